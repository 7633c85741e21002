#pragma once
#include "domain/answer.h"
#include "domain/scheme.h"
#include <QStringList>
#include <QWidget>
#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace touchstone::ui {

class CriterionControl;
class ScaleControl;

/// The questions of a scheme, one below the other. Letters and digits that reach the form, or that the page
/// hands to takeKey(), go to the question to which they belong.
class CriterionForm : public QWidget {
    Q_OBJECT
public:
    explicit CriterionForm(QWidget* parent = nullptr);
    ~CriterionForm() override;

    /// Roles of criteria that the form does not build; at first own_answer, which the page shows elsewhere.
    /// Takes effect at the next setScheme().
    void leaveOut(const QStringList& roles);
    /// Builds the questions anew only where the scheme, the number of candidates or what is left out changed.
    /// Answers are emptied then.
    void setScheme(const Scheme& scheme, int candidates);
    /// What the questions of the form say: nothing of criteria that are left out.
    Answers answers() const;
    /// Emits nothing. Criteria that the form does not show are passed over.
    void setAnswers(const Answers& answers);
    /// The reason why a criterion cannot be rated, in place of its answer; empty takes it away. Emits
    /// nothing.
    void setCannotRate(const QString& criterionId, const QString& reason);
    /// A key that was pressed where it meant nothing: letters go to the criterion that has them, digits to
    /// the scale with the focus, else to the first scale without an answer, else to the first. True = used
    /// up.
    bool takeKey(QKeyEvent* event);
    /// What is to be known of a criterion with the other answers as they are; empty takes it away.
    void setNote(const QString& criterionId, const QString& note);
    void setBlocked(bool blocked);
    /// Whoever shows the lead's examples of points has them offered (examplesAsked).
    void offerExamples(bool offer);
    /// Enter while the questions come one at a time: goes on to the next one, or says what this one still
    /// lacks. False = there is no next one, or all stand below each other: submit.
    bool takeEnter();
    /// The step in view, from 0, and how many there are; 0 of 0 where all stand below each other.
    int step() const { return m_step; }
    int steps() const { return static_cast<int>(m_steps.size()); }
    void focusFirst();
    /// Labels of the required criteria that have neither an answer nor a reason.
    QStringList missing() const;
    /// Says beside each of them that it is missing, and puts the focus on the first.
    void showMissing();
    /// Null where the form does not show it.
    CriterionControl* control(const QString& criterionId) const;
    const std::vector<CriterionControl*>& controls() const { return m_controls; }

Q_SIGNALS:
    /// One act of the person, for the click trail (see CriterionControl::acted). A reason that was taken back
    /// is an act with an empty value.
    void acted(const QString& criterionId, const QString& value);
    /// The answers are other ones by an act of the person, also within a text: time to keep a draft.
    void edited();
    /// The lead's examples of a point are asked for.
    void examplesAsked(const QString& criterionId, int value);
    /// Ctrl+Enter in a text box; everywhere else the key goes on to the page.
    void submitAsked();
    /// Esc in a text box. The form has taken the focus, so that letters act again.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectControl(CriterionControl* control);
    void makeSteps();
    void makeStepBar();
    void showStep(int step);
    int stepOf(const CriterionControl* control) const;
    bool isAsked(const CriterionControl* control) const;
    void stepAfter(const CriterionControl* control, const QString& value);
    void retranslateUi();
    ScaleControl* scaleForDigit() const;
    bool isOpen(const CriterionControl* control) const;
    void focusOn(CriterionControl* control);

    QVBoxLayout* m_box;
    std::unique_ptr<Scheme> m_scheme;
    QStringList m_leftOut = {QStringLiteral("own_answer")};
    QStringList m_builtWithout = {};
    int m_candidates = 0;
    bool m_blocked = false;
    bool m_offersExamples = false;
    std::vector<CriterionControl*> m_controls = {};
    std::vector<std::vector<CriterionControl*>> m_steps = {}; ///< one at a time: what is asked together
    int m_step = 0;
    int m_reached = 0; ///< the furthest step that was in view
    QWidget* m_stepBar = nullptr;
    QLabel* m_stepText = nullptr;
    QPushButton* m_stepBack = nullptr;
    QPushButton* m_stepOn = nullptr;
};

}
