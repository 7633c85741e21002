#include "prompts/promptspage.h"
#include "common/controls.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/modelnames.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "prompts/promptform.h"
#include "prompts/writingdialog.h"
#include "service/projectsetup.h"
#include "service/prompts.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QTimer>

namespace touchstone::ui {

namespace {

const QLatin1String kAny("*");
const QLatin1String kUnanswered("-");

QString mark(bool on)
{
    return on ? QStringLiteral("●") : QString();
}

}

bool PromptsPage::canWrite() const
{
    return m_project != nullptr && !m_project->session.isReadOnly();
}

void PromptsPage::setProject(OpenProject* project)
{
    m_project = project;
    m_shown.reset();
    m_wanted = 0;
    m_wait->stop();
    m_model->setKeys({});
    m_message->clear();
    if (m_project != nullptr) {
        m_search->clear();
        m_onlyHeldOut->setChecked(false);
        m_onlyWritten->setChecked(false);
    }
    showState();
}

PromptFilter PromptsPage::filter() const
{
    PromptFilter filter;
    filter.contains = fromQt(m_search->text());
    if (m_domain->currentIndex() > 0)
        filter.domain = fromQt(m_domain->currentData().toString());
    filter.heldOut = m_onlyHeldOut->isChecked();
    filter.written = m_onlyWritten->isChecked();
    const QString answered = m_answered->currentData().toString();
    filter.unanswered = m_answered->currentIndex() > 0;
    if (filter.unanswered && answered != kUnanswered)
        filter.model = fromQt(answered);
    return filter;
}

void PromptsPage::refresh()
{
    m_wait->stop();
    if (m_project == nullptr)
        return;
    if (const auto setup = service::readSetup(m_project->session)) {
        m_scheme = setup->scheme;
        m_form->setScheme(m_scheme);
    }
    fillModels();
    m_context.jobs.run(
        this, "prompts",
        [file = m_project->file, wanted = filter()](jobs::Control&) -> Result<std::vector<RowId>> {
            auto session = service::ProjectSession::open(file, service::Access::Read);
            if (!session)
                return tl::unexpected(session.error());
            return service::promptRows(*session, wanted);
        },
        [this](const Result<std::vector<RowId>>& rows) {
            if (m_project == nullptr)
                return;
            if (!rows) {
                say(errorText(rows.error()), true);
                return;
            }
            const RowId before = m_wanted != 0 ? m_wanted : m_shown ? m_shown->row : 0;
            m_wanted = 0;
            const bool writing = isChanged();
            {
                // What is being written must not be read over.
                const QSignalBlocker quiet(m_view->selectionModel());
                m_model->setKeys(*rows);
                const int at = m_model->rowOf(before);
                if (at >= 0)
                    m_view->selectRow(at);
            }
            m_view->viewport()->update();
            m_count->setText(tr("%Ln prompt(s)", nullptr, static_cast<int>(rows->size())));
            if (!writing)
                showRow();
            showState();
        });
}

void PromptsPage::fillModels()
{
    std::vector<std::pair<QString, QVariant>> domains {{tr("All domains"), kAny}};
    for (const Facet& facet : m_scheme.domains)
        domains.emplace_back(localized(facet.label), toQt(facet.code));
    setChoices(m_domain, domains, m_domain->currentData());
    std::vector<std::pair<QString, QVariant>> answered {
        {tr("Answered or not"), kAny}, {tr("Without any response"), kUnanswered}};
    auto models = m_project != nullptr ? m_project->session.models().value_or(std::vector<Model>())
                                       : std::vector<Model>();
    const ModelNames names = m_project != nullptr ? ModelNames(*m_project) : ModelNames();
    names.order(models, [](const Model& model) { return model.name; });
    for (const Model& model : models)
        answered.emplace_back(tr("Not answered by %1").arg(names.shown(model.name)), toQt(model.name));
    setChoices(m_answered, answered, m_answered->currentData());
}

tables::PagedRow PromptsPage::fetch(std::int64_t key)
{
    if (m_project == nullptr)
        return {};
    const auto prompt = service::promptSummary(m_project->session, key);
    if (!prompt)
        return {{QStringLiteral("–")}, true};
    const std::map<std::string, QString> expected {
        {"answer", tr("answers")}, {"refuse", tr("refuses")}, {"either", tr("may do either")}};
    const auto behaviour = expected.find(prompt->expected);
    QStringList about;
    if (!prompt->domain.empty())
        about << domainName(m_scheme, prompt->domain);
    if (!prompt->scenario.empty())
        about << scenarioName(m_scheme, prompt->scenario);
    return {{toQt(prompt->start).simplified(), about.join(QStringLiteral(" · ")),
                behaviour == expected.end() ? QString() : behaviour->second, mark(prompt->heldOut),
                number(prompt->responses), safeName(toQt(prompt->author), 30)},
        false};
}

bool PromptsPage::isChanged() const
{
    return m_shown && !(m_form->fields() == m_shown->fields);
}

void PromptsPage::showRow()
{
    if (m_project == nullptr)
        return;
    const RowId row = m_model->keyAt(m_view->currentIndex().row());
    if (row == 0) {
        if (!isNew())
            m_shown.reset();
        showState();
        return;
    }
    const auto detail = service::promptDetail(m_project->session, row);
    m_shown = detail ? std::optional(*detail) : std::nullopt;
    if (detail)
        m_form->setFields(detail->fields);
    else
        say(errorText(detail.error()), true);
    showState();
}

void PromptsPage::ifNothingIsLost(const std::function<void()>& act)
{
    if (!isChanged()) {
        act();
        return;
    }
    m_context.dialogs.ask(this,
        {tr("Discard what was written?"), tr("The prompt in view was changed and not saved."), tr("Discard"),
            tr("Go on writing"), true},
        [this, act](bool yes) {
            if (yes && m_project != nullptr)
                act();
        });
}

void PromptsPage::chooseRow()
{
    const RowId wanted = m_model->keyAt(m_view->currentIndex().row());
    if (!isChanged()) {
        showRow();
        return;
    }
    if (wanted == m_shown->row) {
        showState();
        return;
    }
    // The list stays with what is in the form until that is decided.
    const auto select = [this](RowId row) {
        const QSignalBlocker quiet(m_view->selectionModel());
        const int at = row == 0 ? -1 : m_model->rowOf(row);
        if (at >= 0)
            m_view->selectRow(at);
        else {
            m_view->clearSelection();
            m_view->setCurrentIndex({});
        }
        m_view->viewport()->update();
    };
    select(m_shown->row);
    ifNothingIsLost([this, select, wanted] {
        select(wanted);
        showRow();
    });
    showState();
}

void PromptsPage::beginNew()
{
    if (!canWrite())
        return;
    PromptDetail fresh;
    const auto careful = service::sensitivity(m_project->session);
    fresh.fields.sensitive = careful && *careful != service::Sensitivity::Ordinary;
    m_shown = fresh;
    m_form->setFields(fresh.fields);
    m_view->clearSelection();
    say({}, false);
    m_form->focusText();
}

void PromptsPage::save()
{
    if (!canWrite() || !m_shown || !isChanged())
        return;
    const PromptFields fields = m_form->fields();
    Result<RowId> row = m_shown->row;
    if (isNew())
        row = service::addPrompt(m_project->session, fields);
    else if (auto changed = service::changePrompt(m_project->session, m_shown->row, m_shown->fields, fields);
             !changed)
        row = tl::unexpected(changed.error());
    if (!row) {
        const Error& error = row.error();
        say(error.code == ErrorCode::Empty        ? tr("A prompt needs a text.")
                : error.code == ErrorCode::Exists ? tr("The project has a prompt of just this text already.")
                : error.code == ErrorCode::Conflict
                ? tr("The words of a prompt that was answered cannot be changed. Add a new prompt instead.")
                : error.code == ErrorCode::Stale
                ? tr("The prompt was changed elsewhere after it was read. Nothing was written.")
                : errorText(error) + QLatin1Char(' ') + errorAdvice(error.code),
            true);
        return;
    }
    const bool added = isNew();
    const auto detail = service::promptDetail(m_project->session, *row);
    m_shown = detail ? std::optional(*detail) : std::nullopt;
    if (detail)
        m_form->setFields(detail->fields);
    m_wanted = *row;
    say(added ? tr("Added and saved.") : tr("Saved."), false);
    refresh();
    Q_EMIT projectChanged();
}

void PromptsPage::leave()
{
    if (isNew())
        m_shown.reset();
    showRow();
    say({}, false);
}

void PromptsPage::holdOut(bool heldOut)
{
    if (!canWrite())
        return;
    std::vector<RowId> rows;
    for (const QItemSelectionRange& range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(m_model->keyAt(row));
    }
    const auto changed = service::holdOut(m_project->session, rows, heldOut);
    if (!changed) {
        say(errorText(changed.error()) + QLatin1Char(' ') + errorAdvice(changed.error().code), true);
        return;
    }
    const int count = static_cast<int>(*changed);
    say(heldOut ? tr("%Ln prompt(s) are held out now: no training export takes them.", nullptr, count)
                : tr("%Ln prompt(s) are no longer held out.", nullptr, count),
        false);
    refresh();
    Q_EMIT projectChanged();
}

void PromptsPage::exportList()
{
    if (m_project == nullptr)
        return;
    FileQuestion question;
    question.title = tr("A list of prompts to be answered by models");
    question.filter =
        tr("JSON lines (%1);;Table (%2)").arg(QStringLiteral("*.jsonl"), QStringLiteral("*.csv"));
    question.folder = m_context.settings.documentsFolder() + QStringLiteral("/prompts.jsonl");
    question.save = true;
    m_context.dialogs.chooseFiles(this, question, [this](const QStringList& files) {
        if (files.isEmpty() || m_project == nullptr)
            return;
        const QString path = files.front();
        if (!path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
            writeList(path, service::PromptListFormat::JsonLines);
            return;
        }
        Question whom;
        whom.title = tr("Who reads the table?");
        whom.text =
            tr("A spreadsheet computes texts that begin with = + - or @: for it they get an apostrophe "
               "before them. A program that asks a model needs the texts as they are.");
        whom.yes = tr("A spreadsheet");
        whom.no = tr("A program");
        m_context.dialogs.ask(this, whom, [this, path](bool spreadsheet) {
            writeList(path,
                spreadsheet ? service::PromptListFormat::SpreadsheetCsv : service::PromptListFormat::Csv);
        });
    });
}

void PromptsPage::writeList(const QString& path, service::PromptListFormat format)
{
    if (m_project == nullptr)
        return;
    m_context.jobs.run(
        this, "prompt-list",
        [file = m_project->file, wanted = filter(), format, out = toPath(path)](jobs::Control& control) {
            return service::ProjectSession::open(file, service::Access::Read)
                .and_then([&](service::ProjectSession session) {
                    return service::writePromptList(session, wanted, format, out, control);
                });
        },
        [this, path](const Result<std::int64_t>& written) {
            if (!written) {
                say(written.error().code == ErrorCode::NothingLeft
                        ? tr("No prompt fits the filter: there is nothing to write.")
                        : errorText(written.error()) + QLatin1Char(' ') + errorAdvice(written.error().code),
                    true);
                return;
            }
            say(tr("%Ln prompt(s) written. Have the models add “response” and “model” to each line, then "
                   "import "
                   "the file.",
                    nullptr, static_cast<int>(*written)),
                false);
            m_context.dialogs.showInFolder(path);
        });
}

void PromptsPage::askWriting()
{
    if (!canWrite())
        return;
    (new WritingDialog(m_context, m_project->file, this))->open();
}

void PromptsPage::say(const QString& text, bool problem)
{
    setRole(m_message, problem ? "danger" : "muted");
    m_message->setText(text);
    showState();
}

void PromptsPage::showState()
{
    const bool open = m_project != nullptr;
    const bool write = canWrite();
    m_add->setEnabled(write);
    m_import->setEnabled(write);
    m_export->setEnabled(open && m_model->rowCount() > 0);
    m_writing->setEnabled(write);
    const bool chosen = m_view->selectionModel()->hasSelection();
    m_hold->setEnabled(write && chosen);
    m_release->setEnabled(write && chosen);
    m_form->setEnabled(m_shown.has_value() && write);
    const bool answered = m_shown && m_shown->responses > 0;
    m_form->setTextFixed(answered);
    m_detailTitle->setText(isNew() ? tr("A new prompt") : tr("The prompt"));
    m_detailHint->setText(answered ? tr("%Ln response(s): the words stay as they are.", nullptr,
                              static_cast<int>(m_shown->responses))
                                   : QString());
    m_detailHint->setVisible(answered);
    m_save->setEnabled(write && isChanged());
    m_leave->setEnabled(m_shown && (isNew() || isChanged()));
}

}
