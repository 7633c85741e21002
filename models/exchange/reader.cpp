#include "exchange/reader.h"

#include "exchange/input.h"
#include "exchange/jsondocument.h"
#include "exchange/jsonlines.h"
#include "exchange/sheettable.h"
#include "exchange/sniff.h"
#include "exchange/table.h"
#include <algorithm>
#include <array>
#include <exception>

namespace touchstone::exchange {

namespace {

constexpr std::array<std::string_view, 9> kShapeNames {
    "auto", "responses", "prompts", "comparison", "poison", "dialog", "ratings", "mc-items", "mc-run"};

enum class Ending { JsonLines, Json, Csv, Tsv, Workbook, Other };

Ending endingOf(const std::filesystem::path& name)
{
    std::string ending = name.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (ending == ".jsonl" || ending == ".ndjson")
        return Ending::JsonLines;
    if (ending == ".json")
        return Ending::Json;
    if (ending == ".csv")
        return Ending::Csv;
    if (ending == ".xlsx" || ending == ".xlsm")
        return Ending::Workbook;
    return ending == ".tsv" || ending == ".tab" ? Ending::Tsv : Ending::Other;
}

constexpr std::size_t kMaxWorkbook = std::size_t {256} << 20;

bool isUtf8Name(std::string encoding)
{
    std::erase_if(encoding, [](char c) { return c == '-' || c == '_'; });
    return encoding == "utf8" || encoding == "UTF8";
}

std::string utf8Of(const std::filesystem::path& path)
{
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

const char* formatName(char delimiter)
{
    switch (delimiter) {
    case '\t':
        return "tsv";
    case ';':
        return "semicolon";
    case '|':
        return "pipe";
    default:
        return "csv";
    }
}

/// One reading of one source.
class Reading {
public:
    Reading(Input& input, const std::filesystem::path& name, const ReadOptions& options, RecordSink& sink,
        ReadReport& report)
        : m_input(input)
        , m_ending(endingOf(name))
        , m_options(options)
        , m_report(report)
        , m_findings(report, utf8Of(name), options.skipBad)
        , m_mapper(options, utf8Of(name.stem()), m_findings, sink)
    {
    }

    void run()
    {
        if (openText())
            readText();
        m_mapper.finish();
        m_findings.finish(m_mapper.sawRecord());
    }

private:
    bool openText()
    {
        constexpr std::size_t kHead = 4096;
        const Sniff found = sniff(m_input.head(kHead));
        // Under another ending a workbook is refused by its name: its reader may have meant another file.
        if (m_ending == Ending::Workbook && m_input.view().starts_with("PK")) {
            readWorkbook(found.binary);
            return false;
        }
        const std::string& named = m_options.encoding;
        if (!found.binary.empty() && (named.empty() || found.binary != "binary data")) {
            const bool office = m_ending == Ending::Workbook && found.binary.starts_with("Microsoft");
            m_findings.fatal(
                ErrorCode::Format, 1, 0, found.binary, office ? "or protected by a password" : "");
            return false;
        }
        m_report.encoding = !found.encoding.empty() ? found.encoding : named.empty() ? "UTF-8" : named;
        if (named.empty() && !found.unreadable.empty()) {
            m_findings.fatal(ErrorCode::Encoding, 1, 0, {}, "candidates: " + found.unreadable);
            return false;
        }
        m_input.drop(found.bomSize);
        if (found.encoding == "UTF-8" || (found.encoding.empty() && (named.empty() || isUtf8Name(named)))) {
            if (!named.empty() && found.encoding.empty())
                m_findings.setDecoded();
            return true;
        }
        auto decoder = Decoder::open(m_report.encoding);
        if (!decoder) {
            m_findings.fatal(ErrorCode::Encoding, 0, 0, decoder.error().subject, decoder.error().detail);
            return false;
        }
        m_input.setDecoder(std::move(*decoder));
        m_findings.setDecoded();
        if (m_input.head(kBom.size()) == kBom)
            m_input.drop(kBom.size());
        m_findings.warn(ErrorCode::WarnTranscoded, 1, m_report.encoding);
        return true;
    }

    void readWorkbook(const std::string& kind)
    {
        while (m_input.size() <= kMaxWorkbook && m_input.more()) { }
        m_report.format = "xlsx";
        m_report.encoding = "UTF-8";
        auto book = m_input.size() > kMaxWorkbook
            ? fail(ErrorCode::Limit, "XLSX", "a file of more than 256 MB")
            : XlsxBook::fromBytes(std::string(m_input.view()));
        if (book) {
            m_input.drop(m_input.size());
            SheetTableReader(*book, m_mapper, m_findings).run(m_options.sheet);
            return;
        }
        if (book.error().code == ErrorCode::Format)
            m_report.format.clear();
        const std::int64_t line = book.error().code == ErrorCode::Format ? 1 : 0;
        const bool broken = book.error().subject == "ZIP" && !book.error().detail.empty();
        m_findings.fatal(
            book.error().code, line, 0, broken ? kind : book.error().subject, book.error().detail);
    }

    char firstCharacter()
    {
        for (std::size_t at = 0;;) {
            const std::string_view text = m_input.view();
            at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
            if (at < text.size())
                return text[at];
            if (text.size() > kMaxLine || !m_input.more())
                return 0;
        }
    }

    void readText()
    {
        constexpr std::size_t kGlance = 64;
        const char first = firstCharacter();
        m_input.head(kGlance);
        const bool json =
            m_ending == Ending::Json || m_ending == Ending::JsonLines || looksLikeJson(m_input.view());
        if (!json)
            readTable();
        else if (first != '[' && (m_ending == Ending::JsonLines || (first == '{' && isLineWise(m_input))))
            readLines();
        else
            readDocument();
    }

    void readLines()
    {
        m_report.format = "jsonl";
        if (m_ending != Ending::JsonLines)
            m_findings.warn(ErrorCode::WarnFormatGuessed, 1, "jsonl");
        JsonLinesReader(m_input, m_mapper, m_findings).run();
    }

    void readDocument()
    {
        m_report.format = "json";
        JsonDocumentReader reader(m_input, m_mapper, m_findings);
        reader.run();
        if (m_ending != Ending::Json || reader.wasWrapped())
            m_findings.warn(ErrorCode::WarnFormatGuessed, 1, "json");
    }

    void readTable()
    {
        const char usual = m_ending == Ending::Csv ? ',' : '\t';
        TableReader reader(
            m_input, m_mapper, m_findings, usual, m_ending == Ending::Csv || m_ending == Ending::Tsv);
        reader.run();
        m_report.format = formatName(reader.delimiter());
        if (m_ending == Ending::Workbook)
            m_findings.warn(ErrorCode::WarnFormatGuessed, 1, m_report.format);
    }

    Input& m_input;
    Ending m_ending;
    const ReadOptions& m_options;
    ReadReport& m_report;
    Findings m_findings;
    RecordMapper m_mapper;
};

ReadReport stoppedReport(ErrorCode code, const std::filesystem::path& path, std::string detail = {})
{
    ReadReport report;
    report.stopped = true;
    report.errorCount = 1;
    report.errors.push_back({code, {}, utf8Of(path), 0, 0, std::move(detail)});
    return report;
}

ReadReport read(ByteSource& source, const std::filesystem::path& name, const ReadOptions& options,
    RecordSink& sink, const std::stop_token& stop, const ReadProgress& progress, std::size_t block)
{
    try {
        ReadReport report;
        Input input(source, block, [&](std::uint64_t done, std::uint64_t total) {
            if (progress)
                progress(done, total);
            return !stop.stop_requested();
        });
        Reading(input, name, options, sink, report).run();
        // What was found in a text that broke off says nothing about the file.
        if (stop.stop_requested())
            return stoppedReport(ErrorCode::Cancelled, name);
        if (source.failed())
            return stoppedReport(ErrorCode::Io, name);
        return report;
    } catch (const std::exception& exception) {
        return stoppedReport(ErrorCode::Internal, name, exception.what());
    }
}

}

std::string_view shapeName(Shape shape)
{
    return kShapeNames[static_cast<std::size_t>(shape)];
}

std::optional<Shape> shapeFromName(std::string_view name)
{
    const auto found = std::find(kShapeNames.begin(), kShapeNames.end(), name);
    if (found == kShapeNames.end())
        return std::nullopt;
    return static_cast<Shape>(found - kShapeNames.begin());
}

ReadReport readFile(const std::filesystem::path& path, const ReadOptions& options, RecordSink& sink,
    const std::stop_token& stop, const ReadProgress& progress, std::size_t block)
{
    FileSource source(path);
    if (!source.isOpen()) {
        std::error_code error;
        const bool exists = std::filesystem::exists(path, error);
        return stoppedReport(exists ? ErrorCode::Io : ErrorCode::NotFound, path);
    }
    return read(source, path, options, sink, stop, progress, block);
}

ReadReport readBytes(std::string_view bytes, const std::filesystem::path& name, const ReadOptions& options,
    RecordSink& sink, std::size_t block)
{
    MemorySource source(bytes);
    return read(source, name, options, sink, {}, {}, std::min(block, bytes.size() + 1));
}

}
