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

QString formatTitle(const std::string& format)
{
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
