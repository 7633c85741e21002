#pragma once
#include <QWidget>
#include <optional>
#include <vector>

namespace touchstone::ui {

/// A share for each model with its 95 % interval, for schemes without a scale. The figures stand in the table
/// of scores.
class ShareChart : public QWidget {
    Q_OBJECT
public:
    struct Row {
        QString name = {};
        std::optional<double> value = {}; ///< 0..1
        std::optional<double> low = {};
        std::optional<double> high = {};
        QString text = {}; ///< beside the bar
    };

    explicit ShareChart(QWidget* parent = nullptr);
    void setRows(std::vector<Row> rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int rowHeight() const;
    void paintBar(QPainter& painter, const Row& row, const QRect& place) const;

    std::vector<Row> m_rows = {};
};

}
