#pragma once
#include "stats/metrics.h"
#include <QCoreApplication>
#include <string>

namespace touchstone::ui {

/// The coefficients and what the statistics say about them, in the window's language.
class MetricTexts {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::MetricTexts)
public:
    static QString title(const stats::Metric& metric);
    /// What it measures and when it misleads. Empty where nobody has written it yet.
    static QString explanation(const stats::Metric& metric);
    /// A reason or a warning; as it came where it is not known.
    static QString remark(const std::string& text);
};

}
