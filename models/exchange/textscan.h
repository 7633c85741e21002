#pragma once
#include "domain/error.h"
#include <string_view>
#include <vector>

namespace touchstone::exchange {

/// Characters of a text that a person should know of, as bits.
enum TextFlag : unsigned {
    kTextBidi = 1,
    kTextInvisible = 2,
    kTextControl = 4,
    kTextCombining = 8,
    kTextNonchar = 16,
    kTextReplacement = 32,
    kTextMojibake = 64
};

/// Looks at every character of valid UTF-8. `marks` are those of checkBytes over the text (or more): a text
/// without odd marks is not walked. Emoji sequences, ideographic variation sequences and the joiners of
/// Arabic and Indic scripts raise no flag; tab, line feed, form feed, carriage return and U+0085 neither, and
/// a backspace only behind a letter, a digit or another backspace.
unsigned scanText(std::string_view text, unsigned marks);

/// The warnings of a set of flags, in a fixed order.
std::vector<ErrorCode> textWarnings(unsigned flags);

/// True for valid UTF-8 whose runs of characters beyond ASCII are all valid UTF-8 once more when they are
/// written back as Latin-1 or Windows-1252.
bool looksDoubleEncoded(std::string_view text);

}
