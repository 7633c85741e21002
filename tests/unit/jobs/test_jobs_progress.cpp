#include "jobs/progress.h"
#include <QElapsedTimer>
#include <QtTest>
#include <thread>
#include <vector>

using namespace touchstone::jobs;

class TestJobsProgress : public QObject {
    Q_OBJECT
private slots:
    void reportsAreThrottled();
    void theLastReportAlwaysComes();
    void estimatesTheTimeLeft();
    void unknownTotalGivesNoEstimate();
    void tellsToStop();
};

void TestJobsProgress::reportsAreThrottled()
{
    std::vector<Progress> seen;
    Control control({}, [&](const Progress& progress) { seen.push_back(progress); });
    QElapsedTimer timer;
    timer.start();
    std::int64_t calls = 0;
    while (timer.elapsed() < 350) {
        QVERIFY(control.report(++calls, 1'000'000'000));
    }
    QVERIFY(calls > 1000);
    QVERIFY2(seen.size() >= 2 && seen.size() <= 5, qPrintable(QString::number(seen.size())));
    QCOMPARE(seen.front().done, 1);
}

void TestJobsProgress::theLastReportAlwaysComes()
{
    std::vector<Progress> seen;
    Control control({}, [&](const Progress& progress) { seen.push_back(progress); });
    for (int n = 1; n <= 10; ++n)
        control.report(n, 10);
    QCOMPARE(seen, (std::vector<Progress> {{1, 10, {}}, {10, 10, {}}}));
}

void TestJobsProgress::estimatesTheTimeLeft()
{
    std::vector<Progress> seen;
    Control control({}, [&](const Progress& progress) { seen.push_back(progress); });
    std::this_thread::sleep_for(std::chrono::milliseconds(1050));
    control.report(1, 4);
    QCOMPARE(seen.size(), 1U);
    QVERIFY(seen.front().secondsLeft.has_value());
    // A quarter took at least 1.05 s; the rest takes three times as long.
    QVERIFY(*seen.front().secondsLeft >= 3.15 && *seen.front().secondsLeft < 10);
}

void TestJobsProgress::unknownTotalGivesNoEstimate()
{
    std::vector<Progress> seen;
    Control control({}, [&](const Progress& progress) { seen.push_back(progress); });
    std::this_thread::sleep_for(std::chrono::milliseconds(1010));
    control.report(7, 0);
    QCOMPARE(seen, (std::vector<Progress> {{7, 0, {}}}));
}

void TestJobsProgress::tellsToStop()
{
    std::stop_source source;
    Control control(source.get_token());
    QVERIFY(control.report(1, 2) && !control.cancelled());
    source.request_stop();
    QVERIFY(!control.report(2, 2) && control.cancelled());
    QVERIFY(control.stopToken().stop_requested());
    Control plain;
    QVERIFY(plain.report(1, 1) && !plain.cancelled());
}

QTEST_GUILESS_MAIN(TestJobsProgress)
#include "test_jobs_progress.moc"
