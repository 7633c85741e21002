#include "annotate/choicecontrol.h"
#include "annotate/evengrid.h"
#include "annotate/optionbuttons.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace touchstone::ui {

ChoiceControl::ChoiceControl(const Criterion& criterion, QWidget* parent)
    : CriterionControl(criterion, parent)
{
    auto* grid = new EvenGrid(0);
    grid->setSpacing(6);
    box()->addLayout(grid);
    for (const Option& option : this->criterion().options) {
        auto* button = new ChoiceButton(toQt(option.key), grid, this);
        button->setObjectName(QStringLiteral("option_") + toQt(option.code));
        setRole(button, "choice");
        const int index = static_cast<int>(m_buttons.size());
        // Assistive technology toggles without a click; what show() sets is known already.
        connect(button, &ChoiceButton::toggled, this, [this, index](bool on) {
            if (on != (index == m_chosen))
                press(index);
        });
        grid->addWidget(button);
        m_buttons.push_back(button);
    }
    if (!m_buttons.empty())
        setFocusProxy(m_buttons.front());
    ChoiceControl::retranslateUi();
}

std::optional<AnswerValue> ChoiceControl::answer() const
{
    if (m_chosen < 0)
        return {};
    return ChoiceAnswer {criterion().options[static_cast<std::size_t>(m_chosen)].code};
}

void ChoiceControl::setAnswer(const std::optional<AnswerValue>& answer)
{
    int index = -1;
    if (const auto* choice = answer ? std::get_if<ChoiceAnswer>(&*answer) : nullptr) {
        const auto& options = criterion().options;
        const auto found = std::find_if(
            options.begin(), options.end(), [&](const Option& o) { return o.code == choice->code; });
        if (found != options.end())
            index = static_cast<int>(found - options.begin());
    }
    show(index);
}

void ChoiceControl::show(int index)
{
    m_chosen = index;
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(static_cast<int>(i) == index);
}

void ChoiceControl::press(int index)
{
    if (isBlocked())
        return;
    show(index == m_chosen ? -1 : index);
    reportAct(m_chosen < 0 ? QString() : toQt(criterion().options[static_cast<std::size_t>(m_chosen)].code));
}

bool ChoiceControl::takeKey(QKeyEvent* event)
{
    const QChar key = plainKey(event);
    if (key.isNull() || isBlocked())
        return false;
    const auto& options = criterion().options;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (toQt(options[i].key) != QString(key))
            continue;
        if (!event->isAutoRepeat())
            press(static_cast<int>(i));
        return true;
    }
    return false;
}

QString ChoiceControl::letters() const
{
    QString all;
    for (const Option& option : criterion().options)
        all += toQt(option.key);
    return all;
}

void ChoiceControl::setBlocked(bool blocked)
{
    CriterionControl::setBlocked(blocked);
    for (ChoiceButton* button : m_buttons)
        button->setEnabled(!blocked);
}

void ChoiceControl::retranslateUi()
{
    CriterionControl::retranslateUi();
    const QString question = localized(criterion().label);
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const Option& option = criterion().options[i];
        const QString help = localized(option.help);
        m_buttons[i]->setLabel(localized(option.label));
        m_buttons[i]->setAccessibleName(
            tr("%1: %2", "question: option").arg(question, localized(option.label)));
        m_buttons[i]->setAccessibleDescription(help);
        setPlainToolTip(m_buttons[i], help);
    }
}

void ChoiceControl::keyPressEvent(QKeyEvent* event)
{
    const bool clears = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (!clears || (event->modifiers() & ~Qt::KeypadModifier) != 0) {
        CriterionControl::keyPressEvent(event);
        return;
    }
    if (m_chosen >= 0 && !event->isAutoRepeat())
        press(m_chosen);
}

}
