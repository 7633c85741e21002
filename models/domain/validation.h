#pragma once
#include "domain/answer.h"
#include "domain/event.h"
#include "domain/scheme.h"

namespace touchstone {

/// Checks answers against a scheme. `candidates` = number of answers shown (1 where the unit is a response).
/// Flags are put into the order of the scheme and repeated codes dropped; nothing else is changed.
/// Errors: E_CRITERION (unknown criterion), E_ANSWER (value not of the kind, not an option, outside the
/// scale, cannot-rate where it is not offered or beside a value), E_REQUIRED; the subject is the criterion.
Result<Answers> validateAnswers(const Scheme& scheme, Answers answers, int candidates);

/// Checks the labels and the criteria that stand of an adjudication against a scheme: every label as
/// validateAnswers does, nothing required. A text has no final label, and a criterion either has a label or
/// stands. What is on settles something; only both_stand leaves criteria standing, and it leaves at least
/// one. What is withdrawn holds neither. Errors: E_CRITERION, E_ANSWER; the subject is the criterion, or
/// labels.
Result<Adjudication> validateAdjudication(const Scheme& scheme, Adjudication adjudication, int candidates);

}
