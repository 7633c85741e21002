#pragma once
#include "annotate/criterioncontrol.h"
#include <memory>

namespace touchstone::ui {

/// The control of a criterion, by its kind: one row of the table in the .cpp each. `candidates`: number of
/// answers shown. The control belongs to the caller and, once it has a parent, to that.
std::unique_ptr<CriterionControl> makeCriterionControl(
    const Criterion& criterion, int candidates, QWidget* parent);

}
