#include "common/gridview.h"
#include "common/texts.h"
#include "guisupport.h"
#include "results.h"
#include "scores/scorespage.h"
#include "service/assigner.h"
#include "service/importer.h"
#include "service/projectsetup.h"
#include "service/ratingdesk.h"
#include "tables/gridmodel.h"
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>
#include <atomic>

using namespace touchstone;
using namespace touchstone::testing;

namespace {

/// A page on a project, as the window would show it.
struct Shown {
    explicit Shown(GuiHouse& house, const QString& file)
        : session(*service::ProjectSession::open(ui::toPath(file), service::Access::Write))
        , project {session, ui::toPath(file)}
        , page(house.context())
        , answers(&page, &ui::ScoresPage::shown)
    {
        page.resize(1280, 720);
        page.setProject(&project);
        page.show();
        // Rows in the order of the models, under their names.
        part<QPushButton>("scoresNames")->click();
    }
    ~Shown() { page.setProject(nullptr); }

    template <class T> T* part(const char* name) const { return page.findChild<T*>(QLatin1String(name)); }
    QAbstractItemModel* table() const { return part<ui::GridView>("scoresTable")->model(); }
    QString header(int column) const { return table()->headerData(column, Qt::Horizontal).toString(); }
    QString cell(int row, int column) const { return table()->index(row, column).data().toString(); }
    QString below(int row, int column) const
    {
        return table()->index(row, column).data(tables::GridModel::BelowRole).toString();
    }
    QString title() const { return part<QLabel>("scoresMessageTitle")->text(); }

    service::ProjectSession session;
    ui::OpenProject project;
    ui::ScoresPage page;
    QSignalSpy answers;
};

SampleOptions sample(bool rated, const char* scheme = "cvalues")
{
    return {.prompts = 9, .models = 2, .annotators = 3, .scheme = scheme, .assign = true, .rated = rated};
}

/// What the service says, on a session of its own.
service::ScoreTable computed(const Shown& shown, const service::ScoringOptions& options)
{
    auto session = service::ProjectSession::open(shown.project.file, service::Access::Read);
    jobs::Control control;
    return *service::computeScores(*session, options, control);
}

QString points(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString perCent(double value)
{
    return QLocale().toString(100 * value, 'f', 1);
}

/// Three rows of two models' answers, one model's name being mark-up.
QString projectWithName(const QString& folder, const QString& name)
{
    const QString file = folder + QStringLiteral("/names.touchstone");
    const QString input = folder + QStringLiteral("/names.csv");
    QFile csv(input);
    [&] { QVERIFY(csv.open(QIODevice::WriteOnly)); }();
    csv.write("prompt_id,prompt,domain,model,response\n");
    for (int i = 0; i < 3; ++i)
        csv.write(QStringLiteral("p%1,question %1,law,\"%2\",answer %1\n").arg(i).arg(name).toUtf8());
    csv.close();
    [&] { QVERIFY(service::ProjectSession::create(ui::toPath(file), "Names", *builtinScheme("cvalues"))); }();
    auto session = service::ProjectSession::open(ui::toPath(file), service::Access::Write);
    jobs::Control control;
    const auto report = service::importFiles(*session, {ui::toPath(input)}, {}, control);
    [&] { QVERIFY(report && report->accepted); }();
    service::AssignRequest request;
    request.annotators = {"R1"};
    [&] { QVERIFY(service::assign(*session, request, control)); }();
    auto desk = service::RatingDesk::open(*session, "R1", {}, service::RatingDesk::Mode::Rate);
    const std::vector<RowId> order = *desk->order();
    for (const RowId row : order) {
        Submission submission;
        submission.answers.values["safety"] =
            ChoiceAnswer {desk->scheme().criterion("safety")->options[0].code};
        submission.answers.values["responsibility"] = ScaleAnswer {7};
        [&] { QVERIFY(desk->submit(row, submission)); }();
    }
    return file;
}

/// Answers come in the order of the requests: when this one is here, all before it are or were dropped.
void waitForWorker(GuiHouse& house)
{
    bool here = false;
    QObject receiver;
    house.jobs().run(
        &receiver, "last", [](jobs::Control&) { return 0; }, [&here](int) { here = true; });
    QTRY_VERIFY(here);
}

void choose(QComboBox* box, int index)
{
    box->setFocus();
    while (box->currentIndex() < index)
        QTest::keyClick(box, Qt::Key_Down);
}

/// What is inside a scrolled page is laid out by posted events, one level after the other.
void settle()
{
    for (int level = 0; level < 6; ++level)
        QCoreApplication::sendPostedEvents();
}

}

class TestGuiScores : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void figuresAreThoseOfTheService();
    void anUndefinedFigureSaysWhy();
    void pillsSayWhatHolds();
    void theRuleOfScalesChangesTheFigures();
    void theProjectsRuleHoldsWhereNoneIsChosen();
    void unsureIsTreatedAsChosen();
    void domainsShowTheChosenMeasure();
    void sortingPutsTheHighestFirst();
    void theTableIsCopiedAsSeen();
    void theChartHasATable();
    void aSchemeWithoutAScaleShowsAShare();
    void emptyProjectsSayWhatIsMissing();
    void nothingRatedSaysSo();
    void cancellingStopsAndSaysSo();
    void refreshComputesOnlyAfterAChange();
    void aLateAnswerOfAClosedProjectIsDropped();
    void bothLanguages();
    void modelNamesAreLetters();
    void everyControlIsReachedAndNamed();
    void pictures();
};

void TestGuiScores::figuresAreThoseOfTheService()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    const service::ScoreTable table = computed(shown, {});
    QCOMPARE(shown.table()->rowCount(), 2);
    QCOMPARE(shown.header(1), QStringLiteral("Safety"));
    QCOMPARE(shown.header(2), QStringLiteral("Responsibility"));
    for (int row = 0; row < 2; ++row) {
        const stats::ModelScores& model = table.report.models[static_cast<std::size_t>(row)];
        QCOMPARE(shown.cell(row, 0), ui::toQt(table.models[static_cast<std::size_t>(row)]));
        const stats::Score& safety = model.criteria[*table.role("safety")];
        QCOMPARE(shown.cell(row, 1), perCent(*safety.value) + QStringLiteral(" %"));
        QCOMPARE(shown.below(row, 1),
            perCent(*safety.ciLow) + QChar(0x2013) + perCent(*safety.ciHigh)
                + QStringLiteral(" · n %1").arg(safety.items));
        const stats::Score& responsibility = model.criteria[*table.role("responsibility")];
        QCOMPARE(shown.cell(row, 2), points(*responsibility.value));
        QCOMPARE(shown.below(row, 2),
            points(*responsibility.ciLow) + QChar(0x2013) + points(*responsibility.ciHigh)
                + QStringLiteral(" · n %1").arg(responsibility.items));
        const QString tip = shown.table()->index(row, 1).data(Qt::ToolTipRole).toString();
        QVERIFY2(
            tip.contains(QStringLiteral("Undecided, not scored: %1").arg(safety.undecided)), qPrintable(tip));
        QVERIFY(tip.contains(QStringLiteral("Excluded for too few ratings: %1").arg(safety.excluded)));
    }
}

void TestGuiScores::anUndefinedFigureSaysWhy()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    // No prompt of the sample is marked as one to be answered: there are no false refusals to count.
    QCOMPARE(shown.header(3), QStringLiteral("False refusal"));
    QCOMPARE(shown.cell(0, 3), QStringLiteral("undefined"));
    QCOMPARE(shown.below(0, 3), QStringLiteral("no ratings · n 0"));
}

void TestGuiScores::pillsSayWhatHolds()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QVERIFY(shown.part<QLabel>("scoresPill1")->text().startsWith(QStringLiteral("Complete: 54 item")));
    QVERIFY(shown.part<QLabel>("scoresPill2")
                ->text()
                .startsWith(QStringLiteral("Safety: majority · Responsibility: mean")));
    QCOMPARE(shown.part<QLabel>("scoresPill3")->text(), QStringLiteral("Unsure: a label of its own"));
    QVERIFY(
        shown.part<QLabel>("scoresDenominators")->text().contains(QStringLiteral("Safety = safe / decided")));
    // Unfinished work is said first.
    auto desk = service::RatingDesk::open(shown.session, "R1", {}, service::RatingDesk::Mode::Rate);
    for (const RowId row : std::vector<RowId>(*desk->order()))
        QVERIFY(desk->withdraw(row, {}));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 2);
    QCOMPARE(shown.part<QLabel>("scoresPill1")->text(), QStringLiteral("Interim: 67 % rated"));
}

void TestGuiScores::theRuleOfScalesChangesTheFigures()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    choose(shown.part<QComboBox>("scoresRule"), 2);
    QTRY_COMPARE(shown.answers.size(), 2);
    service::ScoringOptions options;
    options.rules["responsibility"] = "median";
    const service::ScoreTable table = computed(shown, options);
    const double median = *table.report.models[0].criteria[*table.role("responsibility")].value;
    QCOMPARE(shown.cell(0, 2), points(median));
    QVERIFY(shown.part<QLabel>("scoresPill2")->text().contains(QStringLiteral("Responsibility: median")));
}

void TestGuiScores::theProjectsRuleHoldsWhereNoneIsChosen()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
    const auto before = service::readSetup(shown.session);
    TS_OK(before);
    service::ProjectSetup after = *before;
    after.rules["responsibility"] = "median";
    TS_OK(service::saveSetup(shown.session, *before, after));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.part<QComboBox>("scoresRule")->currentText(), QStringLiteral("as in the project"));
    QVERIFY(shown.part<QLabel>("scoresPill2")->text().contains(QStringLiteral("Responsibility: median")));
    choose(shown.part<QComboBox>("scoresRule"), 1);
    QTRY_COMPARE(shown.answers.size(), 2);
    QVERIFY(shown.part<QLabel>("scoresPill2")->text().contains(QStringLiteral("Responsibility: mean")));
}

void TestGuiScores::unsureIsTreatedAsChosen()
{
    GuiHouse house;
    const QString file = makeSampleProject(house.folder(), sample(true));
    Shown shown(house, file);
    {
        auto desk = service::RatingDesk::open(shown.session, "R1", {}, service::RatingDesk::Mode::Rate);
        auto second = service::RatingDesk::open(shown.session, "R2", {}, service::RatingDesk::Mode::Rate);
        for (auto* each : {&*desk, &*second}) {
            for (const RowId row : std::vector<RowId>(*each->order())) {
                Submission submission;
                submission.answers.values["safety"] = ChoiceAnswer {"unsure"};
                submission.answers.values["responsibility"] = ScaleAnswer {6};
                QVERIFY(each->submit(row, submission));
            }
        }
    }
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.cell(0, 1), QStringLiteral("undefined"));
    QVERIFY(shown.below(0, 1).startsWith(QStringLiteral("all undecided")));
    choose(shown.part<QComboBox>("scoresUnsure"), 2);
    QTRY_COMPARE(shown.part<QLabel>("scoresPill3")->text(), QStringLiteral("Unsure: counts as unsafe"));
    QCOMPARE(shown.cell(0, 1), QStringLiteral("0.0 %"));
}

void TestGuiScores::domainsShowTheChosenMeasure()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.header(4), QStringLiteral("Law\nResponsibility"));
    auto* measure = shown.part<QComboBox>("scoresDomainMeasure");
    measure->setFocus();
    QTest::keyClick(measure, Qt::Key_Up);
    QCOMPARE(shown.header(4), QStringLiteral("Law\nSafety"));
    QVERIFY(shown.cell(0, 4).endsWith(QStringLiteral(" %")));
    QCOMPARE(shown.answers.size(), 1);
}

void TestGuiScores::sortingPutsTheHighestFirst()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    auto* view = shown.part<ui::GridView>("scoresTable");
    view->sortByColumn(2, Qt::DescendingOrder);
    QVERIFY(QLocale().toDouble(shown.cell(0, 2)) >= QLocale().toDouble(shown.cell(1, 2)));
    const QString best = shown.cell(0, 0);
    view->sortByColumn(2, Qt::AscendingOrder);
    QCOMPARE(shown.cell(1, 0), best);
}

void TestGuiScores::theTableIsCopiedAsSeen()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
    QVERIFY(!shown.part<QPushButton>("scoresCopy")->isEnabled());
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    shown.part<ui::GridView>("scoresTable")->sortByColumn(0, Qt::DescendingOrder);
    QApplication::clipboard()->clear();
    QTest::mouseClick(shown.part<QPushButton>("scoresCopy"), Qt::LeftButton);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(QStringLiteral("Model\tSafety\tResponsibility\t")));
    QVERIFY(lines[0].contains(QStringLiteral("Law Responsibility")));
    QVERIFY(lines[1].startsWith(QStringLiteral("model-b 3 rater")));
    QVERIFY(lines[1].contains(u'\t' + shown.cell(0, 1) + u' ' + shown.below(0, 1) + u'\t'));
    QVERIFY(lines[2].startsWith(QStringLiteral("model-a ")));
    QVERIFY(lines[3].isEmpty());
}

void TestGuiScores::theChartHasATable()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    auto* chart = shown.part<QWidget>("scoresPointsChart");
    auto* table = shown.part<ui::GridView>("scoresPointsTable");
    QVERIFY(chart->isVisible() && !table->isVisible());
    QVERIFY(chart->accessibleName().contains(QStringLiteral("Responsibility by model")));
    auto* asTable = shown.part<QToolButton>("scoresChartAsTable");
    asTable->setFocus();
    QTest::keyClick(asTable, Qt::Key_Space);
    QVERIFY(!chart->isVisible() && table->isVisible());
    QCOMPARE(table->model()->columnCount(), 12);
    for (int row = 0; row < 2; ++row) {
        int sum = 0;
        for (int column = 2; column < 12; ++column)
            sum += table->model()->index(row, column).data(tables::GridModel::BelowRole).toInt();
        QCOMPARE(sum, 9);
        QCOMPARE(table->model()->index(row, 1).data().toString(), QStringLiteral("9"));
    }
}

void TestGuiScores::aSchemeWithoutAScaleShowsAShare()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true, "abc")));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QVERIFY(shown.part<QWidget>("scoresShareChart")->isVisible());
    QVERIFY(!shown.part<QWidget>("scoresPointsChart")->isVisible());
    QVERIFY(!shown.part<QToolButton>("scoresChartAsTable")->isVisible());
    QVERIFY(!shown.part<QComboBox>("scoresRule")->isVisible());
    QVERIFY(!shown.part<QComboBox>("scoresUnsure")->isVisible());
    QVERIFY(shown.part<QLabel>("scoresChartHeading")->text().startsWith(QStringLiteral("Grade by model")));
}

void TestGuiScores::emptyProjectsSayWhatIsMissing()
{
    GuiHouse house;
    const QString file = house.folder() + QStringLiteral("/empty.touchstone");
    QVERIFY(service::ProjectSession::create(ui::toPath(file), "Empty", *builtinScheme("cvalues")));
    Shown shown(house, file);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.title(), QStringLiteral("There are no scores yet."));
    QVERIFY(shown.part<QLabel>("scoresMessageText")->text().contains(QStringLiteral("import")));
    QVERIFY(!shown.part<ui::GridView>("scoresTable")->isVisible());
    QVERIFY(!shown.part<QPushButton>("scoresCopy")->isEnabled());
}

void TestGuiScores::nothingRatedSaysSo()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(false)));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QVERIFY(shown.part<QLabel>("scoresMessageText")
                ->text()
                .startsWith(QStringLiteral("Nothing has been rated yet")));
}

void TestGuiScores::cancellingStopsAndSaysSo()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
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
    auto* cancel = shown.part<QPushButton>("scoresCancel");
    QVERIFY(cancel->isVisible());
    QVERIFY(!shown.part<QPushButton>("scoresRefresh")->isEnabled());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!cancel->isVisible());
    QCOMPARE(shown.title(), QStringLiteral("The computation was cancelled."));
    go = true;
    go.notify_all();
    waitForWorker(house);
    QCOMPARE(shown.answers.size(), 0);
    QTest::mouseClick(shown.part<QPushButton>("scoresRefresh"), Qt::LeftButton);
    QTRY_COMPARE(shown.answers.size(), 1);
    // With figures on the page, cancelling keeps them and puts the choice back.
    go = false;
    house.jobs().run(
        &shown.page, "hold",
        [&go](jobs::Control&) {
            go.wait(false);
            return 0;
        },
        [](int) {});
    choose(shown.part<QComboBox>("scoresRule"), 1);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(shown.part<QComboBox>("scoresRule")->currentIndex(), 0);
    QVERIFY(shown.part<ui::GridView>("scoresTable")->isVisible());
    go = true;
    go.notify_all();
    waitForWorker(house); // it looks at what is on this stack
}

void TestGuiScores::refreshComputesOnlyAfterAChange()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    shown.page.refresh();
    QVERIFY(!shown.part<QPushButton>("scoresCancel")->isVisible());
    QTest::keyClick(&shown.page, Qt::Key_F5);
    QTRY_COMPARE(shown.answers.size(), 2);
    {
        auto desk = service::RatingDesk::open(shown.session, "R1", {}, service::RatingDesk::Mode::Rate);
        QVERIFY(desk->withdraw(desk->order()->front(), {}));
    }
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 3);
    QVERIFY(shown.part<QLabel>("scoresPill1")->text().startsWith(QStringLiteral("Interim")));
}

void TestGuiScores::aLateAnswerOfAClosedProjectIsDropped()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
    shown.page.refresh();
    shown.page.setProject(nullptr);
    waitForWorker(house);
    QCOMPARE(shown.answers.size(), 0);
    QCOMPARE(shown.table()->rowCount(), 0);
    shown.page.setProject(&shown.project);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
}

void TestGuiScores::bothLanguages()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    const QString value = shown.cell(0, 1);
    QVERIFY(value.endsWith(QStringLiteral(" %")));
    house.setLook(service::ThemeChoice::Light, QStringLiteral("zh_CN"));
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(&shown.page, &change);
    QCOMPARE(shown.header(1), QString::fromUtf8("安全性"));
    QCOMPARE(shown.header(4), QString::fromUtf8("法理学\n责任感"));
    // The same figure, written as Chinese writes it.
    QCOMPARE(shown.cell(0, 1), QString(value).remove(u' '));
    QCOMPARE(shown.answers.size(), 1);
    house.setLook(service::ThemeChoice::Light, QStringLiteral("en"));
}

void TestGuiScores::modelNamesAreLetters()
{
    GuiHouse house;
    const QString evil = QStringLiteral("<img src=file:x.png><b>bold</b>");
    Shown shown(house, projectWithName(house.folder(), evil));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.cell(0, 0), evil);
    QVERIFY(!shown.table()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
    for (const QLabel* label : shown.page.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(!shown.page.grab().isNull());
    savePicture(&shown.page, QStringLiteral("scores-letters"));
}

void TestGuiScores::everyControlIsReachedAndNamed()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true)));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(accessibilityFaults(&shown.page), QStringList());
}

void TestGuiScores::pictures()
{
    GuiHouse house;
    Shown shown(house,
        makeSampleProject(house.folder(),
            {.prompts = 24,
                .models = 3,
                .annotators = 3,
                .scheme = "cvalues",
                .assign = true,
                .rated = true}));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    for (const char* language : {"en", "zh_CN"}) {
        for (const auto theme : {service::ThemeChoice::Light, service::ThemeChoice::Dark}) {
            house.setLook(theme, QLatin1String(language));
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&shown.page, &change);
            settle();
            QVERIFY(!shown.page.grab().isNull());
            savePicture(&shown.page,
                QStringLiteral("scores-%1-%2")
                    .arg(QLatin1String(language),
                        theme == service::ThemeChoice::Dark ? QStringLiteral("dark")
                                                            : QStringLiteral("light")));
        }
    }
    shown.part<QToolButton>("scoresChartAsTable")->setChecked(true);
    settle();
    savePicture(&shown.page, QStringLiteral("scores-table"));
    house.setLook(service::ThemeChoice::Light, QStringLiteral("en"));
}

QTEST_MAIN(TestGuiScores)
#include "test_gui_scores.moc"
