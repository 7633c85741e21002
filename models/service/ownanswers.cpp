#include "service/ownanswers.h"
#include "service/projectsession.h"
#include "storage/adjudications.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/ownanswers.h"
#include "storage/setup.h"
#include <algorithm>

namespace touchstone::service {

namespace {

/// The text that a submission holds; nothing where it holds none.
std::optional<std::string> textIn(const std::string& payload, const std::string& criterion)
{
    const auto submission = parseSubmission(payload);
    if (!submission)
        return std::nullopt;
    const auto found = submission->answers.values.find(criterion);
    const auto* text =
        found == submission->answers.values.end() ? nullptr : std::get_if<TextAnswer>(&found->second);
    return text == nullptr ? std::nullopt : std::optional(text->text);
}

/// What is written in one round, with the criterion under which it is.
struct Written {
    storage::WrittenAnswer answer = {};
    std::string criterion = {};
};

Result<std::vector<Written>> writtenIn(
    ProjectSession& session, const std::string& round, const RatedUnit* unit)
{
    std::vector<Written> all;
    const auto rounds = session.rounds();
    if (!rounds)
        return tl::unexpected(rounds.error());
    for (const Round& each : *rounds) {
        if (each.kind != RoundKind::Normal || (!round.empty() && each.name != round))
            continue;
        const auto scheme = session.scheme(each);
        if (!scheme)
            return tl::unexpected(scheme.error());
        const Criterion* criterion = scheme->criterionWithRole("own_answer");
        if (criterion == nullptr)
            continue;
        auto answers =
            storage::OwnAnswerRepository(session.database()).written(each.row, criterion->id, unit);
        if (!answers)
            return tl::unexpected(answers.error());
        for (storage::WrittenAnswer& answer : *answers)
            all.push_back({std::move(answer), criterion->id});
    }
    return all;
}

/// The one that a choice accepted, while it still says the same.
const Written* acceptedOf(const storage::StoredChoice& choice, const std::vector<Written>& written)
{
    const auto found = std::find_if(written.begin(), written.end(), [&choice](const Written& each) {
        return each.answer.item == choice.item && each.answer.unit == choice.unit && !each.answer.draft
            && textIn(choice.payload, each.criterion) == each.answer.text;
    });
    return found == written.end() ? nullptr : &*found;
}

Result<OwnAnswerList> listOf(ProjectSession& session, const std::string& round, const RatedUnit* unit)
{
    auto written = writtenIn(session, round, unit);
    if (!written)
        return tl::unexpected(written.error());
    std::sort(written->begin(), written->end(), [](const Written& a, const Written& b) {
        // Ids are random: an order that says nothing of the raters.
        return std::tie(a.answer.unit, a.answer.event) < std::tie(b.answer.unit, b.answer.event);
    });
    const auto choices = storage::OwnAnswerRepository(session.database()).choices(unit);
    if (!choices)
        return tl::unexpected(choices.error());
    OwnAnswerList list;
    std::map<const Written*, bool> accepted;
    for (const storage::StoredChoice& choice : *choices) {
        if (!choice.content.accepted)
            continue;
        if (const Written* found = acceptedOf(choice, *written))
            accepted[found] = true;
        else if (round.empty())
            list.changed.push_back(choice.unit);
    }
    storage::CorpusRepository corpus(session.database());
    for (const Written& each : *written) {
        OwnAnswerEntry entry {each.answer.unit, {}, {}, each.answer.event, each.answer.annotator,
            each.answer.text, OwnAnswerEntry::State::Finished};
        if (each.answer.draft)
            entry.state = OwnAnswerEntry::State::Draft;
        else if (accepted.contains(&each))
            entry.state = OwnAnswerEntry::State::Accepted;
        const auto origin = corpus.provenance(each.answer.unit.prompt, each.answer.unit.response);
        if (!origin)
            return tl::unexpected(origin.error());
        entry.response = origin->response;
        entry.prompt = origin->prompt;
        list.entries.push_back(std::move(entry));
    }
    return list;
}

}

std::string_view ownAnswerStateName(OwnAnswerEntry::State state)
{
    switch (state) {
    case OwnAnswerEntry::State::Draft:
        return "draft";
    case OwnAnswerEntry::State::Finished:
        return "finished";
    case OwnAnswerEntry::State::Accepted:
        return "accepted";
    }
    return {};
}

Result<OwnAnswerList> listOwnAnswers(ProjectSession& session, const std::string& round)
{
    if (!round.empty()) {
        if (const auto known = session.round(round); !known)
            return tl::unexpected(known.error());
    }
    return listOf(session, round, nullptr);
}

Result<void> addOwnAnswers(ProjectSession& session, AdjudicationCase& about)
{
    const auto list = listOf(session, {}, &about.unit);
    if (!list)
        return tl::unexpected(list.error());
    for (const OwnAnswerEntry& entry : list->entries) {
        if (entry.state == OwnAnswerEntry::State::Draft)
            ++about.ownDrafts;
        else
            about.ownAnswers.push_back({entry.event, entry.text});
        if (entry.state == OwnAnswerEntry::State::Accepted)
            about.ownAccepted = entry.event;
    }
    about.ownChanged = !list->changed.empty();
    const auto choices = storage::OwnAnswerRepository(session.database()).choices(&about.unit);
    if (!choices)
        return tl::unexpected(choices.error());
    if (!choices->empty())
        about.state.ownAnswer = choices->front().event.str();
    return {};
}

Result<EventId> chooseOwnAnswer(ProjectSession& session, const RatedUnit& unit, const EventId& event,
    bool accepted, const UnitState& seen)
{
    EventId written;
    auto done = session.database().write([&]() -> Result<void> {
        const auto about = openCase(session, unit);
        if (!about)
            return tl::unexpected(about.error());
        if (about->state != seen)
            return fail(ErrorCode::Stale);
        const bool offered = std::any_of(about->ownAnswers.begin(), about->ownAnswers.end(),
            [&event](const AdjudicationCase::OwnAnswer& own) { return own.event == event; });
        if (accepted && !offered)
            return fail(ErrorCode::Answer, "own_answer", "no finished own answer of this unit");
        if (!accepted && about->ownAccepted != event && !about->ownChanged)
            return fail(ErrorCode::Answer, "own_answer", "it is not the accepted one");
        const auto choices = storage::OwnAnswerRepository(session.database()).choices(&unit);
        const auto unblinded = storage::AdjudicationRepository(session.database()).unblinded();
        const auto prompt = storage::CorpusRepository(session.database()).promptText(unit.prompt);
        if (!choices || !unblinded || !prompt)
            return tl::unexpected(!choices ? choices.error()
                    : !unblinded           ? unblinded.error()
                                           : prompt.error());
        OwnAnswerChoice choice {event, accepted};
        if (unit.response != 0) {
            choice.response = about->content.responseIds.front();
        } else {
            choice.prompt = prompt->facets.id;
            for (const ResponseId& id : about->content.responseIds)
                choice.shownOrder.push_back(id.str());
        }
        choice.sequence = 1 + (choices->empty() ? 0 : choices->front().content.sequence);
        choice.replaces = about->state.ownAnswer;
        choice.afterUnblind = *unblinded;
        return storage::EventRepository(session.database())
            .append({eventkind::kAdjudicate, 0, 0, ownAnswerChoiceJson(choice)})
            .map([&written](EventId id) { written = std::move(id); });
    });
    return done.map([&] { return written; });
}

Result<DecidedEvents> decide(
    ProjectSession& session, const RatedUnit& unit, const Decision& decision, const UnitState& seen)
{
    DecidedEvents written;
    auto done = session.database().write([&]() -> Result<void> {
        UnitState now = seen;
        if (decision.labels) {
            auto event = settle(session, unit, *decision.labels, now);
            if (!event)
                return tl::unexpected(event.error());
            now.adjudication = event->str();
            written.labels = std::move(*event);
        }
        if (!decision.own)
            return {};
        return chooseOwnAnswer(session, unit, decision.own->event, decision.own->accepted, now)
            .map([&written](EventId id) { written.own = std::move(id); });
    });
    return done.map([&] { return written; });
}

}
