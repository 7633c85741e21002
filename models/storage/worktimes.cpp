#include "storage/worktimes.h"
#include <algorithm>

namespace touchstone::storage {

void WorkTimes::put(RowId item, RowId annotator, std::int64_t activeMs, std::int64_t submittedMs)
{
    const auto [found, fresh] = m_indices.emplace(annotator, static_cast<std::int32_t>(m_people.size()));
    if (fresh) {
        m_people.emplace_back();
        m_changed.push_back(1);
    }
    if (m_items.size() <= static_cast<std::size_t>(item))
        m_items.resize(static_cast<std::size_t>(item) + 1);
    const auto index = static_cast<std::size_t>(found->second);
    m_items[static_cast<std::size_t>(item)] = {activeMs, submittedMs, found->second};
    ++m_people[index].done;
    m_people[index].activeMs += activeMs;
    m_changed[index] = 1;
}

void WorkTimes::leave(RowId item)
{
    if (m_items.size() <= static_cast<std::size_t>(item))
        return;
    Item& kept = m_items[static_cast<std::size_t>(item)];
    if (kept.annotator < 0)
        return;
    const auto index = static_cast<std::size_t>(kept.annotator);
    --m_people[index].done;
    m_people[index].activeMs -= kept.activeMs;
    m_changed[index] = 1;
    kept = {};
}

void WorkTimes::take(Query& query)
{
    while (query.step())
        put(query.integer(0), query.integer(1), query.integer(2), query.integer(3));
}

void WorkTimes::readEverything(Connection& connection)
{
    m_items.clear();
    m_indices.clear();
    m_people.clear();
    m_changed.clear();
    m_readAll = true;
    Query query(connection,
        "SELECT id, annotator_id, ifnull(active_ms, 0), ifnull(submitted_ms, 0) FROM item WHERE state = 2");
    take(query);
}

void WorkTimes::readNew(Connection& connection, std::int64_t newest)
{
    if (newest == m_newest)
        return;
    std::vector<RowId> items;
    {
        Query query(
            connection, "SELECT DISTINCT item_id FROM event WHERE id > ?1 AND item_id IS NOT NULL", m_newest);
        while (query.step())
            items.push_back(query.integer(0));
    }
    for (const RowId item : items) {
        leave(item);
        Query query(connection,
            "SELECT id, annotator_id, ifnull(active_ms, 0), ifnull(submitted_ms, 0) FROM item WHERE id = ?1"
            " AND state = 2",
            item);
        take(query);
    }
}

bool WorkTimes::fits(Connection& connection) const
{
    std::size_t people = 0;
    Query query(connection,
        "SELECT annotator_id, sum(n), sum(active_ms) FROM item_tally WHERE state = 2 GROUP BY annotator_id"
        " HAVING sum(n) > 0");
    while (query.step()) {
        const auto found = m_indices.find(query.integer(0));
        if (found == m_indices.end())
            return false;
        const Person& person = m_people[static_cast<std::size_t>(found->second)];
        if (person.done != query.integer(1) || person.activeMs != query.integer(2))
            return false;
        ++people;
    }
    return people
        == static_cast<std::size_t>(std::count_if(
            m_people.begin(), m_people.end(), [](const Person& person) { return person.done > 0; }));
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
    if (!m_readAll && !fits(connection))
        readEverything(connection);
    m_newest = newest;
    summarise();
}

WorkTimes::Person WorkTimes::of(RowId annotator) const
{
    const auto found = m_indices.find(annotator);
    return found == m_indices.end() ? Person {} : m_people[static_cast<std::size_t>(found->second)];
}

}
