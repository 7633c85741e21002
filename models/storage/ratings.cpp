#include "storage/ratings.h"
#include "domain/event.h"
#include "storage/connection.h"
#include "storage/database.h"
#include <algorithm>

namespace touchstone::storage {

namespace {

constexpr const char* kWhere =
    " WHERE (?1 = 0 OR i.round_id = ?1) AND (?1 <> 0 OR ?2 OR o.kind = 'normal')"
    " AND (?3 OR e.kind <> 'imported') AND (?4 OR i.repeat_of IS NULL) AND (?5 = '' OR c.code = ?5)";

std::vector<std::string> split(const std::string& codes)
{
    std::vector<std::string> parts;
    std::size_t start = 0;
    while (start < codes.size()) {
        const std::size_t end = std::min(codes.find(',', start), codes.size());
        parts.push_back(codes.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

AnswerValue valueOf(const std::string& kind, Query& query, int number, int text)
{
    if (kind == "scale")
        return ScaleAnswer {static_cast<int>(query.integer(number))};
    if (kind == "choice")
        return ChoiceAnswer {query.text(text)};
    if (kind == "flags")
        return FlagsAnswer {split(query.text(text))};
    if (kind == "best")
        return BestOfAnswer {split(query.text(text))};
    return TextAnswer {query.text(text)};
}

Rating rowFrom(Query& query)
{
    Rating row {query.integer(0), query.integer(1), query.integer(2), query.integer(3), query.integer(4),
        query.integer(5), query.integer(6), query.integer(7), query.integer(8), query.text(9), {}, false};
    const std::string kind = query.text(10);
    row.declined = kind == "declined";
    row.value = valueOf(kind, query, 11, 12);
    return row;
}

void fillDetail(RatingDetail& detail, Query& query)
{
    detail.item = ItemId(query.hex(13));
    detail.repeatOf = ItemId(query.hex(14));
    detail.responseId = ResponseId(query.hex(15));
    detail.promptId = PromptId(query.hex(16));
    if (!query.isNull(17))
        detail.sourceId = query.text(17);
    detail.model = query.text(18);
    detail.sample = static_cast<int>(query.integer(19));
    detail.domain = query.text(20);
    detail.scenario = query.text(21);
    detail.level = static_cast<int>(query.integer(22));
    detail.annotator = query.text(23);
    detail.round = query.text(24);
    detail.calibration = query.text(25) == "calibration";
    detail.imported = query.text(26) == "imported";
    detail.submittedMs = query.integer(27);
    detail.activeSeconds = static_cast<double>(query.integer(28)) / 1000.0;
    if (const auto submission = parseSubmission(query.text(29)))
        detail.shownOrder = submission->shownOrder;
}

/// In an event that came from a package the answers have the ids that they had there.
void useOwnIds(Connection& connection, std::vector<std::string>& shownOrder)
{
    for (std::string& id : shownOrder) {
        const auto bytes = idBytes(id);
        if (!bytes)
            continue;
        Query query(connection,
            "SELECT r.public_id FROM package_response k JOIN response r ON r.id = k.response_id WHERE "
            "k.alias = ?1",
            *bytes);
        if (query.step())
            id = query.hex(0);
    }
}

}

RatingRepository::RatingRepository(Database& database)
    : m_database(database)
{
}

Result<void> RatingRepository::forEach(
    const RatingFilter& filter, const std::function<bool(const Rating&)>& visit)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<void> {
        static const std::string sql =
            std::string(
                "SELECT i.id, ifnull(i.repeat_of, 0), i.round_id, i.annotator_id, i.prompt_id,"
                " ifnull(i.response_id, 0), i.model_id, i.domain_id, c.id, c.code, r.kind, r.number, r.text"
                " FROM criterion c CROSS JOIN rating r ON r.criterion_id = c.id JOIN item i ON i.id = "
                "r.item_id"
                " JOIN round o ON o.id = i.round_id JOIN event e ON e.id = i.current_event_id")
            + kWhere + " ORDER BY c.id, r.item_id";
        Query query(connection, sql.c_str(), filter.round, filter.calibration, filter.imported,
            filter.repeats, filter.criterion);
        while (query.step()) {
            if (!visit(rowFrom(query)))
                break;
        }
        return {};
    });
}

Result<void> RatingRepository::forEachDetail(
    const RatingFilter& filter, const std::function<bool(const RatingDetail&)>& visit)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<void> {
        static const std::string rows =
            std::string(
                "SELECT i.id, ifnull(i.repeat_of, 0), i.round_id, i.annotator_id, i.prompt_id,"
                " ifnull(i.response_id, 0), i.model_id, i.domain_id, c.id, c.code, r.kind, r.number, r.text,"
                " i.public_id, f.public_id, s.public_id, p.public_id, ifnull(s.source_id, p.source_id),"
                " m.name, ifnull(s.sample, 0), d.code, n.code, p.level, a.code, o.name, o.kind, e.kind,"
                " i.submitted_ms, i.active_ms, e.payload, e.writer_id IN (SELECT writer_id FROM package)"
                " FROM item i JOIN round o ON o.id = i.round_id JOIN event e ON e.id = i.current_event_id"
                " JOIN criterion c ON c.scheme_id = o.scheme_id"
                " JOIN rating r ON r.criterion_id = c.id AND r.item_id = i.id"
                " JOIN prompt p ON p.id = i.prompt_id JOIN model m ON m.id = i.model_id"
                " JOIN domain d ON d.id = i.domain_id JOIN scenario n ON n.id = p.scenario_id"
                " JOIN annotator a ON a.id = i.annotator_id LEFT JOIN response s ON s.id = i.response_id"
                " LEFT JOIN item f ON f.id = i.repeat_of")
            + kWhere + " ORDER BY ";
        static const std::string byQueue = rows + "i.round_id, i.annotator_id, i.position, c.id";
        static const std::string byPrompt =
            rows + "i.prompt_id, i.model_id, i.response_id, i.round_id, i.annotator_id, i.position, c.id";
        Query query(connection, (filter.byPrompt ? byPrompt : byQueue).c_str(), filter.round,
            filter.calibration, filter.imported, filter.repeats, filter.criterion);
        RatingDetail detail;
        while (query.step()) {
            detail.rating = rowFrom(query);
            fillDetail(detail, query);
            if (query.integer(30) != 0)
                useOwnIds(connection, detail.shownOrder);
            if (!visit(detail))
                break;
        }
        return {};
    });
}

Result<std::int64_t> RatingRepository::count(const RatingFilter& filter)
{
    std::int64_t count = 0;
    return forEach(filter, [&count](const Rating&) { return ++count > 0; }).map([&count] { return count; });
}

Result<Answers> RatingRepository::answers(RowId item)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<Answers> {
        Answers answers;
        Query query(connection,
            "SELECT c.code, r.kind, r.number, r.text FROM item i JOIN round o ON o.id = i.round_id"
            " JOIN criterion c ON c.scheme_id = o.scheme_id JOIN rating r ON r.criterion_id = c.id AND "
            "r.item_id = i.id"
            " WHERE i.id = ?1",
            item);
        while (query.step()) {
            if (query.text(1) == "declined")
                answers.cannotRate[query.text(0)] = query.text(3);
            else
                answers.values[query.text(0)] = valueOf(query.text(1), query, 2, 3);
        }
        return answers;
    });
}

namespace {

/// Letters of a panel stand for places in an order that each rater has for himself.
void useLettersOf(Connection& connection, Answers& answers, RowId from, RowId to)
{
    for (auto& entry : answers.values) {
        auto* best = std::get_if<BestOfAnswer>(&entry.second);
        if (best == nullptr)
            continue;
        std::vector<std::string> letters;
        for (const std::string& label : best->labels) {
            const std::int64_t slot = label.size() == 1 ? label.front() - 'A' : -1;
            Query query(connection,
                "SELECT b.slot FROM item_candidate a JOIN item_candidate b ON b.response_id = a.response_id"
                " WHERE a.item_id = ?1 AND a.slot = ?2 AND b.item_id = ?3",
                from, slot, to);
            if (query.step())
                letters.emplace_back(1, static_cast<char>('A' + query.integer(0)));
        }
        std::sort(letters.begin(), letters.end());
        best->labels = std::move(letters);
    }
}

}

Result<std::optional<Answers>> RatingRepository::goldAnswers(const Item& item, const AnnotatorId& annotator)
{
    Connection& connection = m_database.connection();
    const auto found = guarded(connection, [&]() -> Result<RowId> {
        const auto bytes = idBytes(annotator.str());
        if (!bytes)
            return fail(ErrorCode::Id, annotator.str());
        Query query(connection,
            "SELECT g.id FROM item o JOIN item g ON g.prompt_id = o.prompt_id AND g.round_id = o.round_id"
            " JOIN annotator a ON a.id = g.annotator_id WHERE o.id = ?1 AND a.public_id = ?2"
            " AND ifnull(g.response_id, 0) = ifnull(o.response_id, 0) AND g.model_id = o.model_id"
            " AND g.state = 2 AND g.repeat_of IS NULL ORDER BY g.id LIMIT 1",
            item.row, *bytes);
        return query.step() ? query.integer(0) : 0;
    });
    if (!found)
        return tl::unexpected(found.error());
    if (*found == 0)
        return std::optional<Answers>();
    return answers(*found).and_then([&](Answers gold) {
        return guarded(connection, [&]() -> Result<std::optional<Answers>> {
            useLettersOf(connection, gold, *found, item.row);
            return std::optional(std::move(gold));
        });
    });
}

}
