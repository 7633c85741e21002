#pragma once
// Internal to models/service: what agreement is computed on, as the statistics take it.
#include "domain/scheme.h"
#include "service/agreement.h"
#include "service/facts.h"
#include "stats/ratings.h"
#include <optional>
#include <string>
#include <vector>

namespace touchstone::service {

/// A choice, a scale, or one flag of a set of flags.
struct AgreementQuestion {
    struct Row {
        std::uint32_t unit = 0;
        std::uint32_t rater = 0;
        stats::Category category = 0;
    };
    std::string id = {}; ///< of the criterion; "criterion.flag" for a flag
    std::size_t criterionIndex = 0; ///< in Facts
    Criterion criterion = {};
    std::string flag = {};
    stats::Scale scale = {};
    bool unsureApplies = false;
    std::vector<std::optional<stats::Category>> optionCategory = {}; ///< choices, by option

    /// Empty where the answer counts as not given.
    std::optional<stats::Category> categoryOf(const AnswerValue& value) const;
};

/// Every choice and scale, and every flag where `flags`; in the order of the schemes.
std::vector<AgreementQuestion> agreementQuestions(const Facts& facts, Unsure unsure, bool flags);
/// The judgements of one question.
std::vector<AgreementQuestion::Row> rowsOf(const AgreementQuestion& question, const Facts& facts);

/// A table with the units that are rated, in the order of first appearance, and the raters who rated, in the
/// order of Facts: somebody without ratings would make every unit an incomplete one.
struct QuestionTable {
    stats::RatingTable table = {};
    std::vector<std::uint32_t> unitOf = {}; ///< index in Facts of each unit of the table
    std::vector<std::uint32_t> raterOf = {}; ///< index in Facts of each rater of the table
};
/// `chosen`: by unit of Facts; null = all.
Result<QuestionTable> tableOf(const AgreementQuestion& question,
    const std::vector<AgreementQuestion::Row>& rows, std::size_t raters, const std::vector<bool>* chosen);

/// Agreement on one question with its slices. `keys` empty = every coefficient that applies.
Result<CriterionAgreement> agreementOn(const Facts& facts, const AgreementQuestion& question,
    const AgreementOptions& options, const stats::IntervalOptions& intervals,
    std::span<const std::string_view> keys = {});

}
