#include "exchange/xlsxreader.h"

#include "exchange/sheetnumber.h"
#include "exchange/sheetpieces.h"
#include "exchange/sheetxml.h"
#include "exchange/utf8.h"
#include "exchange/ziparchive.h"
#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <optional>

namespace touchstone::exchange {

namespace {

constexpr std::uint64_t kMaxFile = std::uint64_t {256} << 20;
constexpr std::uint64_t kMaxText = std::uint64_t {1} << 30;
constexpr std::uint32_t kMaxRow = 1048576;
constexpr std::uint32_t kMaxColumn = 16384;

tl::unexpected<Error> damaged(std::string detail)
{
    return fail(ErrorCode::Format, "XLSX", "damaged: " + std::move(detail));
}

std::optional<std::uint32_t> numberIn(std::string_view text)
{
    std::uint32_t value = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (text.empty() || read.ec != std::errc {} || read.ptr != end)
        return std::nullopt;
    return value;
}

/// Row and column of "C17"; none for anything else.
std::optional<std::pair<std::uint32_t, std::uint32_t>> place(std::string_view reference)
{
    constexpr std::size_t kMostLetters = 3;
    std::size_t at = 0;
    std::uint32_t column = 0;
    for (; at < reference.size() && at < kMostLetters && reference[at] >= 'A' && reference[at] <= 'Z'; ++at)
        column = column * 26 + static_cast<std::uint32_t>(reference[at] - 'A' + 1);
    const auto row = numberIn(reference.substr(at));
    if (!row || *row == 0 || *row > kMaxRow || column == 0 || column > kMaxColumn)
        return std::nullopt;
    return std::pair(*row, column);
}

/// Appends a text of the workbook, where _x000D_ stands for a character that XML cannot hold.
void appendText(std::string_view text, std::string& to)
{
    constexpr std::size_t kEscape = 7;
    for (;;) {
        const std::size_t at = text.find("_x");
        if (at == std::string_view::npos)
            break;
        unsigned unit = 0;
        const char* const digits = text.data() + at + 2;
        const bool whole = text.size() - at >= kEscape && text[at + kEscape - 1] == '_';
        const auto read = whole ? std::from_chars(digits, digits + 4, unit, 16)
                                : std::from_chars_result {nullptr, std::errc::invalid_argument};
        const bool escape =
            whole && read.ec == std::errc {} && read.ptr == digits + 4 && (unit < 0xD800 || unit > 0xDFFF);
        to.append(text.substr(0, escape ? at : at + 2));
        if (escape)
            appendUtf8(static_cast<char32_t>(unit), to);
        text.remove_prefix(escape ? at + kEscape : at + 2);
    }
    to.append(text);
}

/// "xl/worksheets/sheet1.xml" of a target in the part "xl/workbook.xml".
std::string resolved(std::string_view part, std::string_view target)
{
    std::string path;
    if (!target.starts_with('/'))
        path = part.substr(0, part.rfind('/') + 1);
    path.append(target.starts_with('/') ? target.substr(1) : target);
    for (std::size_t up = path.find("../"); up != std::string::npos; up = path.find("../")) {
        const std::size_t folder = up < 2 ? std::string::npos : path.rfind('/', up - 2);
        path.erase(folder == std::string::npos ? 0 : folder + 1,
            up + 3 - (folder == std::string::npos ? 0 : folder + 1));
    }
    return path;
}

std::string relationsOf(const std::string& part)
{
    const std::size_t name = part.rfind('/') == std::string::npos ? 0 : part.rfind('/') + 1;
    return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

struct Relation {
    std::string id = {};
    std::string type = {}; ///< last word of its address
    std::string target = {};
};

class RelationVisitor : public XmlVisitor {
public:
    explicit RelationVisitor(std::string part)
        : m_part(std::move(part))
    {
    }
    bool open(std::string_view name, const Attributes& attributes) override
    {
        const std::string* id = attribute(attributes, "Id");
        const std::string* type = attribute(attributes, "Type");
        const std::string* target = attribute(attributes, "Target");
        if (name == "Relationship" && id != nullptr && type != nullptr && target != nullptr)
            relations.push_back({*id, type->substr(type->rfind('/') + 1), resolved(m_part, *target)});
        return true;
    }
    bool close(std::string_view) override { return true; }
    void text(std::string_view) override { }

    const Relation* byType(std::string_view type) const
    {
        const auto found = std::find_if(
            relations.begin(), relations.end(), [type](const Relation& one) { return one.type == type; });
        return found == relations.end() ? nullptr : &*found;
    }

    std::vector<Relation> relations = {};

private:
    std::string m_part;
};

class BookVisitor : public XmlVisitor {
public:
    bool open(std::string_view name, const Attributes& attributes) override
    {
        if (name == "workbookPr") {
            const std::string* value = attribute(attributes, "date1904");
            from1904 = value != nullptr && (*value == "1" || *value == "true");
        }
        if (name != "sheet")
            return true;
        const std::string* title = attribute(attributes, "name");
        const std::string* id = attribute(attributes, "id");
        const std::string* state = attribute(attributes, "state");
        if (title != nullptr && id != nullptr)
            sheets.push_back({{*title, state != nullptr && *state != "visible"}, *id});
        return true;
    }
    bool close(std::string_view) override { return true; }
    void text(std::string_view) override { }

    struct Sheet {
        SheetInfo info = {};
        std::string relation = {};
    };
    std::vector<Sheet> sheets = {};
    bool from1904 = false;
};

/// Which cell formats show dates.
class StyleVisitor : public XmlVisitor {
public:
    bool open(std::string_view name, const Attributes& attributes) override
    {
        const auto id = [&attributes](std::string_view key) {
            const std::string* value = attribute(attributes, key);
            return value == nullptr ? 0U : numberIn(*value).value_or(0U);
        };
        if (name == "numFmt") {
            const std::string* code = attribute(attributes, "formatCode");
            m_codes[id("numFmtId")] = code == nullptr ? std::string() : *code;
        } else if (name == "cellXfs") {
            m_inFormats = true;
        } else if (name == "xf" && m_inFormats) {
            const unsigned format = id("numFmtId");
            const auto code = m_codes.find(format);
            dates.push_back(isDateFormat(format, code == m_codes.end() ? std::string_view() : code->second));
        }
        return true;
    }
    bool close(std::string_view name) override
    {
        m_inFormats = m_inFormats && name != "cellXfs";
        return true;
    }
    void text(std::string_view) override { }

    std::vector<bool> dates = {};

private:
    std::map<unsigned, std::string> m_codes = {};
    bool m_inFormats = false;
};

/// All shared strings in one text, so that a million of them cost no million allocations.
class StringVisitor : public XmlVisitor {
public:
    /// `bytes` of the part: its texts are never longer. Grown step by step they would be held twice.
    void expect(std::size_t bytes) { all.reserve(bytes); }

    bool open(std::string_view name, const Attributes&) override
    {
        m_raw.clear();
        m_inPhonetic = m_inPhonetic || name == "rPh"; // how a word is read is not part of it
        m_inText = name == "t" && !m_inPhonetic;
        return true;
    }
    bool close(std::string_view name) override
    {
        if (m_inText)
            appendText(m_raw, all);
        m_inText = false;
        m_inPhonetic = m_inPhonetic && name != "rPh";
        if (name == "si")
            ends.push_back(all.size());
        return true;
    }
    void text(std::string_view text) override
    {
        if (m_inText)
            m_raw.append(text);
    }

    std::optional<std::string_view> at(std::size_t index) const
    {
        if (index >= ends.size())
            return std::nullopt;
        const std::size_t begin = index == 0 ? 0 : ends[index - 1];
        return std::string_view(all).substr(begin, ends[index] - begin);
    }

    std::string all = {};
    std::vector<std::size_t> ends = {};

private:
    std::string m_raw = {};
    bool m_inText = false;
    bool m_inPhonetic = false;
};

/// Cells of one sheet, handed on row by row.
class SheetVisitor : public XmlVisitor {
public:
    SheetVisitor(const StringVisitor& strings, const std::vector<bool>& dates, bool from1904,
        const XlsxBook::RowVisitor& visit)
        : m_strings(strings)
        , m_dates(dates)
        , m_from1904(from1904)
        , m_visit(visit)
    {
    }

    bool open(std::string_view name, const Attributes& attributes) override
    {
        if (name == "sheetData")
            m_inData = true;
        if (!m_inData)
            return true;
        m_raw.clear();
        if (name == "row")
            return beginRow(attributes);
        if (name == "c")
            return beginCell(attributes);
        m_inPhonetic = m_inPhonetic || name == "rPh";
        m_takes = m_inCell && !m_inPhonetic && (name == "v" || name == "t");
        m_formula = m_formula || (m_inCell && name == "f");
        return true;
    }

    bool close(std::string_view name) override
    {
        if (!m_inData)
            return true;
        if (m_takes && name == "t")
            appendText(m_raw, m_value);
        else if (m_takes)
            m_value.append(m_raw);
        m_hasValue = m_hasValue || m_takes;
        m_takes = false;
        if (name == "rPh")
            m_inPhonetic = false;
        else if (name == "c" && m_inCell)
            return endCell();
        else if (name == "row" && m_inRow)
            return endRow();
        else if (name == "sheetData")
            return false;
        return true;
    }

    void text(std::string_view text) override
    {
        if (m_takes)
            m_raw.append(text);
    }

    const Result<void>& outcome() const { return m_outcome; }

private:
    /// A text is a view of the shared strings, or a stretch of m_own, which moves while the row grows.
    struct Text {
        std::string_view shared = {};
        std::size_t begin = 0;
        std::size_t size = 0;
        bool own = false;
    };

    bool refuse(Error error)
    {
        m_outcome = tl::unexpected(std::move(error));
        return false;
    }

    bool refuse(const std::string& detail)
    {
        return refuse(Error {ErrorCode::Format, "XLSX", {}, m_row, 0, "damaged: " + detail});
    }

    bool beginRow(const Attributes& attributes)
    {
        if (m_inRow || m_inCell)
            return refuse("a row inside row " + std::to_string(m_row));
        const std::string* given = attribute(attributes, "r");
        const auto number = given == nullptr ? std::optional(m_row + 1) : numberIn(*given);
        if (!number || *number <= m_row || *number > kMaxRow)
            return refuse("the row after row " + std::to_string(m_row));
        m_row = *number;
        m_column = 0;
        m_cells.clear();
        m_texts.clear();
        m_own.clear();
        m_inRow = true;
        return true;
    }

    bool beginCell(const Attributes& attributes)
    {
        if (!m_inRow || m_inCell)
            return refuse("a cell outside a row");
        ++m_column;
        if (const std::string* reference = attribute(attributes, "r"); reference != nullptr) {
            const auto found = place(*reference);
            if (!found || found->first != m_row || found->second < m_column)
                return refuse("cell " + reference->substr(0, 16) + " in row " + std::to_string(m_row));
            m_column = found->second;
        }
        if (m_column > kMaxColumn)
            return refuse("more than 16,384 columns");
        const std::string* type = attribute(attributes, "t");
        m_type = type == nullptr ? "n" : *type;
        const std::string* style = attribute(attributes, "s");
        const auto format = style == nullptr ? std::optional(0U) : numberIn(*style);
        m_isDate = format && *format < m_dates.size() && m_dates[*format];
        m_inCell = true;
        m_formula = m_hasValue = m_inPhonetic = false;
        m_value.clear();
        return true;
    }

    bool endCell()
    {
        m_inCell = false;
        if (!m_hasValue || (m_value.empty() && m_type != "str" && m_type != "inlineStr")) {
            if (m_formula)
                add(CellKind::Fault, "=");
            return m_outcome.has_value();
        }
        if (m_type == "s") {
            const auto index = numberIn(m_value);
            const auto text = index ? m_strings.at(*index) : std::nullopt;
            if (!text)
                return refuse("no shared string for " + cellReference(m_row, m_column));
            m_cells.push_back({m_column, CellKind::Text, m_formula, {}});
            m_texts.push_back({*text, 0, 0, false});
            return count(text->size());
        }
        if (m_type == "str" || m_type == "inlineStr")
            return add(CellKind::Text, m_value);
        if (m_type == "b")
            return m_value == "0" || m_value == "1"
                ? add(CellKind::Boolean, m_value == "1" ? "true" : "false")
                : add(CellKind::Fault, m_value);
        if (m_type == "d")
            return add(CellKind::Date, m_value);
        if (m_type != "n")
            return add(CellKind::Fault, m_value);
        if (const auto date = m_isDate ? dateOf(m_value, m_from1904) : std::nullopt)
            return add(CellKind::Date, *date);
        const auto number = numberOf(m_value);
        return number ? add(CellKind::Number, *number) : add(CellKind::Fault, m_value);
    }

    bool add(CellKind kind, std::string_view text)
    {
        m_cells.push_back({m_column, kind, m_formula, {}});
        m_texts.push_back({{}, m_own.size(), text.size(), true});
        m_own.append(text);
        return count(text.size());
    }

    bool count(std::size_t size)
    {
        m_total += size;
        return m_total <= kMaxText
            || refuse(Error {ErrorCode::Limit, "XLSX", {}, m_row, 0, "more than 1 GB of text"});
    }

    bool endRow()
    {
        m_inRow = false;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const Text& text = m_texts[i];
            m_cells[i].text = text.own ? std::string_view(m_own).substr(text.begin, text.size) : text.shared;
        }
        const auto empty = [](const SheetCell& cell) { return cell.text.empty(); };
        m_cells.erase(std::remove_if(m_cells.begin(), m_cells.end(), empty), m_cells.end());
        return m_cells.empty() || m_visit({m_row, m_cells});
    }

    const StringVisitor& m_strings;
    const std::vector<bool>& m_dates;
    bool m_from1904;
    const XlsxBook::RowVisitor& m_visit;
    Result<void> m_outcome = {};
    std::vector<SheetCell> m_cells = {};
    std::vector<Text> m_texts = {};
    std::string m_own = {};
    std::string m_raw = {};
    std::string m_value = {};
    std::string m_type = {};
    std::uint64_t m_total = 0;
    std::uint32_t m_row = 0;
    std::uint32_t m_column = 0;
    bool m_inData = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inPhonetic = false;
    bool m_takes = false;
    bool m_hasValue = false;
    bool m_formula = false;
    bool m_isDate = false;
};

/// What an archive is that holds no workbook of this kind.
std::string kindOf(const ZipArchive& archive)
{
    if (archive.find("xl/workbook.bin") != nullptr)
        return "XLSB";
    if (archive.find("word/document.xml") != nullptr)
        return "DOCX";
    if (archive.find("ppt/presentation.xml") != nullptr)
        return "PPTX";
    return archive.find("content.xml") != nullptr ? "OpenDocument" : "ZIP";
}

}

std::string cellReference(std::uint32_t row, std::uint32_t column)
{
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters + std::to_string(row);
}

struct XlsxBook::State {
    explicit State(std::string content)
        : bytes(std::move(content))
    {
    }

    Result<void> visit(const std::string& part, XmlVisitor& visitor) const
    {
        const ZipPart* found = archive->find(part);
        if (found == nullptr)
            return damaged("no part " + part);
        auto xml = archive->unpack(*found);
        return xml ? walkXml(*xml, visitor, part) : Result<void>(tl::unexpected(std::move(xml).error()));
    }

    Result<void> open()
    {
        auto opened = ZipArchive::open(bytes);
        if (!opened)
            return tl::unexpected(opened.error());
        archive.emplace(std::move(*opened));
        RelationVisitor top {std::string()};
        if (archive->find("_rels/.rels") == nullptr)
            return fail(ErrorCode::Format, kindOf(*archive));
        if (auto read = visit("_rels/.rels", top); !read)
            return read;
        const Relation* main = top.byType("officeDocument");
        BookVisitor book;
        if (main == nullptr || kindOf(*archive) != "ZIP")
            return fail(ErrorCode::Format, kindOf(*archive));
        if (auto read = visit(main->target, book); !read)
            return read;
        RelationVisitor parts(main->target);
        if (auto read = visit(relationsOf(main->target), parts); !read)
            return read;
        for (const BookVisitor::Sheet& sheet : book.sheets) {
            const auto part = std::find_if(parts.relations.begin(), parts.relations.end(),
                [&sheet](const Relation& one) { return one.id == sheet.relation; });
            if (part == parts.relations.end())
                return damaged("no part for a sheet");
            if (part->type != "worksheet")
                continue; // a chart, a macro sheet
            if (checkBytes(sheet.info.name).bad != std::string_view::npos)
                return damaged("name of a sheet");
            infos.push_back(sheet.info);
            sheetParts.push_back(part->target);
        }
        from1904 = book.from1904;
        if (const Relation* styles = parts.byType("styles"); styles != nullptr) {
            StyleVisitor visitor;
            if (auto read = visit(styles->target, visitor); !read)
                return read;
            dates = std::move(visitor.dates);
        }
        if (const Relation* texts = parts.byType("sharedStrings"); texts != nullptr)
            stringPart = texts->target;
        return infos.empty() ? Result<void>(fail(ErrorCode::Format, kindOf(*archive), "no sheets"))
                             : Result<void>();
    }

    std::string bytes;
    std::optional<ZipArchive> archive = {};
    std::vector<SheetInfo> infos = {};
    std::vector<std::string> sheetParts = {};
    std::vector<bool> dates = {};
    std::string stringPart = {};
    StringVisitor strings = {};
    std::size_t window = kWindow;
    bool stringsRead = false;
    bool from1904 = false;
};

XlsxBook::XlsxBook(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

XlsxBook::XlsxBook(XlsxBook&&) noexcept = default;
XlsxBook& XlsxBook::operator=(XlsxBook&&) noexcept = default;
XlsxBook::~XlsxBook() = default;

Result<XlsxBook> XlsxBook::open(const std::filesystem::path& path)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return fail(ErrorCode::NotFound, path.string());
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    std::ifstream file(path, std::ios::binary);
    if (error || !file)
        return fail(ErrorCode::Io, path.string());
    if (size > kMaxFile)
        return fail(ErrorCode::Limit, "XLSX", "a file of more than 256 MB");
    std::string bytes(size, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(size));
    if (static_cast<std::uintmax_t>(file.gcount()) != size)
        return fail(ErrorCode::Io, path.string());
    return fromBytes(std::move(bytes));
}

Result<XlsxBook> XlsxBook::fromBytes(std::string bytes)
{
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return fail(ErrorCode::Format, "Microsoft Office 97-2003", "or protected by a password");
    if (bytes.size() > kMaxFile)
        return fail(ErrorCode::Limit, "XLSX", "a file of more than 256 MB");
    auto state = std::make_unique<State>(std::move(bytes));
    if (const auto opened = state->open(); !opened)
        return tl::unexpected(opened.error());
    return XlsxBook(std::move(state));
}

void XlsxBook::setWindow(std::size_t bytes)
{
    m_state->window = bytes;
}

const std::vector<SheetInfo>& XlsxBook::sheets() const
{
    return m_state->infos;
}

Result<void> XlsxBook::read(std::size_t sheet, const RowVisitor& visit)
{
    if (!m_state->stringsRead && !m_state->stringPart.empty()) {
        m_state->strings = {};
        if (const ZipPart* part = m_state->archive->find(m_state->stringPart); part != nullptr)
            m_state->strings.expect(part->unpacked);
        if (auto read = m_state->visit(m_state->stringPart, m_state->strings); !read)
            return read;
    }
    m_state->stringsRead = true;
    SheetVisitor visitor(m_state->strings, m_state->dates, m_state->from1904, visit);
    const std::string& name = m_state->sheetParts[sheet];
    const ZipPart* part = m_state->archive->find(name);
    if (part == nullptr)
        return damaged("no part " + name);
    if (auto read = walkSheet(*m_state->archive, *part, visitor, name, m_state->window); !read)
        return read;
    return visitor.outcome();
}

}
