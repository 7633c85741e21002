#include "cli/command.h"
#include "cli/texttable.h"
#include "service/displaynames.h"
#include "service/projectsession.h"
#include <optional>

namespace touchstone::cli {

namespace {

nlohmann::json annotatorJson(const Annotator& annotator, const std::string& name)
{
    return {{"annotator", annotator.code}, {"id", annotator.id.str()}, {"domains", annotator.domains},
        {"display_name", name}};
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

int add(const Output& out, const std::string& project, const std::string& name,
    const std::vector<std::string>& domains, const std::optional<std::string>& displayName)
{
    auto session = service::ProjectSession::open(pathOf(project), service::Access::Write);
    if (!session)
        return out.failure(session.error());
    const auto annotator = session->addAnnotator(name, domains);
    if (!annotator)
        return out.failure(annotator.error());
    if (displayName) {
        if (const auto named = service::setDisplayName(*session, name, *displayName); !named)
            return out.failure(named.error());
    }
    const auto shown = service::displayName(*session, name);
    if (!shown)
        return out.failure(shown.error());
    if (out.json)
        out.document(annotatorJson(*annotator, *shown));
    out.message(fill(translate("Cli", "Annotator %1; domains: %2"),
        {annotator->code,
            annotator->domains.empty() ? translate("Cli", "any") : joined(annotator->domains)}));
    return kDone;
}

int list(const Output& out, const std::string& project)
{
    auto session = service::ProjectSession::open(pathOf(project), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    const auto annotators = session->annotators();
    if (!annotators)
        return out.failure(annotators.error());
    nlohmann::json rows = nlohmann::json::array();
    TextTable table({translate("Cli", "Annotator"), translate("Cli", "Name"), translate("Cli", "Domains")});
    for (const Annotator& annotator : *annotators) {
        const auto name = service::displayName(*session, annotator.code);
        if (!name)
            return out.failure(name.error());
        rows.push_back(annotatorJson(annotator, *name));
        table.add({annotator.code, *name, joined(annotator.domains)});
    }
    if (out.json)
        out.document({{"annotators", rows}});
    out.line(table.text());
    return kDone;
}

}

void setUpAnnotator(Cli cli)
{
    CLI::App* command = addCommand(cli, "annotator", translate("Cli", "Add and list annotators"),
        "annotator law.touchstone add R1 --domain law");
    struct Options {
        std::string project, action, name;
        std::vector<std::string> domains;
        std::optional<std::string> displayName;
    };
    const auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command->add_option("ACTION", options->action, translate("Cli", "add or list"))
        ->required()
        ->check(CLI::IsMember({"add", "list"}));
    command->add_option("NAME", options->name, translate("Cli", "Code of the annotator, for example R1"));
    command->add_option(
        "--domain", options->domains, translate("Cli", "Domain of expertise; may be repeated"));
    command->add_option("--display-name", options->displayName,
        translate("Cli", "Name of the person; it leaves the project only in exports with --names"));
    command->callback([cli, options] {
        if (options->action == "add" && options->name.empty())
            throw CLI::RequiredError("NAME");
        cli.work = [&out = cli.out, options] {
            return options->action == "add"
                ? add(out, options->project, options->name, options->domains, options->displayName)
                : list(out, options->project);
        };
    });
}

}
