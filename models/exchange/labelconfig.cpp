#include "exchange/labelconfig.h"

namespace touchstone::exchange {

namespace {

std::string escaped(std::string_view text)
{
    std::string xml;
    for (const char c : text) {
        switch (c) {
        case '&':
            xml += "&amp;";
            break;
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        case '"':
            xml += "&quot;";
            break;
        case '\n':
            xml += "&#10;";
            break;
        default:
            xml += c;
        }
    }
    return xml;
}

std::string attribute(std::string_view name, std::string_view value)
{
    std::string xml(" ");
    return xml.append(name).append("=\"").append(escaped(value)).append("\"");
}

std::string control(std::string_view tag, const std::string& name, bool required)
{
    return "  <" + std::string(tag) + attribute("name", name) + attribute("toName", kTextName)
        + (required ? attribute("required", "true") : "");
}

std::string choice(std::string_view value, const std::string& shown)
{
    return "    <Choice" + attribute("value", shown.empty() ? value : shown) + attribute("alias", value)
        + "/>\n";
}

std::string choices(const Scheme& scheme, const Criterion& criterion, Language language)
{
    const bool single = criterion.kind == CriterionKind::Choice;
    std::string xml = control("Choices", criterion.id, criterion.required && !criterion.canDecline)
        + attribute("choice", single ? "single" : "multiple") + ">\n";
    for (const Option& option : criterion.options)
        xml += choice(option.code, option.label.in(language));
    if (criterion.kind == CriterionKind::BestOf) {
        for (int i = 0; i < scheme.candidates; ++i)
            xml += choice(candidateLabel(static_cast<std::size_t>(i)), {});
    }
    if (!single)
        xml += choice(kNoneChoice, criterion.none.in(language));
    return xml + "  </Choices>\n";
}

std::string scale(const Criterion& criterion)
{
    const bool required = criterion.required && !criterion.canDecline;
    if (isStars(criterion))
        return control("Rating", criterion.id, required)
            + attribute("maxRating", std::to_string(criterion.max)) + "/>\n";
    return control("Number", criterion.id, required) + attribute("min", std::to_string(criterion.min))
        + attribute("max", std::to_string(criterion.max)) + "/>\n";
}

std::string controlOf(const Scheme& scheme, const Criterion& criterion, Language language)
{
    switch (criterion.kind) {
    case CriterionKind::Scale:
        return scale(criterion);
    case CriterionKind::Text:
        return control("TextArea", criterion.id, criterion.required) + attribute("rows", "4") + "/>\n";
    case CriterionKind::Choice:
    case CriterionKind::Flags:
    case CriterionKind::BestOf:
        break;
    }
    return choices(scheme, criterion, language);
}

std::string texts(const Scheme& scheme)
{
    const auto shown = [](std::string_view name, std::string_view field) {
        return "  <Text" + attribute("name", name) + attribute("value", std::string("$").append(field))
            + "/>\n";
    };
    std::string xml = shown("prompt", "prompt");
    if (scheme.unit == ItemUnit::Response)
        return xml + shown(kTextName, kTextName);
    for (int i = 0; i < scheme.candidates; ++i) {
        const std::string field = candidateField(static_cast<std::size_t>(i));
        xml += "  <Header" + attribute("value", candidateLabel(static_cast<std::size_t>(i))) + "/>\n";
        // Controls of a panel hang on the first answer; the others are shown beside it.
        xml += shown(i == 0 ? std::string(kTextName) : field, field);
    }
    return xml;
}

}

bool isStars(const Criterion& criterion)
{
    return criterion.kind == CriterionKind::Scale && criterion.min >= 1;
}

std::string candidateLabel(std::size_t place)
{
    return std::string(1, static_cast<char>('A' + place));
}

std::string candidateField(std::size_t place)
{
    return std::string(kTextName) + "_" + static_cast<char>('a' + place);
}

std::string labelConfig(const Scheme& scheme, Language language)
{
    std::string xml = "<View>\n" + texts(scheme);
    for (const Criterion& criterion : scheme.criteria) {
        xml += "  <Header" + attribute("value", criterion.label.in(language)) + "/>\n";
        xml += controlOf(scheme, criterion, language);
        if (criterion.canDecline)
            xml += control("TextArea", criterion.id + std::string(kDeclinedEnding), false) + "/>\n";
    }
    return xml + "</View>\n";
}

}
