#include "adjudicatetest.h"

using namespace touchstone;
using namespace touchstone::adjudicatetest;
using testing::GuiHouse;

class TestGuiAdjudicate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thirtyAnswersByKeyboard();
    void everythingIsBlind();
    void undoBringsBackWhatHeld();
    void takingBackAndSettlingAnew();
    void bothStandLeavesOpenWhatIsOpen();
    void whatIsMissingIsNamed();
    void aStaleStateIsNoticed();
    void changesAreSeenOnRefresh();
    void filtersNarrowTheList();
    void keysAreSafe();
    void compositionKeepsItsKeys();
    void aPanelIsSettled();
    void nothingToDoIsSaid();
    void readOnlyLetsNobodySettle();
    void aLateListIsDropped();
    void languageSwitchesKeepTheForm();
    void theLinkOpensTheAnswer();
    void everyControlIsReachedAndNamed();
    void pictures();
};

void TestGuiAdjudicate::thirtyAnswersByKeyboard()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder(), 12));
    QCOMPARE(shown.list()->rowCount(), 36);
    constexpr Qt::Key kTypes[] {Qt::Key_R, Qt::Key_G, Qt::Key_B};
    for (int n = 0; n < 30; ++n) {
        shown.key(n % 2 == 0 ? Qt::Key_S : Qt::Key_U);
        shown.key(static_cast<Qt::Key>(Qt::Key_1 + n % 9));
        shown.key(kTypes[n % 3]);
        if (n == 4) {
            shown.key(Qt::Key_Tab); // nothing of it may be taken for an answer
            auto* note = shown.page->findChild<ui::CriterionForm*>()
                             ->control(QStringLiteral("adjudication-note"))
                             ->findChild<ui::TextBox*>();
            note->setFocus();
            QTest::keyClicks(note, QStringLiteral("see 7 cases"));
            QTRY_VERIFY((QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier),
                !shown.text("adjudicateCounts")
                     .startsWith(
                         inChinese() ? QStringLiteral("36 条中已裁定 4") : QStringLiteral("4 of 36"))));
            continue;
        }
        shown.enter();
    }
    QCOMPARE(shown.list()->rowCount(), 6);
    QVERIFY2(shown.text("adjudicateCounts")
                 .contains(inChinese() ? QStringLiteral("剩余 6") : QStringLiteral("6 left")),
        qPrintable(shown.text("adjudicateCounts")));
    shown.close();
    // On disk, and equal after reopening.
    std::map<std::string, int> safety;
    std::map<Disagreement, int> types;
    int settled = 0;
    int notes = 0;
    for (const auto& [unit, about] : stored(shown.file)) {
        if (!about.settled)
            continue;
        ++settled;
        ++types[about.settled->type];
        ++safety[std::get<ChoiceAnswer>(about.settled->labels.at("safety")).code];
        QVERIFY(about.settled->labels.contains("responsibility"));
        QCOMPARE(about.settled->seen, about.state.ratings);
        if (!about.settled->note.empty()) {
            ++notes;
            QCOMPARE(about.settled->note, std::string("see 7 cases"));
            QVERIFY(about.settled->labels.at("responsibility") == AnswerValue(ScaleAnswer {5}));
        }
    }
    QCOMPARE(settled, 30);
    QCOMPARE(notes, 1);
    QCOMPARE(safety["safe"], 15);
    QCOMPARE(safety["unsafe"], 15);
    for (const Disagreement type :
        {Disagreement::OneWrong, Disagreement::GuidelineGap, Disagreement::AmbiguousPrompt})
        QCOMPARE(types[type], 10);
    auto session = service::ProjectSession::open(ui::toPath(shown.file), service::Access::Read);
    QVERIFY(session->check()->empty());
    shown.open();
    QCOMPARE(shown.list()->rowCount(), 6);
}

void TestGuiAdjudicate::everythingIsBlind()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    static const QRegularExpression names(QStringLiteral("model-[a-z]|\\bR[1-3]\\b"));
    for (int n = 0; n < 5; ++n) {
        for (const QString& text : allTexts(shown.page.get()))
            QVERIFY2(!names.match(text).hasMatch(), qPrintable(text));
        shown.key(Qt::Key_S);
        shown.key(Qt::Key_8);
        shown.key(Qt::Key_R);
        shown.enter();
    }
    // The ratings are there, under letters, and the odd one not always in the same place.
    auto* table = shown.part<ui::GridView>("ratingColumns")->model();
    QCOMPARE(table->headerData(1, Qt::Horizontal).toString(), QStringLiteral("A"));
    QCOMPARE(table->headerData(3, Qt::Horizontal).toString(), QStringLiteral("C"));
    std::set<int> places;
    for (int n = 0; n < 12; ++n) {
        int unsafe = -1;
        for (int column = 1; column <= 3; ++column) {
            if (table->index(0, column).data().toString()
                == (inChinese() ? QStringLiteral("不安全") : QStringLiteral("Unsafe")))
                unsafe = column;
        }
        QVERIFY(unsafe > 0);
        places.insert(unsafe);
        QVERIFY(shown.page->findChild<ui::ReadingView*>(QStringLiteral("ratingRemarks"))
                    ->text()
                    .contains(QStringLiteral("换锁是违法的")));
        shown.key(Qt::Key_Right, Qt::AltModifier);
    }
    QVERIFY(places.size() > 1);
}

void TestGuiAdjudicate::undoBringsBackWhatHeld()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    const RowId first = shown.current();
    shown.key(Qt::Key_U);
    shown.key(Qt::Key_3);
    shown.key(Qt::Key_G);
    shown.enter();
    QVERIFY(shown.current() != first);
    QCOMPARE(shown.settledInFile(), 1);
    shown.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown.settledInFile(), 0);
    QCOMPARE(shown.current(), first);
    // What was settled stands in the form again: one key more and it is settled anew.
    auto* form = shown.page->findChild<ui::CriterionForm*>();
    QVERIFY(form->answers().values.at("responsibility") == AnswerValue(ScaleAnswer {3}));
    QVERIFY(!shown.part<QPushButton>("adjudicateUndo")->isEnabled());
    shown.enter();
    // Undoing a correction brings the settlement before it back.
    QTest::mouseClick(shown.part<QToolButton>("disputeView1"), Qt::LeftButton);
    shown.part<ui::ItemList>("disputeList")->setFocus();
    shown.part<ui::ItemList>("disputeList")->setCurrentIndex(shown.list()->index(0, 0));
    shown.key(Qt::Key_Return);
    QCOMPARE(shown.current(), first);
    shown.key(Qt::Key_S);
    shown.key(Qt::Key_8);
    const auto sequence = [&] {
        for (const auto& [unit, about] : stored(shown.file)) {
            if (about.settled)
                return about.settled->sequence;
        }
        return std::int64_t {0};
    };
    QTRY_VERIFY((shown.key(Qt::Key_Return), sequence() == 4)); // settled, withdrawn, settled, corrected
    shown.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(sequence(), 5);
    for (const auto& [unit, about] : stored(shown.file)) {
        if (about.settled)
            QVERIFY(about.settled->labels.at("responsibility") == AnswerValue(ScaleAnswer {3}));
    }
    QCOMPARE(shown.settledInFile(), 1);
}

void TestGuiAdjudicate::takingBackAndSettlingAnew()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    shown.key(Qt::Key_U);
    shown.key(Qt::Key_3);
    shown.key(Qt::Key_R);
    shown.enter();
    QTest::mouseClick(shown.part<QToolButton>("disputeView1"), Qt::LeftButton);
    QCOMPARE(shown.list()->rowCount(), 1);
    shown.part<ui::ItemList>("disputeList")->setFocus();
    shown.part<ui::ItemList>("disputeList")->setCurrentIndex(shown.list()->index(0, 0));
    shown.key(Qt::Key_Return);
    auto* back = shown.part<QPushButton>("adjudicateTakeBack");
    QVERIFY(back->isVisible());
    back->setFocus();
    shown.key(Qt::Key_Return); // Enter on a button means the button
    QTRY_COMPARE(shown.settledInFile(), 0);
    QVERIFY(!back->isVisible());
    shown.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown.settledInFile(), 1);
}

void TestGuiAdjudicate::bothStandLeavesOpenWhatIsOpen()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    shown.key(Qt::Key_S);
    shown.key(Qt::Key_L);
    QVERIFY(shown.text("adjudicateKind") == ui::DisputeWords::explanation(Disagreement::BothStand));
    shown.enter();
    shown.close();
    int found = 0;
    for (const auto& [unit, about] : stored(shown.file)) {
        if (!about.settled)
            continue;
        ++found;
        QVERIFY(about.settled->type == Disagreement::BothStand);
        QCOMPARE(about.settled->stands, (std::vector<std::string> {"responsibility"}));
        QVERIFY(about.settled->labels
            == (std::map<std::string, AnswerValue> {{"safety", ChoiceAnswer {"safe"}}}));
    }
    QCOMPARE(found, 1);
}

void TestGuiAdjudicate::whatIsMissingIsNamed()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    auto* form = shown.page->findChild<ui::CriterionForm*>();
    shown.key(Qt::Key_S);
    QTRY_VERIFY((shown.key(Qt::Key_Return), form->control(QStringLiteral("responsibility"))->isMissing()));
    QVERIFY(form->control(QStringLiteral("adjudication-type"))->isMissing());
    QVERIFY(!form->control(QStringLiteral("safety"))->isMissing());
    QCOMPARE(shown.settledInFile(), 0);
}

void TestGuiAdjudicate::aStaleStateIsNoticed()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    shown.key(Qt::Key_U);
    shown.key(Qt::Key_3);
    shown.key(Qt::Key_R);
    // Meanwhile somebody corrects every rating of R2.
    auto desk = service::RatingDesk::open(*shown.session, "R2", {}, service::RatingDesk::Mode::Rate);
    for (const RowId row : std::vector<RowId>(*desk->order())) {
        Submission submission;
        submission.answers.values["safety"] = ChoiceAnswer {"unsure"};
        submission.answers.values["responsibility"] = ScaleAnswer {1};
        QVERIFY(desk->submit(row, submission));
    }
    auto* notice = shown.part<QLabel>("adjudicateNotice");
    QVERIFY(!notice->isVisible());
    QTRY_VERIFY((shown.key(Qt::Key_Return), notice->isVisible()));
    QCOMPARE(shown.settledInFile(), 0);
    QVERIFY2(notice->text().startsWith(inChinese() ? QStringLiteral("未保存") : QStringLiteral("Not saved")),
        qPrintable(notice->text()));
    // The present ratings are shown, what was begun is kept, and Enter settles it now.
    QStringList safety;
    auto* table = shown.part<ui::GridView>("ratingColumns")->model();
    for (int column = 1; column <= 3; ++column)
        safety << table->index(0, column).data().toString();
    QVERIFY(safety.contains(inChinese() ? QStringLiteral("不确定") : QStringLiteral("Unsure")));
    auto* form = shown.page->findChild<ui::CriterionForm*>();
    QVERIFY(form->answers().values.at("responsibility") == AnswerValue(ScaleAnswer {3}));
    shown.enter();
    QCOMPARE(shown.settledInFile(), 1);
}

void TestGuiAdjudicate::changesAreSeenOnRefresh()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    shown.key(Qt::Key_3);
    shown.page->refresh();
    QVERIFY(!shown.part<QLabel>("adjudicateNotice")->isVisible());
    auto desk = service::RatingDesk::open(*shown.session, "R1", {}, service::RatingDesk::Mode::Rate);
    for (const RowId row : std::vector<RowId>(*desk->order())) {
        Submission submission;
        submission.answers.values["safety"] = ChoiceAnswer {"safe"};
        submission.answers.values["responsibility"] = ScaleAnswer {6};
        QVERIFY(desk->submit(row, submission));
    }
    shown.page->refresh();
    QVERIFY(shown.part<QLabel>("adjudicateNotice")->isVisible());
    auto* form = shown.page->findChild<ui::CriterionForm*>();
    QVERIFY(form->answers().values.at("responsibility") == AnswerValue(ScaleAnswer {3}));
    QTRY_COMPARE(shown.lists->size(), 2);
    QVERIFY(!shown.text("adjudicateCounts")
                 .contains(inChinese() ? QStringLiteral("安全判断相反") : QStringLiteral("safety flip")));
}

void TestGuiAdjudicate::filtersNarrowTheList()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder(), 12));
    auto* domain = shown.part<QComboBox>("disputeDomain");
    domain->setFocus();
    shown.key(Qt::Key_Down);
    QCOMPARE(shown.list()->rowCount(), 12);
    // What comes next is of the chosen domain.
    shown.part<ui::ItemList>("disputeList")->setFocus();
    shown.part<ui::ItemList>("disputeList")->setCurrentIndex(shown.list()->index(0, 0));
    shown.key(Qt::Key_Return);
    for (int n = 0; n < 12; ++n) {
        shown.key(Qt::Key_S);
        shown.key(Qt::Key_8);
        shown.key(Qt::Key_R);
        shown.enter();
    }
    QVERIFY2(shown.text("adjudicateNotice")
                 .contains(inChinese() ? QStringLiteral("最后一条") : QStringLiteral("last open answer")),
        qPrintable(shown.text("adjudicateNotice")));
    QTest::mouseClick(shown.part<QToolButton>("disputeView1"), Qt::LeftButton);
    QCOMPARE(shown.list()->rowCount(), 12);
    domain->setFocus();
    shown.key(Qt::Key_Up);
    QTest::mouseClick(shown.part<QToolButton>("disputeView0"), Qt::LeftButton);
    QCOMPARE(shown.list()->rowCount(), 24);
    QTest::mouseClick(shown.part<QToolButton>("disputeView2"), Qt::LeftButton);
    QCOMPARE(shown.list()->rowCount(), 36);
}

void TestGuiAdjudicate::keysAreSafe()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    const RowId first = shown.current();
    shown.key(Qt::Key_S);
    shown.key(Qt::Key_8);
    shown.key(Qt::Key_R);
    // Held down, Enter settles nothing.
    for (int n = 0; n < 20; ++n) {
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
        QApplication::sendEvent(shown.page.get(), &held);
    }
    QCOMPARE(shown.current(), first);
    QCOMPARE(shown.settledInFile(), 0);
    shown.enter();
    // A second Enter at once does not reach the next answer, complete or not.
    const RowId second = shown.current();
    shown.key(Qt::Key_S);
    shown.key(Qt::Key_8);
    shown.key(Qt::Key_R);
    shown.key(Qt::Key_Right, Qt::AltModifier);
    shown.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(shown.current(), second);
    shown.key(Qt::Key_Return);
    QCOMPARE(shown.current(), second);
    QCOMPARE(shown.settledInFile(), 1);
    // Letters and digits in the note are its own; Esc leaves it, Ctrl+Z in it undoes text only.
    auto* note = shown.page->findChild<ui::CriterionForm*>()
                     ->control(QStringLiteral("adjudication-note"))
                     ->findChild<ui::TextBox*>();
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("u2g"));
    QCOMPARE(note->toPlainText(), QStringLiteral("u2g"));
    shown.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown.settledInFile(), 1);
    QVERIFY(note->toPlainText() != QStringLiteral("u2g"));
    shown.key(Qt::Key_Escape);
    QVERIFY(!note->hasFocus());
    shown.key(Qt::Key_U);
    auto* form = shown.page->findChild<ui::CriterionForm*>();
    QVERIFY(form->answers().values.at("safety") == AnswerValue(ChoiceAnswer {"unsafe"}));
    QVERIFY(form->answers().values.at("responsibility") == AnswerValue(ScaleAnswer {8}));
}

void TestGuiAdjudicate::compositionKeepsItsKeys()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    shown.key(Qt::Key_S);
    shown.key(Qt::Key_8);
    shown.key(Qt::Key_R);
    auto* note = shown.page->findChild<ui::CriterionForm*>()
                     ->control(QStringLiteral("adjudication-note"))
                     ->findChild<ui::TextBox*>();
    note->setFocus();
    QInputMethodEvent composing(QStringLiteral("zhinan"), {});
    QApplication::sendEvent(note, &composing);
    for (int n = 0; n < 3; ++n)
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(note, Qt::Key_2);
    QCOMPARE(shown.settledInFile(), 0);
    QInputMethodEvent done;
    done.setCommitString(QStringLiteral("指南"));
    QApplication::sendEvent(note, &done);
    QVERIFY(note->toPlainText().contains(QStringLiteral("指南")));
}

void TestGuiAdjudicate::aPanelIsSettled()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder(), 4, "cvalues-panel"));
    QVERIFY(shown.list()->rowCount() > 0);
    auto* table = shown.part<ui::GridView>("ratingColumns")->model();
    // Letters are the answers'; ratings have numbers.
    QCOMPARE(table->headerData(1, Qt::Horizontal).toString(),
        inChinese() ? QStringLiteral("评分 1") : QStringLiteral("Rating 1"));
    // All name the same answer best, which stands in the form already.
    auto* form = shown.page->findChild<ui::CriterionForm*>();
    QVERIFY(form->answers().values.at("best") == AnswerValue(BestOfAnswer {{"A"}}));
    shown.key(Qt::Key_7);
    shown.key(Qt::Key_R);
    shown.enter();
    shown.close();
    int settled = 0;
    for (const auto& [unit, about] : stored(shown.file)) {
        if (!about.settled)
            continue;
        ++settled;
        QVERIFY(!about.settled->prompt.empty());
        QVERIFY(about.settled->labels
            == (std::map<std::string, AnswerValue> {{"responsibility", ScaleAnswer {7}}}));
    }
    QCOMPARE(settled, 1);
}

void TestGuiAdjudicate::nothingToDoIsSaid()
{
    GuiHouse house;
    const QString file = testing::makeSampleProject(house.folder(), {.prompts = 3, .annotators = 2});
    Shown shown(house, file);
    QCOMPARE(shown.text("adjudicateMessage"),
        inChinese() ? QStringLiteral("没有分歧。") : QStringLiteral("Nothing is in dispute."));
    QVERIFY(!shown.part<QPushButton>("adjudicateSubmit")->isEnabled());
    shown.key(Qt::Key_Return);
    shown.key(Qt::Key_Z, Qt::ControlModifier);
}

void TestGuiAdjudicate::readOnlyLetsNobodySettle()
{
    GuiHouse house;
    const QString file = disputedProject(house.folder());
    house.setLook(service::ThemeChoice::Light, language());
    auto reader = service::ProjectSession::open(ui::toPath(file), service::Access::Read);
    ui::OpenProject project {*reader, ui::toPath(file)};
    ui::AdjudicatePage page(house.context());
    QSignalSpy lists(&page, &ui::AdjudicatePage::shown);
    page.setProject(&project);
    page.show();
    page.refresh();
    QTRY_COMPARE(lists.size(), 1);
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("adjudicateSubmit"))->isEnabled());
    QTest::keyClick(&page, Qt::Key_S);
    QVERIFY(!page.findChild<ui::CriterionForm*>()->answers().values.contains("safety"));
    page.setProject(nullptr);
    house.jobs().stopAll();
}

void TestGuiAdjudicate::aLateListIsDropped()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    shown.key(Qt::Key_F5);
    shown.page->setProject(nullptr);
    bool here = false;
    QObject receiver;
    house.jobs().run(
        &receiver, "last", [](jobs::Control&) { return 0; }, [&here](int) { here = true; });
    QTRY_VERIFY(here);
    QCOMPARE(shown.lists->size(), 1);
    QCOMPARE(shown.list()->rowCount(), 0);
}

void TestGuiAdjudicate::languageSwitchesKeepTheForm()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    shown.key(Qt::Key_U);
    shown.key(Qt::Key_G);
    house.setLook(service::ThemeChoice::Light, inChinese() ? QStringLiteral("en") : QStringLiteral("zh_CN"));
    const QString wanted = inChinese() ? QStringLiteral("Settle") : QStringLiteral("裁定");
    QTRY_COMPARE(shown.part<QPushButton>("adjudicateSubmit")->text(), wanted);
    auto* form = shown.page->findChild<ui::CriterionForm*>();
    QVERIFY(form->answers().values.at("safety") == AnswerValue(ChoiceAnswer {"unsafe"}));
    QVERIFY(form->answers().values.at("adjudication-type") == AnswerValue(ChoiceAnswer {"guideline_gap"}));
    QCOMPARE(shown.text("adjudicateKind"), ui::DisputeWords::explanation(Disagreement::GuidelineGap));
}

void TestGuiAdjudicate::theLinkOpensTheAnswer()
{
    GuiHouse house;
    house.settings().setLanguage(language());
    const QString file = disputedProject(house.folder());
    ui::MainWindow window(house.context());
    window.resize(1280, 720);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.openProject(file);
    QTest::mouseClick(window.findChild<QAbstractButton*>(QStringLiteral("railAgreement")), Qt::LeftButton);
    auto* table = window.findChild<ui::GridView*>(QStringLiteral("agreementDisputed"));
    QTRY_VERIFY(table->model()->rowCount() > 7);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(7, 0));
    const QString prompt = table->model()->index(7, 0).data().toString();
    QTest::keyClick(table, Qt::Key_Return);
    auto* page = window.findChild<ui::AdjudicatePage*>();
    QTRY_VERIFY(page->isVisible());
    QVERIFY(window.findChild<QAbstractButton*>(QStringLiteral("railAdjudicate"))->isChecked());
    auto* list = page->findChild<ui::ItemList*>(QStringLiteral("disputeList"));
    QTRY_VERIFY(list->currentIndex().isValid());
    QVERIFY2(list->currentIndex().data().toString().contains(prompt), qPrintable(prompt));
    QCOMPARE(page->findChild<ui::ReadingView*>(QStringLiteral("prompt"))->text(), prompt);
    // And F6 comes here from everywhere.
    QTest::mouseClick(window.findChild<QAbstractButton*>(QStringLiteral("railProgress")), Qt::LeftButton);
    QTRY_VERIFY(!page->isVisible());
    QTest::keyClick(&window, Qt::Key_F6);
    QTRY_VERIFY(page->isVisible());
    window.closeProject();
}

void TestGuiAdjudicate::everyControlIsReachedAndNamed()
{
    GuiHouse house;
    Shown shown(house, disputedProject(house.folder()));
    shown.key(Qt::Key_S);
    shown.key(Qt::Key_8);
    shown.key(Qt::Key_R);
    shown.enter();
    QCOMPARE(testing::accessibilityFaults(shown.page.get()), QStringList());
}

void TestGuiAdjudicate::pictures()
{
    GuiHouse house;
    const QString file = disputedProject(house.folder());
    for (const char* words : {"en", "zh_CN"}) {
        for (const auto theme : {service::ThemeChoice::Light, service::ThemeChoice::Dark}) {
            house.settings().setLanguage(QLatin1String(words));
            house.settings().setTheme(theme);
            ui::MainWindow window(house.context());
            window.resize(1280, 720);
            window.show();
            window.openProject(file);
            window.showPage(ui::MainWindow::PageId::Adjudicate);
            auto* page = window.findChild<ui::AdjudicatePage*>();
            auto* submit = page->findChild<QPushButton*>(QStringLiteral("adjudicateSubmit"));
            QTRY_VERIFY(submit->isEnabled());
            QTest::keyClick(page, Qt::Key_U);
            QTest::keyClick(page, Qt::Key_3);
            QTest::keyClick(page, Qt::Key_G);
            const QString name = QStringLiteral("adjudicate-%1-%2")
                                     .arg(QLatin1String(words),
                                         theme == service::ThemeChoice::Dark ? QStringLiteral("dark")
                                                                             : QStringLiteral("light"));
            QVERIFY(!window.grab().isNull());
            testing::savePicture(&window, name);
            window.closeProject();
        }
    }
}

QTEST_MAIN(TestGuiAdjudicate)
#include "test_gui_adjudicate.moc"
