#include "agreement/agreementcards.h"
#include "agreement/figures.h"
#include "agreement/metrictexts.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include <QGridLayout>
#include <QHBoxLayout>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kMostInRow = 3;
constexpr std::size_t kMostAnswers = 4; // listed on a card; all of them stand in the table below
constexpr double kRely = 0.8; // Krippendorff's two levels
constexpr double kTentative = 0.667;
constexpr double kRare = 0.1; // share of the rarer answers from which on alpha can mislead
constexpr double kMuch = 0.85; // observed agreement from which on it is worth saying

/// Texts of one card.
class Writer {
    Q_DECLARE_TR_FUNCTIONS(touchstone::ui::CardWriter)
public:
    Writer(const service::AgreementTopic& topic, const service::CriterionAgreement& figures)
        : m_topic(topic)
        , m_figures(figures)
    {
    }

    CardTexts card() const
    {
        CardTexts card;
        card.title = Figures::topic(m_topic);
        const stats::NamedResult* main = headline();
        if (main == nullptr)
            return card;
        const auto& alpha = std::get<stats::Estimate>(main->result);
        const auto range = Figures::rangeOf(alpha);
        const QString n = Figures::n(static_cast<qint64>(m_figures.pairableUnits));
        card.value = alpha.value ? Figures::value(*alpha.value) : Figures::undefined();
        card.name = MetricTexts::title(*main->metric);
        card.interval = !alpha.value ? MetricTexts::remark(alpha.reason) + Figures::dot() + n
            : range                  ? tr("95 % interval %1").arg(Figures::range(*range)) + Figures::dot() + n
                                     : Figures::noInterval() + Figures::dot() + n;
        if (m_figures.ratings == 0)
            card.interval = MetricTexts::remark("no ratings") + Figures::dot() + n;
        else if (m_topic.ordered)
            addPoints(card);
        else
            addAnswers(card);
        card.reading = reading(alpha, range);
        return card;
    }

private:
    const stats::NamedResult* headline() const
    {
        const auto found = std::find_if(m_figures.coefficients.begin(), m_figures.coefficients.end(),
            [this](const stats::NamedResult& result) {
                return result.metric->key == Figures::mainAlpha(m_topic.ordered)
                    && std::holds_alternative<stats::Estimate>(result.result);
            });
        return found == m_figures.coefficients.end() ? nullptr : &*found;
    }

    /// "93.0 % (91.0–95.0)".
    QString brief(std::string_view key) const
    {
        const stats::Estimate* estimate = Figures::estimate(m_figures.coefficients, key);
        if (estimate == nullptr || !estimate->value)
            return Figures::undefined();
        const bool share = Figures::isShare(key);
        const auto range = Figures::rangeOf(*estimate);
        const QString value = Figures::value(*estimate->value, share);
        return tr("%1 (%2)").arg(value, range ? Figures::range(*range, share) : Figures::noInterval());
    }

    void addAnswers(CardTexts& card) const
    {
        card.lines << tr("Same answer %1").arg(brief("percent_agreement"));
        card.lines << tr("AC1 %1").arg(brief("gwet_ac1"));
        const auto shares = list("category_share");
        const auto specific = list("specific_agreement");
        for (std::size_t c = 0; c < std::min({shares.size(), specific.size(), kMostAnswers}); ++c) {
            if (!shares[c].value || *shares[c].value <= 0.0) {
                card.lines << tr("%1: not used").arg(Figures::category(m_topic, c));
                continue;
            }
            card.lines << tr("%1: %2 of ratings, agreement on it %3")
                              .arg(Figures::category(m_topic, c), Figures::value(*shares[c].value, true),
                                  specific[c].value ? Figures::value(*specific[c].value, true)
                                                    : Figures::undefined());
        }
    }

    void addPoints(CardTexts& card) const
    {
        const stats::Estimate* complete = Figures::estimate(m_figures.coefficients, "icc2");
        // The interval belongs to answers that all have rated; where they are few, the components use all of
        // them.
        const bool most = complete != nullptr && complete->value
            && m_figures.completeUnits * 10 >= m_figures.pairableUnits * 9;
        const qint64 n = static_cast<qint64>(most ? m_figures.completeUnits : m_figures.units);
        card.lines << tr("One rater, ICC(2,1): %1").arg(brief(most ? "icc2" : "icc2_reml")) + Figures::dot()
                + Figures::n(n);
        card.lines << tr("Within one point %1").arg(brief("share_within_one"));
        card.lines << tr("Mean difference %1 points").arg(brief("mean_absolute_difference"));
        card.lines << tr("Alpha, interval: %1").arg(brief("kripp_alpha_interval"));
    }

    std::vector<stats::Estimate> list(std::string_view key) const
    {
        const auto* result = Figures::find(m_figures.coefficients, key);
        const auto* found = result == nullptr ? nullptr : std::get_if<stats::EstimateList>(result);
        return found == nullptr ? std::vector<stats::Estimate>() : found->entries;
    }

    QString reading(const stats::Estimate& alpha, const std::optional<Range>& range) const
    {
        QStringList sentences;
        if (alpha.value && range) {
            if (range->low >= kRely)
                sentences << tr(
                    "The whole interval lies at or above 0.80, Krippendorff's level for relying on it.");
            else if (range->low >= kTentative)
                sentences << tr(
                    "The interval begins between 0.667 and 0.80: tentative conclusions only (Krippendorff).");
            else
                sentences << tr("The interval begins below 0.667, Krippendorff's lowest level; questions of "
                                "judgement often lie there.");
            if (*alpha.value >= 1.0 && m_figures.pairableUnits > 0)
                sentences << tr("No disagreement was seen: up to %1 may still exist (3/n).")
                                 .arg(Figures::value(
                                     std::min(1.0, 3.0 / static_cast<double>(m_figures.pairableUnits)),
                                     true));
        }
        if (m_figures.plannedUnits > m_figures.pairableUnits)
            sentences << tr("For an interval of ±0.10 about %1 answers would have to be rated like these.")
                             .arg(number(static_cast<qint64>(*m_figures.plannedUnits)));
        if (const QString plan = raterPlan(); !plan.isEmpty())
            sentences << plan;
        if (oneAnswerPrevails(alpha))
            sentences << tr("Nearly all answers are alike, so alpha and kappa can be low although raters "
                            "agree: look at the agreement on each answer.");
        return sentences.join(QLatin1Char(' '));
    }

    QString raterPlan() const
    {
        const auto units = [this](std::size_t raters) {
            for (const auto& plan : m_figures.plannedByRaters) {
                if (plan.raters == raters)
                    return number(static_cast<qint64>(plan.units));
            }
            return QString();
        };
        if (units(2).isEmpty() || units(3).isEmpty() || units(5).isEmpty())
            return {};
        return tr("ICC to ±0.10 takes about %1 answers with 2 raters each, %2 with 3, %3 with 5.")
            .arg(units(2), units(3), units(5));
    }

    bool oneAnswerPrevails(const stats::Estimate& alpha) const
    {
        const auto shares = list("category_share");
        const stats::Estimate* same = Figures::estimate(m_figures.coefficients, "percent_agreement");
        const bool prevails = std::any_of(shares.begin(), shares.end(),
            [](const stats::Estimate& share) { return share.value && *share.value > 1.0 - kRare; });
        return !m_topic.ordered && prevails && same != nullptr && same->value && *same->value >= kMuch
            && (!alpha.value || *alpha.value < kRely);
    }

    const service::AgreementTopic& m_topic;
    const service::CriterionAgreement& m_figures;
};

}

std::vector<CardTexts> CardWriter::cards(const service::AgreementDetail& detail)
{
    std::vector<CardTexts> cards;
    for (const service::CriterionAgreement& figures : detail.overview) {
        const auto topic = std::find_if(detail.topics.begin(), detail.topics.end(),
            [&figures](const service::AgreementTopic& each) { return each.id == figures.criterion; });
        if (topic != detail.topics.end())
            cards.push_back(Writer(*topic, figures).card());
    }
    return cards;
}

AgreementCards::AgreementCards(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
}

void AgreementCards::setCards(const std::vector<CardTexts>& cards)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int n = 0;
    for (const CardTexts& texts : cards) {
        auto* card = new Card(this);
        card->setObjectName(QStringLiteral("agreementCard%1").arg(n + 1));
        card->box()->setSpacing(3);
        card->box()->addWidget(plainParagraph(texts.title, card, "heading"));
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(plainLabel(texts.value, card, "big"), 0, Qt::AlignBottom);
        line->addWidget(plainParagraph(texts.name, card, "muted"), 1, Qt::AlignBottom);
        card->box()->addLayout(line);
        card->box()->addWidget(plainParagraph(texts.interval, card, "strong"));
        for (const QString& text : texts.lines)
            card->box()->addWidget(plainParagraph(text, card));
        card->box()->addStretch();
        if (!texts.reading.isEmpty())
            card->box()->addWidget(plainParagraph(texts.reading, card, "small"));
        m_grid->addWidget(card, n / kMostInRow, n % kMostInRow);
        ++n;
    }
    for (int column = 0; column < kMostInRow; ++column)
        m_grid->setColumnStretch(column, column < n ? 1 : 0);
}

}
