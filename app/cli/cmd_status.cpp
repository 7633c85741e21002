#include "cli/command.h"
#include "cli/report_json.h"
#include "cli/texttable.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

int runStatus(const Output& out, const std::string& project)
{
    auto session = service::ProjectSession::open(pathOf(project), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    const auto report = session->status();
    if (!report)
        return out.failure(report.error());
    if (out.json)
        out.document(statusJson(*report));
    out.line(fill(translate("Cli", "%1 prompts, %2 models, %3 responses, %4 items"),
        {std::to_string(report->prompts), std::to_string(report->models), std::to_string(report->responses),
            std::to_string(report->items)}));
    TextTable annotators({translate("Cli", "Annotator"), translate("Cli", "Assigned"),
        translate("Cli", "Done"), translate("Cli", "Later"), translate("Cli", "Cannot rate"),
        translate("Cli", "Flagged"), translate("Cli", "Median s"), translate("Cli", "Hours")});
    for (const auto& row : report->annotators)
        annotators.add({row.code, std::to_string(row.assigned), std::to_string(row.done),
            std::to_string(row.later), std::to_string(row.cannotRate), std::to_string(row.flagged),
            row.medianActiveSeconds ? fixed(*row.medianActiveSeconds, 1) : "-", fixed(row.hours, 2)});
    out.line("\n" + annotators.text());
    TextTable domains({translate("Cli", "Domain"), translate("Cli", "Items"), translate("Cli", "Done")});
    for (const auto& row : report->domains)
        domains.add({row.name.empty() ? "-" : row.name, std::to_string(row.items), std::to_string(row.done)});
    out.line(domains.text());
    return kDone;
}

}

void setUpStatus(Cli cli)
{
    CLI::App* command =
        addCommand(cli, "status", translate("Cli", "Show where the work stands"), "status law.touchstone");
    const auto project = std::make_shared<std::string>();
    command->add_option("PROJECT", *project, translate("Cli", "Project file"))->required();
    command->callback(
        [cli, project] { cli.work = [&out = cli.out, project] { return runStatus(out, *project); }; });
}

}
