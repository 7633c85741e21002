#pragma once
#include "common/modelnames.h"
#include "domain/scheme.h"
#include "service/multichoice.h"
#include <filesystem>
#include <optional>
#include <string>

namespace touchstone::ui {

/// What the page Multi-choice asks the worker for.
struct MultichoiceRequest {
    std::filesystem::path file = {};
    std::string profile = {}; ///< empty = that of the newest run
};

/// Finished values for the page, made on the worker.
struct MultichoiceResult {
    std::optional<Error> error = {}; ///< then the rest is empty
    service::McReport report = {};
    std::int64_t items = 0;
    Scheme scheme = {}; ///< of the first round, for the names of domains
    ModelNames names = {}; ///< what models are called: codes until somebody unblinds the project

    /// The same as it is shown while models have codes: runs in the order of these, neither files nor times.
    MultichoiceResult blinded() const;
};

/// Where items are made from.
enum class McSource { Labels, Comparison };

/// What became of making items or writing them to a file.
struct McTaskResult {
    std::optional<Error> error = {};
    service::McMade made = {};
    std::int64_t written = 0;
};

/// Each on a session of its own.
MultichoiceResult computeMultichoiceForPage(const MultichoiceRequest& request, jobs::Control& control);
McTaskResult makeItems(const std::filesystem::path& project, McSource source, jobs::Control& control);
McTaskResult writeItems(const std::filesystem::path& project, const std::filesystem::path& target);

}
