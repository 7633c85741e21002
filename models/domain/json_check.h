#pragma once
#include "domain/error.h"
#include <string_view>

namespace touchstone {

/// Deepest nesting of objects and lists that is read.
inline constexpr int kMaxJsonDepth = 64;

/// Checks that `text` is exactly one JSON document (RFC 8259) that every reader understands in the same way.
/// Errors, each with line and column in bytes: E_NUL (a raw NUL), E_JSON (syntax, ill-formed UTF-8, a number
/// outside double), E_DEPTH, E_DUPKEY (the key as subject; the place is where the second one ends).
Result<void> checkJson(std::string_view text);

}
