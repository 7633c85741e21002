#include "multichoice/label.h"
#include <array>

namespace touchstone::multichoice {

std::string_view labelText(Label label)
{
    switch (label) {
    case Label::Reply1:
        return "回复1";
    case Label::Reply2:
        return "回复2";
    case Label::Other:
        return "Other";
    case Label::Refuse:
        return "Refuse";
    case Label::NeedCheck:
        return "Need_Check";
    }
    return "Need_Check";
}

std::optional<Label> labelFromText(std::string_view text)
{
    constexpr std::array kLabels = {
        Label::Reply1, Label::Reply2, Label::Other, Label::Refuse, Label::NeedCheck};
    for (const Label label : kLabels) {
        if (labelText(label) == text)
            return label;
    }
    return std::nullopt;
}

}
