#include "exchange/decoder.h"

#include "exchange/utf8.h"
#include <array>
#include <unicode/ucnv.h>

namespace touchstone::exchange {

namespace {

constexpr char kIllegal = '\xFF';
constexpr char kCutOff = '\xE4';

struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

}

struct Decoder::Converter {
    std::unique_ptr<UConverter, Close> icu;
};

Decoder::Decoder(std::unique_ptr<Converter> converter)
    : m_converter(std::move(converter))
{
}

Decoder::~Decoder() = default;

Result<std::unique_ptr<Decoder>> Decoder::open(const std::string& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    auto converter = std::make_unique<Converter>();
    converter->icu.reset(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status) || !converter->icu)
        return fail(ErrorCode::Encoding, encoding, "unknown encoding");
    ucnv_setToUCallBack(converter->icu.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status))
        return fail(ErrorCode::Encoding, encoding, u_errorName(status));
    return std::unique_ptr<Decoder>(new Decoder(std::move(converter)));
}

void Decoder::decode(std::string_view raw, bool last, std::string& utf8)
{
    std::array<char16_t, 4096> units {};
    const char* source = raw.data();
    const char* const end = source + raw.size();
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        char16_t* target = units.data();
        ucnv_toUnicode(m_converter->icu.get(), &target, units.data() + units.size(), &source, end, nullptr,
            last, &status);
        append(units.data(), target, utf8);
        if (status == U_BUFFER_OVERFLOW_ERROR)
            continue;
        if (U_SUCCESS(status))
            break;
        utf8.push_back(status == U_TRUNCATED_CHAR_FOUND && source == end ? kCutOff : kIllegal);
        if (source == end && status == U_TRUNCATED_CHAR_FOUND)
            break;
    }
    if (last && m_high != 0) {
        utf8.push_back(kIllegal);
        m_high = 0;
    }
}

// A pair may be split between two rounds of the buffer: its first half waits in m_high.
void Decoder::append(const char16_t* begin, const char16_t* end, std::string& utf8)
{
    for (const char16_t* p = begin; p != end; ++p) {
        const char32_t unit = *p;
        const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
        if (m_high != 0) {
            if (low)
                appendUtf8(0x10000 + ((char32_t {m_high} - 0xD800) << 10) + (unit - 0xDC00), utf8);
            else
                utf8.push_back(kIllegal);
            m_high = 0;
            if (low)
                continue;
        }
        if (unit >= 0xD800 && unit <= 0xDBFF)
            m_high = *p;
        else if (low)
            utf8.push_back(kIllegal);
        else
            appendUtf8(unit, utf8);
    }
}

bool isLegalIn(const char* encoding, std::string_view bytes)
{
    const auto decoder = Decoder::open(encoding);
    if (!decoder)
        return false;
    std::string text;
    (*decoder)->decode(bytes, false, text);
    // ICU maps the unassigned bytes of single-byte pages to C1 controls, which no text holds.
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == '\xC2' && static_cast<unsigned char>(text[i + 1]) < 0xA0)
            return false;
    }
    return text.find(kIllegal) == std::string::npos;
}

}
