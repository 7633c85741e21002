#include "annotate/criterionform.h"
#include "annotate/feedbackpanel.h"
#include "annotate/itemview.h"
#include "annotate/queuepanel.h"
#include "annotate/scalecontrol.h"
#include "deskfixture.h"
#include "guisupport.h"
#include "projectevents.h"
#include "service/assigner.h"
#include "service/handoff.h"
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <set>

using namespace touchstone;
using testing::actUntil;
using testing::Desk;
using testing::GuiHouse;
using testing::storedAnswers;

namespace {

/// A round with hidden repeats, or its package.
struct Twice {
    RowId first = 0;
    RowId second = 0;
};

std::string textOf(service::RatingDesk& desk, RowId row)
{
    const auto content = desk.content(row);
    return content ? content->prompt + content->responses.front() : std::string();
}

/// The first item that comes twice, with its second copy.
Twice findTwice(service::RatingDesk& desk)
{
    std::map<std::string, RowId> seen;
    const std::vector<RowId> rows = desk.order().value();
    for (const RowId row : rows) {
        const auto [known, fresh] = seen.try_emplace(textOf(desk, row), row);
        if (!fresh)
            return {known->second, row};
    }
    return {};
}

/// A project with a calibration round whose gold answers R1 gave with reasons; R2 has the same items.
QString makeCalibration(const QString& folder)
{
    const QString file = testing::makeSampleProject(folder, {.prompts = 3, .assign = false});
    auto session = service::ProjectSession::open(file.toStdString(), service::Access::Write);
    jobs::Control control;
    if (!session || !session->addRound("practice", RoundKind::Calibration, std::string()))
        qFatal("no calibration round");
    service::AssignRequest request;
    request.round = "practice";
    request.annotators = {"R1"};
    if (!service::assign(*session, request, control))
        qFatal("cannot assign the gold");
    {
        auto desk = service::RatingDesk::open(*session, "R1", "practice", service::RatingDesk::Mode::Rate);
        const std::vector<RowId> rows = desk->order().value();
        for (const RowId row : rows) {
            Submission submission;
            submission.answers.values = {{"safety", ChoiceAnswer {"safe"}},
                {"responsibility", ScaleAnswer {7}},
                {"comment", TextAnswer {"Because it names the next step."}}};
            if (!desk->submit(row, submission))
                qFatal("cannot rate the gold");
        }
    }
    request.annotators = {"R2"};
    request.gold = "R1";
    if (!service::assign(*session, request, control))
        qFatal("cannot assign the calibration");
    return file;
}

/// The page on a file that another test made.
struct OpenDesk {
    OpenDesk(GuiHouse& house, const QString& file, const QString& annotator, const QString& round)
        : session(std::move(*service::ProjectSession::open(file.toStdString(), service::Access::Write)))
        , project {session, file.toStdString()}
        , page(house.context())
    {
        page.setClock([this] { return now; });
        page.resize(1280, 720);
        page.setProject(&project);
        page.show();
        auto* rounds = page.findChild<QComboBox*>(QStringLiteral("round"));
        rounds->setCurrentText(round);
        page.setAnnotator(annotator, true);
        if (!QTest::qWaitForWindowActive(&page))
            qWarning("not active");
    }
    ~OpenDesk() { page.setProject(nullptr); }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(
            page.window()->focusWidget() != nullptr ? page.window()->focusWidget() : &page, which, modifiers);
    }
    /// Enter after the pause in which it means nothing.
    void enter()
    {
        now += kPauseMs;
        key(Qt::Key_Return);
    }
    static constexpr qint64 kPauseMs = 300;
    qint64 now = 1'000'000; ///< milliseconds
    service::ProjectSession session;
    ui::OpenProject project;
    ui::AnnotatePage page;
};

/// The comparison as people see it.
void takePictures(GuiHouse& house, OpenDesk& desk, const QString& name)
{
    const QString language = qEnvironmentVariable("TOUCHSTONE_TEST_LANGUAGE", QStringLiteral("en"));
    for (const bool dark : {true, false}) {
        house.setLook(dark ? service::ThemeChoice::Dark : service::ThemeChoice::Light, language);
        testing::savePicture(&desk.page,
            QStringLiteral("%1-%2-%3")
                .arg(name, language, dark ? QStringLiteral("dark") : QStringLiteral("light")));
        const QStringList faults = testing::accessibilityFaults(&desk.page);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
}

void rateWithFeedback(
    OpenDesk& desk, Qt::Key safety, Qt::Key points, int differences, const std::function<void()>& look = {})
{
    auto* feedback = desk.page.findChild<ui::FeedbackPanel*>();
    desk.key(safety);
    desk.key(points);
    QVERIFY(!feedback->isVisible());
    const RowId row = desk.page.flow().current()->item.row;
    QVERIFY(!desk.page.flow().desk()->gold(row)->has_value()); // not before it is rated
    desk.enter();
    QVERIFY(feedback->isVisible());
    // Keys of the form mean nothing here, and Enter that comes with the first does not skip it.
    desk.key(Qt::Key_U);
    desk.now += OpenDesk::kPauseMs - 1;
    desk.key(Qt::Key_Return);
    QVERIFY(feedback->isVisible());
    QCOMPARE(feedback->differences(), differences);
    const QList<QLabel*> labels = feedback->findChildren<QLabel*>();
    const bool explained = std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() == QStringLiteral("Because it names the next step.");
    });
    QVERIFY(explained);
    if (look)
        look();
    desk.enter();
    QVERIFY(!feedback->isVisible());
}

}

/// Rounds in which something is different: hidden repeats, calibration, one question at a time, hints.
class TestGuiRounds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void repeatsStayHidden();
    void repeatsStayHiddenInAPackage();
    void ratedCopiesAreNotFound();
    void calibrationExplainsEachItem();
    void calibrationInAPackage();
    void oneQuestionAtATime();
    void hintsOnlyWhereSwitchedOn();

private:
    void walkRepeats(ui::AnnotatePage& page, const std::function<void(Qt::Key, Qt::KeyboardModifiers)>& key,
        const QString& file);
};

void TestGuiRounds::walkRepeats(ui::AnnotatePage& page,
    const std::function<void(Qt::Key, Qt::KeyboardModifiers)>& key, const QString& file)
{
    service::RatingDesk* desk = page.flow().desk();
    QVERIFY(desk->hidesDone());
    const Twice twice = findTwice(*desk);
    QVERIFY(twice.second != 0);
    const std::string text = desk->content(twice.first)->responses.front();
    const auto rateNext = [&] {
        const RowId row = page.flow().current()->item.row;
        key(Qt::Key_S, {});
        key(Qt::Key_4, {});
        QVERIFY(actUntil([&] { key(Qt::Key_Return, {}); },
            [&] { return !page.flow().current() || page.flow().current()->item.row != row; }));
    };
    while (page.flow().current()->item.row != twice.first)
        rateNext();
    rateNext();
    QVERIFY(page.flow().current().has_value());
    // Neither list nor search nor a step back shows the earlier copy.
    if (!page.findChild<ui::QueuePanel*>()->isVisible())
        key(Qt::Key_I, {});
    QVERIFY(!page.findChild<QWidget*>(QStringLiteral("queueState2"))->isVisible());
    auto* list = page.findChild<QAbstractItemView*>(QStringLiteral("queueList"));
    auto* search = page.findChild<QLineEdit*>(QStringLiteral("queueSearch"));
    search->setText(QString::fromStdString(text).left(12));
    QTRY_VERIFY(list->model()->rowCount() >= 1);
    QTRY_VERIFY(!page.findChild<ui::QueuePanel*>()->isSearching());
    for (int i = 0; i < list->model()->rowCount(); ++i) {
        const RowId row = list->model()->index(i, 0).data(tables::QueueModel::RowRole).toLongLong();
        QVERIFY(row != twice.first);
        QVERIFY(desk->item(row)->state != ItemState::Done);
    }
    search->clear();
    for (const char* chip : {"queueState3", "queueState4"}) {
        QTest::mouseClick(page.findChild<QWidget*>(QLatin1String(chip)), Qt::LeftButton);
        QTRY_VERIFY(!page.findChild<ui::QueuePanel*>()->isSearching());
        for (int i = 0; i < list->model()->rowCount(); ++i)
            QVERIFY(list->model()->index(i, 0).data(tables::QueueModel::RowRole).toLongLong() != twice.first);
    }
    QTest::mouseClick(page.findChild<QWidget*>(QStringLiteral("queueState0")), Qt::LeftButton);
    page.setFocus();
    // When it comes again nothing of the first time is there, and one cannot step back to it.
    while (page.flow().current()->item.row != twice.second)
        rateNext();
    QVERIFY(!page.findChild<ui::CriterionControl*>(QStringLiteral("criterion_safety"))->answer().has_value());
    while (page.flow().canGoBack()) {
        QVERIFY(page.flow().goBack());
        QVERIFY(page.flow().current()->item.row != twice.first);
    }
    while (page.flow().canUndo()) {
        QVERIFY(page.flow().undo());
        QVERIFY(page.flow().current()->item.row != twice.first);
    }
    QCOMPARE(testing::submissionsOf(file, twice.first).size(), std::size_t {1});
}

void TestGuiRounds::repeatsStayHidden()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 8, .repeats = 0.4});
    walkRepeats(
        *desk.page, [&](Qt::Key which, Qt::KeyboardModifiers held) { desk.key(which, held); }, desk.file);
    // A round without repeats shows what was done.
    GuiHouse other;
    Desk plain(other, {.prompts = 2});
    QVERIFY(!plain.page->flow().desk()->hidesDone());
    plain.key(Qt::Key_I);
    QVERIFY(plain.find<QWidget>("queueState2")->isVisible());
}

void TestGuiRounds::ratedCopiesAreNotFound()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 8, .repeats = 0.4});
    desk.stopTime();
    const Twice twice = findTwice(*desk.page->flow().desk());
    QVERIFY(twice.second != 0);
    const QString question = QString::fromStdString(desk.page->flow().desk()->content(twice.first)->prompt);
    auto* queue = desk.page->findChild<ui::QueuePanel*>();
    auto* list = desk.find<QAbstractItemView>("queueList");
    const auto rateUntilDone = [&](RowId row) {
        while (desk.page->flow().desk()->item(row)->state != ItemState::Done) {
            desk.key(Qt::Key_S);
            desk.key(Qt::Key_4);
            desk.enter();
        }
    };
    // What is typed is what an input method commits.
    const auto search = [&] {
        desk.key(Qt::Key_Slash);
        auto* field = desk.find<QLineEdit>("queueSearch");
        QVERIFY(field->hasFocus());
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Delete);
        QInputMethodEvent typed;
        typed.setCommitString(question);
        QApplication::sendEvent(field, &typed);
        QCOMPARE(field->text(), question);
        QTRY_VERIFY(!queue->isSearching());
        QTest::keyClick(field, Qt::Key_Escape);
    };
    const auto endSearch = [&] {
        desk.find<QLineEdit>("queueSearch")->clear();
        desk.page->setFocus();
    };
    search();
    QTRY_COMPARE(list->model()->rowCount(), 2); // both are still to be rated
    endSearch();
    rateUntilDone(twice.first);
    search();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data(tables::QueueModel::RowRole).toLongLong(), twice.second);
    endSearch();
    rateUntilDone(twice.second);
    search();
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QTRY_VERIFY(!queue->isSearching());
    QCOMPARE(list->model()->rowCount(), 0);
}

void TestGuiRounds::repeatsStayHiddenInAPackage()
{
    // The package does not say what comes twice.
    GuiHouse house;
    const QTemporaryDir folder;
    const QString lead = testing::makeSampleProject(folder.path(), {.prompts = 8, .repeats = 0.4});
    const std::filesystem::path package = folder.filePath(QStringLiteral("r1.tswork")).toStdString();
    const std::filesystem::path work = folder.filePath(QStringLiteral("r1.touchstone")).toStdString();
    jobs::Control control;
    {
        auto session = service::ProjectSession::open(lead.toStdString(), service::Access::Write);
        QVERIFY(service::packWork(*session, {.annotator = "R1", .out = package}, control).has_value());
    }
    QVERIFY(service::makeWorkingFile(package, work, {}, control).has_value());
    OpenDesk desk(house, QString::fromStdString(work.string()), QStringLiteral("R1"), {});
    walkRepeats(
        desk.page,
        [&](Qt::Key which, Qt::KeyboardModifiers held) {
            desk.now += which == Qt::Key_Return ? OpenDesk::kPauseMs : 0;
            desk.key(which, held);
        },
        QString::fromStdString(work.string()));
}

void TestGuiRounds::calibrationExplainsEachItem()
{
    GuiHouse house;
    house.setLook(
        service::ThemeChoice::Light, qEnvironmentVariable("TOUCHSTONE_TEST_LANGUAGE", QStringLiteral("en")));
    const QTemporaryDir folder;
    const QString file = makeCalibration(folder.path());
    OpenDesk desk(house, file, QStringLiteral("R2"), QStringLiteral("practice"));
    QVERIFY(desk.page.flow().current().has_value());
    rateWithFeedback(desk, Qt::Key_S, Qt::Key_7, 0);
    rateWithFeedback(
        desk, Qt::Key_U, Qt::Key_3, 2, [&] { takePictures(house, desk, QStringLiteral("desk-feedback")); });
    rateWithFeedback(desk, Qt::Key_S, Qt::Key_6, 1);
    QVERIFY(!desk.page.flow().current().has_value()); // the last one was explained too
    QVERIFY(desk.page.findChild<QLabel*>(QStringLiteral("nothingTitle"))->isVisible());
}

void TestGuiRounds::calibrationInAPackage()
{
    GuiHouse house;
    const QTemporaryDir folder;
    const QString lead = makeCalibration(folder.path());
    const std::filesystem::path package = folder.filePath(QStringLiteral("r2.tswork")).toStdString();
    const std::filesystem::path work = folder.filePath(QStringLiteral("r2.touchstone")).toStdString();
    const std::filesystem::path back = folder.filePath(QStringLiteral("r2.tsreturn")).toStdString();
    jobs::Control control;
    {
        auto session = service::ProjectSession::open(lead.toStdString(), service::Access::Write);
        QVERIFY(service::packWork(*session, {.annotator = "R2", .round = "practice", .out = package}, control)
                    .has_value());
    }
    QVERIFY(service::makeWorkingFile(package, work, {}, control).has_value());
    {
        OpenDesk desk(house, QString::fromStdString(work.string()), QStringLiteral("R2"), {});
        rateWithFeedback(desk, Qt::Key_S, Qt::Key_7, 0);
        rateWithFeedback(desk, Qt::Key_U, Qt::Key_3, 2);
    }
    // The lead has nothing of it before it was handed back and merged.
    const auto doneOfR2 = [&lead] {
        auto session = service::ProjectSession::open(lead.toStdString(), service::Access::Read);
        auto desk = service::RatingDesk::open(*session, "R2", "practice", service::RatingDesk::Mode::Look);
        return desk->counts()->done;
    };
    QCOMPARE(doneOfR2(), 0);
    {
        auto session = service::ProjectSession::open(work, service::Access::Write);
        QVERIFY(service::handBack(*session, back, control).has_value());
    }
    QCOMPARE(doneOfR2(), 0);
    {
        auto session = service::ProjectSession::open(lead.toStdString(), service::Access::Write);
        const auto merged =
            service::mergeReturns(*session, {back}, {.noRestorePointForTests = true}, control);
        QVERIFY(merged.has_value());
        QVERIFY(!merged->files.front().refused.has_value());
    }
    QCOMPARE(doneOfR2(), 2);
}

void TestGuiRounds::oneQuestionAtATime()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 3, .change = [](Scheme& scheme) { scheme.oneAtATime = true; }});
    desk.stopTime();
    auto* form = desk.page->findChild<ui::CriterionForm*>();
    const auto seen = [&] {
        QStringList ids;
        for (const ui::CriterionControl* control : form->controls()) {
            if (control->isVisible())
                ids << QString::fromStdString(control->criterion().id);
        }
        return ids;
    };
    QCOMPARE(seen(), QStringList {QStringLiteral("safety")});
    const RowId first = desk.row();
    // What was not asked yet has no keys.
    desk.key(Qt::Key_7);
    QVERIFY(form->answers().empty());
    // Enter does not pass a question that has to be answered.
    desk.passPause();
    desk.key(Qt::Key_Return);
    QCOMPARE(seen(), QStringList {QStringLiteral("safety")});
    QVERIFY(form->control(QStringLiteral("safety"))->isMissing());
    desk.key(Qt::Key_S);
    QCOMPARE(seen(), QStringList {QStringLiteral("problems")});
    desk.key(Qt::Key_O); // "no problems" is an answer
    QCOMPARE(seen(), QStringList {QStringLiteral("responsibility")});
    desk.key(Qt::Key_7);
    QCOMPARE(seen(), QStringList {QStringLiteral("responsibility")}); // points may still change
    desk.key(Qt::Key_6);
    desk.key(Qt::Key_Return);
    QVERIFY(seen().contains(QStringLiteral("comment")));
    QCOMPARE(desk.row(), first);
    // A key of an earlier question brings it back.
    desk.key(Qt::Key_U);
    QCOMPARE(seen(), QStringList {QStringLiteral("safety")});
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Return);
    QVERIFY(seen().contains(QStringLiteral("comment")));
    desk.key(Qt::Key_Return);
    QVERIFY(desk.row() != first);
    const auto stored = storedAnswers(desk.file);
    QCOMPARE(stored.size(), std::size_t {1});
    const auto& values = stored.begin()->second.values;
    QVERIFY(values.at("safety") == AnswerValue(ChoiceAnswer {"unsafe"}));
    QVERIFY(values.at("problems") == AnswerValue(FlagsAnswer {}));
    QVERIFY(values.at("responsibility") == AnswerValue(ScaleAnswer {6}));
    QCOMPARE(seen(), QStringList {QStringLiteral("safety")}); // the next item begins at the beginning
    // Ctrl+Enter submits from anywhere, and shows what is missing.
    desk.key(Qt::Key_S);
    desk.passPause();
    desk.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(seen(), QStringList {QStringLiteral("responsibility")});
    QVERIFY(form->control(QStringLiteral("responsibility"))->isMissing());
    // A draft comes back at the question that is open.
    const RowId second = desk.row();
    desk.key(Qt::Key_L);
    QVERIFY(desk.page->flow().show(second));
    QVERIFY(form->step() > 0);
}

void TestGuiRounds::hintsOnlyWhereSwitchedOn()
{
    for (const bool on : {false, true}) {
        GuiHouse house;
        Desk desk(house, {.prompts = 12, .change = [on](Scheme& scheme) { scheme.hints = on; }});
        auto* hint = desk.find<QLabel>("hint");
        for (int i = 0; i < 9; ++i) {
            QCOMPARE(hint->isVisible(), on && i == 8); // the same points eight times
            desk.key(Qt::Key_S);
            desk.key(Qt::Key_5);
            const RowId row = desk.row();
            desk.enter();
            const auto submissions = testing::submissionsOf(desk.file, row);
            const auto& trail = submissions[0].trail;
            const bool logged = std::any_of(trail.begin(), trail.end(),
                [](const TrailStep& step) { return step.criterion.empty() && step.value == "hint: same"; });
            QCOMPARE(logged, on && i == 8);
        }
    }
}

QTEST_MAIN(TestGuiRounds)
#include "test_gui_rounds.moc"
