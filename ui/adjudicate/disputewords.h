#pragma once
#include "service/adjudicating.h"
#include <QCoreApplication>
#include <QString>

namespace touchstone::ui {

/// Words about disputed answers, in the window's language.
class DisputeWords {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::DisputeWords)
public:
    /// A type of disagreement in two or three words.
    static QString type(Disagreement type);
    /// What it means and what follows from it, in plain words.
    static QString explanation(Disagreement type);
    /// What is in dispute: "safety flip · 5 points apart".
    static QString kind(const service::DisputeEntry& entry);
    /// An answer to a criterion as people read it; "-" where there is none.
    static QString answer(const Criterion& criterion, const Answers& answers);
};

}
