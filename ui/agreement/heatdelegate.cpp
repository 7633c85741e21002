#include "agreement/heatdelegate.h"
#include "agreement/bardelegate.h"
#include "common/theme.h"
#include "tables/gridmodel.h"
#include <QPainter>
#include <QWidget>
#include <algorithm>
#include <cmath>

namespace touchstone::ui {

namespace {

constexpr int kSide = 6;
constexpr int kAbove = 4;
constexpr double kFaintest = 0.06;
constexpr double kStrongest = 0.45; // more would swallow the text

QFont lowerFont(const QFont& font)
{
    QFont small = font;
    if (font.pixelSize() > 0)
        small.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * 13 / 15.0)));
    return small;
}

int mixed(int a, int b, double share)
{
    return static_cast<int>(std::lround(a + (b - a) * share));
}

}

QColor HeatDelegate::fill(const Colors& colors, double strength)
{
    const double share = kFaintest + (kStrongest - kFaintest) * std::clamp(strength, 0.0, 1.0);
    const QColor& from = colors.surface;
    const QColor& to = colors.bar;
    return {mixed(from.red(), to.red(), share), mixed(from.green(), to.green(), share),
        mixed(from.blue(), to.blue(), share)};
}

HeatDelegate::Cell HeatDelegate::cellOf(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(sourceRow(index));
    const auto column = static_cast<std::size_t>(index.column());
    return row < m_cells.size() && column < m_cells[row].size() ? m_cells[row][column] : Cell();
}

void HeatDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Cell cell = cellOf(index);
    const Colors& colors = colorsOf(option.widget);
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, selected ? colors.soft : colors.surface);
    if (cell.strength && !selected)
        painter->fillRect(option.rect.adjusted(1, 1, -1, -1), fill(colors, *cell.strength));
    const QString below = index.data(tables::GridModel::BelowRole).toString();
    const QFont small = lowerFont(option.font);
    const int upper = option.fontMetrics.height();
    const int lower = below.isEmpty() ? 0 : QFontMetrics(small).height();
    const int side = static_cast<int>(option.displayAlignment & Qt::AlignHorizontal_Mask);
    QRect line = option.rect.adjusted(kSide, 0, -kSide, 0);
    line.setTop(option.rect.center().y() - (upper + lower) / 2 + 1);
    line.setHeight(upper);
    painter->setFont(option.font);
    painter->setPen(cell.quiet ? colors.muted : colors.text);
    painter->drawText(line, side | Qt::AlignVCenter | Qt::TextSingleLine,
        option.fontMetrics.elidedText(option.text, Qt::ElideRight, line.width()));
    line.moveTop(line.bottom() + 1);
    line.setHeight(lower);
    painter->setFont(small);
    painter->setPen(cell.strength && !cell.quiet ? colors.text : colors.muted);
    painter->drawText(line, side | Qt::AlignVCenter | Qt::TextSingleLine, below);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(colors.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize HeatDelegate::sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString below = index.data(tables::GridModel::BelowRole).toString();
    const QFontMetrics lower(lowerFont(option.font));
    return {std::max(option.fontMetrics.horizontalAdvance(option.text), lower.horizontalAdvance(below))
            + 2 * kSide + 2,
        option.fontMetrics.height() + (below.isEmpty() ? 0 : lower.height()) + 2 * kAbove};
}

}
