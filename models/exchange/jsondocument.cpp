#include "exchange/jsondocument.h"

#include <algorithm>
#include <array>

namespace touchstone::exchange {

namespace {

constexpr char kCtrlZ = '\x1A';

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Keys whose list belongs to one record, or that show that the object is one.
bool isRecordKey(std::string_view key)
{
    constexpr std::array<std::string_view, 10> kKeys {"annotations", "messages", "dialog", "conversation",
        "conversations", "prompt", "response", "question", "instruction", "answer"};
    return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

}

JsonDocumentReader::JsonDocumentReader(Input& input, RecordMapper& mapper, Findings& findings)
    : m_input(input)
    , m_mapper(mapper)
    , m_findings(findings)
{
}

void JsonDocumentReader::run()
{
    if (!skipSpace())
        return;
    Next next = Next::Ok;
    if (m_input.data()[0] == '[')
        next = list(0);
    else if (m_input.data()[0] != '{')
        next = other();
    else
        next = holdsList() ? wrapper() : record();
    if (next == Next::Ok)
        tail();
}

std::int64_t JsonDocumentReader::lineAt(std::size_t offset)
{
    const char* begin = m_input.data();
    return m_line + std::count(begin, begin + offset, '\n');
}

std::int64_t JsonDocumentReader::columnAt(std::size_t offset)
{
    const std::string_view before = m_input.view().substr(0, offset);
    const std::size_t lineEnd = before.rfind('\n');
    return lineEnd == std::string_view::npos ? m_column + static_cast<std::int64_t>(offset) + 1
                                             : static_cast<std::int64_t>(offset - lineEnd);
}

void JsonDocumentReader::drop(std::size_t size)
{
    m_column = columnAt(size) - 1;
    m_line = lineAt(size);
    m_input.drop(size);
}

bool JsonDocumentReader::skipSpace()
{
    for (;;) {
        const std::string_view text = m_input.view();
        std::size_t at = 0;
        while (at < text.size() && isSpace(text[at]))
            ++at;
        drop(at);
        if (m_input.size() < kBom.size() && !m_last) {
            m_last = !m_input.more();
            continue;
        }
        if (m_column == 0 && m_input.view().starts_with(kBom)) {
            m_findings.warn(ErrorCode::WarnBomInside, m_line);
            drop(kBom.size());
            continue;
        }
        return m_input.size() > 0;
    }
}

JsonDocumentReader::Next JsonDocumentReader::stop(
    ErrorCode code, std::size_t offset, std::string subject, std::string detail)
{
    m_mapper.seen();
    m_findings.fatal(code, lineAt(offset), columnAt(offset), std::move(subject), std::move(detail));
    return Next::Stop;
}

JsonDocumentReader::Next JsonDocumentReader::stopAtByte(std::size_t offset)
{
    if (offset >= m_input.size())
        return stop(ErrorCode::Truncated, m_input.size());
    const std::string_view rest = m_input.view().substr(offset);
    if (rest.front() == '\0')
        return stop(ErrorCode::Nul, offset);
    const ByteCheck check = checkBytes(rest.substr(0, 4));
    if (check.bad != 0)
        return stop(ErrorCode::Json, offset);
    if (check.cut && rest.size() < 4)
        return stop(ErrorCode::Truncated, offset);
    m_mapper.seen();
    m_findings.badBytes(lineAt(offset), columnAt(offset), rest);
    m_findings.refuseAll();
    for (;;) {
        m_input.drop(m_input.size());
        if (!m_input.more())
            return Next::Stop;
        m_findings.moreBytes(m_input.view());
    }
}

JsonDocumentReader::Next JsonDocumentReader::value(int outer, JsonRecordParser::Status& status)
{
    m_parser.reset();
    for (;;) {
        status = m_parser.parse(m_input.data(), m_input.size(), JsonScan::Extent::Value, outer, m_last);
        if (status != JsonRecordParser::Status::Open)
            break;
        if (m_last)
            return stop(ErrorCode::Truncated, m_input.size());
        if (m_input.size() > kMaxLine)
            return stop(ErrorCode::Limit, 0, {}, "a record longer than 64 MB");
        m_last = !m_input.more();
    }
    if (status != JsonRecordParser::Status::Failed)
        return Next::Ok;
    if (m_parser.code() == ErrorCode::Json)
        return stopAtByte(m_parser.offset());
    return stop(m_parser.code(), m_parser.offset(), m_parser.subject());
}

JsonDocumentReader::Next JsonDocumentReader::element(int outer)
{
    JsonRecordParser::Status status {};
    if (value(outer, status) == Next::Stop)
        return Next::Stop;
    if (status == JsonRecordParser::Status::NotAnObject) {
        m_mapper.seen();
        m_findings.fatal(ErrorCode::Type, m_line, m_column + 1, {}, "not an object");
    } else {
        m_parser.record().line = m_line;
        if (!m_mapper.put(m_parser.record()))
            return Next::Stop;
    }
    drop(m_parser.end());
    return Next::Ok;
}

JsonDocumentReader::Next JsonDocumentReader::list(int outer)
{
    drop(1);
    bool first = true;
    for (;;) {
        if (!skipSpace())
            return stop(ErrorCode::Truncated, 0);
        if (first && m_input.data()[0] == ']')
            break;
        first = false;
        if (element(outer + 1) == Next::Stop)
            return Next::Stop;
        if (!skipSpace())
            return stop(ErrorCode::Truncated, 0);
        const char c = m_input.data()[0];
        if (c == ']')
            break;
        if (c != ',')
            return stopAtByte(0);
        drop(1);
    }
    drop(1);
    return Next::Ok;
}

JsonDocumentReader::Next JsonDocumentReader::record()
{
    return element(0);
}

JsonDocumentReader::Next JsonDocumentReader::other()
{
    const std::int64_t line = m_line;
    JsonRecordParser::Status status {};
    if (value(0, status) == Next::Stop)
        return Next::Stop;
    drop(m_parser.end());
    if (skipSpace())
        return stopAtByte(0);
    m_mapper.seen();
    m_findings.fatal(ErrorCode::Shape, line, 0, {}, "neither a record nor a list");
    return Next::Stop;
}

JsonDocumentReader::Next JsonDocumentReader::wrapperKey(std::vector<std::string>& keys)
{
    if (!skipSpace())
        return stop(ErrorCode::Truncated, 0);
    JsonRecordParser::Status status {};
    if (m_input.data()[0] != '"')
        return stopAtByte(0);
    if (value(1, status) == Next::Stop)
        return Next::Stop;
    std::string key;
    appendUnescaped(m_input.view().substr(1, m_parser.end() - 2), key);
    if (std::find(keys.begin(), keys.end(), key) != keys.end())
        return stop(ErrorCode::DuplicateKey, 0, key);
    if (keys.size() >= JsonRecordParser::kMaxKeys)
        return stop(ErrorCode::Keys, 0);
    keys.push_back(std::move(key));
    drop(m_parser.end());
    if (!skipSpace())
        return stop(ErrorCode::Truncated, 0);
    if (m_input.data()[0] != ':')
        return stopAtByte(0);
    drop(1);
    return skipSpace() ? Next::Ok : stop(ErrorCode::Truncated, 0);
}

JsonDocumentReader::Next JsonDocumentReader::wrapper()
{
    const std::int64_t objectLine = m_line;
    std::vector<std::string> keys;
    drop(1);
    for (;;) {
        if (wrapperKey(keys) == Next::Stop)
            return Next::Stop;
        if (beginsList()) {
            if (m_wrapped) {
                m_findings.fatal(ErrorCode::Shape, objectLine, 0, keys.back(), "more than one list");
                return Next::Stop;
            }
            m_wrapped = true;
            if (list(1) == Next::Stop)
                return Next::Stop;
        } else {
            JsonRecordParser::Status status {};
            if (value(1, status) == Next::Stop)
                return Next::Stop;
            drop(m_parser.end());
        }
        if (!skipSpace())
            return stop(ErrorCode::Truncated, 0);
        const char c = m_input.data()[0];
        if (c != ',' && c != '}')
            return stopAtByte(0);
        drop(1);
        if (c == '}')
            return Next::Ok;
    }
}

/// A list of objects, or an empty one, stands at the beginning of the window.
bool JsonDocumentReader::beginsList()
{
    if (m_input.size() == 0 || m_input.data()[0] != '[')
        return false;
    std::size_t at = 1;
    for (;;) {
        while (at < m_input.size() && isSpace(m_input.data()[at]))
            ++at;
        if (at < m_input.size())
            return m_input.data()[at] == '{' || m_input.data()[at] == ']';
        if (m_last || m_input.size() > kMaxLine)
            return false;
        m_last = !m_input.more();
    }
}

/// Looks ahead whether the object in the window is no record itself but holds a list of records. Walks a
/// copy, because the scan writes; a broken object is left to record().
bool JsonDocumentReader::holdsList()
{
    for (;;) {
        std::string copy(m_input.view());
        std::size_t at = 1;
        JsonScan scan;
        const auto skip = [&] {
            while (at < copy.size() && isSpace(copy[at]))
                ++at;
            return at < copy.size();
        };
        const auto take = [&] {
            const bool done = scan.run(copy.data() + at, copy.size() - at, JsonScan::Extent::Value, 1, false)
                == JsonScan::Status::Done;
            at += scan.end();
            return done;
        };
        while (skip() && copy[at] == '"') {
            const std::size_t key = at + 1;
            if (!take())
                break;
            if (isRecordKey(std::string_view(copy).substr(key, at - 1 - key)))
                return false;
            if (!skip() || copy[at++] != ':' || !skip())
                break;
            const bool list = copy[at] == '[';
            const std::size_t begin = at++;
            if (list && skip() && (copy[at] == '{' || copy[at] == ']'))
                return true;
            at = begin;
            if (!take() || !skip() || copy[at++] != ',')
                break;
        }
        if (at < copy.size() || m_last || copy.size() > kMaxLine)
            return false;
        m_last = !m_input.more();
    }
}

void JsonDocumentReader::tail()
{
    if (!skipSpace())
        return;
    if (m_last && m_input.size() == 1 && m_input.data()[0] == kCtrlZ)
        m_findings.warn(ErrorCode::WarnControl, m_line, {}, "end-of-file mark");
    else
        stopAtByte(0);
}

}
