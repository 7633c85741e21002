#pragma once
#include "common/surfaces.h"
#include "scores/scoresjob.h"
#include <string>
#include <vector>

class QPushButton;

namespace touchstone::ui {

/// Where each model is weakest, with the way to a training set for these domains.
class WeakDomains : public Card {
    Q_OBJECT
public:
    explicit WeakDomains(QWidget* parent = nullptr);
    /// `result` must live until the next call; null = nothing is shown. `measure`: of the figures by domain.
    void setResult(const ScoresResult* result, const std::string& measure);

Q_SIGNALS:
    void exportAsked(const std::vector<std::string>& domains);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void retranslateUi();

    const ScoresResult* m_result = nullptr;
    std::string m_measure = {};
    std::vector<std::string> m_domains = {};
    QLabel* m_heading;
    QLabel* m_lowest;
    QPushButton* m_export;
    QLabel* m_exportNote;
};

}
