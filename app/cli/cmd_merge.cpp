#include "cli/command.h"
#include "cli/errortext.h"
#include "cli/passphrase.h"
#include "cli/texttable.h"
#include "service/handoff.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

using nlohmann::json;

struct Options {
    std::string project, passphraseFile;
    std::vector<std::string> files;
    bool dryRun = false;
};

std::string textOf(const std::filesystem::path& path)
{
    const std::u8string utf8 = path.u8string();
    return {utf8.begin(), utf8.end()};
}

json fileJson(const service::MergedFile& file)
{
    const auto orNull = [](const std::string& text) { return text.empty() ? json() : json(text); };
    return {{"file", textOf(file.file)}, {"annotator", orNull(file.annotator)},
        {"events_new", file.eventsNew}, {"events_known", file.eventsKnown}, {"gaps", file.gaps},
        {"forks", file.forks}, {"disputed", file.disputed}, {"incomplete", file.incomplete},
        {"scheme", orNull(file.scheme)},
        {"scheme_version", file.scheme.empty() ? json() : json(file.schemeVersion)},
        {"older_scheme", file.olderScheme}, {"refused", file.refused ? errorJson(*file.refused) : json()}};
}

json reportJson(const service::MergeReport& report, bool dryRun)
{
    json files = json::array();
    for (const service::MergedFile& file : report.files)
        files.push_back(fileJson(file));
    return {{"files", files}, {"state", report.state}, {"dry_run", dryRun},
        {"restore_point", report.restorePoint.empty() ? json() : json(textOf(report.restorePoint))}};
}

void printRemarks(const Output& out, const service::MergedFile& file)
{
    const std::string name = textOf(file.file);
    if (!file.disputed.empty()) {
        std::string cells;
        for (const std::string& cell : file.disputed)
            cells += (cells.empty() ? "" : ", ") + cell;
        out.message(
            fill(translate("Cli",
                     "%1: other answers to the same rows came in too, and no number of the correction "
                     "says which are the later ones: %2. Write 1 there in the corrected sheet (2 the "
                     "next time) and merge it again."),
                {name, cells}));
    } else if (file.forks > 0) {
        out.message(
            fill(translate("Cli",
                     "%1: this package was worked on in several copies. All of it came in; where both "
                     "have an answer to one item, the one that was changed more often holds, else one "
                     "of the two."),
                {name}));
    }
    if (file.incomplete > 0)
        out.message(fill(translate("Cli", "%1: rows that lack a required answer and were left out: %2"),
            {name, std::to_string(file.incomplete)}));
}

void print(const Output& out, const service::MergeReport& report, bool dryRun)
{
    TextTable table({translate("Cli", "File"), translate("Cli", "Annotator"), translate("Cli", "New"),
        translate("Cli", "Known"), translate("Cli", "Gaps"), translate("Cli", "Forks"),
        translate("Cli", "Scheme")});
    for (const service::MergedFile& file : report.files) {
        if (file.refused)
            continue;
        const std::string scheme = file.scheme + " " + std::to_string(file.schemeVersion);
        table.add({textOf(file.file), file.annotator, std::to_string(file.eventsNew),
            std::to_string(file.eventsKnown), std::to_string(file.gaps), std::to_string(file.forks),
            file.olderScheme ? fill(translate("Cli", "%1 (older)"), {scheme}) : scheme});
    }
    out.line(table.text());
    for (const service::MergedFile& file : report.files) {
        if (file.refused)
            out.message(errorText(*file.refused));
        else
            printRemarks(out, file);
    }
    if (dryRun)
        out.line(translate("Cli", "Dry run: nothing was changed."));
    if (!report.restorePoint.empty())
        out.line(fill(translate("Cli", "The project from before: %1"), {textOf(report.restorePoint)}));
}

int runMerge(const Output& out, const Options& options)
{
    auto passphrase = passphraseFrom(options.passphraseFile);
    if (!passphrase)
        return out.failure(passphrase.error());
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Write);
    if (!session)
        return out.failure(session.error());
    std::vector<std::filesystem::path> files;
    for (const std::string& file : options.files)
        files.push_back(pathOf(file));
    jobs::Control control = interruptible(out, translate("Cli", "Merging"));
    const auto report =
        service::mergeReturns(*session, files, {std::move(*passphrase), options.dryRun}, control);
    if (!report)
        return out.failure(report.error());
    if (out.json)
        out.document(reportJson(*report, options.dryRun));
    print(out, *report, options.dryRun);
    const bool refused = std::any_of(report->files.begin(), report->files.end(),
        [](const service::MergedFile& file) { return file.refused.has_value(); });
    return refused ? kFindings : kDone;
}

}

void setUpMerge(Cli cli)
{
    CLI::App* command = addCommand(cli, "merge",
        translate("Cli", "Take return files, working files and filled rating sheets in"),
        "merge law.touchstone R1.tsreturn R2.tsreturn --dry-run");
    const auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command
        ->add_option(
            "FILE", options->files, translate("Cli", "Return files, working files and filled rating sheets"))
        ->required();
    command->add_option("--passphrase-file", options->passphraseFile,
        translate("Cli", "File whose first line is the passphrase"));
    command->add_flag("--dry-run", options->dryRun, translate("Cli", "Only say what would happen"));
    command->callback(
        [cli, options] { cli.work = [&out = cli.out, options] { return runMerge(out, *options); }; });
}

}
