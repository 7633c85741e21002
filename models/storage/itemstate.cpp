#include "storage/itemstate.h"
#include "domain/event.h"
#include "storage/packagestore.h"
#include "storage/tally.h"
#include <algorithm>
#include <cmath>
#include <vector>

namespace touchstone::storage {

/// What the row of an item says before it is brought up to date.
struct ItemRefresher::Facts {
    tally::ItemCell cell = {};
    tally::ItemShare share = {};
    RowId scheme = 0;
    RowId currentEvent = 0;
    RowId response = 0; ///< 0 in a panel
    std::int64_t sequence = 0; ///< 0 = had no event when it was last brought up to date
};

/// What the events of an item say in the end.
struct ItemRefresher::Standing {
    RowId row = 0; ///< of the event that decides the state; 0 = none
    std::string_view kind = {};
    std::string_view payload = {};
    const ReadRating* rating = nullptr; ///< the payload, where it was read already
    std::int64_t utcMs = 0;
    bool flagged = false;
    std::int64_t sequence = 0;
};

struct ItemRefresher::RatingRow {
    RowId criterion = 0;
    RowId item = 0;
    std::string kind = {};
    std::optional<std::int64_t> number = {};
    std::optional<std::string> text = {};
};

struct ItemRefresher::ItemRow {
    RowId item = 0;
    tally::ItemShare share = {};
    std::optional<std::int64_t> event = {};
    std::optional<std::int64_t> submittedMs = {};
    std::optional<std::int64_t> activeMs = {};
    std::int64_t sequence = 0;
};

namespace {

/// Rows that one statement writes: SQLite copies each page that it changes first, so the more the better.
constexpr std::size_t kRatingsAtOnce = 256;
constexpr std::size_t kItemsAtOnce = 128;
constexpr double kMostActiveSeconds = 1e6; ///< more than a week for one item is no measurement

struct StateEvent {
    RowId row = 0;
    std::string kind = {};
    std::string payload = {};
    std::int64_t utcMs = 0;
};

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

void clearRatings(Connection& connection, RowId item, RowId scheme)
{
    Query(connection,
        "DELETE FROM rating WHERE item_id = ?2 AND criterion_id IN (SELECT id FROM criterion WHERE scheme_id "
        "= ?1)",
        scheme, item)
        .run();
}

/// Responses that an item of a panel shows.
std::vector<RowId> candidatesOf(Connection& connection, RowId item)
{
    std::vector<RowId> responses;
    Query query(connection, "SELECT response_id FROM item_candidate WHERE item_id = ?1", item);
    while (query.step())
        responses.push_back(query.integer(0));
    return responses;
}

/// A response is rated where an item that shows it is done.
bool isRated(Connection& connection, RowId response)
{
    Query query(connection,
        "SELECT EXISTS (SELECT 1 FROM item WHERE response_id = ?1 AND state = 2)"
        " OR EXISTS (SELECT 1 FROM response r JOIN item i ON i.prompt_id = r.prompt_id JOIN "
        "item_candidate c"
        " ON c.item_id = i.id AND c.response_id = r.id WHERE r.id = ?1 AND i.response_id IS NULL AND "
        "i.state = 2)",
        response);
    query.step();
    return query.integer(0) != 0;
}

}

ItemRefresher::ItemRefresher(Connection& connection)
    : m_connection(connection)
{
    Query query(connection, "SELECT EXISTS (SELECT 1 FROM draft)");
    query.step();
    m_hasDrafts = query.integer(0) != 0;
}

ItemRefresher::~ItemRefresher() = default;

RowId ItemRefresher::criterion(RowId scheme, const std::string& code)
{
    const auto [found, fresh] = m_criteria.try_emplace({scheme, code}, 0);
    if (fresh) {
        Query query(
            m_connection, "SELECT id FROM criterion WHERE scheme_id = ?1 AND code = ?2", scheme, code);
        if (query.step())
            found->second = query.integer(0);
    }
    return found->second;
}

Result<void> ItemRefresher::writeRatings(
    RowId item, RowId scheme, const ReadRating& rating, tally::ItemShare& after)
{
    after.state = ItemState::Done;
    after.declined = !rating.answers.cannotRate.empty();
    after.activeMs = std::llround(std::clamp(rating.activeSeconds, 0.0, kMostActiveSeconds) * 1000);
    const auto write = [&](const std::string& code, Scalar scalar) -> Result<void> {
        const RowId row = criterion(scheme, code);
        if (row == 0)
            return fail(ErrorCode::UnknownCriterion, code);
        m_ratings.push_back({row, item, std::move(scalar.kind), scalar.number, std::move(scalar.text)});
        return {};
    };
    for (const auto& [code, value] : rating.answers.values) {
        if (auto done = write(code, std::visit(ToScalar {}, value)); !done)
            return done;
    }
    for (const auto& [code, reason] : rating.answers.cannotRate) {
        if (auto done = write(code, {"declined", {}, reason}); !done)
            return done;
    }
    return {};
}

void ItemRefresher::move(const Facts& before, const tally::ItemShare& after)
{
    const auto add = [&](const tally::ItemShare& share, std::int64_t times) {
        m_sums[{before.cell.round, before.cell.annotator, before.cell.domain, before.cell.model,
                   static_cast<int>(share.state)}]
            .add(share, times);
    };
    add(before.share, -1);
    add(after, 1);
}

Result<ItemRefresher::Facts> ItemRefresher::factsOf(RowId item)
{
    Query query(m_connection,
        "SELECT i.round_id, i.annotator_id, i.domain_id, i.model_id, i.state, i.flagged, i.declined,"
        " ifnull(i.active_ms, 0), r.scheme_id, ifnull(i.current_event_id, 0), ifnull(i.response_id, 0),"
        " i.sequence FROM item i JOIN round r ON r.id = i.round_id WHERE i.id = ?1",
        item);
    if (!query.step())
        return fail(ErrorCode::NotFound, std::to_string(item));
    return Facts {{query.integer(0), query.integer(1), query.integer(2), query.integer(3)},
        {static_cast<ItemState>(query.integer(4)), query.integer(5) != 0, query.integer(6) != 0,
            query.integer(7)},
        query.integer(8), query.integer(9), query.integer(10), query.integer(11)};
}

Result<void> ItemRefresher::refresh(RowId item)
{
    const auto before = factsOf(item);
    if (!before)
        return tl::unexpected(before.error());
    const StateEvent last = lastStateEvent(m_connection, item);
    const auto flagged = lastFlag(m_connection, item);
    if (!flagged)
        return tl::unexpected(flagged.error());
    Standing standing {last.row, last.kind, last.payload, nullptr, last.utcMs, *flagged, 0};
    {
        Query query(m_connection, "SELECT max(item_sequence) FROM event WHERE item_id = ?1", item);
        query.step();
        standing.sequence = query.integer(0);
    }
    return apply(item, *before, standing);
}

Result<void> ItemRefresher::refresh(RowId item, const std::vector<AddedEvent>& added)
{
    const auto before = factsOf(item);
    if (!before)
        return tl::unexpected(before.error());
    if (before->sequence != 0)
        return refresh(item);
    Standing standing;
    const AddedEvent* last = nullptr;
    const AddedEvent* flag = nullptr;
    const auto later = [](const AddedEvent* best, const AddedEvent& one) {
        return best == nullptr
            || std::pair(best->event->itemSequence, std::string_view(best->event->uuid.str()))
            < std::pair(one.event->itemSequence, std::string_view(one.event->uuid.str()));
    };
    for (const AddedEvent& one : added) {
        const std::string& kind = one.event->kind;
        const bool decides = kind == eventkind::kSubmit || kind == eventkind::kImported
            || kind == eventkind::kWithdraw || kind == eventkind::kLater;
        if (decides && later(last, one))
            last = &one;
        if (kind == eventkind::kFlag && later(flag, one))
            flag = &one;
        standing.sequence = std::max(standing.sequence, one.event->itemSequence);
    }
    if (last != nullptr) {
        standing.row = last->row;
        standing.kind = last->event->kind;
        standing.payload = last->event->payload;
        standing.rating = last->rating;
        standing.utcMs = last->event->utcMs;
    }
    if (flag != nullptr) {
        const auto remark = parseRemark(flag->event->payload);
        if (!remark)
            return tl::unexpected(remark.error());
        standing.flagged = remark->on;
    }
    return apply(item, *before, standing);
}

Result<void> ItemRefresher::apply(RowId item, const Facts& before, const Standing& standing)
{
    tally::ItemShare after {ItemState::Todo, standing.flagged, false, 0};
    const bool rated = standing.kind == eventkind::kSubmit || standing.kind == eventkind::kImported;
    if (standing.kind == eventkind::kLater)
        after.state = ItemState::Later;
    if (before.currentEvent != 0)
        clearRatings(m_connection, item, before.scheme);
    if (rated) {
        auto written = standing.rating != nullptr
            ? writeRatings(item, before.scheme, *standing.rating, after)
            : parseSubmission(standing.payload).and_then([&](const Submission& submission) {
                  return writeRatings(
                      item, before.scheme, {submission.answers, submission.activeSeconds}, after);
              });
        if (!written)
            return written;
        // A flag or a note leaves the draft of a rating that is being changed alone.
        if (m_hasDrafts && standing.row != before.currentEvent)
            Query(m_connection, "DELETE FROM draft WHERE item_id = ?1", item).run();
    }
    const auto orNull = [rated](std::int64_t value) { return rated ? std::optional(value) : std::nullopt; };
    m_items.push_back({item, after, orNull(standing.row), orNull(standing.utcMs), orNull(after.activeMs),
        standing.sequence});
    flush(false);
    if (after == before.share)
        return {};
    move(before, after);
    if (after.state == before.share.state)
        return {};
    if (before.response != 0)
        m_responses[before.response] |= after.state == ItemState::Done;
    else
        for (const RowId response : candidatesOf(m_connection, item))
            m_responses[response] |= after.state == ItemState::Done;
    return {};
}

void ItemRefresher::flush(bool all)
{
    flushRatings(all);
    flushItems(all);
}

void ItemRefresher::flushRatings(bool all)
{
    static const std::string many = "INSERT INTO rating (criterion_id, item_id, kind, number, text) VALUES "
        + placesOfRows(kRatingsAtOnce, 5);
    std::size_t from = 0;
    for (; m_ratings.size() - from >= kRatingsAtOnce; from += kRatingsAtOnce) {
        Query query(m_connection, many.c_str());
        int index = 1;
        for (std::size_t at = from; at < from + kRatingsAtOnce; ++at) {
            const RatingRow& row = m_ratings[at];
            index = query.bindFrom(index, row.criterion, row.item, row.kind, row.number, row.text);
        }
        query.run();
    }
    for (; all && from < m_ratings.size(); ++from) {
        const RatingRow& row = m_ratings[from];
        Query(m_connection,
            "INSERT INTO rating (criterion_id, item_id, kind, number, text) VALUES (?1, ?2, ?3, ?4, ?5)",
            row.criterion, row.item, row.kind, row.number, row.text)
            .run();
    }
    m_ratings.erase(m_ratings.begin(), m_ratings.begin() + static_cast<std::ptrdiff_t>(from));
}

void ItemRefresher::flushItems(bool all)
{
    static const std::string many =
        "UPDATE item SET state = v.column2, flagged = v.column3, declined = v.column4, current_event_id = "
        "v.column5, submitted_ms = v.column6, active_ms = v.column7, sequence = v.column8 FROM (VALUES "
        + placesOfRows(kItemsAtOnce, 8) + ") AS v WHERE item.id = v.column1";
    std::size_t from = 0;
    for (; m_items.size() - from >= kItemsAtOnce; from += kItemsAtOnce) {
        Query query(m_connection, many.c_str());
        int index = 1;
        for (std::size_t at = from; at < from + kItemsAtOnce; ++at) {
            const ItemRow& row = m_items[at];
            index = query.bindFrom(index, row.item, static_cast<int>(row.share.state), row.share.flagged,
                row.share.declined, row.event, row.submittedMs, row.activeMs, row.sequence);
        }
        query.run();
    }
    for (; all && from < m_items.size(); ++from) {
        const ItemRow& row = m_items[from];
        Query(m_connection,
            "UPDATE item SET state = ?2, flagged = ?3, declined = ?4, current_event_id = ?5, submitted_ms = "
            "?6, active_ms = ?7, sequence = ?8 WHERE id = ?1",
            row.item, static_cast<int>(row.share.state), row.share.flagged, row.share.declined, row.event,
            row.submittedMs, row.activeMs, row.sequence)
            .run();
    }
    m_items.erase(m_items.begin(), m_items.begin() + static_cast<std::ptrdiff_t>(from));
}

void ItemRefresher::finish()
{
    flush(true);
    for (const auto& [cell, sums] : m_sums) {
        const auto& [round, annotator, domain, model, state] = cell;
        tally::addItems(m_connection, {round, annotator, domain, model}, static_cast<ItemState>(state), sums);
    }
    tally::ResponseStates states(m_connection);
    for (const auto& [response, rated] : m_responses)
        states.set(response,
            rated || isRated(m_connection, response) ? ResponseState::Rated : ResponseState::Assigned);
    states.finish();
}

Result<void> refreshItemState(Connection& connection, RowId item)
{
    ItemRefresher refresher(connection);
    auto done = refresher.refresh(item);
    if (done)
        refresher.finish();
    return done;
}

}
