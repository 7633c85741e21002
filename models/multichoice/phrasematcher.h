#pragma once
#include "multichoice/characters.h"
#include "multichoice/phraseautomaton.h"
#include "multichoice/phrasetable.h"
#include <map>
#include <optional>

namespace touchstone::multichoice {

/// What a phrase of a table says.
enum class PhraseKind : std::uint8_t { Sure1, Sure2, Candidate, Other, Refuse };

/// A phrase of the table found in a text.
struct FoundPhrase {
    std::size_t begin = 0; ///< first character
    std::size_t end = 0; ///< one past the last character
    std::string_view phrase = {}; ///< the row of the table, "…" where it has a gap
};

/// A text with the states of the automaton at each character. The text must outlive it.
struct ScannedText {
    std::u32string_view codes = {};
    std::vector<PhraseAutomaton::State> states = {};
    std::uint32_t kinds = 0; ///< bit set of the kinds that may occur at all
    std::uint64_t steps = 0; ///< characters, states and phrases looked at so far
};

/// The compiled phrases of one table. Searches need time linear in the text, whatever it holds.
///
/// The leftmost place wins; there the first row, and in it the first phrase with its longest gap. In
/// candidate rows with the label first the longest gap comes before the order of phrases, as in the published
/// evaluators.
class PhraseMatcher {
public:
    explicit PhraseMatcher(const PhraseTable& table);

    ScannedText scan(std::u32string_view codes) const;
    std::optional<FoundPhrase> find(ScannedText& text, PhraseKind kind) const;

private:
    static constexpr std::uint32_t kNoLiteral = 0xFFFFFFFF;

    /// What it means that a literal begins at some place.
    struct Use {
        PhraseKind kind = PhraseKind::Other;
        std::uint32_t row = 0;
        std::uint32_t phrase = 0;
        std::size_t gap = 0;
        std::uint32_t then = kNoLiteral; ///< literal that must follow within the gap
        std::string shown = {};
    };
    /// A use that holds; smaller order = preferred at the same place.
    struct Option {
        const Use* use = nullptr;
        std::size_t end = 0;
    };

    std::uint32_t literal(const std::u32string& codes);
    void addRows(PhraseKind kind, const std::vector<PhraseRow>& rows, bool swapped);
    void addCandidates(const std::vector<CandidateRow>& rows);
    bool begins(ScannedText& text, std::size_t place, std::uint32_t literal) const;
    std::optional<std::size_t> follows(ScannedText& text, std::size_t from, const Use& use) const;
    Option rowAt(ScannedText& text, std::size_t place, PhraseKind kind) const;
    Option afterLabelAt(ScannedText& text, std::size_t place) const;

    std::vector<std::u32string> m_literals;
    std::map<std::u32string, std::uint32_t> m_literalIndex;
    std::vector<std::vector<Use>> m_uses; ///< per literal: where a row begins with it
    std::vector<std::vector<Use>> m_afterLabel; ///< per literal: where it ends a candidate row
    std::uint32_t m_label = kNoLiteral; ///< the literal 回复 + any digit
    std::size_t m_maxGap = 0; ///< of the rows in m_afterLabel
    std::optional<PhraseAutomaton> m_automaton;
    std::vector<std::uint32_t> m_kinds; ///< per state: bit set of the kinds that may begin there
};

}
