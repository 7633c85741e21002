/// What an expert waits for and what a long sitting costs: the first painting of very long answers, alone and
/// side by side, as letters, with hidden characters and as Markdown; what the window does at a stretch after
/// that; and memory while thousands of items are rated one after the other. Exit code 1 where a
/// budget is broken, so that it can be run by hand or by a machine. TOUCHSTONE_SITTING: items of the sitting
/// (5,000).
#include "annotate/annotatepage.h"
#include "annotate/answercolumn.h"
#include "annotate/criterionform.h"
#include "annotate/itemview.h"
#include "common/dialogs.h"
#include "common/readingview.h"
#include "common/theme.h"
#include "service/assigner.h"
#include "service/importer.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <vector>

using namespace touchstone;

namespace {

constexpr double kPaintBudgetMs = 300;
constexpr double kPieceBudgetMs = 16;
constexpr double kGrowthBudgetMb = 4;
constexpr int kRuns = 5;

template <class T> T must(Result<T> result, const char* what)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s %s\n", what, std::string(codeName(result.error().code)).c_str(),
            result.error().detail.c_str());
        std::exit(2);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

double memoryMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS"))
            return line.mid(line.indexOf(':') + 1).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

ItemContent itemWith(const std::string& text, int answers)
{
    ItemContent item;
    item.item.row = 1;
    item.prompt = "一个问题？";
    for (int i = 0; i < answers; ++i) {
        item.responseIds.emplace_back("r" + std::to_string(i));
        item.responses.push_back(text);
    }
    return item;
}

/// The program, with the time that the longest of its events took.
class Watched : public QApplication {
public:
    using QApplication::QApplication;
    double longestMs = 0;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        QElapsedTimer clock;
        clock.start();
        ++m_depth;
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        longestMs = std::max(longestMs, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        return done;
    }

private:
    int m_depth = 0;
};

struct Painting {
    double firstMs = 0; ///< from handing the item over until it is painted
    double pieceMs = 0; ///< the longest event after that
    double endMs = 0; ///< Ctrl+End until the end is painted
};

void press(QWidget* widget, int key, const QString& text, Qt::KeyboardModifiers held = Qt::NoModifier)
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, held, text);
        QCoreApplication::sendEvent(widget, &event);
    }
}

/// The median of several in each figure.
Painting paint(Watched& app, const std::string& text, int answers, ui::ReadingView::Form form)
{
    constexpr int kWatchedMs = 300;
    std::vector<double> first;
    std::vector<double> piece;
    std::vector<double> end;
    for (int run = 0; run < kRuns; ++run) {
        ui::ItemView view;
        view.resize(answers == 1 ? 800 : 1200, 640);
        view.setItem(itemWith("short", answers), builtinSchemes().front());
        view.setForm(form);
        view.show();
        QCoreApplication::processEvents();
        const ItemContent item = itemWith(text, answers);
        QElapsedTimer clock;
        clock.start();
        view.setItem(item, builtinSchemes().front());
        QCoreApplication::processEvents();
        view.repaint();
        first.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        app.longestMs = 0;
        const auto watched = static_cast<qint64>(first.back()) + kWatchedMs;
        while (clock.elapsed() < watched)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 10);
        piece.push_back(app.longestMs);
        clock.start();
        press(view.columns().front()->view()->currentWidget(), Qt::Key_End, {}, Qt::ControlModifier);
        QCoreApplication::processEvents();
        view.repaint();
        end.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    const auto median = [](std::vector<double>& times) {
        std::sort(times.begin(), times.end());
        return times[kRuns / 2];
    };
    return {median(first), median(piece), median(end)};
}

bool paintings(Watched& app)
{
    std::string prose;
    while (prose.size() < 100'000)
        prose +=
            "我们可以先了解情况再决定怎么做，这样比较稳妥。如果对方不同意，建议保留证据并寻求专业的帮助；\n";
    std::string lines;
    for (int i = 0; i < 100'000; ++i)
        lines += "line " + std::to_string(i) + "\n";
    std::string turns;
    for (int i = 0; i < 100'000; ++i)
        turns += i % 2 == 0 ? "行\n" : "\xD8\xB3\xD8\xB7\xD8\xB1\n";
    const std::vector<std::pair<const char*, std::string>> texts {{"100 kB of Chinese", prose},
        {"one word of 300 kB", std::string(300'000, 'x')},
        {"one word of 300 kB, Chinese",
            [] {
                std::string word;
                while (word.size() < 300'000)
                    word += "字";
                return word;
            }()},
        {"100,000 lines", lines}, {"100,000 lines, Chinese and Arabic in turns", turns}};
    using Form = ui::ReadingView::Form;
    bool kept = true;
    std::printf("%-44s %8s %8s %8s %8s %8s %8s   ms, medians of %d; budgets %.0f, then %.0f\n",
        "first painting", "alone", "2", "3", "4 beside", "longest", "to the", kRuns, kPaintBudgetMs,
        kPieceBudgetMs);
    std::printf("%-44s %8s %8s %8s %8s %8s %8s\n", "", "", "", "", "", "event", "end");
    for (const auto& [form, how] : {std::pair {Form::Letters, "letters"},
             std::pair {Form::Invisibles, "hidden characters"}, std::pair {Form::Markdown, "Markdown"}}) {
        for (const auto& [name, text] : texts) {
            std::printf("%-44s", (std::string(name) + ", " + how).c_str());
            Painting worst;
            for (int answers = 1; answers <= 4; ++answers) {
                const Painting one = paint(app, text, answers, form);
                worst = {std::max(worst.firstMs, one.firstMs), std::max(worst.pieceMs, one.pieceMs),
                    std::max(worst.endMs, one.endMs)};
                std::printf(" %8.1f", one.firstMs);
                std::fflush(stdout);
            }
            std::printf(" %8.1f %8.1f\n", worst.pieceMs, worst.endMs);
            kept = kept && worst.firstMs < kPaintBudgetMs && worst.pieceMs < kPieceBudgetMs;
        }
    }
    return kept;
}

bool sitting(int items)
{
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("sitting.touchstone")).toStdString();
    {
        const std::filesystem::path source = folder.filePath(QStringLiteral("in.jsonl")).toStdString();
        std::ofstream out(source, std::ios::binary);
        for (int i = 0; i < items; ++i)
            out << R"({"prompt":"第)" << i << R"(个问题：怎么办？","model":"m","response":")" << i
                << R"(：可以先核对合同，保留聊天记录，再找专业的人帮忙。"})" << '\n';
        out.close();
        jobs::Control control;
        must(service::ProjectSession::create(file, "bench", builtinSchemes().front()), "create");
        auto session = must(service::ProjectSession::open(file, service::Access::Import), "open");
        must(service::importFiles(session, {source}, {}, control), "import");
        service::AssignRequest request;
        request.annotators = {"R1"};
        must(service::assign(session, request, control), "assign");
    }
    service::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    service::JobService jobs(nullptr);
    ui::SystemDialogs dialogs;
    auto session = must(service::ProjectSession::open(file, service::Access::Write), "open");
    ui::OpenProject project {session, file};
    ui::AnnotatePage page(ui::Context {settings, jobs, dialogs});
    page.resize(1280, 720);
    page.setProject(&project);
    page.show();
    page.setAnnotator(QStringLiteral("R1"), true);
    auto* form = page.findChild<ui::CriterionForm*>();
    const int warm = std::min(1500, items / 2); // steps back are kept for a thousand items
    double before = 0;
    int done = 0;
    for (; page.flow().current(); ++done) {
        press(&page, Qt::Key_S, QStringLiteral("s"));
        press(&page, Qt::Key_1 + done % 9, QString(QChar(static_cast<char16_t>(u'1' + done % 9))));
        press(&page, Qt::Key_O, QStringLiteral("o"));
        // Enter means nothing in the first 300 ms of an item: what it does is done here without the wait.
        if (!page.flow().submit(form->answers()))
            break;
        QCoreApplication::processEvents();
        if (done % 10 == 0)
            page.repaint();
        if (done == warm)
            before = memoryMb();
    }
    const double after = memoryMb();
    std::printf(
        "\n%d items rated in one sitting: %.1f MB after %d, %.1f MB in the end, growth %.1f MB (budget "
        "%.0f)\n",
        done, before, warm, after, after - before, kGrowthBudgetMb);
    page.setProject(nullptr);
    return done == items && after - before < kGrowthBudgetMb;
}

}

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Watched app(argc, argv);
    const service::Settings settings(QStringLiteral("/nonexistent/settings.ini"));
    ui::applyLook(app, settings);
    const int items = qEnvironmentVariableIsSet("TOUCHSTONE_SITTING")
        ? qEnvironmentVariableIntValue("TOUCHSTONE_SITTING")
        : 5000;
    const bool painted = paintings(app);
    return sitting(items) && painted ? 0 : 1;
}
