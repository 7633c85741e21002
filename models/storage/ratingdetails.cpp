#include "storage/ratingdetails.h"
#include "domain/event.h"
#include "storage/connection.h"
#include <unordered_map>
#include <unordered_set>

namespace touchstone::storage {

namespace {

constexpr const char* kRows =
    "SELECT i.id, c.id, r.kind, r.number, r.text, ifnull(i.repeat_of, 0), i.round_id, i.annotator_id,"
    " i.prompt_id, ifnull(i.response_id, 0), i.model_id, i.domain_id, i.public_id, f.public_id, s.public_id,"
    " p.public_id, ifnull(s.source_id, p.source_id), ifnull(s.sample, 0), p.scenario_id, p.level, o.kind,"
    " e.kind, i.submitted_ms, i.active_ms, e.payload, e.writer_id"
    " FROM item i JOIN round o ON o.id = i.round_id JOIN event e ON e.id = i.current_event_id"
    " JOIN criterion c ON c.scheme_id = o.scheme_id"
    " JOIN rating r ON r.criterion_id = c.id AND r.item_id = i.id"
    " JOIN prompt p ON p.id = i.prompt_id LEFT JOIN response s ON s.id = i.response_id"
    " LEFT JOIN item f ON f.id = i.repeat_of";

/// Short texts by row number: there are few of them, and a join for each rating would cost more than all
/// else.
using Names = std::unordered_map<RowId, std::string>;

/// Empty for a row that is not there: only a damaged file has such ratings.
const std::string& nameOf(const Names& names, RowId row)
{
    static const std::string none;
    const auto found = names.find(row);
    return found != names.end() ? found->second : none;
}

Names namesOf(Connection& connection, const char* sql)
{
    Names names;
    Query query(connection, sql);
    while (query.step())
        names.emplace(query.integer(0), query.text(1));
    return names;
}

class Details {
public:
    explicit Details(Connection& connection)
        : m_connection(connection)
        , m_criteria(namesOf(connection, "SELECT id, code FROM criterion"))
        , m_models(namesOf(connection, "SELECT id, name FROM model"))
        , m_domains(namesOf(connection, "SELECT id, code FROM domain"))
        , m_scenarios(namesOf(connection, "SELECT id, code FROM scenario"))
        , m_annotators(namesOf(connection, "SELECT id, code FROM annotator"))
        , m_rounds(namesOf(connection, "SELECT id, name FROM round"))
    {
        Query query(connection, "SELECT writer_id FROM package");
        while (query.step())
            m_packages.insert(query.integer(0));
    }

    const RatingDetail& take(Query& query)
    {
        // The ratings of an item follow each other, and all but the answer is the same in them.
        if (const RowId item = query.integer(0); item != m_detail.rating.item)
            takeItem(item, query);
        Rating& rating = m_detail.rating;
        if (const RowId criterion = query.integer(1); criterion != rating.criterion) {
            rating.criterion = criterion;
            rating.criterionCode = nameOf(m_criteria, criterion);
        }
        const std::string kind = query.text(2);
        rating.declined = kind == "declined";
        rating.value = ratingValue(kind, query, 3, 4);
        return m_detail;
    }

private:
    void takeItem(RowId item, Query& query)
    {
        Rating& rating = m_detail.rating;
        rating.item = item;
        rating.repeatOf = query.integer(5);
        rating.round = query.integer(6);
        rating.annotator = query.integer(7);
        rating.prompt = query.integer(8);
        rating.response = query.integer(9);
        rating.model = query.integer(10);
        rating.domain = query.integer(11);
        m_detail.item = ItemId(query.hex(12));
        m_detail.repeatOf = ItemId(query.hex(13));
        m_detail.responseId = ResponseId(query.hex(14));
        m_detail.promptId = PromptId(query.hex(15));
        m_detail.sourceId.reset();
        if (!query.isNull(16))
            m_detail.sourceId = query.text(16);
        m_detail.sample = static_cast<int>(query.integer(17));
        m_detail.model = nameOf(m_models, rating.model);
        m_detail.domain = nameOf(m_domains, rating.domain);
        m_detail.scenario = nameOf(m_scenarios, query.integer(18));
        m_detail.annotator = nameOf(m_annotators, rating.annotator);
        m_detail.round = nameOf(m_rounds, rating.round);
        m_detail.level = static_cast<int>(query.integer(19));
        m_detail.calibration = query.bytes(20) == "calibration";
        m_detail.imported = query.bytes(21) == "imported";
        m_detail.submittedMs = query.integer(22);
        m_detail.activeSeconds = static_cast<double>(query.integer(23)) / 1000.0;
        m_detail.shownOrder = submissionOrder(query.bytes(24));
        if (m_packages.contains(query.integer(25)))
            useOwnIds();
    }

    /// In an event that came from a package the answers have the ids that they had there.
    void useOwnIds()
    {
        for (std::string& id : m_detail.shownOrder) {
            const auto bytes = idBytes(id);
            if (!bytes)
                continue;
            Query query(m_connection,
                "SELECT r.public_id FROM package_response k JOIN response r ON r.id = k.response_id WHERE "
                "k.alias = ?1",
                *bytes);
            if (query.step())
                id = query.hex(0);
        }
    }

    Connection& m_connection;
    Names m_criteria;
    Names m_models;
    Names m_domains;
    Names m_scenarios;
    Names m_annotators;
    Names m_rounds;
    std::unordered_set<RowId> m_packages = {};
    RatingDetail m_detail = {};
};

}

void visitRatingDetails(
    Connection& connection, const RatingFilter& filter, const std::function<bool(const RatingDetail&)>& visit)
{
    static const std::string rows = std::string(kRows) + kRatingRounds + kRatingEvents + kRatingItems;
    static const std::string byQueue = rows + " ORDER BY i.round_id, i.annotator_id, i.position, c.id";
    static const std::string byPrompt = rows
        + " ORDER BY i.prompt_id, i.model_id, i.response_id, i.round_id, i.annotator_id, i.position, c.id";
    Details details(connection);
    Query query(connection, (filter.byPrompt ? byPrompt : byQueue).c_str(), filter.round, filter.calibration,
        filter.imported, filter.repeats, filter.criterion);
    while (query.step()) {
        if (!visit(details.take(query)))
            break;
    }
}

}
