#include "scores/pointschart.h"
#include "common/texts.h"
#include "common/theme.h"
#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kGap = 12;

QFont smallFont(QFont font)
{
    font.setPixelSize(qRound(font.pixelSize() * 12 / 15.0));
    return font;
}

double shareOf(const PointsChart::Row& row, std::size_t point)
{
    return row.total > 0 ? static_cast<double>(row.items[point]) / static_cast<double>(row.total) : 0.0;
}

}

PointsChart::PointsChart(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PointsChart::setRows(std::vector<Row> rows, int lowest, std::optional<int> line)
{
    m_rows = std::move(rows);
    m_lowest = lowest;
    m_line = line;
    updateGeometry();
    update();
}

int PointsChart::points() const
{
    return m_rows.empty() ? 1 : std::max(1, static_cast<int>(m_rows.front().items.size()));
}

int PointsChart::rowHeight() const
{
    return fontMetrics().height() * 4;
}

int PointsChart::nameWidth() const
{
    int widest = 0;
    for (const Row& row : m_rows)
        widest = std::max(widest, fontMetrics().horizontalAdvance(row.name));
    return std::min(widest + 2, width() / 4);
}

QSize PointsChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60,
        static_cast<int>(m_rows.size()) * rowHeight() + fontMetrics().height() + 6};
}

QSize PointsChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, sizeHint().height()};
}

void PointsChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    double highest = 0.01;
    for (const Row& row : m_rows) {
        for (std::size_t point = 0; point < row.items.size(); ++point)
            highest = std::max(highest, shareOf(row, point));
    }
    const int left = nameWidth() + kGap;
    const QRect columns(left, 0, width() - left, static_cast<int>(m_rows.size()) * rowHeight());
    int top = 0;
    for (const Row& row : m_rows) {
        paintRow(painter, row, QRect(left, top, columns.width(), rowHeight()), highest);
        top += rowHeight();
    }
    paintScale(painter, QRect(left, top, columns.width(), fontMetrics().height() + 4));
    paintLine(painter, columns);
}

void PointsChart::paintRow(QPainter& painter, const Row& row, const QRect& place, double highest) const
{
    const Colors& colors = colorsOf(this);
    const QFont small = smallFont(font());
    const QFontMetrics smallMetrics(small);
    const int base = place.bottom() - 2;
    const int tallest = place.height() - smallMetrics.height() - 6;
    const QRect names(0, base - 2 * fontMetrics().height(), place.left() - kGap, fontMetrics().height());
    painter.setFont(font());
    painter.setPen(colors.text);
    painter.drawText(names, Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(row.name, Qt::ElideMiddle, names.width()));
    painter.setFont(small);
    painter.setPen(colors.muted);
    painter.drawText(names.translated(0, fontMetrics().height()), Qt::AlignVCenter | Qt::TextSingleLine,
        QStringLiteral("n %1").arg(number(row.total)));
    const double step = static_cast<double>(place.width()) / points();
    for (std::size_t point = 0; point < row.items.size(); ++point) {
        const double share = shareOf(row, point);
        const int x = place.left() + static_cast<int>(step * static_cast<double>(point));
        const int height = row.items[point] > 0 ? std::max(1, qRound(tallest * share / highest)) : 0;
        const QRect column(x + 3, base - height, std::max(2, static_cast<int>(step) - 6), height);
        const bool lower = m_line && m_lowest + static_cast<int>(point) < *m_line;
        painter.fillRect(column, lower ? colors.barQuiet : colors.bar);
        if (row.items[point] > 0)
            painter.drawText(QRect(x, column.top() - smallMetrics.height() - 1, static_cast<int>(step),
                                 smallMetrics.height()),
                Qt::AlignCenter,
                percent(static_cast<double>(row.items[point]), static_cast<double>(row.total)));
    }
    painter.fillRect(QRect(place.left(), base, place.width(), 1), colors.control);
}

void PointsChart::paintScale(QPainter& painter, const QRect& place) const
{
    painter.setFont(font());
    painter.setPen(colorsOf(this).muted);
    const double step = static_cast<double>(place.width()) / points();
    for (int point = 0; point < points(); ++point)
        painter.drawText(QRect(place.left() + static_cast<int>(step * point), place.top(),
                             static_cast<int>(step), place.height()),
            Qt::AlignCenter, QString::number(m_lowest + point));
}

void PointsChart::paintLine(QPainter& painter, const QRect& place) const
{
    if (!m_line || m_rows.empty())
        return;
    const double step = static_cast<double>(place.width()) / points();
    const int x = place.left() + static_cast<int>(step * (*m_line - m_lowest));
    painter.setPen(QPen(colorsOf(this).text, 1, Qt::DashLine));
    painter.drawLine(x, place.top() + 2, x, place.bottom() + 4);
}

void PointsChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

}
