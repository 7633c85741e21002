#include "jobs/jobrunner.h"
#include <QtTest>
#include <algorithm>
#include <atomic>
#include <latch>
#include <set>
#include <vector>

using namespace touchstone::jobs;

namespace {

/// A job that says when it has begun and then waits for its release or, where it listens, its cancelling.
struct Blocker {
    std::latch begun {1};
    std::atomic<bool> released = false;
    std::atomic<bool> wasCancelled = false;

    JobRunner::Work work(bool listens = true)
    {
        return [this, listens](Control& control) {
            begun.count_down();
            while (!released && !(listens && control.cancelled()))
                std::this_thread::yield();
            wasCancelled = control.cancelled();
        };
    }
};

}

class TestJobsRunner : public QObject {
    Q_OBJECT
private slots:
    void runsInOrder();
    void cancelsWhatRuns();
    void cancelsWhatWaits();
    void cancelsAll();
    void aNewerRequestReplacesTheOlder();
    void staysCurrentAfterItsEnd();
    void reportsReachTheSink();
    void endsWhileAJobRuns();
    void cancellingTheLastWaitingJobWakesWhoWaits();
    void manyThreadsSubmit();
};

void TestJobsRunner::runsInOrder()
{
    std::vector<int> order;
    std::set<std::thread::id> threads;
    JobRunner runner;
    Token last = 0;
    for (int n = 0; n < 200; ++n) {
        const Token token = runner.submit([&order, &threads, n](Control&) {
            order.push_back(n);
            threads.insert(std::this_thread::get_id());
        });
        QVERIFY(token > last);
        last = token;
    }
    runner.waitIdle();
    QCOMPARE(order.size(), 200U);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
    QCOMPARE(threads.size(), 1U);
    QVERIFY(!threads.contains(std::this_thread::get_id()));
}

void TestJobsRunner::cancelsWhatRuns()
{
    Blocker blocker;
    JobRunner runner;
    const Token token = runner.submit(blocker.work());
    blocker.begun.wait();
    QVERIFY(runner.isCurrent(token));
    runner.cancel(token);
    QVERIFY(!runner.isCurrent(token));
    runner.waitIdle();
    QVERIFY(blocker.wasCancelled);
    bool cancelled = true;
    runner.submit([&](Control& control) { cancelled = control.cancelled(); });
    runner.waitIdle();
    QVERIFY(!cancelled);
}

void TestJobsRunner::cancelsWhatWaits()
{
    Blocker blocker;
    std::atomic<int> ran = 0;
    JobRunner runner;
    runner.submit(blocker.work());
    blocker.begun.wait();
    const Token second = runner.submit([&](Control&) { ran += 1; });
    const Token third = runner.submit([&](Control&) { ran += 10; });
    runner.cancel(second);
    QVERIFY(!runner.isCurrent(second));
    QVERIFY(runner.isCurrent(third));
    blocker.released = true;
    runner.waitIdle();
    QCOMPARE(ran.load(), 10);
    QVERIFY(!blocker.wasCancelled);
}

void TestJobsRunner::cancelsAll()
{
    JobRunner runner;
    Blocker running;
    std::atomic<int> ran = 0;
    const Token first = runner.submit(running.work());
    const Token second = runner.submit([&](Control&) { ++ran; });
    running.begun.wait();
    runner.cancelAll();
    runner.waitIdle();
    QVERIFY(running.wasCancelled);
    QCOMPARE(ran.load(), 0);
    QVERIFY(!runner.isCurrent(first));
    QVERIFY(!runner.isCurrent(second));
    const Token ended = runner.submit([&](Control&) { ++ran; });
    runner.waitIdle();
    QCOMPARE(ran.load(), 1);
    QVERIFY(runner.isCurrent(ended));
    runner.cancelAll();
    QVERIFY(!runner.isCurrent(ended)); // ended, and nobody fetched what it found
    QVERIFY(runner.isCurrent(runner.submit([](Control&) {})));
}

void TestJobsRunner::aNewerRequestReplacesTheOlder()
{
    Blocker blocker;
    std::vector<int> ran;
    JobRunner runner;
    const Token first = runner.submit(blocker.work(false), {}, "search");
    blocker.begun.wait();
    const Token second = runner.submit([&](Control&) { ran.push_back(2); }, {}, "search");
    const Token other = runner.submit([&](Control&) { ran.push_back(9); }, {}, "export");
    const Token third = runner.submit([&](Control&) { ran.push_back(3); }, {}, "search");
    QVERIFY(!runner.isCurrent(first) && !runner.isCurrent(second));
    QVERIFY(runner.isCurrent(other) && runner.isCurrent(third));
    blocker.released = true;
    runner.waitIdle();
    QVERIFY(blocker.wasCancelled);
    QCOMPARE(ran, (std::vector<int> {9, 3}));
}

void TestJobsRunner::staysCurrentAfterItsEnd()
{
    JobRunner runner;
    const Token first = runner.submit([](Control&) {}, {}, "search");
    const Token single = runner.submit([](Control&) {});
    runner.waitIdle();
    QVERIFY(runner.isCurrent(first) && runner.isCurrent(single));
    const Token second = runner.submit([](Control&) {}, {}, "search");
    QVERIFY(!runner.isCurrent(first));
    runner.waitIdle();
    QVERIFY(runner.isCurrent(second));
    runner.cancel(second);
    QVERIFY(!runner.isCurrent(second));
    QVERIFY(!runner.isCurrent(0) && !runner.isCurrent(999));
}

void TestJobsRunner::reportsReachTheSink()
{
    std::vector<Progress> seen;
    JobRunner runner;
    runner.submit(
        [](Control& control) {
            for (int n = 1; n <= 1000; ++n)
                control.report(n, 1000);
        },
        [&](const Progress& progress) { seen.push_back(progress); });
    runner.waitIdle();
    QVERIFY(!seen.empty() && seen.size() < 20);
    QCOMPARE(seen.back(), (Progress {1000, 1000, {}}));
}

void TestJobsRunner::endsWhileAJobRuns()
{
    Blocker blocker;
    std::atomic<bool> later = false;
    {
        JobRunner runner;
        runner.submit(blocker.work());
        runner.submit([&](Control&) { later = true; });
        blocker.begun.wait();
    }
    QVERIFY(blocker.wasCancelled);
    QVERIFY(!later);
    const JobRunner unused;
}

void TestJobsRunner::cancellingTheLastWaitingJobWakesWhoWaits()
{
    for (int n = 0; n < 2000; ++n) {
        JobRunner runner;
        const Token token = runner.submit([](Control&) {});
        std::jthread waiting([&] { runner.waitIdle(); });
        runner.cancel(token);
        waiting.join();
    }
}

void TestJobsRunner::manyThreadsSubmit()
{
    std::atomic<int> ran = 0;
    JobRunner runner;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int n = 0; n < 200; ++n) {
                    const Token token =
                        runner.submit([&](Control&) { ++ran; }, {}, n % 3 ? "" : std::to_string(t));
                    if (n % 7 == 0)
                        runner.cancel(token);
                    (void)runner.isCurrent(token);
                }
            });
        }
    }
    runner.waitIdle();
    QVERIFY(ran >= 4 * 200 / 2 && ran <= 4 * 200);
}

QTEST_GUILESS_MAIN(TestJobsRunner)
#include "test_jobs_runner.moc"
