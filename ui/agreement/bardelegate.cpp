#include "agreement/bardelegate.h"
#include "common/theme.h"
#include <QAbstractProxyModel>
#include <QPainter>
#include <QWidget>
#include <array>
#include <cmath>

namespace touchstone::ui {

namespace {

constexpr int kSide = 8;
constexpr int kGap = 6;
constexpr int kShortest = 84;
constexpr double kHighest = 1.0;
/// Krippendorff's two levels; where they stand is said below the table.
constexpr std::array kMarks {0.667, 0.8};

}

int sourceRow(const QModelIndex& index)
{
    QModelIndex at = index;
    while (const auto* proxy = qobject_cast<const QAbstractProxyModel*>(at.model()))
        at = proxy->mapToSource(at);
    return at.row();
}

void BarDelegate::setBars(std::vector<Bar> bars, double lowest)
{
    m_bars = std::move(bars);
    m_lowest = lowest;
    for (const Bar& bar : m_bars) {
        for (const auto& end : {bar.value, bar.low}) {
            if (end)
                m_lowest = std::min(m_lowest, std::floor(*end * 5.0) / 5.0);
        }
    }
}

void BarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = option.text;
    const bool focus = option.state.testFlag(QStyle::State_HasFocus);
    option.text.clear();
    option.state.setFlag(QStyle::State_HasFocus, false);
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    const Colors& colors = colorsOf(option.widget);
    painter->save();
    if (index.row() + 1 < index.model()->rowCount())
        painter->fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.line);
    const QRect inside = option.rect.adjusted(kSide, 0, -kSide, 0);
    const int textWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("−0.00 – 0.00"));
    painter->setFont(option.font);
    painter->setPen(colors.text);
    painter->drawText(inside, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, text);
    const QRect track(inside.left(), inside.center().y() - 7, inside.width() - textWidth - kGap, 14);
    const auto at = [&](double value) {
        const double share = (value - m_lowest) / (kHighest - m_lowest);
        return track.left() + static_cast<int>(std::lround(share * (track.width() - 1)));
    };
    painter->fillRect(track, colors.raised);
    painter->fillRect(QRect(at(0.0), track.top(), 1, track.height()), colors.control);
    for (const double mark : kMarks)
        painter->fillRect(QRect(at(mark), track.top(), 1, track.height()), colors.line);
    const auto row = static_cast<std::size_t>(sourceRow(index));
    if (row < m_bars.size() && m_bars[row].value) {
        const Bar& bar = m_bars[row];
        if (bar.low && bar.high)
            painter->fillRect(QRect(QPoint(at(*bar.low), track.center().y()),
                                  QPoint(at(*bar.high), track.center().y() + 1)),
                colors.bar);
        painter->fillRect(QRect(at(*bar.value) - 1, track.top() + 2, 3, track.height() - 4), colors.bar);
    }
    if (focus) {
        painter->setPen(colors.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize BarDelegate::sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    return {
        kShortest + kGap + 2 * kSide + option.fontMetrics.horizontalAdvance(QStringLiteral("−0.00 – 0.00")),
        option.fontMetrics.height() + kSide};
}

}
