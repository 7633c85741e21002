#pragma once
#include "common/page.h"
#include "multichoice/multichoicejob.h"
#include <array>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class BesideChart;
class BusyBar;
class GridView;
class HandCheckPanel;
class MessageCard;
class NamesButton;

/// The second pipeline: models' answers to multi-choice items, what a person settled by hand, and people's
/// judgement beside it. One profile at a time: figures of different profiles do not go together. Computed on
/// the worker; what is shown stays until a new answer is there.
class MultichoicePage : public Page {
    Q_OBJECT
public:
    explicit MultichoicePage(Context context, QWidget* parent = nullptr);
    ~MultichoicePage() override;

    void setProject(OpenProject* project) override;
    /// Computes anew where the project changed since.
    void refresh() override;

    enum Tab { RunsTab, BreakdownTab, HandCheckTab, BesideTab, CasesTab, TabCount };
    void showTab(Tab tab);

Q_SIGNALS:
    /// New figures are on the page.
    void shown();
    /// The person wants to take in answers.
    void importAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Empty, Computing, Cancelled, Failed, Shown };
    /// Cheap numbers that differ after every change that the figures depend on.
    using Fingerprint = std::vector<std::int64_t>;
    /// A table with its heading and what stands at its foot.
    struct Table {
        QLabel* heading = nullptr;
        GridView* view = nullptr;
        tables::GridModel* grid = nullptr;
        QLabel* foot = nullptr;
    };

    void makeTop(QVBoxLayout* box);
    void makeItemsRow(QVBoxLayout* box);
    void makeTabs(QVBoxLayout* box);
    Table makeTable(QVBoxLayout* box, QWidget* parent, const char* name, int rows);
    QWidget* makeRunsTab();
    QWidget* makeBreakdownTab();
    QWidget* makeBesideTab();
    QWidget* makeCasesTab();
    void connectControls();

    std::optional<Fingerprint> fingerprint();
    void compute();
    void cancel();
    void take(MultichoiceResult result);
    void setState(State state);
    void showResult();
    void showNames();
    void switchNames();
    void fillChoices();
    void showRun();
    void showBeside();
    void askItems(McSource source);
    void tookItems(const McTaskResult& result);
    void askTarget();
    void copyTable();
    const service::McRunFigures* chosenRun() const;
    QString emptyText() const;
    void retranslateUi();
    void retranslateTables();

    OpenProject* m_project = nullptr;
    State m_state = State::Empty;
    std::optional<Fingerprint> m_computedFor = {};
    std::optional<MultichoiceResult> m_computed = {};
    std::optional<MultichoiceResult> m_result = {}; ///< as it is shown: with names, or blinded
    std::optional<Error> m_failure = {};
    service::JobService::Token m_token = 0;
    service::JobService::Token m_task = 0;

    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    NamesButton* m_names = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_refresh = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_fromLabels = nullptr;
    QPushButton* m_fromPairs = nullptr;
    QPushButton* m_write = nullptr;
    QWidget* m_choices = nullptr;
    QLabel* m_profileLabel = nullptr;
    QComboBox* m_profile = nullptr;
    QLabel* m_runLabel = nullptr;
    QComboBox* m_run = nullptr;
    BusyBar* m_busy = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr; ///< message, content
    QStackedWidget* m_content = nullptr; ///< by tab
    MessageCard* m_message = nullptr;
    Table m_runs = {};
    Table m_comparisons = {};
    Table m_breakdown = {};
    QLabel* m_orders = nullptr;
    HandCheckPanel* m_handCheck = nullptr;
    Table m_beside = {};
    QLabel* m_chartHeading = nullptr;
    QLabel* m_humanLabel = nullptr;
    QComboBox* m_human = nullptr;
    QLabel* m_shareLabel = nullptr;
    QComboBox* m_share = nullptr;
    BesideChart* m_chart = nullptr;
    QLabel* m_chartNote = nullptr;
    QLabel* m_rankHeading = nullptr;
    QLabel* m_ranks = nullptr;
    Table m_cases = {};
};

}
