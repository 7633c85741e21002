#pragma once
#include "domain/error.h"
#include "exchange/jsonscan.h"
#include "exchange/record.h"
#include <memory>
#include <string>

namespace touchstone::exchange {

/// One JSON value from a text: strict RFC 8259, no key twice in an object, at most 1,000 keys in an object,
/// depth 64, numbers within double.
class JsonRecordParser {
public:
    enum class Status { Record, NotAnObject, Open, Failed };

    JsonRecordParser();
    ~JsonRecordParser();

    /// Parses the value at the beginning of `text` (Extent::Value) or all of it (Whole). Lone surrogate
    /// escapes are replaced in place. Record: record() holds its fields, whose views point into `text` and
    /// this parser. Failed: code() and offset() say what and where. Open: the text ends inside the value;
    /// with `last` that is for the caller to report (at the text's end).
    Status parse(char* text, std::size_t size, JsonScan::Extent extent, int outer, bool last);

    Record& record() { return m_record; }
    std::size_t end() const { return m_scan.end(); }
    ErrorCode code() const { return m_code; }
    std::size_t offset() const { return m_offset; }
    /// The key twice used, for DuplicateKey.
    const std::string& subject() const { return m_subject; }
    /// A new value begins: see JsonScan::reset.
    void reset() { m_scan.reset(); }

    static constexpr std::size_t kMaxKeys = 1000;

private:
    class Grammar;

    Status fail(ErrorCode code, std::size_t offset);
    void collect(const char* text);

    JsonScan m_scan;
    std::unique_ptr<Grammar> m_grammar;
    Record m_record;
    std::string m_values;
    ErrorCode m_code = ErrorCode::Json;
    std::size_t m_offset = 0;
    std::string m_subject;
};

}
