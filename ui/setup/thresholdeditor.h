#pragma once
#include "domain/scheme.h"
#include <QWidget>
#include <array>
#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace touchstone::ui {

/// The line that a scale shows between two of its points, with the names of its two sides in both languages;
/// or that there is none.
class ThresholdEditor : public QWidget {
    Q_OBJECT
public:
    explicit ThresholdEditor(QWidget* parent = nullptr);

    /// `lowest`, `highest`: points of the scale.
    void setThreshold(const std::optional<Threshold>& threshold, int lowest, int highest);
    std::optional<Threshold> threshold() const;

Q_SIGNALS:
    /// By an act of the person.
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showState();
    void retranslateUi();

    std::optional<Threshold> m_known = {}; ///< as it came
    bool m_filling = false;
    QCheckBox* m_there;
    QSpinBox* m_below;
    std::array<QLabel*, 2> m_sides = {}; ///< below the line, from the line on
    std::array<QLineEdit*, 4> m_names = {}; ///< lower side in Chinese and English, then the upper one
};

}
