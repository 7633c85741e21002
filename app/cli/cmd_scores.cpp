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
    std::string project, unsure = "third", format = "table";
    std::vector<std::string> rules;
    service::ScoringOptions request;
};

/// The published forms come from the same writers as exports.
int printPublished(
    const Output& out, service::ProjectSession& session, const Options& options, jobs::Control& control)
{
    service::ExportOptions choices;
    choices.scoring = options.request;
    choices.unblind = true;
    choices.language = out.language;
    choices.programVersion = TOUCHSTONE_VERSION;
    const auto text = service::exportText(session, "scores-" + options.format, choices, control);
    if (!text)
        return out.failure(text.error());
    out.raw(*text);
    return kDone;
}

int runScores(const Output& out, const Options& options)
{
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    jobs::Control control = interruptible(out, translate("Cli", "Computing"));
    if (!out.json && options.format != "table" && options.format != "json")
        return printPublished(out, *session, options, control);
    const auto table = service::computeScores(*session, options.request, control);
    if (!table)
        return out.failure(table.error());
    const auto scheme = session->round(options.request.round).and_then([&](const Round& round) {
        return session->scheme(round);
    });
    if (!scheme)
        return out.failure(scheme.error());
    if (!out.json && options.format != "json") {
        out.line(scoreText(*table, *scheme, out.language));
        return kDone;
    }
    const auto runs = service::newestRunFigures(
        *session, {static_cast<int>(options.request.resamples), options.request.seed}, control);
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
    service::ScoringOptions& request = options->request;
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command
        ->add_option("--rule", options->rules,
            translate("Cli", "CRITERION=RULE: majority for choices; mean, median, trimmed for scales"))
        ->delimiter(',');
    command->add_option(
        "--min-raters", request.minRaters, translate("Cli", "Least number of raters for a label"));
    command->add_option("--round", request.round, translate("Cli", "Only this round"));
    command
        ->add_option(
            "--unsure", options->unsure, translate("Cli", "How unsure counts: third, missing, unsafe"))
        ->check(CLI::IsMember({"third", "missing", "unsafe"}));
    addAdjudicationChoice(command, request);
    command->add_option("--seed", request.seed, translate("Cli", "Seed of every draw"));
    command->add_option("--resamples", request.resamples, translate("Cli", "Resamples of the bootstrap"));
    command->add_option("--format", options->format, "table, csv, json, latex, markdown")
        ->check(CLI::IsMember({"table", "csv", "json", "latex", "markdown"}));
    command->callback([cli, options] {
        options->request.unsure = service::unsureFromName(options->unsure);
        cli.work = [&out = cli.out, options] {
            auto rules = parseRules(options->rules);
            if (!rules)
                return out.failure(rules.error());
            options->request.rules = std::move(*rules);
            return runScores(out, *options);
        };
    });
}

}
