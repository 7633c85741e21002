#pragma once
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace touchstone {

/// Choice: the code of an option.
struct ChoiceAnswer {
    std::string code = {};
    bool operator==(const ChoiceAnswer&) const = default;
};
/// Scale: a whole point of the scale.
struct ScaleAnswer {
    int value = 0;
    bool operator==(const ScaleAnswer&) const = default;
};
/// Flags: codes of the set flags in the order of the scheme; none = looked and found none.
struct FlagsAnswer {
    std::vector<std::string> codes = {};
    bool operator==(const FlagsAnswer&) const = default;
};
/// Text: what was typed, unchanged.
struct TextAnswer {
    std::string text = {};
    bool operator==(const TextAnswer&) const = default;
};
/// Best-of: labels of the best candidates (A, B ...); none = no candidate is good.
struct BestOfAnswer {
    std::vector<std::string> labels = {};
    bool operator==(const BestOfAnswer&) const = default;
};

using AnswerValue = std::variant<ChoiceAnswer, ScaleAnswer, FlagsAnswer, TextAnswer, BestOfAnswer>;

/// What a rater says about one item. A criterion that is in neither map was not answered (null).
struct Answers {
    std::map<std::string, AnswerValue> values = {}; ///< criterion id -> answer
    std::map<std::string, std::string> cannotRate = {}; ///< criterion id -> reason

    bool empty() const { return values.empty() && cannotRate.empty(); }
    bool operator==(const Answers&) const = default;
};

}
