#pragma once
#include "domain/error.h"
#include "domain/scheme.h"
#include "service/agreement.h"
#include <cstdint>
#include <string>
#include <vector>

namespace touchstone::service {

/// The domain in which agreement on a criterion is least certain, and what would make it more certain.
struct AgreementOutlook {
    std::string criterion = {}; ///< id
    std::string role = {};
    LocalText label = {};
    std::string domain = {}; ///< code; empty = none given
    double alpha = 0; ///< Krippendorff's, ordinal for scales, else nominal
    double low = 0; ///< 95 %, items resampled
    double high = 0;
    std::int64_t items = 0; ///< with two ratings or more
    std::int64_t more = 0; ///< items with two ratings that would halve the interval
    std::int64_t single = 0; ///< items of the domain with one rating
};

/// One entry for each choice and scale of which some domain has an interval. The standard error falls with
/// the square root of the number of items: half the interval takes four times as many. Errors: those of
/// computeAgreement.
Result<std::vector<AgreementOutlook>> agreementOutlook(
    ProjectSession& session, const AgreementOptions& options, jobs::Control& control);

}
