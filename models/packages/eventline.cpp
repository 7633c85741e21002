#include "packages/lines_json.h"
#include <charconv>

namespace touchstone::packages {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool isContinuation(
    std::string_view text, std::size_t at, unsigned char least = 0x80, unsigned char most = 0xBF)
{
    const auto byte = at < text.size() ? static_cast<unsigned char>(text[at]) : '\0';
    return byte >= least && byte <= most;
}

/// Bytes of the UTF-8 sequence of more than one byte that starts here; 0 where it is none (RFC 3629).
std::size_t sequenceAt(std::string_view text, std::size_t at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    if (first >= 0xC2 && first <= 0xDF)
        return isContinuation(text, at + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned char least = first == 0xE0 ? 0xA0 : 0x80; // no longer form than needed
        const unsigned char most = first == 0xED ? 0x9F : 0xBF; // no surrogates
        return isContinuation(text, at + 1, least, most) && isContinuation(text, at + 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned char least = first == 0xF0 ? 0x90 : 0x80;
        const unsigned char most = first == 0xF4 ? 0x8F : 0xBF; // not beyond U+10FFFF
        return isContinuation(text, at + 1, least, most) && isContinuation(text, at + 2)
                && isContinuation(text, at + 3)
            ? 4
            : 0;
    }
    return 0;
}

/// What a character after a backslash stands for; NUL where it is another or a number follows.
char escaped(char c)
{
    switch (c) {
    case '"':
    case '\\':
        return c;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return '\0';
    }
}

/// Goes through a line from field to field; once something is not as expected, it stays so.
class Scan {
public:
    explicit Scan(std::string_view line)
        : m_rest(line)
    {
    }

    bool isRight() const { return m_right; }
    bool atEnd() const { return m_right && m_rest.empty(); }
    void literal(std::string_view text) { take(m_rest.starts_with(text), text.size()); }

    template <class Id> Id id(bool mayBeEmpty = false)
    {
        if (mayBeEmpty && m_rest.starts_with('"'))
            return {};
        std::size_t digits = 0;
        while (digits < kIdDigits && digits < m_rest.size() && hexValue(m_rest[digits]) >= 0)
            ++digits;
        const std::string_view found = m_rest.substr(0, digits);
        take(digits == kIdDigits, digits);
        return Id(std::string(found));
    }
    Digest digest()
    {
        Digest digest {};
        if (m_rest.size() < 2 * digest.size()) {
            m_right = false;
            return digest;
        }
        for (std::size_t at = 0; at < digest.size(); ++at) {
            const int high = hexValue(m_rest[2 * at]);
            const int low = hexValue(m_rest[2 * at + 1]);
            m_right = m_right && high >= 0 && low >= 0;
            digest[at] = static_cast<unsigned char>(high * 16 + low);
        }
        take(m_right, 2 * digest.size());
        return digest;
    }
    std::int64_t whole(std::int64_t least, std::int64_t most)
    {
        std::int64_t value = 0;
        const char* const begin = m_rest.data();
        const auto [end, error] = std::from_chars(begin, begin + m_rest.size(), value);
        const auto size = static_cast<std::size_t>(end - begin);
        const std::string_view digits = m_rest.substr(0, size).substr(value < 0 ? 1 : 0);
        // Neither 01 nor -0 is a number of JSON as it is written here.
        const bool plain = digits.starts_with('0') ? digits.size() == 1 : !digits.starts_with('-');
        take(error == std::errc() && plain && value >= least && value <= most, size);
        return value;
    }
    /// Up to the quotation mark that ends it.
    std::string text(std::size_t most)
    {
        std::string text;
        std::size_t from = 0;
        std::size_t at = 0;
        while (m_right && at < m_rest.size() && m_rest[at] != '"') {
            const auto byte = static_cast<unsigned char>(m_rest[at]);
            if (byte == '\\') {
                const char stands = at + 1 < m_rest.size() ? escaped(m_rest[at + 1]) : '\0';
                text.append(m_rest, from, at - from).push_back(stands);
                m_right = stands != '\0';
                at += 2;
                from = at;
                continue;
            }
            const std::size_t size = byte >= 0x80 ? sequenceAt(m_rest, at) : 1;
            m_right = size > 0 && byte >= 0x20;
            at += size;
        }
        if (m_right)
            text.append(m_rest, from, at - from);
        take(at < m_rest.size() && text.size() <= most, at);
        return text;
    }

private:
    void take(bool right, std::size_t size)
    {
        m_right = m_right && right;
        m_rest.remove_prefix(m_right ? size : 0);
    }

    std::string_view m_rest;
    bool m_right = true;
};

}

std::optional<Event> parsePlainEvent(std::string_view line, const WriterId& writer)
{
    Scan scan(line);
    Event event;
    event.writer = writer;
    scan.literal(R"({"annotator_id":")");
    event.annotator = scan.id<AnnotatorId>(true);
    scan.literal(R"(","hash":")");
    event.hash = scan.digest();
    scan.literal(R"(","item":")");
    event.item = scan.id<ItemId>(true);
    scan.literal(R"(","item_sequence":)");
    event.itemSequence = scan.whole(0, kMostNumber - 1);
    scan.literal(R"(,"kind":")");
    event.kind = scan.text(kMostName);
    scan.literal(R"(","monotonic_ms":)");
    event.monotonicMs = scan.whole(-kMostNumber, kMostNumber);
    scan.literal(R"(,"payload":")");
    event.payload = scan.text(kMostText);
    scan.literal(R"(","previous":")");
    event.previousHash = scan.digest();
    scan.literal(R"(","sequence":)");
    event.writerSequence = scan.whole(1, kMostNumber - 1);
    scan.literal(R"(,"utc_ms":)");
    event.utcMs = scan.whole(-kMostNumber, kMostNumber);
    scan.literal(R"(,"uuid":")");
    event.uuid = scan.id<EventId>();
    scan.literal(R"("})");
    return scan.atEnd() ? std::optional(std::move(event)) : std::nullopt;
}

}
