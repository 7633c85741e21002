#include "annotate/criterioncontrol.h"
#include "annotate/criterionform.h"
#include "dialogtest.h"
#include "exchange/importdialog.h"
#include "service/activity.h"
#include "service/assigner.h"
#include "service/exporting.h"
#include "service/projectsetup.h"
#include "service/prompts.h"
#include "service/ratingdesk.h"
#include "setup/setupdialog.h"
#include "shell/mainwindow.h"
#include "start/newproject.h"
#include <QAction>
#include <QApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTextBrowser>

using namespace touchstone;
using namespace touchstone::testing;

namespace {

constexpr int kRaters = 6;
constexpr int kPrompts = 300;
constexpr int kModels = 4;

QByteArray responses()
{
    QByteArray lines;
    const char* domains[] {"law", "psychology", "social_science"};
    for (int p = 1; p <= kPrompts; ++p) {
        for (int m = 1; m <= kModels; ++m)
            lines += "{\"prompt_id\":\"p" + QByteArray::number(p) + "\",\"prompt\":\"第"
                + QByteArray::number(p) + "号问题：这样做可以吗？\",\"domain\":\"" + domains[p % 3]
                + "\",\"model\":\"model-" + QByteArray::number(m) + "\",\"response\":\"第"
                + QByteArray::number(p * 10 + m) + "号回答，建议先核对合同再决定。\"}\n";
    }
    return lines;
}

/// Without a window manager nobody else gives a dialog the keys.
bool comesUp(QWidget* dialog)
{
    dialog->activateWindow();
    return QTest::qWaitForWindowActive(dialog)
        && QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; });
}

/// A window that is worked by keys alone: what is typed goes where the focus is.
struct Keys {
    explicit Keys(QWidget& top)
        : window(top)
    {
    }
    QWidget* focus() const
    {
        QWidget* focused = window.focusWidget();
        return focused != nullptr ? focused : &window;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(focus(), key, modifiers);
        QCoreApplication::processEvents(); // a cell closes after the key, not by it
    }
    void type(const QString& text) const
    {
        QInputMethodEvent commit;
        commit.setCommitString(text);
        QCoreApplication::sendEvent(focus(), &commit);
    }
    /// Tab until the control of this name has the focus.
    bool tabTo(const char* name) const
    {
        QStringList passed;
        for (int n = 0; n < 80; ++n) {
            if (focus()->objectName() == QLatin1String(name))
                return true;
            passed << focus()->objectName();
            press(Qt::Key_Tab);
        }
        qWarning("Tab does not reach %s, only %s", name, qPrintable(passed.mid(0, 30).join(u' ')));
        return false;
    }
    QWidget& window;
};

}

class TestGuiLeadSetup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_house = std::make_unique<GuiHouse>(); }
    void cleanup()
    {
        m_house->jobs().stopAll();
        m_house.reset();
    }
    void byKeysFromNothingToRatings();
    void schemeIsEditedWithPreview();
    void schemeFromAFile();
    void whatRatersGetIsSwitched();
    void brokenSchemeFiles_data();
    void brokenSchemeFiles();
    void ratedSchemeGetsAVersion();
    void faultsAreTold();
    void changedElsewhere();
    void closingAsksFirst();
    void readingOnly();
    void guidelinesAreShownAsTextOnly();
    void namesAndTexts();
    void pictures();

private:
    QString path(const char* name) const
    {
        return m_house->folder() + QLatin1Char('/') + QLatin1String(name);
    }
    Result<service::ProjectSetup> stored(const QString& file) const
    {
        return service::ProjectSession::open(file.toStdString(), service::Access::Read)
            .and_then([](service::ProjectSession session) { return service::readSetup(session); });
    }
    std::unique_ptr<ui::SetupDialog> dialog(const QString& file, bool readOnly = false)
    {
        auto made = std::make_unique<ui::SetupDialog>(
            m_house->context(), std::filesystem::path(file.toStdString()), readOnly);
        made->setAttribute(Qt::WA_DeleteOnClose, false);
        made->open();
        if (!workerIsDone(*m_house))
            qFatal("the worker does not end");
        return made;
    }
    void save(ui::SetupDialog& dialog)
    {
        click(&dialog, "setupSave");
        QVERIFY(workerIsDone(*m_house));
        QVERIFY(workerIsDone(*m_house)); // what was stored is read again
    }
    std::unique_ptr<GuiHouse> m_house = {};
};

/// The set-up of a project of 6 raters with 300 prompts x 4 models, by keys alone; then what was said holds.
void TestGuiLeadSetup::byKeysFromNothingToRatings()
{
    ui::MainWindow window(m_house->context());
    window.resize(1280, 720);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    auto* dialog = window.findChild<ui::NewProjectDialog*>();
    QVERIFY(dialog != nullptr);
    QVERIFY(comesUp(dialog));
    const Keys keys(*dialog);
    // The third start, then name and file.
    QVERIFY(keys.tabTo("startSafety"));
    keys.press(Qt::Key_Down);
    keys.press(Qt::Key_Down);
    QVERIFY(child<QRadioButton>(dialog, "startOwn")->isChecked());
    QVERIFY(keys.tabTo("newName"));
    keys.type(QStringLiteral("法律三百题"));
    QVERIFY(keys.tabTo("newPlace"));
    keys.press(Qt::Key_A, Qt::ControlModifier);
    keys.type(path("law.touchstone"));
    // Guidelines.
    auto* sections = child<QListWidget>(dialog, "setupSections");
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
        keys.press(Qt::Key_Right);
        keys.press(Qt::Key_F2);
        keys.type(QStringLiteral("v%1").arg(n));
        keys.press(Qt::Key_Return);
        keys.press(Qt::Key_Right);
        keys.press(Qt::Key_Right);
        keys.press(Qt::Key_F2);
        keys.type(QStringLiteral("temperature 0"));
        keys.press(Qt::Key_Return);
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
    savePictures(*m_house, dialog, QStringLiteral("setup_new_care"));
    keys.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(window.hasProject(), 20000);
    const auto setup = stored(path("law.touchstone"));
    TS_OK(setup);
    QCOMPARE(setup->name, std::string("法律三百题"));
    QCOMPARE(setup->scheme.id, std::string("cvalues"));
    QCOMPARE(setup->guidelines, std::string("# 说明\n只看回答本身。"));
    QCOMPARE(setup->models.size(), std::size_t {kModels});
    QCOMPARE(setup->models[3].name, std::string("model-4"));
    QCOMPARE(setup->models[3].version, std::string("v4"));
    QCOMPARE(setup->models[3].notes, std::string("temperature 0"));
    QCOMPARE(setup->raters.size(), std::size_t {kRaters});
    QCOMPARE(setup->raters[5].code, std::string("R6"));
    QCOMPARE(setup->rules.at("responsibility"), std::string("median"));

    // 1,200 answers come in by the import dialog.
    window.takeFiles({writeFile(m_house->folder(), QStringLiteral("answers.jsonl"), responses())});
    auto* import = window.findChild<ui::ImportDialog*>();
    QVERIFY(import != nullptr);
    QVERIFY(comesUp(import));
    const Keys importKeys(*import);
    QTRY_VERIFY_WITH_TIMEOUT(child<QAbstractButton>(import, "importStart")->isEnabled(), 30000);
    QVERIFY(importKeys.tabTo("importStart"));
    importKeys.press(Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    QCoreApplication::sendPostedEvents();
    import->close();
    QVERIFY(comesUp(&window));
    auto session =
        service::ProjectSession::open(path("law.touchstone").toStdString(), service::Access::Write);
    TS_OK(session);
    QCOMPARE(session->totals()->prompts, kPrompts);
    QCOMPARE(session->totals()->models, kModels);
    QCOMPARE(session->totals()->responses, kPrompts * kModels);

    // The page Prompts: twenty of them are held out by keys.
    QTest::keyClick(&window, Qt::Key_F12);
    QVERIFY(workerIsDone(*m_house));
    auto* table = child<QAbstractItemView>(&window, "promptsTable");
    QTRY_COMPARE(table->model()->rowCount(), kPrompts);
    const Keys pageKeys(window);
    QVERIFY(pageKeys.tabTo("promptsTable"));
    pageKeys.press(Qt::Key_Home, Qt::ControlModifier);
    for (int n = 1; n < 20; ++n)
        pageKeys.press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(pageKeys.tabTo("promptsHold"));
    pageKeys.press(Qt::Key_Space);
    QVERIFY(workerIsDone(*m_house));
    PromptFilter held;
    held.heldOut = true;
    QCOMPARE(service::promptRows(*session, held)->size(), std::size_t {20});
    savePictures(*m_house, &window, QStringLiteral("prompts_300"));

    // Rated by three of them; then no training export holds a prompt that is held out.
    jobs::Control control;
    service::AssignRequest request;
    request.annotators = {"R1", "R2", "R3"};
    request.overlap = 2;
    request.limit = 120;
    TS_OK(service::assign(*session, request, control));
    for (const std::string& who : request.annotators) {
        auto desk = service::RatingDesk::open(*session, who, {}, service::RatingDesk::Mode::Rate);
        TS_OK(desk);
        const std::vector<RowId> rows = desk->order().value();
        for (const RowId row : rows) {
            Submission submission;
            submission.answers.values["safety"] = ChoiceAnswer {"safe"};
            submission.answers.values["responsibility"] = ScaleAnswer {9};
            TS_OK(desk->submit(row, submission));
        }
    }
    std::vector<QByteArray> texts;
    const std::vector<RowId> heldRows = service::promptRows(*session, held).value();
    for (const RowId row : heldRows)
        texts.push_back(QByteArray::fromStdString(service::promptDetail(*session, row)->fields.text));
    for (const char* format : {"trl-sft", "trl-kto", "chat"}) {
        service::ExportOptions options;
        options.acceptDefaults = true;
        options.scoring.resamples = 0;
        const std::filesystem::path folder = path(format).toStdString();
        const auto report = service::exportProject(*session, format, folder, options, control);
        TS_OK(report);
        std::int64_t rows = 0;
        for (const auto& file : report->files) {
            rows += file.rows;
            std::ifstream stream(folder / file.path, std::ios::binary);
            const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
            for (const QByteArray& text : texts)
                QVERIFY2(bytes.find(text.toStdString()) == std::string::npos, file.path.c_str());
        }
        QVERIFY(rows > 50);
    }
    QCOMPARE(session->check()->size(), std::size_t {0});
    // A rule that was chosen once is what the figures take.
    service::ScoringOptions scoring;
    scoring.resamples = 0;
    const auto scores = service::computeScores(*session, scoring, control);
    TS_OK(scores);
    QCOMPARE(scores->criteria[scores->role("responsibility").value()].rule, std::string("median"));
}

void TestGuiLeadSetup::schemeIsEditedWithPreview()
{
    const QString file = makeSampleProject(m_house->folder(), {.assign = false});
    auto dialog = this->dialog(file);
    child<QListWidget>(dialog.get(), "setupSections")->setCurrentRow(1);
    auto* preview = child<ui::CriterionForm>(dialog.get(), "schemePreview");
    const auto before = preview->controls().size();
    QVERIFY(before > 3);
    // Words of a question.
    child<QListWidget>(dialog.get(), "schemeCriteria")->setCurrentRow(0);
    auto* label = child<QLineEdit>(dialog.get(), "schemeLabelEn");
    write(label, QStringLiteral("Harmless?"));
    QTest::keyClicks(label, QStringLiteral("!"));
    const auto shows = [&](const QString& text) {
        for (const QLabel* shown : preview->findChildren<QLabel*>()) {
            if (shown->text().contains(text))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(shows(QStringLiteral("Harmless?!")));
    // Another one: a scale from 1 to 10, cut to 5.
    auto* kinds = child<QComboBox>(dialog.get(), "schemeAdd");
    kinds->setFocus();
    kinds->setCurrentIndex(2);
    Q_EMIT kinds->activated(2);
    QCOMPARE(preview->controls().size(), before + 1);
    child<QSpinBox>(dialog.get(), "schemeMax")->setValue(5);
    QVERIFY(!child<QLabel>(dialog.get(), "schemeFault")->isVisible());
    // What cannot be used is said, and the form before it stays.
    write(child<QLineEdit>(dialog.get(), "schemeLabelZh"), QString());
    QTest::keyClick(child<QLineEdit>(dialog.get(), "schemeLabelZh"), Qt::Key_Backspace);
    child<QLineEdit>(dialog.get(), "schemeLabelZh")->selectAll();
    QTest::keyClick(child<QLineEdit>(dialog.get(), "schemeLabelZh"), Qt::Key_Delete);
    QVERIFY(child<QLabel>(dialog.get(), "schemeFault")->isVisible());
    QVERIFY(!child<QAbstractButton>(dialog.get(), "setupSave")->isEnabled());
    QCOMPARE(preview->controls().size(), before + 1);
    QTest::keyClicks(child<QLineEdit>(dialog.get(), "schemeLabelZh"), QStringLiteral("X"));
    save(*dialog);
    const auto setup = stored(file);
    TS_OK(setup);
    QCOMPARE(setup->scheme.criteria.size(), before + 1);
    QCOMPARE(setup->scheme.criteria[0].label.en, std::string("Harmless?!"));
    QCOMPARE(setup->scheme.criteria.back().max, 5);
    QCOMPARE(setup->scheme.version, builtinScheme("cvalues")->version + 1);
}

void TestGuiLeadSetup::schemeFromAFile()
{
    Scheme own = *builtinScheme("abc");
    own.id = "own-grades";
    own.name = {"Own grades", "自定等级"};
    const QString json =
        writeFile(m_house->folder(), QStringLiteral("own.json"), QByteArray::fromStdString(schemeJson(own)));
    const QString file = makeSampleProject(m_house->folder(), {.assign = false});
    auto dialog = this->dialog(file);
    child<QListWidget>(dialog.get(), "setupSections")->setCurrentRow(1);
    m_house->dialogs.files = {json};
    click(dialog.get(), "schemeFile");
    save(*dialog);
    const auto setup = stored(file);
    TS_OK(setup);
    QVERIFY(setup->scheme == own);
}

void TestGuiLeadSetup::whatRatersGetIsSwitched()
{
    // One question at a time, hints, and the lead's examples of a point, which the editor does not show.
    Scheme own = *builtinScheme("cvalues");
    own.id = "own-scale";
    const auto scale = std::find_if(own.criteria.begin(), own.criteria.end(),
        [](const Criterion& criterion) { return criterion.role == "responsibility"; });
    const std::vector<LocalText> examples {{"Go to the court.", "去法院。"}, {"Ask a lawyer.", "问律师。"}};
    scale->anchors[6].examples = examples;
    const QString json =
        writeFile(m_house->folder(), QStringLiteral("own.json"), QByteArray::fromStdString(schemeJson(own)));
    const QString file = makeSampleProject(m_house->folder(), {.assign = false});
    auto dialog = this->dialog(file);
    child<QListWidget>(dialog.get(), "setupSections")->setCurrentRow(1);
    m_house->dialogs.files = {json};
    click(dialog.get(), "schemeFile");
    auto* preview = child<ui::CriterionForm>(dialog.get(), "schemePreview");
    QCOMPARE(preview->steps(), 0);
    QVERIFY(!child<QAbstractButton>(dialog.get(), "schemeHints")->isChecked()); // off unless switched on
    for (const char* name : {"schemeOneAtATime", "schemeHints"}) { // by key: the box is wider than its words
        auto* box = child<QAbstractButton>(dialog.get(), name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
    }
    QVERIFY(preview->steps() > 2);
    child<QListWidget>(dialog.get(), "schemeCriteria")
        ->setCurrentRow(static_cast<int>(scale - own.criteria.begin()));
    QTest::keyClicks(child<QLineEdit>(dialog.get(), "schemeLabelEn"), QStringLiteral("!"));
    save(*dialog);
    const auto setup = stored(file);
    TS_OK(setup);
    QVERIFY(setup->scheme.oneAtATime && setup->scheme.hints);
    const Criterion* kept = setup->scheme.criterionWithRole("responsibility");
    QVERIFY(kept->label.en.starts_with('!'));
    QCOMPARE(kept->anchors[6].examples, examples);
}

void TestGuiLeadSetup::brokenSchemeFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("told");
    QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("bad.json");
    QTest::newRow("no scheme") << QByteArray("{\"a\":1}") << QStringLiteral("scheme");
    QTest::newRow("not there") << QByteArray() << QStringLiteral("no such file");
}

void TestGuiLeadSetup::brokenSchemeFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, told);
    const QString json =
        bytes.isEmpty() ? path("none.json") : writeFile(m_house->folder(), QStringLiteral("bad.json"), bytes);
    const QString file = makeSampleProject(m_house->folder(), {.assign = false});
    const auto before = stored(file);
    auto dialog = this->dialog(file);
    child<QListWidget>(dialog.get(), "setupSections")->setCurrentRow(1);
    m_house->dialogs.files = {json};
    click(dialog.get(), "schemeFile");
    QVERIFY2(
        textOf(dialog.get(), "schemeFault").contains(told), qPrintable(textOf(dialog.get(), "schemeFault")));
    QVERIFY(*stored(file) == *before);
}

void TestGuiLeadSetup::ratedSchemeGetsAVersion()
{
    const QString file = makeSampleProject(m_house->folder(), {.prompts = 3, .rated = true});
    auto dialog = this->dialog(file);
    child<QListWidget>(dialog.get(), "setupSections")->setCurrentRow(1);
    QVERIFY(textOf(dialog.get(), "schemeState").contains(QStringLiteral("There are ratings under it")));
    write(child<QLineEdit>(dialog.get(), "schemeLabelEn"), QStringLiteral("Other words"));
    QTest::keyClicks(child<QLineEdit>(dialog.get(), "schemeLabelEn"), QStringLiteral("."));
    save(*dialog);
    QVERIFY2(textOf(dialog.get(), "setupMessage").contains(QStringLiteral("round 2")),
        qPrintable(textOf(dialog.get(), "setupMessage")));
    auto session = service::ProjectSession::open(file.toStdString(), service::Access::Read);
    QCOMPARE(session->rounds()->size(), std::size_t {2});
    QVERIFY(session->scheme(session->rounds()->front())->criteria[0].label.en
        != session->scheme(session->rounds()->back())->criteria[0].label.en);
    QCOMPARE(session->check()->size(), std::size_t {0});
}

void TestGuiLeadSetup::faultsAreTold()
{
    const QString file = makeSampleProject(m_house->folder());
    auto dialog = this->dialog(file);
    auto* name = child<QLineEdit>(dialog.get(), "setupName");
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Delete);
    QVERIFY(textOf(dialog.get(), "setupMessage").contains(QStringLiteral("needs a name")));
    QVERIFY(!child<QAbstractButton>(dialog.get(), "setupSave")->isEnabled());
    QTest::keyClicks(name, QStringLiteral("Again"));
    // The one annotator has work: he cannot be taken away.
    child<QListWidget>(dialog.get(), "setupSections")->setCurrentRow(5);
    child<QTableWidget>(dialog.get(), "setupRaters")->setCurrentCell(0, 0);
    click(dialog.get(), "setupRatersRemove");
    save(*dialog);
    QVERIFY2(textOf(dialog.get(), "setupMessage").contains(QStringLiteral("cannot be taken away")),
        qPrintable(textOf(dialog.get(), "setupMessage")));
    QCOMPARE(stored(file)->raters.size(), std::size_t {1});
    QCOMPARE(stored(file)->name, std::string("Sample"));
}

void TestGuiLeadSetup::changedElsewhere()
{
    const QString file = makeSampleProject(m_house->folder());
    auto dialog = this->dialog(file);
    {
        auto session = service::ProjectSession::open(file.toStdString(), service::Access::Write);
        TS_OK(session->addAnnotator("R9", {}));
    }
    QTest::keyClicks(child<QLineEdit>(dialog.get(), "setupName"), QStringLiteral("X"));
    save(*dialog);
    QVERIFY(textOf(dialog.get(), "setupMessage").contains(QStringLiteral("changed by another program")));
    QCOMPARE(stored(file)->name, std::string("Sample"));
}

void TestGuiLeadSetup::closingAsksFirst()
{
    const QString file = makeSampleProject(m_house->folder());
    auto dialog = this->dialog(file);
    QTest::keyClicks(child<QLineEdit>(dialog.get(), "setupName"), QStringLiteral("X"));
    m_house->dialogs.sayYes = false;
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QCOMPARE(m_house->dialogs.asked.size(), std::size_t {1});
    QVERIFY(dialog->isVisible());
    m_house->dialogs.sayYes = true;
    click(dialog.get(), "setupClose");
    QVERIFY(!dialog->isVisible());
    QCOMPARE(stored(file)->name, std::string("Sample"));
}

void TestGuiLeadSetup::readingOnly()
{
    const QString file = makeSampleProject(m_house->folder());
    auto dialog = this->dialog(file, true);
    QTest::keyClicks(child<QLineEdit>(dialog.get(), "setupName"), QStringLiteral("X"));
    QVERIFY(!child<QAbstractButton>(dialog.get(), "setupSave")->isEnabled());
    QVERIFY(textOf(dialog.get(), "setupMessage").contains(QStringLiteral("reading only")));
}

void TestGuiLeadSetup::guidelinesAreShownAsTextOnly()
{
    const QString file = makeSampleProject(m_house->folder());
    auto dialog = this->dialog(file);
    child<QListWidget>(dialog.get(), "setupSections")->setCurrentRow(3);
    child<QPlainTextEdit>(dialog.get(), "setupGuidelines")
        ->setPlainText(
            QStringLiteral("# Head\n\n<img src=\"file:///etc/hostname\"> ![x](file:///etc/hostname)"));
    auto* view = child<QTextBrowser>(dialog.get(), "setupGuidelinesView");
    QVERIFY(view->toPlainText().contains(QStringLiteral("Head")));
    QVERIFY(view->toPlainText().contains(QStringLiteral("<img")));
}

void TestGuiLeadSetup::namesAndTexts()
{
    const QString file = makeSampleProject(m_house->folder());
    auto dialog = this->dialog(file);
    auto* sections = child<QListWidget>(dialog.get(), "setupSections");
    for (int row = 0; row < sections->count(); ++row) {
        sections->setCurrentRow(row);
        settle(dialog.get());
        QCOMPARE(accessibilityFaults(dialog.get()), QStringList());
        MarkTexts marks;
        QCoreApplication::installTranslator(&marks);
        QCoreApplication::sendPostedEvents();
        // Words of the scheme are data in both languages; figures and codes are none.
        QStringList data;
        for (const Criterion& criterion : builtinScheme("cvalues")->criteria) {
            for (const LocalText* text : {&criterion.label, &criterion.help, &criterion.none}) {
                if (!text->en.empty())
                    data << QString::fromStdString(text->en).left(12);
            }
            for (const Option& option : criterion.options)
                data << QString::fromStdString(option.label.en).left(12);
            for (const Anchor& anchor : criterion.anchors)
                data << QString::fromStdString(anchor.text.en).left(12);
        }
        if (row != 1) // the form in the preview has tests of its own
            QCOMPARE(untranslated(dialog.get(), data), QStringList());
        QCoreApplication::removeTranslator(&marks);
        QCoreApplication::sendPostedEvents();
    }
}

void TestGuiLeadSetup::pictures()
{
    const QString file =
        makeSampleProject(m_house->folder(), {.prompts = 6, .models = 2, .annotators = 2, .rated = true});
    {
        auto session = service::ProjectSession::open(file.toStdString(), service::Access::Write);
        const auto before = service::readSetup(*session).value();
        auto after = before;
        after.guidelines = "# 评分说明\n\n- 只看回答本身，不猜是谁写的。\n- **安全**：不造成伤害即可。\n\n1. "
                           "先读问题\n2. 再读回答\n";
        after.models[0].version = "7B-2M";
        after.models[0].date = "2023-11";
        after.models[0].notes = "temperature 0.7, top-p 0.9";
        after.raters[0].domains = {"law", "psychology"};
        after.raters[0].notes = "执业律师";
        TS_OK(service::saveSetup(*session, before, after));
    }
    auto dialog = this->dialog(file);
    const char* names[] {"general", "scheme", "facets", "guidelines", "models", "raters", "care"};
    auto* sections = child<QListWidget>(dialog.get(), "setupSections");
    for (int row = 0; row < sections->count(); ++row) {
        sections->setCurrentRow(row);
        savePictures(*m_house, dialog.get(), QStringLiteral("setup_") + QLatin1String(names[row]));
    }
    sections->setCurrentRow(1);
    child<QListWidget>(dialog.get(), "schemeCriteria")->setCurrentRow(1);
    savePictures(*m_house, dialog.get(), QStringLiteral("setup_scheme_scale"));
}

QTEST_MAIN(TestGuiLeadSetup)
#include "test_gui_lead_setup.moc"
