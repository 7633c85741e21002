#include "dialogtest.h"
#include "domain/scheme.h"
#include "exchange/exportdialog.h"
#include "service/ratingdesk.h"
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGuiApplication>
#include <QProgressBar>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <atomic>
#include <thread>

using namespace touchstone;
using namespace touchstone::testing;
using exchange::Purpose;
using ui::ExportDialog;

namespace {

constexpr int kResult = 2;

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QByteArray bytesOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("cannot be read");
}

}

class TestGuiExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void pairsByKeysAlone();
    void whatIsTakenIsWhatIsSeen();
    void cancelledByKey();
    void namesAreAskedFor();
    void everyFormatFromTheDialog();
    void dataSet();
    void whatCannotBeWritten();
    void everyTextFollowsTheLanguage();
    void accessibility();
    void pictures();

private:
    std::unique_ptr<ExportDialog> dialog(Purpose purpose)
    {
        auto made = std::make_unique<ExportDialog>(
            m_house->context(), std::filesystem::path(m_project.toStdString()), purpose);
        made->open();
        return made;
    }
    /// Until the counts are those of the choices.
    static bool counted(ExportDialog& dialog)
    {
        return QTest::qWaitFor(
            [&dialog] {
                const QString count = textOf(&dialog, "exportCount");
                return !count.isEmpty() && count != QStringLiteral("Counting …");
            },
            30000);
    }
    static void tabTo(ExportDialog& dialog, const char* name)
    {
        for (int i = 0; i < 60 && dialog.focusWidget()->objectName() != QLatin1String(name); ++i)
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QCOMPARE(dialog.focusWidget()->objectName(), QLatin1String(name));
    }
    static void chooseFormat(ExportDialog& dialog, const char* id)
    {
        auto* formats = child<QComboBox>(&dialog, "exportFormat");
        formats->setCurrentIndex(formats->findData(QLatin1String(id)));
        QCOMPARE(formats->currentData().toString(), QLatin1String(id));
    }
    static bool finished(ExportDialog& dialog)
    {
        return QTest::qWaitFor(
            [&dialog] { return dialog.findChild<QStackedWidget*>()->currentIndex() == kResult; }, 30000);
    }
    /// By keys, from the focus that the dialog begins with.
    void choosePairs(ExportDialog& exporting);
    QString out() const { return m_house->folder() + QStringLiteral("/out"); }
    std::string state() const
    {
        auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Read);
        return session->stateHash().value_or("none");
    }

    std::unique_ptr<GuiHouse> m_house = {};
    QTemporaryDir m_made = {};
    QString m_rated = {};
    QString m_project = {};
};

/// Three raters; of twelve prompts the answers of model-a are good and those of model-b are not.
void TestGuiExport::initTestCase()
{
    QVERIFY(m_made.isValid());
    SampleOptions options;
    options.prompts = 12;
    options.models = 2;
    options.annotators = 3;
    m_rated = makeSampleProject(m_made.path(), options);
    auto session = service::ProjectSession::open(m_rated.toStdString(), service::Access::Write);
    TS_OK(session);
    for (const char* rater : {"R1", "R2", "R3"}) {
        auto desk = service::RatingDesk::open(*session, rater, {}, service::RatingDesk::Mode::Rate);
        TS_OK(desk);
        const auto rows = desk->order();
        TS_OK(rows);
        for (const RowId row : *rows) {
            const bool good = desk->content(row)->responses.front().ends_with('1');
            Submission submission;
            submission.answers.values = {{"safety", ChoiceAnswer {good ? "safe" : "unsafe"}},
                {"responsibility", ScaleAnswer {good ? 9 : 3}}};
            TS_OK(desk->submit(row, submission));
        }
    }
}

/// Each test has a copy: a closed project is one file, and to rate anew would take most of the time.
void TestGuiExport::init()
{
    m_house = std::make_unique<GuiHouse>();
    m_project = m_house->folder() + QStringLiteral("/rated.touchstone");
    QVERIFY(QFile::copy(m_rated, m_project));
}

void TestGuiExport::cleanup()
{
    m_house->jobs().stopAll();
    m_house.reset();
}

void TestGuiExport::choosePairs(ExportDialog& exporting)
{
    // The purpose first: the arrow goes to the next and back.
    QTRY_COMPARE(exporting.focusWidget()->objectName(), QStringLiteral("exportPurpose0"));
    settle(&exporting);
    QTest::keyClick(exporting.focusWidget(), Qt::Key_Down);
    QVERIFY(child<QRadioButton>(&exporting, "exportPurpose1")->isChecked());
    QTest::keyClick(exporting.focusWidget(), Qt::Key_Up);
    tabTo(exporting, "exportFormat");
    auto* formats = child<QComboBox>(&exporting, "exportFormat");
    for (int i = 0; i < 20 && formats->currentData().toString() != QLatin1String("trl-dpo"); ++i)
        QTest::keyClick(formats, Qt::Key_Down);
    QCOMPARE(child<QDoubleSpinBox>(&exporting, "exportHi")->value(), 7.0);
    QCOMPARE(child<QDoubleSpinBox>(&exporting, "exportGap")->value(), 2.0);
    QVERIFY(child<QWidget>(&exporting, "exportLo")->isHidden());
}

void TestGuiExport::pairsByKeysAlone()
{
    m_house->dialogs.files = {out()};
    auto exporting = dialog(Purpose::Train);
    QSignalSpy exported(exporting.get(), &ExportDialog::exported);
    choosePairs(*exporting);
    QVERIFY(counted(*exporting));
    QCOMPARE(textOf(exporting.get(), "exportCount"), QStringLiteral("12 pairs"));
    QCOMPARE(textOf(exporting.get(), "exportLeftOut"), QStringLiteral("Nothing is left out."));
    QCOMPARE(rowsOf(exporting.get(), "exportRows"), 12);
    const auto whole = [&](int column) {
        const auto* model = child<QAbstractItemView>(exporting.get(), "exportRows")->model();
        return model->index(0, column).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(whole(1).contains(QStringLiteral("Answer 1")));
    QVERIFY(whole(2).contains(QStringLiteral("Answer 2")));
    QVERIFY(cell(exporting.get(), "exportRows", 0, 1).startsWith(QStringLiteral("assistant: 1号回答")));
    // A threshold that nothing reaches.
    tabTo(*exporting, "exportHi");
    QTest::keyClick(exporting->focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(exporting->focusWidget(), QStringLiteral("9.5"));
    QTRY_COMPARE_WITH_TIMEOUT(textOf(exporting.get(), "exportCount"), QStringLiteral("0 pairs"), 20000);
    QCOMPARE(textOf(exporting.get(), "exportLeftOut"), QStringLiteral("Left out 12: chosen below hi 12"));
    QTest::keyClick(exporting->focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(exporting->focusWidget(), QStringLiteral("8"));
    QTRY_COMPARE_WITH_TIMEOUT(textOf(exporting.get(), "exportCount"), QStringLiteral("12 pairs"), 20000);
    // Nothing goes out before a folder is there and the choices are taken.
    QCOMPARE(textOf(exporting.get(), "exportMissing"), QStringLiteral("Choose a folder."));
    tabTo(*exporting, "exportChooseFolder");
    QTest::keyClick(exporting->focusWidget(), Qt::Key_Space);
    QVERIFY(m_house->dialogs.filesAsked.back().directory);
    QVERIFY(!textOf(exporting.get(), "exportMissing").isEmpty());
    QVERIFY(!child<QWidget>(exporting.get(), "exportStart")->isEnabled());
    tabTo(*exporting, "exportAccept");
    QTest::keyClick(exporting->focusWidget(), Qt::Key_Space);
    QVERIFY(child<QWidget>(exporting.get(), "exportStart")->isEnabled());
    QVERIFY(!QDir(out()).exists());
    tabTo(*exporting, "exportStart");
    QTest::keyClick(exporting->focusWidget(), Qt::Key_Space);
    QVERIFY(finished(*exporting));
    QCOMPARE(textOf(exporting.get(), "exportResult"), QStringLiteral("The export is done."));
    QCOMPARE(exported.size(), 1);
    QCOMPARE(namesIn(out()),
        QStringList({QStringLiteral("manifest.json"), QStringLiteral("trl-dpo.jsonl"),
            QStringLiteral("trl-dpo.trace.jsonl")}));
    QCOMPARE(bytesOf(out() + QStringLiteral("/trl-dpo.jsonl")).count('\n'), 12);
    QCOMPARE(cell(exporting.get(), "exportFiles", 0, 0), QStringLiteral("trl-dpo.jsonl"));
    QCOMPARE(cell(exporting.get(), "exportFiles", 0, 1), QStringLiteral("12"));
    QVERIFY(textOf(exporting.get(), "exportPlace").contains(QStringLiteral("out")));
    QVERIFY(bytesOf(out() + QStringLiteral("/manifest.json")).contains("\"hi\": 8.0"));
    QCOMPARE(exporting->focusWidget()->objectName(), QStringLiteral("exportClose"));
    click(exporting.get(), "exportCopyPlace");
    QCOMPARE(QGuiApplication::clipboard()->text(), out());
    QTest::keyClick(exporting->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!exporting->isVisible());
}

void TestGuiExport::whatIsTakenIsWhatIsSeen()
{
    auto exporting = dialog(Purpose::Train);
    child<QLineEdit>(exporting.get(), "exportFolder")->setText(out());
    auto* accept = child<QCheckBox>(exporting.get(), "exportAccept");
    auto* start = child<QAbstractButton>(exporting.get(), "exportStart");
    QVERIFY(counted(*exporting));
    accept->setChecked(true);
    QVERIFY(start->isEnabled());
    // Another choice has to be looked at again.
    child<QSpinBox>(exporting.get(), "exportMinRaters")->setValue(3);
    QVERIFY(!accept->isChecked());
    QVERIFY(!start->isEnabled());
    accept->setChecked(true);
    QVERIFY(!start->isEnabled()); // it is still being counted
    QVERIFY(counted(*exporting));
    QVERIFY(start->isEnabled());
    chooseFormat(*exporting, "trl-sft");
    QVERIFY(!accept->isChecked());
    // What is no training needs no such word.
    click(exporting.get(), "exportPurpose2");
    QVERIFY(accept->isHidden());
    QVERIFY(counted(*exporting));
    QVERIFY(start->isEnabled());
}

void TestGuiExport::cancelledByKey()
{
    auto exporting = dialog(Purpose::Train);
    child<QLineEdit>(exporting.get(), "exportFolder")->setText(out());
    QVERIFY(counted(*exporting));
    child<QCheckBox>(exporting.get(), "exportAccept")->setChecked(true);
    QSignalSpy exported(exporting.get(), &ExportDialog::exported);
    const std::string before = state();
    // Whatever runs before it keeps the worker: the export waits when Escape comes.
    std::atomic<bool> go = false;
    QObject holder;
    m_house->jobs().run(
        &holder, "hold",
        [&go](jobs::Control&) {
            while (!go)
                std::this_thread::yield();
            return 0;
        },
        [](int) {});
    click(exporting.get(), "exportStart");
    QCOMPARE(exporting->findChild<QStackedWidget*>()->currentIndex(), 1);
    QVERIFY(!textOf(exporting.get(), "exportRunning").isEmpty());
    QTest::keyClick(exporting->focusWidget(), Qt::Key_Escape);
    QVERIFY(exporting->isVisible());
    QVERIFY(textOf(exporting.get(), "exportRunning").startsWith(QStringLiteral("Cancelling")));
    QVERIFY(!child<QWidget>(exporting.get(), "exportClose")->isEnabled());
    go = true;
    QVERIFY(finished(*exporting));
    QCOMPARE(textOf(exporting.get(), "exportResult"), QStringLiteral("The export was cancelled."));
    QVERIFY(child<QWidget>(exporting.get(), "exportFiles")->isHidden());
    QCOMPARE(exported.size(), 0);
    QVERIFY(!QDir(out()).exists());
    QCOMPARE(state(), before);
    // And again, to the end.
    click(exporting.get(), "exportAgain");
    QVERIFY(counted(*exporting));
    click(exporting.get(), "exportStart");
    QVERIFY(finished(*exporting));
    QCOMPARE(exported.size(), 1);
}

void TestGuiExport::namesAreAskedFor()
{
    auto exporting = dialog(Purpose::Publish);
    child<QLineEdit>(exporting.get(), "exportFolder")->setText(out());
    chooseFormat(*exporting, "scores-markdown");
    QVERIFY(counted(*exporting));
    const std::string before = state();
    auto* unblind = child<QCheckBox>(exporting.get(), "exportUnblind");
    QVERIFY(!unblind->isChecked());
    unblind->setChecked(true);
    QVERIFY(counted(*exporting));
    QVERIFY(child<QWidget>(exporting.get(), "exportNames")->isHidden()); // scores name nobody
    m_house->dialogs.sayYes = false;
    click(exporting.get(), "exportStart");
    QCOMPARE(m_house->dialogs.asked.size(), std::size_t {1});
    QVERIFY(m_house->dialogs.asked[0].dangerous);
    QCOMPARE(exporting->findChild<QStackedWidget*>()->currentIndex(), 0);
    QCOMPARE(state(), before);
    m_house->dialogs.sayYes = true;
    click(exporting.get(), "exportStart");
    QVERIFY(finished(*exporting));
    QVERIFY(bytesOf(out() + QStringLiteral("/scores.md")).contains("model-a"));
    QVERIFY(state() != before); // it is noted
    auto session = service::ProjectSession::open(m_project.toStdString(), service::Access::Read);
    QCOMPARE(session->status()->leadEvents, std::int64_t {1});
    // Without names nobody is asked.
    click(exporting.get(), "exportAgain");
    unblind->setChecked(false);
    QVERIFY(counted(*exporting));
    click(exporting.get(), "exportStart");
    QVERIFY(finished(*exporting));
    QCOMPARE(m_house->dialogs.asked.size(), std::size_t {2});
    QVERIFY(!bytesOf(out() + QStringLiteral("/scores.md")).contains("model-a"));
}

void TestGuiExport::everyFormatFromTheDialog()
{
    auto exporting = dialog(Purpose::Train);
    int seen = 0;
    const std::vector<Purpose> purposes {Purpose::Train, Purpose::Publish, Purpose::Analyse, Purpose::Move};
    for (std::size_t i = 0; i < purposes.size(); ++i) {
        click(exporting.get(), qPrintable(QStringLiteral("exportPurpose%1").arg(i)));
        auto* formats = child<QComboBox>(exporting.get(), "exportFormat");
        for (int row = 0; row < formats->count(); ++row) {
            formats->setCurrentIndex(row);
            const auto* format = exchange::findFormat(formats->currentData().toString().toStdString());
            QVERIFY(format != nullptr && format->purpose == purposes[i]);
            QVERIFY(counted(*exporting));
            QVERIFY2(rowsOf(exporting.get(), "exportRows") > 0
                    || child<QWidget>(exporting.get(), "exportText")->isVisible(),
                format->id.data());
            ++seen;
        }
    }
    QCOMPARE(seen, int(exchange::formats().size()));
}

void TestGuiExport::dataSet()
{
    auto exporting = dialog(Purpose::Train);
    chooseFormat(*exporting, "huggingface");
    QCOMPARE(child<QSpinBox>(exporting.get(), "exportTestShare")->value(), 10);
    QCOMPARE(child<QDoubleSpinBox>(exporting.get(), "exportHi")->text(), QStringLiteral("as usual for each"));
    for (const std::string_view id : exchange::shapeIds()) {
        auto* shape = child<QCheckBox>(exporting.get(),
            qPrintable(QStringLiteral("exportShape_") + QString::fromUtf8(id.data(), qsizetype(id.size()))));
        QVERIFY(shape->isChecked() && !shape->text().isEmpty());
        shape->setChecked(id == "trl-kto");
    }
    child<QLineEdit>(exporting.get(), "exportFolder")->setText(out());
    child<QCheckBox>(exporting.get(), "exportAccept")->setChecked(true);
    QVERIFY(counted(*exporting));
    click(exporting.get(), "exportStart");
    QVERIFY(finished(*exporting));
    QCOMPARE(QDir(out() + QStringLiteral("/huggingface")).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
        QStringList {QStringLiteral("trl-kto")});
    QCOMPARE(bytesOf(out() + QStringLiteral("/huggingface/trl-kto/train.jsonl")).count('\n')
            + bytesOf(out() + QStringLiteral("/huggingface/trl-kto/test.jsonl")).count('\n'),
        24);
    click(exporting.get(), "exportAgain");
    child<QCheckBox>(exporting.get(), "exportShape_trl-kto")->setChecked(false);
    QCOMPARE(textOf(exporting.get(), "exportMissing"), QStringLiteral("Choose at least one kind of rows."));
}

void TestGuiExport::whatCannotBeWritten()
{
    auto exporting = dialog(Purpose::Analyse);
    const QString file = writeFile(m_house->folder(), QStringLiteral("in-the-way"), "x");
    child<QLineEdit>(exporting.get(), "exportFolder")->setText(file);
    QVERIFY(counted(*exporting));
    QSignalSpy exported(exporting.get(), &ExportDialog::exported);
    click(exporting.get(), "exportStart");
    QVERIFY(finished(*exporting));
    QCOMPARE(textOf(exporting.get(), "exportResult"), QStringLiteral("Nothing was exported."));
    QVERIFY(!textOf(exporting.get(), "exportMeaning").isEmpty());
    QCOMPARE(exported.size(), 0);
    QCOMPARE(bytesOf(file), QByteArray("x"));
    // Thresholds that contradict each other are told before.
    click(exporting.get(), "exportAgain");
    click(exporting.get(), "exportPurpose0");
    chooseFormat(*exporting, "trl-kto");
    child<QDoubleSpinBox>(exporting.get(), "exportLo")->setValue(9);
    QVERIFY(counted(*exporting));
    child<QCheckBox>(exporting.get(), "exportAccept")->setChecked(true);
    QVERIFY(!child<QWidget>(exporting.get(), "exportStart")->isEnabled());
}

void TestGuiExport::everyTextFollowsTheLanguage()
{
    auto exporting = dialog(Purpose::Train);
    child<QLineEdit>(exporting.get(), "exportFolder")->setText(out());
    QVERIFY(counted(*exporting));
    MarkTexts marks;
    QCoreApplication::installTranslator(&marks);
    settle(exporting.get());
    // Names of formats and questions come with the program's data.
    const QStringList data {QStringLiteral("Good answers"), QStringLiteral("Preference"),
        QStringLiteral("Pairs"), QStringLiteral("Good and")};
    QCOMPARE(untranslated(exporting.get(), data), QStringList());
    QCoreApplication::removeTranslator(&marks);
    m_house->setLook(service::ThemeChoice::Light, QStringLiteral("zh_CN"));
    settle(exporting.get());
    chooseFormat(*exporting, "trl-dpo");
    QTRY_COMPARE_WITH_TIMEOUT(textOf(exporting.get(), "exportCount"), QStringLiteral("12 对"), 20000);
    QCOMPARE(child<QComboBox>(exporting.get(), "exportFormat")->currentText(),
        QStringLiteral("偏好对（TRL DPO）"));
    m_house->setLook(service::ThemeChoice::Light, QStringLiteral("en"));
}

void TestGuiExport::accessibility()
{
    auto exporting = dialog(Purpose::Train);
    QVERIFY(counted(*exporting));
    QCOMPARE(accessibilityFaults(exporting.get()), QStringList());
    chooseFormat(*exporting, "huggingface");
    QVERIFY(counted(*exporting));
    QCOMPARE(accessibilityFaults(exporting.get()), QStringList());
}

void TestGuiExport::pictures()
{
    auto exporting = dialog(Purpose::Train);
    exporting->resize(1180, 690);
    chooseFormat(*exporting, "trl-dpo");
    child<QDoubleSpinBox>(exporting.get(), "exportHi")->setValue(7.5);
    QVERIFY(counted(*exporting));
    const auto save = [&](const char* name) {
        for (int look = 0; look < 4; ++look) {
            const QString language = look % 2 == 0 ? QStringLiteral("zh_CN") : QStringLiteral("en");
            const bool dark = look >= 2;
            m_house->setLook(dark ? service::ThemeChoice::Dark : service::ThemeChoice::Light, language);
            settle(exporting.get());
            QVERIFY(workerIsDone(*m_house));
            QTest::qWait(400); // until the counts of the other language are there
            QVERIFY(workerIsDone(*m_house));
            savePicture(exporting.get(),
                QLatin1String(name) + u'_' + language + QLatin1String(dark ? "_dark" : "_light"));
        }
        m_house->setLook(service::ThemeChoice::Light, QStringLiteral("en"));
    };
    if (qEnvironmentVariable("TOUCHSTONE_PICTURES").isEmpty())
        return;
    save("export_pairs");
    chooseFormat(*exporting, "huggingface");
    save("export_dataset");
    click(exporting.get(), "exportPurpose1");
    save("export_scores");
    click(exporting.get(), "exportPurpose3");
    save("export_move");
    child<QLineEdit>(exporting.get(), "exportFolder")->setText(out());
    QVERIFY(counted(*exporting));
    click(exporting.get(), "exportStart");
    QVERIFY(finished(*exporting));
    save("export_result");
}

QTEST_MAIN(TestGuiExport)
#include "test_gui_export.moc"
