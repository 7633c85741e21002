#pragma once
#include "domain/error.h"
#include "domain/projectdetails.h"
#include "domain/scheme.h"
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::service {

class ProjectSession;

/// Before whom the models' names are hidden. Raters never learn them.
enum class BlindMode {
    Raters, ///< the lead's pages may name the models
    Everyone, ///< the lead's pages name them only after an unblinding, which is logged
};
std::string_view blindModeName(BlindMode mode); ///< raters, everyone

/// How careful one has to be with the texts.
enum class Sensitivity {
    Ordinary,
    Sensitive, ///< prompts that do not say so are taken to be disturbing: raters are warned
    Confidential, ///< as Sensitive, and packages go out sealed only
};
std::string_view sensitivityName(Sensitivity sensitivity); ///< ordinary, sensitive, confidential

/// All that the lead says about a project.
struct ProjectSetup {
    std::string name = {};
    Scheme scheme = {}; ///< that a new round takes
    std::string guidelines = {}; ///< Markdown for raters; empty = those of the scheme alone
    std::vector<ModelDetails> models = {};
    std::vector<AnnotatorDetails> raters = {};
    BlindMode blind = BlindMode::Everyone;
    std::map<std::string, std::string> rules = {}; ///< criterion -> majority, mean, median, trimmed
    Sensitivity sensitivity = Sensitivity::Ordinary;
    bool operator==(const ProjectSetup&) const = default;
};

/// The three starts: what a project of that kind begins with.
enum class Start { SafetyRound, ExpertsPanel, OwnPrompts };
ProjectSetup setupFor(Start start);
/// The criteria that are scored and their rules: the first of each is what holds where nothing is chosen.
struct RuleChoice {
    std::string criterion = {};
    LocalText label = {};
    std::vector<std::string> rules = {};
};
std::vector<RuleChoice> ruleChoices(const Scheme& scheme);

/// What is wrong with a set-up; nothing = it can be stored. Subjects: name, models, raters, rules, scheme.
/// Codes: E_MISSING, E_DUPID, E_SCHEME, E_UNKNOWN_RULE, E_LIMIT.
std::optional<Error> checkSetup(const ProjectSetup& setup);

/// Makes a project. Errors: those of checkSetup, E_EXISTS, those of the store.
Result<void> createProject(const std::filesystem::path& file, const ProjectSetup& setup);

/// What the project says now.
Result<ProjectSetup> readSetup(ProjectSession& session);

/// What became of a changed set-up.
struct SetupOutcome {
    int changes = 0; ///< things that are other than before
    std::string newRound = {}; ///< made because the scheme had ratings: new work goes there; empty = none
    int schemeVersion = 0;
};

/// Stores a changed set-up, all or nothing, and notes each change in the log. A scheme that was worked with
/// is never changed: it gets another version and a round of its own. Items that were made for a scheme of
/// another unit stay with theirs. Errors: those of checkSetup; E_STALE where the project is not as in
/// `before`; E_CONFLICT (a model with answers or a person with work was taken away); E_WORKING_FILE; those of
/// the store.
Result<SetupOutcome> saveSetup(
    ProjectSession& session, const ProjectSetup& before, const ProjectSetup& after);

/// True where the scheme that new rounds take was worked with, so that a change makes another version.
Result<bool> schemeIsInUse(ProjectSession& session);

// --- What other parts ask for

Result<std::string> projectGuidelines(ProjectSession& session);
/// Rules that the lead chose; criteria that are not named have the usual one.
Result<std::map<std::string, std::string>> projectRules(ProjectSession& session);
Result<BlindMode> blindMode(ProjectSession& session);
Result<Sensitivity> sensitivity(ProjectSession& session);
/// In the order in which they came in.
Result<std::vector<ModelDetails>> modelDetails(ProjectSession& session);
Result<std::vector<AnnotatorDetails>> annotatorDetails(ProjectSession& session);

}
