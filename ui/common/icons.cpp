#include "common/icons.h"
#include "common/theme.h"
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace touchstone::ui {

namespace {

QByteArray colored(const QByteArray& svg, const QColor& color)
{
    QByteArray copy = svg;
    return copy.replace("currentColor", color.name().toLatin1());
}

/// Draws an SVG at the size that is asked for.
class LineIcon : public QIconEngine {
public:
    LineIcon(QByteArray svg, QColor normal, QColor disabled)
        : m_svg(std::move(svg))
        , m_normal(normal)
        , m_disabled(disabled)
    {
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer renderer(colored(m_svg, mode == QIcon::Disabled ? m_disabled : m_normal));
        renderer.render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new LineIcon(m_svg, m_normal, m_disabled); }

private:
    QByteArray m_svg;
    QColor m_normal;
    QColor m_disabled;
};

QIcon lineIcon(const char* name, const QColor& normal, const QColor& disabled)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new LineIcon(file.readAll(), normal, disabled));
}

}

QIcon icon(const char* name, const QColor& color)
{
    return lineIcon(name, color, color);
}

QIcon icon(const char* name, const QWidget* widget)
{
    const Colors& colors = colorsOf(widget);
    return lineIcon(name, colors.text, colors.muted);
}

QIcon programIcon()
{
    return QIcon(QStringLiteral(":/icons/touchstone.svg"));
}

}
