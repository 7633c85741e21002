#pragma once
// Internal to the writers: the table of scores as text cells, before any mark-up.
#include "exchange/writerjob.h"

namespace touchstone::exchange {

struct TextTable {
    std::string title = {};
    std::vector<std::string> header = {};
    std::vector<std::vector<std::string>> rows = {}; ///< as wide as the header
};

struct TextScores {
    std::string title = {};
    std::vector<TextTable> tables = {};
    std::string notesTitle = {};
    std::vector<std::string> notes = {};
};

/// The source's scores with models under their names or codes, ordered by these. Adds to the job what the
/// design does not support. Errors: Internal where a row is not as wide as the columns; those of the source.
Result<ScoreTable> shownScores(ExportJob& job);

/// Overall, by domain, by scenario, the numbers behind; then rules, denominators and treatments.
TextScores textScores(const ExportJob& job, const ScoreTable& scores);

}
