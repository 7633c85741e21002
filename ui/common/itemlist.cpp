#include "common/itemlist.h"
#include <QKeyEvent>

namespace touchstone::ui {

ItemList::ItemList(QWidget* parent)
    : QListView(parent)
{
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
}

void ItemList::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles)
{
    // The list view would lay out all rows anew, which for a million takes longer than a rating; a row has
    // the same height whatever it says.
    QAbstractItemView::dataChanged(first, last, roles);
}

void ItemList::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        QListView::keyPressEvent(event);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid() && !event->isAutoRepeat())
            Q_EMIT activated(currentIndex());
        return;
    default:
        event->ignore();
    }
}

}
