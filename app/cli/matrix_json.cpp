#include "cli/matrix_json.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

namespace touchstone::cli {
namespace {

using nlohmann::json;
using stats::Category;

constexpr std::size_t kMostCategories = 65535;

Result<stats::ScaleKind> kindOf(const json& document)
{
    if (!document.contains("kind"))
        return stats::ScaleKind::Nominal;
    static const std::pair<const char*, stats::ScaleKind> kKinds[] = {{"nominal", stats::ScaleKind::Nominal},
        {"ordinal", stats::ScaleKind::Ordinal}, {"interval", stats::ScaleKind::Interval},
        {"ratio", stats::ScaleKind::Ratio}};
    for (const auto& [name, kind] : kKinds) {
        if (document["kind"] == name)
            return kind;
    }
    return fail(ErrorCode::Type, "kind", "nominal, ordinal, interval or ratio");
}

// Texts stand for themselves, numbers for their value: 1 and 1.0 are one category.
bool isValue(const json& cell)
{
    return cell.is_string() || cell.is_number();
}

bool isFinite(const json& cell)
{
    return !cell.is_number() || std::isfinite(cell.get<double>());
}

Result<std::vector<json>> declaredCategories(const json& document)
{
    std::vector<json> categories;
    if (!document.contains("categories") || document["categories"].is_null())
        return categories;
    if (!document["categories"].is_array())
        return fail(ErrorCode::Type, "categories", "a list");
    for (const json& category : document["categories"]) {
        if (!isValue(category) || !isFinite(category))
            return fail(ErrorCode::Type, "categories", "numbers or texts");
        if (std::find(categories.begin(), categories.end(), category) != categories.end())
            return fail(ErrorCode::Shape, "categories", "a category stands twice");
        categories.push_back(category);
    }
    return categories;
}

Result<std::vector<json>> occurringValues(const json& matrix)
{
    std::vector<json> values;
    for (const json& row : matrix) {
        for (const json& cell : row) {
            if (!cell.is_null())
                values.push_back(cell);
        }
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

tl::expected<void, Error> checkMatrix(const json& document)
{
    if (!document.is_object())
        return fail(ErrorCode::Shape, "matrix file", "an object");
    if (!document.contains("matrix"))
        return fail(ErrorCode::Missing, "matrix");
    const json& matrix = document["matrix"];
    if (!matrix.is_array())
        return fail(ErrorCode::Shape, "matrix", "a list of raters");
    for (std::size_t r = 0; r < matrix.size(); ++r) {
        const std::string where = "matrix[" + std::to_string(r) + "]";
        if (!matrix[r].is_array())
            return fail(ErrorCode::Shape, where, "a list of units");
        if (matrix[r].size() != matrix[0].size())
            return fail(ErrorCode::Shape, where, "rows differ in length");
        for (std::size_t u = 0; u < matrix[r].size(); ++u) {
            const json& cell = matrix[r][u];
            if (!cell.is_null() && (!isValue(cell) || !isFinite(cell)))
                return fail(
                    ErrorCode::Type, where + "[" + std::to_string(u) + "]", "a number, a text or null");
        }
    }
    return {};
}

Result<stats::Scale> scaleOf(const std::vector<json>& categories, stats::ScaleKind kind, bool declared)
{
    if (categories.size() > kMostCategories)
        return fail(ErrorCode::Limit, "categories", "more than 65535");
    stats::Scale scale;
    scale.kind = kind;
    scale.declared = declared;
    for (const json& category : categories) {
        if (category.is_number()) {
            scale.categories.push_back(category.get<double>());
            continue;
        }
        if (kind == stats::ScaleKind::Interval || kind == stats::ScaleKind::Ratio)
            return fail(ErrorCode::Type, "categories", "this kind of scale needs numbers");
        // A text has no number; its rank stands in.
        scale.categories.push_back(static_cast<double>(scale.categories.size() + 1));
    }
    return scale;
}

Result<stats::RatingTable> tableOf(const json& matrix, const std::vector<json>& categories)
{
    std::map<json, Category> index;
    for (std::size_t k = 0; k < categories.size(); ++k)
        index.emplace(categories[k], static_cast<Category>(k));
    stats::RatingTableBuilder builder;
    const std::size_t units = matrix.empty() ? 0 : matrix[0].size();
    for (std::uint32_t r = 0; r < matrix.size(); ++r) {
        for (std::uint32_t u = 0; u < units; ++u) {
            const json& cell = matrix[r][u];
            if (cell.is_null())
                continue;
            const auto found = index.find(cell);
            if (found == index.end()) {
                return fail(ErrorCode::Shape, "matrix[" + std::to_string(r) + "][" + std::to_string(u) + "]",
                    "not on the declared scale");
            }
            builder.add(u, r, found->second);
        }
    }
    return builder.build(units, matrix.size(), categories.size());
}

json number(const std::optional<double>& value)
{
    return value ? json(*value) : json(nullptr);
}

json estimateJson(const stats::Estimate& estimate)
{
    json object = {{"value", number(estimate.value)}, {"reason", estimate.reason},
        {"se", number(estimate.se)}, {"ci_low", number(estimate.ciLow)}, {"ci_high", number(estimate.ciHigh)},
        {"ci_method", estimate.ciMethod}, {"ci_bootstrap_items_percentile", nullptr},
        {"jackknife_se", number(estimate.jackknifeSe)}};
    if (!estimate.warning.empty())
        object["warning"] = estimate.warning;
    if (const auto& interval = estimate.bootstrap) {
        object["ci_bootstrap_items_percentile"] = {{"low", interval->low}, {"high", interval->high},
            {"se", interval->se}, {"resamples", interval->resamples}, {"undefined", interval->undefined}};
        if (interval->unreliable)
            object["ci_bootstrap_items_percentile"]["unreliable"] = true;
    }
    return object;
}

json pairsJson(const stats::PairMatrix& pairs)
{
    json matrix = json::array();
    json shared = json::array();
    for (std::size_t a = 0; a < pairs.raters; ++a) {
        json row = json::array();
        json counts = json::array();
        for (std::size_t b = 0; b < pairs.raters; ++b) {
            row.push_back(number(pairs.at(a, b)));
            counts.push_back(pairs.shared[a * pairs.raters + b]);
        }
        matrix.push_back(std::move(row));
        shared.push_back(std::move(counts));
    }
    return {{"matrix", std::move(matrix)}, {"shared", std::move(shared)}};
}

json listJson(const stats::EstimateList& list)
{
    json values = json::array();
    json entries = json::array();
    for (const stats::Estimate& estimate : list.entries) {
        values.push_back(number(estimate.value));
        entries.push_back(estimateJson(estimate));
    }
    return {{"list", std::move(values)}, {"per", list.perCategory ? "category" : "rater"},
        {"entries", std::move(entries)}};
}

json limitsJson(const stats::BlandAltman& limits)
{
    if (!limits.reason.empty())
        return {{"value", nullptr}, {"reason", limits.reason}};
    return {{"n", limits.units}, {"bias", limits.bias}, {"sd", limits.sd}, {"loa_low", limits.loaLow},
        {"loa_high", limits.loaHigh}, {"bias_ci", {limits.biasLow, limits.biasHigh}},
        {"loa_se_approx", limits.loaSeApprox}, {"loa_se", limits.loaSe}};
}

}

Result<MatrixFile> parseMatrix(std::string_view text)
{
    const json document = json::parse(text, nullptr, false);
    if (document.is_discarded())
        return fail(ErrorCode::Json, "matrix file");
    if (const auto checked = checkMatrix(document); !checked)
        return tl::unexpected(checked.error());
    const auto kind = kindOf(document);
    if (!kind)
        return tl::unexpected(kind.error());
    auto categories = declaredCategories(document);
    const bool declared = categories && !categories->empty();
    if (categories && categories->empty())
        categories = occurringValues(document["matrix"]);
    if (!categories)
        return tl::unexpected(categories.error());
    auto scale = scaleOf(*categories, *kind, declared);
    if (!scale)
        return tl::unexpected(scale.error());
    auto table = tableOf(document["matrix"], *categories);
    if (!table)
        return tl::unexpected(table.error());
    const json name = document.value("name", json());
    return MatrixFile {
        name.is_string() ? name.get<std::string>() : std::string(), std::move(*scale), std::move(*table)};
}

json coefficientJson(const stats::CoefficientResult& result)
{
    struct Visitor {
        json operator()(const stats::Estimate& estimate) const { return estimateJson(estimate); }
        json operator()(const stats::PairMatrix& pairs) const { return pairsJson(pairs); }
        json operator()(const stats::EstimateList& list) const { return listJson(list); }
        json operator()(const stats::BlandAltman& limits) const { return limitsJson(limits); }
    };
    return std::visit(Visitor(), result);
}

json coefficientsJson(const std::vector<stats::NamedResult>& results)
{
    json object = json::object();
    for (const stats::NamedResult& named : results)
        object[std::string(named.metric->key)] = coefficientJson(named.result);
    return object;
}

json matrixAnswer(const MatrixFile& file, const stats::IntervalOptions& options)
{
    const stats::PatternSet set = stats::collapse(file.table, file.scale.size());
    return {{"name", file.name}, {"n_units", file.table.units()}, {"n_pairable_units", set.pairableUnits},
        {"n_raters", file.table.raters()}, {"n_ratings", set.allRatings},
        {"n_dropped", file.table.units() - set.pairableUnits}, {"seed", options.seed},
        {"coefficients", coefficientsJson(stats::computeAll(file.table, file.scale, options))}};
}

}
