#include "common/gridview.h"
#include "common/theme.h"
#include "tables/gridmodel.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <algorithm>
#include <numeric>
#include <set>

namespace touchstone::ui {

namespace {

using tables::GridModel;

constexpr int kSide = 8;
constexpr int kAbove = 5;
constexpr int kWidest = 320;
constexpr int kLookedAt = 50; // rows; all have one height

QFont lowerFont(const QFont& font)
{
    QFont small = font;
    if (font.pixelSize() > 0)
        small.setPixelSize(qRound(font.pixelSize() * 13 / 15.0));
    else
        small.setPointSizeF(font.pointSizeF() * 13 / 15.0);
    return small;
}

/// Draws the text and, where there is one, a quieter second line.
class GridDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QString text = option.text;
        const QString below = index.data(GridModel::BelowRole).toString();
        const bool focus = option.state.testFlag(QStyle::State_HasFocus);
        option.text.clear();
        option.state.setFlag(QStyle::State_HasFocus, false);
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

        const Colors& colors = colorsOf(option.widget);
        painter->save();
        // The frame closes the last row.
        if (index.row() + 1 < index.model()->rowCount())
            painter->fillRect(
                QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.line);
        const QRect inside = option.rect.adjusted(kSide, 0, -kSide, 0);
        const QFont small = lowerFont(option.font);
        const int upperHeight = QFontMetrics(option.font).height();
        const int lowerHeight = below.isEmpty() ? 0 : QFontMetrics(small).height();
        QRect line(inside.left(), inside.center().y() - (upperHeight + lowerHeight) / 2 + 1, inside.width(),
            upperHeight);
        drawLine(painter, line, option, option.font, colors.text, text);
        if (!below.isEmpty()) {
            line.moveTop(line.bottom() + 1);
            line.setHeight(lowerHeight);
            drawLine(painter, line, option, small, colors.muted, below);
        }
        if (focus) {
            painter->setPen(colors.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QFontMetrics upper(option.font);
        const QFontMetrics lower(lowerFont(option.font));
        const QString below = index.data(GridModel::BelowRole).toString();
        return {
            std::max(upper.horizontalAdvance(option.text), lower.horizontalAdvance(below)) + 2 * kSide + 2,
            upper.height() + (below.isEmpty() ? 0 : lower.height()) + 2 * kAbove};
    }

private:
    static void drawLine(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
        const QFont& font, const QColor& color, const QString& text)
    {
        painter->setFont(font);
        painter->setPen(color);
        const auto side = static_cast<int>(option.displayAlignment & Qt::AlignHorizontal_Mask);
        painter->drawText(rect, side | Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    }
};

/// The widest columns give way until all have room together.
void cutWidest(std::vector<int>& widths, int room)
{
    std::vector<int> ascending = widths;
    std::sort(ascending.begin(), ascending.end());
    int left = room;
    auto columns = static_cast<int>(ascending.size());
    for (const int width : ascending) {
        const int share = left / columns;
        if (width > share) {
            for (int& each : widths)
                each = std::min(each, share);
            return;
        }
        left -= width;
        --columns;
    }
}

std::vector<int> counted(int number)
{
    std::vector<int> all(static_cast<std::size_t>(number));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

}

GridView::GridView(QWidget* parent)
    : QTableView(parent)
    , m_sorted(new QSortFilterProxyModel(this))
    , m_copy(new QAction(this))
    , m_ascending(new QAction(this))
    , m_descending(new QAction(this))
    , m_unsorted(new QAction(this))
{
    m_sorted->setSortRole(GridModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    setModel(m_sorted);
    setItemDelegate(new GridDelegate(this));
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setHighlightSections(false);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    connect(header, &QHeaderView::sectionResized, this, [this] { m_movedByHand |= !m_fitting; });
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &GridView::fit);
    addActions();
    retranslateUi();
}

void GridView::setGrid(GridModel* model)
{
    m_sorted->setSourceModel(model);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &GridView::fit);
    fit();
}

void GridView::keepInView()
{
    m_allInView = true;
    fit();
}

void GridView::setShownRows(int most)
{
    m_shownRows = most;
    fitHeight();
}

void GridView::keepOrder()
{
    setSortingEnabled(false);
    horizontalHeader()->setSortIndicatorShown(false);
    for (QAction* action : {m_ascending, m_descending, m_unsorted})
        removeAction(action);
}

QString GridView::allText() const
{
    return GridModel::tabbedText(
        *m_sorted, counted(m_sorted->rowCount()), counted(m_sorted->columnCount()), true);
}

QString GridView::selectedText() const
{
    std::set<int> rows;
    std::set<int> columns;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
        for (int column = range.left(); column <= range.right(); ++column)
            columns.insert(column);
    }
    const bool all = static_cast<int>(rows.size()) == m_sorted->rowCount()
        && static_cast<int>(columns.size()) == m_sorted->columnCount();
    if (rows.empty() || all)
        return allText();
    return GridModel::tabbedText(
        *m_sorted, {rows.begin(), rows.end()}, {columns.begin(), columns.end()}, false);
}

void GridView::copySelection() const
{
    QApplication::clipboard()->setText(selectedText());
}

void GridView::addActions()
{
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, this, &GridView::copySelection);
    const auto sortBy = [this](Qt::SortOrder order) {
        sortByColumn(std::max(0, currentIndex().column()), order);
    };
    connect(m_ascending, &QAction::triggered, this, [sortBy] { sortBy(Qt::AscendingOrder); });
    connect(m_descending, &QAction::triggered, this, [sortBy] { sortBy(Qt::DescendingOrder); });
    connect(m_unsorted, &QAction::triggered, this, [this] { sortByColumn(-1, Qt::AscendingOrder); });
    QWidget::addActions({m_copy, m_ascending, m_descending, m_unsorted});
}

void GridView::retranslateUi()
{
    m_copy->setText(tr("Copy"));
    m_ascending->setText(tr("Sort this column upwards"));
    m_descending->setText(tr("Sort this column downwards"));
    m_unsorted->setText(tr("Usual order"));
}

void GridView::fit()
{
    if (m_fitting)
        return;
    m_fitting = true;
    const int columns = m_sorted->columnCount();
    int height = fontMetrics().height() + 2 * kAbove;
    for (int row = 0; row < std::min(m_sorted->rowCount(), kLookedAt); ++row) {
        for (int column = 0; column < columns; ++column)
            height = std::max(height, sizeHintForIndex(m_sorted->index(row, column)).height());
    }
    verticalHeader()->setDefaultSectionSize(height + 2);
    if (!m_movedByHand && columns > 0) {
        std::vector<int> widths;
        for (int column = 0; column < columns; ++column)
            widths.push_back(std::min(
                kWidest, std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column))));
        if (m_allInView)
            cutWidest(widths, viewport()->width());
        const int rest = viewport()->width() - std::accumulate(widths.begin(), widths.end(), 0);
        for (int column = 0; column < columns; ++column) {
            const int share = rest > 0 ? rest / columns + (column < rest % columns ? 1 : 0) : 0;
            setColumnWidth(column, widths[static_cast<std::size_t>(column)] + share);
        }
    }
    m_fitting = false;
    fitHeight();
}

void GridView::fitHeight()
{
    if (m_shownRows <= 0)
        return;
    const int rows = std::clamp(m_sorted->rowCount(), 1, m_shownRows);
    int height = horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()
        + 2 * frameWidth() + 2;
    if (horizontalHeader()->length() > viewport()->width())
        height += horizontalScrollBar()->sizeHint().height();
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void GridView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void GridView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

}
