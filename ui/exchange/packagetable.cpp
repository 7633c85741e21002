#include "exchange/packagetable.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QDate>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace touchstone::ui {

namespace {

using tables::GridCell;

GridCell countCell(std::int64_t value)
{
    return {
        .text = value == 0 ? QStringLiteral("–") : number(value), .sortKey = qint64 {value}, .number = true};
}

GridCell momentCell(const std::optional<std::int64_t>& utcMs)
{
    return {.text = utcMs ? moment(*utcMs) : QStringLiteral("–"), .sortKey = qint64 {utcMs.value_or(0)}};
}

/// What the readers of returns say of a cell or an event.
constexpr std::array kReasons {
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "the id is not the one that was given out"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "the text is not the one that was given out"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "the heading is not the one that was given out"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "a row that was not given out"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "a column that was not given out"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "a formula"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "not on the list"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "neither empty nor x"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "none of these beside one of these"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "a reason beside an answer"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "no id"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "no number of this kind"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "of another writer"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "only a lead does this"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "of another annotator"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "no prompt"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "about no item"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "without a number for its item"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "no item of this package"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "no prompt was asked for"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "no answer of this item"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "another writer has an event of this id"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "the event is known with other content"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "the chain of events is broken"),
    QT_TRANSLATE_NOOP("touchstone::ui::PackageTable", "the event does not match its hash")};

/// "Z3, Z9 …"
std::string cellNames(const std::vector<std::string>& cells)
{
    constexpr std::size_t kMost = 10;
    std::string names;
    for (std::size_t n = 0; n < std::min(cells.size(), kMost); ++n)
        names += (n == 0 ? "" : ", ") + cells[n];
    return cells.size() > kMost ? names + " …" : names;
}

}

QStringList PackageTable::headers()
{
    return {tr("Annotator"), tr("Round"), tr("Done"), tr("Sent as"), tr("Made"), tr("Due"), tr("Returned"),
        tr("Last seen"), tr("Copies")};
}

QStringList PackageTable::headerTips()
{
    return {{}, {}, tr("Items of the package that are rated, as far as it came back"), {}, {}, {},
        tr("When something new last came in"), tr("The last act that came in, by the annotator's clock"),
        tr("Working copies that came back; more than one means that the package was worked on in several "
           "places")};
}

bool PackageTable::isLate(const service::PackageRow& row)
{
    const QDate due = QDate::fromString(toQt(row.due), Qt::ISODate);
    return due.isValid() && due < QDate::currentDate() && row.done < std::max<std::int64_t>(row.items, 1);
}

std::vector<GridCell> PackageTable::cells(const service::PackageRow& row)
{
    const QDate due = QDate::fromString(toQt(row.due), Qt::ISODate);
    GridCell done {
        .text = row.items == 0 ? number(row.done) : tr("%1 of %2").arg(number(row.done), number(row.items)),
        .below = percent(static_cast<double>(row.done), static_cast<double>(row.items)),
        .sortKey = row.items == 0 ? 0.0 : static_cast<double>(row.done) / static_cast<double>(row.items),
        .number = true};
    GridCell dueCell {
        .text = due.isValid() ? QLocale().toString(due, QLocale::ShortFormat) : QStringLiteral("–"),
        .below = isLate(row) ? tr("late") : QString(),
        .sortKey = due.isValid() ? due.toJulianDay() : qint64 {0}};
    return {{.text = safeName(toQt(row.annotator), 40)}, {.text = safeName(toQt(row.round), 40)},
        std::move(done),
        {.text = row.sheet    ? tr("Rating sheet")
                : row.writing ? tr("To write prompts")
                              : tr("Package")},
        momentCell(row.packedMs), std::move(dueCell), momentCell(row.returnedMs), momentCell(row.lastEventMs),
        countCell(row.workingCopies)};
}

QStringList PackageTable::mergeHeaders()
{
    return {tr("File"), tr("Annotator"), tr("New"), tr("Known"), tr("Gaps"), tr("Forks"), tr("Remarks")};
}

QStringList PackageTable::mergeHeaderTips()
{
    return {{}, {}, tr("Events that were not in the project before"), tr("Events that were"),
        tr("Places where events are missing before one that is here; a later file may bring them"),
        tr("Places from which two working copies of one package went on; both came in"), {}};
}

QString PackageTable::reason(const std::string& detail)
{
    const QString text = safeName(toQt(detail), 200);
    static const QRegularExpression others(QStringLiteral("^(.*); also (.*?)(?: and ([0-9]+) more)?$"));
    const QRegularExpressionMatch more = others.match(text);
    const QString first = more.hasMatch() ? more.captured(1) : text;
    QString said = first;
    static const QRegularExpression range(
        QStringLiteral("^not a whole number from (-?[0-9]+) to (-?[0-9]+)$"));
    if (const QRegularExpressionMatch numbers = range.match(first); numbers.hasMatch())
        said = tr("not a whole number from %1 to %2").arg(numbers.captured(1), numbers.captured(2));
    for (const char* known : kReasons) {
        if (first == QLatin1String(known))
            said = tr(known);
    }
    if (!more.hasMatch())
        return said;
    const int left = more.captured(3).toInt();
    return left > 0 ? tr("%1; also %2 and %Ln more", nullptr, left).arg(said, more.captured(2))
                    : tr("%1; also %2").arg(said, more.captured(2));
}

QString PackageTable::refusal(const service::MergedFile& file)
{
    const Error& error = *file.refused;
    QString text = errorText(error);
    // The cells of a sheet are its subject; what is wrong with them stands in the detail.
    if (!error.subject.empty() && !error.detail.empty())
        text += QStringLiteral(" · ") + reason(error.detail);
    const QString advice = errorAdvice(error.code);
    return advice.isEmpty() ? text : text + QLatin1Char(' ') + advice;
}

std::vector<GridCell> PackageTable::mergeCells(const service::MergedFile& file)
{
    QStringList remarks;
    if (file.refused)
        remarks << tr("Refused: %1").arg(errorText(*file.refused));
    if (file.olderScheme)
        remarks << tr("Rated under version %1 of the scheme, which is older than the project's.")
                       .arg(file.schemeVersion);
    if (!file.disputed.empty())
        remarks << tr(
            "Other answers to the same rows came in too, and no number of the correction says which "
            "are the later ones: %1. Write 1 there in the corrected sheet and take it in again.")
                       .arg(toQt(cellNames(file.disputed)));
    else if (file.forks > 0)
        remarks << tr("The package was worked on in several copies; all of them count.");
    if (file.incomplete > 0)
        remarks << tr("%Ln row(s) of the sheet lack a required answer and were left out.", nullptr,
            static_cast<int>(file.incomplete));
    if (file.prompts > 0)
        remarks << tr("%Ln prompt(s) more in the project.", nullptr, static_cast<int>(file.prompts));
    if (!file.refused && file.eventsNew == 0)
        remarks << tr("Nothing new");
    const QString remark = remarks.join(QLatin1Char(' '));
    return {{.text = safeName(toQt(file.file.filename()), 50), .tip = toQt(file.file)},
        {.text = file.annotator.empty() ? QStringLiteral("–") : safeName(toQt(file.annotator), 40)},
        countCell(file.eventsNew), countCell(file.eventsKnown), countCell(file.gaps), countCell(file.forks),
        {.text = safeName(remark, 400), .tip = remark}};
}

}
