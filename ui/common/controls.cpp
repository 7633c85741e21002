#include "common/controls.h"
#include "common/plaintext.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

namespace touchstone::ui {

QPushButton* makeButton(QWidget* parent, const char* name)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(QLatin1String(name));
    return button;
}

LabelledChoice makeChoice(QWidget* parent, const char* name)
{
    LabelledChoice made {new QWidget(parent)};
    auto* line = new QHBoxLayout(made.row);
    line->setContentsMargins(0, 0, 8, 0);
    made.label = plainLabel({}, made.row, "muted");
    made.box = new QComboBox(made.row);
    made.box->setObjectName(QLatin1String(name));
    made.box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    made.label->setBuddy(made.box);
    line->addWidget(made.label);
    line->addWidget(made.box);
    return made;
}

bool setChoices(
    QComboBox* box, const std::vector<std::pair<QString, QVariant>>& choices, const QVariant& chosen)
{
    const QSignalBlocker quiet(box);
    box->clear();
    for (const auto& [text, data] : choices)
        box->addItem(text, data);
    const int at = box->findData(chosen);
    box->setCurrentIndex(std::max(0, at));
    return at >= 0;
}

}
