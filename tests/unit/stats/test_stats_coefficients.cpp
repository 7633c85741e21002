#include "stats/chance.h"
#include "stats/cohen.h"
#include "stats/descriptive.h"
#include "stats/icc.h"
#include "stats/metrics.h"
#include "stats/random.h"
#include "stats/rank.h"
#include "statsupport.h"
#include <algorithm>
#include <numeric>

using namespace touchstone::stats;
using namespace touchstone::stats::testing;

namespace {

IntervalOptions pointOnly()
{
    IntervalOptions options;
    options.resamples = 0;
    options.jackknife = false;
    return options;
}

// Raters follow a level per unit with the given chance, else pick any category; cells are missing at random.
std::vector<std::vector<int>> randomMatrix(
    Random& random, std::size_t raters, std::size_t units, int categories, double skill, double missing)
{
    std::vector<std::vector<int>> matrix(raters, std::vector<int>(units, kMissing));
    const auto any = [&] {
        return 1 + static_cast<int>(random.below(static_cast<std::uint64_t>(categories)));
    };
    for (std::size_t u = 0; u < units; ++u) {
        const int level = any();
        for (auto& row : matrix) {
            if (random.uniform() >= missing)
                row[u] = random.uniform() < skill ? level : any();
        }
    }
    return matrix;
}

double valueOf(std::string_view key, const RatingTable& table, const Scale& scale)
{
    const IntervalOptions options = pointOnly();
    const MetricInput input(table, scale, options);
    return std::get<Estimate>(findMetric(key)->compute(input)).value.value();
}

SharedRatings pairsOf(const std::vector<int>& first, const std::vector<int>& second)
{
    SharedRatings both;
    for (std::size_t i = 0; i < first.size(); ++i)
        both.emplace_back(static_cast<Category>(first[i] - 1), static_cast<Category>(second[i] - 1));
    return both;
}

}

class TestStatsCoefficients : public QObject {
    Q_OBJECT
private slots:
    void scottIsFleissOfTwo();
    void resultsDoNotDependOnOrder();
    void perfectAgreementIsOne();
    void singlyRatedUnitsDoNotMoveAlpha();
    void declaredScaleMatters();
    void kappaUndefinedAndConstant();
    void kappaOfFormatValues();
    void kappaBootstrapMatchesAnalyticError();
    void prevalenceAndBias();
    void specificAgreementOfTable();
    void differencesInPoints();
    void iccUndefinedAndNegative();
    void iccOfPerfectConsistency();
    void remlFindsPlantedVariances();
    void remlEqualsMeanSquaresWhenComplete();
    void tauEqualsCountedPairs();
    void rankUndefined();
    void concordanceUndefined();
    void leaveOneOutFindsTheOddRater();
    void bcaFallsBack();
    void builderRefuses();
    void tableOfMetricsIsSound();
    void everyReasonIsGiven();
    void stopIsObeyed();
};

void TestStatsCoefficients::scottIsFleissOfTwo()
{
    Random random(1);
    for (int round = 0; round < 20; ++round) {
        const auto matrix = randomMatrix(random, 2, 40, 4, 0.6, 0.0);
        const RatingTable table = tableOf(matrix, 4);
        const Scale scale = scaleOf(4, ScaleKind::Nominal);
        const double pi = valueOf("scott_pi", table, scale);
        QCOMPARE(pi, valueOf("fleiss_kappa", table, scale));
        // Krippendorff's alpha of two raters is Scott's pi corrected for small samples.
        COMPARE_NEAR(valueOf("kripp_alpha_nominal", table, scale), pi + (1.0 - pi) / 80.0, 1e-12);
        QCOMPARE(valueOf("brennan_prediger", table, scale),
            (valueOf("percent_agreement", table, scale) - 0.25) / 0.75);
    }
}

void TestStatsCoefficients::resultsDoNotDependOnOrder()
{
    Random random(2);
    auto matrix = randomMatrix(random, 6, 60, 10, 0.5, 0.4);
    const Scale scale = scaleOf(10, ScaleKind::Ratio);
    const auto before = computeAll(tableOf(matrix, 10), scale, {});
    std::rotate(matrix.begin(), matrix.begin() + 2, matrix.end());
    for (auto& row : matrix)
        std::reverse(row.begin(), row.end());
    const auto after = computeAll(tableOf(matrix, 10), scale, {});
    QCOMPARE(before.size(), after.size());
    std::size_t compared = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto* one = std::get_if<Estimate>(&before[i].result);
        const auto* two = std::get_if<Estimate>(&after[i].result);
        if (!one)
            continue;
        QCOMPARE(one->value.has_value(), two->value.has_value());
        QCOMPARE(one->bootstrap, two->bootstrap);
        if (one->value) {
            // Variance components come from a search that stops near the optimum.
            const bool searched = before[i].metric->key.ends_with("_reml");
            COMPARE_NEAR(*one->value, *two->value, searched ? 1e-6 : 1e-12);
            ++compared;
        }
    }
    QVERIFY(compared > 35);
}

void TestStatsCoefficients::perfectAgreementIsOne()
{
    const std::vector<int> row = {1, 2, 3, 3, 2, 1, 1};
    const RatingTable table = tableOf({row, row, row}, 3);
    const Scale scale = scaleOf(3, ScaleKind::Ratio);
    for (const NamedResult& named : computeAll(table, scale, pointOnly())) {
        const auto* estimate = std::get_if<Estimate>(&named.result);
        const std::string_view key = named.metric->key;
        if (!estimate || key == "mean_absolute_difference" || key == "kendall_w_uncorrected"
            || key.ends_with("_reml"))
            continue;
        QVERIFY2(estimate->value && std::abs(*estimate->value - 1.0) < 1e-12, key.data());
    }
}

void TestStatsCoefficients::singlyRatedUnitsDoNotMoveAlpha()
{
    Random random(3);
    auto matrix = randomMatrix(random, 3, 30, 5, 0.6, 0.0);
    const Scale scale = scaleOf(5, ScaleKind::Ratio);
    const double alpha = valueOf("kripp_alpha_ordinal", tableOf(matrix, 5), scale);
    const double fleiss = valueOf("fleiss_kappa", tableOf(matrix, 5), scale);
    for (int i = 0; i < 10; ++i) {
        matrix[0].push_back(1);
        matrix[1].push_back(kMissing);
        matrix[2].push_back(kMissing);
    }
    QCOMPARE(valueOf("kripp_alpha_ordinal", tableOf(matrix, 5), scale), alpha);
    QVERIFY(std::abs(valueOf("fleiss_kappa", tableOf(matrix, 5), scale) - fleiss) > 1e-3);
}

void TestStatsCoefficients::declaredScaleMatters()
{
    const std::vector<std::vector<int>> matrix = {{1, 2, 1, 2, 2}, {1, 2, 2, 2, 1}};
    const Scale two = scaleOf(2, ScaleKind::Ordinal);
    const Scale ten = scaleOf(10, ScaleKind::Ordinal);
    QCOMPARE(valueOf("brennan_prediger", tableOf(matrix, 10), ten), (0.6 - 0.1) / 0.9);
    QVERIFY(valueOf("gwet_ac1", tableOf(matrix, 2), two) < valueOf("gwet_ac1", tableOf(matrix, 10), ten));
    QVERIFY(valueOf("gwet_ac2_linear", tableOf(matrix, 2), two)
        < valueOf("gwet_ac2_linear", tableOf(matrix, 10), ten));
    QCOMPARE(valueOf("kripp_alpha_nominal", tableOf(matrix, 2), two),
        valueOf("kripp_alpha_nominal", tableOf(matrix, 10), ten));
    COMPARE_NEAR(valueOf("fleiss_kappa", tableOf(matrix, 2), two),
        valueOf("fleiss_kappa", tableOf(matrix, 10), ten), 1e-12);
}

void TestStatsCoefficients::kappaUndefinedAndConstant()
{
    const Scale scale = scaleOf(3, ScaleKind::Nominal);
    const Estimate same = cohenKappa(pairsOf({2, 2}, {2, 2}), scale, WeightKind::Identity, {});
    QVERIFY(!same.value && !same.reason.empty());
    QVERIFY(!cohenKappa({}, scale, WeightKind::Identity, {}).value);
    const Estimate constant = cohenKappa(pairsOf({1, 1, 1}, {1, 2, 3}), scale, WeightKind::Identity, {});
    COMPARE_NEAR(*constant.value, 0.0, 1e-12);
    QVERIFY(!constant.warning.empty());
    Scale open = scale;
    open.declared = false;
    QCOMPARE(cohenKappa(pairsOf({1, 2}, {1, 3}), open, WeightKind::Linear, {}).reason, std::string(kNoScale));
}

void TestStatsCoefficients::kappaOfFormatValues()
{
    // Points of a scale are numbers: a 10 is far from a 1, whatever the order of their texts.
    const Scale scale = scaleOf(10, ScaleKind::Interval);
    const double near =
        *cohenKappa(pairsOf({1, 2, 9, 9}, {1, 2, 9, 10}), scale, WeightKind::Quadratic, {}).value;
    const double far =
        *cohenKappa(pairsOf({1, 2, 9, 1}, {1, 2, 9, 10}), scale, WeightKind::Quadratic, {}).value;
    QVERIFY(near > 0.98);
    QVERIFY(far < 0.6);
}

void TestStatsCoefficients::kappaBootstrapMatchesAnalyticError()
{
    Random random(4);
    const auto matrix = randomMatrix(random, 2, 400, 3, 0.6, 0.0);
    const Estimate kappa =
        cohenKappa(pairsOf(matrix[0], matrix[1]), scaleOf(3, ScaleKind::Nominal), WeightKind::Identity, {});
    COMPARE_NEAR(kappa.bootstrap->se, *kappa.se, 0.1 * *kappa.se);
    COMPARE_NEAR(*kappa.jackknifeSe, *kappa.se, 0.05 * *kappa.se);
    COMPARE_NEAR(kappa.bootstrap->low, *kappa.ciLow, 0.02);
}

void TestStatsCoefficients::prevalenceAndBias()
{
    SharedRatings both;
    const auto repeat = [&](Category a, Category b, int times) {
        for (int i = 0; i < times; ++i)
            both.emplace_back(a, b);
    };
    repeat(0, 0, 40);
    repeat(0, 1, 9);
    repeat(1, 0, 6);
    repeat(1, 1, 45);
    const Scale scale = scaleOf(2, ScaleKind::Nominal);
    COMPARE_NEAR(*prevalenceIndex(both, scale).value, 0.05, 1e-12);
    COMPARE_NEAR(*biasIndex(both, scale).value, 0.03, 1e-12);
    QVERIFY(!prevalenceIndex(both, scaleOf(3, ScaleKind::Nominal)).value);
    QVERIFY(!biasIndex({}, scale).value);
}

void TestStatsCoefficients::specificAgreementOfTable()
{
    // a = 2, b = 1, c = 1, d = 1: 2a / (2a + b + c) = 4/6, 2d / (2d + b + c) = 2/4
    const RatingTable table = tableOf({{1, 1, 1, 2, 2}, {1, 1, 2, 1, 2}}, 3);
    const auto specific = specificAgreement(collapse(table, 3), {});
    COMPARE_NEAR(*specific[0].value, 4.0 / 6.0, 1e-12);
    COMPARE_NEAR(*specific[1].value, 0.5, 1e-12);
    QVERIFY(!specific[2].value && !specific[2].reason.empty());
    QVERIFY(specific[0].bootstrap && specific[0].bootstrap->low <= 4.0 / 6.0);
    const auto shares = categoryShares(collapse(table, 3), pointOnly());
    COMPARE_NEAR(*shares[0].value, 0.6, 1e-12);
    QCOMPARE(*shares[2].value, 0.0);
}

void TestStatsCoefficients::differencesInPoints()
{
    const PatternSet set = collapse(tableOf({{1, 4, 5}, {2, 4, 0}, {4, 4, 0}}, 5), 5);
    const Scale scale = scaleOf(5, ScaleKind::Interval);
    COMPARE_NEAR(
        *meanAbsoluteDifference(set, scale, pointOnly()).value, (1.0 + 2.0 + 3.0) / 3.0 / 2.0, 1e-12);
    COMPARE_NEAR(*shareWithinOne(set, scale, pointOnly()).value, (1.0 / 3.0 + 1.0) / 2.0, 1e-12);
    const PatternSet none = collapse(tableOf({{1, 0}, {0, 2}}, 5), 5);
    QCOMPARE(meanAbsoluteDifference(none, scale, {}).reason, std::string(kNoPairableUnits));
}

void TestStatsCoefficients::iccUndefinedAndNegative()
{
    const Scale scale = scaleOf(5, ScaleKind::Interval);
    const auto one = IccModel::OneWay;
    QVERIFY(!icc(tableOf({{3, 3, 3}, {3, 3, 3}}, 5), scale, one, IccUnit::Single).value);
    QVERIFY(!icc(tableOf({{1, 2, 3}}, 5), scale, one, IccUnit::Single).value);
    QVERIFY(!icc(tableOf({{1, 0, 3}, {0, 2, 3}}, 5), scale, one, IccUnit::Single).value);
    const Estimate opposite = icc(tableOf({{1, 5, 1, 5}, {5, 1, 5, 1}}, 5), scale, one, IccUnit::Single);
    QCOMPARE(*opposite.value, -1.0);
    const Estimate dropped = icc(tableOf({{1, 2, 3, 4, 0}, {2, 2, 4, 5, 1}}, 5), scale, one, IccUnit::Single);
    QVERIFY(dropped.value && !dropped.warning.empty());
}

void TestStatsCoefficients::iccOfPerfectConsistency()
{
    const RatingTable table = tableOf({{1, 2, 3, 4}, {3, 4, 5, 6}}, 6);
    const Scale scale = scaleOf(6, ScaleKind::Interval);
    const Estimate consistency = icc(table, scale, IccModel::Consistency, IccUnit::Single);
    QCOMPARE(*consistency.value, 1.0);
    QCOMPARE(*consistency.ciLow, 1.0);
    const Estimate agreement = icc(table, scale, IccModel::Agreement, IccUnit::Single);
    // s2_u = 5/3, shift of 2 points: s2_r = 2.
    COMPARE_NEAR(*agreement.value, (5.0 / 3.0) / (5.0 / 3.0 + 2.0), 1e-12);
    QVERIFY(*agreement.ciLow <= *agreement.value && *agreement.ciHigh >= *agreement.value);
}

void TestStatsCoefficients::remlFindsPlantedVariances()
{
    // A fine scale stands in for continuous points; three of ten raters see each unit.
    Scale scale;
    scale.kind = ScaleKind::Interval;
    for (int k = 0; k < 4000; ++k)
        scale.categories.push_back(k * 0.01);
    Random random(5);
    std::vector<double> severity(10);
    for (std::size_t r = 0; r < severity.size(); ++r)
        severity[r] = (r % 2 == 0 ? 1.0 : -1.0) * 0.8;
    RatingTableBuilder builder;
    for (std::uint32_t unit = 0; unit < 1500; ++unit) {
        const double level = 20.0 + 2.0 * random.normal();
        for (std::uint32_t i = 0; i < 3; ++i) {
            const auto rater = static_cast<std::uint32_t>((unit * 7 + i * 3) % 10);
            const double value = level + severity[rater] + random.normal();
            builder.add(unit, rater, static_cast<Category>(std::clamp(value, 0.0, 39.9) * 100.0));
        }
    }
    const RatingTable table = builder.build(1500, 10, scale.size()).value();
    const VarianceComponents found = varianceComponents(table, scale, true).value();
    COMPARE_NEAR(found.unit, 4.0, 0.4);
    COMPARE_NEAR(found.residual, 1.0, 0.08);
    COMPARE_NEAR(found.rater, 0.64 * 10.0 / 9.0, 0.1);
    QCOMPARE(found.raters, 3.0);
    QVERIFY(!varianceComponents(tableOf({{1, 0}, {0, 2}}, 3), scaleOf(3, ScaleKind::Interval), true));
    QVERIFY(!varianceComponents(tableOf({{2, 2}, {2, 2}}, 3), scaleOf(3, ScaleKind::Interval), true));
}

void TestStatsCoefficients::remlEqualsMeanSquaresWhenComplete()
{
    const RatingTable table =
        tableOf({{9, 6, 8, 7, 10, 6}, {2, 1, 4, 1, 5, 2}, {5, 3, 6, 2, 6, 4}, {8, 2, 8, 6, 9, 7}}, 10);
    const Scale scale = scaleOf(10, ScaleKind::Interval);
    for (const IccModel model : {IccModel::OneWay, IccModel::Agreement, IccModel::Consistency}) {
        COMPARE_NEAR(*iccFromComponents(table, scale, model, IccUnit::Single).value,
            *icc(table, scale, model, IccUnit::Single).value, 1e-5);
        COMPARE_NEAR(*iccFromComponents(table, scale, model, IccUnit::Average).value,
            *icc(table, scale, model, IccUnit::Average).value, 1e-5);
    }
}

void TestStatsCoefficients::tauEqualsCountedPairs()
{
    Random random(6);
    const Scale scale = scaleOf(6, ScaleKind::Ordinal);
    for (int round = 0; round < 20; ++round) {
        const auto matrix = randomMatrix(random, 2, 25, 6, 0.4, 0.0);
        double score = 0.0, untiedFirst = 0.0, untiedSecond = 0.0;
        for (std::size_t i = 0; i < 25; ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const int a = (matrix[0][i] > matrix[0][j]) - (matrix[0][i] < matrix[0][j]);
                const int b = (matrix[1][i] > matrix[1][j]) - (matrix[1][i] < matrix[1][j]);
                score += a * b;
                untiedFirst += a * a;
                untiedSecond += b * b;
            }
        }
        COMPARE_NEAR(*kendallTauB(pairsOf(matrix[0], matrix[1]), scale),
            score / std::sqrt(untiedFirst * untiedSecond), 1e-12);
    }
}

void TestStatsCoefficients::rankUndefined()
{
    const Scale scale = scaleOf(3, ScaleKind::Ordinal);
    QVERIFY(!spearmanRho(pairsOf({1}, {2}), scale));
    QVERIFY(!spearmanRho(pairsOf({1, 1, 1}, {1, 2, 3}), scale));
    QVERIFY(!kendallTauB(pairsOf({1, 2, 3}, {2, 2, 2}), scale));
    QVERIFY(!kendallTauB(pairsOf({1}, {2}), scale));
    QCOMPARE(*spearmanRho(pairsOf({1, 2, 3}, {3, 2, 1}), scale), -1.0);
}

void TestStatsCoefficients::concordanceUndefined()
{
    const Scale scale = scaleOf(3, ScaleKind::Ordinal);
    QVERIFY(!kendallW(tableOf({{1, 2, 3}}, 3), scale, true).value);
    QVERIFY(!kendallW(tableOf({{2, 2, 2}, {1, 1, 1}}, 3), scale, false).value);
    QVERIFY(!kendallW(tableOf({{1, 0}, {0, 2}}, 3), scale, true).value);
    QVERIFY(!kendallW(tableOf({{1, 2, 3}, {2, 2, 2}}, 3), scale, true).warning.empty());
}

void TestStatsCoefficients::leaveOneOutFindsTheOddRater()
{
    Random random(7);
    auto matrix = randomMatrix(random, 4, 80, 5, 0.9, 0.0);
    for (int& value : matrix[2])
        value = 1 + static_cast<int>(random.below(5));
    const auto left =
        leaveOneRaterOut(tableOf(matrix, 5), scaleOf(5, ScaleKind::Ordinal), AlphaMetric::Ordinal, {});
    for (std::size_t r = 0; r < 4; ++r)
        QCOMPARE(*left[r].delta.value > 0.0, r == 2);
    QVERIFY(left[2].delta.bootstrap->low > 0.0);
    QVERIFY(left[2].delta.bootstrap->low < *left[2].delta.value);
    const auto two = leaveOneRaterOut(
        tableOf({{1, 2}, {2, 2}}, 2), scaleOf(2, ScaleKind::Nominal), AlphaMetric::Nominal, {});
    QVERIFY(!two[0].alpha.value && !two[0].delta.value && !two[0].delta.reason.empty());
}

void TestStatsCoefficients::bcaFallsBack()
{
    Random random(8);
    IntervalOptions options;
    options.bca = true;
    const Scale scale = scaleOf(3, ScaleKind::Nominal);
    const PatternSet skewed = collapse(tableOf(randomMatrix(random, 3, 40, 3, 0.95, 0.0), 3), 3);
    const Estimate corrected = krippendorffAlpha(skewed, scale, AlphaMetric::Nominal, options);
    const Estimate plain = krippendorffAlpha(skewed, scale, AlphaMetric::Nominal, {});
    QVERIFY(!corrected.bootstrap->degenerate);
    QVERIFY(corrected.bootstrap->low < plain.bootstrap->low); // a left tail moves the interval down
    const PatternSet perfect = collapse(tableOf({{1, 2, 3, 1}, {1, 2, 3, 1}}, 3), 3);
    QVERIFY(krippendorffAlpha(perfect, scale, AlphaMetric::Nominal, options).bootstrap->degenerate);
}

void TestStatsCoefficients::builderRefuses()
{
    RatingTableBuilder twice;
    twice.add(0, 1, 0);
    twice.add(0, 1, 1);
    QVERIFY(twice.build(1, 2, 2).error().code == touchstone::ErrorCode::Conflict);
    RatingTableBuilder outside;
    outside.add(3, 0, 0);
    QVERIFY(outside.build(3, 1, 1).error().code == touchstone::ErrorCode::Shape);
    QVERIFY(outside.build(4, 1, 0).error().code == touchstone::ErrorCode::Shape);
    QVERIFY(outside.build(4, 0, 1).error().code == touchstone::ErrorCode::Shape);
    QCOMPARE(outside.build(4, 1, 1).value().ratings(), std::size_t {1});
}

void TestStatsCoefficients::tableOfMetricsIsSound()
{
    std::vector<std::string_view> keys;
    for (const Metric& metric : allMetrics()) {
        QVERIFY(!metric.title.empty());
        keys.push_back(metric.key);
    }
    std::sort(keys.begin(), keys.end());
    QVERIFY(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    QVERIFY(!findMetric("no_such_key"));
    const RatingTable table = tableOf({{1, 2, 1}, {1, 2, 2}}, 2);
    const std::string_view wanted[] = {"gwet_ac1", "icc2"};
    QCOMPARE(computeAll(table, scaleOf(2, ScaleKind::Nominal), {}, wanted).size(), std::size_t {1});
    QCOMPARE(computeAll(table, scaleOf(2, ScaleKind::Ordinal), {}, wanted).size(), std::size_t {2});
}

void TestStatsCoefficients::everyReasonIsGiven()
{
    const std::vector<std::vector<std::vector<int>>> matrices = {{{1, 0}, {0, 2}}, {{2, 2}, {2, 2}},
        {{1, 2, 3}}, {{0, 0}, {0, 0}}, {{1}, {1}}, {{1}, {3}}, {{1, 0, 0}, {0, 2, 0}, {0, 0, 3}}};
    for (const auto& matrix : matrices) {
        for (const NamedResult& named : computeAll(tableOf(matrix, 3), scaleOf(3, ScaleKind::Ratio), {})) {
            if (const auto* estimate = std::get_if<Estimate>(&named.result)) {
                QVERIFY2(estimate->value.has_value() == estimate->reason.empty(), named.metric->key.data());
                QVERIFY2(!estimate->value || std::isfinite(*estimate->value), named.metric->key.data());
                QVERIFY2(!estimate->se || std::isfinite(*estimate->se), named.metric->key.data());
            }
        }
    }
}

void TestStatsCoefficients::stopIsObeyed()
{
    std::stop_source source;
    source.request_stop();
    IntervalOptions options;
    options.stop = source.get_token();
    const RatingTable table = tableOf({{1, 2, 1}, {1, 2, 2}}, 2);
    QVERIFY(computeAll(table, scaleOf(2, ScaleKind::Nominal), options).empty());
}

QTEST_GUILESS_MAIN(TestStatsCoefficients)
#include "test_stats_coefficients.moc"
