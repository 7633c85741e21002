#pragma once
#include "domain/error.h"
#include "exchange/reader.h"
#include "jobs/progress.h"
#include <filesystem>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// What an import did, for all its files together.
struct ImportReport {
    struct Added {
        std::int64_t prompts = 0;
        std::int64_t models = 0;
        std::int64_t responses = 0;
        std::int64_t ratings = 0;
        std::int64_t mcItems = 0;
        std::int64_t predictions = 0;
    };
    std::int64_t rows = 0; ///< records that came in or were known; 0 when the import was refused
    Added added = {};
    std::int64_t known = 0; ///< responses (prompts, where the file has no responses) that were there already
    std::int64_t skipped = 0; ///< records refused
    std::int64_t errorCount = 0; ///< exact; `errors` lists the first thousand of each file
    std::vector<Error> errors = {};
    std::vector<Error> warnings = {};
    std::map<ErrorCode, std::int64_t> warningCounts = {}; ///< exact
    /// Copy made before; empty where the project held nothing.
    std::filesystem::path restorePoint = {};
    bool trial = false; ///< nothing was kept: this is what an import would do
    bool accepted = false; ///< the project was changed or knew everything already
};

/// Imports files in one transaction: one thread reads and checks, the caller's writes. All or nothing, or
/// with `skipBad` every good record. A restore point is made first where the project holds something. Refused
/// input is a report with `accepted` false; an Error is a failure of the store, or E_CANCELLED. Memory: a
/// bounded number of records and some 60 bytes for each record of a file. A trial
/// takes everything back.
Result<ImportReport> importFiles(ProjectSession& session, const std::vector<std::filesystem::path>& files,
    const exchange::ReadOptions& options, jobs::Control& control, bool trial = false);

}
