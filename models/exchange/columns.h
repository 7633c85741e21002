#pragma once
#include "exchange/reader.h"
#include "exchange/record.h"
#include <bitset>
#include <string>
#include <vector>

namespace touchstone::exchange {

/// What a key or column means in a shape.
enum class Role {
    Metadata,
    Prompt,
    PromptId,
    Id,
    Model,
    Response,
    Sample,
    Domain,
    Scenario,
    Level,
    Expected,
    Sensitive,
    HeldOut,
    Author,
    Source,
    Messages,
    Positive,
    Negative,
    PositiveType,
    NegativeType,
    MetaInfo,
    Label,
    AnswerFrom,
    Input,
    Item,
    Annotator,
    Criterion,
    Value,
    Round,
    WideModel,
    ResponseRef,
    SourceRef,
    Kind,
    CannotRate,
    RepeatOf,
    SubmittedAt,
    ActiveSeconds,
    ShownOrder,
    Annotations,
    TaskData,
    AnnotationId,
    RecordFields,
    RecordResponses
};
inline constexpr std::size_t kRoles = 43;

/// The field's name in mappings and messages ("prompt", "pos_resp" ...).
std::string_view roleName(Role role);

/// Finds the meaning of keys by the mapping, else by name and synonym, else by name after trimming and case
/// folding. The last set of keys is remembered, so that a file of like records costs a comparison each.
class Columns {
public:
    struct Match {
        std::vector<Role> roles = {}; ///< one for each key
        std::vector<std::size_t> folded = {}; ///< keys found only after trimming or case folding
        std::bitset<kRoles> present = {};
        bool flatRecords = false; ///< keys of flat Argilla records
        bool has(Role role) const { return present.test(static_cast<std::size_t>(role)); }
    };

    explicit Columns(const ReadOptions& options);

    /// The roles of the keys of `fields` in a shape (Auto: in any).
    const Match& match(const std::vector<Field>& fields, Shape shape);

private:
    bool isRemembered(const std::vector<Field>& fields, Shape shape) const;
    void assign(const std::vector<Field>& fields, Shape shape, bool folded);

    std::vector<std::pair<std::string, Role>> m_mapping;
    std::vector<std::string> m_plain = {}; ///< columns that are metadata by hand
    std::vector<std::string> m_keys = {};
    Shape m_shape = Shape::Auto;
    Match m_match = {};
    bool m_filled = false;
};

/// The shape that the keys of a record speak for.
Shape detectShape(const Columns::Match& match, const std::vector<Field>& fields);

/// Names of the fields that a mapping by hand may give to the columns of a shape.
std::vector<std::string_view> fieldsOf(Shape shape);

/// Names of the fields that a shape needs and the keys lack, joined by commas; empty = none.
std::string missingFields(const Columns::Match& match, Shape shape);

}
