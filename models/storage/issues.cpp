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

Result<std::vector<ItemIssue>> itemIssues(Database& database, const std::vector<RowId>& items)
{
    Connection& connection = database.connection();
    return guarded(connection, [&]() -> Result<std::vector<ItemIssue>> {
        std::vector<ItemIssue> found;
        for (const RowId item : items) {
            {
                Query query(connection,
                    "SELECT a.code, o.name, d.code, substr(p.text, 1, ?2), i.flagged FROM item i"
                    " JOIN annotator a ON a.id = i.annotator_id JOIN round o ON o.id = i.round_id"
                    " JOIN domain d ON d.id = i.domain_id JOIN prompt p ON p.id = i.prompt_id WHERE i.id = "
                    "?1",
                    item, kStart);
                if (!query.step())
                    continue;
                found.push_back({query.text(0), query.text(1), query.text(2), query.text(3),
                    query.integer(4) != 0, {}, {}});
            }
            addNotes(connection, item, found.back());
            addReasons(connection, item, found.back());
        }
        return found;
    });
}

}
