#pragma once
#include <QString>
#include <QVariant>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QWidget;

namespace touchstone::ui {

/// A button without words; `name` is its object name.
QPushButton* makeButton(QWidget* parent, const char* name);

/// A box to choose from with its label before it.
struct LabelledChoice {
    QWidget* row = nullptr; ///< holds both: what is shown, hidden and laid out
    QLabel* label = nullptr;
    QComboBox* box = nullptr;
};
LabelledChoice makeChoice(QWidget* parent, const char* name);

/// Puts other words into a box; `chosen` is the data that stands in it afterwards, else its first entry does.
/// Nobody is told of the change. False where `chosen` is not among the choices.
bool setChoices(
    QComboBox* box, const std::vector<std::pair<QString, QVariant>>& choices, const QVariant& chosen);

}
