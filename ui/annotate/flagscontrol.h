#pragma once
#include "annotate/criterioncontrol.h"
#include <vector>

namespace touchstone::ui {

class FlagBox;

/// Several of several: the flags of an answer, or the best of the candidates (labels A, B ...). An explicit
/// "none of these" excludes the others. Nothing set and no "none" = not answered, also after something was
/// cleared.
class FlagsControl : public CriterionControl {
    Q_OBJECT
public:
    /// `candidates`: number of answers shown; only for best-of.
    FlagsControl(const Criterion& criterion, int candidates, QWidget* parent);

    std::optional<AnswerValue> answer() const override;
    void setAnswer(const std::optional<AnswerValue>& answer) override;
    bool takeKey(QKeyEvent* event) override;
    QString letters() const override;
    void giveUpLetters(const QString& letters) override;
    void setBlocked(bool blocked) override;

protected:
    void retranslateUi() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool isBestOf() const { return criterion().kind == CriterionKind::BestOf; }
    void addBox(const std::string& code, const std::string& key, QLayout* grid);
    /// The person's act on one box that already shows it.
    void toggled(FlagBox* box);
    void toggle(FlagBox* box);

    std::vector<std::string> m_codes = {}; ///< of the boxes before "none"
    std::vector<FlagBox*> m_boxes = {};
    FlagBox* m_none = nullptr;
};

}
