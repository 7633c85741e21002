#include "results.h"
#include "sampleproject.h"
#include "storage/files.h"
#include <atomic>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace touchstone;
using namespace touchstone::storage;
using namespace touchstone::testing;

class TestStorageSlotlock : public QObject {
    Q_OBJECT
private slots:
    void secondHolderIsRefused();
    void fileGoesWithTheLastHolder();
    void goesWithAKilledProcess_data();
    void goesWithAKilledProcess();
    void comingAndGoing();
    void noFolder();
};

void TestStorageSlotlock::secondHolderIsRefused()
{
    const Folder folder;
    auto lock = SlotLock::acquire(folder / "l", 3);
    TS_OK(lock);
    TS_FAILS(ErrorCode::Locked, SlotLock::acquire(folder / "l", 3));
    TS_OK(SlotLock::acquire(folder / "l", 4));
    SlotLock moved = std::move(*lock);
    TS_FAILS(ErrorCode::Locked, SlotLock::acquire(folder / "l", 3));
}

void TestStorageSlotlock::fileGoesWithTheLastHolder()
{
    const Folder folder;
    {
        auto one = SlotLock::acquire(folder / "l", 1);
        TS_OK(one);
        {
            auto two = SlotLock::acquire(folder / "l", 2);
            TS_OK(two);
        }
        QVERIFY(std::filesystem::exists(folder / "l"));
        TS_FAILS(ErrorCode::Locked, SlotLock::acquire(folder / "l", 1));
    }
    QVERIFY(!std::filesystem::exists(folder / "l"));
    TS_OK(SlotLock::acquire(folder / "l", 1));
}

void TestStorageSlotlock::goesWithAKilledProcess_data()
{
    QTest::addColumn<bool>("killed");
    QTest::newRow("killed") << true;
    QTest::newRow("exits without cleaning up") << false;
}

void TestStorageSlotlock::goesWithAKilledProcess()
{
    QFETCH(bool, killed);
    const Folder folder;
    int ready[2];
    QCOMPARE(pipe(ready), 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto lock = SlotLock::acquire(folder / "l", 1);
        const char sign = lock ? 'y' : 'n';
        if (write(ready[1], &sign, 1) == 1)
            sleep(killed ? 60 : 1);
        _exit(0);
    }
    char sign = 0;
    QCOMPARE(read(ready[0], &sign, 1), 1);
    QCOMPARE(sign, 'y');
    TS_FAILS(ErrorCode::Locked, SlotLock::acquire(folder / "l", 1));
    if (killed)
        kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    QVERIFY(std::filesystem::exists(folder / "l"));
    TS_OK(SlotLock::acquire(folder / "l", 1));
    QVERIFY(!std::filesystem::exists(folder / "l"));
}

void TestStorageSlotlock::comingAndGoing()
{
    // Every thread has a slot of its own: none may be refused because another one takes the file away.
    const Folder folder;
    std::atomic<int> refused = 0;
    std::atomic<int> together = 0;
    {
        std::vector<std::jthread> threads;
        for (int slot = 0; slot < 4; ++slot) {
            threads.emplace_back([&, slot] {
                for (int n = 0; n < 500; ++n) {
                    const auto lock = SlotLock::acquire(folder / "l", slot);
                    refused += lock ? 0 : 1;
                    const auto again = SlotLock::acquire(folder / "l", slot);
                    together += again && lock ? 1 : 0;
                }
            });
        }
    }
    QCOMPARE(refused.load(), 0);
    QCOMPARE(together.load(), 0);
    QVERIFY(!std::filesystem::exists(folder / "l"));
}

void TestStorageSlotlock::noFolder()
{
    const Folder folder;
    const auto lock = SlotLock::acquire(folder / "missing/l", 1);
    QVERIFY(!lock);
    QVERIFY(lock.error().code == ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestStorageSlotlock)
#include "test_storage_slotlock.moc"
