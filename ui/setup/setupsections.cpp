#include "setup/setupsections.h"
#include "common/controls.h"
#include "common/guidetext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "domain/guidelines.h"
#include "setup/rowseditor.h"
#include "setup/schemesection.h"
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace touchstone::ui {

namespace {

constexpr int kListWidth = 172;
constexpr int kChoiceWidth = 320;
constexpr int kBetween = 16;

std::vector<QStringList> rowsOf(const std::vector<Facet>& facets)
{
    std::vector<QStringList> rows;
    for (const Facet& facet : facets)
        rows.push_back({toQt(facet.code), toQt(facet.label.zhCN), toQt(facet.label.en)});
    return rows;
}

std::vector<Facet> facetsOf(const std::vector<QStringList>& rows)
{
    std::vector<Facet> facets;
    for (const QStringList& row : rows)
        facets.push_back({fromQt(row[0]), {fromQt(row[2]), fromQt(row[1])}});
    return facets;
}

QStringList words(const QString& text)
{
    QStringList found;
    // People write lists with the comma of their language.
    for (const QString& word : QString(text).replace(u'，', u',').replace(u'、', u',').split(u',')) {
        if (!word.trimmed().isEmpty())
            found << word.trimmed();
    }
    return found;
}

}

SetupSections::SetupSections(Context context, QWidget* first, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_scheme(new SchemeSection(context, this))
{
    m_list->setObjectName(QStringLiteral("setupSections"));
    m_list->setFixedWidth(kListWidth);
    m_list->setTabKeyNavigation(false);
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(12);
    box->addWidget(m_list);
    box->addWidget(m_stack, 1);
    for (QWidget* content : {first, static_cast<QWidget*>(m_scheme), makeFacets(), makeGuidelines(),
             makeModels(), makeRaters(), makeCare()})
        addSection(content);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_scheme, &SchemeSection::changed, this, [this] {
        fillFacets();
        fillRules();
        Q_EMIT changed();
    });
    m_list->setCurrentRow(0);
    retranslateUi();
}

void SetupSections::addSection(QWidget* content)
{
    m_stack->addWidget(content);
    m_list->addItem(QString());
}

QWidget* SetupSections::makeFacets()
{
    auto* page = new QWidget(this);
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    m_domainsTitle = plainLabel({}, page, "heading");
    m_domains = new RowsEditor(QStringLiteral("setupDomains"), 3, page);
    m_scenariosTitle = plainLabel({}, page, "heading");
    m_scenarios = new RowsEditor(QStringLiteral("setupScenarios"), 3, page);
    box->addWidget(m_domainsTitle);
    box->addWidget(m_domains, 1);
    box->addWidget(m_scenariosTitle);
    box->addWidget(m_scenarios, 1);
    for (RowsEditor* editor : {m_domains, m_scenarios})
        connect(editor, &RowsEditor::changed, this, &SetupSections::takeFacets);
    return page;
}

QWidget* SetupSections::makeGuidelines()
{
    auto* page = new QWidget(this);
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    m_guideHint = plainParagraph({}, page, "muted");
    m_guide = new QPlainTextEdit(page);
    m_guide->setObjectName(QStringLiteral("setupGuidelines"));
    m_guideEn = new QPlainTextEdit(page);
    m_guideEn->setObjectName(QStringLiteral("setupGuidelinesEn"));
    m_guideZhTitle = plainLabel({}, page, "heading");
    m_guideEnTitle = plainLabel({}, page, "heading");
    m_guideTitle = plainLabel({}, page, "heading");
    m_guideView = new GuideText(page);
    m_guideView->setObjectName(QStringLiteral("setupGuidelinesView"));
    auto* left = new QVBoxLayout;
    for (const auto& [title, text] : {std::pair {m_guideZhTitle, m_guide}, {m_guideEnTitle, m_guideEn}}) {
        text->setTabChangesFocus(true);
        left->addWidget(title);
        left->addWidget(text, 1);
    }
    auto* right = new QVBoxLayout;
    right->addWidget(m_guideTitle);
    right->addWidget(m_guideView, 1);
    auto* halves = new QHBoxLayout;
    halves->addLayout(left, 1);
    halves->addLayout(right, 1);
    box->addWidget(m_guideHint);
    box->addLayout(halves, 1);
    for (QPlainTextEdit* text : {m_guide, m_guideEn})
        connect(text, &QPlainTextEdit::textChanged, this, [this] {
            showGuide();
            if (!m_filling)
                Q_EMIT changed();
        });
    return page;
}

QWidget* SetupSections::makeModels()
{
    auto* page = new QWidget(this);
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    m_modelsHint = plainParagraph({}, page, "muted");
    m_models = new RowsEditor(QStringLiteral("setupModels"), 4, page);
    m_models->setShares({3, 2, 2, 5});
    box->addWidget(m_modelsHint);
    box->addWidget(m_models, 1);
    connect(m_models, &RowsEditor::changed, this, &SetupSections::changed);
    return page;
}

QWidget* SetupSections::makeRaters()
{
    auto* page = new QWidget(this);
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    m_ratersHint = plainParagraph({}, page, "muted");
    m_raters = new RowsEditor(QStringLiteral("setupRaters"), 4, page);
    m_raters->setShares({2, 3, 4, 5});
    m_raters->setNewRow({QStringLiteral("R%1")});
    box->addWidget(m_ratersHint);
    box->addWidget(m_raters, 1);
    connect(m_raters, &RowsEditor::changed, this, [this] {
        m_ratersAreOwn = true;
        Q_EMIT changed();
    });
    return page;
}

QWidget* SetupSections::makeCare()
{
    auto* page = new QWidget(this);
    m_blindLabel = plainLabel({}, page, "heading");
    m_blind = new QComboBox(page);
    m_blind->setObjectName(QStringLiteral("setupBlind"));
    m_blindHint = plainParagraph({}, page, "muted");
    m_sensitivityLabel = plainLabel({}, page, "heading");
    m_sensitivity = new QComboBox(page);
    m_sensitivity->setObjectName(QStringLiteral("setupSensitivity"));
    m_sensitivityHint = plainParagraph({}, page, "muted");
    m_rulesTitle = plainLabel({}, page, "heading");
    m_rulesHint = plainParagraph({}, page, "muted");
    m_rulesPlace = new QWidget(page);
    m_rulesGrid = new QGridLayout(m_rulesPlace);
    m_rulesGrid->setContentsMargins(0, 0, 0, 0);
    m_rulesGrid->setColumnStretch(2, 1);
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(6);
    for (QWidget* part : {static_cast<QWidget*>(m_blindLabel), static_cast<QWidget*>(m_blind),
             static_cast<QWidget*>(m_blindHint), static_cast<QWidget*>(m_sensitivityLabel),
             static_cast<QWidget*>(m_sensitivity), static_cast<QWidget*>(m_sensitivityHint),
             static_cast<QWidget*>(m_rulesTitle), static_cast<QWidget*>(m_rulesHint), m_rulesPlace})
        box->addWidget(part);
    box->addStretch(1);
    for (QLabel* heading : {m_sensitivityLabel, m_rulesTitle})
        box->insertSpacing(box->indexOf(heading), kBetween);
    for (QComboBox* choice : {m_blind, m_sensitivity}) {
        choice->setMaximumWidth(kChoiceWidth);
        connect(choice, &QComboBox::activated, this, [this] {
            retranslateUi();
            Q_EMIT changed();
        });
    }
    return page;
}

void SetupSections::setFirstName(const QString& name)
{
    m_firstName = name;
    m_list->item(0)->setText(name);
}

void SetupSections::showSection(int index)
{
    m_list->setCurrentRow(index);
}

void SetupSections::setSetup(const service::ProjectSetup& setup, bool inUse)
{
    const QScopedValueRollback filling(m_filling, true);
    m_setup = setup;
    m_ratersAreOwn = false;
    m_rules.clear(); // the boxes are those of the set-up before
    m_scheme->setScheme(setup.scheme, inUse);
    fillFacets();
    const LocalText guide = guidelineTexts(setup.guidelines);
    m_guide->setPlainText(toQt(guide.zhCN));
    m_guideEn->setPlainText(toQt(guide.en));
    std::vector<QStringList> rows;
    for (const ModelDetails& model : setup.models)
        rows.push_back({toQt(model.name), toQt(model.version), toQt(model.date), toQt(model.notes)});
    m_models->setRows(rows);
    rows.clear();
    for (const AnnotatorDetails& rater : setup.raters) {
        QStringList domains;
        for (const std::string& domain : rater.domains)
            domains << toQt(domain);
        rows.push_back({toQt(rater.code), toQt(rater.displayName), domains.join(QStringLiteral(", ")),
            toQt(rater.notes)});
    }
    m_raters->setRows(rows);
    retranslateUi();
    m_blind->setCurrentIndex(m_blind->findData(static_cast<int>(setup.blind)));
    m_sensitivity->setCurrentIndex(m_sensitivity->findData(static_cast<int>(setup.sensitivity)));
    retranslateUi();
    fillRules();
}

void SetupSections::setStart(const service::ProjectSetup& start)
{
    service::ProjectSetup merged = setup();
    merged.scheme = start.scheme;
    merged.rules = start.rules;
    merged.sensitivity = start.sensitivity;
    const bool own = m_ratersAreOwn;
    if (!own)
        merged.raters = start.raters;
    setSetup(merged, false);
    m_ratersAreOwn = own;
}

service::ProjectSetup SetupSections::setup() const
{
    service::ProjectSetup made = m_setup;
    made.scheme = m_scheme->scheme();
    made.guidelines = joinGuidelines({fromQt(m_guideEn->toPlainText()), fromQt(m_guide->toPlainText())});
    made.models.clear();
    for (const QStringList& row : m_models->rows())
        made.models.push_back({fromQt(row[0]), fromQt(row[1]), fromQt(row[2]), fromQt(row[3])});
    made.raters.clear();
    for (const QStringList& row : m_raters->rows()) {
        AnnotatorDetails rater {fromQt(row[0]), fromQt(row[1]), {}, fromQt(row[3])};
        for (const QString& domain : words(row[2]))
            rater.domains.push_back(fromQt(domain));
        made.raters.push_back(std::move(rater));
    }
    made.blind = static_cast<service::BlindMode>(m_blind->currentData().toInt());
    made.sensitivity = static_cast<service::Sensitivity>(m_sensitivity->currentData().toInt());
    for (const auto& [criterion, box] : m_rules) {
        // The usual rule needs no word, unless there was one.
        const std::string rule = fromQt(box->currentData().toString());
        if (box->currentIndex() > 0 || made.rules.contains(criterion))
            made.rules[criterion] = rule;
    }
    return made;
}

void SetupSections::fillFacets()
{
    m_domains->setRows(rowsOf(m_scheme->scheme().domains));
    m_scenarios->setRows(rowsOf(m_scheme->scheme().scenarios));
}

void SetupSections::takeFacets()
{
    m_scheme->setFacets(facetsOf(m_domains->rows()), facetsOf(m_scenarios->rows()));
    Q_EMIT changed();
}

void SetupSections::fillRules()
{
    // What was chosen stays where the question stays.
    for (const auto& [criterion, box] : m_rules) {
        if (box->currentIndex() > 0 || m_setup.rules.contains(criterion))
            m_setup.rules[criterion] = fromQt(box->currentData().toString());
    }
    m_rules.clear();
    while (QLayoutItem* item = m_rulesGrid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const std::map<std::string, QString> names {{"majority", tr("strict majority")}, {"mean", tr("mean")},
        {"median", tr("median")}, {"trimmed", tr("trimmed mean")}};
    int line = 0;
    for (const service::RuleChoice& choice : service::ruleChoices(m_scheme->scheme())) {
        auto* label = plainLabel(safeName(localized(choice.label), 40), m_rulesPlace);
        auto* box = new QComboBox(m_rulesPlace);
        box->setObjectName(QStringLiteral("setupRule_") + toQt(choice.criterion));
        box->setAccessibleName(tr("Rule of %1").arg(localized(choice.label)));
        for (const std::string& rule : choice.rules)
            box->addItem(names.at(rule), toQt(rule));
        const auto chosen = m_setup.rules.find(choice.criterion);
        if (chosen != m_setup.rules.end())
            box->setCurrentIndex(std::max(0, box->findData(toQt(chosen->second))));
        box->setEnabled(choice.rules.size() > 1);
        connect(box, &QComboBox::activated, this, &SetupSections::changed);
        m_rulesGrid->addWidget(label, line, 0);
        m_rulesGrid->addWidget(box, line++, 1);
        m_rules.emplace(choice.criterion, box);
    }
}

void SetupSections::showGuide()
{
    const std::string all =
        joinGuidelines({fromQt(m_guideEn->toPlainText()), fromQt(m_guide->toPlainText())});
    m_guideView->setGuide(toQt(guidelinesIn(all, uiLanguage())));
}

void SetupSections::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        fillRules();
    }
}

void SetupSections::retranslateUi()
{
    const QStringList names {m_firstName, tr("Scheme"), tr("Domains, scenarios"), tr("Guidelines"),
        tr("Models"), tr("Raters"), tr("Blindness, rules")};
    for (int n = 0; n < m_list->count(); ++n)
        m_list->item(n)->setText(names[n]);
    m_list->setAccessibleName(tr("Sections"));
    m_domainsTitle->setText(tr("Domains of the prompts"));
    m_scenariosTitle->setText(tr("Scenarios of safety prompts"));
    const QStringList facet {tr("Code"), tr("Chinese"), tr("English")};
    m_domains->setHeaders(facet, m_domainsTitle->text());
    m_scenarios->setHeaders(facet, m_scenariosTitle->text());
    m_guideHint->setText(
        tr("Markdown. Raters read it with F1, after what the scheme says; it goes out with every "
           "package that brings no guidelines of its own."));
    m_guideZhTitle->setText(tr("Chinese, or the one for both"));
    m_guideEnTitle->setText(tr("English, if it is another"));
    m_guide->setAccessibleName(tr("Guidelines for raters, Chinese"));
    m_guideEn->setAccessibleName(tr("Guidelines for raters, English"));
    showGuide();
    m_guideTitle->setText(tr("As raters read it"));
    m_guideView->setAccessibleName(m_guideTitle->text());
    m_modelsHint->setText(
        tr("Which versions answered, when, and how: temperature, system prompt, number of samples. "
           "The report quotes it; raters never see it. Imported models are listed here too."));
    m_models->setHeaders({tr("Model"), tr("Version"), tr("Date"), tr("Decoding notes")}, tr("Models"));
    m_ratersHint->setText(
        tr("The code is what files, tables and exports show. Names stay in this project. Domains by "
           "their codes, with commas between; who has none may rate all."));
    m_raters->setHeaders({tr("Code"), tr("Name"), tr("Domains"), tr("Field notes")}, tr("Raters"));
    m_blindLabel->setText(tr("Who must not know the models"));
    m_blind->setAccessibleName(m_blindLabel->text());
    setChoices(m_blind,
        {{tr("Raters and lead"), static_cast<int>(service::BlindMode::Everyone)},
            {tr("Raters only"), static_cast<int>(service::BlindMode::Raters)}},
        m_blind->currentData());
    m_blindHint->setText(m_blind->currentData().toInt() == static_cast<int>(service::BlindMode::Everyone)
            ? tr("Pages name models only after an unblinding, which stands in the activity log and in the "
                 "report.")
            : tr("The lead's pages may name the models from the beginning; the report says so. Raters never "
                 "learn "
                 "them, and settling disagreements is always blind."));
    m_sensitivityLabel->setText(tr("How careful one has to be with the texts"));
    m_sensitivity->setAccessibleName(m_sensitivityLabel->text());
    setChoices(m_sensitivity,
        {{tr("Ordinary"), static_cast<int>(service::Sensitivity::Ordinary)},
            {tr("Disturbing"), static_cast<int>(service::Sensitivity::Sensitive)},
            {tr("Confidential"), static_cast<int>(service::Sensitivity::Confidential)}},
        m_sensitivity->currentData());
    const QStringList hints {tr("Prompts are marked sensitive one by one."),
        tr("Prompts that do not say otherwise are marked sensitive when they come in: raters are warned."),
        tr("As disturbing texts; and packages go out only sealed with a passphrase.")};
    m_sensitivityHint->setText(hints.value(m_sensitivity->currentData().toInt()));
    m_rulesTitle->setText(tr("How ratings become one label"));
    m_rulesHint->setText(
        tr("Scores, exports and the report take these rules where none is chosen there. What a lead "
           "settled stands before any rule."));
}

}
