#include "annotate/flagscontrol.h"
#include "annotate/evengrid.h"
#include "annotate/optionbuttons.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kColumns = 2;
constexpr int kMostCandidates = 26;
constexpr int kFewCandidates = 3; // with "none" two rows of two
constexpr int kCandidateColumns = 4;

const std::vector<std::string>* codesOf(const std::optional<AnswerValue>& answer, bool bestOf)
{
    if (!answer)
        return nullptr;
    if (bestOf) {
        const auto* best = std::get_if<BestOfAnswer>(&*answer);
        return best != nullptr ? &best->labels : nullptr;
    }
    const auto* flags = std::get_if<FlagsAnswer>(&*answer);
    return flags != nullptr ? &flags->codes : nullptr;
}

/// Not as an act of the person.
void setQuietly(FlagBox* box, bool on)
{
    const QSignalBlocker quiet(box);
    box->setChecked(on);
}

}

FlagsControl::FlagsControl(const Criterion& criterion, int candidates, QWidget* parent)
    : CriterionControl(criterion, parent)
{
    auto* grid = new EvenGrid(isBestOf() && candidates > kFewCandidates ? kCandidateColumns : kColumns);
    grid->setSpacing(2);
    box()->addLayout(grid);
    if (isBestOf()) {
        for (int i = 0; i < std::clamp(candidates, 0, kMostCandidates); ++i) {
            const std::string label(1, static_cast<char>('A' + i));
            addBox(label, label == criterion.noneKey ? std::string() : label, grid);
        }
    } else {
        for (const Option& option : this->criterion().options)
            addBox(option.code, option.key, grid);
    }
    if (!criterion.none.empty()) {
        addBox("none", criterion.noneKey, grid);
        m_none = m_boxes.back();
        m_none->setObjectName(QStringLiteral("none"));
        m_boxes.pop_back();
        m_codes.pop_back();
    }
    if (!m_boxes.empty())
        setFocusProxy(m_boxes.front());
    FlagsControl::retranslateUi();
}

void FlagsControl::addBox(const std::string& code, const std::string& key, QLayout* grid)
{
    auto* box = new FlagBox(toQt(key), this);
    box->setObjectName(QStringLiteral("option_") + toQt(code));
    // Assistive technology toggles without a click.
    connect(box, &FlagBox::toggled, this, [this, box] { toggled(box); });
    grid->addWidget(box);
    m_boxes.push_back(box);
    m_codes.push_back(code);
}

std::optional<AnswerValue> FlagsControl::answer() const
{
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i]->isChecked())
            codes.push_back(m_codes[i]);
    }
    if (codes.empty() && (m_none == nullptr || !m_none->isChecked()))
        return {};
    if (isBestOf())
        return BestOfAnswer {std::move(codes)};
    return FlagsAnswer {std::move(codes)};
}

void FlagsControl::setAnswer(const std::optional<AnswerValue>& answer)
{
    const auto* codes = codesOf(answer, isBestOf());
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        setQuietly(m_boxes[i],
            codes != nullptr && std::find(codes->begin(), codes->end(), m_codes[i]) != codes->end());
    if (m_none != nullptr)
        setQuietly(m_none, codes != nullptr && codes->empty());
}

void FlagsControl::toggled(FlagBox* box)
{
    const bool on = box->isChecked();
    if (box == m_none) {
        for (FlagBox* other : m_boxes)
            setQuietly(other, false);
        reportAct(on ? QStringLiteral("none") : QString());
        return;
    }
    if (on && m_none != nullptr)
        setQuietly(m_none, false);
    const auto index =
        static_cast<std::size_t>(std::find(m_boxes.begin(), m_boxes.end(), box) - m_boxes.begin());
    reportAct(QLatin1Char(on ? '+' : '-') + toQt(m_codes[index]));
}

void FlagsControl::toggle(FlagBox* box)
{
    box->setChecked(!box->isChecked());
}

bool FlagsControl::takeKey(QKeyEvent* event)
{
    const QChar key = plainKey(event);
    if (key.isNull() || isBlocked())
        return false;
    std::vector<FlagBox*> all = m_boxes;
    if (m_none != nullptr)
        all.push_back(m_none);
    for (FlagBox* box : all) {
        if (box->key() != QString(key))
            continue;
        if (!event->isAutoRepeat())
            toggle(box);
        return true;
    }
    return false;
}

QString FlagsControl::letters() const
{
    QString all = m_none != nullptr ? m_none->key() : QString();
    for (const FlagBox* box : m_boxes)
        all += box->key();
    return all;
}

void FlagsControl::giveUpLetters(const QString& letters)
{
    if (!isBestOf())
        return;
    for (FlagBox* box : m_boxes) {
        if (!box->key().isEmpty() && letters.contains(box->key()))
            box->setKey({});
    }
}

void FlagsControl::setBlocked(bool blocked)
{
    CriterionControl::setBlocked(blocked);
    for (FlagBox* box : m_boxes)
        box->setEnabled(!blocked);
    if (m_none != nullptr)
        m_none->setEnabled(!blocked);
}

void FlagsControl::retranslateUi()
{
    CriterionControl::retranslateUi();
    const QString question = localized(criterion().label);
    const auto name = [&](FlagBox* box, const QString& label, const QString& help) {
        box->setLabel(label);
        box->setAccessibleName(tr("%1: %2", "question: option").arg(question, label));
        box->setAccessibleDescription(help);
        setPlainToolTip(box, help);
    };
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (isBestOf())
            name(m_boxes[i], tr("Answer %1").arg(toQt(m_codes[i])), {});
        else
            name(m_boxes[i], localized(criterion().options[i].label), localized(criterion().options[i].help));
    }
    if (m_none != nullptr)
        name(m_none, localized(criterion().none), localized(criterion().help));
}

void FlagsControl::keyPressEvent(QKeyEvent* event)
{
    const bool clears = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (!clears || isBlocked() || (event->modifiers() & ~Qt::KeypadModifier) != 0) {
        CriterionControl::keyPressEvent(event);
        return;
    }
    if (answer() && !event->isAutoRepeat()) {
        setAnswer({});
        reportAct({});
    }
}

}
