#include "multichoice/bareanswer.h"
#include "multichoice/characters.h"
#include <algorithm>

namespace touchstone::multichoice {

namespace {

constexpr std::u32string_view kSigns =
    U" \t\r\n!\"#'()*,-./:;<>?[]_`{}~\u00A0\u3000\u3001\u3002\u300A\u300B\u300C\u300D\u300E\u300F"
    U"\u3010\u3011\u2018\u2019\u201C\u201D\u2026\u2014";

char32_t halfWidth(char32_t code)
{
    return code >= 0xFF01 && code <= 0xFF5E ? code - 0xFF01 + 0x21 : code;
}

bool isCapital(char32_t code)
{
    return code >= U'A' && code <= U'Z';
}

bool isLatin(char32_t code)
{
    return isCapital(code) || (code >= U'a' && code <= U'z');
}

std::u32string folded(std::u32string_view codes)
{
    std::u32string result;
    for (const char32_t code : codes) {
        const char32_t half = halfWidth(code);
        if (kSigns.find(half) == std::u32string_view::npos)
            result += isCapital(half) ? half - U'A' + U'a' : half;
    }
    return result;
}

bool contains(const std::vector<std::string>& forms, const std::u32string& answer)
{
    return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
        return answer.size() <= form.size() && folded(toCodes(form)) == answer;
    });
}

}

std::optional<NamedReply> readBareAnswer(
    std::string_view answer, const std::vector<std::string>& first, const std::vector<std::string>& second)
{
    if (first.empty() && second.empty())
        return std::nullopt;
    const std::u32string bare = folded(toCodes(answer));
    if (contains(first, bare))
        return NamedReply {0, 0, answer.size()};
    if (contains(second, bare))
        return NamedReply {1, 0, answer.size()};
    return std::nullopt;
}

std::optional<NamedReply> readLetter(std::string_view answer, std::string_view letters)
{
    const Characters text = decode(answer);
    const auto at = [&](std::size_t place) {
        return place < text.codes.size() ? halfWidth(text.codes[place]) : U' ';
    };
    for (std::size_t place = 0; place < text.codes.size(); ++place) {
        const char32_t code = at(place);
        if (!isCapital(code) || (place > 0 && isLatin(at(place - 1))) || isLatin(at(place + 1)))
            continue;
        const std::size_t reply = letters.find(static_cast<char>(code));
        if (reply != std::string_view::npos)
            return NamedReply {static_cast<int>(reply), text.begins[place], text.ends[place]};
    }
    return std::nullopt;
}

}
