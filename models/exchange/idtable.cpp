#include "exchange/idtable.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace touchstone::exchange {

namespace {

std::uint64_t mix(std::uint64_t a, std::uint64_t b)
{
    const std::uint64_t product = (a ^ 0x9E3779B97F4A7C15ULL) * (b ^ 0xD6E8FEB86659FD93ULL);
    const std::uint64_t turned = (a ^ b) * 0xA0761D6478BD642FULL;
    return product ^ (product >> 32) ^ (turned >> 29) ^ turned;
}

// The place from the low bits, the shard from the high ones, so that a shard's entries spread evenly.
std::size_t firstPlace(std::uint64_t folded, std::size_t places)
{
    return static_cast<std::size_t>((folded & 0xFFFFFFFFFFULL) % places);
}

}

std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed)
{
    std::uint64_t hash = mix(seed, bytes.size() + 1);
    const char* p = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 8; left -= 8, p += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, p, 8);
        hash = mix(hash, word);
    }
    std::uint64_t tail = left;
    for (std::size_t i = 0; i < left; ++i)
        tail = tail << 8 | static_cast<unsigned char>(p[i]);
    return mix(mix(hash, tail), 0x2545F4914F6CDD1DULL);
}

std::string_view IdTable::fold(std::string_view id)
{
    m_folded.clear();
    const bool ascii =
        std::all_of(id.begin(), id.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) {
        for (const char c : id)
            m_folded.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        return m_folded;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* folder = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status))
        return m_folded.assign(id);
    const auto text = icu::UnicodeString::fromUTF8({id.data(), static_cast<std::int32_t>(id.size())});
    folder->normalize(text, status).toUTF8String(m_folded);
    return m_folded;
}

IdTable::Seen IdTable::add(
    std::string_view scope, std::string_view id, std::uint64_t content, std::int64_t line)
{
    const std::uint64_t seed = hashBytes(scope);
    const std::uint64_t folded = std::max<std::uint64_t>(hashBytes(fold(id), seed), 1);
    const auto exact = static_cast<std::uint32_t>(hashBytes(id, seed) >> 32);
    const std::size_t index = folded >> 58;
    Shard& shard = m_shards[index];
    Seen seen;
    if (!shard.empty()) {
        for (std::size_t i = firstPlace(folded, shard.size()); shard[i].folded != 0;
             i = (i + 1) % shard.size()) {
            if (shard[i].folded != folded)
                continue;
            if (shard[i].id == exact)
                return {true, shard[i].content == content, false, shard[i].line};
            seen = {false, false, true, shard[i].line};
        }
    }
    if ((m_used[index] + 1) * 100 > shard.size() * 85)
        grow(index);
    const auto shortLine = std::min<std::int64_t>(line, std::numeric_limits<std::uint32_t>::max());
    place(shard, {folded, content, exact, static_cast<std::uint32_t>(shortLine)});
    ++m_used[index];
    ++m_count;
    return seen;
}

void IdTable::place(Shard& shard, const Entry& entry)
{
    std::size_t i = firstPlace(entry.folded, shard.size());
    while (shard[i].folded != 0)
        i = (i + 1) % shard.size();
    shard[i] = entry;
}

void IdTable::grow(std::size_t index)
{
    Shard bigger(std::max<std::size_t>(16, m_shards[index].size() * 5 / 4));
    for (const Entry& entry : m_shards[index]) {
        if (entry.folded != 0)
            place(bigger, entry);
    }
    m_shards[index] = std::move(bigger);
}

std::size_t IdTable::bytes() const
{
    std::size_t places = 0;
    for (const Shard& shard : m_shards)
        places += shard.capacity();
    return places * sizeof(Entry);
}

}
