#include "shell/projectguard.h"
#include "common/controls.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>

namespace touchstone::ui {

namespace {

// A rename is two events, and a project in use has files beside it that come and go.
constexpr int kSettleMs = 100;

}

ProjectGuard::ProjectGuard(Context context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_watcher(new QFileSystemWatcher(this))
    , m_settled(new QTimer(this))
    , m_title(plainLabel({}, this, "strong"))
    , m_text(plainParagraph({}, this))
    , m_open(makeButton(this, "guardOpen"))
    , m_copy(makeButton(this, "guardCopy"))
    , m_close(makeButton(this, "guardClose"))
{
    setObjectName(QStringLiteral("projectGuard"));
    setRole(this, "bar");
    m_title->setObjectName(QStringLiteral("guardTitle"));
    m_text->setObjectName(QStringLiteral("guardText"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(16, 8, 16, 8);
    box->addLayout(words, 1);
    for (QPushButton* button : {m_open, m_copy, m_close})
        box->addWidget(button);
    m_settled->setSingleShot(true);
    m_settled->setInterval(kSettleMs);
    connect(m_settled, &QTimer::timeout, this, &ProjectGuard::look);
    connect(m_watcher, &QFileSystemWatcher::fileChanged, m_settled, qOverload<>(&QTimer::start));
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, m_settled, qOverload<>(&QTimer::start));
    connect(m_open, &QPushButton::clicked, this, &ProjectGuard::findAgain);
    connect(m_copy, &QPushButton::clicked, this, &ProjectGuard::saveCopy);
    connect(m_close, &QPushButton::clicked, this, &ProjectGuard::closeAsked);
    retranslateUi();
    hide();
}

QString ProjectGuard::place() const
{
    return m_project == nullptr ? QString() : toQt(m_project->file);
}

void ProjectGuard::watch(OpenProject* project, State state, const QString& holder)
{
    stop();
    m_project = project;
    m_usual = state;
    m_holder = holder;
    m_watcher->addPath(place());
    m_watcher->addPath(QFileInfo(place()).absolutePath());
    setState(state);
}

void ProjectGuard::stop()
{
    m_settled->stop();
    m_project = nullptr;
    m_fault.clear();
    const QStringList watched = m_watcher->files() + m_watcher->directories();
    if (!watched.isEmpty())
        m_watcher->removePaths(watched);
    setState(State::Fine);
}

void ProjectGuard::look()
{
    if (m_project == nullptr)
        return;
    const bool there = m_project->session.isInPlace();
    if (there && !m_watcher->files().contains(place()))
        m_watcher->addPath(place()); // it came back
    if (!there && m_state != State::Moved)
        // What is still in the log beside the old place goes into the file, wherever that is now.
        m_project->session.tidyUp();
    setState(there ? m_usual : State::Moved);
}

void ProjectGuard::setState(State state)
{
    m_state = state;
    retranslateUi();
    setVisible(state != State::Fine);
}

void ProjectGuard::findAgain()
{
    m_context.dialogs.chooseFiles(this,
        {tr("Open the project at its new place"), tr("Touchstone projects (*.touchstone)"),
            QFileInfo(place()).absolutePath(), false, false},
        [this](const QStringList& files) {
            if (!files.isEmpty())
                Q_EMIT openAsked(files.front());
        });
}

void ProjectGuard::saveCopy()
{
    FileQuestion question;
    question.title = tr("Save a copy that can be changed");
    question.filter = tr("Touchstone projects (*.touchstone)");
    question.folder = QDir(m_context.settings.documentsFolder()).filePath(QFileInfo(place()).fileName());
    question.save = true;
    m_context.dialogs.chooseFiles(this, question, [this](const QStringList& files) {
        if (files.isEmpty() || m_project == nullptr)
            return;
        m_context.jobs.run(
            this, "copy",
            [from = m_project->file, to = toPath(files.front())](
                jobs::Control&) { return service::restore(from, to); },
            [this, path = files.front()](const Result<void>& copied) {
                if (copied) {
                    Q_EMIT openAsked(path);
                    return;
                }
                m_fault = errorText(copied.error()) + QLatin1Char(' ') + errorAdvice(copied.error().code);
                retranslateUi();
            });
    });
}

void ProjectGuard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ProjectGuard::retranslateUi()
{
    QString title;
    QString text;
    switch (m_state) {
    case State::Fine:
        break;
    case State::ReadOnlyFile:
        title = tr("This project may be read but not changed");
        text = tr("Its file or folder is write-protected. Everything can be looked at and exported; to rate "
                  "or settle "
                  "something, save a copy where you may write and work there.");
        break;
    case State::OtherWindow:
        title = tr("This project is open in another window");
        text = m_holder.isEmpty()
            ? tr("Here it is open for reading only. Close the other window, then open the project again.")
            : tr("Here it is open for reading only: %1 has it. Close the other window, then open the project "
                 "again.")
                  .arg(m_holder);
        break;
    case State::Moved:
        title = tr("The project file is not at its place any more");
        text = tr("It was moved, renamed, replaced or deleted: nothing more is written. All that was saved "
                  "is in the file, "
                  "wherever it is now. Move it back to %1 to go on, or open it at its new place.")
                   .arg(safeName(QDir::toNativeSeparators(place()), 120));
        break;
    }
    setRole(m_title, m_state == State::Moved ? "danger" : "warning");
    m_title->setText(title);
    m_text->setText(m_fault.isEmpty() ? text : text + QLatin1Char(' ') + m_fault);
    m_open->setText(tr("Open it there…"));
    m_open->setVisible(m_state == State::Moved);
    m_copy->setText(tr("Save a copy…"));
    m_copy->setVisible(m_state == State::ReadOnlyFile);
    m_close->setText(tr("Close project"));
    m_close->setVisible(m_state == State::Moved);
}

}
