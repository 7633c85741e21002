#pragma once
#include <QWidget>
#include <vector>

namespace touchstone::ui {

/// The work of one person: items by state.
struct WorkBar {
    QString name = {};
    qint64 done = 0;
    qint64 later = 0;
    qint64 left = 0; ///< neither done nor put off

    qint64 all() const { return done + later + left; }
};

/// A stacked bar for each annotator, in the order given: done, later, left. All have one scale, so that the
/// length shows how much was assigned. The figures also stand in the table of annotators.
class WorkChart : public QWidget {
    Q_OBJECT
public:
    explicit WorkChart(QWidget* parent = nullptr);
    void setBars(std::vector<WorkBar> bars);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    int rowHeight() const;
    void paintLegend(QPainter& painter) const;
    void paintBar(QPainter& painter, const WorkBar& bar, const QRect& place, qint64 longest) const;

    std::vector<WorkBar> m_bars = {};
    QStringList m_words = {}; ///< done, later, left
};

}
