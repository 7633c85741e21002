#include "prompts/promptspage.h"
#include "common/controls.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/modelnames.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "prompts/promptform.h"
#include "prompts/writingdialog.h"
#include "service/projectsetup.h"
#include "service/prompts.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTableView>
#include <QTimer>

namespace touchstone::ui {

namespace {

constexpr int kDetailWidth = 330;
constexpr int kFacetWidth = 136;
constexpr int kWaitMs = 250; // after the last key of a search
const QLatin1String kAny("*");
const QLatin1String kUnanswered("-");

QString mark(bool on)
{
    return on ? QStringLiteral("●") : QString();
}

}

PromptsPage::PromptsPage(Context context, QWidget* parent)
    : Page(context, parent)
    , m_model(new tables::PagedModel(this))
    , m_wait(new QTimer(this))
    , m_title(plainLabel({}, this, "title"))
    , m_count(plainLabel({}, this, "muted"))
    , m_add(makeButton(this, "promptsAdd"))
    , m_import(makeButton(this, "promptsImport"))
    , m_export(makeButton(this, "promptsExport"))
    , m_writing(makeButton(this, "promptsWriting"))
    , m_search(new QLineEdit(this))
    , m_domain(new QComboBox(this))
    , m_answered(new QComboBox(this))
    , m_onlyHeldOut(new QCheckBox(this))
    , m_onlyWritten(new QCheckBox(this))
    , m_view(new QTableView(this))
    , m_hold(makeButton(this, "promptsHold"))
    , m_release(makeButton(this, "promptsRelease"))
    , m_detailTitle(plainLabel({}, this, "heading"))
    , m_detailHint(plainParagraph({}, this, "small"))
    , m_form(new PromptForm(PromptForm::For::Lead, this))
    , m_message(plainParagraph({}, this))
    , m_save(makeButton(this, "promptSave"))
    , m_leave(makeButton(this, "promptLeave"))
{
    setObjectName(QStringLiteral("promptsPage"));
    m_model->setSource(this);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(12);
    halves->addWidget(makeList(), 1);
    halves->addWidget(makeDetail());
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(18, 14, 18, 14);
    box->setSpacing(10);
    box->addWidget(makeTop());
    box->addWidget(makeFilters());
    box->addLayout(halves, 1);
    connectAll();
    retranslateUi();
    showState();
}

PromptsPage::~PromptsPage()
{
    m_model->setSource(nullptr);
}

QWidget* PromptsPage::makeTop()
{
    auto* top = new QWidget(this);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    m_count->setObjectName(QStringLiteral("promptsCount"));
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    for (QPushButton* button : {m_add, m_import, m_export, m_writing})
        row->addWidget(button);
    return top;
}

QWidget* PromptsPage::makeFilters()
{
    auto* filters = new QWidget(this);
    auto* row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    m_search->setObjectName(QStringLiteral("promptsSearch"));
    m_search->setClearButtonEnabled(true);
    m_domain->setObjectName(QStringLiteral("promptsDomain"));
    m_answered->setObjectName(QStringLiteral("promptsAnswered"));
    m_onlyHeldOut->setObjectName(QStringLiteral("promptsOnlyHeldOut"));
    m_onlyWritten->setObjectName(QStringLiteral("promptsOnlyWritten"));
    row->addWidget(m_search, 1);
    for (QWidget* part : {static_cast<QWidget*>(m_domain), static_cast<QWidget*>(m_answered),
             static_cast<QWidget*>(m_onlyHeldOut), static_cast<QWidget*>(m_onlyWritten)})
        row->addWidget(part);
    return filters;
}

QWidget* PromptsPage::makeList()
{
    auto* card = new Card(this);
    m_view->setObjectName(QStringLiteral("promptsTable"));
    m_view->setModel(m_model);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setWordWrap(false);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_hold);
    buttons->addWidget(m_release);
    buttons->addStretch(1);
    card->box()->addWidget(m_view, 1);
    card->box()->addLayout(buttons);
    return card;
}

QWidget* PromptsPage::makeDetail()
{
    auto* card = new Card(this);
    card->setFixedWidth(kDetailWidth);
    m_message->setObjectName(QStringLiteral("promptMessage"));
    m_detailHint->setObjectName(QStringLiteral("promptHint"));
    setRole(m_save, "main");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    card->box()->addWidget(m_detailTitle);
    card->box()->addWidget(m_form, 1);
    card->box()->addWidget(m_detailHint);
    card->box()->addWidget(m_message);
    card->box()->addLayout(buttons);
    return card;
}

void PromptsPage::connectAll()
{
    connect(m_add, &QPushButton::clicked, this, [this] { ifNothingIsLost([this] { beginNew(); }); });
    connect(m_import, &QPushButton::clicked, this, &PromptsPage::importAsked);
    connect(m_export, &QPushButton::clicked, this, &PromptsPage::exportList);
    connect(m_writing, &QPushButton::clicked, this, &PromptsPage::askWriting);
    connect(m_search, &QLineEdit::textEdited, m_wait, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &PromptsPage::refresh);
    connect(m_wait, &QTimer::timeout, this, &PromptsPage::refresh);
    for (QComboBox* box : {m_domain, m_answered})
        connect(box, &QComboBox::activated, this, &PromptsPage::refresh);
    for (QCheckBox* box : {m_onlyHeldOut, m_onlyWritten})
        connect(box, &QCheckBox::clicked, this, &PromptsPage::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PromptsPage::chooseRow);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PromptsPage::showState);
    connect(m_hold, &QPushButton::clicked, this, [this] { holdOut(true); });
    connect(m_release, &QPushButton::clicked, this, [this] { holdOut(false); });
    connect(m_form, &PromptForm::edited, this, [this] { say({}, false); });
    connect(m_form, &PromptForm::saveAsked, this, &PromptsPage::save);
    connect(m_save, &QPushButton::clicked, this, &PromptsPage::save);
    connect(m_leave, &QPushButton::clicked, this, &PromptsPage::leave);
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

void PromptsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_message->clear(); // it was said in the other language
        retranslateUi();
    }
}

void PromptsPage::retranslateUi()
{
    m_title->setText(tr("Prompts"));
    m_add->setText(tr("Add…"));
    m_add->setAccessibleName(tr("Add a prompt"));
    m_import->setText(tr("Import…"));
    m_import->setAccessibleName(tr("Import prompts or responses"));
    m_export->setText(tr("List for models…"));
    m_export->setAccessibleName(tr("Write the prompts shown as a list to be answered by models"));
    m_writing->setText(tr("Have prompts written…"));
    m_writing->setAccessibleName(tr("Make a package in which an expert writes prompts"));
    m_search->setPlaceholderText(tr("Search in the texts"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_domain->setAccessibleName(tr("Domain"));
    m_answered->setAccessibleName(tr("Which prompts by their responses"));
    m_onlyHeldOut->setText(tr("Held out"));
    m_onlyHeldOut->setAccessibleName(tr("Only prompts that are held out"));
    m_onlyWritten->setText(tr("By experts"));
    m_onlyWritten->setAccessibleName(tr("Only prompts that experts wrote"));
    m_view->setAccessibleName(tr("Prompts"));
    m_model->setColumns({tr("Prompt"), tr("Domain, scenario"), tr("Expected"), tr("Held out"),
        tr("Responses"), tr("Author")});
    auto* header = m_view->horizontalHeader();
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    // The question has what the others leave: these are as wide as their words.
    const int least[] {0, kFacetWidth, 0, 0, 0, 0};
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, std::max(header->sectionSizeHint(column), least[column]));
    m_hold->setText(tr("Hold out"));
    m_hold->setAccessibleName(tr("Hold the chosen prompts out of training exports"));
    m_release->setText(tr("No longer hold out"));
    m_release->setAccessibleName(tr("Let training exports take the chosen prompts"));
    m_save->setText(tr("Save"));
    setPlainToolTip(m_save, tr("Ctrl+Enter"));
    m_save->setAccessibleName(tr("Save the prompt"));
    m_leave->setText(tr("Discard"));
    m_leave->setAccessibleName(tr("Discard what was written"));
    fillModels();
    m_count->setText(tr("%Ln prompt(s)", nullptr, m_model->rowCount()));
    showState();
}

}
