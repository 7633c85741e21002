#include "annotate/guidelinespanel.h"
#include "annotate/keymap.h"
#include "common/guidetext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "domain/guidelines.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

namespace touchstone::ui {

namespace {

constexpr int kLineHeightPercent = 125;

/// A text as one paragraph of Markdown that means nothing but itself.
QString plain(const QString& text)
{
    static const QString special = QStringLiteral("\\`*_{}[]<>()#+-.!|~&");
    QString escaped;
    for (const QChar c : text) {
        if (special.contains(c))
            escaped += u'\\';
        escaped += c == u'\n' ? QChar(u' ') : c;
    }
    return escaped;
}

}

GuidelinesPanel::GuidelinesPanel(const KeyMap& keys, QWidget* parent)
    : QFrame(parent)
    , m_keys(keys)
    , m_tabs(new QTabBar(this))
    , m_close(new QToolButton(this))
    , m_text(new GuideText(this))
    , m_editKeys(new QToolButton(this))
{
    setObjectName(QStringLiteral("guidelinesPanel"));
    setRole(this, "rail");
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(10, 8, 8, 10);
    box->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    m_tabs->setObjectName(QStringLiteral("guidelinesParts"));
    setRole(m_tabs, "narrow");
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    for (int i = 0; i <= static_cast<int>(Part::Time); ++i)
        m_tabs->addTab(QString());
    m_close->setObjectName(QStringLiteral("guidelinesClose"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    head->addWidget(m_tabs, 1);
    head->addWidget(m_close);
    box->addLayout(head);
    m_text->setObjectName(QStringLiteral("guidelinesText"));
    m_text->setFrameShape(QFrame::NoFrame);
    box->addWidget(m_text, 1);
    m_editKeys->setObjectName(QStringLiteral("editKeys"));
    m_editKeys->setFocusPolicy(Qt::StrongFocus);
    setRole(m_editKeys, "chip");
    box->addWidget(m_editKeys, 0, Qt::AlignLeft);
    connect(m_tabs, &QTabBar::currentChanged, this, &GuidelinesPanel::fill);
    connect(m_close, &QToolButton::clicked, this, &GuidelinesPanel::closeAsked);
    connect(m_editKeys, &QToolButton::clicked, this, &GuidelinesPanel::editKeysAsked);
    connect(&keys, &KeyMap::changed, this, &GuidelinesPanel::fill);
    retranslateUi();
}

void GuidelinesPanel::setScheme(const Scheme& scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    fill();
}

void GuidelinesPanel::setExtra(const QString& guidelines)
{
    if (m_extra == guidelines)
        return;
    m_extra = guidelines;
    fill();
}

void GuidelinesPanel::showPart(Part part)
{
    m_tabs->setCurrentIndex(static_cast<int>(part));
}

GuidelinesPanel::Part GuidelinesPanel::part() const
{
    return static_cast<Part>(std::max(0, m_tabs->currentIndex()));
}

void GuidelinesPanel::showPoint(const QString& criterion, int value)
{
    showPart(Part::Points);
    const Criterion* scale = m_scheme.criterion(fromQt(criterion));
    if (scale == nullptr)
        return;
    m_text->finish();
    m_text->moveCursor(QTextCursor::Start);
    if (!m_text->find(localized(scale->label)) || !m_text->find(tr("%1 points").arg(value)))
        return;
    // At the top, so that its examples are in view.
    QScrollBar* bar = m_text->verticalScrollBar();
    bar->setValue(bar->value() + m_text->cursorRect().top());
}

QString GuidelinesPanel::text() const
{
    m_text->finish();
    return m_text->toPlainText();
}

QString GuidelinesPanel::guidelines() const
{
    const QString extra = toQt(guidelinesIn(fromQt(m_extra), uiLanguage()));
    return (extra.isEmpty() ? QString() : extra + QLatin1String("\n\n")) + localized(m_scheme.guidelines)
        + QStringLiteral("\n\n## %1\n\n").arg(tr("Keys")) + keyMap();
}

QString GuidelinesPanel::points() const
{
    QString text;
    for (const Criterion& criterion : m_scheme.criteria) {
        if (criterion.anchors.empty())
            continue;
        text += QStringLiteral("## %1\n\n").arg(plain(localized(criterion.label)));
        for (auto anchor = criterion.anchors.rbegin(); anchor != criterion.anchors.rend(); ++anchor) {
            text += QStringLiteral("**%1** %2 %3\n\n")
                        .arg(tr("%1 points").arg(anchor->value), QString(QChar(0x2013)),
                            plain(localized(anchor->text)));
            for (const LocalText& example : anchor->examples)
                text += QStringLiteral("> %1 %2\n\n").arg(tr("Example:"), plain(localized(example)));
        }
    }
    return text.isEmpty() ? tr("This scheme has no scale with described points.") : text;
}

QString GuidelinesPanel::keyMap() const
{
    std::vector<std::pair<QString, QString>> keys {
        {tr("1 to 9, 0 = 10"), tr("give the points; nothing is sent by it")},
        {tr("Arrow keys, Space"), tr("look at a point and its description, then take it")},
        {tr("Backspace"), tr("take an answer back")},
        {tr("Letters"), tr("the answer or flag that shows the letter")},
        {tr("Enter or Ctrl+Enter"), tr("submit; Ctrl+Enter also inside a text box")},
        {tr("Page up, Page down"), tr("scroll the answers, side by side all of them")},
        {tr("Esc"), tr("leave a text box")}};
    for (const KeyMap::Act act : KeyMap::acts()) {
        const QString key = m_keys.shown(act);
        keys.emplace_back(key.isEmpty() ? tr("no key") : key, KeyMap::name(act));
    }
    QString text;
    for (const auto& [key, what] : keys)
        text += QStringLiteral("- **%1** %2 %3\n").arg(plain(key), QString(QChar(0x2013)), what);
    text += QLatin1Char('\n')
        + tr("Three different things: **later** puts an item off, nothing is recorded about it and it comes "
             "back; "
             "**cannot rate** is a result, it counts as done and the reason goes to the lead; a **flag** "
             "asks the "
             "lead to look, and the item is rated all the same.");
    return text;
}

QString GuidelinesPanel::times() const
{
    return tr("The lead sees for each item how long you were at it, in two figures:\n\n"
              "- **active time**: while this window has your attention. A silence counts up to 60 seconds, "
              "and "
              "beyond that as long as it takes to read what is in view.\n"
              "- **wall time**: from the moment the item was shown until you submitted it.\n\n"
              "The lead also sees which answers you gave in which order, and that an item was picked from "
              "the "
              "list instead of being next. Nothing is taken of what you type before you submit it, and "
              "nothing "
              "while you pause (%1).")
               .arg(plain(m_keys.shown(KeyMap::Act::Pause)))
        + (m_scheme.hints ? QLatin1String("\n\n")
                    + tr("The lead has switched hints on: the page says when you are much faster than before "
                         "or "
                         "give the same points over and over. Each hint that is shown is noted beside the "
                         "answer.")
                          : QString());
}

void GuidelinesPanel::fill()
{
    switch (part()) {
    case Part::Guidelines:
        m_text->setGuide(guidelines(), kLineHeightPercent);
        break;
    case Part::Points:
        m_text->setGuide(points(), kLineHeightPercent);
        break;
    case Part::Keys:
        m_text->setGuide(keyMap(), kLineHeightPercent);
        break;
    case Part::Time:
        m_text->setGuide(times(), kLineHeightPercent);
        break;
    }
    m_text->moveCursor(QTextCursor::Start);
    m_editKeys->setVisible(part() == Part::Keys);
}

void GuidelinesPanel::retranslateUi()
{
    setAccessibleName(tr("Guidelines and keys"));
    const QStringList parts {tr("Guidelines"), tr("Points"), tr("Keys"), tr("Time")};
    for (int i = 0; i < parts.size(); ++i)
        m_tabs->setTabText(i, parts[i]);
    m_tabs->setAccessibleName(tr("Parts of the guidelines"));
    m_text->setAccessibleName(tr("Guidelines and keys"));
    m_close->setText(QString(QChar(0x00D7)));
    m_close->setAccessibleName(tr("Close the guidelines"));
    setPlainToolTip(m_close, tr("Close (F1)"));
    m_editKeys->setText(tr("Change keys..."));
    m_editKeys->setAccessibleName(tr("Change keys"));
    fill();
}

void GuidelinesPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
