#pragma once
#include <QWidget>
#include <vector>

namespace touchstone::ui {

/// Models as points: a figure of people upwards, a share of multi-choice to the right, each with its name.
/// The table beside has the same figures.
class BesideChart : public QWidget {
    Q_OBJECT
public:
    struct Point {
        QString name = {};
        double automatic = 0; ///< 0..1
        double human = 0; ///< in the range of the axis
    };
    struct Axis {
        QString title = {};
        double low = 0;
        double high = 1;
        bool share = true; ///< written in per cent
    };

    explicit BesideChart(QWidget* parent = nullptr);
    void setPoints(std::vector<Point> points, const Axis& automatic, const Axis& human);
    std::size_t pointCount() const { return m_points.size(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect plot() const;
    void paintAxes(QPainter& painter, const QRect& area) const;
    void paintPoints(QPainter& painter, const QRect& area) const;
    /// Where a name of this width is over nothing else, as near to its point as can be.
    QRect freePlace(const QPoint& at, int wide, const std::vector<QRect>& taken) const;

    std::vector<Point> m_points = {};
    Axis m_automatic = {};
    Axis m_human = {};
};

}
