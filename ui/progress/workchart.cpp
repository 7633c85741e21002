#include "progress/workchart.h"
#include "common/texts.h"
#include "common/theme.h"
#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <array>

namespace touchstone::ui {

namespace {

constexpr int kGap = 10;

/// Told apart by filling too, not by colour alone: full, hatched, empty.
void fill(QPainter& painter, const QRect& rect, int part, const Colors& colors)
{
    if (rect.width() <= 0)
        return;
    const QRect inside = rect.adjusted(0, 0, -1, -1);
    if (part == 0) {
        painter.fillRect(rect, colors.bar);
        return;
    }
    painter.fillRect(rect, part == 1 ? colors.surface : colors.raised);
    if (part == 1)
        painter.fillRect(rect, QBrush(colors.bar, Qt::BDiagPattern));
    painter.setPen(part == 1 ? colors.bar : colors.control);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(inside);
}

}

WorkChart::WorkChart(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslateUi();
}

void WorkChart::setBars(std::vector<WorkBar> bars)
{
    m_bars = std::move(bars);
    updateGeometry();
    update();
}

int WorkChart::rowHeight() const
{
    return fontMetrics().height() + 12;
}

QSize WorkChart::sizeHint() const
{
    const int rows = static_cast<int>(m_bars.size()) + 1;
    return {fontMetrics().averageCharWidth() * 50, rows * rowHeight()};
}

QSize WorkChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, sizeHint().height()};
}

void WorkChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& colors = colorsOf(this);
    paintLegend(painter);
    int names = 0;
    int figures = 0;
    qint64 longest = 1;
    for (const WorkBar& bar : m_bars) {
        names = std::max(names, fontMetrics().horizontalAdvance(bar.name));
        figures =
            std::max(figures, fontMetrics().horizontalAdvance(number(bar.done) + u'/' + number(bar.all())));
        longest = std::max(longest, bar.all());
    }
    names = std::min(names + 2, width() / 3);
    int top = rowHeight();
    for (const WorkBar& bar : m_bars) {
        const QRect row(0, top, width(), rowHeight());
        painter.setPen(colors.text);
        painter.drawText(QRect(0, top, names, row.height()), Qt::AlignVCenter | Qt::TextSingleLine,
            fontMetrics().elidedText(bar.name, Qt::ElideMiddle, names));
        painter.setPen(colors.muted);
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
            number(bar.done) + u'/' + number(bar.all()));
        paintBar(painter, bar, row.adjusted(names + kGap, 6, -figures - kGap, -6), longest);
        top += row.height();
    }
}

void WorkChart::paintLegend(QPainter& painter) const
{
    const Colors& colors = colorsOf(this);
    const int side = fontMetrics().ascent();
    int left = 0;
    for (int part = 0; part < m_words.size(); ++part) {
        fill(painter, QRect(left, (rowHeight() - side) / 2, side, side), part, colors);
        left += side + 6;
        const int width = fontMetrics().horizontalAdvance(m_words[part]);
        painter.setPen(colors.muted);
        painter.drawText(QRect(left, 0, width + 2, rowHeight()), Qt::AlignVCenter, m_words[part]);
        left += width + 2 * kGap;
    }
}

void WorkChart::paintBar(QPainter& painter, const WorkBar& bar, const QRect& place, qint64 longest) const
{
    const auto edge = [&](qint64 items) {
        return place.left()
            + static_cast<int>(static_cast<double>(place.width()) * static_cast<double>(items)
                / static_cast<double>(longest));
    };
    const std::array<qint64, 4> ends {0, bar.done, bar.done + bar.later, bar.all()};
    for (std::size_t part = 0; part < 3; ++part) {
        int end = edge(ends[part + 1]);
        // A single item stays visible among thousands.
        if (ends[part + 1] > ends[part])
            end = std::max(end, edge(ends[part]) + 2);
        fill(painter, QRect(QPoint(edge(ends[part]), place.top()), QPoint(end - 1, place.bottom())),
            static_cast<int>(part), colorsOf(this));
    }
}

void WorkChart::retranslateUi()
{
    m_words = QStringList {tr("Done"), tr("Later"), tr("Left")};
    setAccessibleName(tr("Chart of the work of each annotator: done, later and left. The table of annotators "
                         "has the figures."));
    update();
}

void WorkChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

}
