#pragma once
#include "domain/answer.h"
#include "domain/scheme.h"
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace touchstone::ui {

/// After an item of a calibration round: what was answered beside what the lead holds to be right, and why.
class FeedbackPanel : public QWidget {
    Q_OBJECT
public:
    explicit FeedbackPanel(QWidget* parent = nullptr);
    void compare(const Scheme& scheme, const Answers& own, const Answers& gold);
    /// Questions answered otherwise than in the gold answers.
    int differences() const { return m_differences; }

Q_SIGNALS:
    void goOn();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    Scheme m_scheme = {};
    Answers m_own = {};
    Answers m_gold = {};
    int m_differences = 0;
    QLabel* m_title;
    QLabel* m_summary;
    QScrollArea* m_area;
    QPushButton* m_next;
};

/// An answer in the words of its scheme; a dash for none.
QString answerWords(const Criterion& criterion, const Answers& answers);

}
