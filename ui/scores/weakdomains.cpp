#include "scores/weakdomains.h"
#include "common/controls.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "scores/scoregrid.h"
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace touchstone::ui {

namespace {

/// Intervals shrink with the square root of the number: half the width takes three times as many more.
constexpr std::int64_t kMoreForHalf = 3;

struct Place {
    const exchange::ScoreRow* row = nullptr;
    std::size_t column = 0;
};

const exchange::ScoreCell* cellAt(const Place& place)
{
    const auto& cell = place.row->cells[place.column];
    return cell && cell->value ? &*cell : nullptr;
}

}

WeakDomains::WeakDomains(QWidget* parent)
    : Card(parent)
    , m_heading(plainLabel({}, this, "heading"))
    , m_lowest(plainParagraph({}, this))
    , m_export(makeButton(this, "scoresExportWeak"))
    , m_exportNote(plainParagraph({}, this, "small"))
    , m_widest(plainParagraph({}, this))
    , m_assign(makeButton(this, "scoresAssign"))
{
    m_lowest->setObjectName(QStringLiteral("scoresWeakest"));
    m_widest->setObjectName(QStringLiteral("scoresWidest"));
    box()->addWidget(m_heading);
    box()->addWidget(m_lowest);
    box()->addWidget(m_export, 0, Qt::AlignLeft);
    box()->addWidget(m_exportNote);
    box()->addSpacing(6);
    box()->addWidget(m_widest);
    box()->addWidget(m_assign, 0, Qt::AlignLeft);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportAsked(m_domains); });
    connect(m_assign, &QPushButton::clicked, this, &WeakDomains::assignAsked);
    retranslateUi();
}

void WeakDomains::setResult(const ScoresResult* result, const std::string& measure)
{
    m_result = result;
    m_measure = measure;
    fill();
}

void WeakDomains::fill()
{
    m_domains.clear();
    QStringList lines;
    Place widest;
    double width = 0;
    if (m_result != nullptr) {
        const exchange::ScoreTable& table = m_result->published;
        for (const exchange::ScoreRow& row : m_result->rowsInOrder()) {
            const exchange::ScoreRow* kept = m_result->rowOf(row.model);
            Place lowest;
            for (std::size_t c = 0; c < table.columns.size(); ++c) {
                const exchange::ScoreColumn& column = table.columns[c];
                const Place place {kept, c};
                if (column.group != exchange::ScoreColumn::Group::Domain || column.measure != m_measure
                    || cellAt(place) == nullptr)
                    continue;
                const exchange::ScoreCell& cell = *cellAt(place);
                if (lowest.row == nullptr || *cell.value < *cellAt(lowest)->value)
                    lowest = place;
                if (cell.ciLow && cell.ciHigh && *cell.ciHigh - *cell.ciLow > width) {
                    width = *cell.ciHigh - *cell.ciLow;
                    widest = place;
                }
            }
            if (lowest.row == nullptr)
                continue;
            const exchange::ScoreColumn& column = table.columns[lowest.column];
            lines << tr("%1: %2, %3")
                         .arg(m_result->shown(row.model), localized(column.facetTitle),
                             ScoreGrid::cellText(*cellAt(lowest), column.share));
            if (std::find(m_domains.begin(), m_domains.end(), column.facet) == m_domains.end())
                m_domains.push_back(column.facet);
        }
    }
    setVisible(!lines.isEmpty());
    m_lowest->setText(lines.join(u'\n'));
    m_widest->setVisible(widest.row != nullptr);
    m_assign->setVisible(widest.row != nullptr);
    if (widest.row == nullptr)
        return;
    const exchange::ScoreColumn& column = m_result->published.columns[widest.column];
    const exchange::ScoreCell& cell = *cellAt(widest);
    const auto waiting = m_result->waiting.find(column.facet);
    const std::int64_t left = waiting == m_result->waiting.end() ? 0 : waiting->second;
    m_widest->setText(
        tr("Least certain: %1 in %2, %3. About %4 more rated responses of this domain would halve "
           "the interval.")
            .arg(m_result->shown(widest.row->model), localized(column.facetTitle),
                ScoreGrid::cellText(cell, column.share), number(cell.items * kMoreForHalf))
        + u' '
        + (left > 0
                ? tr("%Ln response(s) of it have not been given out yet.", nullptr, static_cast<int>(left))
                : tr("All of its responses have been given out: more have to be imported first.")));
}

void WeakDomains::retranslateUi()
{
    m_heading->setText(tr("Weakest domain of each model"));
    m_export->setText(tr("Export supervision set for these…"));
    m_export->setAccessibleName(tr("Export a training set for the weakest domains"));
    m_exportNote->setText(
        tr("Prompts that are held out never enter it. What enters it no longer tests the models."));
    m_assign->setText(tr("Assign…"));
    m_assign->setAccessibleName(tr("Assign more work to annotators"));
    fill();
}

void WeakDomains::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
