#include "common/theme.h"
#include "service/settings.h"
#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>
#include <cmath>

// Resources of a static library have to be asked for, outside any namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(touchstone);
}

namespace touchstone::ui {

namespace {

constexpr int kTextPixels = 15;
constexpr double kReadingFactor = 1.2; // 18 px beside 15 px

QPalette paletteOf(const Colors& c)
{
    QPalette palette(c.surface, c.window);
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.raised);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accentText);
    palette.setColor(QPalette::LinkVisited, c.accentText);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, c.raised);
    palette.setColor(QPalette::Midlight, c.raised);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.control);
    palette.setColor(QPalette::Shadow, c.line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.muted);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.muted);
    return palette;
}

/// The style sheet with the colours put in: `@name` stands for a colour, `@px(15)` for a size of text.
QString sheet(const Colors& c, double factor, bool dark)
{
    QFile file(QStringLiteral(":/style/touchstone.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    const std::vector<std::pair<const char*, QColor>> names {{"window", c.window}, {"surface", c.surface},
        {"raised", c.raised}, {"line", c.line}, {"control", c.control}, {"text", c.text}, {"muted", c.muted},
        {"accentText", c.accentText}, {"accent", c.accent}, {"onAccent", c.onAccent}, {"soft", c.soft},
        {"chosen", c.chosen}, {"onChosen", c.onChosen}, {"warning", c.warning}, {"danger", c.danger}};
    for (const auto& [name, color] : names)
        text.replace(
            QLatin1Char('@') + QLatin1String(name) + QLatin1Char(';'), color.name() + QLatin1Char(';'));
    static const QRegularExpression size(QStringLiteral("@px\\((\\d+)\\)"));
    for (auto match = size.match(text); match.hasMatch(); match = size.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
            QString::number(std::lround(match.captured(1).toInt() * factor)) + QLatin1String("px"));
    text.replace(QStringLiteral("@theme"), dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return text;
}

bool wantsDark(const service::Settings& settings, const QPalette& system)
{
    switch (settings.theme()) {
    case service::ThemeChoice::Light:
        return false;
    case service::ThemeChoice::Dark:
        return true;
    case service::ThemeChoice::System:
        break;
    }
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
}

/// Channel of sRGB to linear light, WCAG 2.1.
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}

const Colors& lightColors()
{
    static const Colors colors {.window = QColor(0xf3f5f8),
        .surface = QColor(0xffffff),
        .raised = QColor(0xeef1f5),
        .line = QColor(0xdde1e7),
        .control = QColor(0x7d8794),
        .text = QColor(0x1d2127),
        .muted = QColor(0x59636f),
        .accent = QColor(0x1f6feb),
        .onAccent = QColor(0xffffff),
        .accentText = QColor(0x1a56b8),
        .soft = QColor(0xe5eefc),
        .chosen = QColor(0x1d2127),
        .onChosen = QColor(0xffffff),
        .bar = QColor(0x3b76c9),
        .barQuiet = QColor(0x7f8d9c),
        .warning = QColor(0x8a5200),
        .danger = QColor(0xb3261e)};
    return colors;
}

const Colors& darkColors()
{
    static const Colors colors {.window = QColor(0x15181c),
        .surface = QColor(0x1e2227),
        .raised = QColor(0x2a2f36),
        .line = QColor(0x363c44),
        .control = QColor(0x8a94a1),
        .text = QColor(0xe8ebef),
        .muted = QColor(0xa9b2bd),
        .accent = QColor(0x2f6fd6),
        .onAccent = QColor(0xffffff),
        .accentText = QColor(0x8ab4ff),
        .soft = QColor(0x22344f),
        .chosen = QColor(0xe8ebef),
        .onChosen = QColor(0x15181c),
        .bar = QColor(0x6ea0ec),
        .barQuiet = QColor(0x7d8895),
        .warning = QColor(0xf0b35a),
        .danger = QColor(0xff8a80)};
    return colors;
}

const Colors& colorsOf(const QPalette& palette)
{
    return palette.color(QPalette::Active, QPalette::Base).lightness() < 128 ? darkColors() : lightColors();
}

const Colors& colorsOf(const QWidget* widget)
{
    return colorsOf(widget->palette());
}

std::vector<ColorPair> drawnPairs(const Colors& c)
{
    constexpr double text = 4.5;
    constexpr double control = 3.0;
    return {{"text on window", c.text, c.window, text}, {"text on surface", c.text, c.surface, text},
        {"text on raised", c.text, c.raised, text}, {"text on soft", c.text, c.soft, text},
        {"muted on window", c.muted, c.window, text}, {"muted on surface", c.muted, c.surface, text},
        {"muted on raised", c.muted, c.raised, text}, {"muted on soft", c.muted, c.soft, text},
        {"on accent", c.onAccent, c.accent, text}, {"on chosen", c.onChosen, c.chosen, text},
        {"link on surface", c.accentText, c.surface, text}, {"link on window", c.accentText, c.window, text},
        {"link on soft", c.accentText, c.soft, text}, {"warning on surface", c.warning, c.surface, text},
        {"warning on window", c.warning, c.window, text}, {"warning on soft", c.warning, c.soft, text},
        {"danger on surface", c.danger, c.surface, text}, {"danger on window", c.danger, c.window, text},
        {"outline on surface", c.control, c.surface, control},
        {"outline on window", c.control, c.window, control},
        {"accent on surface", c.accent, c.surface, control},
        {"accent on window", c.accent, c.window, control},
        {"chosen on surface", c.chosen, c.surface, control}, {"bar on surface", c.bar, c.surface, control},
        {"quiet bar on surface", c.barQuiet, c.surface, control}};
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

void applyLook(QApplication& app, const service::Settings& settings)
{
    loadResources();
    static const QPalette system = QApplication::palette(); // before the first change
    const bool dark = wantsDark(settings, system);
    const Colors& colors = dark ? darkColors() : lightColors();
    const double factor = settings.textSize() / 100.0;
    QStringList families {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("WenQuanYi Micro Hei"),
        QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")};
    if (!settings.uiFont().isEmpty())
        families.prepend(settings.uiFont());
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(textPixels(kTextPixels, settings));
    // One style sheet on the application; Fusion below it draws what the sheet leaves alone.
    if (app.style()->objectName().compare(QLatin1String("fusion"), Qt::CaseInsensitive) != 0
        && app.styleSheet().isEmpty())
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(colors));
    QApplication::setFont(font);
    app.setStyleSheet(sheet(colors, factor, dark));
}

int textPixels(int usual, const service::Settings& settings)
{
    return static_cast<int>(std::lround(usual * settings.textSize() / 100.0));
}

QFont readingFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * kReadingFactor)));
    return font;
}

}
