#include "common/surfaces.h"
#include "common/plaintext.h"
#include <QVBoxLayout>

namespace touchstone::ui {

Card::Card(QWidget* parent)
    : QFrame(parent)
    , m_box(new QVBoxLayout(this))
{
    setRole(this, "card");
    m_box->setContentsMargins(16, 14, 16, 14);
    m_box->setSpacing(8);
}

KeyCap::KeyCap(const QString& key, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(key);
    setRole(this, "key");
    setAlignment(Qt::AlignCenter);
}

Chip::Chip(const QString& text, QWidget* parent)
    : QToolButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setRole(this, "chip");
}

QFrame* separator(Qt::Orientation orientation, QWidget* parent)
{
    auto* line = new QFrame(parent);
    setRole(line, "separator");
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

}
