#pragma once
#include "exchange/mapper.h"
#include "exchange/xlsxreader.h"
#include <map>

namespace touchstone::exchange {

/// Reads a sheet of a workbook as a table: its first row that is not empty is the header, lines are rows.
class SheetTableReader {
public:
    SheetTableReader(XlsxBook& book, RecordMapper& mapper, Findings& findings);
    /// `sheet`: its name; empty = the first one whose header has what is needed, visible ones first.
    void run(const std::string& sheet);

private:
    std::optional<std::size_t> choose(const std::string& name);
    bool fits(std::size_t sheet);
    bool row(const SheetRow& row);
    bool header(const SheetRow& row);
    bool record(const SheetRow& row);
    bool bytesAreGood(const SheetRow& row, const SheetCell& cell, std::uint8_t& marks);

    XlsxBook& m_book;
    RecordMapper& m_mapper;
    Findings& m_findings;
    Record m_record;
    std::vector<std::string> m_names;
    int m_fitting = 0; ///< sheets among which one was chosen
    bool m_hasHeader = false;
};

}
