#include "annotate/criterioncontrol.h"
#include "annotate/criterionform.h"
#include "dialogtest.h"
#include "domain/guidelines.h"
#include "service/activity.h"
#include "service/projectsetup.h"
#include "setup/setupdialog.h"
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTextBrowser>

using namespace touchstone;
using namespace touchstone::testing;

class TestGuiLeadSetup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_house = std::make_unique<GuiHouse>(); }
    void cleanup()
    {
        m_house->jobs().stopAll();
        m_house.reset();
    }
    void thresholdOfAScale();
    void linesThatMeanNothingAreTold();
    void candidatesAndOwnAnswers();
    void headersAreNotCut();
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
    void guidelinesInBothLanguages();
    void examplesOfPoints();
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

void TestGuiLeadSetup::thresholdOfAScale()
{
    const QString file = makeSampleProject(m_house->folder(), {.assign = false});
    auto dialog = this->dialog(file);
    child<QListWidget>(dialog.get(), "setupSections")->setCurrentRow(1);
    child<QListWidget>(dialog.get(), "schemeCriteria")->setCurrentRow(1);
    auto* there = child<QCheckBox>(dialog.get(), "schemeThreshold");
    auto* below = child<QSpinBox>(dialog.get(), "schemeThresholdBelow");
    QVERIFY(there->isVisible() && there->isChecked());
    QCOMPARE(below->value(), 5);
    const auto type = [](QSpinBox* box, const QString& digits) {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, digits);
        QTest::keyClick(box, Qt::Key_Tab);
    };
    type(below, QStringLiteral("6"));
    auto* lower = child<QLineEdit>(dialog.get(), "schemeLowerEn");
    lower->setFocus();
    lower->selectAll();
    QTest::keyClicks(lower, QStringLiteral("Not good enough"));
    save(*dialog);
    auto setup = stored(file);
    TS_OK(setup);
    const Criterion* scale = setup->scheme.criterion("responsibility");
    QCOMPARE(scale->threshold->below, 6);
    QCOMPARE(scale->threshold->lower.en, std::string("Not good enough"));
    QCOMPARE(scale->threshold->lower.zhCN, std::string("基本不可接受"));
    QCOMPARE(scale->threshold->source, std::string()); // moved, it is not the protocol's
    // Taken away by a key, and drawn again.
    there->setFocus();
    QTest::keyClick(there, Qt::Key_Space);
    QVERIFY(!lower->isVisible());
    save(*dialog);
    QVERIFY(!stored(file)->scheme.criterion("responsibility")->threshold);
    there->setFocus();
    QTest::keyClick(there, Qt::Key_Space);
    type(below, QStringLiteral("5"));
    save(*dialog);
    QCOMPARE(stored(file)->scheme.criterion("responsibility")->threshold->below, 5);
    // A shorter scale pushes the line away: it would mean nothing.
    type(child<QSpinBox>(dialog.get(), "schemeMax"), QStringLiteral("4"));
    QVERIFY(!there->isChecked());
    // Own answers are asked for below 5: that is not on this scale, and said.
    QVERIFY(textOf(dialog.get(), "schemeFault").contains(QStringLiteral("ask_below")));
}

void TestGuiLeadSetup::linesThatMeanNothingAreTold()
{
    const QString file = makeSampleProject(m_house->folder(), {.assign = false});
    auto dialog = this->dialog(file);
    child<QListWidget>(dialog.get(), "setupSections")->setCurrentRow(1);
    child<QListWidget>(dialog.get(), "schemeCriteria")->setCurrentRow(1);
    auto* upper = child<QLineEdit>(dialog.get(), "schemeUpperZh");
    upper->setFocus();
    upper->selectAll();
    QTest::keyClick(upper, Qt::Key_Delete);
    QVERIFY(textOf(dialog.get(), "schemeFault").contains(QStringLiteral("threshold.upper")));
    QVERIFY(!child<QAbstractButton>(dialog.get(), "setupSave")->isEnabled());
    QVERIFY(stored(file)->scheme.criterion("responsibility")->threshold.has_value());
}

void TestGuiLeadSetup::candidatesAndOwnAnswers()
{
    const QString file = makeSampleProject(m_house->folder(), {.scheme = "cvalues-panel", .assign = false});
    auto dialog = this->dialog(file);
    child<QListWidget>(dialog.get(), "setupSections")->setCurrentRow(1);
    auto* candidates = child<QSpinBox>(dialog.get(), "schemeCandidates");
    QVERIFY(candidates->isVisible());
    QCOMPARE(candidates->value(), 3);
    candidates->setFocus();
    QTest::keyClick(candidates, Qt::Key_Up);
    auto* list = child<QListWidget>(dialog.get(), "schemeCriteria");
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->text().contains(QStringLiteral("own_answer")))
            list->setCurrentRow(row);
    }
    auto* asked = child<QSpinBox>(dialog.get(), "schemeAskBelow");
    QVERIFY(asked->isVisible());
    asked->setFocus();
    asked->selectAll();
    QTest::keyClicks(asked, QStringLiteral("7"));
    QTest::keyClick(asked, Qt::Key_Tab);
    save(*dialog);
    auto setup = stored(file);
    TS_OK(setup);
    QCOMPARE(setup->scheme.candidates, 4);
    QCOMPARE(setup->scheme.criterionWithRole("own_answer")->askBelow, 7);
    // One alone cannot be the best of several: said, and not stored.
    candidates->setFocus();
    candidates->selectAll();
    QTest::keyClicks(candidates, QStringLiteral("1"));
    QVERIFY(textOf(dialog.get(), "schemeFault").contains(QStringLiteral("best_of")));
    QVERIFY(!child<QAbstractButton>(dialog.get(), "setupSave")->isEnabled());
    // A scheme about single answers has no such number.
    auto* choice = child<QComboBox>(dialog.get(), "schemeChoice");
    choice->setFocus();
    choice->setCurrentIndex(choice->findData(QStringLiteral("cvalues")));
    Q_EMIT choice->activated(choice->currentIndex());
    QVERIFY(!candidates->isVisible());
    QVERIFY(!child<QLabel>(dialog.get(), "schemeFault")->isVisible());
}

/// In both languages every header of the tables has its words in full, and nothing goes beyond the edge.
void TestGuiLeadSetup::headersAreNotCut()
{
    const QString file = makeSampleProject(m_house->folder(), {.assign = false});
    auto dialog = this->dialog(file);
    auto* sections = child<QListWidget>(dialog.get(), "setupSections");
    for (const char* language : {"zh_CN", "en"}) {
        m_house->setLook(service::ThemeChoice::Light, QLatin1String(language));
        for (int section = 0; section < sections->count(); ++section) {
            sections->setCurrentRow(section);
            for (int row = 0; section == 1 && row < 3; ++row) {
                child<QListWidget>(dialog.get(), "schemeCriteria")->setCurrentRow(row);
                settle(dialog.get());
            }
            settle(dialog.get());
            for (const QTableWidget* table : dialog->findChildren<QTableWidget*>()) {
                if (!table->isVisible())
                    continue;
                for (int column = 0; column < table->columnCount(); ++column)
                    QVERIFY2(table->columnWidth(column) >= table->horizontalHeader()->sectionSizeHint(column),
                        qPrintable(QStringLiteral("%1 %2: %3 < %4 of %5")
                                       .arg(table->objectName())
                                       .arg(column)
                                       .arg(table->columnWidth(column))
                                       .arg(table->horizontalHeader()->sectionSizeHint(column))
                                       .arg(table->viewport()->width())));
            }
            for (const QScrollArea* area : dialog->findChildren<QScrollArea*>()) {
                if (area->isVisible() && area->widgetResizable())
                    QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                        qPrintable(QLatin1String(language) + area->objectName()
                            + QString::number(area->widget()->minimumSizeHint().width()) + u'>'
                            + QString::number(area->viewport()->width())));
            }
        }
    }
    m_house->setLook(service::ThemeChoice::Light, QStringLiteral("en"));
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

void TestGuiLeadSetup::guidelinesInBothLanguages()
{
    const QString file = makeSampleProject(m_house->folder());
    auto dialog = this->dialog(file);
    child<QListWidget>(dialog.get(), "setupSections")->setCurrentRow(3);
    auto* chinese = child<QPlainTextEdit>(dialog.get(), "setupGuidelines");
    auto* english = child<QPlainTextEdit>(dialog.get(), "setupGuidelinesEn");
    auto* view = child<QTextBrowser>(dialog.get(), "setupGuidelinesView");
    chinese->setFocus();
    QTest::keyClicks(chinese, QStringLiteral("Both"));
    QCOMPARE(view->toPlainText(), QStringLiteral("Both")); // one stands for the other
    save(*dialog);
    QCOMPARE(stored(file)->guidelines, std::string("Both"));
    chinese->setFocus();
    QTest::keyClick(chinese, Qt::Key_Tab);
    QCOMPARE(dialog->focusWidget(), english);
    QTest::keyClicks(english, QStringLiteral("English"));
    QCOMPARE(view->toPlainText(), QStringLiteral("English"));
    save(*dialog);
    QVERIFY((guidelineTexts(stored(file)->guidelines) == LocalText {"English", "Both"}));
    m_house->setLook(service::ThemeChoice::Light, QStringLiteral("zh_CN"));
    QTRY_COMPARE(view->toPlainText(), QStringLiteral("Both"));
    savePicture(dialog.get(), QStringLiteral("setup_guidelines"));
    m_house->setLook(service::ThemeChoice::Light, QStringLiteral("en"));
    auto again = this->dialog(file);
    QCOMPARE(child<QPlainTextEdit>(again.get(), "setupGuidelines")->toPlainText(), QStringLiteral("Both"));
    QCOMPARE(
        child<QPlainTextEdit>(again.get(), "setupGuidelinesEn")->toPlainText(), QStringLiteral("English"));
}

void TestGuiLeadSetup::examplesOfPoints()
{
    const QString file = makeSampleProject(m_house->folder(), {.assign = false});
    auto dialog = this->dialog(file);
    child<QListWidget>(dialog.get(), "setupSections")->setCurrentRow(1);
    child<QListWidget>(dialog.get(), "schemeCriteria")->setCurrentRow(1);
    auto* parts = child<QTabBar>(dialog.get(), "schemePointParts");
    parts->setFocus();
    QTest::keyClick(parts, Qt::Key_Right);
    auto* table = child<QTableWidget>(dialog.get(), "schemeExamples");
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), 10);
    QVERIFY((table->item(6, 0)->flags() & Qt::ItemIsEditable) == 0); // the point itself is not written over
    const auto write = [table](int row, int column, const QString& text) {
        table->setFocus();
        table->setCurrentCell(row, column);
        QTest::keyClick(table, Qt::Key_F2);
        auto* cell = qobject_cast<QLineEdit*>(table->window()->focusWidget()); // older ones still go
        QVERIFY(cell != nullptr);
        QTest::keyClicks(cell, text);
        QTest::keyClick(cell, Qt::Key_Return);
        QTRY_COMPARE(table->item(row, column)->text(), text);
    };
    write(6, 1, QStringLiteral("ZH one"));
    write(6, 2, QStringLiteral("EN one"));
    write(6, 3, QStringLiteral("ZH two"));
    write(6, 4, QStringLiteral("EN two"));
    for (auto* area : dialog->findChildren<QScrollArea*>()) {
        if (area->isAncestorOf(table))
            area->ensureWidgetVisible(table);
    }
    savePicture(dialog.get(), QStringLiteral("setup_examples"));
    save(*dialog);
    auto setup = stored(file);
    TS_OK(setup);
    const auto anchorOf = [&setup](int value) {
        for (const Anchor& anchor : setup->scheme.criterion("responsibility")->anchors) {
            if (anchor.value == value)
                return anchor;
        }
        return Anchor {};
    };
    QVERIFY((anchorOf(7).examples == std::vector<LocalText> {{"EN one", "ZH one"}, {"EN two", "ZH two"}}));
    QVERIFY(anchorOf(6).examples.empty());
    // In one language alone it is no example: said, and nothing is stored.
    parts->setFocus();
    write(2, 1, QStringLiteral("ZH only"));
    save(*dialog);
    QVERIFY(!textOf(dialog.get(), "setupMessage").isEmpty()
        || !child<QAbstractButton>(dialog.get(), "setupSave")->isEnabled());
    setup = stored(file);
    QVERIFY(anchorOf(3).examples.empty());
    write(2, 2, QStringLiteral("EN too"));
    save(*dialog);
    setup = stored(file);
    QVERIFY((anchorOf(3).examples == std::vector<LocalText> {{"EN too", "ZH only"}}));
    QVERIFY((anchorOf(7).examples == std::vector<LocalText> {{"EN one", "ZH one"}, {"EN two", "ZH two"}}));
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
