#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace touchstone::exchange {

/// Fault: a cell of a spreadsheet without a value (an error, a formula that was never calculated).
enum class FieldKind { Text, Integer, Number, Boolean, Null, Object, Array, Fault };

/// One key and value of a record. All views stay valid until the next record is parsed.
struct Field {
    std::string_view key = {};
    std::string_view text = {}; ///< Text: the value; other kinds: its JSON
    std::string_view rawKey = {}; ///< JSON with its quotes; empty for cells of a table
    std::string_view rawValue = {}; ///< JSON of the value; empty for cells of a table
    FieldKind kind = FieldKind::Text;
    std::uint8_t marks = 0; ///< of TextMark, over the key's value
};

/// One JSON object or one row of a table: what the mapper sees of either.
struct Record {
    std::int64_t line = 0;
    std::vector<Field> fields = {};
    std::vector<std::string_view> innerKeys = {}; ///< keys inside the values of fields
    std::vector<std::size_t> dates = {}; ///< fields that a spreadsheet holds as dates
    bool table = false; ///< cells of a table: every value is text, ids may have been through a spreadsheet
    bool surrogates = false; ///< lone surrogate escapes were replaced by U+FFFD
};

}
