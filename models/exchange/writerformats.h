#pragma once
// Internal to the writers: the functions that the table of formats names. Each writes the file of its format.
#include "exchange/formats.h"

namespace touchstone::exchange {

/// One row per item and criterion. `value` is text in both (a list joined by ';'); `kind` tells how to read
/// it.
Result<void> writeRatingsCsv(ExportJob& job, const ExportFormat& format);
/// The same with `points` (a number, for scales) and `flags` (a list, for flags and best-of) beside `value`,
/// so that every key has one type.
Result<void> writeRatingsJsonl(ExportJob& job, const ExportFormat& format);

/// One row per response, with six columns for each criterion.
Result<void> writeItemsCsv(ExportJob& job, const ExportFormat& format);
/// The same with an object for each criterion under `criteria`.
Result<void> writeItemsJsonl(ExportJob& job, const ExportFormat& format);

/// One row per model and figure.
Result<void> writeScoresCsv(ExportJob& job, const ExportFormat& format);
/// One document: the shape that the command line prints.
Result<void> writeScoresJson(ExportJob& job, const ExportFormat& format);
/// Tables that people read, with notes below.
Result<void> writeScoresLatex(ExportJob& job, const ExportFormat& format);
Result<void> writeScoresMarkdown(ExportJob& job, const ExportFormat& format);

/// The same rows as in the other tables, as workbooks without formulas.
Result<void> writeScoresXlsx(ExportJob& job, const ExportFormat& format);
/// Sheets "Ratings" and "Scores".
Result<void> writeWorkbook(ExportJob& job, const ExportFormat& format);

/// A list of tasks, one for each response (or panel), and the labelling configuration beside it.
Result<void> writeLabelStudio(ExportJob& job, const ExportFormat& format);

/// Training files. Each has a side file *.trace.jsonl with a line for each row, and with a test share the
/// same two again as *.test.jsonl and *.test.trace.jsonl. Held-out prompts are in none of them.
Result<void> writeTraining(ExportJob& job, const ExportFormat& format);
/// Several shapes of training files as one data set: a folder for each, train and test, and the card.
Result<void> writeHuggingFace(ExportJob& job, const ExportFormat& format);

}
