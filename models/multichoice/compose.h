#pragma once
#include "domain/error.h"
#include "multichoice/label.h"
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::multichoice {

/// A multi-choice item: the text put to a model, and the reply that is the better one.
struct Item {
    std::string prompt = {};
    Label gold = Label::Reply1;

    bool operator==(const Item&) const = default;
};

/// Wording of an item with the places {question}, {reply1} and {reply2}, each at least once.
class ItemTemplate {
public:
    /// The wording published with CVALUES.
    static ItemTemplate published();
    /// Error Missing with the absent place as subject.
    static Result<ItemTemplate> parse(std::string_view text);

    /// The texts are put in as they are: a place named inside one of them is not filled.
    std::string fill(std::string_view question, std::string_view reply1, std::string_view reply2) const;

private:
    struct Part {
        std::string text = {}; ///< before the place
        int place = 0; ///< 0 question, 1 and 2 the replies, 3 none (the end)
    };
    std::vector<Part> m_parts = {};
};

/// Both orders of a pair: first with the positive reply as 回复1, then swapped.
std::array<Item, 2> compose(std::string_view question, std::string_view positive, std::string_view negative,
    const ItemTemplate& wording = ItemTemplate::published());

}
