#include "annotate/ratingflow.h"
#include <QDateTime>
#include <algorithm>
#include <cmath>
#include <functional>

namespace touchstone::ui {

namespace {

constexpr int kTypingPauseMs = 250;
// Reading leaves no sign of life; a longer silence is taken for absence.
constexpr double kLongestSilence = 60;
constexpr std::size_t kHistory = 1000;
// Where something comes twice: less than the least distance of a repeat.
constexpr std::size_t kHistoryWithRepeats = 10;

std::size_t hashOf(const ItemContent& content)
{
    std::vector<std::string> texts = content.responses;
    std::sort(texts.begin(), texts.end());
    std::string all = content.prompt;
    for (const std::string& text : texts)
        all += '\0' + text;
    return std::hash<std::string>()(all);
}

}

RatingFlow::RatingFlow(QObject* parent)
    : QObject(parent)
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kTypingPauseMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &RatingFlow::flushDraft);
}

RatingFlow::~RatingFlow()
{
    flushDraft();
}

void RatingFlow::setClock(const Clock& clock)
{
    m_shownSince.setClock(clock);
    m_lastSign.setClock(clock);
}

void RatingFlow::begin(service::RatingDesk desk)
{
    end();
    m_desk = std::move(desk);
    m_total = 0;
    m_schemeRound = 0;
    m_toWriteKnown = false;
    showNext();
}

bool RatingFlow::end()
{
    const bool kept = flushDraft();
    // What cannot be saved here must not be written into an item of the next desk.
    m_pendingDraft.reset();
    m_draftTimer.stop();
    m_desk.reset();
    m_history.clear();
    m_undo.clear();
    m_redo.clear();
    m_visits.clear();
    m_contents.clear();
    clear();
    return kept;
}

void RatingFlow::clear()
{
    m_current.reset();
    m_start = {};
    m_trail.clear();
    m_beside.clear();
    m_ownDraft = false;
    m_readingLeft = 0;
    m_activeSeconds = 0;
    m_wallBefore = 0;
}

bool RatingFlow::cannotShow(const Error& error)
{
    Q_EMIT unreadable(error);
    return false;
}

void RatingFlow::leave()
{
    if (!m_current)
        return;
    touch();
    m_visits[m_current->item.row] = {
        m_activeSeconds, m_wallBefore + static_cast<double>(m_shownSince.elapsed()) / 1000.0, m_trail};
}

bool RatingFlow::refuse(const Error& error)
{
    Q_EMIT failed(error);
    return false;
}

void RatingFlow::updateCounts()
{
    if (!m_desk)
        return;
    m_total = 0;
    m_left = 0;
    if (const auto domains = m_desk->domains()) {
        for (const DomainCount& domain : *domains) {
            m_total += domain.all;
            m_left += domain.left;
        }
    }
    if (!m_toWriteKnown && m_desk->scheme().criterionWithRole("own_answer") != nullptr) {
        const auto rows = m_desk->ownAnswersToWrite();
        m_toWrite = rows ? static_cast<std::int64_t>(rows->size()) : 0;
    }
    m_toWriteKnown = true;
}

bool RatingFlow::load(RowId row)
{
    auto content = m_desk->content(row);
    if (!content)
        return cannotShow(content.error());
    if (m_schemeRound != content->item.round) {
        auto scheme = m_desk->schemeOf(row);
        if (!scheme)
            return cannotShow(scheme.error());
        m_scheme = std::move(*scheme);
        m_schemeRound = content->item.round;
    }
    auto draft = m_desk->draft(row);
    if (!draft)
        return cannotShow(draft.error());
    Answers start;
    if (*draft) {
        start = std::move(**draft);
    } else if (content->item.state == ItemState::Done) {
        auto stored = m_desk->answers(row);
        if (!stored)
            return cannotShow(stored.error());
        start = std::move(*stored);
    }
    bool ownDraft = false;
    if (content->item.state == ItemState::Done) {
        const auto putOff = m_desk->isOwnAnswerDraft(row);
        if (!putOff)
            return cannotShow(putOff.error());
        ownDraft = *putOff;
    }
    std::vector<BesideAnswer> beside;
    if (m_sideBySide) {
        auto found = m_desk->beside(row);
        if (!found)
            return cannotShow(found.error());
        if (found->size() > 1)
            beside = std::move(*found);
    }
    const auto next = m_desk->next(1);
    if (m_desk->hidesDone())
        forgetEarlier(*content);
    clear();
    m_ownDraft = ownDraft;
    m_beside = std::move(beside);
    m_outOfOrder = content->item.state != ItemState::Done && next && !next->empty() && next->front() != row;
    m_current = std::move(*content);
    m_start = std::move(start);
    Visit before = m_visits.take(row);
    m_activeSeconds = before.activeSeconds;
    m_wallBefore = before.wallSeconds;
    m_trail = std::move(before.trail);
    m_shownSince.start();
    m_lastSign.start();
    return true;
}

void RatingFlow::forgetEarlier(const ItemContent& content)
{
    // The earlier copy of what comes again must not be one step back.
    const std::size_t hash = hashOf(content);
    const RowId row = content.item.row;
    const auto isEarlier = [&](RowId other) {
        const auto known = m_contents.constFind(other);
        return other != row && known != m_contents.constEnd() && *known == hash;
    };
    m_contents.insert(row, hash);
    std::erase_if(m_history, isEarlier);
    std::erase_if(m_undo, [&](const Step& step) { return isEarlier(step.row); });
    std::erase_if(m_redo, [&](const Step& step) { return isEarlier(step.row); });
}

void RatingFlow::limitSteps()
{
    const std::size_t most = m_desk && m_desk->hidesDone() ? kHistoryWithRepeats : kHistory;
    if (m_history.size() > most)
        m_history.erase(m_history.begin(), m_history.end() - static_cast<std::ptrdiff_t>(most));
    if (m_undo.size() > most)
        m_undo.erase(m_undo.begin(), m_undo.end() - static_cast<std::ptrdiff_t>(most));
    // Times and trails are kept for items to which one can go back.
    if (static_cast<std::size_t>(m_visits.size()) > 2 * kHistory)
        m_visits.clear();
}

void RatingFlow::restartClock()
{
    m_shownSince.start();
    m_lastSign.start();
}

void RatingFlow::act(const std::string& criterion, const std::string& value)
{
    touch();
    if (m_current)
        m_trail.push_back({criterion, value, std::llround(m_wallBefore * 1000) + m_shownSince.elapsed()});
}

void RatingFlow::touch()
{
    if (!m_current || !m_attention)
        return;
    const double silence = static_cast<double>(m_lastSign.restart()) / 1000.0;
    const double reading = std::clamp(silence - kLongestSilence, 0.0, m_readingLeft);
    m_readingLeft -= reading;
    m_activeSeconds += std::min(silence, kLongestSilence) + reading;
}

void RatingFlow::setAttention(bool on)
{
    if (on == m_attention)
        return;
    if (!on)
        touch();
    m_attention = on;
    m_lastSign.start();
}

void RatingFlow::keepDraft(const Answers& answers, bool soon)
{
    if (!m_current)
        return;
    m_pendingDraft = Pending {m_current->item.row, answers};
    // What was undone is another answer now: doing it again would write over it.
    m_redo.clear();
    if (!soon)
        flushDraft();
    else if (!m_draftTimer.isActive()) // not anew with each key: who types without a pause is saved too
        m_draftTimer.start();
}

bool RatingFlow::flushDraft()
{
    m_draftTimer.stop();
    if (!m_pendingDraft || !m_desk)
        return true;
    const auto& [row, answers] = *m_pendingDraft;
    const auto written = answers.empty() ? m_desk->discardDraft(row) : m_desk->saveDraft(row, answers);
    if (!written)
        return refuse(written.error());
    m_pendingDraft.reset();
    Q_EMIT saved(QDateTime::currentMSecsSinceEpoch());
    return true;
}

Submission RatingFlow::submissionOf(const Answers& answers)
{
    touch();
    Submission submission;
    submission.answers = answers;
    submission.activeSeconds = m_activeSeconds;
    submission.wallSeconds = m_wallBefore + static_cast<double>(m_shownSince.elapsed()) / 1000.0;
    submission.trail = m_trail;
    submission.outOfOrder = m_outOfOrder;
    for (const BesideAnswer& answer : m_beside)
        submission.shownOrder.push_back(answer.response.str());
    return submission;
}

bool RatingFlow::store(RowId row, const Submission& submission)
{
    const auto event = m_desk->submit(row, submission);
    if (!event)
        return refuse(event.error());
    m_pendingDraft.reset();
    m_draftTimer.stop();
    m_visits.remove(row);
    m_toWriteKnown = m_toWriteKnown && !submission.ownAnswerDraft && !m_ownDraft;
    Q_EMIT saved(QDateTime::currentMSecsSinceEpoch());
    Q_EMIT itemChanged(row);
    return true;
}

void RatingFlow::setSideBySide(bool on)
{
    if (on == m_sideBySide)
        return;
    m_sideBySide = on;
    if (!m_current || !flushDraft())
        return;
    leave();
    m_reload = true;
    show(m_current->item.row);
}

bool RatingFlow::submit(const Answers& answers, bool ownDraft)
{
    if (!m_current)
        return false;
    Step step;
    step.row = m_current->item.row;
    if (isCorrection()) {
        auto before = m_desk->answers(step.row);
        if (!before)
            return refuse(before.error());
        step.before =
            Submission {std::move(*before), m_current->item.activeSeconds, m_current->item.activeSeconds};
        step.before->ownAnswerDraft = m_ownDraft;
    }
    step.after = submissionOf(answers);
    step.after.ownAnswerDraft = ownDraft;
    if (!store(step.row, step.after))
        return false;
    m_undo.push_back(std::move(step));
    m_redo.clear();
    remember();
    // Of those that stand side by side all are rated before the next question comes.
    for (const BesideAnswer& answer : std::vector<BesideAnswer>(m_beside)) {
        if (answer.item != m_current->item.row && answer.state != ItemState::Done) {
            clear();
            return show(answer.item);
        }
    }
    return moveOn();
}

void RatingFlow::remember()
{
    m_history.push_back(m_current->item.row);
    limitSteps();
}

bool RatingFlow::later()
{
    if (!m_current || !flushDraft())
        return false;
    const RowId row = m_current->item.row;
    touch();
    if (const auto event = m_desk->later(row, {}); !event)
        return refuse(event.error());
    leave();
    m_redo.clear();
    Q_EMIT saved(QDateTime::currentMSecsSinceEpoch());
    Q_EMIT itemChanged(row);
    remember();
    return moveOn();
}

bool RatingFlow::setFlag(bool on, const QString& note)
{
    if (!m_current)
        return false;
    const RowId row = m_current->item.row;
    if (const auto event = m_desk->flag(row, on, note.toStdString()); !event)
        return refuse(event.error());
    m_current->item.flagged = on;
    Q_EMIT saved(QDateTime::currentMSecsSinceEpoch());
    Q_EMIT itemChanged(row);
    Q_EMIT progressed();
    return true;
}

bool RatingFlow::undo()
{
    if (m_undo.empty() || !flushDraft())
        return false;
    Step step = m_undo.back();
    if (step.before) {
        if (!store(step.row, *step.before))
            return false;
    } else {
        // The draft first: a rating that is withdrawn must not leave nothing behind.
        if (const auto kept = m_desk->saveDraft(step.row, step.after.answers); !kept)
            return refuse(kept.error());
        if (const auto event = m_desk->withdraw(step.row, {}); !event)
            return refuse(event.error());
        Q_EMIT saved(QDateTime::currentMSecsSinceEpoch());
        Q_EMIT itemChanged(step.row);
    }
    m_undo.pop_back();
    m_toWriteKnown = false;
    m_visits[step.row] = {step.after.activeSeconds, step.after.wallSeconds, step.after.trail};
    std::erase(m_history, step.row);
    const RowId row = step.row;
    m_redo.push_back(std::move(step));
    m_reload = true;
    return show(row);
}

bool RatingFlow::redo()
{
    if (m_redo.empty() || !flushDraft())
        return false;
    Step step = m_redo.back();
    if (!store(step.row, step.after))
        return false;
    m_redo.pop_back();
    m_history.push_back(step.row);
    m_undo.push_back(std::move(step));
    return moveOn();
}

bool RatingFlow::goBack()
{
    if (m_history.empty() || !flushDraft())
        return false;
    const RowId row = m_history.back();
    m_history.pop_back();
    return show(row);
}

bool RatingFlow::show(RowId row)
{
    if (!m_desk || !flushDraft())
        return false;
    if (m_current && m_current->item.row == row && !m_reload)
        return true;
    m_reload = false;
    if (!m_current || m_current->item.row != row)
        leave();
    if (!load(row)) {
        if (m_current) // it stays in view, as it was
            m_visits.remove(m_current->item.row);
        return false;
    }
    updateCounts();
    Q_EMIT shown();
    Q_EMIT progressed();
    return true;
}

bool RatingFlow::moveOn()
{
    clear(); // what was in view is settled
    return showNext();
}

void RatingFlow::recount()
{
    updateCounts();
    Q_EMIT progressed();
}

bool RatingFlow::showNext()
{
    if (!m_desk || !flushDraft())
        return false;
    std::optional<RowId> row;
    if (m_picker)
        row = m_picker();
    if (!row) {
        const auto next = m_desk->next(1);
        if (!next)
            return cannotShow(next.error());
        if (!next->empty())
            row = next->front();
    }
    if (row)
        return show(*row);
    clear();
    updateCounts();
    Q_EMIT shown();
    Q_EMIT progressed();
    return true;
}

}
