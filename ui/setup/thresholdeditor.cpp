#include "setup/thresholdeditor.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <algorithm>

namespace touchstone::ui {

ThresholdEditor::ThresholdEditor(QWidget* parent)
    : QWidget(parent)
    , m_there(new QCheckBox(this))
    , m_below(new QSpinBox(this))
{
    m_there->setObjectName(QStringLiteral("schemeThreshold"));
    m_below->setObjectName(QStringLiteral("schemeThresholdBelow"));
    const char* names[] {"schemeLowerZh", "schemeLowerEn", "schemeUpperZh", "schemeUpperEn"};
    auto* top = new QHBoxLayout;
    top->addWidget(m_there);
    top->addWidget(m_below);
    top->addStretch(1);
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(4);
    for (int side = 0; side < 2; ++side) {
        m_sides[static_cast<std::size_t>(side)] = plainLabel({}, this);
        grid->addWidget(m_sides[static_cast<std::size_t>(side)], side, 0);
        for (int language = 0; language < 2; ++language) {
            const int n = 2 * side + language;
            auto* field = new QLineEdit(this);
            field->setObjectName(QLatin1String(names[n]));
            grid->addWidget(field, side, 1 + language);
            m_names[static_cast<std::size_t>(n)] = field;
            connect(field, &QLineEdit::textEdited, this, &ThresholdEditor::changed);
        }
    }
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(4);
    box->addLayout(top);
    box->addLayout(grid);
    connect(m_there, &QCheckBox::clicked, this, [this] {
        showState();
        Q_EMIT changed();
    });
    connect(m_below, &QSpinBox::valueChanged, this, [this] {
        if (!m_filling)
            Q_EMIT changed();
    });
    retranslateUi();
    showState();
}

void ThresholdEditor::setThreshold(const std::optional<Threshold>& threshold, int lowest, int highest)
{
    const QScopedValueRollback filling(m_filling, true);
    m_known = threshold;
    m_there->setChecked(threshold.has_value());
    // The lowest point has nothing below it.
    m_below->setRange(lowest + 1, std::max(lowest + 1, highest));
    m_below->setValue(threshold ? threshold->below : (lowest + highest + 1) / 2);
    if (threshold) {
        const std::string* texts[] {
            &threshold->lower.zhCN, &threshold->lower.en, &threshold->upper.zhCN, &threshold->upper.en};
        for (std::size_t n = 0; n < m_names.size(); ++n) {
            if (m_names[n]->text() == toQt(*texts[n]))
                continue;
            m_names[n]->setText(toQt(*texts[n]));
            m_names[n]->setCursorPosition(0);
        }
    }
    showState();
}

std::optional<Threshold> ThresholdEditor::threshold() const
{
    if (!m_there->isChecked())
        return std::nullopt;
    Threshold made;
    made.below = m_below->value();
    made.lower = {fromQt(m_names[1]->text()), fromQt(m_names[0]->text())};
    made.upper = {fromQt(m_names[3]->text()), fromQt(m_names[2]->text())};
    // A line that was moved is not the protocol's any more.
    if (m_known && m_known->below == made.below)
        made.source = m_known->source;
    return made;
}

void ThresholdEditor::showState()
{
    const bool there = m_there->isChecked();
    m_below->setEnabled(there);
    for (QLabel* side : m_sides)
        side->setVisible(there);
    for (QLineEdit* name : m_names)
        name->setVisible(there);
}

void ThresholdEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ThresholdEditor::retranslateUi()
{
    m_there->setText(tr("A line on the scale, at"));
    m_below->setAccessibleName(tr("First point above the line"));
    m_sides[0]->setText(tr("Below the line"));
    m_sides[1]->setText(tr("From the line on"));
    const QStringList names {tr("Name of the points below the line, Chinese"),
        tr("Name of the points below the line, English"), tr("Name of the points from the line on, Chinese"),
        tr("Name of the points from the line on, English")};
    for (std::size_t n = 0; n < m_names.size(); ++n) {
        m_names[n]->setAccessibleName(names[static_cast<qsizetype>(n)]);
        m_names[n]->setPlaceholderText(n % 2 == 0 ? tr("Chinese") : tr("English"));
    }
}

}
