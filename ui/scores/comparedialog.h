#pragma once
#include "common/page.h"
#include "scores/scoresjob.h"
#include <QDialog>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class GridView;

/// Two models, or two versions of one, over the prompts that both have labels for: overall and by domain,
/// each figure with its interval and its number of pairs. Show it with open(). The work has a session of its
/// own.
class CompareDialog : public QDialog {
    Q_OBJECT
public:
    /// `shown`: how each model is called here, by its name.
    CompareDialog(Context context, ScoresRequest request, std::vector<std::pair<std::string, QString>> shown,
        Scheme scheme, QWidget* parent = nullptr);
    ~CompareDialog() override;

Q_SIGNALS:
    /// New figures stand in it.
    void compared();

protected:
    void changeEvent(QEvent* event) override;

private:
    using Outcome = Result<service::ModelComparison>;

    void compute();
    void take(const Outcome& outcome);
    void showFigures();
    void retranslateUi();
    QString nameOf(const std::string& model) const;

    Context m_context;
    ScoresRequest m_request;
    std::vector<std::pair<std::string, QString>> m_shown;
    Scheme m_scheme;
    std::optional<Outcome> m_outcome = {};
    service::JobService::Token m_token = 0;
    QLabel* m_title;
    QLabel* m_firstLabel;
    QComboBox* m_first;
    QLabel* m_secondLabel;
    QComboBox* m_second;
    QCheckBox* m_fresh;
    QLabel* m_state;
    tables::GridModel* m_grid;
    GridView* m_view;
    QLabel* m_note;
    QPushButton* m_close;
};

}
