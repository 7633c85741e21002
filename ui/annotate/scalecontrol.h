#pragma once
#include "annotate/criterioncontrol.h"

class QPushButton;

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
    /// Offers the lead's examples of the point in view, where there are any; at first it does not.
    void offerExamples(bool offer);

Q_SIGNALS:
    /// Somebody wants to see what the lead gives as examples of a point.
    void examplesAsked(int value);

protected:
    void retranslateUi() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool zeroIsTen() const;
    QString pointText(int value) const;
    void showState();
    const Anchor* anchor(int value) const;
    void showExamples(std::optional<int> value);

    ScaleAxis* m_axis;
    AnchorPanel* m_panel;
    QPushButton* m_examples;
    bool m_offersExamples = false;
    QString m_stateText = {};
    bool m_offScale = false; ///< the last key was a digit that the scale does not have
};

}
