#pragma once
#include "domain/localtext.h"
#include <string>
#include <string_view>

namespace touchstone {

/// Guidelines of a lead in both languages are one text, so that packages and projects carry them as they
/// always did: Chinese first, then a line "<!-- en -->", then English. A text without that line is one for
/// both.
LocalText guidelineTexts(std::string_view guidelines);
std::string joinGuidelines(const LocalText& texts);
/// What somebody reads in that language: where there is nothing in it, the other.
std::string guidelinesIn(std::string_view guidelines, Language language);

}
