#include "exchange/promptsplit.h"

#include <algorithm>
#include <cmath>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <vector>

namespace touchstone::exchange {

namespace {

// FNV-1a, then the finaliser of MurmurHash3: equal on every platform, unlike std::hash.
std::uint64_t hashOf(std::string_view text, std::uint64_t seed)
{
    std::uint64_t hash = 14695981039346656037ULL ^ (seed * 0x9E3779B97F4A7C15ULL);
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    hash = (hash ^ (hash >> 33U)) * 0xFF51AFD7ED558CCDULL;
    hash = (hash ^ (hash >> 33U)) * 0xC4CEB9FE1A85EC53ULL;
    return hash ^ (hash >> 33U);
}

}

std::string foldedPrompt(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    const icu::UnicodeString folded = U_SUCCESS(status) ? fold->normalize(wide, status) : wide;
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const UChar32 c = folded.char32At(i);
        if (!u_ispunct(c) && !u_isUWhiteSpace(c))
            kept.append(c);
    }
    std::string result;
    kept.toUTF8String(result);
    return result.empty() ? std::string(text) : result;
}

void PromptSet::add(std::string_view text)
{
    m_hashes.insert(hashOf(foldedPrompt(text), 0));
}

bool PromptSet::contains(std::string_view text) const
{
    return !m_hashes.empty() && m_hashes.contains(hashOf(foldedPrompt(text), 0));
}

PromptSplit::PromptSplit(double share, std::uint64_t seed)
    : m_share(share)
    , m_seed(seed)
{
}

std::uint64_t PromptSplit::rankOf(std::string_view text) const
{
    return hashOf(foldedPrompt(text), m_seed);
}

void PromptSplit::add(std::string_view text)
{
    ++m_groups[rankOf(text)];
}

void PromptSplit::draw()
{
    m_test.clear();
    std::vector<std::uint64_t> ranks;
    std::int64_t prompts = 0;
    for (const auto& [rank, count] : m_groups) {
        ranks.push_back(rank);
        prompts += count;
    }
    if (m_share <= 0 || ranks.size() < 2)
        return;
    std::sort(ranks.begin(), ranks.end());
    const std::int64_t wanted =
        std::max<std::int64_t>(1, std::llround(m_share * static_cast<double>(prompts)));
    std::int64_t drawn = 0;
    for (std::size_t i = 0; i + 1 < ranks.size() && drawn < wanted; ++i) {
        m_test.insert(ranks[i]);
        drawn += m_groups[ranks[i]];
    }
}

bool PromptSplit::isTest(std::string_view text) const
{
    return !m_test.empty() && m_test.contains(rankOf(text));
}

}
