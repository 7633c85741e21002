#include "exchange/returnsdialog.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "exchange/packagetable.h"
#include "tables/gridmodel.h"
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kMostRefusals = 4; // told in full; the others in the table

}

ReturnsDialog::ReturnsDialog(
    Context context, std::filesystem::path project, const QStringList& files, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_project(std::move(project))
    , m_title(plainLabel({}, this, "title"))
    , m_summary(plainParagraph({}, this, "strong"))
    , m_model(new tables::GridModel(this))
    , m_view(new GridView(this))
    , m_refusals(plainParagraph({}, this, "danger"))
    , m_passphraseLabel(plainLabel({}, this))
    , m_passphrase(new QLineEdit(this))
    , m_unlock(new QPushButton(this))
    , m_restore(plainParagraph({}, this, "small"))
    , m_undo(new QPushButton(this))
    , m_bar(new QProgressBar(this))
    , m_close(new QPushButton(this))
    , m_take(new QPushButton(this))
{
    setObjectName(QStringLiteral("returnsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(900, 480);
    for (const QString& file : files)
        m_files.push_back(toPath(file));
    build();
    retranslateUi();
    run(true);
}

ReturnsDialog::~ReturnsDialog()
{
    m_context.jobs.cancel(m_token);
}

void ReturnsDialog::build()
{
    m_summary->setObjectName(QStringLiteral("returnsSummary"));
    m_view->setObjectName(QStringLiteral("returnsFiles"));
    m_refusals->setObjectName(QStringLiteral("returnsRefusals"));
    m_view->setGrid(m_model);
    m_view->keepOrder();
    m_passphrase->setObjectName(QStringLiteral("returnsPassphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphraseLabel->setBuddy(m_passphrase);
    m_unlock->setObjectName(QStringLiteral("returnsUnlock"));
    m_restore->setObjectName(QStringLiteral("returnsRestore"));
    m_restore->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_undo->setObjectName(QStringLiteral("returnsUndo"));
    m_bar->setObjectName(QStringLiteral("returnsProgress"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_close->setObjectName(QStringLiteral("returnsClose"));
    m_take->setObjectName(QStringLiteral("returnsTake"));
    setRole(m_take, "main");
    for (QPushButton* button : {m_unlock, m_undo, m_close, m_take})
        button->setAutoDefault(false);
    auto* secret = new QHBoxLayout;
    secret->addWidget(m_passphraseLabel);
    secret->addWidget(m_passphrase, 1);
    secret->addWidget(m_unlock);
    auto* back = new QHBoxLayout;
    back->addWidget(m_restore, 1);
    back->addWidget(m_undo);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_take);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(10);
    box->addWidget(m_title);
    box->addWidget(m_summary);
    box->addWidget(m_view, 1);
    box->addWidget(m_refusals);
    box->addLayout(secret);
    box->addLayout(back);
    box->addWidget(m_bar);
    box->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &ReturnsDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_unlock, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_passphrase, &QLineEdit::returnPressed, m_unlock, &QPushButton::click);
    connect(m_undo, &QPushButton::clicked, this, &ReturnsDialog::undo);
}

void ReturnsDialog::run(bool dryRun)
{
    if (m_running)
        return;
    m_running = true;
    service::MergeOptions options;
    options.passphrase = fromQt(m_passphrase->text());
    options.dryRun = dryRun;
    m_token = m_context.jobs.run(
        this, "merge",
        [project = m_project, files = m_files, options](
            jobs::Control& control) -> Result<service::MergeReport> {
            auto session = service::ProjectSession::open(project, service::Access::Write);
            if (!session)
                return tl::unexpected(session.error());
            return service::mergeReturns(*session, files, options, control);
        },
        [this, dryRun](Result<service::MergeReport> report) { take(std::move(report), dryRun); });
    showState();
}

void ReturnsDialog::take(Result<service::MergeReport> report, bool dryRun)
{
    m_running = false;
    m_report = std::move(report);
    m_done = !dryRun && *m_report;
    showState();
    if (m_done)
        Q_EMIT merged();
}

void ReturnsDialog::undo()
{
    const std::filesystem::path point = (*m_report)->restorePoint;
    FileQuestion question;
    question.title = tr("Where to put the project from before");
    question.filter = tr("Touchstone projects (*.touchstone)");
    question.folder = toQt(m_project.parent_path() / toPath(tr("%1 (before)").arg(toQt(m_project.stem()))))
        + QStringLiteral(".touchstone");
    question.save = true;
    m_context.dialogs.chooseFiles(this, question, [this, point](const QStringList& files) {
        if (files.isEmpty())
            return;
        m_running = true;
        m_undoError.reset();
        m_context.jobs.run(
            this, "undo-merge",
            [point, target = toPath(files.front())](
                jobs::Control&) { return service::restore(point, target); },
            [this, path = files.front()](const Result<void>& made) {
                m_running = false;
                if (made) {
                    accept();
                    Q_EMIT restored(path);
                } else {
                    m_undoError = made.error();
                    showState();
                }
            });
        showState();
    });
}

void ReturnsDialog::reject()
{
    if (!m_running || !m_report)
        QDialog::reject();
}

QString ReturnsDialog::summary() const
{
    if (!m_report)
        return tr("Looking at the files …");
    if (!*m_report)
        return errorText(m_report->error()) + QLatin1Char(' ') + errorAdvice(m_report->error().code);
    std::int64_t added = 0;
    int refused = 0;
    for (const service::MergedFile& file : (*m_report)->files) {
        added += file.eventsNew;
        refused += file.refused ? 1 : 0;
    }
    const int count = static_cast<int>(added);
    QString text = m_done
        ? (added > 0 ? tr("%Ln event(s) came in.", nullptr, count) : tr("Nothing new came in."))
        : added > 0 ? tr("%Ln event(s) would come in.", nullptr, count)
                    : tr("There is nothing new in it.");
    if (refused > 0)
        text += QLatin1Char(' ') + tr("%Ln file(s) refused.", nullptr, refused);
    return text;
}

QString ReturnsDialog::refusals() const
{
    QStringList lines;
    if (!m_report || !*m_report)
        return {};
    for (const service::MergedFile& file : (*m_report)->files) {
        if (!file.refused && file.disputed.empty())
            continue;
        if (lines.size() == kMostRefusals) {
            lines << QString(QChar(0x2026));
            break;
        }
        lines << (file.refused ? PackageTable::refusal(file)
                               : safeName(toQt(file.file.filename()), 50) + QStringLiteral(": ")
                    + PackageTable::dispute(file));
    }
    return lines.join(u'\n');
}

void ReturnsDialog::showState()
{
    std::vector<std::vector<tables::GridCell>> rows;
    bool locked = false;
    bool anyNew = false;
    if (m_report && *m_report) {
        for (const service::MergedFile& file : (*m_report)->files) {
            rows.push_back(PackageTable::mergeCells(file));
            locked = locked || (file.refused && file.refused->code == ErrorCode::Passphrase);
            anyNew = anyNew || file.eventsNew > 0;
        }
    }
    m_model->setRows(std::move(rows));
    const QString why = refusals();
    m_refusals->setText(why);
    m_refusals->setVisible(!why.isEmpty());
    m_summary->setText(m_undoError ? errorText(*m_undoError) : summary());
    setRole(m_summary, m_undoError || (m_report && !*m_report) ? "danger" : "strong");
    const bool ask = locked && !m_done;
    for (QWidget* widget : {static_cast<QWidget*>(m_passphraseLabel), static_cast<QWidget*>(m_passphrase),
             static_cast<QWidget*>(m_unlock)})
        widget->setVisible(ask);
    m_unlock->setEnabled(!m_running);
    const bool point = m_done && !(*m_report)->restorePoint.empty();
    m_restore->setVisible(point);
    m_undo->setVisible(point);
    m_undo->setEnabled(!m_running);
    if (point)
        m_restore->setText(tr("The project from before is kept as %1")
                               .arg(QDir::toNativeSeparators(toQt((*m_report)->restorePoint))));
    m_bar->setVisible(m_running);
    m_take->setVisible(!m_done);
    m_take->setEnabled(!m_running && anyNew);
    m_close->setEnabled(!m_running || !m_report);
}

void ReturnsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ReturnsDialog::retranslateUi()
{
    setWindowTitle(tr("Take in returns"));
    m_title->setText(tr("Take in returns"));
    m_view->setAccessibleName(tr("Files and what is in them"));
    m_model->setColumns(PackageTable::mergeHeaders(), PackageTable::mergeHeaderTips());
    m_passphraseLabel->setText(tr("Passphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase of the locked files"));
    m_unlock->setText(tr("Unlock"));
    m_undo->setText(tr("Undo..."));
    setPlainToolTip(m_undo, tr("Makes the project as it was before, under another name, and opens it"));
    m_bar->setAccessibleName(tr("Progress"));
    m_close->setText(tr("Close"));
    m_take->setText(tr("Take in"));
    showState();
}

}
