#pragma once
#include "domain/project.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone {

/// State of an item in its rater's queue.
enum class ItemState { Todo = 0, Later = 1, Done = 2 };

/// What one annotator has to judge once.
struct Item {
    RowId row = 0;
    ItemId id = {};
    RowId round = 0;
    RowId annotator = 0;
    RowId prompt = 0;
    RowId response = 0; ///< 0 where the unit is the prompt
    std::int64_t position = 0;
    ItemState state = ItemState::Todo;
    bool flagged = false;
    bool declined = false;
    double activeSeconds = 0; ///< of the current rating
};

/// What a rater sees of an item. Nothing in it tells the model.
struct ItemContent {
    Item item = {};
    std::string prompt = {};
    std::string domain = {};
    std::string scenario = {};
    int level = 0;
    bool sensitive = false;
    std::vector<ResponseId> responseIds = {}; ///< in the order shown; stored with the answers, never shown
    std::vector<std::string> responses = {}; ///< texts, in the same order
};

/// An answer that the same annotator has to judge beside others to the same prompt.
struct BesideAnswer {
    RowId item = 0;
    ItemState state = ItemState::Todo;
    ResponseId response = {};
    std::string text = {};
};

/// Which items of one annotator's queue are listed.
struct ItemFilter {
    RowId round = 0;
    RowId annotator = 0;
    std::optional<ItemState> state = {};
    std::optional<bool> flagged = {};
    std::string domain = {}; ///< code; empty = all
    std::int64_t limit = -1; ///< at most so many rows; -1 = all
};

/// Items of one annotator in one round by state.
struct QueueCounts {
    std::int64_t todo = 0;
    std::int64_t later = 0;
    std::int64_t done = 0;
    std::int64_t flagged = 0; ///< of all of them
};

/// Items of one annotator in one domain.
struct DomainCount {
    std::string domain = {}; ///< code; empty = none given
    std::int64_t left = 0; ///< not done
    std::int64_t all = 0;
};

}
