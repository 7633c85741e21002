#pragma once
// The words of tables that people read, in both languages, for writers and for the command line.
#include "domain/localtext.h"
#include <string>
#include <string_view>

namespace touchstone::exchange {

enum class Word {
    Title,
    Model,
    Raters,
    Responses,
    Overall,
    ByDomain,
    ByScenario,
    Denominators,
    Figure,
    Scored,
    Ratings,
    Undecided,
    Excluded,
    NotDefined,
    NotApplicable,
    NoInterval,
    Notes,
    Conditional,
    Rules,
    MinRaters,
    Counted,
    Intervals,
    Treatments,
    LeftOut,
    Codes,
    State,
    Seed,
    Unsure,
    Interim,
    Snapshot
};

/// The word or sentence. Sentences that take a value end with a colon.
std::string_view word(Word which, Language language);

/// A rule, treatment, method or reason in Chinese where it is a known one, else as it is.
std::string known(std::string_view text, Language language);

/// "interim, 87 % rated" in the language; empty where everything is rated (1).
std::string interimText(double rated, Language language);

/// Marks between parts of a sentence: "; " or "；".
std::string_view listMark(Language language);
/// Text in brackets of the language, with the space before where one belongs.
std::string inBrackets(std::string_view text, Language language);

}
