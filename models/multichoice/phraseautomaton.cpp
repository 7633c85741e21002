#include "multichoice/phraseautomaton.h"
#include "multichoice/characters.h"
#include <algorithm>
#include <queue>

namespace touchstone::multichoice {

namespace {

constexpr std::size_t kPageSize = 256;
constexpr PhraseAutomaton::State kRoot = 0;

}

PhraseAutomaton::PhraseAutomaton(std::span<const std::u32string> phrases)
    : m_pageOf(kAnyDigit / kPageSize)
    , m_pages(kPageSize)
{
    classify(phrases);
    m_next.resize(m_classCount);
    for (std::size_t i = 0; i < phrases.size(); ++i)
        insert(phrases[i], static_cast<std::uint32_t>(i));
    complete();
}

PhraseAutomaton::CharacterClass& PhraseAutomaton::slotOf(char32_t code)
{
    std::uint16_t& page = m_pageOf[code / kPageSize];
    if (page == 0) {
        page = static_cast<std::uint16_t>(m_pages.size() / kPageSize);
        m_pages.resize(m_pages.size() + kPageSize);
    }
    return m_pages[page * kPageSize + code % kPageSize];
}

PhraseAutomaton::CharacterClass PhraseAutomaton::classOf(char32_t code) const
{
    return m_pages[m_pageOf[code / kPageSize] * kPageSize + code % kPageSize];
}

void PhraseAutomaton::classify(std::span<const std::u32string> phrases)
{
    for (const std::u32string& phrase : phrases) {
        for (const char32_t code : phrase) {
            if (code == kAnyDigit || classOf(code) != 0)
                continue;
            slotOf(code) = static_cast<CharacterClass>(m_classCount);
            if (isDecimalDigit(code))
                m_digits.push_back(static_cast<CharacterClass>(m_classCount));
            ++m_classCount;
        }
    }
    // All digits that no phrase names behave alike and share one class.
    const auto otherDigits = static_cast<CharacterClass>(m_classCount++);
    m_digits.push_back(otherDigits);
    for (const char32_t zero : decimalZeros()) {
        for (char32_t code = zero; code < zero + 10; ++code) {
            if (classOf(code) == 0)
                slotOf(code) = otherDigits;
        }
    }
}

PhraseAutomaton::State PhraseAutomaton::child(State state, CharacterClass label)
{
    const std::size_t slot = state * m_classCount + label;
    if (m_next[slot] == kRoot) {
        m_next[slot] = static_cast<State>(m_next.size() / m_classCount);
        m_next.resize(m_next.size() + m_classCount);
    }
    return m_next[slot];
}

void PhraseAutomaton::insert(std::u32string_view phrase, std::uint32_t index)
{
    std::vector<State> states = {kRoot};
    for (auto code = phrase.rbegin(); code != phrase.rend(); ++code) {
        std::vector<State> following;
        for (const State state : states) {
            if (*code != kAnyDigit) {
                following.push_back(child(state, classOf(*code)));
                continue;
            }
            for (const CharacterClass digit : m_digits)
                following.push_back(child(state, digit));
        }
        states = std::move(following);
    }
    for (const State state : states)
        m_ends.emplace_back(state, index);
}

void PhraseAutomaton::complete()
{
    const std::size_t states = m_next.size() / m_classCount;
    std::vector<std::vector<std::uint32_t>> outputs(states);
    for (const auto& [state, index] : m_ends)
        outputs[state].push_back(index);
    std::vector<State> fallback(states, kRoot);
    std::queue<State> open;
    open.push(kRoot);
    while (!open.empty()) {
        const State state = open.front();
        open.pop();
        if (state != kRoot) {
            const auto& inherited = outputs[fallback[state]];
            outputs[state].insert(outputs[state].end(), inherited.begin(), inherited.end());
            std::sort(outputs[state].begin(), outputs[state].end());
        }
        for (std::size_t label = 0; label < m_classCount; ++label) {
            State& next = m_next[state * m_classCount + label];
            const State around = state == kRoot ? kRoot : m_next[fallback[state] * m_classCount + label];
            if (next == kRoot) {
                next = around;
            } else {
                fallback[next] = around;
                open.push(next);
            }
        }
    }
    for (const auto& indices : outputs) {
        m_outputBegin.push_back(m_outputs.size());
        m_outputs.insert(m_outputs.end(), indices.begin(), indices.end());
    }
    m_outputBegin.push_back(m_outputs.size());
}

std::vector<PhraseAutomaton::State> PhraseAutomaton::run(std::u32string_view text) const
{
    std::vector<State> states(text.size());
    State state = kRoot;
    for (std::size_t i = text.size(); i-- > 0;) {
        state = m_next[state * m_classCount + classOf(text[i])];
        states[i] = state;
    }
    return states;
}

std::span<const std::uint32_t> PhraseAutomaton::phrasesAt(State state) const
{
    return std::span(m_outputs).subspan(
        m_outputBegin[state], m_outputBegin[state + 1] - m_outputBegin[state]);
}

}
