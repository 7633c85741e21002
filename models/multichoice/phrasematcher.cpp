#include "multichoice/phrasematcher.h"
#include "multichoice/label.h"
#include <algorithm>
#include <tuple>

namespace touchstone::multichoice {

namespace {

constexpr std::size_t kLabelLength = 3;

std::uint32_t bit(PhraseKind kind)
{
    return 1U << static_cast<unsigned>(kind);
}

std::string filled(std::string text, std::string_view name, std::string_view value)
{
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
        text.replace(at, name.size(), value);
    return text;
}

std::string withLabels(const std::string& text, bool swapped)
{
    const std::string_view first = labelText(Label::Reply1);
    const std::string_view second = labelText(Label::Reply2);
    return filled(filled(text, "{chosen}", swapped ? second : first), "{rejected}", swapped ? first : second);
}

}

PhraseMatcher::PhraseMatcher(const PhraseTable& table)
{
    m_label = literal(toCodes("回复") + kAnyDigit);
    addRows(PhraseKind::Sure1, table.sure, false);
    addRows(PhraseKind::Sure2, table.sure, true);
    addCandidates(table.candidate);
    addRows(PhraseKind::Other, table.other, false);
    addRows(PhraseKind::Refuse, table.refuse, false);
    m_automaton.emplace(m_literals);
    for (PhraseAutomaton::State state = 0; state < m_automaton->stateCount(); ++state) {
        std::uint32_t kinds = 0;
        for (const std::uint32_t index : m_automaton->phrasesAt(state)) {
            for (const Use& use : m_uses[index])
                kinds |= bit(use.kind);
            if (index == m_label)
                kinds |= bit(PhraseKind::Candidate);
        }
        m_kinds.push_back(kinds);
    }
}

std::uint32_t PhraseMatcher::literal(const std::u32string& codes)
{
    const auto [entry, added] =
        m_literalIndex.try_emplace(codes, static_cast<std::uint32_t>(m_literals.size()));
    if (added) {
        m_literals.push_back(codes);
        m_uses.emplace_back();
        m_afterLabel.emplace_back();
    }
    return entry->second;
}

void PhraseMatcher::addRows(PhraseKind kind, const std::vector<PhraseRow>& rows, bool swapped)
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::string text = withLabels(rows[row].text, swapped);
        const std::string then = withLabels(rows[row].then, swapped);
        Use use {kind, static_cast<std::uint32_t>(row), 0, rows[row].gap, kNoLiteral, text};
        if (!then.empty()) {
            use.then = literal(toCodes(then));
            use.shown += "…" + then;
        }
        const std::uint32_t index = literal(toCodes(text));
        m_uses[index].push_back(std::move(use));
    }
}

void PhraseMatcher::addCandidates(const std::vector<CandidateRow>& rows)
{
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t phrase = 0; phrase < rows[row].phrases.size(); ++phrase) {
            const std::string& text = rows[row].phrases[phrase];
            Use use {PhraseKind::Candidate, static_cast<std::uint32_t>(row),
                static_cast<std::uint32_t>(phrase), rows[row].gap, m_label, text};
            const std::uint32_t index = literal(toCodes(text));
            if (rows[row].labelFirst) {
                m_maxGap = std::max(m_maxGap, rows[row].gap);
                m_afterLabel[index].push_back(std::move(use));
            } else {
                m_uses[index].push_back(std::move(use));
            }
        }
    }
}

ScannedText PhraseMatcher::scan(std::u32string_view codes) const
{
    ScannedText text {codes, m_automaton->run(codes), 0, codes.size()};
    for (const PhraseAutomaton::State state : text.states)
        text.kinds |= m_kinds[state];
    return text;
}

bool PhraseMatcher::begins(ScannedText& text, std::size_t place, std::uint32_t literal) const
{
    ++text.steps;
    if (place >= text.codes.size())
        return false;
    const auto phrases = m_automaton->phrasesAt(text.states[place]);
    return std::binary_search(phrases.begin(), phrases.end(), literal);
}

std::optional<std::size_t> PhraseMatcher::follows(ScannedText& text, std::size_t from, const Use& use) const
{
    std::optional<std::size_t> longest;
    for (std::size_t gap = 0; gap <= use.gap && from + gap < text.codes.size(); ++gap) {
        if (begins(text, from + gap, use.then))
            longest = from + gap;
        if (text.codes[from + gap] == U'\n')
            break;
    }
    if (!longest)
        return std::nullopt;
    return *longest + m_literals[use.then].size();
}

PhraseMatcher::Option PhraseMatcher::rowAt(ScannedText& text, std::size_t place, PhraseKind kind) const
{
    Option best;
    for (const std::uint32_t index : m_automaton->phrasesAt(text.states[place])) {
        for (const Use& use : m_uses[index]) {
            ++text.steps;
            const bool better =
                !best.use || std::tie(use.row, use.phrase) < std::tie(best.use->row, best.use->phrase);
            if (use.kind != kind || !better)
                continue;
            std::size_t end = place + m_literals[index].size();
            if (use.then != kNoLiteral) {
                const auto after = follows(text, end, use);
                if (!after)
                    continue;
                end = *after;
            }
            best = {&use, end};
        }
    }
    return best;
}

PhraseMatcher::Option PhraseMatcher::afterLabelAt(ScannedText& text, std::size_t place) const
{
    Option best;
    if (!begins(text, place, m_label))
        return best;
    const std::size_t from = place + kLabelLength;
    for (std::size_t gap = 0; gap <= m_maxGap && from + gap < text.codes.size(); ++gap) {
        const Use* here = nullptr;
        std::size_t end = 0;
        for (const std::uint32_t index : m_automaton->phrasesAt(text.states[from + gap])) {
            for (const Use& use : m_afterLabel[index]) {
                ++text.steps;
                if (use.gap < gap
                    || (here && std::tie(here->row, here->phrase) < std::tie(use.row, use.phrase)))
                    continue;
                here = &use;
                end = from + gap + m_literals[index].size();
            }
        }
        // Within a row a longer gap is preferred, whatever the phrase.
        if (here && (!best.use || here->row <= best.use->row))
            best = {here, end};
        if (text.codes[from + gap] == U'\n')
            break;
    }
    return best;
}

std::optional<FoundPhrase> PhraseMatcher::find(ScannedText& text, PhraseKind kind) const
{
    if ((text.kinds & bit(kind)) == 0)
        return std::nullopt;
    for (std::size_t place = 0; place < text.codes.size(); ++place) {
        ++text.steps;
        if ((m_kinds[text.states[place]] & bit(kind)) == 0)
            continue;
        Option best = rowAt(text, place, kind);
        if (kind == PhraseKind::Candidate) {
            const Option other = afterLabelAt(text, place);
            if (other.use && (!best.use || other.use->row < best.use->row))
                best = other;
        }
        if (best.use)
            return FoundPhrase {place, best.end, best.use->shown};
    }
    return std::nullopt;
}

}
