#include "annotate/answercolumn.h"
#include "annotate/criterionform.h"
#include "annotate/flagscontrol.h"
#include "annotate/itemview.h"
#include "annotate/keysdialog.h"
#include "annotate/ownanswerpanel.h"
#include "annotate/queuepanel.h"
#include "annotate/scaleaxis.h"
#include "annotate/scalecontrol.h"
#include "annotate/textbox.h"
#include "annotate/textcontrol.h"
#include "common/readingview.h"
#include "deskfixture.h"
#include "guisupport.h"
#include "projectevents.h"
#include "service/settings.h"
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTextEdit>

using namespace touchstone;
using testing::Desk;
using testing::GuiHouse;

namespace {

/// Walks on with Tab until the widget has the focus.
bool tabTo(QWidget* top, const QWidget* wanted)
{
    constexpr int kMost = 200;
    for (int i = 0; i < kMost && top->window()->focusWidget() != wanted; ++i) {
        QWidget* at = top->window()->focusWidget();
        QTest::keyClick(at != nullptr ? at : top, Qt::Key_Tab);
    }
    return top->window()->focusWidget() == wanted;
}

/// Toggles as a client of assistive technology does: no press, no release.
bool toggleAs(QWidget* widget)
{
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    QAccessibleActionInterface* actions = interface != nullptr ? interface->actionInterface() : nullptr;
    if (actions == nullptr || !actions->actionNames().contains(QAccessibleActionInterface::toggleAction()))
        return false;
    actions->doAction(QAccessibleActionInterface::toggleAction());
    return true;
}

/// By the rule of the page: 6 Chinese characters or 20 others a second.
double secondsToRead(const std::string& text)
{
    double seconds = 0;
    const QString shown = QString::fromStdString(text);
    for (const QChar c : shown)
        seconds += c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF ? 1 / 6.0 : 1 / 20.0;
    return seconds;
}

Qt::Key keyOf(const std::string& letter)
{
    return static_cast<Qt::Key>(letter.at(0));
}

bool isHinted(const Desk& desk, RowId row, const char* hint)
{
    const auto submissions = testing::submissionsOf(desk.file, row);
    const auto& trail = submissions.at(0).trail;
    return std::any_of(trail.begin(), trail.end(), [&](const TrailStep& step) {
        return step.criterion.empty() && step.value == std::string("hint: ") + hint;
    });
}

/// A text that is laid out as a whole, a longer one, and one of which only what is seen is laid out.
ItemContent unequalAnswers()
{
    std::string shorter;
    std::string longer;
    std::string lines;
    for (int i = 0; i < 60; ++i)
        shorter += "Ask before you sign anything. ";
    for (int i = 0; i < 300; ++i)
        longer += "可以先核对合同，保留聊天记录。\n";
    for (int i = 0; i < 20'000; ++i)
        lines += "line " + std::to_string(i) + "\n";
    ItemContent item;
    item.item.row = 1;
    item.prompt = "?";
    for (const std::string& text : {shorter, longer, lines}) {
        item.responseIds.emplace_back("r" + std::to_string(item.responseIds.size()));
        item.responses.push_back(text);
    }
    return item;
}

std::vector<double> sharesOf(const ui::ItemView& view)
{
    std::vector<double> all;
    for (const ui::AnswerColumn* column : view.columns())
        all.push_back(column->view()->scrollShare());
    return all;
}

bool areTogether(const ui::ItemView& view, double least, double most)
{
    const std::vector<double> all = sharesOf(view);
    return std::all_of(all.begin(), all.end(), [&](double share) {
        return share >= least && share <= most && std::abs(share - all.front()) < 0.02;
    });
}

QString toldShares(const ui::ItemView& view, std::size_t scrolled)
{
    QString text = QStringLiteral("column %1 scrolled:").arg(scrolled);
    for (const double share : sharesOf(view))
        text += u' ' + QString::number(share);
    return text;
}

}

/// A sitting at the desk: time, hints, keys of one's own, texts side by side, every state of every question.
class TestGuiSitting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void columnsScrollTogether();
    void pageKeysScrollAllColumns();
    void keysAreChangedByKeys();
    void activeTimeIsHonest();
    void timeOutsideIsNotActive();
    void fastIsHintedOnlyWhereSwitchedOn();
    void assistiveClientsFlag();
    void assistiveClientsFilterTheList();
    void assistiveClientsPutOffAndFinish();
    void everyKindHasItsStates_data();
    void everyKindHasItsStates();

private:
    void walkStates(Desk& desk, ui::CriterionControl* control);
};

void TestGuiSitting::columnsScrollTogether()
{
    GuiHouse house;
    const ItemContent item = unequalAnswers();
    ui::ItemView view;
    view.resize(1200, 640);
    view.setItem(item, builtinSchemes().front());
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    testing::settle(&view);
    // Whichever of them is scrolled, the others are as far.
    for (std::size_t i = 0; i < 3; ++i) {
        auto* at = qobject_cast<QAbstractScrollArea*>(view.columns()[i]->view()->currentWidget());
        QVERIFY(at != nullptr && at->verticalScrollBar()->maximum() > 0);
        at->setFocus();
        QTest::keyClick(at, Qt::Key_End, Qt::ControlModifier);
        QVERIFY2(areTogether(view, 0.97, 1), qPrintable(toldShares(view, i)));
        QTest::keyClick(at, Qt::Key_Home, Qt::ControlModifier);
        QVERIFY2(areTogether(view, 0, 0.01), qPrintable(toldShares(view, i)));
        for (int turn = 0; turn < 3; ++turn) {
            QWheelEvent wheel(QPointF(20, 20), at->viewport()->mapToGlobal(QPointF(20, 20)), {}, {0, -240},
                Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(at->viewport(), &wheel);
        }
        QVERIFY2(at->verticalScrollBar()->value() > 0, qPrintable(toldShares(view, i)));
        QVERIFY2(areTogether(view, 0, 1), qPrintable(toldShares(view, i)));
        at->verticalScrollBar()->setValue(at->verticalScrollBar()->maximum() / 2);
        QVERIFY2(areTogether(view, 0.45, 0.55), qPrintable(toldShares(view, i)));
    }
}

void TestGuiSitting::pageKeysScrollAllColumns()
{
    GuiHouse house;
    std::string text;
    for (int i = 0; i < 120; ++i)
        text += "可以先核对合同，保留聊天记录，再找专业的人帮忙。\\n";
    Desk desk(house, {.prompts = 1, .models = 3, .answer = text});
    desk.key(Qt::Key_B);
    testing::settle(desk.page.get());
    const auto& columns = desk.page->findChild<ui::ItemView*>()->columns();
    desk.key(Qt::Key_PageDown);
    const double down = columns[0]->view()->scrollShare();
    QVERIFY(down > 0 && down < 0.5);
    for (std::size_t i = 1; i < 3; ++i)
        QVERIFY(std::abs(columns[i]->view()->scrollShare() - down) < 0.02);
    desk.key(Qt::Key_PageUp);
    for (const ui::AnswerColumn* column : columns)
        QCOMPARE(column->view()->scrollShare(), 0.0);
}

// NOLINTNEXTLINE(readability-function-size): one visit to the dialog
void TestGuiSitting::keysAreChangedByKeys()
{
    using Act = ui::KeyMap::Act;
    GuiHouse house;
    Desk desk(house, {.prompts = 4});
    const auto& acts = ui::KeyMap::acts();
    const auto lineOf = [&acts](Act act) {
        return static_cast<int>(std::find(acts.begin(), acts.end(), act) - acts.begin());
    };
    desk.key(Qt::Key_Question);
    QVERIFY(tabTo(desk.page.get(), desk.find<QWidget>("editKeys")));
    desk.key(Qt::Key_Space);
    const QPointer<QDialog> dialog = desk.find<QDialog>("keysDialog");
    QVERIFY(dialog != nullptr);
    const auto field = [&](Act act) {
        return dialog->findChild<ui::KeyField*>(QStringLiteral("key%1").arg(lineOf(act)));
    };
    const auto problem = [&](Act act) {
        return dialog->findChild<QLabel*>(QStringLiteral("conflict%1").arg(lineOf(act)))->text();
    };
    const auto press = [&](Act act, int key, Qt::KeyboardModifiers held = Qt::NoModifier) {
        QVERIFY(tabTo(dialog, field(act)));
        QTest::keyClick(field(act), static_cast<Qt::Key>(key), held);
    };
    const ui::KeyMap& keys = desk.page->keyMap();
    // Nothing speaks against it.
    press(Act::Later, Qt::Key_Semicolon);
    QCOMPARE(keys.key(Act::Later), QKeySequence(Qt::Key_Semicolon));
    QCOMPARE(field(Act::Later)->text(), QStringLiteral(";"));
    QVERIFY(problem(Act::Later).isEmpty());
    // Two acts with one key: taken, and said on both lines, until one of them has another.
    press(Act::Pause, Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(keys.key(Act::Pause), QKeySequence(Qt::CTRL | Qt::Key_M));
    QVERIFY(problem(Act::Pause).contains(ui::KeyMap::name(Act::Markdown)));
    QVERIFY(problem(Act::Markdown).contains(ui::KeyMap::name(Act::Pause)));
    QCOMPARE(field(Act::Pause)->accessibleDescription(), problem(Act::Pause));
    press(Act::Markdown, Qt::Key_Backspace);
    QVERIFY(keys.key(Act::Markdown).isEmpty());
    QVERIFY(problem(Act::Pause).isEmpty() && problem(Act::Markdown).isEmpty());
    // A letter of the scheme comes first there: said.
    press(Act::Flag, Qt::Key_S);
    QVERIFY(!problem(Act::Flag).isEmpty());
    // Digits give points and Enter submits, with whatever is held: refused, with the reason.
    for (const auto& [key, held] : {std::pair {Qt::Key_5, Qt::ControlModifier}, {Qt::Key_7, Qt::AltModifier},
             {Qt::Key_3, Qt::NoModifier}, {Qt::Key_Return, Qt::ControlModifier},
             {Qt::Key_Space, Qt::NoModifier}, {Qt::Key_Up, Qt::NoModifier}}) {
        press(Act::List, key, held);
        QCOMPARE(keys.key(Act::List), QKeySequence(Qt::Key_I));
        QCOMPARE(field(Act::List)->text(), QStringLiteral("I"));
        QVERIFY2(!problem(Act::List).isEmpty(), qPrintable(QKeySequence(key).toString()));
        QCOMPARE(field(Act::List)->accessibleDescription(), problem(Act::List));
    }
    press(Act::Find, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(problem(Act::List).isEmpty()); // it was about a key that nobody has
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(dialog == nullptr || !dialog->isVisible());
    // They act at once.
    desk.page->setFocus();
    const RowId first = desk.row();
    desk.key(Qt::Key_L);
    QCOMPARE(desk.row(), first);
    desk.key(Qt::Key_Semicolon);
    QVERIFY(desk.row() != first);
    desk.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.find<QWidget>("findBar")->isVisible());
    // And are there when the program is started again, which reads its file anew.
    desk.close();
    const QString kept = house.folder() + QStringLiteral("/settings.ini");
    QSettings(kept, QSettings::IniFormat).sync();
    const QString copy =
        house.folder() + QStringLiteral("/again.ini"); // what one process knows it does not read
    QVERIFY(QFile::copy(kept, copy));
    service::Settings later(copy);
    ui::KeyMap again(later);
    QCOMPARE(again.key(Act::Later), QKeySequence(Qt::Key_Semicolon));
    QVERIFY(again.key(Act::Markdown).isEmpty());
    QCOMPARE(again.key(Act::List), QKeySequence(Qt::Key_I));
    // What stands in the file and may not be is passed over.
    later.setChangedKey(QStringLiteral("list"), QStringLiteral("Ctrl+5"));
    QCOMPARE(again.key(Act::List), QKeySequence(Qt::Key_I));
    // Back to the usual ones.
    desk.open();
    desk.key(Qt::Key_Question);
    QVERIFY(tabTo(desk.page.get(), desk.find<QWidget>("editKeys")));
    desk.key(Qt::Key_Space);
    const QPointer<QDialog> second = desk.find<QDialog>("keysDialog");
    QVERIFY(second != nullptr);
    auto* usual = second->findChild<QPushButton*>(QStringLiteral("usualKeys"));
    QVERIFY(tabTo(second, usual));
    QTest::keyClick(usual, Qt::Key_Space);
    for (const Act act : acts)
        QCOMPARE(desk.page->keyMap().key(act), ui::KeyMap::usualKey(act));
    QTest::keyClick(usual, Qt::Key_Escape);
}

void TestGuiSitting::activeTimeIsHonest()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3});
    desk.stopTime();
    const auto& content = desk.page->flow().current();
    const double reading = secondsToRead(content->prompt) + secondsToRead(content->responses.front());
    QVERIFY(reading > 1 && reading < 100);
    QVERIFY(std::abs(desk.page->findChild<ui::ItemView*>()->secondsToRead() - reading) < 0.5);
    // Silences of up to 60 seconds count whole.
    RowId row = desk.row();
    desk.pass(60);
    desk.key(Qt::Key_S);
    desk.pass(59.5);
    desk.key(Qt::Key_7);
    desk.enter();
    auto submission = testing::submissionsOf(desk.file, row).at(0);
    QCOMPARE(submission.activeSeconds, 119.8);
    QCOMPARE(submission.wallSeconds, 119.8);
    // A longer one counts 60 and what the texts take to read, and reading counts once.
    row = desk.row();
    const auto& second = desk.page->flow().current();
    const double toRead = secondsToRead(second->prompt) + secondsToRead(second->responses.front());
    desk.pass(300);
    desk.key(Qt::Key_S);
    desk.pass(300);
    desk.key(Qt::Key_7);
    desk.enter();
    submission = testing::submissionsOf(desk.file, row).at(0);
    QVERIFY2(std::abs(submission.activeSeconds - (60 + toRead + 60 + Desk::kPause)) < 0.5,
        qPrintable(QString::number(submission.activeSeconds)));
    QCOMPARE(submission.wallSeconds, 600.3);
    // A wheel and a mouse button are signs of life too.
    row = desk.row();
    auto* page = desk.page.get();
    desk.pass(50);
    QWheelEvent wheel(QPointF(20, 20), page->mapToGlobal(QPointF(20, 20)), {}, {0, -120}, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(page, &wheel);
    desk.pass(50);
    QTest::mouseClick(desk.find<QWidget>("place"), Qt::LeftButton);
    desk.pass(50);
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_7);
    desk.enter();
    QCOMPARE(testing::submissionsOf(desk.file, row).at(0).activeSeconds, 150.3);
}

void TestGuiSitting::timeOutsideIsNotActive()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2});
    desk.stopTime();
    // Another program has the focus.
    const auto setActive = [](Qt::ApplicationState state) {
        QApplicationStateChangeEvent event(state);
        QApplication::sendEvent(qApp, &event);
    };
    RowId row = desk.row();
    desk.pass(10);
    setActive(Qt::ApplicationInactive);
    desk.pass(40);
    setActive(Qt::ApplicationActive);
    desk.pass(5);
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_7);
    desk.enter();
    auto submission = testing::submissionsOf(desk.file, row).at(0);
    QCOMPARE(submission.activeSeconds, 15.3);
    QCOMPARE(submission.wallSeconds, 55.3);
    // Another page of the program is in view.
    row = desk.row();
    desk.pass(3);
    desk.page->hide();
    desk.pass(40);
    desk.page->show();
    QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
    desk.pass(2);
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_7);
    desk.enter();
    submission = testing::submissionsOf(desk.file, row).at(0);
    QCOMPARE(submission.activeSeconds, 5.3);
    QCOMPARE(submission.wallSeconds, 45.3);
}

void TestGuiSitting::fastIsHintedOnlyWhereSwitchedOn()
{
    for (const bool on : {false, true}) {
        GuiHouse house;
        Desk desk(house, {.prompts = 16, .change = [on](Scheme& scheme) { scheme.hints = on; }});
        desk.stopTime();
        auto* hint = desk.find<QLabel>("hint");
        const auto rate = [&](int i, double seconds) {
            const RowId row = desk.row();
            desk.pass(seconds);
            desk.key(Qt::Key_S);
            desk.key(static_cast<Qt::Key>(Qt::Key_1 + i % 9));
            desk.enter();
            return row;
        };
        // Ten items tell what is usual; quick from the beginning is nobody's business.
        for (int i = 0; i < 10; ++i) {
            rate(i, 20);
            QVERIFY(!hint->isVisible());
        }
        const RowId slower = rate(10, 6); // a third of it, and not under five seconds
        QVERIFY(!hint->isVisible());
        const RowId fast = rate(11, 2);
        QCOMPARE(hint->isVisible(), on);
        QCOMPARE(hint->text().isEmpty(), !on);
        const RowId after = rate(12, 20); // it was shown beside this one, and is recorded there
        QVERIFY(!hint->isVisible());
        QVERIFY(!isHinted(desk, slower, "fast") && !isHinted(desk, fast, "fast"));
        QCOMPARE(isHinted(desk, after, "fast"), on);
        rate(13, 2);
        QVERIFY(!hint->isVisible()); // not again so soon
    }
}

void TestGuiSitting::assistiveClientsFlag()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 6});
    // The flag, with its note.
    QVERIFY(toggleAs(desk.find<QPushButton>("flag")));
    const QPointer<QDialog> dialog = desk.find<QDialog>("flagDialog");
    QVERIFY(dialog != nullptr);
    QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), QStringLiteral("look"));
    QTest::keyClick(dialog->findChild<QPlainTextEdit*>(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(dialog == nullptr || !dialog->isVisible());
    QVERIFY(desk.page->flow().current()->item.flagged);
    QVERIFY(desk.page->flow().desk()->item(desk.row())->flagged);
    QVERIFY(toggleAs(desk.find<QPushButton>("flag")));
    QVERIFY(!desk.page->flow().desk()->item(desk.row())->flagged);
    QVERIFY(!desk.find<QPushButton>("flag")->isChecked());
    // A flag that is not carried out leaves the button as it was.
    QVERIFY(toggleAs(desk.find<QPushButton>("flag")));
    const QPointer<QDialog> refused = desk.find<QDialog>("flagDialog");
    QVERIFY(refused != nullptr);
    QTest::keyClick(refused->findChild<QPlainTextEdit*>(), Qt::Key_Escape);
    QTRY_VERIFY(refused == nullptr || !refused->isVisible());
    QVERIFY(!desk.find<QPushButton>("flag")->isChecked());
    QVERIFY(!desk.page->flow().current()->item.flagged);
}

void TestGuiSitting::assistiveClientsFilterTheList()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 6});
    // The list and its filters.
    auto* queue = desk.page->findChild<ui::QueuePanel*>();
    QVERIFY(toggleAs(desk.find<QWidget>("listButton")));
    QVERIFY(queue->isVisible() && house.settings().queueOpen());
    auto* list = desk.find<QAbstractItemView>("queueList");
    QTRY_COMPARE(list->model()->rowCount(), 6);
    QVERIFY(toggleAs(desk.find<QWidget>("queueState2")));
    QCOMPARE(queue->view(), ui::QueuePanel::View::Done);
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QVERIFY(toggleAs(desk.find<QWidget>("queueState2"))); // one of them is always chosen
    QCOMPARE(queue->view(), ui::QueuePanel::View::Done);
    QVERIFY(desk.find<QAbstractButton>("queueState2")->isChecked());
    QVERIFY(toggleAs(desk.find<QWidget>("queueState0")));
    QTRY_COMPARE(list->model()->rowCount(), 6);
    auto* domain = desk.find<QAbstractButton>("domain-law");
    QVERIFY(domain != nullptr);
    QVERIFY(toggleAs(domain));
    QVERIFY(queue->isNarrowed());
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QVERIFY(toggleAs(domain));
    QVERIFY(!queue->isNarrowed());
    QTRY_COMPARE(list->model()->rowCount(), 6);
    QVERIFY(toggleAs(desk.find<QWidget>("listButton")));
    QVERIFY(!queue->isVisible() && !house.settings().queueOpen());
}

void TestGuiSitting::assistiveClientsPutOffAndFinish()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 6});
    // The own answer, put off and not.
    auto* item = desk.page->findChild<ui::ItemView*>();
    QVERIFY(toggleAs(desk.find<QPushButton>("writeLater")));
    QVERIFY(item->isOwnAnswerDraft() && desk.page->actions().writeLater->isChecked());
    QVERIFY(toggleAs(desk.find<QPushButton>("writeLater")));
    QVERIFY(!item->isOwnAnswerDraft() && !desk.page->actions().writeLater->isChecked());
    // Draft or finished.
    desk.stopTime();
    const RowId row = desk.row();
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_7);
    QVERIFY(toggleAs(desk.find<QPushButton>("ownAnswerButton")));
    auto* text = desk.find<ui::OwnAnswerPanel>("ownAnswerPanel")->control()->textBox();
    QTest::keyClicks(text, QStringLiteral("half"));
    QVERIFY(toggleAs(desk.find<QWidget>("ownAnswerDraft")));
    desk.passPause();
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    const auto stored = testing::submissionsOf(desk.file, row);
    QCOMPARE(stored.size(), std::size_t {1});
    QVERIFY(stored[0].ownAnswerDraft);
    QVERIFY(std::any_of(stored[0].trail.begin(), stored[0].trail.end(),
        [](const TrailStep& step) { return step.criterion == "own_answer" && step.value == "draft"; }));
}

void TestGuiSitting::everyKindHasItsStates_data()
{
    QTest::addColumn<QString>("scheme");
    for (const char* scheme : {"cvalues", "cvalues-safety", "cvalues-responsibility", "cvalues-panel", "abc"})
        QTest::newRow(scheme) << QString::fromLatin1(scheme);
}

// NOLINTNEXTLINE(readability-function-size): one walk through a form
void TestGuiSitting::everyKindHasItsStates()
{
    QFETCH(QString, scheme);
    GuiHouse house;
    Desk desk(house, {.prompts = 3, .samples = 3, .scheme = scheme.toStdString()});
    desk.stopTime();
    auto* form = desk.page->findChild<ui::CriterionForm*>();
    QVERIFY(form->answers().empty());
    // What is required says so.
    const RowId row = desk.row();
    desk.passPause();
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.row(), row);
    for (const ui::CriterionControl* control : form->controls())
        QCOMPARE(control->isMissing(), control->criterion().required);
    for (ui::CriterionControl* control : form->controls()) {
        walkStates(desk, control);
        QVERIFY2(form->answers().empty(), control->criterion().id.c_str());
    }
    // Hidden: nothing is rated behind it.
    desk.page->setFocus();
    desk.key(Qt::Key_B, Qt::ControlModifier);
    for (const char c : std::string("SUQABCDOFHEPTZXCVNMWJKY07"))
        desk.key(static_cast<Qt::Key>(c));
    QVERIFY(form->answers().empty());
    desk.key(Qt::Key_B, Qt::ControlModifier);
    // Not to be rated: what may be declined is, with its reason; what else is missing says so.
    desk.key(Qt::Key_K, Qt::ControlModifier);
    const bool declines = std::any_of(form->controls().begin(), form->controls().end(),
        [](const auto* one) { return one->criterion().canDecline && one->criterion().required; });
    const QPointer<QDialog> dialog = desk.find<QDialog>("cannotRateDialog");
    QCOMPARE(dialog != nullptr, declines);
    if (!declines)
        return;
    auto* note = dialog->findChild<QPlainTextEdit*>();
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier); // not without a reason
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QTest::keyClicks(note, QStringLiteral("outside my field"));
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    const bool lacks = std::any_of(form->controls().begin(), form->controls().end(),
        [](const auto* one) { return one->criterion().required && !one->criterion().canDecline; });
    if (!lacks) {
        QVERIFY(desk.row() != row);
        const auto stored = testing::submissionsOf(desk.file, row);
        QCOMPARE(stored.size(), std::size_t {1});
        QVERIFY(stored[0].answers.values.empty());
        for (const auto& [id, reason] : stored[0].answers.cannotRate)
            QCOMPARE(reason, std::string("outside my field"));
        QVERIFY(!stored[0].answers.cannotRate.empty());
        return;
    }
    QCOMPARE(desk.row(), row);
    QVERIFY(testing::submissionsOf(desk.file, row).empty());
    for (ui::CriterionControl* control : form->controls()) {
        const Criterion& criterion = control->criterion();
        QCOMPARE(control->isMissing(), criterion.required && !criterion.canDecline);
        if (!criterion.required || !criterion.canDecline)
            continue;
        QCOMPARE(control->reason(), QStringLiteral("outside my field"));
        auto* takeBack = control->findChild<QPushButton*>(QStringLiteral("takeReasonBack"));
        QVERIFY(tabTo(desk.page.get(), takeBack));
        desk.key(Qt::Key_Space);
        QVERIFY(control->reason().isEmpty());
    }
    QVERIFY(form->answers().empty());
}

/// Each answer that the question can have, given and taken back; in the end it has none.
// NOLINTNEXTLINE(readability-function-size): one branch for each kind
void TestGuiSitting::walkStates(Desk& desk, ui::CriterionControl* control)
{
    const Criterion& criterion = control->criterion();
    const auto is = [control](const std::optional<AnswerValue>& wanted) {
        return control->answer() == wanted && !control->isMissing();
    };
    const auto setOrNot = [&](const std::string& letter, const AnswerValue& value) {
        desk.key(keyOf(letter));
        QVERIFY2(is(value), letter.c_str());
    };
    desk.page->setFocus();
    switch (criterion.kind) {
    case CriterionKind::Choice:
        for (const Option& option : criterion.options)
            setOrNot(option.key, ChoiceAnswer {option.code});
        desk.key(keyOf(criterion.options.back().key)); // the same again takes it back
        QVERIFY(is({}));
        break;
    case CriterionKind::Scale: {
        auto* scale = qobject_cast<ui::ScaleControl*>(control);
        for (int value = criterion.min; value <= criterion.max; ++value) {
            desk.key(static_cast<Qt::Key>(Qt::Key_0 + value % 10));
            QVERIFY2(is(AnswerValue(ScaleAnswer {value})), qPrintable(QString::number(value)));
        }
        QVERIFY(tabTo(desk.page.get(), scale->axis()));
        desk.key(Qt::Key_Left); // looks at a point, sets nothing
        QVERIFY(is(AnswerValue(ScaleAnswer {criterion.max})));
        QVERIFY(scale->axis()->preview().has_value());
        desk.key(Qt::Key_Space);
        QVERIFY(is(AnswerValue(ScaleAnswer {criterion.max - 1})));
        desk.key(Qt::Key_Backspace);
        QVERIFY(is({}));
        break;
    }
    case CriterionKind::Flags: {
        FlagsAnswer all;
        for (const Option& option : criterion.options) {
            all.codes.push_back(option.code);
            setOrNot(option.key, all);
        }
        desk.key(keyOf(criterion.noneKey)); // "none" takes the others away
        QVERIFY(is(AnswerValue(FlagsAnswer {})));
        setOrNot(criterion.options.front().key, FlagsAnswer {{criterion.options.front().code}});
        desk.key(keyOf(criterion.options.front().key));
        QVERIFY(is({})); // nothing chosen is no answer
        desk.key(keyOf(criterion.noneKey));
        QVERIFY(is(AnswerValue(FlagsAnswer {})));
        desk.key(keyOf(criterion.noneKey));
        QVERIFY(is({}));
        break;
    }
    case CriterionKind::BestOf:
        setOrNot("A", BestOfAnswer {{"A"}});
        setOrNot("C", BestOfAnswer {{"A", "C"}});
        setOrNot(criterion.noneKey, BestOfAnswer {});
        setOrNot("B", BestOfAnswer {{"B"}});
        desk.key(Qt::Key_B);
        QVERIFY(is({}));
        break;
    case CriterionKind::Text: {
        QPlainTextEdit* box = qobject_cast<ui::TextControl*>(control)->textBox();
        QVERIFY(tabTo(desk.page.get(), box));
        QTest::keyClicks(box, QStringLiteral("so 7"));
        QVERIFY(is(AnswerValue(TextAnswer {"so 7"})));
        QTest::keyClick(box, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(box, Qt::Key_Delete);
        QVERIFY(is({}));
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(!box->hasFocus());
        break;
    }
    }
}

QTEST_MAIN(TestGuiSitting)
#include "test_gui_sitting.moc"
