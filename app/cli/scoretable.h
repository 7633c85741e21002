#pragma once
#include "cli/output.h"
#include "domain/error.h"
#include "service/scoring.h"
#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <vector>

namespace touchstone::cli {

/// The table of scores for a terminal: value with low-high and n in every cell, rules and what the design
/// does not support below.
std::string scoreText(const service::ScoreTable& table, const Scheme& scheme, Language language);

/// The entries CRITERION=RULE of --rule. Errors: E_USAGE.
Result<std::map<std::string, std::string>> parseRules(const std::vector<std::string>& entries);

/// How scores come about, as several commands take it.
struct ScoringChoices {
    std::vector<std::string> rules = {};
    std::string unsure = "third";
    service::ScoringOptions request = {};

    /// All of it together. Errors: E_USAGE.
    Result<service::ScoringOptions> options() const;
};
/// Says how much is rated where that is not everything.
void sayInterim(const Output& out, std::int64_t assigned, std::int64_t done);
/// Adds --rule, --min-raters, --unsure and --seed.
void addScoringChoices(CLI::App* command, ScoringChoices& choices);

}
