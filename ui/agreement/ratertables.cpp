#include "agreement/ratertables.h"
#include "agreement/figures.h"
#include "agreement/metrictexts.h"
#include "common/plaintext.h"
#include "common/texts.h"

namespace touchstone::ui {

namespace {

using service::RaterAgreement;
using tables::GridCell;

GridCell cellOf(const QString& text, const QString& below = {})
{
    GridCell cell;
    cell.text = text;
    cell.below = below;
    cell.number = true;
    return cell;
}

QString counted(std::size_t n)
{
    return Figures::n(static_cast<qint64>(n));
}

/// A figure with its interval and n below, or the reason why there is none.
GridCell figureCell(const stats::Estimate& estimate, bool share, const QString& n)
{
    if (!estimate.value)
        return cellOf(Figures::undefined(), MetricTexts::remark(estimate.reason));
    const auto range = Figures::rangeOf(estimate);
    return cellOf(Figures::value(*estimate.value, share),
        range ? Figures::range(*range, share) + Figures::dot() + n : n);
}

class RaterCells {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::RaterTables)
public:
    RaterCells(const service::AgreementTopic& topic, const RaterAgreement& rater)
        : m_topic(topic)
        , m_rater(rater)
        , m_profile(rater.profile)
    {
    }

    GridCell name() const
    {
        GridCell cell;
        cell.text = safeName(toQt(m_rater.code), 20);
        return cell;
    }

    GridCell ratings() const
    {
        return cellOf(number(static_cast<qint64>(m_profile.ratings)),
            tr("%1 shared").arg(number(static_cast<qint64>(m_profile.shared))));
    }

    GridCell sameAsRest() const
    {
        return figureCell(m_profile.agreementWithRest, true, counted(m_profile.shared - m_profile.ties));
    }

    GridCell severity() const
    {
        if (!m_rater.severity)
            return cellOf(Figures::undefined(), MetricTexts::remark(m_rater.severityReason));
        return cellOf(
            tr("%1 ± %2").arg(Figures::signedValue(*m_rater.severity), Figures::value(*m_rater.severitySe)),
            counted(m_profile.ratings));
    }

    GridCell correlation() const
    {
        return figureCell(m_profile.correlation, false, counted(m_profile.shared));
    }
    GridCell spread() const { return figureCell(m_profile.spreadRatio, false, counted(m_profile.shared)); }
    GridCell extremes() const { return figureCell(m_profile.extremeShare, true, counted(m_profile.ratings)); }

    GridCell heaps() const
    {
        if (m_profile.ratings < kFewestForHeaps)
            return cellOf(tr("too few"), counted(m_profile.ratings));
        QStringList points;
        QStringList shares;
        const auto total = static_cast<double>(m_profile.ratings);
        for (const stats::Heap& heap : m_profile.heaps) {
            points << Figures::category(m_topic, heap.category);
            shares << tr("%1, not %2")
                          .arg(
                              percent(static_cast<double>(heap.count), total), percent(heap.expected, total));
        }
        return points.isEmpty()
            ? cellOf(tr("none"), counted(m_profile.ratings))
            : cellOf(points.join(Figures::dot()),
                shares.join(Figures::dot()) + Figures::dot() + counted(m_profile.ratings));
    }

    GridCell share(std::int64_t part, std::int64_t whole) const
    {
        return cellOf(percent(static_cast<double>(part), static_cast<double>(whole)),
            tr("%1 of %2").arg(number(part), number(whole)));
    }
    GridCell unsure() const { return share(m_rater.unsure, m_rater.answers); }
    GridCell cannotRate() const { return share(m_rater.declined, m_rater.answers + m_rater.declined); }

    GridCell repeats() const
    {
        const stats::RepeatReliability& repeats = m_rater.repeats;
        if (repeats.pairs == 0)
            return cellOf(tr("no repeats"));
        const QString same = tr("%1 same").arg(percent(repeats.equal.value.value_or(0.0), 1.0))
            + Figures::dot() + counted(repeats.pairs);
        if (!repeats.alpha.value)
            return cellOf(Figures::undefined(), same);
        const auto range = Figures::rangeOf(repeats.alpha);
        return cellOf(QStringLiteral("α ") + Figures::value(*repeats.alpha.value),
            range ? Figures::range(*range) + Figures::dot() + same : same);
    }

    GridCell without() const
    {
        const stats::Estimate& delta = m_rater.without.delta;
        if (!delta.value)
            return cellOf(Figures::undefined(), MetricTexts::remark(delta.reason));
        const auto range = Figures::rangeOf(delta);
        return cellOf(QStringLiteral("α %1").arg(Figures::signedValue(*delta.value)),
            range
                ? Figures::signedValue(range->low) + QStringLiteral(" – ") + Figures::signedValue(range->high)
                : Figures::noInterval());
    }

    GridCell drift() const
    {
        const stats::Drift& drift = m_rater.drift;
        if (!drift.enough)
            return cellOf(tr("too few"), counted(m_profile.shared));
        if (!drift.flagged)
            return cellOf(tr("steady"), counted(m_profile.shared));
        const QString size = m_topic.ordered
            ? tr("%1 points").arg(Figures::signedValue(drift.changeSize))
            : tr("differs %1")
                  .arg((drift.changeSize > 0 ? QStringLiteral("+") : QString())
                      + Figures::value(drift.changeSize, true));
        return cellOf(
            tr("changed"), tr("after %1: %2").arg(number(static_cast<qint64>(drift.changePoint)), size));
    }

    GridCell pace() const
    {
        const stats::TooFast& pace = m_rater.pace;
        if (!pace.enough)
            return cellOf(tr("too few"), tr("with a time"));
        return cellOf(pace.flagged ? tr("too fast") : tr("usual"),
            tr("at most %1 of 50").arg(percent(pace.worstShare, 1.0)));
    }

private:
    static constexpr std::size_t kFewestForHeaps = 30;

    const service::AgreementTopic& m_topic;
    const RaterAgreement& m_rater;
    const stats::RaterProfile& m_profile;
};

}

TableTexts RaterTables::raters(const service::AgreementDetail& detail)
{
    const service::AgreementTopic& topic = detail.topics[detail.topic];
    const bool safety = topic.role == "safety";
    TableTexts table;
    const auto column = [&table](const QString& header, const QString& tip) {
        table.headers << header;
        table.tips << tip;
    };
    column(tr("Rater"), {});
    column(tr("Ratings"), tr("Answers rated; below: those that others rated too"));
    column(tr("As the others"),
        tr("Share equal to the majority of the others; answers on which they tie are left out"));
    if (topic.ordered) {
        column(tr("Severity ± SE"),
            tr("Points above (+) or below (−) the others on the same answers, with its standard error"));
        column(tr("Order"), tr("Correlation with the mean of the others"));
        column(tr("Spread"), tr("Own standard deviation over that of the others' means: 1 = as wide"));
        column(tr("Extremes"), tr("Share of ratings at the lowest or highest point"));
        column(tr("Favourite"),
            tr("Points used more often than a smooth spread allows (z > 3), with their share and the share "
               "to be expected"));
    }
    if (safety)
        column(tr("Unsure"), tr("Share of answers judged unsure"));
    column(tr("Cannot rate"), tr("Share of items that the rater could not rate"));
    column(tr("Repeats"), tr("First against second judgement of the same answers"));
    column(tr("Left out"),
        tr("Change of alpha without this rater, with its interval: + means that the others agree more among "
           "themselves"));
    column(tr("Drift"),
        topic.ordered
            ? tr("Whether the difference from the others changed in the course of the work (EWMA and CUSUM)")
            : tr("Whether the share of others who answer otherwise changed in the course of the work (EWMA "
                 "and CUSUM)"));
    column(tr("Pace"),
        tr("Items read more than three times as fast as the rater's own usual speed, within 50 in a row"));
    for (const RaterAgreement& rater : detail.raters) {
        const RaterCells cells(topic, rater);
        std::vector<GridCell> row {cells.name(), cells.ratings(), cells.sameAsRest()};
        if (topic.ordered) {
            row.insert(row.end(),
                {cells.severity(), cells.correlation(), cells.spread(), cells.extremes(), cells.heaps()});
        }
        if (safety)
            row.push_back(cells.unsure());
        row.insert(
            row.end(), {cells.cannotRate(), cells.repeats(), cells.without(), cells.drift(), cells.pace()});
        table.rows.push_back(std::move(row));
    }
    return table;
}

}
