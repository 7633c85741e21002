#include "annotate/feedbackpanel.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace touchstone::ui {

namespace {

constexpr int kMargin = 28;

QString codeWords(const Criterion& criterion, const std::vector<std::string>& codes)
{
    if (codes.empty())
        return criterion.none.empty() ? FeedbackPanel::tr("none") : localized(criterion.none);
    QStringList words;
    for (const std::string& code : codes) {
        const Option* option = criterion.option(code);
        words << (option != nullptr                       ? localized(option->label)
                : criterion.kind == CriterionKind::BestOf ? FeedbackPanel::tr("Answer %1").arg(toQt(code))
                                                          : toQt(code));
    }
    return words.join(FeedbackPanel::tr(", "));
}

}

QString answerWords(const Criterion& criterion, const Answers& answers)
{
    if (const auto reason = answers.cannotRate.find(criterion.id); reason != answers.cannotRate.end())
        return FeedbackPanel::tr("cannot be rated: %1").arg(toQt(reason->second));
    const auto found = answers.values.find(criterion.id);
    if (found == answers.values.end())
        return QString(QChar(0x2013));
    if (const auto* choice = std::get_if<ChoiceAnswer>(&found->second))
        return codeWords(criterion, {choice->code});
    if (const auto* scale = std::get_if<ScaleAnswer>(&found->second))
        return number(scale->value);
    if (const auto* flags = std::get_if<FlagsAnswer>(&found->second))
        return codeWords(criterion, flags->codes);
    if (const auto* best = std::get_if<BestOfAnswer>(&found->second))
        return codeWords(criterion, best->labels);
    return toQt(std::get<TextAnswer>(found->second).text);
}

FeedbackPanel::FeedbackPanel(QWidget* parent)
    : QWidget(parent)
    , m_title(plainParagraph({}, this, "title"))
    , m_summary(plainParagraph({}, this, "muted"))
    , m_area(new QScrollArea(this))
    , m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("feedbackPanel"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    box->setSpacing(12);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_summary->setObjectName(QStringLiteral("feedbackSummary"));
    m_next->setObjectName(QStringLiteral("feedbackNext"));
    setRole(m_next, "main");
    box->addWidget(m_title);
    box->addWidget(m_summary);
    box->addWidget(m_area, 1);
    box->addWidget(m_next, 0, Qt::AlignRight);
    connect(m_next, &QPushButton::clicked, this, &FeedbackPanel::goOn);
}

void FeedbackPanel::compare(const Scheme& scheme, const Answers& own, const Answers& gold)
{
    m_scheme = scheme;
    m_own = own;
    m_gold = gold;
    fill();
}

void FeedbackPanel::fill()
{
    setAccessibleName(tr("Comparison with the gold answers"));
    m_title->setText(tr("How the lead sees it"));
    m_next->setText(tr("Go on (Enter)"));
    m_next->setAccessibleName(tr("Go on to the next item"));
    m_differences = 0;
    auto* inner = new QWidget;
    setRole(inner, "page");
    auto* grid = new QGridLayout(inner);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(12);
    int row = 0;
    const auto put = [&](const QString& text, int column, const char* role) {
        QLabel* label = plainParagraph(text, inner, role);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label, row, column);
    };
    put(tr("Question"), 0, "heading");
    put(tr("You"), 1, "heading");
    put(tr("Gold"), 2, "heading");
    for (const Criterion& criterion : m_scheme.criteria) {
        const QString own = answerWords(criterion, m_own);
        const QString gold = answerWords(criterion, m_gold);
        const bool text = criterion.kind == CriterionKind::Text;
        const bool unsaid = gold == QString(QChar(0x2013));
        if (text ? unsaid : unsaid && own == gold)
            continue;
        ++row;
        // A text is the explanation: it is read, not compared.
        const bool differs = !text && !unsaid && own != gold;
        m_differences += differs ? 1 : 0;
        put(localized(criterion.label), 0, "strong");
        put(differs ? tr("%1 (differs)").arg(own) : own, 1, differs ? "warning" : nullptr);
        put(gold, 2, nullptr);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 4);
    grid->setRowStretch(row + 1, 1);
    m_area->setWidget(inner);
    m_summary->setText(m_differences == 0 ? tr("Your answers are the same.")
                                          : tr("%Ln answers differ. Your answers stay as they are; the lead "
                                               "sees them once you have handed back.",
                                              nullptr, m_differences));
}

void FeedbackPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

}
