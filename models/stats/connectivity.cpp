#include "stats/connectivity.h"
#include "stats/unionfind.h"
#include <map>

namespace touchstone::stats {

Connectivity connectivity(const RatingTable& table)
{
    UnionFind sets(table.raters());
    for (std::size_t unit = 0; unit < table.units(); ++unit) {
        const auto raters = table.ratersOf(unit);
        for (std::size_t i = 1; i < raters.size(); ++i)
            sets.unite(raters[0], raters[i]);
    }
    Connectivity result;
    std::map<std::uint32_t, std::uint32_t> number;
    const std::vector<std::size_t> ratings = table.ratingsPerRater();
    for (std::uint32_t rater = 0; rater < table.raters(); ++rater) {
        const std::uint32_t root = sets.find(rater);
        const auto [entry, added] = number.emplace(root, static_cast<std::uint32_t>(number.size()));
        result.component.push_back(entry->second);
        if (added && ratings[rater] > 0)
            ++result.components;
    }
    return result;
}

}
