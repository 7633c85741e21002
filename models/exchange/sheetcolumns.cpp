#include "exchange/sheetcolumns.h"
#include "exchange/utf8.h"

namespace touchstone::exchange {

namespace {

std::string both(const LocalText& text)
{
    return text.zhCN == text.en ? text.en : text.zhCN + " " + text.en;
}

std::string partName(const std::string& name, std::size_t part)
{
    return part == 0 ? name : name + " (" + std::to_string(part + 1) + ")";
}

void addCriterion(std::vector<SheetColumn>& columns, const Criterion& criterion, std::int64_t candidates)
{
    using Kind = SheetColumn::Kind;
    const std::string name = both(criterion.label);
    const auto add = [&](Kind kind, std::string heading, std::string code = {}) {
        columns.push_back({kind, std::move(heading), &criterion, std::move(code)});
    };
    switch (criterion.kind) {
    case CriterionKind::Choice:
        add(Kind::Choice, name);
        break;
    case CriterionKind::Scale:
        add(Kind::Scale, name + " " + std::to_string(criterion.min) + "-" + std::to_string(criterion.max));
        break;
    case CriterionKind::Flags:
        for (const Option& option : criterion.options)
            add(Kind::Mark, name + ": " + both(option.label), option.code);
        break;
    case CriterionKind::BestOf:
        for (std::int64_t n = 0; n < candidates; ++n) {
            const std::string label(1, static_cast<char>('A' + n));
            add(Kind::Mark, name + ": " + label, label);
        }
        break;
    case CriterionKind::Text:
        add(Kind::Text, name);
        break;
    }
    if (criterion.kind == CriterionKind::Flags || criterion.kind == CriterionKind::BestOf) {
        if (!criterion.none.empty())
            add(Kind::NoneMark, name + ": " + both(criterion.none));
    }
    if (criterion.canDecline)
        add(Kind::Decline, name + ": 无法评分的原因 reason why it cannot be rated");
}

}

std::vector<SheetColumn> sheetColumns(const SheetHead& head, const Scheme& scheme)
{
    using Kind = SheetColumn::Kind;
    std::vector<SheetColumn> columns {
        {Kind::Id, "id"}, {Kind::Number, "序号 No."}, {Kind::Domain, "领域 Domain"}};
    for (std::size_t part = 0; part < static_cast<std::size_t>(head.promptParts); ++part)
        columns.push_back({Kind::Prompt, partName("问题 Question", part), nullptr, {}, 0, part});
    for (std::size_t n = 0; n < static_cast<std::size_t>(head.candidates); ++n) {
        std::string name = "回答 Answer";
        if (head.candidates > 1)
            name += std::string(" ") + static_cast<char>('A' + n);
        for (std::size_t part = 0; part < static_cast<std::size_t>(head.responseParts); ++part)
            columns.push_back({Kind::Response, partName(name, part), nullptr, {}, n, part});
    }
    for (const Criterion& criterion : scheme.criteria)
        addCriterion(columns, criterion, head.candidates);
    SheetColumn& correction = columns.emplace_back();
    correction.kind = Kind::Correction;
    correction.heading =
        "更正次数（交回后又改动才填 1、2……） Correction no. (1, 2 ... only if changed after handing in)";
    return columns;
}

std::string optionText(const Option& option)
{
    return both(option.label) + " (" + option.code + ")";
}

std::string lastingText(std::string_view text)
{
    std::string lasting;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
            lasting += c;
    }
    return lasting;
}

std::vector<std::string> sheetParts(const std::string& text)
{
    std::vector<std::string> parts(1);
    std::size_t units = 0;
    const auto* at = reinterpret_cast<const unsigned char*>(text.data());
    const auto* const end = at + text.size();
    while (at < end) {
        const int length = utf8Length(at, end);
        const char32_t c = length > 0 ? codePoint(at, length) : U'\uFFFD';
        // What XML cannot hold.
        const bool refused = c == 0 || c == 0xFFFE || c == 0xFFFF;
        const std::size_t size = c > 0xFFFF ? 2 : 1;
        if (units + size > kSheetCellText) {
            parts.emplace_back();
            units = 0;
        }
        appendUtf8(refused ? U'\uFFFD' : c, parts.back());
        units += size;
        at += length > 0 ? length : 1;
    }
    return parts;
}

}
