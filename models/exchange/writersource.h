#pragma once
#include "domain/error.h"
#include "domain/ids.h"
#include "domain/localtext.h"
#include "domain/rating.h"
#include "domain/scheme.h"
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace touchstone::exchange {

/// What an export says of the project and of how its rows came about; goes into the manifest.
struct ExportDescription {
    ProjectId project = {};
    std::string snapshot = {}; ///< name of the snapshot to which the state is equal; empty = none
    std::string snapshotHash = {}; ///< of that snapshot, hex
    std::string stateHash = {}; ///< of the whole project, hex
    double rated = 1; ///< share of what was assigned that is rated; below 1 the figures are interim ones
    std::map<std::string, std::string> filters = {}; ///< what was chosen, for example round -> its name
    /// Of ties, unsure, flags, repeats, calibration and skipped, a key each, all required. Known values,
    /// shown in both languages: undecided, left_out, included, third, missing, unsafe, first, most, separate.
    std::map<std::string, std::string> treatments = {};
    std::map<std::string, std::int64_t> counts = {}; ///< prompts, models, responses, ratings, raters ...
    std::map<std::string, std::int64_t> leftOut = {}; ///< reason -> rows that the source does not give
    std::map<std::string, std::string> scales = {}; ///< criterion -> for example "1-10" or "safe;unsafe"
    std::int64_t ratings = 0; ///< rows of forEachRating, for the progress; 0 = unknown
    std::int64_t items = 0; ///< rows of forEachItem, for the progress; 0 = unknown
};

/// A model of the project. Its code in a blind export follows from the random id, never from the name.
struct ExportModel {
    ModelId id = {};
    std::string name = {};
};

/// A rater. The display name leaves the project by choice only.
struct ExportPerson {
    std::string code = {};
    std::string displayName = {}; ///< empty = none known: the code is written
};

/// A criterion that has final labels.
struct ExportCriterion {
    std::string id = {};
    bool numeric = false; ///< final values are numbers (scales), else codes
};

/// How a final label came about.
enum class LabelBasis { Rule, Adjudicated, Undecided, TooFew, Unrated };

/// The final label of one response on one criterion.
struct CriterionLabel {
    std::string criterion = {};
    std::optional<std::variant<std::string, double>> value = {}; ///< as ExportCriterion::numeric says
    LabelBasis basis = LabelBasis::Unrated;
    std::string rule = {}; ///< of basis Rule: majority, mean, median ...
    std::int64_t raters = 0; ///< ratings that went in
    std::optional<double> spread = {}; ///< numeric: standard deviation in points; else share of the ratings
                                       ///< that are not the most frequent one
    std::vector<std::pair<std::string, double>> softLabel = {}; ///< value -> share; shares add up to 1
    std::string disagreement = {}; ///< type given at adjudication; empty = none
};

/// The final labels of one response, or of one prompt where that is the unit.
struct ItemLabel {
    ResponseId response = {}; ///< empty where the unit is the prompt
    PromptId prompt = {};
    std::optional<std::string> sourceId = {};
    std::string model = {}; ///< name
    int sample = 0; ///< 0 = none
    std::string domain = {};
    std::string scenario = {};
    int level = 0; ///< 0 = unknown
    std::vector<CriterionLabel> criteria = {}; ///< in any order; a criterion that is absent is unrated
};

/// One of the answers that a panel was shown side by side.
struct Candidate {
    ResponseId response = {};
    std::string text = {};
};

/// What a rater wrote in the place of an answer (or of a panel's answers), as the lead accepted it.
struct OwnAnswer {
    EventId event = {}; ///< with which the rater handed it in
    std::string rater = {}; ///< code
    std::string text = {};
};

/// One response (or one model's panel) with everything that was said about it.
struct RatedAnswer {
    ResponseId response = {}; ///< empty for a panel
    std::optional<std::string> sourceId = {}; ///< the response's, else the prompt's
    std::string model = {}; ///< name
    int sample = 0; ///< 0 = none
    std::string text = {}; ///< empty for a panel
    std::vector<Candidate> candidates = {}; ///< of a panel, by id
    std::vector<CriterionLabel> labels = {}; ///< final ones
    std::optional<OwnAnswer> own = {}; ///< the one that the lead accepted
    std::int64_t ownOpen = 0; ///< own answers that are drafts, or not accepted, or changed since
    std::vector<RatingDetail> ratings = {}; ///< hidden repeats too; by round, rater and place in the queue
};

/// One prompt with its rated answers, by their random ids.
struct RatedPrompt {
    PromptId prompt = {};
    std::string text = {};
    std::string domain = {};
    std::string scenario = {};
    int level = 0; ///< 0 = unknown
    bool heldOut = false; ///< never for training
    std::vector<RatedAnswer> answers = {};
};

/// One score: the cell E of the table of scores.
struct ScoreCell {
    std::optional<double> value = {};
    std::optional<double> ciLow = {}; ///< 95 %
    std::optional<double> ciHigh = {};
    std::string ciMethod = {};
    std::int64_t items = 0; ///< responses scored
    std::int64_t ratings = 0; ///< behind them
    std::int64_t undecided = 0;
    std::int64_t excluded = 0; ///< fewer ratings than asked for
    std::string reason = {}; ///< short English text where there is no value
};

/// A column of the table of scores.
struct ScoreColumn {
    /// Criterion: any criterion of the scheme. Overall: safety, responsibility, false_refusal ... by role.
    /// Domain, Scenario: the same inside one domain or scenario. MultiChoice: acc, acc_star by one profile.
    enum class Group { Criterion, Overall, Domain, Scenario, MultiChoice };
    Group group = Group::Overall;
    std::string measure = {}; ///< criterion id or name of the measure
    std::string facet = {}; ///< domain, scenario or profile; empty in the other groups
    LocalText title = {}; ///< of the measure
    LocalText facetTitle = {};
    bool share = false; ///< 0 .. 1, shown in per cent; else points
};

struct ScoreRow {
    std::string model = {}; ///< name
    std::int64_t items = 0; ///< responses
    std::int64_t raters = 0;
    std::vector<std::optional<ScoreCell>> cells = {}; ///< by column; none = does not apply to the model
};

struct ScoreTable {
    std::vector<ScoreColumn> columns = {};
    std::vector<ScoreRow> rows = {};
    std::vector<LocalText> supports = {}; ///< what the design does not support; writers add by themselves
                                          ///< that figures are conditional on the raters
};

/// What an export reads. Rows come one by one; the memory of an export does not grow with them.
class ExportSource {
public:
    virtual ~ExportSource() = default;
    virtual Result<ExportDescription> describe() = 0;
    virtual Result<std::vector<ExportModel>> models() = 0;
    virtual Result<std::vector<ExportPerson>> people() = 0;
    /// Criteria with final labels, in the order of the scheme.
    virtual Result<std::vector<ExportCriterion>> criteria() = 0;
    /// Visit rows in an order that depends on the project's state only and says nothing of the models (that
    /// of queues, that of random ids); `visit` returns false to stop.
    virtual Result<void> forEachRating(const std::function<bool(const RatingDetail&)>& visit) = 0;
    virtual Result<void> forEachItem(const std::function<bool(const ItemLabel&)>& visit) = 0;
    /// Prompts with at least one rating, their texts with them, in the order in which they came in.
    virtual Result<void> forEachPrompt(const std::function<bool(const RatedPrompt&)>& visit) = 0;
    /// Texts of all prompts that are never for training, rated or not.
    virtual Result<void> forEachHeldOut(const std::function<void(const std::string& text)>& visit) = 0;
    virtual Result<ScoreTable> scores() = 0;
    /// The scheme that the ratings were made under.
    virtual Result<Scheme> scheme() = 0;
};

}
