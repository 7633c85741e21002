#include "cli/command.h"
#include "cli/scoretable.h"
#include "report/reportfiles.h"
#include "service/projectsession.h"
#include "service/projectsetup.h"

namespace touchstone::cli {

namespace {

struct Options {
    std::string project, folder;
    bool names = false;
    bool blind = false;
    bool oneLanguage = false;
    ScoringChoices scoring;
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

/// `names`: asked for, or shown by a project that hides nothing from its lead. These are noted, so that the
/// project must be written.
Result<service::ProjectSession> openFor(const Options& options, bool& names)
{
    names = options.names;
    const std::filesystem::path file = pathOf(options.project);
    if (!options.names) {
        auto session = service::ProjectSession::open(file, service::Access::Read);
        const auto mode = session ? service::blindMode(*session) : tl::unexpected(session.error());
        if (!mode)
            return tl::unexpected(mode.error());
        names = *mode == service::BlindMode::Raters && !options.blind;
        if (!names)
            return session;
    }
    return service::ProjectSession::open(file, service::Access::Write);
}

int runReport(const Output& out, const Options& options)
{
    auto scoring = options.scoring.options();
    if (!scoring)
        return out.failure(scoring.error());
    ui::ReportFilesOptions asked;
    asked.report.scoring = std::move(*scoring);
    asked.report.version = TOUCHSTONE_VERSION;
    if (options.oneLanguage)
        asked.languages = {out.language};
    auto session = openFor(options, asked.report.names);
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
    if (!asked.report.names)
        out.message(translate("Cli", "Models have codes. --names writes their names, which is logged."));
    sayInterim(out, made->assigned, made->done);
    return kDone;
}

}

void setUpReport(Cli cli)
{
    CLI::App* command = addCommand(cli, "report",
        translate("Cli", "Write the report as HTML and PDF, in both languages or in that of --lang"),
        "report law.touchstone --out law-report --lang zh_CN");
    const auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command->add_option("--out", options->folder, translate("Cli", "Folder to write to"))->required();
    auto* names = command->add_flag("--names", options->names,
        translate("Cli", "Names of models instead of codes; logged as unblinding"));
    command
        ->add_flag("--blind", options->blind,
            translate("Cli", "Codes also where the lead may know the models from the beginning"))
        ->excludes(names);
    addScoringChoices(command, options->scoring);
    addAdjudicationChoice(command, options->scoring.request);
    command->callback([cli, options, command] {
        options->oneLanguage = command->count("--lang") > 0;
        cli.work = [&out = cli.out, options] { return runReport(out, *options); };
    });
}

}
