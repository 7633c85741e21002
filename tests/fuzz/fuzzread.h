#pragma once
#include "exchange/reader.h"
#include <cstdint>
#include <cstdlib>

namespace touchstone::testing {

/// Counts the records and frees them.
class CountSink : public exchange::RecordSink {
public:
    Result<void> take(exchange::ImportRecord&& record) override
    {
        const exchange::ImportRecord taken = std::move(record);
        rows += taken.line > 0 ? 1 : 0;
        return {};
    }
    std::int64_t rows = 0;
};

/// Reads the bytes whole and in small blocks: both must end with the same report, and rows must add up.
inline int fuzzRead(
    const std::uint8_t* data, std::size_t size, const char* name, exchange::ReadOptions options = {})
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    options.skipBad = true;
    CountSink whole;
    CountSink parts;
    const auto one = exchange::readBytes(bytes, name, options, whole);
    const auto two = exchange::readBytes(bytes, name, options, parts, 3);
    const bool same = one.errors == two.errors && one.warnings == two.warnings && one.rows == two.rows
        && one.accepted == two.accepted && whole.rows == parts.rows;
    const bool sound = one.rows == (one.accepted ? whole.rows : 0);
    if (!same || !sound || one.stopped)
        std::abort();
    return 0;
}

}
