#pragma once
#include "annotate/guidelinespanel.h"
#include "annotate/itemview.h"
#include "annotate/keymap.h"
#include "annotate/ratingflow.h"
#include "annotate/ratinghints.h"
#include "common/enterkey.h"
#include "common/page.h"
#include "service/handoff.h"
#include <memory>
#include <optional>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace touchstone::ui {

class CriterionForm;
class FeedbackPanel;
class QueuePanel;
class WorkStrip;

/// Where ratings are made: the list, the question, the answer, the form.
class AnnotatePage : public Page {
    Q_OBJECT
public:
    /// What can be done here, in the order of the menu.
    struct Actions {
        QAction* submit;
        QAction* later;
        QAction* cannotRate;
        QAction* flag;
        QAction* back;
        QAction* undo;
        QAction* redo;
        QAction* list;
        QAction* search;
        QAction* sideBySide;
        QAction* ownAnswer;
        QAction* writeLater;
        QAction* find;
        QAction* invisibles;
        QAction* markdown;
        QAction* hide;
        QAction* pause;
        QAction* guidelines;
        QAction* keys;
        QAction* handBack;
    };

    explicit AnnotatePage(Context context, QWidget* parent = nullptr);
    ~AnnotatePage() override;

    void setProject(OpenProject* project) override;
    void refresh() override;
    /// Opens the queue of one person; with `only` nobody else can be chosen.
    void setAnnotator(const QString& code, bool only);
    /// The file is a package's working file: who rates hands back, and has the package's own guidelines.
    void setWork(const std::optional<service::WorkInfo>& work);
    /// What times and the pause before Enter are measured by.
    void setClock(const Clock& clock);
    const Actions& actions() const { return m_actions; }
    RatingFlow& flow() { return m_flow; }
    KeyMap& keyMap() { return m_keys; }

Q_SIGNALS:
    void assignAsked();
    void handBackAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void makeActions();
    QWidget* makeTopBar();
    QWidget* makeStrip();
    QWidget* makeSide();
    QWidget* makeNothing();
    void connectParts();
    void retranslateUi();
    void openDesk();
    void closeDesk();
    void fillPeople();
    void showItem();
    enum class Nothing { Empty, Nobody, NoneChosen, Refused, Unreadable, ReadOnly, NoItems, AllDone };
    void showNothing(Nothing nothing);
    void refreshNothing();
    void showProgress();
    void showCounts();
    void enableActions();
    void submit();
    /// `unread`: also what is marked as sensitive and was not asked for.
    void submitNow(bool unread = false);
    void cannotRate();
    void flag();
    void toggleList();
    void showGuidelines(GuidelinesPanel::Part part);
    void openGuidelines();
    void showList(bool open);
    std::vector<std::pair<KeyMap::Act, QAction*>> actsAndActions() const;
    void applyKeys();
    void toggleSideBySide();
    void toggleWriteLater();
    void toggleForm(ReadingView::Form form);
    void toggleCover(ItemView::Cover cover);
    void setCover(ItemView::Cover cover);
    void showJudgement();
    void editKeys();
    bool showFeedback(RowId row, const Scheme& scheme);
    void endFeedback();
    bool isFeedback() const;
    void showHint(const Scheme& scheme, const Answers& answers, double activeSeconds);
    bool isStopped() const; ///< the clock stands still
    void keepDraft();
    Answers formAnswers() const;
    void tellError(const Error& error);
    void tellUnreadable(const Error& error);
    bool actOnLetter(QKeyEvent* event);

    static constexpr int kRoomForBoth = 1480; ///< for the list and the guidelines beside the work

    RatingFlow m_flow;
    KeyMap m_keys;
    OpenProject* m_project = nullptr;
    QString m_annotator = {};
    bool m_onlyOne = false;
    EnterKey m_enter = {};
    Actions m_actions = {};
    qint64 m_savedMs = 0;
    RowId m_lastRow = 0;
    Nothing m_nothing = Nothing::Empty;
    Error m_refused = {};

    QLabel* m_title = nullptr;
    QLabel* m_place = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_people = nullptr;
    QComboBox* m_person = nullptr;
    QComboBox* m_round = nullptr;
    QLabel* m_saved = nullptr;
    QPushButton* m_guide = nullptr;
    QPushButton* m_handBack = nullptr;
    WorkStrip* m_work = nullptr;
    QString m_packageGuidelines = {};
    QToolButton* m_listButton = nullptr;
    std::vector<QToolButton*> m_counts = {};
    QueuePanel* m_queue;
    QStackedWidget* m_stack;
    ItemView* m_item;
    QWidget* m_side = nullptr;
    QScrollArea* m_formArea = nullptr;
    CriterionForm* m_form;
    QLabel* m_error = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_later = nullptr;
    QPushButton* m_cannot = nullptr;
    QPushButton* m_flagButton = nullptr;
    QPushButton* m_submit = nullptr;
    QLabel* m_nothingTitle = nullptr;
    QLabel* m_nothingText = nullptr;
    QPushButton* m_nothingAssign = nullptr;
    GuidelinesPanel* m_guidelines;
    FeedbackPanel* m_feedback;
    RatingHints m_hints = {};
    QLabel* m_hint = nullptr;
};

}
