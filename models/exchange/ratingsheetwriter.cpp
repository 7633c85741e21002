#include "domain/guidelines.h"
#include "exchange/ratingsheet.h"
#include "exchange/sheetcolumns.h"
#include "exchange/utf8.h"
#include "exchange/writerfile.h"
#include <algorithm>
#include <cerrno>
#include <map>
#include <xlsxwriter.h>

namespace touchstone::exchange {

namespace {

// A fixed date (2000-01-01): when a sheet was made says something about the work behind it.
constexpr std::time_t kCreated = 946684800;
constexpr std::size_t kMostRows = 1048575; // beside the heading
constexpr std::size_t kMostColumns = 16384;

/// In a workbook _x000D_ stands for a character: where a text holds such words, their first mark is written
/// so.
std::string shownAsItIs(const std::string& text)
{
    constexpr std::size_t kEscape = 7;
    std::string shown;
    std::size_t from = 0;
    for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
        const std::string_view word = std::string_view(text).substr(at, kEscape);
        if (word.size() < kEscape || word.back() != '_'
            || word.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") != std::string_view::npos)
            continue;
        shown.append(text, from, at - from).append("_x005F");
        from = at;
    }
    return shown.append(text, from);
}

/// The texts of an item, cut into what cells hold.
class ItemParts {
public:
    explicit ItemParts(const SheetItem& item)
        : m_item(item)
        , m_prompt(sheetParts(item.prompt))
    {
        for (const SheetItem::Response& response : item.responses)
            m_responses.push_back(sheetParts(response.text));
    }

    /// What stands in a column that was given out.
    std::string text(const SheetColumn& column) const
    {
        const auto part = [&column](const std::vector<std::string>& parts) {
            return column.part < parts.size() ? parts[column.part] : std::string();
        };
        switch (column.kind) {
        case SheetColumn::Kind::Id:
            return m_item.id.str();
        case SheetColumn::Kind::Domain:
            return m_item.domain;
        case SheetColumn::Kind::Prompt:
            return part(m_prompt);
        case SheetColumn::Kind::Response:
            return column.index < m_responses.size() ? part(m_responses[column.index]) : std::string();
        default:
            return {};
        }
    }
    std::int64_t promptParts() const { return static_cast<std::int64_t>(m_prompt.size()); }
    std::int64_t responseParts() const
    {
        std::size_t most = 1;
        for (const std::vector<std::string>& parts : m_responses)
            most = std::max(most, parts.size());
        return static_cast<std::int64_t>(most);
    }

private:
    const SheetItem& m_item;
    std::vector<std::string> m_prompt;
    std::vector<std::vector<std::string>> m_responses = {};
};

class SheetWriter {
public:
    SheetWriter(const std::filesystem::path& file, const RatingSheet& sheet)
        : m_file(file)
        , m_sheet(sheet)
        , m_columns(sheetColumns(sheet.head, sheet.scheme))
    {
    }

    Result<void> write(const std::string& signature)
    {
        if (m_sheet.items.size() > kMostRows || m_columns.size() > kMostColumns) {
            Error error {ErrorCode::Limit, "rating sheet"};
            error.line = static_cast<std::int64_t>(std::min(m_sheet.items.size(), kMostRows)) + 1;
            error.detail = "more rows or columns than a sheet holds";
            return tl::unexpected(error);
        }
        lxw_workbook_options options {};
        options.constant_memory = LXW_TRUE;
        options.use_zip64 = LXW_TRUE;
        m_book = workbook_new_opt(utf8Path(m_file).c_str(), &options);
        if (m_book == nullptr)
            return fail(ErrorCode::Io, utf8Path(m_file), "no memory for a workbook");
        lxw_doc_properties properties {};
        properties.created = kCreated;
        workbook_set_properties(m_book, &properties);
        makeFormats();
        lxw_worksheet* ratings = workbook_add_worksheet(m_book, kRatingsPage);
        lxw_worksheet* guidelines = workbook_add_worksheet(m_book, kGuidelinesPage);
        lxw_worksheet* lists = workbook_add_worksheet(m_book, kListsPage);
        lxw_worksheet* head = workbook_add_worksheet(m_book, kHeadPage);
        errno = 0;
        if (ratings == nullptr || guidelines == nullptr || lists == nullptr || head == nullptr)
            note(LXW_ERROR_CREATING_TMPFILE);
        else {
            writeLists(lists);
            writeRatings(ratings);
            writeGuidelines(guidelines);
            writeHead(head, signature);
        }
        note(workbook_close(m_book)); // frees what it holds, whatever happened
        if (m_fault == LXW_NO_ERROR)
            return {};
        Error error {errno == ENOSPC ? ErrorCode::Full : ErrorCode::Io};
        error.file = utf8Path(m_file);
        error.detail = lxw_strerror(m_fault);
        return tl::unexpected(error);
    }

private:
    void note(lxw_error code)
    {
        if (m_fault == LXW_NO_ERROR)
            m_fault = code;
    }

    void makeFormats()
    {
        m_heading = workbook_add_format(m_book);
        format_set_bold(m_heading);
        format_set_text_wrap(m_heading);
        format_set_align(m_heading, LXW_ALIGN_VERTICAL_TOP);
        m_locked = workbook_add_format(m_book);
        format_set_text_wrap(m_locked);
        format_set_align(m_locked, LXW_ALIGN_VERTICAL_TOP);
        m_quiet = workbook_add_format(m_book);
        format_set_font_color(m_quiet, LXW_COLOR_GRAY);
        format_set_font_size(m_quiet, 8);
        format_set_align(m_quiet, LXW_ALIGN_VERTICAL_TOP);
        m_open = workbook_add_format(m_book);
        format_set_unlocked(m_open);
        format_set_text_wrap(m_open);
        format_set_align(m_open, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(m_open, LXW_BORDER_THIN);
        format_set_border_color(m_open, LXW_COLOR_SILVER);
        format_set_bg_color(m_open, 0xFFFBE6);
        m_openText = workbook_add_format(m_book);
        format_set_unlocked(m_openText);
        format_set_text_wrap(m_openText);
        format_set_align(m_openText, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(m_openText, LXW_BORDER_THIN);
        format_set_border_color(m_openText, LXW_COLOR_SILVER);
        format_set_bg_color(m_openText, 0xFFFBE6);
        format_set_num_format_index(m_openText, 49); // text: "1-2" is no date
    }

    void text(lxw_worksheet* page, std::size_t row, std::size_t column, const std::string& value,
        lxw_format* format)
    {
        const auto r = static_cast<lxw_row_t>(row);
        const auto c = static_cast<lxw_col_t>(column);
        if (value.empty())
            note(worksheet_write_blank(page, r, c, format));
        else
            note(worksheet_write_string(page, r, c, shownAsItIs(value).c_str(), format));
    }

    /// Options in columns of a hidden page: a list in a rule may have 255 characters at most.
    void writeLists(lxw_worksheet* page)
    {
        std::vector<const Criterion*> choices;
        std::size_t deepest = 0;
        for (const Criterion& criterion : m_sheet.scheme.criteria) {
            if (criterion.kind != CriterionKind::Choice)
                continue;
            choices.push_back(&criterion);
            deepest = std::max(deepest, criterion.options.size());
        }
        for (std::size_t row = 0; row < deepest; ++row) {
            for (std::size_t n = 0; n < choices.size(); ++n) {
                if (row < choices[n]->options.size())
                    text(page, row, n, optionText(choices[n]->options[row]), nullptr);
            }
        }
        for (std::size_t n = 0; n < choices.size(); ++n) {
            char name[16] = {};
            lxw_col_to_name(name, static_cast<lxw_col_t>(n), LXW_TRUE);
            m_lists[choices[n]->id] = std::string("=") + kListsPage + "!" + name + "$1:" + name + "$"
                + std::to_string(choices[n]->options.size());
        }
        worksheet_hide(page);
        worksheet_protect(page, nullptr, nullptr);
    }

    static double widthOf(SheetColumn::Kind kind)
    {
        using Kind = SheetColumn::Kind;
        switch (kind) {
        case Kind::Id:
            return 6;
        case Kind::Number:
            return 7;
        case Kind::Domain:
        case Kind::Scale:
            return 14;
        case Kind::Prompt:
            return 36;
        case Kind::Response:
            return 70;
        case Kind::Choice:
            return 24;
        case Kind::Mark:
        case Kind::NoneMark:
        case Kind::Correction:
            return 13;
        case Kind::Text:
        case Kind::Decline:
            return 32;
        }
        return 10;
    }

    void writeRatings(lxw_worksheet* page)
    {
        using Kind = SheetColumn::Kind;
        std::size_t firstAnswer = 0;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            const auto column = static_cast<lxw_col_t>(c);
            note(worksheet_set_column(page, column, column, widthOf(m_columns[c].kind), nullptr));
            text(page, 0, c, m_columns[c].heading, m_heading);
            firstAnswer += m_columns[c].isOpen() ? 0 : 1;
            rule(page, c);
        }
        for (std::size_t row = 0; row < m_sheet.items.size(); ++row) {
            const SheetItem& item = m_sheet.items[row];
            const ItemParts parts(item);
            for (std::size_t c = 0; c < m_columns.size(); ++c) {
                const SheetColumn& column = m_columns[c];
                if (column.kind == Kind::Number)
                    note(worksheet_write_number(page, static_cast<lxw_row_t>(row + 1),
                        static_cast<lxw_col_t>(c), static_cast<double>(row + 1), m_quiet));
                else if (column.isOpen())
                    text(page, row + 1, c, {},
                        column.kind == Kind::Text || column.kind == Kind::Decline ? m_openText : m_open);
                else
                    text(page, row + 1, c, parts.text(column), column.kind == Kind::Id ? m_quiet : m_locked);
            }
        }
        worksheet_freeze_panes(page, 1, 2);
        lxw_protection may {};
        may.format_columns = 1;
        may.format_rows = 1;
        worksheet_protect(page, nullptr, &may);
        worksheet_activate(page);
        if (firstAnswer < m_columns.size())
            worksheet_set_selection(
                page, 1, static_cast<lxw_col_t>(firstAnswer), 1, static_cast<lxw_col_t>(firstAnswer));
    }

    /// What may be entered.
    void rule(lxw_worksheet* page, std::size_t c)
    {
        using Kind = SheetColumn::Kind;
        const SheetColumn& column = m_columns[c];
        if (!column.isOpen() || m_sheet.items.empty())
            return;
        lxw_data_validation rule {};
        std::string list;
        const char* mark[] = {kSheetMark, nullptr};
        if (column.kind == Kind::Choice) {
            list = m_lists[column.criterion->id];
            rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            rule.value_formula = list.data();
        } else if (column.kind == Kind::Scale) {
            rule.validate = LXW_VALIDATION_TYPE_INTEGER;
            rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            rule.minimum_number = column.criterion->min;
            rule.maximum_number = column.criterion->max;
        } else if (column.kind == Kind::Correction) {
            rule.validate = LXW_VALIDATION_TYPE_INTEGER;
            rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            rule.maximum_number = kMostCorrections;
        } else if (column.kind == Kind::Mark || column.kind == Kind::NoneMark) {
            rule.validate = LXW_VALIDATION_TYPE_LIST;
            rule.value_list = const_cast<char**>(mark);
        } else {
            return;
        }
        const auto place = static_cast<lxw_col_t>(c);
        note(worksheet_data_validation_range(
            page, 1, place, static_cast<lxw_row_t>(m_sheet.items.size()), place, &rule));
    }

    void writeGuidelines(lxw_worksheet* page)
    {
        std::vector<std::string> lines {m_sheet.project};
        if (!m_sheet.due.empty())
            lines.push_back("截止日期 Due: " + m_sheet.due);
        if (!m_sheet.consent.empty())
            lines.push_back("知情同意 Consent: " + m_sheet.consent);
        lines.emplace_back("请只填写浅黄色的格子；其余的格子已锁定。填好后把整个文件发回。");
        lines.emplace_back(
            "Fill in the pale yellow cells only; all others are locked. Then send the whole file back.");
        lines.emplace_back(
            "表格交回之后又改动了某一行，请在该行最后一列填 1（再改填 2），再把整个文件发回。");
        lines.emplace_back(
            "Where you change a row after you handed the sheet in, write 1 into its last cell (2 the "
            "next time), and send the whole file back again.");
        const LocalText own = guidelineTexts(m_sheet.guidelines);
        for (const std::string& block :
            {own.zhCN + (own.zhCN.empty() || own.en.empty() ? "" : "\n\n") + own.en,
                m_sheet.scheme.guidelines.zhCN, m_sheet.scheme.guidelines.en}) {
            lines.emplace_back();
            std::size_t at = 0;
            while (at < block.size()) {
                const std::size_t end = std::min(block.find('\n', at), block.size());
                for (std::string& piece : sheetParts(block.substr(at, end - at)))
                    lines.push_back(std::move(piece));
                at = end + 1;
            }
        }
        note(worksheet_set_column(page, 0, 0, 110, nullptr));
        for (std::size_t row = 0; row < lines.size(); ++row) {
            for (const std::string& piece : sheetParts(lines[row]))
                text(page, row, 0, piece, row == 0 ? m_heading : m_locked);
        }
        worksheet_protect(page, nullptr, nullptr);
    }

    void writeHead(lxw_worksheet* page, const std::string& signature)
    {
        const SheetHead& head = m_sheet.head;
        const std::vector<std::string> fields {kSheetMagic, std::to_string(kSheetVersion), head.package.str(),
            head.annotator.str(), head.writer.str(), std::to_string(head.madeMs),
            std::to_string(head.promptParts), std::to_string(head.responseParts),
            std::to_string(head.candidates), std::to_string(head.rows.size()), signature};
        for (std::size_t c = 0; c < fields.size(); ++c)
            text(page, 0, c, fields[c], nullptr);
        for (std::size_t row = 0; row < head.rows.size(); ++row) {
            text(page, row + 1, 0, head.rows[row].id.str(), nullptr);
            text(page, row + 1, 1, std::to_string(head.rows[row].sequence), nullptr);
            std::string digests;
            for (const std::string& digest : head.rows[row].texts)
                digests += (digests.empty() ? "" : " ") + digest;
            text(page, row + 1, 2, digests, nullptr);
            for (std::size_t n = 0; n < head.rows[row].responses.size(); ++n)
                text(page, row + 1, 3 + n, head.rows[row].responses[n].str(), nullptr);
        }
        worksheet_hide(page);
        worksheet_protect(page, nullptr, nullptr);
    }

    const std::filesystem::path& m_file;
    const RatingSheet& m_sheet;
    std::vector<SheetColumn> m_columns;
    std::map<std::string, std::string> m_lists = {};
    lxw_error m_fault = LXW_NO_ERROR;
    lxw_workbook* m_book = nullptr;
    lxw_format* m_heading = nullptr;
    lxw_format* m_locked = nullptr;
    lxw_format* m_quiet = nullptr;
    lxw_format* m_open = nullptr;
    lxw_format* m_openText = nullptr;
};

}

void completeHead(RatingSheet& sheet, const TextDigest& digest)
{
    SheetHead& head = sheet.head;
    head.promptParts = 1;
    head.responseParts = 1;
    head.candidates = 1;
    head.rows.clear();
    for (const SheetItem& item : sheet.items) {
        const ItemParts parts(item);
        head.promptParts = std::max(head.promptParts, parts.promptParts());
        head.responseParts = std::max(head.responseParts, parts.responseParts());
        head.candidates = std::max(head.candidates, static_cast<std::int64_t>(item.responses.size()));
        SheetHead::Row row {item.id, item.sequence, {}, {}};
        for (const SheetItem::Response& response : item.responses)
            row.responses.push_back(response.id);
        head.rows.push_back(std::move(row));
    }
    const std::vector<SheetColumn> columns = sheetColumns(head, sheet.scheme);
    for (std::size_t n = 0; n < sheet.items.size(); ++n) {
        const ItemParts parts(sheet.items[n]);
        for (const SheetColumn& column : columns) {
            if (column.isGivenText())
                head.rows[n].texts.push_back(digest(lastingText(parts.text(column))));
        }
    }
}

std::string signedBytes(const SheetHead& head)
{
    std::string bytes;
    const auto add = [&bytes](
                         const std::string& field) { bytes += std::to_string(field.size()) + ":" + field; };
    add(kSheetMagic);
    add(std::to_string(kSheetVersion));
    for (const std::string& id : {head.package.str(), head.annotator.str(), head.writer.str()})
        add(id);
    for (const std::int64_t number : {head.madeMs, head.promptParts, head.responseParts, head.candidates,
             static_cast<std::int64_t>(head.rows.size())})
        add(std::to_string(number));
    for (const SheetHead::Row& row : head.rows) {
        add(row.id.str());
        add(std::to_string(row.sequence));
        add(std::to_string(row.responses.size()));
        for (const ResponseId& response : row.responses)
            add(response.str());
        add(std::to_string(row.texts.size()));
        for (const std::string& digest : row.texts)
            add(digest);
    }
    return bytes;
}

Result<void> writeRatingSheet(
    const std::filesystem::path& file, const RatingSheet& sheet, const std::string& signature)
{
    return SheetWriter(file, sheet).write(signature);
}

}
