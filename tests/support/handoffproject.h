#pragma once
#include "sampleproject.h"
#include "service/handoff.h"
#include "service/projectsession.h"
#include "service/ratingdesk.h"
#include <functional>
#include <random>
#include <set>

namespace touchstone::testing {

/// A lead's project with `prompts` x `models` answers that R1 ... Rn have to rate, all of them.
struct LeadPlan {
    int prompts = 6;
    int models = 2;
    int annotators = 2;
    std::string scheme = "cvalues";
    double repeats = 0;
    std::uint64_t seed = 1;
};
Result<void> makeLead(const std::filesystem::path& file, const LeadPlan& plan = {});

Result<service::PackReport> pack(const std::filesystem::path& project, const std::string& annotator,
    const std::filesystem::path& out, const std::string& passphrase = {}, const std::string& round = {});
Result<service::WorkInfo> unpack(const std::filesystem::path& package, const std::filesystem::path& out,
    const std::string& passphrase = {});
Result<service::HandBackReport> handBack(
    const std::filesystem::path& workingFile, const std::filesystem::path& out);
Result<service::MergeReport> merge(const std::filesystem::path& project,
    const std::vector<std::filesystem::path>& files, const service::MergeOptions& options = {});

/// Answers that fit the scheme "cvalues", "abc" or "cvalues-panel".
Answers answersFor(const Scheme& scheme, int points);
/// Rates the next items of the file's annotator, at most `most`, with the points that `points` gives.
Result<std::int64_t> rate(const std::filesystem::path& file, const std::string& annotator,
    const std::function<int(const ItemContent&)>& points, std::int64_t most = 1'000'000);
/// Does a random act on a random item: rates, corrects, withdraws, puts off, flags, notes.
Result<void> actAtRandom(service::RatingDesk& desk, std::mt19937& random);

/// Everything that follows from the events of a project, by public ids: what must be the same whatever the
/// order of merging.
std::string stateOf(const std::filesystem::path& project);
std::string stateHashOf(const std::filesystem::path& project);
/// What checkProject finds in a file.
std::string findingsIn(const std::filesystem::path& project);
/// A number from the environment, or another.
int countFrom(const char* variable, int otherwise);

}
