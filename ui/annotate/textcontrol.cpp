#include "annotate/textcontrol.h"
#include "annotate/textbox.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr int kLeastLines = 2;
constexpr int kMostLines = 8;

/// The text as it was typed: toPlainText() would make ordinary spaces of those that do not break.
QString typedText(const QTextDocument* document)
{
    QString text = document->toRawText();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    text.replace(QChar::LineSeparator, QLatin1Char('\n'));
    return text;
}

}

TextControl::TextControl(const Criterion& criterion, QWidget* parent)
    : CriterionControl(criterion, parent)
    , m_text(new TextBox(kLeastLines, kMostLines, this))
{
    m_text->setObjectName(QStringLiteral("text"));
    box()->addWidget(m_text);
    setFocusProxy(m_text);
    connect(m_text, &TextBox::textChanged, this, [this] {
        m_touched = true;
        m_unreported = true;
        reportEdit();
    });
    connect(m_text, &TextBox::finished, this, &TextControl::finish);
    connect(m_text, &TextBox::left, this, &TextControl::left);
    connect(m_text, &TextBox::submitAsked, this, [this] {
        finish();
        Q_EMIT submitAsked();
    });
    TextControl::retranslateUi();
}

TextControl::~TextControl()
{
    // Focus leaves a child that goes with its parent, and this half is gone by then.
    m_text->disconnect(this);
}

void TextControl::finish()
{
    if (!m_unreported)
        return;
    m_unreported = false;
    reportAct(m_text->document()->isEmpty() ? QString() : QStringLiteral("text"));
}

std::optional<AnswerValue> TextControl::answer() const
{
    std::string text = m_touched ? fromQt(typedText(m_text->document())) : m_given;
    if (text.empty())
        return {};
    return TextAnswer {std::move(text)};
}

void TextControl::setAnswer(const std::optional<AnswerValue>& answer)
{
    const auto* text = answer ? std::get_if<TextAnswer>(&*answer) : nullptr;
    const std::string given = text != nullptr ? text->text : std::string();
    const auto before = this->answer();
    const bool same = before ? std::get<TextAnswer>(*before).text == given : given.empty();
    m_given = given;
    m_touched = false;
    m_unreported = false;
    // The same text again leaves cursor and undo alone.
    if (same)
        return;
    const QSignalBlocker silent(m_text);
    m_text->setPlainText(toQt(given));
}

void TextControl::fillHeight()
{
    m_text->fillHeight();
}

void TextControl::setBlocked(bool blocked)
{
    CriterionControl::setBlocked(blocked);
    m_text->setReadOnly(blocked);
}

void TextControl::retranslateUi()
{
    CriterionControl::retranslateUi();
    const QString help = localized(criterion().help);
    m_text->setPlaceholderText(help);
    m_text->setAccessibleName(localized(criterion().label));
    m_text->setAccessibleDescription(help);
}

}
