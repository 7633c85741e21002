#include "cli/annotate_lines.h"
#include "cli/answers_json.h"
#include "cli/json_lines.h"
#include <cmath>

namespace touchstone::cli {

namespace {

using nlohmann::json;

Result<double> secondsOf(const json& value, const char* key)
{
    if (!value.contains(key))
        return 0.0;
    const bool number = value[key].is_number();
    const double seconds = number ? value[key].get<double>() : -1;
    if (!number || !(seconds >= 0) || seconds > 1e7)
        return fail(ErrorCode::Answer, key, "seconds are expected");
    return seconds;
}

Result<Submission> submissionFrom(const json& value, const Scheme& scheme)
{
    Submission submission;
    auto answers =
        answersFromJson(value.value("answers", json()), value.value("cannot_rate", json()), scheme);
    if (!answers)
        return tl::unexpected(answers.error());
    submission.answers = std::move(*answers);
    const auto active = secondsOf(value, "active_seconds");
    const auto wall = secondsOf(value, "wall_seconds");
    if (!active || !wall)
        return tl::unexpected(active ? wall.error() : active.error());
    submission.activeSeconds = *active;
    submission.wallSeconds = std::max(*wall, *active);
    const json state = value.value("own_answer_state", json("finished"));
    if (state != "draft" && state != "finished")
        return fail(ErrorCode::Answer, "own_answer_state", "draft or finished is expected");
    submission.ownAnswerDraft = state == "draft";
    return submission;
}

Result<EventId> act(service::RatingDesk& desk, const json& value)
{
    const auto item = desk.find(ItemId(value["item"].get<std::string>()));
    if (!item)
        return tl::unexpected(item.error());
    const auto note = noteOf(value);
    if (!note)
        return tl::unexpected(note.error());
    if (value.contains("answers") || value.contains("cannot_rate")) {
        const auto scheme = desk.schemeOf(item->row);
        if (!scheme)
            return tl::unexpected(scheme.error());
        return submissionFrom(value, *scheme).and_then([&](Submission submission) {
            return desk.submit(item->row, std::move(submission));
        });
    }
    if (isSet(value, "later"))
        return desk.later(item->row, *note);
    if (isSet(value, "withdraw"))
        return desk.withdraw(item->row, *note);
    if (value.contains("flag") && value["flag"].is_boolean())
        return desk.flag(item->row, value["flag"].get<bool>(), *note);
    if (value.contains("note"))
        return desk.note(item->row, *note);
    return fail(ErrorCode::Answer, "answers", "answers, later, flag, note or withdraw is expected");
}

}

json annotateLine(service::RatingDesk& desk, const std::string& line, std::int64_t lineNumber, bool& fatal)
{
    json item;
    auto done = parseLine(line).and_then([&](const json& value) -> Result<EventId> {
        if (!value.contains("item") || !value["item"].is_string())
            return fail(ErrorCode::Type, "item");
        item = value["item"];
        return act(desk, value);
    });
    if (done)
        return {{"item", item}, {"event", done->str()}};
    return refusal({{"item", item}}, done.error(), lineNumber, fatal);
}

}
