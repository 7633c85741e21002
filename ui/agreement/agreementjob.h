#pragma once
#include "service/agreementdetail.h"
#include <filesystem>
#include <optional>

namespace touchstone::ui {

/// What the page Agreement asks the worker for.
struct AgreementRequest {
    std::filesystem::path file = {};
    service::AgreementDetailOptions options = {};
    bool operator==(const AgreementRequest&) const = default;
};

/// Finished values for the page, made on the worker.
struct AgreementResult {
    std::optional<Error> error = {}; ///< then the rest is empty
    service::AgreementDetail detail = {};
    double seconds = 0.0; ///< that the computation took
};

/// Computes the figures on a session of its own.
AgreementResult computeAgreementForPage(const AgreementRequest& request, jobs::Control& control);

}
