#include "annotate/findbar.h"
#include "common/plaintext.h"
#include "common/readingview.h"
#include "common/texts.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace touchstone::ui {

namespace {

constexpr std::size_t kMostHits = 1000; ///< marked; more of them help nobody

QToolButton* button(const char* name, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

}

FindBar::FindBar(QWidget* parent)
    : QFrame(parent)
    , m_label(plainLabel({}, this, "muted"))
    , m_words(new QLineEdit(this))
    , m_count(plainLabel({}, this, "small"))
    , m_before(button("findBefore", this))
    , m_after(button("findAfter", this))
    , m_close(button("findClose", this))
{
    setObjectName(QStringLiteral("findBar"));
    setRole(this, "card");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    m_words->setObjectName(QStringLiteral("findWords"));
    m_words->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("findCount"));
    row->addWidget(m_label);
    row->addWidget(m_words, 1);
    row->addWidget(m_count);
    row->addWidget(m_before);
    row->addWidget(m_after);
    row->addWidget(m_close);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_before, &QToolButton::clicked, this, [this] { next(true); });
    connect(m_after, &QToolButton::clicked, this, [this] { next(false); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    hide();
    retranslateUi();
}

void FindBar::setViews(const std::vector<ReadingView*>& views)
{
    m_views.assign(views.begin(), views.end());
    if (isVisible())
        search();
}

void FindBar::open()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    search();
}

void FindBar::close()
{
    hide();
    for (const auto& view : m_views) {
        if (view)
            view->setMarks({});
    }
    m_hits.clear();
    Q_EMIT closed();
}

void FindBar::search()
{
    m_hits.clear();
    m_at = 0;
    const QString words = m_words->text();
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        if (!m_views[i])
            continue;
        std::vector<std::pair<int, int>> marks;
        const QString& text = m_views[i]->text();
        for (qsizetype at = 0; !words.isEmpty() && m_hits.size() < kMostHits; at += words.size()) {
            at = text.indexOf(words, at, Qt::CaseInsensitive);
            if (at < 0)
                break;
            m_hits.push_back({i, static_cast<int>(at)});
            marks.emplace_back(static_cast<int>(at), static_cast<int>(at + words.size()));
        }
        m_views[i]->setMarks(std::move(marks));
    }
    showHit();
}

void FindBar::next(bool backwards)
{
    if (m_hits.empty())
        return;
    m_at = (m_at + (backwards ? m_hits.size() - 1 : 1)) % m_hits.size();
    showHit();
}

void FindBar::showHit()
{
    m_before->setEnabled(m_hits.size() > 1);
    m_after->setEnabled(m_hits.size() > 1);
    if (m_hits.empty()) {
        m_count->setText(m_words->text().isEmpty() ? QString() : tr("not found"));
        return;
    }
    m_count->setText(m_hits.size() == kMostHits
            ? tr("%1 of more than %2").arg(number(static_cast<qint64>(m_at) + 1), number(kMostHits))
            : tr("%1 of %2")
                  .arg(number(static_cast<qint64>(m_at) + 1), number(static_cast<qint64>(m_hits.size()))));
    const Hit& hit = m_hits[m_at];
    if (m_views[hit.view])
        m_views[hit.view]->showPart(hit.from, hit.from + static_cast<int>(m_words->text().size()));
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    // Enter stays here: it never submits from a search.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        next((event->modifiers() & Qt::ShiftModifier) != 0);
        return;
    }
    QFrame::keyPressEvent(event);
}

void FindBar::retranslateUi()
{
    setAccessibleName(tr("Find in the texts"));
    m_label->setText(tr("Find"));
    m_words->setAccessibleName(tr("Words to find in the texts"));
    m_before->setText(QString(QChar(0x2191)));
    m_before->setAccessibleName(tr("Find the one before"));
    setPlainToolTip(m_before, tr("The one before (Shift+Enter)"));
    m_after->setText(QString(QChar(0x2193)));
    m_after->setAccessibleName(tr("Find the next one"));
    setPlainToolTip(m_after, tr("The next one (Enter)"));
    m_close->setText(QString(QChar(0x00D7)));
    m_close->setAccessibleName(tr("Close the search"));
    setPlainToolTip(m_close, tr("Close (Esc)"));
    showHit();
}

void FindBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
