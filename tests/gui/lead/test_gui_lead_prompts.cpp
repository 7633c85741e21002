#include "common/texts.h"
#include "dialogtest.h"
#include "prompts/promptspage.h"
#include "prompts/writingdialog.h"
#include "service/handoff.h"
#include "service/projectsetup.h"
#include "service/prompts.h"
#include "service/promptwriting.h"
#include "shell/mainwindow.h"
#include <QCheckBox>
#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>

using namespace touchstone;
using namespace touchstone::testing;

class TestGuiLeadPrompts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_house = std::make_unique<GuiHouse>(); }
    void cleanup()
    {
        m_window.reset();
        m_house->jobs().stopAll();
        m_house.reset();
    }
    void addAndChange();
    void answeredKeepsItsWords();
    void changedBehindOurBack();
    void filters();
    void listForModels();
    void listAsATable();
    void whatIsWrittenIsNotLost();
    void nothingToList();
    void expertsWritePrompts();
    void writingDialogRefuses();
    void readingOnly();
    void payloadStaysLetters();
    void namesAndTexts();
    void pictures();

private:
    void open(const SampleOptions& options = {.prompts = 6, .models = 2})
    {
        m_file = makeSampleProject(m_house->folder(), options);
        show(m_file);
        m_window->showPage(ui::MainWindow::PageId::Prompts);
        QVERIFY(workerIsDone(*m_house));
    }
    void show(const QString& file)
    {
        m_window = std::make_unique<ui::MainWindow>(m_house->context());
        m_window->resize(1280, 720);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->openProject(file);
    }
    ui::PromptsPage* page() const { return m_window->findChild<ui::PromptsPage*>(); }
    template <class T> T* find(const char* name) const { return child<T>(page(), name); }
    int rows() const { return rowsOf(page(), "promptsTable"); }
    void text(const QString& words)
    {
        auto* box = find<QPlainTextEdit>("promptText");
        box->setFocus();
        box->selectAll();
        QInputMethodEvent commit;
        commit.setCommitString(words);
        QCoreApplication::sendEvent(box, &commit);
    }
    void saveByKeys()
    {
        QTest::keyClick(find<QPlainTextEdit>("promptText"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(workerIsDone(*m_house));
    }
    Result<PromptDetail> stored(const QString& words) const
    {
        auto session = service::ProjectSession::open(m_file.toStdString(), service::Access::Read);
        PromptFilter filter;
        filter.contains = words.toStdString();
        const auto found = service::promptRows(*session, filter).value();
        return found.size() == 1 ? service::promptDetail(*session, found[0]) : fail(ErrorCode::NotFound);
    }

    std::unique_ptr<GuiHouse> m_house = {};
    std::unique_ptr<ui::MainWindow> m_window = {};
    QString m_file = {};
};

void TestGuiLeadPrompts::addAndChange()
{
    open();
    QCOMPARE(rows(), 6);
    auto* add = find<QAbstractButton>("promptsAdd");
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Space);
    QVERIFY(find<QPlainTextEdit>("promptText")->hasFocus());
    QVERIFY(!find<QAbstractButton>("promptSave")->isEnabled());
    text(QStringLiteral("租房被骗了怎么办？"));
    auto* domain = find<QComboBox>("promptDomain");
    domain->setCurrentIndex(domain->findData(QStringLiteral("law")));
    auto* expected = find<QComboBox>("promptExpected");
    expected->setFocus();
    QTest::keyClick(expected, Qt::Key_Down);
    auto* held = find<QCheckBox>("promptHeldOut");
    held->setFocus();
    QTest::keyClick(held, Qt::Key_Space);
    write(find<QLineEdit>("promptAuthor"), QStringLiteral("R2"));
    saveByKeys();
    QCOMPARE(rows(), 7);
    auto detail = stored(QStringLiteral("租房被骗"));
    TS_OK(detail);
    QCOMPARE(detail->fields.domain, std::string("law"));
    QCOMPARE(detail->fields.expected, std::string("answer"));
    QVERIFY(detail->fields.heldOut);
    QCOMPARE(detail->fields.author, std::string("R2"));
    // It stays in the form: a change goes to the same prompt.
    text(QStringLiteral("租房被骗了该怎么办？"));
    saveByKeys();
    QCOMPARE(rows(), 7);
    TS_OK(stored(QStringLiteral("该怎么办")));
    // The same words once more, and none.
    click(page(), "promptsAdd");
    text(QStringLiteral("租房被骗了该怎么办？"));
    saveByKeys();
    QVERIFY(textOf(page(), "promptMessage").contains(QStringLiteral("already")));
    text(QStringLiteral("  "));
    saveByKeys();
    QVERIFY(textOf(page(), "promptMessage").contains(QStringLiteral("needs a text")));
    click(page(), "promptLeave");
    QCOMPARE(rows(), 7);
}

void TestGuiLeadPrompts::answeredKeepsItsWords()
{
    open();
    auto* table = find<QTableView>("promptsTable");
    table->setFocus();
    table->selectRow(0);
    QVERIFY(textOf(page(), "promptHint").contains(QStringLiteral("2 responses")));
    auto* box = find<QPlainTextEdit>("promptText");
    const QString words = box->toPlainText();
    QTest::keyClicks(box, QStringLiteral("x"));
    QCOMPARE(box->toPlainText(), words);
    write(find<QLineEdit>("promptSource"), QStringLiteral("Seminar"));
    click(page(), "promptSave");
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(stored(words)->fields.source, std::string("Seminar"));
}

void TestGuiLeadPrompts::changedBehindOurBack()
{
    open();
    find<QTableView>("promptsTable")->selectRow(1);
    const QString words = find<QPlainTextEdit>("promptText")->toPlainText();
    {
        auto session = service::ProjectSession::open(m_file.toStdString(), service::Access::Write);
        const auto row = stored(words)->row;
        TS_OK(service::holdOut(*session, {row}, true));
    }
    write(find<QLineEdit>("promptSource"), QStringLiteral("mine"));
    click(page(), "promptSave");
    QVERIFY(textOf(page(), "promptMessage").contains(QStringLiteral("changed elsewhere")));
    QCOMPARE(stored(words)->fields.source, std::string());
    QCOMPARE(
        find<QLineEdit>("promptSource")->text(), QStringLiteral("mine")); // nothing that was written is lost
}

void TestGuiLeadPrompts::filters()
{
    open({.prompts = 9, .models = 1});
    auto* search = find<QLineEdit>("promptsSearch");
    write(search, QStringLiteral("7号"));
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rows(), 1);
    search->clear();
    QTest::keyClick(search, Qt::Key_Return);
    auto* domain = find<QComboBox>("promptsDomain");
    domain->setFocus();
    QTest::keyClick(domain, Qt::Key_End);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rows(), 0);
    QTest::keyClick(domain, Qt::Key_Home);
    auto* answered = find<QComboBox>("promptsAnswered");
    answered->setFocus();
    QTest::keyClick(answered, Qt::Key_Down);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rows(), 0);
    QTest::keyClick(answered, Qt::Key_Home);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rows(), 9);
    find<QTableView>("promptsTable")->selectAll();
    click(page(), "promptsHold");
    QVERIFY(workerIsDone(*m_house));
    QVERIFY(textOf(page(), "promptMessage").contains(QStringLiteral("9 prompts")));
    find<QTableView>("promptsTable")->selectRow(4);
    click(page(), "promptsRelease");
    QVERIFY(workerIsDone(*m_house));
    auto* held = find<QCheckBox>("promptsOnlyHeldOut");
    held->setFocus();
    QTest::keyClick(held, Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rows(), 8);
}

void TestGuiLeadPrompts::listForModels()
{
    open();
    const QString out = m_house->folder() + QStringLiteral("/list.jsonl");
    m_house->dialogs.files = {out};
    click(page(), "promptsExport");
    QVERIFY(workerIsDone(*m_house));
    QVERIFY(textOf(page(), "promptMessage").contains(QStringLiteral("6 prompts written")));
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 6);
    QCOMPARE(m_house->dialogs.foldersShown, QStringList {out});
    m_house->dialogs.files = {m_house->folder() + QStringLiteral("/sample.touchstone/x/list.csv")};
    click(page(), "promptsExport");
    QVERIFY(workerIsDone(*m_house));
    QVERIFY(textOf(page(), "promptMessage").contains(QStringLiteral("could not be")));
}

/// A table is for a spreadsheet or for a program, as the person says.
void TestGuiLeadPrompts::listAsATable()
{
    open();
    {
        auto session = service::ProjectSession::open(
            ui::toPath(m_house->folder() + QStringLiteral("/sample.touchstone")), service::Access::Write);
        PromptFields fields;
        fields.text = "=1+1 等于几？";
        TS_OK(service::addPrompt(*session, fields));
    }
    const QString out = m_house->folder() + QStringLiteral("/list.csv");
    for (const bool spreadsheet : {true, false}) {
        m_house->dialogs.asked.clear();
        m_house->dialogs.sayYes = spreadsheet;
        m_house->dialogs.files = {out};
        click(page(), "promptsExport");
        QVERIFY(workerIsDone(*m_house));
        QCOMPARE(m_house->dialogs.asked.size(), std::size_t {1});
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("=1+1"));
        QCOMPARE(bytes.contains("'=1+1"), spreadsheet);
        QCOMPARE(bytes.startsWith("\xEF\xBB\xBF"), spreadsheet);
    }
}

void TestGuiLeadPrompts::whatIsWrittenIsNotLost()
{
    open();
    auto* table = find<QTableView>("promptsTable");
    auto* text = find<QPlainTextEdit>("promptText");
    auto* source = find<QLineEdit>("promptSource");
    table->selectRow(1);
    QVERIFY(workerIsDone(*m_house));
    const QString second = text->toPlainText();
    source->setFocus();
    QTest::keyClicks(source, QStringLiteral("a book"));
    // Another row, another filter, a new one: each asks, or leaves it.
    m_house->dialogs.sayYes = false;
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(m_house->dialogs.asked.size(), std::size_t {1});
    QCOMPARE(source->text(), QStringLiteral("a book"));
    QCOMPARE(text->toPlainText(), second);
    QCOMPARE(table->currentIndex().row(), 1);
    auto* held = find<QCheckBox>("promptsOnlyHeldOut");
    held->setFocus();
    QTest::keyClick(held, Qt::Key_Space); // nothing is held out, so the list is empty
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(source->text(), QStringLiteral("a book"));
    QTest::keyClick(held, Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(source->text(), QStringLiteral("a book"));
    click(page(), "promptsAdd");
    QCOMPARE(m_house->dialogs.asked.size(), std::size_t {2});
    QCOMPARE(source->text(), QStringLiteral("a book"));
    // Whoever wants to go on goes on.
    m_house->dialogs.sayYes = true;
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(m_house->dialogs.asked.size(), std::size_t {3});
    QCOMPARE(table->currentIndex().row(), 2);
    QVERIFY(text->toPlainText() != second);
    QVERIFY(source->text() != QStringLiteral("a book"));
    // Nothing written, nothing asked.
    QTest::keyClick(table, Qt::Key_Up);
    QCOMPARE(m_house->dialogs.asked.size(), std::size_t {3});
    QCOMPARE(text->toPlainText(), second);
}

void TestGuiLeadPrompts::nothingToList()
{
    open();
    auto* answered = find<QComboBox>("promptsAnswered");
    answered->setFocus();
    QTest::keyClick(answered, Qt::Key_Down);
    QVERIFY(workerIsDone(*m_house));
    QVERIFY(!find<QAbstractButton>("promptsExport")->isEnabled());
}

/// The whole way: a package without answers, an expert who writes by keys, and back.
void TestGuiLeadPrompts::expertsWritePrompts()
{
    open();
    click(page(), "promptsWriting");
    auto* dialog = m_window->findChild<ui::WritingDialog*>();
    QVERIFY(dialog != nullptr);
    QVERIFY(workerIsDone(*m_house));
    child<QSpinBox>(dialog, "writingWanted")->setValue(3);
    const QString package = m_house->folder() + QStringLiteral("/to-R1.tswork");
    write(child<QLineEdit>(dialog, "writingPlace"), package);
    savePictures(*m_house, dialog, QStringLiteral("writing_dialog"));
    QTest::keyClick(child<QLineEdit>(dialog, "writingPlace"), Qt::Key_Return);
    QVERIFY(workerIsDone(*m_house));
    QTRY_VERIFY(QFile::exists(package));
    QVERIFY(textOf(dialog, "writingMessage").contains(QStringLiteral("Written")));
    dialog->close();
    m_window.reset();

    // The expert.
    const QString work = m_house->folder() + QStringLiteral("/work.touchstone");
    jobs::Control control;
    TS_OK(service::makeWorkingFile(package.toStdString(), work.toStdString(), {}, control));
    show(work);
    auto* area = child<QWidget>(m_window.get(), "writePage");
    QVERIFY(area->isVisible());
    QVERIFY(!child<QWidget>(m_window.get(), "railPrompts")->isVisible());
    auto* box = child<QPlainTextEdit>(area, "promptText");
    const auto type = [&](const QString& words) {
        QInputMethodEvent commit;
        commit.setCommitString(words);
        QCoreApplication::sendEvent(box, &commit);
        QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
    };
    auto* domain = child<QComboBox>(area, "promptDomain");
    domain->setCurrentIndex(domain->findData(QStringLiteral("law")));
    type(QStringLiteral("邻居的树倒在我家车上，谁赔？"));
    type(QStringLiteral("合同里没写违约金，可以要吗？")); // the domain stays for the next one
    type(QStringLiteral("多写了一个"));
    QCOMPARE(child<QLabel>(area, "writeCount")->text(), QStringLiteral("3 of 3 written"));
    auto* list = child<QListWidget>(area, "writeList");
    QCOMPARE(list->count(), 3);
    savePictures(*m_house, m_window.get(), QStringLiteral("write_page"));
    list->setFocus();
    list->setCurrentRow(2);
    click(area, "writeRemove");
    QCOMPARE(list->count(), 2);
    list->setCurrentRow(1);
    QCOMPARE(box->toPlainText(), QStringLiteral("合同里没写违约金，可以要吗？"));
    box->moveCursor(QTextCursor::End);
    type(QStringLiteral("急"));
    QCOMPARE(child<QLabel>(area, "writeMessage")->text(), QStringLiteral("Saved."));
    QCOMPARE(accessibilityFaults(m_window.get()), QStringList());
    m_window.reset();
    {
        auto session = service::ProjectSession::open(work.toStdString(), service::Access::Read);
        TS_OK(service::handBack(
            *session, (m_house->folder() + QStringLiteral("/R1.tsreturn")).toStdString(), control));
    }
    auto session = service::ProjectSession::open(m_file.toStdString(), service::Access::Write);
    const auto merged = service::mergeReturns(
        *session, {(m_house->folder() + QStringLiteral("/R1.tsreturn")).toStdString()}, {}, control);
    TS_OK(merged);
    QCOMPARE(merged->files[0].prompts, 2);
    show(m_file);
    m_window->showPage(ui::MainWindow::PageId::Prompts);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rows(), 8);
    auto* written = find<QCheckBox>("promptsOnlyWritten");
    written->setFocus();
    QTest::keyClick(written, Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rows(), 2);
    QCOMPARE(cell(page(), "promptsTable", 1, 0), QStringLiteral("合同里没写违约金，可以要吗？急"));
    QCOMPARE(cell(page(), "promptsTable", 0, 5), QStringLiteral("R1"));
    QCOMPARE(stored(QStringLiteral("违约金"))->fields.domain, std::string("law"));
}

void TestGuiLeadPrompts::writingDialogRefuses()
{
    open();
    click(page(), "promptsWriting");
    auto* dialog = m_window->findChild<ui::WritingDialog*>();
    QVERIFY(workerIsDone(*m_house));
    auto* button = child<QAbstractButton>(dialog, "writingWrite");
    QVERIFY(button->isEnabled());
    write(child<QLineEdit>(dialog, "writingDue"), QStringLiteral("soon"));
    QVERIFY(!button->isEnabled());
    QVERIFY(textOf(dialog, "writingMessage").contains(QStringLiteral("2026-12-31")));
    write(child<QLineEdit>(dialog, "writingDue"), QStringLiteral("2027-01-31"));
    QTest::keyClicks(child<QLineEdit>(dialog, "writingSecret"), QStringLiteral("abc"));
    QVERIFY(textOf(dialog, "writingMessage").contains(QStringLiteral("not the same")));
    QTest::keyClicks(child<QLineEdit>(dialog, "writingSecretAgain"), QStringLiteral("abc"));
    QVERIFY(button->isEnabled());
    write(child<QLineEdit>(dialog, "writingPlace"), m_file);
    QVERIFY(textOf(dialog, "writingMessage").contains(QStringLiteral("already")));
    write(child<QLineEdit>(dialog, "writingPlace"), m_house->folder() + QStringLiteral("/no/such/x.tswork"));
    click(dialog, "writingWrite");
    QVERIFY(workerIsDone(*m_house));
    QCoreApplication::sendPostedEvents();
    QVERIFY(textOf(dialog, "writingMessage").contains(QStringLiteral("could not be")));
}

void TestGuiLeadPrompts::readingOnly()
{
    const QString file = makeSampleProject(m_house->folder(), {.prompts = 3});
    auto holder = service::ProjectSession::open(file.toStdString(), service::Access::Write);
    TS_OK(holder->holdForWindow());
    m_file = file;
    show(file);
    m_window->showPage(ui::MainWindow::PageId::Prompts);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rows(), 3);
    find<QTableView>("promptsTable")->selectRow(0);
    for (const char* name : {"promptsAdd", "promptsImport", "promptsHold", "promptsWriting", "promptSave"})
        QVERIFY2(!find<QAbstractButton>(name)->isEnabled(), name);
    QVERIFY(find<QAbstractButton>("promptsExport")->isEnabled());
}

void TestGuiLeadPrompts::payloadStaysLetters()
{
    open();
    click(page(), "promptsAdd");
    const QString payload = QStringLiteral("<img src=\"file:///etc/hostname\"><b>x</b>");
    text(payload);
    saveByKeys();
    QCOMPARE(cell(page(), "promptsTable", 6, 0), payload);
}

void TestGuiLeadPrompts::namesAndTexts()
{
    open();
    find<QTableView>("promptsTable")->selectRow(0);
    settle(m_window.get());
    QCOMPARE(accessibilityFaults(m_window.get()), QStringList());
    MarkTexts marks;
    QCoreApplication::installTranslator(&marks);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(untranslated(page()), QStringList());
    QCoreApplication::removeTranslator(&marks);
}

void TestGuiLeadPrompts::pictures()
{
    open({.prompts = 40, .models = 2});
    auto* table = find<QTableView>("promptsTable");
    table->selectRow(3);
    click(page(), "promptsHold");
    QVERIFY(workerIsDone(*m_house));
    table->selectRow(1);
    savePictures(*m_house, m_window.get(), QStringLiteral("prompts"));
    click(page(), "promptsAdd");
    savePictures(*m_house, m_window.get(), QStringLiteral("prompts_new"));
}

QTEST_MAIN(TestGuiLeadPrompts)
#include "test_gui_lead_prompts.moc"
