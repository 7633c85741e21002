#pragma once
#include <QColor>
#include <QFont>
#include <QPalette>
#include <vector>

class QApplication;
class QWidget;

namespace touchstone::service {
class Settings;
}

namespace touchstone::ui {

/// The colours of one theme, by what they are for.
struct Colors {
    QColor window = {}; ///< behind everything
    QColor surface = {}; ///< cards, fields, tables
    QColor raised = {}; ///< keys, hovered rows
    QColor line = {}; ///< separators that carry no meaning
    QColor control = {}; ///< outlines of controls, marks of scales
    QColor text = {};
    QColor muted = {}; ///< quieter text
    QColor accent = {}; ///< main button, preview ring, focus
    QColor onAccent = {};
    QColor accentText = {}; ///< links and chosen words on a surface
    QColor soft = {}; ///< background of what is chosen
    QColor chosen = {}; ///< background of a chosen answer
    QColor onChosen = {};
    QColor bar = {}; ///< charts: the value
    QColor barQuiet = {}; ///< charts: the rest
    QColor warning = {}; ///< text of warnings
    QColor danger = {}; ///< text of errors
};

/// Two colours that meet, and the contrast that they need (WCAG 2.1: 4.5 for text, 3 for controls).
struct ColorPair {
    const char* name;
    QColor front;
    QColor back;
    double needed;
};

const Colors& lightColors();
const Colors& darkColors();
/// The colours that belong to a widget's palette.
const Colors& colorsOf(const QWidget* widget);
const Colors& colorsOf(const QPalette& palette);
/// Every pair that the program draws, for the test of contrast.
std::vector<ColorPair> drawnPairs(const Colors& colors);
/// Relative luminance contrast of two opaque colours, 1..21 (WCAG 2.1).
double contrast(const QColor& a, const QColor& b);

/// Sets style, palette, fonts and style sheet of the whole program from the settings.
void applyLook(QApplication& app, const service::Settings& settings);
/// Pixels of a text that is `usual` pixels high at 100 %.
int textPixels(int usual, const service::Settings& settings);
/// Font of prompts and answers: 18 px at 100 %.
QFont readingFont();

}
