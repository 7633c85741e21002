#include "activity/activitydialog.h"
#include "activity/safetydialog.h"
#include "annotate/annotatepage.h"
#include "dialogtest.h"
#include "exchange/importdialog.h"
#include "roughhands.h"
#include "service/projectsetup.h"
#include "service/ratingdesk.h"
#include "service/safety.h"
#include "shell/mainwindow.h"
#include "shell/projectguard.h"
#include <QAction>
#include <QFile>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>

using namespace touchstone;
using namespace touchstone::testing;
using State = ui::ProjectGuard::State;

class TestGuiLeadSafety : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<GuiHouse>();
        m_file = makeSampleProject(m_house->folder(), {.prompts = 4, .annotators = 2, .rated = true});
    }
    void cleanup()
    {
        m_window.reset();
        m_house->jobs().stopAll();
        m_house.reset();
    }
    void logIsFilteredAndSaved();
    void logCannotBeSaved();
    void wholeProject();
    void damagedProject_data();
    void damagedProject();
    void makeAPointAndGoBack();
    void movedWhileOpen();
    void removedWhileOpen();
    void replacedWhileOpen();
    void renamedAndOpenedThere();
    void readOnlyFile();
    void secondWindow();
    void lockedByAnotherProcess();
    void namesAndTexts();
    void pictures();

private:
    void show()
    {
        m_window = std::make_unique<ui::MainWindow>(m_house->context());
        m_window->resize(1280, 720);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->openProject(m_file);
    }
    template <class T> std::unique_ptr<T> dialog()
    {
        auto made = std::make_unique<T>(m_house->context(), std::filesystem::path(m_file.toStdString()));
        made->setAttribute(Qt::WA_DeleteOnClose, false);
        made->open();
        if (!workerIsDone(*m_house))
            qFatal("the worker does not end");
        return made;
    }
    ui::ProjectGuard* guard() const { return m_window->findChild<ui::ProjectGuard*>(); }
    /// Rates one item in the window; false where that was not stored.
    bool rateOne()
    {
        m_window->annotatePage().setAnnotator(QStringLiteral("R1"), false);
        service::RatingDesk* desk = m_window->annotatePage().flow().desk();
        if (desk == nullptr)
            return false;
        Submission submission;
        submission.answers.values["safety"] = ChoiceAnswer {"unsafe"};
        submission.answers.values["responsibility"] = ScaleAnswer {2};
        const auto rows = desk->order();
        return rows && desk->submit(rows->front(), submission).has_value();
    }
    QString at(const char* name) const { return m_house->folder() + QLatin1Char('/') + QLatin1String(name); }

    std::unique_ptr<GuiHouse> m_house = {};
    std::unique_ptr<ui::MainWindow> m_window = {};
    QString m_file = {};
};

void TestGuiLeadSafety::logIsFilteredAndSaved()
{
    auto dialog = this->dialog<ui::ActivityDialog>();
    const int all = rowsOf(dialog.get(), "activityTable");
    QCOMPARE(all, 9); // 4 x 2 ratings, one import
    auto* who = child<QComboBox>(dialog.get(), "activityWho");
    who->setFocus();
    QTest::keyClick(who, Qt::Key_End);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rowsOf(dialog.get(), "activityTable"), 4);
    QCOMPARE(cell(dialog.get(), "activityTable", 0, 1), QStringLiteral("R2"));
    QCOMPARE(cell(dialog.get(), "activityTable", 0, 2), QStringLiteral("Rated"));
    QVERIFY(!cell(dialog.get(), "activityTable", 0, 3).contains(QStringLiteral("safe")));
    QTest::keyClick(who, Qt::Key_Home);
    auto* kind = child<QComboBox>(dialog.get(), "activityKind");
    kind->setCurrentIndex(kind->findData(QStringLiteral("import")));
    Q_EMIT kind->activated(kind->currentIndex());
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rowsOf(dialog.get(), "activityTable"), 1);
    QCOMPARE(cell(dialog.get(), "activityTable", 0, 4), QStringLiteral("responses.jsonl"));
    write(child<QLineEdit>(dialog.get(), "activityFrom"), QStringLiteral("no day"));
    QTest::keyClick(child<QLineEdit>(dialog.get(), "activityFrom"), Qt::Key_Return);
    QVERIFY(textOf(dialog.get(), "activityMessage").contains(QStringLiteral("2026-12-31")));
    child<QLineEdit>(dialog.get(), "activityFrom")->clear();
    kind->setCurrentIndex(0);
    Q_EMIT kind->activated(0);
    m_house->dialogs.files = {at("log.csv")};
    click(dialog.get(), "activitySave");
    QVERIFY(workerIsDone(*m_house));
    QFile csv(at("log.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count("\r\n"), all + 1);
}

void TestGuiLeadSafety::logCannotBeSaved()
{
    auto dialog = this->dialog<ui::ActivityDialog>();
    m_house->dialogs.files = {m_file + QStringLiteral("/x/log.csv")};
    click(dialog.get(), "activitySave");
    QVERIFY(workerIsDone(*m_house));
    QVERIFY(textOf(dialog.get(), "activityMessage").contains(QStringLiteral("could not be")));
}

void TestGuiLeadSafety::wholeProject()
{
    auto dialog = this->dialog<ui::SafetyDialog>();
    QVERIFY(textOf(dialog.get(), "checkVerdict").startsWith(QStringLiteral("Nothing was found")));
    QCOMPARE(rowsOf(dialog.get(), "checkFindings"), 0);
}

void TestGuiLeadSafety::damagedProject_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("told");
    QTest::newRow("text") << QByteArray("UPDATE response SET text = 'other' WHERE id = 1")
                          << QStringLiteral("A text is not the one that came in");
    QTest::newRow("log") << QByteArray("UPDATE event SET payload = '{}' WHERE id = 2")
                         << QStringLiteral("The log of what was done is broken");
    QTest::newRow("counts") << QByteArray("UPDATE response_tally SET n = n + 1")
                            << QStringLiteral("The counts kept beside the ratings");
    QTest::newRow("rating") << QByteArray("UPDATE rating SET number = 9 WHERE kind = 'scale'")
                            << QStringLiteral("A rating differs");
    QTest::newRow("schema") << QByteArray("CREATE VIEW v AS SELECT 1")
                            << QStringLiteral("The file holds something");
}

void TestGuiLeadSafety::damagedProject()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, told);
    damageProject(m_file, sql.constData());
    auto dialog = this->dialog<ui::SafetyDialog>();
    QVERIFY(textOf(dialog.get(), "checkVerdict").contains(QStringLiteral("Do not publish")));
    QVERIFY(rowsOf(dialog.get(), "checkFindings") >= 1);
    QStringList found;
    for (int row = 0; row < rowsOf(dialog.get(), "checkFindings"); ++row) {
        found << cell(dialog.get(), "checkFindings", row, 0);
        QVERIFY(!cell(dialog.get(), "checkFindings", row, 1).isEmpty()); // what to do
    }
    QVERIFY2(!found.filter(told).isEmpty(), qPrintable(found.join(u'\n')));
    QVERIFY(textOf(dialog.get(), "checkDetail").startsWith(found.front())); // in full
}

void TestGuiLeadSafety::makeAPointAndGoBack()
{
    auto dialog = this->dialog<ui::SafetyDialog>();
    QSignalSpy made(dialog.get(), &ui::SafetyDialog::projectMade);
    auto* list = child<QListWidget>(dialog.get(), "restoreList");
    QCOMPARE(list->count(), 0);
    QVERIFY(!child<QAbstractButton>(dialog.get(), "restoreBack")->isEnabled());
    auto* make = child<QAbstractButton>(dialog.get(), "restoreMake");
    make->setFocus();
    QTest::keyClick(make, Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(list->count(), 1);
    QVERIFY(textOf(dialog.get(), "safetyMessage").contains(QStringLiteral("Made and checked")));
    {
        auto session = service::ProjectSession::open(m_file.toStdString(), service::Access::Write);
        TS_OK(session->addAnnotator("R9", {})); // after the point
    }
    m_house->dialogs.sayYes = false;
    click(dialog.get(), "restoreBack");
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(made.size(), 0);
    m_house->dialogs.sayYes = true;
    click(dialog.get(), "restoreBack");
    QTRY_COMPARE(made.size(), 1);
    const QString restored = made[0][0].toString();
    QVERIFY(restored.endsWith(QStringLiteral("(restored).touchstone")));
    const auto people = [](const QString& file) {
        return service::ProjectSession::open(file.toStdString(), service::Access::Read)->annotators()->size();
    };
    QCOMPARE(people(restored), std::size_t {2});
    QCOMPARE(people(m_file), std::size_t {3});
    // A point that is damaged is not gone back to.
    auto again = this->dialog<ui::SafetyDialog>();
    damageProject(QString::fromStdString(service::restorePoints(m_file.toStdString())[0].file.string()),
        "UPDATE response SET text = 'other' WHERE id = 1");
    click(again.get(), "restoreBack");
    QVERIFY(workerIsDone(*m_house));
    QVERIFY(textOf(again.get(), "safetyMessage").contains(QStringLiteral("damaged")));
    QVERIFY(!QFile::exists(at("sample (restored 2).touchstone")));
}

void TestGuiLeadSafety::movedWhileOpen()
{
    show();
    QVERIFY(guard()->state() == State::Fine);
    QVERIFY(!guard()->isVisible());
    QVERIFY(rateOne());
    QVERIFY(QFile::rename(m_file, at("elsewhere.touchstone")));
    QTRY_VERIFY(guard()->state() == State::Moved);
    QVERIFY(textOf(guard(), "guardTitle").contains(QStringLiteral("not at its place")));
    QVERIFY(!rateOne()); // nothing more is written
    // What was written before lies whole in the file, where it is now.
    {
        QVERIFY(QFile::copy(at("elsewhere.touchstone"), at("copy.touchstone")));
        auto session =
            service::ProjectSession::open(at("copy.touchstone").toStdString(), service::Access::Read);
        TS_OK(session);
        QCOMPARE(session->check()->size(), std::size_t {0});
        QCOMPARE(session->status()->annotators[0].done, 4);
    }
    QVERIFY(QFile::rename(at("elsewhere.touchstone"), m_file));
    QTRY_VERIFY(guard()->state() == State::Fine);
    QVERIFY(rateOne());
}

void TestGuiLeadSafety::removedWhileOpen()
{
    show();
    QVERIFY(QFile::remove(m_file));
    QTRY_VERIFY(guard()->state() == State::Moved);
    click(guard(), "guardClose");
    QVERIFY(!m_window->hasProject());
    QVERIFY(!guard()->isVisible());
    QVERIFY(!QFile::exists(m_file));
}

void TestGuiLeadSafety::replacedWhileOpen()
{
    const QString other = m_house->folder() + QStringLiteral("/other");
    QVERIFY(QDir().mkpath(other));
    const QString second = makeSampleProject(other, {.prompts = 2});
    QFile bytes(second);
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    const QByteArray before = bytes.readAll();
    show();
    QVERIFY(QFile::rename(m_file, at("old.touchstone")));
    QVERIFY(QFile::copy(second, m_file));
    QTRY_VERIFY(guard()->state() == State::Moved);
    QVERIFY(!rateOne());
    m_window->closeProject();
    QFile replaced(m_file);
    QVERIFY(replaced.open(QIODevice::ReadOnly));
    QCOMPARE(replaced.readAll(), before);
}

void TestGuiLeadSafety::renamedAndOpenedThere()
{
    show();
    QVERIFY(QFile::rename(m_file, at("new name.touchstone")));
    QTRY_VERIFY(guard()->state() == State::Moved);
    m_house->dialogs.files = {at("new name.touchstone")};
    click(guard(), "guardOpen");
    QVERIFY(m_window->hasProject());
    QVERIFY(guard()->state() == State::Fine);
    QVERIFY(rateOne());
}

void TestGuiLeadSafety::readOnlyFile()
{
    const WriteProtected file(m_file);
    if (!file.holds())
        QSKIP("whoever runs this may write everywhere, and may not mount");
    show();
    QVERIFY(guard()->state() == State::ReadOnlyFile);
    QVERIFY(textOf(guard(), "guardText").contains(QStringLiteral("write-protected")));
    QVERIFY(!rateOne());
    m_house->dialogs.files = {at("no/such/copy.touchstone")};
    click(guard(), "guardCopy");
    QVERIFY(workerIsDone(*m_house));
    QVERIFY(textOf(guard(), "guardText").contains(QStringLiteral("could not be")));
    m_house->dialogs.files = {at("copy.touchstone")};
    click(guard(), "guardCopy");
    // The window goes on with the copy, and lets go of what was queued for the old file.
    QTRY_VERIFY(guard()->state() == State::Fine);
    QVERIFY(rateOne());
    m_window.reset();
}

void TestGuiLeadSafety::secondWindow()
{
    show();
    GuiHouse other;
    ui::MainWindow second(other.context());
    second.resize(1280, 720);
    second.show();
    second.openProject(m_file);
    auto* banner = second.findChild<ui::ProjectGuard*>();
    QVERIFY(banner->state() == State::OtherWindow);
    // It says who has it.
    QVERIFY2(
        textOf(banner, "guardText").contains(QStringLiteral("(%1)").arg(QCoreApplication::applicationPid())),
        qPrintable(textOf(banner, "guardText")));
    second.annotatePage().setAnnotator(QStringLiteral("R1"), false);
    QVERIFY(second.annotatePage().flow().desk() == nullptr);
    m_window->closeProject();
    second.openProject(m_file);
    QVERIFY(banner->state() == State::Fine);
    second.closeProject();
}

/// A process that holds the file so that nobody else can open it.
void TestGuiLeadSafety::lockedByAnotherProcess()
{
    auto holder = std::make_unique<HeldProject>(m_file);
    show();
    QVERIFY(!m_window->hasProject());
    QCOMPARE(m_house->dialogs.told.size(), std::size_t {1});
    QVERIFY2(m_house->dialogs.told[0].text.contains(QStringLiteral("Another program is using the project")),
        qPrintable(m_house->dialogs.told[0].text));
    holder.reset();
    m_window->openProject(m_file);
    QVERIFY(m_window->hasProject());
}

void TestGuiLeadSafety::namesAndTexts()
{
    auto log = this->dialog<ui::ActivityDialog>();
    auto check = this->dialog<ui::SafetyDialog>();
    for (QWidget* top : {static_cast<QWidget*>(log.get()), static_cast<QWidget*>(check.get())}) {
        settle(top);
        QCOMPARE(accessibilityFaults(top), QStringList());
        MarkTexts marks;
        QCoreApplication::installTranslator(&marks);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(untranslated(top), QStringList());
        QCoreApplication::removeTranslator(&marks);
        QCoreApplication::sendPostedEvents();
    }
}

void TestGuiLeadSafety::pictures()
{
    {
        auto session = service::ProjectSession::open(m_file.toStdString(), service::Access::Write);
        const auto before = service::readSetup(*session).value();
        auto after = before;
        after.rules["responsibility"] = "median";
        after.guidelines = "# 说明";
        TS_OK(service::saveSetup(*session, before, after));
        TS_OK(session->makeRestorePoint());
    }
    auto log = this->dialog<ui::ActivityDialog>();
    savePictures(*m_house, log.get(), QStringLiteral("activity"));
    auto whole = this->dialog<ui::SafetyDialog>();
    savePictures(*m_house, whole.get(), QStringLiteral("check_whole"));
    whole.reset();
    log.reset();
    show();
    QVERIFY(QFile::rename(m_file, at("elsewhere.touchstone")));
    QTRY_VERIFY(guard()->state() == State::Moved);
    savePictures(*m_house, m_window.get(), QStringLiteral("guard_moved"));
    QVERIFY(QFile::rename(at("elsewhere.touchstone"), m_file));
    QTRY_VERIFY(guard()->state() == State::Fine);
    GuiHouse other;
    ui::MainWindow second(other.context());
    second.resize(1280, 720);
    second.show();
    second.openProject(m_file);
    savePictures(other, &second, QStringLiteral("guard_second"));
    second.closeProject();
    m_window.reset();
    damageProject(m_file,
        "UPDATE response SET text = 'other' WHERE id = 1; UPDATE event SET payload = '{}' WHERE id = 2");
    auto damaged = this->dialog<ui::SafetyDialog>();
    savePictures(*m_house, damaged.get(), QStringLiteral("check_damaged"));
}

QTEST_MAIN(TestGuiLeadSafety)
#include "test_gui_lead_safety.moc"
