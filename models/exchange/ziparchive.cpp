#include "exchange/ziparchive.h"

#include <algorithm>
#include <zlib.h>

namespace touchstone::exchange {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEntrySize = 46;
constexpr std::size_t kHeaderSize = 30;
constexpr std::size_t kMaxComment = 65535;
constexpr std::uint64_t kWide = 0xFFFFFFFF; // the true number is in an extra field

tl::unexpected<Error> damaged(std::string detail)
{
    return fail(ErrorCode::Format, "ZIP", "damaged: " + std::move(detail));
}

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return folded(x) == folded(y); });
}

/// Sizes and place of entries whose plain fields are too narrow.
void readWide(std::string_view extra, ZipPart& part)
{
    for (std::size_t at = 0; at + 4 <= extra.size();) {
        const std::uint64_t id = number(extra, at, 2);
        const std::size_t size = number(extra, at + 2, 2);
        at += 4;
        if (size > extra.size() - at)
            return;
        std::size_t next = at;
        for (std::uint64_t* value : {&part.unpacked, &part.packed, &part.place}) {
            if (id == 1 && *value == kWide && next + 8 <= at + size) {
                *value = number(extra, next, 8);
                next += 8;
            }
        }
        at += size;
    }
}

}

Result<ZipArchive> ZipArchive::open(std::string_view bytes)
{
    ZipArchive archive(bytes);
    if (const auto read = archive.readDirectory(); !read)
        return tl::unexpected(read.error());
    return archive;
}

Result<void> ZipArchive::readDirectory()
{
    if (m_bytes.size() < kEndSize)
        return damaged("no directory");
    const std::size_t last = m_bytes.size() - kEndSize;
    const std::size_t end = m_bytes.rfind("PK\5\6"sv, last);
    if (end == std::string_view::npos || last - end > kMaxComment)
        return damaged("no directory, perhaps cut off");
    const std::uint64_t count = number(m_bytes, end + 10, 2);
    std::size_t at = number(m_bytes, end + 16, 4);
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto next = at <= end ? readEntry(at) : Result<std::size_t>(damaged("directory"));
        if (!next)
            return tl::unexpected(next.error());
        at = *next;
    }
    return {};
}

Result<std::size_t> ZipArchive::readEntry(std::size_t at)
{
    if (m_bytes.size() - at < kEntrySize || m_bytes.substr(at, 4) != "PK\1\2"sv)
        return damaged("directory");
    const std::size_t nameSize = number(m_bytes, at + 28, 2);
    const std::size_t extraSize = number(m_bytes, at + 30, 2);
    const std::size_t size = kEntrySize + nameSize + extraSize + number(m_bytes, at + 32, 2);
    if (m_bytes.size() - at < size)
        return damaged("directory");
    ZipPart part;
    part.name = std::string(m_bytes.substr(at + kEntrySize, nameSize));
    std::replace(part.name.begin(), part.name.end(), '\\', '/');
    part.encrypted = (number(m_bytes, at + 8, 2) & 1) != 0;
    part.method = static_cast<std::uint16_t>(number(m_bytes, at + 10, 2));
    part.checksum = static_cast<std::uint32_t>(number(m_bytes, at + 16, 4));
    part.packed = number(m_bytes, at + 20, 4);
    part.unpacked = number(m_bytes, at + 24, 4);
    part.place = number(m_bytes, at + 42, 4);
    readWide(m_bytes.substr(at + kEntrySize + nameSize, extraSize), part);
    if (find(part.name) != nullptr)
        return damaged("two parts of one name");
    if (part.unpacked > kMaxUnpacked || (m_unpacked += part.unpacked) > kMaxUnpacked)
        return fail(ErrorCode::Limit, "ZIP", "more than 256 MB when unpacked");
    m_parts.push_back(std::move(part));
    return at + size;
}

const ZipPart* ZipArchive::find(std::string_view name) const
{
    const auto found = std::find_if(
        m_parts.begin(), m_parts.end(), [name](const ZipPart& part) { return sameName(part.name, name); });
    return found == m_parts.end() ? nullptr : &*found;
}

Result<std::string> ZipArchive::unpack(const ZipPart& part) const
{
    constexpr std::uint16_t kStored = 0;
    constexpr std::uint16_t kDeflated = 8;
    if (part.encrypted)
        return fail(ErrorCode::Format, "ZIP", "protected by a password");
    if (part.place > m_bytes.size() || m_bytes.size() - part.place < kHeaderSize
        || m_bytes.substr(part.place, 4) != "PK\3\4"sv)
        return damaged(part.name);
    const std::size_t begin =
        part.place + kHeaderSize + number(m_bytes, part.place + 26, 2) + number(m_bytes, part.place + 28, 2);
    if (begin > m_bytes.size() || m_bytes.size() - begin < part.packed)
        return damaged(part.name);
    const std::string_view packed = m_bytes.substr(begin, part.packed);
    std::string text;
    if (part.method == kStored) {
        text = std::string(packed);
    } else if (part.method == kDeflated) {
        text.resize(part.unpacked);
        z_stream stream {};
        if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
            return fail(ErrorCode::Internal, "zlib");
        std::string input(packed); // zlib wants it writable
        stream.next_in = reinterpret_cast<Bytef*>(input.data());
        stream.avail_in = static_cast<uInt>(input.size());
        stream.next_out = reinterpret_cast<Bytef*>(text.data());
        stream.avail_out = static_cast<uInt>(text.size());
        const int outcome = inflate(&stream, Z_FINISH);
        const bool whole = outcome == Z_STREAM_END && stream.avail_out == 0;
        inflateEnd(&stream);
        if (!whole)
            return damaged(part.name);
    } else {
        return damaged(part.name + ", unknown method");
    }
    const auto checksum =
        crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size()));
    if (text.size() != part.unpacked || checksum != part.checksum)
        return damaged(part.name);
    text.append(kPadding, '\0');
    return text;
}

}
