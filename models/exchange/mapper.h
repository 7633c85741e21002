#pragma once
#include "exchange/blind.h"
#include "exchange/findings.h"
#include "exchange/idtable.h"
#include "exchange/shapes.h"

namespace touchstone::exchange {

/// Takes the records of a file in order: maps, warns, drops repeats, hands on to the sink.
class RecordMapper {
public:
    /// `name`: the file's name; its stem is the model of records that name none.
    RecordMapper(const ReadOptions& options, const std::string& stem, Findings& findings, RecordSink& sink);

    /// The columns of a table, before its rows. False: the header was refused.
    bool header(const std::vector<Field>& columns, std::int64_t line);
    /// True when a header of these names has what the options' shape needs.
    bool headerFits(const std::vector<Field>& columns);
    /// One record. False: the reading stops.
    bool put(const Record& record);
    /// A record was there but is refused (counts as seen).
    void seen() { m_seen = true; }
    /// What was there was only a header.
    void unsee() { m_seen = false; }
    /// After the last record.
    void finish();
    bool sawRecord() const { return m_seen; }

private:
    void settleShape(const Record& record);
    void tellColumns(const std::vector<Field>& fields, const Columns::Match& match);
    const Columns::Match& matched(const std::vector<Field>& fields, std::int64_t line);
    bool isRepeat(std::int64_t line, bool table, bool& refused);
    void warnTexts(const Record& record);
    void warnDates(const Record& record, const Columns::Match& match);
    void warnBlind(const Record& record);
    void watchId(std::string_view id, std::int64_t line);
    void watchCells(const Record& record);
    bool hand(std::int64_t line);

    Findings& m_findings;
    RecordSink& m_sink;
    Columns m_columns;
    ShapeMapper m_shapes;
    Shape m_shape;
    IdTable m_ids;
    SelfNaming m_naming;
    ImportRecord m_out;
    bool m_seen = false;
    bool m_headerMatchTold = false;
    std::size_t m_widestZeroId = 0;
    std::size_t m_narrowestPlainId = SIZE_MAX;
    std::int64_t m_narrowestLine = 0;
};

/// True for an id that a spreadsheet made: 1.23E+15, 1-Mar, 3/4/2021.
bool looksEatenBySpreadsheet(std::string_view id);

}
