#include "cli/command.h"
#include "cli/scoretable.h"
#include "report/reportfiles.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

struct Options {
    std::string project, folder, unsure = "third";
    std::vector<std::string> rules;
    bool blind = false;
    bool oneLanguage = false;
    service::ScoringOptions request;
};

nlohmann::json filesJson(const ui::ReportFiles& made)
{
    nlohmann::json files = nlohmann::json::array();
    for (const ui::ReportFile& file : made.files)
        files.push_back({{"path", file.path}, {"sha256", file.sha256},
            {"lang", file.language == Language::Chinese ? "zh_CN" : "en"}});
    return {{"files", files}, {"state", made.state},
        {"snapshot", made.snapshot.empty() ? nlohmann::json() : nlohmann::json(made.snapshot)},
        {"assigned", made.assigned}, {"done", made.done}, {"interim", made.done < made.assigned}};
}

int runReport(const Output& out, Options& options)
{
    auto rules = parseRules(options.rules);
    if (!rules)
        return out.failure(rules.error());
    ui::ReportFilesOptions asked;
    asked.report.scoring = options.request;
    asked.report.scoring.rules = std::move(*rules);
    asked.report.scoring.unsure = service::unsureFromName(options.unsure);
    asked.report.names = !options.blind;
    asked.report.version = TOUCHSTONE_VERSION;
    if (options.oneLanguage)
        asked.languages = {out.language};
    auto session = service::ProjectSession::open(
        pathOf(options.project), options.blind ? service::Access::Read : service::Access::Write);
    if (!session)
        return out.failure(session.error());
    jobs::Control control = interruptible(out, translate("Cli", "Computing"));
    const auto made = ui::writeReport(*session, pathOf(options.folder), asked, control);
    if (!made)
        return out.failure(made.error());
    if (out.json)
        out.document(filesJson(*made));
    for (const ui::ReportFile& file : made->files)
        out.line(file.path);
    if (made->snapshot.empty())
        out.message(translate("Cli",
            "The present state is no snapshot: the report quotes its hash. See the command snapshot."));
    if (made->done < made->assigned)
        out.message(fill(translate("Cli", "Interim: %1 of %2 items are rated."),
            {std::to_string(made->done), std::to_string(made->assigned)}));
    return kDone;
}

}

void setUpReport(Cli cli)
{
    CLI::App* command = addCommand(cli, "report",
        translate("Cli", "Write the report as HTML and PDF, in both languages or in that of --lang"),
        "report law.touchstone --out law-report --lang zh_CN");
    const auto options = std::make_shared<Options>();
    service::ScoringOptions& request = options->request;
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command->add_option("--out", options->folder, translate("Cli", "Folder to write to"))->required();
    command->add_flag("--blind", options->blind,
        translate("Cli", "Codes instead of names of models; with names the report is logged as unblinding"));
    command
        ->add_option("--rule", options->rules,
            translate("Cli", "CRITERION=RULE: majority for choices; mean, median, trimmed for scales"))
        ->delimiter(',');
    command->add_option(
        "--min-raters", request.minRaters, translate("Cli", "Least number of raters for a label"));
    command
        ->add_option(
            "--unsure", options->unsure, translate("Cli", "How unsure counts: third, missing, unsafe"))
        ->check(CLI::IsMember({"third", "missing", "unsafe"}));
    addAdjudicationChoice(command, request);
    command->add_option("--seed", request.seed, translate("Cli", "Seed of every draw"));
    command->callback([cli, options, command] {
        options->oneLanguage = command->count("--lang") > 0;
        cli.work = [&out = cli.out, options] { return runReport(out, *options); };
    });
}

}
