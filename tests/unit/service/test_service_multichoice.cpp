#include "multichoice/compose.h"
#include "results.h"
#include "service/assigner.h"
#include "service/importer.h"
#include "service/multichoice.h"
#include "service/projectsession.h"
#include "service/ratingdesk.h"
#include "shareddata.h"
#include <QTemporaryDir>
#include <fstream>
#include <functional>
#include <map>
#include <stop_token>

using namespace touchstone;
using namespace touchstone::service;
using namespace touchstone::testing;
using multichoice::Label;

namespace {

constexpr int kPrompts = 4;
constexpr const char* kReal = "cvalues_responsibility_mc_eval_from_baichuan2-7b-chat";

std::string question(int prompt)
{
    return "问题" + std::to_string(prompt) + "？";
}

std::string response(int prompt, int model)
{
    return "回答 " + std::to_string(prompt) + " 之 " + std::to_string(model);
}

/// What a rater says of a model's response to a prompt.
using Rate = std::function<std::pair<const char*, int>(int prompt, int model)>;

/// One line of a multi-choice file.
std::string row(int prompt, bool swapped, const std::string& answer, const char* difficulty = "easy")
{
    const auto items = multichoice::compose(question(prompt), "好", "坏");
    const multichoice::Item& item = items[swapped ? 1 : 0];
    std::string text = item.prompt;
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
        text.replace(at, 1, "\\n");
    std::string line = "{\"prompt\":\"" + text + "\",\"label\":\"" + std::string(labelText(item.gold))
        + "\",\"meta_info\":{\"question\":\"" + question(prompt)
        + "\",\"pos_resp\":\"好\",\"neg_resp\":\"坏\",\"domain_en\":\"law\",\"difficulty_level\":\""
        + difficulty + "\"}";
    if (!answer.empty())
        line += ",\"response\":\"" + answer + "\"";
    return line + "}\n";
}

std::string right(bool swapped)
{
    return swapped ? "回复2更好" : "回复1更好";
}

std::vector<std::string> cells(const std::string& line)
{
    std::vector<std::string> found(1);
    for (const char c : line) {
        if (c == ',')
            found.emplace_back();
        else if (c != '\r')
            found.back() += c;
    }
    return found;
}

}

class TestServiceMultichoice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void publishedFiguresOnRealAnswers();
    void sameAgainAddsNothing();
    void everyMismatchIsNamed();
    void handChecksChangeTheFiguresAfter();
    void itemsOfFinalLabels();
    void itemsOfComparisons();
    void itemsGoOutAndAnswersComeBack();
    void writingIsRefused();
    void profilesByModel();
    void humanBeside();
    void ranks_data();
    void ranks();
    void cases();
    void stopsWhenAsked();
    void refusals();

private:
    std::filesystem::path place(const char* name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }
    std::filesystem::path write(const char* name, const std::string& text) const
    {
        std::ofstream(place(name), std::ios::binary) << text;
        return place(name);
    }
    Result<ImportReport> take(const std::filesystem::path& file, exchange::Shape shape,
        const std::string& model = {}, const std::string& profile = {})
    {
        exchange::ReadOptions options;
        options.shape = shape;
        options.model = model;
        options.profile = profile;
        jobs::Control control;
        return importFiles(*m_session, {file}, options, control);
    }
    /// Responses of models to the prompts, rated by one person.
    void rate(int models, const Rate& say)
    {
        std::string lines;
        for (int p = 0; p < kPrompts; ++p) {
            for (int m = 0; m < models; ++m)
                lines += "{\"prompt\":\"" + question(p) + "\",\"model\":\"m" + std::to_string(m)
                    + "\",\"response\":\"" + response(p, m) + "\",\"domain\":\"law\",\"level\":1}\n";
        }
        TS_OK(take(write("responses.jsonl", lines), exchange::Shape::Responses));
        AssignRequest request;
        request.annotators = {"R1"};
        jobs::Control control;
        TS_OK(assign(*m_session, request, control));
        auto desk = RatingDesk::open(*m_session, "R1", {}, RatingDesk::Mode::Rate);
        TS_OK(desk);
        const std::vector<RowId> order = *desk->order();
        for (const RowId item : order) {
            const auto content = desk->content(item);
            const std::string text = content->responses[0];
            for (int p = 0; p < kPrompts; ++p) {
                for (int m = 0; m < models; ++m) {
                    if (text != response(p, m))
                        continue;
                    const auto [safety, points] = say(p, m);
                    Submission submission;
                    submission.answers.values["safety"] = ChoiceAnswer {safety};
                    submission.answers.values["responsibility"] = ScaleAnswer {points};
                    TS_OK(desk->submit(item, submission));
                }
            }
        }
    }
    McReport report(const std::string& profile = {})
    {
        jobs::Control control;
        return computeMultichoice(*m_session, {profile, {}, {}}, control).value();
    }
    /// A run with `correct` of eight answers right.
    void run(const std::string& model, int correct)
    {
        std::string lines;
        for (int n = 0; n < 2 * kPrompts; ++n)
            lines += row(n / 2, n % 2 == 1, right((n % 2 == 1) == (n < correct)));
        TS_OK(take(write("run.jsonl", lines), exchange::Shape::McRun, model, "chatgpt"));
    }

    std::unique_ptr<QTemporaryDir> m_folder = {};
    std::unique_ptr<ProjectSession> m_session = {};
};

void TestServiceMultichoice::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    TS_OK(ProjectSession::create(place("p.touchstone"), "P", *builtinScheme("cvalues")));
    auto session = ProjectSession::open(place("p.touchstone"), Access::Write);
    TS_OK(session);
    m_session = std::make_unique<ProjectSession>(std::move(*session));
}

void TestServiceMultichoice::publishedFiguresOnRealAnswers()
{
    TOUCHSTONE_NEED_DATA();
    const std::filesystem::path data = sharedData() / "cvalues_mc";
    const auto file = data / (std::string(kReal) + ".jsonl");
    const auto imported = take(file, exchange::Shape::McRun, "baichuan2", "chatgpt");
    TS_OK(imported);
    QCOMPARE(imported->added.mcItems, 1712);
    QCOMPARE(imported->added.predictions, 1712);
    for (const char* profile : {"moss", "ziya", "chinese_alpaca-7b"})
        TS_OK(take(file, exchange::Shape::McRun, "baichuan2", profile));
    std::ifstream metrics(data / "expected_metrics.csv");
    std::string line;
    int seen = 0;
    for (std::getline(metrics, line); std::getline(metrics, line);) {
        const auto expected = cells(line);
        if (expected[1] == "chatglm")
            continue; // the same table as chatgpt
        const McReport found = report(expected[1]);
        QCOMPARE(found.runs.size(), std::size_t {1});
        const multichoice::Counts& counts = found.runs[0].before.counts;
        QCOMPARE(std::to_string(counts.total), expected[2]);
        QCOMPARE(std::to_string(counts.correct), expected[3]);
        QCOMPARE(std::to_string(counts.pred), expected[4]);
        QCOMPARE(std::to_string(counts.needCheck), expected[7]);
        QCOMPARE(QString::number(*counts.acc(), 'f', 6), QString::fromStdString(expected[8]));
        QCOMPARE(QString::number(*counts.accStar(), 'f', 6), QString::fromStdString(expected[9]));
        ++seen;
    }
    QCOMPARE(seen, 4);
    const multichoice::RunScore score = report("chatgpt").runs[0].after;
    QCOMPARE(score.pairs.both + score.pairs.one + score.pairs.neither, 856);
    std::ifstream groups(data / "expected_metrics_by_group.csv");
    for (std::getline(groups, line); std::getline(groups, line);) {
        const auto expected = cells(line);
        const auto& found = expected[0] == "difficulty" ? score.byDifficulty
            : expected[0] == "label"                    ? score.byLabel
                                                        : score.byDomain;
        const auto group = std::find_if(
            found.begin(), found.end(), [&](const auto& one) { return one.value == expected[1]; });
        QVERIFY2(group != found.end(), expected[1].c_str());
        QCOMPARE(std::to_string(group->counts.total), expected[2]);
        QCOMPARE(std::to_string(group->counts.correct), expected[3]);
        QVERIFY(std::abs(*group->counts.acc() - std::stod(expected[4])) < 1e-6);
    }
}

void TestServiceMultichoice::sameAgainAddsNothing()
{
    const auto file = write("run.jsonl", row(0, false, "回复1更好") + row(0, true, "嗯"));
    const auto first = take(file, exchange::Shape::McRun, "a");
    QCOMPARE(first->added.mcItems, 2);
    QCOMPARE(first->added.models, 1);
    QCOMPARE(first->added.predictions, 2);
    QVERIFY(first->restorePoint.empty());
    const auto second = take(file, exchange::Shape::McRun, "a");
    QVERIFY(second->accepted);
    QCOMPARE(second->added.mcItems + second->added.predictions + second->added.models, 0);
    QCOMPARE(second->known, 2);
    QCOMPARE(second->rows, 2);
    QVERIFY(!second->restorePoint.empty());
    const auto items =
        take(write("items.jsonl", row(0, false, {}) + row(1, false, {})), exchange::Shape::McItems);
    QCOMPARE(items->added.mcItems, 1);
    QCOMPARE(items->known, 1);
    QCOMPARE(mcRuns(*m_session)->size(), std::size_t {1});
    QVERIFY(m_session->check()->empty());
}

void TestServiceMultichoice::everyMismatchIsNamed()
{
    TS_OK(take(write("items.jsonl", row(0, false, {}) + row(0, true, {})), exchange::Shape::McItems));
    TS_OK(writeItemsFor(*m_session, place("out.jsonl")));
    std::ifstream out(place("out.jsonl"));
    std::string line;
    std::getline(out, line);
    const std::string id = line.substr(7, 32);
    const std::string answers = "{\"id\":\"nowhere\",\"response\":\"x\"}\n{\"id\":\"" + id
        + "\",\"response\":\"x\",\"prompt\":\"another\"}\n{\"id\":\"" + id
        + "\",\"response\":\"x\",\"label\":\"回复2\"}\n{\"id\":\"" + id
        + "\",\"response\":\"回复1\"}\n{\"id\":\"" + id
        + "\",\"response\":\"回复2\"}\n{\"prompt\":\"no such text\",\"response\":\"x\"}\n";
    const auto refused = take(write("answers.jsonl", answers), exchange::Shape::McRun, "a");
    TS_OK(refused);
    QVERIFY(!refused->accepted);
    QStringList found;
    for (const Error& error : refused->errors)
        found << QString::number(error.line) + QLatin1Char(' ')
                + QString::fromUtf8(
                    codeName(error.code).data(), static_cast<qsizetype>(codeName(error.code).size()));
    QCOMPARE(found,
        (QStringList {QStringLiteral("1 E_MISSING"), QStringLiteral("2 E_CONFLICT"),
            QStringLiteral("3 E_CONFLICT"), QStringLiteral("5 E_DUPID"), QStringLiteral("6 E_MISSING")}));
    for (const Error& error : refused->errors)
        QVERIFY(!error.detail.empty());
    QVERIFY(mcRuns(*m_session)->empty());
    // By order: one answer too few refuses all, even where bad rows may be left out.
    exchange::ReadOptions options;
    options.shape = exchange::Shape::McRun;
    options.skipBad = true;
    jobs::Control control;
    const auto few = write("few.jsonl", "{\"response\":\"x\"}\nbroken\n");
    const auto uneven = importFiles(*m_session, {few}, options, control);
    TS_OK(uneven);
    QVERIFY(!uneven->accepted);
    QCOMPARE(uneven->errors.back().code, ErrorCode::Conflict);
    const auto many =
        write("many.jsonl", "{\"response\":\"x\"}\n{\"response\":\"x\"}\n{\"response\":\"x\"}\n");
    const auto left = take(many, exchange::Shape::McRun);
    QVERIFY(!left->accepted);
    QCOMPARE(left->errors.front().line, 3);
    QVERIFY(mcRuns(*m_session)->empty());
}

void TestServiceMultichoice::handChecksChangeTheFiguresAfter()
{
    TS_OK(
        take(write("run.jsonl",
                 row(0, false, "回复1更好") + row(0, true, "嗯") + row(1, false, "嗯") + row(1, true, "嗯")),
            exchange::Shape::McRun, "a", "moss"));
    const McRun run = mcRuns(*m_session)->front();
    QCOMPARE(run.profile, std::string("moss"));
    QCOMPARE(run.file, std::string("run.jsonl"));
    QCOMPARE(run.needCheck, 3);
    const auto open = mcToCheck(*m_session, run.row);
    TS_OK(mcSettle(*m_session, (*open)[0], Label::Reply2, "R1"));
    TS_OK(mcSettle(*m_session, (*open)[1], Label::Refuse, "R2"));
    TS_OK(mcSettle(*m_session, (*open)[2], Label::Other, "R2"));
    TS_OK(mcTakeBack(*m_session, (*open)[2], "R2"));
    const McRunFigures figures = report().runs[0];
    QCOMPARE(figures.before.counts, (multichoice::Counts {4, 1, 1, 0, 0, 3}));
    QCOMPARE(figures.after.counts, (multichoice::Counts {4, 2, 2, 0, 1, 1}));
    QCOMPARE(figures.run.checked, 2);
    const auto answer = mcAnswer(*m_session, (*open)[0]);
    QCOMPARE(answer->hand, std::optional(Label::Reply2));
    QCOMPARE(answer->author, std::string("R1"));
    // The replies are those that the model saw: the items of this row are swapped.
    QCOMPARE(answer->first, std::string("坏"));
    QCOMPARE(answer->second, std::string("好"));
    QCOMPARE(mcAnswer(*m_session, (*open)[1])->first, std::string("好"));
    jobs::Control control;
    const auto newest = newestRunFigures(*m_session, {}, control);
    QCOMPARE(newest->size(), std::size_t {1});
    QCOMPARE(newest->front().after.counts, figures.after.counts);
}

void TestServiceMultichoice::itemsOfFinalLabels()
{
    // Of prompt 0 two responses are safe and two are not; of the others all are safe.
    rate(4, [](int prompt, int model) -> std::pair<const char*, int> {
        if (prompt > 0)
            return {"safe", 7};
        constexpr std::array<std::pair<const char*, int>, 4> kSaid {
            {{"unsafe", 3}, {"safe", 6}, {"unsafe", 1}, {"safe", 9}}};
        return kSaid[static_cast<std::size_t>(model)];
    });
    jobs::Control control;
    const auto made = makeItemsFromLabels(*m_session, {}, control);
    TS_OK(made);
    QCOMPARE(made->pairs, 2);
    QCOMPARE(made->added, 4);
    TS_OK(writeItemsFor(*m_session, place("out.jsonl")));
    std::ifstream out(place("out.jsonl"));
    std::string text((std::istreambuf_iterator<char>(out)), {});
    // The best with the worst, in both orders, by the published wording.
    QVERIFY(text.find("[回复1]：" + response(0, 3) + "[回复1结束]\\n[回复2]：" + response(0, 2))
        != std::string::npos);
    QVERIFY(text.find("[回复1]：" + response(0, 2) + "[回复1结束]\\n[回复2]：" + response(0, 3))
        != std::string::npos);
    QVERIFY(text.find("[回复1]：" + response(0, 1) + "[回复1结束]\\n[回复2]：" + response(0, 0))
        != std::string::npos);
    const auto again = makeItemsFromLabels(*m_session, {}, control);
    QCOMPARE(again->pairs, 2);
    QCOMPARE(again->added, 0);
    QVERIFY(m_session->check()->empty());
}

void TestServiceMultichoice::itemsOfComparisons()
{
    const std::string lines =
        "{\"prompt\":\"q1\",\"pos_resp\":\"a\",\"neg_resp\":\"b\",\"pos_type\":\"拒绝为主\","
        "\"neg_type\":\"风险回复\"}\n{\"prompt\":\"q2\",\"pos_resp\":\"c\",\"neg_resp\":\"c\","
        "\"pos_type\":\"拒绝为主\",\"neg_type\":\"风险回复\"}\n";
    TS_OK(take(write("pairs.jsonl", lines), exchange::Shape::Comparison));
    const auto made = makeItemsFromComparison(*m_session);
    TS_OK(made);
    QCOMPARE(made->pairs, 1); // equal replies make no pair
    QCOMPARE(made->added, 2);
    QCOMPARE(makeItemsFromComparison(*m_session, "nobody", "negative")->pairs, 0);
}

void TestServiceMultichoice::itemsGoOutAndAnswersComeBack()
{
    run("direct", 5);
    TS_OK(writeItemsFor(*m_session, place("out.jsonl")));
    std::ifstream out(place("out.jsonl"));
    std::string byId;
    std::string byOrder;
    int n = 0;
    for (std::string line; std::getline(out, line); ++n) {
        QVERIFY(line.find("label") == std::string::npos && line.find("meta_info") == std::string::npos);
        const std::string answer =
            std::string(",\"response\":\"").append(right((n % 2 == 1) == (n < 5))).append("\"}\n");
        byId.insert(0, line.substr(0, line.size() - 1).append(answer)); // the other way round
        byOrder.append("{\"note\":1").append(answer);
    }
    QCOMPARE(n, 2 * kPrompts);
    TS_OK(take(write("byid.jsonl", byId), exchange::Shape::McRun, "by id", "chatgpt"));
    TS_OK(take(write("byorder.jsonl", byOrder), exchange::Shape::McRun, "by order", "chatgpt"));
    const McReport found = report();
    QCOMPARE(found.runs.size(), std::size_t {3});
    for (const McRunFigures& figures : found.runs) {
        QCOMPARE(figures.after.counts, found.runs[0].after.counts);
        QCOMPARE(figures.after.pairs, found.runs[0].after.pairs);
    }
    QCOMPARE(found.comparisons.size(), std::size_t {3});
    for (const McComparison& pair : found.comparisons) {
        QCOMPARE(pair.figures.rows, 2 * kPrompts);
        QCOMPARE(pair.figures.difference, std::optional(0.0));
    }
}

void TestServiceMultichoice::writingIsRefused()
{
    TS_FAILS(ErrorCode::Empty, writeItemsFor(*m_session, place("out.jsonl")));
    TS_OK(take(write("items.jsonl", row(0, false, {})), exchange::Shape::McItems));
    write("taken.jsonl", "precious");
    TS_FAILS(ErrorCode::Exists, writeItemsFor(*m_session, place("taken.jsonl")));
    TS_FAILS(ErrorCode::Io, writeItemsFor(*m_session, place("no folder/out.jsonl")));
    std::ifstream kept(place("taken.jsonl"));
    QCOMPARE(std::string((std::istreambuf_iterator<char>(kept)), {}), std::string("precious"));
    QVERIFY(!std::filesystem::exists(place("out.jsonl")));
}

void TestServiceMultichoice::profilesByModel()
{
    for (const auto& [model, profile] : {std::pair {"MOSS", "moss"}, std::pair {"Ziya-LLaMA-13B", "ziya"},
             std::pair {"Chinese-Alpaca-Plus-7B", "chinese_alpaca-7b"},
             std::pair {"Chinese-Alpaca-Plus-13B", "chinese_alpaca-13b"}, std::pair {"ChatGLM-6B", "chatglm"},
             std::pair {"ChatGPT", "chatgpt"}, std::pair {"another", "chatgpt"}})
        QCOMPARE(std::string(profileForModel(model)), std::string(profile));
}

void TestServiceMultichoice::humanBeside()
{
    rate(2, [](int prompt, int model) -> std::pair<const char*, int> {
        return {model == 0 || prompt == 0 ? "safe" : "unsafe", 4 + prompt + model};
    });
    run("m0", 8);
    run("m1", 2);
    run("m1", 4); // the newest run of a model stands
    const McReport found = report();
    QCOMPARE(found.beside.size(), std::size_t {4});
    QCOMPARE(found.beside[0].model, std::string("m0"));
    QCOMPARE(found.beside[0].safety.value, std::optional(1.0));
    QCOMPARE(found.beside[0].responsibility.value, std::optional(5.5));
    QCOMPARE(found.beside[0].counts.acc(), std::optional(1.0));
    QCOMPARE(found.beside[1].safety.value, std::optional(0.25));
    QCOMPARE(found.beside[1].counts.acc(), std::optional(0.5));
    QCOMPARE(found.beside[2].domain, std::string("law"));
    QCOMPARE(found.beside[2].safety.value, std::optional(1.0));
    QCOMPARE(found.beside[3].counts.total, 8);
    for (const McRank& rank : found.ranks) {
        QVERIFY(!rank.rho);
        QCOMPARE(rank.models, std::size_t {2});
        QCOMPARE(rank.reason, std::string("fewer than five models"));
    }
}

void TestServiceMultichoice::ranks_data()
{
    QTest::addColumn<int>("slope");
    QTest::newRow("as people see it") << 1;
    QTest::newRow("the other way round") << -1;
    QTest::newRow("no variance") << 0;
}

void TestServiceMultichoice::ranks()
{
    QFETCH(int, slope);
    rate(5, [](int, int model) -> std::pair<const char*, int> { return {"safe", 3 + model}; });
    for (int m = 0; m < 5; ++m)
        run("m" + std::to_string(m), 4 + slope * (m - 2));
    for (const McRank& rank : report().ranks) {
        QCOMPARE(rank.models, std::size_t {5});
        if (rank.human == "safety" || slope == 0) {
            QVERIFY(!rank.rho);
            QCOMPARE(rank.reason, std::string("no variance"));
        } else {
            QVERIFY(std::abs(*rank.rho - slope) < 1e-12);
        }
    }
}

void TestServiceMultichoice::cases()
{
    // Prompt 0: right and unsafe; 1: right and below five; 2: right and good; 3: wrong and good.
    rate(1, [](int prompt, int) -> std::pair<const char*, int> {
        constexpr std::array<std::pair<const char*, int>, 4> kSaid {
            {{"unsafe", 6}, {"safe", 4}, {"safe", 8}, {"safe", 9}}};
        return kSaid[static_cast<std::size_t>(prompt)];
    });
    run("m0", 6);
    const McReport found = report();
    QCOMPARE(found.threshold, std::optional(5.0));
    QCOMPARE(found.casesInAll, 3);
    std::map<std::string, bool> kinds;
    for (const McCase& one : found.cases) {
        kinds[one.question] = one.understands;
        QCOMPARE(one.domain, std::string("law"));
        QCOMPARE(one.asked, 2);
        QCOMPARE(one.correct, one.understands ? 2 : 0);
    }
    QCOMPARE(kinds,
        (std::map<std::string, bool> {{question(0), true}, {question(1), true}, {question(3), false}}));
}

void TestServiceMultichoice::stopsWhenAsked()
{
    run("m0", 5);
    std::stop_source stop;
    stop.request_stop();
    jobs::Control control(stop.get_token(), {});
    TS_FAILS(ErrorCode::Cancelled, computeMultichoice(*m_session, {}, control));
    TS_FAILS(ErrorCode::Cancelled, newestRunFigures(*m_session, {}, control));
}

void TestServiceMultichoice::refusals()
{
    const auto file = write("run.jsonl", row(0, false, "嗯"));
    TS_FAILS(ErrorCode::Usage, take(file, exchange::Shape::McRun, "a", "nobody"));
    QVERIFY(mcRuns(*m_session)->empty());
    TS_OK(take(file, exchange::Shape::McRun, "a"));
    const RowId open = mcToCheck(*m_session, mcRuns(*m_session)->front().row)->front();
    TS_FAILS(ErrorCode::Answer, mcSettle(*m_session, open, Label::NeedCheck, "R1"));
    TS_FAILS(ErrorCode::NotFound, mcAnswer(*m_session, 999));
    TS_FAILS(ErrorCode::NotFound, mcTakeBack(*m_session, 999, "R1"));
    auto reader = ProjectSession::open(place("p.touchstone"), Access::Read);
    TS_FAILS(ErrorCode::ReadOnly, mcSettle(*reader, open, Label::Other, "R1"));
    QVERIFY(report("no such profile").profile == "chatgpt");
}

QTEST_GUILESS_MAIN(TestServiceMultichoice)
#include "test_service_multichoice.moc"
