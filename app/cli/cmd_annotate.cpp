#include "cli/annotate_lines.h"
#include "cli/command.h"
#include "service/projectsession.h"
#include <iostream>

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
    std::string line;
    std::int64_t number = 0;
    bool fatal = false;
    while (!fatal && std::getline(std::cin, line)) {
        ++number;
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (line.empty())
            continue;
        const nlohmann::json answer = annotateLine(*desk, line, number, fatal);
        // The answer goes out only now that the rating is on disk, and at once.
        out.raw(answer.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
        std::fflush(stdout);
    }
    return fatal ? kStorage : kDone;
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
