#include "expert/handbackdialog.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

HandBackDialog::HandBackDialog(
    Context context, std::filesystem::path workingFile, const service::WorkInfo& work, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_workingFile(std::move(workingFile))
    , m_out(toPath(context.settings.documentsFolder()) / toPath(toQt(service::handBackFileName(work))))
    , m_writingPrompts(work.writing)
    , m_title(plainLabel({}, this, "title"))
    , m_state(plainParagraph({}, this))
    , m_placeLabel(plainLabel({}, this, "heading"))
    , m_place(new QLineEdit(this))
    , m_copy(new QPushButton(this))
    , m_show(new QPushButton(this))
    , m_elsewhere(new QPushButton(this))
    , m_next(plainParagraph({}, this, "muted"))
    , m_again(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("handBackDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(640);
    build();
    retranslateUi();
    write();
}

void HandBackDialog::build()
{
    m_state->setObjectName(QStringLiteral("handBackState"));
    m_place->setObjectName(QStringLiteral("handBackPlace"));
    m_place->setReadOnly(true);
    m_copy->setObjectName(QStringLiteral("copyPath"));
    m_show->setObjectName(QStringLiteral("showInFolder"));
    m_elsewhere->setObjectName(QStringLiteral("handBackElsewhere"));
    m_again->setObjectName(QStringLiteral("handBackAgain"));
    m_close->setObjectName(QStringLiteral("handBackClose"));
    m_placeLabel->setBuddy(m_place);
    setRole(m_close, "main");
    for (QPushButton* button : {m_copy, m_show, m_elsewhere, m_again, m_close})
        button->setAutoDefault(false);
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_copy);
    acts->addWidget(m_show);
    acts->addWidget(m_elsewhere);
    acts->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_again);
    buttons->addWidget(m_close);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(10);
    box->addWidget(m_title);
    box->addWidget(m_state);
    box->addWidget(m_placeLabel);
    box->addWidget(m_place);
    box->addLayout(acts);
    box->addWidget(m_next);
    box->addSpacing(8);
    box->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_place->text()); });
    connect(m_show, &QPushButton::clicked, this, [this] { m_context.dialogs.showInFolder(toQt(m_out)); });
    connect(m_elsewhere, &QPushButton::clicked, this, &HandBackDialog::chooseElsewhere);
    connect(m_again, &QPushButton::clicked, this, &HandBackDialog::write);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

void HandBackDialog::write()
{
    if (m_writing)
        return;
    m_writing = true;
    m_context.jobs.run(
        this, "hand-back",
        [file = m_workingFile, out = m_out, chosen = m_chosen](
            jobs::Control& control) -> Result<service::HandedBack> {
            std::error_code failed;
            std::filesystem::create_directories(out.parent_path(), failed);
            if (failed)
                return tl::unexpected(
                    Error {ErrorCode::Io, {}, fromQt(toQt(out.parent_path())), 0, 0, failed.message()});
            auto session = service::ProjectSession::open(file, service::Access::Write);
            if (!session)
                return tl::unexpected(session.error());
            if (!chosen)
                return service::handBackInto(*session, out.parent_path(), control);
            return service::handBack(*session, out, control)
                .map([&out](const service::HandBackReport& report) {
                    return service::HandedBack {report, out};
                });
        },
        [this](Result<service::HandedBack> report) {
            m_writing = false;
            m_report = std::move(report);
            if (*m_report)
                m_out = (*m_report)->file;
            m_writtenMs = QDateTime::currentMSecsSinceEpoch();
            showState();
        });
    showState();
}

void HandBackDialog::chooseElsewhere()
{
    m_context.dialogs.chooseFiles(this,
        {tr("Where to write the return file"), tr("Return files (*.tsreturn)"), toQt(m_out), false, true},
        [this](const QStringList& files) {
            if (files.isEmpty())
                return;
            m_out = toPath(files.front());
            if (m_out.extension() != service::kReturnEnding)
                m_out += service::kReturnEnding;
            m_chosen = true;
            write();
        });
}

void HandBackDialog::showState()
{
    const bool written = m_report && *m_report && !m_writing;
    QString state = tr("Writing …");
    if (written) {
        const service::HandBackReport& report = (*m_report)->report;
        state = m_writingPrompts
            ? tr("Written at %1: %2 prompts.").arg(moment(m_writtenMs), number(report.done))
            : tr("Written at %1: %2 of %3 items are rated.")
                  .arg(moment(m_writtenMs), number(report.done), number(report.items));
    } else if (!m_writing && m_report) {
        state = errorText(m_report->error()) + QLatin1Char(' ') + errorAdvice(m_report->error().code);
    }
    m_state->setText(state);
    setRole(m_state, m_writing || written ? "strong" : "danger");
    m_place->setText(QDir::toNativeSeparators(toQt(m_out)));
    m_place->setCursorPosition(0);
    m_next->setVisible(written);
    m_copy->setEnabled(written);
    m_show->setEnabled(written);
    m_elsewhere->setEnabled(!m_writing);
    m_again->setEnabled(!m_writing);
}

void HandBackDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void HandBackDialog::retranslateUi()
{
    setWindowTitle(tr("Hand back"));
    m_title->setText(tr("Hand back"));
    m_placeLabel->setText(tr("Send this file to the lead"));
    m_place->setAccessibleName(tr("Return file"));
    m_copy->setText(tr("Copy path"));
    m_show->setText(tr("Show in folder"));
    m_elsewhere->setText(tr("Write elsewhere..."));
    m_next->setText(tr(
        "You can go on rating and hand back again as often as you like: the newest file holds everything."));
    m_again->setText(tr("Write again"));
    m_close->setText(tr("Close"));
    showState();
}

}
