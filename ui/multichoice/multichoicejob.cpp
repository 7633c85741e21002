#include "multichoice/multichoicejob.h"
#include "service/projectsession.h"
#include "service/unblinding.h"
#include <algorithm>
#include <utility>

namespace touchstone::ui {

namespace {

Result<MultichoiceResult> compute(const MultichoiceRequest& request, jobs::Control& control)
{
    auto session = service::ProjectSession::open(request.file, service::Access::Read);
    if (!session)
        return tl::unexpected(session.error());
    MultichoiceResult result;
    const auto items = service::mcItemCount(*session);
    if (!items)
        return tl::unexpected(items.error());
    result.items = *items;
    auto scheme = session->round({}).and_then([&](const Round& round) { return session->scheme(round); });
    if (!scheme)
        return tl::unexpected(scheme.error());
    result.scheme = std::move(*scheme);
    auto report = service::computeMultichoice(*session, {request.profile, {}, {}}, control);
    if (!report)
        return tl::unexpected(report.error());
    result.report = std::move(*report);
    const auto codes = service::modelCodes(*session);
    const auto runs = service::mcRuns(*session);
    if (!codes || !runs)
        return tl::unexpected(!codes ? codes.error() : runs.error());
    result.names = ModelNames(*codes);
    std::vector<std::pair<std::string, std::string>> profiles;
    for (const service::McRun& run : *runs)
        profiles.emplace_back(run.model, run.profile);
    result.names.setProfiles(profiles);
    return result;
}

/// B against A in place of A against B.
void turn(service::McComparison& pair)
{
    std::swap(pair.first, pair.second);
    multichoice::Comparison& figures = pair.figures;
    std::swap(figures.onlyFirst, figures.onlySecond);
    std::swap(figures.accFirst, figures.accSecond);
    if (figures.difference)
        figures.difference = -*figures.difference;
    if (figures.interval)
        figures.interval = multichoice::Interval {-figures.interval->high, -figures.interval->low};
}

}

MultichoiceResult MultichoiceResult::blinded() const
{
    MultichoiceResult shown = *this;
    service::McReport& mc = shown.report;
    const auto modelOf = [](const service::McRunFigures& figures) { return figures.run.model; };
    shown.names.order(mc.runs, modelOf);
    const auto placeOf = [&](std::size_t before) {
        const RowId row = report.runs[before].run.row;
        return static_cast<std::size_t>(std::find_if(mc.runs.begin(), mc.runs.end(),
                                            [row](const auto& figures) { return figures.run.row == row; })
            - mc.runs.begin());
    };
    for (service::McComparison& pair : mc.comparisons) {
        pair.first = placeOf(pair.first);
        pair.second = placeOf(pair.second);
        if (pair.first > pair.second)
            turn(pair);
    }
    std::sort(mc.comparisons.begin(), mc.comparisons.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, a.second) < std::pair(b.first, b.second);
    });
    for (service::McRunFigures& figures : mc.runs) {
        figures.run.file.clear();
        figures.run.createdMs = 0;
    }
    const auto domains = std::stable_partition(
        mc.beside.begin(), mc.beside.end(), [](const auto& row) { return row.domain.empty(); });
    std::vector<service::McBeside> overall(mc.beside.begin(), domains);
    std::vector<service::McBeside> inside(domains, mc.beside.end());
    for (auto* rows : {&overall, &inside})
        shown.names.order(*rows, [](const service::McBeside& row) { return row.model; });
    mc.beside = std::move(overall);
    mc.beside.insert(mc.beside.end(), inside.begin(), inside.end());
    return shown;
}

MultichoiceResult computeMultichoiceForPage(const MultichoiceRequest& request, jobs::Control& control)
{
    auto result = compute(request, control);
    if (result)
        return std::move(*result);
    MultichoiceResult failed;
    failed.error = result.error();
    return failed;
}

McTaskResult makeItems(const std::filesystem::path& project, McSource source, jobs::Control& control)
{
    auto made = service::ProjectSession::open(project, service::Access::Write)
                    .and_then([&](service::ProjectSession session) {
                        return source == McSource::Labels ? service::makeItemsFromLabels(session, {}, control)
                                                          : service::makeItemsFromComparison(session);
                    });
    return made ? McTaskResult {{}, *made, 0} : McTaskResult {made.error(), {}, 0};
}

McTaskResult writeItems(const std::filesystem::path& project, const std::filesystem::path& target)
{
    auto written = service::ProjectSession::open(project, service::Access::Read)
                       .and_then([&](service::ProjectSession session) {
                           return service::writeItemsFor(session, target);
                       });
    return written ? McTaskResult {{}, {}, *written} : McTaskResult {written.error(), {}, 0};
}

}
