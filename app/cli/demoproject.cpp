#include "cli/demoproject.h"
#include "cli/annotate_lines.h"
#include "cli/output.h"
#include "embedded_demo.h"
#include "service/assigner.h"
#include "service/handoff.h"
#include "service/importer.h"
#include "service/projectsession.h"
#include <algorithm>
#include <fstream>
#include <map>
#include <span>

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

class DemoMaker {
public:
    explicit DemoMaker(const DemoPlan& plan)
        : m_plan(plan)
        , m_made({plan.folder / "demo.touchstone", 0})
    {
    }

    Result<DemoProject> run()
    {
        return writeInput()
            .and_then([this] {
                return service::ProjectSession::create(m_made.file, m_plan.name, builtinSchemes().front());
            })
            .and_then([this] { return import(); })
            .and_then([this] { return assign(); })
            .and_then([this] { return pack(); })
            .and_then([this](const std::vector<HandOff>& all) { return rate(all); })
            .map([this] { return m_made; });
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
        if (std::filesystem::exists(m_made.file, error))
            return fail(ErrorCode::Exists, text(m_made.file));
        std::filesystem::create_directories(m_plan.folder / "input", error);
        for (const EmbeddedFile& file : embedded::demo()) {
            std::ofstream out(m_plan.folder / "input" / file.name, std::ios::binary);
            out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
            if (!out.flush())
                return fail(ErrorCode::Io, text(m_plan.folder));
        }
        return {};
    }

    Result<void> import()
    {
        auto session = service::ProjectSession::open(m_made.file, service::Access::Import);
        if (!session)
            return tl::unexpected(session.error());
        jobs::Control control = m_plan.control(translate("Cli", "Importing"));
        exchange::ReadOptions prompts;
        prompts.shape = exchange::Shape::Prompts;
        exchange::ReadOptions responses;
        responses.shape = exchange::Shape::Responses;
        for (const auto& [name, options] :
            {std::pair("prompts.jsonl", prompts), std::pair("responses.jsonl", responses)}) {
            const auto report =
                service::importFiles(*session, {m_plan.folder / "input" / name}, options, control);
            if (!report)
                return tl::unexpected(report.error());
            if (!report->accepted)
                return tl::unexpected(report->errors.front());
        }
        return {};
    }

    Result<void> assign()
    {
        auto session = service::ProjectSession::open(m_made.file, service::Access::Write);
        if (!session)
            return tl::unexpected(session.error());
        service::AssignRequest request;
        request.annotators = {"R1", "R2", "R3"};
        request.overlap = 3;
        jobs::Control control = m_plan.control(translate("Cli", "Assigning"));
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

    /// What goes out to a rater and comes back from him.
    struct HandOff {
        std::string rater = {};
        std::filesystem::path package = {};
        std::filesystem::path work = {};
        std::filesystem::path back = {};
    };

    Result<std::vector<HandOff>> pack()
    {
        std::error_code error;
        for (const char* folder : {"packages", "work", "returns"})
            std::filesystem::create_directories(m_plan.folder / folder, error);
        auto session = service::ProjectSession::open(m_made.file, service::Access::Write);
        if (!session)
            return tl::unexpected(session.error());
        jobs::Control control = m_plan.control(translate("Cli", "Packing"));
        std::vector<HandOff> all;
        for (const std::string rater : {"R1", "R2", "R3"}) {
            all.push_back({rater, m_plan.folder / "packages" / (rater + std::string(service::kPackageEnding)),
                m_plan.folder / "work" / (rater + ".touchstone"),
                m_plan.folder / "returns" / (rater + std::string(service::kReturnEnding))});
            service::PackRequest request;
            request.annotator = rater;
            request.out = all.back().package;
            if (auto packed = service::packWork(*session, request, control); !packed)
                return tl::unexpected(packed.error());
        }
        return all;
    }

    Result<void> rate(const std::vector<HandOff>& all)
    {
        const auto answers = answersBySight();
        jobs::Control control = m_plan.control(translate("Cli", "Rating"));
        for (const HandOff& one : all) {
            auto made = service::makeWorkingFile(one.package, one.work, {}, control);
            if (!made)
                return tl::unexpected(made.error());
            auto session = service::ProjectSession::open(one.work, service::Access::Write);
            if (!session)
                return tl::unexpected(session.error());
            if (auto rated = rateAll(*session, one.rater, answers); !rated)
                return rated;
            if (auto back = service::handBack(*session, one.back, control); !back)
                return tl::unexpected(back.error());
        }
        return merge(all);
    }

    Result<void> rateAll(service::ProjectSession& session, const std::string& rater,
        const std::map<std::string, json>& answers)
    {
        auto desk = service::RatingDesk::open(session, rater, {}, service::RatingDesk::Mode::Rate);
        if (!desk)
            return tl::unexpected(desk.error());
        const auto rows = desk->next(1000000);
        if (!rows)
            return tl::unexpected(rows.error());
        const std::size_t left = rater == "R3" ? m_plan.leftForLast : 0;
        for (const RowId row : std::span(*rows).first(rows->size() - std::min(left, rows->size()))) {
            if (auto done = rateOne(*desk, row, rater, answers); !done)
                return done;
        }
        return {};
    }

    Result<void> merge(const std::vector<HandOff>& all)
    {
        auto session = service::ProjectSession::open(m_made.file, service::Access::Write);
        if (!session)
            return tl::unexpected(session.error());
        std::vector<std::filesystem::path> files;
        for (const HandOff& one : all)
            files.push_back(one.back);
        jobs::Control control = m_plan.control(translate("Cli", "Merging"));
        const auto merged = service::mergeReturns(*session, files, {}, control);
        if (!merged)
            return tl::unexpected(merged.error());
        for (const service::MergedFile& file : merged->files) {
            if (file.refused)
                return tl::unexpected(*file.refused);
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
        ++m_made.acknowledged;
        return {};
    }

    const DemoPlan& m_plan;
    DemoProject m_made;
    std::int64_t m_line = 0;
};

}

Result<DemoProject> makeDemoProject(const DemoPlan& plan)
{
    return DemoMaker(plan).run();
}

}
