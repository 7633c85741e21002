#include "cli/command.h"
#include "cli/texttable.h"
#include "service/projectsession.h"
#include <fstream>
#include <sstream>

namespace touchstone::cli {

namespace {

struct Options {
    std::string project, action, name, scheme, kind = "normal";
};

nlohmann::json roundJson(service::ProjectSession& session, const Round& round)
{
    const auto scheme = session.scheme(round);
    return {{"round", round.name}, {"id", round.id.str()},
        {"kind", round.kind == RoundKind::Calibration ? "calibration" : "normal"},
        {"scheme", scheme ? nlohmann::json(scheme->id) : nlohmann::json()},
        {"scheme_version", scheme ? nlohmann::json(scheme->version) : nlohmann::json()}};
}

Result<Round> addRound(service::ProjectSession& session, const Options& options)
{
    const RoundKind kind = options.kind == "calibration" ? RoundKind::Calibration : RoundKind::Normal;
    auto round = session.addRound(options.name, kind, options.scheme);
    if (round || round.error().code != ErrorCode::UnknownScheme)
        return round;
    std::ifstream in(pathOf(options.scheme), std::ios::binary);
    if (!in)
        return round;
    std::ostringstream text;
    text << in.rdbuf();
    return parseScheme(text.str()).and_then([&](const Scheme& scheme) {
        return session.addRound(options.name, kind, scheme);
    });
}

int add(const Output& out, const Options& options)
{
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Write);
    if (!session)
        return out.failure(session.error());
    const auto round = addRound(*session, options);
    if (!round)
        return out.failure(round.error());
    if (out.json)
        out.document(roundJson(*session, *round));
    out.message(fill(translate("Cli", "Round made: %1"), {round->name}));
    return kDone;
}

int list(const Output& out, const Options& options)
{
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    const auto rounds = session->rounds();
    if (!rounds)
        return out.failure(rounds.error());
    nlohmann::json rows = nlohmann::json::array();
    TextTable table({translate("Cli", "Round"), translate("Cli", "Kind"), translate("Cli", "Scheme")});
    for (const Round& round : *rounds) {
        rows.push_back(roundJson(*session, round));
        const nlohmann::json& row = rows.back();
        table.add({round.name, row["kind"].get<std::string>(),
            row["scheme"].is_string() ? row["scheme"].get<std::string>() + " " + row["scheme_version"].dump()
                                      : std::string()});
    }
    if (out.json)
        out.document({{"rounds", rows}});
    out.line(table.text());
    return kDone;
}

}

void setUpRound(Cli cli)
{
    CLI::App* command = addCommand(cli, "round", translate("Cli", "Add and list rounds"),
        "round law.touchstone add 2 --kind calibration");
    const auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command->add_option("ACTION", options->action, translate("Cli", "add or list"))
        ->required()
        ->check(CLI::IsMember({"add", "list"}));
    command->add_option("NAME", options->name, translate("Cli", "Name of the round"));
    command->add_option("--scheme", options->scheme, translate("Cli", "Scheme or scheme file"));
    command->add_option("--kind", options->kind, translate("Cli", "normal or calibration"))
        ->check(CLI::IsMember({"normal", "calibration"}));
    command->callback([cli, options] {
        if (options->action == "add" && options->name.empty())
            throw CLI::RequiredError("NAME");
        cli.work = [&out = cli.out, options] {
            return options->action == "add" ? add(out, *options) : list(out, *options);
        };
    });
}

}
