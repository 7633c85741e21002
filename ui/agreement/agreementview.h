#pragma once
#include "agreement/agreementjob.h"
#include "agreement/agreementtables.h"
#include <QScrollArea>
#include <array>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace touchstone::ui {

class AgreementCards;
class Card;
class Chip;
class GridView;

/// Everything below the top bar of the page Agreement: cards and tables of one computation.
class AgreementView : public QScrollArea {
    Q_OBJECT
public:
    explicit AgreementView(QWidget* parent = nullptr);
    /// `result` must live until the next call; null = nothing is shown.
    void setResult(const AgreementResult* result);
    /// What models are called.
    void setNames(const ModelNames& names);
    /// All tables with their headings, as tabbed text.
    QString allText() const;

Q_SIGNALS:
    /// The person wants to settle a disputed answer.
    void adjudicateAsked(const touchstone::RatedUnit& unit);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A card with a heading, a table and a note.
    struct Section {
        Card* card = nullptr;
        QLabel* heading = nullptr;
        QLabel* note = nullptr;
        GridView* view = nullptr;
        tables::GridModel* grid = nullptr;
        QWidget* choices = nullptr; ///< place for boxes beside the heading
    };
    enum Part { Slices, Pairs, Answers, Confusion, Disputed, Raters, Coefficients, PartCount };

    void makeSection(Part part, const char* name, int rows);
    QComboBox* addChoice(Part part, const char* name);
    void makeChoices();
    void arrange();
    void show(Part part, const TableTexts& texts);
    void showAll();
    void fillChoices();
    void showSlices();
    void showPairs();
    void showConfusion();
    void showCoefficients();
    void showExplanation();
    void showNotes();
    void askAdjudicate();
    void showBasis();
    void retranslateUi();
    const service::AgreementDetail* detail() const;

    const AgreementResult* m_result = nullptr;
    ModelNames m_names = {};
    QWidget* m_inner = nullptr;
    AgreementCards* m_cards = nullptr;
    QLabel* m_groups = nullptr; ///< raters that nothing links
    std::array<Section, PartCount> m_sections = {};
    QComboBox* m_by = nullptr;
    QComboBox* m_matrix = nullptr;
    QComboBox* m_rowRater = nullptr;
    QComboBox* m_columnRater = nullptr;
    Chip* m_allCoefficients = nullptr;
    QPushButton* m_adjudicate = nullptr;
    BarDelegate* m_sliceBars = nullptr;
    BarDelegate* m_coefficientBars = nullptr;
    HeatDelegate* m_pairHeat = nullptr;
    HeatDelegate* m_confusionHeat = nullptr;
    QLabel* m_explanation = nullptr;
    std::string m_shownTopic = {};
    QStringList m_explanations = {}; ///< by row of the table of coefficients
    Card* m_basisCard = nullptr;
    QLabel* m_basisHeading = nullptr;
    QLabel* m_basis = nullptr;
};

}
