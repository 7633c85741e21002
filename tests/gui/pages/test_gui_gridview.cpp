#include "common/gridview.h"
#include "guisupport.h"
#include "tables/gridmodel.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QtTest>

using namespace touchstone;
using touchstone::tables::GridCell;

namespace {

GridCell numberCell(int value)
{
    return {.text = QString::number(value),
        .below = QStringLiteral("n 1"),
        .sortKey = value,
        .number = true,
        .tip = {}};
}

GridCell textCell(const QString& text)
{
    return {.text = text, .below = {}, .sortKey = {}, .number = false, .tip = {}};
}

QString clipboard()
{
    return QApplication::clipboard()->text();
}

}

class TestGuiGridView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void ctrlCWithoutASelectionCopiesEverything();
    void ctrlCCopiesWhatIsSelectedAsItIsSorted();
    void aClickOnAHeaderSortsByNumber();
    void sortingWorksByKeyboard();
    void tabLeavesTheTable();
    void rowsAreHighEnoughForTwoLines();
    void widthsFollowTheContentUntilMovedByHand();
    void allColumnsStayInView();

private:
    std::unique_ptr<testing::GuiHouse> m_house;
    std::unique_ptr<tables::GridModel> m_model;
    std::unique_ptr<ui::GridView> m_view;
};

void TestGuiGridView::init()
{
    m_house = std::make_unique<testing::GuiHouse>();
    m_model = std::make_unique<tables::GridModel>();
    m_view = std::make_unique<ui::GridView>();
    m_model->setColumns({QStringLiteral("Model"), QStringLiteral("Items")});
    m_model->setRows({{textCell(QStringLiteral("a")), numberCell(9)},
        {textCell(QStringLiteral("b")), numberCell(100)}, {textCell(QStringLiteral("c")), numberCell(20)}});
    m_view->setGrid(m_model.get());
    m_view->resize(500, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QApplication::clipboard()->clear();
}

void TestGuiGridView::cleanup()
{
    m_view.reset();
    m_model.reset();
    m_house.reset();
}

void TestGuiGridView::ctrlCWithoutASelectionCopiesEverything()
{
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), QStringLiteral("Model\tItems\na\t9 n 1\nb\t100 n 1\nc\t20 n 1\n"));
}

void TestGuiGridView::ctrlCCopiesWhatIsSelectedAsItIsSorted()
{
    m_view->sortByColumn(1, Qt::DescendingOrder);
    m_view->setFocus();
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), QStringLiteral("b\nc\n"));
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), QStringLiteral("Model\tItems\nb\t100 n 1\nc\t20 n 1\na\t9 n 1\n"));
}

void TestGuiGridView::aClickOnAHeaderSortsByNumber()
{
    QHeaderView* header = m_view->horizontalHeader();
    const QPoint items(header->sectionViewportPosition(1) + header->sectionSize(1) / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, items);
    QCOMPARE(m_view->allText(), QStringLiteral("Model\tItems\na\t9 n 1\nc\t20 n 1\nb\t100 n 1\n"));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, items);
    QCOMPARE(m_view->model()->index(0, 0).data().toString(), QStringLiteral("b"));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, items);
    QCOMPARE(m_view->model()->index(0, 0).data().toString(), QStringLiteral("a"));
    QCOMPARE(m_view->model()->index(1, 0).data().toString(), QStringLiteral("b"));
}

void TestGuiGridView::sortingWorksByKeyboard()
{
    m_view->setFocus();
    m_view->setCurrentIndex(m_view->model()->index(0, 1));
    const QList<QAction*> actions = m_view->actions();
    QCOMPARE(actions.size(), 4);
    actions[2]->trigger();
    QCOMPARE(m_view->model()->index(0, 0).data().toString(), QStringLiteral("b"));
    actions[1]->trigger();
    QCOMPARE(m_view->model()->index(1, 0).data().toString(), QStringLiteral("c"));
    actions[3]->trigger();
    QCOMPARE(m_view->model()->index(1, 0).data().toString(), QStringLiteral("b"));
    for (const QAction* action : actions)
        QVERIFY(!action->text().isEmpty());
}

void TestGuiGridView::tabLeavesTheTable()
{
    QWidget window;
    ui::GridView first(&window);
    ui::GridView second(&window);
    first.setGrid(m_model.get());
    second.setGrid(m_model.get());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    first.setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), &first);
    QTest::keyClick(&first, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &second);
}

void TestGuiGridView::rowsAreHighEnoughForTwoLines()
{
    QVERIFY(m_view->rowHeight(0) >= m_view->fontMetrics().height() * 17 / 10);
    m_view->setShownRows(2);
    QVERIFY(m_view->height() < m_view->horizontalHeader()->height() + 3 * m_view->rowHeight(0));
    QVERIFY(m_view->height() >= m_view->horizontalHeader()->height() + 2 * m_view->rowHeight(0));
}

void TestGuiGridView::widthsFollowTheContentUntilMovedByHand()
{
    const int before = m_view->columnWidth(0);
    QVERIFY(m_view->columnWidth(0) + m_view->columnWidth(1) >= m_view->viewport()->width() - 1);
    m_view->setColumnWidth(0, before + 37);
    m_model->setRows(
        {{textCell(QStringLiteral("something that is wider than all before it")), numberCell(1)}});
    QCOMPARE(m_view->columnWidth(0), before + 37);
}

/// The narrow ones keep their width, the widest are cut.
void TestGuiGridView::allColumnsStayInView()
{
    m_model->setRows({});
    m_model->setColumns(
        {QStringLiteral("Question"), QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    const QString words = QStringLiteral("Refusal with guidance, and more");
    m_model->setRows({{textCell(QStringLiteral("Type")), textCell(words), textCell(words), textCell(words)}});
    m_view->resize(500, 300);
    m_view->show();
    testing::settle(m_view.get());
    const int first = m_view->columnWidth(0);
    QVERIFY(m_view->horizontalHeader()->length() > m_view->viewport()->width());
    m_view->keepInView();
    QVERIFY(m_view->horizontalHeader()->length() <= m_view->viewport()->width());
    QVERIFY(m_view->columnWidth(0) >= first);
    QVERIFY(std::abs(m_view->columnWidth(1) - m_view->columnWidth(3)) <= 1);
    m_view->resize(1600, 300);
    testing::settle(m_view.get());
    QVERIFY(m_view->columnWidth(1) > 200);
}

QTEST_MAIN(TestGuiGridView)
#include "test_gui_gridview.moc"
