#include "progress/progresstables.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QDate>
#include <QLocale>
#include <algorithm>

namespace touchstone::ui {

namespace {

using tables::GridCell;

constexpr int kLongestNote = 160;

GridCell textCell(const QString& text, const QString& tip = {})
{
    return {.text = text, .below = {}, .sortKey = {}, .number = false, .tip = tip};
}

GridCell countCell(qint64 value)
{
    return {.text = number(value), .below = {}, .sortKey = value, .number = true, .tip = {}};
}

GridCell shareCell(qint64 part, qint64 total)
{
    const double key = total > 0 ? static_cast<double>(part) / static_cast<double>(total) : -1.0;
    return {.text = percent(static_cast<double>(part), static_cast<double>(total)),
        .below = {},
        .sortKey = key,
        .number = true,
        .tip = {}};
}

GridCell valueCell(const QString& text, double key)
{
    return {.text = text, .below = {}, .sortKey = key, .number = true, .tip = {}};
}

GridCell momentCell(const std::optional<std::int64_t>& when, const QString& none)
{
    return valueCell(when ? moment(*when) : none, when ? static_cast<double>(*when) : 0.0);
}

std::vector<std::vector<GridCell>> shareRows(
    const std::vector<StatusReport::Share>& shares, const std::function<QString(const std::string&)>& nameOf)
{
    std::vector<std::vector<GridCell>> rows;
    for (const StatusReport::Share& share : shares) {
        const QString name = nameOf(share.name);
        rows.push_back({textCell(name, name), countCell(share.items), countCell(share.done),
            shareCell(share.done, share.items)});
    }
    return rows;
}

}

void ProgressTables::fillAnnotators(
    tables::GridModel& model, const StatusReport& report, const WorkHistory& history)
{
    model.setColumns({tr("Annotator"), tr("Assigned"), tr("Done"), tr("Later"), tr("Cannot rate"),
                         tr("Flagged"), tr("Hours"), tr("Last seen"), tr("Handed back"), tr("Time left")},
        {{}, tr("Items given to the annotator"),
            tr("Items with submitted answers; below: their share, and those that came in with the last merge "
               "or "
               "since"),
            tr("Items put off"), tr("Items with an answer of \"cannot rate\""), {},
            tr("Active time of all items, in hours; below: median of the active time of an item"),
            tr("When the last answers were submitted"),
            tr("When a return file of the annotator was merged; below: when a package that is not finished "
               "is due"),
            tr("Items not done, at the median and at the mean of the annotator's own times")});
    std::vector<std::vector<GridCell>> rows;
    const QString none(QChar(0x2013));
    for (const StatusReport::Annotator& person : report.annotators) {
        const QString code = safeName(toQt(person.code));
        const auto& median = person.medianActiveSeconds;
        GridCell done = countCell(person.done);
        done.below = percent(static_cast<double>(person.done), static_cast<double>(person.assigned));
        if (history.lastMerge) {
            const auto fresh = history.lastMerge->fresh.find(person.code);
            const std::int64_t items = fresh == history.lastMerge->fresh.end() ? 0 : fresh->second;
            if (items > 0)
                done.below += QStringLiteral(" · ") + tr("%1 new").arg(number(items));
        }
        GridCell returned = momentCell(person.returnedMs, tr("not yet"));
        if (const auto due = history.due.find(person.code); due != history.due.end())
            returned.below = dueText(due->second);
        GridCell hours = valueCell(QLocale().toString(person.hours, 'f', 1), person.hours);
        if (median)
            hours.below = tr("%1 an item").arg(duration(*median));
        rows.push_back({textCell(code, code), countCell(person.assigned), std::move(done),
            countCell(person.later), countCell(person.cannotRate), countCell(person.flagged),
            std::move(hours), momentCell(person.lastMs, none), std::move(returned),
            valueCell(
                timeLeft(person), static_cast<double>(person.assigned - person.done) * median.value_or(0))});
    }
    model.setRows(std::move(rows));
}

QString ProgressTables::dueText(const std::string& due)
{
    const QDate day = QDate::fromString(toQt(due), Qt::ISODate);
    if (!day.isValid())
        return {};
    const QString shown = QLocale().toString(day, QLocale::ShortFormat);
    return day < QDate::currentDate() ? tr("due %1, late").arg(shown) : tr("due %1").arg(shown);
}

QString ProgressTables::news(const WorkHistory& history)
{
    QStringList sentences;
    if (history.lastMerge) {
        std::int64_t fresh = 0;
        for (const auto& [code, items] : history.lastMerge->fresh)
            fresh += items;
        sentences << tr("Last merge: %1, %Ln file(s).", nullptr, static_cast<int>(history.lastMerge->files))
                         .arg(moment(history.lastMerge->atMs))
                  << tr("Since then %Ln item(s) are new.", nullptr, static_cast<int>(fresh));
    }
    QStringList due;
    for (const auto& [code, day] : history.due)
        due << tr("%1 (%2)").arg(safeName(toQt(code)), dueText(day));
    if (!due.isEmpty())
        sentences << tr("Not yet finished: %1.").arg(due.join(QStringLiteral(", ")));
    return sentences.join(u' ');
}

QString ProgressTables::timeLeft(const StatusReport::Annotator& person)
{
    const auto left = static_cast<double>(person.assigned - person.done);
    if (left <= 0)
        return tr("nothing left");
    if (!person.medianActiveSeconds || person.done == 0)
        return tr("not known");
    // The median says what the usual item takes, the mean what the long ones add.
    const double usual = left * *person.medianActiveSeconds;
    const double mean = left * 3600.0 * person.hours / static_cast<double>(person.done);
    const QString least = duration(std::min(usual, mean));
    const QString most = duration(std::max(usual, mean));
    return least == most ? least : tr("%1 to %2").arg(least, most);
}

QString ProgressTables::reminder(const StatusReport::Annotator& person)
{
    const std::int64_t left = person.assigned - person.done;
    const QString code = safeName(toQt(person.code));
    if (left <= 0)
        return tr("Dear %1, all %2 items that you were given are done. Thank you. Please hand back your file "
                  "if you "
                  "have not yet.")
            .arg(code, number(person.assigned));
    return tr(
        "Dear %1, of the %2 items that you were given %3 are done and %4 are left (time: %5). Items that you "
        "put off for later: %6. Please hand back what you have, as often as you like.")
        .arg(code, number(person.assigned), number(person.done), number(left), timeLeft(person),
            number(person.later));
}

void ProgressTables::fillIssues(tables::GridModel& model, const ItemIssues& issues, const Scheme& scheme)
{
    model.setColumns({tr("Annotator"), tr("Domain"), tr("What"), tr("Note or reason"), tr("Prompt")});
    std::vector<std::vector<GridCell>> rows;
    for (const ItemIssue& issue : issues.entries) {
        QStringList what;
        QStringList notes;
        if (issue.flagged)
            what << tr("flagged");
        for (const std::string& note : issue.notes)
            notes << safeName(toQt(note), kLongestNote);
        for (const auto& [criterion, reason] : issue.cannotRate) {
            const Criterion* asked = scheme.criterion(criterion);
            what << tr("cannot rate: %1").arg(asked != nullptr ? localized(asked->label) : toQt(criterion));
            notes << (reason.empty() ? tr("no reason given") : safeName(toQt(reason), kLongestNote));
        }
        const QString code = safeName(toQt(issue.annotator));
        const QString note = notes.join(QStringLiteral(" · "));
        const QString prompt = safeName(toQt(issue.promptStart), kLongestNote);
        rows.push_back({textCell(code, code), textCell(domainName(scheme, issue.domain)),
            textCell(what.join(QStringLiteral(", "))), textCell(note, note), textCell(prompt, prompt)});
    }
    model.setRows(std::move(rows));
}

void ProgressTables::fillDomains(tables::GridModel& model, const StatusReport& report, const Scheme& scheme)
{
    model.setColumns({tr("Domain"), tr("Items"), tr("Done"), tr("Share done")});
    model.setRows(
        shareRows(report.domains, [&scheme](const std::string& code) { return domainName(scheme, code); }));
}

void ProgressTables::fillModels(tables::GridModel& model, const StatusReport& report, const ModelNames& names)
{
    model.setColumns({tr("Model"), tr("Items"), tr("Done"), tr("Share done")});
    std::vector<StatusReport::Share> shares = report.modelsProgress;
    names.order(shares, [](const StatusReport::Share& share) { return share.name; });
    model.setRows(shareRows(shares, [&names](const std::string& name) { return names.shown(name); }));
}

std::vector<WorkBar> ProgressTables::bars(const StatusReport& report)
{
    std::vector<WorkBar> bars;
    for (const StatusReport::Annotator& person : report.annotators)
        bars.push_back({safeName(toQt(person.code)), person.done, person.later,
            person.assigned - person.done - person.later});
    return bars;
}

qint64 ProgressTables::done(const StatusReport& report)
{
    qint64 done = 0;
    for (const StatusReport::Annotator& person : report.annotators)
        done += person.done;
    return done;
}

}
