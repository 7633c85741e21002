#pragma once
#include "common/surfaces.h"
#include "domain/workhistory.h"
#include "progress/burnupchart.h"
#include <optional>

class QStackedWidget;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class GridView;

/// How the work came along and when it would be done at the pace so far: a chart, or the same as a table.
class BurnUpCard : public Card {
    Q_OBJECT
public:
    explicit BurnUpCard(QWidget* parent = nullptr);
    void setHistory(const WorkHistory& history);

    /// Items a day: over all days since the first, and over the last seven. Empty where nothing is dated.
    struct Pace {
        double overall = 0;
        double recent = 0;
    };
    static std::optional<Pace> paceOf(const WorkHistory& history, const QDate& today);
    /// The day on which all would be done; empty where it never would.
    static std::optional<QDate> doneOn(const WorkHistory& history, double pace, const QDate& today);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void fillTable();
    QString forecast(const BurnUpChart::Curve& curve, const std::optional<Pace>& pace) const;
    void choose();
    void retranslateUi();

    std::optional<WorkHistory> m_history = {};
    QLabel* m_heading;
    Chip* m_asTable;
    QStackedWidget* m_stack;
    BurnUpChart* m_chart;
    tables::GridModel* m_grid;
    GridView* m_table;
    QLabel* m_forecast;
};

}
