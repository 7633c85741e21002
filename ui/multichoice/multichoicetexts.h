#pragma once
#include "service/multichoice.h"
#include <QCoreApplication>
#include <QString>
#include <optional>

namespace touchstone::ui {

/// Words and figures of multi-choice, in the window's language.
class MultichoiceTexts {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::MultichoiceTexts)
public:
    /// "Reply 1", "Other", "Refuses", "To be checked".
    static QString label(multichoice::Label label);
    /// What decided about an answer, or why nothing did.
    static QString rule(multichoice::Rule rule);
    /// "89.3 %", or "undefined".
    static QString share(std::optional<double> value);
    /// "87.7–90.8", or "no interval".
    static QString interval(const std::optional<multichoice::Interval>& interval);
    /// Why a share has no value.
    static QString undefinedReason();
    /// Why a correlation has no value.
    static QString rankReason(const std::string& reason);
    /// "Safety", "Responsibility".
    static QString role(const std::string& role);
    static QString measure(bool star);
    /// How the figures are counted, for the foot of every table.
    static QString denominators();
};

}
