#pragma once
// Internal to the writers: a scheme as the labelling configuration of Label Studio, and the names in it.
#include "domain/scheme.h"
#include <string>
#include <string_view>

namespace touchstone::exchange {

/// The object that every control is about, and the field of a task's data that it shows.
inline constexpr std::string_view kTextName = "response";
/// Flags and best-of: looked and found none.
inline constexpr std::string_view kNoneChoice = "none";
/// Ending of the name of the field with the reason why a criterion could not be rated.
inline constexpr std::string_view kDeclinedEnding = "_cannot_rate";

/// True where the scale can be stars: these begin at 1, and 0 means untouched there.
bool isStars(const Criterion& criterion);
/// A, B, C ...
std::string candidateLabel(std::size_t place);
/// response_a, response_b ...
std::string candidateField(std::size_t place);
/// XML with labels in the language, a control for each criterion.
std::string labelConfig(const Scheme& scheme, Language language);

}
