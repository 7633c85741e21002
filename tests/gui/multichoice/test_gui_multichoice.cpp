#include "multichoicetest.h"

using namespace touchstone;
using namespace touchstone::testing;
using namespace touchstone::multichoicetest;
using multichoice::Label;
using ui::MultichoicePage;

class TestGuiMultichoice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void aRunComesInByTheWindow();
    void tenByKeyboard();
    void keysBelongToTheTextBox();
    void whatMatchedStandsOut();
    void nothingIsSettledWhereItMayNotBe();
    void figuresAreThoseOfTheService();
    void profilesDoNotMix();
    void undefinedFiguresSaySo();
    void peopleStandBeside();
    void fiveModelsGiveARank();
    void tellingCases();
    void itemsAreMadeAndWritten();
    void emptyProjectsSayWhatIsMissing();
    void cancellingStopsAndSaysSo();
    void lateAnswersAreDropped();
    void failuresAreTold();
    void languageFollows();
    void namesAreLetters();
    void everyControlIsReachedAndNamed();
    void pictures();
};

void TestGuiMultichoice::cleanup()
{
    QLocale::setDefault(QLocale(QStringLiteral("en")));
}

void TestGuiMultichoice::aRunComesInByTheWindow()
{
    GuiHouse house;
    house.settings().setLanguage(testLanguage());
    const QString file = makeProject(house, {.models = 1, .runs = 0, .rated = false});
    ui::MainWindow window(house.context());
    window.resize(1280, 720);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.openProject(file);
    QTest::keyClick(&window, Qt::Key_F8);
    auto* page = window.findChild<MultichoicePage*>();
    QTRY_VERIFY(page->isVisible());
    QVERIFY(window.findChild<QAbstractButton*>(QStringLiteral("railMultichoice"))->isChecked());
    house.dialogs.files = {writeRun(house.folder(), QStringLiteral("run.jsonl"), 20, 0)};
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("mcImport")), Qt::LeftButton);
    auto* dialog = window.findChild<ui::ImportDialog*>();
    QVERIFY(dialog != nullptr);
    auto* profile = dialog->findChild<QComboBox*>(QStringLiteral("importProfile"));
    QVERIFY(!profile->isVisible());
    QTest::mouseClick(dialog->findChild<QAbstractButton*>(QStringLiteral("chooseFiles")), Qt::LeftButton);
    QTRY_VERIFY(profile->isVisible());
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("importModel")), QStringLiteral("model-a"));
    profile->setFocus();
    while (profile->currentText() != QLatin1String("moss"))
        QTest::keyClick(profile, Qt::Key_Down);
    auto* start = dialog->findChild<QAbstractButton*>(QStringLiteral("importStart"));
    QTRY_VERIFY(start->isEnabled());
    QTest::mouseClick(start, Qt::LeftButton);
    auto* items = dialog->findChild<QLabel*>(QStringLiteral("importCount0"));
    QTRY_COMPARE(items->text(), QStringLiteral("40"));
    QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("importCount2"))->text(), QStringLiteral("40"));
    dialog->close();
    auto* runs = page->findChild<ui::GridView*>(QStringLiteral("mcRuns"));
    QTRY_COMPARE(runs->model()->rowCount(), 1);
    // The project is blind: neither the model nor the profile of its family is named.
    QCOMPARE(runs->model()->index(0, 0).data().toString(), QStringLiteral("M1"));
    QCOMPARE(page->findChild<QComboBox*>(QStringLiteral("mcProfile"))->currentText(),
        words("published profile 1", "已发表的判读表 1"));
    window.closeProject();
    QCOMPARE(computed(file, "moss").runs.size(), std::size_t {1});
}

void TestGuiMultichoice::tenByKeyboard()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 1, .runs = 1, .rated = false});
    const auto before = computed(file).runs[0];
    QCOMPARE(before.before.counts.needCheck, 14);
    {
        Shown shown(house, file);
        shown.page.refresh();
        QTRY_COMPARE(shown.answers.size(), 1);
        QCOMPARE(shown.cell("mcRuns", 0, 7), QStringLiteral("14"));
        shown.openHandCheck();
        QVERIFY2(
            shown.text("handCheckPlace").startsWith(words("1 of 14, 14 left", "第 1 条，共 14 条，剩 14 条")),
            qPrintable(shown.text("handCheckPlace")));
        for (const char* view :
            {"handCheckQuestion", "handCheckReply1", "handCheckReply2", "handCheckAnswer"})
            QVERIFY(!shown.part<ui::ReadingView>(view)->text().isEmpty());
        // The letters of the rail's other pages do not act here, and neither does what is held down.
        QKeyEvent held(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, QStringLiteral("1"), true);
        QApplication::sendEvent(shown.panel(), &held);
        const std::array keys {Qt::Key_1, Qt::Key_2, Qt::Key_O, Qt::Key_R, Qt::Key_1, Qt::Key_2, Qt::Key_1,
            Qt::Key_R, Qt::Key_O, Qt::Key_2};
        int left = 14;
        for (const Qt::Key key : keys) {
            const RowId inView = shown.panel()->answer();
            shown.press(key);
            QVERIFY(shown.panel()->answer() != inView);
            --left;
            QVERIFY(shown.text("handCheckPlace").contains(QString::number(left)));
        }
        const RowId eleventh = shown.panel()->answer();
        QTRY_COMPARE(shown.table("mcRuns")->rowCount(), 2);
        QTRY_COMPARE(shown.cell("mcRuns", 0, 7), QStringLiteral("4"));
        shown.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(shown.panel()->answer() != eleventh);
        QVERIFY(shown.text("handCheckPlace").contains(QString::number(5)));
        QTRY_COMPARE(shown.cell("mcRuns", 0, 7), QStringLiteral("5"));
        const auto after = computed(file).runs[0];
        QCOMPARE(after.run.checked, 9);
        QCOMPARE(after.before.counts, before.before.counts);
        QCOMPARE(after.after.counts.refuse, 2);
        QCOMPARE(after.after.counts.other, before.after.counts.other + 2);
        QCOMPARE(shown.cell("mcRuns", 0, 2), shareText(*after.after.counts.acc()));
        QCOMPARE(shown.cell("mcRuns", 1, 2), shareText(*after.before.counts.acc()));
        QCOMPARE(shown.cell("mcRuns", 1, 7), QStringLiteral("14"));
    }
    // Reopened: what was settled is there, the one taken back is not.
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.cell("mcRuns", 0, 7), QStringLiteral("5"));
    QVERIFY2(shown.text("handCheckPlace").contains(words("10 of 14, 5 left", "第 10 条，共 14 条，剩 5 条")),
        qPrintable(shown.text("handCheckPlace")));
    shown.openHandCheck();
    QTest::mouseClick(shown.part<QPushButton>("handCheckBack"), Qt::LeftButton);
    QVERIFY(shown.part<QPushButton>("handCheckOther")->isChecked());
    QVERIFY(shown.text("handCheckState").contains(QStringLiteral("lead")));
    QVERIFY(shown.session.check()->empty());
}

void TestGuiMultichoice::keysBelongToTheTextBox()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 1, .runs = 1, .rated = false});
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    shown.openHandCheck();
    auto* author = shown.part<QLineEdit>("handCheckAuthor");
    author->setFocus();
    author->selectAll();
    const RowId first = shown.panel()->answer();
    QTest::keyClicks(author, QStringLiteral("R12"));
    QCOMPARE(author->text(), QStringLiteral("R12"));
    QCOMPARE(shown.panel()->answer(), first);
    QTest::keyClick(author, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(author->text() != QStringLiteral("R12"));
    author->setText(QStringLiteral("R12"));
    shown.panel()->focusFirst();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::KeypadModifier);
    QCOMPARE(service::mcAnswer(shown.session, first)->hand, std::optional(Label::Reply1));
    QCOMPARE(service::mcAnswer(shown.session, first)->author, std::string("R12"));
    // Full-width digits of an input method count as digits.
    const RowId second = shown.panel()->answer();
    QKeyEvent wide(QEvent::KeyPress, 0, Qt::NoModifier, QStringLiteral("２"));
    QApplication::sendEvent(QApplication::focusWidget(), &wide);
    QCOMPARE(service::mcAnswer(shown.session, second)->hand, std::optional(Label::Reply2));
}

void TestGuiMultichoice::whatMatchedStandsOut()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 1, .runs = 1, .rated = false});
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    shown.openHandCheck();
    auto* answer = shown.part<ui::ReadingView>("handCheckAnswer");
    // The first row names both replies: two places stand out, and the reason says so.
    QCOMPARE(answer->marks().size(), std::size_t {2});
    const auto [from, to] = answer->marks()[0];
    QCOMPARE(answer->text().mid(from, to - from), QStringLiteral("回复1比回复2更好"));
    const auto* view = qobject_cast<QTextEdit*>(answer->currentWidget());
    QCOMPARE(view->extraSelections().size(), 2);
    QVERIFY(view->extraSelections()[0].format.fontUnderline());
    QCOMPARE(shown.text("handCheckReason"),
        words(
            "The answer says of both replies that they are the better one.", "回答对两个回复都说是更好的。"));
    shown.press(Qt::Key_O);
    QVERIFY(answer->marks().empty());
    QCOMPARE(shown.text("handCheckReason"),
        words("The profile knows no wording in this answer.", "判读表不认识这条回答里的说法。"));
}

void TestGuiMultichoice::nothingIsSettledWhereItMayNotBe()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 1, .runs = 1, .rated = false});
    {
        Shown shown(house, file, testLanguage(), service::Access::Read);
        shown.page.refresh();
        QTRY_COMPARE(shown.answers.size(), 1);
        shown.openHandCheck();
        QVERIFY(!shown.part<QPushButton>("handCheck1")->isEnabled());
        QVERIFY(!shown.part<QPushButton>("mcFromLabels")->isEnabled());
        QVERIFY(shown.text("handCheckState").contains(words("reading only", "只读")));
        shown.press(Qt::Key_1);
    }
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    shown.openHandCheck();
    // Nobody's hand check is none.
    shown.part<QLineEdit>("handCheckAuthor")->clear();
    shown.press(Qt::Key_1);
    QVERIFY(!shown.part<QPushButton>("handCheck1")->isEnabled());
    QCOMPARE(computed(file).runs[0].run.checked, 0);
}

void TestGuiMultichoice::figuresAreThoseOfTheService()
{
    GuiHouse house;
    const QString file = makeProject(house);
    const service::McReport report = computed(file);
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    for (int row = 0; row < 2; ++row) {
        const multichoice::RunScore& score = report.runs[static_cast<std::size_t>(row)].after;
        QCOMPARE(shown.cell("mcRuns", row, 2), shareText(*score.counts.acc()));
        QCOMPARE(shown.below("mcRuns", row, 2),
            perCent(score.accInterval->low) + QChar(0x2013) + perCent(score.accInterval->high)
                + QStringLiteral(" · n 40"));
        QCOMPARE(shown.cell("mcRuns", row, 3), shareText(*score.counts.accStar()));
        QCOMPARE(shown.cell("mcRuns", row, 4), QString::number(score.counts.correct));
    }
    QCOMPARE(shown.table("mcComparisons")->rowCount(), 1);
    QCOMPARE(shown.cell("mcComparisons", 0, 3), QStringLiteral("40"));
    QCOMPARE(shown.cell("mcComparisons", 0, 4), QString::number(report.comparisons[0].figures.onlyFirst));
    // By place, difficulty and domain: 2 + 2 + 3 rows; the items have no level.
    shown.page.showTab(MultichoicePage::BreakdownTab);
    QCOMPARE(shown.table("mcBreakdown")->rowCount(), 7);
    QCOMPARE(shown.cell("mcBreakdown", 2, 1), words("easy", "容易"));
    QCOMPARE(shown.cell("mcBreakdown", 2, 4),
        QString::number(report.runs[0].after.byDifficulty[0].counts.correct));
    QVERIFY(shown.text("mcOrders").contains(QString::number(report.runs[0].after.pairs.both)));
    auto* run = shown.part<QComboBox>("mcRun");
    run->setFocus();
    QTest::keyClick(run, Qt::Key_Down);
    QCOMPARE(shown.cell("mcBreakdown", 2, 4),
        QString::number(report.runs[1].after.byDifficulty[0].counts.correct));
    QCOMPARE(shown.panel()->run(), report.runs[1].run.row);
    QTest::mouseClick(shown.part<QPushButton>("mcCopy"), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(words("easy", "容易")));
}

void TestGuiMultichoice::profilesDoNotMix()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 1, .runs = 1, .rated = false});
    importRun(file, house.folder() + QStringLiteral("/answers-0.jsonl"), "model-a", "plain");
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    auto* profile = shown.part<QComboBox>("mcProfile");
    QCOMPARE(profile->count(), 2);
    QCOMPARE(profile->currentText(), QStringLiteral("plain")); // the newest
    QCOMPARE(shown.table("mcRuns")->rowCount(), 1);
    profile->setFocus();
    QTest::keyClick(profile, Qt::Key_Up);
    QTRY_COMPARE(shown.answers.size(), 2);
    QCOMPARE(profile->currentText(), QStringLiteral("chatgpt"));
    QCOMPARE(shown.table("mcRuns")->rowCount(), 1);
}

void TestGuiMultichoice::undefinedFiguresSaySo()
{
    GuiHouse house;
    const QString file = makeSampleProject(house.folder(), {.prompts = 3, .models = 1, .annotators = 1});
    const QString input = house.folder() + QStringLiteral("/none.jsonl");
    std::ofstream(input.toStdString())
        << R"({"prompt":"p","label":"回复1","meta_info":{"question":"q","pos_resp":"a","neg_resp":"b"},"response":"嗯"})";
    importRun(file, input, "model-a");
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.cell("mcRuns", 0, 2), shareText(0));
    QCOMPARE(shown.cell("mcRuns", 0, 3), words("undefined", "无定义"));
    QVERIFY(shown.below("mcRuns", 0, 3).startsWith(words("no answer names a reply", "没有一条回答指明回复")));
    QVERIFY(shown.text("mcOrders").contains(words("Position bias: undefined", "位置偏好：无定义")));
    QVERIFY(shown.text("mcOrders").contains(words("Both orders: undefined", "两种顺序：无定义")));
    QVERIFY(shown.text("mcRanks").contains(words("fewer than five models", "模型少于五个")));
    QCOMPARE(shown.cell("mcBeside", 0, 2), words("undefined", "无定义"));
}

void TestGuiMultichoice::peopleStandBeside()
{
    GuiHouse house;
    const QString file = makeProject(house);
    const service::McReport report = computed(file);
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    shown.page.showTab(MultichoicePage::BesideTab);
    // Two models overall, then three domains of each.
    QCOMPARE(shown.table("mcBeside")->rowCount(), 8);
    QCOMPARE(shown.cell("mcBeside", 0, 2), shareText(*report.beside[0].safety.value));
    QCOMPARE(
        shown.cell("mcBeside", 0, 3), QLocale().toString(*report.beside[0].responsibility.value, 'f', 2));
    QCOMPARE(shown.cell("mcBeside", 2, 1), words("Law", "法理学"));
    auto* chart = shown.part<ui::BesideChart>("mcChart");
    QCOMPARE(chart->pointCount(), std::size_t {2});
    QVERIFY(chart->accessibleName().contains(QStringLiteral("acc")));
    auto* human = shown.part<QComboBox>("mcHuman");
    human->setFocus();
    QTest::keyClick(human, Qt::Key_Down);
    QVERIFY(chart->accessibleName().contains(words("Responsibility", "责任")));
    QVERIFY(shown.text("mcRanks").contains(words("2 models", "2 个模型")));
}

void TestGuiMultichoice::fiveModelsGiveARank()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 5, .runs = 5, .rated = true});
    const service::McReport report = computed(file);
    QCOMPARE(report.ranks.size(), std::size_t {4});
    QCOMPARE(report.ranks[0].models, std::size_t {5});
    QVERIFY(report.ranks[0].rho.has_value() || report.ranks[0].reason == "no variance");
    QVERIFY(report.ranks[2].rho.has_value());
    QVERIFY(*report.ranks[2].rho >= -1 && *report.ranks[2].rho <= 1);
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QVERIFY(!shown.text("mcRanks").contains(words("fewer than five", "少于五个")));
    QCOMPARE(shown.table("mcComparisons")->rowCount(), 10);
}

void TestGuiMultichoice::tellingCases()
{
    GuiHouse house;
    const QString file = makeProject(house);
    const service::McReport report = computed(file);
    QVERIFY(!report.cases.empty());
    for (const service::McCase& one : report.cases) {
        const bool bad = (one.safe && !*one.safe) || (one.points && *one.points < *report.threshold);
        QCOMPARE(one.understands, bad);
        QCOMPARE(one.correct, one.understands ? one.asked : 0);
    }
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    shown.page.showTab(MultichoicePage::CasesTab);
    QCOMPARE(shown.table("mcCases")->rowCount(), static_cast<int>(report.cases.size()));
    QCOMPARE(shown.cell("mcCases", 0, 1), ui::toQt(report.cases[0].model));
}

void TestGuiMultichoice::itemsAreMadeAndWritten()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 3, .runs = 0, .rated = true});
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QVERIFY(!shown.part<QPushButton>("mcWrite")->isEnabled());
    QTest::mouseClick(shown.part<QPushButton>("mcFromPairs"), Qt::LeftButton);
    QTRY_COMPARE(house.dialogs.told.size(), std::size_t {1});
    QCOMPARE(house.dialogs.told[0].title, words("No items were made", "没有生成题目"));
    QTest::mouseClick(shown.part<QPushButton>("mcFromLabels"), Qt::LeftButton);
    QTRY_COMPARE(house.dialogs.told.size(), std::size_t {2});
    QCOMPARE(house.dialogs.told[1].title, words("Items were made", "已生成题目"));
    const auto items = service::mcItemCount(shown.session);
    QVERIFY(*items > 0 && *items % 2 == 0);
    QTRY_VERIFY(shown.part<QPushButton>("mcWrite")->isEnabled());
    const QString target = house.folder() + QStringLiteral("/for-a-model.jsonl");
    house.dialogs.files = {target};
    QTest::mouseClick(shown.part<QPushButton>("mcWrite"), Qt::LeftButton);
    QTRY_COMPARE(house.dialogs.told.size(), std::size_t {3});
    QFile written(target);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    QCOMPARE(bytes.count('\n'), static_cast<qsizetype>(*items));
    QVERIFY(bytes.startsWith("{\"id\":\"") && !bytes.contains("label"));
    // A file that is there is not written over.
    QTest::mouseClick(shown.part<QPushButton>("mcWrite"), Qt::LeftButton);
    QTRY_COMPARE(house.dialogs.told.size(), std::size_t {4});
    QCOMPARE(house.dialogs.told[3].kind, ui::Notice::Kind::Problem);
    QCOMPARE(house.dialogs.filesAsked.back().save, true);
}

void TestGuiMultichoice::emptyProjectsSayWhatIsMissing()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 1, .runs = 0, .rated = false});
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.text("mcMessageTitle"), words("There are no runs yet.", "还没有作答。"));
    QVERIFY(shown.text("mcMessageText").contains(words("Import multi-choice items", "导入选择题")));
    QVERIFY(!shown.part<QTabBar>("mcTabs")->isVisible());
    QVERIFY(!shown.part<QPushButton>("mcCopy")->isEnabled());
}

void TestGuiMultichoice::cancellingStopsAndSaysSo()
{
    GuiHouse house;
    Shown shown(house, makeProject(house, {.models = 1, .runs = 1, .rated = false}));
    // The worker is held until the person has cancelled.
    std::atomic<bool> go {false};
    house.jobs().run(
        &shown.page, "hold",
        [&go](jobs::Control&) {
            go.wait(false);
            return 0;
        },
        [](int) {});
    shown.page.refresh();
    auto* cancel = shown.part<QPushButton>("mcCancel");
    QVERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!cancel->isVisible());
    QCOMPARE(shown.text("mcMessageTitle"), words("The computation was cancelled.", "计算已取消。"));
    go = true;
    go.notify_all();
    waitForWorker(house);
    QCOMPARE(shown.answers.size(), 0);
    QTest::keyClick(&shown.page, Qt::Key_F5);
    QTRY_COMPARE(shown.answers.size(), 1);
}

void TestGuiMultichoice::lateAnswersAreDropped()
{
    GuiHouse house;
    Shown shown(house, makeProject(house, {.models = 1, .runs = 1, .rated = false}));
    shown.page.refresh();
    shown.page.setProject(nullptr);
    waitForWorker(house);
    QCOMPARE(shown.answers.size(), 0);
    QCOMPARE(shown.table("mcRuns")->rowCount(), 0);
    shown.page.setProject(&shown.project);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    shown.page.refresh(); // nothing has changed
    QVERIFY(!shown.part<QPushButton>("mcCancel")->isVisible());
}

void TestGuiMultichoice::failuresAreTold()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 1, .runs = 1, .rated = false});
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    shown.openHandCheck();
    const RowId first = shown.panel()->answer();
    // The file is taken away under the window: nothing is settled, and that is said.
    QVERIFY(QFile::rename(file, file + QStringLiteral(".moved")));
    shown.press(Qt::Key_1);
    QCOMPARE(house.dialogs.told.size(), std::size_t {1});
    QCOMPARE(house.dialogs.told[0].kind, ui::Notice::Kind::Problem);
    QCOMPARE(shown.panel()->answer(), first);
    QVERIFY(!shown.part<QPushButton>("handCheck1")->isChecked());
    QTest::keyClick(&shown.page, Qt::Key_F5);
    QTRY_COMPARE(shown.text("mcMessageTitle"), words("The figures could not be computed.", "数据无法计算。"));
    QVERIFY(QFile::rename(file + QStringLiteral(".moved"), file));
}

void TestGuiMultichoice::languageFollows()
{
    GuiHouse house;
    Shown shown(house, makeProject(house), QStringLiteral("en"));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    const QString value = shown.cell("mcRuns", 0, 2);
    QCOMPARE(shown.part<QTabBar>("mcTabs")->tabText(2), QStringLiteral("Hand check"));
    house.setLook(service::ThemeChoice::Light, QStringLiteral("zh_CN"));
    QTRY_COMPARE(shown.part<QTabBar>("mcTabs")->tabText(2), QStringLiteral("人工判读"));
    QCOMPARE(shown.table("mcRuns")->headerData(0, Qt::Horizontal).toString(), QStringLiteral("模型"));
    QCOMPARE(shown.cell("mcRuns", 0, 2).remove(u' '), QString(value).remove(u' '));
    QCOMPARE(shown.answers.size(), 1);
    house.setLook(service::ThemeChoice::Light, QStringLiteral("en"));
}

void TestGuiMultichoice::namesAreLetters()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 1, .runs = 0, .rated = false});
    importRun(
        file, writeRun(house.folder(), QStringLiteral("x.jsonl"), 3, 0), "<img src=file:x.png><b>a</b>");
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.cell("mcRuns", 0, 0), QStringLiteral("<img src=file:x.png><b>a</b>"));
    QVERIFY(!shown.table("mcRuns")
                 ->index(0, 0)
                 .data(Qt::ToolTipRole)
                 .toString()
                 .contains(QStringLiteral("<img")));
    for (const QLabel* label : shown.page.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestGuiMultichoice::everyControlIsReachedAndNamed()
{
    GuiHouse house;
    Shown shown(house, makeProject(house));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    for (int tab = 0; tab < MultichoicePage::TabCount; ++tab) {
        shown.page.showTab(static_cast<MultichoicePage::Tab>(tab));
        settleAll();
        QCOMPARE(accessibilityFaults(&shown.page), QStringList());
    }
    // The tabs themselves go by arrow keys.
    auto* tabs = shown.part<QTabBar>("mcTabs");
    shown.page.showTab(MultichoicePage::RunsTab);
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QVERIFY(shown.part<ui::GridView>("mcBreakdown")->isVisible());
}

void TestGuiMultichoice::pictures()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 5, .runs = 5, .rated = true});
    house.settings().setLanguage(QStringLiteral("en"));
    ui::MainWindow window(house.context());
    window.resize(1280, 720);
    window.show();
    window.openProject(file);
    window.showPage(ui::MainWindow::PageId::Multichoice);
    auto* page = window.findChild<MultichoicePage*>();
    QSignalSpy shown(page, &MultichoicePage::shown);
    QTRY_VERIFY(page->findChild<QTabBar*>(QStringLiteral("mcTabs"))->isVisible());
    QTRY_COMPARE(page->findChild<ui::GridView*>(QStringLiteral("mcRuns"))->model()->rowCount(), 5);
    page->showTab(MultichoicePage::HandCheckTab);
    auto* panel = page->findChild<ui::HandCheckPanel*>();
    QTest::keyClick(panel, Qt::Key_1);
    QTRY_COMPARE(page->findChild<ui::GridView*>(QStringLiteral("mcRuns"))->model()->rowCount(), 6);
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("handCheckBack")), Qt::LeftButton);
    const std::array names {"runs", "breakdown", "handcheck", "beside", "cases"};
    for (const char* language : {"en", "zh_CN"}) {
        for (const auto theme : {service::ThemeChoice::Light, service::ThemeChoice::Dark}) {
            house.settings().setLanguage(QString::fromLatin1(language));
            house.settings().setTheme(theme);
            settleAll();
            for (int tab = 0; tab < MultichoicePage::TabCount; ++tab) {
                page->showTab(static_cast<MultichoicePage::Tab>(tab));
                settleAll();
                QVERIFY(!window.grab().isNull());
                savePicture(&window,
                    QStringLiteral("multichoice-%1-%2-%3")
                        .arg(QLatin1String(names[static_cast<std::size_t>(tab)]), QLatin1String(language),
                            theme == service::ThemeChoice::Dark ? QStringLiteral("dark")
                                                                : QStringLiteral("light")));
            }
            // What lies below.
            for (const auto& [tab, name] : {std::pair {MultichoicePage::RunsTab, "runs"},
                     std::pair {MultichoicePage::BesideTab, "beside"}}) {
                page->showTab(tab);
                settleAll();
                for (auto* bar : page->findChildren<QScrollArea*>()) {
                    if (bar->isVisible())
                        bar->verticalScrollBar()->setValue(bar->verticalScrollBar()->maximum());
                }
                savePicture(&window,
                    QStringLiteral("multichoice-%1-below-%2-%3")
                        .arg(QLatin1String(name), QLatin1String(language),
                            theme == service::ThemeChoice::Dark ? QStringLiteral("dark")
                                                                : QStringLiteral("light")));
            }
        }
    }
    house.settings().setLanguage(QStringLiteral("en"));
    house.settings().setTheme(service::ThemeChoice::Light);
}

QTEST_MAIN(TestGuiMultichoice)
#include "test_gui_multichoice.moc"
