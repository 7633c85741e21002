#pragma once
#include "dialogtest.h"
#include "service/handoff.h"
#include "service/ratingdesk.h"
#include "shell/mainwindow.h"
#include <QFileInfo>

namespace touchstone::testing {

/// What `make` is given to write into.
struct PackOptions {
    std::string annotator = "R1";
    std::string passphrase = {};
    std::string due = {};
    std::string consent = {};
    std::string guidelines = {};
    QString name = QStringLiteral("to-R1.tswork");
};

/// Packs the items of one annotator; returns the path of the package.
inline QString makePackage(const QString& project, const QString& folder, const PackOptions& options = {})
{
    auto session = service::ProjectSession::open(project.toStdString(), service::Access::Write);
    if (!session)
        qFatal("cannot open the project: %s", describe(session.error()).constData());
    service::PackRequest request;
    request.annotator = options.annotator;
    request.passphrase = options.passphrase;
    request.due = options.due;
    request.consent = options.consent;
    request.guidelines = options.guidelines;
    request.fastSealForTests = true;
    const QString file = folder + QLatin1Char('/') + options.name;
    request.out = file.toStdString();
    jobs::Control control;
    const auto made = service::packWork(*session, request, control);
    if (!made)
        qFatal("cannot pack: %s", describe(made.error()).constData());
    return file;
}

/// Rates the first `count` items of a working file.
inline void rateWork(const QString& workingFile, int count, int points = 7)
{
    auto session = service::ProjectSession::open(workingFile.toStdString(), service::Access::Write);
    const auto work = service::workInfo(*session);
    auto desk = service::RatingDesk::open(*session, (*work)->annotator, {}, service::RatingDesk::Mode::Rate);
    const std::vector<RowId> rows = desk->next(count).value();
    for (const RowId row : rows) {
        Submission submission;
        submission.answers.values["safety"] = ChoiceAnswer {"safe"};
        if (desk->scheme().criterion("responsibility") != nullptr)
            submission.answers.values["responsibility"] = ScaleAnswer {points};
        submission.activeSeconds = 30;
        if (!desk->submit(row, submission))
            qFatal("cannot rate");
    }
}

/// Items of an annotator that are done, in any file.
inline int doneIn(const QString& file, const std::string& annotator)
{
    auto session = service::ProjectSession::open(file.toStdString(), service::Access::Read);
    if (!session)
        return -1;
    auto desk = service::RatingDesk::open(*session, annotator, {}, service::RatingDesk::Mode::Look);
    return desk ? static_cast<int>(desk->counts()->done) : -1;
}

/// A window as the program makes it.
struct HandoffWindow {
    explicit HandoffWindow(GuiHouse& house)
        : window(house.context())
    {
        window.resize(1280, 720);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not come up");
    }
    template <class T> T* find(const char* name) { return window.findChild<T*>(QLatin1String(name)); }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focused = QApplication::focusWidget();
        QTest::keyClick(focused != nullptr ? focused : &window, which, modifiers);
    }
    ui::MainWindow window;
};

}
