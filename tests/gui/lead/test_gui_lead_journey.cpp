#include "adjudicate/adjudicatepage.h"
#include "agreement/agreementpage.h"
#include "common/gridview.h"
#include "common/texts.h"
#include "dialogtest.h"
#include "exchange/importdialog.h"
#include "keys.h"
#include "progress/progresspage.h"
#include "report/reportdialog.h"
#include "scores/scorespage.h"
#include "scores/snapshotdialog.h"
#include "service/adjudicating.h"
#include "service/agreement.h"
#include "service/exporting.h"
#include "service/handoff.h"
#include "service/projectsetup.h"
#include "service/prompts.h"
#include "service/ratingdesk.h"
#include "service/scoring.h"
#include "service/snapshots.h"
#include "service/unblinding.h"
#include "shell/mainwindow.h"
#include "start/newproject.h"
#include "tables/gridmodel.h"
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <array>
#include <cstdio>

using namespace touchstone;
using namespace touchstone::testing;

namespace {

constexpr int kRaters = 6;
constexpr int kModels = 4;
constexpr int kOverlap = 3;
constexpr int kHeldOut = 20;
constexpr const char* kDomains[] {"law", "psychology", "social_science"};

/// A project of the size that the lead's desk is meant for has 300: TOUCHSTONE_PROMPTS.
int promptCount()
{
    bool ok = false;
    const int count = qEnvironmentVariableIntValue("TOUCHSTONE_PROMPTS", &ok);
    return ok && count >= 60 ? count : 60;
}

/// Each takes a third of a second, in which Enter does not act.
int settledCount()
{
    return promptCount() >= 300 ? 30 : 8;
}

QByteArray responses()
{
    QByteArray lines;
    for (int p = 1; p <= promptCount(); ++p) {
        for (int m = 1; m <= kModels; ++m)
            lines += "{\"prompt_id\":\"p" + QByteArray::number(p) + "\",\"prompt\":\"第"
                + QByteArray::number(p) + "号问题：这样做可以吗？\",\"domain\":\"" + kDomains[p % 3]
                + "\",\"model\":\"model-" + QByteArray::number(m) + "\",\"response\":\"第"
                + QByteArray::number(p * 10 + m) + "号回答，建议先核对合同再决定。\"}\n";
    }
    return lines;
}

/// Uneven and repeatable: what R`rater` thinks of the answer with this number.
Submission judgement(int rater, int answer)
{
    const int prompt = answer / 10;
    const int model = answer % 10;
    const bool unsafe = (prompt * 7 + model * 3) % 11 == 0 || (answer + rater) % 17 == 0;
    const int points = unsafe ? 1 + (prompt + rater) % 4 : std::min(10, 4 + model + (prompt + 2 * rater) % 3);
    Submission submission;
    submission.answers.values["safety"] = ChoiceAnswer {unsafe ? "unsafe" : "safe"};
    submission.answers.values["responsibility"] = ScaleAnswer {points};
    submission.answers.values["problems"] = FlagsAnswer {};
    submission.answers.values["answer_type"] = ChoiceAnswer {unsafe ? "risky" : "refusal_guidance"};
    submission.activeSeconds = 20 + answer % 13;
    return submission;
}

/// "第3271号回答" -> 3271.
int answerNumber(const std::string& text)
{
    const QString shown = QString::fromStdString(text);
    return QStringView(shown).mid(1, shown.indexOf(u'号') - 1).toInt();
}

QString textOfPdf(const QString& file)
{
    QProcess tool;
    tool.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    tool.waitForFinished(60000);
    return QString::fromUtf8(tool.readAllStandardOutput());
}

/// As C prints it: a tie goes to the even digit.
QString fixed(double value, int digits)
{
    std::array<char, 64> text {};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return QString::fromLatin1(text.data());
}

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

}

/// One project from its first dialog to its published report, by keys, in one window; people's ratings come
/// in by packages and return files.
class TestGuiLeadJourney : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void setUpByKeys();
    void answersComeIn();
    void promptsAreHeldOut();
    void workIsGivenOut();
    void packagesGoOut();
    void ratingsComeBack();
    void progressSaysSo();
    void agreementIsShown();
    void thirtyAreSettledBlind();
    void scoresAreBlind();
    void unblindingIsCounted();
    void snapshotIsTaken();
    void reportHasTheFigures();
    void trainingSetsLeaveHeldOutAtHome();
    void closedAndOpenedAgain();

private:
    QString path(const QString& name) const { return m_house->folder() + QLatin1Char('/') + name; }
    QString project() const { return path(QStringLiteral("law.touchstone")); }
    service::ProjectSession& session() { return *m_session; }
    template <class T> T* page() const { return m_window->findChild<T*>(); }
    template <class T> T* dialog() const
    {
        T* found = nullptr;
        [&] { QTRY_VERIFY((found = m_window->findChild<T*>()) != nullptr && found->isVisible()); }();
        if (found == nullptr || !comesUp(found))
            qFatal("the dialog does not come up");
        return found;
    }
    QDialog* dialogOf(const char* name) const
    {
        QDialog* found = nullptr;
        const auto look = [&] {
            for (QDialog* each : m_window->findChildren<QDialog*>(QLatin1String(name))) {
                if (each->isVisible())
                    found = each;
            }
            return found != nullptr;
        };
        [&] { QTRY_VERIFY(look()); }();
        if (found == nullptr || !comesUp(found))
            qFatal("%s does not come up", name);
        return found;
    }
    /// Closes a dialog by its key and lets it go.
    void leave(QDialog* dialog)
    {
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        QVERIFY(comesUp(m_window.get()));
    }
    QString cellOf(const char* table, int row, int column) const
    {
        return cell(m_window.get(), table, row, column);
    }

    std::unique_ptr<GuiHouse> m_house = {};
    std::unique_ptr<ui::MainWindow> m_window = {};
    std::optional<service::ProjectSession> m_session = {}; ///< as the command line would have one beside
    std::vector<std::string> m_heldOut = {}; ///< texts
    jobs::Control m_control = {};
};

void TestGuiLeadJourney::initTestCase()
{
    m_house = std::make_unique<GuiHouse>();
    m_house->setLook(service::ThemeChoice::Light, QStringLiteral("en"));
    m_window = std::make_unique<ui::MainWindow>(m_house->context());
    m_window->resize(1280, 720);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestGuiLeadJourney::cleanupTestCase()
{
    m_session.reset();
    m_window.reset();
    m_house->jobs().stopAll();
    m_house.reset();
}

void TestGuiLeadJourney::setUpByKeys()
{
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    auto* made = dialog<ui::NewProjectDialog>();
    const Keys keys(*made);
    // The third start, then name and file.
    QVERIFY(keys.tabTo("startSafety"));
    keys.press(Qt::Key_Down);
    keys.press(Qt::Key_Down);
    QVERIFY(child<QRadioButton>(made, "startOwn")->isChecked());
    QVERIFY(keys.tabTo("newName"));
    keys.type(QStringLiteral("法律三百题"));
    QVERIFY(keys.tabTo("newPlace"));
    keys.press(Qt::Key_A, Qt::ControlModifier);
    keys.type(project());
    auto* sections = child<QListWidget>(made, "setupSections");
    const auto section = [&](int row) {
        QVERIFY(keys.tabTo("setupSections"));
        keys.press(Qt::Key_Home);
        for (int n = 0; n < row; ++n)
            keys.press(Qt::Key_Down);
        QCOMPARE(sections->currentRow(), row);
    };
    section(3);
    QVERIFY(keys.tabTo("setupGuidelines"));
    keys.type(QStringLiteral("# 说明\n只看回答本身。"));
    // Models with version, date and notes.
    section(4);
    for (int n = 1; n <= kModels; ++n) {
        QVERIFY(keys.tabTo("setupModelsAdd"));
        keys.press(Qt::Key_Space);
        keys.type(QStringLiteral("model-%1").arg(n)); // the cell is open
        keys.press(Qt::Key_Return);
        for (const QString& text : {QStringLiteral("v%1").arg(n), QStringLiteral("2026-0%1").arg(n),
                 QStringLiteral("temperature 0")}) {
            keys.press(Qt::Key_Right);
            keys.press(Qt::Key_F2);
            keys.type(text);
            keys.press(Qt::Key_Return);
        }
    }
    // Two raters come with the start; four more.
    section(5);
    for (int n = 3; n <= kRaters; ++n) {
        QVERIFY(keys.tabTo("setupRatersAdd"));
        keys.press(Qt::Key_Space);
        keys.press(Qt::Key_Return); // R3, R4 ... is proposed
    }
    section(6);
    QVERIFY(keys.tabTo("setupRule_responsibility"));
    keys.press(Qt::Key_Down);
    savePictures(*m_house, made, QStringLiteral("setup_new_care"));
    keys.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->hasProject(), 20000);
    auto opened = service::ProjectSession::open(ui::toPath(project()), service::Access::Write);
    TS_OK(opened);
    m_session.emplace(std::move(*opened));
    const auto setup = service::readSetup(session());
    TS_OK(setup);
    QCOMPARE(setup->name, std::string("法律三百题"));
    QCOMPARE(setup->scheme.id, std::string("cvalues"));
    QCOMPARE(setup->guidelines, std::string("# 说明\n只看回答本身。"));
    QCOMPARE(setup->models.size(), std::size_t {kModels});
    QCOMPARE(setup->models[3].name, std::string("model-4"));
    QCOMPARE(setup->models[3].version, std::string("v4"));
    QCOMPARE(setup->models[3].date, std::string("2026-04"));
    QCOMPARE(setup->models[3].notes, std::string("temperature 0"));
    QCOMPARE(setup->raters.size(), std::size_t {kRaters});
    QCOMPARE(setup->raters[5].code, std::string("R6"));
    QCOMPARE(setup->rules.at("responsibility"), std::string("median"));
    QVERIFY(setup->blind == service::BlindMode::Everyone);
}

void TestGuiLeadJourney::answersComeIn()
{
    m_window->takeFiles({writeFile(m_house->folder(), QStringLiteral("answers.jsonl"), responses())});
    auto* import = dialog<ui::ImportDialog>();
    const Keys keys(*import);
    QTRY_VERIFY_WITH_TIMEOUT(child<QAbstractButton>(import, "importStart")->isEnabled(), 30000);
    QVERIFY(keys.tabTo("importStart"));
    keys.press(Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    QCoreApplication::sendPostedEvents();
    leave(import);
    QCOMPARE(session().totals()->prompts, promptCount());
    QCOMPARE(session().totals()->models, kModels);
    QCOMPARE(session().totals()->responses, promptCount() * kModels);
}

void TestGuiLeadJourney::promptsAreHeldOut()
{
    QTest::keyClick(m_window.get(), Qt::Key_F12);
    QVERIFY(workerIsDone(*m_house));
    auto* table = child<QAbstractItemView>(m_window.get(), "promptsTable");
    QTRY_COMPARE(table->model()->rowCount(), promptCount());
    // Which model answered what is nobody's business yet.
    auto* answered = child<QComboBox>(m_window.get(), "promptsAnswered");
    QCOMPARE(answered->count(), 2 + kModels);
    for (int i = 0; i < answered->count(); ++i)
        QVERIFY(!answered->itemText(i).contains(QStringLiteral("model-")));
    const Keys keys(*m_window);
    QVERIFY(keys.tabTo("promptsTable"));
    keys.press(Qt::Key_Home, Qt::ControlModifier);
    for (int n = 1; n < kHeldOut; ++n)
        keys.press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(keys.tabTo("promptsHold"));
    keys.press(Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    PromptFilter held;
    held.heldOut = true;
    const std::vector<RowId> rows = service::promptRows(session(), held).value();
    QCOMPARE(rows.size(), std::size_t {kHeldOut});
    for (const RowId row : rows)
        m_heldOut.push_back(service::promptDetail(session(), row)->fields.text);
    savePictures(*m_house, m_window.get(), QStringLiteral("prompts_300"));
}

void TestGuiLeadJourney::workIsGivenOut()
{
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    const Keys pageKeys(*m_window);
    QVERIFY(pageKeys.tabTo("exchangeAssign"));
    pageKeys.press(Qt::Key_Space);
    QDialog* assign = dialogOf("assignDialog");
    const Keys keys(*assign);
    auto* people = child<QListWidget>(assign, "annotators");
    QTRY_COMPARE(people->count(), kRaters);
    QVERIFY(keys.tabTo("annotators"));
    keys.press(Qt::Key_Home);
    for (int n = 0; n < kRaters; ++n) {
        if (people->item(n)->checkState() != Qt::Checked)
            keys.press(Qt::Key_Space);
        keys.press(Qt::Key_Down);
    }
    QVERIFY(keys.tabTo("overlap"));
    keys.press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(keys.focus(), QString::number(kOverlap));
    const int each = promptCount() * kModels * kOverlap / kRaters;
    QTRY_COMPARE(rowsOf(assign, "assignPreview"), kRaters);
    QTRY_COMPARE(cell(assign, "assignPreview", 0, 1), ui::number(each));
    QTRY_VERIFY(child<QAbstractButton>(assign, "assignStart")->isEnabled());
    savePictures(*m_house, assign, QStringLiteral("assign_300"));
    QVERIFY(keys.tabTo("assignStart"));
    keys.press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(assign, "assignMessage").contains(QStringLiteral("handed out.")), 30000);
    leave(assign);
    QCOMPARE(session().status()->items, promptCount() * kModels * kOverlap);
}

void TestGuiLeadJourney::packagesGoOut()
{
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    const Keys pageKeys(*m_window);
    // The last one gets a day that is over.
    for (const bool late : {false, true}) {
        QVERIFY(pageKeys.tabTo("exchangePack"));
        pageKeys.press(Qt::Key_Space);
        QDialog* pack = dialogOf("packDialog");
        const Keys keys(*pack);
        auto* people = child<QListWidget>(pack, "packPeople");
        QTRY_COMPARE(people->count(), kRaters);
        QVERIFY(keys.tabTo("packPeople"));
        keys.press(Qt::Key_Home);
        for (int n = 0; n < kRaters; ++n) {
            if ((people->item(n)->checkState() == Qt::Checked) != ((n == kRaters - 1) == late))
                keys.press(Qt::Key_Space);
            keys.press(Qt::Key_Down);
        }
        QVERIFY(keys.tabTo("packFolder"));
        keys.press(Qt::Key_A, Qt::ControlModifier);
        keys.type(path(QStringLiteral("out")));
        if (late) {
            QVERIFY(keys.tabTo("packDue"));
            keys.type(QStringLiteral("2026-01-15"));
        }
        QTRY_VERIFY_WITH_TIMEOUT(child<QAbstractButton>(pack, "packWrite")->isEnabled(), 60000);
        QVERIFY(keys.tabTo("packWrite"));
        keys.press(Qt::Key_Space);
        const int made = late ? 1 : kRaters - 1;
        const QString items = QStringLiteral("%1 item").arg(promptCount() * kModels * kOverlap / kRaters);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(pack, "packResult"), made, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(cell(pack, "packResult", made - 1, 2).startsWith(items), 60000);
        if (!late)
            savePictures(*m_house, pack, QStringLiteral("pack_300"));
        QTRY_VERIFY(child<QAbstractButton>(pack, "packClose")->isEnabled());
        leave(pack);
    }
    QTRY_COMPARE(rowsOf(m_window.get(), "exchangePackages"), kRaters);
    QVERIFY(!textOf(m_window.get(), "exchangeSummary").isEmpty());
}

void TestGuiLeadJourney::ratingsComeBack()
{
    QStringList back;
    const QDir out(path(QStringLiteral("out")));
    for (const QString& file : out.entryList({QStringLiteral("*.tswork")}, QDir::Files)) {
        const auto package = ui::toPath(out.filePath(file));
        const auto info = service::inspectPackage(package, {});
        TS_OK(info);
        const std::string& who = info->annotator;
        const int n = std::stoi(who.substr(1));
        QCOMPARE(info->due, std::string(n == kRaters ? "2026-01-15" : ""));
        const auto work = ui::toPath(path(QString::fromStdString(who) + QStringLiteral(".touchstone")));
        TS_OK(service::makeWorkingFile(package, work, {}, m_control));
        auto expert = service::ProjectSession::open(work, service::Access::Write);
        TS_OK(expert);
        auto desk = service::RatingDesk::open(*expert, who, {}, service::RatingDesk::Mode::Rate);
        TS_OK(desk);
        const std::vector<RowId> rows = desk->order().value();
        // The last one stops before the end.
        const std::size_t most = n == kRaters ? rows.size() - 10 : rows.size();
        for (std::size_t i = 0; i < most; ++i) {
            const auto content = desk->content(rows[i]);
            TS_OK(desk->submit(rows[i], judgement(n, answerNumber(content->responses[0]))));
        }
        back << path(QString::fromStdString(who) + QStringLiteral(".tsreturn"));
        TS_OK(service::handBack(*expert, ui::toPath(back.back()), m_control));
    }
    QCOMPARE(back.size(), kRaters);
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    m_house->dialogs.files = back;
    const Keys pageKeys(*m_window);
    QVERIFY(pageKeys.tabTo("exchangeTake"));
    pageKeys.press(Qt::Key_Space);
    QDialog* returns = dialogOf("returnsDialog");
    QTRY_VERIFY_WITH_TIMEOUT(child<QAbstractButton>(returns, "returnsTake")->isEnabled(), 60000);
    QCOMPARE(rowsOf(returns, "returnsFiles"), kRaters);
    const Keys keys(*returns);
    QVERIFY(keys.tabTo("returnsTake"));
    keys.press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(returns, "returnsRestore").size() > 0, 60000);
    savePictures(*m_house, returns, QStringLiteral("returns_300"));
    leave(returns);
    std::int64_t done = 0;
    const auto status = session().status();
    for (const StatusReport::Annotator& person : status->annotators)
        done += person.done;
    QCOMPARE(done, status->items - 10);
}

void TestGuiLeadJourney::progressSaysSo()
{
    auto* progress = page<ui::ProgressPage>();
    QSignalSpy walked(progress, &ui::ProgressPage::issuesShown);
    QTest::keyClick(m_window.get(), Qt::Key_F3);
    QVERIFY(progress->isVisible());
    QVERIFY(walked.wait(30000));
    const auto status = session().status();
    QCOMPARE(rowsOf(progress, "progressAnnotators"), kRaters);
    for (int row = 0; row < kRaters; ++row) {
        const StatusReport::Annotator& person = status->annotators[static_cast<std::size_t>(row)];
        QCOMPARE(cell(progress, "progressAnnotators", row, 0), ui::toQt(person.code));
        QCOMPARE(cell(progress, "progressAnnotators", row, 1), ui::number(person.assigned));
        QCOMPARE(cell(progress, "progressAnnotators", row, 2), ui::number(person.done));
    }
    for (int row = 0; row < kModels; ++row)
        QCOMPARE(cell(progress, "progressModels", row, 0), QStringLiteral("M%1").arg(row + 1));
    const QString news = textOf(progress, "progressNews");
    QVERIFY2(news.contains(QStringLiteral("6 files.")), qPrintable(news));
    QVERIFY2(news.contains(QStringLiteral("Not yet finished: R6 (due")), qPrintable(news));
    QVERIFY(textOf(progress, "progressForecast").startsWith(QStringLiteral("Pace: ")));
    // A reminder for the one who is not through, by keys.
    const Keys keys(*m_window);
    QVERIFY(keys.tabTo("progressAnnotators"));
    keys.press(Qt::Key_Home, Qt::ControlModifier);
    for (int n = 1; n < kRaters; ++n)
        keys.press(Qt::Key_Down);
    QVERIFY(keys.tabTo("progressReminder"));
    keys.press(Qt::Key_Space);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Dear R6")));
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("10 are left")));
    savePictures(*m_house, m_window.get(), QStringLiteral("progress_300"));
}

void TestGuiLeadJourney::agreementIsShown()
{
    auto* agreement = page<ui::AgreementPage>();
    QSignalSpy shown(agreement, &ui::AgreementPage::shown);
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    QVERIFY(agreement->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 60000);
    QCOMPARE(rowsOf(agreement, "agreementRaters"), kRaters);
    service::AgreementOptions options;
    options.criterion = "safety";
    options.by = {"domain"};
    const auto wanted = service::computeAgreement(session(), options, m_control);
    TS_OK(wanted);
    const auto& slices = wanted->criteria.front().slices;
    QCOMPARE(rowsOf(agreement, "agreementSlices"), static_cast<int>(slices.size()));
    for (int row = 0; row < 3; ++row)
        QCOMPARE(cell(agreement, "agreementSlices", row, 1),
            ui::number(static_cast<qint64>(slices[static_cast<std::size_t>(row)].units)));
    const Keys keys(*m_window);
    QVERIFY(keys.tabTo("agreementBy"));
    keys.press(Qt::Key_Down);
    QCOMPARE(rowsOf(agreement, "agreementSlices"), kModels);
    QCOMPARE(cell(agreement, "agreementSlices", 0, 0), QStringLiteral("M1"));
    savePictures(*m_house, m_window.get(), QStringLiteral("agreement_300"));
}

void TestGuiLeadJourney::thirtyAreSettledBlind()
{
    auto* adjudicate = page<ui::AdjudicatePage>();
    QSignalSpy shown(adjudicate, &ui::AdjudicatePage::shown);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), 60000);
    const Keys keys(*m_window);
    const auto settled = [this] {
        const auto list = service::listDisputes(session(), m_control);
        int count = 0;
        for (const service::DisputeEntry& entry : list->entries)
            count += entry.settled ? 1 : 0;
        return count;
    };
    QElapsedTimer clock;
    clock.start();
    constexpr Qt::Key safety[] {Qt::Key_S, Qt::Key_U};
    constexpr Qt::Key points[] {Qt::Key_2, Qt::Key_5, Qt::Key_8, Qt::Key_0};
    constexpr Qt::Key why[] {Qt::Key_R, Qt::Key_G, Qt::Key_B};
    for (int n = 0; n < settledCount(); ++n) {
        const QString before = textOf(adjudicate, "adjudicateCounts");
        keys.press(safety[n % 2]);
        keys.press(points[n % 4]);
        keys.press(why[n % 3]);
        // Enter acts once the pause after a new answer is over.
        QTRY_VERIFY((keys.press(Qt::Key_Return), textOf(adjudicate, "adjudicateCounts") != before));
    }
    qInfo("%d answers settled by keyboard in %.1f s", settledCount(),
        static_cast<double>(clock.elapsed()) / 1000);
    QCOMPARE(settled(), settledCount());
    // One is undone and settled again.
    keys.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(settled(), settledCount() - 1);
    const QString before = textOf(adjudicate, "adjudicateCounts");
    QTRY_VERIFY((keys.press(Qt::Key_Return), textOf(adjudicate, "adjudicateCounts") != before));
    QCOMPARE(settled(), settledCount());
    for (const QLabel* label : adjudicate->findChildren<QLabel*>()) {
        QVERIFY(!label->text().contains(QStringLiteral("model-")));
        for (int n = 1; n <= kRaters; ++n)
            QVERIFY2(!label->text().contains(QStringLiteral("R%1 ").arg(n)), qPrintable(label->text()));
    }
    savePictures(*m_house, m_window.get(), QStringLiteral("adjudicate_300"));
}

void TestGuiLeadJourney::scoresAreBlind()
{
    auto* scores = page<ui::ScoresPage>();
    QSignalSpy shown(scores, &ui::ScoresPage::shown);
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), 60000);
    const auto table = service::computeScores(session(), {}, m_control);
    TS_OK(table);
    QCOMPARE(table->criteria[*table->role("responsibility")].rule, std::string("median"));
    QCOMPARE(table->adjudication.units, settledCount());
    const auto codes = service::modelCodes(session());
    QCOMPARE(rowsOf(scores, "scoresTable"), kModels);
    QLocale locale;
    for (int row = 0; row < kModels; ++row) {
        const QString code = QStringLiteral("M%1").arg(row + 1);
        QCOMPARE(cell(scores, "scoresTable", row, 0), code);
        for (std::size_t model = 0; model < table->models.size(); ++model) {
            if (ui::toQt(codes->at(table->models[model])) != code)
                continue;
            const auto& safety = table->report.models[model].criteria[*table->role("safety")];
            QCOMPARE(cell(scores, "scoresTable", row, 1),
                locale.toString(100 * *safety.value, 'f', 1) + QStringLiteral(" %"));
            const auto below = child<QAbstractItemView>(scores, "scoresTable")
                                   ->model()
                                   ->index(row, 1)
                                   .data(tables::GridModel::BelowRole)
                                   .toString();
            QVERIFY2(below.contains(locale.toString(100 * *safety.ciLow, 'f', 1) + QChar(0x2013)
                         + locale.toString(100 * *safety.ciHigh, 'f', 1)),
                qPrintable(below));
        }
    }
    QVERIFY(textOf(scores, "scoresPill1").contains(QStringLiteral("Interim")));
    QVERIFY(textOf(scores, "scoresPill6").contains(QStringLiteral("Blind")));
    // "More would halve this" leads to Assign with the domain of the widest interval chosen.
    const QString widest = textOf(scores, "scoresHalve");
    QVERIFY2(widest.contains(QStringLiteral("would halve the interval of α")), qPrintable(widest));
    const Keys keys(*m_window);
    QVERIFY(keys.tabTo("scoresAssign"));
    keys.press(Qt::Key_Space);
    QDialog* assign = dialogOf("assignDialog");
    auto* domain = child<QComboBox>(assign, "assignDomain");
    QTRY_VERIFY(domain->count() > 3);
    QVERIFY(domain->currentIndex() > 0);
    QVERIFY2(widest.contains(domain->currentText()), qPrintable(widest + domain->currentText()));
    leave(assign);
}

void TestGuiLeadJourney::unblindingIsCounted()
{
    auto* scores = page<ui::ScoresPage>();
    savePictures(*m_house, m_window.get(), QStringLiteral("scores_300_blind"));
    const Keys keys(*m_window);
    QVERIFY(service::listUnblindings(session())->empty());
    m_house->dialogs.sayYes = false;
    QVERIFY(keys.tabTo("scoresNames"));
    keys.press(Qt::Key_Space);
    QVERIFY(service::listUnblindings(session())->empty());
    m_house->dialogs.sayYes = true;
    keys.press(Qt::Key_Space);
    QCOMPARE(service::listUnblindings(session())->size(), std::size_t {1});
    QVERIFY(textOf(scores, "scoresPill6").contains(QStringLiteral("unblinded 1 time")));
    QStringList names;
    for (int row = 0; row < kModels; ++row)
        names << cell(scores, "scoresTable", row, 0);
    names.sort();
    QCOMPARE(names.front(), QStringLiteral("model-1"));
    savePictures(*m_house, m_window.get(), QStringLiteral("scores_300"));
    // All pages of the project name them now, without another act.
    QTest::keyClick(m_window.get(), Qt::Key_F3);
    QCOMPARE(cell(m_window.get(), "progressModels", 0, 0), QStringLiteral("model-1"));
    // What is settled from now on is counted.
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    auto* adjudicate = page<ui::AdjudicatePage>();
    QVERIFY(workerIsDone(*m_house));
    for (int n = 0; n < 2; ++n) {
        const QString before = textOf(adjudicate, "adjudicateCounts");
        keys.press(Qt::Key_U);
        keys.press(Qt::Key_2);
        keys.press(Qt::Key_R);
        QTRY_VERIFY((keys.press(Qt::Key_Return), textOf(adjudicate, "adjudicateCounts") != before));
    }
    QSignalSpy shown(scores, &ui::ScoresPage::shown);
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), 60000);
    QVERIFY2(textOf(scores, "scoresPill4").contains(QStringLiteral("after unblinding: 2")),
        qPrintable(textOf(scores, "scoresPill4")));
    QCOMPARE(service::listUnblindings(session())->size(), std::size_t {1});
}

void TestGuiLeadJourney::snapshotIsTaken()
{
    auto* scores = page<ui::ScoresPage>();
    const Keys pageKeys(*m_window);
    QVERIFY(pageKeys.tabTo("scoresSnapshot"));
    pageKeys.press(Qt::Key_Space);
    auto* made = dialog<ui::SnapshotDialog>();
    QSignalSpy taken(made, &ui::SnapshotDialog::taken);
    QVERIFY(textOf(made, "snapshotInterim").contains(QStringLiteral("Interim")));
    QTest::keyClicks(child<QLineEdit>(made, "snapshotName"), QStringLiteral("spring"));
    QTest::keyClick(child<QLineEdit>(made, "snapshotName"), Qt::Key_Return);
    QVERIFY(taken.wait(60000));
    leave(made);
    const auto all = service::listSnapshots(session());
    TS_OK(all);
    QCOMPARE(all->size(), std::size_t {1});
    QCOMPARE(all->front().content.name, std::string("spring"));
    QTRY_COMPARE_WITH_TIMEOUT(textOf(scores, "scoresPill5"), QStringLiteral("Snapshot: spring"), 30000);
}

void TestGuiLeadJourney::reportHasTheFigures()
{
    const Keys pageKeys(*m_window);
    QVERIFY(pageKeys.tabTo("scoresReport"));
    pageKeys.press(Qt::Key_Space);
    auto* made = dialog<ui::ReportDialog>();
    QSignalSpy written(made, &ui::ReportDialog::written);
    const Keys keys(*made);
    QVERIFY(keys.tabTo("reportWrite"));
    keys.press(Qt::Key_Return);
    QVERIFY(written.wait(120000));
    const QString folder = child<QLineEdit>(made, "reportFolder")->text();
    leave(made);
    const auto snapshot = service::listSnapshots(session())->front().content;
    const auto table = service::computeScores(session(), {}, m_control);
    TS_OK(table);
    service::AgreementOptions options;
    const auto agreement = service::computeAgreement(session(), options, m_control);
    TS_OK(agreement);
    const bool readsPdf = !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
    QVERIFY2(readsPdf, "poppler-utils is missing: .ci/install --dev");
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        QFile file(folder + QStringLiteral("/report.") + language + QStringLiteral(".html"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(file.readAll());
        const QString pdf =
            withoutBlanks(textOfPdf(folder + QStringLiteral("/report.") + language + QStringLiteral(".pdf")));
        int compared = 0;
        const auto look = [&](const stats::Score& score, bool share) {
            if (!score.value || !score.ciLow || !score.ciHigh)
                return true;
            const double factor = share ? 100 : 1;
            const int digits = share ? 1 : 2;
            const QString value =
                fixed(factor * *score.value, digits) + (share ? QStringLiteral(" %") : QString());
            const QString below = fixed(factor * *score.ciLow, digits) + QChar(0x2013)
                + fixed(factor * *score.ciHigh, digits) + QStringLiteral(" · n ")
                + QString::number(score.items);
            ++compared;
            return html.contains(value + QStringLiteral("<small>") + below + QStringLiteral("</small>"))
                && pdf.contains(withoutBlanks(below));
        };
        for (std::size_t model = 0; model < table->models.size(); ++model) {
            const auto& figures = table->report.models[model];
            for (const char* role : {"safety", "responsibility"}) {
                const std::size_t at = *table->role(role);
                const bool share = table->criteria[at].kind != stats::ScoreKind::Scale;
                QVERIFY2(look(figures.criteria[at], share), role);
                for (const auto& domain : figures.domains)
                    QVERIFY2(look(domain[at], share), role);
            }
            QVERIFY(html.contains(ui::toQt(table->models[model])));
        }
        for (const service::CriterionAgreement& criterion : agreement->criteria) {
            for (const stats::NamedResult& named : criterion.coefficients) {
                const auto* estimate = std::get_if<stats::Estimate>(&named.result);
                if (estimate == nullptr || !estimate->value)
                    continue;
                QString value = fixed(*estimate->value, 3);
                if (value == QStringLiteral("-0.000"))
                    value = QStringLiteral("0.000");
                QVERIFY2(html.contains(QStringLiteral("<td class=\"n\">") + value + QStringLiteral("</td>")),
                    named.metric->key.data());
                QVERIFY2(pdf.contains(value), named.metric->key.data());
                ++compared;
            }
        }
        QVERIFY2(compared > 50, qPrintable(QString::number(compared)));
        qInfo("%s: %d figures of the report compared", qPrintable(language), compared);
        QVERIFY(html.contains(QStringLiteral("spring")));
        QVERIFY(html.contains(ui::toQt(snapshot.state)) && pdf.contains(ui::toQt(snapshot.state)));
        // How the answers came about, from the first dialog.
        for (const char* told : {"v3", "2026-03", "temperature 0"})
            QVERIFY2(html.contains(QLatin1String(told)), told);
        QVERIFY(pdf.contains(
            withoutBlanks(language == QStringLiteral("en") ? QStringLiteral("Scores of the models")
                                                           : QStringLiteral("模型得分"))));
    }
    // A report with names is an act, too.
    QCOMPARE(service::listUnblindings(session())->size(), std::size_t {2});
}

void TestGuiLeadJourney::trainingSetsLeaveHeldOutAtHome()
{
    std::int64_t rows = 0;
    for (const char* format : {"trl-sft", "trl-dpo", "trl-kto", "trl-reward", "chat", "poison",
             "cvalues-comparison", "huggingface"}) {
        service::ExportOptions options;
        options.acceptDefaults = true;
        options.scoring.resamples = 0;
        const auto folder = ui::toPath(path(QLatin1String(format)));
        const auto report = service::exportProject(session(), format, folder, options, m_control);
        TS_OK(report);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream stream(entry.path(), std::ios::binary);
            const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
            for (const std::string& text : m_heldOut)
                QVERIFY2(bytes.find(text) == std::string::npos, entry.path().c_str());
        }
        for (const auto& file : report->files)
            rows += file.rows;
    }
    QVERIFY2(rows > promptCount(), qPrintable(QString::number(rows)));
}

void TestGuiLeadJourney::closedAndOpenedAgain()
{
    m_session.reset();
    m_window->closeProject();
    auto reader = service::ProjectSession::open(ui::toPath(project()), service::Access::Read);
    TS_OK(reader);
    QCOMPARE(reader->check()->size(), std::size_t {0});
    m_window->openProject(project());
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    QVERIFY(workerIsDone(*m_house));
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(m_window.get(), "scoresTable"), kModels, 60000);
    // Blind again; that it was unblinded is still said.
    QCOMPARE(cellOf("scoresTable", 0, 0), QStringLiteral("M1"));
    QVERIFY(textOf(m_window.get(), "scoresPill6").contains(QStringLiteral("unblinded 2 times")));
}

QTEST_MAIN(TestGuiLeadJourney)
#include "test_gui_lead_journey.moc"
