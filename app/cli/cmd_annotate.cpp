#include "cli/annotate_lines.h"
#include "cli/command.h"
#include "cli/json_lines.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

int runAnnotate(const Output& out, const std::string& project, const std::string& annotator)
{
    auto session = service::ProjectSession::open(pathOf(project), service::Access::Write);
    if (!session)
        return out.failure(session.error());
    if (session->isReadOnly())
        return out.failure({ErrorCode::ReadOnly, project});
    auto desk = service::RatingDesk::open(*session, annotator, {}, service::RatingDesk::Mode::Rate);
    if (!desk)
        return out.failure(desk.error());
    return answerLines(out, [&desk](const std::string& line, std::int64_t number, bool& fatal) {
        return annotateLine(*desk, line, number, fatal);
    });
}

}

void setUpAnnotate(Cli cli)
{
    CLI::App* command =
        addCommand(cli, "annotate", translate("Cli", "Rate: JSON lines in, an acknowledgement for each out"),
            "annotate law.touchstone --annotator R1 < answers.jsonl");
    struct Options {
        std::string project, annotator;
    };
    const auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command->add_option("--annotator", options->annotator, translate("Cli", "Annotator"))->required();
    command->callback([cli, options] {
        cli.work = [&out = cli.out, options] {
            return runAnnotate(out, options->project, options->annotator);
        };
    });
}

}
