#include "stats/dawidskene.h"
#include "stats/disputed.h"
#include "stats/drift.h"
#include "stats/heaping.h"
#include "stats/planner.h"
#include "stats/random.h"
#include "stats/raterquality.h"
#include "stats/severity.h"
#include "statsupport.h"
#include <algorithm>

using namespace touchstone::stats;
using namespace touchstone::stats::testing;

class TestStatsQuality : public QObject {
    Q_OBJECT
private slots:
    void severityFindsPlantedEffects();
    void severityOfEqualRatersIsNothing();
    void componentsOfADisconnectedDesign();
    void profilesAgainstTheRest();
    void profilesWithoutOthers();
    void repeats();
    void driftIsFoundAndStableRatersAreNot();
    void driftNeedsData();
    void tooFastInAWindow();
    void heapsAreFound();
    void dawidSkeneFindsPlantedTruth();
    void dawidSkeneUndefined();
    void plannerRules();
    void disputedByConsequence();
    void disputedSharesAddUp();
    void randomNumbers();
    void binomialMoments();
};

namespace {

// Points on a scale of 1 .. 10 from level, severity and noise; three of six raters per unit.
RatingTable plantedTable(const std::vector<double>& effects, std::uint32_t units, std::uint64_t seed)
{
    Random random(seed);
    RatingTableBuilder builder;
    for (std::uint32_t unit = 0; unit < units; ++unit) {
        const double level = 5.5 + 1.2 * random.normal();
        for (std::uint32_t i = 0; i < 3; ++i) {
            const auto rater = static_cast<std::uint32_t>((unit + i * (1 + unit % 2)) % effects.size());
            const double points = std::round(level + effects[rater] + 0.7 * random.normal());
            builder.add(unit, rater, static_cast<Category>(std::clamp(points, 1.0, 10.0) - 1.0));
        }
    }
    return builder.build(units, effects.size(), 10).value();
}

std::vector<double> steadyDeviations(Random& random, std::size_t n)
{
    std::vector<double> deviations;
    for (std::size_t i = 0; i < n; ++i)
        deviations.push_back(std::round(1.2 * random.normal()));
    return deviations;
}

}

void TestStatsQuality::severityFindsPlantedEffects()
{
    const std::vector<double> effects = {1.0, -1.0, 0.5, -0.5, 0.0, 0.0};
    const Severity found = severity(plantedTable(effects, 600, 1), scaleOf(10, ScaleKind::Interval));
    QVERIFY(found.reason.empty());
    QVERIFY(found.links.connected());
    double sum = 0.0;
    for (std::size_t r = 0; r < effects.size(); ++r) {
        QVERIFY(found.se[r] > 0.02 && found.se[r] < 0.1);
        COMPARE_NEAR(found.effect[r], effects[r], 4.0 * found.se[r]);
        sum += found.effect[r];
    }
    COMPARE_NEAR(sum, 0.0, 1e-9);
    QCOMPARE(found.adjustedMean.size(), std::size_t {600});
    QVERIFY(!severity(tableOf({{1, 0}, {0, 2}}, 3), scaleOf(3, ScaleKind::Interval)).reason.empty());
}

void TestStatsQuality::severityOfEqualRatersIsNothing()
{
    const Severity found =
        severity(plantedTable({0, 0, 0, 0, 0, 0}, 600, 2), scaleOf(10, ScaleKind::Interval));
    for (const double effect : found.effect)
        COMPARE_NEAR(effect, 0.0, 0.15);
}

void TestStatsQuality::componentsOfADisconnectedDesign()
{
    const RatingTable apart =
        tableOf({{1, 2, 0, 0}, {1, 1, 0, 0}, {0, 0, 2, 2}, {0, 0, 2, 1}, {0, 0, 0, 0}}, 2);
    const Connectivity links = connectivity(apart);
    QCOMPARE(links.components, std::size_t {2});
    QVERIFY(!links.connected());
    QCOMPARE(links.component[0], links.component[1]);
    QCOMPARE(links.component[2], links.component[3]);
    QVERIFY(links.component[0] != links.component[2]);
    QVERIFY(connectivity(tableOf({{1, 2, 0}, {1, 0, 1}, {0, 0, 1}}, 2)).connected());
    // Severities are centred within each part: a difference of level between the parts is no severity.
    RatingTableBuilder builder;
    Random random(3);
    for (std::uint32_t unit = 0; unit < 200; ++unit) {
        const std::uint32_t first = unit < 100 ? 0 : 2;
        const std::uint64_t level = (unit < 100 ? 0U : 4U) + random.below(4);
        builder.add(unit, first, static_cast<Category>(level));
        builder.add(unit, first + 1, static_cast<Category>(level + 1 - (random.uniform() < 0.2 ? 1U : 0U)));
    }
    const Severity found = severity(builder.build(200, 4, 10).value(), scaleOf(10, ScaleKind::Interval));
    COMPARE_NEAR(found.effect[0] + found.effect[1], 0.0, 1e-9);
    COMPARE_NEAR(found.effect[2] + found.effect[3], 0.0, 1e-9);
    QVERIFY(found.effect[1] > 0.2 && found.effect[3] > 0.2);
}

void TestStatsQuality::profilesAgainstTheRest()
{
    // R3 gives one point more than the others on every unit.
    const RatingTable table = tableOf({{1, 3, 5, 2}, {1, 3, 5, 4}, {2, 4, 6, 0}}, 6);
    const auto profiles = raterProfiles(table, scaleOf(6, ScaleKind::Ordinal));
    QCOMPARE(*profiles[2].bias.value, 1.0);
    QCOMPARE(*profiles[2].agreementWithRest.value, 0.0);
    QCOMPARE(*profiles[2].correlation.value, 1.0);
    QCOMPARE(*profiles[2].spreadRatio.value, 1.0);
    QCOMPARE(*profiles[2].extremeShare.value, 1.0 / 3.0);
    QCOMPARE(profiles[0].shared, std::size_t {4});
    QCOMPARE(profiles[0].ties, std::size_t {3}); // the two others differ
    QCOMPARE(profiles[0].deviations.size(), std::size_t {4});
    QCOMPARE(profiles[0].deviations.front(), -0.5);
    QVERIFY(profiles[0].bias.ciLow && *profiles[0].bias.ciLow < *profiles[0].bias.value);
}

void TestStatsQuality::profilesWithoutOthers()
{
    const auto alone = raterProfiles(tableOf({{1, 2, 0}, {0, 0, 0}}, 3), scaleOf(3, ScaleKind::Ordinal));
    QVERIFY(!alone[0].bias.value && !alone[0].agreementWithRest.value && !alone[0].correlation.value);
    QCOMPARE(alone[0].ratings, std::size_t {2});
    QVERIFY(!alone[1].extremeShare.value);
    const auto nominal = raterProfiles(tableOf({{1, 2}, {1, 1}}, 2), scaleOf(2, ScaleKind::Nominal));
    QVERIFY(!nominal[0].bias.value && !nominal[0].bias.reason.empty());
    QCOMPARE(*nominal[0].agreementWithRest.value, 0.5);
}

void TestStatsQuality::repeats()
{
    const Scale scale = scaleOf(5, ScaleKind::Ordinal);
    const RepeatReliability found = repeatReliability({{0, 0}, {1, 1}, {4, 3}, {2, 2}}, scale, {});
    QCOMPARE(found.pairs, std::size_t {4});
    QCOMPARE(*found.equal.value, 0.75);
    QCOMPARE(*found.meanDifference.value, 0.25);
    QVERIFY(*found.alpha.value > 0.8);
    QVERIFY(!repeatReliability({}, scale, {}).alpha.value);
}

void TestStatsQuality::driftIsFoundAndStableRatersAreNot()
{
    Random random(9);
    int flagged = 0;
    int charted = 0;
    constexpr int kStable = 2000;
    for (int i = 0; i < kStable; ++i) {
        const Drift stable = drift(steadyDeviations(random, 200));
        flagged += stable.flagged ? 1 : 0;
        charted += stable.ewmaSignal || stable.cusumSignal ? 1 : 0;
    }
    QVERIFY2(flagged <= kStable / 100, qPrintable(QString::number(flagged)));
    QVERIFY(charted > flagged);
    int found = 0;
    for (int i = 0; i < 100; ++i) {
        std::vector<double> deviations = steadyDeviations(random, 200);
        for (std::size_t k = 120; k < 200; ++k)
            deviations[k] += 1.2;
        const Drift moved = drift(deviations);
        found += moved.flagged && std::abs(static_cast<int>(moved.changePoint) - 120) < 25 ? 1 : 0;
    }
    QVERIFY2(found >= 95, qPrintable(QString::number(found)));
}

void TestStatsQuality::driftNeedsData()
{
    QVERIFY(!drift(std::vector<double>(19, 1.0)).enough);
    QVERIFY(!drift(std::vector<double>(50, 1.0)).enough);
    QVERIFY(!drift({}).flagged);
}

void TestStatsQuality::tooFastInAWindow()
{
    std::vector<ReadingTime> times(120, {20.0, 400.0});
    for (std::size_t i = 60; i < 65; ++i)
        times[i].seconds = 2.0;
    QVERIFY(!tooFast(times).flagged); // five of fifty are 10 %, not more
    times[70].seconds = 6.0; // 67 characters a second: more than three times 20
    const TooFast found = tooFast(times);
    QVERIFY(found.flagged);
    QCOMPARE(found.worstShare, 6.0 / 50.0);
    QCOMPARE(found.medianSpeed, 20.0);
    QVERIFY(found.item[60] && !found.item[59]);
    times[0].seconds = 0.0;
    QVERIFY(!tooFast(times).item[0]);
    times.resize(40);
    QVERIFY(!tooFast(times).enough && !tooFast(times).flagged);
    QVERIFY(!tooFast({}).enough);
}

void TestStatsQuality::heapsAreFound()
{
    const std::vector<std::size_t> smooth = {3, 8, 18, 32, 41, 42, 30, 17, 7, 2};
    QVERIFY(heaping(smooth).empty());
    std::vector<std::size_t> heaped = smooth;
    heaped[4] += 60;
    const auto heaps = heaping(heaped);
    QCOMPARE(heaps.size(), std::size_t {1});
    QCOMPARE(heaps[0].category, std::size_t {4});
    QVERIFY(heaps[0].expected > 30.0 && heaps[0].expected < 50.0);
    QVERIFY(heaping(std::vector<std::size_t> {0, 0, 29, 0, 0}).empty());
    QVERIFY(heaping(std::vector<std::size_t> {50, 100, 50}).empty());
}

void TestStatsQuality::dawidSkeneFindsPlantedTruth()
{
    // Three good raters and two who say the first category far too often.
    Random random(10);
    RatingTableBuilder builder;
    std::vector<Category> truth;
    for (std::uint32_t unit = 0; unit < 800; ++unit) {
        truth.push_back(random.uniform() < 0.6 ? 0 : 1);
        for (std::uint32_t rater = 0; rater < 5; ++rater) {
            const double right = rater < 3 ? 0.9 : (truth.back() == 0 ? 0.95 : 0.25);
            const bool hit = random.uniform() < right;
            builder.add(unit, rater, hit ? truth.back() : static_cast<Category>(1 - truth.back()));
        }
    }
    const DawidSkene model = dawidSkene(builder.build(800, 5, 2).value(), 2);
    QVERIFY(model.reason.empty() && model.converged && model.connected);
    QCOMPARE(model.fewestRatings, std::size_t {800});
    const auto cell = [&](std::size_t rater, std::size_t k, std::size_t l) {
        return model.confusion[(rater * 2 + k) * 2 + l];
    };
    COMPARE_NEAR(cell(0, 0, 0), 0.9, 0.04);
    COMPARE_NEAR(cell(1, 1, 1), 0.9, 0.05);
    COMPARE_NEAR(cell(3, 1, 1), 0.25, 0.06);
    COMPARE_NEAR(cell(4, 0, 0), 0.95, 0.04);
    COMPARE_NEAR(model.prior[0], 0.6, 0.05);
    QVERIFY(model.accuracy[0] > model.accuracy[3]);
    int right = 0;
    for (std::size_t unit = 0; unit < truth.size(); ++unit)
        right += (model.posterior[unit * 2 + 1] > 0.5) == (truth[unit] == 1) ? 1 : 0;
    QVERIFY(right > 760);
}

void TestStatsQuality::dawidSkeneUndefined()
{
    QVERIFY(!dawidSkene(tableOf({{1, 0}, {0, 2}}, 2), 2).reason.empty());
    QVERIFY(!dawidSkene(tableOf({{1, 1}, {1, 1}}, 1), 1).reason.empty());
    QVERIFY(!dawidSkene(tableOf({{1, 2, 0, 0}, {1, 2, 0, 0}, {0, 0, 1, 2}, {0, 0, 2, 1}}, 2), 2).connected);
}

void TestStatsQuality::plannerRules()
{
    QCOMPARE(*unitsForKappa(0.6, 0.5, 0.1), std::size_t {246});
    QCOMPARE(*unitsForKappa(0.6, 0.5, 0.15), std::size_t {110});
    QCOMPARE(*unitsForIcc(0.7, 3, 0.2), std::size_t {68});
    QCOMPARE(*unitsForIcc(0.7, 2, 0.2), std::size_t {101});
    QCOMPARE(*unitsForRareClass(0.05), std::size_t {200});
    QCOMPARE(*unitsForRareClass(0.01), std::size_t {1000});
    const double width = *widthForUnits(0.05, 100, 400);
    COMPARE_NEAR(width, 2.0 * 1.959964 * 0.025, 1e-6);
    QCOMPARE(*unitsForWidth(0.05, 100, width), std::size_t {400});
    QVERIFY(!unitsForWidth(0.0, 100, 0.1) && !unitsForWidth(0.1, 100, 0.0) && !widthForUnits(0.1, 0, 5));
    QVERIFY(!unitsForKappa(1.0, 0.5, 0.1) && !unitsForKappa(0.5, 1.0, 0.1) && !unitsForIcc(1.0, 2, 0.2));
    QVERIFY(!unitsForIcc(0.5, 1, 0.2) && !unitsForRareClass(0.0));
    // The other way round: 2 z sqrt(0.8 * 0.2) / (0.5 sqrt 100); Bonett's formula solved for the width.
    COMPARE_NEAR(*widthForKappa(0.6, 0.5, 100), 2.0 * 1.959964 * 0.4 / 5.0, 1e-6);
    COMPARE_NEAR(*widthForIcc(0.7, 3, 68), 0.1990731, 1e-6);
    QCOMPARE(*unitsForIcc(0.7, 2, *widthForIcc(0.7, 2, 101)), std::size_t {101});
    QCOMPARE(*unitsForKappa(0.6, 0.25, *widthForKappa(0.6, 0.25, 321) / 2), std::size_t {321});
    QVERIFY(!widthForKappa(1.0, 0.5, 9) && !widthForKappa(0.6, 0.0, 9) && !widthForKappa(0.6, 0.5, 0));
    QVERIFY(!widthForIcc(1.0, 2, 9) && !widthForIcc(0.5, 1, 9) && !widthForIcc(0.5, 2, 1));
}

void TestStatsQuality::disputedByConsequence()
{
    // Units: agreed; two to one; tie; four to one.
    const RatingTable table =
        tableOf({{1, 1, 1, 1}, {1, 1, 2, 1}, {1, 2, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 2}}, 2);
    const auto found = disputedUnits(table, scaleOf(2, ScaleKind::Nominal), {});
    QCOMPARE(found.size(), std::size_t {3});
    QCOMPARE(found[0].unit, 2U);
    QVERIFY(found[0].consequence == Consequence::NoLabel);
    QCOMPARE(found[1].unit, 1U);
    QVERIFY(found[1].consequence == Consequence::OneVote);
    QVERIFY(found[2].consequence == Consequence::Spread);

    DisputeOptions options {AlphaMetric::Interval, 5.0};
    // Without the 2 the mean of (2, 5, 6) is above 5; (1, 9, 9, 9) stays above without any one; (8, 10) is
    // spread.
    const RatingTable points = tableOf({{2, 1, 8}, {5, 9, 10}, {6, 9, 0}, {0, 9, 0}}, 10);
    const auto scaled = disputedUnits(points, scaleOf(10, ScaleKind::Interval), options);
    QCOMPARE(scaled[0].unit, 0U);
    QVERIFY(scaled[0].consequence == Consequence::OneVote);
    QCOMPARE(scaled[1].unit, 1U);
    QVERIFY(scaled[1].consequence == Consequence::AcrossThreshold);
    QVERIFY(scaled[2].consequence == Consequence::Spread);
}

void TestStatsQuality::disputedSharesAddUp()
{
    const RatingTable table = plantedTable({0.5, -0.5, 0, 0, 0, 0}, 100, 4);
    for (const AlphaMetric metric :
        {AlphaMetric::Nominal, AlphaMetric::Ordinal, AlphaMetric::Interval, AlphaMetric::Ratio}) {
        double sum = 0.0;
        for (const DisputedUnit& unit : disputedUnits(table, scaleOf(10, ScaleKind::Ratio), {metric, {}}))
            sum += unit.share;
        COMPARE_NEAR(sum, 1.0, 1e-9);
    }
    QVERIFY(disputedUnits(tableOf({{1, 2}, {1, 2}}, 2), scaleOf(2, ScaleKind::Nominal), {}).empty());
}

void TestStatsQuality::randomNumbers()
{
    Random one(20231130, 5);
    Random two(20231130, 5);
    Random other(20231130, 6);
    QCOMPARE(one.next(), two.next());
    QVERIFY(one.next() != other.next());
    std::array<int, 3> counts {};
    for (int i = 0; i < 30000; ++i)
        ++counts[one.below(3)];
    for (const int count : counts)
        QVERIFY(std::abs(count - 10000) < 400);
    std::vector<std::uint32_t> out(4);
    const std::vector<std::uint32_t> weights = {10, 0, 30, 60};
    for (int i = 0; i < 100; ++i) {
        drawMultinomial(one, weights, 500, out);
        QCOMPARE(out[0] + out[2] + out[3], 500U);
        QCOMPARE(out[1], 0U);
    }
}

void TestStatsQuality::binomialMoments()
{
    Random random(12);
    for (const auto& [n, p] : {std::pair(20U, 0.1), {1000U, 0.3}, {1000000U, 0.02}, {50U, 0.9}}) {
        double sum = 0.0;
        double squares = 0.0;
        constexpr int kDraws = 20000;
        for (int i = 0; i < kDraws; ++i) {
            const double value = static_cast<double>(random.binomial(n, p)) - n * p;
            sum += value;
            squares += value * value;
        }
        const double variance = n * p * (1.0 - p);
        COMPARE_NEAR(sum / kDraws, 0.0, 5.0 * std::sqrt(variance / kDraws));
        COMPARE_NEAR(squares / kDraws / variance, 1.0, 0.06);
    }
    QCOMPARE(random.binomial(10, 0.0), std::uint64_t {0});
    QCOMPARE(random.binomial(10, 1.0), std::uint64_t {10});
}

QTEST_GUILESS_MAIN(TestStatsQuality)
#include "test_stats_quality.moc"
