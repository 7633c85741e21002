#include "adjudicate/ratingcolumns.h"
#include "adjudicate/disputewords.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/readingview.h"
#include "common/texts.h"
#include "tables/gridmodel.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kShownRows = 5;
constexpr int kRemarkLines = 3;

}

RatingColumns::RatingColumns(QWidget* parent)
    : QWidget(parent)
    , m_title(plainLabel({}, this, "heading"))
    , m_hint(plainLabel({}, this, "small"))
    , m_grid(new tables::GridModel(this))
    , m_view(new GridView(this))
    , m_remarks(new ReadingView(this))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_hint);
    box->addLayout(head);
    m_view->setObjectName(QStringLiteral("ratingColumns"));
    m_view->setGrid(m_grid);
    m_view->setShownRows(kShownRows);
    m_view->keepOrder();
    m_view->keepInView();
    m_remarks->setObjectName(QStringLiteral("ratingRemarks"));
    box->addWidget(m_view);
    box->addWidget(m_remarks);
    fill();
}

void RatingColumns::setCase(const service::AdjudicationCase& about)
{
    m_case = about;
    fill();
}

QString RatingColumns::columnName(std::size_t index) const
{
    // Where answers stand side by side, letters are theirs.
    if (m_case.unit.response == 0)
        return tr("Rating %1").arg(number(static_cast<qint64>(index) + 1));
    return index < 26 ? QString(QChar(static_cast<char16_t>(u'A' + index)))
                      : number(static_cast<qint64>(index) + 1);
}

QString RatingColumns::remarks() const
{
    QStringList lines;
    for (const Criterion& criterion : m_case.scheme.criteria) {
        // Own answers have a card of their own, where one of them can be accepted.
        if (criterion.kind != CriterionKind::Text || criterion.role == "own_answer")
            continue;
        for (std::size_t i = 0; i < m_case.ratings.size(); ++i) {
            const auto& values = m_case.ratings[i].values;
            const auto given = values.find(criterion.id);
            const auto* text = given != values.end() ? std::get_if<TextAnswer>(&given->second) : nullptr;
            if (text != nullptr && !text->text.empty())
                lines << tr("%1, %2: %3", "column, question: what was written")
                             .arg(columnName(i), localized(criterion.label), toQt(text->text));
        }
    }
    return lines.join(u'\n');
}

void RatingColumns::fill()
{
    m_title->setText(tr("Ratings"));
    m_hint->setText(tr("In random order; %1 = they differ").arg(QChar(0x2260)));
    m_view->setAccessibleName(tr("Ratings side by side"));
    m_remarks->setName(tr("What the raters wrote"));
    QStringList headers {tr("Question")};
    for (std::size_t i = 0; i < m_case.ratings.size(); ++i)
        headers << columnName(i);
    std::vector<std::vector<tables::GridCell>> rows;
    for (const Criterion& criterion : m_case.scheme.criteria) {
        if (criterion.kind == CriterionKind::Text)
            continue;
        const bool differ =
            std::find(m_case.differ.begin(), m_case.differ.end(), criterion.id) != m_case.differ.end();
        const QString label = localized(criterion.label);
        std::vector<tables::GridCell> row {
            {differ ? QChar(0x2260) + QStringLiteral(" ") + label : label, {}, {}, false, label}};
        for (const Answers& answers : m_case.ratings) {
            const QString words = DisputeWords::answer(criterion, answers);
            row.push_back({safeName(words, 60), {}, {}, false, words});
        }
        rows.push_back(std::move(row));
    }
    m_grid->setColumns(headers);
    m_grid->setRows(std::move(rows));
    const QString written = remarks();
    m_remarks->setText(written);
    m_remarks->setVisible(!written.isEmpty());
    fitRemarks();
}

void RatingColumns::fitRemarks()
{
    const int most = m_remarks->currentWidget()->fontMetrics().height() * kRemarkLines * 3 / 2;
    m_remarks->setFixedHeight(std::min(m_remarks->heightForText(std::max(width() - 8, 200)), most) + 4);
}

void RatingColumns::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitRemarks();
}

void RatingColumns::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

}
