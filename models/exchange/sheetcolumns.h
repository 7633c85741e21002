#pragma once
// Internal: the columns of a rating sheet, the same for writing and reading.
#include "exchange/ratingsheet.h"

namespace touchstone::exchange {

/// What a column of the ratings page holds.
struct SheetColumn {
    enum class Kind {
        Id,
        Number,
        Domain,
        Prompt,
        Response,
        Choice, ///< a label from a list
        Scale,
        Mark, ///< an "x": one flag, one best candidate
        NoneMark, ///< an "x": none of these
        Text,
        Decline, ///< reason for which it cannot be rated
        Correction ///< how often the row was changed after it had been handed in
    };
    Kind kind = Kind::Id;
    std::string heading = {};
    const Criterion* criterion = nullptr; ///< of the answer columns
    std::string code = {}; ///< Mark: of the flag or candidate
    std::size_t index = 0; ///< Response: which answer
    std::size_t part = 0; ///< Prompt, Response: which part of the text

    /// A text that was given out and comes back as it was.
    bool isGivenText() const
    {
        return kind == Kind::Domain || kind == Kind::Prompt || kind == Kind::Response;
    }
    /// A cell that the rater fills in.
    bool isOpen() const { return criterion != nullptr || kind == Kind::Correction; }
};

/// The `x` of a mark.
inline constexpr const char* kSheetMark = "x";
inline constexpr const char* kRatingsPage = "评分 Ratings";
inline constexpr const char* kGuidelinesPage = "指南 Guidelines";
inline constexpr const char* kHeadPage = "touchstone";
inline constexpr const char* kListsPage = "lists";
inline constexpr const char* kSheetMagic = "touchstone rating sheet";
inline constexpr int kSheetVersion = 1;
/// Characters of a text in one cell: a cell holds 32,767.
inline constexpr std::size_t kSheetCellText = 32000;
/// The greatest number of corrections of a row.
inline constexpr int kMostCorrections = 99;

/// `scheme` must outlive the columns.
std::vector<SheetColumn> sheetColumns(const SheetHead& head, const Scheme& scheme);
/// How an option stands in its list: "安全 safe (safe)".
std::string optionText(const Option& option);
/// Pieces of at most kSheetCellText UTF-16 units, cut between characters; one empty piece for no text.
std::vector<std::string> sheetParts(const std::string& text);
/// What is left of a text by whichever program saves it: letters and digits of ASCII and all that is not
/// ASCII.
std::string lastingText(std::string_view text);

}
