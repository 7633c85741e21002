#include "service/ratingdesk.h"
#include "domain/validation.h"
#include "service/assignmarks.h"
#include "service/projectsession.h"
#include "storage/database.h"
#include "storage/drafts.h"
#include "storage/events.h"
#include "storage/files.h"
#include "storage/items.h"
#include "storage/ratings.h"
#include "storage/setup.h"
#include <algorithm>

namespace touchstone::service {

namespace {

constexpr std::size_t kMostBeside = 4;

}

struct RatingDesk::State {
    explicit State(ProjectSession& opened)
        : session(opened)
        , items(opened.database())
        , events(opened.database())
        , drafts(opened.database())
    {
    }
    ProjectSession& session;
    storage::ItemRepository items;
    storage::EventRepository events;
    storage::DraftRepository drafts;
    Annotator annotator = {};
    Round round = {};
    Scheme scheme = {};
    std::map<RowId, Scheme> schemes = {}; ///< by round
    std::optional<storage::SlotLock> hold = {};
    bool hidesDone = false;
};

RatingDesk::RatingDesk(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
RatingDesk::~RatingDesk() = default;
RatingDesk::RatingDesk(RatingDesk&&) noexcept = default;
RatingDesk& RatingDesk::operator=(RatingDesk&&) noexcept = default;

Result<RatingDesk> RatingDesk::open(
    ProjectSession& session, const std::string& annotator, const std::string& round, Mode mode)
{
    storage::SetupRepository setup(session.database());
    auto who = setup.annotator(annotator);
    if (!who)
        return tl::unexpected(who.error());
    auto where = setup.round(round);
    if (!where)
        return tl::unexpected(where.error());
    auto scheme = setup.scheme(where->scheme);
    if (!scheme)
        return tl::unexpected(scheme.error());
    auto state = std::make_unique<State>(session);
    state->annotator = std::move(*who);
    state->round = std::move(*where);
    state->schemes[state->round.row] = *scheme;
    state->scheme = std::move(*scheme);
    if (mode == Mode::Rate) {
        auto hold = storage::SlotLock::acquire(lockFileOf(session.path()), state->annotator.row);
        if (!hold) {
            if (hold.error().code == ErrorCode::Locked)
                return fail(ErrorCode::AnnotatorBusy, annotator);
            return tl::unexpected(hold.error());
        }
        state->hold = std::move(*hold);
    }
    auto repeats = state->items.hasRepeats(state->round.row, state->annotator.row);
    if (!repeats)
        return tl::unexpected(repeats.error());
    state->hidesDone = *repeats;
    return RatingDesk(std::move(state));
}

const Annotator& RatingDesk::annotator() const
{
    return m_state->annotator;
}

const Round& RatingDesk::round() const
{
    return m_state->round;
}

const Scheme& RatingDesk::scheme() const
{
    return m_state->scheme;
}

Result<std::vector<RowId>> RatingDesk::next(std::int64_t limit)
{
    return m_state->items.next(m_state->round.row, m_state->annotator.row, limit);
}

Result<std::int64_t> RatingDesk::left()
{
    return m_state->items.left(m_state->round.row, m_state->annotator.row);
}

Result<QueueCounts> RatingDesk::counts()
{
    return m_state->items.counts(m_state->round.row, m_state->annotator.row);
}

Result<std::vector<DomainCount>> RatingDesk::domains()
{
    return m_state->items.domains(m_state->round.row, m_state->annotator.row);
}

Result<std::vector<RowId>> RatingDesk::order(std::optional<ItemState> state, std::optional<bool> flagged,
    const std::string& domain, std::int64_t limit, const std::function<bool()>& goOn)
{
    return m_state->items.order(
        {m_state->round.row, m_state->annotator.row, state, flagged, domain, limit}, goOn);
}

Result<Item> RatingDesk::own(RowId row)
{
    auto item = m_state->items.row(row);
    if (item && item->annotator != m_state->annotator.row)
        return fail(ErrorCode::NotAssigned, item->id.str());
    return item;
}

Result<Item> RatingDesk::item(RowId row)
{
    return own(row);
}

Result<Item> RatingDesk::find(const ItemId& id)
{
    auto item = m_state->items.find(id);
    if (item && item->annotator != m_state->annotator.row)
        return fail(ErrorCode::NotAssigned, id.str());
    return item;
}

Result<ItemContent> RatingDesk::content(RowId row)
{
    return own(row).and_then([&](const Item&) { return m_state->items.content(row); });
}

Result<std::vector<BesideAnswer>> RatingDesk::beside(RowId row)
{
    return own(row).and_then([&](const Item& item) { return m_state->items.beside(item, kMostBeside); });
}

bool RatingDesk::hidesDone() const
{
    return m_state->hidesDone;
}

Result<std::optional<Answers>> RatingDesk::gold(RowId row)
{
    auto item = own(row);
    if (!item)
        return tl::unexpected(item.error());
    if (item->state != ItemState::Done)
        return std::optional<Answers>();
    storage::Database& database = m_state->session.database();
    // In a working file it came with the package.
    auto kept = storage::SetupRepository(database).setting(goldSettingOf(item->id));
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept)
        return parseAnswers(**kept).map([](const Answers& answers) { return std::optional(answers); });
    if (m_state->round.kind != RoundKind::Calibration || item->round != m_state->round.row)
        return std::optional<Answers>();
    return goldOf(database, m_state->round)
        .and_then([&](const auto& rater) -> Result<std::optional<Answers>> {
            if (!rater || *rater == m_state->annotator.id)
                return std::optional<Answers>();
            return storage::RatingRepository(database).goldAnswers(*item, *rater);
        });
}

Result<std::vector<RowId>> RatingDesk::ownAnswersToWrite()
{
    return m_state->items.ownAnswersToWrite(m_state->round.row, m_state->annotator.row);
}

Result<bool> RatingDesk::isOwnAnswerDraft(RowId row)
{
    return own(row)
        .and_then([&](const Item&) { return m_state->events.currentPayload(row); })
        .map([](const auto& payload) {
            const auto submission =
                payload.empty() ? Result<Submission>(Submission {}) : parseSubmission(payload);
            return submission && submission->ownAnswerDraft;
        });
}

Result<std::string> RatingDesk::promptStart(RowId row, int length)
{
    return m_state->items.promptStart(row, length);
}

Result<Answers> RatingDesk::answers(RowId row)
{
    return own(row).and_then(
        [&](const Item&) { return storage::RatingRepository(m_state->session.database()).answers(row); });
}

Result<Scheme> RatingDesk::schemeOf(RowId row)
{
    auto item = own(row);
    if (!item)
        return tl::unexpected(item.error());
    auto known = m_state->schemes.find(item->round);
    if (known != m_state->schemes.end())
        return known->second;
    storage::SetupRepository setup(m_state->session.database());
    auto rounds = setup.rounds();
    if (!rounds)
        return tl::unexpected(rounds.error());
    for (const Round& round : *rounds) {
        if (round.row != item->round)
            continue;
        auto scheme = setup.scheme(round.scheme);
        if (scheme)
            m_state->schemes[round.row] = *scheme;
        return scheme;
    }
    return fail(ErrorCode::UnknownRound);
}

Result<EventId> RatingDesk::append(std::string_view kind, RowId row, const std::string& payload)
{
    return m_state->events.append({kind, row, m_state->annotator.row, payload});
}

Result<void> RatingDesk::checkBeside(RowId row, const std::vector<std::string>& shown)
{
    return beside(row).and_then([&](const std::vector<BesideAnswer>& answers) -> Result<void> {
        std::size_t own = 0;
        for (const std::string& id : shown) {
            const auto found = std::find_if(answers.begin(), answers.end(),
                [&id](const BesideAnswer& answer) { return answer.response.str() == id; });
            if (found == answers.end())
                return fail(ErrorCode::Answer, "shown_order", "no answer beside this one: " + id);
            own += found->item == row ? 1 : 0;
        }
        if (own != 1)
            return fail(ErrorCode::Answer, "shown_order", "without the answer itself");
        return {};
    });
}

Result<EventId> RatingDesk::submit(RowId row, Submission submission)
{
    auto scheme = schemeOf(row);
    if (!scheme)
        return tl::unexpected(scheme.error());
    auto content = m_state->items.content(row);
    if (!content)
        return tl::unexpected(content.error());
    const auto candidates = static_cast<int>(content->responseIds.size());
    auto checked = validateAnswers(*scheme, std::move(submission.answers), candidates);
    if (!checked)
        return tl::unexpected(checked.error());
    submission.answers = std::move(*checked);
    std::vector<std::string> shown;
    for (const ResponseId& id : content->responseIds)
        shown.push_back(id.str());
    if (scheme->unit == ItemUnit::Prompt || submission.shownOrder.empty()) {
        submission.shownOrder = std::move(shown);
    } else if (auto known = checkBeside(row, submission.shownOrder); !known) {
        return tl::unexpected(known.error());
    }
    return append(eventkind::kSubmit, row, submissionJson(submission));
}

Result<EventId> RatingDesk::later(RowId row, const std::string& note)
{
    auto item = own(row);
    if (!item)
        return tl::unexpected(item.error());
    if (item->state == ItemState::Done)
        return fail(ErrorCode::Answer, "later", "the item is done; withdraw the answers first");
    return append(eventkind::kLater, row, remarkJson({true, note}));
}

Result<EventId> RatingDesk::flag(RowId row, bool on, const std::string& note)
{
    return own(row).and_then([&](const Item&) {
        return append(eventkind::kFlag, row, remarkJson({on, note}));
    });
}

Result<EventId> RatingDesk::note(RowId row, const std::string& text)
{
    return own(row).and_then([&](const Item&) {
        return append(eventkind::kNote, row, remarkJson({true, text}));
    });
}

Result<EventId> RatingDesk::withdraw(RowId row, const std::string& note)
{
    auto item = own(row);
    if (!item)
        return tl::unexpected(item.error());
    if (item->state == ItemState::Todo)
        return fail(ErrorCode::Answer, "withdraw", "nothing was submitted");
    return append(eventkind::kWithdraw, row, remarkJson({true, note}));
}

Result<void> RatingDesk::saveDraft(RowId row, const Answers& answers)
{
    return own(row).and_then([&](const Item&) { return m_state->drafts.save(row, answers); });
}

Result<std::optional<Answers>> RatingDesk::draft(RowId row)
{
    return own(row).and_then([&](const Item&) { return m_state->drafts.load(row); });
}

Result<void> RatingDesk::discardDraft(RowId row)
{
    return own(row).and_then([&](const Item&) { return m_state->drafts.discard(row); });
}

Result<void> RatingDesk::search(const std::string& text, const std::string& domain,
    const std::function<bool(RowId row)>& hit, const std::function<bool(std::int64_t scanned)>& progress)
{
    return m_state->items.search(
        {m_state->round.row, m_state->annotator.row, {}, {}, domain}, text, hit, progress);
}

}
