#pragma once
#include "domain/answer.h"
#include "domain/scheme.h"
#include <QWidget>
#include <optional>

class QKeyEvent;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace touchstone::ui {

/// What a key press types, wherever it comes from (top row, number pad, full-width mode of an input method):
/// a capital letter A..Z or a digit 0..9. Null for everything else and whenever Ctrl, Alt or Meta is held.
QChar plainKey(const QKeyEvent* event);

/// One question of a scheme with what a person answers it by: a heading with a state at its right, the
/// control itself (made by the subclass in box()), and below it what is missing or why it cannot be rated.
class CriterionControl : public QWidget {
    Q_OBJECT
public:
    CriterionControl(const Criterion& criterion, QWidget* parent);

    const Criterion& criterion() const { return m_criterion; }
    /// Null = not answered.
    virtual std::optional<AnswerValue> answer() const = 0;
    /// Shows an answer and emits nothing. What the control cannot show (another kind, an unknown option, a
    /// point outside the scale) is shown as not answered.
    virtual void setAnswer(const std::optional<AnswerValue>& answer) = 0;
    /// A letter or digit that was pressed elsewhere. True = it belongs to this criterion and was used up.
    virtual bool takeKey(QKeyEvent* event);
    /// Letters to which the control answers.
    virtual QString letters() const { return {}; }
    /// The form needs these letters for another criterion: only a control that chose its own letters gives
    /// way.
    virtual void giveUpLetters(const QString& letters);
    /// Blocked: shows its answer and lets nobody change it.
    virtual void setBlocked(bool blocked);
    bool isBlocked() const { return m_blocked; }

    /// Shows beside the criterion that it still wants an answer.
    void setMissing(bool missing);
    bool isMissing() const { return m_isMissing; }
    /// A sentence below the heading; empty = none.
    void setNote(const QString& note);
    /// Why this criterion cannot be rated, shown with a way to take it back; empty = it can.
    void setReason(const QString& reason);
    const QString& reason() const { return m_reason; }

Q_SIGNALS:
    /// One act of the person, with the value as the click trail shows it: "5", "safe", "+bias", "-bias",
    /// "none", "text"; empty = taken back. A text counts as one act when its box is left.
    void acted(const QString& value);
    /// The answer is another one by an act of the person; a text says so at every change.
    void edited();
    /// The person took "cannot be rated" back.
    void reasonTakenBack();

protected:
    QVBoxLayout* box() const { return m_box; }
    void setState(const QString& text);
    /// The person changed the answer: nothing is missing any more and no reason stands against it.
    void reportEdit();
    void reportAct(const QString& value);
    /// Texts of the subclass; it calls this at the end of its constructor, and overrides call the base.
    virtual void retranslateUi();
    void changeEvent(QEvent* event) override;

private:
    void makeReasonRow();

    Criterion m_criterion;
    QVBoxLayout* m_all;
    QVBoxLayout* m_box;
    QLabel* m_heading;
    QLabel* m_state;
    QLabel* m_missing = nullptr;
    QLabel* m_note = nullptr;
    QWidget* m_reasonRow = nullptr;
    QLabel* m_reasonText = nullptr;
    QPushButton* m_takeBack = nullptr;
    QString m_reason = {};
    bool m_isMissing = false;
    bool m_blocked = false;
};

}
