#include "progress/burnupchart.h"
#include "common/texts.h"
#include "common/theme.h"
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kHeight = 170;
constexpr int kGap = 8;
/// A pace that leads far away would press what was done into nothing.
constexpr int kFurthest = 4; ///< times as long as the work has taken so far
constexpr int kLeastDays = 7;

QString dayText(const QDate& day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

}

BurnUpChart::BurnUpChart(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BurnUpChart::setCurve(Curve curve)
{
    m_curve = std::move(curve);
    if (!m_curve.points.empty()) {
        m_first = m_curve.points.front().day;
        m_last = m_curve.points.back().day;
        const auto far = std::max<qint64>(kLeastDays, kFurthest * (m_first.daysTo(m_last) + 1));
        for (const auto& day : {m_curve.earliest, m_curve.latest, m_curve.due}) {
            if (day)
                m_last = std::max(m_last, std::min(*day, m_first.addDays(far)));
        }
        m_last = std::max(m_last, m_first.addDays(1));
    }
    update();
}

QSize BurnUpChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, kHeight};
}

QSize BurnUpChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, kHeight};
}

QRect BurnUpChart::field() const
{
    const int left = fontMetrics().horizontalAdvance(number(m_curve.items)) + kGap;
    return rect().adjusted(left, fontMetrics().height() + 2, -kGap, -fontMetrics().height() - kGap);
}

QPointF BurnUpChart::placeOf(const QDate& day, qint64 done) const
{
    const QRectF in = field();
    const double right =
        static_cast<double>(m_first.daysTo(day)) / static_cast<double>(m_first.daysTo(m_last));
    const double up = static_cast<double>(done) / static_cast<double>(std::max<qint64>(1, m_curve.items));
    return {in.left() + in.width() * right, in.bottom() - in.height() * up};
}

void BurnUpChart::paintEvent(QPaintEvent*)
{
    if (m_curve.points.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);
    painter.setClipRect(field().adjusted(-1, -1, 1, 1));
    paintForecast(painter);
    paintDue(painter);
    const Colors& colors = colorsOf(this);
    QPainterPath line(placeOf(m_first, 0));
    for (const Point& point : m_curve.points)
        line.lineTo(placeOf(point.day, point.done));
    painter.setPen(QPen(colors.bar, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
    painter.setBrush(colors.bar);
    for (const Point& point : m_curve.points)
        painter.drawEllipse(placeOf(point.day, point.done), 2.5, 2.5);
}

void BurnUpChart::paintAxes(QPainter& painter) const
{
    const Colors& colors = colorsOf(this);
    const QRect in = field();
    painter.setPen(QPen(colors.control, 1));
    painter.drawLine(in.bottomLeft(), in.bottomRight());
    painter.setPen(QPen(colors.muted, 1, Qt::DashLine));
    painter.drawLine(in.topLeft(), in.topRight());
    painter.setPen(colors.muted);
    const int height = fontMetrics().height();
    const auto atLeft = [&](int middle, qint64 value) {
        painter.drawText(QRect(0, middle - height / 2, in.left() - kGap / 2, height),
            Qt::AlignRight | Qt::AlignVCenter, number(value));
    };
    atLeft(in.top(), m_curve.items);
    atLeft(in.bottom(), 0);
    const QRect below(in.left(), in.bottom() + 3, in.width(), height);
    painter.drawText(below, Qt::AlignLeft, dayText(m_first));
    painter.drawText(below, Qt::AlignRight, dayText(m_last));
}

void BurnUpChart::paintForecast(QPainter& painter) const
{
    if (!m_curve.earliest || !m_curve.latest)
        return;
    const Colors& colors = colorsOf(this);
    const Point& now = m_curve.points.back();
    QPainterPath range(placeOf(now.day, now.done));
    range.lineTo(placeOf(*m_curve.earliest, m_curve.items));
    range.lineTo(placeOf(*m_curve.latest, m_curve.items));
    range.closeSubpath();
    painter.setPen(QPen(colors.bar, 1, Qt::DashLine));
    painter.setBrush(QBrush(colors.bar, Qt::BDiagPattern));
    painter.drawPath(range);
}

void BurnUpChart::paintDue(QPainter& painter) const
{
    if (!m_curve.due || *m_curve.due < m_first || *m_curve.due > m_last)
        return;
    const QRect in = field();
    const double at = placeOf(*m_curve.due, 0).x();
    painter.setPen(QPen(colorsOf(this).warning, 2, Qt::DotLine));
    painter.drawLine(QPointF(at, in.top()), QPointF(at, in.bottom()));
}

}
