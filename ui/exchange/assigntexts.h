#pragma once
#include "domain/scheme.h"
#include "service/assignoutlook.h"
#include <QCoreApplication>
#include <QString>

namespace touchstone::ui {

/// What a plan means for the figures that will come of it, in sentences.
class AssignTexts {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::AssignTexts)
public:
    /// Groups of annotators that no shared answers link; empty where all are linked.
    static QString apart(const service::AssignOutlook& outlook);
    /// Links and expected intervals, a line each; empty where nothing can be said.
    static QString outlook(const service::AssignOutlook& outlook, const Scheme& scheme);
};

}
