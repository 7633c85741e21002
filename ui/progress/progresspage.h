#pragma once
#include "common/page.h"
#include "domain/itemissue.h"
#include "domain/scheme.h"
#include "domain/status.h"
#include "domain/workhistory.h"
#include <array>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class BurnUpCard;
class GridView;
class NamesButton;
class WorkChart;

/// Where the work stands: totals, and tables by annotator, domain and model. Nothing here ranks people: they
/// stand in the order in which they were added.
class ProgressPage : public Page {
    Q_OBJECT
public:
    explicit ProgressPage(Context context, QWidget* parent = nullptr);
    ~ProgressPage() override;

    void setProject(OpenProject* project) override;
    void refresh() override;

Q_SIGNALS:
    /// The list of flagged items and the days are on the page.
    void issuesShown();
    void importAsked();
    void assignAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A table with its heading.
    struct Part {
        QLabel* heading = nullptr;
        tables::GridModel* model = nullptr;
        GridView* view = nullptr;
    };
    /// A big figure with what it counts.
    struct Figure {
        QLabel* value = nullptr;
        QLabel* caption = nullptr;
    };

    QWidget* makeContent();
    QWidget* makeEmpty();
    QWidget* makeTotals();
    Part makePart(QVBoxLayout* box, const char* name, int rows);
    void retranslateUi();
    void showReport(const StatusReport& report);
    void showEmpty(const StatusReport& report);
    void showFailure(const Error& error);
    /// What takes longer to read than the counts.
    struct Walked {
        ItemIssues issues = {};
        WorkHistory history = {};
        FinishedPackages finished = {};
    };
    void askIssues();
    void showWalked();
    void showHistory();
    void showPeople(const WorkHistory& history);
    void showIssues();
    void showCoverage();
    void exportHours();
    void copyReminder();

    OpenProject* m_project = nullptr;
    std::optional<StatusReport> m_report = {};
    std::optional<Result<Walked>> m_walked = {};
    FinishedPackages m_finished = {};
    service::JobService::Token m_issuesToken = 0;
    Scheme m_scheme = {};
    QLabel* m_title = nullptr;
    NamesButton* m_names = nullptr;
    QPushButton* m_refresh = nullptr;
    QPushButton* m_assign = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_content = nullptr;
    QLabel* m_emptyTitle = nullptr;
    QLabel* m_emptyText = nullptr;
    QPushButton* m_emptyImport = nullptr;
    QPushButton* m_emptyAssign = nullptr;
    std::array<Figure, 5> m_figures = {}; ///< prompts, models, responses, items, share done
    QLabel* m_chartHeading = nullptr;
    WorkChart* m_chart = nullptr;
    Part m_annotators = {};
    Part m_domains = {};
    Part m_models = {};
    Part m_issueTable = {};
    QWidget* m_issueCard = nullptr;
    QLabel* m_issueNote = nullptr;
    QLabel* m_coverage = nullptr;
    QLabel* m_news = nullptr; ///< the last merge and what is due
    BurnUpCard* m_burnUp = nullptr;
    QPushButton* m_hours = nullptr;
    QPushButton* m_reminder = nullptr;
};

}
