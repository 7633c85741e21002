#include "exchange/mapper.h"

#include "exchange/textscan.h"
#include <algorithm>

namespace touchstone::exchange {

namespace {

std::uint64_t contentHash(const ImportRecord& record)
{
    const PromptRecord& prompt = record.prompt;
    std::uint64_t hash = hashBytes(prompt.text);
    for (const std::string* text : {&prompt.domain, &prompt.scenario, &prompt.author, &prompt.source,
             &prompt.expected, &prompt.metadata})
        hash = hashBytes(*text, hash);
    hash = hashBytes(prompt.sourceId.value_or(std::string()), hash + static_cast<unsigned>(prompt.level));
    const auto flag = [](const std::optional<bool>& value) { return value ? (*value ? 2U : 1U) : 0U; };
    hash = hashBytes({}, hash + flag(prompt.sensitive) * 3 + flag(prompt.heldOut));
    for (const ResponseRecord& response : record.responses) {
        hash = hashBytes(response.text, hash);
        hash = hashBytes(response.metadata, hash + static_cast<unsigned>(response.sample));
    }
    return hash;
}

bool endsReading(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
    case ErrorCode::Io:
    case ErrorCode::Full:
    case ErrorCode::Locked:
    case ErrorCode::ReadOnly:
    case ErrorCode::Moved:
    case ErrorCode::Damaged:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digits(std::string_view text)
{
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
}

bool isMonth(std::string_view text)
{
    constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
    for (std::size_t i = 0; i < kMonths.size() && text.size() == 3; i += 3) {
        if (kMonths.substr(i, 3) == text)
            return true;
    }
    return false;
}

bool isScientific(std::string_view text)
{
    std::size_t at = digits(text);
    if (at == 0)
        return false;
    if (at < text.size() && text[at] == '.')
        at += 1 + digits(text.substr(at + 1));
    if (at + 3 > text.size() || text[at] != 'E' || (text[at + 1] != '+' && text[at + 1] != '-'))
        return false;
    return digits(text.substr(at + 2)) == text.size() - at - 2;
}

// Of UTF-16, as a spreadsheet counts.
std::size_t cellLength(std::string_view text)
{
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0) != 0x80 ? 1 : 0;
        units += byte >= 0xF0 ? 1 : 0;
    }
    return units;
}

}

bool looksEatenBySpreadsheet(std::string_view id)
{
    if (isScientific(id))
        return true;
    const std::size_t day = digits(id);
    if (day >= 1 && day <= 2 && day < id.size() && id[day] == '-' && isMonth(id.substr(day + 1, 3)))
        return id.size() == day + 4
            || (id[day + 4] == '-' && digits(id.substr(day + 5)) == id.size() - day - 5);
    if (id.size() == 6 && isMonth(id.substr(0, 3)) && id[3] == '-')
        return digits(id.substr(4)) == 2;
    if (day < 1 || day > 2 || day >= id.size() || id[day] != '/')
        return false;
    const std::size_t month = digits(id.substr(day + 1));
    const std::size_t slash = day + 1 + month;
    if (month < 1 || month > 2 || slash >= id.size() || id[slash] != '/')
        return false;
    const std::size_t year = digits(id.substr(slash + 1));
    return (year == 2 || year == 4) && slash + 1 + year == id.size();
}

RecordMapper::RecordMapper(
    const ReadOptions& options, const std::string& stem, Findings& findings, RecordSink& sink)
    : m_findings(findings)
    , m_sink(sink)
    , m_columns(options)
    , m_shapes(options, stem)
    , m_shape(options.shape)
{
    m_findings.report().shape = m_shape;
}

bool RecordMapper::headerFits(const std::vector<Field>& columns)
{
    return missingFields(m_columns.match(columns, m_shape),
        m_shape == Shape::Auto ? detectShape(m_columns.match(columns, Shape::Auto), columns) : m_shape)
        .empty();
}

bool RecordMapper::header(const std::vector<Field>& columns, std::int64_t line)
{
    settleShape({line, columns, {}, {}, true, false});
    const Columns::Match& match = matched(columns, line);
    tellColumns(columns, match);
    const std::string missing = missingFields(match, m_shape);
    if (missing.empty())
        return true;
    m_findings.fatal(ErrorCode::Header, line, 0, missing, "missing columns");
    return false;
}

void RecordMapper::settleShape(const Record& record)
{
    if (m_shape != Shape::Auto)
        return;
    m_shape = detectShape(m_columns.match(record.fields, Shape::Auto), record.fields);
    m_findings.report().shape = m_shape;
}

void RecordMapper::tellColumns(const std::vector<Field>& fields, const Columns::Match& match)
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        m_findings.report().columns.push_back(
            {std::string(fields[i].key), std::string(roleName(match.roles[i]))});
}

const Columns::Match& RecordMapper::matched(const std::vector<Field>& fields, std::int64_t line)
{
    const Columns::Match& match = m_columns.match(fields, m_shape);
    if (!match.folded.empty() && !m_headerMatchTold) {
        m_headerMatchTold = true;
        for (const std::size_t i : match.folded)
            m_findings.warn(ErrorCode::WarnHeaderMatch, line, std::string(fields[i].key));
    }
    return match;
}

bool RecordMapper::put(const Record& record)
{
    m_seen = true;
    settleShape(record);
    const Columns::Match& match = matched(record.fields, record.line);
    if (m_findings.report().columns.empty())
        tellColumns(record.fields, match);
    if (const auto mapped = m_shapes.map(record, match, m_shape, m_out); !mapped) {
        const Error& error = mapped.error();
        m_findings.error(error.code, record.line, 0, error.subject, error.detail);
        return true;
    }
    bool refused = false;
    if (isRepeat(record.line, record.table, refused) || refused)
        return true;
    for (const Error& note : m_shapes.notes())
        m_findings.warn(note.code, record.line, note.subject, note.detail);
    warnTexts(record);
    warnDates(record, match);
    if (!m_out.rated)
        warnBlind(record);
    if (record.table)
        watchCells(record);
    return hand(record.line);
}

bool RecordMapper::isRepeat(std::int64_t line, bool table, bool& refused)
{
    const bool byResponse = !m_out.responses.empty();
    const auto& id = byResponse ? m_out.responses.front().sourceId : m_out.prompt.sourceId;
    if (!id || !m_out.ratings.empty() || m_out.choice)
        return false;
    const std::string_view model =
        byResponse ? std::string_view(m_out.responses.front().model) : std::string_view();
    const IdTable::Seen seen = m_ids.add(model, *id, contentHash(m_out), line);
    const std::string first = "first at line " + std::to_string(seen.firstLine);
    if (seen.same && seen.sameContent) {
        m_findings.warn(ErrorCode::WarnDuplicateRecord, line, *id, first);
        return true;
    }
    if (seen.same) {
        m_findings.error(ErrorCode::DuplicateId, line, 0, *id, first);
        refused = true;
        return false;
    }
    if (seen.lookAlike)
        m_findings.warn(ErrorCode::WarnConfusableId, line, *id,
            "looks like the id at line " + std::to_string(seen.firstLine));
    if (table)
        watchId(*id, line);
    return false;
}

void RecordMapper::warnTexts(const Record& record)
{
    if (record.surrogates)
        m_findings.warn(ErrorCode::WarnSurrogate, record.line);
    for (const ShapeMapper::Text& text : m_shapes.texts()) {
        if (text.text.empty()) {
            const bool prompt = text.field == roleName(Role::Prompt);
            m_findings.warn(prompt ? ErrorCode::WarnEmptyPrompt : ErrorCode::WarnEmptyResponse, record.line);
        }
        if ((text.marks & (kMarkOdd | kMarkLatin)) == 0)
            continue;
        // The U+FFFD that stand for surrogates are told of as such.
        unsigned flags = scanText(text.text, text.marks);
        if (record.surrogates)
            flags &= ~static_cast<unsigned>(kTextReplacement);
        for (const ErrorCode code : textWarnings(flags))
            m_findings.warn(code, record.line, std::string(text.field));
    }
}

/// Dates where texts or ids belong were something else before a spreadsheet read them.
void RecordMapper::warnDates(const Record& record, const Columns::Match& match)
{
    for (const std::size_t at : record.dates) {
        if (match.roles[at] != Role::Metadata)
            m_findings.warn(ErrorCode::WarnExcelId, record.line, std::string(record.fields[at].text),
                "a date in the column " + std::string(record.fields[at].key));
    }
}

void RecordMapper::warnBlind(const Record& record)
{
    for (ResponseRecord& response : m_out.responses) {
        const std::string_view model =
            m_shapes.modelIsNamed() ? std::string_view(response.model) : std::string_view();
        if (m_naming.find(response.text, model))
            m_findings.warn(ErrorCode::WarnBlindText, record.line, response.model);
    }
    const std::string_view own = m_shapes.modelIsNamed() && !m_out.responses.empty()
        ? std::string_view(m_out.responses.front().model)
        : std::string_view();
    const auto names = [&](const Field* field) {
        return isModelKey(field->key) || (field->kind == FieldKind::Text && isModelValue(field->text, own));
    };
    const auto& metadata = m_shapes.metadata();
    if (const auto found = std::find_if(metadata.begin(), metadata.end(), names); found != metadata.end()) {
        m_findings.warn(ErrorCode::WarnBlindField, record.line, std::string((*found)->key));
        return;
    }
    const auto inner = std::find_if(record.innerKeys.begin(), record.innerKeys.end(), isModelKey);
    if (inner != record.innerKeys.end())
        m_findings.warn(ErrorCode::WarnBlindField, record.line, std::string(*inner));
}

void RecordMapper::watchId(std::string_view id, std::int64_t line)
{
    if (looksEatenBySpreadsheet(id)) {
        m_findings.warn(ErrorCode::WarnExcelId, line, std::string(id));
        return;
    }
    if (id.empty() || digits(id) != id.size())
        return;
    if (id.front() == '0' && id.size() > 1) {
        m_widestZeroId = std::max(m_widestZeroId, id.size());
    } else if (id.size() < m_narrowestPlainId) {
        m_narrowestPlainId = id.size();
        m_narrowestLine = line;
    }
}

void RecordMapper::watchCells(const Record& record)
{
    constexpr std::size_t kCellLimit = 32767;
    for (const Field& field : record.fields) {
        if (field.text.size() >= kCellLimit && cellLength(field.text) == kCellLimit)
            m_findings.warn(ErrorCode::WarnExcelTruncated, record.line, std::string(field.key));
    }
}

bool RecordMapper::hand(std::int64_t line)
{
    if (!m_findings.open())
        return !m_findings.stopped();
    const auto taken = m_sink.take(std::move(m_out));
    if (taken) {
        m_findings.taken();
        return true;
    }
    Error error = taken.error();
    if (endsReading(error.code)) {
        m_findings.stop(std::move(error));
        return false;
    }
    m_findings.error(error.code, line, error.column, std::move(error.subject), std::move(error.detail));
    return true;
}

void RecordMapper::finish()
{
    if (m_widestZeroId > m_narrowestPlainId)
        m_findings.warn(ErrorCode::WarnExcelId, m_narrowestLine, {}, "leading zeros lost");
}

}
