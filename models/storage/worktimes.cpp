#include "storage/worktimes.h"
#include <algorithm>

namespace touchstone::storage {

namespace {

constexpr std::int64_t kQuarterMs = 900'000;
constexpr std::int64_t kUndated = -1;
// Both give the columns that take() reads.
constexpr const char* kEveryItem = "SELECT id, annotator_id, ifnull(active_ms, 0), ifnull(submitted_ms, 0), "
                                   "state, flagged, declined, round_id,"
                                   " position FROM item WHERE state = 2 OR flagged = 1 OR declined = 1";
constexpr const char* kOneItem = "SELECT id, annotator_id, ifnull(active_ms, 0), ifnull(submitted_ms, 0), "
                                 "state, flagged, declined, round_id,"
                                 " position FROM item WHERE id = ?1";

/// No moment, or that of a clock that was never set, is undated.
std::int64_t quarterOf(std::int64_t submittedMs)
{
    return submittedMs < kQuarterMs ? kUndated : submittedMs / kQuarterMs;
}

}

std::size_t WorkTimes::indexOf(RowId annotator)
{
    const auto [found, fresh] = m_indices.emplace(annotator, static_cast<std::int32_t>(m_people.size()));
    if (fresh) {
        m_people.emplace_back();
        m_changed.push_back(1);
    }
    return static_cast<std::size_t>(found->second);
}

void WorkTimes::countQuarter(const Item& item, std::int64_t times)
{
    m_quarters[quarterOf(item.submittedMs)] += times;
}

void WorkTimes::put(RowId item, RowId annotator, std::int64_t activeMs, std::int64_t submittedMs)
{
    const std::size_t index = indexOf(annotator);
    if (m_items.size() <= static_cast<std::size_t>(item))
        m_items.resize(static_cast<std::size_t>(item) + 1);
    Item& kept = m_items[static_cast<std::size_t>(item)];
    kept = {activeMs, submittedMs, static_cast<std::int32_t>(index)};
    countQuarter(kept, 1);
    ++m_people[index].done;
    m_people[index].activeMs += activeMs;
    m_changed[index] = 1;
}

bool WorkTimes::leave(RowId item)
{
    if (m_items.size() <= static_cast<std::size_t>(item))
        return false;
    Item& kept = m_items[static_cast<std::size_t>(item)];
    if (kept.annotator < 0)
        return false;
    const auto index = static_cast<std::size_t>(kept.annotator);
    countQuarter(kept, -1);
    --m_people[index].done;
    m_people[index].activeMs -= kept.activeMs;
    m_changed[index] = 1;
    kept = {};
    return true;
}

void WorkTimes::putIssue(RowId item, const Issue& issue)
{
    Person& person = m_people[indexOf(std::get<1>(issue.place))];
    person.flagged += issue.flagged ? 1 : 0;
    person.declined += issue.declined ? 1 : 0;
    m_places[issue.place] = item;
    m_issues[item] = issue;
}

void WorkTimes::leaveIssue(RowId item)
{
    const auto found = m_issues.find(item);
    if (found == m_issues.end())
        return;
    const Issue& issue = found->second;
    Person& person = m_people[indexOf(std::get<1>(issue.place))];
    person.flagged -= issue.flagged ? 1 : 0;
    person.declined -= issue.declined ? 1 : 0;
    m_places.erase(issue.place);
    m_issues.erase(found);
}

bool WorkTimes::take(Query& query)
{
    bool finished = false;
    while (query.step()) {
        const RowId item = query.integer(0);
        const RowId annotator = query.integer(1);
        if (query.integer(4) == static_cast<int>(ItemState::Done)) {
            put(item, annotator, query.integer(2), query.integer(3));
            finished = true;
        }
        const Issue issue {
            {query.integer(7), annotator, query.integer(8)}, query.integer(5) != 0, query.integer(6) != 0};
        if (issue.flagged || issue.declined)
            putIssue(item, issue);
    }
    return finished;
}

void WorkTimes::readEverything(Connection& connection)
{
    m_items.clear();
    m_indices.clear();
    m_people.clear();
    m_changed.clear();
    m_quarters.clear();
    m_issues.clear();
    m_places.clear();
    m_readAll = true;
    ++m_reopened;
    Query query(connection, kEveryItem);
    take(query);
}

void WorkTimes::readNew(Connection& connection, std::int64_t newest)
{
    if (newest == m_newest)
        return;
    std::vector<RowId> items;
    {
        // Else the index over items is read from end to end, for the sake of DISTINCT.
        Query query(connection,
            "SELECT DISTINCT item_id FROM event NOT INDEXED WHERE id > ?1 AND item_id IS NOT NULL", m_newest);
        while (query.step())
            items.push_back(query.integer(0));
    }
    for (const RowId item : items) {
        leaveIssue(item);
        const bool wasFinished = leave(item);
        Query query(connection, kOneItem, item);
        if (!take(query) && wasFinished)
            ++m_reopened;
    }
}

bool WorkTimes::fits(Connection& connection)
{
    std::size_t people = 0;
    std::int64_t assigned = 0;
    Query query(connection,
        "SELECT annotator_id, sum(CASE WHEN state = 2 THEN n ELSE 0 END), sum(CASE WHEN state = 2 THEN "
        "active_ms"
        " ELSE 0 END), sum(flagged), sum(declined), sum(n) FROM item_tally GROUP BY annotator_id");
    while (query.step()) {
        assigned += query.integer(5);
        if (query.integer(1) == 0 && query.integer(3) == 0 && query.integer(4) == 0)
            continue;
        const auto found = m_indices.find(query.integer(0));
        if (found == m_indices.end())
            return false;
        const Person& person = m_people[static_cast<std::size_t>(found->second)];
        if (person.done != query.integer(1) || person.activeMs != query.integer(2)
            || person.flagged != query.integer(3) || person.declined != query.integer(4))
            return false;
        ++people;
    }
    if (assigned > m_assigned)
        ++m_reopened;
    m_assigned = assigned;
    return people
        == static_cast<std::size_t>(std::count_if(m_people.begin(), m_people.end(), [](const Person& person) {
               return person.done > 0 || person.flagged > 0 || person.declined > 0;
           }));
}

void WorkTimes::summarise()
{
    if (std::none_of(m_changed.begin(), m_changed.end(), [](char changed) { return changed != 0; }))
        return;
    std::vector<std::vector<std::int64_t>> times(m_people.size());
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (m_changed[i] == 0)
            continue;
        times[i].reserve(static_cast<std::size_t>(m_people[i].done));
        m_people[i].lastMs.reset();
        m_people[i].medianSeconds.reset();
    }
    for (const Item& item : m_items) {
        if (item.annotator < 0 || m_changed[static_cast<std::size_t>(item.annotator)] == 0)
            continue;
        const auto index = static_cast<std::size_t>(item.annotator);
        if (item.activeMs > 0) // a rating sheet does not tell how long it took
            times[index].push_back(item.activeMs);
        m_people[index].lastMs = std::max(m_people[index].lastMs.value_or(0), item.submittedMs);
    }
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        std::vector<std::int64_t>& active = times[i];
        if (active.empty())
            continue;
        const auto middle = active.begin() + static_cast<std::ptrdiff_t>(active.size() / 2);
        std::nth_element(active.begin(), middle, active.end());
        const std::int64_t upper = *middle;
        const std::int64_t lower = active.size() % 2 == 1 ? upper : *std::max_element(active.begin(), middle);
        m_people[i].medianSeconds = static_cast<double>(lower + upper) / 2000.0;
    }
    std::fill(m_changed.begin(), m_changed.end(), char {0});
}

void WorkTimes::refresh(Connection& connection)
{
    std::int64_t newest = 0;
    {
        Query query(connection, "SELECT ifnull(max(id), 0) FROM event");
        query.step();
        newest = query.integer(0);
    }
    m_readAll = false;
    if (m_newest < 0 || newest < m_newest)
        readEverything(connection);
    else
        readNew(connection, newest);
    // After everything was read it fits; what was given out is noted all the same.
    if (!fits(connection) && !m_readAll)
        readEverything(connection);
    m_newest = newest;
    summarise();
}

WorkTimes::Person WorkTimes::of(RowId annotator) const
{
    const auto found = m_indices.find(annotator);
    return found == m_indices.end() ? Person {} : m_people[static_cast<std::size_t>(found->second)];
}

void WorkTimes::tell(StatusReport& report) const
{
    for (const auto& [quarter, done] : m_quarters) {
        if (quarter == kUndated)
            report.undated = done;
        else if (done > 0)
            report.finished.push_back({quarter, done});
    }
    std::sort(report.finished.begin(), report.finished.end(),
        [](const auto& a, const auto& b) { return a.quarter < b.quarter; });
    report.issues = static_cast<std::int64_t>(m_places.size());
    for (auto place = m_places.begin();
         place != m_places.end() && report.issueItems.size() < StatusReport::kListedIssues; ++place)
        report.issueItems.push_back(place->second);
    report.reopened = m_reopened;
}

}
