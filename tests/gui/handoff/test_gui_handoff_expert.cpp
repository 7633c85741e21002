#include "annotate/annotatepage.h"
#include "expert/workstrip.h"
#include "handofftest.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDate>
#include <QDialog>
#include <QDirIterator>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QProcess>
#include <QTextEdit>
#include <QToolButton>

using namespace touchstone;
using namespace touchstone::testing;

class TestGuiHandoffExpert : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<GuiHouse>();
        m_project.clear();
    }
    void cleanup()
    {
        m_house->jobs().stopAll();
        m_house.reset();
    }
    void firstMinuteInThreeActs();
    void nothingButAnnotate();
    void openedTwiceContinues();
    void passphraseIsAskedFor();
    void passphraseGivenUp();
    void openedFromMenuAndStart();
    void fileArgumentOfTheProgram();
    void damagedPackageIsTold();
    void handBackWritesOneFile();
    void handBackBesideAnotherCopy();
    void handBackElsewhere();
    void handBackThatCannotBeWritten();
    void returnFileWithoutProject();
    void everyTextFollowsTheLanguage();
    void pictures();

private:
    QString sample(int prompts = 6, const std::string& scheme = "cvalues-safety")
    {
        m_project = makeSampleProject(m_house->folder(), {.prompts = prompts, .scheme = scheme});
        return m_project;
    }
    QString package(const PackOptions& options = {})
    {
        return makePackage(m_project.isEmpty() ? sample() : m_project, m_house->folder(), options);
    }
    /// The one working file that the program keeps.
    QString workingFile() const
    {
        QDirIterator files(m_house->settings().dataFolder(), {QStringLiteral("*.touchstone")}, QDir::Files,
            QDirIterator::Subdirectories);
        QString found;
        int count = 0;
        for (; files.hasNext(); ++count)
            found = files.next();
        return count == 1 ? found : QString::number(count);
    }
    static void drop(QWidget* window, const QString& file)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window, &event);
    }

    std::unique_ptr<GuiHouse> m_house = {};
    QString m_project = {};
};

void TestGuiHandoffExpert::firstMinuteInThreeActs()
{
    const QString file = package();
    m_house->settings().setLanguage(QStringLiteral("zh_CN"));
    HandoffWindow shown(*m_house);
    QElapsedTimer clock;
    clock.start();
    drop(&shown.window, file); // the first act
    QTRY_VERIFY(shown.window.hasProject());
    auto& flow = shown.window.annotatePage().flow();
    QTRY_VERIFY(flow.current().has_value());
    QVERIFY(shown.window.annotatePage().isVisible());
    const RowId first = flow.current()->item.row;
    shown.key(Qt::Key_S); // the second: 安全
    // The third. Presses in the first moment of an item are passed over on purpose.
    QTRY_VERIFY((shown.key(Qt::Key_Return), flow.current()->item.row != first));
    qInfo("from the package to the first rated item: %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 60000);
    QCOMPARE(child<QAbstractButton>(&shown.window, "handBack")->text(), QStringLiteral("交回…"));
    QVERIFY(child<QLabel>(&shown.window, "saved")->text().startsWith(QStringLiteral("已保存")));
    QVERIFY(m_house->dialogs.told.empty() && m_house->dialogs.asked.empty());
    shown.window.closeProject();
    QCOMPARE(doneIn(workingFile(), "R1"), 1);
}

void TestGuiHandoffExpert::nothingButAnnotate()
{
    const QString due = QDate::currentDate().addDays(10).toString(Qt::ISODate);
    const QString file = package({.due = due.toStdString(),
        .consent = "I rate <b>freely</b> & may stop.",
        .guidelines = "# Of the lead\n\nRead twice."});
    HandoffWindow shown(*m_house);
    shown.window.takeFiles({file});
    QTRY_VERIFY(shown.window.hasProject());
    QVERIFY(shown.window.isRaterFace());
    QVERIFY(!shown.find<QToolButton>("railProgress")->isVisible());
    QVERIFY(!shown.find<QToolButton>("railExchange")->isVisible());
    for (const char* name : {"pageAnnotate", "pageProgress", "pageExchange", "import", "assign"})
        QVERIFY2(!shown.find<QAction>(name)->isVisible(), name);
    shown.key(Qt::Key_F9);
    shown.key(Qt::Key_F3);
    QVERIFY(shown.window.annotatePage().isVisible());
    QVERIFY(!child<QWidget>(&shown.window, "person")->isVisible());
    QVERIFY(textOf(&shown.window, "workDue").endsWith(QStringLiteral("(10 days left)")));
    QCOMPARE(
        textOf(&shown.window, "workConsent"), QStringLiteral("Consent: I rate <b>freely</b> & may stop."));
    QVERIFY(textOf(&shown.window, "workPlace").contains(QStringLiteral(".touchstone")));
    click(&shown.window, "copyWorkPlace");
    QCOMPARE(QGuiApplication::clipboard()->text(), QDir::toNativeSeparators(workingFile()));
    click(&shown.window, "guidelines");
    auto* guide = shown.find<QFrame>("guidelinesPanel");
    QTRY_VERIFY(guide != nullptr && guide->isVisible());
    const QString text = child<QTextEdit>(guide, "guidelinesText")->toPlainText();
    QVERIFY(text.startsWith(QStringLiteral("Of the lead")) && text.contains(QStringLiteral("Read twice.")));
    click(&shown.window, "guidelines");
    QVERIFY(!guide->isVisible());
    // A lead's project that is opened next has none of it.
    shown.window.openProject(m_project);
    QVERIFY(!shown.window.isRaterFace());
    QVERIFY(!child<QWidget>(&shown.window, "handBack")->isVisible());
    QVERIFY(!child<QWidget>(&shown.window, "workStrip")->isVisible());
    shown.window.closeProject();
}

void TestGuiHandoffExpert::openedTwiceContinues()
{
    const QString file = package();
    HandoffWindow shown(*m_house);
    shown.window.takeFiles({file});
    QTRY_VERIFY(shown.window.hasProject());
    shown.window.closeProject();
    const QString kept = workingFile();
    rateWork(kept, 4);
    shown.window.takeFiles({file});
    QTRY_VERIFY(shown.window.hasProject());
    QCOMPARE(workingFile(), kept);
    QCOMPARE(shown.window.annotatePage().flow().desk()->counts()->done, 4);
    shown.window.closeProject();
    // The working file itself does the same as the package.
    shown.window.takeFiles({kept});
    QVERIFY(shown.window.hasProject() && shown.window.isRaterFace());
    shown.window.closeProject();
}

void TestGuiHandoffExpert::passphraseIsAskedFor()
{
    const QString file = package({.passphrase = "correct horse"});
    HandoffWindow shown(*m_house);
    shown.window.takeFiles({file});
    QTRY_VERIFY(shown.find<QDialog>("passphraseDialog") != nullptr);
    QVERIFY(!shown.window.hasProject());
    QDialog* first = shown.find<QDialog>("passphraseDialog");
    QVERIFY(textOf(first, "passphraseWrong").isEmpty());
    QVERIFY(!child<QAbstractButton>(first, "passphraseOpen")->isEnabled());
    QTest::keyClicks(child<QLineEdit>(first, "passphrase"), QStringLiteral("battery staple"));
    QTest::keyClick(child<QLineEdit>(first, "passphrase"), Qt::Key_Return);
    QTRY_VERIFY(shown.find<QDialog>("passphraseDialog") != nullptr
        && shown.find<QDialog>("passphraseDialog") != first);
    QDialog* second = shown.find<QDialog>("passphraseDialog");
    QTRY_VERIFY(!textOf(second, "passphraseWrong").isEmpty());
    QVERIFY(!shown.window.hasProject());
    QTest::keyClicks(child<QLineEdit>(second, "passphrase"), QStringLiteral("correct horse"));
    QTest::keyClick(child<QLineEdit>(second, "passphrase"), Qt::Key_Return);
    QTRY_VERIFY(shown.window.hasProject());
    QVERIFY(m_house->dialogs.told.empty());
    shown.window.closeProject();
}

void TestGuiHandoffExpert::passphraseGivenUp()
{
    const QString file = package({.passphrase = "correct horse"});
    HandoffWindow shown(*m_house);
    shown.window.takeFiles({file});
    QTRY_VERIFY(shown.find<QDialog>("passphraseDialog") != nullptr);
    QTest::keyClick(shown.find<QDialog>("passphraseDialog"), Qt::Key_Escape);
    QVERIFY(workerIsDone(*m_house));
    QVERIFY(!shown.window.hasProject());
    QCOMPARE(workingFile(), QStringLiteral("0"));
}

void TestGuiHandoffExpert::openedFromMenuAndStart()
{
    m_house->dialogs.files = {package()};
    HandoffWindow shown(*m_house);
    auto* start = child<QAbstractButton>(&shown.window, "openPackage");
    start->setFocus();
    QTest::keyClick(start, Qt::Key_Space);
    QTRY_VERIFY(shown.window.hasProject());
    shown.window.closeProject();
    m_house->dialogs.files.clear();
    const std::size_t asked = m_house->dialogs.filesAsked.size();
    shown.find<QAction>("openPackage")->trigger();
    QCOMPARE(m_house->dialogs.filesAsked.size(), asked + 1);
    QVERIFY(m_house->dialogs.filesAsked.back().filter.contains(QStringLiteral("*.tswork")));
    QVERIFY(workerIsDone(*m_house));
    QVERIFY(!shown.window.hasProject());
}

/// What a double click does: the program is started with the package.
void TestGuiHandoffExpert::fileArgumentOfTheProgram()
{
    const QString file = package();
    const QString data = m_house->folder() + QStringLiteral("/xdg");
    const auto kept = [&] {
        QDirIterator files(data, {QStringLiteral("*.touchstone")}, QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext() ? files.next() : QString();
    };
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(name), data);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(TOUCHSTONE_PROGRAM), {file});
    QVERIFY(program.waitForStarted());
    // The log lies beside the working file as long as the program has it open.
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(kept() + QStringLiteral("-wal")), 60000);
    QCOMPARE(program.state(), QProcess::Running);
    program.terminate();
    QVERIFY(program.waitForFinished());
    QVERIFY(kept().contains(QStringLiteral("/work/")));
    QCOMPARE(doneIn(kept(), "R1"), 0);
}

void TestGuiHandoffExpert::damagedPackageIsTold()
{
    const QString file = package();
    QFile bytes(file);
    QVERIFY(bytes.open(QIODevice::ReadWrite));
    QByteArray content = bytes.readAll();
    content[content.size() / 2] = static_cast<char>(content[content.size() / 2] ^ 1);
    bytes.seek(0);
    bytes.write(content);
    bytes.close();
    HandoffWindow shown(*m_house);
    for (const QString& bad : {file, writeFile(m_house->folder(), QStringLiteral("no.tswork"), "hello")}) {
        m_house->dialogs.told.clear();
        shown.window.takeFiles({bad});
        QTRY_COMPARE(m_house->dialogs.told.size(), std::size_t {1});
        QVERIFY(m_house->dialogs.told[0].title.contains(QFileInfo(bad).fileName()));
        QVERIFY(!m_house->dialogs.told[0].text.isEmpty());
        QVERIFY(!shown.window.hasProject());
        QCOMPARE(workingFile(), QStringLiteral("0"));
    }
}

void TestGuiHandoffExpert::handBackWritesOneFile()
{
    const QString file = package();
    HandoffWindow shown(*m_house);
    shown.window.takeFiles({file});
    QTRY_VERIFY(shown.window.hasProject());
    shown.window.closeProject();
    rateWork(workingFile(), 2);
    shown.window.takeFiles({file});
    QTRY_VERIFY(shown.window.hasProject());
    shown.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = child<QDialog>(&shown.window, "handBackDialog");
    QTRY_VERIFY(textOf(dialog, "handBackState").contains(QStringLiteral("2 of 6 items")));
    const QString place = child<QLineEdit>(dialog, "handBackPlace")->text();
    QVERIFY(QFileInfo(place).size() > 0);
    QCOMPARE(QFileInfo(place).suffix(), QStringLiteral("tsreturn"));
    QVERIFY(QFileInfo(place).fileName().contains(QStringLiteral("R1")));
    click(dialog, "copyPath");
    QCOMPARE(QGuiApplication::clipboard()->text(), place);
    click(dialog, "showInFolder");
    QCOMPARE(m_house->dialogs.foldersShown, QStringList {QDir::fromNativeSeparators(place)});
    click(dialog, "handBackAgain");
    QVERIFY(workerIsDone(*m_house));
    QTRY_VERIFY(textOf(dialog, "handBackState").contains(QStringLiteral("2 of 6 items")));
    QCOMPARE(QDir(m_house->settings().documentsFolder()).entryList(QDir::Files).size(), 1);
    QTest::keyClick(dialog, Qt::Key_Escape);
    shown.window.closeProject();
    // The lead takes it in.
    auto lead = service::ProjectSession::open(m_project.toStdString(), service::Access::Write);
    jobs::Control control;
    const auto merged = service::mergeReturns(*lead, {place.toStdString()}, {}, control);
    TS_OK(merged);
    QVERIFY(!merged->files[0].refused);
    QCOMPARE(merged->files[0].eventsNew, 2);
    lead = tl::unexpected(Error {});
    QCOMPARE(doneIn(m_project, "R1"), 2);
}

/// The expert's other computer handed back into the same folder: its file stays, and this one has its own
/// name.
void TestGuiHandoffExpert::handBackBesideAnotherCopy()
{
    const QString file = package();
    const std::filesystem::path folder = m_house->settings().documentsFolder().toStdString();
    std::filesystem::create_directories(folder);
    const std::filesystem::path other =
        (m_house->folder() + QStringLiteral("/other.touchstone")).toStdString();
    std::filesystem::path theirs;
    {
        jobs::Control control;
        TS_OK(service::makeWorkingFile(file.toStdString(), other, {}, control));
        rateWork(QString::fromStdString(other.string()), 1);
        auto session = service::ProjectSession::open(other, service::Access::Write);
        const auto back = service::handBackInto(*session, folder, control);
        TS_OK(back);
        theirs = back->file;
    }
    const qint64 size = QFileInfo(QString::fromStdString(theirs.string())).size();
    HandoffWindow shown(*m_house);
    shown.window.takeFiles({file});
    QTRY_VERIFY(shown.window.hasProject());
    click(&shown.window, "handBack");
    auto* dialog = child<QDialog>(&shown.window, "handBackDialog");
    QTRY_VERIFY(textOf(dialog, "handBackState").contains(QStringLiteral("0 of 6 items")));
    QVERIFY(child<QLineEdit>(dialog, "handBackPlace")->text().endsWith(QStringLiteral("R1-2.tsreturn")));
    QCOMPARE(QFileInfo(QString::fromStdString(theirs.string())).size(), size);
    dialog->close();
    shown.window.closeProject();
}

void TestGuiHandoffExpert::handBackElsewhere()
{
    HandoffWindow shown(*m_house);
    shown.window.takeFiles({package()});
    QTRY_VERIFY(shown.window.hasProject());
    click(&shown.window, "handBack");
    auto* dialog = child<QDialog>(&shown.window, "handBackDialog");
    QTRY_VERIFY(textOf(dialog, "handBackState").contains(QStringLiteral("0 of 6 items")));
    m_house->dialogs.files = {m_house->folder() + QStringLiteral("/mine")};
    click(dialog, "handBackElsewhere");
    const QString wanted = m_house->folder() + QStringLiteral("/mine.tsreturn");
    QTRY_VERIFY(QFileInfo(wanted).size() > 0);
    QTRY_COMPARE(child<QLineEdit>(dialog, "handBackPlace")->text(), QDir::toNativeSeparators(wanted));
    QVERIFY(m_house->dialogs.filesAsked.back().save);
    m_house->dialogs.files.clear(); // changed his mind
    click(dialog, "handBackElsewhere");
    QCOMPARE(child<QLineEdit>(dialog, "handBackPlace")->text(), QDir::toNativeSeparators(wanted));
    QCOMPARE(accessibilityFaults(dialog), QStringList());
    dialog->close();
    shown.window.closeProject();
}

void TestGuiHandoffExpert::handBackThatCannotBeWritten()
{
    writeFile(m_house->folder(), QStringLiteral("documents"), "a file where the folder should be");
    HandoffWindow shown(*m_house);
    shown.window.takeFiles({package()});
    QTRY_VERIFY(shown.window.hasProject());
    click(&shown.window, "handBack");
    auto* dialog = child<QDialog>(&shown.window, "handBackDialog");
    QTRY_VERIFY(child<QAbstractButton>(dialog, "handBackAgain")->isEnabled());
    QCOMPARE(child<QLabel>(dialog, "handBackState")->property("role").toString(), QStringLiteral("danger"));
    QVERIFY(!textOf(dialog, "handBackState").isEmpty());
    QVERIFY(!child<QAbstractButton>(dialog, "copyPath")->isEnabled());
    QVERIFY(!child<QAbstractButton>(dialog, "showInFolder")->isEnabled());
    dialog->close();
    shown.window.closeProject();
}

void TestGuiHandoffExpert::returnFileWithoutProject()
{
    HandoffWindow shown(*m_house);
    shown.window.takeFiles({writeFile(m_house->folder(), QStringLiteral("a.tsreturn"), "x")});
    QCOMPARE(m_house->dialogs.told.size(), std::size_t {1});
    QVERIFY(!shown.window.hasProject());
    QVERIFY(shown.window.findChild<QDialog*>() == nullptr);
}

void TestGuiHandoffExpert::everyTextFollowsTheLanguage()
{
    HandoffWindow shown(*m_house);
    shown.window.takeFiles({package({.due = "2030-01-01", .consent = "Consent of the project"})});
    QTRY_VERIFY(shown.window.hasProject());
    click(&shown.window, "handBack");
    auto* dialog = child<QDialog>(&shown.window, "handBackDialog");
    QTRY_VERIFY(textOf(dialog, "handBackState").contains(QStringLiteral("0 of 6 items")));
    auto* strip = child<QWidget>(&shown.window, "workStrip");
    MarkTexts marks;
    QCoreApplication::installTranslator(&marks);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(untranslated(dialog), QStringList());
    QCOMPARE(untranslated(strip), QStringList());
    QCoreApplication::removeTranslator(&marks);
    QCoreApplication::sendPostedEvents();
    dialog->close();
    shown.window.closeProject();
}

void TestGuiHandoffExpert::pictures()
{
    sample(12, "cvalues");
    const QString plain =
        package({.due = QDate::currentDate().addDays(12).toString(Qt::ISODate).toStdString(),
            .consent = "本人自愿参加评分，可随时停止；评分仅用于研究。"});
    const QString locked = package({.passphrase = "x", .name = QStringLiteral("locked.tswork")});
    HandoffWindow shown(*m_house);
    savePictures(*m_house, &shown.window, QStringLiteral("start"));
    shown.window.takeFiles({locked});
    QTRY_VERIFY(shown.find<QDialog>("passphraseDialog") != nullptr);
    savePictures(*m_house, shown.find<QDialog>("passphraseDialog"), QStringLiteral("passphrase"));
    shown.find<QDialog>("passphraseDialog")->close();
    shown.window.takeFiles({plain});
    QTRY_VERIFY(shown.window.hasProject());
    QCOMPARE(accessibilityFaults(&shown.window), QStringList());
    savePictures(*m_house, &shown.window, QStringLiteral("expert"));
    click(&shown.window, "handBack");
    auto* dialog = child<QDialog>(&shown.window, "handBackDialog");
    QTRY_VERIFY(textOf(dialog, "handBackState").contains(QStringLiteral("0 of 12")));
    savePictures(*m_house, dialog, QStringLiteral("handback"));
    dialog->close();
    shown.window.closeProject();
}

QTEST_MAIN(TestGuiHandoffExpert)
#include "test_gui_handoff_expert.moc"
