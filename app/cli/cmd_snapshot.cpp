#include "cli/command.h"
#include "cli/scoretable.h"
#include "cli/texttable.h"
#include "service/projectsession.h"
#include "service/snapshots.h"

namespace touchstone::cli {

namespace {

struct Options {
    std::string project, name;
    bool list = false;
    ScoringChoices scoring;
};

nlohmann::json snapshotJson(const service::SnapshotInfo& info)
{
    const Snapshot& content = info.content;
    return {{"name", content.name}, {"state", content.state}, {"event", info.event.str()},
        {"rules", content.rules}, {"min_raters", content.minRaters}, {"unsure", content.unsure},
        {"seed", content.seed}, {"version", content.version}, {"assigned", content.assigned},
        {"done", content.done}, {"interim", content.done < content.assigned}, {"utc_ms", info.utcMs}};
}

int list(const Output& out, const Options& options)
{
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    const auto all = service::listSnapshots(*session);
    if (!all)
        return out.failure(all.error());
    nlohmann::json rows = nlohmann::json::array();
    TextTable table({translate("Cli", "Snapshot"), translate("Cli", "State"), translate("Cli", "Rated")});
    for (const service::SnapshotInfo& info : *all) {
        rows.push_back(snapshotJson(info));
        table.add({info.content.name, info.content.state,
            std::to_string(info.content.done) + " / " + std::to_string(info.content.assigned)});
    }
    if (out.json)
        out.document({{"snapshots", rows}});
    out.line(table.text());
    return kDone;
}

int take(const Output& out, const Options& options)
{
    const auto scoring = options.scoring.options();
    if (!scoring)
        return out.failure(scoring.error());
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Write);
    if (!session)
        return out.failure(session.error());
    jobs::Control control = interruptible(out, translate("Cli", "Reading"));
    const auto taken = service::takeSnapshot(*session, options.name, *scoring, TOUCHSTONE_VERSION, control);
    if (!taken)
        return out.failure(taken.error());
    if (out.json)
        out.document(snapshotJson(*taken));
    out.line(fill(translate("Cli", "Snapshot %1: %2"), {taken->content.name, taken->content.state}));
    sayInterim(out, taken->content.assigned, taken->content.done);
    return kDone;
}

}

void setUpSnapshot(Cli cli)
{
    CLI::App* command = addCommand(cli, "snapshot",
        translate("Cli", "Give the present state a name that exports and reports quote"),
        "snapshot law.touchstone spring-2024");
    const auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command->add_option("NAME", options->name, translate("Cli", "Name of the snapshot"));
    addScoringChoices(command, options->scoring);
    command->add_flag("--list", options->list, translate("Cli", "List the snapshots"));
    command->callback([cli, options] {
        if (!options->list && options->name.empty())
            throw CLI::RequiredError("NAME");
        cli.work = [&out = cli.out, options] {
            return options->list ? list(out, *options) : take(out, *options);
        };
    });
}

}
