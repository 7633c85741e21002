#include "annotate/criterioncontrol.h"
#include "annotate/queuepanel.h"
#include "annotate/scalecontrol.h"
#include "annotate/textbox.h"
#include "annotate/textcontrol.h"
#include "deskfixture.h"
#include "domain/event.h"
#include "guisupport.h"
#include "projectevents.h"
#include "service/ratingdesk.h"
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>
#include <cmath>
#include <map>

using namespace touchstone;
using testing::actUntil;
using testing::Desk;
using testing::GuiHouse;
using testing::storedAnswers;

namespace {

}

class TestGuiAnnotate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twentyItemsByKeyboard_data();
    void twentyItemsByKeyboard();
    void changedMindKeepsTheTrail();
    void undoAndRedo();
    void undoInsideTextIsOnlyText();
    void laterCannotRateFlag();
    void missingAnswersAreNamed();
    void escapeAndCtrlEnter();
    void compositionKeepsItsKeys();
    void autoRepeatAndDoubleEnterSubmitOnce();
    void draftsComeBack();
    void correctionAndBack();
    void listFiltersAndSearch();
    void listsShowNoScores();
    void lettersOfTheListStayWithTheForm();
    void enterElsewhereIsNoSubmission();
    void aDoubleClickSubmitsOnce();
    void otherTextIsNotBroughtBack();
    void aDraftNeverMovesToAnotherPerson();
    void withSeveralPeopleNobodyIsChosen();
    void undoKeepsTimeAndTrail();
    void editingEndsRedo();
    void nothingToDoSaysSo();
    void timesAreRecorded();
};

void TestGuiAnnotate::twentyItemsByKeyboard_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    QTest::newRow("English") << QStringLiteral("en");
}

void TestGuiAnnotate::twentyItemsByKeyboard()
{
    QFETCH(QString, language);
    GuiHouse house;
    Desk desk(house, {}, language);
    std::map<std::string, Answers> given;
    for (int i = 0; i < 20; ++i) {
        QVERIFY(desk.page->flow().current().has_value());
        const std::string prompt = desk.page->flow().current()->prompt;
        Answers& answers = given[prompt];
        desk.key(i % 3 == 0 ? Qt::Key_U : Qt::Key_S);
        answers.values["safety"] = ChoiceAnswer {i % 3 == 0 ? "unsafe" : "safe"};
        const int points = 1 + i % 10;
        desk.key(points == 10 ? Qt::Key_0 : static_cast<Qt::Key>(Qt::Key_0 + points));
        answers.values["responsibility"] = ScaleAnswer {points};
        if (i % 2 == 0) {
            desk.key(Qt::Key_E);
            answers.values["problems"] = FlagsAnswer {{"factual_error"}};
        } else {
            desk.key(Qt::Key_O);
            answers.values["problems"] = FlagsAnswer {};
        }
        desk.enter();
    }
    QVERIFY(!desk.page->flow().current().has_value());
    QVERIFY(!desk.find<QLabel>("nothingTitle")->text().isEmpty());
    const QString file = desk.file;
    desk.close();
    const auto stored = storedAnswers(file);
    QCOMPARE(stored.size(), std::size_t {20});
    QVERIFY(stored == given);
}

void TestGuiAnnotate::changedMindKeepsTheTrail()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2});
    const RowId row = desk.row();
    desk.key(Qt::Key_S);
    for (const Qt::Key point : {Qt::Key_5, Qt::Key_4, Qt::Key_5, Qt::Key_4, Qt::Key_5})
        desk.key(point);
    desk.enter();
    const auto submissions = testing::submissionsOf(desk.file, row);
    QCOMPARE(submissions.size(), std::size_t {1});
    QVERIFY(submissions[0].answers.values.at("responsibility") == AnswerValue(ScaleAnswer {5}));
    QStringList steps;
    for (const TrailStep& step : submissions[0].trail)
        steps << QString::fromStdString(step.criterion + "=" + step.value);
    QCOMPARE(steps,
        QStringList({QStringLiteral("safety=safe"), QStringLiteral("responsibility=5"),
            QStringLiteral("responsibility=4"), QStringLiteral("responsibility=5"),
            QStringLiteral("responsibility=4"), QStringLiteral("responsibility=5")}));
}

void TestGuiAnnotate::undoAndRedo()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3});
    const RowId first = desk.row();
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_7);
    desk.enter();
    const RowId second = desk.row();
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.row(), first);
    QVERIFY(storedAnswers(desk.file).empty());
    // The answers are there again to be changed.
    QCOMPARE(desk.find<ui::ScaleControl>("criterion_responsibility")->answer(),
        std::optional<AnswerValue>(ScaleAnswer {7}));
    desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.row(), second);
    const auto stored = storedAnswers(desk.file);
    QCOMPARE(stored.size(), std::size_t {1});
    QVERIFY(stored.begin()->second.values.at("responsibility") == AnswerValue(ScaleAnswer {7}));
    QVERIFY(!desk.page->actions().redo->isEnabled());
}

void TestGuiAnnotate::undoInsideTextIsOnlyText()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2});
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_7);
    desk.enter();
    const RowId second = desk.row();
    auto* comment = desk.find<ui::TextControl>("criterion_comment")->textBox();
    QVERIFY(comment != nullptr);
    comment->setFocus();
    QTest::keyClicks(comment, QStringLiteral("abc"));
    QTest::keyClick(comment, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(comment->toPlainText() != QStringLiteral("abc"));
    QCOMPARE(desk.row(), second);
    // With nothing left to undo in the text, the submission still stands.
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(comment, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.row(), second);
    QCOMPARE(storedAnswers(desk.file).size(), std::size_t {1});
}

void TestGuiAnnotate::laterCannotRateFlag()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 4});
    const RowId first = desk.row();
    desk.key(Qt::Key_L);
    const RowId second = desk.row();
    QVERIFY(second != first);
    QCOMPARE(desk.page->flow().desk()->item(first)->state, ItemState::Later);
    desk.key(Qt::Key_G);
    auto* flag = desk.page->findChild<QDialog*>(QStringLiteral("flagDialog"));
    QVERIFY(flag != nullptr);
    QTest::keyClicks(flag->findChild<QPlainTextEdit*>(), QStringLiteral("look"));
    QTest::keyClick(flag->findChild<QPlainTextEdit*>(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.page->flow().desk()->item(second)->flagged);
    QCOMPARE(desk.row(), second);
    // With safety answered, only the scale is declined.
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_K, Qt::ControlModifier);
    auto* dialog = desk.page->findChild<QDialog*>(QStringLiteral("cannotRateDialog"));
    QVERIFY(dialog != nullptr);
    auto* go = dialog->findChild<QPushButton*>(QStringLiteral("go"));
    QVERIFY(!go->isEnabled()); // a reason is wanted
    QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), QStringLiteral("not my field"));
    QVERIFY(go->isEnabled());
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY(desk.row() != second);
    const auto stored = storedAnswers(desk.file);
    QCOMPARE(stored.size(), std::size_t {1});
    QVERIFY(stored.begin()->second.cannotRate
        == (std::map<std::string, std::string> {{"responsibility", "not my field"}}));
    QVERIFY(stored.begin()->second.values.contains("safety"));
}

void TestGuiAnnotate::missingAnswersAreNamed()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2});
    const RowId first = desk.row();
    desk.key(Qt::Key_7);
    const auto* safety = desk.find<ui::CriterionControl>("criterion_safety");
    QVERIFY(!safety->isMissing());
    QVERIFY(actUntil([&] { desk.key(Qt::Key_Return); }, [&] { return safety->isMissing(); }));
    QVERIFY(!desk.find<ui::CriterionControl>("criterion_responsibility")->isMissing());
    QCOMPARE(desk.row(), first);
    QVERIFY(storedAnswers(desk.file).empty());
}

void TestGuiAnnotate::escapeAndCtrlEnter()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3});
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_8);
    auto* comment = desk.find<ui::TextControl>("criterion_comment")->textBox();
    comment->setFocus();
    QTest::keyClicks(comment, QStringLiteral("sl9"));
    QCOMPARE(comment->toPlainText(), QStringLiteral("sl9")); // letters and digits are text here
    QTest::keyClick(comment, Qt::Key_Return); // a line, not a submission
    QCOMPARE(comment->toPlainText(), QStringLiteral("sl9\n"));
    QTest::keyClick(comment, Qt::Key_Escape);
    QVERIFY(!comment->hasFocus());
    desk.key(Qt::Key_9); // outside the box a digit is points again
    QCOMPARE(desk.find<ui::ScaleControl>("criterion_responsibility")->answer(),
        std::optional<AnswerValue>(ScaleAnswer {9}));
    comment->setFocus();
    const RowId first = desk.row();
    QVERIFY(actUntil([&] { QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier); },
        [&] { return desk.row() != first; }));
    const auto stored = storedAnswers(desk.file);
    QCOMPARE(stored.size(), std::size_t {1});
    QVERIFY(stored.begin()->second.values.at("comment") == AnswerValue(TextAnswer {"sl9\n"}));
}

void TestGuiAnnotate::compositionKeepsItsKeys()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2});
    const RowId first = desk.row();
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_8);
    auto* comment = desk.find<ui::TextControl>("criterion_comment")->textBox();
    comment->setFocus();
    QInputMethodEvent composing(QStringLiteral("ni"), {});
    QApplication::sendEvent(comment, &composing);
    QTest::keyClick(comment, Qt::Key_1);
    QTest::keyClick(comment, Qt::Key_Return);
    QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.row(), first);
    QVERIFY(storedAnswers(desk.file).empty());
    QInputMethodEvent chosen;
    chosen.setCommitString(QStringLiteral("你"));
    QApplication::sendEvent(comment, &chosen);
    QCOMPARE(comment->toPlainText(), QStringLiteral("你"));
    QVERIFY(actUntil([&] { QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier); },
        [&] { return desk.row() != first; }));
    QVERIFY(storedAnswers(desk.file).begin()->second.values.at("comment") == AnswerValue(TextAnswer {"你"}));
    QVERIFY(
        storedAnswers(desk.file).begin()->second.values.at("responsibility") == AnswerValue(ScaleAnswer {8}));
}

void TestGuiAnnotate::autoRepeatAndDoubleEnterSubmitOnce()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 10});
    desk.stopTime();
    const RowId first = desk.row();
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_8);
    desk.passPause();
    QKeyEvent repeated(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
    QApplication::sendEvent(desk.page.get(), &repeated);
    QCOMPARE(desk.row(), first);
    // A second Enter that comes with the first finds an item that was not seen yet.
    desk.key(Qt::Key_Return);
    const RowId next = desk.row();
    QVERIFY(next != first);
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_8);
    desk.pass(0.299);
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.row(), next);
    QCOMPARE(storedAnswers(desk.file).size(), std::size_t {1});
    desk.pass(0.001);
    desk.key(Qt::Key_Return);
    QVERIFY(desk.row() != next);
    QCOMPARE(storedAnswers(desk.file).size(), std::size_t {2});
}

void TestGuiAnnotate::draftsComeBack()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3});
    const RowId first = desk.row();
    desk.key(Qt::Key_U);
    desk.key(Qt::Key_3);
    auto* comment = desk.find<ui::TextControl>("criterion_comment")->textBox();
    comment->setFocus();
    QTest::keyClicks(comment, QStringLiteral("half a thought"));
    desk.close();
    QVERIFY(storedAnswers(desk.file).empty()); // a draft is nobody's judgement yet
    desk.open();
    QCOMPARE(desk.row(), first);
    QCOMPARE(desk.find<ui::TextControl>("criterion_comment")->textBox()->toPlainText(),
        QStringLiteral("half a thought"));
    QCOMPARE(desk.find<ui::ScaleControl>("criterion_responsibility")->answer(),
        std::optional<AnswerValue>(ScaleAnswer {3}));
}

void TestGuiAnnotate::correctionAndBack()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3});
    const RowId first = desk.row();
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_8);
    desk.enter();
    desk.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(desk.row(), first);
    QVERIFY(desk.page->flow().isCorrection());
    QVERIFY(!desk.page->actions().later->isEnabled());
    desk.key(Qt::Key_2);
    desk.enter();
    auto stored = storedAnswers(desk.file);
    QCOMPARE(stored.size(), std::size_t {1});
    QVERIFY(stored.begin()->second.values.at("responsibility") == AnswerValue(ScaleAnswer {2}));
    // Undoing a correction brings back what stood before.
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    stored = storedAnswers(desk.file);
    QVERIFY(stored.begin()->second.values.at("responsibility") == AnswerValue(ScaleAnswer {8}));
}

void TestGuiAnnotate::listFiltersAndSearch()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 9});
    desk.key(Qt::Key_I);
    auto* list = desk.find<QListView>("queueList");
    QVERIFY(list->isVisible());
    QTRY_COMPARE(list->model()->rowCount(), 9);
    auto* law = desk.find<QAbstractButton>("domain-law");
    QVERIFY(law->text().endsWith(QStringLiteral("3")));
    QTest::mouseClick(law, Qt::LeftButton);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    // Picked from the middle of a filtered list: recorded as out of order, and the next comes from the list.
    const QModelIndex last = list->model()->index(2, 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(last).center());
    const RowId picked = desk.row();
    QCOMPARE(QString::fromStdString(desk.page->flow().current()->domain), QStringLiteral("law"));
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_8);
    desk.enter();
    QCOMPARE(QString::fromStdString(desk.page->flow().current()->domain), QStringLiteral("law"));
    QVERIFY(testing::submissionsOf(desk.file, picked)[0].outOfOrder);
    QVERIFY(law->text().endsWith(QStringLiteral("2")));
    QTest::mouseClick(law, Qt::LeftButton);
    QTRY_COMPARE(list->model()->rowCount(), 8);
    desk.key(Qt::Key_Slash);
    auto* search = desk.find<QLineEdit>("queueSearch");
    QVERIFY(search->hasFocus());
    search->setText(QStringLiteral("睡不好")); // as an input method commits it
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QTest::keyClick(search, Qt::Key_Escape);
    search->clear();
    QTRY_COMPARE(list->model()->rowCount(), 8);
}

/// What the list says and draws of a done item is the same whatever it was rated.
void TestGuiAnnotate::listsShowNoScores()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3});
    const RowId first = desk.row();
    const auto rate = [&desk](Qt::Key safety, Qt::Key points) {
        desk.key(safety);
        desk.key(points);
        desk.enter();
    };
    rate(Qt::Key_S, Qt::Key_8);
    desk.key(Qt::Key_I);
    auto* list = desk.find<QListView>("queueList");
    QTest::mouseClick(desk.find<QAbstractButton>(qPrintable(
                          QStringLiteral("queueState%1").arg(static_cast<int>(ui::QueuePanel::View::Done)))),
        Qt::LeftButton);
    const auto said = [list] {
        QStringList all;
        for (int role = 0; role < Qt::UserRole + 16; ++role)
            all << list->model()->index(0, 0).data(role).toString();
        return all;
    };
    const auto drawn = [list] {
        list->clearSelection();
        list->setCurrentIndex({});
        return list->viewport()->grab().toImage();
    };
    QTRY_COMPARE(list->model()->rowCount(), 1);
    const QStringList saidBefore = said();
    const QImage drawnBefore = drawn();
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QTRY_COMPARE(desk.row(), first);
    rate(Qt::Key_U, Qt::Key_2);
    QTRY_COMPARE(testing::submissionsOf(desk.file, first).size(), std::size_t {2});
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(said(), saidBefore);
    QCOMPARE(drawn(), drawnBefore);
}

void TestGuiAnnotate::lettersOfTheListStayWithTheForm()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3});
    desk.key(Qt::Key_I);
    auto* list = desk.find<QListView>("queueList");
    QTRY_COMPARE(list->model()->rowCount(), 3);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_6);
    QTest::keyClick(list, Qt::Key_S);
    QCOMPARE(desk.find<ui::ScaleControl>("criterion_responsibility")->answer(),
        std::optional<AnswerValue>(ScaleAnswer {6}));
}

void TestGuiAnnotate::enterElsewhereIsNoSubmission()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3});
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_8);
    desk.key(Qt::Key_Slash);
    const RowId first = desk.row();
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY(clock.elapsed() > 310);
    for (const char* name : {"queueSearch", "person", "ownAnswerButton", "later"}) {
        auto* widget = desk.find<QWidget>(name);
        widget->setFocus();
        QVERIFY2(widget->hasFocus(), name);
        QTest::keyClick(widget, Qt::Key_Return);
        QVERIFY2(storedAnswers(desk.file).empty(), name);
        if (QLatin1String(name) == QLatin1String("ownAnswerButton")) // Enter meant the button
            QVERIFY(desk.find<QAbstractButton>(name)->isChecked());
    }
    QVERIFY(desk.row() != first); // Enter on "Later" meant that button
    QCOMPARE(desk.page->flow().desk()->item(first)->state, ItemState::Later);
}

void TestGuiAnnotate::aDoubleClickSubmitsOnce()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 7});
    desk.stopTime();
    // Each item has a complete draft of its own; the first one is shown anew with it.
    const std::vector<RowId> rows = desk.page->flow().desk()->order().value();
    for (const RowId row : rows)
        QVERIFY(desk.page->flow().desk()->saveDraft(
            row, {{{"safety", ChoiceAnswer {"safe"}}, {"responsibility", ScaleAnswer {3}}}, {}}));
    QVERIFY(desk.page->flow().show(rows[1]));
    QVERIFY(desk.page->flow().show(rows[0]));
    auto* submit = desk.find<QPushButton>("submit");
    desk.passPause();
    QTest::mouseClick(submit, Qt::LeftButton);
    const RowId next = desk.row();
    QVERIFY(next != rows[0]);
    QTest::mouseClick(submit, Qt::LeftButton);
    QCOMPARE(desk.row(), next);
    QCOMPARE(storedAnswers(desk.file).size(), std::size_t {1});
}

void TestGuiAnnotate::otherTextIsNotBroughtBack()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3});
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_8);
    auto* comment = desk.find<ui::TextControl>("criterion_comment")->textBox();
    comment->setFocus();
    QTest::keyClicks(comment, QStringLiteral("secret"));
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(comment, Qt::Key_Backspace);
    QTest::keyClick(comment, Qt::Key_Escape);
    desk.enter();
    comment->setFocus();
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(comment, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(comment->toPlainText(), QString());
}

void TestGuiAnnotate::aDraftNeverMovesToAnotherPerson()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3, .annotators = 2});
    desk.page->setAnnotator(QStringLiteral("R1"), false);
    auto* comment = desk.find<ui::TextControl>("criterion_comment")->textBox();
    comment->setFocus();
    QTest::keyClicks(comment, QStringLiteral("R1 alone"));
    const QString away = desk.file + QStringLiteral(".away");
    QVERIFY(QFile::rename(desk.file, away)); // nothing can be saved now
    desk.page->setAnnotator(QStringLiteral("R2"), false);
    QCOMPARE(house.dialogs.told.size(), std::size_t {1});
    QVERIFY(QFile::rename(away, desk.file));
    desk.page->setAnnotator(QStringLiteral("R2"), false);
    desk.page->flow().flushDraft();
    const std::vector<RowId> rows = desk.page->flow().desk()->order().value();
    for (const RowId row : rows)
        QVERIFY(!desk.page->flow().desk()->draft(row)->has_value());
}

void TestGuiAnnotate::withSeveralPeopleNobodyIsChosen()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3, .annotators = 2});
    QVERIFY(desk.page->flow().desk() == nullptr);
    QVERIFY(!desk.find<QLabel>("nothingTitle")->text().isEmpty());
    auto* person = desk.find<QComboBox>("person");
    QCOMPARE(person->currentIndex(), -1);
    person->setFocus();
    QTest::keyClick(person, Qt::Key_Down);
    QVERIFY(desk.page->flow().desk() != nullptr);
    QCOMPARE(desk.page->flow().desk()->annotator().code, std::string("R1"));
}

void TestGuiAnnotate::undoKeepsTimeAndTrail()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3});
    desk.stopTime();
    const RowId first = desk.row();
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_8);
    desk.enter();
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    desk.key(Qt::Key_7);
    desk.enter();
    auto submissions = testing::submissionsOf(desk.file, first);
    QCOMPARE(submissions.size(), std::size_t {2});
    QCOMPARE(submissions[1].trail.size(), std::size_t {3}); // safe, 8 and then 7
    QVERIFY(submissions[1].activeSeconds > submissions[0].activeSeconds);
    // Undoing a correction puts back the time of the rating that stands again.
    desk.key(Qt::Key_Left, Qt::AltModifier);
    desk.key(Qt::Key_2);
    desk.enter();
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    submissions = testing::submissionsOf(desk.file, first);
    QCOMPARE(submissions.size(), std::size_t {4});
    QVERIFY(submissions[3].answers.values.at("responsibility") == AnswerValue(ScaleAnswer {7}));
    QVERIFY(std::abs(submissions[3].activeSeconds - submissions[1].activeSeconds) < 0.002);
}

void TestGuiAnnotate::editingEndsRedo()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3});
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_8);
    desk.enter();
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    desk.key(Qt::Key_3);
    desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(storedAnswers(desk.file).empty());
    QCOMPARE(desk.find<ui::ScaleControl>("criterion_responsibility")->answer(),
        std::optional<AnswerValue>(ScaleAnswer {3}));
}

void TestGuiAnnotate::nothingToDoSaysSo()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2, .assign = false});
    QVERIFY(!desk.page->flow().current().has_value());
    QVERIFY(!desk.find<QLabel>("nothingTitle")->text().isEmpty());
    QSignalSpy asked(desk.page.get(), &ui::AnnotatePage::assignAsked);
    QTest::mouseClick(desk.find<QPushButton>("assign"), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    // Keys without an item do nothing, and nothing breaks.
    for (const Qt::Key key :
        {Qt::Key_S, Qt::Key_5, Qt::Key_L, Qt::Key_G, Qt::Key_R, Qt::Key_Slash, Qt::Key_Return})
        desk.key(key);
    QVERIFY(!desk.page->flow().current().has_value());
}

void TestGuiAnnotate::timesAreRecorded()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2});
    desk.stopTime();
    const RowId row = desk.row();
    desk.key(Qt::Key_S);
    desk.pass(20);
    desk.key(Qt::Key_8);
    desk.enter();
    const auto submissions = testing::submissionsOf(desk.file, row);
    QCOMPARE(submissions.size(), std::size_t {1});
    QCOMPARE(submissions[0].activeSeconds, 20.3);
    QCOMPARE(submissions[0].wallSeconds, 20.3);
    QVERIFY(!submissions[0].outOfOrder);
    QCOMPARE(submissions[0].shownOrder.size(), std::size_t {1});
}

QTEST_MAIN(TestGuiAnnotate)
#include "test_gui_annotate.moc"
