#include "agreement/metrictexts.h"
#include "common/texts.h"
#include <QRegularExpression>
#include <algorithm>
#include <string_view>

namespace touchstone::ui {

namespace {

/// Titles of the table of coefficients, so that translators meet them.
[[maybe_unused]] constexpr const char* kTitles[] {
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Krippendorff's alpha, nominal"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Krippendorff's alpha, ordinal"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Krippendorff's alpha, interval"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Krippendorff's alpha, ratio"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Percent agreement"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Gwet's AC1"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Mean absolute difference"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Share within one point"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Specific agreement"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Share of ratings"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Prevalence index"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Bias index"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Fleiss' kappa"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Scott's pi"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Brennan-Prediger"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Conger's kappa"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Cohen's kappa"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Cohen's kappa, linear weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Cohen's kappa, quadratic weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Percent agreement, linear weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Percent agreement, quadratic weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Percent agreement, ordinal weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Gwet's AC2, linear weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Gwet's AC2, quadratic weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Gwet's AC2, ordinal weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Fleiss' kappa, linear weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Fleiss' kappa, quadratic weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Fleiss' kappa, ordinal weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Brennan-Prediger, linear weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Brennan-Prediger, quadratic weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Brennan-Prediger, ordinal weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Conger's kappa, linear weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Conger's kappa, quadratic weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Conger's kappa, ordinal weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "alpha with linear weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "alpha with quadratic weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "alpha with ordinal weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "ICC(1,1)"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "ICC(2,1), absolute agreement"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "ICC(3,1), consistency"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "ICC(1,k)"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "ICC(2,k), absolute agreement"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "ICC(3,k), consistency"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "ICC(1,1) from variance components"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "ICC(A,1) from variance components"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "ICC(C,1) from variance components"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Kendall's W"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Kendall's W without correction for ties"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Mean of the pairwise kappas"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Mean of the pairwise kappas, linear weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Mean of the pairwise kappas, quadratic weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Mean of the pairwise rank correlations"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Mean of the pairwise tau-b"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Percent agreement of pairs"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Cohen's kappa of pairs"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Cohen's kappa of pairs, linear weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Cohen's kappa of pairs, quadratic weights"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Rank correlation of pairs"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "tau-b of pairs"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "Limits of agreement"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "alpha without each rater, nominal"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "alpha without each rater, ordinal"),
    QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "alpha without each rater, interval"),
};

struct Explanation {
    std::string_view prefix; ///< of the key; the first row that fits
    const char* text;
};

constexpr Explanation kExplanations[] {
    {"kripp_alpha_weights",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Alpha with agreement weights taken from the scale. The one with ordinal weights is not "
            "Krippendorff's ordinal alpha: do not compare the two.")},
    {"kripp_alpha_nominal",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "1 = full agreement, 0 = as by chance. Every difference counts the same. It can be low although "
            "raters agree when nearly all answers are alike: look at the agreement on each answer.")},
    {"kripp_alpha_ordinal",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "1 = full agreement, 0 = as by chance. A difference counts by how many ratings lie between the "
            "two points. It falls where the answers differ little in quality.")},
    {"kripp_alpha_interval",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "1 = full agreement, 0 = as by chance. A difference counts by the square of its points, so a few "
            "ratings far off weigh much.")},
    {"kripp_alpha_ratio",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "A difference counts relative to the size of the points: 1 against 2 more than 9 against 10. "
            "Seldom what a scale of points means.")},
    {"percent_agreement_",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Share of pairs of ratings that agree, near points counting in part. High by construction where "
            "most points lie close together.")},
    {"percent_agreement",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Share of pairs of ratings that are equal. Chance is not taken out: where one answer is very "
            "common it is high by itself.")},
    {"gwet_ac1",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Agreement beyond chance, where little is put down to chance when one answer is common. It can "
            "stay high although raters do not find the rare answer.")},
    {"gwet_ac2",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "AC1 with near points counting in part. Values with different weights cannot be compared with "
            "each other.")},
    {"mean_absolute_difference",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "How many points two raters of the same answer lie apart on average. Chance is not taken out.")},
    {"share_within_one",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Share of pairs of ratings at most one point apart. High by itself where few points of the scale "
            "are used.")},
    {"specific_agreement",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Of the pairs of ratings in which this answer occurs, the share in which both chose it. Shows "
            "whether raters find the rare answer.")},
    {"category_share",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "How often this answer was given. Where one is very common, coefficients that take out chance "
            "become unsteady.")},
    {"prevalence_index",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Two raters, two answers: how unevenly the answers are spread, 0 = evenly.")},
    {"bias_index",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Two raters, two answers: how much oftener one of them chooses the first answer, 0 = equally "
            "often.")},
    {"fleiss_kappa",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Agreement beyond chance, with chance from the answers of all raters together. Low when nearly "
            "all answers are alike, even if raters agree.")},
    {"scott_pi",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Fleiss' kappa for two raters. Low when nearly all answers are alike, even if raters agree.")},
    {"brennan_prediger",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Agreement beyond chance if every answer were equally likely by chance. Grows with the number of "
            "answers on offer, used or not.")},
    {"conger_kappa",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Agreement beyond chance, each rater with his or her own habits. Differences in habit do not "
            "lower it as they lower Fleiss' kappa.")},
    {"cohen_kappa",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Two raters: agreement beyond chance, each with his or her own habits. Low when nearly all "
            "answers are alike; 0 when one rater always gives the same answer.")},
    {"icc1_reml",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Reliability of one rating, raters taken as interchangeable, from all ratings though not "
            "everybody rated everything. Falls where the answers differ little.")},
    {"icc2_reml",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Reliability of one rating, with severe and mild raters counting as error, from all ratings "
            "though not everybody rated everything. Falls where the answers differ little.")},
    {"icc3_reml",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Reliability of one rating, severity of raters left out, from all ratings though not everybody "
            "rated everything. Not the agreement of the points themselves.")},
    {"icc1k",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Reliability of the mean of all raters, taken as interchangeable. Always higher than for one "
            "rater: it is no measure of how well raters agree. Only answers rated by all count.")},
    {"icc2k",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Reliability of the mean of all raters. Always higher than for one rater: it is no measure of "
            "how well raters agree. Only answers rated by all count.")},
    {"icc3k",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Reliability of the mean of all raters, their severity left out (Cronbach's alpha). Only answers "
            "rated by all count.")},
    {"icc1",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Reliability of one rating, raters taken as interchangeable. Only answers rated by all count. "
            "Falls where the answers differ little.")},
    {"icc2",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Reliability of one rating; severe and mild raters count as error. Only answers rated by all "
            "count. Falls where the answers differ little.")},
    {"icc3",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Reliability of one rating, severity of raters left out. Only answers rated by all count. Not "
            "the agreement of the points themselves.")},
    {"kendall_w",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Whether raters put the answers into the same order, 0 to 1. Severity does not matter. Only "
            "answers rated by all count.")},
    {"mean_pairwise_cohen",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Mean of the kappas of all pairs of raters, each pair with the same weight. Pairs with few "
            "shared answers count as much as others.")},
    {"mean_pairwise",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Mean of the correlations of all pairs of raters. It says whether they put answers into the same "
            "order, not whether they give the same points.")},
    {"pairwise_spearman",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Whether two raters put the answers into the same order. Severity does not matter: it is no "
            "agreement of points.")},
    {"pairwise_kendall",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Whether two raters put the answers into the same order, counted by pairs of answers. It is no "
            "agreement of points.")},
    {"pairwise_percent",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Share of the shared answers to which two raters gave the same. Chance is not taken out.")},
    {"pairwise_cohen",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Agreement of two raters beyond chance on the answers that both rated. Unsteady with few shared "
            "answers.")},
    {"bland_altman",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Two raters: their mean difference, and the range in which 95 % of the differences lie.")},
    {"leave_one_rater_out",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "Alpha of the others when one rater is left out. It describes; a rater who differs is not "
            "therefore wrong.")},
};

/// What the statistics say, and the same for people.
struct Remark {
    std::string_view key;
    const char* text;
};

constexpr Remark kRemarks[] {
    {"no unit has two ratings",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "no answer has two ratings")},
    {"no variance: all ratings are equal",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "all ratings are equal, nothing to tell apart")},
    {"the scale is not declared",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "the scale is not declared")},
    {"cancelled", QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "cancelled")},
    {"one unit: not interpretable",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "one answer only, cannot be interpreted")},
    {"all ratings are equal: no evidence of discrimination",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts",
            "all ratings are equal: this does not show that raters can tell answers apart")},
    {"no unit that both raters rated",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "no answer that both rated")},
    {"no variance: both raters use one and the same category",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "both raters always give one and the same answer")},
    {"a rater uses one category only: kappa says nothing",
        QT_TRANSLATE_NOOP(
            "touchstone::ui::MetricTexts", "one rater always gives the same answer: kappa says nothing")},
    {"two categories only", QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "for two answers only")},
    {"fewer than two raters", QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "fewer than two raters")},
    {"fewer than two units rated by all raters",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "fewer than two answers rated by all raters")},
    {"no variance between units",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "the answers do not differ")},
    {"a ratio scale has no negative values",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "not for scales with negative points")},
    {"no pair of raters for which it is defined",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "no pair of raters for which it is defined")},
    {"a constant rater ranks nothing",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "one rater gives everything the same points")},
    {"too many categories to list",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "too many points to list")},
    {"the scale has no order", QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "the answers have no order")},
    {"fewer than two shared units",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "fewer than two shared answers")},
    {"no variance: the rater or the others are constant",
        QT_TRANSLATE_NOOP(
            "touchstone::ui::MetricTexts", "the rater or the others always give the same points")},
    {"no variance: the others are constant",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "the others always give the same points")},
    {"no ratings", QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "no ratings")},
    {"no unit with a majority of the others",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "the others never have a majority")},
    {"the category does not occur", QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "never given")},
    {"no repeats", QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "no repeats")},
    {"no variance components: too few units with two ratings, or no variance",
        QT_TRANSLATE_NOOP("touchstone::ui::MetricTexts", "too few answers with two ratings, or all alike")},
};

}

QString MetricTexts::title(const stats::Metric& metric)
{
    return tr(std::string(metric.title).c_str());
}

QString MetricTexts::explanation(const stats::Metric& metric)
{
    const auto found = std::find_if(std::begin(kExplanations), std::end(kExplanations),
        [&metric](const Explanation& row) { return metric.key.starts_with(row.prefix); });
    return found == std::end(kExplanations) ? QString() : tr(found->text);
}

QString MetricTexts::remark(const std::string& text)
{
    const auto found = std::find_if(
        std::begin(kRemarks), std::end(kRemarks), [&text](const Remark& row) { return row.key == text; });
    if (found != std::end(kRemarks))
        return tr(found->text);
    static const QRegularExpression some(
        QStringLiteral("^only (\\d+) of (\\d+) units are rated by all raters$"));
    const auto match = some.match(toQt(text));
    if (match.hasMatch())
        return tr("only %1 of %2 answers are rated by all raters")
            .arg(number(match.captured(1).toLongLong()), number(match.captured(2).toLongLong()));
    return toQt(text);
}

}
