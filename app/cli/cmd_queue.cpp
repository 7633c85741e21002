#include "cli/command.h"
#include "service/projectsession.h"
#include "service/ratingdesk.h"

namespace touchstone::cli {

namespace {

struct Options {
    std::string project, annotator, round;
    std::int64_t limit = 20;
};

nlohmann::json itemJson(const ItemContent& content)
{
    nlohmann::json responses = nlohmann::json::array();
    for (std::size_t i = 0; i < content.responses.size(); ++i)
        responses.push_back(
            {{"label", std::string(1, static_cast<char>('A' + i))}, {"text", content.responses[i]}});
    const auto orNull = [](const std::string& text) {
        return text.empty() ? nlohmann::json() : nlohmann::json(text);
    };
    return {{"item", content.item.id.str()}, {"prompt", content.prompt}, {"domain", orNull(content.domain)},
        {"scenario", orNull(content.scenario)},
        {"level", content.level == 0 ? nlohmann::json() : nlohmann::json(content.level)},
        {"responses", responses}};
}

void print(const Output& out, const ItemContent& content)
{
    out.line("== " + content.item.id.str() + (content.domain.empty() ? "" : "  " + content.domain));
    out.line(content.prompt);
    for (std::size_t i = 0; i < content.responses.size(); ++i)
        out.line("-- " + std::string(1, static_cast<char>('A' + i)) + "\n" + content.responses[i]);
    out.line("");
}

int runQueue(const Output& out, const Options& options)
{
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    auto desk = service::RatingDesk::open(
        *session, options.annotator, options.round, service::RatingDesk::Mode::Look);
    if (!desk)
        return out.failure(desk.error());
    const auto rows = desk->next(options.limit);
    const auto left = desk->left();
    if (!rows || !left)
        return out.failure(rows ? left.error() : rows.error());
    nlohmann::json items = nlohmann::json::array();
    for (const RowId row : *rows) {
        const auto content = desk->content(row);
        if (!content)
            return out.failure(content.error());
        if (out.json)
            items.push_back(itemJson(*content));
        print(out, *content);
    }
    if (out.json)
        out.document({{"items", std::move(items)}, {"left", *left}});
    out.line(fill(translate("Cli", "%1 items left"), {std::to_string(*left)}));
    return kDone;
}

}

void setUpQueue(Cli cli)
{
    CLI::App* command = addCommand(cli, "queue", translate("Cli", "Show an annotator's next items, blind"),
        "queue law.touchstone --annotator R1 --limit 5");
    const auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command->add_option("--annotator", options->annotator, translate("Cli", "Annotator"))->required();
    command->add_option("--round", options->round, translate("Cli", "Round; the first where none is named"));
    command->add_option("--limit", options->limit, translate("Cli", "At most so many items"))
        ->check(CLI::NonNegativeNumber);
    command->callback(
        [cli, options] { cli.work = [&out = cli.out, options] { return runQueue(out, *options); }; });
}

}
