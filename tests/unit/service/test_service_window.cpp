#include "service/jobservice.h"
#include "service/settings.h"
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>
#include <atomic>
#include <latch>

using namespace touchstone;
using service::JobService;
using service::Settings;

class TestServiceWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersComeBackOnTheirThread();
    void lateAnswersAreDropped();
    void aReceiverThatIsGoneGetsNothing();
    void progressArrives();
    void stopAllStops();
    void settingsAreKept();
    void settingsHaveLimits();
    void recentProjectsAreFewAndNew();
};

void TestServiceWindow::answersComeBackOnTheirThread()
{
    JobService jobs;
    QObject receiver;
    QThread* where = nullptr;
    QThread* done = nullptr;
    int value = 0;
    jobs.run(
        &receiver, "a", [&where](jobs::Control&) { return (where = QThread::currentThread(), 42); },
        [&](int answer) {
            value = answer;
            done = QThread::currentThread();
        });
    QTRY_COMPARE(value, 42);
    QVERIFY(where != QThread::currentThread());
    QCOMPARE(done, QThread::currentThread());
}

void TestServiceWindow::lateAnswersAreDropped()
{
    JobService jobs;
    QObject receiver;
    QList<int> answers;
    std::latch go {1};
    const auto answer = [&answers](int value) { answers << value; };
    jobs.run(
        &receiver, "list", [&go](jobs::Control&) { return (go.wait(), 1); }, answer);
    jobs.run(
        &receiver, "list", [](jobs::Control&) { return 2; }, answer);
    jobs.run(
        &receiver, "other", [](jobs::Control&) { return 3; }, answer);
    go.count_down();
    QTRY_COMPARE(answers, QList<int>({2, 3}));
}

void TestServiceWindow::aReceiverThatIsGoneGetsNothing()
{
    JobService jobs;
    QObject other;
    bool called = false;
    bool finished = false;
    std::latch go {1};
    {
        QObject receiver;
        jobs.run(
            &receiver, "a", [&go](jobs::Control&) { return (go.wait(), 1); },
            [&called](int) { called = true; });
    }
    jobs.run(
        &other, "b", [](jobs::Control&) { return 1; }, [&finished](int) { finished = true; });
    go.count_down();
    QTRY_VERIFY(finished);
    QVERIFY(!called);
}

void TestServiceWindow::progressArrives()
{
    JobService jobs;
    QObject receiver;
    std::int64_t seen = 0;
    bool done = false;
    jobs.run(
        &receiver, "a",
        [](jobs::Control& control) {
            for (int i = 1; i <= 5; ++i)
                control.report(i, 5);
            return true;
        },
        [&done](bool) { done = true; }, [&seen](const jobs::Progress& progress) { seen = progress.done; });
    QTRY_VERIFY(done);
    QCOMPARE(seen, 5); // the last one always comes
}

void TestServiceWindow::stopAllStops()
{
    JobService jobs;
    QObject receiver;
    std::atomic<bool> cancelled = false;
    std::latch begun {1};
    bool called = false;
    jobs.run(
        &receiver, "a",
        [&](jobs::Control& control) {
            begun.count_down();
            while (!control.cancelled())
                std::this_thread::yield();
            cancelled = true;
            return 1;
        },
        [&called](int) { called = true; });
    begun.wait();
    jobs.stopAll();
    QVERIFY(cancelled);
    bool next = false;
    jobs.run(
        &receiver, "b", [](jobs::Control&) { return 1; }, [&next](int) { next = true; });
    QTRY_VERIFY(next);
    QVERIFY(!called);
}

void TestServiceWindow::settingsAreKept()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    {
        Settings settings(file);
        QCOMPARE(settings.theme(), service::ThemeChoice::System);
        QCOMPARE(settings.textSize(), 100);
        QCOMPARE(settings.language(), QString());
        QSignalSpy look(&settings, &Settings::lookChanged);
        QSignalSpy language(&settings, &Settings::languageChanged);
        settings.setTheme(service::ThemeChoice::Dark);
        settings.setTheme(service::ThemeChoice::Dark); // no change, no signal
        settings.setUiFont(QStringLiteral("WenQuanYi Micro Hei"));
        settings.setLanguage(QStringLiteral("zh_CN"));
        settings.setQueueOpen(true);
        settings.setWindowGeometry("\x01\x02\x00\x03");
        QCOMPARE(look.count(), 2);
        QCOMPARE(language.count(), 1);
    }
    Settings again(file);
    QCOMPARE(again.theme(), service::ThemeChoice::Dark);
    QCOMPARE(again.uiFont(), QStringLiteral("WenQuanYi Micro Hei"));
    QCOMPARE(again.language(), QStringLiteral("zh_CN"));
    QVERIFY(again.queueOpen());
    QCOMPARE(again.windowGeometry(), QByteArray("\x01\x02\x00\x03"));
}

void TestServiceWindow::settingsHaveLimits()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("[look]\ntheme=purple\ntextSize=99999\n[recent]\nsize=2000000000\n");
    damaged.close();
    Settings settings(file);
    QCOMPARE(settings.theme(), service::ThemeChoice::System);
    QCOMPARE(settings.textSize(), 200);
    QVERIFY(settings.recentProjects().empty());
    settings.setTextSize(5);
    QCOMPARE(settings.textSize(), 80);
}

void TestServiceWindow::recentProjectsAreFewAndNew()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    Settings settings(file);
    for (int i = 0; i < 15; ++i)
        settings.rememberProject("/p/" + std::to_string(i) + ".touchstone", QString::number(i));
    settings.rememberProject("/p/7.touchstone", QStringLiteral("seven"));
    Settings again(file);
    const auto recent = again.recentProjects();
    QCOMPARE(recent.size(), std::size_t {12});
    QCOMPARE(recent[0].name, QStringLiteral("seven"));
    QCOMPARE(recent[1].path, QStringLiteral("/p/14.touchstone"));
    again.forgetProject(QStringLiteral("/p/14.touchstone"));
    QCOMPARE(Settings(file).recentProjects().size(), std::size_t {11});
}

QTEST_GUILESS_MAIN(TestServiceWindow)
#include "test_service_window.moc"
