#include "annotate/scaleaccess.h"
#include "annotate/scaleaxis.h"
#include <QAccessibleWidget>

namespace touchstone::ui {

namespace {

class ScaleAccess : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit ScaleAccess(ScaleAxis* axis)
        : QAccessibleWidget(axis, QAccessible::Slider)
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return words(axis()->value());
        // Readers of sliders say the number; what it means reaches them as the description.
        if (kind == QAccessible::Description)
            return words(axis()->preview() ? axis()->preview() : axis()->value());
        return QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = axis()->isBlocked();
        return state;
    }

    QVariant currentValue() const override
    {
        const auto value = axis()->value();
        return value ? QVariant(*value) : QVariant();
    }
    void setCurrentValue(const QVariant& value) override
    {
        bool number = false;
        const int point = value.toInt(&number);
        if (number)
            axis()->choose(point);
    }
    QVariant minimumValue() const override { return axis()->minimum(); }
    QVariant maximumValue() const override { return axis()->maximum(); }
    QVariant minimumStepSize() const override { return 1; }

private:
    ScaleAxis* axis() const { return static_cast<ScaleAxis*>(widget()); }
    QString words(std::optional<int> point) const
    {
        const ScaleTexts& texts = axis()->texts();
        return point ? texts.points.value(*point - axis()->minimum()) : texts.unset;
    }
};

QAccessibleInterface* makeAccess(const QString&, QObject* object)
{
    auto* axis = qobject_cast<ScaleAxis*>(object);
    return axis != nullptr ? new ScaleAccess(axis) : nullptr;
}

}

void installScaleAccess()
{
    // Installing the same factory again is passed over by Qt.
    QAccessible::installFactory(&makeAccess);
}

}
