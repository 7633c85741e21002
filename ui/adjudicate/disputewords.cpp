#include "adjudicate/disputewords.h"
#include "common/texts.h"

namespace touchstone::ui {

QString DisputeWords::type(Disagreement type)
{
    switch (type) {
    case Disagreement::OneWrong:
        return tr("One is wrong");
    case Disagreement::GuidelineGap:
        return tr("Guideline gap");
    case Disagreement::AmbiguousPrompt:
        return tr("Ambiguous");
    case Disagreement::BothStand:
        return tr("Both stand");
    }
    return {};
}

QString DisputeWords::explanation(Disagreement type)
{
    switch (type) {
    case Disagreement::OneWrong:
        return tr("A rater overlooked or misread something; the guidelines are clear. Your label takes the "
                  "place of the rule.");
    case Disagreement::GuidelineGap:
        return tr("The guidelines do not say how to judge this. Settle it here and add the case to the "
                  "guidelines.");
    case Disagreement::AmbiguousPrompt:
        return tr("The question can be read in more than one way, and the raters read it differently.");
    case Disagreement::BothStand:
        return tr("Experts may rightly differ here. What you leave open stays undecided: it is counted, not "
                  "scored, and exports carry the share of each rating.");
    }
    return {};
}

QString DisputeWords::kind(const service::DisputeEntry& entry)
{
    if (!entry.disputed)
        return entry.ownOpen ? tr("own answers to look at") : tr("own answer accepted");
    QStringList parts;
    if (entry.safetyFlip)
        parts << tr("safety flip");
    else if (entry.noLabel)
        parts << tr("no majority");
    if (entry.distance > 0)
        parts << tr("%n point(s)", nullptr, static_cast<int>(entry.distance));
    if (parts.isEmpty())
        parts << (entry.settled ? tr("settled") : tr("answers differ"));
    return parts.join(QStringLiteral(" · "));
}

namespace {

struct ToWords {
    const Criterion& criterion;

    QString name(const std::string& code) const
    {
        const Option* option = criterion.option(code);
        return option != nullptr ? localized(option->label) : toQt(code);
    }
    QString none() const { return localized(criterion.none); }
    QString operator()(const ChoiceAnswer& answer) const { return name(answer.code); }
    QString operator()(const ScaleAnswer& answer) const { return number(answer.value); }
    QString operator()(const TextAnswer& answer) const { return toQt(answer.text); }
    QString operator()(const FlagsAnswer& answer) const
    {
        QStringList names;
        for (const std::string& code : answer.codes)
            names << name(code);
        return names.isEmpty() ? none() : names.join(QStringLiteral(" · "));
    }
    QString operator()(const BestOfAnswer& answer) const
    {
        QStringList names;
        for (const std::string& label : answer.labels)
            names << toQt(label);
        return names.isEmpty() ? none() : names.join(QStringLiteral(" · "));
    }
};

}

QString DisputeWords::answer(const Criterion& criterion, const Answers& answers)
{
    if (const auto reason = answers.cannotRate.find(criterion.id); reason != answers.cannotRate.end())
        return tr("cannot rate: %1").arg(toQt(reason->second));
    const auto given = answers.values.find(criterion.id);
    return given == answers.values.end() ? QString(QChar(0x2013))
                                         : std::visit(ToWords {criterion}, given->second);
}

}
