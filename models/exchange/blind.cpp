#include "exchange/blind.h"

#include "exchange/utf8.h"
#include <algorithm>
#include <cstring>
#include <vector>

namespace touchstone::exchange {

namespace {

using namespace std::string_view_literals;

// Families and vendors by which models speak of themselves; lower case.
constexpr std::array kNames {"chatgpt"sv, "gpt-"sv, "gpt3"sv, "gpt4"sv, "openai"sv, "claude"sv, "anthropic"sv,
    "gemini"sv, "deepmind"sv, "bard"sv, "copilot"sv, "llama"sv, "alpaca"sv, "vicuna"sv, "mistral"sv,
    "mixtral"sv, "falcon"sv, "qwen"sv, "tongyi"sv, "alibaba"sv, "ernie"sv, "baidu"sv, "baichuan"sv,
    "chatglm"sv, "glm-"sv, "zhipu"sv, "moss"sv, "internlm"sv, "deepseek"sv, "grok"sv, "cohere"sv, "minimax"sv,
    "moonshot"sv, "kimi"sv, "doubao"sv, "hunyuan"sv, "tencent"sv, "sparkdesk"sv, "iflytek"sv, "aquila"sv,
    "belle"sv, "ziya"sv, "phi-2"sv, "phi-3"sv, "phi-4"sv, "文心一言"sv, "通义千问"sv, "讯飞"sv, "星火"sv,
    "智谱"sv, "百川"sv, "百度"sv, "阿里"sv, "腾讯"sv, "商汤"sv, "混元"sv, "豆包"sv, "悟道"sv, "书生"sv,
    "天工"sv, "深度求索"sv, "月之暗面"sv, "360智脑"sv};

constexpr std::array kKeys {"model"sv, "modelname"sv, "modelid"sv, "modeltype"sv, "modelversion"sv,
    "modelpath"sv, "engine"sv, "llm"sv, "llmname"sv, "checkpoint"sv, "deployment"sv, "provider"sv, "vendor"sv,
    "generator"sv, "generatedby"sv, "basemodel"sv, "backend"sv};

// Between "I am" and the name: nothing but words by which a model describes itself.
constexpr std::array kBridge {"a"sv, "an"sv, "the"sv, "ai"sv, "large"sv, "language"sv, "model"sv,
    "assistant"sv, "chatbot"sv, "bot"sv, "virtual"sv, "helpful"sv, "artificial"sv, "intelligence"sv,
    "named"sv, "called"sv, "known"sv, "as"sv, "made"sv, "built"sv, "created"sv, "developed"sv, "designed"sv,
    "trained"sv, "provided"sv, "by"sv, "from"sv, "of"sv, "that"sv, "was"sv, "based"sv, "on"sv, "and"sv};

constexpr std::array kOwnEnglish {
    "i am"sv, "i'm"sv, "i\xE2\x80\x99m"sv, "i was"sv, "my name is"sv, "call me"sv, "as"sv};
constexpr std::array kOwnChinese {"我是"sv, "我叫"sv, "作为"sv, "我的名字是"sv, "我的名字叫"sv, "我由"sv};
// Words after which a Chinese sentence speaks of somebody else's model.
constexpr std::array kNotOwn {"不"sv, "用"sv, "和"sv, "比"sv, "喜欢"sv};

// Names that a file may give a model and any answer may hold.
constexpr std::array kGeneral {"positive"sv, "negative"sv, "expert"sv, "human"sv, "llm"sv, "model"sv,
    "reference"sv, "baseline"sv, "gold"sv, "answer"sv, "response"sv, "chosen"sv, "rejected"sv, "test"sv,
    "base"sv, "chat"sv};

constexpr std::size_t kReach = 96;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

bool isWordByte(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9');
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

std::size_t pairOf(char first, char second)
{
    return static_cast<std::size_t>(static_cast<unsigned char>(first)) << 8
        | static_cast<unsigned char>(second);
}

bool startsWithAnyCase(std::string_view text, std::string_view lowerName)
{
    return text.size() >= lowerName.size()
        && std::equal(
            lowerName.begin(), lowerName.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

bool bridges(std::string_view gap)
{
    std::size_t i = 0;
    while (i < gap.size()) {
        if (!isLetter(gap[i])) {
            // A comma may part "trained" from "called"; anything else ends the description.
            if (gap[i] != ' ' && gap[i] != ',' && gap[i] != '-' && gap[i] != '\'' && gap[i] != '"')
                return false;
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < gap.size() && isLetter(gap[end]))
            ++end;
        if (std::find(kBridge.begin(), kBridge.end(), gap.substr(i, end - i)) == kBridge.end())
            return false;
        i = end;
    }
    return true;
}

/// "as" opens a clause: "As ChatGPT, I ..." and not "such as ChatGPT".
bool opensClause(std::string_view before)
{
    while (!before.empty() && (before.back() == ' ' || before.back() == '"'))
        before.remove_suffix(1);
    return before.empty() || ".,;:!?\n\r("sv.find(before.back()) != std::string_view::npos
        || static_cast<unsigned char>(before.back()) >= 0x80;
}

/// rfind for short patterns: most places fall at the first byte.
std::size_t lastPlace(std::string_view text, std::string_view pattern)
{
    for (std::size_t i = text.size() + 1; i-- > pattern.size();) {
        const std::size_t at = i - pattern.size();
        if (text[at] == pattern.front() && text.substr(at, pattern.size()) == pattern)
            return at;
    }
    return std::string_view::npos;
}

bool introducedInEnglish(std::string_view before)
{
    for (const std::string_view opening : kOwnEnglish) {
        const std::size_t at = lastPlace(before, opening);
        if (at == std::string_view::npos || (at > 0 && isWordByte(before[at - 1])))
            continue;
        const std::string_view gap = before.substr(at + opening.size());
        if (gap.empty() || isWordByte(gap.front()) || !bridges(gap))
            continue;
        if (opening != "as" || opensClause(before.substr(0, at)))
            return true;
    }
    return false;
}

bool introducedInChinese(std::string_view before)
{
    for (const std::string_view opening : kOwnChinese) {
        const std::size_t at = lastPlace(before, opening);
        if (at == std::string_view::npos)
            continue;
        const std::string_view gap = before.substr(at + opening.size());
        const auto in = [&](std::string_view word) { return gap.find(word) != std::string_view::npos; };
        const bool sentenceEnds = in("！") || in("？");
        if (!sentenceEnds && std::none_of(kNotOwn.begin(), kNotOwn.end(), in))
            return true;
    }
    return false;
}

bool introduced(std::string_view text, std::size_t at)
{
    const std::size_t from = at > kReach ? at - kReach : 0;
    std::string_view sentence = text.substr(from, at - from);
    for (std::size_t i = sentence.size(); i-- > 0;) {
        const char c = sentence[i];
        const bool ends = c == '\n'
            || ((c == '.' || c == '!' || c == '?') && i + 1 < sentence.size() && sentence[i + 1] == ' ');
        if (ends || (c == '\xE3' && sentence.substr(i).starts_with("。"))) {
            sentence.remove_prefix(i + 1);
            break;
        }
    }
    const std::string before = lowered(sentence);
    return introducedInEnglish(before) || introducedInChinese(before);
}

bool isFindable(std::string_view lowerName)
{
    return lowerName.size() >= 3 && std::any_of(lowerName.begin(), lowerName.end(), [](char c) {
        return isLetter(c) || (c & 0x80) != 0;
    }) && std::find(kGeneral.begin(), kGeneral.end(), lowerName) == kGeneral.end();
}

bool standsAlone(std::string_view text, std::size_t at, std::size_t size)
{
    const bool before = at == 0 || !isWordByte(text[at - 1]) || !isWordByte(text[at]);
    const std::size_t end = at + size;
    return before && (end >= text.size() || !isWordByte(text[end]) || !isWordByte(text[end - 1]));
}

}

bool isModelKey(std::string_view key)
{
    constexpr std::size_t kLongest = 16;
    if (key.size() > kLongest)
        return false;
    std::string plain = lowered(key);
    std::erase_if(plain, [](char c) { return !isWordByte(c); });
    return std::find(kKeys.begin(), kKeys.end(), plain) != kKeys.end();
}

bool isModelValue(std::string_view value, std::string_view model)
{
    constexpr std::size_t kLongest = 128;
    if (value.size() > kLongest || value.size() < 3)
        return false;
    const std::string plain = lowered(value);
    // A family's name and then its size or version; a sentence that begins with the word is something else.
    if (plain.find(' ') == std::string::npos) {
        for (const std::string_view name : kNames) {
            if (plain.starts_with(name)
                && (plain.size() == name.size() || !isLetter(name.back()) || !isLetter(plain[name.size()])))
                return true;
        }
    }
    const std::string own = lowered(model);
    if (!isFindable(own))
        return false;
    const std::size_t at = plain.find(own);
    return at != std::string::npos && standsAlone(plain, at, own.size());
}

SelfNaming::SelfNaming()
{
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
    for (const std::string_view name : kNames) {
        if ((name[0] & 0x80) != 0) {
            m_wide.set(codePoint(reinterpret_cast<const unsigned char*>(name.data()), 3));
            continue;
        }
        for (const char first : {name[0], upper(name[0])}) {
            for (const char second : {name[1], upper(name[1])})
                m_pairs.set(pairOf(first, second));
        }
    }
}

std::optional<SelfNaming::Place> SelfNaming::place(std::string_view text, std::string_view model)
{
    const auto known = placeKnown(text);
    return known ? known : placeOwn(text, model);
}

std::size_t SelfNaming::nameLength(std::string_view rest) const
{
    const auto found = std::find_if(kNames.begin(), kNames.end(), [&](std::string_view name) {
        return lower(rest[0]) == name[0] && startsWithAnyCase(rest, name)
            && (!isLetter(name.back()) || rest.size() == name.size() || !isLetter(rest[name.size()]));
    });
    return found == kNames.end() ? 0 : found->size();
}

// Almost all places fall at the test of the first letters: that is what the speed rests on.
std::optional<SelfNaming::Place> SelfNaming::placeKnown(std::string_view text) const
{
    for (std::size_t i = 0; i + 2 < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t at = i;
        bool candidate = false;
        if (byte < 0x80) {
            candidate = m_pairs[pairOf(text[i], text[i + 1])] && (i == 0 || !isWordByte(text[i - 1]));
            i += 1;
        } else if ((byte & 0xF0) == 0xE0) {
            candidate = m_wide[codePoint(reinterpret_cast<const unsigned char*>(text.data()) + i, 3)];
            i += 3;
        } else {
            i += 1;
        }
        if (!candidate)
            continue;
        const std::size_t size = nameLength(text.substr(at));
        if (size > 0 && introduced(text, at))
            return Place {at, size};
    }
    return std::nullopt;
}

// Horspool's search without regard to case.
std::optional<SelfNaming::Place> SelfNaming::placeOwn(std::string_view text, std::string_view model)
{
    if (m_own.size() != model.size() || !startsWithAnyCase(model, m_own)) {
        m_own = lowered(model);
        const auto step = [](std::size_t size) {
            return static_cast<std::uint8_t>(std::min<std::size_t>(size, 255));
        };
        m_steps.fill(step(m_own.size()));
        for (std::size_t i = 0; i + 1 < m_own.size(); ++i)
            m_steps[static_cast<unsigned char>(m_own[i])] = step(m_own.size() - 1 - i);
        m_ownFindable = isFindable(m_own);
    }
    if (!m_ownFindable)
        return std::nullopt;
    const std::size_t size = m_own.size();
    for (std::size_t at = 0; at + size <= text.size();) {
        const char last = lower(text[at + size - 1]);
        if (last == m_own.back() && startsWithAnyCase(text.substr(at), m_own) && standsAlone(text, at, size))
            return Place {at, size};
        at += m_steps[static_cast<unsigned char>(last)];
    }
    return std::nullopt;
}

}
