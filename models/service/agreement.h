#pragma once
#include "domain/error.h"
#include "jobs/progress.h"
#include "stats/metrics.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// How "unsure" counts in the criterion with the role safety.
enum class Unsure { Third, Missing, Unsafe };

/// "third", "missing" or "unsafe".
std::string unsureName(Unsure unsure);
/// The treatment of a name; Third for an unknown one.
Unsure unsureFromName(const std::string& name);

struct AgreementOptions {
    std::string criterion = {}; ///< empty = every choice and scale of the schemes
    std::vector<std::string> by = {}; ///< slices: domain, scenario, model, annotator
    std::string round = {}; ///< empty = all normal rounds
    Unsure unsure = Unsure::Third;
    std::uint64_t seed = 20231130;
    std::size_t resamples = 1000;
};

/// Full width of a 95 % interval that plans aim at: +-0.10.
inline constexpr double kPlannedWidth = 0.2;

/// Agreement on one criterion.
struct CriterionAgreement {
    struct Slice {
        std::string by = {};
        std::string value = {}; ///< code or name; empty = none given
        std::size_t units = 0; ///< rated
        std::size_t pairableUnits = 0; ///< with two or more
        std::optional<double> mean = {}; ///< of the points; scales
        std::optional<double> deviation = {}; ///< standard deviation of the points; scales
        std::vector<stats::NamedResult> coefficients = {}; ///< the headline ones
    };
    std::string criterion = {};
    bool unsureApplies = false;
    std::size_t units = 0; ///< with at least one rating that counts
    std::size_t pairableUnits = 0; ///< with two or more
    std::size_t droppedUnits = 0; ///< units - pairableUnits
    std::size_t completeUnits = 0; ///< rated by all of the raters
    std::size_t raters = 0; ///< with at least one rating; what is listed by rater is in their order
    std::size_t ratings = 0;
    std::int64_t declined = 0; ///< cannot-rate answers, never a rating
    /// Pairable units, rated like these, for a resampled interval of alpha (ordinal for scales, else nominal)
    /// of kPlannedWidth. Empty where alpha or its interval is undefined.
    std::optional<std::size_t> plannedUnits = {};
    /// Scales: units for an interval of ICC(2,1) of kPlannedWidth with 2, 3 ... raters each, from the ICC
    /// found here (Bonett 2002). Empty where the ICC is undefined or negative.
    struct RaterPlan {
        std::size_t raters = 0;
        std::size_t units = 0;
    };
    std::vector<RaterPlan> plannedByRaters = {};
    std::vector<stats::NamedResult> coefficients = {};
    std::vector<Slice> slices = {};
};

struct AgreementReport {
    Unsure unsure = Unsure::Third;
    std::uint64_t seed = 0;
    std::size_t resamples = 0;
    std::vector<CriterionAgreement> criteria = {};
};

/// First judgements only; imported ratings count, calibration does not unless its round is named. Flags are
/// looked at one by one ("problems.bias") when their criterion is asked for.
/// Errors: E_CRITERION, E_UNKNOWN_ROUND, E_USAGE (unknown slice), E_CANCELLED, the store's.
Result<AgreementReport> computeAgreement(
    ProjectSession& session, const AgreementOptions& options, jobs::Control& control);

}
