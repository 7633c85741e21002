#include "dialogtest.h"
#include "domain/scheme.h"
#include "exchange/importdialog.h"
#include "service/assigner.h"
#include "service/ratingdesk.h"
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QListWidget>
#include <QProgressBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>

using namespace touchstone;
using namespace touchstone::testing;
using ui::ImportDialog;

namespace {

const char* const kGood = "{\"prompt\":\"一\",\"model\":\"m1\",\"response\":\"甲\"}\n"
                          "{\"prompt\":\"二\",\"model\":\"m1\",\"response\":\"乙\"}\n"
                          "{\"prompt\":\"二\",\"model\":\"m2\",\"response\":\"丙\"}\n";
const char* const kBad = "prompt,model,response\n一,m1,甲\n二,m1\n三,m1,丙\n四,m1,丁,戊\n";

}

class TestGuiImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void comesInBesideTheOpenWindow();
    void keysAlone();
    void badRowRefusesEverything();
    void badRowsAreLeftOut();
    void wrongThenRightEncoding();
    void cancelled();
    void closedWhileRunning();
    void payloadsStayLetters();
    void listIsSaved();
    void unreadableFile();
    void droppedAndRemoved();
    void everyTextFollowsTheLanguage();
    void pictures();

private:
    QString file(const QString& name, const QByteArray& bytes)
    {
        return writeFile(m_house->folder(), name, bytes);
    }
    CorpusTotals stored() const
    {
        auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Read);
        return session ? session->totals().value_or(CorpusTotals {-1, -1, -1}) : CorpusTotals {-1, -1, -1};
    }
    std::unique_ptr<ImportDialog> dialog(const QStringList& files)
    {
        auto made = std::make_unique<ImportDialog>(
            m_house->context(), std::filesystem::path(m_project.toStdString()), files);
        made->open();
        return made;
    }
    void run(ImportDialog& dialog)
    {
        click(&dialog, "importStart");
        QTRY_COMPARE_WITH_TIMEOUT(dialog.findChild<QStackedWidget*>()->currentIndex(), 2, 30000);
    }

    std::unique_ptr<GuiHouse> m_house = {};
    QString m_project = {};
    std::unique_ptr<service::ProjectSession> m_window = {};
};

void TestGuiImport::init()
{
    m_house = std::make_unique<GuiHouse>();
    m_project = m_house->folder() + QStringLiteral("/p.touchstone");
    TS_OK(service::ProjectSession::create(m_project.toStdString(), "P", *builtinScheme("cvalues")));
    auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Write);
    TS_OK(session);
    m_window = std::make_unique<service::ProjectSession>(std::move(*session));
}

void TestGuiImport::cleanup()
{
    m_house->jobs().stopAll();
    m_window.reset();
    m_house.reset();
}

void TestGuiImport::comesInBesideTheOpenWindow()
{
    auto import = dialog({});
    QSignalSpy imported(import.get(), &ImportDialog::imported);
    QVERIFY(!child<QAbstractButton>(import.get(), "importStart")->isEnabled());
    m_house->dialogs.files = {file(QStringLiteral("good.jsonl"), kGood)};
    click(import.get(), "chooseFiles");
    QCOMPARE(m_house->dialogs.filesAsked.size(), std::size_t {1});
    QVERIFY(m_house->dialogs.filesAsked[0].several);
    QTRY_COMPARE(rowsOf(import.get(), "previewTable"), 3);
    QCOMPARE(cell(import.get(), "previewTable", 2, 3), QStringLiteral("m2"));
    QCOMPARE(cell(import.get(), "previewTable", 2, 4), QStringLiteral("二"));
    QCOMPARE(cell(import.get(), "previewTable", 2, 5), QStringLiteral("丙"));
    QVERIFY(textOf(import.get(), "previewFound").contains(QStringLiteral("JSONL")));
    QCOMPARE(m_window->totals()->prompts, 0); // looking changes nothing
    run(*import);
    QCOMPARE(textOf(import.get(), "importResult"), QStringLiteral("The import is done."));
    QCOMPARE(textOf(import.get(), "importCount0"), QStringLiteral("2"));
    QCOMPARE(textOf(import.get(), "importCount1"), QStringLiteral("2"));
    QCOMPARE(textOf(import.get(), "importCount2"), QStringLiteral("3"));
    QCOMPARE(imported.size(), 1);
    QCOMPARE(m_window->totals()->responses, 3); // the window's session sees it at once
    // The same once more: everything is known, a copy from before is kept.
    click(import.get(), "importAgain");
    run(*import);
    QCOMPARE(textOf(import.get(), "importCount2"), QStringLiteral("0"));
    QCOMPARE(textOf(import.get(), "importCount3"), QStringLiteral("3"));
    QVERIFY(!textOf(import.get(), "importCopyMade").isEmpty());
    m_window.reset();
    QCOMPARE(stored().responses, 3);
}

void TestGuiImport::keysAlone()
{
    m_house->dialogs.files = {file(QStringLiteral("good.jsonl"), kGood)};
    auto import = dialog({});
    QTRY_VERIFY(child<QWidget>(import.get(), "chooseFiles")->hasFocus());
    QTest::keyClick(import->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(rowsOf(import.get(), "previewTable"), 3);
    for (int i = 0; i < 30 && import->focusWidget()->objectName() != QLatin1String("importStart"); ++i)
        QTest::keyClick(import->focusWidget(), Qt::Key_Tab);
    QCOMPARE(import->focusWidget()->objectName(), QStringLiteral("importStart"));
    QTest::keyClick(import->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(textOf(import.get(), "importResult"), QStringLiteral("The import is done."));
    QCOMPARE(import->focusWidget()->objectName(), QStringLiteral("importClose"));
    QTest::keyClick(import->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!import->isVisible());
    QCOMPARE(stored().responses, 3);
}

void TestGuiImport::badRowRefusesEverything()
{
    auto import = dialog({file(QStringLiteral("good.jsonl"), kGood), file(QStringLiteral("bad.csv"), kBad)});
    QSignalSpy imported(import.get(), &ImportDialog::imported);
    child<QListWidget>(import.get(), "importFiles")->setCurrentRow(1);
    QTRY_VERIFY(textOf(import.get(), "previewFault").contains(QStringLiteral("bad.csv, line 3")));
    run(*import);
    QCOMPARE(textOf(import.get(), "importResult"), QStringLiteral("Nothing was changed."));
    QCOMPARE(rowsOf(import.get(), "importFindings"), 2);
    for (int row = 0; row < 2; ++row) {
        QCOMPARE(cell(import.get(), "importFindings", row, 1), QStringLiteral("bad.csv"));
        QCOMPARE(cell(import.get(), "importFindings", row, 2),
            row == 0 ? QStringLiteral("3") : QStringLiteral("5"));
        QVERIFY(cell(import.get(), "importFindings", row, 3).contains(QStringLiteral("cells")));
    }
    QCOMPARE(textOf(import.get(), "importCount2"), QStringLiteral("0"));
    QCOMPARE(textOf(import.get(), "importCount4"), QStringLiteral("2"));
    QCOMPARE(imported.size(), 0);
    m_window.reset();
    QCOMPARE(stored().prompts, 0);
}

void TestGuiImport::badRowsAreLeftOut()
{
    const QByteArray warned = QByteArray(kBad) + "五,m1,\n"; // an empty answer is a warning
    auto import = dialog({file(QStringLiteral("bad.csv"), warned)});
    auto* skip = child<QCheckBox>(import.get(), "skipBad");
    QVERIFY(!skip->isChecked());
    skip->setFocus();
    QTest::keyClick(skip, Qt::Key_Space);
    QVERIFY(skip->isChecked());
    run(*import);
    QCOMPARE(textOf(import.get(), "importResult"), QStringLiteral("The import is done."));
    QCOMPARE(textOf(import.get(), "importCount2"), QStringLiteral("3"));
    QCOMPARE(textOf(import.get(), "importCount4"), QStringLiteral("2"));
    QCOMPARE(rowsOf(import.get(), "importFindings"), 3);
    click(import.get(), "showErrors");
    QCOMPARE(rowsOf(import.get(), "importFindings"), 2);
    click(import.get(), "copyFindings");
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("bad.csv\t3")), qPrintable(copied));
    click(import.get(), "showAll");
    QCOMPARE(rowsOf(import.get(), "importFindings"), 3);
    m_window.reset();
    QCOMPARE(stored().responses, 3);
}

void TestGuiImport::wrongThenRightEncoding()
{
    // prompt,model,response / 你好,m1,回答 in GB18030
    auto import = dialog({file(QStringLiteral("gb.csv"),
        QByteArray("prompt,model,response\n\xC4\xE3\xBA\xC3,m1,\xBB\xD8\xB4\xF0\n"))});
    auto* encoding = child<QComboBox>(import.get(), "importEncoding");
    QTRY_VERIFY(child<QWidget>(import.get(), "tryEncoding")->isVisible());
    QVERIFY(!textOf(import.get(), "previewFault").isEmpty());
    encoding->setCurrentIndex(encoding->findData(QStringLiteral("UTF-8")));
    run(*import);
    QCOMPARE(textOf(import.get(), "importResult"), QStringLiteral("Nothing was changed."));
    click(import.get(), "importAgain");
    QTRY_VERIFY(
        child<QAbstractButton>(import.get(), "tryEncoding")->text().contains(QStringLiteral("GB18030")));
    click(import.get(), "tryEncoding");
    QCOMPARE(encoding->currentData().toString(), QStringLiteral("gb18030"));
    QTRY_COMPARE(cell(import.get(), "previewTable", 0, 4), QStringLiteral("你好"));
    QVERIFY(!child<QWidget>(import.get(), "tryEncoding")->isVisible());
    run(*import);
    QCOMPARE(textOf(import.get(), "importResult"), QStringLiteral("The import is done."));
    jobs::Control control;
    service::AssignRequest request;
    request.annotators = {"R1"};
    TS_OK(service::assign(*m_window, request, control));
    auto desk = service::RatingDesk::open(*m_window, "R1", {}, service::RatingDesk::Mode::Look);
    TS_OK(desk);
    const auto content = desk->content(desk->order()->at(0));
    TS_OK(content);
    QCOMPARE(content->prompt, std::string("你好"));
    QCOMPARE(content->responses.at(0), std::string("回答"));
}

void TestGuiImport::cancelled()
{
    QByteArray large;
    const QByteArray filling(900, 'x');
    for (int i = 0; i < 60000; ++i)
        large += "{\"prompt\":\"" + QByteArray::number(i) + "\",\"model\":\"m\",\"response\":\"" + filling
            + "\"}\n";
    auto import = dialog({file(QStringLiteral("large.jsonl"), large)});
    QSignalSpy imported(import.get(), &ImportDialog::imported);
    QTRY_COMPARE(rowsOf(import.get(), "previewTable"), 10);
    click(import.get(), "importStart");
    QTRY_VERIFY(child<QProgressBar>(import.get(), "importProgress")->value() > 0);
    QVERIFY(textOf(import.get(), "importRunning").contains(QStringLiteral("read")));
    click(import.get(), "importClose");
    QTRY_VERIFY_WITH_TIMEOUT(
        textOf(import.get(), "importResult").startsWith(QStringLiteral("The import was cancelled.")), 30000);
    QVERIFY(import->isVisible());
    QCOMPARE(imported.size(), 0);
    QCOMPARE(m_window->totals()->prompts, 0);
    m_window.reset();
    QCOMPARE(stored().prompts, 0);
}

void TestGuiImport::closedWhileRunning()
{
    QByteArray large;
    for (int i = 0; i < 60000; ++i)
        large += "{\"prompt\":\"" + QByteArray::number(i) + "\",\"model\":\"m\",\"response\":\"x\"}\n";
    auto import = dialog({file(QStringLiteral("large.jsonl"), large)});
    QTRY_COMPARE(rowsOf(import.get(), "previewTable"), 10);
    click(import.get(), "importStart");
    import.reset(); // as when the window goes: nothing may come back to it
    QVERIFY(workerIsDone(*m_house));
    QCoreApplication::sendPostedEvents();
    m_window.reset();
    QCOMPARE(stored().prompts, 0);
}

void TestGuiImport::payloadsStayLetters()
{
    const QString name = QStringLiteral("<img src=file:a.png> **b** &amp;.jsonl");
    const QString prompt =
        QStringLiteral("<b>一</b> <img src=\"file:///etc/hostname\"> **粗** [x](http://x)");
    const QString model = QStringLiteral("<i>m</i>&lt;");
    QByteArray lines =
        QStringLiteral("{\"prompt\":\"%1\",\"model\":\"%2\",\"response\":\"<a href='x'>y</a>\"}\n")
            .arg(QString(prompt).replace(QLatin1Char('"'), QStringLiteral("\\\"")), model)
            .toUtf8();
    lines += "{\"prompt\":\"q\",\"<b>k</b>\":1,\"<b>k</b>\":2}\n";
    auto import = dialog({file(name, lines)});
    QTRY_COMPARE(rowsOf(import.get(), "previewTable"), 1);
    QCOMPARE(cell(import.get(), "previewTable", 0, 3), model);
    QCOMPARE(cell(import.get(), "previewTable", 0, 4), prompt);
    const auto* table = child<QAbstractItemView>(import.get(), "previewTable");
    const QString tip = table->model()->index(0, 4).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("&lt;img")) && !tip.contains(QStringLiteral("<img")));
    QCOMPARE(child<QListWidget>(import.get(), "importFiles")->item(0)->text(), name);
    QVERIFY(textOf(import.get(), "previewFault").contains(name));
    run(*import);
    QCOMPARE(cell(import.get(), "importFindings", 0, 1), name);
    QVERIFY(cell(import.get(), "importFindings", 0, 4).contains(QStringLiteral("<b>k</b>")));
    QCOMPARE(accessibilityFaults(import.get()), QStringList());
}

void TestGuiImport::listIsSaved()
{
    auto import = dialog({file(QStringLiteral("bad.csv"), kBad)});
    run(*import);
    const QString target = m_house->folder() + QStringLiteral("/list.txt");
    m_house->dialogs.files = {target};
    click(import.get(), "saveFindings");
    QFile saved(target);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(saved.readAll());
    QVERIFY(text.startsWith(QStringLiteral("Nothing was changed.")));
    QVERIFY2(text.contains(QStringLiteral("Error: bad.csv, line 5: ")), qPrintable(text));
    m_house->dialogs.files = {m_house->folder() + QStringLiteral("/no/such/folder.txt")};
    click(import.get(), "saveFindings");
    QCOMPARE(m_house->dialogs.told.size(), std::size_t {1});
}

void TestGuiImport::unreadableFile()
{
    auto import = dialog({m_house->folder() + QStringLiteral("/gone.csv")});
    QTRY_VERIFY(textOf(import.get(), "previewFault").contains(QStringLiteral("no such file")));
    QVERIFY(!child<QAbstractButton>(import.get(), "importStart")->isEnabled());
}

void TestGuiImport::droppedAndRemoved()
{
    const QString good = file(QStringLiteral("good.jsonl"), kGood);
    auto import = dialog({});
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(good), QUrl(QStringLiteral("https://example.org/x.csv"))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(import.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(import.get(), &drop);
    auto* list = child<QListWidget>(import.get(), "importFiles");
    QCOMPARE(list->count(), 1);
    QTRY_COMPARE(rowsOf(import.get(), "previewTable"), 3);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->count(), 0);
    QTRY_COMPARE(rowsOf(import.get(), "previewTable"), 0);
    QVERIFY(!child<QAbstractButton>(import.get(), "importStart")->isEnabled());
}

void TestGuiImport::everyTextFollowsTheLanguage()
{
    auto import = dialog({file(QStringLiteral("bad.csv"), kBad)});
    QTRY_VERIFY(!textOf(import.get(), "previewFault").isEmpty());
    MarkTexts marks;
    QCoreApplication::installTranslator(&marks);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(untranslated(import.get()), QStringList());
    QCOMPARE(accessibilityFaults(import.get()), QStringList());
    run(*import);
    QCOMPARE(untranslated(import.get()), QStringList());
    QCoreApplication::removeTranslator(&marks);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(textOf(import.get(), "importResult"), QStringLiteral("Nothing was changed."));
    QCOMPARE(rowsOf(import.get(), "importFindings"), 2);
}

void TestGuiImport::pictures()
{
    auto import = dialog({file(QStringLiteral("good.jsonl"), kGood), file(QStringLiteral("bad.csv"), kBad)});
    QTRY_COMPARE(rowsOf(import.get(), "previewTable"), 3);
    savePictures(*m_house, import.get(), QStringLiteral("import_setup"));
    run(*import);
    savePictures(*m_house, import.get(), QStringLiteral("import_report"));
}

QTEST_MAIN(TestGuiImport)
#include "test_gui_import.moc"
