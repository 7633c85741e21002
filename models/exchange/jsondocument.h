#pragma once
#include "exchange/input.h"
#include "exchange/jsonrecord.h"
#include "exchange/lineends.h"
#include "exchange/mapper.h"

namespace touchstone::exchange {

/// Reads one JSON text: a list of records, a record, or an object with exactly one list of records. An error
/// of syntax or encoding ends it and refuses all.
class JsonDocumentReader {
public:
    JsonDocumentReader(Input& input, RecordMapper& mapper, Findings& findings);
    void run();
    /// The records were in a list inside an object.
    bool wasWrapped() const { return m_wrapped; }

private:
    enum class Next { Ok, Stop };

    bool skipSpace();
    void drop(std::size_t size);
    Next value(int outer, JsonRecordParser::Status& status);
    Next element(int outer);
    Next list(int outer);
    Next record();
    Next wrapper();
    Next wrapperKey(std::vector<std::string>& keys);
    Next other();
    bool holdsList();
    bool beginsList();
    void tail();
    Next stop(ErrorCode code, std::size_t offset, std::string subject = {}, std::string detail = {});
    Next stopAtByte(std::size_t offset);
    std::int64_t lineAt(std::size_t offset);
    std::int64_t columnAt(std::size_t offset);

    Input& m_input;
    RecordMapper& m_mapper;
    Findings& m_findings;
    JsonRecordParser m_parser;
    std::int64_t m_line = 1;
    std::int64_t m_column = 0; ///< bytes of the line before the window
    bool m_last = false;
    bool m_wrapped = false;
};

}
