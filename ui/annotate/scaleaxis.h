#pragma once
#include <QStringList>
#include <QWidget>
#include <optional>

namespace touchstone::ui {

/// The words on and about a scale in the language of the window.
struct ScaleTexts {
    QString zeroKey = {}; ///< small, under the 10 that the key 0 sets; empty = none
    QString lower = {}; ///< names of the two sides of the threshold; empty = no threshold
    QString upper = {};
    QStringList points = {}; ///< what each point means, for assistive technology: "7 of 10: ..."
    QString unset = {}; ///< the same where nothing is set
};

/// The axis of a rating scale. Nothing is on it until the person sets a point; pointing and the arrow keys
/// move a dashed ring that sets nothing. For assistive technology it is a slider whose value is null at
/// first.
class ScaleAxis : public QWidget {
    Q_OBJECT
public:
    /// Points min..max, at least two. `below`: the threshold lies between below-1 and below.
    ScaleAxis(int min, int max, std::optional<int> below, QWidget* parent);

    int minimum() const { return m_min; }
    int maximum() const { return m_max; }
    std::optional<int> value() const { return m_value; }
    /// Shows a point or, for null, none. Emits nothing; takes the ring away.
    void setValue(std::optional<int> value);
    /// The point under the dashed ring.
    std::optional<int> preview() const { return m_preview; }
    void setTexts(const ScaleTexts& texts);
    const ScaleTexts& texts() const { return m_texts; }
    /// Blocked: the ring still moves, nothing can be set.
    void setBlocked(bool blocked);
    bool isBlocked() const { return m_blocked; }
    /// Sets a point as the person does; points off the scale do nothing.
    void choose(int value);
    /// The middle of a point's tick.
    QPoint pointAt(int value) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// The person set this point, or took the answer back (null).
    void chosen(std::optional<int> value);
    void previewChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Shape;
    Shape shapeFor(int width) const;
    bool takesKey(QKeyEvent* event);
    void stepPreview(int key);
    void setPreview(std::optional<int> value, bool byMouse);
    std::optional<int> pointNear(QPointF position) const;
    /// Points get a number where there is room: every one, every second, every fifth ...
    int numberStep(const Shape& shape) const;
    bool hasNumber(int value, int step) const;
    void drawTicks(QPainter& painter, const Shape& shape) const;
    void drawNumbers(QPainter& painter, const Shape& shape) const;
    void drawThreshold(QPainter& painter, const Shape& shape) const;
    void tellValue();

    int m_min;
    int m_max;
    std::optional<int> m_below;
    std::optional<int> m_value = {};
    std::optional<int> m_preview = {};
    bool m_previewByMouse = false;
    bool m_dragging = false;
    bool m_blocked = false;
    ScaleTexts m_texts = {};
};

}
