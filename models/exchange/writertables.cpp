#include "exchange/writertables.h"

#include "exchange/writertext.h"
#include "exchange/writerwords.h"
#include <algorithm>
#include <set>

namespace touchstone::exchange {

namespace {

using Group = ScoreColumn::Group;

std::string figure(double value, bool share)
{
    return share ? fixedText(value * 100, 1) : fixedText(value, 2);
}

std::string cellText(const std::optional<ScoreCell>& cell, bool share, Language language)
{
    if (!cell)
        return std::string(word(Word::NotApplicable, language));
    const std::string count = ", n = " + numberText(cell->items);
    if (!cell->value)
        return std::string(word(Word::NotDefined, language))
            + inBrackets(known(cell->reason, language), language) + count;
    const bool interval = cell->ciLow && cell->ciHigh;
    return figure(*cell->value, share) + (share ? " %" : "")
        + inBrackets(interval ? figure(*cell->ciLow, share) + "–" + figure(*cell->ciHigh, share)
                              : std::string(word(Word::NoInterval, language)),
            language)
        + count;
}

std::string columnTitle(const ScoreColumn& column, Language language)
{
    const std::string& own = column.title.in(language);
    const std::string title = own.empty() ? column.measure : own;
    return column.group == Group::MultiChoice ? title + inBrackets(column.facet, language) : title;
}

std::string facetTitle(const ScoreColumn& column, Language language)
{
    const std::string& own = column.facetTitle.in(language);
    return own.empty() ? column.facet : own;
}

// A criterion that has a role is shown once, under the role.
std::vector<std::size_t> overallColumns(const ScoreTable& scores)
{
    std::set<std::string> byRole;
    for (const ScoreColumn& column : scores.columns) {
        if (column.group == Group::Overall)
            byRole.insert(column.measure);
    }
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < scores.columns.size(); ++i) {
        const ScoreColumn& column = scores.columns[i];
        if (column.group == Group::Overall || column.group == Group::MultiChoice
            || (column.group == Group::Criterion && !byRole.contains(column.measure)))
            chosen.push_back(i);
    }
    return chosen;
}

TextTable overallTable(const ScoreTable& scores, const std::vector<std::size_t>& columns, Language language)
{
    TextTable table {std::string(word(Word::Overall, language))};
    table.header = {std::string(word(Word::Model, language)), std::string(word(Word::Responses, language)),
        std::string(word(Word::Raters, language))};
    for (const std::size_t i : columns)
        table.header.push_back(columnTitle(scores.columns[i], language));
    for (const ScoreRow& row : scores.rows) {
        std::vector<std::string> cells {row.model, numberText(row.items), numberText(row.raters)};
        for (const std::size_t i : columns)
            cells.push_back(cellText(row.cells[i], scores.columns[i].share, language));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

// Domains are rows: there are more of them than a page is wide.
TextTable facetTable(const ScoreTable& scores, Group group, const std::string& measure, Language language)
{
    TextTable table;
    table.header = {std::string(word(group == Group::Domain ? Word::ByDomain : Word::ByScenario, language))};
    for (const ScoreRow& row : scores.rows)
        table.header.push_back(row.model);
    for (std::size_t i = 0; i < scores.columns.size(); ++i) {
        const ScoreColumn& column = scores.columns[i];
        if (column.group != group || column.measure != measure)
            continue;
        table.title = table.header.front() + (language == Language::Chinese ? "：" : ": ")
            + columnTitle(column, language);
        std::vector<std::string> cells {facetTitle(column, language)};
        for (const ScoreRow& row : scores.rows)
            cells.push_back(cellText(row.cells[i], column.share, language));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

std::vector<std::string> measuresOf(const ScoreTable& scores, Group group)
{
    std::vector<std::string> measures;
    for (const ScoreColumn& column : scores.columns) {
        if (column.group == group
            && std::find(measures.begin(), measures.end(), column.measure) == measures.end())
            measures.push_back(column.measure);
    }
    return measures;
}

TextTable denominatorTable(
    const ScoreTable& scores, const std::vector<std::size_t>& columns, Language language)
{
    TextTable table {std::string(word(Word::Denominators, language))};
    for (const Word title :
        {Word::Model, Word::Figure, Word::Scored, Word::Ratings, Word::Undecided, Word::Excluded})
        table.header.emplace_back(word(title, language));
    for (const ScoreRow& row : scores.rows) {
        for (const std::size_t i : columns) {
            if (const auto& cell = row.cells[i])
                table.rows.push_back(
                    {row.model, columnTitle(scores.columns[i], language), numberText(cell->items),
                        numberText(cell->ratings), numberText(cell->undecided), numberText(cell->excluded)});
        }
    }
    return table;
}

std::string sentence(Word opening, const std::vector<std::string>& parts, Language language)
{
    std::string text(word(opening, language));
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i > 0                                  ? std::string(listMark(language))
                        : language == Language::Chinese ? ""
                                                        : " ")
            + parts[i];
    return text + (language == Language::Chinese ? "。" : ".");
}

template <class Pairs> std::vector<std::string> assignments(const Pairs& pairs, Language language)
{
    std::vector<std::string> parts;
    for (const auto& [key, value] : pairs)
        parts.push_back(known(key, language) + " = " + known(value, language));
    return parts;
}

std::string intervalNote(const ScoreTable& scores, const ExportChoices& choices)
{
    std::set<std::string> methods;
    for (const ScoreRow& row : scores.rows) {
        for (const auto& cell : row.cells) {
            if (cell && cell->value && !cell->ciMethod.empty())
                methods.insert(known(cell->ciMethod, choices.language));
        }
    }
    std::vector<std::string> parts(methods.begin(), methods.end());
    parts.push_back(std::string(word(Word::Seed, choices.language)) + " " + std::to_string(choices.seed));
    return sentence(Word::Intervals, parts, choices.language);
}

std::vector<std::string> notesOf(const ExportJob& job, const ScoreTable& scores)
{
    const Language language = job.choices.language;
    std::vector<std::string> notes {
        sentence(Word::Rules, assignments(job.choices.rules, language), language),
        sentence(Word::MinRaters, {std::to_string(job.choices.minRaters)}, language),
        sentence(Word::Unsure, {known(job.choices.unsure, language)}, language),
        std::string(word(Word::Counted, language)),
        intervalNote(scores, job.choices),
        sentence(Word::Treatments, assignments(job.about.treatments, language), language),
    };
    if (!job.leftOut.empty()) {
        std::vector<std::string> parts;
        for (const auto& [reason, count] : job.leftOut)
            parts.push_back(known(reason, language) + " " + numberText(count));
        notes.push_back(sentence(Word::LeftOut, parts, language));
    }
    for (const LocalText& text : job.supports)
        notes.push_back(text.in(language));
    if (!job.choices.unblind)
        notes.emplace_back(word(Word::Codes, language));
    if (const std::string interim = interimText(job.about.rated, language); !interim.empty())
        notes.push_back(interim);
    if (!job.about.snapshot.empty())
        notes.push_back(sentence(Word::Snapshot, {job.about.snapshot, job.about.snapshotHash}, language));
    notes.push_back(sentence(Word::State, {job.about.stateHash}, language));
    return notes;
}

}

Result<ScoreTable> shownScores(ExportJob& job)
{
    auto scores = job.source.scores();
    if (!scores)
        return scores;
    for (ScoreRow& row : scores->rows) {
        if (row.cells.size() != scores->columns.size())
            return fail(ErrorCode::Internal, {}, "a row of scores is not as wide as the columns");
        auto name = job.names.model(row.model);
        if (!name)
            return tl::unexpected<Error>(name.error());
        row.model = std::move(*name);
    }
    // The source may go by real names; codes in that order would give them away.
    std::stable_sort(scores->rows.begin(), scores->rows.end(),
        [](const ScoreRow& a, const ScoreRow& b) { return a.model < b.model; });
    job.supports = {LocalText {std::string(word(Word::Conditional, Language::English)),
        std::string(word(Word::Conditional, Language::Chinese))}};
    job.supports.insert(job.supports.end(), scores->supports.begin(), scores->supports.end());
    return scores;
}

TextScores textScores(const ExportJob& job, const ScoreTable& scores)
{
    const Language language = job.choices.language;
    const std::vector<std::size_t> overall = overallColumns(scores);
    TextScores text {std::string(word(Word::Title, language))};
    text.tables.push_back(overallTable(scores, overall, language));
    for (const Group group : {Group::Domain, Group::Scenario}) {
        for (const std::string& measure : measuresOf(scores, group))
            text.tables.push_back(facetTable(scores, group, measure, language));
    }
    text.tables.push_back(denominatorTable(scores, overall, language));
    text.notesTitle = word(Word::Notes, language);
    text.notes = notesOf(job, scores);
    return text;
}

}
