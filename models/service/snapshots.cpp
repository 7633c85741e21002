#include "service/snapshots.h"
#include "crypto/hash.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/snapshots.h"
#include <algorithm>

namespace touchstone::service {

namespace {

constexpr std::size_t kLongestName = 200;

Result<std::string> figuresHash(ProjectSession& session)
{
    return storage::EventRepository(session.database()).stateHash(true).map([](const Digest& hash) {
        return crypto::toHex(hash);
    });
}

std::map<std::string, std::string> rulesOf(const ScoreTable& table)
{
    std::map<std::string, std::string> rules;
    for (const ScoredCriterion& criterion : table.criteria)
        rules[criterion.id] = criterion.rule;
    return rules;
}

Result<void> checkName(const std::string& name)
{
    const bool blank = name.find_first_not_of(" \t\r\n") == std::string::npos;
    if (blank || name.size() > kLongestName)
        return fail(ErrorCode::Usage, "name", "1 to 200 bytes");
    return {};
}

}

Result<std::string> figuresState(ProjectSession& session)
{
    return figuresHash(session);
}

Result<std::vector<SnapshotInfo>> listSnapshots(ProjectSession& session)
{
    return storage::readSnapshots(session.database()).map([](std::vector<storage::StoredSnapshot> stored) {
        std::vector<SnapshotInfo> all;
        for (storage::StoredSnapshot& each : stored)
            all.push_back({std::move(each.event), std::move(each.content), each.utcMs});
        return all;
    });
}

Result<SnapshotInfo> takeSnapshot(ProjectSession& session, const std::string& name,
    const ScoringOptions& options, const std::string& version, jobs::Control& control)
{
    if (const auto checked = checkName(name); !checked)
        return tl::unexpected(checked.error());
    if (session.isReadOnly())
        return fail(ErrorCode::ReadOnly, session.path().string());
    SnapshotInfo info;
    auto done = session.database().write([&]() -> Result<void> {
        const auto known = listSnapshots(session);
        if (!known)
            return tl::unexpected(known.error());
        const bool taken = std::any_of(known->begin(), known->end(),
            [&name](const SnapshotInfo& each) { return each.content.name == name; });
        if (taken)
            return fail(ErrorCode::Exists, name);
        ScoringOptions quick = options;
        quick.resamples = 0; // the labels alone say by which rules they came about
        const auto table = computeScores(session, quick, control);
        if (!table)
            return tl::unexpected(table.error());
        auto state = figuresHash(session);
        if (!state)
            return tl::unexpected(state.error());
        info.content = {name, std::move(*state), rulesOf(*table),
            static_cast<std::int64_t>(options.minRaters), unsureName(options.unsure), options.seed, version,
            table->assigned, table->done};
        return storage::EventRepository(session.database())
            .append({eventkind::kSnapshot, 0, 0, snapshotJson(info.content)})
            .map([&info](EventId id) { info.event = std::move(id); });
    });
    if (!done)
        return tl::unexpected(done.error());
    const auto all = listSnapshots(session);
    if (!all)
        return tl::unexpected(all.error());
    info.utcMs = all->back().utcMs;
    return info;
}

Result<std::optional<SnapshotInfo>> equalSnapshot(ProjectSession& session, const ScoreTable& table)
{
    auto all = listSnapshots(session);
    if (!all)
        return tl::unexpected(all.error());
    if (all->empty())
        return std::nullopt;
    const auto state = figuresHash(session);
    if (!state)
        return tl::unexpected(state.error());
    const auto rules = rulesOf(table);
    const auto found = std::find_if(all->rbegin(), all->rend(), [&](const SnapshotInfo& each) {
        return each.content.state == *state && each.content.rules == rules
            && each.content.unsure == unsureName(table.unsure) && each.content.seed == table.seed;
    });
    if (found == all->rend())
        return std::nullopt;
    return std::move(*found);
}

}
