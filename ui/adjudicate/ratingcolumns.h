#pragma once
#include "service/adjudicating.h"
#include <QWidget>

class QLabel;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class GridView;
class ReadingView;

/// The ratings of one answer side by side, with what the raters wrote below. Columns are letters in an order
/// that differs from answer to answer (numbers where the answers themselves have letters).
class RatingColumns : public QWidget {
    Q_OBJECT
public:
    explicit RatingColumns(QWidget* parent = nullptr);
    void setCase(const service::AdjudicationCase& about);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString columnName(std::size_t index) const;
    void fill();
    void fitRemarks();
    QString remarks() const;

    service::AdjudicationCase m_case = {};
    QLabel* m_title;
    QLabel* m_hint;
    tables::GridModel* m_grid;
    GridView* m_view;
    ReadingView* m_remarks;
};

}
