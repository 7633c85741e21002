#include "setup/setupdialog.h"
#include "common/controls.h"
#include "common/dialogs.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "setup/setupsections.h"
#include "setup/setuptexts.h"
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr QSize kSize(1120, 660);

}

SetupDialog::SetupDialog(Context context, std::filesystem::path project, bool readOnly, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_project(std::move(project))
    , m_readOnly(readOnly)
    , m_title(plainLabel({}, this, "title"))
    , m_general(new QWidget(this))
    , m_nameLabel(plainLabel({}, m_general))
    , m_name(new QLineEdit(m_general))
    , m_hint(plainParagraph({}, m_general, "muted"))
    , m_file(plainParagraph({}, m_general, "small"))
    , m_sections(new SetupSections(context, m_general, this))
    , m_message(plainParagraph({}, this))
    , m_close(makeButton(this, "setupClose"))
    , m_save(makeButton(this, "setupSave"))
{
    setObjectName(QStringLiteral("setupDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(kSize);
    m_name->setObjectName(QStringLiteral("setupName"));
    m_message->setObjectName(QStringLiteral("setupMessage"));
    m_nameLabel->setBuddy(m_name);
    auto* general = new QVBoxLayout(m_general);
    general->setContentsMargins(0, 0, 0, 0);
    general->addWidget(m_nameLabel);
    general->addWidget(m_name);
    general->addWidget(m_file);
    general->addWidget(m_hint);
    general->addStretch(1);
    m_close->setAutoDefault(false);
    m_save->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_save);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(12);
    box->addWidget(m_title);
    box->addWidget(m_sections, 1);
    box->addLayout(buttons);
    connect(m_sections, &SetupSections::changed, this, &SetupDialog::showState);
    connect(m_name, &QLineEdit::textEdited, this, &SetupDialog::showState);
    connect(m_close, &QPushButton::clicked, this, &SetupDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SetupDialog::save);
    retranslateUi();
    load();
}

void SetupDialog::load()
{
    m_context.jobs.run(
        this, "setup",
        [project = m_project](jobs::Control&) -> Result<Content> {
            auto session = service::ProjectSession::open(project, service::Access::Read);
            if (!session)
                return tl::unexpected(session.error());
            auto setup = service::readSetup(*session);
            const auto used = service::schemeIsInUse(*session);
            if (!setup || !used)
                return tl::unexpected(setup ? used.error() : setup.error());
            return Content {std::move(*setup), *used};
        },
        [this](const Result<Content>& content) {
            if (!content) {
                m_error = content.error();
                showState();
                return;
            }
            m_before = *content;
            m_name->setText(toQt(content->setup.name));
            m_sections->setSetup(content->setup, content->inUse);
            showState();
        });
}

void SetupDialog::save()
{
    if (!m_before || m_saving || m_readOnly)
        return;
    const service::ProjectSetup after = written();
    m_saving = true;
    m_error.reset();
    m_outcome.reset();
    showState();
    m_context.jobs.run(
        this, "setup",
        [project = m_project, before = m_before->setup, after](jobs::Control&) {
            return service::ProjectSession::open(project, service::Access::Write)
                .and_then([&](service::ProjectSession session) {
                    return service::saveSetup(session, before, after);
                });
        },
        [this](const Result<service::SetupOutcome>& outcome) {
            m_saving = false;
            if (!outcome) {
                m_error = outcome.error();
                showState();
                return;
            }
            m_outcome = *outcome;
            if (outcome->changes > 0)
                Q_EMIT saved();
            // What was stored is what the next change starts from.
            load();
        });
}

void SetupDialog::reject()
{
    if (!m_before || m_readOnly || written() == m_before->setup) {
        QDialog::reject();
        return;
    }
    m_context.dialogs.ask(this,
        {tr("Close without saving?"), tr("What you changed in the project settings is not saved."),
            tr("Close without saving"), tr("Go on writing"), true},
        [this](bool yes) {
            if (yes)
                QDialog::reject();
        });
}

service::ProjectSetup SetupDialog::written() const
{
    service::ProjectSetup now = m_sections->setup();
    now.name = fromQt(m_name->text().trimmed());
    return now;
}

QString SetupDialog::fault() const
{
    if (m_error)
        return SetupTexts::fault(*m_error);
    if (!m_before)
        return {};
    const auto found = service::checkSetup(written());
    return found ? SetupTexts::fault(*found) : QString();
}

QString SetupDialog::outcomeText() const
{
    if (m_readOnly)
        return tr("The project is open for reading only: nothing can be changed here.");
    if (!m_outcome)
        return {};
    if (m_outcome->changes == 0)
        return tr("Nothing was changed.");
    if (!m_outcome->newRound.empty())
        return tr("Saved. The scheme is now version %1; give out new work in round %2.")
            .arg(m_outcome->schemeVersion)
            .arg(toQt(m_outcome->newRound));
    return tr("Saved. %Ln change(s) stand in the activity log.", nullptr, m_outcome->changes);
}

void SetupDialog::showState()
{
    const QString wrong = fault();
    setRole(m_message, wrong.isEmpty() ? "muted" : "danger");
    m_message->setText(wrong.isEmpty() ? outcomeText() : wrong);
    m_sections->setEnabled(m_before.has_value());
    // A refusal of the store stands until something else is written.
    m_save->setEnabled(m_before && !m_saving && !m_readOnly && (wrong.isEmpty() || m_error));
    m_error.reset();
    m_outcome.reset();
}

void SetupDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        showState();
    }
}

void SetupDialog::retranslateUi()
{
    setWindowTitle(tr("Project settings"));
    m_title->setText(tr("Project settings"));
    m_sections->setFirstName(tr("General"));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the project"));
    m_file->setText(tr("File: %1").arg(QDir::toNativeSeparators(toQt(m_project))));
    m_hint->setText(
        tr("What is changed here holds from now on: for new packages, new rounds and every figure that is "
           "computed again. Each change stands in the activity log."));
    m_close->setText(tr("Close"));
    m_save->setText(tr("Save"));
}

}
