#pragma once
#include <QColor>
#include <QIcon>

class QWidget;

namespace touchstone::ui {

/// One of the program's line icons (resources/icons) in one colour, sharp at any scale.
QIcon icon(const char* name, const QColor& color);
/// In the text colour of the widget's theme, with a quieter one where it is disabled.
QIcon icon(const char* name, const QWidget* widget);
/// The program's own icon.
QIcon programIcon();

}
