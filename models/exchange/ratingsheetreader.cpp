#include "exchange/ratingsheet.h"
#include "exchange/sheetcolumns.h"
#include "exchange/xlsxreader.h"
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace touchstone::exchange {

namespace {

constexpr std::size_t kMostNamed = 10;
constexpr std::int64_t kMostParts = 100000;

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(value)
                                                                                     : std::nullopt;
}

bool isId(const std::string& text)
{
    return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            found.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

std::string trimmed(const std::string& text)
{
    const char* blanks = " \t\r\n";
    const std::size_t from = text.find_first_not_of(blanks);
    return from == std::string::npos ? std::string()
                                     : text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

tl::unexpected<Error> atCell(ErrorCode code, std::uint32_t row, std::uint32_t column, std::string detail)
{
    return tl::unexpected(Error {code, cellReference(row, column), {}, row, column, std::move(detail)});
}

/// The cells of a page, row by row.
Result<std::vector<FilledCell>> cellsOf(XlsxBook& book, std::size_t page)
{
    std::vector<FilledCell> cells;
    auto read = book.read(page, [&cells](const SheetRow& row) {
        for (const SheetCell& cell : row.cells)
            cells.push_back({row.number, cell.column, std::string(cell.text), cell.formula});
        return true;
    });
    return read.map([&] { return std::move(cells); });
}

std::optional<std::size_t> pageNamed(const XlsxBook& book, std::string_view name)
{
    const auto& pages = book.sheets();
    const auto found =
        std::find_if(pages.begin(), pages.end(), [name](const SheetInfo& page) { return page.name == name; });
    return found == pages.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - pages.begin()));
}

/// Reads the hidden page.
class HeadReader {
public:
    explicit HeadReader(const std::vector<FilledCell>& cells)
    {
        for (const FilledCell& cell : cells)
            m_rows[cell.row][cell.column] = cell.text;
    }

    Result<ReturnedSheet> read()
    {
        ReturnedSheet sheet;
        if (text(1, 1) != kSheetMagic)
            return fail(ErrorCode::Format, {}, "not a rating sheet");
        const auto version = wholeNumber(text(1, 2));
        if (version && *version > kSheetVersion)
            return fail(ErrorCode::NewerFile, {}, "rating sheet of version " + text(1, 2));
        SheetHead& head = sheet.head;
        head.package = PackageId(id(1, 3));
        head.annotator = AnnotatorId(id(1, 4));
        head.writer = WriterId(id(1, 5));
        head.madeMs = number(1, 6, INT64_MAX);
        head.promptParts = number(1, 7, kMostParts);
        head.responseParts = number(1, 8, kMostParts);
        head.candidates = number(1, 9, 26);
        const std::int64_t count = number(1, 10, kMostRows);
        sheet.signature = text(1, 11);
        for (std::int64_t n = 0; n < count && !m_fault; ++n) {
            const auto row = static_cast<std::uint32_t>(n + 2);
            SheetHead::Row line {ItemId(id(row, 1)), number(row, 2, INT64_MAX), {}, words(text(row, 3))};
            for (std::uint32_t c = 4; c < 4 + head.candidates; ++c) {
                if (!text(row, c).empty())
                    line.responses.emplace_back(id(row, c));
            }
            head.rows.push_back(std::move(line));
        }
        if (m_fault)
            return tl::unexpected(*m_fault);
        return sheet;
    }

private:
    static constexpr std::int64_t kMostRows = 1048575;

    const std::string& text(std::uint32_t row, std::uint32_t column) const
    {
        static const std::string none;
        const auto line = m_rows.find(row);
        if (line == m_rows.end())
            return none;
        const auto cell = line->second.find(column);
        return cell == line->second.end() ? none : cell->second;
    }
    std::string id(std::uint32_t row, std::uint32_t column)
    {
        const std::string& value = text(row, column);
        if (!isId(value))
            blame(row, column, "no id");
        return value;
    }
    std::int64_t number(std::uint32_t row, std::uint32_t column, std::int64_t most)
    {
        const auto value = wholeNumber(text(row, column));
        if (!value || *value < 0 || *value > most)
            blame(row, column, "no number of this kind");
        return value.value_or(0);
    }
    void blame(std::uint32_t row, std::uint32_t column, const char* why)
    {
        if (!m_fault)
            m_fault = Error {ErrorCode::Changed, std::string(kHeadPage) + "!" + cellReference(row, column),
                {}, row, column, why};
    }

    std::map<std::uint32_t, std::map<std::uint32_t, std::string>> m_rows = {};
    std::optional<Error> m_fault = {};
};

/// Reads the answers of the ratings page.
class AnswerReader {
public:
    AnswerReader(const ReturnedSheet& sheet, const Scheme& scheme, const TextDigest& digest)
        : m_sheet(sheet)
        , m_digest(digest)
        , m_columns(sheetColumns(sheet.head, scheme))
    {
    }

    Result<SheetRatings> read()
    {
        std::map<std::uint32_t, std::vector<const FilledCell*>> rows;
        for (const FilledCell& cell : m_sheet.cells)
            rows[cell.row].push_back(&cell);
        if (auto headings = checkHeadings(rows[1]); !headings)
            return tl::unexpected(headings.error());
        SheetRatings result;
        result.correctionColumn = static_cast<std::uint32_t>(m_columns.size());
        const auto last = static_cast<std::uint32_t>(m_sheet.head.rows.size() + 1);
        for (std::uint32_t row = 2; row <= last; ++row)
            readRow(row, rows[row], result);
        for (const auto& [row, cells] : rows) {
            if (row > last && !cells.empty())
                blame(ErrorCode::Changed, row, cells.front()->column, "a row that was not given out");
        }
        if (m_faults.empty())
            return result;
        Error first = m_faults.front();
        for (std::size_t n = 1; n < std::min(m_faults.size(), kMostNamed); ++n)
            first.detail += (n == 1 ? "; also " : ", ") + m_faults[n].subject;
        if (m_faults.size() > kMostNamed)
            first.detail += " and " + std::to_string(m_faults.size() - kMostNamed) + " more";
        return tl::unexpected(first);
    }

private:
    void blame(ErrorCode code, std::uint32_t row, std::uint32_t column, std::string why)
    {
        m_faults.push_back({code, cellReference(row, column), {}, row, column, std::move(why)});
    }

    Result<void> checkHeadings(const std::vector<const FilledCell*>& cells) const
    {
        std::map<std::uint32_t, std::string> texts;
        for (const FilledCell* cell : cells)
            texts[cell->column] = trimmed(cell->text);
        for (std::uint32_t c = 1; c <= m_columns.size(); ++c) {
            if (texts[c] != m_columns[c - 1].heading)
                return atCell(ErrorCode::Changed, 1, c, "the heading is not the one that was given out");
        }
        for (const auto& [column, text] : texts) {
            if (column > m_columns.size() && !text.empty())
                return atCell(ErrorCode::Changed, 1, column, "a column that was not given out");
        }
        return {};
    }

    void readRow(std::uint32_t row, const std::vector<const FilledCell*>& cells, SheetRatings& result)
    {
        m_row = row;
        Answers answers;
        std::map<const Criterion*, std::vector<std::string>> marks;
        std::map<const Criterion*, std::uint32_t> none;
        std::map<std::uint32_t, const std::string*> given;
        std::int64_t correction = 0;
        for (const FilledCell* cell : cells) {
            if (cell->column > m_columns.size()) {
                if (!trimmed(cell->text).empty())
                    blame(ErrorCode::Changed, row, cell->column, "a column that was not given out");
                continue;
            }
            const SheetColumn& column = m_columns[cell->column - 1];
            if (!column.isOpen())
                given[cell->column] = &cell->text;
            else if (trimmed(cell->text).empty())
                continue;
            else if (column.kind == SheetColumn::Kind::Correction)
                correction = readCorrection(*cell);
            else
                readCell(*cell, column, answers, marks, none);
        }
        const std::size_t index = row - 2;
        checkGiven(row, m_sheet.head.rows[index], given);
        takeMarks(marks, none, answers);
        if (answers.empty())
            return;
        if (isComplete(answers))
            result.ratings.push_back({index, std::move(answers), correction});
        else
            ++result.incomplete;
    }

    /// What was given out must stand where it stood: answers beside other texts would be about those.
    void checkGiven(std::uint32_t row, const SheetHead::Row& head,
        const std::map<std::uint32_t, const std::string*>& given)
    {
        const auto textAt = [&given](std::uint32_t column) {
            const auto found = given.find(column);
            return found == given.end() ? std::string() : *found->second;
        };
        if (trimmed(textAt(1)) != head.id.str()) {
            blame(ErrorCode::Changed, row, 1, "the id is not the one that was given out");
            return;
        }
        std::size_t next = 0;
        for (std::uint32_t c = 1; c <= m_columns.size(); ++c) {
            if (!m_columns[c - 1].isGivenText())
                continue;
            const std::size_t at = next++;
            if (at >= head.texts.size() || m_digest(lastingText(textAt(c))) != head.texts[at])
                blame(ErrorCode::Changed, row, c, "the text is not the one that was given out");
        }
    }

    std::int64_t readCorrection(const FilledCell& cell)
    {
        const auto value = cell.formula ? std::nullopt : wholeNumber(trimmed(cell.text));
        if (!value || *value < 0 || *value > kMostCorrections)
            blame(ErrorCode::Answer, cell.row, cell.column,
                "not a whole number from 0 to " + std::to_string(kMostCorrections));
        return value.value_or(0);
    }

    void readCell(const FilledCell& cell, const SheetColumn& column, Answers& answers,
        std::map<const Criterion*, std::vector<std::string>>& marks,
        std::map<const Criterion*, std::uint32_t>& none)
    {
        using Kind = SheetColumn::Kind;
        const Criterion& criterion = *column.criterion;
        if (cell.formula) {
            blame(ErrorCode::Answer, cell.row, cell.column, "a formula");
            return;
        }
        const std::string text = trimmed(cell.text);
        if (column.kind == Kind::Choice) {
            const auto option = std::find_if(criterion.options.begin(), criterion.options.end(),
                [&](const Option& one) { return text == optionText(one) || text == one.code; });
            if (option == criterion.options.end())
                blame(ErrorCode::Answer, cell.row, cell.column, "not on the list");
            else
                answers.values[criterion.id] = ChoiceAnswer {option->code};
        } else if (column.kind == Kind::Scale) {
            const auto value = wholeNumber(text);
            if (!value || *value < criterion.min || *value > criterion.max)
                blame(ErrorCode::Answer, cell.row, cell.column,
                    "not a whole number from " + std::to_string(criterion.min) + " to "
                        + std::to_string(criterion.max));
            else
                answers.values[criterion.id] = ScaleAnswer {static_cast<int>(*value)};
        } else if (column.kind == Kind::Mark || column.kind == Kind::NoneMark) {
            if (text != kSheetMark && text != "X") {
                blame(ErrorCode::Answer, cell.row, cell.column, "neither empty nor x");
                return;
            }
            if (column.kind == Kind::NoneMark)
                none[&criterion] = cell.column;
            else
                marks[&criterion].push_back(column.code);
        } else if (column.kind == Kind::Text) {
            answers.values[criterion.id] = TextAnswer {cell.text};
        } else {
            answers.cannotRate[criterion.id] = cell.text;
            m_declined[criterion.id] = cell.column;
        }
    }

    void takeMarks(const std::map<const Criterion*, std::vector<std::string>>& marks,
        const std::map<const Criterion*, std::uint32_t>& none, Answers& answers)
    {
        for (const auto& [criterion, codes] : marks)
            setMarks(*criterion, codes, answers);
        for (const auto& [criterion, column] : none) {
            if (marks.contains(criterion))
                blame(ErrorCode::Answer, m_row, column, "none of these beside one of these");
            else
                setMarks(*criterion, {}, answers);
        }
        for (const auto& [id, reason] : answers.cannotRate) {
            if (answers.values.contains(id))
                blame(ErrorCode::Answer, m_row, m_declined[id], "a reason beside an answer");
        }
    }

    static void setMarks(const Criterion& criterion, const std::vector<std::string>& codes, Answers& answers)
    {
        if (criterion.kind == CriterionKind::Flags)
            answers.values[criterion.id] = FlagsAnswer {codes};
        else
            answers.values[criterion.id] = BestOfAnswer {codes};
    }

    bool isComplete(const Answers& answers) const
    {
        return std::all_of(m_columns.begin(), m_columns.end(), [&](const SheetColumn& column) {
            const Criterion* criterion = column.criterion;
            return criterion == nullptr || !criterion->required || answers.values.contains(criterion->id)
                || answers.cannotRate.contains(criterion->id);
        });
    }

    const ReturnedSheet& m_sheet;
    const TextDigest& m_digest;
    std::vector<SheetColumn> m_columns;
    std::vector<Error> m_faults = {};
    std::map<std::string, std::uint32_t> m_declined = {};
    std::uint32_t m_row = 0;
};

}

Result<bool> isRatingSheet(const std::filesystem::path& file)
{
    return XlsxBook::open(file).map(
        [](const XlsxBook& book) { return pageNamed(book, kHeadPage).has_value(); });
}

Result<ReturnedSheet> readRatingSheet(const std::filesystem::path& file)
{
    auto book = XlsxBook::open(file);
    if (!book)
        return tl::unexpected(book.error());
    const auto hidden = pageNamed(*book, kHeadPage);
    const auto ratings = pageNamed(*book, kRatingsPage);
    if (!hidden || !ratings)
        return fail(ErrorCode::Format, {}, "a workbook, but no rating sheet of Touchstone");
    auto head = cellsOf(*book, *hidden);
    if (!head)
        return tl::unexpected(head.error());
    auto sheet = HeadReader(*head).read();
    if (!sheet)
        return sheet;
    auto cells = cellsOf(*book, *ratings);
    if (!cells)
        return tl::unexpected(cells.error());
    sheet->cells = std::move(*cells);
    return sheet;
}

Result<SheetRatings> parseRatings(const ReturnedSheet& sheet, const Scheme& scheme, const TextDigest& digest)
{
    return AnswerReader(sheet, scheme, digest).read();
}

}
