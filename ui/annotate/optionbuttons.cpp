#include "annotate/optionbuttons.h"
#include "annotate/evengrid.h"
#include "common/theme.h"
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionButton>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kPadX = 8; // border and padding
constexpr int kPadY = 9;
constexpr int kGap = 4;
constexpr int kFlagGap = 6;
constexpr int kFlagPadX = 3;
constexpr int kFlagPadY = 4;
constexpr int kNarrow = 90; // a label never gets less than this
constexpr int kLines = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter;

QFont keyFont(const QFont& font)
{
    QFont small = font;
    small.setPixelSize(std::max(9, QFontInfo(font).pixelSize() * 4 / 5));
    small.setWeight(QFont::Normal);
    return small;
}

/// Nothing where there is no key.
QSize keySize(const QFont& font, const QString& key)
{
    if (key.isEmpty())
        return {0, 0};
    const QFontMetrics metrics(keyFont(font));
    return {std::max(metrics.horizontalAdvance(key) + 8, metrics.height()), metrics.height() + 2};
}

void drawKey(
    QPainter& painter, const QRectF& place, const QFont& font, const QString& key, const Colors& colors)
{
    if (key.isEmpty())
        return;
    painter.setPen(QPen(colors.control, 1));
    painter.setBrush(colors.surface);
    const QRectF cap = place.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(cap, 4, 4);
    painter.drawLine(cap.bottomLeft() + QPointF(3, -1), cap.bottomRight() + QPointF(-3, -1));
    painter.setFont(keyFont(font));
    painter.setPen(colors.muted);
    painter.drawText(place.translated(0, -0.5), Qt::AlignCenter, key);
}

int markSize(const QFontMetrics& metrics)
{
    return metrics.ascent();
}

/// A check mark where it is chosen, else a ring that says "one of these".
void drawMark(QPainter& painter, const QRectF& place, bool chosen, const Colors& colors)
{
    painter.setBrush(Qt::NoBrush);
    if (!chosen) {
        painter.setPen(QPen(colors.control, 1.3));
        painter.drawEllipse(place.adjusted(1.5, 1.5, -1.5, -1.5));
        return;
    }
    QPainterPath check;
    check.moveTo(place.left() + place.width() * 0.10, place.top() + place.height() * 0.55);
    check.lineTo(place.left() + place.width() * 0.40, place.top() + place.height() * 0.85);
    check.lineTo(place.left() + place.width() * 0.95, place.top() + place.height() * 0.15);
    painter.setPen(QPen(colors.onChosen, place.width() / 6.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(check);
}

int linesHeight(const QFontMetrics& metrics, int width, const QString& text)
{
    return metrics.boundingRect(QRect(0, 0, width, 10000), kLines, text).height();
}

/// The width that keeps a label in its lines: drawing needs not less than measuring did.
int labelWidth(const QFontMetrics& metrics, int width, const QString& text)
{
    return std::min(width, metrics.boundingRect(QRect(0, 0, width, 10000), kLines, text).width() + 1);
}

/// A text of a button without its meaning of "&".
QString escaped(const QString& text)
{
    return QString(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

}

ChoiceButton::ChoiceButton(const QString& key, const EvenGrid* grid, QWidget* parent)
    : QPushButton(parent)
    , m_key(key)
    , m_grid(grid)
{
    setCheckable(true);
    setAutoDefault(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceButton::setLabel(const QString& label)
{
    m_label = label;
    setText(escaped(label));
    updateGeometry();
}

int ChoiceButton::besideLabel() const
{
    const int key = keySize(font(), m_key).width();
    return 2 * kPadX + markSize(fontMetrics()) + kGap + (key > 0 ? kGap + key : 0);
}

QSize ChoiceButton::sizeHint() const
{
    ensurePolished();
    const int width = besideLabel() + fontMetrics().horizontalAdvance(m_label) + 2;
    return {width, heightForWidth(width)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    ensurePolished();
    return {std::min(sizeHint().width(), besideLabel() + kNarrow), fontMetrics().height() + 2 * kPadY};
}

int ChoiceButton::heightForWidth(int width) const
{
    ensurePolished();
    return linesHeight(fontMetrics(), std::max(1, width - besideLabel()), m_label) + 2 * kPadY + 2;
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);

    const Colors& colors = colorsOf(parentWidget());
    painter.setRenderHint(QPainter::Antialiasing);
    const int mark = markSize(fontMetrics());
    const QSize cap = keySize(font(), m_key);
    const int room = std::max(1, width() - besideLabel());
    const int label = labelWidth(fontMetrics(), room, m_label);
    const bool left = m_grid->columns() == 1;
    int x = left ? kPadX : (width() - (besideLabel() - 2 * kPadX) - label) / 2;
    drawMark(painter, QRectF(x, (height() - mark) / 2.0, mark, mark), isChecked(), colors);
    x += mark + kGap;
    painter.setFont(font());
    painter.setPen(isChecked() ? colors.onChosen : isEnabled() ? colors.text : colors.muted);
    painter.drawText(QRect(x, 0, left ? room : label + 1, height()), kLines, m_label);
    x = left ? width() - kPadX - cap.width() : x + label + kGap;
    drawKey(painter, QRectF(QPointF(x, (height() - cap.height()) / 2), QSizeF(cap)), font(), m_key, colors);
}

FlagBox::FlagBox(const QString& key, QWidget* parent)
    : QCheckBox(parent)
    , m_key(key)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FlagBox::setLabel(const QString& label)
{
    m_label = label;
    setText(escaped(label));
    updateGeometry();
}

void FlagBox::setKey(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

int FlagBox::besideLabel() const
{
    const int key = keySize(font(), m_key).width();
    return 2 * kFlagPadX + style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) + kFlagGap
        + (key > 0 ? kFlagGap + key : 0);
}

QSize FlagBox::sizeHint() const
{
    ensurePolished();
    const int width = besideLabel() + fontMetrics().horizontalAdvance(m_label) + 2;
    return {width, heightForWidth(width)};
}

QSize FlagBox::minimumSizeHint() const
{
    ensurePolished();
    return {std::min(sizeHint().width(), besideLabel() + kNarrow), fontMetrics().height() + 2 * kFlagPadY};
}

int FlagBox::heightForWidth(int width) const
{
    ensurePolished();
    const int lines = linesHeight(fontMetrics(), std::max(1, width - besideLabel()), m_label);
    return std::max(lines, keySize(font(), m_key).height()) + 2 * kFlagPadY;
}

void FlagBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& colors = colorsOf(parentWidget());
    QStyleOptionButton option;
    initStyleOption(&option);
    const QSize box(style()->pixelMetric(QStyle::PM_IndicatorWidth, &option, this),
        style()->pixelMetric(QStyle::PM_IndicatorHeight, &option, this));
    option.rect = QRect(QPoint(kFlagPadX, (height() - box.height()) / 2), box);
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, this);

    painter.setRenderHint(QPainter::Antialiasing);
    const int room = std::max(1, width() - besideLabel());
    const int label = labelWidth(fontMetrics(), room, m_label);
    int x = kFlagPadX + box.width() + kFlagGap;
    painter.setPen(isEnabled() ? colors.text : colors.muted);
    painter.drawText(QRect(x, 0, room, height()), kLines, m_label);
    x += label + kFlagGap;
    const QSize cap = keySize(font(), m_key);
    drawKey(painter, QRectF(QPointF(x, (height() - cap.height()) / 2), QSizeF(cap)), font(), m_key, colors);
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        const qreal right = std::min<qreal>(width(), x + cap.width() + kFlagPadX);
        painter.drawRoundedRect(QRectF(0.75, 0.75, right - 1.5, height() - 1.5), 4, 4);
    }
}

}
