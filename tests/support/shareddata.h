#pragma once
#include <QtTest>
#include <filesystem>
#include <string>

namespace touchstone::testing {

/// Folder of the shared test data, from the environment that CTest sets. Empty when it is not there.
inline std::filesystem::path sharedData()
{
    const QByteArray folder = qgetenv("TOUCHSTONE_DATA");
    const std::filesystem::path path(folder.toStdString());
    return !folder.isEmpty() && std::filesystem::is_directory(path) ? path : std::filesystem::path();
}

}

/// Skips the test function where the shared data are absent; in CI (CI=true) their absence is a failure.
#define TOUCHSTONE_NEED_DATA()                                                                               \
    do {                                                                                                     \
        if (touchstone::testing::sharedData().empty()) {                                                     \
            if (qgetenv("CI") == "true")                                                                     \
                QFAIL("the shared test data are missing (TOUCHSTONE_DATA)");                                 \
            QSKIP("no shared test data");                                                                    \
        }                                                                                                    \
    } while (false)
