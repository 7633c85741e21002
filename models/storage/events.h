#pragma once
#include "domain/event.h"
#include "domain/project.h"
#include <functional>
#include <map>
#include <optional>

namespace touchstone::storage {

class Database;

/// What is needed to write an event; the rest (uuid, sequences, hashes, times) is made here.
struct EventDraft {
    std::string_view kind;
    RowId item = 0; ///< 0 = about no item
    RowId annotator = 0; ///< 0 = no annotator acted
    std::string payload = "{}";
    std::int64_t utcMs = 0; ///< when it was said; 0 = now
};

/// The append-only log and the current state that follows from it.
class EventRepository {
public:
    explicit EventRepository(Database& database);

    /// Appends an event of this file's own writer and brings item, ratings, draft and counts up to date, in
    /// one transaction. When it returns, the event is on disk.
    Result<EventId> append(const EventDraft& draft);
    /// Writes events of other writers as they are and brings the items they touch up to date. A uuid that is
    /// known is skipped. Returns how many were new. Errors: E_DAMAGED (hash or chain does not hold).
    Result<std::int64_t> adopt(const std::vector<Event>& events);
    /// Events in the order in which this file got them, from after `after` (a cursor: 0 = all).
    Result<void> forEach(
        std::int64_t after, const std::function<bool(std::int64_t cursor, const Event&)>& visit);
    /// Events of one item in the order of their sequence.
    Result<std::vector<Event>> ofItem(RowId item);
    /// Payload of the submission that an item stands by; empty = none.
    Result<std::string> currentPayload(RowId item);
    /// Checks hash and chain of every event. Errors: E_DAMAGED naming the event.
    Result<void> verifyChains();
    /// Hash over all events and texts, independent of the order in which they came in. `figures`: without the
    /// events that change no figure, snapshots and unblindings.
    Result<Digest> stateHash(bool figures = false);

private:
    Database& m_database;
    std::int64_t m_startedMs;
};

}
