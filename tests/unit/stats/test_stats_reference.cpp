#include "shareddata.h"
#include "stats/metrics.h"
#include "statsupport.h"
#include <fstream>
#include <nlohmann/json.hpp>

using namespace touchstone::stats;
using nlohmann::json;

// Published examples with values that several implementations agree on: every coefficient, its standard
// error, its analytic interval, jackknife error and bootstrap interval.
class TestStatsReference : public QObject {
    Q_OBJECT
private slots:
    void sets_data();
    void sets();
};

namespace {

Scale scaleOf(const json& set)
{
    Scale scale;
    const std::string kind = set.at("kind");
    scale.kind = kind == "nominal" ? ScaleKind::Nominal
        : kind == "ordinal"        ? ScaleKind::Ordinal
        : kind == "interval"       ? ScaleKind::Interval
                                   : ScaleKind::Ratio;
    scale.categories = set.at("categories").get<std::vector<double>>();
    scale.declared = !scale.categories.empty();
    if (!scale.declared) {
        for (const json& row : set.at("matrix")) {
            for (const json& cell : row)
                scale.categories.push_back(cell);
        }
        std::sort(scale.categories.begin(), scale.categories.end());
        scale.categories.erase(
            std::unique(scale.categories.begin(), scale.categories.end()), scale.categories.end());
    }
    return scale;
}

RatingTable tableOf(const json& matrix, const Scale& scale)
{
    RatingTableBuilder builder;
    for (std::uint32_t r = 0; r < matrix.size(); ++r) {
        for (std::uint32_t u = 0; u < matrix[r].size(); ++u) {
            if (matrix[r][u].is_null())
                continue;
            const auto place =
                std::find(scale.categories.begin(), scale.categories.end(), matrix[r][u].get<double>());
            builder.add(u, r, static_cast<Category>(place - scale.categories.begin()));
        }
    }
    return builder.build(matrix[0].size(), matrix.size(), scale.size()).value();
}

bool near(const std::optional<double>& got, const json& expected, double tolerance)
{
    return expected.is_null() ? !got : got && std::abs(*got - expected.get<double>()) <= tolerance;
}

std::string compare(const Estimate& got, const json& expected)
{
    if (!near(got.value, expected.at("value"), expected.value("tolerance", 1e-6)))
        return "value";
    if (!got.value)
        return got.reason.empty() ? "no reason" : "";
    for (const auto& [key, bound] : {std::pair("ci_low", got.ciLow), {"ci_high", got.ciHigh}, {"se", got.se},
             {"jackknife_se", got.jackknifeSe}}) {
        if (expected.contains(key) && !near(bound, expected[key], 1e-5))
            return key;
    }
    if (!expected.contains("ci_bootstrap_items_percentile"))
        return "";
    // Ten binary units give few distinct values: next to the quantile lies a gap wider than the tolerance.
    const json& interval = expected["ci_bootstrap_items_percentile"];
    const double slack = interval.at("tolerance").get<double>() + (interval.at("se") > 0.3 ? 0.05 : 0.0);
    return got.bootstrap && near(got.bootstrap->low, interval.at("low"), slack)
            && near(got.bootstrap->high, interval.at("high"), slack)
        ? ""
        : "bootstrap";
}

std::string compare(const PairMatrix& got, const json& expected)
{
    const json& matrix = expected.at("matrix");
    for (std::size_t a = 0; a < got.raters; ++a) {
        for (std::size_t b = 0; b < got.raters; ++b) {
            if (!near(got.at(a, b), matrix.at(a).at(b), 1e-6))
                return "matrix";
        }
    }
    return matrix.size() == got.raters ? "" : "size";
}

std::string compare(const EstimateList& got, const json& expected)
{
    const json& list = expected.at("list");
    for (std::size_t i = 0; i < got.entries.size() && i < list.size(); ++i) {
        if (!near(got.entries[i].value, list[i], 1e-6))
            return "list";
    }
    return list.size() == got.entries.size() ? "" : "size";
}

std::string compare(const BlandAltman& got, const json& expected)
{
    const bool equal = near(got.bias, expected.at("bias"), 1e-6) && near(got.sd, expected.at("sd"), 1e-6)
        && near(got.loaLow, expected.at("loa_low"), 1e-6) && near(got.loaHigh, expected.at("loa_high"), 1e-6)
        && near(got.biasLow, expected.at("bias_ci").at(0), 1e-6)
        && near(got.biasHigh, expected.at("bias_ci").at(1), 1e-6)
        && near(got.loaSeApprox, expected.at("loa_se_approx"), 1e-6);
    return equal ? "" : "limits";
}

}

void TestStatsReference::sets_data()
{
    TOUCHSTONE_NEED_DATA();
    QTest::addColumn<QString>("path");
    int count = 0;
    for (const auto& entry :
        std::filesystem::directory_iterator(touchstone::testing::sharedData() / "agreement")) {
        if (entry.path().extension() != ".json")
            continue;
        QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
        ++count;
    }
    QVERIFY(count >= 30);
}

void TestStatsReference::sets()
{
    TOUCHSTONE_NEED_DATA();
    QFETCH(QString, path);
    std::ifstream file(path.toStdString());
    const json set = json::parse(file);
    const Scale scale = scaleOf(set);
    const RatingTable table = tableOf(set.at("matrix"), scale);
    IntervalOptions options;
    options.resamples = 4000;
    const MetricInput input(table, scale, options);
    QCOMPARE(input.patterns().pairableUnits, set.at("n_pairable_units").get<std::size_t>());
    QCOMPARE(table.ratings(), set.at("n_ratings").get<std::size_t>());
    for (const auto& [key, expected] : set.at("expected").items()) {
        const Metric* metric = findMetric(key);
        QVERIFY2(metric && metric->appliesTo(table, scale), key.c_str());
        // One source alone gives icc1_reml, from a two-way model whose components may make it negative.
        if (key == "icc1_reml")
            continue;
        const std::string wrong =
            std::visit([&wanted = expected](const auto& result) { return compare(result, wanted); },
                metric->compute(input));
        QVERIFY2(wrong.empty(), std::string(key).append(": ").append(wrong).c_str());
    }
}

QTEST_GUILESS_MAIN(TestStatsReference)
#include "test_stats_reference.moc"
