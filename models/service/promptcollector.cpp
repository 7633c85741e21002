#include "service/promptcollector.h"
#include "service/projectsession.h"
#include "storage/corpus.h"
#include "storage/database.h"
#include <algorithm>

namespace touchstone::service {

namespace {

bool sameUnit(const RatingDetail& a, const RatingDetail& b)
{
    return a.rating.response == b.rating.response && a.rating.model == b.rating.model;
}

void addTexts(exchange::RatedAnswer& answer, const RatingDetail& detail,
    const std::vector<storage::ResponseText>& texts)
{
    for (const storage::ResponseText& text : texts) {
        if (text.row == detail.rating.response)
            answer.text = text.text;
        const bool shown =
            std::any_of(answer.ratings.begin(), answer.ratings.end(), [&](const RatingDetail& rating) {
                return std::find(rating.shownOrder.begin(), rating.shownOrder.end(), text.id.str())
                    != rating.shownOrder.end();
            });
        if (detail.rating.response == 0 && shown)
            answer.candidates.push_back({text.id, text.text});
    }
}

}

PromptCollector::PromptCollector(ProjectSession& session, const ScoreTable& scores, const OwnAnswerList& own,
    Labels labels, const Visit& visit)
    : m_session(session)
    , m_labels(std::move(labels))
    , m_visit(visit)
    , m_own(own)
{
    for (std::size_t i = 0; i < scores.units.size(); ++i) {
        const ScoreTable::Unit& unit = scores.units[i];
        if (unit.response != 0)
            m_responses.emplace(unit.response, i);
        else
            m_panels.emplace(std::pair(unit.prompt, scores.models[unit.model]), i);
    }
}

bool PromptCollector::take(const RatingDetail& detail)
{
    const bool sameAsBefore = m_ratings.empty() || m_ratings.front().rating.prompt == detail.rating.prompt;
    if (!sameAsBefore && !flush())
        return false;
    m_ratings.push_back(detail);
    return true;
}

Result<void> PromptCollector::finish()
{
    if (!m_stopped && !m_ratings.empty())
        flush();
    return m_outcome;
}

bool PromptCollector::flush()
{
    const auto prompt = build();
    m_ratings.clear();
    if (!prompt)
        m_outcome = tl::unexpected(prompt.error());
    m_stopped = !prompt || !m_visit(*prompt);
    return !m_stopped;
}

void PromptCollector::addOwn(exchange::RatedAnswer& answer, const RatedUnit& unit) const
{
    const auto range = std::equal_range(m_own.entries.begin(), m_own.entries.end(), OwnAnswerEntry {unit},
        [](const OwnAnswerEntry& a, const OwnAnswerEntry& b) { return a.unit < b.unit; });
    for (auto entry = range.first; entry != range.second; ++entry) {
        if (entry->state == OwnAnswerEntry::State::Accepted)
            answer.own = exchange::OwnAnswer {entry->event, entry->rater, entry->text};
        else
            ++answer.ownOpen;
    }
}

void PromptCollector::addLabels(exchange::RatedAnswer& answer, const RatingDetail& detail) const
{
    if (detail.rating.response != 0) {
        if (const auto found = m_responses.find(detail.rating.response); found != m_responses.end())
            answer.labels = m_labels(found->second);
    } else if (const auto found = m_panels.find({detail.rating.prompt, detail.model});
               found != m_panels.end()) {
        answer.labels = m_labels(found->second);
    }
}

Result<exchange::RatedPrompt> PromptCollector::build()
{
    storage::CorpusRepository corpus(m_session.database());
    const RowId row = m_ratings.front().rating.prompt;
    const auto text = corpus.promptText(row);
    if (!text)
        return tl::unexpected(text.error());
    const auto texts = corpus.responseTexts(row);
    if (!texts)
        return tl::unexpected(texts.error());
    exchange::RatedPrompt prompt {text->facets.id, text->text, text->facets.domain, text->facets.scenario,
        text->facets.level, text->facets.heldOut, {}};
    for (auto from = m_ratings.begin(); from != m_ratings.end();) {
        const auto to = std::find_if(
            from, m_ratings.end(), [&](const RatingDetail& other) { return !sameUnit(*from, other); });
        exchange::RatedAnswer answer;
        answer.response = from->responseId;
        answer.sourceId = from->sourceId;
        answer.model = from->model;
        answer.sample = from->sample;
        answer.ratings.assign(from, to);
        addTexts(answer, *from, *texts);
        addLabels(answer, *from);
        addOwn(answer, {from->rating.prompt, from->rating.response, from->rating.model});
        prompt.answers.push_back(std::move(answer));
        from = to;
    }
    std::stable_sort(prompt.answers.begin(), prompt.answers.end(),
        [](const auto& a, const auto& b) { return a.response < b.response; });
    return prompt;
}

}
