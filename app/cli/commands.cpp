#include "cli/commands.h"
#include "cli/command.h"
#include <QLocale>
#include <QTranslator>
#include <array>
#include <csignal>
#include <iostream>
#include <stop_token>
#include <thread>

namespace touchstone::cli {

namespace {

constexpr std::array kCommands {
    Command {"new", setUpNew},
    Command {"import", setUpImport},
    Command {"annotator", setUpAnnotator},
    Command {"round", setUpRound},
    Command {"assign", setUpAssign},
    Command {"queue", setUpQueue},
    Command {"annotate", setUpAnnotate},
    Command {"pack", setUpPack},
    Command {"work", setUpWork},
    Command {"handback", setUpHandBack},
    Command {"merge", setUpMerge},
    Command {"status", setUpStatus},
    Command {"ratings", setUpRatings},
    Command {"agreement", setUpAgreement},
    Command {"adjudicate", setUpAdjudicate},
    Command {"scores", setUpScores},
    Command {"snapshot", setUpSnapshot},
    Command {"report", setUpReport},
    Command {"mc", setUpMc},
    Command {"export", setUpExport},
    Command {"check", setUpCheck},
    Command {"backup", setUpBackup},
    Command {"restore", setUpRestore},
    Command {"demo", setUpDemo},
};

std::stop_source& interruption()
{
    static std::stop_source source;
    return source;
}

/// Waits for SIGINT and SIGTERM on a thread of its own: a handler could do next to nothing.
void watchSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([signals] {
        int received = 0;
        sigwait(&signals, &received);
        interruption().request_stop();
        // A second one means it: the default action.
        pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    }).detach();
}

/// The language has to be known before the help texts are made.
Language languageOf(int argc, char* argv[])
{
    std::string wanted;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--lang" && i + 1 < argc)
            wanted = argv[i + 1];
        else if (argument.starts_with("--lang="))
            wanted = argument.substr(7);
    }
    if (wanted.empty())
        return QLocale().language() == QLocale::Chinese ? Language::Chinese : Language::English;
    return wanted == "zh_CN" ? Language::Chinese : Language::English;
}

void addGlobals(CLI::App* command, Output& out)
{
    command->add_flag("--json", out.json, translate("Cli", "Print exactly one JSON document"));
    command->add_flag("--quiet", out.quiet, translate("Cli", "No messages and no progress"));
    static std::string language;
    command->add_option("--lang", language, translate("Cli", "Language of messages"))
        ->check(CLI::IsMember({"en", "zh_CN"}));
}

/// The parser's own words, in the chosen language.
void nameParts(CLI::App& app)
{
    const auto formatter = app.get_formatter();
    formatter->column_width(34);
    formatter->label("Usage", translate("Cli", "Usage"));
    formatter->label("OPTIONS", translate("Cli", "OPTIONS"));
    formatter->label("SUBCOMMAND", translate("Cli", "SUBCOMMAND"));
    formatter->label("REQUIRED", translate("Cli", "REQUIRED"));
    formatter->label("Positionals", translate("Cli", "Positionals"));
    formatter->label("Options", translate("Cli", "Options"));
    formatter->label("Subcommands", translate("Cli", "Subcommands"));
    app.set_help_flag("-h,--help", translate("Cli", "Print this help and exit"));
    app.set_version_flag("--version", TOUCHSTONE_VERSION, translate("Cli", "Print the version and exit"));
}

int usageFailure(const CLI::ParseError& error, const CLI::App& app, const Output& out)
{
    if (error.get_exit_code() == 0)
        return app.exit(error);
    return out.failure({ErrorCode::Usage, {}, {}, 0, 0, error.what()});
}

}

CLI::App* addCommand(Cli cli, const char* name, const std::string& description, const std::string& example)
{
    CLI::App* command = cli.app.add_subcommand(name, description);
    addGlobals(command, cli.out);
    command->footer(translate("Cli", "Example:") + "\n  touchstone-cli " + example);
    return command;
}

jobs::Control interruptible(const Output& out, const std::string& what)
{
    return jobs::Control(interruption().get_token(), out.progress(what));
}

int run(int argc, char* argv[])
{
    Output out;
    out.language = languageOf(argc, argv);
    QLocale::setDefault(
        QLocale(out.language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en")));
    QTranslator translator;
    if (translator.load(out.language == Language::Chinese ? QStringLiteral(":/i18n/touchstone_zh_CN.qm")
                                                          : QStringLiteral(":/i18n/touchstone_en.qm")))
        QCoreApplication::installTranslator(&translator);
    for (int i = 1; i < argc; ++i)
        out.json = out.json || std::string_view(argv[i]) == "--json";
    watchSignals();
    CLI::App app(
        translate("Cli", "Touchstone: expert evaluation of language-model answers"), "touchstone-cli");
    app.require_subcommand(1);
    nameParts(app);
    std::function<int()> work;
    for (const Command& command : kCommands)
        command.setUp({app, out, work});
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return usageFailure(error, app, out);
    }
    const int code = work();
    std::fflush(stdout);
    return code;
}

}
