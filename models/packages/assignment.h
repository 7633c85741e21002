#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::packages {

/// One thing that can be judged: a response, or where the unit is the prompt one model's answers to it.
/// The numbers are the caller's and only compared.
struct Unit {
    std::int64_t key = 0; ///< unique among the units
    std::int64_t prompt = 0;
    std::int64_t model = 0;
    std::int64_t domain = 0;
    std::uint64_t rank = 0; ///< random and fixed for the unit; the same in every call (from its public id)
};

struct Rater {
    std::int64_t key = 0;
    std::uint64_t rank = 0; ///< random and fixed for the rater
    std::vector<std::int64_t> domains = {}; ///< empty = any
};

/// What a rater has already been given in this round. Nothing of it is moved.
struct Given {
    std::int64_t rater = 0;
    std::int64_t unit = 0;
    std::int64_t position = 0;
    bool repeat = false;
    bool released =
        false; ///< taken back: the rater does not get it again, and it does not count for the overlap
};

/// The least distance in a queue between an item and its hidden repeat, where nothing else is wished.
inline constexpr std::int64_t kLeastRepeatGap = 20;

enum class Order { Spread, Together };

struct AssignmentRequest {
    std::vector<Unit> units = {};
    std::vector<Rater> raters = {};
    std::vector<Given> given = {};
    int overlap = 1; ///< raters for each unit, those already given counted
    bool byDomain = false; ///< only raters of the unit's domain
    double repeatShare = 0; ///< 0..0.5: share of each rater's new items that come a second time
    /// Least distance between an item and its repeat, at least 1; a short queue keeps half of its length.
    std::int64_t repeatGap = kLeastRepeatGap;
    std::optional<std::int64_t> limit = {}; ///< take this many units: the same seeded set for all
    Order order = Order::Spread;
    std::uint64_t seed = 0;
};

/// One new item. Items of a rater come in ascending position.
struct Assignment {
    std::int64_t rater = 0;
    std::size_t unit = 0; ///< index into AssignmentRequest::units
    std::int64_t position = 0;
    std::optional<std::size_t> repeatOf = {}; ///< index into the result
};

struct AssignmentPlan {
    std::vector<Assignment> items = {};
    std::int64_t units = 0; ///< units that the plan is about
    std::int64_t shortOfRaters =
        0; ///< units that could not get `overlap` raters (too few, or none of the domain)
};

/// Chooses who judges what and in which order. Each unit goes to the least loaded raters that may have it
/// (ties: fewer answers of the same model, then a seeded draw). Each rater has a seeded order of his own:
/// Together keeps the answers to one prompt side by side, Spread keeps them as far apart as an even
/// distribution allows. The result depends on the request alone; units and raters may come in any order.
/// What is added later comes behind what was given before.
AssignmentPlan planAssignment(const AssignmentRequest& request);

/// A well-mixed number from two (SplitMix64's finaliser): seeded draws that are equal on every platform.
std::uint64_t mix(std::uint64_t a, std::uint64_t b);

}
