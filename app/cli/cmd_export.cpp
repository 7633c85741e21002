#include "cli/command.h"
#include "cli/scoretable.h"
#include "cli/texttable.h"
#include "service/exporting.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

struct Options {
    std::string project, format, folder, unsure = "third";
    std::vector<std::string> rules;
    bool list = false;
    service::ExportOptions request;
};

int listFormats(const Output& out)
{
    nlohmann::json rows = nlohmann::json::array();
    TextTable table({translate("Cli", "Format"), translate("Cli", "File"), translate("Cli", "What it is for"),
        translate("Cli", "Defaults")});
    for (const exchange::ExportFormat& format : exchange::formats()) {
        const std::string purpose(exchange::purposeName(format.purpose));
        nlohmann::json choices = nlohmann::json::array();
        for (const exchange::Choice choice : format.choices)
            choices.push_back(exchange::choiceName(choice));
        rows.push_back({{"format", format.id}, {"file", format.fileName}, {"purpose", purpose},
            {"choices", choices}, {"defaults", exchange::defaultsText(format)}});
        table.add(
            {std::string(format.id), std::string(format.fileName), purpose, exchange::defaultsText(format)});
    }
    if (out.json)
        out.document({{"formats", rows}});
    out.line(table.text());
    return kDone;
}

nlohmann::json reportJson(const exchange::ExportReport& report)
{
    nlohmann::json files = nlohmann::json::array();
    for (const exchange::ExportedFile& file : report.files)
        files.push_back({{"path", file.path}, {"rows", file.rows}, {"sha256", file.sha256}});
    nlohmann::json leftOut = nlohmann::json::object();
    for (const auto& [reason, count] : report.leftOut)
        leftOut[reason] = count;
    return {
        {"format", report.format}, {"files", files}, {"manifest", report.manifest}, {"left_out", leftOut}};
}

/// A training format whose choices nobody stated: told with the defaults, so that they can be taken.
std::optional<Error> unstated(const Options& options)
{
    const exchange::ExportFormat* format = exchange::findFormat(options.format);
    if (format == nullptr || format->purpose != exchange::Purpose::Train || options.request.acceptDefaults)
        return std::nullopt;
    using exchange::Choice;
    std::string names;
    bool stated = false;
    for (const auto& [choice, given] : {std::pair {Choice::Hi, options.request.hi.has_value()},
             std::pair {Choice::Lo, options.request.lo.has_value()},
             std::pair {Choice::Gap, options.request.gap.has_value()},
             std::pair {Choice::Shapes, !options.request.shapes.empty()},
             std::pair {Choice::MinRaters, options.request.minRatersStated},
             std::pair {Choice::Rule, !options.rules.empty()}}) {
        const bool general = choice == Choice::MinRaters || choice == Choice::Rule;
        if (!format->takes(choice) || (general && format->takes(Choice::Hi)))
            continue;
        names += (names.empty() ? "--" : ", --") + std::string(exchange::choiceName(choice));
        stated = stated || given;
    }
    if (stated)
        return std::nullopt;
    return Error {ErrorCode::Usage, options.format, {}, 0, 0,
        fill(translate("Cli",
                 "A training file needs stated choices (%1), or take the defaults (%2) with "
                 "--accept-defaults."),
            {names, exchange::defaultsText(*format)})};
}

int runExport(const Output& out, Options& options)
{
    if (options.list)
        return listFormats(out);
    if (const auto error = unstated(options))
        return out.failure(*error);
    auto rules = parseRules(options.rules);
    if (!rules)
        return out.failure(rules.error());
    options.request.scoring.rules = std::move(*rules);
    options.request.language = out.language;
    options.request.programVersion = TOUCHSTONE_VERSION;
    const exchange::ExportFormat* format = exchange::findFormat(options.format);
    const bool changes = format != nullptr && service::changesProject(*format, options.request);
    auto session = service::ProjectSession::open(
        pathOf(options.project), changes ? service::Access::Write : service::Access::Read);
    if (!session)
        return out.failure(session.error());
    jobs::Control control = interruptible(out, translate("Cli", "Exporting"));
    const auto report =
        service::exportProject(*session, options.format, pathOf(options.folder), options.request, control);
    if (!report)
        return out.failure(report.error());
    if (out.json)
        out.document(reportJson(*report));
    for (const exchange::ExportedFile& file : report->files)
        out.line(fill(translate("Cli", "%1: %2 rows"), {file.path, std::to_string(file.rows)}));
    for (const auto& [reason, count] : report->leftOut)
        out.message(fill(translate("Cli", "Left out, %1: %2"), {reason, std::to_string(count)}));
    return kDone;
}

void addChoices(CLI::App* command, const std::shared_ptr<Options>& options)
{
    service::ExportOptions& request = options->request;
    service::ScoringOptions& scoring = request.scoring;
    command
        ->add_option("--rule", options->rules,
            translate("Cli", "CRITERION=RULE: majority for choices; mean, median, trimmed for scales"))
        ->delimiter(',');
    command
        ->add_option_function<std::size_t>(
            "--min-raters",
            [options](const std::size_t& value) {
                options->request.scoring.minRaters = value;
                options->request.minRatersStated = true;
            },
            translate("Cli", "Least number of raters for a label"))
        ->check(CLI::PositiveNumber);
    command->add_option("--round", scoring.round, translate("Cli", "Only this round"));
    command
        ->add_option(
            "--unsure", options->unsure, translate("Cli", "How unsure counts: third, missing, unsafe"))
        ->check(CLI::IsMember({"third", "missing", "unsafe"}));
    addAdjudicationChoice(command, scoring);
    command->add_option(
        "--hi", request.hi, translate("Cli", "Training: a good answer has at least this score"));
    command->add_option(
        "--lo", request.lo, translate("Cli", "Training: a bad answer has at most this score"));
    command->add_option("--gap", request.gap,
        translate("Cli", "Training: least mean difference of a pair, within the same raters"));
    command->add_option("--test-share", request.testShare,
        translate("Cli", "Training: share of the prompts for a test file, 0 to below 1"));
    command
        ->add_option("--shapes", request.shapes,
            translate("Cli", "Data set: ids of the training formats it holds; all if not stated"))
        ->delimiter(',');
    command->add_flag("--accept-defaults", request.acceptDefaults,
        translate("Cli", "Training: take the format's defaults for what is not stated; --list names them"));
    command->add_option("--seed", scoring.seed, translate("Cli", "Seed of every draw"));
    command->add_flag("--unblind", request.unblind, translate("Cli", "Names of models instead of codes"));
    command->add_flag("--names", request.names, translate("Cli", "Names of people instead of codes"));
    command->add_flag("--excel", request.excel, translate("Cli", "CSV that spreadsheets open safely"));
}

}

void setUpExport(Cli cli)
{
    CLI::App* command =
        addCommand(cli, "export", translate("Cli", "Write ratings, labels and scores for others"),
            "export law.touchstone --format ratings-csv --out law-ratings");
    const auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"));
    command->add_option("--format", options->format, translate("Cli", "Format; --list names them"));
    command->add_option("--out", options->folder, translate("Cli", "Folder to write to"));
    addChoices(command, options);
    command->add_flag("--list", options->list, translate("Cli", "Name the formats"));
    command->callback([cli, options] {
        if (!options->list && options->project.empty())
            throw CLI::RequiredError("PROJECT");
        if (!options->list && options->format.empty())
            throw CLI::RequiredError("--format");
        if (!options->list && options->folder.empty())
            throw CLI::RequiredError("--out");
        options->request.scoring.unsure = service::unsureFromName(options->unsure);
        cli.work = [&out = cli.out, options] { return runExport(out, *options); };
    });
}

}
