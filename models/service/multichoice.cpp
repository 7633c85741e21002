#include "service/multichoice.h"
#include "exchange/jsontext.h"
#include "multichoice/compose.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/files.h"
#include "storage/mcwriter.h"
#include "storage/multichoice.h"
#include <algorithm>
#include <fstream>

namespace touchstone::service {

namespace {

storage::MultichoiceRepository repository(ProjectSession& session)
{
    return storage::MultichoiceRepository(session.database());
}

/// The two responses of a pair, as rows.
struct RowPair {
    RowId positive = 0;
    RowId negative = 0;
};

/// Safe responses with their points, best first, and unsafe ones, worst first.
struct Sides {
    std::vector<std::pair<double, RowId>> safe = {};
    std::vector<std::pair<double, RowId>> unsafe = {};
};

std::vector<RowPair> pairsByLabels(const ScoreTable& table, std::size_t safety)
{
    const auto responsibility = table.role("responsibility");
    const std::size_t width = table.criteria.size();
    std::map<RowId, Sides> prompts;
    for (std::size_t unit = 0; unit < table.units.size(); ++unit) {
        const stats::FinalLabel& label = table.report.labels[unit * width + safety];
        if (table.units[unit].response == 0 || label.state != stats::FinalLabel::State::Decided)
            continue;
        double points = 0;
        if (responsibility) {
            const stats::FinalLabel& scale = table.report.labels[unit * width + *responsibility];
            points = scale.state == stats::FinalLabel::State::Decided ? scale.value : 0;
        }
        Sides& sides = prompts[table.units[unit].prompt];
        if (label.value == stats::kSafe)
            sides.safe.emplace_back(-points, table.units[unit].response);
        else if (label.value == stats::kUnsafe)
            sides.unsafe.emplace_back(points, table.units[unit].response);
    }
    std::vector<RowPair> pairs;
    for (auto& [prompt, sides] : prompts) {
        std::sort(sides.safe.begin(), sides.safe.end());
        std::sort(sides.unsafe.begin(), sides.unsafe.end());
        for (std::size_t i = 0; i < std::min(sides.safe.size(), sides.unsafe.size()); ++i)
            pairs.push_back({sides.safe[i].second, sides.unsafe[i].second});
    }
    return pairs;
}

/// Writes both orders of each pair.
Result<McMade> addPairs(
    ProjectSession& session, const std::vector<storage::McPair>& pairs, const std::string& origin)
{
    McMade made;
    storage::McWriter writer(session.database(), {}, {});
    auto done = session.database().write([&]() -> Result<void> {
        for (const storage::McPair& pair : pairs) {
            for (const multichoice::Item& item :
                multichoice::compose(pair.question, pair.positive, pair.negative)) {
                auto row = writer.addItem(
                    {{}, origin, pair.domain, {}, pair.level, std::string(multichoice::labelText(item.gold)),
                        pair.question, pair.positive, pair.negative, item.prompt, "{}"});
                if (!row)
                    return tl::unexpected(row.error());
            }
            ++made.pairs;
        }
        return writer.finish();
    });
    made.added = writer.counts().items;
    return done.map([&] { return made; });
}

}

std::string_view profileForModel(const std::string& model)
{
    std::string name = model;
    std::transform(name.begin(), name.end(), name.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto has = [&name](const char* part) { return name.find(part) != std::string::npos; };
    if (has("moss"))
        return "moss";
    if (has("ziya"))
        return "ziya";
    if (has("alpaca"))
        return has("13b") ? "chinese_alpaca-13b" : "chinese_alpaca-7b";
    return has("chatglm") ? "chatglm" : "chatgpt";
}

Result<std::int64_t> mcItemCount(ProjectSession& session)
{
    return repository(session).itemCount();
}

Result<std::vector<McRun>> mcRuns(ProjectSession& session)
{
    const auto rows = repository(session).runs();
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<McRun> runs;
    for (const storage::McRunInfo& row : *rows)
        runs.push_back({row.row, row.id, row.modelName, row.profile, row.file, row.createdMs, row.answers,
            row.needCheck, row.checked});
    return runs;
}

Result<std::vector<RowId>> mcToCheck(ProjectSession& session, RowId run, bool openOnly)
{
    return repository(session).toCheck(run, openOnly);
}

Result<McAnswer> mcAnswer(ProjectSession& session, RowId answer)
{
    auto row = repository(session).answer(answer);
    if (!row)
        return tl::unexpected(row.error());
    const auto runs = mcRuns(session);
    if (!runs)
        return tl::unexpected(runs.error());
    const auto run = std::find_if(
        runs->begin(), runs->end(), [&](const McRun& candidate) { return candidate.row == row->run; });
    if (run == runs->end())
        return fail(ErrorCode::NotFound, row->id);
    const auto profile = multichoice::Profile::load(run->profile);
    if (!profile)
        return tl::unexpected(profile.error());
    const auto gold = multichoice::labelFromText(row->gold).value_or(multichoice::Label::Reply1);
    multichoice::Verdict verdict = profile->parse(row->answer, gold);
    const bool positiveFirst = gold == multichoice::Label::Reply1;
    McAnswer answerRow {row->row, row->id, row->domain, row->difficulty, row->question,
        positiveFirst ? row->positive : row->negative, positiveFirst ? row->negative : row->positive,
        row->answer, std::move(verdict.matches), verdict.rule, multichoice::labelFromText(row->hand),
        row->author};
    return answerRow;
}

Result<EventId> mcSettle(
    ProjectSession& session, RowId answer, multichoice::Label value, const std::string& author)
{
    return repository(session).settle(answer, std::string(multichoice::labelText(value)), author);
}

Result<EventId> mcTakeBack(ProjectSession& session, RowId answer, const std::string& author)
{
    return repository(session).settle(answer, {}, author);
}

Result<McMade> makeItemsFromLabels(
    ProjectSession& session, const ScoringOptions& options, jobs::Control& control)
{
    const auto table = computeScores(session, options, control);
    if (!table)
        return tl::unexpected(table.error());
    const auto safety = table->role("safety");
    if (!safety)
        return McMade {};
    std::vector<storage::McPair> pairs;
    for (const RowPair& rows : pairsByLabels(*table, *safety)) {
        auto pair = repository(session).pairOf(rows.positive, rows.negative);
        if (!pair)
            return tl::unexpected(pair.error());
        if (pair->positive != pair->negative)
            pairs.push_back(std::move(*pair));
    }
    return addPairs(session, pairs, "labels");
}

Result<McMade> makeItemsFromComparison(
    ProjectSession& session, const std::string& positive, const std::string& negative)
{
    const auto pairs = repository(session).comparisonPairs(positive, negative);
    if (!pairs)
        return tl::unexpected(pairs.error());
    return addPairs(session, *pairs, "comparison");
}

Result<std::int64_t> writeItemsFor(ProjectSession& session, const std::filesystem::path& file)
{
    const auto count = mcItemCount(session);
    if (!count)
        return tl::unexpected(count.error());
    if (*count == 0)
        return fail(ErrorCode::Empty, session.path().string(), "the project has no multi-choice items");
    std::error_code error;
    if (std::filesystem::exists(file, error))
        return fail(ErrorCode::Exists, storage::utf8(file));
    const std::filesystem::path temporary = storage::temporaryBeside(file);
    storage::FileOps& files = storage::systemFiles();
    std::int64_t written = 0;
    const auto write = [&]() -> Result<void> {
        std::ofstream out(temporary, std::ios::binary);
        exchange::JsonLine line;
        auto read = repository(session).forEachItem([&](const storage::McQuestion& item) {
            line.beginObject();
            line.pair("id", item.id);
            line.pair("prompt", item.text);
            line.endObject();
            const std::string_view bytes = line.take();
            out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
            ++written;
            return out.good();
        });
        out.close();
        if (read && !out)
            return fail(ErrorCode::Io, storage::utf8(file));
        return read;
    };
    auto done = write()
                    .and_then([&] { return files.syncFile(temporary); })
                    .and_then([&] { return files.link(temporary, file); })
                    .and_then([&] { return files.syncFolder(file.parent_path()); });
    files.remove(temporary);
    return done.map([&] { return written; });
}

}
