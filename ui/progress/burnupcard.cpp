#include "progress/burnupcard.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "tables/gridmodel.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <algorithm>
#include <cmath>

namespace touchstone::ui {

namespace {

constexpr int kRows = 8;
constexpr int kRecentDays = 7;
constexpr double kNever = 3650; ///< days: nobody plans further

QDate dateOf(std::int64_t day)
{
    return QDate(1970, 1, 1).addDays(day);
}

QString dayText(const QDate& day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

/// All who have something open: by then everything should be there.
std::optional<QDate> dueOf(const WorkHistory& history)
{
    std::optional<QDate> last;
    for (const auto& [code, due] : history.due) {
        const QDate day = QDate::fromString(toQt(due), Qt::ISODate);
        if (day.isValid() && (!last || day > *last))
            last = day;
    }
    return last;
}

}

BurnUpCard::BurnUpCard(QWidget* parent)
    : Card(parent)
    , m_heading(plainLabel({}, this, "heading"))
    , m_asTable(new Chip({}, this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new BurnUpChart(m_stack))
    , m_grid(new tables::GridModel(this))
    , m_table(new GridView(m_stack))
    , m_forecast(plainParagraph({}, this, "small"))
{
    m_asTable->setObjectName(QStringLiteral("progressDaysAsTable"));
    m_chart->setObjectName(QStringLiteral("progressBurnUp"));
    m_table->setObjectName(QStringLiteral("progressDays"));
    m_forecast->setObjectName(QStringLiteral("progressForecast"));
    m_table->setGrid(m_grid);
    m_table->setShownRows(kRows);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_asTable, 0, Qt::AlignTop);
    box()->addLayout(top);
    box()->addWidget(m_stack);
    box()->addWidget(m_forecast);
    connect(m_asTable, &QToolButton::toggled, this, &BurnUpCard::choose);
    retranslateUi();
    choose();
    hide();
}

std::optional<BurnUpCard::Pace> BurnUpCard::paceOf(const WorkHistory& history, const QDate& today)
{
    if (history.days.empty())
        return std::nullopt;
    std::int64_t all = 0;
    std::int64_t recent = 0;
    for (const WorkHistory::Day& day : history.days) {
        all += day.done;
        if (dateOf(day.day).daysTo(today) < kRecentDays)
            recent += day.done;
    }
    const auto days =
        static_cast<double>(std::max<qint64>(1, dateOf(history.days.front().day).daysTo(today) + 1));
    return Pace {
        static_cast<double>(all) / days, static_cast<double>(recent) / std::min<double>(days, kRecentDays)};
}

std::optional<QDate> BurnUpCard::doneOn(const WorkHistory& history, double pace, const QDate& today)
{
    const auto left = static_cast<double>(history.items - history.done());
    if (left <= 0 || pace <= 0 || left / pace > kNever)
        return std::nullopt;
    return today.addDays(static_cast<qint64>(std::ceil(left / pace)));
}

void BurnUpCard::setHistory(const WorkHistory& history)
{
    m_history = history;
    fill();
}

void BurnUpCard::fill()
{
    setVisible(m_history && !m_history->days.empty());
    if (!m_history || m_history->days.empty())
        return;
    const QDate today = QDate::currentDate();
    BurnUpChart::Curve curve;
    std::int64_t done = m_history->undated;
    for (const WorkHistory::Day& day : m_history->days) {
        done += day.done;
        curve.points.push_back({dateOf(day.day), done});
    }
    if (curve.points.back().day < today)
        curve.points.push_back({today, done});
    curve.items = m_history->items;
    curve.due = dueOf(*m_history);
    const auto pace = paceOf(*m_history, today);
    const auto quick = doneOn(*m_history, std::max(pace->overall, pace->recent), today);
    const auto slow = doneOn(*m_history, std::min(pace->overall, pace->recent), today);
    // Where the last week stood still, one pace is all that is known.
    curve.earliest = quick;
    curve.latest = slow ? slow : quick;
    m_forecast->setText(forecast(curve, pace));
    m_chart->setCurve(std::move(curve));
    m_chart->setAccessibleName(
        tr("Chart of the items done, day by day. \"As a table\" shows the same figures. %1")
            .arg(m_forecast->text()));
    fillTable();
}

QString BurnUpCard::forecast(const BurnUpChart::Curve& curve, const std::optional<Pace>& pace) const
{
    QStringList sentences;
    const QLocale locale;
    sentences << tr("Pace: %1 items a day since the first day, %2 in the last week.")
                     .arg(locale.toString(pace->overall, 'f', 1), locale.toString(pace->recent, 'f', 1));
    if (curve.items <= m_history->done())
        sentences << tr("All that was given out is done.");
    else if (!curve.earliest)
        sentences << tr("At this pace it is not known when all will be done.");
    else if (*curve.earliest == *curve.latest)
        sentences << tr("At this pace all would be done on %1.").arg(dayText(*curve.earliest));
    else
        sentences << tr("At these paces all would be done between %1 and %2.")
                         .arg(dayText(*curve.earliest), dayText(*curve.latest));
    if (curve.due)
        sentences << tr("Due: %1.").arg(dayText(*curve.due));
    return sentences.join(u' ');
}

void BurnUpCard::fillTable()
{
    m_grid->setRows({});
    m_grid->setColumns({tr("Day"), tr("Done on it"), tr("Done in all"), tr("Share done")});
    std::vector<std::vector<tables::GridCell>> rows;
    qint64 done = m_history->undated;
    const auto count = [](qint64 value) {
        return tables::GridCell {
            .text = number(value), .below = {}, .sortKey = value, .number = true, .tip = {}};
    };
    for (const WorkHistory::Day& day : m_history->days) {
        done += day.done;
        tables::GridCell name;
        name.text = dayText(dateOf(day.day));
        name.sortKey = static_cast<qint64>(day.day);
        tables::GridCell share = count(done);
        share.text = percent(static_cast<double>(done), static_cast<double>(m_history->items));
        rows.push_back({name, count(day.done), count(done), share});
    }
    m_grid->setRows(std::move(rows));
}

void BurnUpCard::choose()
{
    QWidget* shown = m_asTable->isChecked() ? static_cast<QWidget*>(m_table) : m_chart;
    // The stack is as high as what is on top.
    for (QWidget* part : {static_cast<QWidget*>(m_chart), static_cast<QWidget*>(m_table)})
        part->setSizePolicy(
            QSizePolicy::Preferred, part == shown ? QSizePolicy::Fixed : QSizePolicy::Ignored);
    m_stack->setCurrentWidget(shown);
}

void BurnUpCard::retranslateUi()
{
    m_heading->setText(tr("Items done, day by day"));
    m_asTable->setText(tr("As a table"));
    m_asTable->setAccessibleName(tr("Show the days as a table"));
    m_table->setAccessibleName(m_heading->text());
    fill();
}

void BurnUpCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
