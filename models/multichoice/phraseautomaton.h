#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace touchstone::multichoice {

/// Stands for any decimal digit in the phrases of an automaton; no character of a text equals it.
inline constexpr char32_t kAnyDigit = 0x110000;

/// Finds at which places of a text which of many phrases begin, in one pass from the end of the text to its
/// start and one table look-up per character, whatever the phrases and the text are (Aho & Corasick 1975, on
/// the reversed phrases, as a complete transition table over the characters that occur in them).
class PhraseAutomaton {
public:
    using State = std::uint32_t;

    /// Phrases are known by their index; none is empty.
    explicit PhraseAutomaton(std::span<const std::u32string> phrases);

    /// The state at every character of the text.
    std::vector<State> run(std::u32string_view text) const;
    /// Indices, ascending, of the phrases that begin at a character whose state this is.
    std::span<const std::uint32_t> phrasesAt(State state) const;
    State stateCount() const { return static_cast<State>(m_outputBegin.size() - 1); }

private:
    using CharacterClass = std::uint16_t;

    void classify(std::span<const std::u32string> phrases);
    CharacterClass& slotOf(char32_t code);
    CharacterClass classOf(char32_t code) const;
    State child(State state, CharacterClass label);
    void insert(std::u32string_view phrase, std::uint32_t index);
    void complete();

    std::vector<std::uint16_t> m_pageOf; ///< code / 256 -> page; page 0 holds no character
    std::vector<CharacterClass> m_pages; ///< 256 entries a page; 0 = in no phrase
    std::vector<CharacterClass> m_digits; ///< classes that hold decimal digits
    std::size_t m_classCount = 1;
    std::vector<State> m_next; ///< state * classes + class -> state
    std::vector<std::pair<State, std::uint32_t>> m_ends; ///< last state and index of each phrase
    std::vector<std::uint32_t> m_outputs;
    std::vector<std::size_t> m_outputBegin; ///< per state, and one past the last
};

}
