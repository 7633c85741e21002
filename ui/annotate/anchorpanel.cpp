#include "annotate/anchorpanel.h"
#include "common/plaintext.h"
#include <QEvent>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kPadX = 11;
constexpr int kPadY = 8;
constexpr int kBar = 3; // at the left, drawn by the style sheet
constexpr int kLines = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

}

AnchorPanel::AnchorPanel(QWidget* parent)
    : QFrame(parent)
    , m_label(plainParagraph({}, this))
{
    m_label->setObjectName(QStringLiteral("anchorText"));
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRole(this, "anchor");
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AnchorPanel::reserve(const QStringList& texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    forget();
}

void AnchorPanel::setText(const QString& text)
{
    if (text != m_label->text())
        m_label->setText(text);
}

QString AnchorPanel::text() const
{
    return m_label->text();
}

void AnchorPanel::forget()
{
    m_knownWidth = -1;
    updateGeometry();
}

int AnchorPanel::heightForWidth(int width) const
{
    if (width == m_knownWidth)
        return m_knownHeight;
    m_label->ensurePolished();
    const QFontMetrics metrics = m_label->fontMetrics();
    const QRect room(0, 0, std::max(1, width - 2 * kPadX - kBar), 100000);
    int tallest = metrics.height();
    for (const QString& text : m_texts)
        tallest = std::max(tallest, metrics.boundingRect(room, kLines, text).height());
    m_knownWidth = width;
    m_knownHeight = tallest + 2 * kPadY;
    return m_knownHeight;
}

QSize AnchorPanel::sizeHint() const
{
    const int width = m_label->fontMetrics().height() * 17;
    return {width, heightForWidth(width)};
}

QSize AnchorPanel::minimumSizeHint() const
{
    return {m_label->fontMetrics().height() * 8, m_label->fontMetrics().height() + 2 * kPadY};
}

void AnchorPanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    m_label->setGeometry(rect().adjusted(kBar + kPadX, kPadY, -kPadX, -kPadY));
}

void AnchorPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        forget();
}

}
