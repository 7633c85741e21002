#pragma once
#include "domain/scheme.h"
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class QTabBar;

namespace touchstone::ui {

class RowsEditor;
class ThresholdEditor;

/// One question of a scheme, to be written over: words in both languages, answers, scale.
class CriterionEditor : public QWidget {
    Q_OBJECT
public:
    explicit CriterionEditor(QWidget* parent = nullptr);

    void setCriterion(const Criterion& criterion);
    Criterion criterion() const;

Q_SIGNALS:
    /// By an act of the person.
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void makeNumbers();
    void makePoints();
    void changeRange();
    void fillAnchors();
    static QString kindName(CriterionKind kind);

    Criterion m_criterion = {};
    bool m_filling = false;
    QLabel* m_kind;
    QLabel* m_labelZhName;
    QLineEdit* m_labelZh;
    QLabel* m_labelEnName;
    QLineEdit* m_labelEn;
    QLabel* m_helpZhName;
    QLineEdit* m_helpZh;
    QLabel* m_helpEnName;
    QLineEdit* m_helpEn;
    QCheckBox* m_required;
    QCheckBox* m_canDecline;
    QWidget* m_range;
    QLabel* m_rangeName;
    QSpinBox* m_min;
    QSpinBox* m_max;
    ThresholdEditor* m_threshold;
    QWidget* m_asking;
    QLabel* m_askingName;
    QSpinBox* m_askBelow;
    RowsEditor* m_options;
    QWidget* m_points;
    QTabBar* m_pointParts;
    QStackedWidget* m_pointTables;
    RowsEditor* m_anchors;
    RowsEditor* m_examples;
};

}
