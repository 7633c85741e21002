#pragma once
#include "service/adjudicating.h"
#include <optional>

namespace touchstone::ui {

/// The form in which an answer is settled is the form of its scheme: the questions that have a final label,
/// and two of its own, the type of disagreement and a note. Texts are in the window's language.
namespace settlementform {

/// What is not in the scheme of the project.
inline constexpr const char* kType = "adjudication-type";
inline constexpr const char* kNote = "adjudication-note";

Scheme scheme(const Scheme& project);
/// What the form begins with: what is settled already, else what all raters say.
Answers start(const service::AdjudicationCase& about);
/// Empty where no type is chosen. Labels that only repeat what all raters say are left out, unless nothing
/// else is there.
std::optional<service::Settlement> settlement(const Answers& answers, const service::AdjudicationCase& about);
/// The chosen type; empty where there is none.
std::optional<Disagreement> type(const Answers& answers);
/// The form's answers for a settlement.
Answers answers(const Adjudication& settled);

}

}
