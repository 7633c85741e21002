#include "alphabypairs.h"
#include "cliprocess.h"
#include "shareddata.h"
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <random>
#include <set>

using namespace touchstone::testing;

namespace {

const std::vector<std::string> kRaters {"R1", "R2", "R3"};

/// What one rater says of one response; an absent value = cannot rate or not looked.
struct Given {
    std::string safety = {};
    std::optional<int> points = {};
    std::optional<bool> falseRefusal = {};
};

/// A response as the files give it.
struct Source {
    std::string model = {};
    std::string domain = {};
    bool toBeAnswered = false;
    std::map<std::string, Given> given = {}; ///< by rater
};

struct Figure {
    std::optional<double> value = {};
    int items = 0;
    int undecided = 0;
    int excluded = 0;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

double mean(const std::vector<double>& values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

bool near(const Json& value, double wanted)
{
    return value.is_number() && std::abs(value.get<double>() - wanted) <= 1e-9;
}

bool same(const Json& cell, const Figure& wanted)
{
    const bool value = wanted.value ? near(cell["value"], *wanted.value)
                                    : cell["value"].is_null() && cell["reason"].is_string();
    const bool counts = cell["n_items"] == wanted.items && cell["undecided"] == wanted.undecided
        && cell["excluded"] == wanted.excluded;
    if (!value || !counts)
        qWarning("%s, wanted %.12g of %d, %d undecided, %d excluded", cell.dump().c_str(),
            wanted.value.value_or(-1), wanted.items, wanted.undecided, wanted.excluded);
    return value && counts;
}

/// -1 = undecided, -2 = too few ratings, -3 = not rated.
int majority(const Source& source, const std::string& unsure, std::size_t least)
{
    std::size_t safe = 0, unsafe = 0, total = 0;
    for (const auto& [rater, given] : source.given) {
        if (given.safety == "unsure" && unsure == "missing")
            continue;
        ++total;
        safe += given.safety == "safe" ? 1 : 0;
        unsafe += given.safety == "unsafe" || (given.safety == "unsure" && unsure == "unsafe") ? 1 : 0;
    }
    if (source.given.empty())
        return -3;
    if (total < std::max<std::size_t>(least, 1))
        return -2;
    return 2 * safe > total ? 1 : 2 * unsafe > total ? 0 : -1;
}

}

class TestCliRealInput : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void promptsComeInByDomain();
    void importingAgainAddsNothing();
    void otherSharedFilesComeIn();
    void everyRatingIsAcknowledged();
    void limitTakesTheSameResponsesForAll();
    void scoresEqualOwnSum_data();
    void scoresEqualOwnSum();
    void medianRule();
    void domainsEqualOwnSum();
    void agreementEqualsPairCounting_data();
    void agreementEqualsPairCounting();
    void correctionReplaces();

private:
    void readSources();
    Json answersFor(const std::string& rater, const Json& item);
    void rate(const std::string& rater, std::size_t count);
    Figure safetyOf(
        const std::string& model, const std::string& unsure, std::size_t least, bool strict) const;
    std::map<std::string, std::vector<double>> pointsByDomain(
        const std::string& model, std::size_t least, bool byMedian, int& excluded) const;
    Figure pointsOf(const std::string& model, std::size_t least, bool byMedian) const;
    Figure falseRefusalOf(const std::string& model, std::size_t least) const;
    void compare(const Json& scores, const std::string& unsure, std::size_t least, bool byMedian) const;

    CliFolder m_folder;
    QString m_project;
    std::map<std::pair<std::string, std::string>, Source> m_sources; ///< by texts of prompt and response
    std::set<std::pair<std::string, std::string>> m_rated;
    std::mt19937_64 m_random {20231130};
    std::map<std::string, std::size_t> m_acknowledged;
    std::map<std::string, std::set<std::pair<std::string, std::string>>> m_seen;
};

void TestCliRealInput::readSources()
{
    const QString data = QString::fromStdString(sharedData().string());
    std::vector<Json> prompts;
    std::map<std::string, Json> byText;
    for (Json& row : parseLines(readBytes(data + "/cvalues_prompts/cvalues_responsibility_prompts.jsonl"))) {
        // The file says nothing of what is expected; two thirds of the prompts are taken as to be answered.
        row["expected"] = row["id_"].get<int>() % 3 == 0 ? "refuse" : "answer";
        byText[row["prompt"].get<std::string>()] = row;
        prompts.push_back(row);
    }
    writeBytes(m_folder / "prompts.jsonl", jsonLines(prompts));
    for (const Json& row :
        parseLines(readBytes(data + "/cvalues_mc/cvalues_responsibility_mc.reconstructed.jsonl"))) {
        const Json& info = row["meta_info"];
        const auto question = info["question"].get<std::string>();
        const Json& prompt = byText.at(question);
        for (const auto& [key, model] :
            {std::pair("pos_resp", "positive"), std::pair("neg_resp", "negative")}) {
            Source& source = m_sources[{question, info[key].get<std::string>()}];
            QVERIFY2(
                source.model.empty() || source.model == model, "a text of both models: the test cannot tell");
            source.model = model;
            source.domain = prompt["domain_en"].get<std::string>();
            source.toBeAnswered = prompt["expected"] == "answer";
        }
    }
}

/// Answers that lean on the response, so that raters agree in part, with every kind of gap in them.
Json TestCliRealInput::answersFor(const std::string& rater, const Json& item)
{
    const auto draw = [this](unsigned n) { return static_cast<unsigned>(m_random() % n); };
    const auto prompt = item["prompt"].get<std::string>();
    const auto text = item["responses"][0]["text"].get<std::string>();
    Source& source = m_sources.at({prompt, text});
    m_rated.insert({prompt, text});
    Given given;
    const unsigned leaning = static_cast<unsigned>(text.size() % 7);
    given.safety = draw(10) == 0 ? "unsure" : (draw(5) == 0) != (leaning < 5) ? "safe" : "unsafe";
    Json line {
        {"item", item["item"]}, {"active_seconds", 5 + draw(60)}, {"answers", {{"safety", given.safety}}}};
    if (draw(20) == 0)
        line["cannot_rate"] = {{"responsibility", "outside my field"}};
    else {
        given.points = static_cast<int>(std::clamp(leaning + draw(4), 1U, 10U));
        line["answers"]["responsibility"] = *given.points;
    }
    switch (draw(5)) {
    case 0:
        break;
    case 1:
    case 2:
        given.falseRefusal = false;
        line["answers"]["problems"] = draw(2) == 0 ? Json::array() : Json::array({"bias"});
        break;
    default:
        given.falseRefusal = true;
        line["answers"]["problems"] = {"off_topic", "false_refusal"};
    }
    source.given[rater] = given;
    return line;
}

void TestCliRealInput::rate(const std::string& rater, std::size_t count)
{
    const QString who = QString::fromStdString(rater);
    const std::vector<Json> items = queueOf(m_project, who);
    QCOMPARE(items.size(), count);
    std::vector<Json> lines;
    for (const Json& item : items) {
        m_seen[rater].insert(
            {item["prompt"].get<std::string>(), item["responses"][0]["text"].get<std::string>()});
        lines.push_back(answersFor(rater, item));
    }
    const CliResult result = runCli({"annotate", m_project, "--annotator", who}, jsonLines(lines));
    QCOMPARE(result.exit, 0);
    const std::vector<Json> answers = parseLines(result.out);
    QCOMPARE(answers.size(), lines.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
        QVERIFY2(answers[i].contains("event"), answers[i].dump().c_str());
        QCOMPARE(answers[i]["item"], lines[i]["item"]);
        ++m_acknowledged[rater];
    }
}

void TestCliRealInput::initTestCase()
{
    TOUCHSTONE_NEED_DATA();
    readSources();
    m_project = m_folder / "real.touchstone";
    QCOMPARE(runCli({"new", m_project}).exit, 0);
    const QString data = QString::fromStdString(sharedData().string());
    const CliResult prompts = askCli({"import", m_project, m_folder / "prompts.jsonl", "--as", "prompts"});
    QCOMPARE(prompts.json["added"]["prompts"], 664);
    const CliResult responses = askCli({"import", m_project,
        data + "/cvalues_mc/cvalues_responsibility_mc.reconstructed.jsonl", "--as", "comparison"});
    QCOMPARE(responses.exit, 0);
    QCOMPARE(responses.json["added"]["prompts"], 0);
    QCOMPARE(responses.json["added"]["models"], 2);
    QCOMPARE(responses.json["added"]["responses"], 1520);
    const CliResult assigned = askCli({"assign", m_project, "--annotator", "R1", "--annotator", "R2",
        "--annotator", "R3", "--overlap", "3", "--limit", "200", "--seed", "5"});
    QCOMPARE(assigned.json["items"], 600);
    for (const std::string& rater : kRaters)
        rate(rater, 200);
}

void TestCliRealInput::promptsComeInByDomain()
{
    TOUCHSTONE_NEED_DATA();
    const QString project = m_folder / "domains.touchstone";
    const QString data = QString::fromStdString(sharedData().string());
    QCOMPARE(runCli({"new", project}).exit, 0);
    QCOMPARE(askCli({"import", project, data + "/cvalues_prompts/cvalues_responsibility_prompts.jsonl",
                        "--as", "prompts"})
                 .json["added"]["prompts"],
        664);
    QCOMPARE(runCli({"import", project, data + "/cvalues_mc/cvalues_responsibility_mc.reconstructed.jsonl",
                        "--as", "comparison"})
                 .exit,
        0);
    QCOMPARE(runCli({"assign", project, "--annotator", "R1", "--overlap", "1"}).exit, 0);
    std::map<std::string, std::set<std::string>> prompts;
    std::size_t items = 0;
    for (const Json& item : queueOf(project, "R1")) {
        prompts[item["domain"].get<std::string>()].insert(item["prompt"].get<std::string>());
        ++items;
    }
    QCOMPARE(items, std::size_t {1520});
    std::map<std::string, int> counts;
    for (const auto& [domain, texts] : prompts)
        counts[domain] = static_cast<int>(texts.size());
    const std::map<std::string, int> wanted {{"environmental_science", 100}, {"psychology", 100},
        {"barrier_free", 100}, {"social_science", 96}, {"data_science", 95}, {"law", 93},
        {"intimate_relationship", 70}, {"lesser_known_major", 10}};
    QCOMPARE(counts, wanted);
    const Json status = askCli({"status", project}).json;
    for (const auto& [model, responses] : {std::pair("positive", 664), std::pair("negative", 856)})
        QCOMPARE(rowWith(status["models_progress"], "model", model)["items"], responses);
}

void TestCliRealInput::importingAgainAddsNothing()
{
    TOUCHSTONE_NEED_DATA();
    const QString data = QString::fromStdString(sharedData().string());
    const Json before = askCli({"status", m_project}).json;
    const CliResult prompts = askCli({"import", m_project, m_folder / "prompts.jsonl", "--as", "prompts"});
    QCOMPARE(prompts.exit, 0);
    QCOMPARE(prompts.json["known"], 664);
    const CliResult responses = askCli({"import", m_project,
        data + "/cvalues_mc/cvalues_responsibility_mc.reconstructed.jsonl", "--as", "comparison"});
    QCOMPARE(responses.exit, 0);
    for (const CliResult& result : {prompts, responses}) {
        for (const auto& [kind, count] : result.json["added"].items())
            QVERIFY2(count == 0, (kind + " " + count.dump()).c_str());
    }
    QCOMPARE(askCli({"status", m_project}).json, before);
}

void TestCliRealInput::otherSharedFilesComeIn()
{
    TOUCHSTONE_NEED_DATA();
    const QString data = QString::fromStdString(sharedData().string());
    const QString project = m_folder / "others.touchstone";
    QCOMPARE(runCli({"new", project}).exit, 0);
    const CliResult dialogs =
        askCli({"import", project, data + "/llmeval2/human_Law_data.json", "--domain", "law"});
    QCOMPARE(dialogs.exit, 0);
    QCOMPARE(dialogs.json["added"]["responses"], 800);
    QCOMPARE(dialogs.json["added"]["models"], 20);
    QCOMPARE(dialogs.json["added"]["prompts"], 40);
    const QString file = data + "/100poisonmpts/100poison.coig-cqia.jsonl";
    const CliResult poison = askCli({"import", project, file, "--as", "poison"});
    QCOMPARE(poison.exit, 0);
    std::set<std::string> prompts;
    const std::vector<Json> rows = parseLines(readBytes(file));
    for (const Json& row : rows)
        prompts.insert(row["instruction"].get<std::string>());
    QCOMPARE(poison.json["rows"], rows.size());
    QCOMPARE(poison.json["added"]["prompts"], prompts.size());
    QCOMPARE(poison.json["added"]["responses"], rows.size());
    QCOMPARE(askCli({"status", project}).json["responses"], 800 + rows.size());
    QCOMPARE(findingsOf(project), 0);
}

void TestCliRealInput::everyRatingIsAcknowledged()
{
    TOUCHSTONE_NEED_DATA();
    for (const std::string& rater : kRaters)
        QCOMPARE(m_acknowledged[rater], std::size_t {200});
    const Json ratings = askCli({"ratings", m_project}).json["ratings"];
    int safety = 0, points = 0, declined = 0, wrong = 0;
    std::map<std::string, Json> texts;
    for (const Json& row : ratings) {
        safety += row["criterion"] == "safety" ? 1 : 0;
        const bool responsibility = row["criterion"] == "responsibility";
        points += responsibility && row["value"].is_number() ? 1 : 0;
        declined +=
            responsibility && row["value"].is_null() && row["cannot_rate"] == "outside my field" ? 1 : 0;
        wrong += row["round"].is_string() && row["repeat_of"].is_null() && row["active_seconds"] >= 5 ? 0 : 1;
    }
    QCOMPARE(wrong, 0);
    QCOMPARE(safety, 600);
    int unable = 0;
    for (const auto& key : m_rated) {
        for (const auto& [rater, given] : m_sources.at(key).given)
            unable += given.points ? 0 : 1;
    }
    QVERIFY(unable > 5);
    QCOMPARE(declined, unable);
    QCOMPARE(points, 600 - unable);
    QCOMPARE(findingsOf(m_project), 0);
}

void TestCliRealInput::limitTakesTheSameResponsesForAll()
{
    TOUCHSTONE_NEED_DATA();
    QCOMPARE(m_rated.size(), std::size_t {200});
    QVERIFY(m_seen["R1"] == m_seen["R2"] && m_seen["R2"] == m_seen["R3"]);
}

Figure TestCliRealInput::safetyOf(
    const std::string& model, const std::string& unsure, std::size_t least, bool strict) const
{
    Figure figure;
    int safe = 0;
    for (const auto& key : m_rated) {
        const Source& source = m_sources.at(key);
        const int label = source.model == model ? majority(source, unsure, least) : -3;
        safe += label == 1 ? 1 : 0;
        figure.items += label >= 0 || (strict && label == -1) ? 1 : 0;
        figure.undecided += label == -1 ? 1 : 0;
        figure.excluded += label == -2 ? 1 : 0;
    }
    if (figure.items > 0)
        figure.value = static_cast<double>(safe) / figure.items;
    return figure;
}

std::map<std::string, std::vector<double>> TestCliRealInput::pointsByDomain(
    const std::string& model, std::size_t least, bool byMedian, int& excluded) const
{
    std::map<std::string, std::vector<double>> labels;
    excluded = 0;
    for (const auto& key : m_rated) {
        const Source& source = m_sources.at(key);
        std::vector<double> points;
        for (const auto& [rater, given] : source.given) {
            if (given.points)
                points.push_back(*given.points);
        }
        if (source.model != model || points.empty())
            continue;
        if (points.size() >= least)
            labels[source.domain].push_back(byMedian ? median(points) : mean(points));
        else
            ++excluded;
    }
    return labels;
}

Figure TestCliRealInput::pointsOf(const std::string& model, std::size_t least, bool byMedian) const
{
    Figure figure;
    std::vector<double> all;
    for (const auto& [domain, labels] : pointsByDomain(model, least, byMedian, figure.excluded))
        all.insert(all.end(), labels.begin(), labels.end());
    figure.items = static_cast<int>(all.size());
    if (!all.empty())
        figure.value = mean(all);
    return figure;
}

Figure TestCliRealInput::falseRefusalOf(const std::string& model, std::size_t least) const
{
    Figure figure;
    int refused = 0;
    for (const auto& key : m_rated) {
        const Source& source = m_sources.at(key);
        std::size_t looked = 0, flagged = 0;
        for (const auto& [rater, given] : source.given) {
            looked += given.falseRefusal ? 1 : 0;
            flagged += given.falseRefusal.value_or(false) ? 1 : 0;
        }
        if (source.model != model || !source.toBeAnswered || looked == 0)
            continue;
        if (looked < least) {
            ++figure.excluded;
            continue;
        }
        ++figure.items;
        refused += 2 * flagged > looked ? 1 : 0;
    }
    if (figure.items > 0)
        figure.value = static_cast<double>(refused) / figure.items;
    return figure;
}

void TestCliRealInput::compare(
    const Json& scores, const std::string& unsure, std::size_t least, bool byMedian) const
{
    QCOMPARE(scores["models"].size(), std::size_t {2});
    for (const std::string model : {"positive", "negative"}) {
        const Json row = rowWith(scores["models"], "model", model);
        QVERIFY(row.is_object());
        QVERIFY(same(row["safety"], safetyOf(model, unsure, least, false)));
        const Figure strict = safetyOf(model, unsure, least, true);
        QVERIFY(near(row["safety_strict"]["value"], *strict.value));
        const Figure points = pointsOf(model, least, byMedian);
        QVERIFY(same(row["responsibility"], points));
        QVERIFY(same(row["false_refusal"], falseRefusalOf(model, least)));
        std::vector<double> means;
        int excluded = 0;
        for (const auto& [domain, labels] : pointsByDomain(model, least, byMedian, excluded))
            means.push_back(mean(labels));
        QVERIFY(near(row["responsibility_domain_mean"]["value"], mean(means)));
        QCOMPARE(row["raters"], 3);
        for (const char* key : {"safety", "responsibility", "false_refusal"}) {
            const Json& cell = row[key];
            QVERIFY2(
                cell["ci_low"] <= cell["value"] && cell["value"] <= cell["ci_high"], cell.dump().c_str());
            QVERIFY(cell["ci_low"] < cell["ci_high"] && cell["ci_method"].is_string());
        }
        QCOMPARE(row["criteria"]["safety"], row["safety"]);
        QCOMPARE(row["criteria"]["responsibility"], row["responsibility"]);
    }
}

void TestCliRealInput::scoresEqualOwnSum_data()
{
    QTest::addColumn<QString>("unsure");
    QTest::addColumn<int>("least");
    for (const char* unsure : {"third", "missing", "unsafe"}) {
        for (const int least : {1, 2, 3})
            QTest::addRow("unsure %s, at least %d", unsure, least) << unsure << least;
    }
}

void TestCliRealInput::scoresEqualOwnSum()
{
    TOUCHSTONE_NEED_DATA();
    QFETCH(QString, unsure);
    QFETCH(int, least);
    const CliResult result = askCli({"scores", m_project, "--unsure", unsure, "--min-raters",
        QString::number(least), "--resamples", "200"});
    QCOMPARE(result.exit, 0);
    compare(result.json, unsure.toStdString(), static_cast<std::size_t>(least), false);
    QVERIFY(!result.json["supports"].empty());
}

void TestCliRealInput::medianRule()
{
    TOUCHSTONE_NEED_DATA();
    const CliResult result =
        askCli({"scores", m_project, "--rule", "responsibility=median", "--resamples", "200"});
    QCOMPARE(result.exit, 0);
    QCOMPARE(result.json["rules"]["responsibility"], "median");
    compare(result.json, "third", 1, true);
    QVERIFY(*pointsOf("positive", 1, true).value != *pointsOf("positive", 1, false).value);
}

void TestCliRealInput::domainsEqualOwnSum()
{
    TOUCHSTONE_NEED_DATA();
    const Json scores = askCli({"scores", m_project, "--resamples", "200"}).json;
    int cells = 0;
    for (const std::string model : {"positive", "negative"}) {
        const Json domains = rowWith(scores["models"], "model", model)["domains"];
        int excluded = 0;
        for (const auto& [domain, labels] : pointsByDomain(model, 1, false, excluded)) {
            QVERIFY2(near(domains[domain]["responsibility"]["value"], mean(labels)), domain.c_str());
            QCOMPARE(domains[domain]["responsibility"]["n_items"], labels.size());
            ++cells;
        }
    }
    QVERIFY(cells >= 14);
}

void TestCliRealInput::agreementEqualsPairCounting_data()
{
    QTest::addColumn<QString>("unsure");
    QTest::newRow("third") << "third";
    QTest::newRow("missing") << "missing";
    QTest::newRow("unsafe") << "unsafe";
}

void TestCliRealInput::agreementEqualsPairCounting()
{
    TOUCHSTONE_NEED_DATA();
    QFETCH(QString, unsure);
    const CliResult result = askCli({"agreement", m_project, "--unsure", unsure, "--resamples", "100"});
    QCOMPARE(result.exit, 0);
    std::vector<std::vector<double>> safety, points;
    std::size_t ratings = 0;
    for (const auto& key : m_rated) {
        safety.emplace_back();
        points.emplace_back();
        for (const auto& [rater, given] : m_sources.at(key).given) {
            if (given.points)
                points.back().push_back(*given.points);
            ratings += given.points ? 1 : 0;
            if (given.safety != "unsure")
                safety.back().push_back(given.safety == "safe" ? 0 : 1);
            else if (unsure != "missing")
                safety.back().push_back(unsure == "third" ? 2 : 1);
        }
    }
    const Json judged = rowWith(result.json["criteria"], "criterion", "safety");
    QCOMPARE(judged["unsure"], unsure.toStdString());
    QVERIFY(
        near(judged["coefficients"]["kripp_alpha_nominal"]["value"], alphaByPairs(safety, Metric::Nominal)));
    const Json scored = rowWith(result.json["criteria"], "criterion", "responsibility");
    QCOMPARE(scored["n_ratings"], ratings);
    QCOMPARE(scored["n_raters"], 3);
    QCOMPARE(
        scored["n_units"].get<int>() - scored["n_pairable_units"].get<int>(), scored["n_dropped"].get<int>());
    for (const auto& [key, metric] :
        {std::pair("kripp_alpha_nominal", Metric::Nominal), std::pair("kripp_alpha_ordinal", Metric::Ordinal),
            std::pair("kripp_alpha_interval", Metric::Interval)}) {
        const Json& estimate = scored["coefficients"][key];
        const double wanted = alphaByPairs(points, metric);
        QVERIFY2(near(estimate["value"], wanted), key);
        const Json& bootstrap = estimate["ci_bootstrap_items_percentile"];
        QVERIFY(bootstrap["low"] < wanted && bootstrap["high"] > wanted && bootstrap["resamples"] == 100);
    }
}

void TestCliRealInput::correctionReplaces()
{
    TOUCHSTONE_NEED_DATA();
    const Json before = askCli({"ratings", m_project}).json["ratings"];
    std::set<std::string> chosen;
    for (const Json& row : before) {
        if (row["annotator"] == "R2" && chosen.size() < 12)
            chosen.insert(row["item"].get<std::string>());
    }
    const QString backup = m_folder / "original.touchstone";
    QCOMPARE(runCli({"backup", m_project, "--out", backup}).exit, 0);
    std::vector<Json> lines;
    for (const std::string& item : chosen) {
        lines.push_back({{"item", item}, {"answers", {{"safety", "unsure"}, {"responsibility", 1}}}});
        lines.push_back({{"item", item}, {"answers", {{"safety", "unsafe"}, {"responsibility", 10}}}});
    }
    for (const Json& answer :
        parseLines(runCli({"annotate", m_project, "--annotator", "R2"}, jsonLines(lines)).out))
        QVERIFY(answer.contains("event"));
    const Json after = askCli({"ratings", m_project}).json["ratings"];
    int corrected = 0;
    for (const Json& row : after) {
        if (!chosen.contains(row["item"].get<std::string>())) {
            QVERIFY(std::find(before.begin(), before.end(), row) != before.end());
            continue;
        }
        // What the second answer does not name is gone.
        QVERIFY(row["criterion"] == "safety" || row["criterion"] == "responsibility");
        QCOMPARE(row["value"], row["criterion"] == "safety" ? Json("unsafe") : Json(10));
        ++corrected;
    }
    QCOMPARE(corrected, 24);
    QCOMPARE(rowWith(askCli({"status", m_project}).json["annotators"], "annotator", "R2")["done"], 200);
    std::map<std::string, Given*> given;
    QCOMPARE(askCli({"ratings", backup}).json["ratings"], before);
}

QTEST_GUILESS_MAIN(TestCliRealInput)
#include "test_cli_realinput.moc"
