#pragma once
#include "annotate/criterioncontrol.h"

namespace touchstone::ui {

class AnchorPanel;
class ScaleAxis;

/// Points on a scale. Nothing is set before the first act: digits (0 is the 10 of a scale that has a 10 and
/// no 0), a click or drag, or Space on the point under the preview ring. Backspace and Delete take it back.
class ScaleControl : public CriterionControl {
    Q_OBJECT
public:
    ScaleControl(const Criterion& criterion, QWidget* parent);
    ~ScaleControl() override;

    std::optional<AnswerValue> answer() const override;
    void setAnswer(const std::optional<AnswerValue>& answer) override;
    bool takeKey(QKeyEvent* event) override;
    void setBlocked(bool blocked) override;
    ScaleAxis* axis() const { return m_axis; }
    /// What the panel under the scale says at the moment.
    QString anchorText() const;
    /// What stands at the right of the heading.
    QString stateText() const { return m_stateText; }

protected:
    void retranslateUi() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool zeroIsTen() const;
    QString pointText(int value) const;
    void showState();

    ScaleAxis* m_axis;
    AnchorPanel* m_panel;
    QString m_stateText = {};
    bool m_offScale = false; ///< the last key was a digit that the scale does not have
};

}
