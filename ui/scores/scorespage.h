#pragma once
#include "common/page.h"
#include "domain/status.h"
#include "scores/scoresjob.h"
#include <array>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class AgreementNote;
class BusyBar;
class GridView;
class MessageCard;
class NamesButton;
class ScoreChart;
class WeakDomains;

/// The models' scores with everything that has to stand beside them. Computed on the worker; what is shown
/// stays until a new answer is there.
class ScoresPage : public Page {
    Q_OBJECT
public:
    explicit ScoresPage(Context context, QWidget* parent = nullptr);
    ~ScoresPage() override;

    void setProject(OpenProject* project) override;
    /// Computes anew where the project changed since.
    void refresh() override;

Q_SIGNALS:
    /// New figures are on the page.
    void shown();
    /// A person wants the scores in a file.
    void exportAsked();
    /// The text that was asked for is on the clipboard.
    void copied();
    /// A training set for prompts of these domains.
    void supervisionAsked(const std::vector<std::string>& domains);
    /// More work of this domain is to be given out.
    void assignAsked(const std::string& domain);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Empty, Computing, Cancelled, Failed, Shown };

    void makeTop(QVBoxLayout* box);
    void makeControls(QVBoxLayout* box);
    QWidget* makeContent();
    void connectControls();

    std::optional<StatusReport::Fingerprint> fingerprint();
    ScoresRequest request() const;
    void compute();
    void cancel();
    void take(ScoresResult result);
    void setState(State state);
    void showResult();
    void showPills();
    void showMeasures();
    void showTable();
    void showSupports();
    void putChoicesBack();
    QString emptyText() const;
    void copyTable();
    void copyLatex();
    void takeNames(bool written);
    void showNames();
    void askSnapshot();
    void askReport();
    void askComparison();
    void showButtons(bool content);
    void retranslateUi();
    void fillChoices();

    OpenProject* m_project = nullptr;
    State m_state = State::Empty;
    std::optional<StatusReport::Fingerprint> m_computedFor = {};
    std::optional<ScoresResult> m_result = {};
    std::optional<Error> m_failure = {};
    service::JobService::Token m_textToken = 0;
    ScoresRequest m_asked = {};
    ScoresRequest m_shownFor = {};
    service::JobService::Token m_token = 0;

    QLabel* m_title = nullptr;
    /// How far, rules, unsure, adjudication, snapshot, blind or not.
    std::array<QLabel*, 6> m_pills = {};
    QPushButton* m_export = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_latex = nullptr;
    QPushButton* m_snapshot = nullptr;
    QPushButton* m_report = nullptr;
    QPushButton* m_compare = nullptr;
    NamesButton* m_namesButton = nullptr;
    QPushButton* m_refresh = nullptr;
    QWidget* m_controls = nullptr;
    std::array<QLabel*, 4> m_choiceLabels = {};
    QComboBox* m_unsure = nullptr;
    QComboBox* m_rule = nullptr;
    QComboBox* m_settled = nullptr; ///< with or without adjudication
    QComboBox* m_measure = nullptr;
    BusyBar* m_busy = nullptr;
    QStackedWidget* m_stack = nullptr;
    MessageCard* m_message = nullptr;
    QLabel* m_tableHeading = nullptr;
    QLabel* m_denominators = nullptr;
    tables::GridModel* m_grid = nullptr;
    GridView* m_view = nullptr;
    ScoreChart* m_chart = nullptr;
    WeakDomains* m_weak = nullptr;
    QLabel* m_supportHeading = nullptr;
    QVBoxLayout* m_supports = nullptr;
    AgreementNote* m_agreement = nullptr;
};

}
