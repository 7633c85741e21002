#include "service/agreementoutlook.h"
#include "service/agreementquestion.h"
#include <array>
#include <optional>

namespace touchstone::service {

namespace {

/// Half the width takes four times as many, so three times as many more.
constexpr std::int64_t kMoreForHalf = 3;

std::vector<bool> unitsOf(const Facts& facts, std::size_t domain)
{
    std::vector<bool> chosen(facts.units.size());
    for (std::size_t unit = 0; unit < facts.units.size(); ++unit)
        chosen[unit] = facts.prompts[facts.units[unit].prompt].domain == domain;
    return chosen;
}

/// Nothing where alpha or its interval is undefined.
std::optional<AgreementOutlook> inDomain(const AgreementQuestion& question, const std::string& domain,
    const stats::RatingTable& table, const stats::IntervalOptions& intervals)
{
    const std::array<std::string_view, 1> key {
        question.scale.kind == stats::ScaleKind::Nominal ? "kripp_alpha_nominal" : "kripp_alpha_ordinal"};
    const auto found = stats::computeAll(table, question.scale, intervals, key);
    if (found.empty())
        return std::nullopt;
    const auto* alpha = std::get_if<stats::Estimate>(&found.front().result);
    if (alpha == nullptr || !alpha->value || !alpha->bootstrap || alpha->bootstrap->unreliable)
        return std::nullopt;
    AgreementOutlook outlook {question.id, question.criterion.role, question.criterion.label, domain,
        *alpha->value, alpha->bootstrap->low, alpha->bootstrap->high};
    for (std::size_t unit = 0; unit < table.units(); ++unit)
        ++(table.ratingsOf(unit) >= 2 ? outlook.items : outlook.single);
    outlook.more = outlook.items * kMoreForHalf;
    return outlook;
}

}

Result<std::vector<AgreementOutlook>> agreementOutlook(
    ProjectSession& session, const AgreementOptions& options, jobs::Control& control)
{
    const auto facts = loadFacts(session, options.round);
    if (!facts)
        return tl::unexpected(facts.error());
    stats::IntervalOptions intervals;
    intervals.seed = options.seed;
    intervals.resamples = options.resamples;
    intervals.jackknife = false;
    intervals.stop = control.stopToken();
    std::vector<AgreementOutlook> outlooks;
    for (const AgreementQuestion& question : agreementQuestions(*facts, options.unsure, false)) {
        const auto rows = rowsOf(question, *facts);
        std::optional<AgreementOutlook> widest;
        for (std::size_t domain = 0; domain < facts->domains.size(); ++domain) {
            const std::vector<bool> chosen = unitsOf(*facts, domain);
            const auto part = tableOf(question, rows, facts->raters.size(), &chosen);
            if (!part)
                return tl::unexpected(part.error());
            const auto here = inDomain(question, facts->domains[domain], part->table, intervals);
            if (here && (!widest || here->high - here->low > widest->high - widest->low))
                widest = here;
            if (intervals.stop.stop_requested())
                return fail(ErrorCode::Cancelled);
        }
        if (widest)
            outlooks.push_back(*widest);
    }
    return outlooks;
}

}
