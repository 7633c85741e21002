#include "cli/commands.h"
#include <QGuiApplication>
#include <algorithm>
#include <memory>
#include <string_view>

namespace {

/// A report is laid out in pages, which takes fonts; it needs no screen for that. Everything else does
/// without.
bool needsFonts(int argc, char* argv[])
{
    return std::any_of(
        argv + 1, argv + argc, [](const char* argument) { return std::string_view(argument) == "report"; });
}

}

int main(int argc, char* argv[])
{
    std::unique_ptr<QCoreApplication> app;
    if (argc > 1 && needsFonts(argc, argv)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        app = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        app = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("touchstone"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOUCHSTONE_VERSION));
    return touchstone::cli::run(argc, argv);
}
