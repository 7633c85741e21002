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
    m_compare->setEnabled(content && m_result && m_result->table.models.size() > 1);
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
    asked.names = m_result->names.areNames();
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

void ScoresPage::takeNames(bool written)
{
    // It changes no figure: what was computed before it still holds.
    if (written && m_computedFor)
        ++m_computedFor->back();
    if (written && m_result)
        ++m_result->unblindings;
    showNames();
    if (written)
        Q_EMIT projectChanged();
}

void ScoresPage::showNames()
{
    if (!m_result || m_result->names.areNames() == namesAreShown(*m_project))
        return;
    m_result->names.showNames(!m_result->names.areNames());
    if (m_state == State::Shown)
        showResult();
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
    auto* dialog = new ReportDialog(m_context, *m_project, *options, this);
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
