#include "setup/criterioneditor.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "setup/rowseditor.h"
#include "setup/thresholdeditor.h"
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kLowest = 0;
constexpr int kHighest = 100;
constexpr int kExamples = 2; // of each point, as in schemes

}

CriterionEditor::CriterionEditor(QWidget* parent)
    : QWidget(parent)
    , m_kind(plainLabel({}, this, "small"))
    , m_labelZhName(plainLabel({}, this))
    , m_labelZh(new QLineEdit(this))
    , m_labelEnName(plainLabel({}, this))
    , m_labelEn(new QLineEdit(this))
    , m_helpZhName(plainLabel({}, this))
    , m_helpZh(new QLineEdit(this))
    , m_helpEnName(plainLabel({}, this))
    , m_helpEn(new QLineEdit(this))
    , m_required(new QCheckBox(this))
    , m_canDecline(new QCheckBox(this))
    , m_range(new QWidget(this))
    , m_rangeName(plainLabel({}, m_range))
    , m_min(new QSpinBox(m_range))
    , m_max(new QSpinBox(m_range))
    , m_threshold(new ThresholdEditor(this))
    , m_asking(new QWidget(this))
    , m_askingName(plainLabel({}, m_asking))
    , m_askBelow(new QSpinBox(m_asking))
    , m_options(new RowsEditor(QStringLiteral("schemeOptions"), 4, this))
    , m_points(new QWidget(this))
    , m_pointParts(new QTabBar(m_points))
    , m_pointTables(new QStackedWidget(m_points))
    , m_anchors(new RowsEditor(QStringLiteral("schemeAnchors"), 3, m_pointTables))
    , m_examples(new RowsEditor(QStringLiteral("schemeExamples"), 1 + 2 * kExamples, m_pointTables))
{
    const std::pair<QLineEdit*, const char*> fields[] {{m_labelZh, "schemeLabelZh"},
        {m_labelEn, "schemeLabelEn"}, {m_helpZh, "schemeHelpZh"}, {m_helpEn, "schemeHelpEn"}};
    QLabel* names[] {m_labelZhName, m_labelEnName, m_helpZhName, m_helpEnName};
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(4);
    for (int n = 0; n < 4; ++n) {
        fields[n].first->setObjectName(QLatin1String(fields[n].second));
        names[n]->setBuddy(fields[n].first);
        grid->addWidget(names[n], n, 0);
        grid->addWidget(fields[n].first, n, 1);
        connect(fields[n].first, &QLineEdit::textEdited, this, &CriterionEditor::changed);
    }
    m_required->setObjectName(QStringLiteral("schemeRequired"));
    m_canDecline->setObjectName(QStringLiteral("schemeCanDecline"));
    auto* marks = new QHBoxLayout;
    marks->addWidget(m_required);
    marks->addWidget(m_canDecline);
    marks->addStretch(1);
    makeNumbers();
    connect(m_threshold, &ThresholdEditor::changed, this, &CriterionEditor::changed);
    m_options->setShares({3, 4, 4, 1});
    m_anchors->setShares({1, 5, 5});
    makePoints();
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(6);
    box->addWidget(m_kind);
    box->addLayout(grid);
    box->addLayout(marks);
    box->addWidget(m_range);
    box->addWidget(m_threshold);
    box->addWidget(m_asking);
    box->addWidget(m_options, 1);
    box->addWidget(m_points, 1);
    connect(m_required, &QCheckBox::clicked, this, &CriterionEditor::changed);
    connect(m_canDecline, &QCheckBox::clicked, this, &CriterionEditor::changed);
    connect(m_options, &RowsEditor::changed, this, &CriterionEditor::changed);
    retranslateUi();
}

void CriterionEditor::makeNumbers()
{
    auto* range = new QHBoxLayout(m_range);
    range->setContentsMargins(0, 0, 0, 0);
    range->addWidget(m_rangeName);
    for (QSpinBox* box : {m_min, m_max}) {
        box->setRange(kLowest, kHighest);
        range->addWidget(box);
        connect(box, &QSpinBox::valueChanged, this, &CriterionEditor::changeRange);
    }
    m_min->setObjectName(QStringLiteral("schemeMin"));
    m_max->setObjectName(QStringLiteral("schemeMax"));
    range->addStretch(1);
    auto* asking = new QHBoxLayout(m_asking);
    asking->setContentsMargins(0, 0, 0, 0);
    asking->addWidget(m_askingName);
    asking->addWidget(m_askBelow);
    asking->addStretch(1);
    m_askBelow->setObjectName(QStringLiteral("schemeAskBelow"));
    m_askBelow->setRange(0, kHighest);
    m_askingName->setBuddy(m_askBelow);
    connect(m_askBelow, &QSpinBox::valueChanged, this, [this] {
        if (!m_filling)
            Q_EMIT changed();
    });
}

void CriterionEditor::makePoints()
{
    m_examples->setShares({2, 5, 5, 5, 5});
    for (RowsEditor* table : {m_anchors, m_examples}) {
        table->fixColumn(0);
        table->fixRows();
        m_pointTables->addWidget(table);
        m_pointParts->addTab(QString());
        connect(table, &RowsEditor::changed, this, &CriterionEditor::changed);
    }
    m_pointParts->setObjectName(QStringLiteral("schemePointParts"));
    m_pointParts->setDrawBase(false);
    m_pointParts->setExpanding(false);
    auto* points = new QVBoxLayout(m_points);
    points->setContentsMargins(0, 0, 0, 0);
    points->setSpacing(4);
    points->addWidget(m_pointParts);
    points->addWidget(m_pointTables, 1);
    connect(m_pointParts, &QTabBar::currentChanged, m_pointTables, &QStackedWidget::setCurrentIndex);
}

QString CriterionEditor::kindName(CriterionKind kind)
{
    switch (kind) {
    case CriterionKind::Choice:
        return tr("Choice: one of several answers");
    case CriterionKind::Scale:
        return tr("Scale: points");
    case CriterionKind::Flags:
        return tr("Marks: any of several, or none");
    case CriterionKind::Text:
        return tr("Text");
    case CriterionKind::BestOf:
        return tr("Best of the answers shown");
    }
    return {};
}

void CriterionEditor::setCriterion(const Criterion& criterion)
{
    const QScopedValueRollback filling(m_filling, true);
    m_criterion = criterion;
    const auto put = [](QLineEdit* field, const std::string& text) {
        if (field->text() == toQt(text))
            return;
        field->setText(toQt(text));
        field->setCursorPosition(0);
    };
    put(m_labelZh, criterion.label.zhCN);
    put(m_labelEn, criterion.label.en);
    put(m_helpZh, criterion.help.zhCN);
    put(m_helpEn, criterion.help.en);
    m_required->setChecked(criterion.required);
    m_canDecline->setChecked(criterion.canDecline);
    const bool options = criterion.kind == CriterionKind::Choice || criterion.kind == CriterionKind::Flags;
    m_options->setVisible(options);
    std::vector<QStringList> rows;
    for (const Option& option : criterion.options)
        rows.push_back({toQt(option.code), toQt(option.label.zhCN), toQt(option.label.en), toQt(option.key)});
    m_options->setRows(rows);
    const bool scale = criterion.kind == CriterionKind::Scale;
    m_range->setVisible(scale);
    m_points->setVisible(scale && !criterion.anchors.empty());
    m_threshold->setVisible(scale);
    if (scale) {
        m_min->setValue(criterion.min);
        m_max->setValue(criterion.max);
        m_threshold->setThreshold(criterion.threshold, criterion.min, criterion.max);
        fillAnchors();
    }
    m_asking->setVisible(criterion.role == "own_answer");
    m_askBelow->setValue(criterion.askBelow);
    retranslateUi();
}

void CriterionEditor::fillAnchors()
{
    std::vector<QStringList> rows;
    std::vector<QStringList> examples;
    for (const Anchor& anchor : m_criterion.anchors) {
        rows.push_back({QString::number(anchor.value), toQt(anchor.text.zhCN), toQt(anchor.text.en)});
        QStringList& row = examples.emplace_back(QStringList {QString::number(anchor.value)});
        for (std::size_t n = 0; n < kExamples; ++n) {
            const LocalText text = n < anchor.examples.size() ? anchor.examples[n] : LocalText();
            row << toQt(text.zhCN) << toQt(text.en);
        }
    }
    m_anchors->setRows(rows);
    m_examples->setRows(examples);
}

void CriterionEditor::changeRange()
{
    if (m_filling)
        return;
    m_criterion = criterion();
    m_criterion.min = m_min->value();
    m_criterion.max = m_max->value();
    if (!m_criterion.anchors.empty() && m_criterion.min < m_criterion.max) {
        // Points that were there keep their words, new ones begin with their number.
        std::vector<Anchor> anchors;
        for (int value = m_criterion.min; value <= m_criterion.max; ++value) {
            const auto known = std::find_if(m_criterion.anchors.begin(), m_criterion.anchors.end(),
                [value](const Anchor& anchor) { return anchor.value == value; });
            const std::string number = std::to_string(value);
            anchors.push_back(known != m_criterion.anchors.end() ? *known : Anchor {value, {number, number}});
        }
        m_criterion.anchors = std::move(anchors);
        const QScopedValueRollback filling(m_filling, true);
        fillAnchors();
    }
    // A boundary outside the scale means nothing.
    if (m_criterion.threshold
        && (m_criterion.threshold->below <= m_criterion.min
            || m_criterion.threshold->below > m_criterion.max))
        m_criterion.threshold.reset();
    m_threshold->setThreshold(m_criterion.threshold, m_criterion.min, m_criterion.max);
    Q_EMIT changed();
}

Criterion CriterionEditor::criterion() const
{
    Criterion made = m_criterion;
    made.label = {fromQt(m_labelEn->text()), fromQt(m_labelZh->text())};
    made.help = {fromQt(m_helpEn->text()), fromQt(m_helpZh->text())};
    made.required = m_required->isChecked();
    made.canDecline = m_canDecline->isChecked();
    if (made.kind == CriterionKind::Choice || made.kind == CriterionKind::Flags) {
        made.options.clear();
        for (const QStringList& row : m_options->rows()) {
            Option option;
            if (const Option* known = m_criterion.option(fromQt(row[0])))
                option = *known;
            option.code = fromQt(row[0]);
            option.label = {fromQt(row[2]), fromQt(row[1])};
            option.key = fromQt(row[3].toUpper());
            made.options.push_back(std::move(option));
        }
    }
    if (made.kind == CriterionKind::Scale)
        made.threshold = m_threshold->threshold();
    if (made.role == "own_answer")
        made.askBelow = m_askBelow->value();
    if (made.kind == CriterionKind::Scale && !made.anchors.empty()) {
        made.anchors.clear();
        const std::vector<QStringList> examples = m_examples->rows();
        for (const QStringList& row : m_anchors->rows()) {
            Anchor anchor {row[0].toInt(), {fromQt(row[2]), fromQt(row[1])}};
            const auto known = std::find_if(examples.begin(), examples.end(),
                [&row](const QStringList& one) { return one[0] == row[0]; });
            for (int n = 0; known != examples.end() && n < kExamples; ++n) {
                LocalText text {fromQt((*known)[2 + 2 * n]), fromQt((*known)[1 + 2 * n])};
                if (!text.empty())
                    anchor.examples.push_back(std::move(text));
            }
            made.anchors.push_back(std::move(anchor));
        }
    }
    return made;
}

void CriterionEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void CriterionEditor::retranslateUi()
{
    m_kind->setText(kindName(m_criterion.kind));
    m_labelZhName->setText(tr("Question, Chinese"));
    m_labelEnName->setText(tr("Question, English"));
    m_helpZhName->setText(tr("Hint, Chinese"));
    m_helpEnName->setText(tr("Hint, English"));
    m_labelZh->setAccessibleName(m_labelZhName->text());
    m_labelEn->setAccessibleName(m_labelEnName->text());
    m_helpZh->setAccessibleName(m_helpZhName->text());
    m_helpEn->setAccessibleName(m_helpEnName->text());
    m_required->setText(tr("Must be answered"));
    m_canDecline->setText(tr("“Cannot rate” is allowed"));
    m_rangeName->setText(tr("Points from, to"));
    m_askingName->setText(tr("Asked for where responsibility is below"));
    m_askBelow->setSpecialValueText(tr("never"));
    m_askBelow->setAccessibleName(m_askingName->text());
    m_min->setAccessibleName(tr("Lowest point"));
    m_max->setAccessibleName(tr("Highest point"));
    m_options->setHeaders(
        {tr("Code"), tr("Chinese"), tr("English"), tr("Key")}, tr("Answers to choose from"));
    m_anchors->setHeaders({tr("Point"), tr("Chinese"), tr("English")}, tr("What the points stand for"));
    m_examples->setHeaders({tr("Point"), tr("Chinese 1"), tr("English 1"), tr("Chinese 2"), tr("English 2")},
        tr("Examples of the points"));
    m_pointParts->setAccessibleName(tr("About the points"));
    m_pointParts->setTabText(0, tr("What the points stand for"));
    m_pointParts->setTabText(1, tr("Examples of the points"));
}

}
