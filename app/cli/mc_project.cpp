#include "cli/mc_project.h"
#include "cli/texttable.h"
#include "service/multichoice.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

struct Options {
    std::string project, model, from = "labels", target;
    bool all = false;
};

nlohmann::json answerJson(const service::McRun& run, const service::McAnswer& answer)
{
    nlohmann::json matched = nlohmann::json::array();
    for (const multichoice::Match& match : answer.matches)
        matched.push_back(answer.answer.substr(match.begin, match.end - match.begin));
    const auto orNull = [](const std::string& text) {
        return text.empty() ? nlohmann::json() : nlohmann::json(text);
    };
    return {{"run", run.id}, {"model", run.model}, {"profile", run.profile}, {"file", run.file},
        {"prediction", answer.id}, {"domain", orNull(answer.domain)},
        {"difficulty", orNull(answer.difficulty)}, {"question", answer.question}, {"reply1", answer.first},
        {"reply2", answer.second}, {"answer", answer.answer}, {"matched", matched},
        {"hand", answer.hand ? nlohmann::json(multichoice::labelText(*answer.hand)) : nlohmann::json()},
        {"author", orNull(answer.author)}};
}

int runCheck(const Output& out, const Options& options)
{
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    const auto runs = service::mcRuns(*session);
    if (!runs)
        return out.failure(runs.error());
    nlohmann::json rows = nlohmann::json::array();
    std::int64_t left = 0;
    TextTable table({translate("Cli", "model"), translate("Cli", "profile"), translate("Cli", "answer")});
    for (const service::McRun& run : *runs) {
        if (!options.model.empty() && run.model != options.model)
            continue;
        left += run.open();
        const auto toCheck = service::mcToCheck(*session, run.row, !options.all);
        if (!toCheck)
            return out.failure(toCheck.error());
        for (const RowId row : *toCheck) {
            const auto answer = service::mcAnswer(*session, row);
            if (!answer)
                return out.failure(answer.error());
            rows.push_back(answerJson(run, *answer));
            table.add({run.model, run.profile, escapeControls(answer->answer)});
        }
    }
    if (out.json)
        out.document({{"items", rows}, {"left", left}});
    if (rows.empty())
        out.line(translate("Cli", "No answer needs a hand."));
    else
        out.line(table.text());
    return kDone;
}

int runMake(const Output& out, const Options& options)
{
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Write);
    if (!session)
        return out.failure(session.error());
    jobs::Control control = interruptible(out, translate("Cli", "Making items"));
    const auto made = options.from == "labels" ? service::makeItemsFromLabels(*session, {}, control)
                                               : service::makeItemsFromComparison(*session);
    if (!made)
        return out.failure(made.error());
    if (out.json)
        out.document({{"from", options.from}, {"pairs", made->pairs}, {"added", made->added}});
    out.line(fill(translate("Cli", "%1 pairs, %2 items are new."),
        {std::to_string(made->pairs), std::to_string(made->added)}));
    return kDone;
}

int runQuestions(const Output& out, const Options& options)
{
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    const auto written = service::writeItemsFor(*session, pathOf(options.target));
    if (!written)
        return out.failure(written.error());
    if (out.json)
        out.document({{"items", *written}, {"file", options.target}});
    out.line(fill(translate("Cli", "%1 items: %2"), {std::to_string(*written), options.target}));
    return kDone;
}

}

void setUpMcProject(const Cli& inner)
{
    const auto options = std::make_shared<Options>();
    const auto run = [&inner, options](CLI::App* command, int (*work)(const Output&, const Options&)) {
        command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
        command->callback([out = &inner.out, place = &inner.work, options, work] {
            *place = [out, options, work] { return work(*out, *options); };
        });
    };
    CLI::App* check = addCommand(inner, "check",
        translate("Cli", "Answers of runs that a person has to read"), "mc check law.touchstone");
    check->add_option("--model", options->model, translate("Cli", "Only this model"));
    check->add_flag("--all", options->all, translate("Cli", "Those that are settled already, too"));
    run(check, runCheck);
    CLI::App* make =
        addCommand(inner, "make", translate("Cli", "Make items of the project's own pairs, in both orders"),
            "mc make law.touchstone --from labels");
    make->add_option("--from", options->from,
            translate("Cli", "labels: a safe and an unsafe response; comparison: imported pairs"))
        ->check(CLI::IsMember({"labels", "comparison"}));
    run(make, runMake);
    CLI::App* questions = addCommand(inner, "questions",
        translate("Cli", "Write the items for a model to answer, without labels"),
        "mc questions law.touchstone --out items.jsonl");
    questions->add_option("--out", options->target, translate("Cli", "File to write"))->required();
    run(questions, runQuestions);
}

}
