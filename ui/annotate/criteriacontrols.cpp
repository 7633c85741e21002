#include "annotate/criteriacontrols.h"
#include "annotate/choicecontrol.h"
#include "annotate/flagscontrol.h"
#include "annotate/scalecontrol.h"
#include "annotate/textcontrol.h"
#include <array>

namespace touchstone::ui {

namespace {

using Made = std::unique_ptr<CriterionControl>;

struct Maker {
    CriterionKind kind;
    Made (*make)(const Criterion& criterion, int candidates, QWidget* parent);
};

Made makeFlags(const Criterion& criterion, int candidates, QWidget* parent)
{
    return std::make_unique<FlagsControl>(criterion, candidates, parent);
}

template <class Control> Made makePlain(const Criterion& criterion, int, QWidget* parent)
{
    return std::make_unique<Control>(criterion, parent);
}

constexpr std::array<Maker, 5> kMakers {{{CriterionKind::Choice, &makePlain<ChoiceControl>},
    {CriterionKind::Scale, &makePlain<ScaleControl>}, {CriterionKind::Flags, &makeFlags},
    {CriterionKind::Text, &makePlain<TextControl>}, {CriterionKind::BestOf, &makeFlags}}};

}

std::unique_ptr<CriterionControl> makeCriterionControl(
    const Criterion& criterion, int candidates, QWidget* parent)
{
    for (const Maker& maker : kMakers) {
        if (maker.kind == criterion.kind)
            return maker.make(criterion, candidates, parent);
    }
    Q_UNREACHABLE();
}

}
