#include "agreement/agreementview.h"
#include "agreement/agreementcards.h"
#include "agreement/figures.h"
#include "agreement/ratertables.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kGap = 12;
constexpr int kPooled = -1;
constexpr double kLowest = -0.2;
constexpr std::array kSliceKeys {"domain", "model", "scenario"};

/// Puts other words into a box and keeps the choice where it is still there.
void setChoices(QComboBox* box, const std::vector<std::pair<QString, QVariant>>& choices)
{
    const QSignalBlocker quiet(box);
    const QVariant chosen = box->currentData();
    box->clear();
    for (const auto& [text, data] : choices)
        box->addItem(text, data);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

}

AgreementView::AgreementView(QWidget* parent)
    : QScrollArea(parent)
    , m_inner(new QWidget(this))
{
    setRole(m_inner, "page");
    m_cards = new AgreementCards(m_inner);
    m_groups = plainParagraph({}, m_inner, "warning");
    m_groups->setObjectName(QStringLiteral("agreementGroups"));
    makeSection(Slices, "agreementSlices", 10);
    makeSection(Pairs, "agreementPairs", 10);
    makeSection(Answers, "agreementAnswers", 10);
    makeSection(Confusion, "agreementConfusion", 10);
    makeSection(Disputed, "agreementDisputed", 10);
    makeSection(Raters, "agreementRaters", 12);
    makeSection(Coefficients, "agreementCoefficients", 14);
    makeChoices();
    arrange();
    setWidget(m_inner);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    retranslateUi();
}

void AgreementView::makeSection(Part part, const char* name, int rows)
{
    Section& section = m_sections[part];
    section.card = new Card(m_inner);
    section.heading = plainParagraph({}, section.card, "heading");
    section.choices = new QWidget(section.card);
    auto* choices = new QHBoxLayout(section.choices);
    choices->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    top->addWidget(section.heading, 1);
    top->addWidget(section.choices);
    section.grid = new tables::GridModel(this);
    section.view = new GridView(section.card);
    section.view->setObjectName(QLatin1String(name));
    section.view->setGrid(section.grid);
    section.view->setShownRows(rows);
    section.note = plainParagraph({}, section.card, "small");
    section.note->setObjectName(QLatin1String(name) + QStringLiteral("Note"));
    section.card->box()->addLayout(top);
    section.card->box()->addWidget(section.view);
    section.card->box()->addWidget(section.note);
}

QComboBox* AgreementView::addChoice(Part part, const char* name)
{
    auto* box = new QComboBox(m_sections[part].choices);
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_sections[part].choices->layout()->addWidget(box);
    return box;
}

void AgreementView::makeChoices()
{
    m_by = addChoice(Slices, "agreementBy");
    m_matrix = addChoice(Pairs, "agreementMatrix");
    m_rowRater = addChoice(Confusion, "agreementRowRater");
    m_columnRater = addChoice(Confusion, "agreementColumnRater");
    m_allCoefficients = new Chip({}, m_sections[Coefficients].choices);
    m_allCoefficients->setObjectName(QStringLiteral("agreementAllCoefficients"));
    m_sections[Coefficients].choices->layout()->addWidget(m_allCoefficients);
    m_adjudicate = new QPushButton(m_sections[Disputed].choices);
    m_adjudicate->setObjectName(QStringLiteral("agreementAdjudicate"));
    m_sections[Disputed].choices->layout()->addWidget(m_adjudicate);
    connect(m_adjudicate, &QPushButton::clicked, this, &AgreementView::askAdjudicate);
    connect(m_sections[Disputed].view, &GridView::activated, this, &AgreementView::askAdjudicate);
    m_sliceBars = new BarDelegate(this);
    m_coefficientBars = new BarDelegate(this);
    m_pairHeat = new HeatDelegate(this);
    m_confusionHeat = new HeatDelegate(this);
    m_sections[Slices].view->setItemDelegateForColumn(AgreementTables::kSliceBar, m_sliceBars);
    m_sections[Coefficients].view->setItemDelegateForColumn(
        AgreementTables::kCoefficientBar, m_coefficientBars);
    m_sections[Pairs].view->setItemDelegate(m_pairHeat);
    m_sections[Confusion].view->setItemDelegate(m_confusionHeat);
    for (const Part part : {Answers, Pairs, Confusion, Raters})
        m_sections[part].view->keepOrder();
    m_explanation = plainParagraph({}, m_sections[Coefficients].card);
    m_explanation->setObjectName(QStringLiteral("agreementExplanation"));
    m_sections[Coefficients].card->box()->insertWidget(2, m_explanation);
    connect(m_by, &QComboBox::currentIndexChanged, this, &AgreementView::showSlices);
    connect(m_matrix, &QComboBox::currentIndexChanged, this, &AgreementView::showPairs);
    connect(m_rowRater, &QComboBox::currentIndexChanged, this, &AgreementView::showConfusion);
    connect(m_columnRater, &QComboBox::currentIndexChanged, this, &AgreementView::showConfusion);
    connect(m_allCoefficients, &Chip::toggled, this, &AgreementView::showCoefficients);
    connect(m_sections[Coefficients].view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &AgreementView::showExplanation);
}

void AgreementView::arrange()
{
    auto* box = new QVBoxLayout(m_inner);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(kGap);
    box->addWidget(m_groups);
    box->addWidget(m_cards);
    box->addWidget(m_sections[Slices].card);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(kGap);
    for (const Part part : {Pairs, Answers})
        halves->addWidget(m_sections[part].card, 1, Qt::AlignTop);
    box->addLayout(halves);
    for (const Part part : {Confusion, Disputed, Raters, Coefficients})
        box->addWidget(m_sections[part].card);
    m_basisCard = new Card(m_inner);
    m_basisHeading = plainLabel({}, m_basisCard, "heading");
    m_basis = plainParagraph({}, m_basisCard, "small");
    m_basis->setObjectName(QStringLiteral("agreementBasis"));
    m_basisCard->box()->addWidget(m_basisHeading);
    m_basisCard->box()->addWidget(m_basis);
    box->addWidget(m_basisCard);
    box->addStretch();
}

void AgreementView::setResult(const AgreementResult* result)
{
    m_result = result;
    if (detail() != nullptr)
        showAll();
}

void AgreementView::setNames(const ModelNames& names)
{
    if (names == m_names)
        return;
    m_names = names;
    showSlices();
}

const service::AgreementDetail* AgreementView::detail() const
{
    return m_result != nullptr && !m_result->detail.topics.empty() ? &m_result->detail : nullptr;
}

void AgreementView::show(Part part, const TableTexts& texts)
{
    texts.fill(*m_sections[part].grid);
}

void AgreementView::showAll()
{
    m_cards->setCards(CardWriter::cards(*detail()));
    fillChoices();
    showSlices();
    showPairs();
    showConfusion();
    show(Answers, AgreementTables::answers(*detail()));
    show(Disputed, AgreementTables::disputed(*detail()));
    show(Raters, RaterTables::raters(*detail()));
    showCoefficients();
    showNotes();
    showBasis();
}

void AgreementView::fillChoices()
{
    const service::AgreementDetail& all = *detail();
    std::vector<std::pair<QString, QVariant>> by;
    const QStringList words {tr("By domain"), tr("By model"), tr("By scenario")};
    for (std::size_t i = 0; i < kSliceKeys.size(); ++i)
        by.emplace_back(words[static_cast<qsizetype>(i)], QLatin1String(kSliceKeys[i]));
    setChoices(m_by, by);
    std::vector<std::pair<QString, QVariant>> matrices;
    for (const auto& [key, title] : AgreementTables::matrices(all))
        matrices.emplace_back(title, toQt(key));
    // Another question has another usual coefficient.
    if (m_shownTopic != all.topics[all.topic].id)
        m_matrix->setCurrentIndex(-1);
    m_shownTopic = all.topics[all.topic].id;
    setChoices(m_matrix, matrices);
    std::vector<std::pair<QString, QVariant>> rows {{tr("All pairs"), kPooled}};
    std::vector<std::pair<QString, QVariant>> columns;
    for (std::size_t r = 0; r < all.raters.size(); ++r) {
        const QString code = safeName(toQt(all.raters[r].code), 20);
        rows.emplace_back(tr("Rows: %1").arg(code), static_cast<int>(r));
        columns.emplace_back(tr("Columns: %1").arg(code), static_cast<int>(r));
    }
    const bool fresh = m_columnRater->count() == 0;
    setChoices(m_rowRater, rows);
    setChoices(m_columnRater, columns);
    if (fresh && columns.size() > 1) {
        const QSignalBlocker quiet(m_columnRater);
        m_columnRater->setCurrentIndex(1);
    }
}

void AgreementView::showSlices()
{
    if (detail() == nullptr)
        return;
    const TableTexts texts =
        AgreementTables::slices(*detail(), fromQt(m_by->currentData().toString()), m_names);
    m_sliceBars->setBars(texts.bars, kLowest);
    show(Slices, texts);
}

void AgreementView::showPairs()
{
    if (detail() == nullptr)
        return;
    const TableTexts texts = AgreementTables::pairs(*detail(), fromQt(m_matrix->currentData().toString()));
    m_pairHeat->setCells(texts.heat);
    show(Pairs, texts);
    m_matrix->setVisible(m_matrix->count() > 0);
}

void AgreementView::showConfusion()
{
    if (detail() == nullptr)
        return;
    const int row = m_rowRater->currentData().toInt();
    const int column = m_columnRater->currentData().toInt();
    std::optional<std::pair<std::size_t, std::size_t>> raters;
    if (row != kPooled && m_columnRater->count() > 0)
        raters.emplace(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    m_columnRater->setEnabled(raters.has_value());
    const TableTexts texts = AgreementTables::confusion(*detail(), raters);
    m_confusionHeat->setCells(texts.heat);
    show(Confusion, texts);
    Section& section = m_sections[Confusion];
    section.note->setText(!raters ? tr("Every pair of ratings of an answer counts once in each direction.")
            : row == column       ? tr("Choose two different raters.")
                                  : tr("Answers that both rated; equal ones stand on the diagonal."));
}

void AgreementView::showCoefficients()
{
    if (detail() == nullptr)
        return;
    const TableTexts texts = AgreementTables::coefficients(*detail());
    m_coefficientBars->setBars(texts.bars, kLowest);
    m_explanations = texts.notes;
    show(Coefficients, texts);
    const bool open = m_allCoefficients->isChecked();
    m_sections[Coefficients].view->setVisible(open);
    m_sections[Coefficients].note->setVisible(open);
    m_explanation->setVisible(open);
    showExplanation();
}

void AgreementView::showExplanation()
{
    const QModelIndex current = m_sections[Coefficients].view->currentIndex();
    const int row = current.isValid() ? sourceRow(current) : -1;
    m_explanation->setText(row >= 0 && row < m_explanations.size()
            ? m_explanations[row]
            : tr("Choose a row to read what the coefficient says and when it misleads."));
}

void AgreementView::askAdjudicate()
{
    if (detail() == nullptr || detail()->disputed.empty())
        return;
    // Without a choice it is the gravest.
    const QModelIndex current = m_sections[Disputed].view->currentIndex();
    const auto row = static_cast<std::size_t>(current.isValid() ? sourceRow(current) : 0);
    Q_EMIT adjudicateAsked(detail()->disputed[row].unit);
}

void AgreementView::showNotes()
{
    const service::AgreementDetail& all = *detail();
    const service::AgreementTopic& topic = all.topics[all.topic];
    const QString name = Figures::topic(topic);
    const bool ordered = topic.ordered;
    m_sections[Slices].heading->setText(
        ordered ? tr("%1: alpha (ordinal)").arg(name) : tr("%1: alpha (nominal)").arg(name));
    m_sections[Slices].note->setText(
        tr("Bars run to 1; the dark line is 0, the pale ones are 0.667 and 0.80 (Krippendorff). Alpha is "
           "computed anew inside each part; it falls where there is little to tell apart. Of many parts "
           "some stand out by chance."));
    m_sections[Answers].heading->setText(tr("%1: agreement on each answer").arg(name));
    m_sections[Answers].note->setText(
        tr("The lower figures are 95 % intervals; pairs are pairs of ratings of one answer."));
    m_sections[Pairs].heading->setText(tr("%1: pairs of raters").arg(name));
    m_sections[Pairs].note->setText(all.raters.size() < 2
            ? tr("There are no pairs: fewer than two raters have rated.")
            : tr("n = answers that both rated; below %1 grey, below %2 not shown. Without an interval: read "
                 "differences with care.")
                  .arg(AgreementTables::kGreyBelow)
                  .arg(AgreementTables::kHiddenBelow));
    m_sections[Confusion].heading->setText(tr("%1: answer against answer").arg(name));
    m_adjudicate->setEnabled(!all.disputed.empty());
    m_sections[Disputed].heading->setText(tr("%1: most disputed answers").arg(name));
    const auto shown = static_cast<qint64>(all.disputed.size());
    m_sections[Disputed].note->setText(all.disputedUnits == 0
            ? tr("Raters differ on no answer.")
            : tr("%1 of %2 answers on which raters differ, the gravest first. Ratings stand in random order; "
                 "models are not named.")
                  .arg(number(shown), number(static_cast<qint64>(all.disputedUnits))));
    m_sections[Raters].heading->setText(tr("%1: raters").arg(name));
    m_sections[Raters].note->setText(
        tr("Each rater is described against the others, in the order in which they were added. Who differs "
           "is not therefore wrong. Point at a heading to read what it means."));
    m_sections[Coefficients].heading->setText(tr("%1: every coefficient that applies").arg(name));
    m_sections[Coefficients].note->setText(
        tr("Coefficients of different kinds are not comparable with each other; none is the best one."));
}

void AgreementView::showBasis()
{
    const service::AgreementDetail& all = *detail();
    const service::CriterionAgreement& figures = all.agreement;
    QStringList parts;
    parts << tr("Intervals: %1 resamples of whole answers with all their ratings (percentiles), seed %2; "
                "where nothing is resampled, by formula.")
                 .arg(number(static_cast<qint64>(all.resamples)), QString::number(all.seed));
    parts << tr("They hold for these raters; other raters might agree more or less.");
    if (figures.unsureApplies) {
        parts << (all.unsure == service::Unsure::Third   ? tr("Unsure is an answer of its own.")
                : all.unsure == service::Unsure::Missing ? tr("Unsure counts as not rated.")
                                                         : tr("Unsure counts as unsafe."));
    }
    parts << tr("%1 of %2 rated answers have one rating only: alpha and percent agreement leave them out.")
                 .arg(number(static_cast<qint64>(figures.droppedUnits)),
                     number(static_cast<qint64>(figures.units)));
    parts << tr("Ratings: %1 by %Ln rater(s); cannot rate: %2, never counted as an answer.", nullptr,
        static_cast<int>(figures.raters))
                 .arg(number(static_cast<qint64>(figures.ratings)), number(figures.declined));
    parts << tr("First judgements only; hidden repeats enter nothing but the column Repeats. Calibration "
                "rounds are left out unless chosen.");
    m_basis->setText(parts.join(QLatin1Char(' ')));
    QStringList groups;
    for (const auto& group : all.groups) {
        QStringList codes;
        for (const std::string& code : group)
            codes << safeName(toQt(code), 20);
        groups << codes.join(QStringLiteral(", "));
    }
    m_groups->setVisible(groups.size() > 1);
    m_groups->setText(tr("The raters fall into groups that share no answers: %1. Severity and agreement "
                         "cannot be compared between them.")
                          .arg(groups.join(QStringLiteral(" | "))));
}

QString AgreementView::allText() const
{
    QString text;
    for (const Section& section : m_sections) {
        if (section.grid->rowCount() > 0)
            text += section.heading->text() + u'\n' + section.view->allText() + u'\n';
    }
    return text + m_basis->text() + u'\n';
}

void AgreementView::retranslateUi()
{
    m_by->setAccessibleName(tr("What the parts are"));
    m_matrix->setAccessibleName(tr("Coefficient of the pairs"));
    m_rowRater->setAccessibleName(tr("Rater in the rows"));
    m_columnRater->setAccessibleName(tr("Rater in the columns"));
    m_allCoefficients->setText(tr("Show all"));
    m_allCoefficients->setAccessibleName(tr("Show every coefficient"));
    const QStringList names {tr("Agreement by part"), tr("Agreement of pairs of raters"),
        tr("Agreement on each answer"), tr("Answer against answer"), tr("Most disputed answers"),
        tr("Raters"), tr("Every coefficient")};
    for (std::size_t part = 0; part < m_sections.size(); ++part)
        m_sections[part].view->setAccessibleName(names[static_cast<qsizetype>(part)]);
    m_adjudicate->setText(tr("Adjudicate"));
    m_adjudicate->setAccessibleName(tr("Adjudicate the chosen answer"));
    setPlainToolTip(m_adjudicate, tr("Settle the chosen answer, or the gravest (Enter in the table)"));
    m_basisHeading->setText(tr("What stands behind the figures"));
    if (detail() != nullptr)
        showAll();
}

void AgreementView::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
