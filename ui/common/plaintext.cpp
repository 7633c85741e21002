#include "common/plaintext.h"
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace touchstone::ui {

namespace {

bool hidden(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Other_Surrogate || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

class ElidedLabel : public QLabel {
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(QStringLiteral("MMMM")), QLabel::minimumSizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStyleOption option;
        option.initFrom(this);
        QPainter painter(this);
        style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), option.palette,
            isEnabled(), fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()),
            foregroundRole());
    }
};

void dress(QLabel* label, const QString& text, const char* role)
{
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    if (role != nullptr)
        setRole(label, role);
}

}

QLabel* plainLabel(const QString& text, QWidget* parent, const char* role)
{
    auto* label = new QLabel(parent);
    dress(label, text, role);
    return label;
}

QLabel* plainLine(const QString& text, QWidget* parent, const char* role)
{
    auto* label = new ElidedLabel(parent);
    dress(label, text, role);
    return label;
}

QLabel* plainParagraph(const QString& text, QWidget* parent, const char* role)
{
    QLabel* label = plainLabel(text, parent, role);
    label->setWordWrap(true);
    return label;
}

void setRole(QWidget* widget, const char* role)
{
    widget->setProperty("role", QString::fromLatin1(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QString plainTip(const QString& text)
{
    // Escaped text without any markup would be drawn with its escapes: the pair of tags settles what it is.
    return text.isEmpty()
        ? QString()
        : QLatin1String("<p style='white-space:pre-wrap'>") + text.toHtmlEscaped() + QLatin1String("</p>");
}

void setPlainToolTip(QWidget* widget, const QString& text)
{
    widget->setToolTip(plainTip(text));
}

QString buttonText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

QString safeName(const QString& text, int length)
{
    QString clean;
    for (const char32_t c : text.toUcs4()) {
        if (hidden(c))
            clean += QStringLiteral("[U+%1]").arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
        else
            clean += QString::fromUcs4(&c, 1);
    }
    if (clean.size() <= length)
        return clean;
    const int half = (length - 1) / 2;
    return clean.left(half) + QChar(0x2026) + clean.right(half);
}

}
