#include "setup/rowseditor.h"
#include "common/controls.h"
#include "common/plaintext.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>
#include <numeric>

namespace touchstone::ui {

RowsEditor::RowsEditor(const QString& name, int columns, QWidget* parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, columns, this))
    , m_add(makeButton(this, ""))
    , m_remove(makeButton(this, ""))
    , m_up(makeButton(this, ""))
    , m_down(makeButton(this, ""))
    , m_shares(static_cast<std::size_t>(columns), 1)
{
    m_table->setObjectName(name);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setWordWrap(false);
    m_table->setMinimumHeight(90);
    auto* buttons = new QHBoxLayout;
    for (const auto& [button, part] : {std::pair {m_add, "Add"}, std::pair {m_remove, "Remove"},
             std::pair {m_up, "Up"}, std::pair {m_down, "Down"}}) {
        button->setObjectName(name + QLatin1String(part));
        button->setAutoDefault(false);
        setRole(button, "small");
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(6);
    box->addWidget(m_table, 1);
    box->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &RowsEditor::add);
    connect(m_remove, &QPushButton::clicked, this, &RowsEditor::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_table, &QTableWidget::currentCellChanged, this, &RowsEditor::showState);
    connect(m_table, &QTableWidget::cellChanged, this, [this] {
        if (!m_filling)
            Q_EMIT changed();
    });
    retranslateUi();
    showState();
}

void RowsEditor::setHeaders(const QStringList& headers, const QString& accessibleName)
{
    m_table->setHorizontalHeaderLabels(headers);
    m_table->setAccessibleName(accessibleName);
}

void RowsEditor::setShares(const std::vector<int>& shares)
{
    m_shares = shares;
    fit();
}

void RowsEditor::fixColumn(int column)
{
    m_fixedColumn = column;
}

void RowsEditor::fixRows()
{
    for (QPushButton* button : {m_add, m_remove, m_up, m_down})
        button->hide();
}

void RowsEditor::setNewRow(const QStringList& cells)
{
    m_newRow = cells;
}

void RowsEditor::putRow(int row, const QStringList& cells)
{
    for (int column = 0; column < m_table->columnCount(); ++column) {
        auto* item = new QTableWidgetItem(cells.value(column));
        if (column == m_fixedColumn)
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(row, column, item);
    }
}

void RowsEditor::setRows(const std::vector<QStringList>& rows)
{
    const QScopedValueRollback filling(m_filling, true);
    const int current = m_table->currentRow();
    const int column = m_table->currentColumn();
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row)
        putRow(row, rows[static_cast<std::size_t>(row)]);
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(
            std::clamp(current, 0, m_table->rowCount() - 1), std::max(column, m_fixedColumn == 0 ? 1 : 0));
    showState();
}

std::vector<QStringList> RowsEditor::rows() const
{
    std::vector<QStringList> rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        bool empty = true;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QTableWidgetItem* item = m_table->item(row, column);
            cells << (item == nullptr ? QString() : item->text().trimmed());
            empty = empty && cells.back().isEmpty();
        }
        if (!empty)
            rows.push_back(cells);
    }
    return rows;
}

void RowsEditor::add()
{
    {
        const QScopedValueRollback filling(m_filling, true);
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        QStringList cells;
        for (const QString& cell : m_newRow)
            cells << (cell.contains(QLatin1String("%1")) ? cell.arg(row + 1) : cell);
        putRow(row, cells);
        m_table->setCurrentCell(row, 0);
    }
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->editItem(m_table->currentItem());
    showState();
    Q_EMIT changed();
}

void RowsEditor::remove()
{
    if (m_table->currentRow() < 0)
        return;
    m_table->removeRow(m_table->currentRow());
    showState();
    Q_EMIT changed();
}

void RowsEditor::move(int by)
{
    const int row = m_table->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_table->rowCount())
        return;
    {
        const QScopedValueRollback filling(m_filling, true);
        for (int column = 0; column < m_table->columnCount(); ++column) {
            QTableWidgetItem* one = m_table->takeItem(row, column);
            QTableWidgetItem* other = m_table->takeItem(to, column);
            m_table->setItem(to, column, one);
            m_table->setItem(row, column, other);
        }
        m_table->setCurrentCell(to, std::max(0, m_table->currentColumn()));
    }
    showState();
    Q_EMIT changed();
}

void RowsEditor::showState()
{
    const int row = m_table->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_table->rowCount());
}

void RowsEditor::fit()
{
    const int all = std::accumulate(m_shares.begin(), m_shares.end(), 0);
    const int width = m_table->viewport()->width();
    int left = width;
    for (std::size_t n = 0; n < m_shares.size(); ++n) {
        const bool last = n + 1 == m_shares.size();
        const int part = last ? left : width * m_shares[n] / std::max(1, all);
        m_table->setColumnWidth(static_cast<int>(n), part);
        left -= part;
    }
}

void RowsEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void RowsEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void RowsEditor::retranslateUi()
{
    m_add->setText(tr("Add"));
    m_remove->setText(tr("Remove"));
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
    m_add->setAccessibleName(tr("Add a row"));
    m_remove->setAccessibleName(tr("Take the row away"));
    m_up->setAccessibleName(tr("Move the row up"));
    m_down->setAccessibleName(tr("Move the row down"));
}

}
