#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QCoreApplication>
#include <QtGlobal>
#include <filesystem>

namespace touchstone::ui {

namespace {

/// The sentence of a code, English; a new code without a sentence is a compiler warning.
// NOLINTNEXTLINE(readability-function-size): one line for each code, in one switch
const char* sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Utf8:
        return QT_TRANSLATE_NOOP("ErrorText", "The text is damaged here, or it is in another encoding.");
    case ErrorCode::Encoding:
        return QT_TRANSLATE_NOOP("ErrorText", "The text is not in UTF-8.");
    case ErrorCode::Truncated:
        return QT_TRANSLATE_NOOP("ErrorText", "The file ends in the middle of a record.");
    case ErrorCode::Json:
        return QT_TRANSLATE_NOOP("ErrorText", "This is not valid JSON.");
    case ErrorCode::DuplicateKey:
        return QT_TRANSLATE_NOOP("ErrorText", "A field occurs twice in one record.");
    case ErrorCode::Keys:
        return QT_TRANSLATE_NOOP("ErrorText", "A record has more than 1,000 fields.");
    case ErrorCode::Depth:
        return QT_TRANSLATE_NOOP("ErrorText", "A record is nested deeper than 64 levels.");
    case ErrorCode::Shape:
        return QT_TRANSLATE_NOOP("ErrorText", "The record is not built as it was expected.");
    case ErrorCode::Format:
        return QT_TRANSLATE_NOOP("ErrorText", "This is not a file that can be imported.");
    case ErrorCode::Empty:
        return QT_TRANSLATE_NOOP("ErrorText", "The file holds no records.");
    case ErrorCode::Type:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "A value is of the wrong kind, such as a number where text belongs.");
    case ErrorCode::Missing:
        return QT_TRANSLATE_NOOP("ErrorText", "A field that is needed is missing.");
    case ErrorCode::Id:
        return QT_TRANSLATE_NOOP("ErrorText", "An id is empty or too long.");
    case ErrorCode::DuplicateId:
        return QT_TRANSLATE_NOOP("ErrorText", "The same id occurs again with other content.");
    case ErrorCode::Nul:
        return QT_TRANSLATE_NOOP("ErrorText", "The text holds a null character.");
    case ErrorCode::Header:
        return QT_TRANSLATE_NOOP("ErrorText", "The first row does not name the columns.");
    case ErrorCode::Columns:
        return QT_TRANSLATE_NOOP("ErrorText", "The row has more or fewer cells than the first row.");
    case ErrorCode::Quote:
        return QT_TRANSLATE_NOOP("ErrorText", "Text follows a closing quotation mark.");
    case ErrorCode::UnclosedQuote:
        return QT_TRANSLATE_NOOP("ErrorText", "A quotation mark is never closed.");
    case ErrorCode::Limit:
        return QT_TRANSLATE_NOOP("ErrorText", "A value is too large.");
    case ErrorCode::Conflict:
        return QT_TRANSLATE_NOOP("ErrorText", "The project holds something else under the same name.");
    case ErrorCode::WarnTranscoded:
        return QT_TRANSLATE_NOOP("ErrorText", "The text was converted to UTF-8.");
    case ErrorCode::WarnFormatGuessed:
        return QT_TRANSLATE_NOOP("ErrorText", "The content is of another kind than the file's name says.");
    case ErrorCode::WarnDelimiterGuessed:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The columns are separated by another character than expected.");
    case ErrorCode::WarnBomInside:
        return QT_TRANSLATE_NOOP("ErrorText", "A byte order mark stands inside the file.");
    case ErrorCode::WarnLineEnds:
        return QT_TRANSLATE_NOOP("ErrorText", "The file mixes different line ends.");
    case ErrorCode::WarnHeaderEmpty:
        return QT_TRANSLATE_NOOP("ErrorText", "A column has no name.");
    case ErrorCode::WarnHeaderMatch:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "A column was recognised although its name is written differently.");
    case ErrorCode::WarnQuote:
        return QT_TRANSLATE_NOOP("ErrorText", "A quotation mark inside a cell was kept.");
    case ErrorCode::WarnDuplicateRecord:
        return QT_TRANSLATE_NOOP("ErrorText", "A record occurs twice and was kept once.");
    case ErrorCode::WarnEmptyPrompt:
        return QT_TRANSLATE_NOOP("ErrorText", "A prompt is empty.");
    case ErrorCode::WarnEmptyResponse:
        return QT_TRANSLATE_NOOP("ErrorText", "An answer is empty.");
    case ErrorCode::WarnBidi:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The text holds characters that turn the direction of writing.");
    case ErrorCode::WarnInvisible:
        return QT_TRANSLATE_NOOP("ErrorText", "The text holds invisible characters.");
    case ErrorCode::WarnControl:
        return QT_TRANSLATE_NOOP("ErrorText", "The text holds control characters.");
    case ErrorCode::WarnCombining:
        return QT_TRANSLATE_NOOP("ErrorText", "Very many marks are stacked on one character.");
    case ErrorCode::WarnNonchar:
        return QT_TRANSLATE_NOOP("ErrorText", "The text holds codes that stand for no character.");
    case ErrorCode::WarnReplacement:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The text was damaged before: it holds replacement characters.");
    case ErrorCode::WarnSurrogate:
        return QT_TRANSLATE_NOOP("ErrorText", "Half a character was replaced.");
    case ErrorCode::WarnMojibake:
        return QT_TRANSLATE_NOOP("ErrorText", "The text looks garbled, as if it had been converted twice.");
    case ErrorCode::WarnExcelId:
        return QT_TRANSLATE_NOOP("ErrorText", "The ids look as if a spreadsheet had changed them.");
    case ErrorCode::WarnExcelTruncated:
        return QT_TRANSLATE_NOOP("ErrorText", "A spreadsheet may have cut this cell.");
    case ErrorCode::WarnConfusableId:
        return QT_TRANSLATE_NOOP("ErrorText", "Two different ids look the same.");
    case ErrorCode::WarnBlindField:
        return QT_TRANSLATE_NOOP("ErrorText", "A field names the model; annotators will not see it.");
    case ErrorCode::WarnBlindText:
        return QT_TRANSLATE_NOOP("ErrorText", "An answer names the model that wrote it.");
    case ErrorCode::WarnPromptText:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The project has this prompt with another text, which was kept.");
    case ErrorCode::WarnDrafts:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The file does not tell drafts from answers; all came in as answers.");
    case ErrorCode::WarnLeftOut:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "This is no finished rating of a criterion of the project; it was left out.");
    case ErrorCode::NotAssigned:
        return QT_TRANSLATE_NOOP("ErrorText", "The item is not assigned to this annotator.");
    case ErrorCode::Answer:
        return QT_TRANSLATE_NOOP("ErrorText", "The rating does not fit the question.");
    case ErrorCode::Required:
        return QT_TRANSLATE_NOOP("ErrorText", "A question that must be answered is still open.");
    case ErrorCode::UnknownCriterion:
        return QT_TRANSLATE_NOOP("ErrorText", "The scheme has no such question.");
    case ErrorCode::AnnotatorBusy:
        return QT_TRANSLATE_NOOP("ErrorText", "Another window is rating as this annotator.");
    case ErrorCode::Stale:
        return QT_TRANSLATE_NOOP("ErrorText",
            "The ratings or the labels of this answer changed after they were read. Nothing was written.");
    case ErrorCode::UnknownResponse:
        return QT_TRANSLATE_NOOP("ErrorText", "The project has no such answer or question.");
    case ErrorCode::UnknownScheme:
        return QT_TRANSLATE_NOOP("ErrorText", "There is no such scheme.");
    case ErrorCode::UnknownRound:
        return QT_TRANSLATE_NOOP("ErrorText", "There is no such round.");
    case ErrorCode::UnknownAnnotator:
        return QT_TRANSLATE_NOOP("ErrorText", "There is no such annotator.");
    case ErrorCode::UnknownFormat:
        return QT_TRANSLATE_NOOP("ErrorText", "There is no such format.");
    case ErrorCode::UnknownRule:
        return QT_TRANSLATE_NOOP("ErrorText", "The rule does not fit the question.");
    case ErrorCode::Scheme:
        return QT_TRANSLATE_NOOP("ErrorText", "The scheme cannot be used.");
    case ErrorCode::Usage:
        return QT_TRANSLATE_NOOP("ErrorText", "These choices do not go together.");
    case ErrorCode::NothingLeft:
        return QT_TRANSLATE_NOOP("ErrorText", "This annotator has nothing left to do in this round.");
    case ErrorCode::Passphrase:
        return QT_TRANSLATE_NOOP("ErrorText", "The file is sealed. The passphrase is missing or wrong.");
    case ErrorCode::Confidential:
        return QT_TRANSLATE_NOOP("ErrorText", "The project is confidential: its packages go out sealed.");
    case ErrorCode::Signature:
        return QT_TRANSLATE_NOOP("ErrorText",
            "The signature of the file does not fit: it was changed, or it does not come from this package.");
    case ErrorCode::Changed:
        return QT_TRANSLATE_NOOP("ErrorText", "The file was changed or damaged after it was written.");
    case ErrorCode::NewerFile:
        return QT_TRANSLATE_NOOP("ErrorText", "The file was made by a newer version of the program.");
    case ErrorCode::UnknownPackage:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The file belongs to a package that this project has not given out.");
    case ErrorCode::ForeignEvent:
        return QT_TRANSLATE_NOOP("ErrorText", "The file holds an entry that does not belong into it.");
    case ErrorCode::NotAPackage:
        return QT_TRANSLATE_NOOP("ErrorText", "This is no work package.");
    case ErrorCode::NotAReturn:
        return QT_TRANSLATE_NOOP("ErrorText", "This is no return file, working file or rating sheet.");
    case ErrorCode::PackageItself:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "This is a work package as it was given out, not what comes back from it.");
    case ErrorCode::NotAWorkingFile:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "This is no working file: it was not made from a work package.");
    case ErrorCode::WorkingFile:
        return QT_TRANSLATE_NOOP("ErrorText", "This is an expert's working file, not a project.");
    case ErrorCode::NotFound:
        return QT_TRANSLATE_NOOP("ErrorText", "There is no such file.");
    case ErrorCode::Exists:
        return QT_TRANSLATE_NOOP("ErrorText", "There is something of this name already.");
    case ErrorCode::NotAProject:
        return QT_TRANSLATE_NOOP("ErrorText", "This file is not a Touchstone project.");
    case ErrorCode::NewerProject:
        return QT_TRANSLATE_NOOP("ErrorText", "The project was made by a newer version of the program.");
    case ErrorCode::Damaged:
        return QT_TRANSLATE_NOOP("ErrorText", "The file is damaged.");
    case ErrorCode::Locked:
        return QT_TRANSLATE_NOOP("ErrorText", "Another program is using the project at the moment.");
    case ErrorCode::Io:
        return QT_TRANSLATE_NOOP("ErrorText", "The file could not be read or written.");
    case ErrorCode::Full:
        return QT_TRANSLATE_NOOP("ErrorText", "The disk is full.");
    case ErrorCode::ReadOnly:
        return QT_TRANSLATE_NOOP("ErrorText", "The file may be read but not changed.");
    case ErrorCode::Moved:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The project file was moved or replaced; nothing more is written to it.");
    case ErrorCode::Cancelled:
        return QT_TRANSLATE_NOOP("ErrorText", "Cancelled; nothing was changed.");
    case ErrorCode::Internal:
        return QT_TRANSLATE_NOOP("ErrorText", "Something went wrong inside the program.");
    }
    return "";
}

/// What helps, English; null where the sentence says everything or nothing can be done.
// NOLINTNEXTLINE(readability-function-size): one line for each code, in one switch
const char* advice(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Utf8:
    case ErrorCode::Encoding:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "Choose the file's encoding; for Chinese files it is often GB18030.");
    case ErrorCode::Truncated:
        return QT_TRANSLATE_NOOP("ErrorText", "Copy or download the file again; its end is missing.");
    case ErrorCode::Json:
    case ErrorCode::DuplicateKey:
    case ErrorCode::Type:
    case ErrorCode::Missing:
    case ErrorCode::Id:
    case ErrorCode::DuplicateId:
    case ErrorCode::Columns:
    case ErrorCode::Quote:
    case ErrorCode::UnclosedQuote:
        return QT_TRANSLATE_NOOP("ErrorText", "Correct this line in the file, or leave bad rows out.");
    case ErrorCode::Shape:
    case ErrorCode::Header:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "Choose what the file holds, or compare its columns with the examples in the help.");
    case ErrorCode::Format:
        return QT_TRANSLATE_NOOP("ErrorText", "Save it as JSONL, JSON, CSV, TSV or XLSX.");
    case ErrorCode::WarnReplacement:
    case ErrorCode::WarnMojibake:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "Look at the text; if it cannot be read, export it anew at its source.");
    case ErrorCode::WarnExcelId:
    case ErrorCode::WarnExcelTruncated:
        return QT_TRANSLATE_NOOP("ErrorText", "Use the file from before it was opened in a spreadsheet.");
    case ErrorCode::WarnBlindText:
        return QT_TRANSLATE_NOOP("ErrorText", "Annotators can tell from it who answered.");
    case ErrorCode::AnnotatorBusy:
        return QT_TRANSLATE_NOOP("ErrorText", "Close the other window first.");
    case ErrorCode::Exists:
        return QT_TRANSLATE_NOOP("ErrorText", "Choose another name; nothing was overwritten.");
    case ErrorCode::NotFound:
        return QT_TRANSLATE_NOOP("ErrorText", "It may have been moved, renamed or deleted.");
    case ErrorCode::NewerProject:
    case ErrorCode::NewerFile:
        return QT_TRANSLATE_NOOP("ErrorText", "Install the newer version to open it.");
    case ErrorCode::Passphrase:
        return QT_TRANSLATE_NOOP("ErrorText", "Ask the person who sent the file for it.");
    case ErrorCode::Confidential:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "Write a passphrase, and tell it to the annotator by another way than the package.");
    case ErrorCode::Signature:
    case ErrorCode::Changed:
    case ErrorCode::ForeignEvent:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "Nothing of it was taken in. Ask for the file to be sent again.");
    case ErrorCode::UnknownPackage:
        return QT_TRANSLATE_NOOP("ErrorText", "Open the project from which the package was sent.");
    case ErrorCode::NotAPackage:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "Open the file that the project's lead sent you; its name ends in .tswork.");
    case ErrorCode::NotAReturn:
        return QT_TRANSLATE_NOOP("ErrorText",
            "Ask the annotator for the file that “Hand back” wrote; its name ends in .tsreturn.");
    case ErrorCode::PackageItself:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "Ask the annotator to choose “Hand back” and to send the file that it writes.");
    case ErrorCode::Damaged:
        return QT_TRANSLATE_NOOP("ErrorText", "Keep the file and restore the project from a backup.");
    case ErrorCode::Locked:
        return QT_TRANSLATE_NOOP("ErrorText", "Wait a moment and try again.");
    case ErrorCode::Io:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "Check that the disk is connected and that you may use the folder.");
    case ErrorCode::Full:
        return QT_TRANSLATE_NOOP("ErrorText", "Free some space and try again.");
    case ErrorCode::ReadOnly:
        return QT_TRANSLATE_NOOP("ErrorText", "Make a copy in a folder where you may write.");
    case ErrorCode::Moved:
        return QT_TRANSLATE_NOOP("ErrorText", "Close the project and open it at its new place.");
    case ErrorCode::Internal:
        return QT_TRANSLATE_NOOP("ErrorText", "Your data is safe; close the project and open it again.");
    case ErrorCode::Keys:
    case ErrorCode::Depth:
    case ErrorCode::Empty:
    case ErrorCode::Nul:
    case ErrorCode::Limit:
    case ErrorCode::Conflict:
    case ErrorCode::NothingLeft:
    case ErrorCode::NotAWorkingFile:
    case ErrorCode::WorkingFile:
    case ErrorCode::WarnTranscoded:
    case ErrorCode::WarnFormatGuessed:
    case ErrorCode::WarnDelimiterGuessed:
    case ErrorCode::WarnBomInside:
    case ErrorCode::WarnLineEnds:
    case ErrorCode::WarnHeaderEmpty:
    case ErrorCode::WarnHeaderMatch:
    case ErrorCode::WarnQuote:
    case ErrorCode::WarnDuplicateRecord:
    case ErrorCode::WarnEmptyPrompt:
    case ErrorCode::WarnEmptyResponse:
    case ErrorCode::WarnBidi:
    case ErrorCode::WarnInvisible:
    case ErrorCode::WarnControl:
    case ErrorCode::WarnCombining:
    case ErrorCode::WarnNonchar:
    case ErrorCode::WarnSurrogate:
    case ErrorCode::WarnConfusableId:
    case ErrorCode::WarnBlindField:
    case ErrorCode::WarnPromptText:
    case ErrorCode::WarnDrafts:
    case ErrorCode::WarnLeftOut:
    case ErrorCode::NotAssigned:
    case ErrorCode::Answer:
    case ErrorCode::Required:
    case ErrorCode::UnknownCriterion:
    case ErrorCode::Stale:
    case ErrorCode::UnknownResponse:
    case ErrorCode::UnknownScheme:
    case ErrorCode::UnknownRound:
    case ErrorCode::UnknownAnnotator:
    case ErrorCode::UnknownFormat:
    case ErrorCode::UnknownRule:
    case ErrorCode::Scheme:
    case ErrorCode::Usage:
    case ErrorCode::NotAProject:
    case ErrorCode::Cancelled:
        return nullptr;
    }
    return nullptr;
}

QString place(const Error& error)
{
    if (error.file.empty())
        return {};
    const QString file = safeName(toQt(std::filesystem::path(error.file).filename()));
    if (error.line <= 0)
        return file;
    return QCoreApplication::translate("ErrorText", "%1, line %2").arg(file, number(error.line));
}

}

QString errorSentence(ErrorCode code)
{
    return QCoreApplication::translate("ErrorText", sentence(code));
}

QString errorAdvice(ErrorCode code)
{
    const char* text = advice(code);
    return text == nullptr ? QString() : QCoreApplication::translate("ErrorText", text);
}

QString errorText(const Error& error)
{
    QString text = errorSentence(error.code);
    const std::string& about = error.subject.empty() ? error.detail : error.subject;
    if (!about.empty())
        text = QCoreApplication::translate("ErrorText", "%1 (%2)").arg(text, safeName(toQt(about)));
    const QString where = place(error);
    return where.isEmpty() ? text : QCoreApplication::translate("ErrorText", "%1: %2").arg(where, text);
}

}
