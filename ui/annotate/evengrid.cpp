#include "annotate/evengrid.h"
#include <QWidget>
#include <algorithm>

namespace touchstone::ui {

EvenGrid::EvenGrid(int most, QWidget* parent)
    : QLayout(parent)
    , m_most(most)
{
    setContentsMargins(0, 0, 0, 0);
}

void EvenGrid::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

QLayoutItem* EvenGrid::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* EvenGrid::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int EvenGrid::columnWidth(int width, int columns) const
{
    return (width - spacing() * (columns - 1)) / columns;
}

int EvenGrid::columnsFor(int width) const
{
    int widest = 0;
    for (const auto& item : m_items)
        widest = std::max(widest, item->sizeHint().width());
    const int most = m_most > 0 ? std::min(m_most, count()) : count();
    for (int columns = most; columns > 1; --columns) {
        // Choices of one row leave no ragged last row; a long list of flags may.
        const bool even = m_most > 0 || count() % columns == 0;
        if (even && columnWidth(width, columns) >= widest)
            return columns;
    }
    return 1;
}

int EvenGrid::arrange(const QRect& rect, int columns, bool place) const
{
    const int width = columnWidth(rect.width(), columns);
    int y = rect.top();
    for (int first = 0; first < count(); first += columns) {
        const int last = std::min(first + columns, count());
        int height = 0;
        for (int i = first; i < last; ++i) {
            const QLayoutItem* item = itemAt(i);
            height = std::max(
                height, item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height());
        }
        for (int i = first; place && i < last; ++i)
            itemAt(i)->setGeometry(QRect(rect.left() + (i - first) * (width + spacing()), y, width, height));
        y += height + (last < count() ? spacing() : 0);
    }
    return y - rect.top();
}

QSize EvenGrid::sizeHint() const
{
    int widest = 0;
    for (const auto& item : m_items)
        widest = std::max(widest, item->sizeHint().width());
    return {widest, heightForWidth(widest)};
}

QSize EvenGrid::minimumSize() const
{
    QSize least(0, 0);
    for (const auto& item : m_items)
        least = least.expandedTo(item->minimumSize());
    return least;
}

int EvenGrid::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), columnsFor(width), false);
}

void EvenGrid::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    m_columns = columnsFor(rect.width());
    arrange(rect, m_columns, true);
}

}
