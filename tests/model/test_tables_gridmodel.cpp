#include "tables/gridmodel.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTextDocument>
#include <QtTest>

using namespace touchstone::tables;

namespace {

GridCell textCell(const QString& text, const QString& tip = {})
{
    return {.text = text, .below = {}, .sortKey = {}, .number = false, .tip = tip};
}

GridCell numberCell(int value, const QString& below = {})
{
    return {.text = QString::number(value), .below = below, .sortKey = value, .number = true, .tip = {}};
}

std::vector<std::vector<GridCell>> manyRows(int count)
{
    std::vector<std::vector<GridCell>> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back({textCell(QStringLiteral("model-%1").arg(i)), numberCell(count - i)});
    return rows;
}

}

class TestTablesGridModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheRulesOfAModelThroughEveryChange();
    void rowsAreAsWideAsTheColumns();
    void columnsThatStayAsManyKeepTheRows();
    void rolesOfACell();
    void headersSideWithTheirNumbers();
    void sortsByTheKeyNotByTheText();
    void tabbedTextIsExact();
    void tabbedTextOfAPartAsItIsSorted();
    void markUpInACellStaysText();
};

void TestTablesGridModel::keepsTheRulesOfAModelThroughEveryChange()
{
    GridModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setColumns({QStringLiteral("Model"), QStringLiteral("Items")});
    model.setRows(manyRows(10000));
    QCOMPARE(model.rowCount(), 10000);
    model.setColumns({QStringLiteral("Model"), QStringLiteral("Items"), QStringLiteral("Done")});
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.rowCount(), 10000);
    model.setColumns({QStringLiteral("Modell"), QStringLiteral("Zahl"), QStringLiteral("Fertig")});
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
    model.setColumns({});
    QCOMPARE(model.columnCount(), 0);
    QVERIFY(!model.index(0, 0).isValid());
}

void TestTablesGridModel::rowsAreAsWideAsTheColumns()
{
    GridModel model;
    model.setColumns({QStringLiteral("a"), QStringLiteral("b")});
    model.setRows({{textCell(QStringLiteral("short"))},
        {textCell(QStringLiteral("1")), textCell(QStringLiteral("2")),
            textCell(QStringLiteral("too much"))}});
    QCOMPARE(model.index(0, 1).data().toString(), QString());
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("2"));
    QVERIFY(!model.index(1, 2).isValid());
}

void TestTablesGridModel::columnsThatStayAsManyKeepTheRows()
{
    GridModel model;
    model.setColumns({QStringLiteral("Model"), QStringLiteral("Items")});
    model.setRows(manyRows(3));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    const QPersistentModelIndex kept = model.index(2, 0);
    model.setColumns({QString::fromUtf8("模型"), QString::fromUtf8("条目")}, {{}, QString::fromUtf8("全部")});
    QCOMPARE(resets.size(), 0);
    QCOMPARE(headers.size(), 1);
    QVERIFY(kept.isValid());
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QString::fromUtf8("模型"));
    QVERIFY(
        model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString().contains(QString::fromUtf8("全部")));
    QVERIFY(!model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).isValid()
        || model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
}

void TestTablesGridModel::rolesOfACell()
{
    GridModel model;
    model.setColumns({QStringLiteral("a"), QStringLiteral("b")});
    model.setRows({{textCell(QStringLiteral("name")), numberCell(7, QStringLiteral("n 3"))}});
    const QModelIndex name = model.index(0, 0);
    const QModelIndex value = model.index(0, 1);
    QCOMPARE(name.data(GridModel::SortRole).toString(), QStringLiteral("name"));
    QCOMPARE(value.data(GridModel::SortRole).toInt(), 7);
    QCOMPARE(value.data(GridModel::BelowRole).toString(), QStringLiteral("n 3"));
    QCOMPARE(value.data(Qt::AccessibleTextRole).toString(), QStringLiteral("7, n 3"));
    QCOMPARE(name.data(Qt::AccessibleTextRole).toString(), QStringLiteral("name"));
    QVERIFY(value.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight));
    QVERIFY(name.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignLeft));
    QVERIFY(!name.data(Qt::ToolTipRole).isValid());
}

void TestTablesGridModel::headersSideWithTheirNumbers()
{
    GridModel model;
    model.setColumns({QStringLiteral("Law\nSafety"), QStringLiteral("b")});
    const auto side = [&model](int column) {
        return model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    };
    QVERIFY(side(1).testFlag(Qt::AlignLeft));
    model.setRows(manyRows(1));
    QVERIFY(side(0).testFlag(Qt::AlignLeft));
    QVERIFY(side(1).testFlag(Qt::AlignRight));
    QCOMPARE(
        model.headerData(0, Qt::Horizontal, Qt::AccessibleTextRole).toString(), QStringLiteral("Law Safety"));
}

void TestTablesGridModel::sortsByTheKeyNotByTheText()
{
    GridModel model;
    model.setColumns({QStringLiteral("n")});
    model.setRows({{numberCell(9)}, {numberCell(100)}, {numberCell(20)}});
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(GridModel::SortRole);
    sorted.sort(0);
    QStringList seen;
    for (int row = 0; row < sorted.rowCount(); ++row)
        seen << sorted.index(row, 0).data().toString();
    QCOMPARE(seen.join(u' '), QStringLiteral("9 20 100"));
}

void TestTablesGridModel::tabbedTextIsExact()
{
    GridModel model;
    model.setColumns({QString::fromUtf8("模型"), QStringLiteral("Law\nSafety")});
    QCOMPARE(model.asTabbedText().toUtf8(), QByteArray("模型\tLaw Safety\n"));
    model.setRows({{textCell(QStringLiteral("a\tb\r\nc")), numberCell(7, QStringLiteral("n 3"))},
        {textCell(QStringLiteral("=1+1")), numberCell(-2)}});
    QCOMPARE(model.asTabbedText().toUtf8(), QByteArray("模型\tLaw Safety\na b  c\t7 n 3\n=1+1\t-2\n"));
}

void TestTablesGridModel::tabbedTextOfAPartAsItIsSorted()
{
    GridModel model;
    model.setColumns({QStringLiteral("Model"), QStringLiteral("Items")});
    model.setRows(manyRows(3));
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(GridModel::SortRole);
    sorted.sort(1, Qt::AscendingOrder);
    QCOMPARE(GridModel::tabbedText(sorted, {0, 1}, {1, 0}, true).toUtf8(),
        QByteArray("Items\tModel\n1\tmodel-2\n2\tmodel-1\n"));
    QCOMPARE(GridModel::tabbedText(sorted, {2}, {0}, false).toUtf8(), QByteArray("model-0\n"));
}

void TestTablesGridModel::markUpInACellStaysText()
{
    const QString evil = QStringLiteral("<img src=\"file:x.png\"><b>bold</b> & <i>more");
    GridModel model;
    model.setColumns({evil}, {evil});
    model.setRows({{textCell(evil, evil)}});
    QCOMPARE(model.index(0, 0).data().toString(), evil);
    for (const QString& tip : {model.index(0, 0).data(Qt::ToolTipRole).toString(),
             model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString()}) {
        // As a tooltip draws it: what comes out must be the letters that went in.
        QVERIFY(Qt::mightBeRichText(tip));
        QTextDocument drawn;
        drawn.setHtml(tip);
        QCOMPARE(drawn.toPlainText(), evil);
        QVERIFY(!tip.contains(QStringLiteral("<img")));
    }
}

QTEST_MAIN(TestTablesGridModel)
#include "test_tables_gridmodel.moc"
