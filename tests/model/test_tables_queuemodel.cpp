#include "tables/queuemodel.h"
#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QtTest>

using namespace touchstone;
using namespace touchstone::tables;

namespace {

constexpr int kRows = 10000;

/// Tells rows apart by their id and counts how often it is asked.
class CountingSource : public RowSource {
public:
    QueueRow fetch(RowId row) override
    {
        ++fetched;
        return {
            states.value(row, ItemState::Todo), flagged.contains(row), QStringLiteral("prompt %1").arg(row)};
    }
    int fetched = 0;
    QHash<RowId, ItemState> states = {};
    QSet<RowId> flagged = {};
};

/// Ids that are no positions: 1000, 1007, 1014 ...
std::vector<RowId> ids(int count, RowId first = 1000)
{
    std::vector<RowId> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(first + 7 * i);
    return rows;
}

}

class TestTablesQueueModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheRulesOfAModelThroughEveryChange();
    void rolesOfARow();
    void aListFetchesOnlyWhatIsInView();
    void rowsLookedAtLatelyAreKeptButNotAll();
    void refreshReadsOneRowAgain();
    void appendKeepsWhatIsThere();
    void extendingKeepsWhatIsThere();
    void withoutASourceNothingIsFetched();
};

void TestTablesQueueModel::keepsTheRulesOfAModelThroughEveryChange()
{
    CountingSource source;
    QueueModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSource(&source);
    model.setOrder(ids(kRows));
    QCOMPARE(model.rowCount(), kRows);
    QCOMPARE(model.rowCount(model.index(0)), 0);
    model.append(ids(10, 900000));
    model.append({});
    QCOMPARE(model.rowCount(), kRows + 10);
    model.refresh(1007);
    model.setStateNames({QStringLiteral("to do"), QStringLiteral("later"), QStringLiteral("done")});
    model.setOrder({});
    QCOMPARE(model.rowCount(), 0);
    model.setSource(nullptr);
}

void TestTablesQueueModel::rolesOfARow()
{
    CountingSource source;
    source.states[1007] = ItemState::Later;
    source.flagged << 1007;
    QueueModel model;
    model.setSource(&source);
    model.setOrder(ids(3));
    model.setStateNames({QStringLiteral("to do"), QStringLiteral("later"), QStringLiteral("done"),
        QStringLiteral("flagged")});
    const QModelIndex second = model.index(1);
    QCOMPARE(second.data().toString(), QStringLiteral("prompt 1007"));
    QCOMPARE(second.data(QueueModel::RowRole).toLongLong(), 1007);
    QCOMPARE(second.data(QueueModel::StateRole).toInt(), static_cast<int>(ItemState::Later));
    QCOMPARE(second.data(QueueModel::FlaggedRole).toBool(), true);
    QCOMPARE(second.data(Qt::AccessibleTextRole).toString(), QStringLiteral("later, flagged, prompt 1007"));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("to do, prompt 1000"));
    QCOMPARE(model.rowAt(second), 1007);
    QCOMPARE(model.indexOf(1014).row(), 2);
    QVERIFY(!model.indexOf(5).isValid());
    QCOMPARE(model.rowAt({}), 0);
}

void TestTablesQueueModel::aListFetchesOnlyWhatIsInView()
{
    CountingSource source;
    QueueModel model;
    model.setSource(&source);
    model.setOrder(ids(kRows));
    QListView view;
    view.setUniformItemSizes(true);
    view.setModel(&model);
    view.resize(300, 400);
    view.show();
    QTRY_VERIFY(source.fetched > 0);
    view.grab();
    const int first = source.fetched;
    QVERIFY2(first < 100, qPrintable(QString::number(first)));
    view.scrollTo(model.index(kRows / 2));
    view.grab();
    QVERIFY2(source.fetched - first < 100, qPrintable(QString::number(source.fetched - first)));
    QVERIFY(source.fetched > first);
}

void TestTablesQueueModel::rowsLookedAtLatelyAreKeptButNotAll()
{
    CountingSource source;
    QueueModel model;
    model.setSource(&source);
    model.setOrder(ids(kRows));
    for (int again = 0; again < 3; ++again) {
        for (int row = 0; row < 50; ++row)
            model.index(row).data();
    }
    QCOMPARE(source.fetched, 50);
    for (int row = 0; row < kRows; ++row)
        model.index(row).data();
    const int all = source.fetched;
    QVERIFY(all >= kRows);
    // Were everything kept, nothing would be read a second time.
    for (int row = 0; row < kRows; ++row)
        model.index(row).data();
    QVERIFY2(source.fetched - all > kRows - 1000, qPrintable(QString::number(source.fetched - all)));
}

void TestTablesQueueModel::refreshReadsOneRowAgain()
{
    CountingSource source;
    QueueModel model;
    model.setSource(&source);
    model.setOrder(ids(3));
    for (int row = 0; row < 3; ++row)
        model.index(row).data();
    source.states[1007] = ItemState::Done;
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QCOMPARE(model.index(1).data(QueueModel::StateRole).toInt(), static_cast<int>(ItemState::Todo));
    model.refresh(1007);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex(), model.index(1));
    QCOMPARE(model.index(1).data(QueueModel::StateRole).toInt(), static_cast<int>(ItemState::Done));
    QCOMPARE(source.fetched, 4);
    model.refresh(5);
    QCOMPARE(changes.size(), 1);
}

void TestTablesQueueModel::extendingKeepsWhatIsThere()
{
    CountingSource source;
    QueueModel model;
    model.setSource(&source);
    model.setOrder({7, 8});
    const QPersistentModelIndex kept = model.index(1);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.extendOrder({7, 8, 9, 10});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 2);
    QCOMPARE(inserted.first().at(2).toInt(), 3);
    QCOMPARE(model.rowAt(kept), 8);
    model.extendOrder({7, 8, 9, 10});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(resets.size(), 0);
    for (const std::vector<RowId>& others : {std::vector<RowId> {7, 9, 8, 10, 11}, std::vector<RowId> {7}}) {
        const auto before = resets.size();
        model.extendOrder(others);
        QCOMPARE(resets.size(), before + 1);
        QCOMPARE(model.rowCount(), static_cast<int>(others.size()));
    }
}

void TestTablesQueueModel::appendKeepsWhatIsThere()
{
    CountingSource source;
    QueueModel model;
    model.setSource(&source);
    model.setOrder(ids(3));
    const QPersistentModelIndex kept = model.index(2);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.append({5, 6});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 3);
    QCOMPARE(inserted.first().at(2).toInt(), 4);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(kept.data(QueueModel::RowRole).toLongLong(), 1014);
    QCOMPARE(model.rowAt(model.index(4)), 6);
}

void TestTablesQueueModel::withoutASourceNothingIsFetched()
{
    CountingSource source;
    QueueModel model;
    model.setSource(&source);
    model.setSource(nullptr);
    model.setOrder(ids(3));
    QCOMPARE(model.index(0).data().toString(), QString());
    QCOMPARE(source.fetched, 0);
}

QTEST_MAIN(TestTablesQueueModel)
#include "test_tables_queuemodel.moc"
