#include "cli/answers_json.h"

namespace touchstone::cli {

namespace {

Result<std::vector<std::string>> stringList(const nlohmann::json& value, const std::string& criterion)
{
    if (!value.is_array())
        return fail(ErrorCode::Answer, criterion, "a list is expected");
    std::vector<std::string> list;
    for (const auto& entry : value) {
        if (!entry.is_string())
            return fail(ErrorCode::Answer, criterion, "a list of codes is expected");
        list.push_back(entry.get<std::string>());
    }
    return list;
}

Result<AnswerValue> valueFrom(const nlohmann::json& value, const Criterion& criterion)
{
    switch (criterion.kind) {
    case CriterionKind::Choice:
        if (!value.is_string())
            return fail(ErrorCode::Answer, criterion.id, "a code is expected");
        return AnswerValue(ChoiceAnswer {value.get<std::string>()});
    case CriterionKind::Scale:
        if (!value.is_number_integer() || value < -1000000 || value > 1000000)
            return fail(ErrorCode::Answer, criterion.id, "a whole number is expected");
        return AnswerValue(ScaleAnswer {value.get<int>()});
    case CriterionKind::Flags:
        return stringList(value, criterion.id).map([](std::vector<std::string> codes) {
            return AnswerValue(FlagsAnswer {std::move(codes)});
        });
    case CriterionKind::Text:
        if (!value.is_string())
            return fail(ErrorCode::Answer, criterion.id, "a text is expected");
        return AnswerValue(TextAnswer {value.get<std::string>()});
    case CriterionKind::BestOf:
        return stringList(value, criterion.id).map([](std::vector<std::string> labels) {
            if (labels == std::vector<std::string> {"none"})
                labels.clear();
            return AnswerValue(BestOfAnswer {std::move(labels)});
        });
    }
    return fail(ErrorCode::Answer, criterion.id);
}

struct ToJson {
    nlohmann::json operator()(const ChoiceAnswer& answer) const { return answer.code; }
    nlohmann::json operator()(const ScaleAnswer& answer) const { return answer.value; }
    nlohmann::json operator()(const FlagsAnswer& answer) const { return answer.codes; }
    nlohmann::json operator()(const TextAnswer& answer) const { return answer.text; }
    nlohmann::json operator()(const BestOfAnswer& answer) const
    {
        return answer.labels.empty() ? nlohmann::json::array({"none"}) : nlohmann::json(answer.labels);
    }
};

}

Result<Answers> answersFromJson(
    const nlohmann::json& answers, const nlohmann::json& cannotRate, const Scheme& scheme)
{
    Answers result;
    if (!answers.is_object() && !answers.is_null())
        return fail(ErrorCode::Answer, "answers", "an object is expected");
    for (const auto& [id, value] : answers.items()) {
        const Criterion* criterion = scheme.criterion(id);
        if (criterion == nullptr)
            return fail(ErrorCode::UnknownCriterion, id);
        if (value.is_null())
            continue;
        auto answer = valueFrom(value, *criterion);
        if (!answer)
            return tl::unexpected(answer.error());
        result.values[id] = std::move(*answer);
    }
    if (!cannotRate.is_object() && !cannotRate.is_null())
        return fail(ErrorCode::Answer, "cannot_rate", "an object is expected");
    for (const auto& [id, reason] : cannotRate.items()) {
        if (scheme.criterion(id) == nullptr)
            return fail(ErrorCode::UnknownCriterion, id);
        if (!reason.is_string())
            return fail(ErrorCode::Answer, id, "a reason is expected");
        result.cannotRate[id] = reason.get<std::string>();
    }
    return result;
}

nlohmann::json answerJson(const AnswerValue& value)
{
    return std::visit(ToJson {}, value);
}

}
