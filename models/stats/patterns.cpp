#include "stats/patterns.h"
#include <algorithm>
#include <numeric>

namespace touchstone::stats {
namespace {

// Sorted categories of each distinct multiset with the number of its units.
struct Distinct {
    std::vector<std::uint64_t> offsets = {0};
    std::vector<Category> sorted = {};
    std::vector<std::uint32_t> units = {};
};

std::uint64_t mix(std::uint64_t key)
{
    key *= 0x9e3779b97f4a7c15U;
    return key ^ (key >> 32U);
}

// Open addressing over indices; `equal` compares a stored index with the unit at hand.
class IndexTable {
public:
    IndexTable()
        : m_slots(1024, 0)
    {
    }

    template <class Equal, class Hash>
    std::uint32_t* find(std::uint64_t hash, const Equal& equal, const Hash& hashOf)
    {
        if (2 * (m_used + 1) > m_slots.size())
            grow(hashOf);
        std::size_t slot = hash & (m_slots.size() - 1);
        while (m_slots[slot] != 0 && !equal(m_slots[slot] - 1))
            slot = (slot + 1) & (m_slots.size() - 1);
        return &m_slots[slot];
    }

    void insert(std::uint32_t* slot, std::size_t index)
    {
        *slot = static_cast<std::uint32_t>(index) + 1;
        ++m_used;
    }

private:
    template <class Hash> void grow(const Hash& hashOf)
    {
        std::vector<std::uint32_t> bigger(m_slots.size() * 4, 0);
        for (const std::uint32_t entry : m_slots) {
            if (entry == 0)
                continue;
            std::size_t slot = hashOf(entry - 1) & (bigger.size() - 1);
            while (bigger[slot] != 0)
                slot = (slot + 1) & (bigger.size() - 1);
            bigger[slot] = entry;
        }
        m_slots.swap(bigger);
    }

    std::vector<std::uint32_t> m_slots;
    std::size_t m_used = 0;
};

// Four bits per category hold the number of its ratings: equal multisets have equal keys, without sorting.
Distinct distinctByKey(const RatingTable& table, std::size_t categories)
{
    std::vector<std::uint64_t> keys;
    Distinct found;
    IndexTable index;
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        std::uint64_t key = 0;
        for (const Category category : table.categoriesOf(unit))
            key += std::uint64_t {1} << (4U * category);
        if (key == 0)
            continue;
        std::uint32_t* slot = index.find(
            mix(key), [&](std::uint32_t i) { return keys[i] == key; },
            [&](std::uint32_t i) { return mix(keys[i]); });
        if (*slot == 0) {
            index.insert(slot, keys.size());
            keys.push_back(key);
            found.units.push_back(0);
        }
        ++found.units[*slot - 1];
    }
    for (const std::uint64_t key : keys) {
        for (std::size_t k = 0; k < categories; ++k)
            found.sorted.insert(found.sorted.end(), (key >> (4U * k)) & 15U, static_cast<Category>(k));
        found.offsets.push_back(found.sorted.size());
    }
    return found;
}

Distinct distinctBySorting(const RatingTable& table)
{
    std::vector<std::uint64_t> hashes;
    std::vector<Category> unitSorted;
    Distinct found;
    IndexTable index;
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto categories = table.categoriesOf(unit);
        if (categories.empty())
            continue;
        unitSorted.assign(categories.begin(), categories.end());
        std::sort(unitSorted.begin(), unitSorted.end());
        std::uint64_t hash = unitSorted.size();
        for (const Category category : unitSorted)
            hash = mix(hash ^ (category + 1U));
        const auto equal = [&](std::uint32_t i) {
            return hashes[i] == hash
                && std::equal(unitSorted.begin(), unitSorted.end(),
                    found.sorted.begin() + static_cast<std::ptrdiff_t>(found.offsets[i]),
                    found.sorted.begin() + static_cast<std::ptrdiff_t>(found.offsets[i + 1]));
        };
        std::uint32_t* slot = index.find(hash, equal, [&](std::uint32_t i) { return hashes[i]; });
        if (*slot == 0) {
            index.insert(slot, hashes.size());
            hashes.push_back(hash);
            found.sorted.insert(found.sorted.end(), unitSorted.begin(), unitSorted.end());
            found.offsets.push_back(found.sorted.size());
            found.units.push_back(0);
        }
        ++found.units[*slot - 1];
    }
    return found;
}

std::vector<std::uint32_t> canonicalOrder(const Distinct& found)
{
    std::vector<std::uint32_t> order(found.units.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto values = [&](std::uint32_t i) {
        return std::span(found.sorted).subspan(found.offsets[i], found.offsets[i + 1] - found.offsets[i]);
    };
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto left = values(a);
        const auto right = values(b);
        if (left.size() != right.size())
            return left.size() < right.size();
        return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end());
    });
    return order;
}

}

PatternSet collapse(const RatingTable& table, std::size_t categories)
{
    std::size_t most = 0;
    for (std::size_t unit = 0; unit < table.units(); ++unit)
        most = std::max(most, table.ratingsOf(unit));
    const Distinct found =
        categories <= 16 && most <= 15 ? distinctByKey(table, categories) : distinctBySorting(table);

    PatternSet set;
    set.categories = categories;
    for (const std::uint32_t i : canonicalOrder(found)) {
        const std::uint64_t size = found.offsets[i + 1] - found.offsets[i];
        const std::size_t first = set.category.size();
        for (const Category category : std::span(found.sorted).subspan(found.offsets[i], size)) {
            if (set.category.size() == first || set.category.back() != category) {
                set.category.push_back(category);
                set.count.push_back(0);
            }
            ++set.count.back();
        }
        set.offsets.push_back(static_cast<std::uint32_t>(set.category.size()));
        set.ratings.push_back(static_cast<std::uint32_t>(size));
        set.units.push_back(found.units[i]);
        set.ratedUnits += found.units[i];
        set.allRatings += size * found.units[i];
        if (size < 2) {
            ++set.firstPairable;
        } else {
            set.pairableUnits += found.units[i];
            set.pairableRatings += size * found.units[i];
        }
    }
    set.emptyUnits = table.units() - set.ratedUnits;
    return set;
}

}
