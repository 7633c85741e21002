#pragma once
#include "common/enterkey.h"
#include "common/page.h"
#include "domain/status.h"
#include "service/adjudicating.h"
#include <QTimer>
#include <array>
#include <optional>
#include <utility>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace touchstone::ui {

class CriterionForm;
class DisputePanel;
class ItemView;
class OwnAnswerCard;
class RatingColumns;

/// Where a lead settles disputed answers, always blind: neither models nor raters are named here. The list
/// comes from the worker; one answer is read and written on the window's connection.
class AdjudicatePage : public Page {
    Q_OBJECT
public:
    explicit AdjudicatePage(Context context, QWidget* parent = nullptr);
    ~AdjudicatePage() override;

    void setProject(OpenProject* project) override;
    /// Reads the list anew where the project changed since, and looks whether the answer in view did.
    void refresh() override;
    /// Brings one answer into view.
    void openUnit(const RatedUnit& unit);

Q_SIGNALS:
    /// A new list is on the page.
    void shown();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class State { Empty, Reading, Failed, Nothing, Shown };
    /// An act that can be undone: what held before, and the event that took its place.
    struct Act {
        RatedUnit unit = {};
        std::optional<Adjudication> before = {};
        EventId event = {};
    };
    struct ListResult {
        std::optional<Error> error = {};
        service::DisputeList list = {};
    };

    QWidget* makeTopBar();
    QWidget* makeMiddle();
    QWidget* makeSide();
    QWidget* makeMessage();
    void connectParts();
    void retranslateUi();

    std::optional<StatusReport::Fingerprint> fingerprint();
    void readList();
    void take(ListResult result);
    void setState(State state);
    void showMessage();
    QString emptyText() const;
    void showCounts();
    void showCase(const Answers& answers);
    void showKind();
    void lookForChanges();
    /// Reads the answer in view again and keeps what stands in the form.
    void readAgain();
    /// `form`: nothing = as it was before anything was begun.
    void keepDraft(const RatedUnit& unit, std::optional<Answers> form);
    /// Writes a form that is still waiting. False where it could not be written: it waits on.
    bool flushDraft();
    /// What the form of the answer in view begins with.
    Answers begun();
    void goTo(const std::optional<RatedUnit>& unit);
    void submit();
    void written(const Act& act, std::optional<Disagreement> settled);
    void showSaved();
    void undo();
    void takeBack();
    void chooseOwn(const EventId& event, bool accepted);
    void tellProblem(const Error& error);
    void say(const QString& notice, const char* role);
    void enableButtons();
    bool mayWrite() const;
    void toggleList();

    OpenProject* m_project = nullptr;
    State m_state = State::Empty;
    std::optional<StatusReport::Fingerprint> m_readFor = {};
    std::optional<Error> m_failure = {};
    service::JobService::Token m_token = 0;
    std::optional<service::AdjudicationCase> m_case = {};
    std::optional<RatedUnit> m_wanted = {}; ///< asked for before the list was there
    /// Begun and not settled, not on disk yet.
    std::optional<std::pair<RatedUnit, std::optional<Answers>>> m_draft = {};
    QTimer m_draftTimer;
    std::vector<Act> m_acts = {};
    EnterKey m_enter = {};
    qint64 m_savedMs = 0;

    QLabel* m_title = nullptr;
    QLabel* m_place = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_saved = nullptr;
    QToolButton* m_listButton = nullptr;
    QPushButton* m_refresh = nullptr;
    DisputePanel* m_panel = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_messageTitle = nullptr;
    QLabel* m_messageText = nullptr;
    ItemView* m_item = nullptr;
    RatingColumns* m_ratings = nullptr;
    OwnAnswerCard* m_own = nullptr;
    QScrollArea* m_middleArea = nullptr;
    QWidget* m_side = nullptr;
    QScrollArea* m_formArea = nullptr;
    CriterionForm* m_form = nullptr;
    QLabel* m_kind = nullptr; ///< the chosen type in plain words
    QLabel* m_notice = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_takeBack = nullptr;
    QPushButton* m_submit = nullptr;
};

}
