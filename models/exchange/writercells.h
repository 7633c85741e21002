#pragma once
// Internal to the writers: tables that go into text and into workbooks alike.
#include "exchange/cellwriter.h"
#include "exchange/writerjob.h"

namespace touchstone::exchange {

/// One row per rating. Rows are counted on `file`.
Result<void> writeRatingCells(ExportJob& job, OutputFile& file, CellWriter& cells);
/// One row per model and figure of scores as shownScores gives them. Rows are counted on `file`.
Result<void> writeScoreCells(ExportJob& job, const ScoreTable& scores, OutputFile& file, CellWriter& cells);

}
