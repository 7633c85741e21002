#include "cli/command.h"
#include "cli/texttable.h"
#include "service/assigner.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

nlohmann::json reportJson(const service::AssignReport& report)
{
    nlohmann::json rows = nlohmann::json::array();
    for (const auto& share : report.annotators)
        rows.push_back({{"annotator", share.annotator}, {"added", share.added}, {"repeats", share.repeats},
            {"assigned", share.assigned}});
    return {{"items", report.items}, {"units", report.units}, {"short_of_raters", report.shortOfRaters},
        {"annotators", rows}, {"seed", report.seed}};
}

int runAssign(const Output& out, const std::string& project, const service::AssignRequest& request)
{
    auto session = service::ProjectSession::open(pathOf(project), service::Access::Write);
    if (!session)
        return out.failure(session.error());
    jobs::Control control = interruptible(out, translate("Cli", "Assigning"));
    const auto report = service::assign(*session, request, control);
    if (!report)
        return out.failure(report.error());
    if (out.json)
        out.document(reportJson(*report));
    TextTable table({translate("Cli", "Annotator"), translate("Cli", "New items"),
        translate("Cli", "Repeats"), translate("Cli", "All items")});
    for (const auto& share : report->annotators)
        table.add({share.annotator, std::to_string(share.added), std::to_string(share.repeats),
            std::to_string(share.assigned)});
    out.line(table.text());
    if (report->shortOfRaters > 0)
        out.message(fill(translate("Cli", "%1 of %2 could not get as many raters as asked for."),
            {std::to_string(report->shortOfRaters), std::to_string(report->units)}));
    return kDone;
}

}

void setUpAssign(Cli cli)
{
    CLI::App* command = addCommand(cli, "assign", translate("Cli", "Hand out work"),
        "assign law.touchstone --annotator R1 --annotator R2 --annotator R3 --overlap 3 --limit 200");
    struct Options {
        std::string project, order = "spread";
        service::AssignRequest request;
    };
    const auto options = std::make_shared<Options>();
    service::AssignRequest& request = options->request;
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command
        ->add_option("--annotator", request.annotators,
            translate("Cli", "Annotator; may be repeated; unknown ones are added"))
        ->required();
    command->add_option("--overlap", request.overlap, translate("Cli", "Raters for each response"))
        ->required();
    command->add_option("--round", request.round, translate("Cli", "Round; the first where none is named"));
    command->add_flag(
        "--by-domain", request.byDomain, translate("Cli", "Only to raters of the prompt's domain"));
    command->add_option(
        "--repeats", request.repeatShare, translate("Cli", "Share of items that come twice, 0 to 0.5"));
    command->add_option(
        "--limit", request.limit, translate("Cli", "Take so many responses, the same for all"));
    command
        ->add_option("--order", options->order, translate("Cli", "Answers to one prompt: spread or together"))
        ->check(CLI::IsMember({"spread", "together"}));
    command->add_option("--seed", request.seed, translate("Cli", "Seed of every draw"));
    command->add_flag("--dry-run", request.dryRun, translate("Cli", "Only say what would happen"));
    command->callback([cli, options] {
        options->request.together = options->order == "together";
        cli.work = [&out = cli.out, options] { return runAssign(out, options->project, options->request); };
    });
}

}
