#include "storage/itemstate.h"
#include "domain/event.h"
#include "storage/tally.h"
#include <algorithm>
#include <cmath>
#include <vector>

namespace touchstone::storage {

namespace {

constexpr double kMostActiveSeconds = 1e6; ///< more than a week for one item is no measurement

/// What the row of an item says before and after.
struct ItemFacts {
    tally::ItemCell cell = {};
    tally::ItemShare share = {};
    RowId scheme = 0;
    RowId currentEvent = 0;
};

struct StateEvent {
    RowId row = 0;
    std::string kind = {};
    std::string payload = {};
    std::int64_t utcMs = 0;
};

Result<ItemFacts> factsOf(Connection& connection, RowId item)
{
    Query query(connection,
        "SELECT i.round_id, i.annotator_id, i.domain_id, i.model_id, i.state, i.flagged, i.declined,"
        " ifnull(i.active_ms, 0), r.scheme_id, ifnull(i.current_event_id, 0) FROM item i"
        " JOIN round r ON r.id = i.round_id WHERE i.id = ?1",
        item);
    if (!query.step())
        return fail(ErrorCode::NotFound, std::to_string(item));
    return ItemFacts {{query.integer(0), query.integer(1), query.integer(2), query.integer(3)},
        {static_cast<ItemState>(query.integer(4)), query.integer(5) != 0, query.integer(6) != 0,
            query.integer(7)},
        query.integer(8), query.integer(9)};
}

StateEvent lastStateEvent(Connection& connection, RowId item)
{
    Query query(connection,
        "SELECT id, kind, payload, utc_ms FROM event WHERE item_id = ?1"
        " AND kind IN ('submit', 'imported', 'withdraw', 'later') ORDER BY item_sequence DESC, uuid DESC "
        "LIMIT 1",
        item);
    if (!query.step())
        return {};
    return {query.integer(0), query.text(1), query.text(2), query.integer(3)};
}

Result<bool> lastFlag(Connection& connection, RowId item)
{
    std::string payload;
    {
        Query query(connection,
            "SELECT payload FROM event WHERE item_id = ?1 AND kind = 'flag'"
            " ORDER BY item_sequence DESC, uuid DESC LIMIT 1",
            item);
        if (!query.step())
            return false;
        payload = query.text(0);
    }
    return parseRemark(payload).map([](const Remark& remark) { return remark.on; });
}

std::string joined(const std::vector<std::string>& codes)
{
    std::string text;
    for (const std::string& code : codes)
        text += (text.empty() ? "" : ",") + code;
    return text;
}

/// The scalar that a rating row holds: kind, number, text.
struct Scalar {
    std::string kind = {};
    std::optional<std::int64_t> number = {};
    std::optional<std::string> text = {};
};

struct ToScalar {
    Scalar operator()(const ChoiceAnswer& answer) const { return {"choice", {}, answer.code}; }
    Scalar operator()(const ScaleAnswer& answer) const { return {"scale", answer.value, {}}; }
    Scalar operator()(const FlagsAnswer& answer) const { return {"flags", {}, joined(answer.codes)}; }
    Scalar operator()(const TextAnswer& answer) const { return {"text", {}, answer.text}; }
    Scalar operator()(const BestOfAnswer& answer) const { return {"best", {}, joined(answer.labels)}; }
};

Result<void> writeRating(
    Connection& connection, RowId item, RowId scheme, const std::string& criterion, const Scalar& scalar)
{
    Query(connection,
        "INSERT INTO rating (criterion_id, item_id, kind, number, text)"
        " SELECT id, ?3, ?4, ?5, ?6 FROM criterion WHERE scheme_id = ?1 AND code = ?2",
        scheme, criterion, item, scalar.kind, scalar.number, scalar.text)
        .run();
    if (connection.changes() != 1)
        return fail(ErrorCode::UnknownCriterion, criterion);
    return {};
}

Result<void> writeRatings(Connection& connection, RowId item, RowId scheme, const Answers& answers)
{
    for (const auto& [criterion, value] : answers.values) {
        if (auto done = writeRating(connection, item, scheme, criterion, std::visit(ToScalar {}, value));
            !done)
            return done;
    }
    for (const auto& [criterion, reason] : answers.cannotRate) {
        if (auto done = writeRating(connection, item, scheme, criterion, {"declined", {}, reason}); !done)
            return done;
    }
    return {};
}

void clearRatings(Connection& connection, RowId item, RowId scheme)
{
    Query(connection,
        "DELETE FROM rating WHERE item_id = ?2 AND criterion_id IN (SELECT id FROM criterion WHERE scheme_id "
        "= ?1)",
        scheme, item)
        .run();
}

/// The item's responses are rated where this or another item that shows them is done.
void refreshResponseStates(Connection& connection, RowId item)
{
    std::vector<std::pair<RowId, ResponseState>> states;
    {
        Query query(connection,
            "SELECT s.response_id, EXISTS (SELECT 1 FROM item WHERE response_id = s.response_id AND state = "
            "2)"
            " OR EXISTS (SELECT 1 FROM response r JOIN item i ON i.prompt_id = r.prompt_id JOIN "
            "item_candidate c"
            " ON c.item_id = i.id AND c.response_id = r.id WHERE r.id = s.response_id AND i.state = 2)"
            " FROM (SELECT response_id FROM item WHERE id = ?1 AND response_id IS NOT NULL"
            " UNION ALL SELECT response_id FROM item_candidate WHERE item_id = ?1) s",
            item);
        while (query.step())
            states.emplace_back(
                query.integer(0), query.integer(1) != 0 ? ResponseState::Rated : ResponseState::Assigned);
    }
    for (const auto& [response, state] : states)
        tally::setResponseState(connection, response, state);
}

}

Result<void> refreshItemState(Connection& connection, RowId item)
{
    auto before = factsOf(connection, item);
    if (!before)
        return tl::unexpected(before.error());
    const StateEvent last = lastStateEvent(connection, item);
    const auto flagged = lastFlag(connection, item);
    if (!flagged)
        return tl::unexpected(flagged.error());
    tally::ItemShare after {ItemState::Todo, *flagged, false, 0};
    const bool rated = last.kind == eventkind::kSubmit || last.kind == eventkind::kImported;
    if (last.kind == eventkind::kLater)
        after.state = ItemState::Later;
    clearRatings(connection, item, before->scheme);
    if (rated) {
        const auto submission = parseSubmission(last.payload);
        if (!submission)
            return tl::unexpected(submission.error());
        after.state = ItemState::Done;
        after.declined = !submission->answers.cannotRate.empty();
        after.activeMs = std::llround(std::clamp(submission->activeSeconds, 0.0, kMostActiveSeconds) * 1000);
        if (auto done = writeRatings(connection, item, before->scheme, submission->answers); !done)
            return done;
        // A flag or a note leaves the draft of a rating that is being changed alone.
        if (last.row != before->currentEvent)
            Query(connection, "DELETE FROM draft WHERE item_id = ?1", item).run();
    }
    const auto orNull = [rated](std::int64_t value) { return rated ? std::optional(value) : std::nullopt; };
    Query(connection,
        "UPDATE item SET state = ?2, flagged = ?3, declined = ?4, current_event_id = ?5, submitted_ms = ?6,"
        " active_ms = ?7, sequence = (SELECT max(item_sequence) FROM event WHERE item_id = ?1) WHERE id = ?1",
        item, static_cast<int>(after.state), after.flagged, after.declined, orNull(last.row),
        orNull(last.utcMs), orNull(after.activeMs))
        .run();
    if (after == before->share)
        return {};
    tally::addItem(connection, before->cell, before->share, -1);
    tally::addItem(connection, before->cell, after, 1);
    if (after.state != before->share.state)
        refreshResponseStates(connection, item);
    return {};
}

}
