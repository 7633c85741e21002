#include "storage/issues.h"
#include "domain/event.h"
#include "storage/connection.h"
#include "storage/database.h"

namespace touchstone::storage {

namespace {

constexpr int kStart = 160; ///< characters of a prompt

void addNotes(Connection& connection, RowId item, ItemIssue& issue)
{
    // What was said last of each kind holds.
    std::string flag;
    std::string note;
    Query query(connection,
        "SELECT kind, payload FROM event WHERE item_id = ?1 AND kind IN ('flag', 'note') ORDER BY "
        "item_sequence,"
        " uuid",
        item);
    while (query.step()) {
        const auto remark = parseRemark(query.text(1));
        if (!remark)
            continue;
        (query.text(0) == "flag" ? flag : note) = remark->on ? remark->note : std::string();
    }
    for (std::string* text : {&flag, &note}) {
        if (!text->empty())
            issue.notes.push_back(std::move(*text));
    }
}

void addReasons(Connection& connection, RowId item, ItemIssue& issue)
{
    Query query(connection,
        "SELECT c.code, ifnull(r.text, '') FROM rating r JOIN criterion c ON c.id = r.criterion_id"
        " WHERE r.item_id = ?1 AND r.kind = 'declined' ORDER BY c.id",
        item);
    while (query.step())
        issue.cannotRate.emplace_back(query.text(0), query.text(1));
}

}

Result<ItemIssues> itemIssues(Database& database, std::size_t most)
{
    Connection& connection = database.connection();
    return guarded(connection, [&]() -> Result<ItemIssues> {
        ItemIssues found;
        std::vector<RowId> items;
        {
            Query query(connection,
                "SELECT i.id, a.code, o.name, d.code, substr(p.text, 1, ?1), i.flagged FROM item i"
                " JOIN annotator a ON a.id = i.annotator_id JOIN round o ON o.id = i.round_id"
                " JOIN domain d ON d.id = i.domain_id JOIN prompt p ON p.id = i.prompt_id"
                " WHERE i.flagged = 1 OR i.declined = 1 ORDER BY i.round_id, i.annotator_id, i.position",
                kStart);
            while (query.step()) {
                ++found.total;
                if (found.entries.size() == most)
                    continue;
                items.push_back(query.integer(0));
                found.entries.push_back({query.text(1), query.text(2), query.text(3), query.text(4),
                    query.integer(5) != 0, {}, {}});
            }
        }
        for (std::size_t i = 0; i < items.size(); ++i) {
            addNotes(connection, items[i], found.entries[i]);
            addReasons(connection, items[i], found.entries[i]);
        }
        return found;
    });
}

}
