#include "multichoice/besidechart.h"
#include "common/theme.h"
#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kTicks = 4;
constexpr int kDot = 5;
constexpr int kGap = 6;

QString tickText(const BesideChart::Axis& axis, double value)
{
    const QLocale locale;
    return axis.share ? locale.toString(100 * value, 'f', 0) + QStringLiteral(" %")
                      : locale.toString(value, 'f', axis.high - axis.low < kTicks ? 1 : 0);
}

double placeOf(double value, const BesideChart::Axis& axis)
{
    return std::clamp((value - axis.low) / (axis.high - axis.low), 0.0, 1.0);
}

}

BesideChart::BesideChart(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BesideChart::setPoints(std::vector<Point> points, const Axis& automatic, const Axis& human)
{
    m_points = std::move(points);
    m_automatic = automatic;
    m_human = human;
    update();
}

QSize BesideChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 14};
}

QSize BesideChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 36, sizeHint().height()};
}

QRect BesideChart::plot() const
{
    const int left = fontMetrics().horizontalAdvance(QStringLiteral("100 %")) + 2 * kGap;
    const int bottom = 2 * fontMetrics().height() + 2 * kGap;
    const int top = fontMetrics().height() + 2 * kGap;
    return rect().adjusted(left, top, -4 * kGap, -bottom);
}

void BesideChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect area = plot();
    paintAxes(painter, area);
    paintPoints(painter, area);
}

void BesideChart::paintAxes(QPainter& painter, const QRect& area) const
{
    const Colors& colors = colorsOf(this);
    const int height = fontMetrics().height();
    for (int tick = 0; tick <= kTicks; ++tick) {
        const double share = static_cast<double>(tick) / kTicks;
        const int x = area.left() + qRound(share * area.width());
        const int y = area.bottom() - qRound(share * area.height());
        painter.setPen(colors.line);
        painter.drawLine(x, area.top(), x, area.bottom());
        painter.drawLine(area.left(), y, area.right(), y);
        painter.setPen(colors.muted);
        const QString across =
            tickText(m_automatic, m_automatic.low + share * (m_automatic.high - m_automatic.low));
        const int wide = fontMetrics().horizontalAdvance(across);
        painter.drawText(std::min(x - wide / 2, width() - wide), area.bottom() + height + kGap / 2, across);
        const QString up = tickText(m_human, m_human.low + share * (m_human.high - m_human.low));
        painter.drawText(
            QRect(0, y - height / 2, area.left() - kGap, height), Qt::AlignRight | Qt::AlignVCenter, up);
    }
    painter.setPen(colors.control);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.drawLine(area.bottomLeft(), area.topLeft());
    painter.setPen(colors.text);
    painter.drawText(QRect(0, 0, width(), height), Qt::AlignLeft | Qt::AlignTop, m_human.title);
    painter.drawText(QRect(area.left(), this->height() - height - 1, area.width(), height),
        Qt::AlignRight | Qt::AlignVCenter, m_automatic.title);
}

void BesideChart::paintPoints(QPainter& painter, const QRect& area) const
{
    const Colors& colors = colorsOf(this);
    const int height = fontMetrics().height();
    std::vector<QRect> taken;
    for (const Point& point : m_points) {
        const QPoint at(area.left() + qRound(placeOf(point.automatic, m_automatic) * area.width()),
            area.bottom() - qRound(placeOf(point.human, m_human) * area.height()));
        painter.setPen(QPen(colors.surface, 1));
        painter.setBrush(colors.bar);
        painter.drawEllipse(at, kDot, kDot);
        const int longest = std::max(60, area.width() / 3);
        const QString name = fontMetrics().elidedText(point.name, Qt::ElideMiddle, longest);
        const int wide = fontMetrics().horizontalAdvance(name);
        // Beside the point, on the side with room; below a name that is there already.
        int x = at.x() + kDot + kGap;
        if (x + wide > width())
            x = at.x() - kDot - kGap - wide;
        QRect box(x, at.y() - height / 2, wide, height);
        while (std::any_of(
            taken.begin(), taken.end(), [&](const QRect& other) { return other.intersects(box); }))
            box.translate(0, height);
        taken.push_back(box);
        painter.setPen(colors.text);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    }
}

}
