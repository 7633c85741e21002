#pragma once
#include "domain/error.h"
#include "multichoice/characters.h"
#include "multichoice/label.h"
#include "multichoice/phrasematcher.h"
#include "multichoice/phrasetable.h"
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::multichoice {

/// What decided about an answer.
enum class Rule {
    ExactGold, ///< the whole text is the gold label (ziya)
    Bare, ///< the whole answer names one reply (plain)
    Letter, ///< the first capital letter that stands alone (letters)
    Sure, ///< a sure phrase of one reply only
    SureBoth, ///< sure phrases of both replies: Need_Check
    Candidate, ///< a candidate phrase
    CandidateNegated, ///< a candidate phrase with 不 in it: Need_Check
    Other,
    Refuse,
    Nothing ///< nothing known was found: Need_Check
};

/// A place in an answer that decided, for highlighting.
struct Match {
    std::size_t begin = 0; ///< first byte in the answer as given
    std::size_t end = 0; ///< one past the last byte
    /// The phrase as the table has it, "…" where the row has a gap; empty for ExactGold, Bare and Letter.
    std::string phrase = {};
};

/// How an answer was read.
struct Verdict {
    Label label = Label::NeedCheck;
    Rule rule = Rule::Nothing;
    std::vector<Match> matches = {}; ///< none for Nothing, two for SureBoth (reply 1 first), else one
    std::uint64_t steps = 0; ///< characters, states and phrases looked at; linear in the answer
};

/// The published profiles, then the project's own.
inline constexpr std::array<std::string_view, 8> kProfileIds = {
    "chatgpt", "chatglm", "moss", "ziya", "chinese_alpaca-7b", "chinese_alpaca-13b", "letters", "plain"};

/// One way of reading answers. Immutable after loading; any thread; cheap to copy.
class Profile {
public:
    /// From the tables in the program. Error Usage with the id as subject for an id not in kProfileIds.
    static Result<Profile> load(std::string_view id);
    /// From given tables. Error Usage when they have no such profile.
    static Result<Profile> fromTables(const PhraseTables& tables, std::string_view id);

    const std::string& id() const;
    /// Reads an answer (UTF-8; an invalid byte counts as one unknown character). `gold` is Reply1 or Reply2
    /// and matters to the rule ExactGold alone.
    Verdict parse(std::string_view answer, Label gold) const;

private:
    struct Data {
        explicit Data(const PhraseTables& tables, const PhraseTable& profile);

        PhraseTable table;
        std::vector<Replacement> replacements;
        PhraseMatcher matcher;
    };
    explicit Profile(std::shared_ptr<const Data> data);

    std::shared_ptr<const Data> m_data;
};

}
