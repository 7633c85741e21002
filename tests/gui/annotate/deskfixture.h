#pragma once
#include "annotate/annotatepage.h"
#include "guisupport.h"
#include "service/ratingdesk.h"
#include <QElapsedTimer>
#include <QtTest>
#include <map>

namespace touchstone::testing {

/// Acts until it has its effect, and not once more: QTRY_VERIFY asks again after that, and what is done then
/// is done to the next item. False = no effect within five seconds.
template <class Act, class Done> bool actUntil(const Act& act, const Done& done)
{
    constexpr int kPatienceMs = 5000;
    constexpr int kStepMs = 20;
    QElapsedTimer clock;
    clock.start();
    while (!done()) {
        act();
        if (done())
            break;
        if (clock.elapsed() > kPatienceMs)
            return false;
        QTest::qWait(kStepMs);
    }
    return true;
}

/// An open project with the Annotate page on it, as the window shows it.
struct Desk {
    explicit Desk(GuiHouse& with, const testing::SampleOptions& options = {}, const QString& language = {})
        : file(testing::makeSampleProject(folder.path(), options))
        , house(with)
    {
        house.setLook(service::ThemeChoice::Light,
            language.isEmpty() ? qEnvironmentVariable("TOUCHSTONE_TEST_LANGUAGE", QStringLiteral("en"))
                               : language);
        open();
    }
    ~Desk() { close(); }

    void open()
    {
        auto opened = service::ProjectSession::open(file.toStdString(), service::Access::Write);
        if (!opened)
            qFatal("cannot open the sample");
        session.emplace(std::move(*opened));
        project.emplace(ui::OpenProject {*session, file.toStdString()});
        page = std::make_unique<ui::AnnotatePage>(house.context());
        if (now)
            page->setClock([this] { return *now; });
        page->resize(1280, 800);
        page->setProject(&*project);
        page->show();
        page->refresh();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    void close()
    {
        if (page)
            page->setProject(nullptr);
        page.reset();
        house.jobs().stopAll();
        project.reset();
        session.reset();
    }

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(page->window()->focusWidget() != nullptr ? page->window()->focusWidget() : page.get(),
            which, modifiers);
    }
    RowId row() const { return page->flow().current() ? page->flow().current()->item.row : 0; }
    /// From here on time passes by pass() alone, so that nobody waits for it.
    void stopTime()
    {
        now = kStart;
        page->setClock([this] { return *now; });
    }
    void pass(double seconds) { *now += static_cast<qint64>(seconds * 1000); }
    /// The pause in which Enter means nothing after a new item is over.
    void passPause() { pass(kPause); }
    /// Presses Enter until the pause after a new item is over and another item is there.
    void enter()
    {
        const RowId before = row();
        if (now) {
            passPause();
            key(Qt::Key_Return);
            QVERIFY2(row() != before, "one Enter did not do");
            return;
        }
        QVERIFY(actUntil([this] { key(Qt::Key_Return); }, [&] { return row() != before; }));
    }
    template <class T> T* find(const char* name) const { return page->findChild<T*>(QLatin1String(name)); }

    static constexpr double kPause = 0.3;
    static constexpr qint64 kStart = 1'000'000;

    std::optional<qint64> now = {}; ///< milliseconds; none = the computer's clock
    QTemporaryDir folder = {};
    QString file;
    GuiHouse& house;
    std::optional<service::ProjectSession> session = {};
    std::optional<ui::OpenProject> project = {};
    std::unique_ptr<ui::AnnotatePage> page = {};
};

/// All current answers of R1 after reopening the file, by prompt.
inline std::map<std::string, Answers> storedAnswers(const QString& file)
{
    std::map<std::string, Answers> found;
    auto session = service::ProjectSession::open(file.toStdString(), service::Access::Read);
    if (!session)
        qFatal("cannot reopen the project: %s", std::string(codeName(session.error().code)).c_str());
    auto desk = service::RatingDesk::open(*session, "R1", {}, service::RatingDesk::Mode::Look);
    if (!desk)
        qFatal("cannot reopen the desk: %s", std::string(codeName(desk.error().code)).c_str());
    const std::vector<RowId> rows = desk->order(ItemState::Done).value();
    for (const RowId row : rows)
        found[desk->content(row).value().prompt] = desk->answers(row).value();
    return found;
}

}
