#include "domain/error.h"

namespace touchstone {

// NOLINTNEXTLINE(readability-function-size): one line for each code, in one switch
std::string_view codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Utf8:
        return "E_UTF8";
    case ErrorCode::Encoding:
        return "E_ENCODING";
    case ErrorCode::Truncated:
        return "E_TRUNCATED";
    case ErrorCode::Json:
        return "E_JSON";
    case ErrorCode::DuplicateKey:
        return "E_DUPKEY";
    case ErrorCode::Keys:
        return "E_KEYS";
    case ErrorCode::Depth:
        return "E_DEPTH";
    case ErrorCode::Shape:
        return "E_SHAPE";
    case ErrorCode::Format:
        return "E_FORMAT";
    case ErrorCode::Empty:
        return "E_EMPTY";
    case ErrorCode::Type:
        return "E_TYPE";
    case ErrorCode::Missing:
        return "E_MISSING";
    case ErrorCode::Id:
        return "E_ID";
    case ErrorCode::DuplicateId:
        return "E_DUPID";
    case ErrorCode::Nul:
        return "E_NUL";
    case ErrorCode::Header:
        return "E_HEADER";
    case ErrorCode::Columns:
        return "E_COLUMNS";
    case ErrorCode::Quote:
        return "E_QUOTE";
    case ErrorCode::UnclosedQuote:
        return "E_UNCLOSED_QUOTE";
    case ErrorCode::Limit:
        return "E_LIMIT";
    case ErrorCode::Conflict:
        return "E_CONFLICT";
    case ErrorCode::WarnTranscoded:
        return "W_TRANSCODED";
    case ErrorCode::WarnFormatGuessed:
        return "W_FORMAT_GUESSED";
    case ErrorCode::WarnDelimiterGuessed:
        return "W_DELIM_GUESSED";
    case ErrorCode::WarnBomInside:
        return "W_BOM_MIDFILE";
    case ErrorCode::WarnLineEnds:
        return "W_EOL";
    case ErrorCode::WarnHeaderEmpty:
        return "W_HEADER_EMPTY";
    case ErrorCode::WarnHeaderMatch:
        return "W_HEADER_MATCH";
    case ErrorCode::WarnQuote:
        return "W_QUOTE";
    case ErrorCode::WarnDuplicateRecord:
        return "W_DUP_RECORD";
    case ErrorCode::WarnEmptyPrompt:
        return "W_EMPTY_PROMPT";
    case ErrorCode::WarnEmptyResponse:
        return "W_EMPTY_RESPONSE";
    case ErrorCode::WarnBidi:
        return "W_BIDI";
    case ErrorCode::WarnInvisible:
        return "W_INVISIBLE";
    case ErrorCode::WarnControl:
        return "W_CONTROL";
    case ErrorCode::WarnCombining:
        return "W_COMBINING";
    case ErrorCode::WarnNonchar:
        return "W_NONCHAR";
    case ErrorCode::WarnReplacement:
        return "W_REPLACEMENT";
    case ErrorCode::WarnSurrogate:
        return "W_SURROGATE";
    case ErrorCode::WarnMojibake:
        return "W_MOJIBAKE";
    case ErrorCode::WarnExcelId:
        return "W_EXCEL_ID";
    case ErrorCode::WarnExcelTruncated:
        return "W_EXCEL_TRUNCATED";
    case ErrorCode::WarnConfusableId:
        return "W_CONFUSABLE_ID";
    case ErrorCode::WarnBlindField:
        return "W_BLIND_FIELD";
    case ErrorCode::WarnBlindText:
        return "W_BLIND_TEXT";
    case ErrorCode::WarnPromptText:
        return "W_PROMPT_TEXT";
    case ErrorCode::WarnDrafts:
        return "W_DRAFTS";
    case ErrorCode::WarnLeftOut:
        return "W_LEFT_OUT";
    case ErrorCode::NotAssigned:
        return "E_NOT_ASSIGNED";
    case ErrorCode::Answer:
        return "E_ANSWER";
    case ErrorCode::Required:
        return "E_REQUIRED";
    case ErrorCode::UnknownCriterion:
        return "E_CRITERION";
    case ErrorCode::AnnotatorBusy:
        return "E_ANNOTATOR_BUSY";
    case ErrorCode::Stale:
        return "E_STALE";
    case ErrorCode::UnknownResponse:
        return "E_UNKNOWN_RESPONSE";
    case ErrorCode::UnknownScheme:
        return "E_UNKNOWN_SCHEME";
    case ErrorCode::UnknownRound:
        return "E_UNKNOWN_ROUND";
    case ErrorCode::UnknownAnnotator:
        return "E_UNKNOWN_ANNOTATOR";
    case ErrorCode::UnknownFormat:
        return "E_UNKNOWN_FORMAT";
    case ErrorCode::UnknownRule:
        return "E_UNKNOWN_RULE";
    case ErrorCode::Scheme:
        return "E_SCHEME";
    case ErrorCode::Usage:
        return "E_USAGE";
    case ErrorCode::NotFound:
        return "E_NOT_FOUND";
    case ErrorCode::Exists:
        return "E_EXISTS";
    case ErrorCode::NotAProject:
        return "E_NOT_A_PROJECT";
    case ErrorCode::NewerProject:
        return "E_NEWER_PROJECT";
    case ErrorCode::Damaged:
        return "E_DAMAGED";
    case ErrorCode::Locked:
        return "E_LOCKED";
    case ErrorCode::Io:
        return "E_IO";
    case ErrorCode::Full:
        return "E_FULL";
    case ErrorCode::ReadOnly:
        return "E_READ_ONLY";
    case ErrorCode::Moved:
        return "E_MOVED";
    case ErrorCode::Cancelled:
        return "E_CANCELLED";
    case ErrorCode::Internal:
        return "E_INTERNAL";
    }
    return "E_INTERNAL";
}

bool isWarning(ErrorCode code)
{
    return codeName(code).front() == 'W';
}

}
