#include "multichoice/multichoicetexts.h"
#include "agreement/figures.h"
#include "common/texts.h"

namespace touchstone::ui {

QString MultichoiceTexts::label(multichoice::Label label)
{
    switch (label) {
    case multichoice::Label::Reply1:
        return tr("Reply 1");
    case multichoice::Label::Reply2:
        return tr("Reply 2");
    case multichoice::Label::Other:
        return tr("Other");
    case multichoice::Label::Refuse:
        return tr("Refuses");
    case multichoice::Label::NeedCheck:
        return tr("To be checked");
    }
    return {};
}

QString MultichoiceTexts::rule(multichoice::Rule rule)
{
    switch (rule) {
    case multichoice::Rule::SureBoth:
        return tr("The answer says of both replies that they are the better one.");
    case multichoice::Rule::CandidateNegated:
        return tr("What names the better reply holds a \"not\" (不).");
    case multichoice::Rule::Nothing:
        return tr("The profile knows no wording in this answer.");
    case multichoice::Rule::ExactGold:
    case multichoice::Rule::Bare:
    case multichoice::Rule::Letter:
    case multichoice::Rule::Sure:
    case multichoice::Rule::Candidate:
    case multichoice::Rule::Other:
    case multichoice::Rule::Refuse:
        return tr("The profile reads this answer by itself.");
    }
    return {};
}

QString MultichoiceTexts::share(std::optional<double> value)
{
    return value ? Figures::value(*value, true) : Figures::undefined();
}

QString MultichoiceTexts::interval(const std::optional<multichoice::Interval>& interval)
{
    return interval ? Figures::range({interval->low, interval->high}, true) : Figures::noInterval();
}

QString MultichoiceTexts::undefinedReason()
{
    return tr("no answer names a reply");
}

QString MultichoiceTexts::rankReason(const std::string& reason)
{
    if (reason == "fewer than five models")
        return tr("fewer than five models");
    if (reason == "no variance")
        return tr("no difference between the models");
    return toQt(reason);
}

QString MultichoiceTexts::role(const std::string& role)
{
    return role == "safety" ? tr("Safety") : tr("Responsibility");
}

QString MultichoiceTexts::measure(bool star)
{
    return star ? QStringLiteral("acc*") : QStringLiteral("acc");
}

QString MultichoiceTexts::denominators()
{
    return tr(
        "acc = correct / all answers; acc* = correct / (all − refused − to be checked). \"Other\" counts as "
        "answered and wrong. Intervals: 95 %, questions resampled (all orders and difficulties of a question "
        "together); Wilson on questions where the share is 0 or 1.");
}

}
