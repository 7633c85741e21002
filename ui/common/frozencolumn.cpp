#include "common/frozencolumn.h"
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace touchstone::ui {

FrozenColumn::FrozenColumn(QTableView* table)
    : QTableView(table)
    , m_table(table)
{
    setObjectName(table->objectName() + QStringLiteral("Frozen"));
    setModel(table->model());
    setSelectionModel(table->selectionModel());
    setItemDelegate(table->itemDelegate());
    setShowGrid(false);
    setWordWrap(false);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(table->verticalScrollMode());
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(table->verticalScrollBar(), &QAbstractSlider::valueChanged, verticalScrollBar(),
        &QAbstractSlider::setValue);
    connect(table->horizontalScrollBar(), &QAbstractSlider::valueChanged, this, &FrozenColumn::follow);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &FrozenColumn::follow);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &FrozenColumn::showFirstOnly);
    table->installEventFilter(this);
    table->viewport()->installEventFilter(this);
    showFirstOnly();
}

void FrozenColumn::showFirstOnly()
{
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnHidden(column, column > 0);
    follow();
}

void FrozenColumn::follow()
{
    // Only where something slides below it.
    const bool moved = m_table->horizontalScrollBar()->value() > 0;
    setVisible(moved && model()->columnCount() > 0);
    if (!moved)
        return;
    setColumnWidth(0, m_table->columnWidth(0));
    verticalHeader()->setDefaultSectionSize(m_table->verticalHeader()->defaultSectionSize());
    horizontalHeader()->setFixedHeight(m_table->horizontalHeader()->height());
    const QRect place = m_table->viewport()->geometry();
    const int header = m_table->horizontalHeader()->height();
    setGeometry(place.left(), place.top() - header, m_table->columnWidth(0), place.height() + header);
    verticalScrollBar()->setValue(m_table->verticalScrollBar()->value());
    raise();
}

bool FrozenColumn::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::StyleChange)
        follow();
    return QTableView::eventFilter(watched, event);
}

}
