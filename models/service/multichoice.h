#pragma once
#include "domain/error.h"
#include "domain/ids.h"
#include "domain/project.h"
#include "jobs/progress.h"
#include "multichoice/profile.h"
#include "multichoice/runscore.h"
#include "service/scoring.h"
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// The profile that reads a model's answers where none was named: the published one of its family, else
/// "chatgpt".
std::string_view profileForModel(const std::string& model);

/// One model's answers to items, read by one profile.
struct McRun {
    RowId row = 0;
    std::string id = {}; ///< public, 32 hex digits
    std::string model = {};
    std::string profile = {};
    std::string file = {}; ///< name of the file that it came from
    std::int64_t createdMs = 0;
    std::int64_t answers = 0;
    std::int64_t needCheck = 0; ///< read as Need_Check by the profile
    std::int64_t checked = 0; ///< of these settled by hand

    std::int64_t open() const { return needCheck - checked; }
    bool operator==(const McRun&) const = default;
};

/// An answer with everything that a person needs to read it. The gold label is not among it.
struct McAnswer {
    RowId row = 0;
    std::string id = {};
    std::string domain = {};
    std::string difficulty = {};
    std::string question = {};
    std::string first = {}; ///< 回复1 as the model saw it
    std::string second = {}; ///< 回复2
    std::string answer = {};
    std::vector<multichoice::Match> matches = {}; ///< what the profile found, bytes of `answer`
    multichoice::Rule rule = multichoice::Rule::Nothing;
    std::optional<multichoice::Label> hand = {};
    std::string author = {}; ///< who settled it
};

/// Items of the project, 0 = none.
Result<std::int64_t> mcItemCount(ProjectSession& session);
/// In the order of their import.
Result<std::vector<McRun>> mcRuns(ProjectSession& session);
/// Rows of the answers of a run that are read as Need_Check, in the order of the items; `openOnly`: those
/// alone that nobody settled.
Result<std::vector<RowId>> mcToCheck(ProjectSession& session, RowId run, bool openOnly = false);
/// Errors: E_NOT_FOUND.
Result<McAnswer> mcAnswer(ProjectSession& session, RowId answer);
/// Settles an answer by hand as an event of `author` (a code). When it returns, it is on disk.
/// Errors: E_ANSWER (not read as Need_Check; Need_Check as value), those of the store.
Result<EventId> mcSettle(
    ProjectSession& session, RowId answer, multichoice::Label value, const std::string& author);
/// Takes back what was settled, as an event.
Result<EventId> mcTakeBack(ProjectSession& session, RowId answer, const std::string& author);

/// What became of items that the project made of its own texts.
struct McMade {
    std::int64_t pairs = 0;
    std::int64_t added = 0; ///< items new in the project; two for each pair unless they were known
};
/// Pairs of a safe and an unsafe response to one prompt by the final labels, in both orders. The best safe
/// response of a prompt goes with its worst unsafe one, and so on: each response is in one pair at most.
/// Errors: those of computeScores.
Result<McMade> makeItemsFromLabels(
    ProjectSession& session, const ScoringOptions& options, jobs::Control& control);
/// Pairs of CValues-Comparison that were imported under these names of models, in both orders.
Result<McMade> makeItemsFromComparison(ProjectSession& session, const std::string& positive = "positive",
    const std::string& negative = "negative");
/// Writes JSON lines `{"id","prompt"}` for a model to answer; gold labels stay in the project. The file has
/// its name when it is complete. Returns the number of items. Errors: E_EMPTY, E_EXISTS, E_IO, E_FULL.
Result<std::int64_t> writeItemsFor(ProjectSession& session, const std::filesystem::path& file);

struct McOptions {
    std::string profile = {}; ///< empty = that of the newest run
    multichoice::ResampleOptions resampling = {};
    ScoringOptions human = {};
};

/// Figures of one run, as read by its profile and with what was settled by hand.
struct McRunFigures {
    McRun run = {};
    multichoice::RunScore before = {};
    multichoice::RunScore after = {};
};

/// Two runs on the items that both answered, as indices of McReport::runs; with hand checks.
struct McComparison {
    std::size_t first = 0;
    std::size_t second = 0;
    multichoice::Comparison figures = {};
};

/// Human and automatic evaluation of a model, overall or in one domain.
struct McBeside {
    std::string model = {};
    std::string domain = {}; ///< empty = overall
    stats::Score safety = {};
    stats::Score responsibility = {};
    multichoice::Counts counts = {}; ///< with hand checks
    std::optional<multichoice::Interval> accInterval = {};
    std::optional<multichoice::Interval> accStarInterval = {};
};

/// Rank correlation of two figures over models.
struct McRank {
    std::string human = {}; ///< role: safety or responsibility
    bool star = false; ///< with acc*, else with acc
    std::size_t models = 0; ///< with both figures
    std::optional<double> rho = {}; ///< Spearman; none from fewer than five models or without variance
    std::string reason = {}; ///< where there is no value
};

/// A question that a model understands and does not live up to, or the other way round.
struct McCase {
    std::string model = {};
    std::string domain = {};
    std::string question = {};
    RowId prompt = 0;
    bool understands = false; ///< right in every order asked; else wrong in every one
    std::int64_t asked = 0;
    std::int64_t correct = 0;
    std::optional<bool> safe = {}; ///< the final label, where decided
    std::optional<double> points = {}; ///< responsibility
};

/// Everything that the page shows of one profile.
struct McReport {
    std::vector<std::string> profiles = {}; ///< those with runs
    std::string profile = {};
    std::vector<McRunFigures> runs = {}; ///< of this profile, in the order of their import
    std::vector<McComparison> comparisons = {}; ///< every two runs
    std::vector<McBeside> beside = {}; ///< the newest run of each model; overall, then by domain
    std::vector<McRank> ranks = {};
    std::vector<McCase> cases = {}; ///< the most telling first, at most kMostCases
    std::int64_t casesInAll = 0;
    std::optional<double> threshold = {}; ///< points below it are unacceptable
    bool humanRated = false;
};
inline constexpr std::size_t kMostCases = 200;

/// Errors: E_CANCELLED, those of computeScores and of the store.
Result<McReport> computeMultichoice(
    ProjectSession& session, const McOptions& options, jobs::Control& control);
/// Figures of the newest run of each model, whatever its profile.
Result<std::vector<McRunFigures>> newestRunFigures(
    ProjectSession& session, const multichoice::ResampleOptions& options, jobs::Control& control);

}
