#pragma once
#include "domain/activity.h"
#include "domain/project.h"
#include <QCoreApplication>
#include <QStringList>

namespace touchstone::ui {

/// What the activity log and the check say, for people.
class ActivityWords {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::ActivityWords)
public:
    /// Kinds of line that can be chosen, with their words.
    static std::vector<std::pair<QString, QString>> kinds();
    /// When, who, what, what it is about, from which file.
    static QStringList cells(const ActivityEntry& entry);
    static QString what(const ActivityEntry& entry);

    /// What a finding of "Check project" means and what to do about it.
    /// What a setting was or became: in words where it is one of the program's codes, else as it is.
    static QString settingWords(const std::string& value, bool coded);
    static QString finding(const Finding& finding);
    static QString remedy(const Finding& finding);
};

}
