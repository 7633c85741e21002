#include "scores/snapshotdialog.h"
#include "common/controls.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "service/projectsession.h"
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

SnapshotDialog::SnapshotDialog(
    Context context, ScoresRequest request, std::int64_t assigned, std::int64_t done, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_request(std::move(request))
    , m_assigned(assigned)
    , m_done(done)
    , m_title(plainLabel({}, this, "title"))
    , m_text(plainParagraph({}, this))
    , m_interim(plainParagraph({}, this, "warning"))
    , m_name(new QLineEdit(this))
    , m_state(plainParagraph({}, this))
    , m_close(makeButton(this, "snapshotClose"))
    , m_take(makeButton(this, "snapshotTake"))
{
    setObjectName(QStringLiteral("snapshotDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(560);
    m_name->setObjectName(QStringLiteral("snapshotName"));
    m_name->setMaxLength(60);
    m_state->setObjectName(QStringLiteral("snapshotState"));
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_interim->setObjectName(QStringLiteral("snapshotInterim"));
    m_interim->setVisible(m_done < m_assigned);
    setRole(m_take, "main");
    m_take->setDefault(true);
    m_close->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_take);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(10);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_text),
             static_cast<QWidget*>(m_interim), static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_state)})
        box->addWidget(part);
    box->addStretch();
    box->addLayout(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &SnapshotDialog::showState);
    connect(m_take, &QPushButton::clicked, this, &SnapshotDialog::start);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    retranslateUi();
    m_name->setFocus();
}

void SnapshotDialog::start()
{
    if (m_running || m_name->text().trimmed().isEmpty())
        return;
    m_running = true;
    m_outcome.reset();
    m_context.jobs.run(
        this, "snapshot",
        [request = m_request, name = fromQt(m_name->text().trimmed()),
            version = fromQt(QCoreApplication::applicationVersion())](jobs::Control& control) -> Outcome {
            auto session = service::ProjectSession::open(request.file, service::Access::Write);
            if (!session)
                return tl::unexpected(session.error());
            const auto options = scoringOf(*session, request);
            if (!options)
                return tl::unexpected(options.error());
            return service::takeSnapshot(*session, name, *options, version, control);
        },
        [this](const Outcome& outcome) { finish(outcome); });
    showState();
}

void SnapshotDialog::finish(const Outcome& outcome)
{
    m_running = false;
    m_outcome = outcome;
    showState();
    if (*m_outcome) {
        m_close->setFocus();
        Q_EMIT taken();
    } else {
        m_name->setFocus();
    }
}

void SnapshotDialog::showState()
{
    const bool done = m_outcome && *m_outcome;
    m_name->setEnabled(!m_running && !done);
    m_take->setEnabled(!m_running && !done && !m_name->text().trimmed().isEmpty());
    if (m_running)
        m_state->setText(tr("The snapshot is being taken."));
    else if (done)
        m_state->setText(
            tr("\"%1\" is published. Scores, report and exports quote it as long as nothing changes. "
               "Hash of the state: %2")
                .arg(safeName(toQt((*m_outcome)->content.name)), toQt((*m_outcome)->content.state)));
    else if (m_outcome && m_outcome->error().code == ErrorCode::Exists)
        m_state->setText(tr("There is a snapshot of this name already. Please choose another one."));
    else
        m_state->setText(m_outcome ? errorText(m_outcome->error()) : QString());
}

void SnapshotDialog::retranslateUi()
{
    setWindowTitle(tr("Publish a snapshot"));
    m_title->setText(tr("Publish a snapshot"));
    m_text->setText(
        tr("The present state gets a name and a hash, with the rules of this page. Nobody can change "
           "what stands behind a published figure without its showing."));
    m_interim->setText(tr("Interim: %1 rated. The snapshot says so wherever it is quoted.")
                           .arg(percent(static_cast<double>(m_done), static_cast<double>(m_assigned))));
    m_name->setAccessibleName(tr("Name of the snapshot"));
    m_name->setPlaceholderText(tr("Name, for example 2026 spring"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    m_take->setText(tr("Publish"));
    m_take->setAccessibleName(tr("Publish the snapshot"));
    showState();
}

void SnapshotDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
