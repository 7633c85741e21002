#include "scores/scorechart.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "scores/scoregrid.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace touchstone::ui {

namespace {

constexpr int kRows = 8;

}

ScoreChart::ScoreChart(QWidget* parent)
    : Card(parent)
    , m_heading(plainParagraph({}, this, "heading"))
    , m_note(plainParagraph({}, this, "small"))
    , m_asTable(new Chip({}, this))
    , m_stack(new QStackedWidget(this))
    , m_points(new PointsChart(m_stack))
    , m_shares(new ShareChart(m_stack))
    , m_grid(new tables::GridModel(this))
    , m_table(new GridView(m_stack))
{
    m_heading->setObjectName(QStringLiteral("scoresChartHeading"));
    m_asTable->setObjectName(QStringLiteral("scoresChartAsTable"));
    m_points->setObjectName(QStringLiteral("scoresPointsChart"));
    m_shares->setObjectName(QStringLiteral("scoresShareChart"));
    m_table->setObjectName(QStringLiteral("scoresPointsTable"));
    m_table->setGrid(m_grid);
    m_table->setShownRows(kRows);
    for (QWidget* part :
        {static_cast<QWidget*>(m_points), static_cast<QWidget*>(m_shares), static_cast<QWidget*>(m_table)})
        m_stack->addWidget(part);
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_asTable, 0, Qt::AlignTop);
    box()->addLayout(top);
    box()->addWidget(m_stack);
    box()->addWidget(m_note);
    box()->addStretch();
    connect(m_asTable, &QToolButton::toggled, this, &ScoreChart::choose);
    retranslateUi();
}

void ScoreChart::setResult(const ScoresResult* result)
{
    m_result = result;
    if (m_result == nullptr)
        return;
    if (m_result->points)
        showPoints(*m_result->points);
    else {
        m_heading->setText(tr("%1 by model, with its 95 % interval").arg(ScoreGrid::shareTitle(*m_result)));
        m_shares->setRows(ScoreGrid::shareRows(*m_result));
        m_shares->setAccessibleName(
            tr("Chart: %1. The table of scores has the same figures.").arg(m_heading->text()));
    }
    m_note->setVisible(m_result->points && m_result->points->between);
    m_asTable->setVisible(m_result->points.has_value());
    choose();
}

void ScoreChart::showPoints(const PointsOfModels& points)
{
    const auto& line = points.criterion.threshold;
    const QString name = localized(points.criterion.label);
    QString heading = m_result->table.panel ? tr("%1 by model: share of prompts at each score").arg(name)
                                            : tr("%1 by model: share of responses at each score").arg(name);
    if (line)
        heading += tr("; line at %1: \"%2\" below").arg(line->below).arg(localized(line->lower));
    m_heading->setText(heading);
    m_points->setRows(ScoreGrid::pointRows(*m_result), points.criterion.min,
        line ? std::optional<int>(line->below) : std::nullopt);
    m_points->setAccessibleName(tr("Chart: %1. \"As a table\" shows the same figures.").arg(heading));
    ScoreGrid::fillPoints(*m_grid, *m_result);
    m_table->setAccessibleName(heading);
}

void ScoreChart::choose()
{
    QWidget* shown = m_shares;
    if (m_result != nullptr && m_result->points)
        shown = m_asTable->isChecked() ? static_cast<QWidget*>(m_table) : m_points;
    // The stack is as high as what is on top.
    for (int i = 0; i < m_stack->count(); ++i)
        m_stack->widget(i)->setSizePolicy(
            QSizePolicy::Preferred, m_stack->widget(i) == shown ? QSizePolicy::Fixed : QSizePolicy::Ignored);
    m_stack->setCurrentWidget(shown);
}

void ScoreChart::retranslateUi()
{
    m_asTable->setText(tr("As a table"));
    m_asTable->setAccessibleName(tr("Show the chart as a table"));
    m_note->setText(tr("A response whose raters average between two points counts at the lower one."));
    setResult(m_result);
}

void ScoreChart::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
