#include "annotate/answercolumn.h"
#include "common/flowlayout.h"
#include "common/plaintext.h"
#include "common/readingview.h"
#include "common/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace touchstone::ui {

namespace {

// Pixels that become one: a line of text is less than one of them high, so no letter is left.
constexpr int kBlur = 28;
constexpr double kFaint = 0.7;
constexpr int kMostDrawn = 4000; // characters: more than is ever in view

}

/// In place of a text: how much there is of it, and nothing that can be read.
class BlurredCover : public QWidget {
public:
    using QWidget::QWidget;
    /// Empty = nothing at all.
    void setText(const QString& text)
    {
        m_text = text.left(kMostDrawn);
        m_picture = {};
        update();
    }

protected:
    void resizeEvent(QResizeEvent*) override { m_picture = {}; }
    void paintEvent(QPaintEvent*) override
    {
        if (m_text.isEmpty())
            return;
        if (m_picture.isNull())
            m_picture = blurred();
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setOpacity(kFaint);
        painter.drawPixmap(rect(), m_picture);
    }

private:
    QPixmap blurred() const
    {
        QPixmap drawn(size());
        drawn.fill(palette().color(QPalette::Base));
        QPainter painter(&drawn);
        painter.setFont(readingFont());
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(drawn.rect(), Qt::TextWordWrap | Qt::TextWrapAnywhere, m_text);
        painter.end();
        return drawn.scaled(
            (size() / kBlur).expandedTo(QSize(2, 2)), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }

    QString m_text = {};
    QPixmap m_picture = {};
};

AnswerColumn::AnswerColumn(QWidget* parent)
    : Card(parent)
    , m_head(new QHBoxLayout)
    , m_title(plainLabel({}, this, "heading"))
    , m_best(plainLabel({}, this, "pill"))
    , m_marks(new QWidget(this))
    , m_state(plainLabel({}, m_marks, "small"))
    , m_choose(new QPushButton(m_marks))
    , m_badge(new QToolButton(m_marks))
    , m_length(plainLine({}, this, "small"))
    , m_stack(new QStackedWidget(this))
    , m_view(new ReadingView(m_stack))
    , m_cover(new BlurredCover(m_stack))
    , m_why(nullptr)
    , m_uncover(nullptr)
{
    m_best->setObjectName(QStringLiteral("best"));
    m_state->setObjectName(QStringLiteral("columnState"));
    m_choose->setObjectName(QStringLiteral("rateThis"));
    setRole(m_choose, "link");
    m_badge->setObjectName(QStringLiteral("hiddenCharacters"));
    setRole(m_badge, "chip");
    QHBoxLayout* head = m_head;
    head->setSpacing(8);
    box()->addLayout(head);
    head->addStrut(m_best->sizeHint().height()); // texts begin at one height, named best or not
    head->addWidget(m_title);
    head->addWidget(m_best);
    head->addStretch(1);
    head->addWidget(m_length);
    // In a row of their own: four columns stand beside each other where there is room for little else.
    auto* marks = new FlowLayout(8, m_marks);
    for (QWidget* mark :
        {static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_choose), static_cast<QWidget*>(m_badge)})
        marks->addWidget(mark);
    box()->addWidget(m_marks);
    m_state->setMinimumHeight(m_choose->sizeHint().height());
    auto* around = new QVBoxLayout(m_cover);
    around->setContentsMargins(0, 0, 0, 0);
    auto* words = new Card(m_cover);
    m_why = plainLabel({}, words, "muted");
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignCenter);
    m_uncover = new QPushButton(words);
    m_uncover->setObjectName(QStringLiteral("uncover"));
    words->box()->setContentsMargins(14, 6, 14, 8);
    words->box()->addWidget(m_why);
    words->box()->addWidget(m_uncover, 0, Qt::AlignCenter);
    around->addWidget(words, 0, Qt::AlignCenter);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_cover);
    box()->addWidget(m_stack, 1);
    m_best->hide();
    m_badge->hide();
    connect(m_choose, &QPushButton::clicked, this, &AnswerColumn::chosen);
    connect(m_uncover, &QPushButton::clicked, this, &AnswerColumn::uncoverAsked);
    connect(m_badge, &QToolButton::clicked, this, &AnswerColumn::invisiblesAsked);
    setPart(Part::Alone);
}

void AnswerColumn::setText(const QString& text, const QString& findings)
{
    m_view->setText(text);
    m_findings = findings;
    retranslateUi();
}

void AnswerColumn::setFindings(const QString& findings)
{
    m_findings = findings;
    retranslateUi();
}

void AnswerColumn::addFacets(QWidget* facets)
{
    m_head->insertWidget(m_head->indexOf(m_title) + 1, facets, 1);
    m_length->hide();
}

void AnswerColumn::setTitle(const QString& title)
{
    m_name = title;
    retranslateUi();
}

void AnswerColumn::setPart(Part part)
{
    m_part = part;
    setRole(this, part == Part::Rated ? "cardChosen" : "card");
    retranslateUi();
}

void AnswerColumn::setBest(bool best)
{
    m_best->setVisible(best);
}

void AnswerColumn::setCovered(Covering covering, const QString& why, const QString& key)
{
    m_key = key;
    m_why->setText(why);
    m_cover->setText(covering == Covering::Blurred ? m_view->text() : QString());
    m_stack->setCurrentIndex(covering == Covering::None ? 0 : 1);
    retranslateUi();
}

bool AnswerColumn::isCovered() const
{
    return m_stack->currentIndex() == 1;
}

void AnswerColumn::retranslateUi()
{
    m_title->setText(m_name);
    m_view->setName(m_name);
    m_best->setText(tr("best"));
    m_state->setVisible(m_part == Part::Rated || m_part == Part::OtherDone);
    m_state->setText(m_part == Part::Rated ? tr("being rated") : tr("rated"));
    m_choose->setVisible(m_part == Part::Other);
    m_choose->setText(tr("Rate"));
    m_choose->setAccessibleName(tr("Rate this one: %1").arg(m_name));
    m_badge->setVisible(!m_findings.isEmpty() && !isCovered());
    // Side by side there is room for a word.
    m_badge->setText(m_part == Part::Alone ? tr("hidden characters") : tr("hidden", "characters"));
    m_badge->setAccessibleName(tr("%1 has hidden characters: %2").arg(m_name, m_findings));
    setPlainToolTip(m_badge, tr("%1. Press to see them.").arg(m_findings));
    m_marks->setVisible(m_part != Part::Alone || !m_badge->isHidden());
    const auto length = static_cast<int>(m_view->text().size());
    m_length->setText(
        m_part == Part::Alone ? tr("%Ln characters", nullptr, length) : tr("%Ln chars", nullptr, length));
    m_uncover->setText(m_key.isEmpty() ? tr("Show") : tr("Show (%1)").arg(m_key));
    m_uncover->setAccessibleName(tr("Show: %1").arg(m_name));
}

void AnswerColumn::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
