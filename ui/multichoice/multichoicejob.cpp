#include "multichoice/multichoicejob.h"
#include "service/projectsession.h"

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
    return result;
}

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
