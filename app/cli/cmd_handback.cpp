#include "cli/command.h"
#include "service/handoff.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

int runHandBack(const Output& out, const std::string& file, const std::string& target)
{
    auto session = service::ProjectSession::open(pathOf(file), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    jobs::Control control = interruptible(out, translate("Cli", "Handing back"));
    const auto report = service::handBack(*session, pathOf(target), control);
    if (!report)
        return out.failure(report.error());
    if (out.json)
        out.document(
            {{"file", target}, {"events", report->events}, {"done", report->done}, {"items", report->items}});
    out.line(fill(translate("Cli", "%1: %2 of %3 items done"),
        {target, std::to_string(report->done), std::to_string(report->items)}));
    return kDone;
}

}

void setUpHandBack(Cli cli)
{
    CLI::App* command = addCommand(cli, "handback",
        translate("Cli", "Write the return file of a working file; may be repeated"),
        "handback R1.touchstone --out R1.tsreturn");
    struct Options {
        std::string file, out;
    };
    const auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, translate("Cli", "Working file"))->required();
    command->add_option("--out", options->out, translate("Cli", "Return file to write"))->required();
    command->callback([cli, options] {
        cli.work = [&out = cli.out, options] { return runHandBack(out, options->file, options->out); };
    });
}

}
