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
{
    m_lowest->setObjectName(QStringLiteral("scoresWeakest"));
    box()->addWidget(m_heading);
    box()->addWidget(m_lowest);
    box()->addWidget(m_export, 0, Qt::AlignLeft);
    box()->addWidget(m_exportNote);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportAsked(m_domains); });
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
                if (lowest.row == nullptr || *cellAt(place)->value < *cellAt(lowest)->value)
                    lowest = place;
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
}

void WeakDomains::retranslateUi()
{
    m_heading->setText(tr("Weakest domain of each model"));
    m_export->setText(tr("Export supervision set for these…"));
    m_export->setAccessibleName(tr("Export a training set for the weakest domains"));
    m_exportNote->setText(
        tr("Prompts that are held out never enter it. What enters it no longer tests the models."));
    fill();
}

void WeakDomains::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
