#include "exchange/exchangepage.h"
#include "exchange/packagetable.h"
#include "handofftest.h"
#include "service/assigner.h"
#include "service/importer.h"
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace touchstone;
using namespace touchstone::testing;

class TestGuiHandoffExchange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_house = std::make_unique<GuiHouse>(); }
    void cleanup()
    {
        if (m_shown)
            m_shown->window.closeProject();
        m_shown.reset();
        m_house->jobs().stopAll();
        m_house.reset();
    }
    void nothingHasGoneOut();
    void packagesByKeyboard();
    void selfNamingIsListedBeforeSending();
    void faultsOfThePackDialog();
    void packingThatFails();
    void returnsByKeyboard();
    void refusedWithReason();
    void whatIsSaidOfAFile();
    void reasonsAreSaidInChinese();
    void otherFilesAreNamedInChinese();
    void sealedReturn();
    void undoGivesTheProjectFromBefore();
    void droppedReturns();
    void lateIsSaid();
    void everyTextFollowsTheLanguage();
    void pictures();

private:
    void open(const SampleOptions& options)
    {
        m_project = makeSampleProject(m_house->folder(), options);
        m_shown = std::make_unique<HandoffWindow>(*m_house);
        m_shown->window.openProject(m_project);
        m_shown->key(Qt::Key_F9);
        QTRY_VERIFY(page()->isVisible());
        QVERIFY(workerIsDone(*m_house));
    }
    ui::ExchangePage* page() { return m_shown->find<ui::ExchangePage>("exchangePage"); }
    QString folder(const char* name) { return m_house->folder() + QLatin1Char('/') + QLatin1String(name); }
    QDialog* press(const char* button, const char* dialog)
    {
        auto* found = child<QAbstractButton>(page(), button);
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Space);
        // One that was closed before may be on its way out still.
        const auto open = page()->findChildren<QDialog*>(QLatin1String(dialog));
        if (open.isEmpty())
            qFatal("%s does not come up", dialog);
        return open.last();
    }
    /// The package of R1, worked on in a file of its own; returns the return file.
    QString worked(int count, const PackOptions& options = {}, const QString& name = QStringLiteral("w"))
    {
        const QString package = makePackage(m_project, m_house->folder(), options);
        return workOn(package, count, options, name);
    }
    QString workOn(const QString& package, int count, const PackOptions& options, const QString& name)
    {
        const QString work = folder("") + name + QStringLiteral(".touchstone");
        jobs::Control control;
        const auto made =
            service::makeWorkingFile(package.toStdString(), work.toStdString(), options.passphrase, control);
        if (!made)
            qFatal("cannot make the working file: %s", describe(made.error()).constData());
        rateWork(work, count);
        auto session = service::ProjectSession::open(work.toStdString(), service::Access::Write);
        const QString back = folder("") + name + QStringLiteral(".tsreturn");
        if (!service::handBack(*session, back.toStdString(), control))
            qFatal("cannot hand back");
        return back;
    }

    std::unique_ptr<GuiHouse> m_house = {};
    std::unique_ptr<HandoffWindow> m_shown = {};
    QString m_project = {};
};

void TestGuiHandoffExchange::nothingHasGoneOut()
{
    open({.prompts = 3, .assign = false});
    QVERIFY(!textOf(page(), "exchangeEmptyTitle").isEmpty());
    QVERIFY(!child<QAbstractButton>(page(), "exchangePack")->isEnabled());
    auto* assign = child<QAbstractButton>(page(), "exchangeAssign");
    assign->setFocus();
    QTest::keyClick(assign, Qt::Key_Space);
    auto* dialog = m_shown->find<QDialog>("assignDialog");
    QVERIFY(dialog != nullptr);
    dialog->close();
    QVERIFY(workerIsDone(*m_house));
    m_house->dialogs.files.clear();
    m_shown->find<QAbstractButton>("exchangeTake")->click(); // changed his mind
    QVERIFY(m_shown->find<QDialog>("returnsDialog") == nullptr);
}

void TestGuiHandoffExchange::packagesByKeyboard()
{
    open({.prompts = 6, .annotators = 3});
    QDialog* dialog = press("exchangePack", "packDialog");
    auto* people = child<QListWidget>(dialog, "packPeople");
    QTRY_COMPARE(people->count(), 3);
    QVERIFY(people->item(0)->text().contains(QStringLiteral("6")));
    QTRY_VERIFY(textOf(dialog, "packResultText").startsWith(QStringLiteral("No answer names")));
    people->setFocus();
    QTest::keyClick(people, Qt::Key_End);
    QTest::keyClick(people, Qt::Key_Space); // not R3
    QTest::keyClick(people, Qt::Key_Tab);
    const auto write = [&](const char* field, const QString& text) {
        auto* edit = child<QLineEdit>(dialog, field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    };
    write("packFolder", folder("out"));
    write("packDue", QStringLiteral("2030-02-28"));
    write("packConsent", QStringLiteral("Freely"));
    child<QPlainTextEdit>(dialog, "packGuide")->setFocus();
    QTest::keyClicks(child<QPlainTextEdit>(dialog, "packGuide"), QStringLiteral("Read twice."));
    auto* make = child<QAbstractButton>(dialog, "packWrite");
    QTRY_VERIFY(make->isEnabled());
    make->setFocus();
    QTest::keyClick(make, Qt::Key_Space);
    QTRY_COMPARE(rowsOf(dialog, "packResult"), 2);
    QTRY_VERIFY(cell(dialog, "packResult", 0, 2).startsWith(QStringLiteral("6 item")));
    QVERIFY(!make->isEnabled());
    click(dialog, "packShow");
    QCOMPARE(m_house->dialogs.foldersShown.size(), 1);
    const QStringList files = QDir(folder("out")).entryList({QStringLiteral("*.tswork")}, QDir::Files);
    QCOMPARE(files.size(), 2);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_COMPARE(rowsOf(page(), "exchangePackages"), 2);
    QCOMPARE(cell(page(), "exchangePackages", 0, 0), QStringLiteral("R1"));
    QCOMPARE(cell(page(), "exchangePackages", 0, 2), QStringLiteral("0 of 6"));
    QVERIFY(cell(page(), "exchangePackages", 1, 5).contains(QStringLiteral("30")));
    QVERIFY(textOf(page(), "exchangeSummary").startsWith(QStringLiteral("2 packages")));
    QVERIFY(textOf(page(), "exchangeWithout").endsWith(QStringLiteral("R3")));
    const auto info =
        service::inspectPackage((folder("out") + QLatin1Char('/') + files[0]).toStdString(), {});
    TS_OK(info);
    QCOMPARE(info->due, std::string("2030-02-28"));
    QCOMPARE(info->consent, std::string("Freely"));
    // Once more: nothing that was sent is written over.
    dialog = press("exchangePack", "packDialog");
    child<QLineEdit>(dialog, "packFolder")->setText(folder("out"));
    QTRY_VERIFY(child<QAbstractButton>(dialog, "packWrite")->isEnabled());
    click(dialog, "packWrite");
    QTRY_COMPARE(QDir(folder("out")).entryList(QDir::Files).size(), 5);
    QTRY_VERIFY(child<QAbstractButton>(dialog, "packClose")->isEnabled());
    dialog->close();
}

void TestGuiHandoffExchange::selfNamingIsListedBeforeSending()
{
    open({.prompts = 3, .assign = false});
    {
        const QString more = writeFile(m_house->folder(), QStringLiteral("more.jsonl"),
            R"({"prompt_id":"named","prompt":"你是谁？","model":"ChatGLM-6B","response":"作为ChatGLM-6B，我<b>不能</b>回答。"})");
        auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Write);
        jobs::Control control;
        TS_OK(service::importFiles(*session, {more.toStdString()}, {}, control));
        service::AssignRequest request;
        request.annotators = {"R1"};
        TS_OK(service::assign(*session, request, control));
    }
    child<QAbstractButton>(page(), "exchangeRefresh")->click();
    QTRY_VERIFY(child<QAbstractButton>(page(), "exchangePack")->isEnabled());
    QDialog* dialog = press("exchangePack", "packDialog");
    QTRY_COMPARE(rowsOf(dialog, "packResult"), 1);
    QCOMPARE(cell(dialog, "packResult", 0, 0), QStringLiteral("R1"));
    QCOMPARE(cell(dialog, "packResult", 0, 1), QStringLiteral("named"));
    QVERIFY(cell(dialog, "packResult", 0, 3).contains(QStringLiteral("<b>")));
    QVERIFY(textOf(dialog, "packResultText").startsWith(QStringLiteral("1 answer")));
    QVERIFY(child<QAbstractButton>(dialog, "packWrite")->isEnabled()); // the lead decides
    child<QLineEdit>(dialog, "packConsent")->setText(QStringLiteral("You rate ChatGLM-6B."));
    child<QLineEdit>(dialog, "packFolder")->setText(folder("out"));
    click(dialog, "packWrite");
    QTRY_VERIFY(cell(dialog, "packResult", 0, 2).contains(QStringLiteral("consent names ChatGLM-6B")));
    QTRY_VERIFY(child<QAbstractButton>(dialog, "packClose")->isEnabled());
    dialog->close();
}

void TestGuiHandoffExchange::faultsOfThePackDialog()
{
    open({.prompts = 3});
    QDialog* dialog = press("exchangePack", "packDialog");
    auto* people = child<QListWidget>(dialog, "packPeople");
    QTRY_COMPARE(people->count(), 1);
    auto* make = child<QAbstractButton>(dialog, "packWrite");
    QTRY_VERIFY(make->isEnabled());
    const auto refuses = [&](const char* field, const QString& bad, const QString& good) {
        auto* edit = child<QLineEdit>(dialog, field);
        edit->setText(bad);
        const bool refused = !make->isEnabled() && !textOf(dialog, "packMessage").isEmpty();
        edit->setText(good);
        return refused && make->isEnabled() && textOf(dialog, "packMessage").isEmpty();
    };
    QVERIFY(refuses("packDue", QStringLiteral("31.12.2026"), QString()));
    QVERIFY(refuses("packDue", QStringLiteral("2026-02-30"), QStringLiteral("2026-02-28")));
    QVERIFY(refuses("packFolder", QStringLiteral(" "), folder("out")));
    QVERIFY(refuses("packSecret", QStringLiteral("one"), QString()));
    QVERIFY(refuses("packSecretAgain", QStringLiteral("two"), QString()));
    people->setFocus();
    QTest::keyClick(people, Qt::Key_Space);
    QVERIFY(!make->isEnabled());
    QCOMPARE(textOf(dialog, "packMessage"), QStringLiteral("Tick at least one annotator."));
    dialog->close();
}

void TestGuiHandoffExchange::packingThatFails()
{
    open({.prompts = 3});
    QDialog* dialog = press("exchangePack", "packDialog");
    QTRY_COMPARE(child<QListWidget>(dialog, "packPeople")->count(), 1);
    writeFile(m_house->folder(), QStringLiteral("full"), "a file");
    m_house->dialogs.files = {folder("full")};
    click(dialog, "packChoose");
    QVERIFY(m_house->dialogs.filesAsked.back().directory);
    QTRY_VERIFY(child<QAbstractButton>(dialog, "packWrite")->isEnabled());
    click(dialog, "packWrite");
    QTRY_VERIFY(cell(dialog, "packResult", 0, 2).startsWith(QStringLiteral("Not made: ")));
    QTRY_VERIFY(child<QAbstractButton>(dialog, "packClose")->isEnabled());
    dialog->close();
    QVERIFY(workerIsDone(*m_house));
    QVERIFY(textOf(page(), "exchangeEmptyTitle").startsWith(QStringLiteral("No package")));
}

void TestGuiHandoffExchange::returnsByKeyboard()
{
    open({.prompts = 6});
    const QString back = worked(4);
    child<QAbstractButton>(page(), "exchangeRefresh")->click();
    QTRY_COMPARE(rowsOf(page(), "exchangePackages"), 1);
    for (const int column : {6, 7, 8}) // returned, last seen, working copies
        QCOMPARE(cell(page(), "exchangePackages", 0, column), QStringLiteral("–"));
    m_house->dialogs.files = {back};
    QDialog* dialog = press("exchangeTake", "returnsDialog");
    QVERIFY(m_house->dialogs.filesAsked.back().several);
    QTRY_VERIFY(textOf(dialog, "returnsSummary").startsWith(QStringLiteral("4 events would")));
    QCOMPARE(cell(dialog, "returnsFiles", 0, 1), QStringLiteral("R1"));
    QCOMPARE(cell(dialog, "returnsFiles", 0, 2), QStringLiteral("4"));
    QCOMPARE(doneIn(m_project, "R1"), 0); // so far it was only looked at
    auto* take = child<QAbstractButton>(dialog, "returnsTake");
    take->setFocus();
    QTest::keyClick(take, Qt::Key_Space);
    QTRY_VERIFY(textOf(dialog, "returnsSummary").startsWith(QStringLiteral("4 events came")));
    QVERIFY(!textOf(dialog, "returnsRestore").isEmpty());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_COMPARE(cell(page(), "exchangePackages", 0, 2), QStringLiteral("4 of 6"));
    for (const int column : {6, 7})
        QVERIFY(cell(page(), "exchangePackages", 0, column).contains(QLatin1Char(':'))); // a time of day
    QCOMPARE(cell(page(), "exchangePackages", 0, 8), QStringLiteral("1"));
    QCOMPARE(doneIn(m_project, "R1"), 4);
    dialog = press("exchangeTake", "returnsDialog");
    QTRY_VERIFY(textOf(dialog, "returnsSummary").startsWith(QStringLiteral("There is nothing new")));
    QVERIFY(!child<QAbstractButton>(dialog, "returnsTake")->isEnabled());
    QCOMPARE(cell(dialog, "returnsFiles", 0, 3), QStringLiteral("4"));
    dialog->close();
}

void TestGuiHandoffExchange::refusedWithReason()
{
    open({.prompts = 6});
    const QString package = makePackage(m_project, m_house->folder());
    const QString first = workOn(package, 2, {}, QStringLiteral("one"));
    const QString second = workOn(package, 5, {}, QStringLiteral("two"));
    QFile file(first);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    bytes.chop(40);
    const QString cut = writeFile(m_house->folder(), QStringLiteral("cut.tsreturn"), bytes);
    m_house->dialogs.files = {cut, first, second};
    QDialog* dialog = press("exchangeTake", "returnsDialog");
    QTRY_COMPARE(rowsOf(dialog, "returnsFiles"), 3);
    QVERIFY(cell(dialog, "returnsFiles", 0, 6).startsWith(QStringLiteral("Refused: ")));
    QVERIFY(textOf(dialog, "returnsSummary").endsWith(QStringLiteral("1 file refused.")));
    QVERIFY(textOf(dialog, "returnsRefusals").startsWith(QStringLiteral("cut.tsreturn")));
    click(dialog, "returnsTake");
    QTRY_VERIFY(textOf(dialog, "returnsSummary").startsWith(QStringLiteral("7 events came")));
    // Two working copies: both are in, and the fork is shown.
    int forks = 0;
    for (int row = 0; row < 3; ++row)
        forks += cell(dialog, "returnsFiles", row, 5).toInt();
    QCOMPARE(forks, 1);
    dialog->close();
    QTRY_COMPARE(cell(page(), "exchangePackages", 0, 8), QStringLiteral("2"));
}

void TestGuiHandoffExchange::whatIsSaidOfAFile()
{
    const auto remark = [](const service::MergedFile& file) {
        return ui::PackageTable::mergeCells(file).back().text;
    };
    service::MergedFile file;
    file.eventsNew = 2;
    QCOMPARE(remark(file), QString());
    file.schemeVersion = 3;
    file.olderScheme = true;
    QVERIFY(remark(file).startsWith(QStringLiteral("Rated under version 3 of the scheme")));
    file.incomplete = 2;
    QVERIFY(remark(file).endsWith(
        QStringLiteral("2 rows of the sheet lack a required answer and were left out.")));
    file.eventsNew = 0;
    QVERIFY(remark(file).endsWith(QStringLiteral("Nothing new")));
    file.forks = 1;
    QVERIFY(remark(file).contains(QStringLiteral("worked on in several copies")));
    file.disputed = {"Z3", "Z9"};
    QVERIFY(remark(file).contains(QStringLiteral("which are the later ones: Z3, Z9.")));
    QVERIFY(!remark(file).contains(QStringLiteral("several copies")));
}

/// What is wrong with cells and events is said in the language of the window.
void TestGuiHandoffExchange::reasonsAreSaidInChinese()
{
    m_house->settings().setLanguage(QStringLiteral("zh_CN"));
    open({.prompts = 3});
    const auto reason = [](const char* detail) { return ui::PackageTable::reason(detail); };
    static const QRegularExpression english(QStringLiteral("[a-z]{2}"));
    for (const char* detail : {"not on the list", "a formula", "no item of this package",
             "not a whole number from 1 to 10; also G3, G4 and 18 more",
             "the text is not the one that was given out; also E5"})
        QVERIFY2(!reason(detail).contains(english), qPrintable(reason(detail)));
    const QString several = reason("not a whole number from 1 to 10; also G3, G4 and 18 more");
    for (const char* kept : {"1", "10", "G3, G4", "18"})
        QVERIFY2(several.contains(QLatin1String(kept)), qPrintable(several));
    QCOMPARE(reason("something new"), QStringLiteral("something new"));
}

/// A file of another kind is not told as if it were to be imported, and no reason is left in English.
void TestGuiHandoffExchange::otherFilesAreNamedInChinese()
{
    m_house->settings().setLanguage(QStringLiteral("zh_CN"));
    open({.prompts = 3});
    const QString package = makePackage(m_project, m_house->folder());
    m_house->dialogs.files = {writeFile(m_house->folder(), QStringLiteral("1.txt"), "hello"),
        writeFile(m_house->folder(), QStringLiteral("2.tsreturn"), "{\"prompt\": 1}\n"),
        writeFile(m_house->folder(), QStringLiteral("3.xlsx"), "PK\x03\x04 no archive"), package};
    QDialog* dialog = press("exchangeTake", "returnsDialog");
    QTRY_COMPARE(rowsOf(dialog, "returnsFiles"), 4);
    const QStringList told = textOf(dialog, "returnsRefusals").split(u'\n');
    QCOMPARE(told.size(), 4);
    const QString none = QStringLiteral("这不是交回文件、工作文件或评分表。");
    QVERIFY2(told[0].startsWith(QStringLiteral("1.txt: ") + none)
            || told[0].startsWith(QStringLiteral("1.txt：") + none),
        qPrintable(told[0]));
    QVERIFY2(told[1].contains(none), qPrintable(told[1]));
    QVERIFY2(told[2].contains(QStringLiteral("被改动或已损坏")), qPrintable(told[2]));
    QVERIFY2(told[3].contains(QStringLiteral("任务包本身")), qPrintable(told[3]));
    static const QRegularExpression english(QStringLiteral("[A-Za-z]{2}"));
    for (QString line : told) {
        for (const QString& word : {QStringLiteral("txt"), QStringLiteral(".tsreturn"),
                 QStringLiteral("xlsx"), QStringLiteral("to-R1.tswork")})
            line.remove(word);
        QVERIFY2(!line.contains(english), qPrintable(line));
    }
    QVERIFY(!child<QAbstractButton>(dialog, "returnsTake")->isEnabled());
    dialog->close();
}

void TestGuiHandoffExchange::sealedReturn()
{
    open({.prompts = 4});
    const QString back = worked(2, {.passphrase = "correct horse"});
    m_house->dialogs.files = {back};
    QDialog* dialog = press("exchangeTake", "returnsDialog");
    auto* secret = child<QLineEdit>(dialog, "returnsPassphrase");
    QTRY_VERIFY(secret->isVisible());
    QVERIFY(!child<QAbstractButton>(dialog, "returnsTake")->isEnabled());
    secret->setFocus();
    QTest::keyClicks(secret, QStringLiteral("correct horse"));
    QTest::keyClick(secret, Qt::Key_Return);
    QTRY_VERIFY(textOf(dialog, "returnsSummary").startsWith(QStringLiteral("2 events would")));
    click(dialog, "returnsTake");
    QTRY_VERIFY(textOf(dialog, "returnsSummary").startsWith(QStringLiteral("2 events came")));
    dialog->close();
}

void TestGuiHandoffExchange::undoGivesTheProjectFromBefore()
{
    open({.prompts = 6});
    m_house->dialogs.files = {worked(3)};
    QDialog* dialog = press("exchangeTake", "returnsDialog");
    QTRY_VERIFY(child<QAbstractButton>(dialog, "returnsTake")->isEnabled());
    click(dialog, "returnsTake");
    QTRY_VERIFY(textOf(dialog, "returnsSummary").contains(QStringLiteral("came in")));
    m_house->dialogs.files = {m_project}; // is taken: nothing is written over
    click(dialog, "returnsUndo");
    QTRY_COMPARE(
        child<QLabel>(dialog, "returnsSummary")->property("role").toString(), QStringLiteral("danger"));
    QCOMPARE(doneIn(m_project, "R1"), 3);
    const QString before = folder("before.touchstone");
    m_house->dialogs.files = {before};
    click(dialog, "returnsUndo");
    QTRY_VERIFY(QFileInfo::exists(before));
    QTRY_VERIFY(m_shown->window.hasProject()
        && m_house->settings().recentProjects().front().path.endsWith(QStringLiteral("before.touchstone")));
    QCOMPARE(doneIn(before, "R1"), 0);
    QCOMPARE(doneIn(m_project, "R1"), 3); // the other one stays
}

void TestGuiHandoffExchange::droppedReturns()
{
    open({.prompts = 4});
    const QString back = worked(1);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(back)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page(), &event);
    auto* dialog = child<QDialog>(page(), "returnsDialog");
    QTRY_VERIFY(textOf(dialog, "returnsSummary").startsWith(QStringLiteral("1 event would")));
    dialog->close();
    // From anywhere in the window too.
    m_shown->window.showPage(ui::MainWindow::PageId::Progress);
    m_shown->window.takeFiles({back});
    QVERIFY(page()->isVisible());
    QTRY_VERIFY(!page()->findChildren<QDialog*>(QStringLiteral("returnsDialog")).isEmpty());
    QVERIFY(workerIsDone(*m_house));
    for (QDialog* open : page()->findChildren<QDialog*>())
        open->close();
}

void TestGuiHandoffExchange::lateIsSaid()
{
    open({.prompts = 3});
    makePackage(m_project, m_house->folder(), {.due = "2024-02-29"});
    child<QAbstractButton>(page(), "exchangeRefresh")->click();
    QTRY_VERIFY(textOf(page(), "exchangeSummary").contains(QStringLiteral("1 past the due date")));
}

void TestGuiHandoffExchange::everyTextFollowsTheLanguage()
{
    open({.prompts = 6, .annotators = 2});
    const QString back = worked(2);
    child<QAbstractButton>(page(), "exchangeRefresh")->click();
    QTRY_COMPARE(rowsOf(page(), "exchangePackages"), 1);
    QDialog* pack = press("exchangePack", "packDialog");
    QTRY_VERIFY(!textOf(pack, "packResultText").isEmpty());
    m_house->dialogs.files = {back};
    page()->takeReturns({back});
    auto* returns = child<QDialog>(page(), "returnsDialog");
    QTRY_VERIFY(textOf(returns, "returnsSummary").startsWith(QStringLiteral("2 events would")));
    MarkTexts marks;
    QCoreApplication::installTranslator(&marks);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(untranslated(page()), QStringList());
    QCOMPARE(untranslated(pack), QStringList());
    QCOMPARE(untranslated(returns), QStringList());
    QCoreApplication::removeTranslator(&marks);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(accessibilityFaults(returns), QStringList());
    returns->close();
    QCOMPARE(accessibilityFaults(pack), QStringList());
    pack->close();
    QCOMPARE(accessibilityFaults(page()), QStringList());
}

void TestGuiHandoffExchange::pictures()
{
    open({.prompts = 12, .models = 2, .annotators = 3});
    savePictures(*m_house, &m_shown->window, QStringLiteral("exchange_empty"));
    const QString back = worked(7, {.due = "2024-02-29"});
    makePackage(m_project, m_house->folder(),
        {.annotator = "R2", .due = "2030-01-15", .name = QStringLiteral("to-R2.tswork")});
    page()->takeReturns({back, writeFile(m_house->folder(), QStringLiteral("odd.tsreturn"), "odd")});
    auto* returns = child<QDialog>(page(), "returnsDialog");
    QTRY_VERIFY(textOf(returns, "returnsSummary").startsWith(QStringLiteral("7 events would")));
    click(returns, "returnsTake");
    QTRY_VERIFY(textOf(returns, "returnsSummary").startsWith(QStringLiteral("7 events came")));
    savePictures(*m_house, returns, QStringLiteral("returns"));
    returns->close();
    const QString copy = workOn(folder("to-R1.tswork"), 5, {}, QStringLiteral("copy"));
    page()->takeReturns({back, copy});
    returns = page()->findChildren<QDialog*>(QStringLiteral("returnsDialog")).last();
    QTRY_VERIFY(textOf(returns, "returnsSummary").startsWith(QStringLiteral("5 events would")));
    savePictures(*m_house, returns, QStringLiteral("returns_copies"));
    returns->close();
    QTRY_COMPARE(rowsOf(page(), "exchangePackages"), 2);
    savePictures(*m_house, &m_shown->window, QStringLiteral("exchange"));
    QDialog* pack = press("exchangePack", "packDialog");
    QTRY_VERIFY(!textOf(pack, "packResultText").isEmpty());
    QVERIFY(workerIsDone(*m_house));
    savePictures(*m_house, pack, QStringLiteral("pack"));
    child<QLineEdit>(pack, "packFolder")->setText(folder("out"));
    QTRY_VERIFY(child<QAbstractButton>(pack, "packWrite")->isEnabled());
    click(pack, "packWrite");
    QTRY_VERIFY(cell(pack, "packResult", 0, 2).contains(QStringLiteral("item")));
    savePictures(*m_house, pack, QStringLiteral("packed"));
    pack->close();
}

QTEST_MAIN(TestGuiHandoffExchange)
#include "test_gui_handoff_exchange.moc"
