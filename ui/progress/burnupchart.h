#pragma once
#include <QDate>
#include <QWidget>
#include <optional>
#include <vector>

namespace touchstone::ui {

/// What is done in all, day by day, below the line of all items that were given out; from today on the range
/// in which the work goes on at the pace so far, and the day on which it is due. The figures stand in a table
/// that the card offers in its place.
class BurnUpChart : public QWidget {
    Q_OBJECT
public:
    struct Point {
        QDate day = {};
        qint64 done = 0; ///< in all, at the end of the day
    };
    struct Curve {
        std::vector<Point> points = {}; ///< ascending
        qint64 items = 0; ///< that were given out
        std::optional<QDate> earliest = {}; ///< when all is done at the pace so far, quick and slow
        std::optional<QDate> latest = {};
        std::optional<QDate> due = {};
    };

    explicit BurnUpChart(QWidget* parent = nullptr);
    void setCurve(Curve curve);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect field() const;
    QPointF placeOf(const QDate& day, qint64 done) const;
    void paintAxes(QPainter& painter) const;
    void paintForecast(QPainter& painter) const;
    void paintDue(QPainter& painter) const;

    Curve m_curve = {};
    QDate m_first = {};
    QDate m_last = {};
};

}
