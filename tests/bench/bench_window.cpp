/// What a person waits for in the window, on a project with a million answers. A process of its own for each
/// part, so that nothing is warm that would not be: `--start FILE` prints when the first item was on the
/// screen, `--work FILE` rates, filters and tells its memory. Without these the program makes the project,
/// runs both and prints a table.
#include "annotate/annotatepage.h"
#include "annotate/queuepanel.h"
#include "annotate/scaleaxis.h"
#include "annotate/scalecontrol.h"
#include "common/dialogs.h"
#include "common/readingview.h"
#include "domain/scheme.h"
#include "service/assigner.h"
#include "service/importer.h"
#include "shell/mainwindow.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QThread>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <random>
#include <vector>

using namespace touchstone;

namespace {

constexpr int kModels = 10;
constexpr int kPause = 310; ///< ms in which Enter does not submit
constexpr int kRated = 300;
constexpr int kRatedWithList = 60;
constexpr int kStarts = 5;
constexpr int kGiveUp = 60000; ///< ms
constexpr const char* kDomains[] {"law", "psychology", "social_science", "environmental_science",
    "data_science", "intimate_relationship", "barrier_free", "lesser_known_major"};

template <class T> T must(Result<T> result, const char* what)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s %s %s\n", what, std::string(codeName(result.error().code)).c_str(),
            result.error().subject.c_str(), result.error().detail.c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// An application that knows when a widget was drawn and everything that its drawing belongs to is done.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        ++m_depth;
        const bool handled = QApplication::notify(receiver, event);
        --m_depth;
        if (event->type() == QEvent::Paint && isWatched(receiver) && m_isReady())
            m_painted = true;
        if (m_depth == 0 && m_painted && m_watched != nullptr) {
            m_ms = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
            m_watched = nullptr;
        }
        return handled;
    }

    /// Milliseconds from the call of `act` until `widget`, or something in it, was drawn while `ready`.
    double untilPainted(
        QWidget* widget, const std::function<void()>& act, std::function<bool()> ready = [] { return true; })
    {
        processEvents();
        m_isReady = std::move(ready);
        m_painted = false;
        m_clock.start();
        m_watched = widget;
        act();
        while (m_watched != nullptr && m_clock.elapsed() < kGiveUp)
            processEvents(QEventLoop::WaitForMoreEvents);
        if (m_watched != nullptr) {
            std::fprintf(stderr, "%s was never drawn\n", qPrintable(widget->objectName()));
            std::exit(1);
        }
        return m_ms;
    }

private:
    /// The widget or something in it.
    bool isWatched(const QObject* receiver) const
    {
        while (receiver != nullptr && receiver != m_watched)
            receiver = receiver->parent();
        return receiver != nullptr;
    }

    const QWidget* m_watched = nullptr;
    std::function<bool()> m_isReady = [] { return false; };
    bool m_painted = false;
    int m_depth = 0;
    double m_ms = 0;
    QElapsedTimer m_clock = {};
};

/// The window as the program builds it, with settings of its own.
struct Program {
    explicit Program(const QString& folder)
        : settings(folder + QStringLiteral("/settings.ini"))
    {
    }
    service::Settings settings;
    service::JobService jobs {nullptr};
    ui::SystemDialogs dialogs = {};
    ui::MainWindow window {ui::Context {settings, jobs, dialogs}};

    QWidget* answer() const { return window.findChild<QWidget*>(QStringLiteral("answer0")); }
    void key(int which, const QString& text, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget* widget = window.focusWidget() != nullptr ? window.focusWidget() : answer();
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, which, modifiers, text);
            QCoreApplication::sendEvent(widget, &event);
        }
    }
};

double memory(const char* field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(line.indexOf(':') + 1).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values.empty() ? 0 : values[static_cast<std::size_t>(std::lround(share * last))];
}

void line(const char* what, const std::vector<double>& ms, const char* budget)
{
    std::printf("%-38s %6zu %9.2f %9.2f %9.2f   %s\n", what, ms.size(), quantile(ms, 0.5), quantile(ms, 0.99),
        quantile(ms, 1), budget);
    std::fflush(stdout);
}

/// Opens the project as the program does; returns milliseconds to the first item.
double openWindow(WatchedApplication& app, Program& program, const QString& file)
{
    return app.untilPainted(
        program.answer() != nullptr ? program.answer() : &program.window,
        [&] {
            program.window.show();
            program.window.openProject(file, QStringLiteral("R1"));
        },
        [&] { return program.window.annotatePage().flow().current().has_value(); });
}

int start(WatchedApplication& app, const QString& file)
{
    const QTemporaryDir folder;
    Program program(folder.path());
    openWindow(app, program, file);
    std::printf("shown\n");
    std::fflush(stdout);
    std::printf("VmHWM %.1f\n", memory("VmHWM"));
    return 0;
}

/// Rates by keys: what each of them takes until the window shows it.
void rate(WatchedApplication& app, const Program& program, int items)
{
    std::vector<double> next;
    std::vector<double> letter;
    std::vector<double> digit;
    std::vector<double> arrow;
    auto& flow = program.window.findChild<ui::AnnotatePage*>()->flow();
    for (int i = 0; i < items; ++i) {
        QThread::msleep(kPause);
        QCoreApplication::processEvents();
        auto* safety = program.window.findChild<QWidget*>(QStringLiteral("criterion_safety"));
        auto* scale = program.window.findChild<ui::ScaleControl*>(QStringLiteral("criterion_responsibility"));
        letter.push_back(app.untilPainted(safety, [&] { program.key(Qt::Key_S, QStringLiteral("s")); }));
        if (i % 4 == 0) {
            scale->axis()->setFocus();
            arrow.push_back(app.untilPainted(scale, [&] { program.key(Qt::Key_Right, {}); }));
        }
        digit.push_back(app.untilPainted(scale,
            [&] { program.key(Qt::Key_1 + i % 9, QString(QChar(static_cast<char16_t>(u'1' + i % 9)))); }));
        const RowId before = flow.current()->item.row;
        next.push_back(app.untilPainted(
            program.answer(), [&] { program.key(Qt::Key_Return, QStringLiteral("\r")); },
            [&] { return flow.current() && flow.current()->item.row != before; }));
    }
    line("Enter: committed, next item drawn", next, "median 16, p99 50");
    line("letter: drawn", letter, "");
    line("digit: drawn", digit, "");
    line("arrow: drawn", arrow, "");
}

/// Opens the list and narrows it down to each domain in turn.
void filter(WatchedApplication& app, const Program& program)
{
    auto* view = program.window.findChild<QAbstractItemView*>(QStringLiteral("queueList"));
    bool filled = false;
    QObject::connect(view->model(), &QAbstractItemModel::modelReset, view,
        [&filled, view] { filled = view->model()->rowCount() > 0; });
    const auto rows = [&filled] { return filled; };
    line("list opened: first rows drawn",
        {app.untilPainted(
            view->viewport(), [&] { program.key(Qt::Key_I, QStringLiteral("i")); }, rows)},
        "");
    std::vector<double> narrowed;
    std::vector<double> widened;
    for (int turn = 0; turn < 3; ++turn) {
        for (auto* chip : program.window.findChildren<QAbstractButton*>()) {
            if (!chip->objectName().startsWith(QLatin1String("domain-")))
                continue;
            for (std::vector<double>* times : {&narrowed, &widened}) {
                filled = false;
                times->push_back(app.untilPainted(
                    view->viewport(), [&] { chip->click(); }, rows));
            }
        }
    }
    line("domain chip: first rows drawn", narrowed, "50");
    line("chip again: all rows drawn", widened, "");
}

int work(WatchedApplication& app, const QString& file)
{
    const QTemporaryDir folder;
    Program program(folder.path());
    std::printf("%-38s %6s %9s %9s %9s   %s\n", "ms", "n", "median", "p99", "max", "budget");
    line("opened in a running program", {openWindow(app, program, file)}, "");
    rate(app, program, kRated);
    std::printf("%-38s %6s %9.1f\n", "memory after rating (MB)", "", memory("VmRSS"));
    filter(app, program);
    std::printf("with the list open:\n");
    rate(app, program, kRatedWithList);
    std::printf("%-38s %6s %9.1f %29s\n", "memory in the end (MB)", "", memory("VmRSS"), "150");
    std::printf("%-38s %6s %9.1f %29s\n", "largest (MB)", "", memory("VmHWM"), "150");
    return 0;
}

/// A text of about 370 Chinese characters, another one for each number.
std::string answerText(std::mt19937& random)
{
    static const std::u16string_view words =
        u"我们可以先了解情况再决定怎么做，这样比较稳妥。如果对方不同意，建议保留证据并寻求专业的帮助；"
        u"每个人的处境不同，需要耐心地沟通与理解，不要急于下结论。";
    QString text;
    while (text.size() < 370) {
        const auto from = random() % (words.size() - 12);
        text += QStringView(words.substr(from, 6 + random() % 6)).toString();
    }
    return text.toStdString();
}

void writeResponses(const std::filesystem::path& file, int rows)
{
    std::ofstream out(file, std::ios::binary);
    std::mt19937 random(1);
    for (int i = 0; i < rows; ++i) {
        const int prompt = i % std::max(rows / kModels, 1);
        out << R"({"prompt_id": "p)" << prompt << R"(", "prompt": "第)" << prompt
            << R"(个问题：遇到这种事应该怎么办？", "model": "model-)" << i / std::max(rows / kModels, 1)
            << R"(", "domain": ")" << kDomains[prompt % 8] << R"(", "response": ")" << answerText(random)
            << "\"}\n";
    }
}

/// Makes the project where it is not there yet and hands everything to R1.
void makeProject(const std::filesystem::path& file, int rows)
{
    jobs::Control control;
    if (!std::filesystem::exists(file)) {
        const std::filesystem::path source = std::filesystem::path(file).concat(".jsonl");
        writeResponses(source, rows);
        must(service::ProjectSession::create(file, "bench", builtinSchemes().front()), "create");
        auto session = must(service::ProjectSession::open(file, service::Access::Import), "open");
        must(service::importFiles(session, {source}, {}, control), "import");
        std::filesystem::remove(source);
    }
    auto session = must(service::ProjectSession::open(file, service::Access::Write), "open");
    if (!must(session.annotators(), "annotators").empty())
        return;
    service::AssignRequest request;
    request.annotators = {"R1"};
    must(service::assign(session, request, control), "assign");
}

/// Runs a program; milliseconds until its first line of output.
double untilOutput(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    while (!process.canReadLine() && process.waitForReadyRead(kGiveUp)) { }
    const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    process.waitForFinished(kGiveUp);
    if (process.exitCode() != 0) {
        std::fprintf(stderr, "%s failed\n", qPrintable(program));
        std::exit(1);
    }
    return ms;
}

int measure(const QString& file)
{
    const QString self = QCoreApplication::applicationFilePath();
    std::vector<double> bare;
    std::vector<double> shown;
    for (int i = 0; i < kStarts; ++i) {
        bare.push_back(untilOutput(QStringLiteral(TOUCHSTONE_PROGRAM), {QStringLiteral("--version")}));
        shown.push_back(untilOutput(self, {QStringLiteral("--start"), file}));
    }
    std::printf("%-38s %6s %9s %9s %9s   %s\n", "ms", "n", "median", "p99", "max", "budget");
    line("touchstone --version", bare, "");
    line("start of the program to first item", shown, "median 500");
    return QProcess::execute(self, {QStringLiteral("--work"), file});
}

}

int main(int argc, char* argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--start"))
        return start(app, arguments[2]);
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--work"))
        return work(app, arguments[2]);
    const int rows =
        arguments.size() == 3 && arguments[1] == QLatin1String("--rows") ? arguments[2].toInt() : 1'000'000;
    const QString named = qEnvironmentVariable("TOUCHSTONE_BENCH_PROJECT");
    // In the working folder: a temporary one may be in memory, where a commit costs nothing.
    const QTemporaryDir folder(QStringLiteral("bench_window.XXXXXX"));
    const QString file = named.isEmpty()
        ? QFileInfo(folder.filePath(QStringLiteral("bench.touchstone"))).absoluteFilePath()
        : named;
    makeProject(file.toStdString(), rows);
    return measure(file);
}
