#include "exchange/workbook.h"

#include "exchange/utf8.h"
#include <algorithm>
#include <cerrno>
#include <fstream>
#include <vector>
#include <xlsxwriter.h>

namespace touchstone::exchange {

namespace {

constexpr std::int64_t kSheetRows = 1048576; // the header included
constexpr std::size_t kCopyBlock = std::size_t {1} << 16;
// A fixed date (2000-01-01): the time of the export is in the manifest, so that files compare equal.
constexpr std::time_t kCreated = 946684800;

bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
}

std::string validUtf8(std::string_view text)
{
    std::string valid;
    if (isPlain(text))
        return valid.assign(text);
    valid.reserve(text.size());
    const auto* at = reinterpret_cast<const unsigned char*>(text.data());
    const auto* const end = at + text.size();
    while (at < end) {
        const int length = utf8Length(at, end);
        const char32_t c = length > 0 ? codePoint(at, length) : U'\uFFFD';
        // XML cannot hold these three; NUL would end the text for the library.
        const bool refused = c == 0 || c == 0xFFFE || c == 0xFFFF;
        appendUtf8(refused ? U'\uFFFD' : c, valid);
        at += length > 0 ? length : 1;
    }
    return valid;
}

Error writeError(lxw_error code, const std::filesystem::path& path)
{
    Error error {errno == ENOSPC ? ErrorCode::Full : ErrorCode::Io};
    error.file = utf8Path(path);
    error.detail = lxw_strerror(code);
    return error;
}

}

struct Sheet::State {
    lxw_worksheet* sheet = nullptr;
    std::vector<std::string> columns = {};
    std::int64_t row = 0; ///< the one being written; 0 = header
    std::uint16_t column = 0;
    std::string fault = {}; ///< what is wrong with the row, with `faultColumn`
    std::size_t faultColumn = 0;

    void refuse(std::string why)
    {
        if (fault.empty()) {
            fault = std::move(why);
            faultColumn = column;
        }
    }
};

Sheet::Sheet(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Sheet::~Sheet() = default;

void Sheet::header(std::span<const std::string> columns)
{
    m_state->columns.assign(columns.begin(), columns.end());
    for (const std::string& column : columns)
        text(column);
    worksheet_freeze_panes(m_state->sheet, 1, 0);
    m_state->row = 1;
    m_state->column = 0;
}

void Sheet::text(std::string_view value)
{
    std::string shown = validUtf8(value);
    if (looksLikeFormula(shown))
        shown.insert(shown.begin(), '\'');
    if (spreadsheetLength(shown) > kSpreadsheetCell)
        m_state->refuse("longer than a cell of a spreadsheet holds");
    else if (m_state->row < kSheetRows && !shown.empty()) {
        const lxw_error code = worksheet_write_string(
            m_state->sheet, static_cast<lxw_row_t>(m_state->row), m_state->column, shown.c_str(), nullptr);
        if (code != LXW_NO_ERROR)
            m_state->refuse(lxw_strerror(code));
    }
    ++m_state->column;
}

void Sheet::number(double value)
{
    if (m_state->row < kSheetRows) {
        const lxw_error code = worksheet_write_number(
            m_state->sheet, static_cast<lxw_row_t>(m_state->row), m_state->column, value, nullptr);
        if (code != LXW_NO_ERROR)
            m_state->refuse(lxw_strerror(code));
    }
    ++m_state->column;
}

void Sheet::number(std::int64_t value)
{
    number(static_cast<double>(value));
}

void Sheet::none()
{
    ++m_state->column;
}

Result<void> Sheet::end()
{
    if (m_state->row >= kSheetRows)
        m_state->refuse("more rows than a sheet holds");
    if (!m_state->fault.empty()) {
        Error error {ErrorCode::Limit};
        if (m_state->faultColumn < m_state->columns.size())
            error.subject = m_state->columns[m_state->faultColumn];
        error.line = m_state->row;
        error.detail = m_state->fault;
        return tl::unexpected<Error>(std::move(error));
    }
    ++m_state->row;
    m_state->column = 0;
    return {};
}

struct Workbook::State {
    std::filesystem::path path = {};
    lxw_workbook* book = nullptr; ///< null once closed
    std::vector<std::unique_ptr<Sheet>> sheets = {};
};

Workbook::Workbook(std::filesystem::path scratch)
    : m_state(std::make_unique<State>())
{
    m_state->path = std::move(scratch);
    lxw_workbook_options options {};
    options.constant_memory = LXW_TRUE;
    options.use_zip64 = LXW_TRUE;
    m_state->book = workbook_new_opt(utf8Path(m_state->path).c_str(), &options);
    if (m_state->book != nullptr) {
        lxw_doc_properties properties {};
        properties.created = kCreated;
        workbook_set_properties(m_state->book, &properties);
    }
}

Workbook::~Workbook()
{
    // The library frees what it holds only by writing the file.
    if (m_state->book != nullptr)
        workbook_close(m_state->book);
    std::error_code ignored;
    std::filesystem::remove(m_state->path, ignored);
}

Result<Sheet*> Workbook::add(const std::string& name)
{
    if (m_state->book == nullptr)
        return fail(ErrorCode::Io, name, "no memory for a workbook");
    auto state = std::make_unique<Sheet::State>();
    state->sheet = workbook_add_worksheet(m_state->book, name.c_str());
    if (state->sheet == nullptr)
        return fail(ErrorCode::Io, name, "no temporary file for a sheet");
    m_state->sheets.push_back(std::unique_ptr<Sheet>(new Sheet(std::move(state))));
    return m_state->sheets.back().get();
}

Result<void> Workbook::save(OutputFile& file)
{
    errno = 0;
    const lxw_error code = workbook_close(m_state->book);
    m_state->book = nullptr;
    if (code != LXW_NO_ERROR)
        return tl::unexpected<Error>(writeError(code, m_state->path));
    std::ifstream from(m_state->path, std::ios::binary);
    std::vector<char> block(kCopyBlock);
    while (from.read(block.data(), static_cast<std::streamsize>(block.size())) || from.gcount() > 0)
        file.write({block.data(), static_cast<std::size_t>(from.gcount())});
    if (!from.eof())
        return tl::unexpected<Error>(writeError(LXW_ERROR_CREATING_XLSX_FILE, m_state->path));
    return file.status();
}

}
