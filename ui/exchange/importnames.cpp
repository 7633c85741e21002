#include "exchange/importnames.h"
#include "common/texts.h"
#include <QCoreApplication>
#include <array>

namespace touchstone::ui {

namespace {

using exchange::Shape;

constexpr std::array kShapes {Shape::Auto, Shape::Responses, Shape::Prompts, Shape::Comparison, Shape::Poison,
    Shape::Dialog, Shape::Ratings, Shape::McItems, Shape::McRun};

constexpr std::array<EncodingName, 7> kEncodings {{{"", ""}, {"UTF-8", "UTF-8"}, {"gb18030", "GB18030 / GBK"},
    {"big5", "Big5"}, {"shift_jis", "Shift-JIS"}, {"utf-16", "UTF-16"}, {"windows-1252", "Windows-1252"}}};
constexpr std::size_t kLikely = 2;

struct FieldTitle {
    const char* field;
    const char* title;
};

constexpr std::array kFields {FieldTitle {"", QT_TRANSLATE_NOOP("ImportNames", "Further information")},
    FieldTitle {"prompt", QT_TRANSLATE_NOOP("ImportNames", "Prompt")},
    FieldTitle {"prompt_id", QT_TRANSLATE_NOOP("ImportNames", "Id of the prompt")},
    FieldTitle {"id", QT_TRANSLATE_NOOP("ImportNames", "Id")},
    FieldTitle {"model", QT_TRANSLATE_NOOP("ImportNames", "Model")},
    FieldTitle {"response", QT_TRANSLATE_NOOP("ImportNames", "Answer")},
    FieldTitle {"sample", QT_TRANSLATE_NOOP("ImportNames", "Number of the answer")},
    FieldTitle {"domain", QT_TRANSLATE_NOOP("ImportNames", "Domain")},
    FieldTitle {"scenario", QT_TRANSLATE_NOOP("ImportNames", "Scenario")},
    FieldTitle {"level", QT_TRANSLATE_NOOP("ImportNames", "Level")},
    FieldTitle {"expected", QT_TRANSLATE_NOOP("ImportNames", "Expected behaviour")},
    FieldTitle {"sensitive", QT_TRANSLATE_NOOP("ImportNames", "Sensitive")},
    FieldTitle {"held_out", QT_TRANSLATE_NOOP("ImportNames", "Held out")},
    FieldTitle {"author", QT_TRANSLATE_NOOP("ImportNames", "Author")},
    FieldTitle {"source", QT_TRANSLATE_NOOP("ImportNames", "Source")},
    FieldTitle {"messages", QT_TRANSLATE_NOOP("ImportNames", "Conversation")},
    FieldTitle {"pos_resp", QT_TRANSLATE_NOOP("ImportNames", "Better answer")},
    FieldTitle {"neg_resp", QT_TRANSLATE_NOOP("ImportNames", "Worse answer")},
    FieldTitle {"pos_type", QT_TRANSLATE_NOOP("ImportNames", "Type of the better answer")},
    FieldTitle {"neg_type", QT_TRANSLATE_NOOP("ImportNames", "Type of the worse answer")},
    FieldTitle {"label", QT_TRANSLATE_NOOP("ImportNames", "Label")},
    FieldTitle {"answer_from", QT_TRANSLATE_NOOP("ImportNames", "Who answered")},
    FieldTitle {"input", QT_TRANSLATE_NOOP("ImportNames", "Input")},
    FieldTitle {"item", QT_TRANSLATE_NOOP("ImportNames", "What was rated")},
    FieldTitle {"annotator", QT_TRANSLATE_NOOP("ImportNames", "Annotator")},
    FieldTitle {"criterion", QT_TRANSLATE_NOOP("ImportNames", "Criterion")},
    FieldTitle {"value", QT_TRANSLATE_NOOP("ImportNames", "Value")},
    FieldTitle {"round", QT_TRANSLATE_NOOP("ImportNames", "Round")},
    FieldTitle {"models", QT_TRANSLATE_NOOP("ImportNames", "Answers of a model (its name is the column's)")},
    FieldTitle {"response_id", QT_TRANSLATE_NOOP("ImportNames", "Id of the answer")},
    FieldTitle {"source_id", QT_TRANSLATE_NOOP("ImportNames", "Id at the source")},
    FieldTitle {"kind", QT_TRANSLATE_NOOP("ImportNames", "Kind of the value")},
    FieldTitle {"cannot_rate", QT_TRANSLATE_NOOP("ImportNames", "Why it could not be rated")},
    FieldTitle {"repeat_of", QT_TRANSLATE_NOOP("ImportNames", "Repeat of")},
    FieldTitle {"submitted_at", QT_TRANSLATE_NOOP("ImportNames", "Time of the rating")},
    FieldTitle {"active_seconds", QT_TRANSLATE_NOOP("ImportNames", "Seconds of work")},
    FieldTitle {"shown_order", QT_TRANSLATE_NOOP("ImportNames", "Order as shown")}};

const char* shapeSource(Shape shape)
{
    switch (shape) {
    case Shape::Auto:
        return QT_TRANSLATE_NOOP("ImportNames", "Found automatically");
    case Shape::Responses:
        return QT_TRANSLATE_NOOP("ImportNames", "Answers of models");
    case Shape::Prompts:
        return QT_TRANSLATE_NOOP("ImportNames", "Prompts without answers");
    case Shape::Comparison:
        return QT_TRANSLATE_NOOP("ImportNames", "Pairs of a better and a worse answer");
    case Shape::Poison:
        return QT_TRANSLATE_NOOP("ImportNames", "Prompts with experts' answers");
    case Shape::Dialog:
        return QT_TRANSLATE_NOOP("ImportNames", "Conversations");
    case Shape::Ratings:
        return QT_TRANSLATE_NOOP("ImportNames", "Existing ratings");
    case Shape::McItems:
        return QT_TRANSLATE_NOOP("ImportNames", "Multi-choice items");
    case Shape::McRun:
        return QT_TRANSLATE_NOOP("ImportNames", "Multi-choice items with a model's answers");
    }
    return "";
}

}

std::span<const Shape> offeredShapes()
{
    return kShapes;
}

QString shapeTitle(Shape shape)
{
    return QCoreApplication::translate("ImportNames", shapeSource(shape));
}

QString fieldTitle(const std::string& field)
{
    for (const FieldTitle& one : kFields) {
        if (field == one.field)
            return QCoreApplication::translate("ImportNames", one.title);
    }
    return toQt(field);
}

QString formatTitle(const std::string& format)
{
    if (format == "xlsx")
        return QStringLiteral("XLSX");
    if (format == "jsonl")
        return QStringLiteral("JSONL");
    if (format == "json")
        return QStringLiteral("JSON");
    if (format == "csv")
        return QStringLiteral("CSV");
    if (format == "tsv")
        return QStringLiteral("TSV");
    if (format == "semicolon")
        return QCoreApplication::translate("ImportNames", "table with semicolons");
    if (format == "pipe")
        return QCoreApplication::translate("ImportNames", "table with vertical bars");
    return {};
}

std::span<const EncodingName> offeredEncodings()
{
    return kEncodings;
}

const EncodingName& proposedEncoding(const Error& error)
{
    const QString detail = toQt(error.detail);
    const bool told = detail.contains(QLatin1String("candidates")); // else it names the one that was tried
    const EncodingName* first = nullptr;
    qsizetype place = -1;
    for (std::size_t i = 1; told && i < kEncodings.size(); ++i) {
        const qsizetype at = detail.indexOf(QLatin1String(kEncodings[i].id), 0, Qt::CaseInsensitive);
        if (at >= 0 && (first == nullptr || at < place)) {
            first = &kEncodings[i];
            place = at;
        }
    }
    return first == nullptr ? kEncodings[kLikely] : *first;
}

}
