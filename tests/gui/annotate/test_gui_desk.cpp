#include "annotate/answercolumn.h"
#include "annotate/criterionform.h"
#include "annotate/findbar.h"
#include "annotate/flagscontrol.h"
#include "annotate/itemview.h"
#include "annotate/ownanswerpanel.h"
#include "annotate/scalecontrol.h"
#include "annotate/textbox.h"
#include "annotate/textcontrol.h"
#include "common/readingview.h"
#include "deskfixture.h"
#include "guisupport.h"
#include "projectevents.h"
#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTextEdit>
#include <QToolButton>

using namespace touchstone;
using testing::actUntil;
using testing::Desk;
using testing::GuiHouse;
using testing::storedAnswers;

namespace {

QString noteOf(const Desk& desk)
{
    const auto* note =
        desk.find<QWidget>("criterion_responsibility")->findChild<QLabel*>(QStringLiteral("note"));
    return note != nullptr && note->isVisible() ? note->text() : QString();
}

ui::ItemView* itemOf(const Desk& desk)
{
    return desk.page->findChild<ui::ItemView*>();
}

}

/// The rater's desk beyond one answer and its form: several answers, an answer of one's own, what helps to
/// read.
class TestGuiDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fiftyItemsAtFourKeys();
    void answersSideBySide();
    void panelRules();
    void ownAnswerWithDifference();
    void ownAnswerLater();
    void findInTexts();
    void hiddenCharacters();
    void sensitiveAndHidden();
    void sensitiveIsDeclinedUnread();
    void pauseStopsTheClock();
    void keysCanBeChanged();
    void guidelinesAndKeys();
    void examplesOfAPoint();
    void tenSubmissionsUndone();
    void compositionInEveryBox();
};

void TestGuiDesk::fiftyItemsAtFourKeys()
{
    GuiHouse house;
    constexpr int kItems = 50;
    Desk desk(house, {.prompts = kItems});
    desk.stopTime();
    int keys = 0;
    for (int i = 0; i < kItems; ++i) {
        QVERIFY(desk.page->flow().current().has_value());
        const RowId before = desk.row();
        for (const Qt::Key key : {Qt::Key_S, static_cast<Qt::Key>(Qt::Key_1 + i % 9), Qt::Key_O}) {
            desk.key(key);
            ++keys;
        }
        desk.passPause(); // whoever reads takes longer
        desk.key(Qt::Key_Return);
        ++keys;
        QVERIFY2(desk.row() != before, "one Enter did not do");
    }
    QCOMPARE(keys, 4 * kItems);
    const QString file = desk.file;
    desk.close();
    const auto stored = storedAnswers(file);
    QCOMPARE(stored.size(), std::size_t {kItems});
    for (const auto& entry : stored) {
        QVERIFY(entry.second.values.at("safety") == AnswerValue(ChoiceAnswer {"safe"}));
        QVERIFY(entry.second.values.at("problems") == AnswerValue(FlagsAnswer {}));
    }
}

// NOLINTNEXTLINE(readability-function-size): one walk through a question
void TestGuiDesk::answersSideBySide()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3, .models = 3});
    auto* item = itemOf(desk);
    QCOMPARE(item->shown(), std::size_t {1});
    desk.key(Qt::Key_B);
    QCOMPARE(item->shown(), std::size_t {3});
    const std::vector<std::string> order = item->shownOrder();
    const RowId first = desk.row();
    const auto beside = desk.page->flow().beside();
    QCOMPARE(beside.size(), std::size_t {3});
    // The heading of the question comes first, then its domain.
    const QList<QLabel*> pills = item->findChildren<QLabel*>();
    const auto placed = [&pills](const QString& role) {
        for (const QLabel* label : pills) {
            if (label->isVisible() && label->property("role").toString() == role)
                return label->mapTo(label->window(), QPoint()).x();
        }
        return -1;
    };
    QVERIFY(placed(QStringLiteral("heading")) < placed(QStringLiteral("pill")));
    // Letters are in the rater's own order; what stands there is what that item is about.
    for (std::size_t i = 0; i < beside.size(); ++i) {
        QVERIFY(item->columns()[i]->isVisible());
        QCOMPARE(item->columns()[i]->view()->text(), QString::fromStdString(beside[i].text));
        QCOMPARE(desk.page->flow().desk()->content(beside[i].item)->responses.front(), beside[i].text);
    }
    // All three are rated one after the other while they stay in view.
    std::vector<RowId> rated;
    for (int i = 0; i < 3; ++i) {
        rated.push_back(desk.row());
        QCOMPARE(item->shownOrder(), order);
        desk.key(Qt::Key_S);
        desk.key(static_cast<Qt::Key>(Qt::Key_2 + i));
        desk.enter();
    }
    QVERIFY(item->shownOrder() != order); // the next question
    std::vector<RowId> all;
    for (const BesideAnswer& answer : beside)
        all.push_back(answer.item);
    std::sort(all.begin(), all.end());
    std::sort(rated.begin(), rated.end());
    QCOMPARE(rated, all);
    for (const RowId row : rated) {
        const auto submissions = testing::submissionsOf(desk.file, row);
        QCOMPARE(submissions.size(), std::size_t {1});
        QCOMPARE(submissions[0].shownOrder, order); // as it was seen
    }
    // Alone again: only its own answer is recorded.
    const RowId next = desk.row();
    desk.key(Qt::Key_B);
    QCOMPARE(item->shown(), std::size_t {1});
    QCOMPARE(desk.row(), next);
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_5);
    desk.enter();
    QCOMPARE(testing::submissionsOf(desk.file, next)[0].shownOrder.size(), std::size_t {1});
    QVERIFY(first != next);
    // Answers of others are refused.
    Submission foreign;
    foreign.answers.values = {{"safety", ChoiceAnswer {"safe"}}, {"responsibility", ScaleAnswer {5}}};
    foreign.shownOrder = order;
    const auto refused = desk.page->flow().desk()->submit(desk.row(), foreign);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Answer);
}

void TestGuiDesk::panelRules()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3, .models = 1, .samples = 3, .scheme = "cvalues-panel"});
    auto* item = itemOf(desk);
    QCOMPARE(item->shown(), std::size_t {3});
    const std::vector<std::string> order = item->shownOrder();
    const RowId row = desk.row();
    const auto* best = desk.find<ui::FlagsControl>("criterion_best");
    desk.key(Qt::Key_A);
    desk.key(Qt::Key_C);
    QVERIFY(best->answer() == std::optional<AnswerValue>(BestOfAnswer {{"A", "C"}}));
    QVERIFY(noteOf(desk).contains(QStringLiteral("A")) && noteOf(desk).contains(QStringLiteral("C")));
    const auto marked = [&](std::size_t column) {
        return item->columns()[column]->findChild<QLabel*>(QStringLiteral("best"))->isVisible();
    };
    QVERIFY(marked(0) && !marked(1) && marked(2));
    // "None is good" takes the others away, and another answer takes it away.
    desk.key(Qt::Key_O);
    QVERIFY(best->answer() == std::optional<AnswerValue>(BestOfAnswer {}));
    QVERIFY(!marked(0) && !marked(2));
    const QString least = noteOf(desk);
    QVERIFY(!least.isEmpty());
    desk.key(Qt::Key_B);
    QVERIFY(best->answer() == std::optional<AnswerValue>(BestOfAnswer {{"B"}}));
    QVERIFY(noteOf(desk) != least);
    desk.key(Qt::Key_B);
    QVERIFY(!best->answer());
    QVERIFY(noteOf(desk).isEmpty());
    // Without points it is not submitted; below 5 an own answer is asked for, never required.
    desk.key(Qt::Key_O);
    QVERIFY(actUntil([&] { desk.key(Qt::Key_Return); },
        [&] { return desk.find<ui::CriterionControl>("criterion_responsibility")->isMissing(); }));
    QCOMPARE(desk.row(), row);
    const QString usual = desk.find<QLabel>("ownAnswerHint")->text();
    desk.key(Qt::Key_3);
    QVERIFY(desk.find<QLabel>("ownAnswerHint")->text() != usual);
    desk.key(Qt::Key_6);
    QCOMPARE(desk.find<QLabel>("ownAnswerHint")->text(), usual);
    desk.key(Qt::Key_2);
    desk.enter();
    const auto submissions = testing::submissionsOf(desk.file, row);
    QCOMPARE(submissions.size(), std::size_t {1});
    QVERIFY(submissions[0].answers.values.at("best") == AnswerValue(BestOfAnswer {}));
    QVERIFY(submissions[0].answers.values.at("responsibility") == AnswerValue(ScaleAnswer {2}));
    QCOMPARE(submissions[0].shownOrder, order);
}

void TestGuiDesk::ownAnswerWithDifference()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2});
    const RowId row = desk.row();
    const QString original = QString::fromStdString(desk.page->flow().current()->responses.front());
    desk.key(Qt::Key_R);
    auto* panel = desk.find<ui::OwnAnswerPanel>("ownAnswerPanel");
    auto* text = panel->control()->textBox();
    QVERIFY(panel->isVisible() && text->hasFocus());
    QVERIFY(panel->differenceText().isEmpty());
    QTest::mouseClick(desk.find<QPushButton>("startFromOriginal"), Qt::LeftButton);
    QCOMPARE(text->toPlainText(), original);
    QTRY_COMPARE(panel->differenceText(), original); // nothing differs yet
    text->moveCursor(QTextCursor::End);
    QTest::keyClicks(text, QStringLiteral(" XYZ"));
    QTRY_COMPARE(panel->differenceText(), original + QStringLiteral(" XYZ"));
    // Colour is not the only sign of what was added.
    auto* difference = desk.find<QTextEdit>("ownAnswerDifference");
    QTextCursor cursor(difference->document());
    cursor.setPosition(static_cast<int>(original.size()) + 1);
    QVERIFY(cursor.charFormat().fontUnderline());
    cursor.setPosition(1);
    QVERIFY(!cursor.charFormat().fontUnderline());
    // Ctrl+Z in the box is the box's own.
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(text, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!text->toPlainText().contains(QStringLiteral("XYZ")));
    QTest::keyClicks(text, QStringLiteral(" mine"));
    const QString written = text->toPlainText();
    QTest::keyClick(text, Qt::Key_Escape);
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_3);
    desk.enter();
    const auto submissions = testing::submissionsOf(desk.file, row);
    QCOMPARE(submissions.size(), std::size_t {1});
    QVERIFY(
        submissions[0].answers.values.at("own_answer") == AnswerValue(TextAnswer {written.toStdString()}));
    QVERIFY(!submissions[0].ownAnswerDraft);
}

void TestGuiDesk::ownAnswerLater()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3});
    const RowId row = desk.row();
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_2);
    desk.key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(desk.page->actions().writeLater->isChecked());
    desk.enter();
    QVERIFY(testing::submissionsOf(desk.file, row)[0].ownAnswerDraft);
    QCOMPARE(desk.page->flow().desk()->ownAnswersToWrite().value(), std::vector<RowId> {row});
    QVERIFY(!desk.page->actions().writeLater->isChecked()); // the next item knows nothing of it
    // It has a list of its own, from which it opens with the editor.
    desk.key(Qt::Key_I);
    QTest::mouseClick(desk.find<QAbstractButton>("queueState5"), Qt::LeftButton);
    auto* list = desk.find<QAbstractItemView>("queueList");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(desk.row(), row);
    auto* text = desk.find<ui::OwnAnswerPanel>("ownAnswerPanel")->control()->textBox();
    QVERIFY(text->hasFocus());
    // A draft stays in the list, what is finished leaves it.
    QTest::keyClicks(text, QStringLiteral("half"));
    desk.find<QAbstractButton>("ownAnswerDraft")->click();
    QVERIFY(actUntil([&] { QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier); },
        [&] { return testing::submissionsOf(desk.file, row).size() == 2; }));
    QVERIFY(testing::submissionsOf(desk.file, row)[1].ownAnswerDraft);
    QCOMPARE(desk.page->flow().desk()->ownAnswersToWrite().value(), std::vector<RowId> {row});
    QVERIFY(desk.page->flow().show(row));
    QCOMPARE(text->toPlainText(), QStringLiteral("half"));
    QVERIFY(desk.find<QAbstractButton>("ownAnswerDraft")->isChecked());
    desk.find<QAbstractButton>("ownAnswerFinished")->click();
    QVERIFY(actUntil([&] { desk.key(Qt::Key_Return, Qt::ControlModifier); },
        [&] { return testing::submissionsOf(desk.file, row).size() == 3; }));
    QVERIFY(desk.page->flow().desk()->ownAnswersToWrite()->empty());
    QVERIFY(testing::submissionsOf(desk.file, row)[2].answers.values.at("own_answer")
        == AnswerValue(TextAnswer {"half"}));
}

void TestGuiDesk::findInTexts()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2});
    desk.stopTime();
    desk.key(Qt::Key_U); // enough for an Enter to submit, were it to reach the form
    desk.key(Qt::Key_4);
    desk.key(Qt::Key_F, Qt::ControlModifier);
    auto* words = desk.find<QLineEdit>("findWords");
    QVERIFY(words->hasFocus());
    words->setText(QStringLiteral("合同")); // as an input method commits it
    auto* bar = desk.page->findChild<ui::FindBar*>();
    QCOMPARE(bar->hits(), 1);
    QCOMPARE(itemOf(desk)->columns()[0]->view()->marks().size(), std::size_t {1});
    const auto [from, to] = itemOf(desk)->columns()[0]->view()->marks().front();
    QCOMPARE(itemOf(desk)->columns()[0]->view()->text().mid(from, to - from), QStringLiteral("合同"));
    // Enter looks on and never submits.
    desk.passPause();
    QTest::keyClick(words, Qt::Key_Return);
    QVERIFY(storedAnswers(desk.file).empty());
    words->setText(QStringLiteral("没有这样的词"));
    QCOMPARE(bar->hits(), 0);
    QVERIFY(!desk.find<QLabel>("findCount")->text().isEmpty());
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(itemOf(desk)->columns()[0]->view()->marks().empty());
    desk.key(Qt::Key_S); // letters act again
    QVERIFY(desk.find<ui::CriterionControl>("criterion_safety")->answer()
        == std::optional<AnswerValue>(ChoiceAnswer {"safe"}));
}

void TestGuiDesk::hiddenCharacters()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2, .answer = "safe \\u202Etxt.exe\\u200B end"});
    auto* column = itemOf(desk)->columns()[0];
    auto* badge = column->findChild<QToolButton*>(QStringLiteral("hiddenCharacters"));
    QVERIFY(badge->isVisible());
    QVERIFY(!badge->accessibleName().isEmpty());
    QVERIFY(!column->view()->shownText().contains(QStringLiteral("U+202E")));
    QTest::mouseClick(badge, Qt::LeftButton);
    QVERIFY(column->view()->shownText().contains(QStringLiteral("[U+202E]")));
    QVERIFY(column->view()->shownText().contains(QStringLiteral("[U+200B]")));
    QVERIFY(desk.page->actions().invisibles->isChecked());
    desk.key(Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(!desk.page->actions().invisibles->isChecked());
    QCOMPARE(column->view()->shownText(), column->view()->text());
    // Nothing is flagged where nothing is hidden.
    GuiHouse other;
    Desk plain(other, {.prompts = 1});
    QVERIFY(!itemOf(plain)
                 ->columns()[0]
                 ->findChild<QToolButton*>(QStringLiteral("hiddenCharacters"))
                 ->isVisible());
}

void TestGuiDesk::sensitiveAndHidden()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2, .sensitive = true});
    desk.stopTime();
    auto* item = itemOf(desk);
    const RowId row = desk.row();
    QCOMPARE(item->cover(), ui::ItemView::Cover::Sensitive);
    QVERIFY(!item->columns()[0]->view()->isVisible());
    desk.key(Qt::Key_S); // nobody rates what is not in view
    QVERIFY(!desk.find<ui::CriterionControl>("criterion_safety")->answer().has_value());
    desk.key(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(item->cover(), ui::ItemView::Cover::None);
    QVERIFY(item->columns()[0]->view()->isVisible());
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_7);
    // The same key hides at once, and what was answered stays.
    desk.key(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(item->cover(), ui::ItemView::Cover::Hidden);
    QVERIFY(!item->columns()[0]->view()->isVisible());
    desk.passPause();
    desk.key(Qt::Key_Return);
    QCOMPARE(desk.row(), row);
    desk.find<QPushButton>("uncover")->click();
    desk.enter();
    QCOMPARE(storedAnswers(desk.file).size(), std::size_t {1});
    QCOMPARE(item->cover(), ui::ItemView::Cover::Sensitive); // the next one is covered again
}

void TestGuiDesk::sensitiveIsDeclinedUnread()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2, .sensitive = true, .scheme = "cvalues-responsibility"});
    QCOMPARE(itemOf(desk)->cover(), ui::ItemView::Cover::Sensitive);
    const RowId second = desk.row();
    desk.key(Qt::Key_K, Qt::ControlModifier);
    auto* dialog = desk.find<QDialog>("cannotRateDialog");
    QVERIFY(dialog != nullptr);
    QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), QStringLiteral("too close"));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("go")), Qt::LeftButton);
    QTRY_VERIFY(desk.row() != second);
    const auto declined = testing::submissionsOf(desk.file, second);
    QCOMPARE(declined.size(), std::size_t {1});
    QVERIFY(declined[0].answers.values.empty());
    QVERIFY(declined[0].answers.cannotRate
        == (std::map<std::string, std::string> {{"responsibility", "too close"}}));
    // What the texts are hidden by a key for is not rated behind their back.
    desk.key(Qt::Key_B, Qt::ControlModifier);
    desk.key(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(itemOf(desk)->cover(), ui::ItemView::Cover::Hidden);
    QVERIFY(!desk.page->actions().cannotRate->isEnabled());
}

void TestGuiDesk::pauseStopsTheClock()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2});
    desk.stopTime();
    const RowId row = desk.row();
    desk.pass(1);
    desk.key(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(itemOf(desk)->cover(), ui::ItemView::Cover::Paused);
    desk.pass(40);
    desk.key(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(itemOf(desk)->cover(), ui::ItemView::Cover::None);
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_7);
    desk.enter();
    const auto submissions = testing::submissionsOf(desk.file, row);
    QCOMPARE(submissions[0].wallSeconds, 41.3);
    QCOMPARE(submissions[0].activeSeconds, 1.3);
}

void TestGuiDesk::keysCanBeChanged()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3});
    ui::KeyMap& keys = desk.page->keyMap();
    using Act = ui::KeyMap::Act;
    const auto conflicts = [&](Act act, const char* key) {
        return keys
            .conflicts(act, QKeySequence(QString::fromLatin1(key)), ui::lettersOf(desk.page->flow().scheme()),
                {{QKeySequence(Qt::CTRL | Qt::Key_N), QStringLiteral("New")}})
            .size();
    };
    QCOMPARE(conflicts(Act::Later, "L"), 0);
    QCOMPARE(conflicts(Act::Later, "S"), 1); // an answer of the scheme
    QCOMPARE(conflicts(Act::Later, "G"), 1); // another act
    QCOMPARE(conflicts(Act::Later, "Ctrl+N"), 1); // the window
    QCOMPARE(conflicts(Act::Later, "Ctrl+5"), 1); // digits never
    QCOMPARE(conflicts(Act::Later, "Return"), 1);
    QCOMPARE(conflicts(Act::Later, "Ctrl+C"), 1); // text boxes
    keys.setKey(Act::Later, QKeySequence(Qt::Key_Semicolon));
    const RowId first = desk.row();
    desk.key(Qt::Key_L);
    QCOMPARE(desk.row(), first); // the old key does nothing any more
    desk.key(Qt::Key_Semicolon);
    QVERIFY(desk.row() != first);
    // Kept beyond the window, and back to the usual one.
    desk.close();
    desk.open();
    QCOMPARE(desk.page->keyMap().key(Act::Later), QKeySequence(Qt::Key_Semicolon));
    desk.page->keyMap().reset();
    QCOMPARE(desk.page->keyMap().key(Act::Later), QKeySequence(Qt::Key_L));
}

void TestGuiDesk::guidelinesAndKeys()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2});
    auto* panel = desk.page->findChild<ui::GuidelinesPanel*>();
    QVERIFY(!panel->isVisible());
    desk.key(Qt::Key_F1);
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->part(), ui::GuidelinesPanel::Part::Guidelines);
    QVERIFY(panel->text().contains(QStringLiteral("Ctrl+K"))); // the keys below the guidelines
    desk.key(Qt::Key_Question);
    QCOMPARE(panel->part(), ui::GuidelinesPanel::Part::Keys);
    QVERIFY(panel->text().contains(QStringLiteral("Ctrl+K")));
    desk.page->keyMap().setKey(ui::KeyMap::Act::CannotRate, QKeySequence(QStringLiteral("Ctrl+J")));
    QVERIFY(panel->text().contains(QStringLiteral("Ctrl+J")));
    // On a small window the list and the guidelines give way to each other.
    desk.key(Qt::Key_I);
    QVERIFY(desk.find<QWidget>("queuePanel")->isVisible() && !panel->isVisible());
    desk.key(Qt::Key_F1);
    QVERIFY(!desk.find<QWidget>("queuePanel")->isVisible() && panel->isVisible());
    panel->showPart(ui::GuidelinesPanel::Part::Points);
    const Criterion* scale = desk.page->flow().scheme().criterionWithRole("responsibility");
    const bool chinese = qEnvironmentVariable("TOUCHSTONE_TEST_LANGUAGE") == QLatin1String("zh_CN");
    for (const Anchor& anchor : scale->anchors) {
        const std::string& words = chinese ? anchor.text.zhCN : anchor.text.en;
        QVERIFY2(panel->text().contains(QString::fromStdString(words)), words.c_str());
    }
    panel->showPart(ui::GuidelinesPanel::Part::Time);
    QVERIFY(panel->text().contains(QStringLiteral("60")));
    QCOMPARE(panel->text().contains(QStringLiteral("hint")), false); // not switched on
}

void TestGuiDesk::examplesOfAPoint()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2, .change = [](Scheme& scheme) {
                          for (Criterion& criterion : scheme.criteria) {
                              for (Anchor& anchor : criterion.anchors) {
                                  if (anchor.value == 7)
                                      anchor.examples = {{"See *him* in court.", "到*法院*去。"},
                                          {"Ask <b>her</b> first.", "先<b>问</b>她。"}};
                              }
                          }
                      }});
    auto* button = desk.find<QPushButton>("examples");
    auto* panel = desk.page->findChild<ui::GuidelinesPanel*>();
    QVERIFY(!button->isVisible());
    desk.key(Qt::Key_6);
    QVERIFY(!button->isVisible()); // it has none
    desk.key(Qt::Key_7);
    QVERIFY(button->isVisible());
    QVERIFY(button->text().contains(u'2'));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->part(), ui::GuidelinesPanel::Part::Points);
    // As it was written: nothing in it is markup.
    const bool chinese = qEnvironmentVariable("TOUCHSTONE_TEST_LANGUAGE") == QLatin1String("zh_CN");
    for (const QString& example : chinese
            ? QStringList {QStringLiteral("到*法院*去。"), QStringLiteral("先<b>问</b>她。")}
            : QStringList {QStringLiteral("See *him* in court."), QStringLiteral("Ask <b>her</b> first.")})
        QVERIFY2(panel->text().contains(example), qPrintable(panel->text()));
    const auto* text = panel->findChild<QTextEdit*>();
    QVERIFY(text->textCursor().selectedText().contains(u'7')); // that point and no other
    QVERIFY(desk.page->hasFocus()); // keys go on as before
    desk.key(Qt::Key_8);
    QVERIFY(!button->isVisible());
    // A scheme without examples offers none.
    GuiHouse other;
    Desk plain(other, {.prompts = 1});
    plain.key(Qt::Key_7);
    QVERIFY(!plain.find<QPushButton>("examples")->isVisible());
}

void TestGuiDesk::tenSubmissionsUndone()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 12});
    desk.stopTime();
    std::vector<RowId> rows;
    for (int i = 0; i < 10; ++i) {
        rows.push_back(desk.row());
        desk.key(Qt::Key_S);
        desk.key(static_cast<Qt::Key>(Qt::Key_1 + i % 9));
        desk.enter();
    }
    const auto before = storedAnswers(desk.file);
    QCOMPARE(before.size(), std::size_t {10});
    for (int i = 9; i >= 0; --i) {
        desk.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.row(), rows[static_cast<std::size_t>(i)]);
        QCOMPARE(storedAnswers(desk.file).size(), static_cast<std::size_t>(i));
    }
    for (int i = 0; i < 10; ++i)
        desk.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(storedAnswers(desk.file) == before);
}

void TestGuiDesk::compositionInEveryBox()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 2});
    desk.stopTime();
    desk.key(Qt::Key_S);
    desk.key(Qt::Key_8);
    desk.key(Qt::Key_I);
    desk.key(Qt::Key_R);
    desk.key(Qt::Key_F, Qt::ControlModifier);
    const RowId row = desk.row();
    desk.passPause();
    const std::vector<QWidget*> boxes {desk.find<ui::OwnAnswerPanel>("ownAnswerPanel")->control()->textBox(),
        desk.find<ui::TextControl>("criterion_comment")->textBox(), desk.find<QLineEdit>("findWords"),
        desk.find<QLineEdit>("queueSearch")};
    for (QWidget* box : boxes) {
        box->setFocus();
        QInputMethodEvent composing(QStringLiteral("ni"), {});
        QApplication::sendEvent(box, &composing);
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY2(storedAnswers(desk.file).empty(), qPrintable(box->objectName()));
        QCOMPARE(desk.row(), row);
        QInputMethodEvent chosen;
        chosen.setCommitString(QStringLiteral("你"));
        QApplication::sendEvent(box, &chosen);
        const auto* text = qobject_cast<QPlainTextEdit*>(box);
        QCOMPARE(text != nullptr ? text->toPlainText() : qobject_cast<QLineEdit*>(box)->text(),
            QStringLiteral("你"));
        QCOMPARE(desk.find<ui::ScaleControl>("criterion_responsibility")->answer(),
            std::optional<AnswerValue>(ScaleAnswer {8}));
    }
    // The dialogs in which a reason is written.
    for (const auto& [action, name] : {std::pair {desk.page->actions().flag, "flagDialog"},
             std::pair {desk.page->actions().cannotRate, "cannotRateDialog"}}) {
        if (action == desk.page->actions().cannotRate)
            desk.find<ui::CriterionControl>("criterion_responsibility")
                ->setAnswer({}); // else all is answered
        action->trigger();
        const QPointer<QDialog> dialog = desk.find<QDialog>(name);
        QVERIFY2(dialog != nullptr, name);
        auto* note = dialog->findChild<QPlainTextEdit*>();
        QInputMethodEvent composing(QStringLiteral("ni"), {});
        QApplication::sendEvent(note, &composing);
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(note, Qt::Key_Escape);
        QVERIFY2(dialog != nullptr && dialog->isVisible(), name);
        QInputMethodEvent chosen;
        chosen.setCommitString(QStringLiteral("你"));
        QApplication::sendEvent(note, &chosen);
        QCOMPARE(note->toPlainText(), QStringLiteral("你"));
        QTest::keyClick(note, Qt::Key_Escape);
        QTRY_VERIFY2(dialog == nullptr || !dialog->isVisible(), name);
        QVERIFY(storedAnswers(desk.file).empty());
    }
}

QTEST_MAIN(TestGuiDesk)
#include "test_gui_desk.moc"
