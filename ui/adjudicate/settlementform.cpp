#include "adjudicate/settlementform.h"
#include "adjudicate/disputewords.h"
#include "common/texts.h"
#include <QCoreApplication>

namespace touchstone::ui::settlementform {

namespace {

/// One text in whatever language the window speaks.
LocalText same(const QString& text)
{
    return {fromQt(text), fromQt(text)};
}

QString words(const char* text)
{
    return QCoreApplication::translate("SettlementForm", text);
}

/// Letters that the scheme uses; those of candidates are given by the form itself.
std::string lettersOf(const Scheme& scheme)
{
    std::string letters;
    for (const Criterion& criterion : scheme.criteria) {
        for (const Option& option : criterion.options)
            letters += option.key;
        letters += criterion.noneKey;
        if (criterion.kind == CriterionKind::BestOf) {
            for (int i = 0; i < scheme.candidates; ++i)
                letters += static_cast<char>('A' + i);
        }
    }
    return letters;
}

/// The wished letter, or the first one that is free; I belongs to the page.
std::string freeLetter(char wished, std::string& taken)
{
    const std::string order = std::string(1, wished) + "WGOLBRKYJTVXZEFHMNPQACDSU";
    for (const char letter : order) {
        if (taken.find(letter) == std::string::npos) {
            taken += letter;
            return std::string(1, letter);
        }
    }
    return {};
}

Criterion typeCriterion(std::string taken)
{
    Criterion criterion;
    criterion.id = kType;
    criterion.required = true;
    criterion.label = same(words(QT_TRANSLATE_NOOP("SettlementForm", "Why do the ratings differ?")));
    constexpr std::array kWished {'R', 'G', 'B', 'L'};
    for (std::size_t i = 0; i < kDisagreements.size(); ++i) {
        const Disagreement type = kDisagreements[i];
        criterion.options.push_back({std::string(disagreementName(type)), same(DisputeWords::type(type)),
            same(DisputeWords::explanation(type)), freeLetter(kWished[i], taken), {}});
    }
    return criterion;
}

Criterion noteCriterion()
{
    Criterion criterion;
    criterion.id = kNote;
    criterion.kind = CriterionKind::Text;
    criterion.label = same(words(QT_TRANSLATE_NOOP("SettlementForm", "Note")));
    criterion.help = same(words(QT_TRANSLATE_NOOP("SettlementForm", "Why it is settled so (optional)")));
    return criterion;
}

}

Scheme scheme(const Scheme& project)
{
    Scheme form = project;
    form.criteria.clear();
    std::vector<Criterion> further;
    for (Criterion criterion : project.criteria) {
        if (criterion.kind == CriterionKind::Text)
            continue;
        criterion.canDecline = false;
        (criterion.required ? form.criteria : further).push_back(std::move(criterion));
    }
    form.criteria.push_back(typeCriterion(lettersOf(project)));
    form.criteria.push_back(noteCriterion());
    for (Criterion& criterion : further)
        form.criteria.push_back(std::move(criterion));
    return form;
}

Answers answers(const Adjudication& settled)
{
    Answers form;
    form.values = settled.labels;
    form.values[kType] = ChoiceAnswer {std::string(disagreementName(settled.type))};
    if (!settled.note.empty())
        form.values[kNote] = TextAnswer {settled.note};
    return form;
}

Answers start(const service::AdjudicationCase& about)
{
    Answers form;
    if (about.settled)
        form = answers(*about.settled);
    for (const auto& [criterion, value] : about.agreed) {
        if (!std::holds_alternative<TextAnswer>(value))
            form.values.try_emplace(criterion, value);
    }
    return form;
}

std::optional<Disagreement> type(const Answers& answers)
{
    const auto given = answers.values.find(kType);
    const auto* choice = given != answers.values.end() ? std::get_if<ChoiceAnswer>(&given->second) : nullptr;
    return choice != nullptr ? disagreementFromName(choice->code) : std::nullopt;
}

std::optional<service::Settlement> settlement(const Answers& answers, const service::AdjudicationCase& about)
{
    const auto chosen = type(answers);
    if (!chosen)
        return std::nullopt;
    service::Settlement settlement;
    settlement.type = *chosen;
    std::map<std::string, AnswerValue> repeated;
    for (const auto& [criterion, value] : answers.values) {
        if (criterion == kType)
            continue;
        if (criterion == kNote) {
            if (const auto* text = std::get_if<TextAnswer>(&value))
                settlement.note = text->text;
            continue;
        }
        const auto agreed = about.agreed.find(criterion);
        const bool repeats = agreed != about.agreed.end() && agreed->second == value;
        (repeats ? repeated : settlement.labels).emplace(criterion, value);
    }
    if (settlement.labels.empty() && *chosen != Disagreement::BothStand)
        settlement.labels = std::move(repeated);
    return settlement;
}

}
