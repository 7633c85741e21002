#include "setup/schemesection.h"
#include "annotate/criterionform.h"
#include "common/controls.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "domain/scheme_check.h"
#include "setup/criterioneditor.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr qint64 kMostBytes = 4 << 20;
constexpr int kListHeight = 150;
constexpr int kPreviewWidth = 380;
constexpr int kChoiceLength = 14;
constexpr int kLongestRange = 10;
constexpr int kMostCandidates = 26;

/// A code that no other has: question1, question2 ...
template <class Rows, class Code> std::string freeCode(const Rows& rows, Code code, const std::string& stem)
{
    for (int n = 1;; ++n) {
        const std::string name = stem + std::to_string(n);
        if (std::none_of(rows.begin(), rows.end(), [&](const auto& row) { return code(row) == name; }))
            return name;
    }
}

}

SchemeSection::SchemeSection(Context context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_choiceLabel(plainLabel({}, this))
    , m_choice(new QComboBox(this))
    , m_file(makeButton(this, "schemeFile"))
    , m_state(plainParagraph({}, this, "muted"))
    , m_panel(new QWidget(this))
    , m_candidatesLabel(plainLabel({}, m_panel))
    , m_candidates(new QSpinBox(m_panel))
    , m_oneAtATime(new QCheckBox(this))
    , m_hints(new QCheckBox(this))
    , m_criteria(new QListWidget(this))
    , m_addKind(new QComboBox(this))
    , m_remove(makeButton(this, "schemeRemove"))
    , m_up(makeButton(this, "schemeUp"))
    , m_down(makeButton(this, "schemeDown"))
    , m_editor(new CriterionEditor(this))
    , m_fault(plainParagraph({}, this, "danger"))
{
    m_choice->setObjectName(QStringLiteral("schemeChoice"));
    m_state->setObjectName(QStringLiteral("schemeState"));
    m_oneAtATime->setObjectName(QStringLiteral("schemeOneAtATime"));
    m_hints->setObjectName(QStringLiteral("schemeHints"));
    m_fault->setObjectName(QStringLiteral("schemeFault"));
    m_criteria->setObjectName(QStringLiteral("schemeCriteria"));
    m_addKind->setObjectName(QStringLiteral("schemeAdd"));
    m_choiceLabel->setBuddy(m_choice);
    // Names of schemes are long, and the form beside them needs its room.
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(kChoiceLength);
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(12);
    box->addWidget(makeEditor(), 1);
    box->addWidget(makePreview());
    connect(m_choice, &QComboBox::activated, this, &SchemeSection::chooseBuiltin);
    connect(m_file, &QPushButton::clicked, this, &SchemeSection::chooseFile);
    connect(m_candidates, &QSpinBox::valueChanged, this, [this](int candidates) {
        if (m_filling)
            return;
        m_scheme.candidates = candidates;
        edited();
    });
    connect(m_criteria, &QListWidget::currentRowChanged, this, &SchemeSection::showCriterion);
    connect(m_addKind, &QComboBox::activated, this, &SchemeSection::addCriterion);
    connect(m_oneAtATime, &QCheckBox::clicked, this, [this](bool on) {
        m_scheme.oneAtATime = on;
        edited();
    });
    connect(m_hints, &QCheckBox::clicked, this, [this](bool on) {
        m_scheme.hints = on;
        edited();
    });
    connect(m_remove, &QPushButton::clicked, this, &SchemeSection::removeCriterion);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCriterion(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCriterion(1); });
    connect(m_editor, &CriterionEditor::changed, this, &SchemeSection::takeCriterion);
    retranslateUi();
}

QWidget* SchemeSection::makeEditor()
{
    auto* area = new QScrollArea(this);
    auto* inner = new QWidget(area);
    setRole(inner, "page");
    auto* box = new QVBoxLayout(inner);
    box->setContentsMargins(0, 0, 8, 0);
    box->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->addWidget(m_choiceLabel);
    top->addWidget(m_choice, 1);
    top->addWidget(m_file);
    m_candidates->setObjectName(QStringLiteral("schemeCandidates"));
    m_candidates->setRange(1, kMostCandidates);
    m_candidatesLabel->setBuddy(m_candidates);
    auto* panel = new QHBoxLayout(m_panel);
    panel->setContentsMargins(0, 0, 0, 0);
    panel->addWidget(m_candidatesLabel);
    panel->addWidget(m_candidates);
    panel->addStretch(1);
    m_criteria->setMaximumHeight(kListHeight);
    m_criteria->setTabKeyNavigation(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_addKind);
    for (QPushButton* button : {m_remove, m_up, m_down}) {
        setRole(button, "small");
        buttons->addWidget(button);
    }
    for (QPushButton* button : {m_file, m_remove, m_up, m_down})
        button->setAutoDefault(false);
    buttons->addStretch(1);
    box->addLayout(top);
    box->addWidget(m_state);
    box->addWidget(m_panel);
    box->addWidget(m_oneAtATime);
    box->addWidget(m_hints);
    box->addWidget(m_criteria);
    box->addLayout(buttons);
    box->addWidget(separator(Qt::Horizontal, inner));
    box->addWidget(m_editor, 1);
    box->addWidget(m_fault);
    area->setWidget(inner);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

QWidget* SchemeSection::makePreview()
{
    auto* card = new Card(this);
    card->setFixedWidth(kPreviewWidth);
    m_previewTitle = plainLabel({}, card, "heading");
    m_previewArea = new QScrollArea(card);
    m_previewArea->setObjectName(QStringLiteral("schemePreviewArea"));
    m_preview = new CriterionForm(m_previewArea);
    m_preview->setObjectName(QStringLiteral("schemePreview"));
    m_preview->leaveOut({});
    m_previewArea->setWidget(m_preview);
    m_previewArea->setWidgetResizable(true);
    m_previewArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_previewArea->setFocusPolicy(Qt::NoFocus);
    card->box()->addWidget(m_previewTitle);
    card->box()->addWidget(m_previewArea, 1);
    return card;
}

void SchemeSection::setScheme(const Scheme& scheme, bool inUse)
{
    m_base = scheme;
    m_scheme = scheme;
    m_inUse = inUse;
    m_fileError.reset();
    m_fileName.clear();
    retranslateUi();
    fillCriteria();
    showState();
}

void SchemeSection::setFacets(std::vector<Facet> domains, std::vector<Facet> scenarios)
{
    m_scheme.domains = std::move(domains);
    m_scheme.scenarios = std::move(scenarios);
    showState();
}

void SchemeSection::chooseBuiltin(int index)
{
    const QString id = m_choice->itemData(index).toString();
    const Scheme* builtin = builtinScheme(fromQt(id));
    m_scheme = builtin != nullptr ? *builtin : m_base;
    m_fileError.reset();
    m_fileName.clear();
    fillCriteria();
    edited();
}

void SchemeSection::chooseFile()
{
    FileQuestion question;
    question.title = tr("A scheme from a file");
    question.filter = tr("Schemes (%1)").arg(QStringLiteral("*.json"));
    m_context.dialogs.chooseFiles(this, question, [this](const QStringList& files) {
        if (!files.isEmpty())
            takeFile(files.front());
    });
}

void SchemeSection::takeFile(const QString& path)
{
    QFile file(path);
    m_fileName = QFileInfo(path).fileName();
    m_fileError.reset();
    const auto failed = [&](ErrorCode code) {
        m_fileError = Error {code, {}, fromQt(path), 0, 0, {}};
        showState();
    };
    if (!file.open(QIODevice::ReadOnly)) {
        failed(file.exists() ? ErrorCode::Io : ErrorCode::NotFound);
        return;
    }
    if (file.size() > kMostBytes) {
        failed(ErrorCode::Limit);
        return;
    }
    auto scheme = parseScheme(file.readAll().toStdString());
    if (!scheme) {
        m_fileError = scheme.error();
        m_fileError->file = fromQt(path);
        showState();
        return;
    }
    m_scheme = std::move(*scheme);
    fillCriteria();
    edited();
}

void SchemeSection::fillCriteria()
{
    m_panel->setVisible(m_scheme.unit == ItemUnit::Prompt);
    {
        const QScopedValueRollback filling(m_filling, true);
        m_candidates->setValue(m_scheme.candidates);
    }
    m_oneAtATime->setChecked(m_scheme.oneAtATime);
    m_hints->setChecked(m_scheme.hints);
    {
        const QSignalBlocker quiet(m_criteria);
        const int current = m_criteria->currentRow();
        m_criteria->clear();
        for (const Criterion& criterion : m_scheme.criteria)
            m_criteria->addItem(safeName(localized(criterion.label), 60) + QStringLiteral("  ·  ")
                + safeName(toQt(criterion.id), 30));
        m_criteria->setCurrentRow(std::clamp(current, 0, std::max(0, m_criteria->count() - 1)));
    }
    showCriterion(m_criteria->currentRow());
}

void SchemeSection::showCriterion(int row)
{
    const bool there = row >= 0 && row < static_cast<int>(m_scheme.criteria.size());
    m_editor->setVisible(there);
    if (there) {
        const QScopedValueRollback filling(m_filling, true);
        m_editor->setCriterion(m_scheme.criteria[static_cast<std::size_t>(row)]);
    }
    m_remove->setEnabled(there && m_scheme.criteria.size() > 1);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(there && row + 1 < m_criteria->count());
}

void SchemeSection::takeCriterion()
{
    const int row = m_criteria->currentRow();
    if (m_filling || row < 0)
        return;
    Criterion& criterion = m_scheme.criteria[static_cast<std::size_t>(row)];
    criterion = m_editor->criterion();
    m_criteria->currentItem()->setText(safeName(localized(criterion.label), 60) + QStringLiteral("  ·  ")
        + safeName(toQt(criterion.id), 30));
    edited();
}

void SchemeSection::addCriterion(int kind)
{
    if (kind <= 0)
        return;
    Criterion criterion;
    criterion.kind = static_cast<CriterionKind>(m_addKind->itemData(kind).toInt());
    criterion.id = freeCode(
        m_scheme.criteria, [](const Criterion& each) { return each.id; }, "question");
    criterion.label = {"New question", "新问题"};
    if (criterion.kind == CriterionKind::Choice || criterion.kind == CriterionKind::Flags)
        criterion.options = {{"yes", {"Yes", "是"}}, {"no", {"No", "否"}}};
    if (criterion.kind == CriterionKind::Flags)
        criterion.none = {"None of these", "以上都没有"};
    if (criterion.kind == CriterionKind::Scale) {
        criterion.min = 1;
        criterion.max = kLongestRange;
    }
    m_scheme.criteria.push_back(std::move(criterion));
    m_addKind->setCurrentIndex(0);
    fillCriteria();
    m_criteria->setCurrentRow(m_criteria->count() - 1);
    edited();
}

void SchemeSection::removeCriterion()
{
    const int row = m_criteria->currentRow();
    if (row < 0 || m_scheme.criteria.size() < 2)
        return;
    m_scheme.criteria.erase(m_scheme.criteria.begin() + row);
    fillCriteria();
    edited();
}

void SchemeSection::moveCriterion(int by)
{
    const int row = m_criteria->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_criteria->count())
        return;
    std::swap(
        m_scheme.criteria[static_cast<std::size_t>(row)], m_scheme.criteria[static_cast<std::size_t>(to)]);
    fillCriteria();
    m_criteria->setCurrentRow(to);
    edited();
}

void SchemeSection::edited()
{
    showState();
    Q_EMIT changed();
}

void SchemeSection::showState()
{
    const Scheme* builtin = builtinScheme(m_scheme.id);
    const bool own = builtin != nullptr && *builtin == m_scheme;
    const int next = std::max(m_base.id == m_scheme.id ? m_base.version + 1 : 1,
        builtin != nullptr && !own ? builtin->version + 1 : 1);
    QString text;
    if (m_scheme == m_base && m_inUse)
        text = tr(
            "%1, version %2. There are ratings under it: a change makes version %3 and a new round; what was "
            "rated stays as it is.")
                   .arg(toQt(m_scheme.id))
                   .arg(m_scheme.version)
                   .arg(next);
    else if (!(m_scheme == m_base) && m_inUse)
        text = own ? tr("%1, version %2, for a new round. What was rated stays under its scheme.")
                         .arg(toQt(m_scheme.id))
                         .arg(m_scheme.version)
                   : tr("Becomes %1, version %2, for a new round. What was rated stays under its scheme.")
                         .arg(toQt(m_scheme.id))
                         .arg(next);
    else
        text = own
            ? tr("%1, version %2, as it comes with the program.").arg(toQt(m_scheme.id)).arg(m_scheme.version)
            : tr("%1, your own version of it. Nothing is rated under it yet.").arg(toQt(m_scheme.id));
    m_state->setText(text);
    const auto checked = checkScheme(m_scheme);
    QString fault;
    if (m_fileError)
        fault = tr("%1 was not taken: %2").arg(safeName(m_fileName), errorText(*m_fileError));
    else if (!checked)
        fault =
            tr("This cannot be used yet: %1 %2")
                .arg(safeName(toQt(checked.error().subject)), safeName(toQt(checked.error().detail), 200));
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    // What cannot be used cannot be shown: the form before it stays.
    if (checked && !m_scheme.criteria.empty())
        m_preview->setScheme(m_scheme, std::max(1, m_scheme.candidates));
}

void SchemeSection::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        fillCriteria();
        showState();
    }
}

void SchemeSection::retranslateUi()
{
    m_choiceLabel->setText(tr("Scheme"));
    m_choice->setAccessibleName(tr("Scheme"));
    std::vector<std::pair<QString, QVariant>> choices;
    choices.emplace_back(tr("This project's: %1").arg(safeName(localized(m_base.name), 40)), QString());
    for (const Scheme& scheme : builtinSchemes())
        choices.emplace_back(localized(scheme.name), toQt(scheme.id));
    setChoices(m_choice, choices, m_choice->currentData().isValid() ? m_choice->currentData() : QString());
    m_file->setText(tr("From a file…"));
    m_file->setAccessibleName(tr("Take a scheme from a file"));
    m_candidatesLabel->setText(tr("Answers side by side, at most"));
    m_candidates->setAccessibleName(m_candidatesLabel->text());
    m_oneAtATime->setText(tr("Ask one question at a time"));
    m_hints->setText(tr("Tell raters of conspicuous speed and repeated points"));
    m_criteria->setAccessibleName(tr("Questions of the scheme"));
    setChoices(m_addKind,
        {{tr("Add a question…"), -1}, {tr("Choice"), static_cast<int>(CriterionKind::Choice)},
            {tr("Scale"), static_cast<int>(CriterionKind::Scale)},
            {tr("Marks"), static_cast<int>(CriterionKind::Flags)},
            {tr("Text"), static_cast<int>(CriterionKind::Text)}},
        -1);
    m_addKind->setAccessibleName(tr("Add a question"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the question"));
    m_up->setText(tr("Up"));
    m_up->setAccessibleName(tr("Move the question up"));
    m_down->setText(tr("Down"));
    m_down->setAccessibleName(tr("Move the question down"));
    m_previewTitle->setText(tr("Preview: what raters see"));
}

}
