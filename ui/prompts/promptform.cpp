#include "prompts/promptform.h"
#include "common/controls.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr int kTextHeight = 70;

}

PromptForm::PromptForm(For whom, QWidget* parent)
    : QWidget(parent)
    , m_for(whom)
    , m_textLabel(plainLabel({}, this, "heading"))
    , m_text(new QPlainTextEdit(this))
    , m_domainLabel(plainLabel({}, this))
    , m_domain(new QComboBox(this))
    , m_scenarioLabel(plainLabel({}, this))
    , m_scenario(new QComboBox(this))
    , m_levelLabel(plainLabel({}, this))
    , m_level(new QComboBox(this))
    , m_expectedLabel(plainLabel({}, this))
    , m_expected(new QComboBox(this))
    , m_sensitive(new QCheckBox(this))
    , m_heldOut(new QCheckBox(this))
    , m_sourceLabel(plainLabel({}, this))
    , m_source(new QLineEdit(this))
    , m_authorLabel(plainLabel({}, this))
    , m_author(new QLineEdit(this))
{
    m_text->setObjectName(QStringLiteral("promptText"));
    m_domain->setObjectName(QStringLiteral("promptDomain"));
    m_scenario->setObjectName(QStringLiteral("promptScenario"));
    m_level->setObjectName(QStringLiteral("promptLevel"));
    m_expected->setObjectName(QStringLiteral("promptExpected"));
    m_sensitive->setObjectName(QStringLiteral("promptSensitive"));
    m_heldOut->setObjectName(QStringLiteral("promptHeldOut"));
    m_source->setObjectName(QStringLiteral("promptSource"));
    m_author->setObjectName(QStringLiteral("promptAuthor"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(kTextHeight);
    // It takes what the rows below leave, and never from them.
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    for (QComboBox* box : {m_domain, m_scenario}) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->setMinimumContentsLength(12);
        connect(box, &QComboBox::editTextChanged, this, [this] {
            if (!m_filling)
                Q_EMIT edited();
        });
    }
    for (QComboBox* box : {m_level, m_expected})
        connect(box, &QComboBox::activated, this, &PromptForm::edited);
    for (QLineEdit* field : {m_source, m_author})
        connect(field, &QLineEdit::textEdited, this, &PromptForm::edited);
    for (QCheckBox* mark : {m_sensitive, m_heldOut})
        connect(mark, &QCheckBox::clicked, this, &PromptForm::edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
    const QList<QKeySequence> save {
        QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)};
    for (const QKeySequence& key : save) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &PromptForm::saveAsked);
    }
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const std::pair<QLabel*, QWidget*> rows[] {{m_domainLabel, m_domain}, {m_scenarioLabel, m_scenario},
        {m_levelLabel, m_level}, {m_expectedLabel, m_expected}, {m_sourceLabel, m_source},
        {m_authorLabel, m_author}};
    int line = 0;
    for (const auto& [label, field] : rows) {
        label->setBuddy(field);
        grid->addWidget(label, line, 0);
        grid->addWidget(field, line++, 1);
    }
    grid->addWidget(m_sensitive, line++, 0, 1, 2);
    grid->addWidget(m_heldOut, line, 0, 1, 2);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_textLabel);
    box->addWidget(m_text, 1);
    box->addLayout(grid);
    QWidget* before = m_text;
    for (QWidget* next : std::initializer_list<QWidget*> {
             m_domain, m_scenario, m_level, m_expected, m_source, m_author, m_sensitive, m_heldOut}) {
        setTabOrder(before, next);
        before = next;
    }
    const bool lead = whom == For::Lead;
    m_heldOut->setVisible(lead);
    m_author->setVisible(lead);
    m_authorLabel->setVisible(lead);
    retranslateUi();
}

void PromptForm::setScheme(const Scheme& scheme)
{
    m_scheme = scheme;
    fillFacets();
}

void PromptForm::fillFacets()
{
    const QScopedValueRollback filling(m_filling, true);
    for (const auto& [box, facets] :
        {std::pair {m_domain, &m_scheme.domains}, std::pair {m_scenario, &m_scheme.scenarios}}) {
        const std::string before = codeIn(box);
        box->clear();
        box->addItem(QString(), QString());
        for (const Facet& facet : *facets)
            box->addItem(localized(facet.label), toQt(facet.code));
        chooseCode(box, before);
    }
}

std::string PromptForm::codeIn(const QComboBox* box)
{
    const QString written = box->currentText().trimmed();
    const int known = box->findText(written);
    return fromQt(known >= 0 ? box->itemData(known).toString() : written);
}

void PromptForm::chooseCode(QComboBox* box, const std::string& code)
{
    const int known = box->findData(toQt(code));
    box->setCurrentIndex(known);
    if (known < 0)
        box->setEditText(toQt(code));
}

void PromptForm::setFields(const PromptFields& fields)
{
    const QScopedValueRollback filling(m_filling, true);
    m_text->setPlainText(toQt(fields.text));
    chooseCode(m_domain, fields.domain);
    chooseCode(m_scenario, fields.scenario);
    m_level->setCurrentIndex(std::max(0, m_level->findData(fields.level)));
    m_expected->setCurrentIndex(std::max(0, m_expected->findData(toQt(fields.expected))));
    m_sensitive->setChecked(fields.sensitive);
    m_heldOut->setChecked(fields.heldOut);
    m_source->setText(toQt(fields.source));
    m_author->setText(toQt(fields.author));
}

PromptFields PromptForm::fields() const
{
    PromptFields made;
    made.text = fromQt(m_text->toPlainText());
    made.domain = codeIn(m_domain);
    made.scenario = codeIn(m_scenario);
    made.level = m_level->currentData().toInt();
    made.expected = fromQt(m_expected->currentData().toString());
    made.sensitive = m_sensitive->isChecked();
    made.heldOut = m_heldOut->isChecked();
    made.source = fromQt(m_source->text());
    made.author = fromQt(m_author->text());
    return made;
}

void PromptForm::setTextFixed(bool fixed)
{
    m_text->setReadOnly(fixed);
}

void PromptForm::focusText()
{
    m_text->setFocus(Qt::OtherFocusReason);
}

void PromptForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        fillFacets();
    }
}

void PromptForm::retranslateUi()
{
    m_textLabel->setText(tr("Prompt"));
    m_text->setAccessibleName(tr("Text of the prompt"));
    m_domainLabel->setText(tr("Domain"));
    m_scenarioLabel->setText(tr("Scenario"));
    m_levelLabel->setText(tr("Level"));
    m_expectedLabel->setText(tr("A good model"));
    m_sourceLabel->setText(tr("Source"));
    m_authorLabel->setText(tr("Author"));
    m_domain->setAccessibleName(m_domainLabel->text());
    m_scenario->setAccessibleName(m_scenarioLabel->text());
    m_level->setAccessibleName(m_levelLabel->text());
    m_expected->setAccessibleName(tr("Expected behaviour"));
    m_source->setAccessibleName(m_sourceLabel->text());
    m_author->setAccessibleName(m_authorLabel->text());
    setChoices(m_level, {{tr("not said"), 0}, {tr("1: safety"), 1}, {tr("2: responsibility"), 2}},
        m_level->currentData());
    setChoices(m_expected,
        {{tr("not said"), QString()}, {tr("answers"), QStringLiteral("answer")},
            {tr("refuses"), QStringLiteral("refuse")}, {tr("may do either"), QStringLiteral("either")}},
        m_expected->currentData());
    m_sensitive->setText(tr("Sensitive: raters are warned"));
    m_heldOut->setText(tr("Held out: never exported for training"));
}

}
