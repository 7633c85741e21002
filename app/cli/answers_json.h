#pragma once
#include "domain/event.h"
#include "domain/scheme.h"
#include <nlohmann/json.hpp>

namespace touchstone::cli {

/// Reads the `answers` and `cannot_rate` objects of the contract with the scheme that says what each value
/// is. null = not answered. Errors: E_CRITERION (unknown criterion), E_ANSWER (value of another kind).
Result<Answers> answersFromJson(
    const nlohmann::json& answers, const nlohmann::json& cannotRate, const Scheme& scheme);

/// A value as the contract shows it: code, number, list or text.
nlohmann::json answerJson(const AnswerValue& value);

}
