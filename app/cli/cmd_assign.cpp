#include "cli/command.h"
#include "cli/texttable.h"
#include "service/assigner.h"
#include "service/projectsession.h"
#include <QString>

namespace touchstone::cli {

namespace {

using Figure = service::ExpectedWidth::Figure;

const char* figureName(Figure figure)
{
    switch (figure) {
    case Figure::Kappa:
        return "kappa";
    case Figure::Icc:
        return "icc";
    case Figure::Share:
        return "share";
    }
    return "";
}

nlohmann::json reportJson(const service::AssignReport& report)
{
    const auto orNull = [](const std::optional<double>& value) {
        return value ? nlohmann::json(*value) : nlohmann::json();
    };
    nlohmann::json rows = nlohmann::json::array();
    for (const auto& share : report.annotators)
        rows.push_back({{"annotator", share.annotator}, {"added", share.added}, {"repeats", share.repeats},
            {"assigned", share.assigned}, {"hours", orNull(share.hours)}});
    nlohmann::json taken = nlohmann::json::array();
    for (const auto& back : report.takenBack)
        taken.push_back({{"annotator", back.annotator}, {"removed", back.removed},
            {"released", back.released}, {"done", back.done}});
    nlohmann::json widths = nlohmann::json::array();
    for (const service::ExpectedWidth& width : report.outlook.widths)
        widths.push_back(
            {{"figure", figureName(width.figure)}, {"criterion", width.criterion}, {"assumed", width.assumed},
                {"raters", width.raters}, {"n_units", width.units}, {"width", orNull(width.width)}});
    return {{"items", report.items}, {"units", report.units}, {"short_of_raters", report.shortOfRaters},
        {"annotators", rows}, {"seed", report.seed}, {"gold", report.gold}, {"taken_back", taken},
        {"connected", report.outlook.groups.size() <= 1}, {"groups", report.outlook.groups},
        {"expected_widths", widths}};
}

std::string decimals(double value, int places)
{
    return QString::number(value, 'f', places).toStdString();
}

std::string widthText(const service::ExpectedWidth& width)
{
    const std::string half = width.width ? decimals(*width.width / 2, 2) : std::string("-");
    const std::string units = std::to_string(width.units);
    switch (width.figure) {
    case Figure::Kappa:
        return fill(translate("Cli", "%1: kappa to +-%2 from %3 units with two raters, if it is %4"),
            {width.criterion, half, units, decimals(width.assumed, 1)});
    case Figure::Icc:
        return fill(translate("Cli", "%1: ICC to +-%2 from %3 units with %4 raters, if it is %5"),
            {width.criterion, half, units, std::to_string(width.raters), decimals(width.assumed, 1)});
    case Figure::Share:
        return fill(translate("Cli", "%1: share of a model to +-%2 or better, from %3 units"),
            {width.criterion, half, units});
    }
    return {};
}

void printOutlook(const Output& out, const service::AssignReport& report)
{
    if (report.outlook.groups.size() > 1) {
        std::string groups;
        for (const auto& group : report.outlook.groups) {
            std::string members;
            for (const std::string& code : group)
                members += (members.empty() ? "" : ", ") + code;
            groups += (groups.empty() ? "" : " | ") + members;
        }
        out.line(fill(translate("Cli", "Not linked by shared units, so not comparable: %1"), {groups}));
    } else if (!report.outlook.groups.empty()) {
        out.line(translate("Cli", "All annotators are linked by shared units."));
    }
    for (const service::ExpectedWidth& width : report.outlook.widths)
        out.line(widthText(width));
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
    for (const auto& back : report->takenBack)
        out.message(fill(translate("Cli",
                             "Taken back from %1: %2 removed, %3 begun and open to others too, %4 done and "
                             "kept. What still comes back counts."),
            {back.annotator, std::to_string(back.removed), std::to_string(back.released),
                std::to_string(back.done)}));
    if (report->annotators.empty())
        return kDone;
    TextTable table({translate("Cli", "Annotator"), translate("Cli", "New items"),
        translate("Cli", "Repeats"), translate("Cli", "All items"), translate("Cli", "Hours")});
    for (const auto& share : report->annotators)
        table.add({share.annotator, std::to_string(share.added), std::to_string(share.repeats),
            std::to_string(share.assigned), share.hours ? decimals(*share.hours, 1) : std::string("-")});
    out.line(table.text());
    if (request.dryRun)
        printOutlook(out, *report);
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
    CLI::Option* annotator = command->add_option("--annotator", request.annotators,
        translate("Cli", "Annotator; may be repeated; unknown ones are added"));
    CLI::Option* overlap =
        command->add_option("--overlap", request.overlap, translate("Cli", "Raters for each response"));
    annotator->needs(overlap);
    command->add_option("--take-back", request.takeBack,
        translate("Cli", "Take back what this annotator has not done, for others; may be repeated"));
    command->add_option("--round", request.round, translate("Cli", "Round; the first where none is named"));
    command->add_option("--domain", request.domains,
        translate("Cli", "Only prompts of this domain (its code); may be repeated"));
    command->add_flag(
        "--by-domain", request.byDomain, translate("Cli", "Only to raters of the prompt's domain"));
    command->add_option(
        "--repeats", request.repeatShare, translate("Cli", "Share of items that come twice, 0 to 0.5"));
    command->add_option("--repeat-gap", request.repeatGap,
        translate("Cli", "Least distance between an item and its repeat; 20 where not named"));
    command->add_option("--gold", request.gold,
        translate("Cli",
            "Calibration round: hand out what this annotator has rated; these ratings are the gold answers"));
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
