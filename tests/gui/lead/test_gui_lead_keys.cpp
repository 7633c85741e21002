#include "activity/activitydialog.h"
#include "activity/safetydialog.h"
#include "common/texts.h"
#include "dialogtest.h"
#include "keys.h"
#include "prompts/writingdialog.h"
#include "service/handoff.h"
#include "service/prompts.h"
#include "service/promptwriting.h"
#include "service/safety.h"
#include "shell/mainwindow.h"
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace touchstone;
using namespace touchstone::testing;

/// What a lead does beside the main way, by keys alone: nothing is focused or chosen for the person.
class TestGuiLeadKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<GuiHouse>();
        m_file = makeSampleProject(m_house->folder(), {.prompts = 6, .models = 2, .annotators = 2});
    }
    void cleanup()
    {
        m_window.reset();
        m_house->jobs().stopAll();
        m_house.reset();
    }
    void promptIsAddedChangedAndListed();
    void expertsPromptsGoOutAndComeBack();
    void logIsSaved();
    void projectIsCheckedAndBroughtBack();

private:
    QString at(const QString& name) const { return m_house->folder() + QLatin1Char('/') + name; }
    void show(const QString& file)
    {
        m_window = std::make_unique<ui::MainWindow>(m_house->context());
        m_window->resize(1280, 720);
        m_window->show();
        QVERIFY(comesUp(m_window.get()));
        m_window->openProject(file);
    }
    void showPrompts()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F12);
        QVERIFY(workerIsDone(*m_house));
    }
    /// The dialog that came up last.
    template <class T> T* dialog() const
    {
        const QList<T*> all = m_window->findChildren<T*>();
        if (all.isEmpty() || !comesUp(all.last()))
            qFatal("the dialog does not come up");
        return all.last();
    }
    void leave(QDialog* dialog) const
    {
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        QVERIFY(comesUp(m_window.get()));
    }
    /// Chooses from the menu File, its entries in English.
    void fromFileMenu(const QString& entry) const
    {
        QAction* found = nullptr;
        for (QAction* action : m_window->findChildren<QAction*>()) {
            if (action->text().remove(u'&') == entry)
                found = action;
        }
        QVERIFY2(found != nullptr, qPrintable(entry));
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::AltModifier);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        for (int n = 0; n < 30 && menu->activeAction() != found; ++n)
            QTest::keyClick(menu, Qt::Key_Down);
        QCOMPARE(menu->activeAction(), found);
        QTest::keyClick(menu, Qt::Key_Return);
    }
    std::vector<RowId> promptsWith(const char* words) const
    {
        auto session = service::ProjectSession::open(ui::toPath(m_file), service::Access::Read);
        PromptFilter filter;
        filter.contains = words;
        return service::promptRows(*session, filter).value();
    }
    PromptFields fieldsOf(RowId row) const
    {
        auto session = service::ProjectSession::open(ui::toPath(m_file), service::Access::Read);
        return service::promptDetail(*session, row)->fields;
    }

    std::unique_ptr<GuiHouse> m_house = {};
    std::unique_ptr<ui::MainWindow> m_window = {};
    QString m_file = {};
};

void TestGuiLeadKeys::promptIsAddedChangedAndListed()
{
    show(m_file);
    showPrompts();
    const Keys keys(*m_window);
    QVERIFY(keys.tabTo("promptsAdd"));
    keys.press(Qt::Key_Space);
    QCOMPARE(keys.focus()->objectName(), QStringLiteral("promptText"));
    keys.type(QStringLiteral("租房被骗了怎么办？"));
    QVERIFY(keys.tabTo("promptDomain"));
    keys.press(Qt::Key_Down);
    QVERIFY(keys.tabTo("promptLevel"));
    keys.press(Qt::Key_Down);
    QVERIFY(keys.tabTo("promptExpected"));
    keys.press(Qt::Key_Down);
    keys.press(Qt::Key_Down);
    QVERIFY(keys.tabTo("promptSource"));
    keys.type(QStringLiteral("研讨课"));
    QVERIFY(keys.tabTo("promptAuthor"));
    keys.type(QStringLiteral("R2"));
    QVERIFY(keys.tabTo("promptSensitive"));
    keys.press(Qt::Key_Space);
    QVERIFY(keys.tabTo("promptHeldOut"));
    keys.press(Qt::Key_Space);
    // Who goes once around by Tab passes the list, and loses nothing.
    QVERIFY(keys.tabTo("promptsTable"));
    QVERIFY(m_house->dialogs.asked.empty());
    QVERIFY(keys.tabTo("promptText"));
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(workerIsDone(*m_house));
    auto found = promptsWith("租房被骗");
    QCOMPARE(found.size(), std::size_t {1});
    PromptFields fields = fieldsOf(found.front());
    QVERIFY(!fields.domain.empty());
    QCOMPARE(fields.level, 1);
    QCOMPARE(fields.expected, std::string("refuse"));
    QCOMPARE(fields.source, std::string("研讨课"));
    QCOMPARE(fields.author, std::string("R2"));
    QVERIFY(fields.sensitive && fields.heldOut);
    // The same prompt is changed: its words and the mark.
    QVERIFY(keys.tabTo("promptHeldOut"));
    keys.press(Qt::Key_Space);
    QVERIFY(keys.tabTo("promptText"));
    keys.press(Qt::Key_End, Qt::ControlModifier);
    keys.type(QStringLiteral("急"));
    QVERIFY(keys.tabTo("promptSave"));
    keys.press(Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    found = promptsWith("怎么办？急");
    QCOMPARE(found.size(), std::size_t {1});
    QVERIFY(!fieldsOf(found.front()).heldOut);
    // A list of what has no response yet.
    QVERIFY(keys.tabTo("promptsAnswered"));
    keys.press(Qt::Key_Down);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rowsOf(m_window.get(), "promptsTable"), 1);
    m_house->dialogs.files = {at(QStringLiteral("list.jsonl"))};
    QVERIFY(keys.tabTo("promptsExport"));
    keys.press(Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    QFile list(m_house->dialogs.files.front());
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QByteArray lines = list.readAll();
    QCOMPARE(lines.count('\n'), 1);
    QVERIFY(lines.contains("租房被骗了怎么办？急"));
}

void TestGuiLeadKeys::expertsPromptsGoOutAndComeBack()
{
    show(m_file);
    showPrompts();
    const QString package = at(QStringLiteral("to-R1.tswork"));
    {
        const Keys keys(*m_window);
        QVERIFY(keys.tabTo("promptsWriting"));
        keys.press(Qt::Key_Space);
        auto* writing = dialog<ui::WritingDialog>();
        QVERIFY(workerIsDone(*m_house));
        const Keys inside(*writing);
        QVERIFY(inside.tabTo("writingWanted"));
        inside.press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(inside.focus(), QStringLiteral("2"));
        QVERIFY(inside.tabTo("writingPlace"));
        inside.press(Qt::Key_A, Qt::ControlModifier);
        inside.type(package);
        inside.press(Qt::Key_Return);
        QVERIFY(workerIsDone(*m_house));
        QTRY_VERIFY(QFile::exists(package));
        leave(writing);
        m_window.reset();
    }
    // The expert's window: he writes, and hands back.
    const QString work = at(QStringLiteral("work.touchstone"));
    jobs::Control control;
    TS_OK(service::makeWorkingFile(ui::toPath(package), ui::toPath(work), {}, control));
    show(work);
    {
        const Keys keys(*m_window);
        for (const char16_t* words : {u"邻居的树倒在我家车上，谁赔？", u"合同里没写违约金，可以要吗？"}) {
            QVERIFY(keys.tabTo("promptText"));
            keys.type(QString::fromUtf16(words));
            keys.press(Qt::Key_Return, Qt::ControlModifier);
        }
        QCOMPARE(textOf(m_window.get(), "writeCount"), QStringLiteral("2 of 2 written"));
        m_window.reset();
    }
    const QString back = at(QStringLiteral("R1.tsreturn"));
    {
        auto session = service::ProjectSession::open(ui::toPath(work), service::Access::Read);
        TS_OK(service::handBack(*session, ui::toPath(back), control));
    }
    // Taken in on the page Exchange.
    show(m_file);
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QVERIFY(workerIsDone(*m_house));
    m_house->dialogs.files = {back};
    const Keys keys(*m_window);
    QVERIFY(keys.tabTo("exchangeTake"));
    keys.press(Qt::Key_Space);
    QTRY_VERIFY(m_window->findChild<QDialog*>(QStringLiteral("returnsDialog")) != nullptr);
    auto* returns = m_window->findChild<QDialog*>(QStringLiteral("returnsDialog"));
    QVERIFY(comesUp(returns));
    QTRY_VERIFY_WITH_TIMEOUT(child<QAbstractButton>(returns, "returnsTake")->isEnabled(), 30000);
    const Keys inside(*returns);
    QVERIFY(inside.tabTo("returnsTake"));
    inside.press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!textOf(returns, "returnsRestore").isEmpty(), 30000);
    leave(returns);
    showPrompts();
    QVERIFY(keys.tabTo("promptsOnlyWritten"));
    keys.press(Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rowsOf(m_window.get(), "promptsTable"), 2);
    QCOMPARE(cell(m_window.get(), "promptsTable", 0, 5), QStringLiteral("R1"));
    QCOMPARE(promptsWith("违约金").size(), std::size_t {1});
}

void TestGuiLeadKeys::logIsSaved()
{
    show(m_file);
    fromFileMenu(QStringLiteral("Activity log..."));
    auto* log = dialog<ui::ActivityDialog>();
    QVERIFY(workerIsDone(*m_house));
    const int all = rowsOf(log, "activityTable");
    QVERIFY(all > 0);
    const Keys keys(*log);
    QVERIFY(keys.tabTo("activityFrom"));
    keys.type(QStringLiteral("2099-01-01"));
    keys.press(Qt::Key_Return);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rowsOf(log, "activityTable"), 0);
    keys.press(Qt::Key_A, Qt::ControlModifier);
    keys.press(Qt::Key_Delete);
    keys.press(Qt::Key_Return);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(rowsOf(log, "activityTable"), all);
    m_house->dialogs.files = {at(QStringLiteral("log.csv"))};
    QVERIFY(keys.tabTo("activitySave"));
    keys.press(Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    QFile csv(m_house->dialogs.files.front());
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count("\r\n"), all + 1);
    leave(log);
}

void TestGuiLeadKeys::projectIsCheckedAndBroughtBack()
{
    show(m_file);
    fromFileMenu(QStringLiteral("Check and restore..."));
    auto* safety = dialog<ui::SafetyDialog>();
    QVERIFY(workerIsDone(*m_house));
    QVERIFY(textOf(safety, "checkVerdict").startsWith(QStringLiteral("Nothing was found")));
    const Keys keys(*safety);
    QVERIFY(keys.tabTo("restoreMake"));
    keys.press(Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(service::restorePoints(ui::toPath(m_file)).size(), std::size_t {1});
    QVERIFY(keys.tabTo("checkAgain"));
    keys.press(Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    QVERIFY(textOf(safety, "checkVerdict").startsWith(QStringLiteral("Nothing was found")));
    QVERIFY(keys.tabTo("restoreList"));
    keys.press(Qt::Key_Home);
    m_house->dialogs.sayYes = true;
    QVERIFY(keys.tabTo("restoreBack"));
    keys.press(Qt::Key_Space);
    const QString restored = at(QStringLiteral("sample (restored).touchstone"));
    // The window goes on with it; what waits for the worker when it changes projects is never done.
    QTRY_COMPARE_WITH_TIMEOUT(m_house->settings().recentProjects().front().path, restored, 30000);
    QVERIFY(QFile::exists(restored));
    QVERIFY(m_window->hasProject());
    QVERIFY(workerIsDone(*m_house));
}

QTEST_MAIN(TestGuiLeadKeys)
#include "test_gui_lead_keys.moc"
