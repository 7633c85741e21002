#pragma once
#include "multichoice/multichoicejob.h"
#include "tables/gridmodel.h"
#include <QCoreApplication>

namespace touchstone::ui {

/// The tables of the page Multi-choice: finished texts of a result.
class MultichoiceGrid {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::MultichoiceGrid)
public:
    /// A row for each run, and for one with hand checks the figures before them in a row below.
    static void fillRuns(tables::GridModel& model, const MultichoiceResult& result);
    static void fillComparisons(tables::GridModel& model, const MultichoiceResult& result);
    /// One run by place of the better reply, difficulty, level and domain.
    static void fillBreakdown(
        tables::GridModel& model, const MultichoiceResult& result, const service::McRunFigures& figures);
    static void fillBeside(tables::GridModel& model, const MultichoiceResult& result);
    static void fillCases(tables::GridModel& model, const MultichoiceResult& result);
    /// Both orders and position bias of a run, in sentences.
    static QString orders(const service::McRunFigures& figures);
    /// Rank correlations, or why there are none.
    static QStringList ranks(const MultichoiceResult& result);
    /// "model-a (answers.jsonl)"; the code alone where the project is blind.
    static QString runName(const service::McRun& run, const ModelNames& names);
};

}
