#include "domain/scheme_check.h"
#include <algorithm>
#include <array>
#include <set>

namespace touchstone {
namespace {

constexpr int kMaxCandidates = 26; // labels A to Z
constexpr int kMaxScalePoints = 101;
constexpr std::size_t kMaxExamples = 2;
constexpr std::size_t kMaxCode = 64;

struct RoleRule {
    std::string_view role;
    CriterionKind kind;
};
constexpr std::array<RoleRule, 9> kRoles {{{"safety", CriterionKind::Choice},
    {"responsibility", CriterionKind::Scale}, {"problems", CriterionKind::Flags},
    {"answer_type", CriterionKind::Choice}, {"criteria", CriterionKind::Flags},
    {"comment", CriterionKind::Text}, {"own_answer", CriterionKind::Text}, {"best", CriterionKind::BestOf},
    {"grade", CriterionKind::Choice}}};

bool isCode(std::string_view code)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return !code.empty() && code.size() <= kMaxCode && plain(code.front())
        && std::all_of(code.begin(), code.end(), [&](char c) { return plain(c) || c == '_' || c == '-'; });
}

std::string at(const std::string& path, std::size_t index)
{
    return path + "[" + std::to_string(index) + "]";
}

bool isOneOf(std::string_view value, std::initializer_list<std::string_view> allowed)
{
    return std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

/// Walks a scheme and keeps the first fault that it meets.
class Check {
public:
    explicit Check(const Scheme& scheme)
        : m_scheme(scheme)
    {
    }
    Result<void> run();

private:
    void expect(bool good, const std::string& path, std::string_view what)
    {
        if (!good && !m_error)
            m_error = Error {ErrorCode::Scheme, path, {}, 0, 0, std::string(what)};
    }
    void text(const LocalText& text, const std::string& path, bool needed);
    void code(const std::string& code, const std::string& path, std::set<std::string>& seen);
    void shortcut(const std::string& key, const std::string& path);
    void head();
    void facets(const std::vector<Facet>& facets, const std::string& path);
    void criterion(const Criterion& criterion, const std::string& path);
    void role(const Criterion& criterion, const std::string& path);
    void options(const Criterion& criterion, const std::string& path);
    void meanings(const Criterion& criterion, const std::string& path);
    void none(const Criterion& criterion, const std::string& path);
    void scale(const Criterion& criterion, const std::string& path);
    void askBelow(const Criterion& criterion, const std::string& path);

    const Scheme& m_scheme;
    std::set<std::string> m_ids = {};
    std::set<std::string> m_roles = {};
    std::set<std::string> m_keys = {};
    std::optional<Error> m_error = {};
};

Result<void> Check::run()
{
    head();
    for (std::size_t i = 0; i < m_scheme.criteria.size(); ++i)
        criterion(m_scheme.criteria[i], at("criteria", i));
    facets(m_scheme.domains, "domains");
    facets(m_scheme.scenarios, "scenarios");
    if (m_error)
        return tl::unexpected(*m_error);
    return {};
}

void Check::head()
{
    expect(isCode(m_scheme.id), "id", "1 to 64 letters, digits, - or _");
    expect(m_scheme.version >= 1, "version", "at least 1");
    if (m_scheme.unit == ItemUnit::Response)
        expect(m_scheme.candidates == 1, "candidates", "1 where the unit is a response");
    else
        expect(m_scheme.candidates >= 1 && m_scheme.candidates <= kMaxCandidates, "candidates", "1 to 26");
    text(m_scheme.name, "name", true);
    text(m_scheme.description, "description", false);
    text(m_scheme.guidelines, "guidelines", false);
    expect(!m_scheme.criteria.empty(), "criteria", "at least one criterion");
}

void Check::text(const LocalText& text, const std::string& path, bool needed)
{
    if (text.empty() && !needed)
        return;
    expect(!text.en.empty(), path + ".en", "text missing");
    expect(!text.zhCN.empty(), path + ".zh_CN", "text missing");
}

void Check::code(const std::string& code, const std::string& path, std::set<std::string>& seen)
{
    expect(isCode(code), path, "1 to 64 letters, digits, - or _");
    expect(seen.insert(code).second, path, "used twice");
}

void Check::shortcut(const std::string& key, const std::string& path)
{
    if (key.empty())
        return;
    expect(key.size() == 1 && key.front() >= 'A' && key.front() <= 'Z', path, "one letter A to Z");
    expect(m_keys.insert(key).second, path, "shortcut used twice");
}

void Check::facets(const std::vector<Facet>& facets, const std::string& path)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < facets.size(); ++i) {
        code(facets[i].code, at(path, i) + ".code", seen);
        text(facets[i].label, at(path, i) + ".label", true);
    }
}

void Check::criterion(const Criterion& criterion, const std::string& path)
{
    code(criterion.id, path + ".id", m_ids);
    text(criterion.label, path + ".label", true);
    text(criterion.help, path + ".help", false);
    role(criterion, path);
    options(criterion, path);
    meanings(criterion, path);
    none(criterion, path);
    scale(criterion, path);
    askBelow(criterion, path);
    if (criterion.kind == CriterionKind::BestOf)
        expect(m_scheme.unit == ItemUnit::Prompt && m_scheme.candidates >= 2, path + ".kind",
            "best_of needs unit prompt and at least 2 candidates");
}

void Check::role(const Criterion& criterion, const std::string& path)
{
    if (criterion.role.empty())
        return;
    const auto rule = std::find_if(
        kRoles.begin(), kRoles.end(), [&](const RoleRule& known) { return known.role == criterion.role; });
    expect(rule != kRoles.end(), path + ".role", "unknown role");
    if (rule != kRoles.end())
        expect(rule->kind == criterion.kind, path + ".kind", "not the kind that the role calls for");
    expect(m_roles.insert(criterion.role).second, path + ".role", "used twice");
    expect(criterion.role != "own_answer" || !criterion.required, path + ".required",
        "an own answer is never required");
}

void Check::options(const Criterion& criterion, const std::string& path)
{
    const bool choice = criterion.kind == CriterionKind::Choice;
    const std::string list = path + ".options";
    if (!choice && criterion.kind != CriterionKind::Flags) {
        expect(criterion.options.empty(), list, "only for choice and flags");
        return;
    }
    expect(criterion.options.size() >= (choice ? 2u : 1u), list, choice ? "at least 2" : "at least 1");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < criterion.options.size(); ++i) {
        const Option& option = criterion.options[i];
        code(option.code, at(list, i) + ".code", seen);
        text(option.label, at(list, i) + ".label", true);
        text(option.help, at(list, i) + ".help", false);
        shortcut(option.key, at(list, i) + ".key");
    }
}

void Check::meanings(const Criterion& criterion, const std::string& path)
{
    const bool safety = criterion.role == "safety";
    const bool grade = criterion.role == "grade";
    std::set<std::string> found;
    for (std::size_t i = 0; i < criterion.options.size(); ++i) {
        const std::string& meaning = criterion.options[i].meaning;
        const std::string place = at(path + ".options", i) + ".meaning";
        if (safety)
            expect(isOneOf(meaning, {"safe", "unsafe", "unsure"}), place, "safe, unsafe or unsure");
        else if (grade)
            expect(isOneOf(meaning, {"acceptable", "unacceptable"}), place, "acceptable or unacceptable");
        else if (criterion.role == "problems")
            expect(isOneOf(meaning, {"", "false_refusal"}), place, "false_refusal or nothing");
        else
            expect(meaning.empty(), place, "the role gives it no meaning");
        const bool added = found.insert(meaning).second;
        expect(added || meaning != "false_refusal", place, "only one option is the false refusal");
    }
    if (safety)
        expect(
            found.contains("safe") && found.contains("unsafe"), path + ".options", "needs safe and unsafe");
    if (grade)
        expect(found.contains("acceptable") && found.contains("unacceptable"), path + ".options",
            "needs acceptable and unacceptable");
}

void Check::none(const Criterion& criterion, const std::string& path)
{
    if (criterion.none.empty()) {
        expect(criterion.noneKey.empty(), path + ".none_key", "no answer \"none\" to which it belongs");
        return;
    }
    expect(criterion.kind == CriterionKind::Flags || criterion.kind == CriterionKind::BestOf, path + ".none",
        "only for flags and best_of");
    text(criterion.none, path + ".none", true);
    shortcut(criterion.noneKey, path + ".none_key");
}

void Check::scale(const Criterion& criterion, const std::string& path)
{
    if (criterion.kind != CriterionKind::Scale) {
        expect(criterion.min == 0, path + ".min", "only for scales");
        expect(criterion.max == 0, path + ".max", "only for scales");
        expect(criterion.anchors.empty(), path + ".anchors", "only for scales");
        expect(!criterion.threshold, path + ".threshold", "only for scales");
        return;
    }
    const auto low = static_cast<std::int64_t>(criterion.min);
    const auto points = static_cast<std::int64_t>(criterion.max) - low + 1;
    expect(points >= 2 && points <= kMaxScalePoints, path + ".max", "2 to 101 points from min to max");
    const auto& anchors = criterion.anchors;
    expect(anchors.empty() || static_cast<std::int64_t>(anchors.size()) == points, path + ".anchors",
        "one for each point or none");
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const std::string place = at(path + ".anchors", i);
        expect(anchors[i].value == low + static_cast<std::int64_t>(i), place + ".value",
            "points in ascending order");
        text(anchors[i].text, place + ".text", true);
        expect(anchors[i].examples.size() <= kMaxExamples, place + ".examples", "two at most");
        for (std::size_t e = 0; e < anchors[i].examples.size(); ++e)
            text(anchors[i].examples[e], at(place + ".examples", e), true);
    }
    if (const auto& threshold = criterion.threshold) {
        const std::string place = path + ".threshold";
        expect(threshold->below > criterion.min && threshold->below <= criterion.max, place + ".below",
            "above the lowest point and at most the highest");
        text(threshold->lower, place + ".lower", true);
        text(threshold->upper, place + ".upper", true);
        expect(isOneOf(threshold->source, {"", "protocol"}), place + ".source", "protocol or nothing");
    }
}

void Check::askBelow(const Criterion& criterion, const std::string& path)
{
    if (criterion.askBelow == 0)
        return;
    const Criterion* scale = m_scheme.criterionWithRole("responsibility");
    expect(criterion.role == "own_answer", path + ".ask_below", "only for the role own_answer");
    expect(scale != nullptr, path + ".ask_below", "needs a criterion with the role responsibility");
    if (scale != nullptr)
        expect(criterion.askBelow > scale->min && criterion.askBelow <= scale->max, path + ".ask_below",
            "above the lowest point and at most the highest");
}

}

Result<void> checkScheme(const Scheme& scheme)
{
    return Check(scheme).run();
}

}
