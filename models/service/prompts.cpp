#include "service/prompts.h"
#include "domain/writtenprompt.h"
#include "exchange/csvwriter.h"
#include "exchange/jsonscan.h"
#include "service/projectsession.h"
#include "service/setuplog.h"
#include "storage/database.h"
#include "storage/files.h"
#include "storage/prompts.h"
#include "storage/workfile.h"
#include <algorithm>
#include <array>

namespace touchstone::service {

namespace {

constexpr std::int64_t kReportEvery = 256;

Result<void> checkLead(ProjectSession& session, const PromptFields& fields)
{
    if (fields.text.size() > kMostPromptBytes)
        return fail(ErrorCode::Limit, "text", "more than 1 MB");
    const auto work = storage::readWorkFile(session.database());
    if (!work)
        return tl::unexpected(work.error());
    return *work ? fail(ErrorCode::WorkingFile, storage::utf8(session.path())) : Result<void>();
}

std::string words(const PromptFields& fields)
{
    std::string text = fields.domain + " | " + fields.scenario + " | " + std::to_string(fields.level) + " | "
        + fields.expected;
    if (fields.sensitive)
        text += " | sensitive";
    if (fields.heldOut)
        text += " | held out";
    return text + " | " + fields.source + " | " + fields.author + " | " + fields.text;
}

std::string quoted(const std::string& text)
{
    std::string line;
    exchange::appendJsonString(text, line);
    return line;
}

/// One prompt as a line of JSON or a row of a table.
class ListWriter {
public:
    ListWriter(exchange::OutputFile& file, PromptListFormat format)
        : m_file(file)
        , m_table(file, true)
        , m_format(format)
    {
        static const std::array<std::string, 7> columns {
            "prompt_id", "prompt", "domain", "scenario", "level", "model", "response"};
        if (format == PromptListFormat::Csv)
            m_table.header(columns);
    }

    Result<void> add(const PromptDetail& prompt)
    {
        return m_format == PromptListFormat::Csv ? addRow(prompt) : addLine(prompt);
    }

private:
    Result<void> addRow(const PromptDetail& prompt)
    {
        m_table.text(prompt.sourceId.value_or(std::string()));
        m_table.text(prompt.fields.text);
        m_table.text(prompt.fields.domain);
        m_table.text(prompt.fields.scenario);
        if (prompt.fields.level == 0)
            m_table.none();
        else
            m_table.number(static_cast<std::int64_t>(prompt.fields.level));
        m_table.none();
        m_table.none();
        return m_table.end();
    }

    Result<void> addLine(const PromptDetail& prompt)
    {
        std::string line = "{";
        if (prompt.sourceId)
            line += "\"prompt_id\":" + quoted(*prompt.sourceId) + ",";
        line += "\"prompt\":" + quoted(prompt.fields.text);
        for (const auto& [key, text] :
            {std::pair {"domain", &prompt.fields.domain}, std::pair {"scenario", &prompt.fields.scenario}}) {
            if (!text->empty())
                line += std::string(",\"") + key + "\":" + quoted(*text);
        }
        if (prompt.fields.level != 0)
            line += ",\"level\":" + std::to_string(prompt.fields.level);
        m_file.write(line + "}\n");
        m_file.countRow();
        return {};
    }

    exchange::OutputFile& m_file;
    exchange::CsvWriter m_table;
    PromptListFormat m_format;
};

}

Result<std::vector<RowId>> promptRows(ProjectSession& session, const PromptFilter& filter)
{
    return storage::PromptRepository(session.database()).rows(filter);
}

Result<PromptSummary> promptSummary(ProjectSession& session, RowId row)
{
    return storage::PromptRepository(session.database()).summary(row);
}

Result<PromptDetail> promptDetail(ProjectSession& session, RowId row)
{
    return storage::PromptRepository(session.database()).detail(row);
}

Result<RowId> addPrompt(ProjectSession& session, const PromptFields& fields)
{
    if (auto checked = checkLead(session, fields); !checked)
        return tl::unexpected(checked.error());
    RowId row = 0;
    auto done = session.database().write([&]() -> Result<void> {
        storage::PromptRepository prompts(session.database());
        auto added = prompts.add(fields);
        if (!added)
            return tl::unexpected(added.error());
        row = *added;
        return prompts.detail(row).and_then([&](const PromptDetail& made) {
            return logSetupChange(session, {"prompt_added", made.id.str(), {}, words(fields)});
        });
    });
    return done.map([&] { return row; });
}

Result<void> changePrompt(
    ProjectSession& session, RowId row, const PromptFields& before, const PromptFields& fields)
{
    if (auto checked = checkLead(session, fields); !checked)
        return checked;
    if (before == fields)
        return {};
    return session.database().write([&]() -> Result<void> {
        storage::PromptRepository prompts(session.database());
        return prompts.change(row, before, fields)
            .and_then([&] { return prompts.summary(row); })
            .and_then([&](const PromptSummary& changed) {
                return logSetupChange(session, {"prompt", changed.id.str(), words(before), words(fields)});
            });
    });
}

Result<std::int64_t> holdOut(ProjectSession& session, const std::vector<RowId>& rows, bool heldOut)
{
    std::int64_t changed = 0;
    auto done = session.database().write([&]() -> Result<void> {
        auto set = storage::PromptRepository(session.database()).setHeldOut(rows, heldOut);
        if (!set)
            return tl::unexpected(set.error());
        changed = *set;
        if (changed == 0)
            return {};
        return logSetupChange(
            session, {"held_out", std::to_string(changed), heldOut ? "no" : "yes", heldOut ? "yes" : "no"});
    });
    return done.map([&] { return changed; });
}

Result<std::int64_t> writePromptList(ProjectSession& session, const PromptFilter& filter,
    PromptListFormat format, const std::filesystem::path& out, jobs::Control& control)
{
    storage::PromptRepository prompts(session.database());
    const auto rows = prompts.rows(filter);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return fail(ErrorCode::NothingLeft, "prompts");
    const auto total = static_cast<std::int64_t>(rows->size());
    exchange::StagedFiles files(std::filesystem::absolute(out).parent_path());
    auto file = files.prepare().and_then([&] { return files.add(storage::utf8(out.filename()), nullptr); });
    if (!file)
        return tl::unexpected(file.error());
    ListWriter writer(**file, format);
    std::int64_t done = 0;
    for (const RowId row : *rows) {
        if (done++ % kReportEvery == 0 && !control.report(done, total))
            return fail(ErrorCode::Cancelled);
        auto added =
            prompts.detail(row).and_then([&](const PromptDetail& prompt) { return writer.add(prompt); });
        if (!added)
            return tl::unexpected(added.error());
    }
    auto closed = files.close();
    if (!closed)
        return tl::unexpected(closed.error());
    return files.commit().map([&] { return total; });
}

}
