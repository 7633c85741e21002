#pragma once
#include "domain/error.h"
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace touchstone::multichoice {

/// `text`, or `text`, then at most `gap` characters (no newline), then `then`.
struct PhraseRow {
    std::string text = {};
    std::size_t gap = 0;
    std::string then = {}; ///< empty: the row is `text` alone
};

/// labelFirst: 回复 and a digit, at most `gap` characters (no newline), one of `phrases`; otherwise one of
/// `phrases`, at most `gap` characters (no newline), 回复 and a digit.
struct CandidateRow {
    bool labelFirst = true;
    std::size_t gap = 0;
    std::vector<std::string> phrases = {};
};

/// What one profile reads answers by.
struct PhraseTable {
    std::string id = {};
    std::vector<PhraseRow> sure = {}; ///< {chosen} and {rejected} stand for the two labels
    std::vector<CandidateRow> candidate = {};
    std::vector<PhraseRow> other = {};
    std::vector<PhraseRow> refuse = {};
    bool exactGoldCounts = false; ///< the whole text equal to the gold label is that label
    std::vector<std::string> bareReply1 = {}; ///< whole answers that name the first reply, in small letters
    std::vector<std::string> bareReply2 = {}; ///< the same for the second reply
    std::string letters = {}; ///< two capital letters: the first that stands alone decides
};

/// The tables of all profiles and what is replaced in an answer before they are used.
struct PhraseTables {
    std::vector<std::pair<std::string, std::string>> normalise = {}; ///< from, to; in this order
    std::vector<PhraseTable> profiles = {};
};

/// Gap of a row at most: keeps the work per character of an answer bounded.
inline constexpr std::size_t kMaxGap = 64;

/// Reads tables from their JSON form (resources/phrases.json). Errors: Json, Shape, Missing, Limit with the
/// key as subject.
Result<PhraseTables> readPhraseTables(std::string_view json);
/// The tables in the program.
Result<PhraseTables> builtInPhraseTables();

}
