#include "scores/sharechart.h"
#include "common/theme.h"
#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kGap = 12;

}

ShareChart::ShareChart(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareChart::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    updateGeometry();
    update();
}

int ShareChart::rowHeight() const
{
    return fontMetrics().height() + 16;
}

QSize ShareChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, static_cast<int>(m_rows.size()) * rowHeight()};
}

QSize ShareChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, sizeHint().height()};
}

void ShareChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& colors = colorsOf(this);
    int names = 0;
    int texts = 0;
    for (const Row& row : m_rows) {
        names = std::max(names, fontMetrics().horizontalAdvance(row.name));
        texts = std::max(texts, fontMetrics().horizontalAdvance(row.text));
    }
    names = std::min(names + 2, width() / 4);
    int top = 0;
    for (const Row& row : m_rows) {
        const QRect line(0, top, width(), rowHeight());
        painter.setPen(colors.text);
        painter.drawText(QRect(0, top, names, line.height()), Qt::AlignVCenter | Qt::TextSingleLine,
            fontMetrics().elidedText(row.name, Qt::ElideMiddle, names));
        painter.setPen(colors.muted);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, row.text);
        paintBar(painter, row, line.adjusted(names + kGap, 7, -texts - kGap, -7));
        top += line.height();
    }
}

void ShareChart::paintBar(QPainter& painter, const Row& row, const QRect& place) const
{
    const Colors& colors = colorsOf(this);
    const auto at = [&place](double share) { return place.left() + qRound(share * (place.width() - 1)); };
    painter.setPen(colors.line);
    painter.setBrush(colors.raised);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
    if (!row.value)
        return;
    painter.fillRect(
        QRect(QPoint(place.left(), place.top()), QPoint(at(*row.value), place.bottom())), colors.bar);
    if (!row.low || !row.high)
        return;
    const int middle = place.center().y();
    // A light seam keeps the whisker apart from the bar that it crosses.
    for (const auto& [color, width] : {std::pair(colors.surface, 5), std::pair(colors.text, 2)}) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(at(*row.low), middle, at(*row.high), middle);
        for (const double end : {*row.low, *row.high})
            painter.drawLine(at(end), middle - 5, at(end), middle + 5);
    }
}

void ShareChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

}
