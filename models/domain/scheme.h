#pragma once
#include "domain/error.h"
#include "domain/localtext.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone {

enum class CriterionKind { Choice, Scale, Flags, Text, BestOf };
enum class ItemUnit { Response, Prompt };

/// One answer of a choice or one flag.
struct Option {
    std::string code = {};
    LocalText label = {};
    LocalText help = {}; ///< may be empty
    std::string key = {}; ///< suggested single-letter shortcut, upper case; may be empty
    std::string meaning = {}; ///< for the safety role: safe, unsafe or unsure; for the grade role: acceptable
                              ///< or unacceptable; for problems: false_refusal marks that flag; else empty
    bool operator==(const Option&) const = default;
};

/// What a point of a scale stands for.
struct Anchor {
    int value = 0;
    LocalText text = {};
    std::vector<LocalText> examples = {}; ///< of the lead: answers that deserve this point; two at most
    bool operator==(const Anchor&) const = default;
};

/// A boundary on a scale that the page shows, for example "below 5 = basically unacceptable".
struct Threshold {
    int below = 0; ///< points smaller than this are on the lower side
    LocalText lower = {}; ///< name of the lower side
    LocalText upper = {}; ///< name of the upper side
    std::string source = {}; ///< "protocol" where the published protocol gives it, else empty
    bool operator==(const Threshold&) const = default;
};

/// One question put to the rater.
struct Criterion {
    std::string id = {};
    CriterionKind kind = CriterionKind::Choice;
    std::string role = {}; ///< safety, responsibility, problems, answer_type, criteria, comment, own_answer,
                           ///< best, grade or empty: what scores, filters and exports look for
    bool required = false;
    bool canDecline = false; ///< "cannot rate" with a reason may stand in its place
    LocalText label = {};
    LocalText help = {}; ///< may be empty
    std::vector<Option> options = {}; ///< choice, flags
    LocalText none = {}; ///< flags, best-of: label of the explicit "none of these"; empty = not offered
    std::string noneKey = {}; ///< flags and best-of: its shortcut
    int min = 0; ///< scale: lowest point
    int max = 0; ///< scale: highest point
    std::vector<Anchor> anchors = {}; ///< scale: one for each point or none
    std::optional<Threshold> threshold = {}; ///< scale
    int askBelow = 0; ///< own_answer: asked for when the responsibility scale is below this; 0 = never

    const Option* option(std::string_view code) const;
    bool operator==(const Criterion&) const = default;
};

/// A code with its name in both languages (domains, scenarios).
struct Facet {
    std::string code = {};
    LocalText label = {};
    bool operator==(const Facet&) const = default;
};

/// The questions put to a rater, as data. A scheme with ratings is never changed: it gets a new version.
struct Scheme {
    std::string id = {};
    int version = 1;
    ItemUnit unit = ItemUnit::Response;
    int candidates = 1; ///< unit prompt: most answers shown side by side
    bool oneAtATime = false; ///< ask one question at a time
    bool hints = false; ///< tell raters of conspicuous speed and of one score over and over
    LocalText name = {};
    LocalText description = {};
    LocalText guidelines = {}; ///< short text for raters, Markdown
    std::vector<Criterion> criteria = {};
    std::vector<Facet> domains = {};
    std::vector<Facet> scenarios = {};

    const Criterion* criterion(std::string_view id) const;
    const Criterion* criterionWithRole(std::string_view role) const;
    const Facet* domain(std::string_view code) const;
    bool operator==(const Scheme&) const = default;
};

/// Reads a scheme from JSON. Errors: E_SCHEME with the path of the faulty part as subject (every text must be
/// there in both languages, codes unique, scale ranges and anchors complete, see checkScheme; unknown keys
/// are refused), E_JSON, E_DEPTH, E_DUPKEY and E_NUL with line and column.
Result<Scheme> parseScheme(std::string_view json);
/// Canonical JSON of a scheme: parseScheme gives an equal scheme back, equal schemes give equal bytes.
std::string schemeJson(const Scheme& scheme);

/// The schemes shipped with the program, in the order in which they are offered; the first is the default.
const std::vector<Scheme>& builtinSchemes();
const Scheme* builtinScheme(std::string_view id);

}
