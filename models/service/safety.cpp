#include "service/safety.h"
#include "storage/maintenance.h"
#include <chrono>

namespace touchstone::service {

std::vector<RestorePoint> restorePoints(const std::filesystem::path& project)
{
    std::vector<RestorePoint> points;
    for (const std::filesystem::path& file : storage::restorePoints(project)) {
        std::error_code error;
        const auto written = std::filesystem::last_write_time(file, error);
        const auto moment = std::chrono::file_clock::to_sys(written);
        points.push_back(
            {file, std::chrono::duration_cast<std::chrono::milliseconds>(moment.time_since_epoch()).count(),
                std::filesystem::file_size(file, error)});
    }
    return points;
}

std::filesystem::path restoredName(const std::filesystem::path& project)
{
    std::error_code error;
    for (int number = 1;; ++number) {
        std::filesystem::path name = project.parent_path() / project.stem();
        name += number == 1 ? std::string(" (restored)") : " (restored " + std::to_string(number) + ")";
        name += project.extension();
        if (!std::filesystem::exists(name, error))
            return name;
    }
}

}
