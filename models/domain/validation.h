#pragma once
#include "domain/answer.h"
#include "domain/scheme.h"

namespace touchstone {

/// Checks answers against a scheme. `candidates` = number of answers shown (1 where the unit is a response).
/// Flags are put into the order of the scheme and repeated codes dropped; nothing else is changed.
/// Errors: E_CRITERION (unknown criterion), E_ANSWER (value not of the kind, not an option, outside the
/// scale, cannot-rate where it is not offered or beside a value), E_REQUIRED; the subject is the criterion.
Result<Answers> validateAnswers(const Scheme& scheme, Answers answers, int candidates);

}
