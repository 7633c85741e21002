#include "cli/command.h"
#include "cli/report_json.h"
#include "cli/scoretable.h"
#include "service/exporting.h"
#include "service/multichoice.h"
#include "service/projectsession.h"
#include "service/scoring.h"

namespace touchstone::cli {

namespace {

struct Options {
    std::string project, format = "table";
    ScoringChoices scoring;
};

/// The published forms come from the same writers as exports.
int printPublished(const Output& out, service::ProjectSession& session, const std::string& format,
    const service::ScoringOptions& request, jobs::Control& control)
{
    service::ExportOptions choices;
    choices.scoring = request;
    choices.unblind = true;
    choices.language = out.language;
    choices.programVersion = TOUCHSTONE_VERSION;
    const auto text = service::exportText(session, "scores-" + format, choices, control);
    if (!text)
        return out.failure(text.error());
    out.raw(*text);
    return kDone;
}

int runScores(const Output& out, const Options& options)
{
    const auto request = options.scoring.options();
    if (!request)
        return out.failure(request.error());
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    jobs::Control control = interruptible(out, translate("Cli", "Computing"));
    if (!out.json && options.format != "table" && options.format != "json")
        return printPublished(out, *session, options.format, *request, control);
    const auto table = service::computeScores(*session, *request, control);
    if (!table)
        return out.failure(table.error());
    const auto scheme =
        session->round(request->round).and_then([&](const Round& round) { return session->scheme(round); });
    if (!scheme)
        return out.failure(scheme.error());
    if (!out.json && options.format != "json") {
        out.line(scoreText(*table, *scheme, out.language));
        return kDone;
    }
    const auto runs =
        service::newestRunFigures(*session, {static_cast<int>(request->resamples), request->seed}, control);
    if (!runs)
        return out.failure(runs.error());
    out.document(scoresJson(*table, *scheme, out.language, *runs));
    return kDone;
}

}

Result<std::map<std::string, std::string>> parseRules(const std::vector<std::string>& entries)
{
    std::map<std::string, std::string> rules;
    for (const std::string& entry : entries) {
        const std::size_t equals = entry.find('=');
        if (equals == 0 || equals == std::string::npos)
            return fail(ErrorCode::Usage, "--rule", entry);
        rules[entry.substr(0, equals)] = entry.substr(equals + 1);
    }
    return rules;
}

Result<service::ScoringOptions> ScoringChoices::options() const
{
    return parseRules(rules).map([this](std::map<std::string, std::string> chosen) {
        service::ScoringOptions all = request;
        all.rules = std::move(chosen);
        all.unsure = service::unsureFromName(unsure);
        return all;
    });
}

void sayInterim(const Output& out, std::int64_t assigned, std::int64_t done)
{
    if (done < assigned)
        out.message(fill(translate("Cli", "Interim: %1 of %2 items are rated."),
            {std::to_string(done), std::to_string(assigned)}));
}

void addScoringChoices(CLI::App* command, ScoringChoices& choices)
{
    command
        ->add_option("--rule", choices.rules,
            translate("Cli", "CRITERION=RULE: majority for choices; mean, median, trimmed for scales"))
        ->delimiter(',');
    command->add_option(
        "--min-raters", choices.request.minRaters, translate("Cli", "Least number of raters for a label"));
    command
        ->add_option(
            "--unsure", choices.unsure, translate("Cli", "How unsure counts: third, missing, unsafe"))
        ->check(CLI::IsMember({"third", "missing", "unsafe"}));
    command->add_option("--seed", choices.request.seed, translate("Cli", "Seed of every draw"));
}

void addAdjudicationChoice(CLI::App* command, service::ScoringOptions& options)
{
    command->add_flag(
        "--without-adjudication{false}", options.adjudication, translate("Cli", "Labels by the rule alone"));
}

void setUpScores(Cli cli)
{
    CLI::App* command = addCommand(cli, "scores", translate("Cli", "Scores of the models"),
        "scores law.touchstone --rule responsibility=median --min-raters 2");
    const auto options = std::make_shared<Options>();
    service::ScoringOptions& request = options->scoring.request;
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    addScoringChoices(command, options->scoring);
    command->add_option("--round", request.round, translate("Cli", "Only this round"));
    addAdjudicationChoice(command, request);
    command->add_option("--resamples", request.resamples, translate("Cli", "Resamples of the bootstrap"));
    command->add_option("--format", options->format, "table, csv, json, latex, markdown")
        ->check(CLI::IsMember({"table", "csv", "json", "latex", "markdown"}));
    command->callback(
        [cli, options] { cli.work = [&out = cli.out, options] { return runScores(out, *options); }; });
}

}
