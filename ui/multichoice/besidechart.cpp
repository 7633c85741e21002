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
constexpr int kFarthest = 8; ///< lines that a name may stand above or below its point

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
    std::vector<QPoint> places;
    std::vector<QRect> taken;
    for (const Point& point : m_points) {
        places.emplace_back(area.left() + qRound(placeOf(point.automatic, m_automatic) * area.width()),
            area.bottom() - qRound(placeOf(point.human, m_human) * area.height()));
        taken.push_back(QRect(places.back() - QPoint(kDot, kDot), QSize(2 * kDot, 2 * kDot)));
        painter.setPen(QPen(colors.surface, 1));
        painter.setBrush(colors.bar);
        painter.drawEllipse(places.back(), kDot, kDot);
    }
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QString name =
            fontMetrics().elidedText(m_points[i].name, Qt::ElideMiddle, std::max(60, area.width() / 3));
        const QRect box = freePlace(places[i], fontMetrics().horizontalAdvance(name), taken);
        taken.push_back(box);
        if (std::abs(box.center().y() - places[i].y()) > box.height()) {
            // A name that had to go further away is tied to its point.
            painter.setPen(QPen(colors.control, 1));
            painter.drawLine(places[i],
                {std::clamp(places[i].x(), box.left(), box.right()),
                    box.top() > places[i].y() ? box.top() : box.bottom()});
        }
        painter.setPen(colors.text);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    }
}

QRect BesideChart::freePlace(const QPoint& at, int wide, const std::vector<QRect>& taken) const
{
    const int height = fontMetrics().height();
    const int beside = kDot + kGap;
    const auto free = [&](const QRect& box) {
        return rect().contains(box) && std::none_of(taken.begin(), taken.end(), [&](const QRect& other) {
            return other.intersects(box);
        });
    };
    QRect box;
    for (int away = 0; away <= kFarthest; ++away) {
        for (const int side : {-1, 1}) {
            const int y = at.y() - height / 2 + side * away * height;
            for (const int x : {at.x() + beside, at.x() - beside - wide, at.x() - wide / 2}) {
                box = QRect(x, y, wide, height);
                if (free(box))
                    return box;
            }
        }
    }
    return box;
}

}
