#pragma once
#include "exchange/input.h"
#include "exchange/lineends.h"
#include "exchange/mapper.h"

namespace touchstone::exchange {

/// Reads delimited text with a header. Bad rows are reported, the next line goes on.
class TableReader {
public:
    /// `usual`: the delimiter that the file's ending says; others are tried when its header lacks what is
    /// needed. `said`: the ending does say it (another one is worth a warning).
    TableReader(Input& input, RecordMapper& mapper, Findings& findings, char usual, bool said);
    void run();
    char delimiter() const { return m_delimiter; }

private:
    bool header();
    bool readHeader(std::string_view names);
    void guessDelimiter();
    bool parseRow(char delimiter);
    bool skipLongRow();
    bool beginRow();
    bool row();
    bool bytesAreGood(std::string_view bytes, std::uint8_t& marks);
    void refuseRest();
    void next(std::size_t size);

    Input& m_input;
    RecordMapper& m_mapper;
    Findings& m_findings;
    LineEnds m_ends;
    CsvRow m_row;
    CsvRow::Status m_status = CsvRow::Status::Row;
    Record m_record;
    std::vector<std::string> m_names;
    char m_delimiter;
    bool m_said;
    bool m_last = false;
    std::int64_t m_line = 1;
};

}
