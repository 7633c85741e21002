#include "annotate/ownanswerpanel.h"
#include "annotate/textbox.h"
#include "annotate/textcontrol.h"
#include "annotate/textdifference.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "common/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QTextEdit>
#include <QTimer>

namespace touchstone::ui {

namespace {

// Typing goes on while the difference is worked out: only a pause shows it.
constexpr int kTypingPauseMs = 120;

}

OwnAnswerPanel::OwnAnswerPanel(const Criterion& criterion, QWidget* parent)
    : Card(parent)
    , m_control(new TextControl(criterion, this))
    , m_besideLabel(plainLabel({}, this, "muted"))
    , m_beside(new QComboBox(this))
    , m_start(new QPushButton(this))
    , m_finished(new QRadioButton(this))
    , m_draft(new QRadioButton(this))
    , m_differenceTitle(plainParagraph({}, this, "small"))
    , m_difference(new QTextEdit(this))
    , m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("ownAnswerPanel"));
    m_control->setObjectName(QStringLiteral("ownAnswer"));
    m_control->fillHeight();
    m_beside->setObjectName(QStringLiteral("ownAnswerBeside"));
    m_start->setObjectName(QStringLiteral("startFromOriginal"));
    m_finished->setObjectName(QStringLiteral("ownAnswerFinished"));
    m_draft->setObjectName(QStringLiteral("ownAnswerDraft"));
    m_finished->setChecked(true);
    m_difference->setObjectName(QStringLiteral("ownAnswerDifference"));
    m_difference->setReadOnly(true);
    m_difference->setAcceptRichText(false);
    m_difference->setUndoRedoEnabled(false);
    m_difference->setTabChangesFocus(true);
    m_difference->setFrameShape(QFrame::NoFrame);
    m_difference->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRole(m_difference, "reading");
    setRole(m_start, "small");
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_besideLabel);
    head->addWidget(m_beside);
    head->addStretch(1);
    auto* state = new QHBoxLayout;
    state->setSpacing(10);
    state->addWidget(m_finished);
    state->addWidget(m_draft);
    state->addStretch(1);
    state->addWidget(m_start);
    box()->addWidget(m_control, 1);
    box()->addLayout(state);
    box()->addLayout(head);
    box()->addWidget(m_differenceTitle);
    box()->addWidget(m_difference, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kTypingPauseMs);
    connect(m_pause, &QTimer::timeout, this, &OwnAnswerPanel::showDifference);
    connect(m_control, &TextControl::acted, this, &OwnAnswerPanel::acted);
    connect(m_control, &TextControl::edited, this, [this] {
        m_pause->start();
        Q_EMIT edited();
    });
    connect(m_control, &TextControl::submitAsked, this, &OwnAnswerPanel::submitAsked);
    connect(m_control, &TextControl::left, this, &OwnAnswerPanel::left);
    connect(m_start, &QPushButton::clicked, this, &OwnAnswerPanel::startFromOriginal);
    // Assistive technology toggles without a click; what setDraft() sets is no act.
    connect(m_draft, &QRadioButton::toggled, this, [this](bool on) {
        Q_EMIT acted(on ? QStringLiteral("draft") : QStringLiteral("finished"));
        Q_EMIT edited();
    });
    connect(m_beside, &QComboBox::activated, this, [this](int index) {
        showDifference();
        Q_EMIT originalChanged(index);
    });
    retranslateUi();
}

OwnAnswerPanel::~OwnAnswerPanel()
{
    m_control->disconnect(this);
}

void OwnAnswerPanel::setOriginals(const QStringList& titles, const QStringList& texts)
{
    const int before = m_beside->currentIndex();
    m_originals = texts;
    m_titles = titles;
    m_beside->clear();
    m_beside->addItems(titles);
    m_beside->setCurrentIndex(before >= 0 && before < titles.size() ? before : 0);
    m_beside->setVisible(titles.size() > 1);
    m_besideLabel->setVisible(titles.size() > 1);
    showDifference();
}

int OwnAnswerPanel::original() const
{
    return std::max(0, m_beside->currentIndex());
}

void OwnAnswerPanel::setOriginal(int index)
{
    m_beside->setCurrentIndex(index);
    showDifference();
}

std::optional<AnswerValue> OwnAnswerPanel::answer() const
{
    return m_control->answer();
}

void OwnAnswerPanel::setAnswer(const std::optional<AnswerValue>& answer)
{
    m_control->setAnswer(answer);
    showDifference();
}

bool OwnAnswerPanel::isDraft() const
{
    return m_draft->isChecked();
}

void OwnAnswerPanel::setDraft(bool draft)
{
    const QSignalBlocker silent(m_draft);
    (draft ? m_draft : m_finished)->setChecked(true);
}

void OwnAnswerPanel::startFromOriginal()
{
    if (original() >= m_originals.size())
        return;
    // As an edit, so that Ctrl+Z brings back what was there.
    QTextCursor cursor(m_control->textBox()->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(m_originals[original()]);
    m_control->textBox()->setFocus(Qt::OtherFocusReason);
}

void OwnAnswerPanel::showDifference()
{
    m_pause->stop();
    m_difference->clear();
    const auto written = answer();
    const QString own = written ? toQt(std::get<TextAnswer>(*written).text) : QString();
    const QString before = m_originals.value(original());
    int added = 0;
    int removed = 0;
    const Colors& colors = colorsOf(this);
    QTextCharFormat same;
    same.setForeground(colors.muted);
    QTextCharFormat plus;
    plus.setForeground(colors.text);
    plus.setBackground(colors.soft);
    plus.setFontUnderline(true);
    plus.setFontWeight(QFont::Bold);
    QTextCharFormat minus;
    minus.setForeground(colors.danger);
    minus.setFontStrikeOut(true);
    if (!own.isEmpty()) {
        QTextCursor cursor(m_difference->document());
        cursor.beginEditBlock();
        for (const DifferencePart& part : textDifference(before, own)) {
            const bool isSame = part.kind == DifferencePart::Kind::Same;
            const bool isAdded = part.kind == DifferencePart::Kind::Added;
            added += isAdded ? static_cast<int>(part.text.size()) : 0;
            removed += isSame || isAdded ? 0 : static_cast<int>(part.text.size());
            cursor.insertText(part.text, isSame ? same : isAdded ? plus : minus);
        }
        cursor.endEditBlock();
    }
    m_differenceTitle->setText(own.isEmpty() ? tr("What differs from the original shows here as you write.")
                                             : tr("Difference: %1, %2")
                                                   .arg(tr("%Ln characters added", nullptr, added),
                                                       tr("%Ln characters taken out", nullptr, removed)));
}

QString OwnAnswerPanel::differenceText() const
{
    return m_difference->toPlainText();
}

void OwnAnswerPanel::retranslateUi()
{
    m_besideLabel->setText(tr("Beside"));
    m_beside->setAccessibleName(tr("Answer beside which you write"));
    m_start->setText(tr("Start from the original"));
    m_start->setAccessibleName(tr("Put the original text into the box to edit it"));
    m_finished->setText(tr("Finished"));
    m_finished->setAccessibleName(tr("Own answer: finished"));
    m_draft->setText(tr("Draft"));
    m_draft->setAccessibleName(tr("Own answer: draft, kept in the list “To write”"));
    m_difference->setAccessibleName(tr("Difference to the original"));
    showDifference();
}

void OwnAnswerPanel::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange && m_difference != nullptr)
        showDifference();
}

}
