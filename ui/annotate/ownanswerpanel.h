#pragma once
#include "common/surfaces.h"
#include "domain/answer.h"
#include "domain/scheme.h"
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QTextEdit;
class QTimer;

namespace touchstone::ui {

class TextControl;

/// Where a rater writes the answer that he or she would have given: beside the original, with what differs
/// from it shown as it is typed.
class OwnAnswerPanel : public Card {
    Q_OBJECT
public:
    OwnAnswerPanel(const Criterion& criterion, QWidget* parent);
    ~OwnAnswerPanel() override;

    /// The texts that may stand beside it, by their titles.
    void setOriginals(const QStringList& titles, const QStringList& texts);
    int original() const;
    void setOriginal(int index);
    std::optional<AnswerValue> answer() const;
    void setAnswer(const std::optional<AnswerValue>& answer);
    /// Not finished: nobody is offered it, and it stays in the list of those to be written.
    bool isDraft() const;
    void setDraft(bool draft);
    TextControl* control() const { return m_control; }
    /// What the difference shows, as letters: added and removed parts one after the other.
    QString differenceText() const;
    void retranslateUi();

Q_SIGNALS:
    /// One act for the trail.
    void acted(const QString& value);
    void edited();
    void submitAsked();
    void left();
    void originalChanged(int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void startFromOriginal();
    void showDifference();

    TextControl* m_control;
    QLabel* m_besideLabel;
    QComboBox* m_beside;
    QPushButton* m_start;
    QRadioButton* m_finished;
    QRadioButton* m_draft;
    QLabel* m_differenceTitle;
    QTextEdit* m_difference;
    QTimer* m_pause;
    QStringList m_originals = {};
    QStringList m_titles = {};
};

}
