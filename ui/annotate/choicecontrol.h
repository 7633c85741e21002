#pragma once
#include "annotate/criterioncontrol.h"
#include <vector>

namespace touchstone::ui {

class ChoiceButton;

/// One of several options. Pressing the chosen one again, Backspace or Delete takes the answer back.
class ChoiceControl : public CriterionControl {
    Q_OBJECT
public:
    ChoiceControl(const Criterion& criterion, QWidget* parent);

    std::optional<AnswerValue> answer() const override;
    void setAnswer(const std::optional<AnswerValue>& answer) override;
    bool takeKey(QKeyEvent* event) override;
    QString letters() const override;
    void setBlocked(bool blocked) override;

protected:
    void retranslateUi() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Index of the option that the person pressed; the chosen one again = nothing chosen.
    void press(int index);
    void show(int index);

    std::vector<ChoiceButton*> m_buttons = {};
    int m_chosen = -1;
};

}
