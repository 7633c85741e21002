#pragma once
#include "domain/error.h"
#include "jobs/progress.h"
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace touchstone::cli {

/// How the bundled sample becomes a project.
struct DemoPlan {
    std::filesystem::path folder = {}; ///< demo.touchstone, input/, packages/, work/ and returns/ go there
    std::string name = {}; ///< of the project
    std::size_t leftForLast = 0; ///< items that the last rater leaves to be rated
    /// Gives each step what it reports to.
    std::function<jobs::Control(const std::string& step)> control = [](const std::string&) {
        return jobs::Control();
    };
};

struct DemoProject {
    std::filesystem::path file = {};
    std::int64_t acknowledged = 0; ///< ratings on disk
};

/// Imports, assigns, packs, rates, hands back and merges the sample with the steps that a lead and three
/// raters would take. Everything
/// in it is made up. Errors: E_EXISTS, the store's.
Result<DemoProject> makeDemoProject(const DemoPlan& plan);

}
