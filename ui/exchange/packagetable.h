#pragma once
#include "service/handoff.h"
#include "tables/gridmodel.h"
#include <QCoreApplication>
#include <QStringList>

namespace touchstone::ui {

/// Packages, and what came of taking files in, as rows of a table in the window's language.
class PackageTable {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::PackageTable)
public:
    static QStringList headers();
    static QStringList headerTips();
    static std::vector<tables::GridCell> cells(const service::PackageRow& row);
    /// The due date is over and items are open.
    static bool isLate(const service::PackageRow& row);

    static QStringList mergeHeaders();
    static QStringList mergeHeaderTips();
    /// Why the file was refused, with its name and what can be done.
    /// What is wrong with a cell or an event, in the language of the window.
    static QString reason(const std::string& detail);
    static QString refusal(const service::MergedFile& file);
    static std::vector<tables::GridCell> mergeCells(const service::MergedFile& file);
};

}
