#include "bookfixture.h"
#include "dialogtest.h"
#include "domain/scheme.h"
#include "exchange/importdialog.h"
#include <QCheckBox>
#include <QFile>
#include <QListWidget>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>

using namespace touchstone;
using namespace touchstone::testing;
using ui::ImportDialog;

/// Ways into a project by keys alone: other encodings, wrong files, workbooks, ratings, columns by hand.
class TestGuiImportWays : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void chineseTableByKeys();
    void wrongFileByKeys();
    void cancelledByKeys();
    void workbookByKeys();
    void ratingsByKeys();
    void columnsByHandAreRemembered();
    void tryingOutChangesNothing();
    void linesOfTheReport();
    void linesOfOtherFiles();
    void encodingsSideBySide();
    void skippingByKeys();
    void pictures();

private:
    QString file(const QString& name, const QByteArray& bytes)
    {
        return writeFile(m_house->folder(), name, bytes);
    }
    std::unique_ptr<ImportDialog> dialog()
    {
        auto made = std::make_unique<ImportDialog>(
            m_house->context(), std::filesystem::path(m_project.toStdString()), QStringList());
        made->open();
        return made;
    }
    /// Chooses the file by the button that has the focus first.
    void choose(ImportDialog& dialog, const QString& path)
    {
        m_house->dialogs.files = {path};
        QTRY_VERIFY(child<QWidget>(&dialog, "chooseFiles")->hasFocus());
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Space);
    }
    /// Moves the focus by Tab until it is there.
    static bool tabTo(QWidget& dialog, const char* name)
    {
        for (int i = 0; i < 40 && dialog.focusWidget()->objectName() != QLatin1String(name); ++i)
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        return dialog.focusWidget()->objectName() == QLatin1String(name);
    }
    static bool press(QWidget& dialog, const char* button)
    {
        const bool there = tabTo(dialog, button);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Space);
        return there;
    }
    static bool isAtReport(ImportDialog& dialog)
    {
        return QTest::qWaitFor(
            [&dialog] { return dialog.findChild<QStackedWidget*>()->currentIndex() == 2; }, 30000);
    }
    bool import(ImportDialog& dialog, const char* button = "importStart")
    {
        return QTest::qWaitFor([&] { return child<QWidget>(&dialog, button)->isEnabled(); })
            && press(dialog, button) && isAtReport(dialog);
    }

    std::unique_ptr<GuiHouse> m_house = {};
    QString m_project = {};
};

namespace {

/// Answers on the second sheet, others on a hidden one.
QByteArray book()
{
    return QByteArray::fromStdString(bookOf(
        {{{"Notes", rowsOf({{"hello"}})},
             {"Answers", rowsOf({{"prompt", "model", "response"}, {"问", "m1", "答"}})},
             {"More", rowsOf({{"prompt", "model", "response"}, {"二", "m2", "乙"}, {"三", "m2", "丙"}})}},
            {}, {}, {}, {2}}));
}

}

void TestGuiImportWays::init()
{
    m_house = std::make_unique<GuiHouse>();
    m_project = m_house->folder() + QStringLiteral("/p.touchstone");
    TS_OK(service::ProjectSession::create(m_project.toStdString(), "P", *builtinScheme("cvalues")));
}

void TestGuiImportWays::cleanup()
{
    m_house->jobs().stopAll();
    m_house.reset();
}

void TestGuiImportWays::chineseTableByKeys()
{
    auto window = dialog();
    // prompt,model,response / 你好,m1,回答 in GB18030
    choose(*window,
        file(QStringLiteral("gb.csv"),
            QByteArray("prompt,model,response\n\xC4\xE3\xBA\xC3,m1,\xBB\xD8\xB4\xF0\n")));
    QTRY_VERIFY(!textOf(window.get(), "previewFault").isEmpty());
    QVERIFY(tabTo(*window, "importEncoding"));
    QTest::keyClicks(window->focusWidget(), QStringLiteral("G"));
    QCOMPARE(child<QComboBox>(window.get(), "importEncoding")->currentData().toString(),
        QStringLiteral("gb18030"));
    QTRY_COMPARE(cell(window.get(), "previewTable", 0, 4), QStringLiteral("你好"));
    // Another candidate shows what it would be.
    QTest::keyClick(window->focusWidget(), Qt::Key_Down);
    QTRY_VERIFY(cell(window.get(), "previewTable", 0, 4) != QStringLiteral("你好"));
    QTest::keyClick(window->focusWidget(), Qt::Key_Up);
    QTRY_COMPARE(cell(window.get(), "previewTable", 0, 4), QStringLiteral("你好"));
    QVERIFY(import(*window));
    QCOMPARE(textOf(window.get(), "importResult"), QStringLiteral("The import is done."));
    QCOMPARE(textOf(window.get(), "importCount2"), QStringLiteral("1"));
}

void TestGuiImportWays::wrongFileByKeys()
{
    auto window = dialog();
    choose(*window, file(QStringLiteral("book.xlsx"), "%PDF-1.7 and so on"));
    QTRY_VERIFY(
        textOf(window.get(), "previewFault").contains(QStringLiteral("not a file that can be imported")));
    QVERIFY(import(*window));
    QCOMPARE(textOf(window.get(), "importResult"), QStringLiteral("Nothing was changed."));
    QCOMPARE(rowsOf(window.get(), "importFindings"), 1);
    QVERIFY(cell(window.get(), "importFindings", 0, 4).contains(QStringLiteral("PDF")));
}

void TestGuiImportWays::cancelledByKeys()
{
    QByteArray rows("prompt,model,response\n");
    for (int i = 0; i < 60000; ++i)
        rows += "p" + QByteArray::number(i) + ",m1," + QByteArray(200, 'x') + "\n";
    auto window = dialog();
    choose(*window, file(QStringLiteral("large.csv"), rows));
    QTRY_COMPARE(rowsOf(window.get(), "previewTable"), 10);
    QVERIFY(press(*window, "importStart"));
    QCOMPARE(window->findChild<QStackedWidget*>()->currentIndex(), 1);
    QTest::keyClick(window->focusWidget(), Qt::Key_Escape);
    QVERIFY(isAtReport(*window));
    QVERIFY(window->isVisible());
    QCOMPARE(textOf(window.get(), "importResult"),
        QStringLiteral("The import was cancelled. Nothing was changed."));
    auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Read);
    TS_OK(session);
    QCOMPARE(session->totals()->responses, 0);
}

void TestGuiImportWays::workbookByKeys()
{
    auto window = dialog();
    QVERIFY(!child<QWidget>(window.get(), "importSheet")->isVisible());
    choose(*window, file(QStringLiteral("book.xlsx"), book()));
    QTRY_COMPARE(cell(window.get(), "previewTable", 0, 4), QStringLiteral("问"));
    auto* sheet = child<QComboBox>(window.get(), "importSheet");
    QVERIFY(sheet->isVisible());
    QCOMPARE(sheet->count(), 3);
    QCOMPARE(sheet->currentText(), QStringLiteral("Answers"));
    QCOMPARE(sheet->itemText(2), QStringLiteral("More (hidden)"));
    QVERIFY(tabTo(*window, "importSheet"));
    QTest::keyClick(window->focusWidget(), Qt::Key_Down);
    QTRY_COMPARE(rowsOf(window.get(), "previewTable"), 2);
    QCOMPARE(cell(window.get(), "previewTable", 1, 5), QStringLiteral("丙"));
    QVERIFY(textOf(window.get(), "previewFound").contains(QStringLiteral("XLSX")));
    QVERIFY(import(*window));
    QCOMPARE(textOf(window.get(), "importResult"), QStringLiteral("The import is done."));
    QCOMPARE(textOf(window.get(), "importCount2"), QStringLiteral("2"));
}

void TestGuiImportWays::ratingsByKeys()
{
    auto answers = dialog();
    choose(*answers, file(QStringLiteral("a.csv"), "id,prompt,model,response\nr1,p,m1,a\nr2,p,m2,b\n"));
    QVERIFY(import(*answers));
    auto window = dialog();
    choose(*window,
        file(QStringLiteral("old.csv"),
            "item,annotator,criterion,value\nr1,R1,safety,safe\nr2,R1,safety,unsafe\n"));
    QTRY_COMPARE(rowsOf(window.get(), "previewTable"), 2);
    QCOMPARE(cell(window.get(), "previewTable", 0, 5), QStringLiteral("safety: safe"));
    QVERIFY(textOf(window.get(), "previewFault").contains(QStringLiteral("round named after the file")));
    QVERIFY(import(*window));
    QCOMPARE(textOf(window.get(), "importCount2"), QStringLiteral("2"));
    QVERIFY(press(*window, "importAgain"));
    QVERIFY(import(*window));
    QCOMPARE(textOf(window.get(), "importCount2"), QStringLiteral("0"));
    QCOMPARE(textOf(window.get(), "importCount3"), QStringLiteral("2"));
    auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Read);
    TS_OK(session);
    QCOMPARE(session->rounds()->back().name, std::string("old.csv"));
}

void TestGuiImportWays::columnsByHandAreRemembered()
{
    const QString path = file(QStringLiteral("odd.csv"), "frage,antwort,model\n一,甲,m1\n");
    {
        auto window = dialog();
        choose(*window, path);
        QTRY_VERIFY(!textOf(window.get(), "previewFault").isEmpty());
        QCOMPARE(rowsOf(window.get(), "previewTable"), 0);
        QVERIFY(press(*window, "importColumns"));
        auto* columns = window->findChild<QDialog*>(QStringLiteral("importMapping"));
        QVERIFY(columns != nullptr);
        QTRY_VERIFY(child<QWidget>(columns, "column0")->hasFocus());
        QTest::keyClicks(columns->focusWidget(), QStringLiteral("Prompt"));
        QVERIFY(tabTo(*columns, "column1"));
        QTest::keyClicks(columns->focusWidget(), QStringLiteral("Answer"));
        QCOMPARE(child<QComboBox>(columns, "column2")->currentText(), QStringLiteral("Model"));
        QVERIFY(press(*columns, "mappingUse"));
        QTRY_COMPARE(rowsOf(window.get(), "previewTable"), 1);
        QCOMPARE(cell(window.get(), "previewTable", 0, 4), QStringLiteral("一"));
        QCOMPARE(cell(window.get(), "previewTable", 0, 5), QStringLiteral("甲"));
        QVERIFY(import(*window));
        QCOMPARE(textOf(window.get(), "importResult"), QStringLiteral("The import is done."));
    }
    auto window = dialog();
    choose(*window, path);
    QTRY_COMPARE(rowsOf(window.get(), "previewTable"), 1);
    QVERIFY(import(*window));
    QCOMPARE(textOf(window.get(), "importCount3"), QStringLiteral("1"));
}

void TestGuiImportWays::tryingOutChangesNothing()
{
    auto window = dialog();
    QSignalSpy imported(window.get(), &ImportDialog::imported);
    choose(*window, file(QStringLiteral("a.csv"), "prompt,model,response\np,m1,a\np,m2,b\n"));
    QVERIFY(import(*window, "importTry"));
    QVERIFY(textOf(window.get(), "importResult").contains(QStringLiteral("Nothing was changed")));
    QCOMPARE(textOf(window.get(), "importCount2"), QStringLiteral("2"));
    QCOMPARE(imported.size(), 0);
    auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Read);
    TS_OK(session);
    QCOMPARE(session->totals()->responses, 0);
    QVERIFY(press(*window, "importAgain"));
    QVERIFY(import(*window));
    QCOMPARE(imported.size(), 1);
    QCOMPARE(session->totals()->responses, 2);
}

void TestGuiImportWays::linesOfTheReport()
{
    auto window = dialog();
    choose(*window, file(QStringLiteral("bad.csv"), "prompt,model,response\np,m1\nq,m1,b\nr\n"));
    QVERIFY(import(*window));
    QCOMPARE(textOf(window.get(), "importResult"), QStringLiteral("Nothing was changed."));
    auto* list = child<QAbstractItemView>(window.get(), "importFindings");
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(tabTo(*window, "importFindings"));
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    const QString line = textOf(window.get(), "findingLine");
    QVERIFY2(line.contains(QStringLiteral("bad.csv")) && line.contains(QLatin1Char('4')), qPrintable(line));
    // The line of the file itself.
    QTRY_COMPARE(textOf(window.get(), "findingSource"), QStringLiteral("Line 4 reads: r"));
    QTest::keyClick(list, Qt::Key_Up);
    QTRY_COMPARE(textOf(window.get(), "findingSource"), QStringLiteral("Line 2 reads: p,m1"));
    QFile::remove(m_house->folder() + QStringLiteral("/bad.csv"));
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_VERIFY(child<QWidget>(window.get(), "findingSource")->isVisible());
    QVERIFY(!textOf(window.get(), "findingSource").contains(QStringLiteral("reads: r")));
    // Saved and filtered by keys too.
    const QString target = m_house->folder() + QStringLiteral("/list.txt");
    m_house->dialogs.files = {target};
    QVERIFY(press(*window, "saveFindings"));
    QFile saved(target);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(saved.readAll()).contains(QStringLiteral("Error: bad.csv, line 4: ")));
}

void TestGuiImportWays::linesOfOtherFiles()
{
    // Two cells in the header, three in a row, in GB18030 and in a workbook.
    auto window = dialog();
    choose(*window,
        file(QStringLiteral("gb.csv"),
            QByteArray("prompt,model,response\n\xC4\xE3\xBA\xC3,m1,b\n\xC4\xE3\xBA\xC3,m1\n")));
    QTRY_VERIFY(rowsOf(window.get(), "encodingTable") > 0);
    QVERIFY(tabTo(*window, "encodingTable"));
    QTest::keyClick(window->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(cell(window.get(), "previewTable", 0, 4), QStringLiteral("你好"));
    QVERIFY(import(*window));
    QVERIFY(tabTo(*window, "importFindings"));
    QTRY_COMPARE(textOf(window.get(), "findingSource"), QStringLiteral("Line 3 reads: 你好,m1"));
    auto book = dialog();
    choose(*book,
        file(QStringLiteral("bad.xlsx"),
            QByteArray::fromStdString(bookOf({{{"Answers",
                rowsOf({{"prompt", "model", "response"}, {"问", "m1", "答"}, {"二", "m1", "", "x"}})}}}))));
    QVERIFY(import(*book));
    QVERIFY(tabTo(*book, "importFindings"));
    QTRY_COMPARE(textOf(book.get(), "findingSource"), QStringLiteral("Line 3 reads: 二  m1    x"));
}

void TestGuiImportWays::encodingsSideBySide()
{
    auto window = dialog();
    choose(*window,
        file(QStringLiteral("gb.csv"),
            QByteArray("prompt,model,response\nfirst,m1,ok\n\xC4\xE3\xBA\xC3,m1,\xBB\xD8\xB4\xF0\n")));
    // All candidates at once, those that fit first, with the same line of the file.
    QTRY_COMPARE(rowsOf(window.get(), "encodingTable"), 6);
    QCOMPARE(cell(window.get(), "encodingTable", 0, 0), QStringLiteral("GB18030 / GBK"));
    QCOMPARE(cell(window.get(), "encodingTable", 0, 1), QStringLiteral("yes"));
    QCOMPARE(cell(window.get(), "encodingTable", 0, 2), QStringLiteral("3: 你好,m1,回答"));
    QSet<QString> seen;
    for (int row = 0; row < 6; ++row)
        seen << cell(window.get(), "encodingTable", row, 2);
    QVERIFY2(seen.size() >= 5, qPrintable(QStringList(seen.values()).join(QLatin1Char('|'))));
    const int last = rowsOf(window.get(), "encodingTable") - 1;
    QVERIFY(cell(window.get(), "encodingTable", last, 1) != QStringLiteral("yes"));
    const int height = window->height();
    // By keys: another row, its button, and back again.
    QVERIFY(tabTo(*window, "encodingTable"));
    auto* button = child<QAbstractButton>(window.get(), "tryEncoding");
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Read as GB18030 / GBK"));
    QTest::keyClick(window->focusWidget(), Qt::Key_Down);
    QTRY_VERIFY(button->text() != QStringLiteral("Read as GB18030 / GBK"));
    const QString other = cell(window.get(), "encodingTable", 1, 0);
    QTest::keyClick(window->focusWidget(), Qt::Key_Return);
    auto* encoding = child<QComboBox>(window.get(), "importEncoding");
    QTRY_COMPARE(encoding->currentText(), other);
    QTRY_VERIFY(cell(window.get(), "previewTable", 1, 4) != QStringLiteral("你好"));
    QCOMPARE(rowsOf(window.get(), "encodingTable"), 6);
    QVERIFY(tabTo(*window, "encodingTable"));
    QTest::keyClick(window->focusWidget(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(window->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(encoding->currentData().toString(), QStringLiteral("gb18030"));
    QTRY_COMPARE(cell(window.get(), "previewTable", 1, 4), QStringLiteral("你好"));
    QVERIFY2(window->height() <= std::max(height, 720), qPrintable(QString::number(window->height())));
    QVERIFY(import(*window));
    QCOMPARE(textOf(window.get(), "importCount2"), QStringLiteral("2"));
    // A file without a doubt has no such list.
    auto plain = dialog();
    choose(*plain, file(QStringLiteral("a.csv"), "prompt,model,response\n你好,m1,b\n"));
    QTRY_COMPARE(rowsOf(plain.get(), "previewTable"), 1);
    QVERIFY(!child<QWidget>(plain.get(), "encodingTable")->isVisible());
}

void TestGuiImportWays::skippingByKeys()
{
    auto window = dialog();
    choose(*window, file(QStringLiteral("bad.csv"), "prompt,model,response\np,m1\nq,m1,b\n"));
    QVERIFY(import(*window));
    QCOMPARE(textOf(window.get(), "importResult"), QStringLiteral("Nothing was changed."));
    QVERIFY(press(*window, "importAgain"));
    QVERIFY(press(*window, "skipBad"));
    QVERIFY(child<QCheckBox>(window.get(), "skipBad")->isChecked());
    QVERIFY(import(*window));
    QCOMPARE(textOf(window.get(), "importResult"), QStringLiteral("The import is done."));
    QCOMPARE(textOf(window.get(), "importCount2"), QStringLiteral("1"));
    QCOMPARE(textOf(window.get(), "importCount4"), QStringLiteral("1"));
}

void TestGuiImportWays::pictures()
{
    auto window = dialog();
    choose(*window, file(QStringLiteral("book.xlsx"), book()));
    QTRY_COMPARE(cell(window.get(), "previewTable", 0, 4), QStringLiteral("问"));
    savePictures(*m_house, window.get(), QStringLiteral("import_workbook"));
    QVERIFY(press(*window, "importColumns"));
    auto* columns = window->findChild<QDialog*>(QStringLiteral("importMapping"));
    QVERIFY(columns != nullptr);
    savePictures(*m_house, columns, QStringLiteral("import_columns"));
    columns->reject();
    QVERIFY(import(*window, "importTry"));
    savePictures(*m_house, window.get(), QStringLiteral("import_tried"));
    auto chinese = dialog();
    choose(*chinese,
        file(QStringLiteral("gb.csv"),
            QByteArray("prompt,model,response\nfirst,m1,ok\n\xC4\xE3\xBA\xC3,m1,\xBB\xD8\xB4\xF0\n"
                       "\xBB\xD8\xB4\xF0,m1,\xC4\xE3\xBA\xC3\nlast,m1\n")));
    QTRY_COMPARE(rowsOf(chinese.get(), "encodingTable"), 6);
    savePictures(*m_house, chinese.get(), QStringLiteral("import_encodings"));
    QVERIFY(tabTo(*chinese, "encodingTable"));
    QTest::keyClick(chinese->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(cell(chinese.get(), "previewTable", 1, 4), QStringLiteral("你好"));
    savePictures(*m_house, chinese.get(), QStringLiteral("import_encoding_chosen"));
    QVERIFY(import(*chinese));
    QVERIFY(tabTo(*chinese, "importFindings"));
    QTRY_VERIFY(child<QWidget>(chinese.get(), "findingSource")->isVisible());
    savePictures(*m_house, chinese.get(), QStringLiteral("import_finding"));
}

QTEST_MAIN(TestGuiImportWays)
#include "test_gui_importways.moc"
