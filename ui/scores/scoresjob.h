#pragma once
#include "common/modelnames.h"
#include "service/agreementoutlook.h"
#include "service/exporting.h"
#include "service/scorepoints.h"
#include "service/scoring.h"
#include <QString>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::ui {

/// What the page Scores asks the worker for.
struct ScoresRequest {
    std::filesystem::path file = {};
    service::Unsure unsure = service::Unsure::Third;
    std::string scaleRule = {}; ///< mean, median or trimmed, for every scale; empty = as the project says
    bool adjudication = true; ///< labels that the lead settled take the place of the rule
    bool operator==(const ScoresRequest&) const = default;
};

using service::PointsOfModels;

/// Finished values for the page, made on the worker.
struct ScoresResult {
    std::optional<Error> error = {}; ///< then the rest is empty
    service::ScoreTable table = {}; ///< without labels, units and values
    exchange::ScoreTable published = {};
    std::vector<LocalText> supports = {};
    Scheme scheme = {};
    ModelNames names = {}; ///< what models are called: codes until somebody unblinds the page
    std::size_t unblindings = 0; ///< acts by which names were shown so far
    std::string snapshot = {}; ///< name of the one to which this state is equal; empty = none
    /// A figure without the labels that were settled after unblinding, where it is another one then.
    struct Otherwise {
        std::string model = {};
        LocalText measure = {};
        bool share = false;
        std::optional<double> value = {};
    };
    std::vector<Otherwise> beforeUnblind = {};
    /// Responses that nobody was given yet, by domain.
    std::map<std::string, std::int64_t> waiting = {};
    std::vector<service::AgreementOutlook> agreement = {}; ///< by criterion, where it is least certain
    std::optional<PointsOfModels> points = {}; ///< of the scale for responsibility, else of the first scale

    /// The model's name or its code.
    QString shown(const std::string& model) const { return names.shown(model); }
    /// Rows as they stand on the page: by code while models have codes, so that their order says nothing.
    std::vector<exchange::ScoreRow> rowsInOrder() const;
    std::vector<PointsOfModels::Row> pointsInOrder() const;
    /// Null where there is none.
    const exchange::ScoreRow* rowOf(const std::string& model) const;
};

/// What the page asks for as text for another program: "scores-latex", with names or with codes.
struct ScoresTextRequest {
    ScoresRequest scores = {};
    std::string format = {};
    bool names = false;
    Language language = Language::English;
    std::string version = {};
};
Result<std::string> scoresTextForPage(const ScoresTextRequest& request, jobs::Control& control);

/// The choices of the page as the service takes them; every scale of the project by one rule.
Result<service::ScoringOptions> scoringOf(service::ProjectSession& session, const ScoresRequest& request);

/// Computes the scores on a session of its own.
ScoresResult computeForPage(const ScoresRequest& request, jobs::Control& control);

}
