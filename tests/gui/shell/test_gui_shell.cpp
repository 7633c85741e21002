#include "annotate/annotatepage.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "common/theme.h"
#include "guisupport.h"
#include "shell/mainwindow.h"
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QLabel>
#include <QMenuBar>
#include <QSpinBox>
#include <QtTest>

using namespace touchstone;
using testing::GuiHouse;
using ui::MainWindow;

namespace {

struct Window {
    explicit Window(GuiHouse& house)
        : window(house.context())
    {
        // TOUCHSTONE_WINDOW=1920x1080 for pictures of another size.
        const QStringList size =
            qEnvironmentVariable("TOUCHSTONE_WINDOW", QStringLiteral("1280x720")).split(u'x');
        window.resize(size.value(0).toInt(), size.value(1).toInt());
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not come up");
    }
    template <class T> T* find(const char* name) { return window.findChild<T*>(QLatin1String(name)); }
    void press(const char* name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    MainWindow window;
};

QString pictureName(const char* page, service::ThemeChoice theme, const QString& language)
{
    return QStringLiteral("%1-%2-%3")
        .arg(QLatin1String(page),
            theme == service::ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"), language);
}

}

class TestGuiShell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void palettesHaveContrast_data();
    void palettesHaveContrast();
    void chineseFontIsThere();
    void everyControlHasANameAndIsReached_data();
    void everyControlHasANameAndIsReached();
    void languageSwitchesAtOnce();
    void leadHasARailRaterHasNone();
    void recentProjectsAreListed();
    void whatCannotBeOpenedIsTold();
    void settingsTakeEffect();
    void geometryComesBack();
    void droppedFiles();
    void menuActsOnWhatIsInView();
    void aSecondWindowOnlyReads();
    void buttonsHaveRoomForTheirText_data();
    void buttonsHaveRoomForTheirText();
};

void TestGuiShell::palettesHaveContrast_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestGuiShell::palettesHaveContrast()
{
    QFETCH(bool, dark);
    QCOMPARE(ui::contrast(Qt::black, Qt::white), 21.0);
    const auto pairs = ui::drawnPairs(dark ? ui::darkColors() : ui::lightColors());
    QVERIFY(pairs.size() >= 20);
    for (const ui::ColorPair& pair : pairs) {
        const double reached = ui::contrast(pair.front, pair.back);
        QVERIFY2(reached >= pair.needed,
            qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(pair.name)).arg(reached)));
    }
    // What widgets get from the palette is the same set of colours.
    GuiHouse house;
    house.setLook(dark ? service::ThemeChoice::Dark : service::ThemeChoice::Light, QStringLiteral("en"));
    const QPalette palette = QApplication::palette();
    QVERIFY(ui::contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= 4.5);
    QVERIFY(ui::contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= 4.5);
    QVERIFY(ui::contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
    QVERIFY(ui::contrast(palette.color(QPalette::Disabled, QPalette::Text), palette.color(QPalette::Base))
        >= 4.5);
    QVERIFY(ui::contrast(palette.color(QPalette::Link), palette.color(QPalette::Base)) >= 4.5);
    QVERIFY(
        ui::contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
}

void TestGuiShell::chineseFontIsThere()
{
    QVERIFY(!QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty());
    GuiHouse house;
    const QFontMetrics metrics(QApplication::font());
    for (const char32_t c : U"安全责任试金石，。“”——")
        QVERIFY2(c == 0 || metrics.inFontUcs4(c), qPrintable(QString::fromUcs4(&c, 1)));
    // Chinese punctuation is as wide as a character.
    QCOMPARE(
        metrics.horizontalAdvance(QStringLiteral("，")), metrics.horizontalAdvance(QStringLiteral("安")));
}

void TestGuiShell::everyControlHasANameAndIsReached_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("theme");
    for (const char* language : {"zh_CN", "en"}) {
        for (const auto theme : {service::ThemeChoice::Light, service::ThemeChoice::Dark})
            QTest::addRow("%s %d", language, static_cast<int>(theme))
                << QString::fromLatin1(language) << static_cast<int>(theme);
    }
}

void TestGuiShell::everyControlHasANameAndIsReached()
{
    QFETCH(QString, language);
    QFETCH(int, theme);
    GuiHouse house;
    const auto choice = static_cast<service::ThemeChoice>(theme);
    house.settings().setLanguage(language);
    house.settings().setTheme(choice);
    house.settings().setQueueOpen(true);
    const QString file =
        testing::makeSampleProject(house.folder(), {.prompts = 12, .models = 3, .annotators = 2});
    Window shown(house);
    const auto look = [&](QWidget* widget, const char* name) {
        const QStringList faults = testing::accessibilityFaults(widget);
        QVERIFY2(faults.isEmpty(),
            qPrintable(QLatin1String(name) + QStringLiteral(": ") + faults.join(QStringLiteral("; "))));
        testing::savePicture(widget, pictureName(name, choice, language));
    };
    look(&shown.window, "start");
    shown.window.openProject(file);
    QVERIFY(shown.window.annotatePage().flow().desk() == nullptr); // nobody was chosen yet
    shown.press("railAnnotate");
    look(&shown.window, "choose");
    shown.window.annotatePage().setAnnotator(QStringLiteral("R1"), false);
    QVERIFY(shown.window.annotatePage().flow().current().has_value());
    QTest::keyClick(&shown.window.annotatePage(), Qt::Key_S);
    QTest::keyClick(&shown.window.annotatePage(), Qt::Key_7);
    look(&shown.window, "annotate");
    for (const auto& [button, name] : {std::pair("railProgress", "progress"),
             std::pair("railAgreement", "agreement"), std::pair("railAdjudicate", "adjudicate"),
             std::pair("railScores", "scores"), std::pair("railMultichoice", "multichoice")}) {
        shown.press(button);
        QTRY_VERIFY(!shown.find<QAbstractButton>("scoresCancel")->isVisible());
        QTRY_VERIFY(!shown.find<QAbstractButton>("mcCancel")->isVisible());
        look(&shown.window, name);
    }
    shown.window.askSettings();
    look(shown.find<QDialog>("settingsDialog"), "settings");
    shown.find<QDialog>("settingsDialog")->close();
    for (const auto& [ask, name] : {std::pair(&MainWindow::askImport, "import"),
             std::pair(&MainWindow::askAssign, "assign"), std::pair(&MainWindow::askNewProject, "new")}) {
        const auto before = shown.window.findChildren<QDialog*>();
        (shown.window.*ask)();
        QDialog* made = nullptr;
        for (QDialog* dialog : shown.window.findChildren<QDialog*>()) {
            if (!before.contains(dialog))
                made = dialog;
        }
        QVERIFY2(made != nullptr, name);
        look(made, name);
        made->close();
    }
}

void TestGuiShell::languageSwitchesAtOnce()
{
    GuiHouse house;
    house.settings().setLanguage(QStringLiteral("en"));
    const QString file = testing::makeSampleProject(house.folder(), {.prompts = 3});
    Window shown(house);
    shown.window.openProject(file);
    QCOMPARE(shown.find<QAbstractButton>("submit")->text(), QStringLiteral("Submit"));
    QTest::keyClick(&shown.window.annotatePage(), Qt::Key_7);
    shown.press("languageButton");
    QTRY_COMPARE(shown.find<QAbstractButton>("submit")->text(), QStringLiteral("提交"));
    QCOMPARE(shown.find<QAbstractButton>("railProgress")->text(), QStringLiteral("进度"));
    QVERIFY(shown.window.menuBar()->actions().front()->text().contains(QStringLiteral("文件")));
    QCOMPARE(house.settings().language(), QStringLiteral("zh_CN"));
    // What was answered is still there.
    shown.press("languageButton");
    QTRY_COMPARE(shown.find<QAbstractButton>("submit")->text(), QStringLiteral("Submit"));
    const auto draft = shown.window.annotatePage().flow().desk()->draft(
        shown.window.annotatePage().flow().current()->item.row);
    QVERIFY((*draft)->values.at("responsibility") == AnswerValue(ScaleAnswer {7}));
}

void TestGuiShell::leadHasARailRaterHasNone()
{
    GuiHouse house;
    const QString file = testing::makeSampleProject(house.folder(), {.prompts = 3, .annotators = 2});
    Window shown(house);
    shown.window.openProject(file);
    QVERIFY(shown.find<QAbstractButton>("railScores")->isVisible());
    shown.press("railAnnotate");
    QVERIFY(shown.find<QComboBox>("person")->isVisible());
    shown.window.openProject(file, QStringLiteral("R2"));
    QVERIFY(!shown.find<QAbstractButton>("railScores")->isVisible());
    QVERIFY(!shown.find<QComboBox>("person")->isVisible());
    QVERIFY(shown.window.annotatePage().isVisible());
    QCOMPARE(shown.window.annotatePage().flow().desk()->annotator().code, std::string("R2"));
    QVERIFY(!shown.find<QAction>("import")->isVisible());
    for (QAction* action : shown.window.findChildren<QAction*>()) {
        if (action->objectName().startsWith(QLatin1String("page")))
            QVERIFY2(!action->isVisible(), qPrintable(action->objectName()));
    }
    shown.window.closeProject();
    QVERIFY(shown.find<QAbstractButton>("newProject")->isVisible());
}

void TestGuiShell::recentProjectsAreListed()
{
    GuiHouse house;
    const QString file = testing::makeSampleProject(house.folder(), {.prompts = 3});
    {
        Window shown(house);
        shown.window.openProject(file);
        shown.window.closeProject();
    }
    Window again(house);
    auto* recent = again.find<QAbstractButton>("recent");
    QVERIFY(recent != nullptr && recent->isEnabled());
    QTest::mouseClick(recent, Qt::LeftButton);
    QVERIFY(again.window.hasProject());
    again.window.closeProject();
    QVERIFY(QFile::remove(file));
    again.window.closeProject();
    Window gone(house);
    QVERIFY(!gone.find<QAbstractButton>("recent")->isEnabled());
}

void TestGuiShell::whatCannotBeOpenedIsTold()
{
    GuiHouse house;
    Window shown(house);
    const QString wrong = house.folder() + QStringLiteral("/<b>notes.touchstone");
    QFile file(wrong);
    if (file.open(QIODevice::WriteOnly)) // the name cannot be used on every system
        file.write("this is no project");
    file.close();
    shown.window.openProject(wrong);
    QCOMPARE(house.dialogs.told.size(), std::size_t {1});
    QVERIFY(house.dialogs.told[0].title.contains(QStringLiteral("notes")));
    QVERIFY(!house.dialogs.told[0].text.isEmpty());
    QVERIFY(!shown.window.hasProject());
    QVERIFY(house.settings().recentProjects().empty());
}

void TestGuiShell::settingsTakeEffect()
{
    GuiHouse house;
    house.settings().setLanguage(QStringLiteral("en"));
    Window shown(house);
    shown.window.askSettings();
    auto* dialog = shown.find<QDialog>("settingsDialog");
    auto* theme = dialog->findChild<QComboBox*>(QStringLiteral("theme"));
    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_End);
    QCOMPARE(house.settings().theme(), service::ThemeChoice::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), ui::darkColors().surface);
    auto* size = dialog->findChild<QSpinBox*>(QStringLiteral("textSize"));
    const int before = QApplication::font().pixelSize();
    QTest::keyClick(size, Qt::Key_Up);
    QCOMPARE(house.settings().textSize(), 110);
    QVERIFY(QApplication::font().pixelSize() > before);
    QVERIFY(ui::readingFont().pixelSize() > QApplication::font().pixelSize());
    auto* language = dialog->findChild<QComboBox*>(QStringLiteral("language"));
    language->setFocus();
    QTest::keyClick(language, Qt::Key_Home);
    QTest::keyClick(language, Qt::Key_Down);
    QCOMPARE(house.settings().language(), QStringLiteral("zh_CN"));
    QTRY_COMPARE(dialog->windowTitle(), QStringLiteral("设置"));
    house.settings().setTextSize(100);
}

void TestGuiShell::geometryComesBack()
{
    GuiHouse house;
    {
        Window shown(house);
        shown.window.resize(1111, 700);
        QTRY_COMPARE(shown.window.width(), 1111);
        shown.window.close();
    }
    MainWindow again(house.context());
    again.show();
    QCOMPARE(again.width(), 1111);
}

void TestGuiShell::droppedFiles()
{
    GuiHouse house;
    const QString file = testing::makeSampleProject(house.folder(), {.prompts = 3});
    Window shown(house);
    shown.window.takeFiles({file});
    QVERIFY(shown.window.hasProject());
    shown.window.takeFiles({house.folder() + QStringLiteral("/responses.jsonl")});
    QVERIFY(shown.window.findChild<QDialog*>() != nullptr); // the import, with the file in it
    for (QDialog* dialog : shown.window.findChildren<QDialog*>())
        dialog->close();
    shown.window.closeProject();
}

void TestGuiShell::menuActsOnWhatIsInView()
{
    GuiHouse house;
    const QString file = testing::makeSampleProject(house.folder(), {.prompts = 3});
    Window shown(house);
    shown.window.openProject(file);
    ui::AnnotatePage& page = shown.window.annotatePage();
    const RowId first = page.flow().current()->item.row;
    QTest::keyClick(&page, Qt::Key_S);
    QTest::keyClick(&page, Qt::Key_8);
    QTRY_VERIFY((QTest::keyClick(&page, Qt::Key_Return), page.flow().current()->item.row != first));
    shown.window.showPage(MainWindow::PageId::Progress);
    QTest::keyClick(&shown.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(page.flow().desk()->item(first)->state, ItemState::Done);
    QTest::keyClick(&shown.window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(shown.find<QDialog>("cannotRateDialog") == nullptr);
    shown.window.showPage(MainWindow::PageId::Annotate);
    QTest::keyClick(&shown.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(page.flow().desk()->item(first)->state, ItemState::Todo);
}

void TestGuiShell::aSecondWindowOnlyReads()
{
    GuiHouse house;
    const QString file = testing::makeSampleProject(house.folder(), {.prompts = 3});
    Window first(house);
    first.window.openProject(file);
    GuiHouse other;
    Window second(other);
    second.window.openProject(file);
    QVERIFY(second.window.hasProject());
    QVERIFY(second.find<QWidget>("projectGuard")->isVisible());
    second.window.showPage(MainWindow::PageId::Annotate);
    QVERIFY(second.window.annotatePage().flow().desk() == nullptr);
    second.window.closeProject();
    first.window.closeProject();
    second.window.openProject(file);
    QVERIFY(!second.find<QWidget>("projectGuard")->isVisible());
    QVERIFY(second.window.annotatePage().flow().desk() != nullptr);
}

void TestGuiShell::buttonsHaveRoomForTheirText_data()
{
    everyControlHasANameAndIsReached_data();
}

void TestGuiShell::buttonsHaveRoomForTheirText()
{
    QFETCH(QString, language);
    GuiHouse house;
    house.settings().setLanguage(language);
    const QString file = testing::makeSampleProject(house.folder(), {.prompts = 3, .annotators = 2});
    Window shown(house);
    shown.window.openProject(file);
    shown.press("railAnnotate");
    shown.window.annotatePage().setAnnotator(QStringLiteral("R1"), false);
    testing::settle(&shown.window);
    for (QAbstractButton* button : shown.window.findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        int widest = 0;
        for (const QString& line : button->text().split(u'\n'))
            widest = std::max(widest, button->fontMetrics().horizontalAdvance(line));
        QVERIFY2(button->width() >= widest, qPrintable(button->objectName() + u' ' + button->text()));
    }
    for (QLabel* label : shown.window.findChildren<QLabel*>()) {
        if (label->isVisible() && !label->wordWrap() && label->pixmap().isNull())
            QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(label->text()),
                qPrintable(label->text()));
    }
}

QTEST_MAIN(TestGuiShell)
#include "test_gui_shell.moc"
