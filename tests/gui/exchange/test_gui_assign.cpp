#include "dialogtest.h"
#include "exchange/assigndialog.h"
#include "service/ratingdesk.h"
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
#include <map>

using namespace touchstone;
using namespace touchstone::testing;
using ui::AssignDialog;

class TestGuiAssign : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_house = std::make_unique<GuiHouse>(); }
    void cleanup()
    {
        m_house->jobs().stopAll();
        m_house.reset();
    }
    void resultIsThePreview();
    void beginsWithADomain();
    void secondAssignmentMovesNothing();
    void overlapFollowsTheScheme();
    void ownDomainsOnly();
    void tooFewAnnotators();
    void nobodyTicked();
    void knownCodeIsRefused();
    void optionsAreStored();
    void locked();
    void outlook();
    void takingBack();
    void takingBackNothing();
    void goldOfACalibrationRound();
    void everyTextFollowsTheLanguage();
    void pictures();

private:
    void makeProject(const SampleOptions& options)
    {
        m_project = makeSampleProject(m_house->folder(), options);
    }
    std::unique_ptr<AssignDialog> dialog()
    {
        auto made = std::make_unique<AssignDialog>(
            m_house->context(), std::filesystem::path(m_project.toStdString()));
        made->open();
        const auto* round = child<QComboBox>(made.get(), "assignRound");
        static_cast<void>(QTest::qWaitFor(
            [&] { return round->count() > 0 || !textOf(made.get(), "assignMessage").isEmpty(); }));
        return made;
    }
    void add(AssignDialog& assign, const QString& code)
    {
        auto* list = child<QListWidget>(&assign, "annotators");
        const int before = list->count();
        auto* field = child<QLineEdit>(&assign, "newCode");
        write(field, code);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(list->count(), before + 1);
        QTRY_COMPARE(rowsOf(&assign, "assignPreview"), ticked(list));
    }
    static int ticked(const QListWidget* list)
    {
        int count = 0;
        for (int i = 0; i < list->count(); ++i)
            count += list->item(i)->checkState() == Qt::Checked ? 1 : 0;
        return count;
    }
    void setValue(AssignDialog& assign, const char* name, int value)
    {
        auto* box = child<QSpinBox>(&assign, name);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(value));
        QTest::keyClick(box, Qt::Key_Tab);
        QCOMPARE(box->value(), value);
    }
    /// New items of an annotator as the preview shows them; -1 = not yet there.
    static int previewed(AssignDialog& assign, const QString& code, int column = 1)
    {
        for (int row = 0; row < rowsOf(&assign, "assignPreview"); ++row) {
            if (cell(&assign, "assignPreview", row, 0) == code)
                return cell(&assign, "assignPreview", row, column).toInt();
        }
        return -1;
    }
    void handOut(AssignDialog& assign)
    {
        QTRY_VERIFY(child<QAbstractButton>(&assign, "assignStart")->isEnabled());
        click(&assign, "assignStart");
        QTRY_VERIFY(textOf(&assign, "assignMessage").contains(QStringLiteral("handed out.")));
    }
    std::map<QString, int> storedCounts()
    {
        std::map<QString, int> counts;
        auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Read);
        const StatusReport status = session->status().value();
        for (const StatusReport::Annotator& annotator : status.annotators)
            counts[QString::fromStdString(annotator.code)] = static_cast<int>(annotator.assigned);
        return counts;
    }
    std::vector<std::string> queueOf(const std::string& code)
    {
        std::vector<std::string> prompts;
        auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Read);
        auto desk = service::RatingDesk::open(*session, code, {}, service::RatingDesk::Mode::Look);
        const std::vector<RowId> order = desk->order().value();
        for (const RowId row : order)
            prompts.push_back(desk->item(row)->id.str() + desk->content(row)->prompt);
        return prompts;
    }

    std::unique_ptr<GuiHouse> m_house = {};
    QString m_project = {};
};

void TestGuiAssign::beginsWithADomain()
{
    makeProject({.prompts = 12, .models = 2, .assign = false});
    auto assign = dialog();
    assign->limitTo("psychology");
    auto* domain = child<QComboBox>(assign.get(), "assignDomain");
    QTRY_VERIFY(domain->count() > 3);
    QCOMPARE(domain->currentData().toString(), QStringLiteral("psychology"));
    add(*assign, QStringLiteral("R1"));
    QTRY_COMPARE(previewed(*assign, QStringLiteral("R1")), 8); // four of twelve prompts, two models
    // Another language changes no choice, and neither does a new annotator.
    m_house->setLook(service::ThemeChoice::Light, QStringLiteral("zh_CN"));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(domain->currentData().toString(), QStringLiteral("psychology"));
    QCOMPARE(domain->currentText(), QStringLiteral("心理学"));
    m_house->setLook(service::ThemeChoice::Light, QStringLiteral("en"));
    QCoreApplication::sendPostedEvents();
    handOut(*assign);
    QCOMPARE(storedCounts().at(QStringLiteral("R1")), 8);
    auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Read);
    auto desk = service::RatingDesk::open(*session, "R1", {}, service::RatingDesk::Mode::Look);
    const std::vector<RowId> order = desk->order().value();
    for (const RowId row : order)
        QCOMPARE(desk->content(row)->domain, std::string("psychology"));
    // By keyboard back to all of them.
    domain->setFocus();
    QTest::keyClick(domain, Qt::Key_Home);
    QTRY_COMPARE(previewed(*assign, QStringLiteral("R1")), 16);
    add(*assign, QStringLiteral("R2"));
    QCOMPARE(domain->currentIndex(), 0);
    // A domain that the scheme does not list is there by its code.
    auto other = dialog();
    other->limitTo("astrology");
    QTRY_COMPARE(child<QComboBox>(other.get(), "assignDomain")->currentText(), QStringLiteral("astrology"));
}

void TestGuiAssign::resultIsThePreview()
{
    makeProject({.prompts = 12, .models = 2, .assign = false});
    // As in the window: a session of its own is open all the time.
    auto window = service::ProjectSession::open(m_project.toStdString(), service::Access::Write);
    TS_OK(window);
    auto assign = dialog();
    QSignalSpy assigned(assign.get(), &AssignDialog::assigned);
    QSignalSpy people(assign.get(), &AssignDialog::annotatorsChanged);
    for (const char* code : {"R1", "R2", "R3"})
        add(*assign, QLatin1String(code));
    QCOMPARE(people.size(), 3);
    setValue(*assign, "overlap", 2);
    QTRY_COMPARE(previewed(*assign, QStringLiteral("R1")), 16);
    setValue(*assign, "repeats", 25);
    QTRY_VERIFY(previewed(*assign, QStringLiteral("R1"), 2) > 0);
    std::map<QString, int> shown;
    for (int row = 0; row < 3; ++row)
        shown[cell(assign.get(), "assignPreview", row, 0)] =
            cell(assign.get(), "assignPreview", row, 3).toInt();
    const auto empty = window->status();
    QCOMPARE(empty->items, 0); // a preview gives nothing out
    handOut(*assign);
    QCOMPARE(assigned.size(), 1);
    QCOMPARE(storedCounts(), shown);
    QTRY_COMPARE(previewed(*assign, QStringLiteral("R1")), 0);
    QVERIFY(!child<QAbstractButton>(assign.get(), "assignStart")->isEnabled());
}

void TestGuiAssign::secondAssignmentMovesNothing()
{
    makeProject({.prompts = 10, .models = 1, .annotators = 2});
    const auto before1 = queueOf("R1");
    const auto before2 = queueOf("R2");
    auto assign = dialog();
    QTRY_COMPARE(rowsOf(assign.get(), "assignPreview"), 2);
    QCOMPARE(child<QListWidget>(assign.get(), "annotators")->count(), 2);
    add(*assign, QStringLiteral("R3"));
    setValue(*assign, "overlap", 3);
    QTRY_COMPARE(previewed(*assign, QStringLiteral("R3")), 10);
    QCOMPARE(previewed(*assign, QStringLiteral("R1")), 0);
    handOut(*assign);
    QCOMPARE(queueOf("R1"), before1);
    QCOMPARE(queueOf("R2"), before2);
    QCOMPARE(queueOf("R3").size(), std::size_t {10});
}

void TestGuiAssign::overlapFollowsTheScheme()
{
    makeProject({.prompts = 3, .scheme = "cvalues-safety", .assign = false});
    auto safety = dialog();
    QTRY_COMPARE(child<QSpinBox>(safety.get(), "overlap")->value(), 3);
    safety.reset();
    QFile::remove(m_project);
    makeProject({.prompts = 3, .scheme = "cvalues", .assign = false});
    auto both = dialog();
    QTRY_VERIFY(child<QWidget>(both.get(), "assignRound")->isEnabled());
    QCOMPARE(child<QSpinBox>(both.get(), "overlap")->value(), 1);
}

void TestGuiAssign::ownDomainsOnly()
{
    makeProject({.prompts = 9, .assign = false}); // three in law
    auto assign = dialog();
    auto* domains = child<QListWidget>(assign.get(), "newDomains");
    QTRY_VERIFY(domains->count() > 2);
    int law = 0;
    while (domains->item(law)->data(Qt::UserRole).toString() != QLatin1String("law"))
        ++law;
    domains->setFocus();
    domains->setCurrentRow(law);
    QTest::keyClick(domains, Qt::Key_Space);
    QCOMPARE(domains->item(law)->checkState(), Qt::Checked);
    add(*assign, QStringLiteral("R1"));
    QTRY_COMPARE(previewed(*assign, QStringLiteral("R1")), 9);
    auto* own = child<QCheckBox>(assign.get(), "byDomain");
    own->setFocus();
    QTest::keyClick(own, Qt::Key_Space);
    QTRY_COMPARE(previewed(*assign, QStringLiteral("R1")), 3);
    handOut(*assign);
    QCOMPARE(storedCounts()[QStringLiteral("R1")], 3);
    auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Read);
    QCOMPARE(session->annotators()->at(0).domains, std::vector<std::string> {"law"});
}

void TestGuiAssign::tooFewAnnotators()
{
    makeProject({.prompts = 6, .assign = false});
    auto assign = dialog();
    add(*assign, QStringLiteral("R1"));
    add(*assign, QStringLiteral("R2"));
    QVERIFY(textOf(assign.get(), "assignShort").isEmpty());
    setValue(*assign, "overlap", 3);
    QTRY_VERIFY(textOf(assign.get(), "assignShort").startsWith(QStringLiteral("6 ")));
    setValue(*assign, "assignLimit", 4);
    QTRY_VERIFY(textOf(assign.get(), "assignShort").startsWith(QStringLiteral("4 ")));
}

void TestGuiAssign::nobodyTicked()
{
    makeProject({.prompts = 3, .annotators = 1, .assign = true});
    auto assign = dialog();
    auto* list = child<QListWidget>(assign.get(), "annotators");
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_COMPARE(textOf(assign.get(), "assignSummary"), QStringLiteral("Tick at least one annotator."));
    QVERIFY(!child<QAbstractButton>(assign.get(), "assignStart")->isEnabled());
}

void TestGuiAssign::knownCodeIsRefused()
{
    makeProject({.prompts = 3, .annotators = 1});
    auto assign = dialog();
    QTRY_COMPARE(child<QListWidget>(assign.get(), "annotators")->count(), 1);
    auto* code = child<QLineEdit>(assign.get(), "newCode");
    QTRY_COMPARE(code->text(), QStringLiteral("R2")); // the next one is proposed
    for (const QString& text : {QStringLiteral(" r1 "), QStringLiteral("  ")}) {
        code->setText(text);
        click(assign.get(), "addAnnotator");
        QVERIFY(!textOf(assign.get(), "newFault").isEmpty());
    }
    auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Read);
    QCOMPARE(session->annotators()->size(), std::size_t {1});
}

void TestGuiAssign::optionsAreStored()
{
    makeProject({.prompts = 8, .models = 3, .assign = false});
    auto assign = dialog();
    add(*assign, QStringLiteral("<b>专家</b>"));
    QCOMPARE(cell(assign.get(), "assignPreview", 0, 0), QStringLiteral("<b>专家</b>"));
    auto* order = child<QComboBox>(assign.get(), "assignOrder");
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Down);
    QCOMPARE(order->currentIndex(), 1);
    handOut(*assign);
    // Answers to one prompt stand side by side: each prompt begins once.
    int begins = 0;
    std::string last;
    for (const std::string& entry : queueOf("<b>专家</b>")) {
        const std::string prompt = entry.substr(32);
        begins += prompt != last ? 1 : 0;
        last = prompt;
    }
    QCOMPARE(begins, 8);
    QCOMPARE(accessibilityFaults(assign.get()), QStringList());
}

void TestGuiAssign::locked()
{
    makeProject({.prompts = 3, .annotators = 1});
    QVERIFY(QFile::remove(m_project));
    auto assign = dialog();
    QTRY_VERIFY(textOf(assign.get(), "assignMessage").contains(QStringLiteral("no such file")));
    QVERIFY(!child<QAbstractButton>(assign.get(), "assignStart")->isEnabled());
}

void TestGuiAssign::outlook()
{
    makeProject({.prompts = 24, .assign = false});
    {
        auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Write);
        TS_OK(session->addAnnotator("R1", {"law"}));
        TS_OK(session->addAnnotator("R2", {"psychology"}));
    }
    auto assign = dialog();
    setValue(*assign, "overlap", 2);
    QTRY_VERIFY(textOf(assign.get(), "assignOutlook").contains(QStringLiteral("linked")));
    // 2 z sqrt(0.8 * 0.2) / (0.5 sqrt 24) / 2
    QVERIFY(textOf(assign.get(), "assignOutlook").contains(QStringLiteral("±0.32 (24 answers")));
    QVERIFY(textOf(assign.get(), "assignApart").isEmpty());
    auto* own = child<QCheckBox>(assign.get(), "byDomain");
    own->setFocus();
    QTest::keyClick(own, Qt::Key_Space);
    QTRY_VERIFY(textOf(assign.get(), "assignApart").endsWith(QStringLiteral("R1 | R2")));
    QCOMPARE(cell(assign.get(), "assignPreview", 0, 4), QStringLiteral("–"));
}

void TestGuiAssign::takingBack()
{
    makeProject({.prompts = 10, .annotators = 2});
    {
        auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Write);
        auto desk = service::RatingDesk::open(*session, "R1", {}, service::RatingDesk::Mode::Rate);
        const std::vector<RowId> rows = desk->next(2).value();
        Submission submission;
        submission.answers.values["safety"] = ChoiceAnswer {"safe"};
        submission.answers.values["responsibility"] = ScaleAnswer {7};
        submission.activeSeconds = 360;
        TS_OK(desk->submit(rows[0], submission));
        TS_OK(desk->later(rows[1], {}));
    }
    const auto kept = queueOf("R2");
    auto assign = dialog();
    auto* list = child<QListWidget>(assign.get(), "annotators");
    QTRY_COMPARE(list->count(), 2);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    m_house->dialogs.sayYes = false;
    auto* button = child<QAbstractButton>(assign.get(), "takeBack");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_COMPARE(m_house->dialogs.asked.size(), std::size_t {1});
    QVERIFY(m_house->dialogs.asked[0].text.startsWith(QStringLiteral("8 ")));
    QVERIFY(m_house->dialogs.asked[0].dangerous);
    QVERIFY(workerIsDone(*m_house));
    QCOMPARE(storedCounts()[QStringLiteral("R1")], 10);
    m_house->dialogs.sayYes = true;
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(textOf(assign.get(), "assignMessage").startsWith(QStringLiteral("9 item")));
    QCOMPARE(storedCounts()[QStringLiteral("R1")], 2);
    QCOMPARE(queueOf("R2"), kept);
    // The hours of what is given out next follow from the one rating of six minutes.
    add(*assign, QStringLiteral("R3"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Space);
    setValue(*assign, "overlap", 2);
    QTRY_COMPARE(previewed(*assign, QStringLiteral("R3")), 9);
    QCOMPARE(cell(assign.get(), "assignPreview", 1, 4), QStringLiteral("0.9"));
}

void TestGuiAssign::takingBackNothing()
{
    makeProject({.prompts = 3, .annotators = 1, .rated = true});
    auto assign = dialog();
    QTRY_COMPARE(child<QListWidget>(assign.get(), "annotators")->count(), 1);
    click(assign.get(), "takeBack");
    QTRY_COMPARE(m_house->dialogs.told.size(), std::size_t {1});
    QVERIFY(m_house->dialogs.asked.empty());
    QVERIFY(QFile::remove(m_project));
    click(assign.get(), "takeBack");
    QTRY_VERIFY(textOf(assign.get(), "assignMessage").contains(QStringLiteral("no such file")));
}

void TestGuiAssign::goldOfACalibrationRound()
{
    makeProject({.prompts = 6, .annotators = 2, .rated = true});
    {
        auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Write);
        TS_OK(session->addRound("test", RoundKind::Calibration, std::string()));
        service::AssignRequest request;
        request.annotators = {"R1"};
        request.round = "test";
        request.limit = 4;
        jobs::Control control;
        TS_OK(service::assign(*session, request, control));
        auto desk = service::RatingDesk::open(*session, "R1", "test", service::RatingDesk::Mode::Rate);
        const std::vector<RowId> rows = desk->next(3).value();
        Submission submission;
        submission.answers.values["safety"] = ChoiceAnswer {"safe"};
        submission.answers.values["responsibility"] = ScaleAnswer {7};
        for (const RowId row : rows)
            TS_OK(desk->submit(row, submission));
    }
    auto assign = dialog();
    auto* gold = child<QComboBox>(assign.get(), "gold");
    QVERIFY(!gold->isVisible());
    auto* round = child<QComboBox>(assign.get(), "assignRound");
    round->setFocus();
    QTest::keyClick(round, Qt::Key_Down);
    QTRY_VERIFY(gold->isVisible());
    gold->setFocus();
    QTest::keyClick(gold, Qt::Key_Down);
    QTRY_COMPARE(previewed(*assign, QStringLiteral("R2")), 3);
    QCOMPARE(previewed(*assign, QStringLiteral("R1")), -1);
    handOut(*assign);
    QTRY_COMPARE(previewed(*assign, QStringLiteral("R2")), 0);
    // The last of the list has rated nothing there.
    gold->setFocus();
    QTest::keyClick(gold, Qt::Key_Down);
    QTRY_VERIFY(textOf(assign.get(), "assignSummary").contains(QStringLiteral("rated nothing")));
}

void TestGuiAssign::everyTextFollowsTheLanguage()
{
    makeProject({.prompts = 6, .annotators = 2});
    auto assign = dialog();
    setValue(*assign, "overlap", 3);
    QTRY_VERIFY(!textOf(assign.get(), "assignShort").isEmpty());
    MarkTexts marks;
    QCoreApplication::installTranslator(&marks);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(untranslated(assign.get()), QStringList());
    QCoreApplication::removeTranslator(&marks);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(rowsOf(assign.get(), "assignPreview"), 2);
}

void TestGuiAssign::pictures()
{
    makeProject({.prompts = 20, .models = 2, .annotators = 3, .assign = true});
    auto assign = dialog();
    add(*assign, QStringLiteral("R4"));
    setValue(*assign, "overlap", 5);
    setValue(*assign, "repeats", 10);
    QTRY_VERIFY(previewed(*assign, QStringLiteral("R4"), 2) > 0);
    savePictures(*m_house, assign.get(), QStringLiteral("assign"));
    handOut(*assign);
    QTRY_VERIFY(previewed(*assign, QStringLiteral("R4")) == 0);
    savePictures(*m_house, assign.get(), QStringLiteral("assigned"));
}

QTEST_MAIN(TestGuiAssign)
#include "test_gui_assign.moc"
