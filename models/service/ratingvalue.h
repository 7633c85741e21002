#pragma once
// Internal to models/service: values of ratings as files write them.
#include "domain/answer.h"
#include "domain/error.h"
#include "domain/scheme.h"
#include "exchange/reader.h"
#include <cstdint>
#include <string>
#include <string_view>

namespace touchstone::service {

/// An answer to the criterion: a code, or the label of an option in either language; whole points; lists of
/// codes, or a text with ; , | between them. Nothing else is guessed. Errors: E_ANSWER with the value.
Result<AnswerValue> ratingValue(const Criterion& criterion, const exchange::RatingRecord& rating);

/// Milliseconds since 1970 of "2021-03-04T05:06:07.123Z", also with a space, without parts of a second or
/// with an offset; 0 where the text is none.
std::int64_t millisecondsOf(std::string_view text);

}
