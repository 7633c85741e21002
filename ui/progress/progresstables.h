#pragma once
#include "domain/itemissue.h"
#include "domain/scheme.h"
#include "domain/status.h"
#include "progress/workchart.h"
#include "tables/gridmodel.h"
#include <QCoreApplication>
#include <functional>

namespace touchstone::ui {

/// Turns the status of a project into the tables of the page Progress, in the window's language.
class ProgressTables {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::ProgressTables)
public:
    static void fillAnnotators(tables::GridModel& model, const StatusReport& report);
    static void fillDomains(tables::GridModel& model, const StatusReport& report, const Scheme& scheme);
    static void fillModels(tables::GridModel& model, const StatusReport& report);
    /// What raters wrote to items that they flagged or could not rate.
    static void fillIssues(tables::GridModel& model, const ItemIssues& issues, const Scheme& scheme);
    /// A text for a mail to an annotator.
    static QString reminder(const StatusReport::Annotator& person);
    /// What is left to an annotator, in hours: by the median of his own times, and by their quartiles.
    static QString timeLeft(const StatusReport::Annotator& person);
    static std::vector<WorkBar> bars(const StatusReport& report);
    /// Items done of all annotators together.
    static qint64 done(const StatusReport& report);
};

}
