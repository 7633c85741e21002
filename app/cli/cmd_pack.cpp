#include "cli/command.h"
#include "cli/linefiles.h"
#include "cli/passphrase.h"
#include "service/projectsession.h"
#include "service/promptwriting.h"
#include "service/ratingsheet.h"
#include <QDate>
#include <fstream>
#include <sstream>

namespace touchstone::cli {

namespace {

using nlohmann::json;

struct Options {
    std::string project, out, passphraseFile, guidelinesFile, kind = "package";
    service::PackRequest request;
};

Result<std::string> textOf(const std::string& file)
{
    if (file.empty())
        return std::string();
    std::ifstream stream(pathOf(file), std::ios::binary);
    std::ostringstream text;
    if (!stream || !(text << stream.rdbuf()))
        return fail(std::filesystem::exists(pathOf(file)) ? ErrorCode::Io : ErrorCode::NotFound, file);
    return text.str();
}

json reportJson(const service::PackReport& report, const std::string& file)
{
    json naming = json::array();
    for (const service::SelfNaming& found : report.selfNaming)
        naming.push_back({{"where", found.where}, {"source", found.promptSource}, {"word", found.word},
            {"excerpt", found.excerpt}});
    return {{"package", report.package.str()}, {"file", file}, {"items", report.items},
        {"repeats", report.repeats}, {"self_naming", naming}};
}

void print(const Output& out, const service::PackReport& report, const Options& options)
{
    const std::string& file = options.out;
    if (options.kind == "prompts")
        out.line(fill(translate("Cli", "%1: asks for prompts"), {file}));
    else
        out.line(fill(translate("Cli", "%1: %2 items, of them %3 hidden repeats"),
            {file, std::to_string(report.items), std::to_string(report.repeats)}));
    const QDate due = QDate::fromString(QString::fromStdString(options.request.due), Qt::ISODate);
    if (due.isValid() && due < QDate::currentDate())
        out.message(fill(translate("Cli", "It was due on %1, which is over."), {options.request.due}));
    if (report.selfNaming.empty())
        return;
    out.line(fill(translate("Cli", "%1 texts in it name a model; look at them before you send the file:"),
        {std::to_string(report.selfNaming.size())}));
    for (const service::SelfNaming& found : report.selfNaming)
        out.line("  " + found.where + (found.promptSource.empty() ? "" : " " + found.promptSource) + ": "
            + found.word + "  (" + found.excerpt + ")");
}

int runPack(const Output& out, Options options)
{
    auto passphrase = passphraseFrom(options.passphraseFile);
    auto guidelines = textOf(options.guidelinesFile);
    if (!passphrase || !guidelines)
        return out.failure(passphrase ? guidelines.error() : passphrase.error());
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Write);
    if (!session)
        return out.failure(session.error());
    options.request.out = pathOf(options.out);
    options.request.passphrase = std::move(*passphrase);
    options.request.guidelines = std::move(*guidelines);
    jobs::Control control = interruptible(out, translate("Cli", "Packing"));
    const auto report = options.kind == "xlsx" ? service::packSheet(*session, options.request, control)
        : options.kind == "prompts"            ? service::packWriting(*session, options.request, control)
                                               : service::packWork(*session, options.request, control);
    if (!report)
        return out.failure(report.error());
    if (out.json)
        out.document(reportJson(*report, options.out));
    print(out, *report, options);
    return kDone;
}

}

void setUpPack(Cli cli)
{
    CLI::App* command =
        addCommand(cli, "pack", translate("Cli", "Write a blind work package for one annotator"),
            "pack law.touchstone --annotator R1 --out R1.tswork --passphrase-file words.txt");
    const auto options = std::make_shared<Options>();
    command->add_option("PROJECT", options->project, translate("Cli", "Project file"))->required();
    command->add_option("--annotator", options->request.annotator, translate("Cli", "Annotator"))->required();
    command->add_option("--out", options->out, translate("Cli", "File to write"))->required();
    command
        ->add_option("--as", options->kind,
            translate("Cli",
                "package (for the application), xlsx (a rating sheet for Excel) or prompts (a package in "
                "which "
                "prompts are written)"))
        ->check(CLI::IsMember({"package", "xlsx", "prompts"}));
    command->add_option(
        "--wanted", options->request.wanted, translate("Cli", "Prompts wanted, with --as prompts"));
    command->add_option(
        "--round", options->request.round, translate("Cli", "Round; the first where none is named"));
    command->add_option("--passphrase-file", options->passphraseFile,
        translate("Cli", "File whose first line is the passphrase that seals the package"));
    command->add_option("--due", options->request.due, translate("Cli", "Day it is due, YYYY-MM-DD"));
    command->add_option("--guidelines", options->guidelinesFile,
        translate("Cli", "Markdown file with guidelines for the annotator"));
    command->add_option(
        "--consent", options->request.consent, translate("Cli", "One line that the annotator agrees to"));
    command->callback(
        [cli, options] { cli.work = [&out = cli.out, options] { return runPack(out, *options); }; });
}

}
