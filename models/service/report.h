#pragma once
#include "domain/error.h"
#include "domain/localtext.h"
#include "jobs/progress.h"
#include "service/reportdrawing.h"
#include "service/scoring.h"
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// A cell of a table: a text with a quieter one below.
struct ReportCell {
    std::string text = {};
    std::string below = {};
    bool number = false; ///< to the right
};

struct ReportTable {
    std::string title = {};
    std::vector<std::string> columns = {};
    std::vector<std::vector<ReportCell>> rows = {}; ///< as long as the columns
    std::string note = {}; ///< below the table; may be empty

    /// A column whose cells are numbers: its header stands to the right, too.
    bool isNumber(std::size_t column) const { return !rows.empty() && rows.front()[column].number; }
};

struct ReportParagraph {
    std::string text = {};
    bool heading = false; ///< of a part of a section
    bool quiet = false;
};

struct ReportList {
    std::vector<std::string> entries = {};
};

using ReportBlock = std::variant<ReportParagraph, ReportList, ReportTable, ReportDrawing>;

struct ReportSection {
    std::string id = {}; ///< the same in both languages
    std::string title = {};
    std::vector<ReportBlock> blocks = {};
};

/// A whole report in one language: plain text and values, no markup. What came from outside is in it with
/// controls and changes of direction written out.
struct Report {
    Language language = Language::English;
    std::string title = {};
    std::vector<std::string> lines = {}; ///< below the title: date, snapshot, version
    std::string interim = {}; ///< "interim, 62 % rated"; empty where all is rated
    std::string foot = {}; ///< of every page: project and hash
    std::vector<ReportSection> sections = {};
};

struct ReportOptions {
    ScoringOptions scoring = {};
    std::size_t agreementResamples = 1000;
    bool names = false; ///< of models; else their codes
    std::string version = {}; ///< of the program
    std::int64_t utcMs = 0; ///< the moment that the report names
};

struct ReportData;

/// Everything that a report says, as values. Errors: those of scores and agreement, the store's.
Result<ReportData> gatherReport(
    ProjectSession& session, const ReportOptions& options, jobs::Control& control);
/// The report in one language.
Report composeReport(const ReportData& data, Language language);
/// One HTML file that needs nothing else: style and charts are inside, and it forbids itself to load.
std::string reportHtml(const Report& report);

}
