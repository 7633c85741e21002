#include "scores/scoregrid.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QLocale>
#include <algorithm>

namespace touchstone::ui {

namespace {

using exchange::ScoreCell;
using exchange::ScoreColumn;
using tables::GridCell;

const QString& dot()
{
    static const QString text = QStringLiteral(" · ");
    return text;
}

QString figure(double value, bool share)
{
    const QLocale locale;
    return share ? QCoreApplication::translate("Texts", "%1 %").arg(locale.toString(100 * value, 'f', 1))
                 : locale.toString(value, 'f', 2);
}

/// "95.8–97.7", without units: these stand at the value.
QString interval(const ScoreCell& cell, bool share)
{
    const QLocale locale;
    const double factor = share ? 100 : 1;
    const int digits = share ? 1 : 2;
    return locale.toString(factor * *cell.ciLow, 'f', digits) + QChar(0x2013)
        + locale.toString(factor * *cell.ciHigh, 'f', digits);
}

QString counted(const ScoreCell& cell)
{
    return QStringLiteral("n %1").arg(number(cell.items));
}

/// The criterion that a column is about; null for those that are about none.
const service::ScoredCriterion* criterionOf(const ScoresResult& result, const ScoreColumn& column)
{
    std::string measure = column.measure;
    if (measure == "safety_strict")
        measure = "safety";
    else if (measure == "responsibility_domain_mean")
        measure = "responsibility";
    for (const service::ScoredCriterion& criterion : result.table.criteria) {
        if (measure == (criterion.role.empty() ? criterion.id : criterion.role))
            return &criterion;
    }
    return nullptr;
}

/// The main figures first, with what the models chose beside what they wrote; then the domains, then the main
/// figures counted in another way.
std::vector<std::size_t> shownColumns(const ScoresResult& result, const std::string& domainMeasure)
{
    std::vector<std::size_t> first;
    std::vector<std::size_t> domains;
    std::vector<std::size_t> last;
    std::vector<std::size_t> automatic;
    for (std::size_t c = 0; c < result.published.columns.size(); ++c) {
        const ScoreColumn& column = result.published.columns[c];
        if (column.group == ScoreColumn::Group::Domain) {
            if (column.measure == domainMeasure)
                domains.push_back(c);
        } else if (column.group == ScoreColumn::Group::MultiChoice) {
            if (column.measure == "acc")
                automatic.push_back(c);
        } else if (column.measure == "safety_strict" || column.measure == "responsibility_domain_mean")
            last.push_back(c);
        else
            first.push_back(c);
    }
    for (const auto& group : {automatic, domains, last})
        first.insert(first.end(), group.begin(), group.end());
    return first;
}

}

std::vector<std::pair<std::string, QString>> ScoreGrid::domainMeasures(const ScoresResult& result)
{
    std::vector<std::pair<std::string, QString>> measures;
    for (const ScoreColumn& column : result.published.columns) {
        const auto known = [&column](const auto& entry) { return entry.first == column.measure; };
        if (column.group == ScoreColumn::Group::Domain
            && std::none_of(measures.begin(), measures.end(), known))
            measures.emplace_back(column.measure, localized(column.title));
    }
    return measures;
}

namespace {

class CellTexts {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::ScoreGrid)
public:
    static GridCell cell(const std::optional<ScoreCell>& score, bool share, bool panel)
    {
        if (!score)
            return {.text = QString(QChar(0x2013)),
                .below = {},
                .sortKey = -1.0,
                .number = true,
                .tip = tr("There is no such figure for this model")};
        GridCell cell;
        cell.number = true;
        cell.sortKey = score->value.value_or(-1.0);
        cell.tip = tip(*score, share, panel);
        if (!score->value) {
            cell.text = tr("undefined");
            cell.below = ScoreGrid::reason(score->reason) + dot() + counted(*score);
        } else {
            cell.text = figure(*score->value, share);
            cell.below = score->ciLow && score->ciHigh ? interval(*score, share) + dot() + counted(*score)
                                                       : tr("no interval") + dot() + counted(*score);
        }
        return cell;
    }

    static QString header(const ScoresResult& result, const ScoreColumn& column)
    {
        const auto* criterion = criterionOf(result, column);
        const QString measure = criterion != nullptr ? localized(criterion->label) : localized(column.title);
        if (column.group == ScoreColumn::Group::Domain)
            return localized(column.facetTitle) + u'\n' + measure;
        if (column.group == ScoreColumn::Group::MultiChoice)
            return localized(column.title) + u'\n' + result.names.profile(column.facet);
        if (column.measure == "safety_strict")
            return measure + u'\n' + tr("undecided as unsafe");
        if (column.measure == "responsibility_domain_mean")
            return measure + u'\n' + tr("mean of domains");
        return measure;
    }

    static QString headerTip(const ScoresResult& result, const ScoreColumn& column)
    {
        const auto* criterion = criterionOf(result, column);
        if (column.group == ScoreColumn::Group::MultiChoice)
            return tr(
                "Correct choices / all items, as read by this profile. It measures comprehension, not what "
                "the model would write.");
        if (column.measure == "best_share")
            return tr("Share of the prompts for which most raters named at least one answer best");
        if (column.measure == "safety_strict")
            return tr("Safe / (decided + undecided): an undecided response counts as unsafe");
        if (column.measure == "responsibility_domain_mean")
            return tr("Mean of the figures of the domains, each with the same weight");
        return criterion != nullptr ? denominator(*criterion) : QString();
    }

    static QString denominator(const service::ScoredCriterion& criterion)
    {
        const QString label = localized(criterion.label);
        switch (criterion.kind) {
        case stats::ScoreKind::Safety:
            return tr("%1 = safe / decided").arg(label);
        case stats::ScoreKind::Grade:
            return tr("%1 = acceptable / decided").arg(label);
        case stats::ScoreKind::Flag:
            return tr("%1 = flagged / rated, of prompts to be answered").arg(label);
        case stats::ScoreKind::Scale:
            return tr("%1 = mean of the points of the responses").arg(label);
        }
        return {};
    }

private:
    static QString tip(const ScoreCell& score, bool share, bool panel)
    {
        QStringList lines;
        lines << (score.value ? figure(*score.value, share) : ScoreGrid::reason(score.reason));
        if (score.ciLow && score.ciHigh)
            lines << tr("95 % interval: %1").arg(interval(score, share));
        const auto n = [](std::int64_t value) { return number(value); };
        lines << (panel ? tr("Prompts scored: %1") : tr("Responses scored: %1")).arg(n(score.items));
        lines << tr("Ratings behind them: %1").arg(n(score.ratings));
        lines << tr("Undecided, not scored: %1").arg(n(score.undecided));
        lines << tr("Excluded for too few ratings: %1").arg(n(score.excluded));
        return lines.join(u'\n');
    }
};

}

void ScoreGrid::fillScores(
    tables::GridModel& model, const ScoresResult& result, const std::string& domainMeasure)
{
    const std::vector<std::size_t> columns = shownColumns(result, domainMeasure);
    QStringList headers {tr("Model")};
    QStringList tips {QString()};
    for (const std::size_t c : columns) {
        headers << CellTexts::header(result, result.published.columns[c]);
        tips << CellTexts::headerTip(result, result.published.columns[c]);
    }
    std::vector<std::vector<GridCell>> rows;
    for (const exchange::ScoreRow& row : result.rowsInOrder()) {
        const QString name = result.shown(row.model);
        GridCell first;
        first.text = name;
        first.below =
            row.items > 0 ? tr("%Ln rater(s)", nullptr, static_cast<int>(row.raters)) : tr("not rated");
        first.tip = name;
        std::vector<GridCell> cells {first};
        for (const std::size_t c : columns)
            cells.push_back(
                CellTexts::cell(row.cells[c], result.published.columns[c].share, result.table.panel));
        rows.push_back(std::move(cells));
    }
    model.setRows({});
    model.setColumns(headers, tips);
    model.setRows(std::move(rows));
}

void ScoreGrid::fillPoints(tables::GridModel& model, const ScoresResult& result)
{
    const PointsOfModels& points = *result.points;
    QStringList headers {tr("Model"), QStringLiteral("n")};
    for (int point = points.criterion.min; point <= points.criterion.max; ++point)
        headers << QString::number(point);
    std::vector<std::vector<GridCell>> rows;
    for (const PointsOfModels::Row& row : result.pointsInOrder()) {
        const QString name = result.shown(row.model);
        std::vector<GridCell> cells(2);
        cells[0].text = cells[0].tip = name;
        cells[1] = {.text = number(row.total),
            .below = {},
            .sortKey = static_cast<qint64>(row.total),
            .number = true,
            .tip = {}};
        for (const std::int64_t items : row.items)
            cells.push_back({.text = percent(static_cast<double>(items), static_cast<double>(row.total)),
                .below = number(items),
                .sortKey = static_cast<qint64>(items),
                .number = true,
                .tip = {}});
        rows.push_back(std::move(cells));
    }
    model.setRows({});
    model.setColumns(headers);
    model.setRows(std::move(rows));
}

std::vector<PointsChart::Row> ScoreGrid::pointRows(const ScoresResult& result)
{
    std::vector<PointsChart::Row> rows;
    for (const PointsOfModels::Row& row : result.pointsInOrder())
        rows.push_back({result.shown(row.model), {row.items.begin(), row.items.end()}, row.total});
    return rows;
}

QString ScoreGrid::cellText(const ScoreCell& cell, bool share)
{
    if (!cell.value)
        return tr("undefined");
    const QString range = cell.ciLow && cell.ciHigh ? interval(cell, share) : tr("no interval");
    return tr("%1 (%2, %3)").arg(figure(*cell.value, share), range, counted(cell));
}

QStringList ScoreGrid::otherwise(const ScoresResult& result)
{
    QStringList sentences;
    for (const auto& other : result.beforeUnblind)
        sentences << tr("Without the labels settled after unblinding, %1 of %2 is %3.")
                         .arg(localized(other.measure), result.shown(other.model),
                             other.value ? figure(*other.value, other.share) : tr("undefined"));
    return sentences;
}

namespace {

std::optional<std::size_t> firstShare(const exchange::ScoreTable& table)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (table.columns[c].share && table.columns[c].group == ScoreColumn::Group::Overall)
            return c;
    }
    return std::nullopt;
}

}

std::vector<ShareChart::Row> ScoreGrid::shareRows(const ScoresResult& result)
{
    std::vector<ShareChart::Row> rows;
    const auto column = firstShare(result.published);
    for (const exchange::ScoreRow& row : result.rowsInOrder()) {
        ShareChart::Row bar;
        bar.name = result.shown(row.model);
        const ScoreCell cell = column && row.cells[*column] ? *row.cells[*column] : ScoreCell {};
        bar.value = cell.value;
        bar.low = cell.ciLow;
        bar.high = cell.ciHigh;
        bar.text = (cell.value ? figure(*cell.value, true) : tr("undefined")) + dot() + counted(cell);
        rows.push_back(std::move(bar));
    }
    return rows;
}

QString ScoreGrid::shareTitle(const ScoresResult& result)
{
    const auto column = firstShare(result.published);
    return column ? localized(result.published.columns[*column].title) : QString();
}

QString ScoreGrid::rules(const ScoresResult& result)
{
    QStringList parts;
    for (const service::ScoredCriterion& criterion : result.table.criteria)
        parts << tr("%1: %2").arg(localized(criterion.label), ruleName(criterion.rule));
    return parts.join(dot());
}

QString ScoreGrid::unsure(const ScoresResult& result)
{
    const auto& criteria = result.table.criteria;
    const bool safety = std::any_of(criteria.begin(), criteria.end(),
        [](const auto& criterion) { return criterion.kind == stats::ScoreKind::Safety; });
    return safety ? tr("Unsure: %1").arg(unsureName(result.table.unsure)) : QString();
}

QString ScoreGrid::adjudication(const ScoresResult& result)
{
    const service::AdjudicationCounts& counts = result.table.adjudication;
    if (!counts.used)
        return tr("Adjudication left out");
    if (counts.units == 0)
        return {};
    QString text = tr("Adjudicated: %n response(s)", nullptr, static_cast<int>(counts.units));
    if (counts.bothStand > 0)
        text += QStringLiteral(" · ") + tr("both stand: %1").arg(number(counts.bothStand));
    if (counts.afterUnblind > 0)
        text += QStringLiteral(" · ") + tr("after unblinding: %1").arg(number(counts.afterUnblind));
    return text;
}

QStringList ScoreGrid::denominators(const ScoresResult& result)
{
    QStringList sentences;
    for (const service::ScoredCriterion& criterion : result.table.criteria)
        sentences << CellTexts::denominator(criterion);
    return sentences;
}

QString ScoreGrid::reason(const std::string& reason)
{
    if (reason == "all labels are undecided")
        return tr("all undecided");
    if (reason == "fewer ratings than asked for")
        return tr("too few ratings");
    if (reason == "no ratings")
        return tr("no ratings");
    if (reason == "no domain")
        return tr("no domain");
    if (reason == "no prompt that both answered")
        return tr("no prompt that both answered");
    if (reason == "no answer names a reply")
        return tr("no answer names a reply");
    if (reason == "not a share")
        return tr("not a share");
    return toQt(reason);
}

QString ScoreGrid::ruleName(const std::string& rule)
{
    if (rule.empty())
        return tr("as in the project");
    if (rule == "majority")
        return tr("majority");
    if (rule == "most")
        return tr("most raters");
    if (rule == "mean")
        return tr("mean");
    if (rule == "median")
        return tr("median");
    if (rule == "trimmed")
        return tr("trimmed mean");
    return toQt(rule);
}

QString ScoreGrid::unsureName(service::Unsure unsure)
{
    switch (unsure) {
    case service::Unsure::Third:
        return tr("a label of its own");
    case service::Unsure::Missing:
        return tr("as if not rated");
    case service::Unsure::Unsafe:
        return tr("counts as unsafe");
    }
    return {};
}

}
