#include "cli/answers_json.h"
#include "cli/command.h"
#include "cli/json_lines.h"
#include "service/adjudicating.h"
#include "service/ownanswers.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

using nlohmann::json;

Result<std::string> idOf(const json& value, const char* key)
{
    if (!value.contains(key))
        return std::string();
    if (!value[key].is_string() || value[key].get_ref<const std::string&>().empty())
        return fail(ErrorCode::Type, key);
    return value[key].get<std::string>();
}

Result<RatedUnit> unitOf(service::ProjectSession& session, const json& value)
{
    const auto response = idOf(value, "response");
    const auto prompt = idOf(value, "prompt");
    if (!response || !prompt)
        return tl::unexpected(response ? prompt.error() : response.error());
    if (response->empty() == prompt->empty())
        return fail(ErrorCode::Type, "response", "either a response or a prompt is expected");
    return service::findUnit(session, ResponseId(*response), PromptId(*prompt));
}

Result<service::Settlement> settlementFrom(const json& value, const Scheme& scheme)
{
    service::Settlement settlement;
    auto labels = answersFromJson(value.value("labels", json()), json(), scheme);
    if (!labels)
        return tl::unexpected(labels.error());
    settlement.labels = std::move(labels->values);
    const bool named = value.contains("type") && value["type"].is_string();
    const auto type = named ? disagreementFromName(value["type"].get<std::string>()) : std::nullopt;
    if (!type)
        return fail(ErrorCode::Answer, "type",
            "one_wrong, guideline_gap, ambiguous_prompt or both_stand is expected");
    settlement.type = *type;
    return noteOf(value).map([&](std::string note) {
        settlement.note = std::move(note);
        return settlement;
    });
}

/// The own answer that the line names; nothing where it names none.
Result<std::optional<service::OwnChoice>> ownChoiceFrom(const json& value)
{
    if (!value.contains("own_answer"))
        return std::nullopt;
    const json& own = value["own_answer"];
    const bool right = own.is_object() && own.contains("event") && own["event"].is_string()
        && own.contains("accepted") && own["accepted"].is_boolean();
    if (!right)
        return fail(ErrorCode::Type, "own_answer", "{\"event\":ID,\"accepted\":true} is expected");
    return service::OwnChoice {EventId(own["event"].get<std::string>()), own["accepted"].get<bool>()};
}

Result<service::DecidedEvents> act(service::ProjectSession& session, const json& value)
{
    const auto unit = unitOf(session, value);
    if (!unit)
        return tl::unexpected(unit.error());
    // Whoever writes the lines decides on what stands in the project now.
    const auto about = service::openCase(session, *unit);
    if (!about)
        return tl::unexpected(about.error());
    if (isSet(value, "withdraw"))
        return noteOf(value)
            .and_then([&](const std::string& note) {
                return service::withdrawSettlement(session, *unit, note, about->state);
            })
            .map([](EventId id) {
                return service::DecidedEvents {std::move(id), {}};
            });
    service::Decision decision;
    auto own = ownChoiceFrom(value);
    if (!own)
        return tl::unexpected(own.error());
    decision.own = std::move(*own);
    if (!decision.own || value.contains("labels") || value.contains("type")) {
        auto settlement = settlementFrom(value, about->scheme);
        if (!settlement)
            return tl::unexpected(settlement.error());
        decision.labels = std::move(*settlement);
    }
    return service::decide(session, *unit, decision, about->state);
}

json adjudicateLine(
    service::ProjectSession& session, const std::string& line, std::int64_t number, bool& fatal)
{
    json about = json::object();
    auto done = parseLine(line).and_then([&](const json& value) {
        for (const char* key : {"response", "prompt"}) {
            if (value.contains(key))
                about[key] = value[key];
        }
        return act(session, value);
    });
    if (!done) {
        if (about.empty())
            about["response"] = nullptr;
        return refusal(std::move(about), done.error(), number, fatal);
    }
    about["event"] = (done->labels.empty() ? done->own : done->labels).str();
    if (!done->own.empty())
        about["own_answer_event"] = done->own.str();
    return about;
}

/// What raters wrote themselves, without their names: events to be named in lines, and their states.
int listOwn(const Output& out, const std::string& project)
{
    auto session = service::ProjectSession::open(pathOf(project), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    const auto list = service::listOwnAnswers(*session);
    if (!list)
        return out.failure(list.error());
    json rows = json::array();
    for (const service::OwnAnswerEntry& entry : list->entries) {
        json row {{"prompt", entry.prompt.str()}, {"event", entry.event.str()}, {"text", entry.text},
            {"state", service::ownAnswerStateName(entry.state)}};
        row["response"] = entry.response.empty() ? json() : json(entry.response.str());
        out.line(row.dump(-1, ' ', false, json::error_handler_t::replace));
        rows.push_back(std::move(row));
    }
    if (out.json)
        out.document({{"own_answers", rows}, {"changed", list->changed.size()}});
    return kDone;
}

int runAdjudicate(const Output& out, const std::string& project)
{
    auto session = service::ProjectSession::open(pathOf(project), service::Access::Write);
    if (!session)
        return out.failure(session.error());
    if (session->isReadOnly())
        return out.failure({ErrorCode::ReadOnly, project});
    return answerLines(out, [&session](const std::string& line, std::int64_t number, bool& fatal) {
        return adjudicateLine(*session, line, number, fatal);
    });
}

}

void setUpAdjudicate(Cli cli)
{
    CLI::App* command = addCommand(cli, "adjudicate",
        translate("Cli", "Settle labels: JSON lines in, an acknowledgement for each out"),
        "adjudicate law.touchstone < settled.jsonl");
    const auto project = std::make_shared<std::string>();
    command->add_option("PROJECT", *project, translate("Cli", "Project file"))->required();
    const auto own = std::make_shared<bool>(false);
    command->add_flag("--own-answers", *own,
        translate("Cli", "List the raters' own answers instead, with the events to name in lines"));
    command->callback([cli, project, own] {
        cli.work = [&out = cli.out, project, own] {
            return *own ? listOwn(out, *project) : runAdjudicate(out, *project);
        };
    });
}

}
