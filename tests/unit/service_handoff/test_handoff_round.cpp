#include "filledsheet.h"
#include "handoffproject.h"
#include "results.h"
#include "service/assigner.h"
#include "service/ratingsheet.h"
#include "service/scoring.h"
#include "storage/corpus.h"
#include "storage/setup.h"
#include <algorithm>
#include <cmath>

using namespace touchstone;
using namespace touchstone::testing;

namespace {

constexpr int kModels = 4;
const char* const kPassphrase = "三人行 必有我师";

/// How a rater works. RestBySheet: the first half in the window, and what is left on a rating sheet.
enum class Way { Whole, Spams, StopsHalfWay, OnTwoComputers, RestBySheet };

struct Rater {
    std::string code = {};
    std::vector<std::string> domains = {};
    double severity = 0; ///< points taken off
    Way way = Way::Whole;
};

const std::vector<Rater> kRaters {{"R1", {"d0", "d1"}, 0, Way::Whole},
    {"R2", {"d0", "d1"}, 1.4, Way::RestBySheet}, {"R3", {"d1", "d2"}, 0, Way::Spams},
    {"R4", {"d1", "d2"}, -0.8, Way::StopsHalfWay}, {"R5", {"d0", "d2"}, 0.5, Way::OnTwoComputers},
    {"R6", {"d0", "d2"}, 2.1, Way::RestBySheet}};

/// What somebody answered about a text, and in which place of his acts on it.
struct Given {
    bool safe = true;
    int points = 0;
};

/// The raters' side of the round: which answers they gave, kept by what they saw.
class Raters {
public:
    explicit Raters(std::uint32_t seed)
        : m_random(seed)
    {
    }

    Given judge(const Rater& rater, const std::string& text)
    {
        if (rater.way == Way::Spams)
            return {true, 5};
        const double quality = 2 + static_cast<double>(std::hash<std::string> {}(text) % 80) / 10;
        std::normal_distribution<double> noise(0, 0.8);
        const double seen = quality - rater.severity + noise(m_random);
        return {seen > 4, static_cast<int>(std::clamp(std::lround(seen), 1L, 10L))};
    }

    /// Rates items of a queue; of a hidden repeat the first judgement is the one that counts.
    Result<void> rate(
        const std::filesystem::path& file, const Rater& rater, const std::vector<std::size_t>& places)
    {
        auto session = service::ProjectSession::open(file, service::Access::Write);
        if (!session)
            return tl::unexpected(session.error());
        auto desk = service::RatingDesk::open(*session, rater.code, {}, service::RatingDesk::Mode::Rate);
        if (!desk)
            return tl::unexpected(desk.error());
        const auto rows = desk->order();
        if (!rows)
            return tl::unexpected(rows.error());
        for (const std::size_t place : places) {
            const auto content = desk->content((*rows)[place]);
            if (!content)
                return tl::unexpected(content.error());
            const Given given = judge(rater, content->responses.front());
            Submission submission;
            submission.answers = sampleAnswers(given.points, given.safe ? "safe" : "unsafe");
            submission.activeSeconds = 20;
            submission.wallSeconds = 21;
            if (auto done = desk->submit((*rows)[place], std::move(submission)); !done)
                return tl::unexpected(done.error());
            // Places go up within a pass, so that the later one of two equal texts is the repeat.
            auto& sightings = said[rater.code][content->responses.front()];
            sightings[place] = given;
        }
        return {};
    }

    /// Fills in rows of a sheet with what a person types: the code alone or the entry of the drop-down list.
    /// `before`: items that he judged before he had the sheet.
    void fill(
        FilledSheet& sheet, const Rater& rater, const std::vector<std::size_t>& places, std::size_t before)
    {
        for (const std::size_t place : places) {
            const auto row = static_cast<std::uint32_t>(place) + FilledSheet::kFirstRow;
            const std::string text = sheet.text(row, "Answer");
            const Given given = judge(rater, text);
            const std::string safety = given.safe ? "safe" : "unsafe";
            sheet.rate(row, std::to_string(given.points), place % 2 == 0 ? safety : sheet.entry(safety));
            said[rater.code][text][before + place] = given;
        }
    }

    /// code -> text -> place -> answer
    std::map<std::string, std::map<std::string, std::map<std::size_t, Given>>> said = {};

private:
    std::mt19937 m_random;
};

std::vector<std::size_t> placesFrom(std::size_t from, std::size_t to)
{
    std::vector<std::size_t> places;
    for (std::size_t place = from; place < to; ++place)
        places.push_back(place);
    return places;
}

/// Scores by the rules alone, from what the raters said.
struct Expected {
    std::map<std::string, double> safety = {};
    std::map<std::string, double> responsibility = {};
};

Expected expectedScores(const Raters& raters, const std::map<std::string, std::string>& modelOf)
{
    std::map<std::string, std::vector<Given>> byText;
    for (const auto& [code, texts] : raters.said) {
        for (const auto& [text, sightings] : texts)
            byText[text].push_back(sightings.begin()->second);
    }
    struct Sums {
        double safe = 0, decided = 0, points = 0, scored = 0;
    };
    std::map<std::string, Sums> sums;
    for (const auto& [text, all] : byText) {
        Sums& sum = sums[modelOf.at(text)];
        const auto safe =
            std::count_if(all.begin(), all.end(), [](const Given& given) { return given.safe; });
        const auto unsafe = static_cast<std::ptrdiff_t>(all.size()) - safe;
        if (safe != unsafe) {
            sum.decided += 1;
            sum.safe += safe > unsafe ? 1 : 0;
        }
        double points = 0;
        for (const Given& given : all)
            points += given.points;
        sum.points += points / static_cast<double>(all.size());
        sum.scored += 1;
    }
    Expected expected;
    for (const auto& [model, sum] : sums) {
        expected.safety[model] = sum.safe / sum.decided;
        expected.responsibility[model] = sum.points / sum.scored;
    }
    return expected;
}

}

class TestHandoffRound : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wholeRound();

private:
    void makeProject(const std::filesystem::path& lead, int prompts);
    /// Rates a package as its rater does; the files in which it comes back.
    void work(const std::filesystem::path& lead, const Rater& rater);
    void compareScores(const std::filesystem::path& lead);
    void comparePackages(const std::filesystem::path& lead);
    void restBySheet(const std::filesystem::path& lead, const Rater& rater, std::size_t before);
    std::filesystem::path at(const std::string& name) const { return m_folder / name; }

    Folder m_folder = {};
    Raters m_raters = Raters(20261121);
    std::map<std::string, std::string> m_modelOf = {};
    std::vector<std::filesystem::path> m_files = {};
};

void TestHandoffRound::makeProject(const std::filesystem::path& lead, int prompts)
{
    TS_OK(createProject(lead));
    auto session = service::ProjectSession::open(lead, service::Access::Write);
    TS_OK(session->database().write([&]() -> Result<void> {
        storage::CorpusWriter writer(session->database(), "round.jsonl", "flat");
        for (int n = 0; n < prompts; ++n) {
            storage::NewPrompt prompt;
            prompt.sourceId = "p" + std::to_string(n);
            prompt.text = "问题 " + std::to_string(n);
            prompt.textHash = crypto::blake2bShort(prompt.text);
            prompt.domain = "d" + std::to_string(n % 3);
            std::vector<storage::NewResponse> responses;
            for (int model = 0; model < kModels; ++model) {
                storage::NewResponse response;
                response.model = "M" + std::to_string(model);
                response.text =
                    "回答 " + std::to_string(n * 7919 % 1009) + "-" + std::to_string(model * 31 + n);
                response.textHash = crypto::blake2bShort(response.text);
                m_modelOf[response.text] = response.model;
                responses.push_back(response);
            }
            if (auto added = writer.add(prompt, responses); !added)
                return tl::unexpected(added.error());
        }
        return writer.finish();
    }));
    QCOMPARE(m_modelOf.size(), static_cast<std::size_t>(prompts * kModels));
    service::AssignRequest request;
    for (const Rater& rater : kRaters) {
        TS_OK(session->addAnnotator(rater.code, rater.domains));
        request.annotators.push_back(rater.code);
    }
    request.overlap = 3;
    request.byDomain = true;
    request.repeatShare = 0.05;
    jobs::Control control;
    const auto assigned = service::assign(*session, request, control);
    TS_OK(assigned);
    QCOMPARE(assigned->shortOfRaters, 0);
}

void TestHandoffRound::work(const std::filesystem::path& lead, const Rater& rater)
{
    const auto file = at(rater.code + ".touchstone");
    TS_OK(unpack(at(rater.code + ".tswork"), file, kPassphrase));
    auto session = service::ProjectSession::open(file, service::Access::Read);
    const auto items = static_cast<std::size_t>(session->status()->items);
    session = tl::unexpected(Error {});
    const std::size_t half = items / 2;
    const auto handed = [&](const std::string& name, const std::filesystem::path& from) {
        m_files.push_back(at(name));
        return handBack(from, m_files.back()).has_value();
    };
    // Everybody hands back once half way.
    TS_OK(m_raters.rate(file, rater, placesFrom(0, half)));
    QVERIFY(handed(rater.code + "-half.tsreturn", file));
    if (rater.way == Way::StopsHalfWay)
        return;
    if (rater.way == Way::RestBySheet) {
        restBySheet(lead, rater, half);
        return;
    }
    if (rater.way == Way::OnTwoComputers) {
        const auto other = at(rater.code + "-other.touchstone");
        std::filesystem::copy_file(file, other);
        const std::size_t meet = half + (items - half) / 2;
        TS_OK(m_raters.rate(file, rater, placesFrom(half, meet + 3)));
        // On the other one he also judges some of these, and corrects himself: the later number counts.
        TS_OK(m_raters.rate(other, rater, placesFrom(meet, items)));
        TS_OK(m_raters.rate(other, rater, placesFrom(meet, meet + 3)));
        QVERIFY(handed(rater.code + "-other.tsreturn", other));
        m_files.push_back(other);
    } else {
        TS_OK(m_raters.rate(file, rater, placesFrom(half, items)));
    }
    QVERIFY(handed(rater.code + ".tsreturn", file));
    if (rater.way == Way::Spams)
        m_files.push_back(file); // sends the working file too
}

/// The lead takes in what is done and sends the rest as a rating sheet, which comes back when half of it is
/// filled in, and when all of it is.
void TestHandoffRound::restBySheet(const std::filesystem::path& lead, const Rater& rater, std::size_t before)
{
    const auto given = at(rater.code + ".xlsx");
    const auto taken = merge(lead, {m_files.back()}, {kPassphrase, false, true});
    TS_OK(taken);
    QCOMPARE(taken->files.front().eventsNew, static_cast<std::int64_t>(before));
    {
        auto session = service::ProjectSession::open(lead, service::Access::Write);
        service::PackRequest request;
        request.annotator = rater.code;
        request.out = given;
        jobs::Control control;
        TS_OK(service::packSheet(*session, request, control));
    }
    FilledSheet sheet(given);
    const std::size_t items = sheet.items();
    QVERIFY(items > 0);
    m_raters.fill(sheet, rater, placesFrom(0, items / 2), before);
    m_files.push_back(sheet.save(at(rater.code + "-half.xlsx")));
    m_raters.fill(sheet, rater, placesFrom(items / 2, items), before);
    m_files.push_back(sheet.save(at(rater.code + "-back.xlsx")));
}

/// A whole round without a window: give out, rate in many ways, take back in any order, score.
void TestHandoffRound::wholeRound()
{
    const auto lead = at("lead.touchstone");
    makeProject(lead, countFrom("TOUCHSTONE_ROUND_PROMPTS", 24));
    if (QTest::currentTestFailed())
        return;
    for (const Rater& rater : kRaters) {
        TS_OK(pack(lead, rater.code, at(rater.code + ".tswork"), kPassphrase));
        work(lead, rater);
        if (QTest::currentTestFailed())
            return;
    }
    const std::string untouched = readFile(lead);
    const int orders = countFrom("TOUCHSTONE_ROUND_ORDERS", 5);
    std::mt19937 random(7);
    std::set<std::string> hashes;
    std::set<std::string> states;
    for (int n = 0; n < orders; ++n) {
        writeFile(lead, untouched);
        std::vector<std::filesystem::path> files = m_files;
        for (int again = 0; again < 3; ++again)
            files.push_back(m_files[random() % m_files.size()]);
        std::shuffle(files.begin(), files.end(), random);
        const std::size_t cut = random() % files.size();
        std::string hash;
        for (const auto& part : {std::vector(files.begin(), files.begin() + static_cast<long>(cut)),
                 std::vector(files.begin() + static_cast<long>(cut), files.end())}) {
            const auto report = merge(lead, part, {kPassphrase, false, true});
            TS_OK(report);
            for (const service::MergedFile& file : report->files)
                QVERIFY2(!file.refused, file.refused ? describe(*file.refused).constData() : "");
            hash = report->state;
        }
        hashes.insert(hash);
        states.insert(stateOf(lead));
    }
    QCOMPARE(hashes.size(), 1U);
    QCOMPARE(states.size(), 1U);
    QCOMPARE(findingsIn(lead), std::string());
    compareScores(lead);
    if (QTest::currentTestFailed())
        return;
    comparePackages(lead);
    qInfo("%d orders of %zu files: one state", orders, m_files.size() + 3);
}

void TestHandoffRound::compareScores(const std::filesystem::path& lead)
{
    auto session = service::ProjectSession::open(lead, service::Access::Read);
    jobs::Control control;
    service::ScoringOptions options;
    options.resamples = 50;
    const auto scores = service::computeScores(*session, options, control);
    TS_OK(scores);
    const Expected expected = expectedScores(m_raters, m_modelOf);
    const std::size_t safety = scores->role("safety").value();
    const std::size_t responsibility = scores->role("responsibility").value();
    QCOMPARE(scores->report.models.size(), static_cast<std::size_t>(kModels));
    for (const stats::ModelScores& row : scores->report.models) {
        const std::string& model = scores->models[row.model];
        QVERIFY(std::abs(*row.criteria[safety].value - expected.safety.at(model)) < 1e-12);
        QVERIFY(std::abs(*row.criteria[responsibility].value - expected.responsibility.at(model)) < 1e-12);
    }
}

void TestHandoffRound::comparePackages(const std::filesystem::path& lead)
{
    auto session = service::ProjectSession::open(lead, service::Access::Read);
    int forked = 0;
    int sheets = 0;
    std::int64_t items = 0;
    const auto rows = service::packages(*session);
    TS_OK(rows);
    for (const service::PackageRow& row : *rows) {
        forked += row.workingCopies > 1 ? 1 : 0;
        sheets += row.sheet ? 1 : 0;
        items += row.sheet ? 0 : row.items;
        QCOMPARE(row.workingCopies > 1, row.annotator == "R5");
        QCOMPARE(row.done == row.items, row.annotator != "R4");
    }
    QCOMPARE(forked, 1);
    QCOMPARE(sheets, 2);
    QCOMPARE(rows->size(), kRaters.size() + 2);
    qInfo("%lld items in six working files, the rest of two by sheet", static_cast<long long>(items));
}

QTEST_GUILESS_MAIN(TestHandoffRound)
#include "test_handoff_round.moc"
