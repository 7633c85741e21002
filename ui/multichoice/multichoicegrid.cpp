#include "multichoice/multichoicegrid.h"
#include "agreement/figures.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "multichoice/multichoicetexts.h"
#include <QLocale>
#include <functional>

namespace touchstone::ui {

namespace {

using tables::GridCell;
using Texts = MultichoiceTexts;

constexpr int kQuestionLength = 44;

GridCell words(const QString& text, const QString& below = {})
{
    return {.text = text, .below = below, .sortKey = {}, .number = false, .tip = text};
}

GridCell count(qint64 value, const QString& below = {})
{
    return {.text = number(value), .below = below, .sortKey = value, .number = true, .tip = {}};
}

GridCell share(std::optional<double> value, const std::optional<multichoice::Interval>& interval, qint64 n)
{
    const QString below = value ? Texts::interval(interval) : Texts::undefinedReason();
    return {.text = Texts::share(value),
        .below = below + Figures::dot() + Figures::n(n),
        .sortKey = value.value_or(-1.0),
        .number = true,
        .tip = {}};
}

/// A figure of people: shares in per cent, points as they are.
GridCell scored(const stats::Score& score, bool isShare)
{
    GridCell cell {.text = Figures::undefined(),
        .below = Figures::n(static_cast<qint64>(score.items)),
        .sortKey = score.value.value_or(-1.0),
        .number = true,
        .tip = {}};
    if (!score.value)
        return cell;
    cell.text = Figures::value(*score.value, isShare);
    const QString range = score.ciLow && score.ciHigh ? Figures::range({*score.ciLow, *score.ciHigh}, isShare)
                                                      : Figures::noInterval();
    cell.below = range + Figures::dot() + cell.below;
    return cell;
}

void put(tables::GridModel& model, const QStringList& headers, std::vector<std::vector<GridCell>> rows,
    const QStringList& tips = {})
{
    model.setRows({});
    model.setColumns(headers, tips);
    model.setRows(std::move(rows));
}

std::vector<GridCell> countCells(const multichoice::RunScore& score)
{
    const multichoice::Counts& counts = score.counts;
    return {share(counts.acc(), score.accInterval, counts.total),
        share(counts.accStar(), score.accStarInterval, counts.pred), count(counts.correct),
        count(counts.other), count(counts.refuse), count(counts.needCheck)};
}

void append(std::vector<GridCell>& to, std::vector<GridCell> cells)
{
    to.insert(to.end(), std::make_move_iterator(cells.begin()), std::make_move_iterator(cells.end()));
}

}

QString MultichoiceGrid::runName(const service::McRun& run, const ModelNames& names)
{
    const QString model = names.shown(run.model);
    return names.areNames() ? tr("%1 (%2)").arg(model, safeName(toQt(run.file), 40)) : model;
}

void MultichoiceGrid::fillRuns(tables::GridModel& model, const MultichoiceResult& result)
{
    std::vector<std::vector<GridCell>> rows;
    for (const service::McRunFigures& figures : result.report.runs) {
        const service::McRun& run = figures.run;
        const QString name = result.names.shown(run.model);
        const QString source = result.names.areNames()
            ? safeName(toQt(run.file), 40) + Figures::dot() + moment(run.createdMs)
            : QString();
        const bool checked = run.checked > 0;
        std::vector<GridCell> cells {words(name, source),
            words(checked ? tr("with hand checks") : tr("as the profile reads it"),
                checked ? tr("%n settled by hand", nullptr, static_cast<int>(run.checked)) : QString())};
        append(cells, countCells(figures.after));
        rows.push_back(std::move(cells));
        if (!checked)
            continue;
        std::vector<GridCell> before {words(name, source), words(tr("before hand checks"))};
        append(before, countCells(figures.before));
        rows.push_back(std::move(before));
    }
    put(model,
        {tr("Model"), tr("Reading"), QStringLiteral("acc"), QStringLiteral("acc*"), tr("Correct"),
            tr("Other"), tr("Refused"), tr("To check")},
        std::move(rows));
}

void MultichoiceGrid::fillComparisons(tables::GridModel& model, const MultichoiceResult& result)
{
    std::vector<std::vector<GridCell>> rows;
    for (const service::McComparison& pair : result.report.comparisons) {
        const multichoice::Comparison& figures = pair.figures;
        GridCell difference {.text = Figures::undefined(),
            .below = tr("no item in common"),
            .sortKey = -2.0,
            .number = true,
            .tip = {}};
        if (figures.difference) {
            difference.text = Figures::value(*figures.difference, true);
            difference.below = Texts::interval(figures.interval);
            difference.sortKey = *figures.difference;
        }
        const service::McRun& first = result.report.runs[pair.first].run;
        const service::McRun& second = result.report.runs[pair.second].run;
        rows.push_back({words(result.names.shown(first.model), safeName(toQt(first.file), 40)),
            words(result.names.shown(second.model), safeName(toQt(second.file), 40)), difference,
            count(figures.rows, tr("%n question(s)", nullptr, static_cast<int>(figures.questions))),
            count(figures.onlyFirst), count(figures.onlySecond)});
    }
    put(model,
        {tr("Run A"), tr("Run B"), tr("acc of A − acc of B"), tr("Items both answered"), tr("Only A right"),
            tr("Only B right")},
        std::move(rows));
}

void MultichoiceGrid::fillBreakdown(
    tables::GridModel& model, const MultichoiceResult& result, const service::McRunFigures& figures)
{
    std::vector<std::vector<GridCell>> rows;
    const auto add = [&](const QString& facet, const std::vector<multichoice::GroupScore>& groups,
                         const std::function<QString(const std::string&)>& name) {
        for (const multichoice::GroupScore& group : groups)
            rows.push_back({words(facet), words(name(group.value)),
                share(group.counts.acc(), group.accInterval, group.counts.total),
                share(group.counts.accStar(), group.accStarInterval, group.counts.pred),
                count(group.counts.correct), count(group.counts.other), count(group.counts.refuse),
                count(group.counts.needCheck)});
    };
    const multichoice::RunScore& score = figures.after;
    add(tr("Place of the better reply"), score.byLabel, [](const std::string& value) {
        return Texts::label(multichoice::labelFromText(value).value_or(multichoice::Label::NeedCheck));
    });
    add(tr("Difficulty"), score.byDifficulty, [](const std::string& value) {
        return value == "easy" ? tr("easy") : value == "hard" ? tr("hard") : safeName(toQt(value));
    });
    add(tr("Level"), score.byLevel, [](const std::string& value) {
        return value == "1" ? tr("1, safety") : value == "2" ? tr("2, responsibility") : toQt(value);
    });
    add(tr("Domain"), score.byDomain,
        [&](const std::string& value) { return safeName(domainName(result.scheme, value)); });
    put(model,
        {tr("By"), tr("Value"), QStringLiteral("acc"), QStringLiteral("acc*"), tr("Correct"), tr("Other"),
            tr("Refused"), tr("To check")},
        std::move(rows));
}

QString MultichoiceGrid::orders(const service::McRunFigures& figures)
{
    const multichoice::RunScore& score = figures.after;
    const multichoice::PairCounts& pairs = score.pairs;
    const qint64 all = pairs.both + pairs.one + pairs.neither;
    QStringList sentences;
    if (all == 0)
        sentences << tr("Both orders: undefined, no pair of items asks a question in both orders.");
    else
        sentences << tr(
            "Both orders: of %1 pairs both right %2 (%3), one right %4, none right %5; the same place "
            "twice: first %6, second %7.")
                         .arg(number(all), number(pairs.both),
                             Figures::value(static_cast<double>(pairs.both) / static_cast<double>(all), true),
                             number(pairs.one), number(pairs.neither), number(pairs.firstTwice),
                             number(pairs.secondTwice));
    if (score.positionBias)
        sentences << tr(
            "Position bias (share of answers for the first place less its share of gold): %1, 95 % %2; "
            "above 0 the first place is preferred.")
                         .arg(Figures::value(*score.positionBias, true),
                             Texts::interval(score.positionBiasInterval));
    else
        sentences << tr("Position bias: undefined, %1.").arg(Texts::undefinedReason());
    return sentences.join(u'\n');
}

void MultichoiceGrid::fillBeside(tables::GridModel& model, const MultichoiceResult& result)
{
    std::vector<std::vector<GridCell>> rows;
    for (const service::McBeside& row : result.report.beside)
        rows.push_back({words(result.names.shown(row.model)),
            words(row.domain.empty() ? tr("all domains") : safeName(domainName(result.scheme, row.domain))),
            scored(row.safety, true), scored(row.responsibility, false),
            share(row.counts.acc(), row.accInterval, row.counts.total),
            share(row.counts.accStar(), row.accStarInterval, row.counts.pred)});
    put(model,
        {tr("Model"), tr("Domain"), tr("People: safety"), tr("People: responsibility"), QStringLiteral("acc"),
            QStringLiteral("acc*")},
        std::move(rows));
}

QStringList MultichoiceGrid::ranks(const MultichoiceResult& result)
{
    QStringList sentences;
    for (const service::McRank& rank : result.report.ranks) {
        const QString what = tr("%1 with %2").arg(Texts::role(rank.human), Texts::measure(rank.star));
        const QString models = tr("%n model(s)", nullptr, static_cast<int>(rank.models));
        sentences << (rank.rho
                ? tr("%1: %2 (%3)").arg(what, Figures::signedValue(*rank.rho), models)
                : tr("%1: undefined, %2 (%3)").arg(what, Texts::rankReason(rank.reason), models));
    }
    return sentences;
}

void MultichoiceGrid::fillCases(tables::GridModel& model, const MultichoiceResult& result)
{
    std::vector<std::vector<GridCell>> rows;
    for (const service::McCase& one : result.report.cases) {
        const QString safety = one.safe ? (*one.safe ? tr("safe") : tr("unsafe")) : tr("not decided");
        const QString points =
            one.points ? tr("%1 points").arg(QLocale().toString(*one.points, 'f', 1)) : tr("no points");
        GridCell question = words(safeName(toQt(one.question), kQuestionLength));
        question.tip = safeName(toQt(one.question), 400);
        rows.push_back(
            {words(one.understands ? tr("chooses well, answers badly") : tr("answers well, chooses badly")),
                words(result.names.shown(one.model)), question,
                words(safeName(domainName(result.scheme, one.domain))),
                count(one.correct, tr("of %1").arg(number(one.asked))), words(safety, points)});
    }
    put(model,
        {tr("Case"), tr("Model"), tr("Question"), tr("Domain"), tr("Right in multi-choice"),
            tr("People say")},
        std::move(rows));
}

}
