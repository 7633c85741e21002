#include "cli/command.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

struct Options {
    std::string source, target;
};

int finish(const Output& out, const Result<void>& done, const Options& options)
{
    if (!done)
        return out.failure(done.error());
    if (out.json)
        out.document({{"from", options.source}, {"to", options.target}});
    out.message(fill(translate("Cli", "Copied and checked: %1"), {options.target}));
    return kDone;
}

int runBackup(const Output& out, const Options& options)
{
    auto session = service::ProjectSession::open(pathOf(options.source), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    return finish(out, session->backup(pathOf(options.target)), options);
}

int runRestore(const Output& out, const Options& options)
{
    return finish(out, service::restore(pathOf(options.source), pathOf(options.target)), options);
}

void setUp(Cli cli, CLI::App* command, const std::string& source, int (*work)(const Output&, const Options&))
{
    const auto options = std::make_shared<Options>();
    command->add_option(source, options->source, translate("Cli", "File to copy"))->required();
    command->add_option("--out", options->target, translate("Cli", "Name of the copy; must be free"))
        ->required();
    command->callback(
        [cli, options, work] { cli.work = [&out = cli.out, options, work] { return work(out, *options); }; });
}

}

void setUpBackup(Cli cli)
{
    setUp(cli,
        addCommand(cli, "backup", translate("Cli", "Write a verified copy of a project"),
            "backup law.touchstone --out law-backup.touchstone"),
        "PROJECT", runBackup);
}

void setUpRestore(Cli cli)
{
    setUp(cli,
        addCommand(cli, "restore", translate("Cli", "Make a project from a backup"),
            "restore law-backup.touchstone --out law.touchstone"),
        "FILE", runRestore);
}

}
