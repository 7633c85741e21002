#include "cli/command.h"
#include "cli/passphrase.h"
#include "service/handoff.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

using nlohmann::json;

int runWork(const Output& out, const std::string& package, const std::string& target,
    const std::string& passphraseFile)
{
    auto passphrase = passphraseFrom(passphraseFile);
    if (!passphrase)
        return out.failure(passphrase.error());
    jobs::Control control = interruptible(out, translate("Cli", "Unpacking"));
    const auto made = service::makeWorkingFile(pathOf(package), pathOf(target), *passphrase, control);
    if (!made)
        return out.failure(made.error());
    if (out.json)
        out.document({{"file", target}, {"package", made->package.str()}, {"project", made->projectName},
            {"annotator", made->annotator}, {"due", made->due.empty() ? json() : json(made->due)},
            {"consent", made->consent.empty() ? json() : json(made->consent)}});
    out.line(fill(translate("Cli", "%1: work of %2 for %3"), {target, made->annotator, made->projectName}));
    if (!made->due.empty())
        out.line(fill(translate("Cli", "Due on %1"), {made->due}));
    if (!made->consent.empty())
        out.line(made->consent);
    return kDone;
}

}

void setUpWork(Cli cli)
{
    CLI::App* command = addCommand(cli, "work", translate("Cli", "Make the working file of a package"),
        "work R1.tswork --out R1.touchstone");
    struct Options {
        std::string package, out, passphraseFile;
    };
    const auto options = std::make_shared<Options>();
    command->add_option("PACKAGE", options->package, translate("Cli", "Work package"))->required();
    command->add_option("--out", options->out, translate("Cli", "Working file to make"))->required();
    command->add_option("--passphrase-file", options->passphraseFile,
        translate("Cli", "File whose first line is the passphrase"));
    command->callback([cli, options] {
        cli.work = [&out = cli.out, options] {
            return runWork(out, options->package, options->out, options->passphraseFile);
        };
    });
}

}
