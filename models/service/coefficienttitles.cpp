#include "service/coefficienttitles.h"
#include <algorithm>
#include <array>
#include <utility>

namespace touchstone::service {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 63> kTitles {{
    {"Krippendorff's alpha, nominal", "Krippendorff α（名义）"},
    {"Krippendorff's alpha, ordinal", "Krippendorff α（有序）"},
    {"Krippendorff's alpha, interval", "Krippendorff α（等距）"},
    {"Krippendorff's alpha, ratio", "Krippendorff α（等比）"},
    {"Percent agreement", "一致率"},
    {"Gwet's AC1", "Gwet AC1"},
    {"Mean absolute difference", "平均绝对差"},
    {"Share within one point", "相差不超过 1 分的比例"},
    {"Specific agreement", "分类一致率"},
    {"Share of ratings", "占全部评分的比例"},
    {"Prevalence index", "流行率指数"},
    {"Bias index", "偏倚指数"},
    {"Fleiss' kappa", "Fleiss κ"},
    {"Scott's pi", "Scott π"},
    {"Brennan-Prediger", "Brennan-Prediger 系数"},
    {"Conger's kappa", "Conger κ"},
    {"Cohen's kappa", "Cohen κ"},
    {"Cohen's kappa, linear weights", "Cohen κ（线性权重）"},
    {"Cohen's kappa, quadratic weights", "Cohen κ（平方权重）"},
    {"Percent agreement, linear weights", "一致率（线性权重）"},
    {"Percent agreement, quadratic weights", "一致率（平方权重）"},
    {"Percent agreement, ordinal weights", "一致率（有序权重）"},
    {"Gwet's AC2, linear weights", "Gwet AC2（线性权重）"},
    {"Gwet's AC2, quadratic weights", "Gwet AC2（平方权重）"},
    {"Gwet's AC2, ordinal weights", "Gwet AC2（有序权重）"},
    {"Fleiss' kappa, linear weights", "Fleiss κ（线性权重）"},
    {"Fleiss' kappa, quadratic weights", "Fleiss κ（平方权重）"},
    {"Fleiss' kappa, ordinal weights", "Fleiss κ（有序权重）"},
    {"Brennan-Prediger, linear weights", "Brennan-Prediger 系数（线性权重）"},
    {"Brennan-Prediger, quadratic weights", "Brennan-Prediger 系数（平方权重）"},
    {"Brennan-Prediger, ordinal weights", "Brennan-Prediger 系数（有序权重）"},
    {"Conger's kappa, linear weights", "Conger κ（线性权重）"},
    {"Conger's kappa, quadratic weights", "Conger κ（平方权重）"},
    {"Conger's kappa, ordinal weights", "Conger κ（有序权重）"},
    {"alpha with linear weights", "加权 α（线性权重）"},
    {"alpha with quadratic weights", "加权 α（平方权重）"},
    {"alpha with ordinal weights", "加权 α（有序权重）"},
    {"ICC(1,1)", "ICC(1,1)"},
    {"ICC(2,1), absolute agreement", "ICC(2,1)，绝对一致"},
    {"ICC(3,1), consistency", "ICC(3,1)，相对一致"},
    {"ICC(1,k)", "ICC(1,k)"},
    {"ICC(2,k), absolute agreement", "ICC(2,k)，绝对一致"},
    {"ICC(3,k), consistency", "ICC(3,k)，相对一致"},
    {"ICC(1,1) from variance components", "ICC(1,1)，由方差分量估计"},
    {"ICC(A,1) from variance components", "ICC(A,1)，由方差分量估计"},
    {"ICC(C,1) from variance components", "ICC(C,1)，由方差分量估计"},
    {"Kendall's W", "Kendall W"},
    {"Kendall's W without correction for ties", "Kendall W（不校正并列）"},
    {"Mean of the pairwise kappas", "两两 κ 的平均"},
    {"Mean of the pairwise kappas, linear weights", "两两 κ 的平均（线性权重）"},
    {"Mean of the pairwise kappas, quadratic weights", "两两 κ 的平均（平方权重）"},
    {"Mean of the pairwise rank correlations", "两两等级相关的平均"},
    {"Mean of the pairwise tau-b", "两两 τ-b 的平均"},
    {"Percent agreement of pairs", "两两一致率"},
    {"Cohen's kappa of pairs", "两两 Cohen κ"},
    {"Cohen's kappa of pairs, linear weights", "两两 Cohen κ（线性权重）"},
    {"Cohen's kappa of pairs, quadratic weights", "两两 Cohen κ（平方权重）"},
    {"Rank correlation of pairs", "两两等级相关"},
    {"tau-b of pairs", "两两 τ-b"},
    {"Limits of agreement", "一致性界限"},
    {"alpha without each rater, nominal", "去掉一位评分人后的 α（名义）"},
    {"alpha without each rater, ordinal", "去掉一位评分人后的 α（有序）"},
    {"alpha without each rater, interval", "去掉一位评分人后的 α（等距）"},
}};

}

std::string coefficientTitle(std::string_view title, Language language)
{
    if (language == Language::Chinese) {
        const auto found = std::find_if(
            kTitles.begin(), kTitles.end(), [title](const auto& entry) { return entry.first == title; });
        if (found != kTitles.end())
            return std::string(found->second);
    }
    return std::string(title);
}

}
