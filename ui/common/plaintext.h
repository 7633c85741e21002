#pragma once
#include <QLabel>
#include <QString>
#include <QWidget>

namespace touchstone::ui {

/// The one factory of everything that can show text from outside (answers, names, file names, error
/// messages): what it makes draws letters and nothing else, whatever the text says.

/// A label of plain text. `role` names its look in the style sheet: "title", "heading", "muted", "warning",
/// "danger", "big" or empty.
QLabel* plainLabel(const QString& text, QWidget* parent = nullptr, const char* role = nullptr);
/// The same with line breaks where it is too wide.
QLabel* plainParagraph(const QString& text, QWidget* parent = nullptr, const char* role = nullptr);
/// One line that ends with an ellipsis where its place is too narrow; readers hear all of it.
QLabel* plainLine(const QString& text, QWidget* parent = nullptr, const char* role = nullptr);
/// Changes the look of a label or any other widget and has it drawn anew.
void setRole(QWidget* widget, const char* role);
/// A tooltip of plain text.
void setPlainToolTip(QWidget* widget, const QString& text);
/// What a tooltip has to be given so that it shows this text.
QString plainTip(const QString& text);
/// What the text of a button has to be so that an ampersand in it is one and no shortcut.
QString buttonText(QString text);
/// Shortened in the middle, with invisible and bidirectional characters shown by their codes: for names of
/// files, models and people inside sentences.
QString safeName(const QString& text, int length = 80);

}
