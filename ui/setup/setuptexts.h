#pragma once
#include "domain/error.h"
#include <QCoreApplication>
#include <QString>

namespace touchstone::ui {

/// What is wrong with a set-up, as people are told.
class SetupTexts {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::SetupTexts)
public:
    static QString fault(const Error& error);
};

}
