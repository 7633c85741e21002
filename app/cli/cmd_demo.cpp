#include "cli/command.h"
#include "cli/demoproject.h"
#include "cli/scoretable.h"
#include "cli/texttable.h"
#include "service/agreement.h"
#include "service/exporting.h"
#include "service/projectsession.h"

namespace touchstone::cli {

namespace {

using nlohmann::json;

// Some of the fifty prompts, so that the test files are there to be seen.
constexpr double kDemoTestShare = 0.2;

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
        DemoPlan plan;
        plan.folder = m_folder;
        plan.name = translate("Cli", "Demo (made up)");
        plan.control = [this](const std::string& step) { return interruptible(m_out, step); };
        return makeDemoProject(plan)
            .map([this](const DemoProject& made) { m_acknowledged = made.acknowledged; })
            .and_then([this] { return evaluate(); })
            .and_then([this] { return exportAll(); });
    }

    json answer() const
    {
        return {{"folder", text(m_folder)}, {"project", text(m_project)}, {"acknowledged", m_acknowledged},
            {"packages", text(m_folder / "packages")}, {"work", text(m_folder / "work")},
            {"returns", text(m_folder / "returns")}, {"exports", m_exports}};
    }

private:
    static std::string text(const std::filesystem::path& path)
    {
        const std::u8string utf8 = path.u8string();
        return {utf8.begin(), utf8.end()};
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
        auto session = service::ProjectSession::open(m_project, service::Access::Write);
        if (!session)
            return tl::unexpected(session.error());
        jobs::Control control = interruptible(m_out, translate("Cli", "Exporting"));
        for (const exchange::ExportFormat& format : exchange::formats()) {
            service::ExportOptions options;
            options.unblind = true;
            options.language = m_out.language;
            options.programVersion = TOUCHSTONE_VERSION;
            if (format.purpose == exchange::Purpose::Train) {
                options.testShare = kDemoTestShare;
                options.acceptDefaults = true;
            }
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
    out.line(fill(translate("Cli", "Packages that went out: %1"), {folder + "/packages"}));
    out.line(fill(translate("Cli", "Working files of the annotators: %1"), {folder + "/work"}));
    out.line(fill(translate("Cli", "Return files that came back: %1"), {folder + "/returns"}));
    out.line(fill(translate("Cli", "Exports: %1"), {folder + "/exports"}));
    return kDone;
}

}

void setUpDemo(Cli cli)
{
    CLI::App* command = addCommand(cli, "demo",
        translate("Cli",
            "Do the whole job on the bundled sample: import, assign, pack, rate, hand back, merge, score, "
            "export"),
        "demo --out demo");
    const auto folder = std::make_shared<std::string>();
    command->add_option("--out", *folder, translate("Cli", "Folder to write to"))->required();
    command->callback(
        [cli, folder] { cli.work = [&out = cli.out, folder] { return runDemo(out, *folder); }; });
}

}
