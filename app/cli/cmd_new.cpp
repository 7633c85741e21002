#include "cli/command.h"
#include "service/projectsession.h"
#include <fstream>
#include <sstream>

namespace touchstone::cli {

namespace {

/// A built-in scheme by its id, else a scheme file.
Result<Scheme> schemeFor(const std::string& name)
{
    if (name.empty())
        return builtinSchemes().front();
    if (const Scheme* builtin = builtinScheme(name))
        return *builtin;
    std::ifstream in(pathOf(name), std::ios::binary);
    if (!in)
        return fail(ErrorCode::UnknownScheme, name);
    std::ostringstream text;
    text << in.rdbuf();
    return parseScheme(text.str()).map_error([&](Error error) {
        error.file = name;
        return error;
    });
}

int runNew(const Output& out, const std::string& file, const std::string& schemeName, std::string name)
{
    const auto scheme = schemeFor(schemeName);
    if (!scheme)
        return out.failure(scheme.error());
    if (name.empty())
        name = pathOf(file).stem().string();
    const auto made = service::ProjectSession::create(pathOf(file), name, *scheme);
    if (!made)
        return out.failure(made.error());
    if (out.json)
        out.document({{"project", file}, {"name", name}, {"scheme", scheme->id}});
    out.message(fill(translate("Cli", "Project made: %1 (scheme %2)"), {file, scheme->id}));
    return kDone;
}

}

void setUpNew(Cli cli)
{
    CLI::App* command = addCommand(cli, "new", translate("Cli", "Make an empty project"),
        "new law.touchstone --scheme cvalues --name \"Law, spring round\"");
    struct Options {
        std::string file, scheme, name;
    };
    const auto options = std::make_shared<Options>();
    std::string ids;
    for (const Scheme& scheme : builtinSchemes())
        ids += (ids.empty() ? "" : ", ") + scheme.id;
    command->add_option("FILE", options->file, translate("Cli", "Project file to make"))->required();
    command->add_option(
        "--scheme", options->scheme, translate("Cli", "Scheme or scheme file; schemes:") + " " + ids);
    command->add_option("--name", options->name, translate("Cli", "Name of the evaluation"));
    command->callback([cli, options] {
        cli.work = [&out = cli.out, options] {
            return runNew(out, options->file, options->scheme, options->name);
        };
    });
}

}
