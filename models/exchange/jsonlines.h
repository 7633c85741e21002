#pragma once
#include "exchange/input.h"
#include "exchange/jsonrecord.h"
#include "exchange/lineends.h"
#include "exchange/mapper.h"

namespace touchstone::exchange {

/// Reads one JSON object a line. Bad lines are reported, the next line goes on.
class JsonLinesReader {
public:
    JsonLinesReader(Input& input, RecordMapper& mapper, Findings& findings);
    void run();

private:
    bool nextLine();
    bool skipLongLine();
    bool line(char* text, std::size_t size);
    void refuse(std::string_view text, ErrorCode code, std::size_t offset);

    Input& m_input;
    RecordMapper& m_mapper;
    Findings& m_findings;
    JsonRecordParser m_parser;
    LineEnds m_ends;
    std::int64_t m_line = 0;
    std::size_t m_size = 0; ///< of the line at hand, without LF
    bool m_hasEnd = false; ///< LF follows
    bool m_goodText = false;
};

/// True when the first line of the text is a whole JSON object and more text follows it.
bool isLineWise(Input& input);

}
