#include "agreement/agreementjob.h"
#include "service/projectsession.h"
#include <chrono>

namespace touchstone::ui {

AgreementResult computeAgreementForPage(const AgreementRequest& request, jobs::Control& control)
{
    const auto start = std::chrono::steady_clock::now();
    AgreementResult result;
    auto session = service::ProjectSession::open(request.file, service::Access::Read);
    if (!session) {
        result.error = session.error();
        return result;
    }
    auto detail = service::computeAgreementDetail(*session, request.options, control);
    if (!detail) {
        result.error = detail.error();
        return result;
    }
    result.detail = std::move(*detail);
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
}

}
