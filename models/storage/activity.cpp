#include "storage/activity.h"
#include "domain/project.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/setup.h"
#include <algorithm>
#include <set>

namespace touchstone::storage {

namespace {

constexpr int kStart = 120;
/// The lowest two bits of a key say from which table it is.
constexpr int kSources = 4;

ActivityKey keyOf(RowId row, ActivityEntry::Source source)
{
    return row * kSources + static_cast<int>(source);
}

/// Moment, order within the moment, and the key.
struct Line {
    std::int64_t ms = 0;
    std::int64_t order = 0;
    ActivityKey key = 0;
};

class Collector {
public:
    Collector(Connection& connection, const ActivityFilter& filter)
        : m_connection(connection)
        , m_filter(filter)
        , m_kinds(filter.kinds.begin(), filter.kinds.end())
    {
    }

    std::vector<ActivityKey> run()
    {
        collectEvents();
        if (wants("import") && m_filter.who.empty())
            collect("SELECT id, imported_ms FROM source_file WHERE shape NOT IN ('own', 'written', 'package')"
                    " AND ?1 = ?1",
                ActivityEntry::Source::Import);
        if (wants("package"))
            collect("SELECT k.id, k.packed_ms FROM package k JOIN annotator a ON a.id = k.annotator_id"
                    " WHERE ?1 = '' OR a.code = ?1",
                ActivityEntry::Source::Package);
        if (wants("intake"))
            collect("SELECT n.id, n.taken_ms FROM intake n JOIN event e ON e.id = n.first_event_id"
                    " LEFT JOIN package k ON k.writer_id = e.writer_id LEFT JOIN annotator a ON a.id = "
                    "k.annotator_id WHERE ?1 = '' OR a.code = ?1",
                ActivityEntry::Source::Intake);
        std::sort(m_lines.begin(), m_lines.end(),
            [](const Line& a, const Line& b) { return std::pair(a.ms, a.order) > std::pair(b.ms, b.order); });
        std::vector<ActivityKey> keys;
        keys.reserve(m_lines.size());
        for (const Line& line : m_lines)
            keys.push_back(line.key);
        return keys;
    }

private:
    bool wants(const char* kind) const { return m_kinds.empty() || m_kinds.contains(kind); }

    void add(RowId row, std::int64_t ms, ActivityEntry::Source source)
    {
        if ((m_filter.fromMs == 0 || ms >= m_filter.fromMs) && (m_filter.toMs == 0 || ms < m_filter.toMs))
            m_lines.push_back({ms, row, keyOf(row, source)});
    }

    void collectEvents()
    {
        const bool unwanted =
            !m_kinds.empty() && std::all_of(m_kinds.begin(), m_kinds.end(), [](const std::string& kind) {
                return kind == "import" || kind == "package" || kind == "intake";
            });
        if (unwanted)
            return;
        Query query(m_connection,
            "SELECT e.id, e.utc_ms, e.kind FROM event e LEFT JOIN package k ON k.writer_id = e.writer_id"
            " LEFT JOIN annotator a ON a.id = ifnull(e.annotator_id, k.annotator_id)"
            " WHERE (?1 = '' OR a.code = ?1) AND (NOT ?2 OR a.id IS NULL)",
            m_filter.who, m_filter.lead);
        while (query.step()) {
            if (m_kinds.empty() || m_kinds.contains(query.text(2)))
                add(query.integer(0), query.integer(1), ActivityEntry::Source::Event);
        }
    }

    void collect(const char* sql, ActivityEntry::Source source)
    {
        Query query(m_connection, sql, m_filter.who);
        while (query.step())
            add(query.integer(0), query.integer(1), source);
    }

    Connection& m_connection;
    const ActivityFilter& m_filter;
    std::set<std::string> m_kinds;
    std::vector<Line> m_lines = {};
};

Result<ActivityEntry> eventEntry(Connection& connection, RowId row)
{
    Query query(connection,
        "SELECT e.utc_ms, ifnull(a.code, ''), e.kind, ifnull(substr(p.text, 1, ?2), ''), ifnull(o.name, ''),"
        " ifnull(n.name, ''), e.payload FROM event e LEFT JOIN package k ON k.writer_id = e.writer_id"
        " LEFT JOIN annotator a ON a.id = ifnull(e.annotator_id, k.annotator_id)"
        " LEFT JOIN item i ON i.id = e.item_id LEFT JOIN prompt p ON p.id = i.prompt_id"
        " LEFT JOIN round o ON o.id = i.round_id LEFT JOIN intake n ON n.id = (SELECT max(id) FROM intake"
        " WHERE first_event_id <= e.id AND last_event_id >= e.id) WHERE e.id = ?1",
        row, kStart);
    if (!query.step())
        return fail(ErrorCode::NotFound, std::to_string(row));
    return ActivityEntry {ActivityEntry::Source::Event, query.integer(0), query.text(1), query.text(2),
        query.text(3), query.text(4), query.text(5), query.text(6), 0};
}

Result<ActivityEntry> importEntry(Connection& connection, RowId row)
{
    Query query(connection, "SELECT imported_ms, shape, name FROM source_file WHERE id = ?1", row);
    if (!query.step())
        return fail(ErrorCode::NotFound, std::to_string(row));
    return ActivityEntry {
        ActivityEntry::Source::Import, query.integer(0), {}, query.text(1), {}, {}, query.text(2), {}, 0};
}

Result<ActivityEntry> packageEntry(Connection& connection, RowId row)
{
    Query query(connection,
        "SELECT k.packed_ms, k.task, o.name, a.code, CASE WHEN k.task = 'write' THEN k.wanted ELSE (SELECT "
        "count(*) FROM package_item p WHERE p.package_id = k.id) END FROM package k JOIN round o ON o.id = "
        "k.round_id JOIN annotator a ON a.id = k.annotator_id WHERE k.id = ?1",
        row);
    if (!query.step())
        return fail(ErrorCode::NotFound, std::to_string(row));
    return ActivityEntry {ActivityEntry::Source::Package, query.integer(0), {}, query.text(1), query.text(3),
        query.text(2), {}, {}, query.integer(4)};
}

Result<ActivityEntry> intakeEntry(Connection& connection, RowId row)
{
    Query query(connection,
        "SELECT n.taken_ms, ifnull(a.code, ''), n.name, n.last_event_id - n.first_event_id + 1 FROM intake n"
        " JOIN event e ON e.id = n.first_event_id LEFT JOIN package k ON k.writer_id = e.writer_id"
        " LEFT JOIN annotator a ON a.id = k.annotator_id WHERE n.id = ?1",
        row);
    if (!query.step())
        return fail(ErrorCode::NotFound, std::to_string(row));
    return ActivityEntry {ActivityEntry::Source::Intake, query.integer(0), {}, {}, query.text(1), {},
        query.text(2), {}, query.integer(3)};
}

}

ActivityRepository::ActivityRepository(Database& database)
    : m_database(database)
{
}

Result<std::vector<ActivityKey>> ActivityRepository::keys(const ActivityFilter& filter)
{
    Connection& connection = m_database.connection();
    return guarded(connection,
        [&]() -> Result<std::vector<ActivityKey>> { return Collector(connection, filter).run(); });
}

Result<ActivityEntry> ActivityRepository::entry(ActivityKey key)
{
    Connection& connection = m_database.connection();
    const RowId row = key / kSources;
    return guarded(connection, [&]() -> Result<ActivityEntry> {
        switch (static_cast<ActivityEntry::Source>(key % kSources)) {
        case ActivityEntry::Source::Event:
            return eventEntry(connection, row);
        case ActivityEntry::Source::Import:
            return importEntry(connection, row);
        case ActivityEntry::Source::Package:
            return packageEntry(connection, row);
        case ActivityEntry::Source::Intake:
            return intakeEntry(connection, row);
        }
        return fail(ErrorCode::NotFound, std::to_string(key));
    });
}

Result<void> noteIntake(Database& database, const std::string& file, std::int64_t after)
{
    Connection& connection = database.connection();
    return database.write([&]() -> Result<void> {
        Query(connection,
            "INSERT INTO intake (name, taken_ms, first_event_id, last_event_id)"
            " SELECT ?1, ?2, min(id), max(id) FROM event WHERE id > ?3 HAVING count(*) > 0",
            file, nowMs(), after)
            .run();
        return {};
    });
}

Result<std::int64_t> lastEventRow(Database& database)
{
    Connection& connection = database.connection();
    return guarded(connection, [&]() -> Result<std::int64_t> {
        Query query(connection, "SELECT ifnull(max(id), 0) FROM event");
        query.step();
        return query.integer(0);
    });
}

}
