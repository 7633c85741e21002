#pragma once
// Internal to models/service: what is known of each rater on one question.
#include "service/agreementdetail.h"
#include "service/agreementquestion.h"

namespace touchstone::service {

/// One entry per rater of the table. Errors: E_CANCELLED, the store's.
Result<std::vector<RaterAgreement>> ratersOn(ProjectSession& session, const Facts& facts,
    const AgreementQuestion& question, const QuestionTable& table, const AgreementDetailOptions& options,
    const stats::IntervalOptions& intervals);

}
