#include "adjudicate/adjudicatepage.h"
#include "adjudicate/disputepanel.h"
#include "adjudicate/disputewords.h"
#include "adjudicate/ownanswercard.h"
#include "adjudicate/ratingcolumns.h"
#include "adjudicate/settlementform.h"
#include "annotate/criterionform.h"
#include "annotate/itemview.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "service/ownanswers.h"
#include "service/settlementdrafts.h"
#include <QDateTime>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kStartLength = 60;

}

AdjudicatePage::~AdjudicatePage()
{
    m_context.jobs.cancel(m_token);
    // A field that has the focus ends its text now: its widgets outlive this object by a moment.
    if (QWidget* field = focusWidget())
        field->clearFocus();
    m_form->disconnect(this);
    m_panel->disconnect(this);
}

void AdjudicatePage::setProject(OpenProject* project)
{
    m_context.jobs.cancel(m_token);
    m_token = 0;
    flushDraft();
    m_draft.reset();
    m_project = project;
    m_readFor.reset();
    m_case.reset();
    m_wanted.reset();
    m_acts.clear();
    m_savedMs = 0;
    m_panel->setList({}, {});
    m_ratings->setCase({});
    m_saved->clear();
    setState(State::Empty);
}

std::optional<StatusReport::Fingerprint> AdjudicatePage::fingerprint()
{
    const auto status = m_project->session.status();
    return status ? std::optional(status->fingerprint()) : std::nullopt;
}

void AdjudicatePage::refresh()
{
    if (m_project == nullptr)
        return;
    const auto now = fingerprint();
    if (!now || !m_readFor || *now != *m_readFor)
        readList();
    if (m_case)
        lookForChanges();
    enableButtons();
}

void AdjudicatePage::readList()
{
    if (m_project == nullptr)
        return;
    m_readFor = fingerprint();
    m_token = m_context.jobs.run(
        this, "disputes",
        [file = m_project->file](jobs::Control& control) {
            ListResult result;
            auto session = service::ProjectSession::open(file, service::Access::Read);
            auto list = session ? service::listDisputes(*session, control) : tl::unexpected(session.error());
            if (list)
                result.list = std::move(*list);
            else
                result.error = list.error();
            return result;
        },
        [this](ListResult result) { take(std::move(result)); });
    if (m_state != State::Shown)
        setState(State::Reading);
}

void AdjudicatePage::take(ListResult result)
{
    m_failure = result.error;
    if (m_failure) {
        m_readFor.reset();
        setState(State::Failed);
        return;
    }
    m_panel->setList(std::move(result.list), [this](const service::DisputeEntry& entry) {
        return m_project != nullptr
            ? toQt(service::disputeStart(m_project->session, entry, kStartLength).value_or(std::string()))
            : QString();
    });
    showCounts();
    if (m_wanted) {
        goTo(std::exchange(m_wanted, std::nullopt));
    } else if (m_case) {
        m_panel->setCurrent(m_case->unit);
        setState(State::Shown);
    } else if (const auto open = m_panel->firstOpen()) {
        goTo(open);
    } else if (const auto own = m_panel->firstOwn()) {
        m_panel->chooseView(DisputePanel::View::Own);
        goTo(own);
    } else {
        setState(State::Nothing);
    }
    Q_EMIT shown();
}

void AdjudicatePage::openUnit(const RatedUnit& unit)
{
    if (m_project == nullptr)
        return;
    // A list that is on its way knows where the answer stands.
    const bool waiting = m_state == State::Reading || !m_panel->knows(unit);
    goTo(unit);
    if (waiting)
        m_wanted = unit;
}

void AdjudicatePage::goTo(const std::optional<RatedUnit>& unit)
{
    if (!unit || m_project == nullptr)
        return;
    m_wanted.reset();
    if (!flushDraft() && m_case) {
        // Nobody leaves what would be lost.
        m_panel->setCurrent(m_case->unit);
        return;
    }
    auto about = service::openCase(m_project->session, *unit);
    if (!about) {
        m_failure = about.error();
        m_case.reset();
        setState(State::Failed);
        return;
    }
    m_case = std::move(*about);
    m_notice->hide();
    showCase(begun());
    if (m_case->ratingsChanged)
        say(tr("This was settled on other ratings: some came in or changed since. Look again, then settle "
               "it anew or take it back."),
            "warning");
    m_panel->setCurrent(*unit);
    m_formArea->ensureVisible(0, 0);
    m_enter.newItem();
    setState(State::Shown);
    // Undo inside a text must not bring back what was typed for another answer.
    for (auto* text : m_form->findChildren<QPlainTextEdit*>())
        text->document()->clearUndoRedoStacks();
    setFocus(Qt::OtherFocusReason);
}

void AdjudicatePage::showCase(const Answers& answers)
{
    m_form->setScheme(
        settlementform::scheme(m_case->scheme), static_cast<int>(m_case->content.responses.size()));
    m_form->setAnswers(answers);
    m_form->setBlocked(!mayWrite());
    // An answer of one's own has its place on the page Annotate.
    Scheme shown = m_case->scheme;
    std::erase_if(shown.criteria, [](const Criterion& criterion) { return criterion.role == "own_answer"; });
    m_item->setItem(m_case->content, shown);
    m_ratings->setCase(*m_case);
    m_own->setCase(*m_case, mayWrite());
    showKind();
}

void AdjudicatePage::showKind()
{
    const auto type = settlementform::type(m_form->answers());
    m_kind->setText(type
            ? DisputeWords::explanation(*type)
            : tr("Set the label that holds, say why the ratings differ, and press Enter. Ratings "
                 "themselves are never changed."));
}

Answers AdjudicatePage::begun()
{
    auto kept = service::settlementDraft(m_project->session, m_case->unit);
    if (!kept)
        say(tr("What was begun here cannot be read: %1").arg(errorText(kept.error())), "danger");
    return kept && *kept ? std::move(**kept) : settlementform::start(*m_case);
}

void AdjudicatePage::keepDraft(const RatedUnit& unit, std::optional<Answers> form)
{
    if (!mayWrite())
        return;
    if (m_draft && m_draft->first != unit)
        flushDraft();
    m_draft = {unit, std::move(form)};
    if (!m_draftTimer.isActive()) // not anew with each key: who types without a pause is saved too
        m_draftTimer.start();
}

bool AdjudicatePage::flushDraft()
{
    m_draftTimer.stop();
    if (!m_draft || m_project == nullptr)
        return true;
    const auto& [unit, form] = *m_draft;
    const auto written = form ? service::keepSettlementDraft(m_project->session, unit, *form)
                              : service::dropSettlementDraft(m_project->session, unit);
    if (!written) {
        say(tr("What you have begun is not on disk: %1").arg(errorText(written.error())), "danger");
        return false;
    }
    m_draft.reset();
    return true;
}

void AdjudicatePage::lookForChanges()
{
    const auto now = service::openCase(m_project->session, m_case->unit);
    if (now && now->state == m_case->state)
        return;
    if (!now) {
        tellProblem(now.error());
        return;
    }
    readAgain();
    say(tr("The ratings or the labels of this answer changed while it was open. What you see is the present "
           "state; what you had begun is kept."),
        "warning");
}

void AdjudicatePage::readAgain()
{
    auto now = service::openCase(m_project->session, m_case->unit);
    if (!now)
        return;
    m_case = std::move(*now);
    showCase(m_form->answers());
    m_enter.newItem();
    enableButtons();
}

bool AdjudicatePage::mayWrite() const
{
    return m_project != nullptr && !m_project->session.isReadOnly();
}

void AdjudicatePage::submit()
{
    if (!m_case || !mayWrite() || !m_enter.mayAct())
        return;
    const Answers answers = m_form->answers();
    const auto settlement = settlementform::settlement(answers, *m_case);
    // Where both stand, what is left open is what stands.
    const bool open = !settlement || settlement->type != Disagreement::BothStand;
    if (open && !m_form->missing().isEmpty()) {
        m_form->showMissing();
        return;
    }
    if (!settlement)
        return;
    const RatedUnit unit = m_case->unit;
    const auto next = m_panel->after(unit, true);
    const auto event = service::settle(m_project->session, unit, *settlement, m_case->state);
    if (!event) {
        tellProblem(event.error());
        return;
    }
    // Should the program end here, what is kept is what was settled.
    m_draft.reset();
    m_draftTimer.stop();
    if (const auto dropped = service::dropSettlementDraft(m_project->session, unit); !dropped)
        tellProblem(dropped.error());
    written({unit, m_case->settled, *event}, settlement->type);
    if (next) {
        goTo(next);
        return;
    }
    goTo(unit);
    say(tr("This was the last open answer of this list."), "muted");
}

void AdjudicatePage::written(const Act& act, std::optional<Disagreement> settled)
{
    m_acts.push_back(act);
    m_savedMs = QDateTime::currentMSecsSinceEpoch();
    showSaved();
    m_panel->setSettled(act.unit, settled);
    // What the page itself did needs no reading again.
    m_readFor = fingerprint();
    showCounts();
    Q_EMIT projectChanged();
}

void AdjudicatePage::showSaved()
{
    m_saved->setText(m_savedMs > 0 ? tr("Saved %1").arg(moment(m_savedMs)) : QString());
}

void AdjudicatePage::undo()
{
    if (m_acts.empty() || !mayWrite() || !flushDraft())
        return;
    const Act last = m_acts.back();
    const auto about = service::openCase(m_project->session, last.unit);
    if (!about) {
        tellProblem(about.error());
        return;
    }
    m_acts.pop_back();
    if (about->state.adjudication != last.event.str()) {
        goTo(last.unit);
        say(tr("This cannot be undone: it was settled anew elsewhere since."), "danger");
        return;
    }
    const auto event = last.before
        ? service::settle(m_project->session, last.unit,
            {last.before->labels, last.before->type, last.before->note}, about->state)
        : service::withdrawSettlement(m_project->session, last.unit, {}, about->state);
    if (!event) {
        tellProblem(event.error());
        return;
    }
    // What was settled comes back into the form, to be changed or settled again.
    if (about->settled && !last.before)
        keepDraft(last.unit, settlementform::start(*about));
    written(
        {last.unit, about->settled, *event}, last.before ? std::optional(last.before->type) : std::nullopt);
    m_acts.pop_back();
    goTo(last.unit);
}

void AdjudicatePage::takeBack()
{
    if (!m_case || !m_case->settled || !mayWrite())
        return;
    const RatedUnit unit = m_case->unit;
    const auto event = service::withdrawSettlement(m_project->session, unit, {}, m_case->state);
    if (!event) {
        tellProblem(event.error());
        return;
    }
    keepDraft(unit, m_form->answers());
    written({unit, m_case->settled, *event}, std::nullopt);
    goTo(unit);
}

void AdjudicatePage::chooseOwn(const EventId& event, bool accepted)
{
    if (!m_case || !mayWrite())
        return;
    const RatedUnit unit = m_case->unit;
    const auto written = service::chooseOwnAnswer(m_project->session, unit, event, accepted, m_case->state);
    if (!written) {
        tellProblem(written.error());
        return;
    }
    m_savedMs = QDateTime::currentMSecsSinceEpoch();
    showSaved();
    m_panel->setOwnAccepted(unit, accepted);
    m_readFor = fingerprint();
    if (auto now = service::openCase(m_project->session, unit)) {
        m_case = std::move(*now);
        m_own->setCase(*m_case, true);
    }
    Q_EMIT projectChanged();
}

void AdjudicatePage::tellProblem(const Error& error)
{
    if (error.code == ErrorCode::Stale) {
        readAgain();
        say(tr("Not saved: the ratings or the labels of this answer changed while it was open. What you see "
               "is the present state; look at it and press Enter again."),
            "danger");
        return;
    }
    say(tr("Not saved: %1").arg(errorText(error)), "danger");
}

void AdjudicatePage::say(const QString& notice, const char* role)
{
    setRole(m_notice, role);
    m_notice->setText(notice);
    m_notice->show();
}

void AdjudicatePage::showCounts()
{
    const DisputePanel::Counts& counts = m_panel->counts();
    QStringList parts {tr("%1 of %2 settled").arg(number(counts.settled), number(counts.all)),
        tr("%n left", nullptr, static_cast<int>(counts.all - counts.settled))};
    if (counts.openFlips > 0)
        parts << tr("of them %n safety flip(s)", nullptr, static_cast<int>(counts.openFlips));
    if (counts.changed > 0)
        parts << tr("%n to look at again", nullptr, static_cast<int>(counts.changed));
    m_place->setText(parts.join(QStringLiteral(" · ")));
    m_place->setVisible(counts.all > 0);
    m_bar->setVisible(counts.all > 0);
    m_bar->setMaximum(static_cast<int>(std::max<std::int64_t>(counts.all, 1)));
    m_bar->setValue(static_cast<int>(counts.settled));
}

void AdjudicatePage::enableButtons()
{
    const bool item = m_state == State::Shown && m_case.has_value();
    const bool settled = item && m_case->settled.has_value();
    m_back->setEnabled(item && m_panel->before(m_case->unit).has_value());
    m_next->setEnabled(item && m_panel->after(m_case->unit, false).has_value());
    m_undo->setEnabled(!m_acts.empty() && mayWrite());
    m_takeBack->setVisible(settled);
    m_takeBack->setEnabled(mayWrite());
    m_submit->setEnabled(item && mayWrite());
    m_submit->setText(settled ? tr("Settle anew") : tr("Settle"));
    m_refresh->setEnabled(m_project != nullptr);
}

void AdjudicatePage::setState(State state)
{
    m_state = state;
    const bool shown = state == State::Shown && m_case;
    m_stack->setCurrentIndex(shown ? 1 : 0);
    m_side->setVisible(shown);
    showCounts();
    showMessage();
    enableButtons();
}

QString AdjudicatePage::emptyText() const
{
    if (m_project == nullptr)
        return {};
    const auto status = m_project->session.status();
    if (!status)
        return errorText(status.error());
    if (status->items == 0)
        return tr("No work has been given out yet: assign the responses to annotators.");
    return tr("Where two or more have rated an answer and differ on a question that has to be answered, it "
              "appears here.");
}

void AdjudicatePage::showMessage()
{
    QString title;
    QString text;
    switch (m_state) {
    case State::Empty:
    case State::Shown:
        break;
    case State::Reading:
        title = tr("Disputed answers are being looked for.");
        break;
    case State::Failed:
        title = tr("The disputed answers cannot be read.");
        text = m_failure ? errorText(*m_failure) : QString();
        break;
    case State::Nothing:
        title = m_panel->counts().all > 0 ? tr("Everything is settled.") : tr("Nothing is in dispute.");
        text =
            m_panel->counts().all > 0 ? tr("\"Settled\" in the list shows what was decided.") : emptyText();
        break;
    }
    m_messageTitle->setText(title);
    m_messageText->setText(text);
}

void AdjudicatePage::toggleList()
{
    m_panel->setVisible(!m_panel->isVisible());
    m_listButton->setChecked(m_panel->isVisible());
}

void AdjudicatePage::keyPressEvent(QKeyEvent* event)
{
    if (const auto enter = m_enter.take(event, this, m_form); enter != EnterKey::Meaning::None) {
        event->accept();
        if (enter == EnterKey::Meaning::Submit)
            submit();
        return;
    }
    // The scheme's own letters come first: its author chose them.
    if (m_case && m_state == State::Shown && m_form->takeKey(event))
        return;
    const bool plain = (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    if (event->key() == Qt::Key_I && plain && !event->isAutoRepeat()) {
        toggleList();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        setFocus(Qt::OtherFocusReason);
        return;
    }
    Page::keyPressEvent(event);
}

void AdjudicatePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
