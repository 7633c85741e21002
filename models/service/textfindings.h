#pragma once
#include "domain/error.h"
#include <string_view>
#include <vector>

namespace touchstone::service {

/// What somebody who reads the text does not see: the same warnings that an import gives (W_BIDI,
/// W_INVISIBLE, W_CONTROL, W_COMBINING, W_NONCHAR, W_REPLACEMENT), in a fixed order; empty = nothing.
std::vector<ErrorCode> textFindings(std::string_view text);

}
