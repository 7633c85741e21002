#pragma once
#include "domain/localtext.h"
#include <string>
#include <string_view>

namespace touchstone::service {

/// The title of a row of the table of coefficients in a language; the English one where it is not known.
std::string coefficientTitle(std::string_view title, Language language);

}
