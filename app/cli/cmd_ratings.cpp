#include "cli/answers_json.h"
#include "cli/command.h"
#include "cli/report_json.h"
#include "service/projectsession.h"
#include "service/ratinglist.h"

namespace touchstone::cli {

namespace {

struct Options {
    std::string project, round;
    bool all = false;
};

int runRatings(const Output& out, const Options& options)
{
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    const char* separator = "{\"ratings\":[";
    const auto done =
        service::forEachRating(*session, options.round, options.all, [&](const RatingDetail& rating) {
            const nlohmann::json row = ratingJson(rating);
            if (out.json)
                out.raw(separator + row.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
            else
                out.line(rating.item.str() + "  " + rating.annotator + "  " + rating.rating.criterionCode
                    + "  " + row["value"].dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
            separator = ",";
            return true;
        });
    const bool begun = *separator == ',';
    if (!done && !(out.json && begun))
        return out.failure(done.error());
    // What has been streamed stays one document: a failure on the way is its last key.
    if (out.json)
        out.raw(std::string(begun ? "]" : "{\"ratings\":[]")
            + (done ? "" : ",\"error\":" + errorJson(done.error()).dump()) + "}\n");
    return done ? kDone : exitCode(done.error().code);
}

}

void setUpRatings(Cli cli)
{
    CLI::App* command =
        addCommand(cli, "ratings", translate("Cli", "List current ratings, one per item and criterion"),
            "ratings law.touchstone --json");
    const auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command->add_option("--round", options->round, translate("Cli", "Only this round"));
    command->add_flag(
        "--all", options->all, translate("Cli", "Calibration, imported ratings and hidden repeats too"));
    command->callback(
        [cli, options] { cli.work = [&out = cli.out, options] { return runRatings(out, *options); }; });
}

}
