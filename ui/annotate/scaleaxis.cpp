#include "annotate/scaleaxis.h"
#include "annotate/scaleaccess.h"
#include "common/theme.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace touchstone::ui {

/// Where things stand at a width, in device-independent pixels; all sizes follow the font.
struct ScaleAxis::Shape {
    qreal left = 0; ///< of the lowest point
    qreal right = 0; ///< of the highest
    qreal axis = 0; ///< height of the line
    qreal ring = 0; ///< radius
    qreal numbers = 0; ///< top of the numbers
    qreal hint = 0; ///< top of the hint about the key 0
    qreal band = 0; ///< height of the threshold's line
    qreal names = 0; ///< top of the names of its sides
    qreal middle = 0; ///< the threshold between two points
    int lowerWidth = 0; ///< of the name at the left
    int upperWidth = 0;
    int height = 0;

    qreal at(int point, int min, int max) const
    {
        return left + (right - left) * (point - min) / (max - min);
    }
};

namespace {

constexpr int kEdge = 4; // room for the focus frame
constexpr int kInset = 4; // of the threshold's line from that frame
constexpr int kNameGap = 10; // between the names of the two sides
constexpr int kNameLines = Qt::TextWordWrap | Qt::AlignHCenter | Qt::AlignTop;
constexpr std::array<int, 6> kSteps {1, 2, 5, 10, 20, 50};
constexpr qreal kDenseTicks = 4; // pixels between two ticks that can still be told apart

QFont smaller(const QFont& font, double factor)
{
    QFont small = font;
    small.setPixelSize(std::max(9, static_cast<int>(std::lround(QFontInfo(font).pixelSize() * factor))));
    return small;
}

QFont nameFont(const QFont& font)
{
    return smaller(font, 0.87);
}

QFont hintFont(const QFont& font)
{
    return smaller(font, 0.8);
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

int textHeight(const QFont& font, int width, const QString& text)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, std::max(1, width), 10000), kNameLines, text).height();
}

}

ScaleAxis::ScaleAxis(int min, int max, std::optional<int> below, QWidget* parent)
    : QWidget(parent)
    , m_min(min)
    , m_max(std::max(max, min + 1))
    , m_below(below)
{
    installScaleAccess();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

ScaleAxis::Shape ScaleAxis::shapeFor(int width) const
{
    const QFontMetrics metrics(bold(font()));
    Shape shape;
    shape.ring = std::round(metrics.height() * 0.52);
    const int widest = std::max(
        metrics.horizontalAdvance(QString::number(m_min)), metrics.horizontalAdvance(QString::number(m_max)));
    const qreal side = kEdge + std::max<qreal>(shape.ring + 1, widest / 2.0 + 2);
    shape.left = side;
    shape.right = std::max(side + 1, width - side);
    shape.axis = kEdge + shape.ring + 1;
    shape.numbers = shape.axis + shape.ring + 1;
    shape.hint = shape.numbers + metrics.height();
    qreal bottom = shape.hint;
    if (!m_texts.zeroKey.isEmpty())
        bottom += QFontMetrics(hintFont(font())).height();
    if (m_below) {
        shape.band = bottom + 7;
        shape.names = shape.band + 4;
        shape.middle = (shape.at(*m_below - 1, m_min, m_max) + shape.at(*m_below, m_min, m_max)) / 2;
        const QFont small = nameFont(font());
        shape.lowerWidth = std::max(1, static_cast<int>(shape.middle) - kEdge - kInset - kNameGap / 2);
        shape.upperWidth =
            std::max(1, width - kEdge - kInset - static_cast<int>(shape.middle) - kNameGap / 2);
        bottom = shape.names
            + std::max(textHeight(small, shape.lowerWidth, m_texts.lower),
                textHeight(small, shape.upperWidth, m_texts.upper));
    }
    shape.height = static_cast<int>(std::ceil(bottom)) + kEdge + 2;
    return shape;
}

void ScaleAxis::setValue(std::optional<int> value)
{
    if (value && (*value < m_min || *value > m_max))
        value.reset();
    setPreview({}, false);
    if (value == m_value)
        return;
    m_value = value;
    update();
    tellValue();
}

void ScaleAxis::tellValue()
{
    QAccessibleValueChangeEvent event(this, m_value ? QVariant(*m_value) : QVariant());
    QAccessible::updateAccessibility(&event);
}

void ScaleAxis::setTexts(const ScaleTexts& texts)
{
    m_texts = texts;
    updateGeometry();
    update();
}

void ScaleAxis::setBlocked(bool blocked)
{
    m_blocked = blocked;
    m_dragging = false;
    update();
}

void ScaleAxis::choose(int value)
{
    if (m_blocked || value < m_min || value > m_max)
        return;
    const bool same = m_value == value;
    setValue(value);
    if (!same)
        Q_EMIT chosen(value);
}

QPoint ScaleAxis::pointAt(int value) const
{
    const Shape shape = shapeFor(width());
    return QPointF(shape.at(value, m_min, m_max), shape.axis).toPoint();
}

QSize ScaleAxis::sizeHint() const
{
    const int width = fontMetrics().height() * 17;
    return {width, heightForWidth(width)};
}

QSize ScaleAxis::minimumSizeHint() const
{
    const int width = fontMetrics().height() * 10;
    return {width, shapeFor(width).height};
}

int ScaleAxis::heightForWidth(int width) const
{
    return shapeFor(width).height;
}

void ScaleAxis::setPreview(std::optional<int> value, bool byMouse)
{
    m_previewByMouse = byMouse;
    if (value == m_preview)
        return;
    m_preview = value;
    update();
    Q_EMIT previewChanged();
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void ScaleAxis::stepPreview(int key)
{
    const std::optional<int> from = m_preview ? m_preview : m_value;
    int to = m_min;
    if (key == Qt::Key_End)
        to = m_max;
    else if (key == Qt::Key_Right)
        to = from ? *from + 1 : m_min;
    else if (key == Qt::Key_Left)
        to = from ? *from - 1 : m_max;
    setPreview(std::clamp(to, m_min, m_max), false);
}

bool ScaleAxis::takesKey(QKeyEvent* event)
{
    if ((event->modifiers() & ~Qt::KeypadModifier) != 0)
        return false;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        stepPreview(event->key());
        return true;
    case Qt::Key_Space:
        if (m_preview && !event->isAutoRepeat())
            choose(*m_preview);
        return true;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        if (m_value && !m_blocked && !event->isAutoRepeat()) {
            setValue({});
            Q_EMIT chosen({});
        }
        return true;
    default:
        return false;
    }
}

void ScaleAxis::keyPressEvent(QKeyEvent* event)
{
    event->setAccepted(takesKey(event));
}

std::optional<int> ScaleAxis::pointNear(QPointF position) const
{
    const Shape shape = shapeFor(width());
    const qreal step = (shape.right - shape.left) / (m_max - m_min);
    const qreal steps = std::clamp<qreal>((position.x() - shape.left) / step, 0, m_max - m_min);
    return m_min + static_cast<int>(std::lround(steps));
}

void ScaleAxis::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || event->position().y() > shapeFor(width()).hint) {
        event->ignore();
        return;
    }
    m_dragging = !m_blocked;
    setPreview(pointNear(event->position()), true);
}

void ScaleAxis::mouseMoveEvent(QMouseEvent* event)
{
    const qreal y = event->position().y();
    const qreal reach = shapeFor(width()).hint;
    // A drag may wander; far away it is called off.
    const bool near = m_dragging ? y > -reach && y < 2 * reach : y <= reach;
    setPreview(near ? pointNear(event->position()) : std::nullopt, true);
}

void ScaleAxis::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_dragging)
        return;
    m_dragging = false;
    mouseMoveEvent(event);
    if (m_preview)
        choose(*m_preview);
}

void ScaleAxis::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (m_previewByMouse && !m_dragging)
        setPreview({}, true);
}

void ScaleAxis::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void ScaleAxis::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_dragging = false;
    setPreview({}, false);
    update();
}

void ScaleAxis::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    update();
}

int ScaleAxis::numberStep(const Shape& shape) const
{
    const QFontMetrics metrics(bold(font()));
    const int widest = std::max(
        metrics.horizontalAdvance(QString::number(m_min)), metrics.horizontalAdvance(QString::number(m_max)));
    const qreal between = (shape.right - shape.left) / (m_max - m_min);
    for (const int step : kSteps) {
        if (between * step >= widest + 6)
            return step;
    }
    return m_max - m_min;
}

bool ScaleAxis::hasNumber(int value, int step) const
{
    if (value == m_min || value == m_max)
        return true;
    // Round numbers, but none that would touch those of the two ends.
    return value % step == 0 && value - m_min >= step && m_max - value >= step;
}

void ScaleAxis::drawTicks(QPainter& painter, const Shape& shape) const
{
    const Colors& colors = colorsOf(this);
    const int step = numberStep(shape);
    const bool all = (shape.right - shape.left) / (m_max - m_min) >= kDenseTicks;
    const qreal half = shape.ring * 0.6;
    painter.setPen(QPen(colors.control, 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(shape.left, shape.axis), QPointF(shape.right, shape.axis));
    for (int value = m_min; value <= m_max; ++value) {
        if (!all && !hasNumber(value, step))
            continue;
        const qreal x = shape.at(value, m_min, m_max);
        painter.drawLine(QPointF(x, shape.axis - half), QPointF(x, shape.axis + half));
    }
    if (m_value) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_blocked ? colors.control : colors.chosen);
        painter.drawEllipse(
            QPointF(shape.at(*m_value, m_min, m_max), shape.axis), shape.ring * 0.72, shape.ring * 0.72);
    }
    if (m_preview) {
        const bool onValue = m_preview == m_value;
        painter.setBrush(onValue ? QBrush(Qt::NoBrush) : QBrush(colors.surface));
        QPen dashes(colors.accent, 2, Qt::CustomDashLine, Qt::FlatCap);
        dashes.setDashPattern({2.2, 1.5});
        painter.setPen(dashes);
        painter.drawEllipse(
            QPointF(shape.at(*m_preview, m_min, m_max), shape.axis), shape.ring - 0.5, shape.ring - 0.5);
    }
}

void ScaleAxis::drawNumbers(QPainter& painter, const Shape& shape) const
{
    const Colors& colors = colorsOf(this);
    const int step = numberStep(shape);
    const QFontMetrics metrics(bold(font()));
    const std::optional<int> shown = m_preview ? m_preview : m_value;
    for (int value = m_min; value <= m_max; ++value) {
        const bool marked = value == m_value || value == m_preview;
        // On a dense scale the number under ring or thumb takes the place of its neighbours.
        const bool hidden = step > 1 && shown && value != *shown && std::abs(value - *shown) < step;
        if (!marked && (!hasNumber(value, step) || hidden))
            continue;
        if (marked && value != *shown && std::abs(value - *shown) < step)
            continue;
        const QString text = QString::number(value);
        const qreal width = metrics.horizontalAdvance(text) + 4;
        painter.setFont(marked ? bold(font()) : font());
        painter.setPen(value == m_preview ? colors.accentText : m_blocked ? colors.muted : colors.text);
        painter.drawText(
            QRectF(shape.at(value, m_min, m_max) - width / 2, shape.numbers, width, metrics.height()),
            Qt::AlignCenter, text);
    }
    if (m_texts.zeroKey.isEmpty())
        return;
    const QFont small = hintFont(font());
    const qreal width = QFontMetrics(small).horizontalAdvance(m_texts.zeroKey) + 2;
    const qreal middle = shape.at(10, m_min, m_max);
    const qreal left = std::clamp(middle - width / 2, 0.0, std::max(0.0, this->width() - width - 1));
    painter.setFont(small);
    painter.setPen(colors.muted);
    painter.drawText(
        QRectF(left, shape.hint, width, QFontMetrics(small).height()), Qt::AlignCenter, m_texts.zeroKey);
}

void ScaleAxis::drawThreshold(QPainter& painter, const Shape& shape) const
{
    if (!m_below)
        return;
    const Colors& colors = colorsOf(this);
    const qreal left = kEdge + kInset;
    const qreal right = width() - kEdge - kInset;
    painter.setPen(QPen(colors.control, 1.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(left, shape.band), QPointF(shape.middle - 3, shape.band));
    painter.drawLine(QPointF(shape.middle + 3, shape.band), QPointF(right, shape.band));
    painter.drawLine(QPointF(shape.middle, shape.band - 5), QPointF(shape.middle, shape.band + 5));
    painter.setFont(nameFont(font()));
    painter.setPen(colors.muted);
    const qreal height = shape.height - shape.names;
    painter.drawText(QRectF(left, shape.names, shape.lowerWidth, height), kNameLines, m_texts.lower);
    painter.drawText(
        QRectF(right - shape.upperWidth, shape.names, shape.upperWidth, height), kNameLines, m_texts.upper);
}

void ScaleAxis::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Shape shape = shapeFor(width());
    drawTicks(painter, shape);
    drawNumbers(painter, shape);
    drawThreshold(painter, shape);
    if (hasFocus()) {
        painter.setPen(QPen(colorsOf(this).accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    }
}

}
