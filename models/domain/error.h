#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace touchstone {

/// What went wrong, or what is worth a warning. The text for people is made from it in one place per front
/// end (app/cli and ui/common) by a switch without default.
enum class ErrorCode {
    // import: the file or a record is refused
    Utf8,
    Encoding,
    Truncated,
    Json,
    DuplicateKey,
    Keys,
    Depth,
    Shape,
    Format,
    Empty,
    Type,
    Missing,
    Id,
    DuplicateId,
    Nul,
    Header,
    Columns,
    Quote,
    UnclosedQuote,
    Limit,
    Conflict,
    // import: the record comes in, with a warning
    WarnTranscoded,
    WarnFormatGuessed,
    WarnDelimiterGuessed,
    WarnBomInside,
    WarnLineEnds,
    WarnHeaderEmpty,
    WarnHeaderMatch,
    WarnQuote,
    WarnDuplicateRecord,
    WarnEmptyPrompt,
    WarnEmptyResponse,
    WarnBidi,
    WarnInvisible,
    WarnControl,
    WarnCombining,
    WarnNonchar,
    WarnReplacement,
    WarnSurrogate,
    WarnMojibake,
    WarnExcelId,
    WarnExcelTruncated,
    WarnConfusableId,
    WarnBlindField,
    WarnBlindText,
    WarnPromptText,
    WarnDrafts,
    WarnLeftOut,
    // answers of a rater
    NotAssigned,
    Answer,
    Required,
    UnknownCriterion,
    AnnotatorBusy,
    Stale,
    // names that the project does not know, or that cannot be used
    UnknownResponse,
    UnknownScheme,
    UnknownRound,
    UnknownAnnotator,
    UnknownFormat,
    UnknownRule,
    Scheme,
    Usage,
    // packages, return files, working files
    NothingLeft,
    Passphrase,
    Confidential,
    Signature,
    Changed,
    NewerFile,
    UnknownPackage,
    ForeignEvent,
    NotAWorkingFile,
    WorkingFile,
    // files and storage
    NotFound,
    Exists,
    NotAProject,
    NewerProject,
    Damaged,
    Locked,
    Io,
    Full,
    ReadOnly,
    Moved,
    Cancelled,
    Internal,
    // a file of another kind than was asked for
    NotAPackage,
    NotAReturn,
    PackageItself
};

/// The stable name of a code as scripts see it, for example "E_UTF8" or "W_BIDI".
std::string_view codeName(ErrorCode code);
/// True for the W_ codes.
bool isWarning(ErrorCode code);

/// An expected failure or a warning. `subject` is what it is about (an id, a field, a name), `detail` a
/// technical addition in English that is shown as it is; both may hold text from outside.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string subject = {};
    std::string file = {};
    std::int64_t line = 0; ///< physical, 1-based; 0 = the whole file
    std::int64_t column = 0; ///< in bytes, 1-based; 0 = unknown
    std::string detail = {};

    bool operator==(const Error&) const = default;
};

template <class T> using Result = tl::expected<T, Error>;

/// Shorthand for a failure without a place in a file.
inline tl::unexpected<Error> fail(ErrorCode code, std::string subject = {}, std::string detail = {})
{
    return tl::unexpected<Error>(Error {code, std::move(subject), {}, 0, 0, std::move(detail)});
}

}
