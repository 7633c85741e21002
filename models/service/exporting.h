#pragma once
#include "exchange/formats.h"
#include "exchange/writer.h"
#include "jobs/progress.h"
#include "service/multichoice.h"
#include "service/scoring.h"
#include <filesystem>
#include <optional>
#include <string>

namespace touchstone::service {

class ProjectSession;

struct ExportOptions {
    ScoringOptions scoring = {};
    /// The next four: none = the format's default.
    std::optional<double> hi = {};
    std::optional<double> lo = {};
    std::optional<double> gap = {};
    std::optional<double> testShare = {};
    std::vector<std::string> shapes = {}; ///< of a data set; none = all
    std::vector<std::string> domains = {}; ///< training formats: prompts of these alone; none = all
    bool minRatersStated = false; ///< else scoring.minRaters gives way to the format's default
    bool acceptDefaults = false; ///< training formats: a person saw the defaults and takes them
    bool unblind = false;
    bool names = false;
    bool excel = false;
    Language language = Language::English;
    std::string programVersion = {};
    bool forTheScreen = false; ///< it leaves no file: neither prompts are marked nor unblinding is logged
};

/// True where an export changes the project: prompts for training are marked, unblinding is an event.
bool changesProject(const exchange::ExportFormat& format, const ExportOptions& options);

/// Writes one format with its manifest into a folder. See exchange::runExport. Errors besides: E_READ_ONLY
/// where the project must be changed and cannot.
Result<exchange::ExportReport> exportProject(ProjectSession& session, const std::string& format,
    const std::filesystem::path& folder, const ExportOptions& options, jobs::Control& control);

/// Counts and first rows of what the export would write; nothing is written, marked or logged.
Result<exchange::ExportPreview> previewProject(
    ProjectSession& session, const std::string& format, const ExportOptions& options, jobs::Control& control);

/// Title of a format, or why rows are left out, in both languages.
LocalText formatTitle(const exchange::ExportFormat& format);
LocalText reasonText(const std::string& reason);

/// The table of scores as it is published: the columns of the scheme, of the roles and of the domains.
exchange::ScoreTable publishedScores(const ScoreTable& table, const Scheme& scheme);

/// Adds acc and acc* of the newest run of each model, a pair of columns for each profile: figures of
/// different profiles never share a column. A model that has a run and no ratings gets a row.
void addMultichoice(exchange::ScoreTable& table, const std::vector<McRunFigures>& runs);

/// One format as text, written by the writers of exports to a private temporary folder, which is removed.
/// Nothing is marked or logged. Errors: those of exportProject.
Result<std::string> exportText(
    ProjectSession& session, const std::string& format, const ExportOptions& options, jobs::Control& control);

/// What the design does not support, in sentences for the published table.
std::vector<LocalText> supportTexts(const std::vector<SupportFinding>& supports, const Scheme& scheme);

}
