#include "stats/alpha.h"
#include "stats/chance.h"
#include "stats/livealpha.h"
#include "statsupport.h"
#include <algorithm>

using namespace touchstone::stats;
using namespace touchstone::stats::testing;

namespace {

// Krippendorff 2011, section C: four observers, twelve units, values 1 to 5.
const std::vector<std::vector<int>> kReliabilityC = {
    {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
    {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
    {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
    {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0},
};

IntervalOptions pointOnly()
{
    IntervalOptions options;
    options.resamples = 0;
    options.jackknife = false;
    return options;
}

double alphaOf(const std::vector<std::vector<int>>& matrix, int categories, AlphaMetric metric)
{
    const auto q = static_cast<std::size_t>(categories);
    const PatternSet set = collapse(tableOf(matrix, q), q);
    return krippendorffAlphaValue(set, scaleOf(categories, ScaleKind::Ratio), metric).value.value();
}

}

class TestStatsAlpha : public QObject {
    Q_OBJECT
private slots:
    void publishedValues();
    void handCountOfRanks();
    void undefinedCases();
    void onePairableUnit();
    void ratioWithZeroAndNegative();
    void weightedFormsAgreeWithMetrics();
    void analyticIntervalOfReferenceTable();
    void jackknifeIsDeleteOneUnit();
    void largeScalesTakeTheSameValues();
    void bootstrapOfPerfectAgreement();
    void bootstrapCountsUndefined();
    void orderDoesNotMatter();
    void patternsOfLargeUnits();
    void liveValueFollowsChanges();
};

void TestStatsAlpha::publishedValues()
{
    COMPARE_NEAR(alphaOf(kReliabilityC, 5, AlphaMetric::Nominal), 0.743, 0.0005);
    COMPARE_NEAR(alphaOf(kReliabilityC, 5, AlphaMetric::Ordinal), 0.815, 0.0005);
    COMPARE_NEAR(alphaOf(kReliabilityC, 5, AlphaMetric::Interval), 0.849, 0.0005);
    COMPARE_NEAR(alphaOf(kReliabilityC, 5, AlphaMetric::Ratio), 0.797, 0.0005);
    const PatternSet set = collapse(tableOf(kReliabilityC, 5), 5);
    QCOMPARE(set.pairableUnits, std::size_t {11});
    QCOMPARE(set.pairableRatings, std::size_t {40});
    QCOMPARE(set.ratedUnits, std::size_t {12});
    QCOMPARE(set.emptyUnits, std::size_t {0});
}

void TestStatsAlpha::handCountOfRanks()
{
    // Three rankings of six, complete: D_o = 17/18, D_e = 270/306 for the nominal metric.
    const std::vector<std::vector<int>> ranks = {{1, 6, 3, 2, 5, 4}, {1, 5, 6, 4, 2, 3}, {6, 3, 2, 5, 4, 1}};
    COMPARE_NEAR(alphaOf(ranks, 6, AlphaMetric::Nominal), 1.0 - (17.0 / 18.0) / (270.0 / 306.0), 1e-12);
}

void TestStatsAlpha::undefinedCases()
{
    const Scale scale = scaleOf(3, ScaleKind::Nominal);
    const PatternSet same = collapse(tableOf({{2, 2, 2}, {2, 2, 2}}, 3), 3);
    const Estimate noVariance = krippendorffAlpha(same, scale, AlphaMetric::Nominal, {});
    QVERIFY(!noVariance.value);
    QCOMPARE(noVariance.reason, std::string(kNoVariance));
    QVERIFY(!chanceCorrected(same, scale, ChanceModel::Fleiss, WeightKind::Identity, {}).value);
    const Estimate ac1 = chanceCorrected(same, scale, ChanceModel::Gwet, WeightKind::Identity, {});
    QCOMPARE(ac1.value, std::optional(1.0));
    QVERIFY(!ac1.warning.empty());
    QCOMPARE(
        *chanceCorrected(same, scale, ChanceModel::BrennanPrediger, WeightKind::Identity, {}).value, 1.0);

    const PatternSet single = collapse(tableOf({{1, 2, 0}, {0, 0, 3}}, 3), 3);
    const Estimate alone = krippendorffAlpha(single, scale, AlphaMetric::Nominal, {});
    QCOMPARE(alone.reason, std::string(kNoPairableUnits));
    QCOMPARE(chanceCorrected(single, scale, ChanceModel::None, WeightKind::Identity, {}).reason,
        std::string(kNoPairableUnits));

    Scale open = scale;
    open.declared = false;
    QCOMPARE(chanceCorrected(same, open, ChanceModel::Gwet, WeightKind::Identity, {}).reason,
        std::string(kNoScale));
    const Scale one = scaleOf(1, ScaleKind::Nominal);
    const PatternSet ones = collapse(tableOf({{1, 1}, {1, 1}}, 1), 1);
    QVERIFY(!chanceCorrected(ones, one, ChanceModel::Gwet, WeightKind::Identity, {}).value);
    QVERIFY(!chanceCorrected(ones, one, ChanceModel::BrennanPrediger, WeightKind::Identity, {}).value);
}

void TestStatsAlpha::onePairableUnit()
{
    const PatternSet set = collapse(tableOf({{1, 3}, {2, 0}}, 3), 3);
    for (const AlphaMetric metric :
        {AlphaMetric::Nominal, AlphaMetric::Ordinal, AlphaMetric::Interval, AlphaMetric::Ratio}) {
        const Estimate alpha = krippendorffAlpha(set, scaleOf(3, ScaleKind::Ratio), metric, {});
        QCOMPARE(*alpha.value, 0.0);
        QVERIFY(!alpha.ciLow && !alpha.bootstrap && !alpha.jackknifeSe);
        QVERIFY(!alpha.warning.empty());
    }
}

void TestStatsAlpha::ratioWithZeroAndNegative()
{
    RatingTableBuilder builder;
    const std::vector<std::array<Category, 2>> units = {{0, 0}, {0, 1}, {2, 2}};
    for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
        builder.add(unit, 0, units[unit][0]);
        builder.add(unit, 1, units[unit][1]);
    }
    const PatternSet set = collapse(builder.build(3, 2, 3).value(), 3);
    Scale scale {{0.0, 1.0, 2.0}, ScaleKind::Ratio};
    // marginals 3, 1, 2; D_o' = 2 * 1; D_e' = 2 * (3*1*1 + 3*2*1 + 1*2/9) / 5
    const double expected = 1.0 - 2.0 / (2.0 * (3.0 + 6.0 + 2.0 / 9.0) / 5.0);
    COMPARE_NEAR(*krippendorffAlphaValue(set, scale, AlphaMetric::Ratio).value, expected, 1e-12);
    scale.categories = {-1.0, 1.0, 2.0};
    const Estimate refused = krippendorffAlphaValue(set, scale, AlphaMetric::Ratio);
    QVERIFY(!refused.value && !refused.reason.empty());
}

void TestStatsAlpha::weightedFormsAgreeWithMetrics()
{
    const PatternSet set = collapse(tableOf(kReliabilityC, 5), 5);
    const Scale scale = scaleOf(5, ScaleKind::Interval);
    COMPARE_NEAR(*weightedAlpha(set, scale, WeightKind::Identity).value,
        alphaOf(kReliabilityC, 5, AlphaMetric::Nominal), 1e-12);
    COMPARE_NEAR(*weightedAlpha(set, scale, WeightKind::Quadratic).value,
        alphaOf(kReliabilityC, 5, AlphaMetric::Interval), 1e-12);
    QVERIFY(std::abs(*weightedAlpha(set, scale, WeightKind::Ordinal).value
                - alphaOf(kReliabilityC, 5, AlphaMetric::Ordinal))
        > 1e-3);
}

void TestStatsAlpha::analyticIntervalOfReferenceTable()
{
    // 118 both first, 5 and 2 mixed, none both second: agreement .944, kappa near 0, AC1 high.
    std::vector<std::vector<int>> matrix(2);
    const auto repeat = [&](int first, int second, int times) {
        matrix[0].insert(matrix[0].end(), static_cast<std::size_t>(times), first);
        matrix[1].insert(matrix[1].end(), static_cast<std::size_t>(times), second);
    };
    repeat(1, 1, 118);
    repeat(1, 2, 5);
    repeat(2, 1, 2);
    const PatternSet set = collapse(tableOf(matrix, 2), 2);
    const Scale scale = scaleOf(2, ScaleKind::Nominal);
    const Estimate agreement =
        chanceCorrected(set, scale, ChanceModel::None, WeightKind::Identity, pointOnly());
    COMPARE_NEAR(*agreement.value, 0.944, 1e-12);
    // The units are Bernoulli: variance p (1 - p) / (n - 1).
    COMPARE_NEAR(*agreement.se, std::sqrt(0.944 * 0.056 / 124.0), 1e-12);
    const Estimate ac1 = chanceCorrected(set, scale, ChanceModel::Gwet, WeightKind::Identity, pointOnly());
    COMPARE_NEAR(*ac1.value, 0.941, 0.0005);
    QVERIFY(*ac1.ciLow < 0.941 && *ac1.ciHigh > 0.941 && *ac1.ciHigh <= 1.0);
    const Estimate fleiss =
        chanceCorrected(set, scale, ChanceModel::Fleiss, WeightKind::Identity, pointOnly());
    QVERIFY(*fleiss.value < 0.0);
}

void TestStatsAlpha::jackknifeIsDeleteOneUnit()
{
    for (const AlphaMetric metric :
        {AlphaMetric::Nominal, AlphaMetric::Ordinal, AlphaMetric::Interval, AlphaMetric::Ratio}) {
        std::vector<double> left;
        for (std::size_t unit = 0; unit < 11; ++unit) {
            auto matrix = kReliabilityC;
            for (auto& row : matrix)
                row.erase(row.begin() + static_cast<std::ptrdiff_t>(unit));
            left.push_back(alphaOf(matrix, 5, metric));
        }
        double mean = 0.0;
        for (const double value : left)
            mean += value / 11.0;
        double squares = 0.0;
        for (const double value : left)
            squares += (value - mean) * (value - mean);
        const PatternSet set = collapse(tableOf(kReliabilityC, 5), 5);
        const AlphaEvaluator evaluator(set, scaleOf(5, ScaleKind::Ratio), metric);
        COMPARE_NEAR(jackknifeError(evaluator.jackknife()).value(), std::sqrt(10.0 / 11.0 * squares), 1e-12);
        const Jackknife direct = deleteOneUnit(set, DrawnUnits::Pairable, std::cref(evaluator));
        COMPARE_NEAR(jackknifeError(direct).value(), std::sqrt(10.0 / 11.0 * squares), 1e-12);
    }
}

void TestStatsAlpha::largeScalesTakeTheSameValues()
{
    // The same ratings on a scale with 200 declared points: unused points change no alpha.
    const PatternSet wide = collapse(tableOf(kReliabilityC, 200), 200);
    const Scale scale = scaleOf(200, ScaleKind::Ratio);
    for (const AlphaMetric metric :
        {AlphaMetric::Nominal, AlphaMetric::Ordinal, AlphaMetric::Interval, AlphaMetric::Ratio}) {
        COMPARE_NEAR(
            *krippendorffAlphaValue(wide, scale, metric).value, alphaOf(kReliabilityC, 5, metric), 1e-12);
        const PatternSet narrow = collapse(tableOf(kReliabilityC, 5), 5);
        COMPARE_NEAR(jackknifeError(AlphaEvaluator(wide, scale, metric).jackknife()).value(),
            jackknifeError(AlphaEvaluator(narrow, scaleOf(5, ScaleKind::Ratio), metric).jackknife()).value(),
            1e-12);
    }
}

void TestStatsAlpha::bootstrapOfPerfectAgreement()
{
    const PatternSet set = collapse(tableOf({{1, 2, 3, 1, 2, 3, 1, 2}, {1, 2, 3, 1, 2, 3, 1, 2}}, 3), 3);
    const Estimate alpha = krippendorffAlpha(set, scaleOf(3, ScaleKind::Ordinal), AlphaMetric::Ordinal, {});
    QCOMPARE(*alpha.value, 1.0);
    QCOMPARE(alpha.bootstrap->low, 1.0);
    QCOMPARE(alpha.bootstrap->high, 1.0);
    QCOMPARE(alpha.bootstrap->resamples, std::size_t {1000});
}

void TestStatsAlpha::bootstrapCountsUndefined()
{
    // One of six units differs: (5/6)^6 = 33 % of the resamples have no variance.
    const PatternSet set = collapse(tableOf({{1, 1, 1, 1, 1, 2}, {1, 1, 1, 1, 1, 2}}, 2), 2);
    const Estimate alpha = krippendorffAlpha(set, scaleOf(2, ScaleKind::Nominal), AlphaMetric::Nominal, {});
    QVERIFY(alpha.bootstrap->undefined > 280 && alpha.bootstrap->undefined < 390);
    QVERIFY(alpha.bootstrap->unreliable);
    QVERIFY(!alpha.jackknifeSe);
}

void TestStatsAlpha::orderDoesNotMatter()
{
    auto matrix = kReliabilityC;
    std::reverse(matrix.begin(), matrix.end());
    for (auto& row : matrix)
        std::rotate(row.begin(), row.begin() + 5, row.end());
    const Scale scale = scaleOf(5, ScaleKind::Ordinal);
    const PatternSet one = collapse(tableOf(kReliabilityC, 5), 5);
    const PatternSet two = collapse(tableOf(matrix, 5), 5);
    for (const AlphaMetric metric : {AlphaMetric::Nominal, AlphaMetric::Ordinal, AlphaMetric::Interval}) {
        const Estimate a = krippendorffAlpha(one, scale, metric, {});
        const Estimate b = krippendorffAlpha(two, scale, metric, {});
        QCOMPARE(*a.value, *b.value);
        QVERIFY(a.bootstrap == b.bootstrap);
        QCOMPARE(*a.jackknifeSe, *b.jackknifeSe);
    }
}

void TestStatsAlpha::patternsOfLargeUnits()
{
    // 20 ratings in a unit do not fit the packed key; a pair of such units must still collapse.
    std::vector<std::vector<int>> matrix(20, {1, 2, 1});
    matrix[0][2] = 2;
    const PatternSet set = collapse(tableOf(matrix, 2), 2);
    QCOMPARE(set.size(), std::size_t {3});
    std::vector<std::vector<int>> small(4, {1, 2, 1, 2, 2});
    small[1] = {2, 2, 1, 1, 2};
    small[2] = {1, 2, 1, 0, 0};
    const PatternSet packed = collapse(tableOf(small, 2), 2);
    const PatternSet sorted = collapse(tableOf(small, 30), 30);
    QCOMPARE(packed.units, sorted.units);
    QCOMPARE(packed.category, sorted.category);
    QCOMPARE(packed.count, sorted.count);
    QCOMPARE(packed.offsets, sorted.offsets);
}

void TestStatsAlpha::liveValueFollowsChanges()
{
    const Scale scale = scaleOf(5, ScaleKind::Ratio);
    LiveAlpha live(scale, tableOf(kReliabilityC, 5));
    const auto equalsTable = [&](const std::vector<std::vector<int>>& matrix) {
        for (const AlphaMetric metric :
            {AlphaMetric::Nominal, AlphaMetric::Ordinal, AlphaMetric::Interval, AlphaMetric::Ratio}) {
            if (std::abs(*live.value(metric).value - alphaOf(matrix, 5, metric)) > 1e-12)
                return false;
        }
        return true;
    };
    QVERIFY(equalsTable(kReliabilityC));
    auto changed = kReliabilityC;
    changed[2][5] = 1; // unit 5: 1, 2, 3, 4 becomes 1, 2, 1, 4
    live.remove(std::vector<Category> {0, 1, 2, 3});
    live.add(std::vector<Category> {3, 0, 1, 0});
    QVERIFY(equalsTable(changed));
    QCOMPARE(live.pairableUnits(), std::size_t {11});
    LiveAlpha empty(scale);
    QCOMPARE(empty.value(AlphaMetric::Nominal).reason, std::string(kNoPairableUnits));
    empty.add(std::vector<Category> {2});
    empty.add(std::vector<Category> {2, 2});
    QCOMPARE(empty.value(AlphaMetric::Ordinal).reason, std::string(kNoVariance));
    empty.remove(std::vector<Category> {2, 2});
    empty.add(std::vector<Category> {0, 4});
    QCOMPARE(*empty.value(AlphaMetric::Ordinal).value, 0.0);
}

QTEST_GUILESS_MAIN(TestStatsAlpha)
#include "test_stats_alpha.moc"
