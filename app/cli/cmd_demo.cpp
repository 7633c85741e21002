#include "cli/annotate_lines.h"
#include "cli/command.h"
#include "cli/scoretable.h"
#include "cli/texttable.h"
#include "embedded_demo.h"
#include "service/agreement.h"
#include "service/assigner.h"
#include "service/exporting.h"
#include "service/importer.h"
#include "service/projectsession.h"
#include <fstream>
#include <map>

namespace touchstone::cli {

namespace {

using nlohmann::json;

std::string_view demoFile(std::string_view name)
{
    for (const EmbeddedFile& file : embedded::demo()) {
        if (file.name == name)
            return file.bytes;
    }
    return {};
}

std::vector<json> demoLines(std::string_view name)
{
    std::vector<json> rows;
    std::string_view rest = demoFile(name);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (end > 0)
            rows.push_back(json::parse(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return rows;
}

/// The whole job on the bundled sample, with the same steps that a lead and three raters would take.
class Demo {
public:
    Demo(const Output& out, std::filesystem::path folder)
        : m_out(out)
        , m_folder(std::move(folder))
        , m_project(m_folder / "demo.touchstone")
    {
    }

    Result<void> run()
    {
        return writeInput()
            .and_then([this] {
                return service::ProjectSession::create(
                    m_project, translate("Cli", "Demo (made up)"), builtinSchemes().front());
            })
            .and_then([this] { return import(); })
            .and_then([this] { return assign(); })
            .and_then([this] { return rate(); })
            .and_then([this] { return evaluate(); })
            .and_then([this] { return exportAll(); });
    }

    json answer() const
    {
        return {{"folder", text(m_folder)}, {"project", text(m_project)}, {"acknowledged", m_acknowledged},
            {"exports", m_exports}};
    }

private:
    static std::string text(const std::filesystem::path& path)
    {
        const std::u8string utf8 = path.u8string();
        return {utf8.begin(), utf8.end()};
    }

    Result<void> writeInput()
    {
        std::error_code error;
        if (std::filesystem::exists(m_project, error))
            return fail(ErrorCode::Exists, text(m_project));
        std::filesystem::create_directories(m_folder / "input", error);
        for (const EmbeddedFile& file : embedded::demo()) {
            std::ofstream out(m_folder / "input" / file.name, std::ios::binary);
            out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
            if (!out.flush())
                return fail(ErrorCode::Io, text(m_folder));
        }
        return {};
    }

    Result<void> import()
    {
        auto session = service::ProjectSession::open(m_project, service::Access::Import);
        if (!session)
            return tl::unexpected(session.error());
        jobs::Control control = interruptible(m_out, translate("Cli", "Importing"));
        exchange::ReadOptions prompts;
        prompts.shape = exchange::Shape::Prompts;
        exchange::ReadOptions responses;
        responses.shape = exchange::Shape::Responses;
        for (const auto& [name, options] :
            {std::pair("prompts.jsonl", prompts), std::pair("responses.jsonl", responses)}) {
            const auto report = service::importFiles(*session, {m_folder / "input" / name}, options, control);
            if (!report)
                return tl::unexpected(report.error());
            if (!report->accepted)
                return tl::unexpected(report->errors.front());
        }
        return {};
    }

    Result<void> assign()
    {
        auto session = service::ProjectSession::open(m_project, service::Access::Write);
        if (!session)
            return tl::unexpected(session.error());
        service::AssignRequest request;
        request.annotators = {"R1", "R2", "R3"};
        request.overlap = 3;
        jobs::Control control = interruptible(m_out, translate("Cli", "Assigning"));
        return service::assign(*session, request, control).map([](const service::AssignReport&) {});
    }

    /// Answers of the sample by rater, prompt text and response text: what a rater sees is all that tells.
    static std::map<std::string, json> answersBySight()
    {
        std::map<std::string, std::string> sight;
        for (const json& row : demoLines("responses.jsonl"))
            sight[row["prompt_id"].get<std::string>() + "\n" + row["model"].get<std::string>()] =
                row["prompt"].get<std::string>() + "\n" + row["response"].get<std::string>();
        std::map<std::string, json> answers;
        for (const json& row : demoLines("ratings.jsonl"))
            answers[row["annotator"].get<std::string>() + "\n"
                + sight[row["prompt_id"].get<std::string>() + "\n" + row["model"].get<std::string>()]] = row;
        return answers;
    }

    Result<void> rate()
    {
        const auto answers = answersBySight();
        auto session = service::ProjectSession::open(m_project, service::Access::Write);
        if (!session)
            return tl::unexpected(session.error());
        for (const char* rater : {"R1", "R2", "R3"}) {
            auto desk = service::RatingDesk::open(*session, rater, {}, service::RatingDesk::Mode::Rate);
            if (!desk)
                return tl::unexpected(desk.error());
            const auto rows = desk->next(1000000);
            if (!rows)
                return tl::unexpected(rows.error());
            for (const RowId row : *rows) {
                if (auto done = rateOne(*desk, row, rater, answers); !done)
                    return done;
            }
        }
        return {};
    }

    Result<void> rateOne(service::RatingDesk& desk, RowId row, const std::string& rater,
        const std::map<std::string, json>& answers)
    {
        const auto content = desk.content(row);
        if (!content)
            return tl::unexpected(content.error());
        const auto found = answers.find(rater + "\n" + content->prompt + "\n" + content->responses.front());
        if (found == answers.end())
            return fail(ErrorCode::Internal, content->item.id.str(), "the sample has no answer to this item");
        json line = found->second;
        for (const char* key : {"annotator", "prompt_id", "model"})
            line.erase(key);
        line["item"] = content->item.id.str();
        bool fatal = false;
        const json answer = annotateLine(desk, line.dump(), ++m_line, fatal);
        if (answer.contains("error"))
            return fail(
                ErrorCode::Internal, content->item.id.str(), answer["error"]["message"].get<std::string>());
        ++m_acknowledged;
        return {};
    }

    Result<void> evaluate()
    {
        auto session = service::ProjectSession::open(m_project, service::Access::Read);
        if (!session)
            return tl::unexpected(session.error());
        jobs::Control control = interruptible(m_out, translate("Cli", "Computing"));
        const auto scores = service::computeScores(*session, {}, control);
        if (!scores)
            return tl::unexpected(scores.error());
        const auto scheme =
            session->round({}).and_then([&](const Round& round) { return session->scheme(round); });
        if (!scheme)
            return tl::unexpected(scheme.error());
        m_out.line(
            translate("Cli", "Everything in this project is made up: prompts, models, raters and ratings."));
        m_out.line("");
        m_out.line(scoreText(*scores, *scheme, m_out.language));
        const auto agreement = service::computeAgreement(*session, {}, control);
        if (!agreement)
            return tl::unexpected(agreement.error());
        printAgreement(*agreement);
        return {};
    }

    void printAgreement(const service::AgreementReport& report) const
    {
        TextTable table({translate("Cli", "Agreement"), translate("Cli", "Coefficient"),
            translate("Cli", "Value"), translate("Cli", "95 % interval"), "n"});
        for (const service::CriterionAgreement& row : report.criteria) {
            for (const stats::NamedResult& result : row.coefficients) {
                const auto* estimate = std::get_if<stats::Estimate>(&result.result);
                const bool headline = result.metric->group == stats::MetricGroup::Headline;
                if (estimate == nullptr || !headline || !estimate->value)
                    continue;
                const auto& interval = estimate->bootstrap;
                table.add({row.criterion, std::string(result.metric->key), fixed(*estimate->value, 3),
                    interval ? fixed(interval->low, 3) + "-" + fixed(interval->high, 3) : "-",
                    std::to_string(row.pairableUnits)});
            }
        }
        m_out.line("\n" + table.text());
    }

    Result<void> exportAll()
    {
        auto session = service::ProjectSession::open(m_project, service::Access::Read);
        if (!session)
            return tl::unexpected(session.error());
        jobs::Control control = interruptible(m_out, translate("Cli", "Exporting"));
        for (const exchange::ExportFormat& format : exchange::formats()) {
            service::ExportOptions options;
            options.unblind = true;
            options.language = m_out.language;
            options.programVersion = TOUCHSTONE_VERSION;
            const auto folder = m_folder / "exports" / format.id;
            const auto report =
                service::exportProject(*session, std::string(format.id), folder, options, control);
            if (!report)
                return tl::unexpected(report.error());
            m_exports.push_back(text(folder));
        }
        return {};
    }

    const Output& m_out;
    std::filesystem::path m_folder;
    std::filesystem::path m_project;
    std::int64_t m_acknowledged = 0;
    std::int64_t m_line = 0;
    std::vector<std::string> m_exports = {};
};

int runDemo(const Output& out, const std::string& folder)
{
    Demo demo(out, pathOf(folder));
    if (const auto done = demo.run(); !done)
        return out.failure(done.error());
    const json answer = demo.answer();
    if (out.json)
        out.document(answer);
    out.line(fill(translate("Cli", "Project: %1"), {answer["project"].get<std::string>()}));
    out.line(fill(translate("Cli", "Input: %1"), {folder + "/input"}));
    out.line(fill(translate("Cli", "Exports: %1"), {folder + "/exports"}));
    return kDone;
}

}

void setUpDemo(Cli cli)
{
    CLI::App* command = addCommand(cli, "demo",
        translate("Cli", "Do the whole job on the bundled sample: import, assign, rate, score, export"),
        "demo --out demo");
    const auto folder = std::make_shared<std::string>();
    command->add_option("--out", *folder, translate("Cli", "Folder to write to"))->required();
    command->callback(
        [cli, folder] { cli.work = [&out = cli.out, folder] { return runDemo(out, *folder); }; });
}

}
