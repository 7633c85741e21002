#include "cli/errortext.h"
#include "cli/output.h"
#include "service/findingwords.h"
#include <QLocale>
#include <QtGlobal>

namespace touchstone::cli {

namespace {

/// The sentence of a code, English; a new code without a sentence is a compiler warning.
// NOLINTNEXTLINE(readability-function-size): one line for each code, in one switch
const char* sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Utf8:
        return QT_TRANSLATE_NOOP("Errors", "The bytes are not valid UTF-8.");
    case ErrorCode::Encoding:
        return QT_TRANSLATE_NOOP("Errors", "The encoding is not UTF-8; name it with --encoding.");
    case ErrorCode::Truncated:
        return QT_TRANSLATE_NOOP("Errors", "The file ends in the middle of a record.");
    case ErrorCode::Json:
        return QT_TRANSLATE_NOOP("Errors", "This is not valid JSON.");
    case ErrorCode::DuplicateKey:
        return QT_TRANSLATE_NOOP("Errors", "A key occurs twice in one record.");
    case ErrorCode::Keys:
        return QT_TRANSLATE_NOOP("Errors", "A record has more than 1,000 keys.");
    case ErrorCode::Depth:
        return QT_TRANSLATE_NOOP("Errors", "The nesting is deeper than 64 levels.");
    case ErrorCode::Shape:
        return QT_TRANSLATE_NOOP("Errors", "The file does not have the form that was expected.");
    case ErrorCode::Format:
        return QT_TRANSLATE_NOOP("Errors", "This is not a file of the expected kind.");
    case ErrorCode::Empty:
        return QT_TRANSLATE_NOOP("Errors", "The file holds no records.");
    case ErrorCode::Type:
        return QT_TRANSLATE_NOOP("Errors", "A value is of the wrong type.");
    case ErrorCode::Missing:
        return QT_TRANSLATE_NOOP("Errors", "A required field is missing.");
    case ErrorCode::Id:
        return QT_TRANSLATE_NOOP("Errors", "An id is empty or longer than 1,024 bytes.");
    case ErrorCode::DuplicateId:
        return QT_TRANSLATE_NOOP("Errors", "The same id occurs with other content.");
    case ErrorCode::Nul:
        return QT_TRANSLATE_NOOP("Errors", "The text holds a NUL byte.");
    case ErrorCode::Header:
        return QT_TRANSLATE_NOOP("Errors", "The first row is no usable header.");
    case ErrorCode::Columns:
        return QT_TRANSLATE_NOOP("Errors", "The row does not have as many cells as the header.");
    case ErrorCode::Quote:
        return QT_TRANSLATE_NOOP("Errors", "Text follows a closing quotation mark.");
    case ErrorCode::UnclosedQuote:
        return QT_TRANSLATE_NOOP("Errors", "A quotation mark is never closed.");
    case ErrorCode::Limit:
        return QT_TRANSLATE_NOOP("Errors", "A value is larger than the limit.");
    case ErrorCode::Conflict:
        return QT_TRANSLATE_NOOP("Errors", "The project holds something else under the same name.");
    case ErrorCode::WarnTranscoded:
        return QT_TRANSLATE_NOOP("Errors", "Decoded from an encoding other than UTF-8.");
    case ErrorCode::WarnFormatGuessed:
        return QT_TRANSLATE_NOOP("Errors", "The content is not what the file's name says.");
    case ErrorCode::WarnDelimiterGuessed:
        return QT_TRANSLATE_NOOP("Errors", "The columns are separated by another character.");
    case ErrorCode::WarnBomInside:
        return QT_TRANSLATE_NOOP("Errors", "A byte order mark stands inside the file.");
    case ErrorCode::WarnLineEnds:
        return QT_TRANSLATE_NOOP("Errors", "The line ends are mixed.");
    case ErrorCode::WarnHeaderEmpty:
        return QT_TRANSLATE_NOOP("Errors", "A column has no name.");
    case ErrorCode::WarnHeaderMatch:
        return QT_TRANSLATE_NOOP("Errors", "A column was matched by its name without case and blanks.");
    case ErrorCode::WarnQuote:
        return QT_TRANSLATE_NOOP("Errors", "A quotation mark inside a cell was kept.");
    case ErrorCode::WarnDuplicateRecord:
        return QT_TRANSLATE_NOOP("Errors", "A record occurs twice and was kept once.");
    case ErrorCode::WarnEmptyPrompt:
        return QT_TRANSLATE_NOOP("Errors", "A prompt is empty.");
    case ErrorCode::WarnEmptyResponse:
        return QT_TRANSLATE_NOOP("Errors", "A response is empty.");
    case ErrorCode::WarnBidi:
        return QT_TRANSLATE_NOOP("Errors", "The text holds characters that change the direction of writing.");
    case ErrorCode::WarnInvisible:
        return QT_TRANSLATE_NOOP("Errors", "The text holds invisible characters.");
    case ErrorCode::WarnControl:
        return QT_TRANSLATE_NOOP("Errors", "The text holds control characters.");
    case ErrorCode::WarnCombining:
        return QT_TRANSLATE_NOOP("Errors", "Many marks are stacked on one character.");
    case ErrorCode::WarnNonchar:
        return QT_TRANSLATE_NOOP("Errors", "The text holds code points that are no characters.");
    case ErrorCode::WarnReplacement:
        return QT_TRANSLATE_NOOP("Errors", "The text was damaged earlier (replacement characters).");
    case ErrorCode::WarnSurrogate:
        return QT_TRANSLATE_NOOP("Errors", "Half a character was replaced.");
    case ErrorCode::WarnMojibake:
        return QT_TRANSLATE_NOOP("Errors", "The text looks as if it had been decoded twice.");
    case ErrorCode::WarnExcelId:
        return QT_TRANSLATE_NOOP("Errors", "The ids look as if a spreadsheet had changed them.");
    case ErrorCode::WarnExcelTruncated:
        return QT_TRANSLATE_NOOP("Errors", "A cell may have been cut by a spreadsheet.");
    case ErrorCode::WarnConfusableId:
        return QT_TRANSLATE_NOOP("Errors", "Two ids look the same.");
    case ErrorCode::WarnBlindField:
        return QT_TRANSLATE_NOOP("Errors", "A field names the model; raters will not see it.");
    case ErrorCode::WarnBlindText:
        return QT_TRANSLATE_NOOP("Errors", "An answer names its own model.");
    case ErrorCode::WarnPromptText:
        return QT_TRANSLATE_NOOP(
            "Errors", "A prompt is known with another text, which was kept; the response came in.");
    case ErrorCode::WarnDrafts:
        return QT_TRANSLATE_NOOP(
            "Errors", "This form does not tell drafts from answers; all came in as answers.");
    case ErrorCode::WarnLeftOut:
        return QT_TRANSLATE_NOOP("Errors", "Left out: no finished rating of a criterion of this project.");
    case ErrorCode::NotAssigned:
        return QT_TRANSLATE_NOOP("Errors", "The item is not assigned to this annotator.");
    case ErrorCode::Answer:
        return QT_TRANSLATE_NOOP("Errors", "The answer does not fit the question.");
    case ErrorCode::Required:
        return QT_TRANSLATE_NOOP("Errors", "A required answer is missing.");
    case ErrorCode::UnknownCriterion:
        return QT_TRANSLATE_NOOP("Errors", "The scheme has no such criterion.");
    case ErrorCode::AnnotatorBusy:
        return QT_TRANSLATE_NOOP("Errors", "Another process is rating as this annotator.");
    case ErrorCode::Stale:
        return QT_TRANSLATE_NOOP(
            "Errors", "The ratings or the labels changed after they were read; nothing was written.");
    case ErrorCode::UnknownResponse:
        return QT_TRANSLATE_NOOP("Errors", "The project has no such response or prompt.");
    case ErrorCode::UnknownScheme:
        return QT_TRANSLATE_NOOP("Errors", "There is no such scheme.");
    case ErrorCode::UnknownRound:
        return QT_TRANSLATE_NOOP("Errors", "There is no such round.");
    case ErrorCode::UnknownAnnotator:
        return QT_TRANSLATE_NOOP("Errors", "There is no such annotator.");
    case ErrorCode::UnknownFormat:
        return QT_TRANSLATE_NOOP("Errors", "There is no such format; `export --list` names them.");
    case ErrorCode::UnknownRule:
        return QT_TRANSLATE_NOOP("Errors", "The rule does not fit the criterion.");
    case ErrorCode::Scheme:
        return QT_TRANSLATE_NOOP("Errors", "The scheme cannot be used.");
    case ErrorCode::Usage:
        return QT_TRANSLATE_NOOP("Errors", "The command cannot be understood.");
    case ErrorCode::NothingLeft:
        return QT_TRANSLATE_NOOP("Errors", "There is nothing left to give out to this annotator.");
    case ErrorCode::Passphrase:
        return QT_TRANSLATE_NOOP(
            "Errors", "The file is sealed: a passphrase is needed, or the one given is wrong.");
    case ErrorCode::Confidential:
        return QT_TRANSLATE_NOOP(
            "Errors", "The project is confidential: its packages are sealed with a passphrase.");
    case ErrorCode::Signature:
        return QT_TRANSLATE_NOOP(
            "Errors", "The signature does not fit: the file was changed, or it was made with another key.");
    case ErrorCode::Changed:
        return QT_TRANSLATE_NOOP("Errors", "The file was changed or damaged after it was written.");
    case ErrorCode::NewerFile:
        return QT_TRANSLATE_NOOP("Errors", "The file was made by a newer version of the program.");
    case ErrorCode::UnknownPackage:
        return QT_TRANSLATE_NOOP("Errors", "The project has not given out this package.");
    case ErrorCode::ForeignEvent:
        return QT_TRANSLATE_NOOP("Errors", "The file holds an entry that does not belong into it.");
    case ErrorCode::NotAPackage:
        return QT_TRANSLATE_NOOP("Errors", "This is no work package.");
    case ErrorCode::NotAReturn:
        return QT_TRANSLATE_NOOP("Errors", "This is no return file, working file or rating sheet.");
    case ErrorCode::PackageItself:
        return QT_TRANSLATE_NOOP(
            "Errors", "This is a work package as it was given out, not what comes back from it.");
    case ErrorCode::NotAWorkingFile:
        return QT_TRANSLATE_NOOP("Errors", "This project is no working file of a package.");
    case ErrorCode::WorkingFile:
        return QT_TRANSLATE_NOOP("Errors", "This is an expert's working file, not a lead's project.");
    case ErrorCode::NotFound:
        return QT_TRANSLATE_NOOP("Errors", "There is no such file.");
    case ErrorCode::Exists:
        return QT_TRANSLATE_NOOP("Errors", "There is something of this name already.");
    case ErrorCode::NotAProject:
        return QT_TRANSLATE_NOOP("Errors", "This file is no Touchstone project.");
    case ErrorCode::NewerProject:
        return QT_TRANSLATE_NOOP("Errors", "The project was made by a newer version of the program.");
    case ErrorCode::Damaged:
        return QT_TRANSLATE_NOOP("Errors", "The file is damaged.");
    case ErrorCode::Locked:
        return QT_TRANSLATE_NOOP("Errors", "The project is in use by another process.");
    case ErrorCode::Io:
        return QT_TRANSLATE_NOOP("Errors", "The file could not be read or written.");
    case ErrorCode::Full:
        return QT_TRANSLATE_NOOP("Errors", "The disk is full.");
    case ErrorCode::ReadOnly:
        return QT_TRANSLATE_NOOP("Errors", "The file may only be read.");
    case ErrorCode::Moved:
        return QT_TRANSLATE_NOOP(
            "Errors", "The project file was moved or replaced; nothing more is written.");
    case ErrorCode::Cancelled:
        return QT_TRANSLATE_NOOP("Errors", "Cancelled; nothing was changed.");
    case ErrorCode::Internal:
        return QT_TRANSLATE_NOOP("Errors", "Something went wrong inside the program.");
    }
    return "";
}

/// The language that --lang or the system's settings chose; `run` made it the process's own.
Language chosenLanguage()
{
    return QLocale().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

}

std::string errorText(const Error& error)
{
    std::string text;
    if (!error.file.empty())
        text += error.file + (error.line > 0 ? ":" + std::to_string(error.line) : "")
            + (error.line > 0 && error.column > 0 ? ":" + std::to_string(error.column) : "") + ": ";
    text += translate("Errors", sentence(error.code));
    std::string about = error.subject;
    if (!error.detail.empty())
        about += (about.empty() ? "" : ": ") + service::findingDetail(error.detail).in(chosenLanguage());
    if (!about.empty())
        text += " (" + about + ")";
    return text + " [" + std::string(codeName(error.code)) + "]";
}

}
