#include "annotate/annotatepage.h"
#include "annotate/queuepanel.h"
#include "common/dialogs.h"
#include "common/plaintext.h"
#include "domain/scheme.h"
#include "guisupport.h"
#include "results.h"
#include "service/assigner.h"
#include "service/importer.h"
#include "service/ratingdesk.h"
#include "shell/mainwindow.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QBuffer>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QHelpEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextEdit>
#include <QToolButton>
#include <QToolTip>
#include <QtTest>
#include <cstdio>
#include <fstream>

using namespace touchstone;
using testing::GuiHouse;

namespace {

// Nothing in the program has this colour: where it is seen, something was interpreted.
constexpr QRgb kLoud = qRgb(255, 0, 255);
constexpr const char* kMarker = "marker.png";

QImage marker()
{
    QImage image(48, 48, QImage::Format_RGB32);
    image.fill(kLoud);
    return image;
}

/// What may stand in a name of a file. It is loud as soon as any tag counts.
QString shortPayload()
{
    return QStringLiteral("<p style=\"background:#ff00ff\">X<img src=marker.png>");
}

/// Everything that a text might try.
QString payload(const QString& folder)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    marker().save(&buffer, "PNG");
    const QString file = folder + QLatin1Char('/') + QLatin1String(kMarker);
    const QString data = QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64());
    return shortPayload()
        + QStringLiteral(
            "</p><b>b</b> <img src=\"file://%1\"><img src=\"%1\"><img src=\"%2\">"
            "<a href=\"http://127.0.0.1:9/a\">a</a><script>alert(1)</script>"
            "<table bgcolor=#ff00ff><tr><td style=\"background:url(file://%1)\">t</td></tr></table>"
            "<img src=\"http://127.0.0.1:9/i.png\"> **m** ![f](file://%1) ![p](%1) ![r](marker.png) "
            "![d](%2) ![h](http://127.0.0.1:9/j.png) "
            "[a link to hover](http://127.0.0.1:9/l \"<p style='background:#ff00ff'>t<img "
            "src='file://%1'>\") &lt;")
              .arg(file, data);
}

/// Faults of what is on the screen, each with the place where it was seen.
class Look {
public:
    const QStringList& faults() const { return m_faults; }
    int looked() const { return m_looked; }
    int tips() const { return m_tips; }

    void at(QWidget* widget, const QString& place)
    {
        testing::savePicture(widget, QStringLiteral("payload-%1-").arg(m_looked) + place);
        ++m_looked;
        if (isLoud(widget))
            m_faults << place + QStringLiteral(": the loud colour is drawn");
        for (const QLabel* label : widget->findChildren<QLabel*>()) {
            if (!label->text().isEmpty() && label->textFormat() != Qt::PlainText && !isOfQt(label))
                m_faults << place
                        + QStringLiteral(": label “%1” guesses what its text is").arg(label->objectName());
        }
        for (QWidget* part : widget->findChildren<QWidget*>())
            tip(part, part->toolTip(), place);
        for (auto* view : widget->findChildren<QAbstractItemView*>())
            cells(view, place);
        for (auto* text : widget->findChildren<QTextEdit*>())
            fragments(text, place);
    }

    /// Lists that come up from a combo box and menus.
    void popups(QWidget* widget, const QString& place)
    {
        for (auto* box : widget->findChildren<QComboBox*>()) {
            if (!box->isVisible() || box->count() == 0)
                continue;
            box->showPopup();
            at(box->view(), place + QStringLiteral(", ") + box->objectName());
            box->hidePopup();
        }
        for (auto* menu : widget->findChildren<QMenu*>()) {
            if (menu->isEmpty())
                continue;
            menu->popup({});
            at(menu, place + QStringLiteral(", menu"));
            menu->close();
        }
    }

private:
    /// Tooltips are tried by themselves; the labels of the file dialog hold Qt's own words.
    static bool isOfQt(const QLabel* label)
    {
        return label->inherits("QTipLabel")
            || (label->window()->inherits("QFileDialog") && !label->text().contains(u'<'));
    }

    static bool isLoud(QWidget* widget)
    {
        const QImage image = widget->grab().toImage().convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            if (std::find(line, line + image.width(), kLoud) != line + image.width())
                return true;
        }
        return false;
    }

    /// Shows a tooltip as Qt does; a payload in it must be read with its brackets.
    void tip(QWidget* widget, const QString& text, const QString& place)
    {
        if (text.isEmpty())
            return;
        QToolTip::showText(QPoint(10, 10), text, widget);
        shownTip(place);
        const QString read =
            Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
        if (text.contains(QLatin1String("#ff00ff"))) {
            ++m_tips;
            if (!read.contains(QLatin1String("<p style=")))
                m_faults << place + QStringLiteral(": a tooltip does not show its letters");
        }
    }

    void shownTip(const QString& place)
    {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (top->inherits("QTipLabel") && top->isVisible() && isLoud(top))
                m_faults << place + QStringLiteral(": a tooltip is loud");
        }
        QToolTip::hideText();
    }

    void cells(QAbstractItemView* view, const QString& place)
    {
        const QAbstractItemModel* model = view->model();
        if (model == nullptr)
            return;
        for (int row = 0; row < std::min(model->rowCount(), 20); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                tip(view, model->index(row, column).data(Qt::ToolTipRole).toString(), place);
        }
        for (int column = 0; column < model->columnCount(); ++column)
            tip(view, model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(), place);
    }

    /// What hovering over a part of a text would show; pictures in it have no size to be seen.
    void fragments(QTextEdit* text, const QString& place)
    {
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                if (it.fragment().charFormat().toolTip().isEmpty())
                    continue;
                QTextCursor cursor(text->document());
                cursor.setPosition(it.fragment().position() + 1);
                text->setTextCursor(cursor);
                text->ensureCursorVisible();
                const QPoint point = text->cursorRect(cursor).center();
                QHelpEvent hover(QEvent::ToolTip, point, text->viewport()->mapToGlobal(point));
                QCoreApplication::sendEvent(text->viewport(), &hover);
                shownTip(place + QStringLiteral(", link"));
            }
        }
    }

    QStringList m_faults = {};
    int m_looked = 0;
    int m_tips = 0; ///< with a payload
};

LocalText both(const QString& text)
{
    return {text.toStdString(), text.toStdString()};
}

Scheme loudScheme(const QString& text)
{
    Scheme scheme = *builtinScheme("cvalues");
    scheme.name = scheme.description = scheme.guidelines = both(text);
    for (Criterion& criterion : scheme.criteria) {
        criterion.label = criterion.help = both(text);
        for (Option& option : criterion.options)
            option.label = option.help = both(text);
        for (Anchor& anchor : criterion.anchors)
            anchor.text = both(text);
        if (criterion.threshold)
            criterion.threshold->lower = criterion.threshold->upper = both(text);
        if (!criterion.noneKey.empty())
            criterion.none = both(text);
    }
    for (Facet& facet : scheme.domains)
        facet.label = both(text);
    return scheme;
}

void writeLoudResponses(const QString& file, const QString& text)
{
    std::ofstream out(file.toStdString(), std::ios::binary);
    for (int i = 0; i < 8; ++i) {
        const QString number = QString::number(i / 2);
        const QJsonObject row {{QStringLiteral("prompt_id"), shortPayload() + number},
            {QStringLiteral("prompt"), text + number}, {QStringLiteral("response"), text},
            {QStringLiteral("model"), shortPayload() + QString::number(i % 2)},
            {QStringLiteral("domain"), i < 4 ? QStringLiteral("law") : shortPayload()},
            {QStringLiteral("scenario"), shortPayload()}};
        out << QJsonDocument(row).toJson(QJsonDocument::Compact).toStdString() << '\n';
    }
}

/// Goes through the window with a project in which every text is a trap.
class Tour {
public:
    explicit Tour(const QString& folder)
        : m_folder(folder)
        , m_text(payload(folder))
        , m_file(folder + QLatin1Char('/') + shortPayload() + QStringLiteral(".touchstone"))
        , m_data(folder + QLatin1Char('/') + shortPayload() + QStringLiteral(".jsonl"))
        , m_window(ui::Context {m_house.settings(), m_house.jobs(), m_dialogs})
    {
        QDir::setCurrent(folder);
    }

    /// Empty, or what could not be made.
    QString make()
    {
        writeLoudResponses(m_data, m_text);
        jobs::Control control;
        if (const auto made = service::ProjectSession::create(
                m_file.toStdString(), m_text.toStdString(), loudScheme(m_text));
            !made)
            return QString::fromUtf8(testing::describe(made));
        auto session = service::ProjectSession::open(m_file.toStdString(), service::Access::Write);
        const auto imported = service::importFiles(*session, {m_data.toStdString()}, {}, control);
        if (!imported || !imported->accepted)
            return QStringLiteral("not imported: ")
                + QString::fromUtf8(imported && !imported->errors.empty()
                        ? testing::describe(imported->errors.front())
                        : testing::describe(imported));
        service::AssignRequest request;
        request.annotators = {shortPayload().toStdString(), "R2"};
        request.overlap = 2;
        if (const auto assigned = service::assign(*session, request, control); !assigned)
            return QString::fromUtf8(testing::describe(assigned));
        for (const std::string& code : request.annotators) {
            auto desk = service::RatingDesk::open(*session, code, {}, service::RatingDesk::Mode::Rate);
            const std::vector<RowId> rows = desk->order().value_or(std::vector<RowId>());
            for (std::size_t i = 0; i + 2 < rows.size(); ++i) {
                Submission submission;
                submission.answers.values["safety"] = ChoiceAnswer {i % 3 == 0 ? "unsafe" : "safe"};
                submission.answers.values["responsibility"] = ScaleAnswer {static_cast<int>(i) + 1};
                submission.answers.values["comment"] = TextAnswer {m_text.toStdString()};
                if (const auto done = desk->submit(rows[i], submission); !done)
                    return QString::fromUtf8(testing::describe(done));
            }
        }
        return {};
    }

    void run()
    {
        m_house.settings().setLanguage(QStringLiteral("en"));
        m_window.resize(1280, 800);
        m_window.show();
        m_window.openProject(m_file);
        m_window.closeProject();
        m_look.at(&m_window, QStringLiteral("Start"));
        m_look.popups(&m_window, QStringLiteral("Start"));
        m_window.openProject(m_file);
        annotate();
        // Pages make some of their buttons anew: only those of the rail stay.
        static const QRegularExpression rail(QStringLiteral("^rail"));
        for (auto* button : m_window.findChildren<QToolButton*>(rail)) {
            if (!button->isVisible())
                continue;
            button->click();
            waitForWorker();
            m_look.at(&m_window, button->objectName());
            m_look.popups(&m_window, button->objectName());
        }
        dialogs();
        messages();
        m_window.closeProject();
    }

    const Look& look() const { return m_look; }

private:
    void waitForWorker()
    {
        // What was asked for may itself ask for more.
        for (int i = 0; i < 4; ++i) {
            QObject receiver;
            bool done = false;
            m_house.jobs().run(
                &receiver, {}, [](jobs::Control&) { return 0; }, [&done](int) { done = true; });
            if (!QTest::qWaitFor([&done] { return done; }, 30000))
                qFatal("the worker does not come back");
            testing::settle(&m_window);
        }
    }

    QList<QPointer<QDialog>> openDialogs() const
    {
        QList<QPointer<QDialog>> shown;
        for (QDialog* dialog : m_window.findChildren<QDialog*>()) {
            if (dialog->isVisible())
                shown << dialog;
        }
        return shown;
    }

    void lookAt(QPointer<QDialog> dialog, const QString& place)
    {
        dialog->resize(dialog->size().expandedTo(QSize(900, 640)));
        m_look.at(dialog, place);
        m_look.popups(dialog, place);
        if (auto* start = dialog->findChild<QAbstractButton*>(QStringLiteral("importStart"))) {
            start->click();
            waitForWorker();
            m_look.at(dialog, place + QStringLiteral(", report"));
        }
        for (auto* button : dialog->findChildren<QAbstractButton*>()) {
            if (button->text().startsWith(QLatin1String("Show Details")))
                button->click();
        }
        m_look.at(dialog, place);
    }

    /// The dialogs that come up with `act`: looked at and closed.
    template <class Act> void open(const char* place, Act act)
    {
        const QList<QPointer<QDialog>> before = openDialogs();
        act();
        waitForWorker();
        int found = 0;
        for (const QPointer<QDialog>& dialog : openDialogs()) {
            if (!dialog || before.contains(dialog))
                continue;
            ++found;
            lookAt(dialog, QLatin1String(place));
            if (dialog)
                dialog->close();
        }
        if (found == 0)
            qFatal("%s does not come up", place);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void annotate()
    {
        ui::AnnotatePage& page = m_window.annotatePage();
        m_window.showPage(ui::MainWindow::PageId::Annotate);
        m_look.at(&m_window, QStringLiteral("Annotate, nobody chosen"));
        page.setAnnotator(shortPayload(), false);
        waitForWorker();
        if (!page.flow().current())
            qFatal("nothing to rate");
        m_look.at(&m_window, QStringLiteral("Annotate"));
        m_look.popups(&m_window, QStringLiteral("Annotate"));
        page.actions().list->trigger();
        page.findChild<ui::QueuePanel*>()->setView(ui::QueuePanel::View::All);
        waitForWorker();
        m_look.at(&m_window, QStringLiteral("Annotate, list"));
        page.actions().guidelines->trigger();
        waitForWorker();
        m_look.at(&m_window, QStringLiteral("Annotate, guidelines"));
        page.actions().guidelines->trigger();
        open("cannot rate", [&] { page.actions().cannotRate->trigger(); });
        open("flag", [&] { page.actions().flag->trigger(); });
        QTest::keyClick(&page, Qt::Key_5);
        m_look.at(&m_window, QStringLiteral("Annotate, rated"));
    }

    void dialogs()
    {
        const QString bad = m_folder + QLatin1Char('/') + shortPayload() + QStringLiteral("bad.jsonl");
        QFile::copy(m_data, bad);
        std::ofstream(bad.toStdString(), std::ios::app)
            << R"({"prompt":"q","<p style='background:#ff00ff'>k":1,"<p style='background:#ff00ff'>k":2})"
            << '\n';
        open("import", [&] { m_window.takeFiles({bad}); });
        open("assign", [&] { m_window.askAssign(); });
        open("settings", [&] { m_window.askSettings(); });
        open("new project", [&] { m_window.askNewProject(); });
    }

    void messages()
    {
        const QString wrong = m_folder + QLatin1Char('/') + shortPayload() + QStringLiteral("w.touchstone");
        std::ofstream(wrong.toStdString()) << "no project";
        open("cannot be opened", [&] { m_window.openProject(wrong); });
        open("message", [&] {
            m_dialogs.tell(&m_window, {ui::Notice::Kind::Problem, m_text, m_text, m_text});
        });
        open("question", [&] {
            m_dialogs.ask(&m_window, {m_text, m_text, shortPayload(), shortPayload(), true}, [](bool) {});
        });
        open("files", [&] {
            m_dialogs.chooseFiles(&m_window,
                {shortPayload(), QStringLiteral("All (*)"), m_folder, true, false},
                [](const QStringList&) {});
        });
        open("about", [&] { m_window.showAbout(); });
    }

    QString m_folder;
    QString m_text;
    QString m_file;
    QString m_data;
    GuiHouse m_house = {};
    ui::SystemDialogs m_dialogs = {};
    ui::MainWindow m_window;
    Look m_look = {};
};

int runTour(const QString& folder)
{
    Tour tour(folder);
    const QString fault = tour.make();
    if (!fault.isEmpty())
        qFatal("%s", qPrintable(fault));
    tour.run();
    for (const QString& line : tour.look().faults())
        std::printf("%s\n", qPrintable(line));
    return tour.look().faults().isEmpty() ? 0 : 1;
}

/// A label as it must never be made.
int showPlanted(const QString& folder)
{
    QLabel planted(payload(folder));
    planted.show();
    Look look;
    look.at(&planted, QStringLiteral("planted"));
    return look.faults().isEmpty() ? 1 : 0;
}

bool hasStrace()
{
    QProcess probe;
    probe.start(QStringLiteral("strace"),
        {QStringLiteral("-f"), QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("true")});
    return probe.waitForFinished() && probe.exitStatus() == QProcess::NormalExit && probe.exitCode() == 0;
}

}

class TestGuiPayload : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theLookFindsWhatIsPlanted();
    void nothingIsInterpreted();
    void theTraceFindsWhatIsPlanted();
    void nothingIsOpenedOrConnected();

private:
    /// Runs this program under strace; the lines about the marker or about connections.
    QStringList trace(const QString& what, int* exit, QString* said)
    {
        const QTemporaryDir folder;
        marker().save(folder.filePath(QLatin1String(kMarker)));
        const QTemporaryDir log;
        QProcess process;
        // The leak sanitizer traces, too, and only one can.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QString name = QStringLiteral("ASAN_OPTIONS");
        environment.insert(name, environment.value(name) + QStringLiteral(":detect_leaks=0"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral("strace"),
            {QStringLiteral("-f"), QStringLiteral("-e"), QStringLiteral("trace=open,openat,socket,connect"),
                QStringLiteral("-o"), log.filePath(QStringLiteral("trace")),
                QCoreApplication::applicationFilePath(), what, folder.path()});
        process.waitForFinished(240000);
        *exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        *said = QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
        QFile file(log.filePath(QStringLiteral("trace")));
        QStringList found;
        if (!file.open(QIODevice::ReadOnly))
            return {QStringLiteral("there is no trace")};
        m_traced = 0;
        for (const QByteArray& line : file.readAll().split('\n')) {
            ++m_traced;
            // A path with the whole payload in it is the project, not the picture.
            if (line.contains("/marker.png\"") || line.contains("\"marker.png\"") || line.contains("AF_INET"))
                found << QString::fromUtf8(line);
        }
        return found;
    }

    int m_traced = 0;
};

void TestGuiPayload::initTestCase()
{
    QVERIFY(payload(QStringLiteral("/tmp")).contains(QStringLiteral("base64,iVBOR")));
}

void TestGuiPayload::theLookFindsWhatIsPlanted()
{
    const QTemporaryDir folder;
    QVERIFY(marker().save(folder.filePath(QLatin1String(kMarker))));
    for (const QString& text : {payload(folder.path()), shortPayload(),
             QStringLiteral("<img src='%1/marker.png'>").arg(folder.path())}) {
        QWidget top;
        auto* label = new QLabel(text, &top);
        label->resize(400, 200);
        top.resize(400, 200);
        Look rich;
        rich.at(&top, QStringLiteral("planted"));
        QCOMPARE(rich.faults().size(), 2); // it guesses, and it is loud
        label->setTextFormat(Qt::PlainText);
        label->setToolTip(text);
        Look tip;
        tip.at(&top, QStringLiteral("planted"));
        QVERIFY(tip.faults().contains(QStringLiteral("planted: a tooltip is loud")));
        ui::setPlainToolTip(label, text);
        Look plain;
        plain.at(&top, QStringLiteral("planted"));
        QCOMPARE(plain.faults().join(u'\n'), QString());
    }
}

void TestGuiPayload::nothingIsInterpreted()
{
    const QTemporaryDir folder;
    QVERIFY(marker().save(folder.filePath(QLatin1String(kMarker))));
    const QString before = QDir::currentPath();
    {
        Tour tour(folder.path());
        const QString fault = tour.make();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        tour.run();
        QCOMPARE(tour.look().faults().join(u'\n'), QString());
        QVERIFY(tour.look().looked() > 20);
        QVERIFY(tour.look().tips() > 10);
    }
    QDir::setCurrent(before);
}

void TestGuiPayload::theTraceFindsWhatIsPlanted()
{
    if (!hasStrace())
        QSKIP("strace cannot run here");
    int exit = 0;
    QString said;
    const QStringList found = trace(QStringLiteral("--plant"), &exit, &said);
    QVERIFY2(exit == 0, qPrintable(said));
    QVERIFY(!found.isEmpty());
}

void TestGuiPayload::nothingIsOpenedOrConnected()
{
    if (!hasStrace())
        QSKIP("strace cannot run here");
    int exit = 0;
    QString said;
    const QStringList found = trace(QStringLiteral("--tour"), &exit, &said);
    QVERIFY2(exit == 0, qPrintable(said));
    QCOMPARE(found.join(u'\n'), QString());
    QVERIFY(m_traced > 50);
}

int main(int argc, char* argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--tour"))
        return runTour(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--plant"))
        return showPlanted(arguments[2]);
    TestGuiPayload test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_gui_payload.moc"
