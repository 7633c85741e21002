#pragma once
#include "cli/output.h"
#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::service {
struct ScoringOptions;
}

namespace touchstone::cli {

/// What a command's set-up gets: the parser to add to, and where its work goes.
struct Cli {
    CLI::App& app;
    Output& out;
    /// Set by the chosen command: runs it and returns the exit code.
    std::function<int()>& work;
};

/// A row of the table of commands.
struct Command {
    const char* name;
    void (*setUp)(Cli cli);
};

/// Adds a subcommand with --json, --quiet, --lang and an example in its help.
CLI::App* addCommand(Cli cli, const char* name, const std::string& description, const std::string& example);

void setUpNew(Cli cli);
void setUpImport(Cli cli);
void setUpAnnotator(Cli cli);
void setUpRound(Cli cli);
void setUpAssign(Cli cli);
void setUpQueue(Cli cli);
void setUpAnnotate(Cli cli);
void setUpPack(Cli cli);
void setUpWork(Cli cli);
void setUpHandBack(Cli cli);
void setUpMerge(Cli cli);
void setUpAdjudicate(Cli cli);
void setUpStatus(Cli cli);
void setUpRatings(Cli cli);
void setUpAgreement(Cli cli);
void setUpScores(Cli cli);
void setUpSnapshot(Cli cli);
void setUpReport(Cli cli);
void setUpMc(Cli cli);
void setUpExport(Cli cli);
void setUpCheck(Cli cli);
void setUpBackup(Cli cli);
void setUpRestore(Cli cli);
void setUpDemo(Cli cli);

/// Adds --without-adjudication.
void addAdjudicationChoice(CLI::App* command, service::ScoringOptions& options);

/// UTF-8 text of an argument as a path.
inline std::filesystem::path pathOf(const std::string& text)
{
    return std::filesystem::path(std::u8string(text.begin(), text.end()));
}

/// A control for long work that shows its progress and ends when the process is interrupted (SIGINT,
/// SIGTERM).
jobs::Control interruptible(const Output& out, const std::string& what);

}
