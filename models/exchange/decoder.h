#pragma once
#include "domain/error.h"
#include <memory>
#include <string>
#include <string_view>

namespace touchstone::exchange {

/// Turns the bytes of another encoding into UTF-8, piece by piece. An illegal sequence becomes the byte 0xFF,
/// a character cut off by the end 0xE4: both are no UTF-8, so the readers find them at their line.
class Decoder {
public:
    /// Encoding: a name or alias that ICU knows. Errors: Encoding (unknown name).
    static Result<std::unique_ptr<Decoder>> open(const std::string& encoding);
    ~Decoder();
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    /// Appends the text of `raw` to `utf8`; `last`: no more bytes will come.
    void decode(std::string_view raw, bool last, std::string& utf8);

private:
    struct Converter;
    explicit Decoder(std::unique_ptr<Converter> converter);
    void append(const char16_t* begin, const char16_t* end, std::string& utf8);

    std::unique_ptr<Converter> m_converter;
    char16_t m_high = 0;
};

/// True when the bytes, but for a character cut off by their end, are legal in the encoding.
bool isLegalIn(const char* encoding, std::string_view bytes);

}
