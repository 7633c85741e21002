#include "storage/status.h"
#include "storage/connection.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include "storage/worktimes.h"

namespace touchstone::storage {

namespace {

std::vector<StatusReport::Annotator> annotatorCounts(Connection& connection, WorkTimes& times)
{
    times.refresh(connection);
    std::vector<StatusReport::Annotator> rows;
    Query query(connection,
        "SELECT a.code, ifnull(sum(t.n), 0), ifnull(sum(CASE WHEN t.state = 2 THEN t.n END), 0),"
        " ifnull(sum(CASE WHEN t.state = 1 THEN t.n END), 0), ifnull(sum(t.declined), 0), "
        "ifnull(sum(t.flagged), 0),"
        " ifnull(sum(t.active_ms), 0), a.returned_ms, a.id FROM annotator a LEFT JOIN item_tally t ON "
        "t.annotator_id = a.id"
        " GROUP BY a.id ORDER BY a.id");
    while (query.step()) {
        StatusReport::Annotator row;
        row.code = query.text(0);
        row.assigned = query.integer(1);
        row.done = query.integer(2);
        row.later = query.integer(3);
        row.cannotRate = query.integer(4);
        row.flagged = query.integer(5);
        row.hours = static_cast<double>(query.integer(6)) / 3600000.0;
        row.returnedMs = query.optionalInteger(7);
        const WorkTimes::Person person = times.of(query.integer(8));
        row.medianActiveSeconds = person.medianSeconds;
        row.lastMs = person.lastMs;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<StatusReport::Share> shares(Connection& connection, const char* sql)
{
    std::vector<StatusReport::Share> rows;
    Query query(connection, sql);
    while (query.step())
        rows.push_back({query.text(0), query.integer(1), query.integer(2)});
    return rows;
}

}

StatusMemory::StatusMemory()
    : m_times(std::make_unique<WorkTimes>())
{
}
StatusMemory::~StatusMemory() = default;
StatusMemory::StatusMemory(StatusMemory&&) noexcept = default;
StatusMemory& StatusMemory::operator=(StatusMemory&&) noexcept = default;

bool StatusMemory::readAll() const
{
    return m_times->readAll();
}

StatusRepository::StatusRepository(Database& database)
    : m_database(database)
{
}

Result<StatusReport> StatusRepository::report(StatusMemory& memory)
{
    StatusReport report;
    auto done = m_database.read([&]() -> Result<void> {
        Connection& connection = m_database.connection();
        auto totals = CorpusRepository(m_database).totals();
        if (!totals)
            return tl::unexpected(totals.error());
        report.prompts = totals->prompts;
        report.models = totals->models;
        report.responses = totals->responses;
        report.annotators = annotatorCounts(connection, *memory.m_times);
        memory.m_times->tell(report);
        for (const StatusReport::Annotator& row : report.annotators)
            report.items += row.assigned;
        report.domains = shares(connection,
            "SELECT d.code, ifnull(sum(t.n), 0), ifnull(sum(CASE WHEN t.state = 2 THEN t.n END), 0) FROM "
            "domain d"
            " LEFT JOIN item_tally t ON t.domain_id = d.id WHERE EXISTS (SELECT 1 FROM prompt p"
            " WHERE p.domain_id = d.id) GROUP BY d.id ORDER BY d.id");
        report.modelsProgress = shares(connection,
            "SELECT m.name, ifnull(sum(t.n), 0), ifnull(sum(CASE WHEN t.state = 2 THEN t.n END), 0) FROM "
            "model m"
            " LEFT JOIN item_tally t ON t.model_id = m.id GROUP BY m.id ORDER BY m.id");
        Query lead(connection,
            "SELECT (SELECT count(*) FROM event WHERE item_id IS NULL), (SELECT count(*) FROM mc_run),"
            " (SELECT ifnull(max(id), 0) FROM event)");
        lead.step();
        report.leadEvents = lead.integer(0);
        report.runs = lead.integer(1);
        report.newestEvent = lead.integer(2);
        return {};
    });
    return done.map([&] { return report; });
}

Result<std::vector<std::pair<RowId, RowId>>> StatusRepository::roundsOfModels()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<std::pair<RowId, RowId>>> {
        std::vector<std::pair<RowId, RowId>> rows;
        Query query(connection,
            "SELECT DISTINCT round_id, model_id FROM item_tally WHERE n > 0 ORDER BY round_id, model_id");
        while (query.step())
            rows.emplace_back(query.integer(0), query.integer(1));
        return rows;
    });
}

}
