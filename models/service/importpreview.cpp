#include "service/importpreview.h"
#include "exchange/columns.h"
#include <algorithm>
#include <fstream>

namespace touchstone::service {

namespace {

constexpr std::size_t kFirstGlance = std::size_t {1} << 20;
constexpr std::size_t kMostRead = std::size_t {64} << 20;

/// The first characters of a text in UTF-8.
std::string cut(const std::string& text)
{
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
        if (begins && ++characters > kPreviewText)
            return text.substr(0, i) + "\xE2\x80\xA6";
    }
    return text;
}

/// The id, or the answer's text, of what was rated.
std::string nameOf(const exchange::RatingTarget& target)
{
    for (const std::string* text : {&target.responseId, &target.item, &target.sourceId, &target.promptId})
        if (!text->empty())
            return *text;
    return {};
}

/// Keeps the first rows and stops the reading then.
class RowSink : public exchange::RecordSink {
public:
    RowSink(ImportPreview& preview, std::size_t wanted)
        : m_preview(preview)
        , m_wanted(wanted)
    {
    }

    Result<void> take(exchange::ImportRecord&& record) override
    {
        ImportPreview::Row row;
        row.line = record.line;
        row.id = cut(record.prompt.sourceId.value_or(std::string()));
        row.prompt = cut(record.prompt.text);
        row.domain = cut(record.prompt.domain);
        if (!addAnswers(row, record))
            m_preview.rows.push_back(row);
        if (m_preview.rows.size() < m_wanted)
            return {};
        m_preview.rows.resize(m_wanted);
        return fail(ErrorCode::Cancelled);
    }

private:
    bool addAnswers(const ImportPreview::Row& start, const exchange::ImportRecord& record)
    {
        const auto add = [&](const std::string& id, const std::string& model, const std::string& text) {
            ImportPreview::Row row = start;
            if (!id.empty())
                row.id = cut(id);
            row.model = cut(model);
            row.response = cut(text);
            m_preview.rows.push_back(std::move(row));
        };
        for (const exchange::ResponseRecord& response : record.responses)
            add(response.sourceId.value_or(std::string()), response.model, response.text);
        for (const exchange::RatingRecord& rating : record.ratings)
            add(record.rated ? nameOf(*record.rated) : std::string(), rating.annotator,
                rating.criterion + ": " + rating.value);
        if (record.choice && record.responses.empty())
            add({}, record.choice->model, record.choice->output.value_or(record.choice->itemText));
        m_preview.hasResponses = m_preview.hasResponses || !record.responses.empty();
        return !record.responses.empty() || !record.ratings.empty() || record.choice.has_value();
    }

    ImportPreview& m_preview;
    std::size_t m_wanted;
};

/// Whole lines where the text has them; code units of two bytes stay whole in any case.
void dropBrokenEnd(std::string& head)
{
    const bool wide = std::string_view(head).substr(0, 64).find('\0') != std::string_view::npos;
    const std::size_t end = wide ? std::string::npos : head.rfind('\n');
    head.resize(end == std::string::npos ? head.size() & ~std::size_t {1} : end + 1);
}

void keep(exchange::ReadReport& report, ImportPreview& preview, bool whole)
{
    preview.format = std::move(report.format);
    preview.encoding = std::move(report.encoding);
    preview.shape = report.shape;
    preview.sheets = std::move(report.sheets);
    preview.sheet = std::move(report.sheet);
    preview.columns = std::move(report.columns);
    std::erase_if(report.errors, [whole](const Error& error) {
        const bool broken =
            error.code == ErrorCode::Truncated || error.code == ErrorCode::UnclosedQuote; // by our own cut
        return error.code == ErrorCode::Cancelled || (!whole && broken);
    });
    preview.errors = std::move(report.errors);
}

ImportPreview readHead(const std::string& head, const std::filesystem::path& path,
    const exchange::ReadOptions& options, std::size_t rows, bool whole)
{
    ImportPreview preview;
    RowSink sink(preview, rows);
    exchange::ReadOptions lenient = options;
    lenient.skipBad = true; // good records beside bad ones are to be seen
    exchange::ReadReport report = exchange::readBytes(head, path, lenient, sink);
    keep(report, preview, whole);
    return preview;
}

/// A workbook cannot be read in part.
ImportPreview readBook(
    const std::filesystem::path& path, const exchange::ReadOptions& options, std::size_t rows)
{
    ImportPreview preview;
    RowSink sink(preview, rows);
    exchange::ReadOptions lenient = options;
    lenient.skipBad = true;
    exchange::ReadReport report = exchange::readFile(path, lenient, sink);
    keep(report, preview, true);
    return preview;
}

}

std::vector<std::string> mappableFields(exchange::Shape shape)
{
    std::vector<std::string> names;
    for (const std::string_view name : exchange::fieldsOf(shape))
        names.emplace_back(name);
    return names;
}

Result<ImportPreview> previewFile(
    const std::filesystem::path& path, const exchange::ReadOptions& options, std::size_t rows)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return fail(ErrorCode::NotFound, path.string());
    if (path.extension() == ".touchstone")
        return fail(ErrorCode::Format, path.string(), "a project is not a file of records");
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path, error))
        return fail(ErrorCode::Io, path.string());
    std::string head;
    for (std::size_t size = kFirstGlance;; size *= 8) {
        const std::size_t had = head.size();
        head.resize(size);
        file.read(head.data() + had, static_cast<std::streamsize>(size - had));
        if (file.bad())
            return fail(ErrorCode::Io, path.string());
        head.resize(had + static_cast<std::size_t>(file.gcount()));
        const bool whole = head.size() < size || file.peek() == std::ifstream::traits_type::eof();
        if (head.starts_with("PK"))
            return readBook(path, options, rows);
        std::string text = head;
        if (!whole)
            dropBrokenEnd(text);
        ImportPreview preview = readHead(text, path, options, rows, whole);
        const bool enough = preview.rows.size() >= rows || !preview.errors.empty();
        if (whole || enough || size >= kMostRead)
            return preview;
    }
}

Result<std::vector<exchange::EncodingSample>> sampleEncodings(
    const std::filesystem::path& path, const std::vector<std::string>& encodings, std::size_t lines)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return fail(ErrorCode::NotFound, path.string());
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path, error))
        return fail(ErrorCode::Io, path.string());
    std::string head(kFirstGlance, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    if (file.bad())
        return fail(ErrorCode::Io, path.string());
    head.resize(static_cast<std::size_t>(file.gcount()));
    std::vector<exchange::EncodingSample> samples;
    for (const std::string& encoding : encodings) {
        auto sample = exchange::sampleIn(encoding, head, lines);
        if (!sample)
            return tl::unexpected(sample.error());
        samples.push_back(std::move(*sample));
    }
    return samples;
}

}
