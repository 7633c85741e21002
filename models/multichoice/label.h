#pragma once
#include <optional>
#include <string_view>

namespace touchstone::multichoice {

/// What an answer to a multi-choice item says. Reply1 and Reply2 are also the two possible gold labels.
enum class Label { Reply1, Reply2, Other, Refuse, NeedCheck };

/// The label as files have it: "回复1", "回复2", "Other", "Refuse", "Need_Check".
std::string_view labelText(Label label);
/// The label of such a text, exactly as written; none for any other text.
std::optional<Label> labelFromText(std::string_view text);

}
