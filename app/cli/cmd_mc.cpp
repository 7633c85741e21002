#include "cli/command.h"
#include "cli/mc_compose.h"
#include "cli/mc_project.h"
#include "cli/mc_score.h"
#include "cli/texttable.h"

namespace touchstone::cli {

namespace {

struct Options {
    std::string file, profile, predictions, target;
};

std::string share(const nlohmann::json& value)
{
    return value.is_number() ? fixed(value.get<double>(), 6) : translate("Cli", "not defined");
}

int runScore(const Output& out, const Options& options)
{
    const auto report = scoreFile(pathOf(options.file), options.profile,
        options.predictions.empty() ? std::nullopt : std::optional(pathOf(options.predictions)));
    if (!report)
        return out.failure(report.error());
    const nlohmann::json answer = toJson(*report);
    if (out.json)
        out.document(answer);
    TextTable table({"profile", "total", "correct", "pred", "other", "refuse", "need_check", "acc", "acc*"});
    std::vector<std::string> row {answer["profile"].get<std::string>()};
    for (const char* key : {"total", "correct", "pred", "other", "refuse", "need_check"})
        row.push_back(answer[key].dump());
    row.push_back(share(answer["acc"]));
    row.push_back(share(answer["acc_star"]));
    table.add(row);
    out.line(table.text());
    return kDone;
}

int runCompose(const Output& out, const Options& options)
{
    const auto report = composeFile(pathOf(options.file), pathOf(options.target));
    if (!report)
        return out.failure(report.error());
    if (out.json)
        out.document({{"pairs", report->pairs}, {"items", report->items}, {"repeated", report->repeated},
            {"file", options.target}});
    out.line(fill(translate("Cli", "%1 pairs, %2 items: %3"),
        {std::to_string(report->pairs), std::to_string(report->items), options.target}));
    return kDone;
}

}

void setUpMc(Cli cli)
{
    CLI::App* command = cli.app.add_subcommand(
        "mc", translate("Cli", "Multi-choice items and runs, without a project or in one"));
    command->require_subcommand(1);
    command->footer(
        translate("Cli", "Example:") + "\n  touchstone-cli mc score answers.jsonl --profile chatgpt");
    const auto options = std::make_shared<Options>();
    const Cli inner {*command, cli.out, cli.work};
    CLI::App* score =
        addCommand(inner, "score", translate("Cli", "Score a model's answers to multi-choice items"),
            "mc score answers.jsonl --profile chatgpt --predictions predictions.csv");
    score->add_option("FILE", options->file, translate("Cli", "JSON lines with label and response"))
        ->required();
    score
        ->add_option("--profile", options->profile,
            "chatgpt, chatglm, moss, ziya, chinese_alpaca-7b, chinese_alpaca-13b, letters, plain")
        ->required();
    score->add_option(
        "--predictions", options->predictions, translate("Cli", "CSV to write: row, label, pred"));
    score->callback(
        [cli, options] { cli.work = [&out = cli.out, options] { return runScore(out, *options); }; });
    CLI::App* compose =
        addCommand(inner, "compose", translate("Cli", "Make items in both orders from pairs of replies"),
            "mc compose pairs.jsonl --out items.jsonl");
    compose
        ->add_option("FILE", options->file, translate("Cli", "JSON lines with question, pos_resp, neg_resp"))
        ->required();
    compose->add_option("--out", options->target, translate("Cli", "File to write"))->required();
    setUpMcProject(inner);
    compose->callback(
        [cli, options] { cli.work = [&out = cli.out, options] { return runCompose(out, *options); }; });
}

}
