#include "packages/assignment.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

namespace touchstone::packages {

namespace {

/// Where a unit would best stand in a queue, 0..1, with what decides between equals.
struct Place {
    double at = 0;
    std::int64_t prompt = 0;
    std::int64_t key = 0;
    std::size_t unit = 0;
    auto operator<=>(const Place&) const = default;
};

struct RaterState {
    const Rater* rater = nullptr;
    std::int64_t load = 0;
    std::map<std::int64_t, std::int64_t> byModel = {};
    std::int64_t lastPosition = -1;
    std::optional<std::int64_t> lastPrompt = {}; ///< of the unit at that position
    std::vector<std::size_t> units = {}; ///< new ones, indexes into the request
};

class Planner {
public:
    explicit Planner(const AssignmentRequest& request)
        : m_request(request)
    {
    }

    AssignmentPlan plan()
    {
        takeRaters();
        const std::vector<std::size_t> chosen = chooseUnits();
        AssignmentPlan result;
        result.units = static_cast<std::int64_t>(chosen.size());
        for (const std::size_t unit : chosen) {
            if (!giveOut(unit))
                ++result.shortOfRaters;
        }
        for (RaterState& rater : m_raters)
            lineUp(rater, result.items);
        return result;
    }

private:
    void takeRaters()
    {
        std::vector<const Rater*> sorted;
        for (const Rater& rater : m_request.raters)
            sorted.push_back(&rater);
        std::sort(sorted.begin(), sorted.end(), [this](const Rater* a, const Rater* b) {
            return std::tuple(mix(m_request.seed, a->rank), a->key)
                < std::tuple(mix(m_request.seed, b->rank), b->key);
        });
        for (const Rater* rater : sorted) {
            m_index[rater->key] = m_raters.size();
            m_raters.push_back({rater});
        }
        std::unordered_map<std::int64_t, const Unit*> units;
        for (const Unit& unit : m_request.units)
            units[unit.key] = &unit;
        for (const Given& given : m_request.given) {
            if (m_givenTo[given.unit].insert(given.rater).second && given.released)
                ++m_released[given.unit];
            const auto found = m_index.find(given.rater);
            if (found == m_index.end())
                continue;
            RaterState& state = m_raters[found->second];
            ++state.load;
            const auto unit = units.find(given.unit);
            if (unit != units.end())
                ++state.byModel[unit->second->model];
            if (given.position > state.lastPosition) {
                state.lastPosition = given.position;
                state.lastPrompt = unit == units.end() ? std::nullopt : std::optional(unit->second->prompt);
            }
        }
    }

    /// Units in a seeded order that a later call with more units extends instead of shuffling anew.
    std::vector<std::size_t> chooseUnits() const
    {
        std::vector<std::size_t> chosen(m_request.units.size());
        std::iota(chosen.begin(), chosen.end(), std::size_t {0});
        std::sort(chosen.begin(), chosen.end(), [this](std::size_t a, std::size_t b) {
            const Unit& left = m_request.units[a];
            const Unit& right = m_request.units[b];
            return std::tuple(mix(m_request.seed, left.rank), left.key)
                < std::tuple(mix(m_request.seed, right.rank), right.key);
        });
        if (m_request.limit && *m_request.limit < static_cast<std::int64_t>(chosen.size()))
            chosen.resize(static_cast<std::size_t>(std::max<std::int64_t>(0, *m_request.limit)));
        return chosen;
    }

    bool mayHave(const RaterState& rater, const Unit& unit) const
    {
        if (!m_request.byDomain)
            return true;
        const auto& domains = rater.rater->domains;
        return std::find(domains.begin(), domains.end(), unit.domain) != domains.end();
    }

    /// True when the unit has all its raters.
    bool giveOut(std::size_t index)
    {
        const Unit& unit = m_request.units[index];
        std::set<std::int64_t>& holders = m_givenTo[unit.key];
        const auto released = m_released.find(unit.key);
        const int wanted = m_request.overlap + (released == m_released.end() ? 0 : released->second);
        while (static_cast<int>(holders.size()) < wanted) {
            RaterState* best = nullptr;
            std::tuple<std::int64_t, std::int64_t, std::uint64_t> bestCost {};
            for (RaterState& rater : m_raters) {
                if (holders.contains(rater.rater->key) || !mayHave(rater, unit))
                    continue;
                const std::tuple cost(rater.load, rater.byModel[unit.model],
                    mix(m_request.seed ^ unit.rank, rater.rater->rank));
                if (best == nullptr || cost < bestCost) {
                    best = &rater;
                    bestCost = cost;
                }
            }
            if (best == nullptr)
                return false;
            holders.insert(best->rater->key);
            ++best->load;
            ++best->byModel[unit.model];
            best->units.push_back(index);
        }
        return true;
    }

    std::uint64_t draw(const RaterState& rater, std::uint64_t what) const
    {
        return mix(mix(m_request.seed, rater.rater->rank), what);
    }

    /// The rater's units of one prompt in his own order, with the places where they would best stand.
    std::vector<Place> placesOf(const RaterState& rater, std::vector<std::size_t> units) const
    {
        const auto key = [&](std::size_t unit) {
            return std::pair(draw(rater, m_request.units[unit].rank), m_request.units[unit].key);
        };
        std::sort(units.begin(), units.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
        std::uint64_t promptRank = ~std::uint64_t {0};
        for (const std::size_t unit : units)
            promptRank = std::min(promptRank, draw(rater, m_request.units[unit].rank ^ 0x5bd1e995U));
        const auto fraction = [](std::uint64_t bits) {
            return static_cast<double>(bits >> 11) / 9007199254740992.0;
        };
        const bool together = m_request.order == Order::Together;
        // Spread: k answers sit a k-th of the queue apart.
        const double step = together ? 0.0 : 1.0 / static_cast<double>(units.size());
        const double start = fraction(promptRank) * (together ? 1.0 : step);
        std::vector<Place> places;
        for (std::size_t n = 0; n < units.size(); ++n) {
            const Unit& unit = m_request.units[units[n]];
            places.push_back({start + step * static_cast<double>(n), unit.prompt, unit.key, units[n]});
        }
        return places;
    }

    /// Prompts in the rater's own order, answers to one prompt in the rater's own order.
    std::vector<std::size_t> ordered(const RaterState& rater) const
    {
        std::map<std::int64_t, std::vector<std::size_t>> byPrompt;
        for (const std::size_t unit : rater.units)
            byPrompt[m_request.units[unit].prompt].push_back(unit);
        std::vector<std::vector<Place>> prompts;
        for (auto& [prompt, units] : byPrompt)
            prompts.push_back(placesOf(rater, std::move(units)));
        if (m_request.order == Order::Spread)
            return merged(prompts, rater.lastPrompt);
        std::sort(prompts.begin(), prompts.end(),
            [](const auto& a, const auto& b) { return a.front() < b.front(); });
        std::vector<std::size_t> result;
        for (const std::vector<Place>& places : prompts) {
            for (const Place& place : places)
                result.push_back(place.unit);
        }
        return result;
    }

    /// Takes the places of all prompts in their order, but never two of one prompt in a row where that can be
    /// avoided: a prompt that fills half of what is left is served first.
    static std::vector<std::size_t> merged(
        const std::vector<std::vector<Place>>& prompts, std::optional<std::int64_t> last)
    {
        std::set<std::pair<Place, std::size_t>> heads; // next place of each prompt, index of the prompt
        std::set<std::pair<std::size_t, std::size_t>> sizes; // places left of it, index of the prompt
        std::size_t left = 0;
        for (std::size_t i = 0; i < prompts.size(); ++i) {
            heads.emplace(prompts[i].front(), i);
            sizes.emplace(prompts[i].size(), i);
            left += prompts[i].size();
        }
        std::vector<std::size_t> taken(prompts.size());
        std::vector<std::size_t> result;
        for (; left > 0; --left) {
            const auto [most, largest] = *sizes.rbegin();
            auto chosen = heads.begin();
            if (most > left / 2 && prompts[largest].front().prompt != last)
                chosen = heads.find({prompts[largest][taken[largest]], largest});
            else if (chosen->first.prompt == last && heads.size() > 1)
                ++chosen;
            const auto [place, prompt] = *chosen;
            heads.erase(chosen);
            const std::vector<Place>& places = prompts[prompt];
            sizes.erase({places.size() - taken[prompt], prompt});
            if (++taken[prompt] < places.size()) {
                heads.emplace(places[taken[prompt]], prompt);
                sizes.emplace(places.size() - taken[prompt], prompt);
            }
            result.push_back(place.unit);
            last = place.prompt;
        }
        return result;
    }

    std::int64_t leastGap(std::int64_t count) const
    {
        return std::min(std::max<std::int64_t>(1, m_request.repeatGap), std::max<std::int64_t>(1, count / 2));
    }

    /// Gives the rater's new units their positions, with hidden repeats among them.
    void lineUp(RaterState& rater, std::vector<Assignment>& items) const
    {
        const std::vector<std::size_t> queue = ordered(rater);
        const auto count = static_cast<std::int64_t>(queue.size());
        const std::vector<std::int64_t> repeated = chooseRepeats(rater, queue);
        const std::int64_t total = count + static_cast<std::int64_t>(repeated.size());
        const std::int64_t gap = leastGap(count);
        // A repeat of the n-th unit stands behind the unit n + gap or a later one, drawn evenly; from there
        // the next place that is not beside another answer to its prompt.
        std::multimap<std::int64_t, std::int64_t> after;
        const auto promptAt = [&](std::int64_t n) {
            return m_request.units[queue[static_cast<std::size_t>(n)]].prompt;
        };
        for (const std::int64_t n : repeated) {
            const std::int64_t first = std::min(n + gap, count - 1);
            const auto room = static_cast<std::uint64_t>(count - first);
            const std::uint64_t start =
                draw(rater, m_request.units[queue[static_cast<std::size_t>(n)]].rank ^ 0x9747b28cU) % room;
            std::int64_t behind = first + static_cast<std::int64_t>(start);
            for (std::uint64_t tried = 0; tried < std::min<std::uint64_t>(room, 64); ++tried) {
                const std::int64_t place = first + static_cast<std::int64_t>((start + tried) % room);
                if (promptAt(place) == promptAt(n)
                    || (place + 1 < count && promptAt(place + 1) == promptAt(n)))
                    continue;
                behind = place;
                break;
            }
            after.emplace(behind, n);
        }
        std::int64_t position = rater.lastPosition + 1;
        std::vector<std::size_t> places(queue.size());
        items.reserve(items.size() + static_cast<std::size_t>(total));
        for (std::int64_t n = 0; n < count; ++n) {
            places[static_cast<std::size_t>(n)] = items.size();
            items.push_back({rater.rater->key, queue[static_cast<std::size_t>(n)], position++, {}});
            const auto [begin, end] = after.equal_range(n);
            for (auto repeat = begin; repeat != end; ++repeat) {
                const auto original = static_cast<std::size_t>(repeat->second);
                items.push_back({rater.rater->key, queue[original], position++, places[original]});
            }
        }
    }

    /// Which of the queue come twice: a seeded draw among those early enough for the gap.
    std::vector<std::int64_t> chooseRepeats(
        const RaterState& rater, const std::vector<std::size_t>& queue) const
    {
        const auto count = static_cast<std::int64_t>(queue.size());
        if (m_request.repeatShare <= 0 || count < 2)
            return {};
        const std::int64_t gap = leastGap(count);
        const auto wanted = std::llround(m_request.repeatShare * static_cast<double>(count));
        std::vector<std::int64_t> early(static_cast<std::size_t>(count - gap));
        std::iota(early.begin(), early.end(), std::int64_t {0});
        std::sort(early.begin(), early.end(), [&](std::int64_t a, std::int64_t b) {
            const auto key = [&](std::int64_t n) {
                return draw(rater, m_request.units[queue[static_cast<std::size_t>(n)]].rank ^ 0x85ebca6bU);
            };
            return std::tuple(key(a), a) < std::tuple(key(b), b);
        });
        early.resize(static_cast<std::size_t>(
            std::min<std::int64_t>(wanted, static_cast<std::int64_t>(early.size()))));
        return early;
    }

    const AssignmentRequest& m_request;
    std::vector<RaterState> m_raters = {};
    std::unordered_map<std::int64_t, std::size_t> m_index = {};
    std::unordered_map<std::int64_t, std::set<std::int64_t>> m_givenTo = {};
    std::unordered_map<std::int64_t, int> m_released = {}; ///< unit -> raters from whom it was taken back
};

}

std::uint64_t mix(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t z = a + 0x9E3779B97F4A7C15ULL * (b + 1);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

AssignmentPlan planAssignment(const AssignmentRequest& request)
{
    return Planner(request).plan();
}

}
