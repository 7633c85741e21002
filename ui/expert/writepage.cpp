#include "expert/writepage.h"
#include "common/controls.h"
#include "common/errortext.h"
#include "common/guidetext.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "domain/guidelines.h"
#include "expert/workstrip.h"
#include "prompts/promptform.h"
#include "service/promptwriting.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace touchstone::ui {

namespace {

constexpr int kListWidth = 270;
constexpr int kGuideWidth = 340;
constexpr int kStart = 80;

}

WritePage::WritePage(Context context, QWidget* parent)
    : Page(context, parent)
    , m_title(plainLabel({}, this, "title"))
    , m_count(plainLabel({}, this, "muted"))
    , m_handBack(makeButton(this, "writeHandBack"))
    , m_strip(new WorkStrip(this))
    , m_list(new QListWidget(this))
    , m_new(makeButton(this, "writeNew"))
    , m_remove(makeButton(this, "writeRemove"))
    , m_formTitle(plainLabel({}, this, "heading"))
    , m_form(new PromptForm(PromptForm::For::Expert, this))
    , m_message(plainParagraph({}, this))
    , m_save(makeButton(this, "writeSave"))
    , m_guideTitle(plainLabel({}, this, "heading"))
    , m_guide(new GuideText(this))
{
    setObjectName(QStringLiteral("writePage"));
    m_count->setObjectName(QStringLiteral("writeCount"));
    m_list->setObjectName(QStringLiteral("writeList"));
    m_list->setTabKeyNavigation(false);
    m_message->setObjectName(QStringLiteral("writeMessage"));
    m_guide->setObjectName(QStringLiteral("writeGuide"));
    // The strip of the page Annotate has the same parts.
    for (QWidget* part : m_strip->findChildren<QWidget*>())
        part->setObjectName(QStringLiteral("write_") + part->objectName());
    setRole(m_save, "main");
    auto* top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addWidget(m_count);
    top->addStretch(1);
    top->addWidget(m_handBack);
    auto* left = new Card(this);
    left->setFixedWidth(kListWidth);
    auto* leftButtons = new QHBoxLayout;
    leftButtons->addWidget(m_new);
    leftButtons->addWidget(m_remove);
    leftButtons->addStretch(1);
    left->box()->addWidget(m_list, 1);
    left->box()->addLayout(leftButtons);
    auto* middle = new Card(this);
    auto* saveRow = new QHBoxLayout;
    saveRow->addWidget(m_save);
    saveRow->addWidget(m_message, 1);
    middle->box()->addWidget(m_formTitle);
    middle->box()->addWidget(m_form, 1);
    middle->box()->addLayout(saveRow);
    auto* right = new Card(this);
    right->setFixedWidth(kGuideWidth);
    right->box()->addWidget(m_guideTitle);
    right->box()->addWidget(m_guide, 1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(12);
    columns->addWidget(left);
    columns->addWidget(middle, 1);
    columns->addWidget(right);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(18, 14, 18, 14);
    box->setSpacing(10);
    box->addLayout(top);
    box->addWidget(m_strip);
    box->addLayout(columns, 1);
    connect(m_handBack, &QPushButton::clicked, this, &WritePage::handBackAsked);
    connect(m_list, &QListWidget::currentRowChanged, this, &WritePage::choose);
    connect(m_new, &QPushButton::clicked, this, &WritePage::beginNew);
    connect(m_remove, &QPushButton::clicked, this, &WritePage::takeBack);
    connect(m_form, &PromptForm::edited, this, [this] { say({}, false); });
    connect(m_form, &PromptForm::saveAsked, this, &WritePage::save);
    connect(m_save, &QPushButton::clicked, this, &WritePage::save);
    retranslateUi();
}

void WritePage::setProject(OpenProject* project)
{
    m_project = project;
    m_shown = {};
    m_prompts.clear();
    m_message->clear();
    if (m_project == nullptr)
        return;
    const auto scheme = m_project->session.round({}).and_then(
        [this](const Round& round) { return m_project->session.scheme(round); });
    if (scheme)
        m_form->setScheme(*scheme);
}

void WritePage::setWork(const service::WorkInfo& work)
{
    m_work = work;
    if (m_project != nullptr)
        m_strip->setWork(work, m_project->file);
    retranslateUi();
    refresh();
    beginNew();
}

void WritePage::refresh()
{
    if (m_project == nullptr)
        return;
    auto prompts = service::writtenPrompts(m_project->session);
    if (!prompts) {
        say(errorText(prompts.error()), true);
        return;
    }
    m_prompts = std::move(*prompts);
    fillList();
}

void WritePage::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int current = -1;
    for (const WrittenPrompt& prompt : m_prompts) {
        if (prompt.id == m_shown.id)
            current = m_list->count();
        m_list->addItem(safeName(toQt(prompt.text).simplified().left(kStart), kStart));
    }
    m_list->setCurrentRow(current);
    retranslateUi();
}

PromptFields WritePage::fieldsOf(const WrittenPrompt& prompt) const
{
    PromptFields fields;
    fields.text = prompt.text;
    fields.domain = prompt.domain;
    fields.scenario = prompt.scenario;
    fields.level = prompt.level;
    fields.expected = prompt.expected;
    fields.sensitive = prompt.sensitive;
    fields.source = prompt.source;
    return fields;
}

bool WritePage::isChanged() const
{
    return !(m_form->fields() == fieldsOf(m_shown));
}

void WritePage::choose(int row)
{
    if (row < 0 || row >= static_cast<int>(m_prompts.size()))
        return;
    // What was begun is not thrown away by a look at another prompt.
    if (isChanged() && !m_form->fields().text.empty()) {
        const WrittenPrompt& wanted = m_prompts[static_cast<std::size_t>(row)];
        const std::string id = wanted.id;
        save();
        for (std::size_t at = 0; at < m_prompts.size(); ++at) {
            if (m_prompts[at].id == id)
                row = static_cast<int>(at);
        }
    }
    m_shown = m_prompts[static_cast<std::size_t>(row)];
    m_form->setFields(fieldsOf(m_shown));
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(row);
    }
    say({}, false);
}

void WritePage::beginNew()
{
    // The next prompt is of the same kind more often than not.
    PromptFields fields = fieldsOf(m_shown);
    fields.text.clear();
    m_shown = {};
    m_shown.domain = fields.domain;
    m_shown.scenario = fields.scenario;
    m_shown.level = fields.level;
    m_shown.expected = fields.expected;
    m_shown.sensitive = fields.sensitive;
    m_shown.source = fields.source;
    m_form->setFields(fields);
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(-1);
    }
    say({}, false);
    m_form->focusText();
}

void WritePage::save()
{
    if (m_project == nullptr || !isChanged())
        return;
    const PromptFields fields = m_form->fields();
    WrittenPrompt prompt = m_shown;
    prompt.text = fields.text;
    prompt.domain = fields.domain;
    prompt.scenario = fields.scenario;
    prompt.level = fields.level;
    prompt.expected = fields.expected;
    prompt.sensitive = fields.sensitive;
    prompt.source = fields.source;
    const bool fresh = prompt.id.empty();
    const auto written = service::writePrompt(m_project->session, prompt);
    if (!written) {
        say(written.error().code == ErrorCode::Empty
                ? tr("A prompt needs a text.")
                : errorText(written.error()) + QLatin1Char(' ') + errorAdvice(written.error().code),
            true);
        return;
    }
    m_shown = *written;
    refresh();
    if (fresh)
        beginNew();
    say(tr("Saved."), false);
}

void WritePage::takeBack()
{
    if (m_project == nullptr || m_shown.id.empty())
        return;
    if (const auto gone = service::takeBackPrompt(m_project->session, m_shown.id); !gone) {
        say(errorText(gone.error()) + QLatin1Char(' ') + errorAdvice(gone.error().code), true);
        return;
    }
    m_shown.id.clear();
    refresh();
    beginNew();
    say(tr("Taken back."), false);
}

void WritePage::say(const QString& text, bool problem)
{
    setRole(m_message, problem ? "danger" : "muted");
    m_message->setText(text);
    showState();
}

void WritePage::showState()
{
    m_save->setEnabled(m_project != nullptr && isChanged());
    m_remove->setEnabled(!m_shown.id.empty());
    m_formTitle->setText(m_shown.id.empty() ? tr("A new prompt") : tr("Your prompt"));
}

void WritePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_message->clear(); // it was said in the other language
        retranslateUi();
    }
}

void WritePage::retranslateUi()
{
    m_title->setText(tr("Write prompts"));
    const int written = static_cast<int>(m_prompts.size());
    m_count->setText(m_work.wanted > 0 ? tr("%1 of %2 written").arg(number(written), number(m_work.wanted))
                                       : tr("%Ln written", nullptr, written));
    m_handBack->setText(tr("Hand back…"));
    m_handBack->setAccessibleName(tr("Hand back what was written"));
    m_list->setAccessibleName(tr("Your prompts"));
    m_new->setText(tr("New"));
    m_new->setAccessibleName(tr("Begin a new prompt"));
    m_remove->setText(tr("Take back"));
    m_remove->setAccessibleName(tr("Take this prompt back"));
    m_save->setText(tr("Save"));
    setPlainToolTip(m_save, tr("Ctrl+Enter"));
    m_save->setAccessibleName(tr("Save the prompt"));
    m_guideTitle->setText(tr("Guidelines"));
    m_guide->setAccessibleName(tr("Guidelines"));
    m_guide->setGuide(m_work.guidelines.empty()
            ? tr("Write questions as people of your field are really asked. One question a prompt; no names "
                 "of real "
                 "people. Say what a good answer would do: answer, or refuse.")
            : toQt(guidelinesIn(m_work.guidelines, uiLanguage())));
    showState();
}

}
