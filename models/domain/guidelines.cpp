#include "domain/guidelines.h"
#include <utility>

namespace touchstone {

namespace {

constexpr std::string_view kEnglish = "<!-- en -->";

std::string_view trimmed(std::string_view text, std::string_view what)
{
    const auto from = text.find_first_not_of(what);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(what) - from + 1);
}

}

LocalText guidelineTexts(std::string_view guidelines)
{
    for (std::size_t at = 0; at < guidelines.size();) {
        const auto found = guidelines.find('\n', at);
        const auto end = found == std::string_view::npos ? guidelines.size() : found;
        if (trimmed(guidelines.substr(at, end - at), " \t\r") == kEnglish)
            return {std::string(trimmed(guidelines.substr(end), "\r\n")),
                std::string(trimmed(guidelines.substr(0, at), "\r\n"))};
        at = end + 1;
    }
    return {{}, std::string(guidelines)};
}

std::string joinGuidelines(const LocalText& texts)
{
    if (texts.en.empty())
        return texts.zhCN;
    return (texts.zhCN.empty() ? std::string() : texts.zhCN + "\n\n") + std::string(kEnglish) + "\n\n"
        + texts.en;
}

std::string guidelinesIn(std::string_view guidelines, Language language)
{
    LocalText texts = guidelineTexts(guidelines);
    const bool chinese = texts.en.empty() || (language == Language::Chinese && !texts.zhCN.empty());
    return chinese ? std::move(texts.zhCN) : std::move(texts.en);
}

}
