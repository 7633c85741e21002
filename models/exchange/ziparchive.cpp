#include "exchange/ziparchive.h"

#include <algorithm>
#define ZLIB_CONST // what is unpacked is only read
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

namespace {

constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;

/// Ends the work of zlib whatever happens.
class Inflater {
public:
    explicit Inflater(std::string_view packed)
    {
        m_ready = inflateInit2(&m_stream, -MAX_WBITS) == Z_OK;
        m_stream.next_in = reinterpret_cast<const Bytef*>(packed.data());
        m_stream.avail_in = static_cast<uInt>(packed.size());
    }
    ~Inflater()
    {
        if (m_ready)
            inflateEnd(&m_stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    bool isReady() const { return m_ready; }
    /// Fills what it can of a block; the bytes that came, none at a fault.
    std::size_t fill(char* to, std::size_t size)
    {
        m_stream.next_out = reinterpret_cast<Bytef*>(to);
        m_stream.avail_out = static_cast<uInt>(size);
        const int outcome = inflate(&m_stream, Z_SYNC_FLUSH);
        m_ended = outcome == Z_STREAM_END;
        return m_ended || outcome == Z_OK ? size - m_stream.avail_out : 0;
    }
    bool hasEnded() const { return m_ended; }

private:
    z_stream m_stream {};
    bool m_ready = false;
    bool m_ended = false;
};

}

Result<std::string_view> ZipArchive::packed(const ZipPart& part) const
{
    if (part.encrypted)
        return fail(ErrorCode::Format, "ZIP", "protected by a password");
    if (part.place > m_bytes.size() || m_bytes.size() - part.place < kHeaderSize
        || m_bytes.substr(part.place, 4) != "PK\3\4"sv)
        return damaged(part.name);
    const std::size_t begin =
        part.place + kHeaderSize + number(m_bytes, part.place + 26, 2) + number(m_bytes, part.place + 28, 2);
    if (begin > m_bytes.size() || m_bytes.size() - begin < part.packed)
        return damaged(part.name);
    if (part.method != kStored && part.method != kDeflated)
        return damaged(part.name + ", unknown method");
    return m_bytes.substr(begin, part.packed);
}

Result<void> ZipArchive::stream(
    const ZipPart& part, const std::function<bool(std::string_view block)>& take, std::size_t size) const
{
    const auto bytes = packed(part);
    if (!bytes)
        return tl::unexpected(bytes.error());
    uLong checksum = crc32(0, nullptr, 0);
    std::uint64_t all = 0;
    const auto given = [&](std::string_view block) {
        checksum =
            crc32(checksum, reinterpret_cast<const Bytef*>(block.data()), static_cast<uInt>(block.size()));
        all += block.size();
        return take(block);
    };
    if (part.method == kStored) {
        for (std::size_t at = 0; at < bytes->size(); at += size) {
            if (!given(bytes->substr(at, size)))
                return {};
        }
    } else {
        Inflater inflater(*bytes);
        if (!inflater.isReady())
            return fail(ErrorCode::Internal, "zlib");
        std::string block(size, '\0');
        while (!inflater.hasEnded()) {
            const std::size_t came = inflater.fill(block.data(), block.size());
            // A part that is longer than it says ends here, not in memory.
            if ((came == 0 && !inflater.hasEnded()) || all + came > part.unpacked)
                return damaged(part.name);
            if (!given(std::string_view(block).substr(0, came)))
                return {};
        }
    }
    if (all != part.unpacked || checksum != part.checksum)
        return damaged(part.name);
    return {};
}

Result<std::string> ZipArchive::unpack(const ZipPart& part) const
{
    std::string text;
    if (const auto bytes = packed(part); !bytes)
        return tl::unexpected(bytes.error());
    text.reserve(part.unpacked + kPadding); // or else the padding would double it
    const auto streamed = stream(part, [&text](std::string_view block) {
        text.append(block);
        return true;
    });
    if (!streamed)
        return tl::unexpected(streamed.error());
    text.append(kPadding, '\0');
    return text;
}

}
