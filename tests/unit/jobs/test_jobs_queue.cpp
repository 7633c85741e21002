#include "jobs/boundedqueue.h"
#include <QtTest>
#include <atomic>
#include <memory>
#include <numeric>
#include <thread>

using namespace touchstone::jobs;

class TestJobsQueue : public QObject {
    Q_OBJECT
private slots:
    void handsOverInOrder();
    void theFasterSideWaits();
    void producerCloses();
    void consumerCloses();
    void closingWakesWhoWaitsForAValue();
    void manyOnBothSides();
};

void TestJobsQueue::handsOverInOrder()
{
    BoundedQueue<std::unique_ptr<int>> queue(3);
    std::jthread producer([&] {
        for (int n = 0; n < 1000; ++n)
            queue.push(std::make_unique<int>(n));
        queue.close();
    });
    int expected = 0;
    while (auto value = queue.pop())
        QCOMPARE(**value, expected++);
    QCOMPARE(expected, 1000);
}

void TestJobsQueue::theFasterSideWaits()
{
    BoundedQueue<int> queue(2);
    std::atomic<int> pushed = 0;
    std::jthread producer([&] {
        for (int n = 0; n < 5; ++n) {
            queue.push(n);
            ++pushed;
        }
    });
    QTRY_COMPARE(pushed.load(), 2);
    // Were the producer not held back, it would be through within this time.
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    QCOMPARE(pushed.load(), 2);
    QCOMPARE(queue.pop(), std::optional(0));
    QTRY_COMPARE(pushed.load(), 3);
    for (int n = 1; n < 5; ++n)
        QCOMPARE(queue.pop(), std::optional(n));
}

void TestJobsQueue::producerCloses()
{
    BoundedQueue<int> queue(4);
    QVERIFY(queue.push(1));
    QVERIFY(queue.push(2));
    queue.close();
    QVERIFY(!queue.push(3));
    QCOMPARE(queue.pop(), std::optional(1));
    QCOMPARE(queue.pop(), std::optional(2));
    QCOMPARE(queue.pop(), std::optional<int>());
}

void TestJobsQueue::consumerCloses()
{
    BoundedQueue<int> queue(1);
    std::atomic<int> accepted = 0;
    std::jthread producer([&] {
        while (queue.push(0))
            ++accepted;
    });
    QTRY_COMPARE(accepted.load(), 1);
    queue.close();
    producer.join();
    QCOMPARE(accepted.load(), 1);
}

void TestJobsQueue::closingWakesWhoWaitsForAValue()
{
    BoundedQueue<int> queue(1);
    std::optional<int> value = 5;
    std::jthread consumer([&] { value = queue.pop(); });
    queue.close();
    consumer.join();
    QVERIFY(!value);
}

void TestJobsQueue::manyOnBothSides()
{
    BoundedQueue<int> queue(8);
    std::atomic<long> sum = 0;
    {
        std::vector<std::jthread> consumers;
        for (int t = 0; t < 3; ++t) {
            consumers.emplace_back([&] {
                while (auto value = queue.pop())
                    sum += *value;
            });
        }
        {
            std::vector<std::jthread> producers;
            for (int t = 0; t < 3; ++t) {
                producers.emplace_back([&] {
                    for (int n = 1; n <= 1000; ++n)
                        queue.push(n);
                });
            }
        }
        queue.close();
    }
    QCOMPARE(sum.load(), 3L * 500'500);
}

QTEST_GUILESS_MAIN(TestJobsQueue)
#include "test_jobs_queue.moc"
