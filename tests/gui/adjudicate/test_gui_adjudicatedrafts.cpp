#include "adjudicatetest.h"
#include "roughhands.h"

using namespace touchstone;
using namespace touchstone::adjudicatetest;
using testing::GuiHouse;

/// What was begun on the page Adjudicate and not settled.
class TestGuiAdjudicateDrafts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void draftsStayWhileOtherAnswersAreLookedAt();
    void whatIsBegunSurvivesTheProgram();
    void whatIsSettledLeavesNoDraft();
    void aPanelsDraftSurvivesToo();
    void aDamagedDraftIsTold();
    void draftsAreNotWrittenWhereNothingMayBe();
};

void TestGuiAdjudicateDrafts::draftsStayWhileOtherAnswersAreLookedAt()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    auto* form = shown.page->findChild<ui::CriterionForm*>();
    shown.key(Qt::Key_U);
    shown.key(Qt::Key_4);
    shown.key(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(!form->answers().values.contains("safety"));
    shown.key(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(form->answers().values.at("safety") == AnswerValue(ChoiceAnswer {"unsafe"}));
    QVERIFY(form->answers().values.at("responsibility") == AnswerValue(ScaleAnswer {4}));
    QCOMPARE(shown.settledInFile(), 0);
}

void TestGuiAdjudicateDrafts::whatIsBegunSurvivesTheProgram()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    const RowId first = shown.current();
    shown.key(Qt::Key_U);
    shown.key(Qt::Key_4);
    shown.key(Qt::Key_Right, Qt::AltModifier);
    const RowId second = shown.current();
    QVERIFY(second != first);
    shown.key(Qt::Key_S);
    auto* note = shown.page->findChild<ui::TextBox*>();
    note->setFocus();
    QInputMethodEvent typed;
    typed.setCommitString(QStringLiteral("指南有缺口"));
    QApplication::sendEvent(note, &typed);
    // The window closes at once, before any pause in typing.
    shown.close();
    shown.open();
    QCOMPARE(shown.current(), first);
    auto* form = shown.page->findChild<ui::CriterionForm*>();
    QVERIFY(form->answers().values.at("safety") == AnswerValue(ChoiceAnswer {"unsafe"}));
    QVERIFY(form->answers().values.at("responsibility") == AnswerValue(ScaleAnswer {4}));
    shown.key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shown.current(), second);
    QVERIFY(form->answers().values.at("safety") == AnswerValue(ChoiceAnswer {"safe"}));
    QVERIFY(form->answers().values.at(ui::settlementform::kNote)
        == AnswerValue(TextAnswer {QStringLiteral("指南有缺口").toStdString()}));
    QCOMPARE(shown.settledInFile(), 0);
    // A killed program: what was on disk a moment after the key is there.
    QCOMPARE(draftsIn(shown.file).size(), std::size_t {2});
    shown.key(Qt::Key_U);
    QTRY_VERIFY(([&] {
        int unsafe = 0;
        for (const auto& [unit, draft] : draftsIn(shown.file))
            unsafe += draft.values.at("safety") == AnswerValue(ChoiceAnswer {"unsafe"}) ? 1 : 0;
        return unsafe == 2;
    }()));
    QVERIFY(shown.session->check()->empty());
}

void TestGuiAdjudicateDrafts::whatIsSettledLeavesNoDraft()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    const RowId first = shown.current();
    const auto drafts = [&shown] { return static_cast<int>(draftsIn(shown.file).size()); };
    shown.key(Qt::Key_4);
    QTRY_COMPARE(drafts(), 1);
    // Taken back by hand it is as if nothing had been begun.
    shown.page->findChild<ui::ScaleAxis*>()->setFocus();
    shown.key(Qt::Key_Backspace);
    QTRY_COMPARE(drafts(), 0);
    shown.key(Qt::Key_Escape);
    shown.key(Qt::Key_U);
    shown.key(Qt::Key_4);
    shown.key(Qt::Key_R);
    QTRY_COMPARE(drafts(), 1);
    shown.enter();
    QCOMPARE(shown.settledInFile(), 1);
    QCOMPARE(drafts(), 0);
    // Undone, it is begun again; and that survives, too.
    shown.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown.settledInFile(), 0);
    shown.close();
    shown.open();
    auto* form = shown.page->findChild<ui::CriterionForm*>();
    QCOMPARE(shown.current(), first);
    QVERIFY(form->answers().values.at("safety") == AnswerValue(ChoiceAnswer {"unsafe"}));
    QVERIFY(form->answers().values.at("responsibility") == AnswerValue(ScaleAnswer {4}));
}

void TestGuiAdjudicateDrafts::aPanelsDraftSurvivesToo()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder(), 4, "cvalues-panel"));
    shown.key(Qt::Key_7);
    shown.close();
    shown.open();
    auto* form = shown.page->findChild<ui::CriterionForm*>();
    QVERIFY(form->answers().values.at("responsibility") == AnswerValue(ScaleAnswer {7}));
    shown.key(Qt::Key_Right, Qt::AltModifier);
    const Answers others = form->answers();
    const auto other = others.values.find("responsibility");
    QVERIFY(other == others.values.end() || !(other->second == AnswerValue(ScaleAnswer {7})));
}

void TestGuiAdjudicateDrafts::aDamagedDraftIsTold()
{
    GuiHouse house;
    const QString file = disputedProject(house.folder());
    Shown shown(house, file);
    shown.key(Qt::Key_U);
    shown.close();
    testing::damageProject(
        file, "UPDATE setting SET value = '{\"values\":' WHERE key LIKE 'adjudication.draft.%'");
    shown.open();
    QVERIFY(shown.part<QLabel>("adjudicateNotice")->isVisible());
    auto* form = shown.page->findChild<ui::CriterionForm*>();
    QVERIFY(!form->answers().values.contains("safety"));
    // One goes on as on any other answer.
    shown.key(Qt::Key_S);
    shown.key(Qt::Key_8);
    shown.key(Qt::Key_R);
    shown.enter();
    QCOMPARE(shown.settledInFile(), 1);
}

void TestGuiAdjudicateDrafts::draftsAreNotWrittenWhereNothingMayBe()
{
    GuiHouse house;
    const QString file = disputedProject(house.folder());
    Shown shown(house, file);
    shown.key(Qt::Key_U);
    // The file is somewhere else: what was begun stays in the form and in view, and that is said.
    const QString away = file + QStringLiteral(".away");
    QVERIFY(QFile::rename(file, away));
    const RowId inView = shown.current();
    shown.key(Qt::Key_3);
    QTRY_VERIFY(shown.part<QLabel>("adjudicateNotice")->isVisible());
    shown.key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shown.current(), inView);
    QVERIFY(shown.page->findChild<ui::CriterionForm*>()->answers().values.at("responsibility")
        == AnswerValue(ScaleAnswer {3}));
    QVERIFY(QFile::rename(away, file));
    shown.key(Qt::Key_4);
    shown.close();
    shown.open();
    auto* form = shown.page->findChild<ui::CriterionForm*>();
    QVERIFY(form->answers().values.at("responsibility") == AnswerValue(ScaleAnswer {4}));
}

QTEST_MAIN(TestGuiAdjudicateDrafts)
#include "test_gui_adjudicatedrafts.moc"
