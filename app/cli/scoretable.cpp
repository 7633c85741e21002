#include "cli/scoretable.h"
#include "cli/output.h"
#include "cli/texttable.h"
#include "service/exporting.h"

namespace touchstone::cli {

namespace {

std::string cellText(const exchange::ScoreCell& cell, bool share)
{
    if (!cell.value)
        return "- (n " + std::to_string(cell.items) + ")";
    const auto number = [share](double value) { return share ? fixed(100 * value, 1) : fixed(value, 2); };
    std::string text = number(*cell.value) + (share ? " %" : "");
    if (cell.ciLow && cell.ciHigh)
        text += "  " + number(*cell.ciLow) + "-" + number(*cell.ciHigh);
    return text + "  n " + std::to_string(cell.items);
}

/// Models in rows, so that a table of many domains still fits: one line for each measure.
TextTable measures(const exchange::ScoreTable& table, exchange::ScoreColumn::Group group, Language language)
{
    std::vector<std::string> header {translate("Cli", "Score")};
    for (const exchange::ScoreRow& row : table.rows)
        header.push_back(row.model);
    TextTable text(header);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const exchange::ScoreColumn& column = table.columns[c];
        if (column.group != group)
            continue;
        std::vector<std::string> line {
            column.title.in(language) + (column.facet.empty() ? "" : " / " + column.facetTitle.in(language))};
        for (const exchange::ScoreRow& row : table.rows)
            line.push_back(row.cells[c] ? cellText(*row.cells[c], column.share) : "");
        text.add(line);
    }
    return text;
}

}

std::string scoreText(const service::ScoreTable& table, const Scheme& scheme, Language language)
{
    const exchange::ScoreTable published = service::publishedScores(table, scheme);
    std::string text = measures(published, exchange::ScoreColumn::Group::Overall, language).text();
    text += "\n" + measures(published, exchange::ScoreColumn::Group::Domain, language).text() + "\n";
    std::string rules;
    for (const service::ScoredCriterion& criterion : table.criteria)
        rules += (rules.empty() ? "" : ", ") + criterion.id + "=" + criterion.rule;
    text += fill(
        translate("Cli",
            "Value, 95 % interval (prompts resampled %1 times, seed %2), n responses. Rules: %3; at least %4 "
            "raters; unsure: %5."),
        {std::to_string(table.resamples), std::to_string(table.seed), rules, std::to_string(table.minRaters),
            service::unsureName(table.unsure)});
    for (const LocalText& support : service::supportTexts(table.supports, scheme))
        text += "\n* " + support.in(language);
    return text;
}

}
