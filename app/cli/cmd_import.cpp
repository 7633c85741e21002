#include "cli/command.h"
#include "cli/errortext.h"
#include "cli/report_json.h"
#include "multichoice/profile.h"
#include "service/importer.h"
#include "service/projectsession.h"
#include <algorithm>

namespace touchstone::cli {

namespace {

struct Options {
    std::string project, shape = "auto", model, domain, encoding, profile, sheet;
    std::vector<std::string> files, mapping;
    bool skipBad = false;
};

Result<exchange::ReadOptions> readOptions(const Options& options)
{
    exchange::ReadOptions read;
    const auto shape = exchange::shapeFromName(options.shape);
    if (!shape)
        return fail(ErrorCode::Usage, "--as", options.shape);
    read.shape = *shape;
    read.model = options.model;
    read.domain = options.domain;
    read.encoding = options.encoding;
    read.sheet = options.sheet;
    const auto& profiles = multichoice::kProfileIds;
    if (!options.profile.empty()
        && std::find(profiles.begin(), profiles.end(), options.profile) == profiles.end())
        return fail(ErrorCode::Usage, "--profile", options.profile);
    read.profile = options.profile;
    read.skipBad = options.skipBad;
    for (const std::string& entry : options.mapping) {
        const std::size_t equals = entry.find('=');
        if (equals == 0 || equals == std::string::npos)
            return fail(ErrorCode::Usage, "--map", entry);
        read.mapping[entry.substr(0, equals)] = entry.substr(equals + 1);
    }
    return read;
}

void printReport(const Output& out, const service::ImportReport& report)
{
    for (const Error& error : report.errors)
        out.message(escapeControls(errorText(error)));
    if (report.errorCount > static_cast<std::int64_t>(report.errors.size()))
        out.message(fill(translate("Cli", "... and %1 more errors"),
            {std::to_string(report.errorCount - static_cast<std::int64_t>(report.errors.size()))}));
    for (const auto& [code, count] : report.warningCounts) {
        for (const Error& warning : report.warnings) {
            if (warning.code != code)
                continue;
            out.message(escapeControls(errorText(warning))
                + (count > 1 ? "  " + fill(translate("Cli", "(%1 times)"), {std::to_string(count)}) : ""));
            break;
        }
    }
    if (!report.accepted) {
        out.message(translate("Cli", "Nothing was imported."));
        return;
    }
    out.line(fill(
        translate("Cli",
            "%1 records: %2 prompts, %3 models and %4 responses are new; %5 were known; %6 were skipped."),
        {std::to_string(report.rows), std::to_string(report.added.prompts),
            std::to_string(report.added.models), std::to_string(report.added.responses),
            std::to_string(report.known), std::to_string(report.skipped)}));
    if (report.added.mcItems > 0 || report.added.predictions > 0)
        out.line(fill(translate("Cli", "%1 multi-choice items and %2 answers to them are new."),
            {std::to_string(report.added.mcItems), std::to_string(report.added.predictions)}));
    if (report.added.ratings > 0)
        out.line(fill(translate("Cli", "%1 ratings are new."), {std::to_string(report.added.ratings)}));
    if (!report.restorePoint.empty()) {
        const std::u8string place = report.restorePoint.u8string();
        out.message(fill(
            translate("Cli", "The project as it was before: %1"), {std::string(place.begin(), place.end())}));
    }
}

/// An import always prints its report, also where it could not begin or was stopped.
int failure(const Output& out, const Error& error)
{
    if (!out.json)
        return out.failure(error);
    service::ImportReport report;
    report.errorCount = 1;
    report.errors.push_back(error);
    nlohmann::json answer = importJson(report);
    answer["error"] = errorJson(error);
    out.document(answer);
    return exitCode(error.code);
}

int runImport(const Output& out, const Options& options)
{
    const auto read = readOptions(options);
    if (!read)
        return failure(out, read.error());
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Import);
    if (!session)
        return failure(out, session.error());
    std::vector<std::filesystem::path> files;
    for (const std::string& file : options.files)
        files.push_back(pathOf(file));
    jobs::Control control = interruptible(out, translate("Cli", "Importing"));
    const auto report = service::importFiles(*session, files, *read, control);
    if (!report)
        return failure(out, report.error());
    if (out.json)
        out.document(importJson(*report));
    printReport(out, *report);
    return report->accepted ? kDone : kRefused;
}

}

void setUpImport(Cli cli)
{
    CLI::App* command = addCommand(cli, "import", translate("Cli", "Take in prompts and responses"),
        "import law.touchstone answers.jsonl --model model-a --domain law");
    const auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command->add_option("FILE", options->files, translate("Cli", "Files: JSONL, JSON, CSV, TSV, XLSX"))
        ->required();
    command->add_option("--as", options->shape,
        translate("Cli",
            "What the records are: auto, responses, prompts, comparison, poison, dialog, ratings, mc-items, "
            "mc-run"));
    command->add_option("--model", options->model,
        translate("Cli", "Model of records that name none (POSITIVE,NEGATIVE for comparisons)"));
    command->add_option("--domain", options->domain, translate("Cli", "Domain of records that name none"));
    command->add_option("--profile", options->profile,
        translate("Cli", "Profile that reads the answers of a multi-choice run (else by the model's name)"));
    command->add_option("--encoding", options->encoding, translate("Cli", "Encoding, for example gb18030"));
    command->add_option("--sheet", options->sheet,
        translate("Cli", "Sheet of a workbook (else the first one whose header has what is needed)"));
    command->add_option("--map", options->mapping, translate("Cli", "FIELD=COLUMN where names differ"));
    command->add_flag(
        "--skip-bad", options->skipBad, translate("Cli", "Take the good records although others are bad"));
    command->callback(
        [cli, options] { cli.work = [&out = cli.out, options] { return runImport(out, *options); }; });
}

}
