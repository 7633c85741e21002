#pragma once
#include "common/surfaces.h"
#include "scores/scoresjob.h"
#include <optional>

class QStackedWidget;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class GridView;
class PointsChart;
class ShareChart;

/// The chart of the page Scores with its heading: points of a scale by model, and the same figures as a table
/// on request; where the scheme has no scale, the first share with its interval.
class ScoreChart : public Card {
    Q_OBJECT
public:
    explicit ScoreChart(QWidget* parent = nullptr);
    /// `result` must live until the next call; null = nothing is shown.
    void setResult(const ScoresResult* result);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void showPoints(const PointsOfModels& points);
    void choose();

    const ScoresResult* m_result = nullptr;
    QLabel* m_heading;
    QLabel* m_note;
    Chip* m_asTable;
    QStackedWidget* m_stack;
    PointsChart* m_points;
    ShareChart* m_shares;
    tables::GridModel* m_grid;
    GridView* m_table;
};

}
