#include "storage/ratings.h"
#include "storage/connection.h"
#include "storage/database.h"
#include "storage/ratingdetails.h"
#include <algorithm>

namespace touchstone::storage {

namespace {

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

}

AnswerValue ratingValue(const std::string& kind, Query& query, int number, int text)
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

namespace {

Rating rowFrom(Query& query)
{
    Rating row {query.integer(0), query.integer(1), query.integer(2), query.integer(3), query.integer(4),
        query.integer(5), query.integer(6), query.integer(7), query.integer(8), query.text(9), {}, false};
    const std::string kind = query.text(10);
    row.declined = kind == "declined";
    row.value = ratingValue(kind, query, 11, 12);
    return row;
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
            + kRatingRounds + kRatingEvents + kRatingItems + " ORDER BY c.id, r.item_id";
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
        visitRatingDetails(connection, filter, visit);
        return {};
    });
}

Result<std::int64_t> RatingRepository::count(const RatingFilter& filter)
{
    Connection& connection = m_database.connection();
    return guarded(connection, [&]() -> Result<std::int64_t> {
        // Kinds of events matter only where imported ratings are not wanted.
        static const std::string rated = "SELECT count(*) FROM criterion c CROSS JOIN rating r ON "
                                         "r.criterion_id = c.id JOIN item i ON i.id = r.item_id"
                                         " JOIN round o ON o.id = i.round_id";
        static const std::string all = rated + kRatingRounds + kRatingItems;
        static const std::string own = rated + " JOIN event e ON e.id = i.current_event_id" + kRatingRounds
            + kRatingEvents + kRatingItems;
        Query query(connection, (filter.imported ? all : own).c_str(), filter.round, filter.calibration,
            filter.imported, filter.repeats, filter.criterion);
        query.step();
        return query.integer(0);
    });
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
                answers.values[query.text(0)] = ratingValue(query.text(1), query, 2, 3);
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
