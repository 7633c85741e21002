#pragma once
#include <QWidget>
#include <optional>
#include <vector>

namespace touchstone::ui {

/// How the labels of each model fall on the points of a scale: small columns of shares on one common height,
/// with the line that the scheme draws between two points. The figures stand in a table that the page offers
/// in its place.
class PointsChart : public QWidget {
    Q_OBJECT
public:
    struct Row {
        QString name = {};
        std::vector<qint64> items = {}; ///< by point
        qint64 total = 0;
    };

    explicit PointsChart(QWidget* parent = nullptr);
    /// `lowest`: the first point; `line`: points below it are on the lower side.
    void setRows(std::vector<Row> rows, int lowest, std::optional<int> line);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int points() const;
    int rowHeight() const;
    int nameWidth() const;
    void paintRow(QPainter& painter, const Row& row, const QRect& place, double highest) const;
    void paintScale(QPainter& painter, const QRect& place) const;
    void paintLine(QPainter& painter, const QRect& place) const;

    std::vector<Row> m_rows = {};
    int m_lowest = 1;
    std::optional<int> m_line = {};
};

}
