#pragma once
#include "domain/error.h"
#include "multichoice/compose.h"
#include <cstdint>
#include <filesystem>

namespace touchstone::cli {

/// What `mc compose` did.
struct McComposeReport {
    std::int64_t pairs = 0;
    std::int64_t items = 0; ///< lines written: two for each pair
    std::int64_t repeated = 0; ///< lines that are the other order of the pair before them: not written again
};

/// Writes both orders of every pair as JSON lines `prompt`, `label`, `meta_info`, whole or not at all.
/// A line has `question` (or `prompt`), `pos_resp` and `neg_resp`, and may have `domain`, `domain_en`,
/// `domain_zh`, `difficulty` or `difficulty_level` and anything else, which goes into `meta_info`; or it has
/// them in `meta_info`. Lines that are items already (with `label`) may come in both orders.
/// Errors: Usage (output over the input), NotFound, Io, Empty (no pairs); with file and line Json, Shape,
/// DuplicateKey, Depth, Missing, Type, Empty for an empty text, Conflict for two equal replies.
Result<McComposeReport> composeFile(const std::filesystem::path& in, const std::filesystem::path& out,
    const multichoice::ItemTemplate& wording = multichoice::ItemTemplate::published());

}
