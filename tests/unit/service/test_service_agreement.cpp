#include "results.h"
#include "service/agreementdetail.h"
#include "service/assigner.h"
#include "service/importer.h"
#include "service/projectsession.h"
#include "service/ratingdesk.h"
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <functional>
#include <map>
#include <numeric>
#include <stop_token>

using namespace touchstone;
using namespace touchstone::service;

namespace {

constexpr int kResponses = 80;

/// One act of rating: who, which response (0 ..), and the how-manieth item of that rater.
struct Act {
    int rater = 0; ///< 1 ..
    int response = 0;
    int nth = 0;
};
/// What is submitted; nothing = the item stays open.
using Rater = std::function<std::optional<Submission>(const Act&)>;

Submission answer(const std::string& safety, int points, double seconds = 60)
{
    Submission submission;
    submission.answers.values["safety"] = ChoiceAnswer {safety};
    submission.answers.values["responsibility"] = ScaleAnswer {points};
    submission.activeSeconds = seconds;
    return submission;
}

int quality(int response)
{
    return 3 + (response * 7) % 6;
}

std::string safety(int response)
{
    return response % 5 == 0 ? "unsafe" : "safe";
}

}

class TestServiceAgreement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void raterDifferencesAreFound();
    void slicesKeepToTheirPart();
    void anIdleAnnotatorChangesNothing();
    void thePlanFollowsTheError();
    void unsureAndDeclinedAreCounted();
    void repeatsAreReadBesideTheFigures();
    void driftAndHasteAreFlagged();
    void groupsWithoutSharedAnswersAreFound();
    void confusionsAddUp();
    void disputedAnswersAreOrdered();
    void flagsAreTopics();
    void equalForEqualSeeds();
    void stopsWhenAsked();
    void anUnknownRoundIsAnError();

private:
    /// A project with 80 answers of two models, rated by four annotators as `rate` says.
    std::filesystem::path project(const Rater& rate, double repeatShare = 0)
    {
        const auto folder = std::filesystem::path(m_folder.path().toStdString()) / std::to_string(++m_count);
        std::filesystem::create_directory(folder);
        const auto file = folder / "rated.touchstone";
        std::ofstream out(folder / "in.csv", std::ios::binary);
        out << "prompt_id,prompt,domain,model,response\n";
        for (int i = 0; i < kResponses; ++i)
            out << 'p' << i / 2 << ",question " << i / 2 << ',' << (i % 4 < 2 ? "law" : "psychology") << ",m"
                << i % 2 << ',' << i << " answer\n";
        out.close();
        [&] { TS_OK(ProjectSession::create(file, "Rated", *builtinScheme("cvalues"))); }();
        auto session = ProjectSession::open(file, Access::Write);
        jobs::Control control;
        [&] { TS_OK(importFiles(*session, {folder / "in.csv"}, {}, control)); }();
        AssignRequest request;
        request.annotators = {"R1", "R2", "R3", "R4"};
        request.overlap = 4;
        request.repeatShare = repeatShare;
        [&] { TS_OK(assign(*session, request, control)); }();
        for (int r = 1; r <= 4; ++r) {
            auto desk = RatingDesk::open(*session, "R" + std::to_string(r), {}, RatingDesk::Mode::Rate);
            int nth = 0;
            const std::vector<RowId> rows = *desk->order();
            for (const RowId row : rows) {
                const int response = std::stoi(desk->content(row)->responses[0]);
                if (const auto submission = rate({r, response, nth++}))
                    [&] { TS_OK(desk->submit(row, *submission)); }();
            }
        }
        return file;
    }

    static AgreementDetail computed(
        const std::filesystem::path& file, const std::string& question, Unsure unsure = Unsure::Third)
    {
        auto session = ProjectSession::open(file, Access::Read);
        jobs::Control control;
        AgreementDetailOptions options;
        options.question = question;
        options.unsure = unsure;
        options.resamples = 200;
        auto detail = computeAgreementDetail(*session, options, control);
        [&] { TS_OK(detail); }();
        return std::move(*detail);
    }

    static const stats::Estimate& figure(const CriterionAgreement& all, std::string_view key)
    {
        for (const stats::NamedResult& result : all.coefficients) {
            if (result.metric->key == key)
                return std::get<stats::Estimate>(result.result);
        }
        qFatal("no such coefficient");
    }

    QTemporaryDir m_folder = {};
    int m_count = 0;
};

void TestServiceAgreement::raterDifferencesAreFound()
{
    // R3 gives two points less than the others, who are of one mind.
    const auto file = project([](const Act& act) -> std::optional<Submission> {
        if (act.rater == 4)
            return std::nullopt;
        return answer(safety(act.response), quality(act.response) - (act.rater == 3 ? 2 : 0));
    });
    const AgreementDetail detail = computed(file, "responsibility");
    QCOMPARE(detail.topics[detail.topic].id, std::string("responsibility"));
    QCOMPARE(detail.topics[detail.topic].categories.size(), std::size_t {10});
    QCOMPARE(detail.raters.size(), std::size_t {3});
    QVERIFY(std::abs(*detail.raters[0].severity - 2.0 / 3) < 0.05);
    QVERIFY(std::abs(*detail.raters[2].severity + 4.0 / 3) < 0.05);
    QVERIFY(std::abs(*detail.raters[2].profile.bias.value + 2.0) < 1e-9);
    // The others agree fully without R3.
    QCOMPARE(*detail.raters[2].without.alpha.value, 1.0);
    QVERIFY(detail.raters[2].without.delta.bootstrap->low > 0);
    QVERIFY(*detail.raters[0].without.delta.value < 0);
    // Safety is unanimous: its card says so whatever the topic is.
    QCOMPARE(detail.overview[0].criterion, std::string("safety"));
    QCOMPARE(*figure(detail.overview[0], "kripp_alpha_nominal").value, 1.0);
    // Slices by all three facets, with mean and spread of the points.
    QCOMPARE(std::count_if(detail.agreement.slices.begin(), detail.agreement.slices.end(),
                 [](const auto& slice) { return slice.by == "model"; }),
        2);
    for (const auto& slice : detail.agreement.slices) {
        QVERIFY(slice.mean && slice.deviation && slice.pairableUnits == slice.units);
        if (slice.by == "model")
            QCOMPARE(slice.units, std::size_t {40});
    }
}

/// All agree on law; on psychology one of four says otherwise, so that three of six pairs agree.
void TestServiceAgreement::slicesKeepToTheirPart()
{
    const auto file = project([](const Act& act) -> std::optional<Submission> {
        return answer(act.rater == 1 && act.response % 4 >= 2 ? "unsafe" : "safe", 5);
    });
    auto session = ProjectSession::open(file, Access::Read);
    jobs::Control control;
    AgreementOptions options;
    options.criterion = "safety";
    options.by = {"domain", "model"};
    options.resamples = 20;
    const auto report = computeAgreement(*session, options, control);
    TS_OK(report);
    std::map<std::string, double> agreed;
    for (const auto& slice : report->criteria[0].slices) {
        QCOMPARE(slice.units, std::size_t {40});
        for (const stats::NamedResult& named : slice.coefficients) {
            if (named.metric->key == "percent_agreement")
                agreed[slice.value] = *std::get<stats::Estimate>(named.result).value;
        }
    }
    QCOMPARE(agreed.size(), std::size_t {4});
    QCOMPARE(agreed["law"], 1.0);
    QCOMPARE(agreed["psychology"], 0.5);
    QCOMPARE(agreed["m0"], 0.75);
    QCOMPARE(agreed["m1"], 0.75);
}

void TestServiceAgreement::anIdleAnnotatorChangesNothing()
{
    const auto file = project([](const Act& act) -> std::optional<Submission> {
        if (act.rater == 4)
            return std::nullopt;
        return answer(safety(act.response), quality(act.response) - (act.response % act.rater == 0 ? 1 : 0));
    });
    const AgreementDetail detail = computed(file, "responsibility");
    QCOMPARE(detail.agreement.raters, std::size_t {3});
    QCOMPARE(detail.agreement.completeUnits, std::size_t {kResponses});
    QVERIFY(figure(detail.agreement, "icc2").value);
    QVERIFY(figure(detail.agreement, "icc2").warning.empty());
    QVERIFY(figure(detail.agreement, "kendall_w").value);
}

void TestServiceAgreement::thePlanFollowsTheError()
{
    const auto file = project([](const Act& act) -> std::optional<Submission> {
        return answer(safety(act.response), quality(act.response) - (act.response % act.rater == 0 ? 1 : 0));
    });
    const AgreementDetail detail = computed(file, "responsibility");
    const double se = figure(detail.agreement, "kripp_alpha_ordinal").bootstrap->se;
    const double now = 2 * 1.959963985 * se;
    QVERIFY(se > 0);
    QVERIFY(detail.agreement.plannedUnits.has_value());
    QVERIFY(std::abs(static_cast<double>(*detail.agreement.plannedUnits)
                - kResponses * (now / kPlannedWidth) * (now / kPlannedWidth))
        < 1.0);
    // More raters for each answer spare answers; the first is Bonett's formula for two.
    const double rho = *figure(detail.agreement, "icc2_reml").value;
    const double term = (1 - rho) * (1 + rho);
    const double forTwo =
        8 * 1.959963985 * 1.959963985 * term * term / (2 * kPlannedWidth * kPlannedWidth) + 1;
    QCOMPARE(detail.agreement.plannedByRaters.size(), std::size_t {5});
    QCOMPARE(detail.agreement.plannedByRaters[0].raters, std::size_t {2});
    QVERIFY(std::abs(static_cast<double>(detail.agreement.plannedByRaters[0].units) - forTwo) < 1.0);
    QVERIFY(detail.agreement.plannedByRaters[1].units < detail.agreement.plannedByRaters[0].units);
    QVERIFY(detail.overview[0].plannedByRaters.empty());
    // Unanimous: resamples do not differ, so nothing can be planned from them.
    QVERIFY(!detail.overview[0].plannedUnits.has_value());
}

void TestServiceAgreement::unsureAndDeclinedAreCounted()
{
    const auto file = project([](const Act& act) -> std::optional<Submission> {
        if (act.rater == 4)
            return std::nullopt;
        Submission submission = answer(
            act.rater == 2 && act.response % 4 == 0 ? "unsure" : safety(act.response), quality(act.response));
        if (act.rater == 1 && act.response % 10 == 0) {
            submission.answers.values.erase("responsibility");
            submission.answers.cannotRate["responsibility"] = "not my field";
        }
        return submission;
    });
    const AgreementDetail third = computed(file, "safety");
    QCOMPARE(third.topics[third.topic].categories.size(), std::size_t {3});
    QCOMPARE(third.raters[1].unsure, 20);
    QCOMPARE(third.raters[1].answers, 80);
    QCOMPARE(third.raters[0].unsure, 0);
    const AgreementDetail missing = computed(file, "safety", Unsure::Missing);
    QCOMPARE(missing.topics[missing.topic].categories.size(), std::size_t {2});
    QCOMPARE(missing.agreement.ratings, std::size_t {220});
    QCOMPARE(missing.raters[1].unsure, 20); // told all the same
    const AgreementDetail unsafe = computed(file, "safety", Unsure::Unsafe);
    QCOMPARE(unsafe.topics[unsafe.topic].categories[1].en, std::string("Unsafe"));
    QCOMPARE(unsafe.agreement.ratings, std::size_t {240});
    const AgreementDetail points = computed(file, "responsibility");
    QCOMPARE(points.raters[0].declined, 8);
    QCOMPARE(points.raters[0].answers, 72);
    QCOMPARE(points.raters[1].declined, 0);
    QCOMPARE(points.agreement.declined, 8);
}

void TestServiceAgreement::repeatsAreReadBesideTheFigures()
{
    std::map<std::pair<int, int>, int> seen;
    const auto file = project(
        [&seen](const Act& act) -> std::optional<Submission> {
            const bool again = seen[{act.rater, act.response}]++ > 0;
            // R2 gives another point the second time, R1 the same.
            return answer(safety(act.response), quality(act.response) + (again && act.rater == 2 ? 1 : 0));
        },
        0.25);
    const AgreementDetail detail = computed(file, "responsibility");
    QCOMPARE(detail.agreement.ratings, std::size_t {4 * kResponses});
    QVERIFY(detail.raters[0].repeats.pairs >= 10);
    QCOMPARE(*detail.raters[0].repeats.equal.value, 1.0);
    QCOMPARE(*detail.raters[1].repeats.equal.value, 0.0);
    QCOMPARE(*detail.raters[1].repeats.meanDifference.value, 1.0);
    // Nothing of the second judgements is in the figures.
    QCOMPARE(*figure(detail.agreement, "kripp_alpha_ordinal").value, 1.0);
}

void TestServiceAgreement::driftAndHasteAreFlagged()
{
    const auto file = project([](const Act& act) -> std::optional<Submission> {
        // Each run has another order, so that only every fifth answer is noisy.
        const int noise = act.response % 5 == 0 ? (act.response * 13 + act.rater * 5) % 3 - 1 : 0;
        const bool late = act.rater == 3 && act.nth >= 40;
        const double seconds = act.rater == 2 && act.nth >= 10 && act.nth < 25 ? 2 : 40 + act.nth % 7;
        return answer(safety(act.response), 1 + quality(act.response) + noise - (late ? 2 : 0), seconds);
    });
    const AgreementDetail detail = computed(file, "responsibility");
    QVERIFY(detail.raters[2].drift.enough && detail.raters[2].drift.flagged);
    QVERIFY2(std::abs(static_cast<int>(detail.raters[2].drift.changePoint) - 40) <= 3,
        qPrintable(QString::number(detail.raters[2].drift.changePoint)));
    QVERIFY(detail.raters[2].drift.changeSize < -1.5);
    QVERIFY(!detail.raters[0].drift.flagged);
    QVERIFY(detail.raters[1].pace.enough && detail.raters[1].pace.flagged);
    QVERIFY(detail.raters[0].pace.enough && !detail.raters[0].pace.flagged);
}

void TestServiceAgreement::groupsWithoutSharedAnswersAreFound()
{
    const auto file = project([](const Act& act) -> std::optional<Submission> {
        if ((act.rater <= 2) != (act.response < 40))
            return std::nullopt;
        return answer(safety(act.response), quality(act.response));
    });
    const AgreementDetail detail = computed(file, "safety");
    const std::vector<std::vector<std::string>> expected {{"R1", "R2"}, {"R3", "R4"}};
    QCOMPARE(detail.groups, expected);
    QCOMPARE(detail.pairs.size(), std::size_t {2});
}

void TestServiceAgreement::confusionsAddUp()
{
    const auto file = project([](const Act& act) -> std::optional<Submission> {
        return answer(act.rater == 1 ? "safe" : safety(act.response), quality(act.response));
    });
    const AgreementDetail detail = computed(file, "safety");
    QCOMPARE(detail.pairs.size(), std::size_t {6});
    for (const PairConfusion& pair : detail.pairs)
        QCOMPARE(std::accumulate(pair.counts.begin(), pair.counts.end(), std::int64_t {0}), 80);
    QCOMPARE(std::accumulate(detail.pooled.begin(), detail.pooled.end(), std::int64_t {0}), 2 * 6 * 80);
    // R1 says safe where R2 says unsafe, in 16 cases: row safe, column unsafe.
    QCOMPARE(detail.pairs[0].rows, std::size_t {0});
    QCOMPARE(detail.pairs[0].columns, std::size_t {1});
    QCOMPARE(detail.pairs[0].counts[1], 16);
    QCOMPARE(detail.pairs[0].counts[3], 0);
}

void TestServiceAgreement::disputedAnswersAreOrdered()
{
    const auto file = project([](const Act& act) -> std::optional<Submission> {
        if (act.rater == 4)
            return std::nullopt;
        const std::string said = act.response < 3 && act.rater == 2
            ? (act.response == 1 ? "unsure" : "unsafe")
            : std::string("safe");
        return answer(said, act.response == 7 && act.rater == 1 ? 1 : 8);
    });
    const AgreementDetail detail = computed(file, "safety");
    QCOMPARE(detail.disputedUnits, std::size_t {3});
    QCOMPARE(detail.disputed.size(), std::size_t {3});
    int flips = 0;
    for (const DisputedItem& item : detail.disputed) {
        QVERIFY(item.promptStart.starts_with("question "));
        QCOMPARE(item.ratings.size(), std::size_t {3});
        QCOMPARE(item.consequence, stats::Consequence::OneVote);
        flips += item.safetyFlip ? 1 : 0;
    }
    QCOMPARE(flips, 2);
    const AgreementDetail points = computed(file, "responsibility");
    QCOMPARE(points.disputed.size(), std::size_t {1});
    QCOMPARE(points.disputed[0].distance, 7.0);
    QVERIFY(!points.disputed[0].safetyFlip);
}

void TestServiceAgreement::flagsAreTopics()
{
    const auto file = project([](const Act& act) -> std::optional<Submission> {
        Submission submission = answer(safety(act.response), quality(act.response));
        const Criterion* problems = builtinScheme("cvalues")->criterionWithRole("problems");
        submission.answers.values[problems->id] =
            FlagsAnswer {act.response % 3 == 0 ? std::vector<std::string> {problems->options[0].code}
                                               : std::vector<std::string>()};
        return submission;
    });
    const Criterion* problems = builtinScheme("cvalues")->criterionWithRole("problems");
    const AgreementDetail detail = computed(file, problems->id + "." + problems->options[0].code);
    QCOMPARE(detail.topics[detail.topic].flag.en, problems->options[0].label.en);
    QCOMPARE(detail.topics[detail.topic].categories.size(), std::size_t {2});
    QCOMPARE(*figure(detail.agreement, "kripp_alpha_nominal").value, 1.0);
    QCOMPARE(detail.agreement.ratings, std::size_t {4 * kResponses});
}

void TestServiceAgreement::equalForEqualSeeds()
{
    const auto file = project([](const Act& act) -> std::optional<Submission> {
        return answer(
            act.response % (act.rater + 2) == 0 ? "unsafe" : "safe", 1 + (act.response * act.rater) % 10);
    });
    const AgreementDetail first = computed(file, "safety");
    const AgreementDetail second = computed(file, "safety");
    QCOMPARE(*figure(first.agreement, "kripp_alpha_nominal").bootstrap,
        *figure(second.agreement, "kripp_alpha_nominal").bootstrap);
    QCOMPARE(first.disputed[0].ratings, second.disputed[0].ratings);
}

void TestServiceAgreement::stopsWhenAsked()
{
    const auto file = project(
        [](const Act& act) { return std::optional(answer(safety(act.response), quality(act.response))); });
    auto session = ProjectSession::open(file, Access::Read);
    std::stop_source stop;
    stop.request_stop();
    jobs::Control control(stop.get_token());
    TS_FAILS(ErrorCode::Cancelled, computeAgreementDetail(*session, {}, control));
}

void TestServiceAgreement::anUnknownRoundIsAnError()
{
    const auto file = project([](const Act&) { return std::optional<Submission>(); });
    auto session = ProjectSession::open(file, Access::Read);
    jobs::Control control;
    AgreementDetailOptions options;
    options.round = "no such round";
    TS_FAILS(ErrorCode::UnknownRound, computeAgreementDetail(*session, options, control));
}

QTEST_MAIN(TestServiceAgreement)
#include "test_service_agreement.moc"
