#include "services.h"
#include <QApplication>
#include <QCommandLineParser>

int main(int argc, char* argv[])
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("touchstone"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOUCHSTONE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("touchstone"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Touchstone: expert evaluation of language-model answers"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"),
        QStringLiteral("Project, work package or working file to open"), QStringLiteral("[file]"));
    const QCommandLineOption annotator(QStringLiteral("annotator"),
        QStringLiteral("Open the queue of this annotator and nothing else"), QStringLiteral("code"));
    const QCommandLineOption demo(QStringLiteral("demo"), QStringLiteral("Open the bundled sample"));
    parser.addOptions({annotator, demo});
    parser.process(app);

    touchstone::app::Services services;
    services.window().show();
    if (parser.isSet(demo))
        services.openDemo();
    else if (parser.isSet(annotator) && !parser.positionalArguments().isEmpty())
        services.window().openProject(parser.positionalArguments().constFirst(), parser.value(annotator));
    else
        services.window().takeFiles(parser.positionalArguments());
    return QApplication::exec();
}
