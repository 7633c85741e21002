#include "multichoice/profile.h"
#include "multichoice/bareanswer.h"
#include <algorithm>

namespace touchstone::multichoice {

namespace {

std::vector<Replacement> compiled(const PhraseTables& tables)
{
    std::vector<Replacement> result;
    for (const auto& [from, to] : tables.normalise)
        result.push_back({toCodes(from), toCodes(to)});
    return result;
}

void settle(Verdict& verdict, Label label, Rule rule)
{
    verdict.label = label;
    verdict.rule = rule;
}

void settle(Verdict& verdict, const NamedReply& named, Rule rule)
{
    settle(verdict, named.reply == 0 ? Label::Reply1 : Label::Reply2, rule);
    verdict.matches.push_back({named.begin, named.end, {}});
}

Match placed(const FoundPhrase& found, const Characters& text)
{
    return {text.begins[found.begin], text.ends[found.end - 1], std::string(found.phrase)};
}

bool has(std::u32string_view text, std::string_view part)
{
    return text.find(toCodes(part)) != std::u32string_view::npos;
}

bool settleSure(Verdict& verdict, const PhraseMatcher& matcher, ScannedText& scanned, const Characters& text)
{
    const auto first = matcher.find(scanned, PhraseKind::Sure1);
    const auto second = matcher.find(scanned, PhraseKind::Sure2);
    if (first)
        verdict.matches.push_back(placed(*first, text));
    if (second)
        verdict.matches.push_back(placed(*second, text));
    if (first && second)
        settle(verdict, Label::NeedCheck, Rule::SureBoth);
    else if (first || second)
        settle(verdict, first ? Label::Reply1 : Label::Reply2, Rule::Sure);
    return first || second;
}

bool settleCandidate(
    Verdict& verdict, const PhraseMatcher& matcher, ScannedText& scanned, const Characters& text)
{
    const auto found = matcher.find(scanned, PhraseKind::Candidate);
    if (!found)
        return false;
    const std::u32string_view words = scanned.codes.substr(found->begin, found->end - found->begin);
    const bool first = has(words, labelText(Label::Reply1));
    const bool second = has(words, labelText(Label::Reply2));
    if (has(words, "不"))
        settle(verdict, Label::NeedCheck, Rule::CandidateNegated);
    else if (first != second)
        settle(verdict, first ? Label::Reply1 : Label::Reply2, Rule::Candidate);
    else
        return false;
    verdict.matches.push_back(placed(*found, text));
    return true;
}

bool settlePhrase(Verdict& verdict, const PhraseMatcher& matcher, ScannedText& scanned,
    const Characters& text, PhraseKind kind)
{
    const auto found = matcher.find(scanned, kind);
    if (!found)
        return false;
    if (kind == PhraseKind::Other)
        settle(verdict, Label::Other, Rule::Other);
    else
        settle(verdict, Label::Refuse, Rule::Refuse);
    verdict.matches.push_back(placed(*found, text));
    return true;
}

}

Profile::Data::Data(const PhraseTables& tables, const PhraseTable& profile)
    : table(profile)
    , replacements(compiled(tables))
    , matcher(profile)
{
}

Profile::Profile(std::shared_ptr<const Data> data)
    : m_data(std::move(data))
{
}

Result<Profile> Profile::load(std::string_view id)
{
    const auto tables = builtInPhraseTables();
    if (!tables)
        return tl::unexpected(tables.error());
    return fromTables(*tables, id);
}

Result<Profile> Profile::fromTables(const PhraseTables& tables, std::string_view id)
{
    const auto found = std::find_if(tables.profiles.begin(), tables.profiles.end(),
        [&](const PhraseTable& table) { return table.id == id; });
    if (found == tables.profiles.end())
        return fail(ErrorCode::Usage, std::string(id), "unknown profile");
    return Profile(std::make_shared<const Data>(tables, *found));
}

const std::string& Profile::id() const
{
    return m_data->table.id;
}

Verdict Profile::parse(std::string_view answer, Label gold) const
{
    const PhraseTable& table = m_data->table;
    Verdict verdict;
    verdict.steps = answer.size();
    if (!table.letters.empty()) {
        if (const auto named = readLetter(answer, table.letters))
            settle(verdict, *named, Rule::Letter);
        return verdict;
    }
    if (const auto named = readBareAnswer(answer, table.bareReply1, table.bareReply2)) {
        settle(verdict, *named, Rule::Bare);
        return verdict;
    }
    Characters text = decode(answer);
    replaceAll(text, m_data->replacements, verdict.steps);
    if (table.exactGoldCounts && text.codes == toCodes(labelText(gold))) {
        settle(verdict, gold, Rule::ExactGold);
        verdict.matches.push_back({text.begins.front(), text.ends.back(), {}});
        return verdict;
    }
    const PhraseMatcher& matcher = m_data->matcher;
    ScannedText scanned = matcher.scan(text.codes);
    if (!settleSure(verdict, matcher, scanned, text) && !settleCandidate(verdict, matcher, scanned, text)
        && !settlePhrase(verdict, matcher, scanned, text, PhraseKind::Other))
        settlePhrase(verdict, matcher, scanned, text, PhraseKind::Refuse);
    verdict.steps += scanned.steps;
    return verdict;
}

}
