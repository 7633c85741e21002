#pragma once
#include "domain/answer.h"
#include "domain/error.h"
#include "domain/ids.h"
#include "domain/scheme.h"
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace touchstone::exchange {

/// An item of a rating sheet: what stands in one row, with ids of this sheet alone.
struct SheetItem {
    struct Response {
        ResponseId id = {};
        std::string text = {};
        bool operator==(const Response&) const = default;
    };
    ItemId id = {};
    std::int64_t sequence = 0; ///< greatest known when it was packed
    std::string domain = {};
    std::string prompt = {};
    std::vector<Response> responses = {}; ///< in the order shown
};

/// What stands on the hidden page: whose sheet it is, and the ids of its rows. It is signed.
struct SheetHead {
    PackageId package = {};
    AnnotatorId annotator = {};
    WriterId writer = {};
    std::int64_t madeMs = 0; ///< the day, UTC
    std::int64_t promptParts = 1; ///< columns over which the longest prompt is spread
    std::int64_t responseParts = 1;
    std::int64_t candidates = 1; ///< answers of a row
    struct Row {
        ItemId id = {};
        std::int64_t sequence = 0;
        std::vector<ResponseId> responses = {};
        std::vector<std::string> texts = {}; ///< digests of its texts, in the order of their columns
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> rows = {};
    bool operator==(const SheetHead&) const = default;
};

/// Everything of a sheet that is written.
struct RatingSheet {
    SheetHead head = {}; ///< rows and parts follow from the items, see completeHead()
    std::string project = {};
    std::string due = {};
    std::string consent = {};
    std::string guidelines = {};
    Scheme scheme = {};
    std::vector<SheetItem> items = {};
};

/// Some hex digits of a text, the same for the same text.
using TextDigest = std::function<std::string(std::string_view)>;

/// Fills in what of the head follows from the items.
void completeHead(RatingSheet& sheet, const TextDigest& digest);
/// The bytes that the signature covers: every field of the head, each with its length before it.
std::string signedBytes(const SheetHead& head);

/// Writes the workbook: ratings, guidelines, and two hidden pages. A text of more characters than a cell
/// holds goes on in the next column. `signature`: hex. Errors: E_LIMIT with the row (more rows or columns
/// than a sheet holds), E_IO, E_FULL.
Result<void> writeRatingSheet(
    const std::filesystem::path& file, const RatingSheet& sheet, const std::string& signature);

/// One cell of the ratings page.
struct FilledCell {
    std::uint32_t row = 0; ///< 1-based, as shown
    std::uint32_t column = 0; ///< 1-based
    std::string text = {};
    bool formula = false;
};

/// A sheet that came back, before anything in it is believed.
struct ReturnedSheet {
    SheetHead head = {};
    std::string signature = {}; ///< hex
    std::vector<FilledCell> cells = {}; ///< of the ratings page, by row and column
};

/// True where the workbook has the hidden page of a rating sheet.
Result<bool> isRatingSheet(const std::filesystem::path& file);
/// Errors: those of the workbook reader; E_FORMAT (no rating sheet), E_NEWER_FILE, E_CHANGED with the cell of
/// the hidden page.
Result<ReturnedSheet> readRatingSheet(const std::filesystem::path& file);

/// The answers of one row.
struct SheetRating {
    std::size_t row = 0; ///< index into SheetHead::rows
    Answers answers = {};
    std::int64_t correction = 0; ///< how often it was changed after it had been handed in
};

struct SheetRatings {
    std::vector<SheetRating> ratings = {}; ///< complete rows, in their order
    std::int64_t incomplete = 0; ///< rows with some answers that lack a required one: left out
    std::uint32_t correctionColumn = 0; ///< 1-based
};

/// Reads the answers of a sheet whose head was found good. `scheme` is the lead's own copy. Errors: E_CHANGED
/// (a heading, an id or a text is not what was given out) and E_ANSWER (no such option, outside the scale, a
/// formula, "none" beside something), each with the name of the first bad cell as subject, its row and
/// column, and the names of the other bad ones in the detail.
Result<SheetRatings> parseRatings(const ReturnedSheet& sheet, const Scheme& scheme, const TextDigest& digest);

}
