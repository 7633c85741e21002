#include "exchange/jsonlines.h"

#include <algorithm>
#include <cstring>

namespace touchstone::exchange {

namespace {

constexpr char kCtrlZ = '\x1A';

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

bool hasWideBytes(const Record& record)
{
    return std::any_of(record.fields.begin(), record.fields.end(), [](const Field& field) {
        return (field.marks & kMarkMultibyte) != 0
            && std::any_of(
                field.rawValue.begin(), field.rawValue.end(), [](char c) { return (c & 0x80) != 0; });
    });
}

}

JsonLinesReader::JsonLinesReader(Input& input, RecordMapper& mapper, Findings& findings)
    : m_input(input)
    , m_mapper(mapper)
    , m_findings(findings)
    , m_ends(findings)
{
}

void JsonLinesReader::run()
{
    while (nextLine()) {
        if (!line(m_input.data(), m_size))
            return;
        m_input.drop(m_size + (m_hasEnd ? 1 : 0));
    }
}

bool JsonLinesReader::nextLine()
{
    ++m_line;
    std::size_t searched = 0;
    for (;;) {
        const void* end = searched == m_input.size()
            ? nullptr
            : std::memchr(m_input.data() + searched, '\n', m_input.size() - searched);
        if (end != nullptr) {
            m_size = static_cast<std::size_t>(static_cast<const char*>(end) - m_input.data());
            m_hasEnd = true;
            if (m_size > kMaxLine) {
                skipLongLine();
                searched = 0;
                continue;
            }
            const bool cr = m_size > 0 && m_input.data()[m_size - 1] == '\r';
            m_ends.add(cr ? CsvRow::LineEnd::CrLf : CsvRow::LineEnd::Lf, m_line);
            return true;
        }
        if (m_input.size() > kMaxLine) {
            if (!skipLongLine())
                return false;
            searched = 0;
            continue;
        }
        searched = m_input.size();
        if (!m_input.more()) {
            m_size = searched;
            m_hasEnd = false;
            return m_size > 0;
        }
    }
}

bool JsonLinesReader::skipLongLine()
{
    m_mapper.seen();
    m_findings.error(ErrorCode::Limit, m_line, 0, {}, "a line longer than 64 MB");
    for (;;) {
        const auto* end = static_cast<const char*>(std::memchr(m_input.data(), '\n', m_input.size()));
        if (end != nullptr) {
            m_input.drop(static_cast<std::size_t>(end - m_input.data()) + 1);
            ++m_line;
            return true;
        }
        m_input.drop(m_input.size());
        if (!m_input.more())
            return false;
    }
}

bool JsonLinesReader::line(char* text, std::size_t size)
{
    if (std::string_view(text, size).starts_with(kBom)) {
        m_findings.warn(ErrorCode::WarnBomInside, m_line);
        text += kBom.size();
        size -= kBom.size();
    }
    if (!m_hasEnd && size > 0 && text[size - 1] == kCtrlZ) {
        m_findings.warn(ErrorCode::WarnControl, m_line, {}, "end-of-file mark");
        --size;
    }
    const std::string_view view(text, size);
    if (isBlank(view))
        return true;
    m_parser.reset();
    switch (m_parser.parse(text, size, JsonScan::Extent::Whole, 0, true)) {
    case JsonRecordParser::Status::Record:
        if (!m_goodText && hasWideBytes(m_parser.record())) {
            m_goodText = true;
            m_findings.goodText();
        }
        m_parser.record().line = m_line;
        return m_mapper.put(m_parser.record());
    case JsonRecordParser::Status::NotAnObject:
        refuse(view, ErrorCode::Type, 0);
        break;
    case JsonRecordParser::Status::Open:
        refuse(view, m_hasEnd ? ErrorCode::Json : ErrorCode::Truncated, size);
        break;
    case JsonRecordParser::Status::Failed:
        refuse(view, m_parser.code(), m_parser.offset());
        break;
    }
    return !m_findings.stopped();
}

// What is wrong with the bytes comes before what is wrong with the JSON.
void JsonLinesReader::refuse(std::string_view text, ErrorCode code, std::size_t offset)
{
    m_mapper.seen();
    const bool ofBytes = code == ErrorCode::Json || code == ErrorCode::Truncated;
    const ByteCheck check = ofBytes ? checkBytes(text) : ByteCheck {};
    const auto column = [](std::size_t at) { return static_cast<std::int64_t>(at) + 1; };
    if (check.nul != std::string_view::npos)
        m_findings.error(ErrorCode::Nul, m_line, column(check.nul));
    else if (check.bad != std::string_view::npos && check.cut && !m_hasEnd)
        m_findings.error(ErrorCode::Truncated, m_line, column(check.bad));
    else if (check.bad != std::string_view::npos)
        m_findings.badBytes(m_line, column(check.bad), text);
    else
        m_findings.error(code, m_line, column(offset), m_parser.subject());
}

bool isLineWise(Input& input)
{
    std::size_t searched = 0;
    const auto find = [&](auto test) {
        for (;;) {
            const std::string_view text = input.view();
            const auto at =
                std::find_if(text.begin() + static_cast<std::ptrdiff_t>(searched), text.end(), test);
            searched = static_cast<std::size_t>(at - text.begin());
            if (at != text.end())
                return true;
            if (text.size() > kMaxLine || !input.more())
                return false;
        }
    };
    const auto isText = [](char c) { return c != ' ' && c != '\t' && c != '\r' && c != '\n'; };
    if (!find(isText))
        return false;
    const std::size_t begin = searched;
    if (!find([](char c) { return c == '\n'; }))
        return false;
    const std::size_t end = searched;
    if (!find(isText))
        return false;
    // The scan writes into its text.
    std::string first(input.view().substr(begin, end - begin));
    JsonScan scan;
    return scan.run(first.data(), first.size(), JsonScan::Extent::Value, 0, true) == JsonScan::Status::Done
        && isBlank(std::string_view(first).substr(scan.end()));
}

}
