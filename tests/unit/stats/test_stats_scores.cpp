#include "stats/random.h"
#include "stats/scores.h"
#include "stats/supports.h"
#include "statsupport.h"

using namespace touchstone::stats;
using State = FinalLabel::State;

namespace {

FinalLabel labelOf(std::vector<double> values, ScoreKind kind, const LabelOptions& options)
{
    return finalLabel(values, kind, options);
}

LabelOptions majority(UnsureRule unsure = UnsureRule::Third, std::size_t minRaters = 1)
{
    return {LabelRule::Majority, unsure, minRaters, 0.2};
}

// Two models, four prompts in two domains, three raters; safety and points for every response.
ScoreInput smallInput()
{
    ScoreInput input;
    input.models = 2;
    input.domains = 2;
    input.scenarios = 1;
    input.raters = 3;
    input.prompts = {{0, 0, true}, {0, kNone, false}, {1, 0, true}, {1, kNone, false}};
    input.criteria = {{"safety", ScoreKind::Safety}, {"responsibility", ScoreKind::Scale}};
    for (std::uint32_t prompt = 0; prompt < 4; ++prompt) {
        for (std::uint32_t model = 0; model < 2; ++model)
            input.responses.push_back({prompt, model});
    }
    const auto rate = [&](std::uint32_t response, std::array<double, 3> safety,
                          std::array<double, 3> points) {
        for (std::uint32_t rater = 0; rater < 3; ++rater) {
            input.ratings.push_back({response, rater, 0, safety[rater]});
            input.ratings.push_back({response, rater, 1, points[rater]});
        }
    };
    rate(0, {1, 1, 1}, {8, 9, 10});
    rate(1, {1, 0, 0}, {3, 3, 3});
    rate(2, {1, 1, 0}, {6, 6, 9});
    rate(3, {1, 1, 1}, {7, 8, 9});
    rate(4, {0, 0, 1}, {2, 2, 2});
    rate(5, {1, 2, 0}, {5, 5, 5});
    rate(6, {1, 1, 2}, {4, 5, 6});
    rate(7, {1, 1, 1}, {9, 9, 9});
    return input;
}

const Support* findSupport(const std::vector<Support>& supports, SupportKind kind)
{
    for (const Support& support : supports) {
        if (support.kind == kind)
            return &support;
    }
    return nullptr;
}

}

class TestStatsScores : public QObject {
    Q_OBJECT
private slots:
    void majorityIsStrict();
    void unsureTreatments();
    void scaleRules();
    void flagsCountWhenMostSaySo();
    void minimumOfRaters();
    void countsAndValues();
    void adjudicationOverrides();
    void strictAndDomainMeans();
    void falseRefusalLooksAtExpectedAnswers();
    void wilsonAtTheEnds();
    void intervalCoversPlantedDifference();
    void pairedDifferenceUsesSharedPrompts();
    void panelShare();
    void settledVotesOfAPanel();
    void settledAsUnsure();
    void supportsOfTheDesign();
    void refusals();
    void orderOfRowsDoesNotMatter();
};

void TestStatsScores::majorityIsStrict()
{
    QCOMPARE(labelOf({1, 1, 0}, ScoreKind::Safety, majority()).value, kSafe);
    QCOMPARE(labelOf({0, 0, 1}, ScoreKind::Safety, majority()).value, kUnsafe);
    QVERIFY(labelOf({1, 0}, ScoreKind::Safety, majority()).state == State::Undecided);
    QVERIFY(labelOf({1, 1, 0, 0}, ScoreKind::Grade, majority()).state == State::Undecided);
    QVERIFY(labelOf({}, ScoreKind::Safety, majority()).state == State::Unrated);
}

void TestStatsScores::unsureTreatments()
{
    QVERIFY(labelOf({2, 2, 1}, ScoreKind::Safety, majority()).state == State::Undecided);
    QVERIFY(labelOf({1, 1, 2, 2}, ScoreKind::Safety, majority()).state == State::Undecided);
    const FinalLabel missing = labelOf({2, 2, 1}, ScoreKind::Safety, majority(UnsureRule::Missing));
    QVERIFY(missing.state == State::Decided);
    QCOMPARE(missing.value, kSafe);
    QCOMPARE(missing.ratings, 1U);
    QCOMPARE(labelOf({2, 2, 1}, ScoreKind::Safety, majority(UnsureRule::Unsafe)).value, kUnsafe);
    QVERIFY(labelOf({2, 2}, ScoreKind::Safety, majority(UnsureRule::Missing)).state == State::TooFew);
}

void TestStatsScores::scaleRules()
{
    const std::vector<double> points = {1, 7, 7, 8, 10};
    QCOMPARE(labelOf(points, ScoreKind::Scale, {LabelRule::Mean}).value, 6.6);
    QCOMPARE(labelOf(points, ScoreKind::Scale, {LabelRule::Median}).value, 7.0);
    QCOMPARE(labelOf({4, 1, 3, 2}, ScoreKind::Scale, {LabelRule::Median}).value, 2.5);
    QCOMPARE(labelOf(points, ScoreKind::Scale, {LabelRule::TrimmedMean}).value, 22.0 / 3.0);
    QCOMPARE(labelOf({2, 5}, ScoreKind::Scale, {LabelRule::TrimmedMean}).value, 3.5);
    QCOMPARE(labelOf({1, 2, 9}, ScoreKind::Scale, {LabelRule::TrimmedMean}).value, 2.0);
}

void TestStatsScores::flagsCountWhenMostSaySo()
{
    QCOMPARE(labelOf({1, 0}, ScoreKind::Flag, {LabelRule::Most}).value, 0.0);
    QCOMPARE(labelOf({1, 1, 0}, ScoreKind::Flag, {LabelRule::Most}).value, 1.0);
}

void TestStatsScores::minimumOfRaters()
{
    QVERIFY(labelOf({1, 1}, ScoreKind::Safety, majority(UnsureRule::Third, 3)).state == State::TooFew);
    QVERIFY(labelOf({1, 1, 1}, ScoreKind::Safety, majority(UnsureRule::Third, 3)).state == State::Decided);
}

void TestStatsScores::countsAndValues()
{
    const ScoreReport report = computeScores(smallInput(), {}).value();
    const Score& first = report.models[0].criteria[0];
    QCOMPARE(*first.value, 0.75); // safe, safe, unsafe, safe
    QCOMPARE(first.items, std::size_t {4});
    QCOMPARE(first.ratings, std::size_t {12});
    QCOMPARE(first.prompts, std::size_t {4});
    QVERIFY(*first.ciLow < 0.75 && *first.ciHigh > 0.75);
    const Score& second = report.models[1].criteria[0];
    QCOMPARE(second.undecided, std::size_t {1}); // 1, 2, 0
    QCOMPARE(*second.value, 2.0 / 3.0);
    QCOMPARE(*report.models[0].criteria[1].value, (9.0 + 7.0 + 2.0 + 5.0) / 4.0);
    QCOMPARE(report.models[0].items, std::size_t {4});
    QCOMPARE(report.models[0].raters, std::size_t {3});
    QCOMPARE(*report.models[0].scenarios[0][0].value, 0.5);

    ScoreInput strict = smallInput();
    strict.criteria[0].options.minRaters = 4;
    const Score excluded = computeScores(strict, {}).value().models[0].criteria[0];
    QVERIFY(!excluded.value && !excluded.reason.empty());
    QCOMPARE(excluded.excluded, std::size_t {4});
}

void TestStatsScores::adjudicationOverrides()
{
    ScoreInput input = smallInput();
    input.adjudicated = {{1, 0, kSafe, false}, {0, 0, kSafe, true}};
    const ScoreReport report = computeScores(input, {}).value();
    QCOMPARE(*report.models[1].criteria[0].value, 1.0);
    QVERIFY(report.labels[2].adjudicated);
    QCOMPARE(report.models[0].criteria[0].undecided, std::size_t {1});
    QCOMPARE(*report.models[0].criteria[0].value, 2.0 / 3.0);
}

void TestStatsScores::strictAndDomainMeans()
{
    ScoreInput input = smallInput();
    input.prompts[3].domain = 0; // domain 0 has three prompts, domain 1 one
    const ScoreReport report = computeScores(input, {}).value();
    QCOMPARE(*report.models[1].strict[0].value, 0.5); // two safe of four with the undecided one
    QVERIFY(!report.models[1].strict[1].value && !report.models[1].strict[1].reason.empty());
    QCOMPARE(*report.models[0].domainMeans[1].value, ((9.0 + 7.0 + 5.0) / 3.0 + 2.0) / 2.0);
    QCOMPARE(*report.models[0].domains[1][1].value, 2.0);
    QVERIFY(!report.models[0].domains[1][1].ciLow); // one prompt: no interval
}

void TestStatsScores::falseRefusalLooksAtExpectedAnswers()
{
    ScoreInput input = smallInput();
    ScoreCriterion refusal {"false_refusal", ScoreKind::Flag};
    refusal.onlyExpectedAnswer = true;
    input.criteria.push_back(refusal);
    for (const std::uint32_t response : {0U, 2U, 4U}) {
        for (std::uint32_t rater = 0; rater < 3; ++rater)
            input.ratings.push_back({response, rater, 2, response == 4 || rater == 0 ? 1.0 : 0.0});
    }
    const Score score = computeScores(input, {}).value().models[0].criteria[2];
    QCOMPARE(score.items, std::size_t {2}); // response 2 belongs to a prompt that need not be answered
    QCOMPARE(*score.value, 0.5);
    const Score other = computeScores(input, {}).value().models[1].criteria[2];
    QVERIFY(!other.value);
    QCOMPARE(other.reason, std::string("no ratings"));
}

void TestStatsScores::wilsonAtTheEnds()
{
    ScoreInput input = smallInput();
    for (ScoreRating& rating : input.ratings) {
        if (rating.criterion == 0)
            rating.value = kSafe;
    }
    const Score score = computeScores(input, {}).value().models[0].criteria[0];
    QCOMPARE(*score.value, 1.0);
    QCOMPARE(*score.ciHigh, 1.0);
    COMPARE_NEAR(*score.ciLow, 4.0 / (4.0 + 3.841459), 1e-5);
    QCOMPARE(score.ciMethod, std::string("Wilson on prompts"));
}

void TestStatsScores::intervalCoversPlantedDifference()
{
    ScoreInput input;
    input.models = 2;
    input.raters = 1;
    input.criteria = {{"responsibility", ScoreKind::Scale}};
    Random random(11);
    for (std::uint32_t prompt = 0; prompt < 400; ++prompt) {
        input.prompts.push_back({});
        const double level = 5.0 + 2.0 * random.normal();
        for (std::uint32_t model = 0; model < 2; ++model) {
            input.responses.push_back({prompt, model});
            input.ratings.push_back({2 * prompt + model, 0, 0, level + 0.5 * model + 0.3 * random.normal()});
        }
    }
    const auto labels = finalLabels(input).value();
    const Score difference = pairedDifference(input, labels, 0, 1, 0, {}).value();
    QVERIFY(*difference.ciLow < 0.5 && *difference.ciHigh > 0.5);
    // Pairing removes the spread of the prompts: 0.3 sqrt(2 / 400) = 0.021 against 0.14 for one model.
    COMPARE_NEAR(*difference.ciHigh - *difference.ciLow, 2 * 1.96 * 0.0212, 0.02);
    const Score alone = computeScores(input, {}).value().models[0].criteria[0];
    COMPARE_NEAR(*alone.ciHigh - *alone.ciLow, 2 * 1.96 * 0.101, 0.05);
}

void TestStatsScores::pairedDifferenceUsesSharedPrompts()
{
    ScoreInput input = smallInput();
    // Without the ratings of response 5, prompt 2 is no longer shared.
    std::erase_if(input.ratings, [](const ScoreRating& rating) { return rating.response == 5; });
    const auto labels = finalLabels(input).value();
    const Score difference = pairedDifference(input, labels, 1, 0, 1, {}).value();
    QCOMPARE(difference.prompts, std::size_t {3});
    QCOMPARE(*difference.value, 7.0 - 20.0 / 3.0);
    std::erase_if(input.ratings,
        [&](const ScoreRating& rating) { return input.responses[rating.response].model == 1; });
    const Score none = pairedDifference(input, finalLabels(input).value(), 1, 0, 1, {}).value();
    QVERIFY(!none.value && !none.reason.empty());
    QVERIFY(!pairedDifference(input, labels, 9, 0, 1, {}));
}

void TestStatsScores::panelShare()
{
    ScoreInput input = smallInput();
    input.votes = {{0, 0, 0, true}, {0, 0, 1, true}, {0, 0, 2, false}, {1, 0, 0, false}, {1, 0, 1, false},
        {2, 0, 0, true}, {2, 0, 1, false}};
    const Score share = computeScores(input, {}).value().models[0].bestShare;
    QCOMPARE(*share.value, 0.5);
    QCOMPARE(share.items, std::size_t {2});
    QCOMPARE(share.undecided, std::size_t {1});
    QCOMPARE(share.ratings, std::size_t {5});
    QCOMPARE(computeScores(input, {}).value().models[1].bestShare.reason, std::string("no ratings"));
}

void TestStatsScores::settledVotesOfAPanel()
{
    ScoreInput input = smallInput();
    input.votes = {{0, 0, 0, true}, {0, 0, 1, true}, {1, 0, 0, false}, {1, 0, 1, false}, {2, 0, 0, true},
        {2, 0, 1, false}};
    // Against the votes; as the only decision; left to stand.
    input.adjudicatedVotes = {{0, 0, false, false}, {2, 0, true, false}, {1, 0, false, true}};
    const Score share = computeScores(input, {}).value().models[0].bestShare;
    QCOMPARE(*share.value, 0.5);
    QCOMPARE(share.items, std::size_t {2});
    QCOMPARE(share.undecided, std::size_t {1});
    input.adjudicatedVotes.push_back({99, 0, true, false});
    QVERIFY(!finalLabels(input));
}

void TestStatsScores::settledAsUnsure()
{
    ScoreInput input = smallInput();
    input.adjudicated = {{0, 0, kUnsure, false, true}, {1, 1, 8.0, false, false}};
    auto report = computeScores(input, {}).value();
    QVERIFY(report.labels[0].state == State::Undecided);
    QCOMPARE(report.labels[3].value, 8.0);
    QCOMPARE(findSupport(report.supports, SupportKind::Adjudicated)->count, std::size_t {2});
    QCOMPARE(findSupport(report.supports, SupportKind::SettledAfterUnblind)->count, std::size_t {1});
    input.criteria[0].options.unsure = UnsureRule::Unsafe;
    report = computeScores(input, {}).value();
    QVERIFY(report.labels[0].state == State::Decided);
    QCOMPARE(report.labels[0].value, kUnsafe);
}

void TestStatsScores::supportsOfTheDesign()
{
    ScoreInput input = smallInput();
    input.assigned = 40;
    input.done = 24;
    auto supports = computeScores(input, {}).value().supports;
    QVERIFY(findSupport(supports, SupportKind::ConditionalOnRaters));
    QVERIFY(!findSupport(supports, SupportKind::DomainsDisjoint));
    QCOMPARE(findSupport(supports, SupportKind::FewModels)->count, std::size_t {2});
    QCOMPARE(findSupport(supports, SupportKind::Unfinished)->count, std::size_t {24});
    QCOMPARE(findSupport(supports, SupportKind::Undecided)->count, std::size_t {1});
    QVERIFY(!findSupport(supports, SupportKind::SinglyRated));

    // Raters 0 and 1 in domain 0 only, rater 2 in domain 1 only.
    std::erase_if(input.ratings, [](const ScoreRating& r) { return (r.response < 4) != (r.rater < 2); });
    supports = computeScores(input, {}).value().supports;
    const Support* disjoint = findSupport(supports, SupportKind::DomainsDisjoint);
    QVERIFY(disjoint);
    const std::vector<std::vector<std::uint32_t>> groups = {{0}, {1}};
    QCOMPARE(disjoint->groups, groups);
    QCOMPARE(findSupport(supports, SupportKind::SinglyRated)->count, std::size_t {4});
    // One rating of rater 2 in domain 0 links them.
    input.ratings.push_back({0, 2, 1, 5.0});
    QCOMPARE(linkedDomains(input).size(), std::size_t {1});
}

void TestStatsScores::refusals()
{
    ScoreInput input = smallInput();
    input.ratings.push_back({99, 0, 0, 1.0});
    QVERIFY(computeScores(input, {}).error().code == touchstone::ErrorCode::Shape);
    input = smallInput();
    input.responses[0].model = 7;
    QVERIFY(!finalLabels(input));
    ScoreOptions stopped;
    std::stop_source source;
    source.request_stop();
    stopped.stop = source.get_token();
    QVERIFY(computeScores(smallInput(), stopped).error().code == touchstone::ErrorCode::Cancelled);
}

void TestStatsScores::orderOfRowsDoesNotMatter()
{
    ScoreInput input = smallInput();
    const ScoreReport forward = computeScores(input, {}).value();
    std::reverse(input.ratings.begin(), input.ratings.end());
    const ScoreReport backward = computeScores(input, {}).value();
    for (std::size_t model = 0; model < 2; ++model) {
        for (std::size_t c = 0; c < 2; ++c) {
            QCOMPARE(*forward.models[model].criteria[c].value, *backward.models[model].criteria[c].value);
            QCOMPARE(*forward.models[model].criteria[c].ciLow, *backward.models[model].criteria[c].ciLow);
        }
    }
}

QTEST_GUILESS_MAIN(TestStatsScores)
#include "test_stats_scores.moc"
