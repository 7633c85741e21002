#pragma once
#include "scores/scoresjob.h"
#include <QWidget>
#include <string>

class QLabel;
class QPushButton;

namespace touchstone::ui {

/// In which domain agreement is least certain, how many items would halve its interval, and the way to these.
class AgreementNote : public QWidget {
    Q_OBJECT
public:
    explicit AgreementNote(QWidget* parent = nullptr);
    /// `result` must live until the next call; null = nothing is shown. `measure`: of the figures by domain.
    void setResult(const ScoresResult* result, const std::string& measure);

Q_SIGNALS:
    /// More work of this domain is to be given out.
    void assignAsked(const std::string& domain);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void retranslateUi();

    const ScoresResult* m_result = nullptr;
    std::string m_measure = {};
    std::string m_domain = {};
    QLabel* m_text;
    QPushButton* m_assign;
};

}
