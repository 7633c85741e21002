#include "cli/command.h"
#include "cli/texttable.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

nlohmann::json annotatorJson(const Annotator& annotator)
{
    return {{"annotator", annotator.code}, {"id", annotator.id.str()}, {"domains", annotator.domains}};
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

int add(const Output& out, const std::string& project, const std::string& name,
    const std::vector<std::string>& domains)
{
    auto session = service::ProjectSession::open(pathOf(project), service::Access::Write);
    if (!session)
        return out.failure(session.error());
    const auto annotator = session->addAnnotator(name, domains);
    if (!annotator)
        return out.failure(annotator.error());
    if (out.json)
        out.document(annotatorJson(*annotator));
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
    TextTable table({translate("Cli", "Annotator"), translate("Cli", "Domains")});
    for (const Annotator& annotator : *annotators) {
        rows.push_back(annotatorJson(annotator));
        table.add({annotator.code, joined(annotator.domains)});
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
    };
    const auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command->add_option("ACTION", options->action, translate("Cli", "add or list"))
        ->required()
        ->check(CLI::IsMember({"add", "list"}));
    command->add_option("NAME", options->name, translate("Cli", "Code of the annotator, for example R1"));
    command->add_option(
        "--domain", options->domains, translate("Cli", "Domain of expertise; may be repeated"));
    command->callback([cli, options] {
        if (options->action == "add" && options->name.empty())
            throw CLI::RequiredError("NAME");
        cli.work = [&out = cli.out, options] {
            return options->action == "add" ? add(out, options->project, options->name, options->domains)
                                            : list(out, options->project);
        };
    });
}

}
