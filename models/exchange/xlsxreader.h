#pragma once
#include "domain/error.h"
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::exchange {

enum class CellKind {
    Text,
    Number, ///< whole numbers as they stand, others as the shortest text of the same value
    Boolean, ///< "true" or "false"
    Date, ///< "2021-03-04", "2021-03-04 05:06:07" or "05:06:07": a number whose format shows a date
    Fault ///< an error such as "#N/A", or a formula that was never calculated ("=")
};

/// A cell that is not empty. Formulas are not calculated: their stored result is the cell's text.
struct SheetCell {
    std::uint32_t column = 0; ///< 1-based
    CellKind kind = CellKind::Text;
    bool formula = false;
    std::string_view text = {};
};

/// A row that has cells, in the order of columns. The views hold during the call alone.
struct SheetRow {
    std::uint32_t number = 0; ///< 1-based, as shown by spreadsheets
    std::span<const SheetCell> cells = {};
};

struct SheetInfo {
    std::string name = {};
    bool hidden = false;

    bool operator==(const SheetInfo&) const = default;
};

/// "C17" of row 17 and column 3.
std::string cellReference(std::uint32_t row, std::uint32_t column);

/// A workbook in XLSX, unpacked sheet by sheet. The archive's directory is looked at before anything is
/// unpacked; nothing is calculated, fetched or run.
class XlsxBook {
public:
    /// Errors: E_NOT_FOUND, E_IO; E_FORMAT (no workbook, damaged, protected by a password), E_LIMIT (larger
    /// than 256 MB, packed or unpacked). The file's content is kept in memory.
    static Result<XlsxBook> open(const std::filesystem::path& path);
    /// The same for a file's content.
    static Result<XlsxBook> fromBytes(std::string bytes);
    /// Larger sheets are unpacked in pieces of some so many bytes.
    static constexpr std::size_t kWindow = std::size_t {1} << 20;
    void setWindow(std::size_t bytes);

    XlsxBook(XlsxBook&&) noexcept;
    XlsxBook& operator=(XlsxBook&&) noexcept;
    ~XlsxBook();

    /// In the workbook's order; hidden ones too, charts not.
    const std::vector<SheetInfo>& sheets() const;

    /// Takes the rows in their order; false: no more is wanted.
    using RowVisitor = std::function<bool(const SheetRow& row)>;
    /// Reads one sheet, the shared strings with the first one. Errors: E_FORMAT (damaged), E_LIMIT (texts of
    /// more than 1 GB, repeated ones counted each time).
    Result<void> read(std::size_t sheet, const RowVisitor& visit);

private:
    struct State;
    explicit XlsxBook(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}
