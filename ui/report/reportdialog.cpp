#include "report/reportdialog.h"
#include "common/controls.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "service/projectsession.h"
#include <QCheckBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

ReportDialog::ReportDialog(Context context, std::filesystem::path project, service::ScoringOptions scoring,
    bool readOnly, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_project(std::move(project))
    , m_scoring(std::move(scoring))
    , m_title(plainLabel({}, this, "title"))
    , m_text(plainParagraph({}, this))
    , m_chinese(new QCheckBox(this))
    , m_english(new QCheckBox(this))
    , m_names(new QCheckBox(this))
    , m_namesText(plainParagraph({}, this, "muted"))
    , m_folderLabel(plainLabel({}, this, "heading"))
    , m_folder(new QLineEdit(this))
    , m_choose(makeButton(this, "reportChoose"))
    , m_bar(new QProgressBar(this))
    , m_state(plainParagraph({}, this))
    , m_show(makeButton(this, "reportShow"))
    , m_close(makeButton(this, "reportClose"))
    , m_write(makeButton(this, "reportWrite"))
{
    setObjectName(QStringLiteral("reportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(640);
    m_chinese->setObjectName(QStringLiteral("reportChinese"));
    m_english->setObjectName(QStringLiteral("reportEnglish"));
    m_names->setObjectName(QStringLiteral("reportNames"));
    m_folder->setObjectName(QStringLiteral("reportFolder"));
    m_state->setObjectName(QStringLiteral("reportState"));
    m_chinese->setChecked(true);
    m_english->setChecked(true);
    m_names->setChecked(!readOnly);
    m_names->setEnabled(!readOnly);
    m_namesText->setContentsMargins(28, 0, 0, 0); // under the words of the box
    m_folderLabel->setBuddy(m_folder);
    const QFileInfo file(toQt(m_project));
    m_folder->setText(
        file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral("-report"));
    m_bar->setRange(0, 0);
    setRole(m_write, "main");
    m_write->setDefault(true);
    for (QPushButton* button : {m_choose, m_show, m_close})
        button->setAutoDefault(false);
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_choose);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_show);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_write);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(10);
    for (QWidget* part :
        {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_chinese),
            static_cast<QWidget*>(m_english), static_cast<QWidget*>(m_names),
            static_cast<QWidget*>(m_namesText), static_cast<QWidget*>(m_folderLabel)})
        box->addWidget(part);
    box->addLayout(folder);
    box->addWidget(m_bar);
    box->addWidget(m_state);
    box->addStretch();
    box->addLayout(buttons);
    connect(m_chinese, &QCheckBox::toggled, this, &ReportDialog::showState);
    connect(m_english, &QCheckBox::toggled, this, &ReportDialog::showState);
    connect(m_folder, &QLineEdit::textChanged, this, &ReportDialog::showState);
    connect(m_choose, &QPushButton::clicked, this, &ReportDialog::chooseFolder);
    connect(m_write, &QPushButton::clicked, this, &ReportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (m_outcome && *m_outcome)
            m_context.dialogs.showInFolder(
                toQt(m_writtenTo) + QLatin1Char('/') + toQt((*m_outcome)->files.front().path));
    });
    retranslateUi();
    m_write->setFocus();
}

ReportDialog::~ReportDialog()
{
    m_context.jobs.cancel(m_token);
}

void ReportDialog::chooseFolder()
{
    FileQuestion question;
    question.title = tr("Folder of the report");
    question.folder = m_folder->text();
    question.directory = true;
    m_context.dialogs.chooseFiles(this, question, [this](const QStringList& chosen) {
        if (!chosen.isEmpty())
            m_folder->setText(chosen.constFirst());
    });
}

void ReportDialog::start()
{
    if (m_running || !m_write->isEnabled())
        return;
    m_running = true;
    m_outcome.reset();
    m_writtenTo = toPath(m_folder->text());
    ReportFilesOptions options;
    options.report.scoring = m_scoring;
    options.report.names = m_names->isChecked();
    options.report.version = fromQt(QCoreApplication::applicationVersion());
    options.languages.clear();
    if (m_chinese->isChecked())
        options.languages.push_back(Language::Chinese);
    if (m_english->isChecked())
        options.languages.push_back(Language::English);
    m_token = m_context.jobs.run(
        this, "report",
        [project = m_project, folder = m_writtenTo, options](jobs::Control& control) -> Outcome {
            auto session = service::ProjectSession::open(
                project, options.report.names ? service::Access::Write : service::Access::Read);
            if (!session)
                return tl::unexpected(session.error());
            return writeReport(*session, folder, options, control);
        },
        [this](const Outcome& outcome) { finish(outcome); });
    showState();
}

void ReportDialog::finish(const Outcome& outcome)
{
    m_running = false;
    m_outcome = outcome;
    showState();
    if (*m_outcome) {
        m_show->setFocus();
        Q_EMIT written();
    }
}

void ReportDialog::showState()
{
    const bool done = m_outcome && *m_outcome;
    const bool language = m_chinese->isChecked() || m_english->isChecked();
    for (QWidget* part : {static_cast<QWidget*>(m_chinese), static_cast<QWidget*>(m_english),
             static_cast<QWidget*>(m_folder), static_cast<QWidget*>(m_choose)})
        part->setEnabled(!m_running);
    m_bar->setVisible(m_running);
    m_show->setVisible(done);
    m_write->setEnabled(!m_running && language && !m_folder->text().trimmed().isEmpty());
    if (m_running) {
        m_state->setText(tr("The report is being written."));
    } else if (done) {
        QStringList files;
        for (const ReportFile& file : (*m_outcome)->files)
            files << toQt(file.path);
        QString text = tr("Written: %1").arg(files.join(QStringLiteral(", ")));
        text += u'\n'
            + ((*m_outcome)->snapshot.empty()
                    ? tr("It quotes the hash of the state: no snapshot of it has been published.")
                    : tr("It quotes the snapshot \"%1\".").arg(safeName(toQt((*m_outcome)->snapshot))));
        m_state->setText(text);
    } else if (m_outcome) {
        m_state->setText(errorText(m_outcome->error()));
    } else {
        m_state->setText(language ? QString() : tr("Choose at least one language."));
    }
}

void ReportDialog::retranslateUi()
{
    setWindowTitle(tr("Report"));
    m_title->setText(tr("Write the report"));
    m_text->setText(
        tr("Methods, deviations from the published protocol, scores, agreement, raters, limits and open "
           "items, as HTML and as PDF."));
    m_chinese->setText(tr("In Chinese"));
    m_english->setText(tr("In English"));
    m_names->setText(tr("Names of the models"));
    m_namesText->setText(tr("On: the unblinding is noted in the project. Off: codes such as M1."));
    m_folderLabel->setText(tr("Folder"));
    m_folder->setAccessibleName(tr("Folder of the report"));
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose the folder of the report"));
    m_bar->setAccessibleName(tr("The report is being written."));
    m_show->setText(tr("Show in folder"));
    m_show->setAccessibleName(m_show->text());
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    m_write->setText(tr("Write"));
    m_write->setAccessibleName(tr("Write the report"));
    showState();
}

void ReportDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
