#pragma once
#include "common/stopwatch.h"
#include "domain/event.h"
#include "domain/item.h"
#include "domain/scheme.h"
#include "service/ratingdesk.h"
#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

namespace touchstone::ui {

/// What one rater does at the desk, without any widget: which item is shown, drafts, the trail of acts,
/// times, submitting, undoing. Every act that counts is on disk when its signal comes.
class RatingFlow : public QObject {
    Q_OBJECT
public:
    explicit RatingFlow(QObject* parent = nullptr);
    ~RatingFlow() override;

    /// What times are measured by.
    void setClock(const Clock& clock);
    /// Takes the desk over and shows the next item.
    void begin(service::RatingDesk desk);
    /// Saves what is unsaved and lets the desk go. False where a draft could not be saved: it is lost then.
    bool end();
    service::RatingDesk* desk() { return m_desk ? &*m_desk : nullptr; }

    /// The item in view; none before the first and when nothing is left.
    const std::optional<ItemContent>& current() const { return m_current; }
    /// The scheme of that item.
    const Scheme& scheme() const { return m_scheme; }
    /// What the form starts with: the draft, else what was submitted, else nothing.
    const Answers& startingAnswers() const { return m_start; }
    /// True where the item was submitted before: submitting again corrects it.
    bool isCorrection() const { return m_current && m_current->item.state == ItemState::Done; }
    /// The own answer of what was submitted is a draft or put off.
    bool wasOwnDraft() const { return m_ownDraft; }
    /// The answers to the same prompt, where they stand side by side; else nothing.
    const std::vector<BesideAnswer>& beside() const { return m_beside; }
    /// Answers to one prompt stand side by side from the next item on; the item in view is shown anew.
    void setSideBySide(bool on);
    bool isSideBySide() const { return m_sideBySide; }
    /// Characters that the item in view asks to read: reading leaves no sign of life.
    void setToRead(double seconds) { m_readingLeft = seconds; }
    std::int64_t total() const { return m_total; }
    std::int64_t left() const { return m_left; }
    /// Own answers that are put off or drafts.
    std::int64_t toWrite() const { return m_toWrite; }
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    bool canGoBack() const { return !m_history.empty(); }

    /// Where the next item comes from while the list is narrowed down; nullopt = from the queue's own order.
    void setPicker(std::function<std::optional<RowId>()> picker) { m_picker = std::move(picker); }

    /// One act on the way to an answer, for the trail.
    void act(const std::string& criterion, const std::string& value);
    /// The person did something in the window: time since the last sign of life counts as active.
    void touch();
    /// The window lost or gained the person's attention.
    void setAttention(bool on);
    /// What the form holds now. Written at once, or with `soon` after a short pause in typing.
    void keepDraft(const Answers& answers, bool soon);
    /// Writes a draft that is still waiting.
    bool flushDraft();

    /// False = not saved; `failed` has said why and everything stays as it is.
    /// `ownDraft`: the own answer is a draft or put off.
    bool submit(const Answers& answers, bool ownDraft = false);
    bool later();
    bool setFlag(bool on, const QString& note);
    bool undo();
    bool redo();
    /// To the item that was in view before.
    bool goBack();
    bool show(RowId row);
    bool showNext();
    /// The item in view comes up only now: something else was shown before it.
    void restartClock();
    /// Others changed the queue: counts are read again.
    void recount();

Q_SIGNALS:
    /// Another item is in view, or none.
    void shown();
    /// Something is on disk since this moment (UTC, ms).
    void saved(qint64 utcMs);
    void failed(const touchstone::Error& error);
    /// An item cannot be shown. What is in view stays; `current` says whether anything is.
    void unreadable(const touchstone::Error& error);
    /// State or flag of an item changed.
    void itemChanged(touchstone::RowId row);
    /// Counts and what can be undone changed.
    void progressed();

private:
    struct Step {
        RowId row = 0;
        std::optional<Submission> before = {}; ///< what was submitted before; none = nothing
        Submission after = {};
    };
    /// What is to be kept of an item that is left without being submitted.
    struct Visit {
        double activeSeconds = 0;
        double wallSeconds = 0;
        std::vector<TrailStep> trail = {};
    };
    struct Pending {
        RowId row = 0;
        Answers answers = {};
    };
    bool refuse(const Error& error);
    bool load(RowId row);
    bool cannotShow(const Error& error);
    void leave();
    void clear();
    void updateCounts();
    bool store(RowId row, const Submission& submission);
    bool moveOn();
    void remember();
    void forgetEarlier(const ItemContent& content);
    void limitSteps();
    Submission submissionOf(const Answers& answers);

    std::optional<service::RatingDesk> m_desk = {};
    std::optional<ItemContent> m_current = {};
    Scheme m_scheme = {};
    RowId m_schemeRound = 0;
    Answers m_start = {};
    std::optional<Pending> m_pendingDraft = {};
    QTimer m_draftTimer;
    std::function<std::optional<RowId>()> m_picker = {};
    std::vector<TrailStep> m_trail = {};
    std::vector<RowId> m_history = {};
    std::vector<Step> m_undo = {};
    std::vector<Step> m_redo = {};
    std::int64_t m_total = 0;
    std::int64_t m_left = 0;
    std::vector<BesideAnswer> m_beside = {};
    bool m_sideBySide = false;
    bool m_ownDraft = false;
    double m_readingLeft = 0; ///< seconds of reading that no act has covered yet
    bool m_outOfOrder = false;
    bool m_reload = false; ///< the item in view has another state than when it was read
    bool m_attention = true;
    Stopwatch m_shownSince = {};
    Stopwatch m_lastSign = {};
    double m_wallBefore = 0; ///< seconds of earlier visits
    double m_activeSeconds = 0;
    QHash<RowId, Visit> m_visits = {};
    QHash<RowId, std::size_t> m_contents = {}; ///< hashes of what was in view, where something comes twice
    std::int64_t m_toWrite = 0;
    bool m_toWriteKnown = false;
};

}
