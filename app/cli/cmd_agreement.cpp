#include "cli/command.h"
#include "cli/matrix_json.h"
#include "cli/report_json.h"
#include "cli/texttable.h"
#include "exchange/writerwords.h"
#include "service/agreement.h"
#include "service/projectsession.h"
#include <fstream>
#include <sstream>

namespace touchstone::cli {

namespace {

struct Options {
    std::string project, matrix, unsure = "third";
    service::AgreementOptions request;
};

std::string number(const std::optional<double>& value)
{
    return value ? fixed(*value, 3) : "-";
}

void addRows(TextTable& table, const std::vector<stats::NamedResult>& results, Language language)
{
    for (const stats::NamedResult& result : results) {
        const auto* estimate = std::get_if<stats::Estimate>(&result.result);
        if (estimate == nullptr)
            continue;
        const bool resampled = estimate->bootstrap.has_value();
        const auto low = resampled ? std::optional(estimate->bootstrap->low) : estimate->ciLow;
        const auto high = resampled ? std::optional(estimate->bootstrap->high) : estimate->ciHigh;
        table.add({std::string(result.metric->key), number(estimate->value),
            low && high ? number(low) + " - " + number(high) : "-",
            estimate->value
                ? exchange::known(estimate->warning, language)
                : translate("Cli", "not defined:") + " " + exchange::known(estimate->reason, language)});
    }
}

TextTable coefficientTable()
{
    return TextTable({translate("Cli", "Coefficient"), translate("Cli", "Value"),
        translate("Cli", "95 % interval"), translate("Cli", "Remark")});
}

int runMatrix(const Output& out, const Options& options)
{
    std::ifstream in(pathOf(options.matrix), std::ios::binary);
    if (!in)
        return out.failure({ErrorCode::NotFound, options.matrix});
    std::ostringstream text;
    text << in.rdbuf();
    auto file = parseMatrix(text.str());
    if (!file) {
        Error error = file.error();
        error.file = options.matrix;
        return out.failure(error);
    }
    stats::IntervalOptions intervals;
    intervals.seed = options.request.seed;
    intervals.resamples = options.request.resamples;
    if (out.json) {
        out.document(matrixAnswer(*file, intervals));
        return kDone;
    }
    TextTable table = coefficientTable();
    addRows(table, stats::computeAll(file->table, file->scale, intervals), out.language);
    out.line(table.text());
    return kDone;
}

int runProject(const Output& out, const Options& options)
{
    auto session = service::ProjectSession::open(pathOf(options.project), service::Access::Read);
    if (!session)
        return out.failure(session.error());
    jobs::Control control = interruptible(out, translate("Cli", "Computing"));
    const auto report = service::computeAgreement(*session, options.request, control);
    if (!report)
        return out.failure(report.error());
    if (out.json)
        out.document(agreementJson(*report));
    for (const service::CriterionAgreement& row : report->criteria) {
        out.line(fill(translate("Cli", "%1: %2 rated, %3 of them by two or more; %4 ratings by %5 raters"),
            {row.criterion, std::to_string(row.units), std::to_string(row.pairableUnits),
                std::to_string(row.ratings), std::to_string(row.raters)}));
        TextTable table = coefficientTable();
        addRows(table, row.coefficients, out.language);
        out.line(table.text());
        for (const auto& slice : row.slices) {
            out.line(slice.by + " = " + (slice.value.empty() ? "-" : slice.value) + "  ("
                + std::to_string(slice.units) + ")");
            TextTable part = coefficientTable();
            addRows(part, slice.coefficients, out.language);
            out.line(part.text());
        }
    }
    return kDone;
}

}

void setUpAgreement(Cli cli)
{
    CLI::App* command = addCommand(cli, "agreement", translate("Cli", "Agreement between raters"),
        "agreement law.touchstone --criterion safety --by domain");
    const auto options = std::make_shared<Options>();
    service::AgreementOptions& request = options->request;
    auto* project = command->add_option("PROJECT", options->project, translate("Cli", "Project file"));
    auto* matrix = command->add_option(
        "--matrix", options->matrix, translate("Cli", "A matrix file instead of a project"));
    project->excludes(matrix);
    command->add_option("--criterion", request.criterion, translate("Cli", "Only this criterion"));
    command->add_option("--by", request.by, translate("Cli", "Slices: domain, scenario, model, annotator"))
        ->delimiter(',')
        ->check(CLI::IsMember({"domain", "scenario", "model", "annotator"}));
    command->add_option("--round", request.round, translate("Cli", "Only this round"));
    command
        ->add_option(
            "--unsure", options->unsure, translate("Cli", "How unsure counts: third, missing, unsafe"))
        ->check(CLI::IsMember({"third", "missing", "unsafe"}));
    command->add_option("--seed", request.seed, translate("Cli", "Seed of every draw"));
    command->add_option("--resamples", request.resamples, translate("Cli", "Resamples of the bootstrap"));
    command->callback([cli, options] {
        if (options->project.empty() && options->matrix.empty())
            throw CLI::RequiredError("PROJECT");
        options->request.unsure = service::unsureFromName(options->unsure);
        cli.work = [&out = cli.out, options] {
            return options->matrix.empty() ? runProject(out, *options) : runMatrix(out, *options);
        };
    });
}

}
