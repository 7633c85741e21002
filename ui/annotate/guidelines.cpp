#include "annotate/guidelines.h"
#include "common/readingview.h"
#include "common/texts.h"
#include <QDialogButtonBox>
#include <QEvent>
#include <QVBoxLayout>

namespace touchstone::ui {

GuidelinesWindow::GuidelinesWindow(QWidget* parent)
    : QDialog(parent)
    , m_text(new GuideText(this))
{
    setObjectName(QStringLiteral("guidelinesWindow"));
    auto* box = new QVBoxLayout(this);
    box->addWidget(m_text, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    box->addWidget(buttons);
    m_text->setObjectName(QStringLiteral("guidelinesText"));
    resize(620, 640);
    retranslateUi();
}

void GuidelinesWindow::setScheme(const Scheme& scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    retranslateUi();
}

void GuidelinesWindow::setExtra(const QString& guidelines)
{
    if (m_extra == guidelines)
        return;
    m_extra = guidelines;
    retranslateUi();
}

void GuidelinesWindow::retranslateUi()
{
    setWindowTitle(tr("Guidelines and keys"));
    m_text->setAccessibleName(tr("Guidelines and keys"));
    const std::vector<std::pair<QString, QString>> keys {
        {tr("1 to 9, 0 = 10"), tr("give the points; nothing is sent by it")},
        {tr("Arrow keys, Space"), tr("look at a point and its description, then take it")},
        {tr("Backspace"), tr("take an answer back")},
        {tr("Letters"), tr("the answer or flag that shows the letter")},
        {tr("Enter or Ctrl+Enter"), tr("submit; Ctrl+Enter also inside a text box")},
        {QStringLiteral("L"), tr("put off for later")},
        {QStringLiteral("Ctrl+K"), tr("cannot rate, with the reason")},
        {QStringLiteral("G"), tr("flag for the lead")}, {tr("Alt+Left"), tr("back to the item before")},
        {tr("Ctrl+Z, Ctrl+Shift+Z"), tr("undo and redo a submission; inside a text box only the text")},
        {tr("Esc"), tr("leave a text box")}, {QStringLiteral("I"), tr("show or hide the list")},
        {QStringLiteral("/"), tr("search")}, {QStringLiteral("F1 ?"), tr("this page")}};
    QString text = (m_extra.isEmpty() ? QString() : m_extra + QLatin1String("\n\n"))
        + localized(m_scheme.guidelines) + QLatin1String("\n\n## ") + tr("Keys") + QLatin1String("\n\n");
    for (const auto& [key, what] : keys)
        text += QStringLiteral("- **%1** %2 %3\n").arg(key, QString(QChar(0x2013)), what);
    m_text->setGuide(text);
}

void GuidelinesWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
