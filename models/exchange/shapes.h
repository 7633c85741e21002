#pragma once
#include "exchange/columns.h"
#include <array>

namespace touchstone::exchange {

/// Makes an ImportRecord of a record of any shape. Errors: Missing, Type, Id, Limit, each with the field as
/// its subject.
class ShapeMapper {
public:
    /// `stem`: the model of records when neither they nor the options name one.
    ShapeMapper(const ReadOptions& options, std::string stem);

    /// A text of the record for the warnings on characters.
    struct Text {
        std::string_view field = {};
        std::string_view text = {}; ///< a view into the ImportRecord
        unsigned marks = 0; ///< of TextMark
    };

    Result<void> map(const Record& record, const Columns::Match& match, Shape shape, ImportRecord& out);

    /// Of the record mapped last: its texts and the fields that became metadata.
    const std::vector<Text>& texts() const { return m_texts; }
    const std::vector<const Field*>& metadata() const { return m_metadata; }
    /// Of the record mapped last: a warning about what its form cannot say, and how often it applies.
    const std::vector<Error>& notes() const { return m_notes; }
    /// False when the model is only the file's name: no name to look for in answers.
    bool modelIsNamed() const { return m_modelIsNamed; }

    static constexpr std::size_t kMaxId = 1024;
    static constexpr std::size_t kMaxField = std::size_t {16} << 20;

private:
    struct Turn;

    const Field* field(Role role) const;
    Result<std::optional<std::string>> id(Role role) const;
    Result<void> text(Role role, std::string& to, bool required = true);
    Result<void> scalar(Role role, std::string& to) const;
    Result<void> common(PromptRecord& prompt);
    Result<void> domain(PromptRecord& prompt) const;
    void typed(PromptRecord& prompt);
    Result<std::string> model();
    int sample();
    std::string metadataText();
    void note(std::string_view name, const std::string& text, unsigned marks);

    Result<void> responses(ImportRecord& out);
    Result<void> wide(ImportRecord& out);
    Result<void> prompts(ImportRecord& out);
    Result<void> poison(ImportRecord& out);
    Result<void> dialog(ImportRecord& out);
    Result<void> comparison(ImportRecord& out);
    Result<void> ratings(ImportRecord& out);
    Result<void> longRating(ImportRecord& out);
    Result<void> task(ImportRecord& out);
    Result<void> flatTask(ImportRecord& out);
    Result<void> record(ImportRecord& out);
    Result<void> flatRecord(ImportRecord& out);
    Result<void> target(RatingTarget& to) const;
    Result<void> choice(ImportRecord& out, bool run);
    Result<void> turns(std::vector<Turn>& to) const;
    Result<void> pairInside(ImportRecord& out, std::string& positive, std::string& negative,
        std::string& rest, std::string& difficulty);

    const ReadOptions& m_options;
    std::string m_stem;
    std::string m_positiveModel;
    std::string m_negativeModel;
    const Record* m_record = nullptr;
    const Columns::Match* m_match = nullptr;
    std::array<const Field*, kRoles> m_fields {};
    std::vector<const Field*> m_metadata;
    std::vector<Text> m_texts;
    std::vector<Error> m_notes;
    bool m_modelIsNamed = false;
};

}
