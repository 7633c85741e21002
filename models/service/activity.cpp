#include "service/activity.h"
#include "domain/event.h"
#include "domain/setupchange.h"
#include "domain/snapshot.h"
#include "domain/writtenprompt.h"
#include "exchange/csvwriter.h"
#include "service/projectsession.h"
#include "storage/activity.h"
#include "storage/files.h"
#include <array>
#include <chrono>
#include <ctime>

namespace touchstone::service {

namespace {

constexpr std::int64_t kReportEvery = 256;
constexpr std::size_t kMostDetails = 300;

const char* sourceName(ActivityEntry::Source source)
{
    switch (source) {
    case ActivityEntry::Source::Event:
        return "event";
    case ActivityEntry::Source::Import:
        return "import";
    case ActivityEntry::Source::Package:
        return "package";
    case ActivityEntry::Source::Intake:
        return "intake";
    }
    return "";
}

std::string padded(unsigned value, std::size_t digits)
{
    std::string text = std::to_string(value);
    return std::string(digits > text.size() ? digits - text.size() : 0, '0') + text;
}

/// 2023-11-30T08:15:00Z
std::string utcText(std::int64_t ms)
{
    using namespace std::chrono;
    const sys_time<seconds> moment = floor<seconds>(sys_time<milliseconds>(milliseconds(ms)));
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss<seconds> time(moment - day);
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + "-"
        + padded(static_cast<unsigned>(date.month()), 2) + "-" + padded(static_cast<unsigned>(date.day()), 2)
        + "T" + padded(static_cast<unsigned>(time.hours().count()), 2) + ":"
        + padded(static_cast<unsigned>(time.minutes().count()), 2) + ":"
        + padded(static_cast<unsigned>(time.seconds().count()), 2) + "Z";
}

std::string cut(std::string text)
{
    if (text.size() <= kMostDetails)
        return text;
    std::size_t at = kMostDetails;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        --at;
    return text.substr(0, at) + "…";
}

void addRow(exchange::CsvWriter& table, const ActivityEntry& entry)
{
    table.text(utcText(entry.atMs));
    table.text(entry.who.empty() ? "lead" : entry.who);
    table.text(sourceName(entry.source));
    for (const std::string* text : {&entry.kind, &entry.subject, &entry.round, &entry.file})
        table.text(*text);
    if (entry.source == ActivityEntry::Source::Package || entry.source == ActivityEntry::Source::Intake)
        table.number(entry.count);
    else
        table.none();
    table.text(activityDetails(entry));
}

}

Result<std::vector<ActivityKey>> activity(ProjectSession& session, const ActivityFilter& filter)
{
    return storage::ActivityRepository(session.database()).keys(filter);
}

Result<ActivityEntry> activityEntry(ProjectSession& session, ActivityKey key)
{
    return storage::ActivityRepository(session.database()).entry(key);
}

Result<std::int64_t> writeActivity(ProjectSession& session, const ActivityFilter& filter,
    const std::filesystem::path& out, jobs::Control& control)
{
    storage::ActivityRepository log(session.database());
    const auto keys = log.keys(filter);
    if (!keys)
        return tl::unexpected(keys.error());
    const auto total = static_cast<std::int64_t>(keys->size());
    exchange::StagedFiles files(std::filesystem::absolute(out).parent_path());
    auto file = files.prepare().and_then([&] { return files.add(storage::utf8(out.filename()), nullptr); });
    if (!file)
        return tl::unexpected(file.error());
    exchange::CsvWriter table(**file, true);
    static const std::array<std::string, 9> columns {
        "time_utc", "who", "source", "kind", "subject", "round", "file", "count", "details"};
    table.header(columns);
    std::int64_t done = 0;
    for (const ActivityKey key : *keys) {
        if (done++ % kReportEvery == 0 && !control.report(done, total))
            return fail(ErrorCode::Cancelled);
        const auto entry = log.entry(key);
        if (!entry)
            return tl::unexpected(entry.error());
        addRow(table, *entry);
        if (auto ended = table.end(); !ended)
            return tl::unexpected(ended.error());
    }
    auto closed = files.close();
    if (!closed)
        return tl::unexpected(closed.error());
    return files.commit().map([&] { return total; });
}

std::string activityDetails(const ActivityEntry& entry)
{
    if (entry.source != ActivityEntry::Source::Event)
        return {};
    if (entry.kind == eventkind::kSetup) {
        const auto change = parseSetupChange(entry.payload);
        if (!change)
            return {};
        std::string text = change->what;
        if (!change->subject.empty())
            text += " " + change->subject;
        return cut(text + ": " + change->before + " → " + change->after);
    }
    if (entry.kind == eventkind::kPrompt) {
        const auto prompt = parseWrittenPrompt(entry.payload);
        return prompt ? cut(prompt->text) : std::string();
    }
    if (entry.kind == eventkind::kSnapshot) {
        const auto snapshot = parseSnapshot(entry.payload);
        return snapshot ? cut(snapshot->name) : std::string();
    }
    if (entry.kind == eventkind::kNote || entry.kind == eventkind::kFlag || entry.kind == eventkind::kLater
        || entry.kind == eventkind::kWithdraw) {
        const auto remark = parseRemark(entry.payload);
        return remark ? cut(remark->note) : std::string();
    }
    return {};
}

}
