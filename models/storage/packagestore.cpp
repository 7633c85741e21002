#include "storage/packagestore.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/setup.h"
#include <algorithm>
#include <unordered_set>

namespace touchstone::storage {

namespace {

std::array<unsigned char, 16> bytesOf(const std::string& id)
{
    return idBytes(id).value_or(std::array<unsigned char, 16> {});
}

std::vector<ItemToPack::Response> responsesOf(Connection& connection, RowId item)
{
    std::vector<ItemToPack::Response> responses;
    Query query(connection,
        "SELECT r.id, r.text, 0 AS slot FROM item i JOIN response r ON r.id = i.response_id WHERE i.id = ?1"
        " UNION ALL SELECT r.id, r.text, c.slot FROM item_candidate c JOIN response r ON r.id = "
        "c.response_id"
        " WHERE c.item_id = ?1 ORDER BY 3",
        item);
    while (query.step())
        responses.push_back({query.integer(0), query.text(1)});
    return responses;
}

void addItem(Connection& connection, RowId package, const PackedItem& item)
{
    Query(connection,
        "INSERT INTO package_item (package_id, alias, item_public_id, repeat_of, prompt_id, model_id, panel)"
        " SELECT ?1, ?2, i.public_id, b.public_id, i.prompt_id, i.model_id, i.response_id IS NULL FROM item "
        "i"
        " LEFT JOIN item b ON b.id = i.repeat_of WHERE i.id = ?3",
        package, bytesOf(item.alias.str()), item.item)
        .run();
    const RowId row = connection.lastRow();
    int slot = 0;
    for (const auto& [response, alias] : item.responses)
        Query(connection,
            "INSERT INTO package_response (package_item_id, slot, response_id, alias) VALUES (?1, ?2, ?3, "
            "?4)",
            row, slot++, response, bytesOf(alias.str()))
            .run();
}

/// In how many places the package was worked on: two copies give the same number to different events, rating
/// sheets to different answers to one item.
int workingCopies(Connection& connection, RowId writer, bool sheet)
{
    Query query(connection,
        sheet
            ? "SELECT ifnull(max(n), 0) FROM (SELECT count(*) AS n FROM event WHERE writer_id = ?1 GROUP BY "
              "item_id, item_sequence)"
            : "SELECT ifnull(max(n), 0) FROM (SELECT count(*) AS n FROM event WHERE writer_id = ?1 GROUP BY "
              "writer_sequence)",
        writer);
    query.step();
    return static_cast<int>(query.integer(0));
}

}

PackageRepository::PackageRepository(Database& database)
    : m_database(database)
{
}

Result<void> PackageRepository::forEachToPack(
    RowId round, RowId annotator, const std::function<Result<void>(const ItemToPack&)>& visit)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<void> {
        Query query(connection,
            "SELECT i.id, i.repeat_of IS NOT NULL, i.sequence, m.name, p.source_id, p.text, d.code, s.code, "
            "p.level,"
            " p.sensitive FROM item i JOIN model m ON m.id = i.model_id JOIN prompt p ON p.id = i.prompt_id"
            " JOIN domain d ON d.id = p.domain_id JOIN scenario s ON s.id = p.scenario_id"
            " WHERE i.round_id = ?1 AND i.annotator_id = ?2 AND i.state <> 2 ORDER BY i.position",
            round, annotator);
        while (query.step()) {
            ItemToPack item;
            item.item = query.integer(0);
            item.repeat = query.integer(1) != 0;
            item.sequence = query.integer(2);
            item.model = query.text(3);
            if (!query.isNull(4))
                item.promptSource = query.text(4);
            item.prompt = query.text(5);
            item.domain = query.text(6);
            item.scenario = query.text(7);
            item.level = static_cast<int>(query.integer(8));
            item.sensitive = query.integer(9) != 0;
            item.responses = responsesOf(connection, item.item);
            if (auto visited = visit(item); !visited)
                return visited;
        }
        return {};
    });
}

Result<void> PackageRepository::add(const NewPackage& package, const std::vector<PackedItem>& items)
{
    Connection& connection = m_database.connection();
    return m_database.write([&]() -> Result<void> {
        Query(connection, "INSERT INTO writer (public_id, public_key) VALUES (?1, ?2)",
            bytesOf(package.writer.str()), package.key)
            .run();
        const RowId writer = connection.lastRow();
        Query(connection,
            "INSERT INTO package (public_id, writer_id, annotator_id, annotator_alias, round_id, sheet, "
            "packed_ms, due, task, wanted)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, CASE WHEN ?9 THEN 'write' ELSE 'rate' END, ?10)",
            bytesOf(package.id.str()), writer, package.annotator, bytesOf(package.annotatorAlias.str()),
            package.round, package.sheet, nowMs(), package.due, package.writing, package.wanted)
            .run();
        const RowId row = connection.lastRow();
        for (const PackedItem& item : items)
            addItem(connection, row, item);
        return {};
    });
}

Result<void> PackageRepository::forget(const PackageId& id)
{
    Connection& connection = m_database.connection();
    return m_database.write([&]() -> Result<void> {
        auto package = find(id);
        if (!package)
            return tl::unexpected(package.error());
        Query(connection,
            "DELETE FROM package_response WHERE package_item_id IN (SELECT id FROM package_item WHERE "
            "package_id = ?1)",
            package->row)
            .run();
        Query(connection, "DELETE FROM package_item WHERE package_id = ?1", package->row).run();
        Query(connection, "DELETE FROM package WHERE id = ?1", package->row).run();
        Query(connection, "DELETE FROM writer WHERE id = ?1", package->writer).run();
        return {};
    });
}

Result<bool> PackageRepository::hasNew(const StoredPackage& package, const std::vector<Event>& events)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<bool> {
        std::unordered_set<std::string> known;
        Query query(connection, "SELECT uuid FROM event WHERE writer_id = ?1", package.writer);
        while (query.step())
            known.insert(query.hex(0));
        return std::any_of(events.begin(), events.end(),
            [&](const Event& event) { return !known.contains(event.uuid.str()); });
    });
}

Result<StoredPackage> PackageRepository::find(const PackageId& id)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<StoredPackage> {
        const auto bytes = idBytes(id.str());
        if (!bytes)
            return fail(ErrorCode::UnknownPackage, id.str());
        Query query(connection,
            "SELECT k.id, k.writer_id, w.public_id, w.public_key, k.annotator_id, a.code, k.annotator_alias,"
            " k.round_id, o.scheme_id, k.sheet, k.task = 'write' FROM package k JOIN writer w ON w.id = "
            "k.writer_id"
            " JOIN annotator a ON a.id = k.annotator_id JOIN round o ON o.id = k.round_id WHERE k.public_id "
            "= ?1",
            *bytes);
        if (!query.step())
            return fail(ErrorCode::UnknownPackage, id.str());
        StoredPackage package;
        package.row = query.integer(0);
        package.writer = query.integer(1);
        package.writerId = WriterId(query.hex(2));
        const std::string_view key = query.bytes(3);
        std::copy_n(key.begin(), std::min(key.size(), package.key.size()), package.key.begin());
        package.annotator = query.integer(4);
        package.annotatorCode = query.text(5);
        package.annotatorAlias = AnnotatorId(query.hex(6));
        package.round = query.integer(7);
        package.scheme = query.integer(8);
        package.sheet = query.integer(9) != 0;
        package.writing = query.integer(10) != 0;
        return package;
    });
}

Result<std::unordered_map<std::string, PackedRef>> PackageRepository::items(RowId package)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::unordered_map<std::string, PackedRef>> {
        std::unordered_map<std::string, PackedRef> items;
        Query query(connection,
            "SELECT p.alias, p.id, ifnull(i.id, 0), r.alias FROM package_item p"
            " LEFT JOIN item i ON i.public_id = p.item_public_id"
            " LEFT JOIN package_response r ON r.package_item_id = p.id WHERE p.package_id = ?1 ORDER BY "
            "p.id, r.slot",
            package);
        while (query.step()) {
            PackedRef& item = items[query.hex(0)];
            item.row = query.integer(1);
            item.item = query.integer(2);
            if (!query.isNull(3))
                item.responses.emplace_back(query.hex(3));
        }
        return items;
    });
}

Result<std::vector<PackageSummary>> PackageRepository::list()
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::vector<PackageSummary>> {
        std::vector<PackageSummary> rows;
        Query query(connection,
            "SELECT k.public_id, a.code, o.name, CASE WHEN k.task = 'write' THEN k.wanted ELSE (SELECT "
            "count(*)"
            " FROM package_item p WHERE p.package_id = k.id) END,"
            " k.packed_ms, k.due, k.returned_ms, CASE WHEN k.sheet THEN NULL ELSE (SELECT max(utc_ms) FROM "
            "event "
            "e WHERE e.writer_id = k.writer_id) END,"
            " CASE WHEN k.task = 'write' THEN (SELECT count(*) FROM written_prompt w JOIN event e ON e.id = "
            "w.event_id WHERE e.writer_id = k.writer_id AND w.prompt_id IS NOT NULL) ELSE"
            " (SELECT count(*) FROM package_item p JOIN item i ON i.public_id = p.item_public_id"
            " WHERE p.package_id = k.id AND i.state = 2) END, k.writer_id, k.sheet, k.task = 'write'"
            " FROM package k JOIN annotator a ON a.id = k.annotator_id JOIN round o ON o.id = k.round_id "
            "ORDER BY k.id");
        while (query.step())
            rows.push_back({PackageId(query.hex(0)), query.text(1), query.text(2), query.integer(3),
                query.integer(4), query.text(5), query.optionalInteger(6), query.optionalInteger(7),
                query.integer(8), workingCopies(connection, query.integer(9), query.integer(10) != 0),
                query.integer(10) != 0, query.integer(11) != 0});
        return rows;
    });
}

namespace {

/// A package that is due some day.
struct DuePackage {
    RowId row = 0;
    std::string annotator = {};
    std::string due = {};
    bool writing = false;
    bool written = false; ///< as many prompts came in as are wanted
    RowId round = 0;
    RowId person = 0;
    std::int64_t open = 0; ///< items of the round, for its annotator, in packages or not
};

bool isOpen(
    Connection& connection, const DuePackage& package, FinishedPackages& finished, std::int64_t fewOpen)
{
    if (package.writing)
        return !package.written;
    if (package.open == 0 || finished.rows.contains(package.row))
        return false;
    bool open = false;
    if (package.open <= fewOpen) {
        Query query(connection,
            "SELECT 1 FROM item i CROSS JOIN package_item p ON p.package_id = ?1 AND p.item_public_id = "
            "i.public_id WHERE i.round_id = ?2 AND i.annotator_id = ?3 AND i.state IN (0, 1) LIMIT 1",
            package.row, package.round, package.person);
        open = query.step();
    } else {
        // The index has them in the order of random ids: where much is open, one of these comes soon.
        Query query(connection,
            "SELECT 1 FROM package_item p JOIN item i ON i.public_id = p.item_public_id"
            " WHERE p.package_id = ?1 AND i.state <> 2 LIMIT 1",
            package.row);
        open = query.step();
    }
    if (!open)
        finished.rows.insert(package.row);
    return open;
}

}

Result<std::map<std::string, std::string>> PackageRepository::firstDue(
    std::int64_t reopened, FinishedPackages& finished, std::int64_t fewOpen)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::map<std::string, std::string>> {
        if (finished.asOf != reopened)
            finished = {reopened, {}};
        std::vector<DuePackage> packages;
        {
            Query query(connection,
                "SELECT k.id, a.code, k.due, k.task = 'write', k.task = 'write' AND k.wanted <= (SELECT "
                "count(*) FROM written_prompt w JOIN event e ON e.id = w.event_id WHERE e.writer_id = "
                "k.writer_id AND w.prompt_id IS NOT NULL), k.round_id, k.annotator_id, (SELECT "
                "ifnull(sum(t.n), 0) FROM item_tally t WHERE t.round_id = k.round_id AND t.annotator_id = "
                "k.annotator_id AND t.state <> 2)"
                " FROM package k JOIN annotator a ON a.id = k.annotator_id WHERE k.due <> '' ORDER BY k.due, "
                "k.id");
            while (query.step())
                packages.push_back({query.integer(0), query.text(1), query.text(2), query.integer(3) != 0,
                    query.integer(4) != 0, query.integer(5), query.integer(6), query.integer(7)});
        }
        std::map<std::string, std::string> due;
        for (const DuePackage& package : packages) {
            if (!due.contains(package.annotator) && isOpen(connection, package, finished, fewOpen))
                due[package.annotator] = package.due;
        }
        return due;
    });
}

}
