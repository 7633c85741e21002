#include "common/gridview.h"
#include "common/texts.h"
#include "guisupport.h"
#include "progress/burnupcard.h"
#include "progress/progresspage.h"
#include "service/assigner.h"
#include "service/handoff.h"
#include "service/projectsetup.h"
#include "service/ratingdesk.h"
#include "service/unblinding.h"
#include "tables/gridmodel.h"
#include <QApplication>
#include <QClipboard>
#include <QDate>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>
#include <cmath>

using namespace touchstone;
using namespace touchstone::testing;

namespace {

/// A page on a project, as the window would show it.
struct Shown {
    explicit Shown(GuiHouse& house, const QString& file)
        : session(*service::ProjectSession::open(ui::toPath(file), service::Access::Write))
        , project {session, ui::toPath(file)}
        , page(house.context())
    {
        page.resize(1280, 720);
        page.setProject(&project);
        page.show();
    }
    ~Shown() { page.setProject(nullptr); }

    template <class T> T* part(const char* name) const { return page.findChild<T*>(QLatin1String(name)); }
    /// Text of a cell of a table.
    QString cell(const char* table, int row, int column) const
    {
        return part<ui::GridView>(table)->model()->index(row, column).data().toString();
    }

    /// What stands below it.
    QString below(const char* table, int row, int column) const
    {
        return part<ui::GridView>(table)
            ->model()
            ->index(row, column)
            .data(tables::GridModel::BelowRole)
            .toString();
    }

    service::ProjectSession session;
    ui::OpenProject project;
    ui::ProgressPage page;
};

SampleOptions sample(bool assign, bool rated)
{
    return {
        .prompts = 9, .models = 2, .annotators = 3, .scheme = "cvalues", .assign = assign, .rated = rated};
}

void submitOne(service::ProjectSession& session, const char* annotator)
{
    auto desk = service::RatingDesk::open(session, annotator, {}, service::RatingDesk::Mode::Rate);
    const auto next = desk->next(1);
    Submission submission;
    submission.answers.values["safety"] = ChoiceAnswer {desk->scheme().criterion("safety")->options[0].code};
    submission.answers.values["responsibility"] = ScaleAnswer {7};
    submission.activeSeconds = 42;
    QVERIFY(desk->submit(next->front(), submission));
}

/// What is inside a scrolled page is laid out by posted events, one level after the other.
void settle()
{
    for (int level = 0; level < 6; ++level)
        QCoreApplication::sendPostedEvents();
}

}

class TestGuiProgress : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void figuresAreThoseOfTheService();
    void anEmptyProjectSaysWhatToDoNext();
    void aProjectWithoutWorkOffersToAssign();
    void f5ReadsTheFiguresAgain();
    void peopleStandInTheirOrderNotByRank();
    void namesAreFollowedInBothLanguages();
    void modelNamesAreLetters();
    void everyControlIsReachedAndNamed();
    void closingForgetsTheProject();
    void whatIsFlaggedOrCannotBeRatedIsListed();
    void modelsHaveCodesUntilUnblinding();
    void whatTheLastMergeBroughtAndWhatIsDue();
    void daysAndForecast();
    void hoursAreWrittenForASpreadsheet();
    void aReminderIsCopied();
    void pictures();
};

void TestGuiProgress::whatIsFlaggedOrCannotBeRatedIsListed()
{
    GuiHouse house;
    const QString file = makeSampleProject(house.folder(), sample(true, false));
    {
        auto session = service::ProjectSession::open(ui::toPath(file), service::Access::Write);
        QVERIFY(session);
        auto desk = service::RatingDesk::open(*session, "R2", {}, service::RatingDesk::Mode::Rate);
        QVERIFY(desk);
        const std::vector<RowId> items = *desk->next(2);
        QVERIFY(desk->flag(items[0], true, "<b>看不懂</b>"));
        Submission declined;
        declined.answers.values["safety"] =
            ChoiceAnswer {desk->scheme().criterion("safety")->options[0].code};
        declined.answers.cannotRate["responsibility"] = "not my field";
        QVERIFY(desk->submit(items[1], declined));
    }
    const Shown shown(house, file);
    QSignalSpy listed(&shown.page, &ui::ProgressPage::issuesShown);
    QVERIFY(listed.wait(30000));
    const auto* table = shown.part<ui::GridView>("progressIssues");
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    QStringList rows;
    for (int row = 0; row < 2; ++row) {
        QCOMPARE(shown.cell("progressIssues", row, 0), QStringLiteral("R2"));
        rows << shown.cell("progressIssues", row, 2) + u'|' + shown.cell("progressIssues", row, 3);
        QVERIFY(!shown.cell("progressIssues", row, 4).isEmpty());
    }
    rows.sort();
    QCOMPARE(rows,
        QStringList({QStringLiteral("cannot rate: Responsibility|not my field"),
            QStringLiteral("flagged|<b>看不懂</b>")}));
    QVERIFY(shown.part<QLabel>("progressCoverage")->text().contains(QStringLiteral("of 18 responses")));
}

void TestGuiProgress::modelsHaveCodesUntilUnblinding()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true, true)));
    const auto names = [&shown] {
        return QStringList {shown.cell("progressModels", 0, 0), shown.cell("progressModels", 1, 0)};
    };
    const QStringList codes {QStringLiteral("M1"), QStringLiteral("M2")};
    QCOMPARE(names(), codes);
    for (int row = 0; row < 2; ++row)
        QVERIFY(!shown.part<ui::GridView>("progressModels")
                     ->model()
                     ->index(row, 0)
                     .data(Qt::ToolTipRole)
                     .toString()
                     .contains(QStringLiteral("model")));
    auto* button = shown.part<QPushButton>("progressNames");
    house.dialogs.sayYes = false;
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(names(), codes);
    QCOMPARE(service::listUnblindings(shown.session)->size(), std::size_t {0});
    house.dialogs.sayYes = true;
    QTest::keyClick(button, Qt::Key_Space);
    const QStringList named {QStringLiteral("model-a"), QStringLiteral("model-b")};
    QCOMPARE(names(), named);
    QCOMPARE(service::listUnblindings(shown.session)->size(), std::size_t {1});
    QCOMPARE(service::listUnblindings(shown.session)->front().where, std::string("progress"));
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(names(), codes);
    // Opened for reading only, nothing can be written down: there are no names.
    auto reader = service::ProjectSession::open(shown.project.file, service::Access::Read);
    ui::OpenProject read {*reader, shown.project.file};
    shown.page.setProject(&read);
    QCOMPARE(names(), codes);
    QVERIFY(!button->isEnabled());
    shown.page.setProject(&shown.project);
    // The project's setting lets the lead know them from the beginning.
    const auto before = service::readSetup(shown.session);
    auto after = *before;
    after.blind = service::BlindMode::Raters;
    QVERIFY(service::saveSetup(shown.session, *before, after));
    shown.page.refresh();
    QCOMPARE(names(), named);
    QVERIFY(!button->isVisible());
}

void TestGuiProgress::whatTheLastMergeBroughtAndWhatIsDue()
{
    GuiHouse house;
    const auto folder = ui::toPath(house.folder());
    const QString file = makeSampleProject(house.folder(), sample(true, false));
    const auto lead = ui::toPath(file);
    const auto passed = QDate::currentDate().addDays(-2).toString(Qt::ISODate).toStdString();
    const auto coming = QDate::currentDate().addDays(9).toString(Qt::ISODate).toStdString();
    jobs::Control control;
    // R1 is late, R2 has time, R3 got no package.
    for (const auto& [who, due] : {std::pair("R1", passed), std::pair("R2", coming)}) {
        auto session = service::ProjectSession::open(lead, service::Access::Write);
        service::PackRequest request;
        request.annotator = who;
        request.due = due;
        request.out = folder / (std::string(who) + ".tswork");
        QVERIFY(service::packWork(*session, request, control));
        QVERIFY(service::makeWorkingFile(folder / (std::string(who) + ".tswork"),
            folder / (std::string(who) + ".touchstone"), {}, control));
    }
    const auto handIn = [&](const char* who, int items) {
        const auto work = folder / (std::string(who) + ".touchstone");
        auto session = service::ProjectSession::open(work, service::Access::Write);
        for (int n = 0; n < items; ++n)
            submitOne(*session, who);
        QVERIFY(service::handBack(*session, folder / (std::string(who) + ".tsreturn"), control));
    };
    const auto merge = [&](const std::vector<std::filesystem::path>& files) {
        auto session = service::ProjectSession::open(lead, service::Access::Write);
        QVERIFY(service::mergeReturns(*session, files, {}, control));
    };
    handIn("R1", 4);
    merge({folder / "R1.tsreturn"});
    {
        // Work at the lead's own desk stands between the two.
        auto session = service::ProjectSession::open(lead, service::Access::Write);
        submitOne(*session, "R3");
    }
    handIn("R1", 2);
    handIn("R2", 3);
    merge({folder / "R1.tsreturn", folder / "R2.tsreturn"});
    Shown shown(house, file);
    QSignalSpy walked(&shown.page, &ui::ProgressPage::issuesShown);
    QVERIFY(walked.wait(30000));
    const auto below = [&shown](
                           int row, int column) { return shown.below("progressAnnotators", row, column); };
    QCOMPARE(shown.cell("progressAnnotators", 0, 2), QStringLiteral("6"));
    QCOMPARE(below(0, 2), QStringLiteral("33 % · 2 new"));
    QCOMPARE(below(1, 2), QStringLiteral("17 % · 3 new"));
    QCOMPARE(below(2, 2), QStringLiteral("6 %"));
    QVERIFY2(below(0, 8).startsWith(QStringLiteral("due ")) && below(0, 8).endsWith(QStringLiteral("late")),
        qPrintable(below(0, 8)));
    QVERIFY(below(1, 8).startsWith(QStringLiteral("due ")) && !below(1, 8).contains(QStringLiteral("late")));
    QCOMPARE(below(2, 8), QString());
    const QString news = shown.part<QLabel>("progressNews")->text();
    QVERIFY2(news.contains(QStringLiteral("2 files.")), qPrintable(news));
    QVERIFY2(news.contains(QStringLiteral("Since then 5 items are new.")), qPrintable(news));
    QVERIFY2(news.contains(QStringLiteral("Not yet finished: R1 (")), qPrintable(news));
    // Whoever is finished is no longer due, and the same files again bring nothing.
    handIn("R2", 15);
    merge({folder / "R2.tsreturn"});
    merge({folder / "R2.tsreturn"});
    walked.clear();
    shown.page.refresh();
    QVERIFY(walked.wait(30000));
    QCOMPARE(below(1, 2), QStringLiteral("100 % · 15 new"));
    QCOMPARE(below(1, 8), QString());
    QCOMPARE(below(0, 2), QStringLiteral("33 %"));
}

void TestGuiProgress::daysAndForecast()
{
    // 30 items; 6 on the first day, 4 on the second, nothing since: today is the tenth day.
    const QDate today(2026, 3, 10);
    const std::int64_t first = QDate(1970, 1, 1).daysTo(QDate(2026, 3, 1));
    WorkHistory history;
    history.items = 30;
    history.days = {{first, 6}, {first + 5, 4}};
    const auto pace = ui::BurnUpCard::paceOf(history, today);
    QVERIFY(pace.has_value());
    QCOMPARE(pace->overall, 1.0);
    QCOMPARE(pace->recent, 4.0 / 7);
    QCOMPARE(ui::BurnUpCard::doneOn(history, pace->overall, today), std::optional(QDate(2026, 3, 30)));
    QCOMPARE(ui::BurnUpCard::doneOn(history, pace->recent, today), std::optional(QDate(2026, 4, 14)));
    // Nothing is promised that no pace leads to, and nothing is left where all is done.
    QVERIFY(!ui::BurnUpCard::doneOn(history, 0, today));
    QVERIFY(!ui::BurnUpCard::doneOn(history, 1e-9, today));
    history.undated = 20;
    QVERIFY(!ui::BurnUpCard::doneOn(history, 1, today));
    QVERIFY(!ui::BurnUpCard::paceOf({}, today));
    // On the page: what was done today, as a chart and as a table.
    GuiHouse house;
    const QString file = makeSampleProject(house.folder(), sample(true, false));
    {
        auto session = service::ProjectSession::open(ui::toPath(file), service::Access::Write);
        for (int n = 0; n < 5; ++n)
            submitOne(*session, "R2");
    }
    const Shown shown(house, file);
    QSignalSpy walked(&shown.page, &ui::ProgressPage::issuesShown);
    QVERIFY(walked.wait(30000));
    auto* table = shown.part<ui::GridView>("progressDays");
    QVERIFY(!table->isVisible());
    QVERIFY(shown.part<QWidget>("progressBurnUp")->isVisible());
    auto* asTable = shown.part<QAbstractButton>("progressDaysAsTable");
    asTable->setFocus();
    QTest::keyClick(asTable, Qt::Key_Space);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(shown.cell("progressDays", 0, 1), QStringLiteral("5"));
    QCOMPARE(shown.cell("progressDays", 0, 2), QStringLiteral("5"));
    QCOMPARE(shown.cell("progressDays", 0, 3), QStringLiteral("9 %"));
    const QString said = shown.part<QLabel>("progressForecast")->text();
    QVERIFY2(
        said.startsWith(QStringLiteral("Pace: 5.0 items a day since the first day, 5.0 in the last week.")),
        qPrintable(said));
    QVERIFY2(said.contains(QLocale().toString(QDate::currentDate().addDays(10), QLocale::ShortFormat)),
        qPrintable(said)); // 49 left, five a day
    QVERIFY(shown.part<QWidget>("progressBurnUp")->accessibleName().contains(said));
}

void TestGuiProgress::hoursAreWrittenForASpreadsheet()
{
    GuiHouse house;
    const Shown shown(house, makeSampleProject(house.folder(), sample(true, true)));
    house.dialogs.files = {house.folder() + QStringLiteral("/hours.csv")};
    auto* button = shown.part<QPushButton>("progressHours");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QFile csv(house.dialogs.files.front());
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = csv.readAll().split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].startsWith("\xEF\xBB\xBF"
                                "annotator,items_done,active_hours"));
    const auto status = shown.project.session.status();
    QVERIFY(status);
    for (int row = 0; row < 3; ++row) {
        const StatusReport::Annotator& person = status->annotators[static_cast<std::size_t>(row)];
        const QList<QByteArray> cells = lines[row + 1].trimmed().split(',');
        QCOMPARE(cells[0], QByteArray::fromStdString(person.code));
        QCOMPARE(cells[1].toLongLong(), static_cast<qlonglong>(person.done));
        QVERIFY(std::abs(cells[2].toDouble() - person.hours) < 0.001);
    }
    // Where it cannot be written that is said, and nothing is there.
    house.dialogs.told.clear();
    house.dialogs.files = {house.folder() + QStringLiteral("/none/hours.csv")};
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(house.dialogs.told.size(), std::size_t {1});
    QVERIFY(house.dialogs.told.front().kind == ui::Notice::Kind::Problem);
    QVERIFY(!QFile::exists(house.dialogs.files.front()));
}

void TestGuiProgress::aReminderIsCopied()
{
    GuiHouse house;
    const QString file = makeSampleProject(house.folder(), sample(true, false));
    {
        auto session = service::ProjectSession::open(ui::toPath(file), service::Access::Write);
        QVERIFY(session);
        submitOne(*session, "R2");
    }
    const Shown shown(house, file);
    auto* table = shown.part<ui::GridView>("progressAnnotators");
    table->setCurrentIndex(table->model()->index(1, 0));
    auto* button = shown.part<QPushButton>("progressReminder");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.startsWith(
                 QStringLiteral("Dear R2, of the 18 items that you were given 1 are done and 17 are left")),
        qPrintable(text));
    QVERIFY2(text.contains(ui::duration(17 * 42)), qPrintable(text));
    QCOMPARE(shown.cell("progressAnnotators", 0, 9), QStringLiteral("not known"));
    QCOMPARE(shown.cell("progressAnnotators", 1, 9), ui::duration(17 * 42));
}

void TestGuiProgress::figuresAreThoseOfTheService()
{
    GuiHouse house;
    const Shown shown(house, makeSampleProject(house.folder(), sample(true, true)));
    auto other = service::ProjectSession::open(shown.project.file, service::Access::Read);
    const auto status = other->status();
    QVERIFY(status);
    QCOMPARE(shown.part<ui::GridView>("progressAnnotators")->model()->rowCount(), 3);
    for (int row = 0; row < 3; ++row) {
        const StatusReport::Annotator& person = status->annotators[static_cast<std::size_t>(row)];
        QCOMPARE(shown.cell("progressAnnotators", row, 0), ui::toQt(person.code));
        QCOMPARE(shown.cell("progressAnnotators", row, 1), ui::number(person.assigned));
        QCOMPARE(shown.cell("progressAnnotators", row, 2), ui::number(person.done));
        QCOMPARE(shown.below("progressAnnotators", row, 2), QStringLiteral("100 %"));
        QCOMPARE(shown.below("progressAnnotators", row, 6),
            ui::duration(*person.medianActiveSeconds) + QStringLiteral(" an item"));
        QCOMPARE(shown.cell("progressAnnotators", row, 7), ui::moment(*person.lastMs));
        QCOMPARE(shown.cell("progressAnnotators", row, 8), QStringLiteral("not yet"));
    }
    QCOMPARE(status->annotators[0].assigned, 18);
    QCOMPARE(shown.part<ui::GridView>("progressDomains")->model()->rowCount(), 3);
    QCOMPARE(shown.cell("progressDomains", 0, 0), QStringLiteral("Law"));
    QCOMPARE(shown.cell("progressDomains", 0, 1), QStringLiteral("18"));
    QCOMPARE(shown.cell("progressModels", 1, 0), QStringLiteral("M2"));
    QCOMPARE(shown.cell("progressModels", 1, 2), QStringLiteral("27"));
    QCOMPARE(shown.part<QLabel>("progressShare")->text(), QStringLiteral("100 %"));
}

void TestGuiProgress::anEmptyProjectSaysWhatToDoNext()
{
    GuiHouse house;
    const QString file = house.folder() + QStringLiteral("/empty.touchstone");
    QVERIFY(service::ProjectSession::create(ui::toPath(file), "Empty", *builtinScheme("cvalues")));
    Shown shown(house, file);
    auto* import = shown.part<QPushButton>("progressEmptyImport");
    QVERIFY(import->isVisible());
    QVERIFY(!shown.part<QPushButton>("progressEmptyAssign")->isVisible());
    QVERIFY(!shown.part<QPushButton>("progressAssign")->isEnabled());
    QVERIFY(!shown.part<ui::GridView>("progressAnnotators")->isVisible());
    QCOMPARE(shown.part<QLabel>("progressEmptyTitle")->text(),
        QStringLiteral("There are no responses in this project yet."));
    const QSignalSpy asked(&shown.page, &ui::ProgressPage::importAsked);
    import->setFocus();
    QTest::keyClick(import, Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
}

void TestGuiProgress::aProjectWithoutWorkOffersToAssign()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(false, false)));
    auto* assign = shown.part<QPushButton>("progressEmptyAssign");
    QVERIFY(assign->isVisible());
    QVERIFY(!shown.part<QPushButton>("progressEmptyImport")->isVisible());
    QVERIFY(shown.part<QLabel>("progressEmptyText")->text().contains(QStringLiteral("18")));
    const QSignalSpy asked(&shown.page, &ui::ProgressPage::assignAsked);
    QTest::mouseClick(assign, Qt::LeftButton);
    QTest::mouseClick(shown.part<QPushButton>("progressAssign"), Qt::LeftButton);
    QCOMPARE(asked.size(), 2);
}

void TestGuiProgress::f5ReadsTheFiguresAgain()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true, false)));
    QCOMPARE(shown.cell("progressAnnotators", 1, 2), QStringLiteral("0"));
    QCOMPARE(shown.part<QLabel>("progressShare")->text(), QStringLiteral("0 %"));
    auto other = service::ProjectSession::open(shown.project.file, service::Access::Write);
    submitOne(*other, "R2");
    QVERIFY(QTest::qWaitForWindowExposed(&shown.page));
    shown.page.activateWindow();
    shown.part<QPushButton>("progressAssign")->setFocus();
    QTest::keyClick(shown.part<QPushButton>("progressAssign"), Qt::Key_F5);
    QTRY_COMPARE(shown.cell("progressAnnotators", 1, 2), QStringLiteral("1"));
    QCOMPARE(shown.below("progressAnnotators", 1, 6), QStringLiteral("42 s an item"));
    QCOMPARE(shown.part<QLabel>("progressShare")->text(), QStringLiteral("2 %"));
}

void TestGuiProgress::peopleStandInTheirOrderNotByRank()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true, false)));
    submitOne(shown.session, "R3");
    shown.page.refresh();
    for (int row = 0; row < 3; ++row)
        QCOMPARE(shown.cell("progressAnnotators", row, 0), QStringLiteral("R%1").arg(row + 1));
}

void TestGuiProgress::namesAreFollowedInBothLanguages()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true, true)));
    QCOMPARE(shown.cell("progressDomains", 0, 0), QStringLiteral("Law"));
    house.setLook(service::ThemeChoice::Dark, QStringLiteral("zh_CN"));
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(&shown.page, &change);
    QCOMPARE(shown.cell("progressDomains", 0, 0), QString::fromUtf8("法理学"));
    house.setLook(service::ThemeChoice::Light, QStringLiteral("en"));
}

void TestGuiProgress::modelNamesAreLetters()
{
    GuiHouse house;
    const QString evil = QStringLiteral("<img src=file:x.png><b>bold</b>");
    Shown shown(house, makeSampleProject(house.folder(), sample(true, true)));
    QVERIFY(shown.session.addAnnotator(ui::fromQt(evil), {}));
    shown.page.refresh();
    QCOMPARE(shown.cell("progressAnnotators", 3, 0), evil);
    const QString tip =
        shown.part<ui::GridView>("progressAnnotators")->model()->index(3, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(QStringLiteral("<img")));
    for (const QLabel* label : shown.page.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestGuiProgress::everyControlIsReachedAndNamed()
{
    GuiHouse house;
    const Shown shown(house, makeSampleProject(house.folder(), sample(true, true)));
    QCOMPARE(accessibilityFaults(const_cast<ui::ProgressPage*>(&shown.page)), QStringList());
    QVERIFY(!shown.part<QWidget>("progressChart")->accessibleName().isEmpty());
}

void TestGuiProgress::closingForgetsTheProject()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(true, true)));
    shown.page.setProject(nullptr);
    shown.page.refresh();
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(&shown.page, &change);
    shown.page.setProject(&shown.project);
    QCOMPARE(shown.cell("progressAnnotators", 0, 0), QStringLiteral("R1"));
}

void TestGuiProgress::pictures()
{
    GuiHouse house;
    Shown shown(house,
        makeSampleProject(house.folder(),
            {.prompts = 24,
                .models = 3,
                .annotators = 3,
                .scheme = "cvalues",
                .assign = true,
                .rated = false}));
    for (int i = 0; i < 31; ++i)
        submitOne(shown.session, i % 3 == 0 ? "R1" : "R2");
    {
        auto desk = service::RatingDesk::open(shown.session, "R1", {}, service::RatingDesk::Mode::Rate);
        for (int i = 0; i < 9; ++i)
            QVERIFY(desk->later(desk->next(20)->at(static_cast<std::size_t>(i)), {}));
    }
    for (const char* language : {"en", "zh_CN"}) {
        for (const auto theme : {service::ThemeChoice::Light, service::ThemeChoice::Dark}) {
            house.setLook(theme, QLatin1String(language));
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&shown.page, &change);
            shown.page.refresh();
            settle();
            QVERIFY(!shown.page.grab().isNull());
            savePicture(&shown.page,
                QStringLiteral("progress-%1-%2")
                    .arg(QLatin1String(language),
                        theme == service::ThemeChoice::Dark ? QStringLiteral("dark")
                                                            : QStringLiteral("light")));
        }
    }
    house.setLook(service::ThemeChoice::Light, QStringLiteral("en"));
}

QTEST_MAIN(TestGuiProgress)
#include "test_gui_progress.moc"
