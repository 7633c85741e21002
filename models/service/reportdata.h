#pragma once
// What a report says, as values: for whoever composes or renders it.
#include "domain/project.h"
#include "domain/scheme.h"
#include "domain/status.h"
#include "exchange/writersource.h"
#include "service/agreement.h"
#include "service/agreementdetail.h"
#include "service/multichoice.h"
#include "service/projectsetup.h"
#include "service/report.h"
#include "service/reportwords.h"
#include "service/scorepoints.h"
#include "service/snapshots.h"
#include "service/unblinding.h"
#include <map>
#include <optional>

namespace touchstone::service {

/// What a report says. The same figures as those of `scores` and `agreement` with the same choices.
struct ReportData {
    ReportOptions options = {};
    ProjectInfo project = {};
    StatusReport status = {};
    std::vector<Round> rounds = {}; ///< normal ones first
    std::vector<Scheme> schemes = {}; ///< of the normal rounds
    std::vector<Annotator> annotators = {};
    std::map<std::string, std::string> shownModels = {}; ///< name -> as it is shown here
    ScoreTable scores = {};
    exchange::ScoreTable published = {};
    std::optional<ScoreTable> byRuleAlone = {}; ///< where anything was settled
    std::optional<ScoreTable> beforeUnblind = {}; ///< where anything was settled after unblinding
    std::optional<PointsOfModels> points = {};
    AgreementReport agreement = {}; ///< with slices by domain
    std::vector<AgreementDetail> details = {}; ///< one for each choice and scale that is scored
    std::vector<McRunFigures> runs = {};
    /// Where models have codes: profile -> its number, of those that were published for one family of models.
    std::map<std::string, int> numberedProfiles = {};
    std::vector<Unblinding> unblindings = {};
    BlindMode blind = BlindMode::Everyone;
    std::vector<ModelDetails> models = {}; ///< versions, dates and notes; empty where models have codes
    std::optional<SnapshotInfo> snapshot = {}; ///< to which the state is equal
    std::string state = {}; ///< hash of all that figures depend on

    /// How far the work followed the protocol.
    struct Practice {
        std::map<std::size_t, std::size_t> safetyRaters = {}; ///< raters -> responses with so many
        std::map<std::size_t, std::size_t> scaleRaters = {};
        std::int64_t pointsByExperts = 0; ///< points given inside the domains of the rater
        std::int64_t pointsByOthers = 0; ///< outside of them
        std::int64_t pointsUnknown = 0; ///< rater or prompt without a domain
    };
    Practice practice = {};
    std::int64_t heldOutPrompts = 0;
    std::int64_t exportedPrompts = 0;
    std::int64_t promptsToAnswer = 0; ///< false refusals are counted among them

    /// What is not settled.
    struct Open {
        std::int64_t disputes = 0; ///< not adjudicated
        std::int64_t changedSince = 0; ///< adjudicated on other ratings
        std::int64_t ownAnswers = 0; ///< finished, not accepted
        std::int64_t ownDrafts = 0;
        std::int64_t needCheck = 0; ///< multi-choice
    };
    Open open = {};

    const std::string& shown(const std::string& model) const;
    /// Models of `scores` by index, in the order in which they stand everywhere: by code where they have
    /// codes, so that the order says nothing.
    std::vector<std::size_t> modelOrder() const;
};

/// Parts of a report, in its language.
std::vector<ReportSection> scoreSections(const ReportData& data, const ReportWords& words);
std::vector<ReportSection> agreementSections(const ReportData& data, const ReportWords& words);
ReportSection methodSection(const ReportData& data, const ReportWords& words);
ReportSection deviationSection(const ReportData& data, const ReportWords& words);
ReportSection limitSection(const ReportData& data, const ReportWords& words);
ReportSection openSection(const ReportData& data, const ReportWords& words);
ReportSection allCoefficients(const ReportData& data, const ReportWords& words);

}
