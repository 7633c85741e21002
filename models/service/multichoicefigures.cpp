#include "service/multichoicebeside.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/multichoice.h"
#include <algorithm>

namespace touchstone::service {

namespace {

using multichoice::Label;

/// The answers of a run as tallies: as the profile reads them, and with what was settled by hand.
struct Tallies {
    multichoice::RunTally before = {};
    multichoice::RunTally after = {};
};

Label labelOf(const std::string& text)
{
    return multichoice::labelFromText(text).value_or(Label::NeedCheck);
}

Result<Tallies> talliesOf(ProjectSession& session, RowId run)
{
    const auto rows = storage::MultichoiceRepository(session.database()).readings(run);
    if (!rows)
        return tl::unexpected(rows.error());
    Tallies tallies;
    for (const storage::McReading& row : *rows) {
        const std::string level = row.level == 0 ? std::string() : std::to_string(row.level);
        multichoice::Observation seen {row.question, row.pair, row.difficulty, row.domain, level,
            labelOf(row.gold), labelOf(row.reading)};
        tallies.before.add(seen);
        if (!row.hand.empty())
            seen.predicted = labelOf(row.hand);
        tallies.after.add(seen);
    }
    return tallies;
}

Result<McRunFigures> figuresOf(const McRun& run, const Tallies& tallies,
    const multichoice::ResampleOptions& options, jobs::Control& control)
{
    if (control.cancelled())
        return fail(ErrorCode::Cancelled);
    McRunFigures figures {run, tallies.before.score(options), {}};
    // Without hand checks the two are one.
    figures.after = run.checked == 0 ? figures.before : tallies.after.score(options);
    return figures;
}

}

std::vector<McRun> newestOfEachModel(const std::vector<McRun>& runs)
{
    std::vector<McRun> newest;
    for (const McRun& run : runs) {
        const auto known = std::find_if(
            newest.begin(), newest.end(), [&](const McRun& other) { return other.model == run.model; });
        if (known == newest.end())
            newest.push_back(run);
        else
            *known = run;
    }
    return newest;
}

Result<std::vector<McRunFigures>> newestRunFigures(
    ProjectSession& session, const multichoice::ResampleOptions& options, jobs::Control& control)
{
    const auto runs = mcRuns(session);
    if (!runs)
        return tl::unexpected(runs.error());
    std::vector<McRunFigures> all;
    for (const McRun& run : newestOfEachModel(*runs)) {
        const auto tallies = talliesOf(session, run.row);
        if (!tallies)
            return tl::unexpected(tallies.error());
        auto figures = figuresOf(run, *tallies, options, control);
        if (!figures)
            return tl::unexpected(figures.error());
        all.push_back(std::move(*figures));
    }
    return all;
}

Result<McReport> computeMultichoice(ProjectSession& session, const McOptions& options, jobs::Control& control)
{
    const auto runs = mcRuns(session);
    if (!runs)
        return tl::unexpected(runs.error());
    McReport report;
    for (const McRun& run : *runs) {
        if (std::find(report.profiles.begin(), report.profiles.end(), run.profile) == report.profiles.end())
            report.profiles.push_back(run.profile);
    }
    if (runs->empty())
        return report;
    const bool known =
        std::find(report.profiles.begin(), report.profiles.end(), options.profile) != report.profiles.end();
    report.profile = known ? options.profile : runs->back().profile;
    std::vector<multichoice::RunTally> settled;
    for (const McRun& run : *runs) {
        if (run.profile != report.profile)
            continue;
        auto tallies = talliesOf(session, run.row);
        if (!tallies)
            return tl::unexpected(tallies.error());
        auto figures = figuresOf(run, *tallies, options.resampling, control);
        if (!figures)
            return tl::unexpected(figures.error());
        report.runs.push_back(std::move(*figures));
        settled.push_back(std::move(tallies->after));
    }
    for (std::size_t a = 0; a < settled.size(); ++a) {
        for (std::size_t b = a + 1; b < settled.size(); ++b) {
            if (control.cancelled())
                return fail(ErrorCode::Cancelled);
            report.comparisons.push_back(
                {a, b, multichoice::RunTally::compare(settled[a], settled[b], options.resampling)});
        }
    }
    if (auto beside = addHuman(session, options, control, report); !beside)
        return tl::unexpected(beside.error());
    return report;
}

}
