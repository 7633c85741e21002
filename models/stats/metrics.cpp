#include "stats/metrics.h"
#include "stats/chance.h"
#include "stats/cohen.h"
#include "stats/descriptive.h"
#include "stats/icc.h"
#include "stats/rank.h"
#include <algorithm>

namespace touchstone::stats {
namespace {

using In = const MetricInput&;
using Out = CoefficientResult;

constexpr std::size_t kMostListed = 64; // categories that are listed one by one

SharedRatings sharedOfTwo(In in)
{
    return in.table().raters() < 2 ? SharedRatings() : in.lists().shared(0, 1);
}

template <ChanceModel model, WeightKind kind> Out chance(In in)
{
    return chanceCorrected(in.patterns(), in.scale(), model, kind, in.options());
}

template <AlphaMetric metric> Out alpha(In in)
{
    return krippendorffAlpha(in.patterns(), in.scale(), metric, in.options());
}

template <WeightKind kind> Out alphaByWeights(In in)
{
    return in.scale().declared ? weightedAlpha(in.patterns(), in.scale(), kind) : undefined(kNoScale);
}

template <WeightKind kind> Out conger(In in)
{
    return congerKappa(in.table(), in.scale(), kind);
}

template <WeightKind kind> Out cohen(In in)
{
    return cohenKappa(sharedOfTwo(in), in.scale(), kind, in.options());
}

template <WeightKind kind> PairMatrix cohenMatrix(In in)
{
    if (kind != WeightKind::Identity && !in.scale().declared)
        return pairwise(in.lists(), std::nullopt, [](const SharedRatings&) { return std::nullopt; });
    const Weights weights(in.scale(), kind);
    return pairwise(
        in.lists(), std::nullopt, [&](const SharedRatings& both) { return cohenKappaValue(both, weights); });
}

PairMatrix spearmanMatrix(In in)
{
    return pairwise(
        in.lists(), 1.0, [&](const SharedRatings& both) { return spearmanRho(both, in.scale()); });
}

PairMatrix tauMatrix(In in)
{
    return pairwise(
        in.lists(), 1.0, [&](const SharedRatings& both) { return kendallTauB(both, in.scale()); });
}

PairMatrix agreementMatrix(In in)
{
    return pairwise(in.lists(), std::nullopt, [](const SharedRatings& both) -> std::optional<double> {
        const auto equal = std::count_if(
            both.begin(), both.end(), [](const auto& pair) { return pair.first == pair.second; });
        return static_cast<double>(equal) / static_cast<double>(both.size());
    });
}

template <PairMatrix (*matrix)(In)> Out asMatrix(In in)
{
    return matrix(in);
}

template <PairMatrix (*matrix)(In)> Out meanOf(In in)
{
    return meanOffDiagonal(matrix(in));
}

template <IccModel model, IccUnit unit> Out iccOf(In in)
{
    return icc(in.table(), in.scale(), model, unit);
}

template <IccModel model, IccUnit unit> Out iccReml(In in)
{
    return iccFromComponents(in.table(), in.scale(), model, unit);
}

template <bool ties> Out concordance(In in)
{
    return kendallW(in.table(), in.scale(), ties);
}

template <AlphaMetric metric> Out leaveOut(In in)
{
    IntervalOptions pointOnly = in.options();
    pointOnly.resamples = 0;
    EstimateList list;
    for (LeftOut& left : leaveOneRaterOut(in.table(), in.scale(), metric, pointOnly))
        list.entries.push_back(std::move(left.alpha));
    return list;
}

template <std::vector<Estimate> (*estimates)(const PatternSet&, const IntervalOptions&)>
Out perCategory(In in)
{
    if (in.scale().size() > kMostListed)
        return undefined("too many categories to list");
    return EstimateList {true, estimates(in.patterns(), in.options())};
}

Out absoluteDifference(In in)
{
    return meanAbsoluteDifference(in.patterns(), in.scale(), in.options());
}
Out withinOne(In in)
{
    return shareWithinOne(in.patterns(), in.scale(), in.options());
}
Out limits(In in)
{
    return blandAltman(sharedOfTwo(in), in.scale());
}
Out prevalence(In in)
{
    return prevalenceIndex(sharedOfTwo(in), in.scale());
}
Out bias(In in)
{
    return biasIndex(sharedOfTwo(in), in.scale());
}

constexpr auto kNominal = ScaleKind::Nominal;
constexpr auto kOrdinal = ScaleKind::Ordinal;
constexpr auto kIdentity = WeightKind::Identity;
constexpr auto kLinear = WeightKind::Linear;
constexpr auto kQuadratic = WeightKind::Quadratic;
constexpr auto kRanks = WeightKind::Ordinal;
constexpr auto kNoChance = ChanceModel::None;
constexpr auto kGwet = ChanceModel::Gwet;
constexpr auto kFleiss = ChanceModel::Fleiss;
constexpr auto kFree = ChanceModel::BrennanPrediger;
using G = MetricGroup;

// key, title, group, least kind of scale, fewest and most raters, two categories only, function
constexpr Metric kMetrics[] = {
    {"kripp_alpha_nominal", "Krippendorff's alpha, nominal", G::Headline, kNominal, 0, 0, false,
        alpha<AlphaMetric::Nominal>},
    {"kripp_alpha_ordinal", "Krippendorff's alpha, ordinal", G::Headline, kOrdinal, 0, 0, false,
        alpha<AlphaMetric::Ordinal>},
    {"kripp_alpha_interval", "Krippendorff's alpha, interval", G::Headline, kOrdinal, 0, 0, false,
        alpha<AlphaMetric::Interval>},
    {"kripp_alpha_ratio", "Krippendorff's alpha, ratio", G::Alpha, kOrdinal, 0, 0, false,
        alpha<AlphaMetric::Ratio>},
    {"percent_agreement", "Percent agreement", G::Headline, kNominal, 0, 0, false,
        chance<kNoChance, kIdentity>},
    {"gwet_ac1", "Gwet's AC1", G::Headline, kNominal, 0, 0, false, chance<kGwet, kIdentity>},
    {"mean_absolute_difference", "Mean absolute difference", G::Description, kOrdinal, 0, 0, false,
        absoluteDifference},
    {"share_within_one", "Share within one point", G::Description, kOrdinal, 0, 0, false, withinOne},
    {"specific_agreement", "Specific agreement", G::Description, kNominal, 0, 0, false,
        perCategory<specificAgreement>},
    {"category_share", "Share of ratings", G::Description, kNominal, 0, 0, false,
        perCategory<categoryShares>},
    {"prevalence_index", "Prevalence index", G::Description, kNominal, 0, 2, true, prevalence},
    {"bias_index", "Bias index", G::Description, kNominal, 0, 2, true, bias},
    {"fleiss_kappa", "Fleiss' kappa", G::Chance, kNominal, 0, 0, false, chance<kFleiss, kIdentity>},
    {"scott_pi", "Scott's pi", G::Chance, kNominal, 0, 2, false, chance<kFleiss, kIdentity>},
    {"brennan_prediger", "Brennan-Prediger", G::Chance, kNominal, 0, 0, false, chance<kFree, kIdentity>},
    {"conger_kappa", "Conger's kappa", G::Chance, kNominal, 0, 0, false, conger<kIdentity>},
    {"cohen_kappa", "Cohen's kappa", G::Chance, kNominal, 0, 2, false, cohen<kIdentity>},
    {"cohen_kappa_linear", "Cohen's kappa, linear weights", G::Weighted, kOrdinal, 0, 2, false,
        cohen<kLinear>},
    {"cohen_kappa_quadratic", "Cohen's kappa, quadratic weights", G::Weighted, kOrdinal, 0, 2, false,
        cohen<kQuadratic>},
    {"percent_agreement_linear", "Percent agreement, linear weights", G::Weighted, kOrdinal, 0, 0, false,
        chance<kNoChance, kLinear>},
    {"percent_agreement_quadratic", "Percent agreement, quadratic weights", G::Weighted, kOrdinal, 0, 0,
        false, chance<kNoChance, kQuadratic>},
    {"percent_agreement_ordinal", "Percent agreement, ordinal weights", G::Weighted, kOrdinal, 0, 0, false,
        chance<kNoChance, kRanks>},
    {"gwet_ac2_linear", "Gwet's AC2, linear weights", G::Weighted, kOrdinal, 0, 0, false,
        chance<kGwet, kLinear>},
    {"gwet_ac2_quadratic", "Gwet's AC2, quadratic weights", G::Weighted, kOrdinal, 0, 0, false,
        chance<kGwet, kQuadratic>},
    {"gwet_ac2_ordinal", "Gwet's AC2, ordinal weights", G::Weighted, kOrdinal, 0, 0, false,
        chance<kGwet, kRanks>},
    {"fleiss_kappa_linear", "Fleiss' kappa, linear weights", G::Weighted, kOrdinal, 0, 0, false,
        chance<kFleiss, kLinear>},
    {"fleiss_kappa_quadratic", "Fleiss' kappa, quadratic weights", G::Weighted, kOrdinal, 0, 0, false,
        chance<kFleiss, kQuadratic>},
    {"fleiss_kappa_ordinal", "Fleiss' kappa, ordinal weights", G::Weighted, kOrdinal, 0, 0, false,
        chance<kFleiss, kRanks>},
    {"brennan_prediger_linear", "Brennan-Prediger, linear weights", G::Weighted, kOrdinal, 0, 0, false,
        chance<kFree, kLinear>},
    {"brennan_prediger_quadratic", "Brennan-Prediger, quadratic weights", G::Weighted, kOrdinal, 0, 0, false,
        chance<kFree, kQuadratic>},
    {"brennan_prediger_ordinal", "Brennan-Prediger, ordinal weights", G::Weighted, kOrdinal, 0, 0, false,
        chance<kFree, kRanks>},
    {"conger_kappa_linear", "Conger's kappa, linear weights", G::Weighted, kOrdinal, 0, 0, false,
        conger<kLinear>},
    {"conger_kappa_quadratic", "Conger's kappa, quadratic weights", G::Weighted, kOrdinal, 0, 0, false,
        conger<kQuadratic>},
    {"conger_kappa_ordinal", "Conger's kappa, ordinal weights", G::Weighted, kOrdinal, 0, 0, false,
        conger<kRanks>},
    {"kripp_alpha_weights_linear", "alpha with linear weights", G::Weighted, kOrdinal, 0, 0, false,
        alphaByWeights<kLinear>},
    {"kripp_alpha_weights_quadratic", "alpha with quadratic weights", G::Weighted, kOrdinal, 0, 0, false,
        alphaByWeights<kQuadratic>},
    {"kripp_alpha_weights_ordinal", "alpha with ordinal weights", G::Weighted, kOrdinal, 0, 0, false,
        alphaByWeights<kRanks>},
    {"icc1", "ICC(1,1)", G::Icc, kOrdinal, 0, 0, false, iccOf<IccModel::OneWay, IccUnit::Single>},
    {"icc2", "ICC(2,1), absolute agreement", G::Icc, kOrdinal, 0, 0, false,
        iccOf<IccModel::Agreement, IccUnit::Single>},
    {"icc3", "ICC(3,1), consistency", G::Icc, kOrdinal, 0, 0, false,
        iccOf<IccModel::Consistency, IccUnit::Single>},
    {"icc1k", "ICC(1,k)", G::Icc, kOrdinal, 0, 0, false, iccOf<IccModel::OneWay, IccUnit::Average>},
    {"icc2k", "ICC(2,k), absolute agreement", G::Icc, kOrdinal, 0, 0, false,
        iccOf<IccModel::Agreement, IccUnit::Average>},
    {"icc3k", "ICC(3,k), consistency", G::Icc, kOrdinal, 0, 0, false,
        iccOf<IccModel::Consistency, IccUnit::Average>},
    {"icc1_reml", "ICC(1,1) from variance components", G::Icc, kOrdinal, 0, 0, false,
        iccReml<IccModel::OneWay, IccUnit::Single>},
    {"icc2_reml", "ICC(A,1) from variance components", G::Icc, kOrdinal, 0, 0, false,
        iccReml<IccModel::Agreement, IccUnit::Single>},
    {"icc3_reml", "ICC(C,1) from variance components", G::Icc, kOrdinal, 0, 0, false,
        iccReml<IccModel::Consistency, IccUnit::Single>},
    {"kendall_w", "Kendall's W", G::Rank, kOrdinal, 0, 0, false, concordance<true>},
    {"kendall_w_uncorrected", "Kendall's W without correction for ties", G::Rank, kOrdinal, 0, 0, false,
        concordance<false>},
    {"mean_pairwise_cohen_kappa", "Mean of the pairwise kappas", G::Pairs, kNominal, 0, 0, false,
        meanOf<cohenMatrix<kIdentity>>},
    {"mean_pairwise_cohen_kappa_linear", "Mean of the pairwise kappas, linear weights", G::Pairs, kOrdinal, 2,
        0, false, meanOf<cohenMatrix<kLinear>>},
    {"mean_pairwise_cohen_kappa_quadratic", "Mean of the pairwise kappas, quadratic weights", G::Pairs,
        kOrdinal, 2, 0, false, meanOf<cohenMatrix<kQuadratic>>},
    {"mean_pairwise_spearman", "Mean of the pairwise rank correlations", G::Pairs, kOrdinal, 0, 0, false,
        meanOf<spearmanMatrix>},
    {"mean_pairwise_kendall_tau_b", "Mean of the pairwise tau-b", G::Pairs, kOrdinal, 0, 0, false,
        meanOf<tauMatrix>},
    {"pairwise_percent_agreement", "Percent agreement of pairs", G::Pairs, kNominal, 2, 0, false,
        asMatrix<agreementMatrix>},
    {"pairwise_cohen_kappa", "Cohen's kappa of pairs", G::Pairs, kNominal, 2, 0, false,
        asMatrix<cohenMatrix<kIdentity>>},
    {"pairwise_cohen_kappa_linear", "Cohen's kappa of pairs, linear weights", G::Pairs, kOrdinal, 2, 0, false,
        asMatrix<cohenMatrix<kLinear>>},
    {"pairwise_cohen_kappa_quadratic", "Cohen's kappa of pairs, quadratic weights", G::Pairs, kOrdinal, 2, 0,
        false, asMatrix<cohenMatrix<kQuadratic>>},
    {"pairwise_spearman", "Rank correlation of pairs", G::Pairs, kOrdinal, 2, 0, false,
        asMatrix<spearmanMatrix>},
    {"pairwise_kendall_tau_b", "tau-b of pairs", G::Pairs, kOrdinal, 2, 0, false, asMatrix<tauMatrix>},
    {"bland_altman", "Limits of agreement", G::Pairs, kOrdinal, 0, 2, false, limits},
    {"leave_one_rater_out_kripp_alpha_nominal", "alpha without each rater, nominal", G::Raters, kNominal, 3,
        0, false, leaveOut<AlphaMetric::Nominal>},
    {"leave_one_rater_out_kripp_alpha_ordinal", "alpha without each rater, ordinal", G::Raters, kOrdinal, 3,
        0, false, leaveOut<AlphaMetric::Ordinal>},
    {"leave_one_rater_out_kripp_alpha_interval", "alpha without each rater, interval", G::Raters, kOrdinal, 3,
        0, false, leaveOut<AlphaMetric::Interval>},
};

}

MetricInput::MetricInput(const RatingTable& table, const Scale& scale, const IntervalOptions& options)
    : m_table(table)
    , m_scale(scale)
    , m_options(options)
    , m_patterns(collapse(table, scale.size()))
    , m_lists(table)
{
}

bool Metric::appliesTo(const RatingTable& table, const Scale& scale) const
{
    return scale.kind >= leastKind && table.raters() >= minRaters
        && (maxRaters == 0 || table.raters() <= maxRaters) && (!binaryOnly || scale.size() == 2);
}

std::span<const Metric> allMetrics()
{
    return kMetrics;
}

const Metric* findMetric(std::string_view key)
{
    const auto found = std::find_if(
        std::begin(kMetrics), std::end(kMetrics), [&](const Metric& metric) { return metric.key == key; });
    return found == std::end(kMetrics) ? nullptr : found;
}

std::vector<NamedResult> computeAll(const RatingTable& table, const Scale& scale,
    const IntervalOptions& options, std::span<const std::string_view> keys)
{
    const MetricInput input(table, scale, options);
    std::vector<NamedResult> results;
    for (const Metric& metric : kMetrics) {
        const bool wanted = keys.empty() || std::find(keys.begin(), keys.end(), metric.key) != keys.end();
        if (!wanted || !metric.appliesTo(table, scale))
            continue;
        if (options.stop.stop_requested())
            break;
        results.push_back({&metric, metric.compute(input)});
    }
    return results;
}

}
