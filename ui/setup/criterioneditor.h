#pragma once
#include "domain/scheme.h"
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace touchstone::ui {

class RowsEditor;

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
    RowsEditor* m_options;
    RowsEditor* m_anchors;
};

}
