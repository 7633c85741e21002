#pragma once

class QAbstractItemModel;

namespace touchstone::ui {

/// Puts a table of cells with a second line (see tables::GridModel) on the clipboard, with its headers: as an
/// HTML table that spreadsheets take cell by cell, and as tabbed text. A text that a spreadsheet would take
/// for a formula gets an apostrophe.
void copyForSpreadsheet(const QAbstractItemModel& model);

}
