// What a lead does on the page Scores; the rest stands in scorespage.cpp.
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/spreadsheetcopy.h"
#include "common/texts.h"
#include "report/reportdialog.h"
#include "scores/comparedialog.h"
#include "scores/scorespage.h"
#include "scores/snapshotdialog.h"
#include "service/unblinding.h"
#include <QApplication>
#include <QClipboard>
#include <QPushButton>

namespace touchstone::ui {

void ScoresPage::showButtons(bool content)
{
    const bool writable = m_project != nullptr && !m_project->session.isReadOnly();
    for (QPushButton* button : {m_copy, m_latex, m_export, m_report})
        button->setEnabled(content);
    m_snapshot->setEnabled(content && writable);
    m_namesButton->setEnabled(m_project != nullptr && (writable || m_names));
    m_compare->setEnabled(content && m_result && m_result->table.models.size() > 1);
    m_namesButton->setText(m_names ? tr("Hide names") : tr("Show names…"));
    m_namesButton->setAccessibleName(
        m_names ? tr("Hide the names of the models") : tr("Show the names of the models: this is logged"));
}

void ScoresPage::copyTable()
{
    copyForSpreadsheet(*m_view->model());
}

void ScoresPage::copyLatex()
{
    ScoresTextRequest asked;
    asked.scores = m_shownFor;
    asked.format = "scores-latex";
    asked.names = m_names;
    asked.language = uiLanguage();
    asked.version = fromQt(QCoreApplication::applicationVersion());
    m_textToken = m_context.jobs.run(
        this, "scores-text", [asked](jobs::Control& control) { return scoresTextForPage(asked, control); },
        [this](const Result<std::string>& text) {
            if (text)
                QApplication::clipboard()->setText(toQt(*text));
            else
                m_context.dialogs.tell(this,
                    {Notice::Kind::Problem, tr("The scores cannot be copied"), errorText(text.error()), {}});
            if (text)
                Q_EMIT copied();
        });
}

void ScoresPage::askNames()
{
    if (m_names) {
        showNames(false);
        return;
    }
    Question question;
    question.title = tr("Show the names of the models?");
    question.text =
        tr("This is written into the project and counted. Labels that are settled from now on say that "
           "they were settled after unblinding; the report says how many.");
    question.yes = tr("Show names");
    question.no = tr("Stay blind");
    question.dangerous = true;
    m_context.dialogs.ask(this, question, [this](bool yes) {
        if (!yes || m_project == nullptr)
            return;
        const bool current = m_computedFor && fingerprint() == m_computedFor;
        const auto written = service::unblind(m_project->session, "scores");
        if (!written) {
            m_context.dialogs.tell(
                this, {Notice::Kind::Problem, tr("The names stay hidden"), errorText(written.error()), {}});
            return;
        }
        // It changes no figure.
        if (current)
            m_computedFor = fingerprint();
        if (m_result)
            ++m_result->unblindings;
        showNames(true);
        Q_EMIT projectChanged();
    });
}

void ScoresPage::showNames(bool names)
{
    m_names = names;
    if (m_result)
        m_result->names = names;
    if (m_state == State::Shown)
        showResult();
    else
        setState(m_state);
}

void ScoresPage::askSnapshot()
{
    if (m_project == nullptr || !m_result)
        return;
    auto* dialog =
        new SnapshotDialog(m_context, m_shownFor, m_result->table.assigned, m_result->table.done, this);
    connect(dialog, &SnapshotDialog::taken, this, [this] {
        compute();
        Q_EMIT projectChanged();
    });
    dialog->open();
}

void ScoresPage::askReport()
{
    if (m_project == nullptr || !m_result)
        return;
    const auto options = scoringOf(m_project->session, m_shownFor);
    if (!options) {
        m_context.dialogs.tell(this,
            {Notice::Kind::Problem, tr("The report cannot be written"), errorText(options.error()), {}});
        return;
    }
    auto* dialog =
        new ReportDialog(m_context, m_project->file, *options, m_project->session.isReadOnly(), this);
    connect(dialog, &ReportDialog::written, this, [this] {
        refresh();
        Q_EMIT projectChanged();
    });
    dialog->open();
}

void ScoresPage::askComparison()
{
    if (m_project == nullptr || !m_result)
        return;
    std::vector<std::pair<std::string, QString>> shown;
    for (const exchange::ScoreRow& row : m_result->rowsInOrder()) {
        if (row.items > 0)
            shown.emplace_back(row.model, m_result->shown(row.model));
    }
    (new CompareDialog(m_context, m_shownFor, std::move(shown), m_result->scheme, this))->open();
}

}
