#pragma once
#include "annotate/criterioncontrol.h"
#include <string>

namespace touchstone::ui {

class TextBox;

/// A text in one's own words. Empty = not answered. A stored text comes back byte for byte until it is
/// edited.
class TextControl : public CriterionControl {
    Q_OBJECT
public:
    TextControl(const Criterion& criterion, QWidget* parent);
    ~TextControl() override;

    std::optional<AnswerValue> answer() const override;
    void setAnswer(const std::optional<AnswerValue>& answer) override;
    void setBlocked(bool blocked) override;
    /// The box takes what room there is instead of growing with its text.
    void fillHeight();
    TextBox* textBox() const { return m_text; }

Q_SIGNALS:
    /// Esc in the box.
    void left();
    /// Ctrl+Enter in the box.
    void submitAsked();

protected:
    void retranslateUi() override;

private:
    void finish();

    TextBox* m_text;
    std::string m_given = {}; ///< as set from outside
    bool m_touched = false; ///< edited since it was set
    bool m_unreported = false; ///< edited since the last act was reported
};

}
