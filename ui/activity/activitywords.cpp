#include "activity/activitywords.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "domain/event.h"
#include "domain/setupchange.h"
#include "service/activity.h"
#include <QDateTime>
#include <QLocale>
#include <map>

namespace touchstone::ui {

namespace {

constexpr int kLongest = 200;

QString fullMoment(std::int64_t utcMs)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(utcMs), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

}

std::vector<std::pair<QString, QString>> ActivityWords::kinds()
{
    return {{QStringLiteral("submit"), tr("Rated")}, {QStringLiteral("withdraw"), tr("Taken back")},
        {QStringLiteral("later"), tr("Put off")}, {QStringLiteral("flag"), tr("Flagged")},
        {QStringLiteral("note"), tr("Note")}, {QStringLiteral("prompt"), tr("Prompt written")},
        {QStringLiteral("imported"), tr("Rating imported")},
        {QStringLiteral("adjudicate"), tr("Adjudicated")},
        {QStringLiteral("hand_check"), tr("Checked by hand")},
        {QStringLiteral("setup"), tr("Settings changed")}, {QStringLiteral("unblind"), tr("Unblinded")},
        {QStringLiteral("snapshot"), tr("Snapshot")}, {QStringLiteral("import"), tr("File imported")},
        {QStringLiteral("package"), tr("Package made")}, {QStringLiteral("intake"), tr("Return taken in")}};
}

QString ActivityWords::settingWords(const std::string& value, bool coded)
{
    const std::map<std::string, QString> names {{"mean", tr("mean")}, {"median", tr("median")},
        {"trimmed", tr("trimmed mean")}, {"majority", tr("majority")},
        {"raters", tr("raters do not know the models")}, {"everyone", tr("nobody knows the models")}};
    const auto known = names.find(value);
    if (coded && known != names.end())
        return known->second;
    const QString text = toQt(value).simplified();
    return text.isEmpty() ? tr("(nothing)") : text;
}

QString ActivityWords::what(const ActivityEntry& entry)
{
    switch (entry.source) {
    case ActivityEntry::Source::Event:
        break;
    case ActivityEntry::Source::Import:
        return tr("File imported");
    case ActivityEntry::Source::Package:
        return entry.kind == "write"
            ? tr("Package for writing prompts made")
            : tr("Package made, %Ln item(s)", nullptr, static_cast<int>(entry.count));
    case ActivityEntry::Source::Intake:
        return tr("Return taken in, %Ln event(s)", nullptr, static_cast<int>(entry.count));
    }
    for (const auto& [kind, words] : kinds()) {
        if (toQt(entry.kind) == kind)
            return words;
    }
    // Of a later version of the program.
    return tr("Other: %1").arg(safeName(toQt(entry.kind), 30));
}

QStringList ActivityWords::cells(const ActivityEntry& entry)
{
    QString about = toQt(entry.subject).simplified();
    if (entry.source == ActivityEntry::Source::Event && entry.kind == eventkind::kSetup) {
        if (const auto change = parseSetupChange(entry.payload)) {
            const std::map<std::string, QString> names {{"name", tr("name")}, {"scheme", tr("scheme")},
                {"guidelines", tr("guidelines")}, {"model", tr("model")}, {"annotator", tr("rater")},
                {"blind", tr("blindness")}, {"rule", tr("rule")}, {"sensitivity", tr("care")},
                {"prompt", tr("prompt")}, {"prompt_added", tr("prompt added")}, {"held_out", tr("held out")}};
            const auto known = names.find(change->what);
            about = known == names.end() ? toQt(change->what) : known->second;
            if (!change->subject.empty() && change->what != "prompt" && change->what != "prompt_added")
                about += QLatin1Char(' ') + toQt(change->subject);
            const bool coded = change->what == "rule" || change->what == "blind";
            about = tr("%1: %2 → %3")
                        .arg(about, settingWords(change->before, coded), settingWords(change->after, coded));
        }
    } else if (const std::string details = service::activityDetails(entry); !details.empty()) {
        about = about.isEmpty() ? toQt(details).simplified()
                                : tr("%1 · “%2”").arg(about, toQt(details).simplified());
    }
    return {fullMoment(entry.atMs), entry.who.empty() ? tr("Lead") : safeName(toQt(entry.who), 30),
        what(entry), safeName(about, kLongest), safeName(toQt(entry.file), 60)};
}

QString ActivityWords::finding(const Finding& finding)
{
    if (finding.code == "integrity")
        return tr("A part of the file cannot be read as it was written.");
    if (finding.code == "schema")
        return tr("The file holds something that this program did not put there.");
    if (finding.code == "reference")
        return tr("Something refers to a row that is gone.");
    if (finding.code == "text_hash")
        return tr("A text is not the one that came in: it was changed outside the program, or the disk "
                  "damaged it.");
    if (finding.code == "event_chain")
        return tr("The log of what was done is broken: an entry was changed or is missing.");
    if (finding.code == "counts")
        return tr("The counts kept beside the ratings do not agree with them.");
    if (finding.code == "rating")
        return tr("A rating differs from what its rater sent.");
    return tr("Something is not as it should be (%1).").arg(safeName(toQt(finding.code), 40));
}

QString ActivityWords::remedy(const Finding& finding)
{
    if (finding.code == "integrity" || finding.code == "reference" || finding.code == "schema")
        return tr("Do not work on in this file. Keep it, and make a new project from the newest restore "
                  "point or backup; "
                  "then take the return files in again.");
    if (finding.code == "text_hash")
        return tr("Do not rate or publish with this text. Make a new project from a restore point; if it is "
                  "there too, "
                  "compare the text with the file it came from.");
    if (finding.code == "event_chain")
        return tr("Figures from this file cannot be defended. Make a new project from a restore point, then "
                  "take the "
                  "return files in again: nothing is counted twice.");
    if (finding.code == "counts")
        return tr("Progress may be shown wrong; ratings and scores are not touched. Make a new project from "
                  "a restore point "
                  "and report this.");
    if (finding.code == "rating")
        return tr("Take the rater's return file in again into a project made from a restore point.");
    return tr("Keep the file and make a new project from a restore point.");
}

}
