#include "cli/command.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

int runCheck(const Output& out, const std::string& project)
{
    const auto findings = service::checkFile(pathOf(project));
    if (!findings)
        return out.failure(findings.error());
    nlohmann::json rows = nlohmann::json::array();
    for (const Finding& finding : *findings) {
        rows.push_back({{"code", finding.code}, {"where", finding.where}, {"detail", finding.detail}});
        out.line(finding.code + ": " + finding.where + ": " + finding.detail);
    }
    if (out.json)
        out.document({{"findings", rows}});
    if (findings->empty())
        out.line(translate(
            "Cli", "Nothing found: pages, schema, references, texts, events and counts are in order."));
    return findings->empty() ? kDone : kFindings;
}

}

void setUpCheck(Cli cli)
{
    CLI::App* command = addCommand(cli, "check",
        translate("Cli", "Check a project: integrity, schema, hashes, chains, counts"),
        "check law.touchstone");
    const auto project = std::make_shared<std::string>();
    command->add_option("PROJECT", *project, translate("Cli", "Project file"))->required();
    command->callback(
        [cli, project] { cli.work = [&out = cli.out, project] { return runCheck(out, *project); }; });
}

}
