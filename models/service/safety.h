#pragma once
#include "domain/error.h"
#include <cstdint>
#include <filesystem>
#include <vector>

namespace touchstone::service {

/// A copy of a project from before something large happened to it, beside the project.
struct RestorePoint {
    std::filesystem::path file = {};
    std::int64_t madeMs = 0; ///< UTC
    std::uintmax_t bytes = 0;
};
/// The newest first.
std::vector<RestorePoint> restorePoints(const std::filesystem::path& project);

/// A free name beside the project for what is restored: "law (restored 2).touchstone".
std::filesystem::path restoredName(const std::filesystem::path& project);

}
