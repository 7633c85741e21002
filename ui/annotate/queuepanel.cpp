#include "annotate/queuepanel.h"
#include "common/flowlayout.h"
#include "common/itemlist.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "service/ratingdesk.h"
#include <QEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <mutex>

namespace touchstone::ui {

namespace {

constexpr int kStartLength = 60;
constexpr int kSearchPauseMs = 200;
// Some screens full are there at once; a whole queue of a million takes a moment.
constexpr std::int64_t kFirstRows = 300;
constexpr std::int64_t kAllRows = -1;

/// State as a sign in front of the text: never by colour alone.
class ItemDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto state = static_cast<ItemState>(index.data(tables::QueueModel::StateRole).toInt());
        const QChar sign = state == ItemState::Done ? QChar(0x2713)
            : state == ItemState::Later             ? QChar(0x2026)
                                                    : QChar(0x25CB);
        QString text = option->text.simplified();
        option->text = QString(sign) + QLatin1String("  ")
            + (index.data(tables::QueueModel::FlaggedRole).toBool() ? QStringLiteral("\u2691 ") : QString())
            + text;
    }
};

/// Own answers that wait to be written; where something comes twice, only once everything is rated: until
/// then what was done stays out of sight.
Result<std::vector<RowId>> rowsToWrite(service::RatingDesk& desk)
{
    if (desk.hidesDone()) {
        const auto left = desk.left();
        if (!left)
            return tl::unexpected(left.error());
        if (*left > 0)
            return std::vector<RowId>();
    }
    return desk.ownAnswersToWrite();
}

}

struct QueuePanel::Source : tables::RowSource {
    service::RatingDesk* desk = nullptr;
    tables::QueueRow fetch(RowId row) override
    {
        tables::QueueRow shown;
        if (desk == nullptr)
            return shown;
        if (const auto item = desk->item(row)) {
            shown.state = item->state;
            shown.flagged = item->flagged;
        }
        if (const auto start = desk->promptStart(row, kStartLength))
            shown.start = toQt(*start);
        return shown;
    }
};

QueuePanel::QueuePanel(Context context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_source(std::make_unique<Source>())
    , m_states(new QWidget(this))
    , m_domains(new QWidget(this))
    , m_search(new QLineEdit(this))
    , m_searchPause(new QTimer(this))
    , m_count(plainLabel({}, this, "small"))
    , m_list(new ItemList(this))
    , m_model(new tables::QueueModel(this))
{
    setRole(this, "rail");
    setObjectName(QStringLiteral("queuePanel"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(10, 12, 10, 10);
    box->setSpacing(8);
    auto* states = new FlowLayout(5, m_states);
    for (int i = 0; i <= static_cast<int>(View::ToWrite); ++i) {
        auto* chip = new Chip({}, m_states);
        chip->setObjectName(QStringLiteral("queueState%1").arg(i));
        // Assistive technology toggles without a click; what rebuildChips() sets is known already.
        connect(chip, &Chip::toggled, this, [this, i](bool on) {
            if (on != (static_cast<View>(i) == m_view))
                chooseView(static_cast<View>(i));
        });
        states->addWidget(chip);
        m_stateChips.push_back(chip);
    }
    new FlowLayout(5, m_domains);
    m_search->setObjectName(QStringLiteral("queueSearch"));
    m_search->setClearButtonEnabled(true);
    m_searchPause->setSingleShot(true);
    m_searchPause->setInterval(kSearchPauseMs);
    connect(m_search, &QLineEdit::textChanged, m_searchPause, qOverload<>(&QTimer::start));
    connect(m_searchPause, &QTimer::timeout, this, &QueuePanel::reload);
    m_list->setObjectName(QStringLiteral("queueList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ItemDelegate(m_list));
    connect(m_list, &QListView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT picked(m_model->rowAt(index)); });
    connect(m_list, &QListView::clicked, this,
        [this](const QModelIndex& index) { Q_EMIT picked(m_model->rowAt(index)); });
    box->addWidget(m_states);
    box->addWidget(m_domains);
    box->addWidget(m_search);
    box->addWidget(m_count);
    box->addWidget(m_list, 1);
    retranslateUi();
}

QueuePanel::~QueuePanel() = default;

void QueuePanel::setDesk(service::RatingDesk* desk, const std::filesystem::path& project)
{
    m_context.jobs.cancel(m_token); // rows of another desk must not come in late
    m_desk = desk;
    m_project = project;
    m_source->desk = desk;
    m_model->setSource(desk != nullptr ? m_source.get() : nullptr);
    m_domain.clear();
    m_view = View::Todo;
    m_search->clear();
    m_searchPause->stop();
    m_stale = true;
    rebuildChips();
    if (isVisible())
        reload();
}

void QueuePanel::retranslateUi()
{
    setAccessibleName(tr("List of items"));
    const QStringList names {tr("To do"), tr("Later"), tr("Done"), tr("Flagged"), tr("All"), tr("To write")};
    for (std::size_t i = 0; i < m_stateChips.size(); ++i) {
        m_stateChips[i]->setText(names[static_cast<qsizetype>(i)]);
        m_stateChips[i]->setAccessibleName(tr("Show: %1").arg(names[static_cast<qsizetype>(i)]));
    }
    m_model->setStateNames({names[0], names[1], names[2], names[3]});
    m_search->setPlaceholderText(tr("Search questions and answers"));
    m_search->setAccessibleName(tr("Search questions and answers"));
    m_list->setAccessibleName(tr("Items"));
    rebuildChips();
    showCount();
}

void QueuePanel::rebuildChips()
{
    for (const auto& [code, chip] : m_domainChips)
        delete chip;
    m_domainChips.clear();
    if (m_desk != nullptr) {
        const auto domains = m_desk->domains();
        for (const DomainCount& domain : domains ? *domains : std::vector<DomainCount>()) {
            const QString name = domainName(m_desk->scheme(), domain.domain);
            auto* chip =
                new Chip(buttonText(QStringLiteral("%1 %2").arg(name, number(domain.left))), m_domains);
            chip->setObjectName(QStringLiteral("domain-") + toQt(domain.domain));
            chip->setAccessibleName(tr("%1, %Ln left", nullptr, static_cast<int>(domain.left)).arg(name));
            chip->setEnabled(!domain.domain.empty());
            const std::string code = domain.domain;
            connect(chip, &Chip::toggled, this, [this, code](bool on) {
                if (on != (code == m_domain))
                    chooseDomain(on ? code : std::string());
            });
            m_domains->layout()->addWidget(chip);
            chip->show();
            m_domainChips.emplace_back(code, chip);
        }
    }
    const bool hidesDone = m_desk != nullptr && m_desk->hidesDone();
    const bool writes = m_desk != nullptr && m_desk->scheme().criterionWithRole("own_answer") != nullptr;
    for (std::size_t i = 0; i < m_stateChips.size(); ++i) {
        const auto view = static_cast<View>(i);
        m_stateChips[i]->setChecked(view == m_view);
        m_stateChips[i]->setVisible(!(hidesDone && view == View::Done) && (writes || view != View::ToWrite));
    }
    for (const auto& [code, chip] : m_domainChips)
        chip->setChecked(code == m_domain);
    m_domains->setVisible(m_domainChips.size() > 1);
    m_domains->updateGeometry();
}

void QueuePanel::chooseView(View view)
{
    // Where something comes twice, nobody looks up what he or she said the first time.
    m_view = view == View::Done && m_desk != nullptr && m_desk->hidesDone() ? View::Todo : view;
    rebuildChips();
    reload();
}

void QueuePanel::setView(View view)
{
    chooseView(view);
}

void QueuePanel::chooseDomain(const std::string& code)
{
    m_domain = code;
    // The chip that was pressed must survive its own signal: only the marks change here.
    for (const auto& [domain, chip] : m_domainChips)
        chip->setChecked(domain == m_domain);
    reload();
    Q_EMIT narrowed();
}

bool QueuePanel::isNarrowed() const
{
    return !m_domain.empty() || !m_search->text().isEmpty();
}

void QueuePanel::reload()
{
    if (m_desk == nullptr)
        return;
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    m_stale = false;
    m_reading = false;
    if (!m_search->text().isEmpty()) {
        startSearch();
        return;
    }
    m_searching = false;
    readRows(kFirstRows);
}

void QueuePanel::readRows(std::int64_t limit)
{
    m_waiting = true;
    struct Wish {
        std::filesystem::path file;
        std::string annotator;
        std::string round;
        std::string domain;
        View view;
        bool hidesDone;
    };
    const Wish wish {
        m_project, m_desk->annotator().code, m_desk->round().name, m_domain, m_view, m_desk->hidesDone()};
    m_token = m_context.jobs.run(
        this, "queue",
        [wish, limit](jobs::Control& control) -> Result<std::vector<RowId>> {
            auto session = service::ProjectSession::open(wish.file, service::Access::Read);
            if (!session)
                return tl::unexpected(session.error());
            auto desk = service::RatingDesk::open(
                *session, wish.annotator, wish.round, service::RatingDesk::Mode::Look);
            if (!desk)
                return tl::unexpected(desk.error());
            if (wish.view == View::ToWrite)
                return rowsToWrite(*desk);
            const bool byState =
                wish.view == View::Todo || wish.view == View::Later || wish.view == View::Done;
            const auto flagged = wish.view == View::Flagged ? std::optional(true) : std::nullopt;
            const auto goOn = [&control] { return !control.cancelled(); };
            if (byState || !wish.hidesDone)
                return desk->order(byState ? std::optional(static_cast<ItemState>(wish.view)) : std::nullopt,
                    flagged, wish.domain, limit, goOn);
            auto rows = desk->order(ItemState::Todo, flagged, wish.domain, limit, goOn);
            auto later = desk->order(ItemState::Later, flagged, wish.domain, limit, goOn);
            if (!rows || !later)
                return rows ? later : rows;
            rows->insert(rows->end(), later->begin(), later->end());
            return rows;
        },
        [this, limit](Result<std::vector<RowId>> rows) {
            m_waiting = false;
            if (m_desk == nullptr)
                return;
            m_unreadable = !rows;
            const auto found = rows ? static_cast<std::int64_t>(rows->size()) : 0;
            if (limit == kAllRows)
                m_model->extendOrder(rows ? std::move(*rows) : std::vector<RowId>());
            else
                m_model->setOrder(rows ? std::move(*rows) : std::vector<RowId>());
            m_reading = limit != kAllRows && found >= limit;
            showCount();
            setCurrent(m_current);
            if (m_reading)
                readRows(kAllRows);
        });
}

void QueuePanel::startSearch()
{
    m_waiting = true;
    struct Hits {
        std::mutex mutex = {};
        std::vector<RowId> rows = {};
    };
    const auto hits = std::make_shared<Hits>();
    const auto drain = [this, hits] {
        std::vector<RowId> rows;
        {
            const std::scoped_lock lock(hits->mutex);
            rows.swap(hits->rows);
        }
        m_model->append(rows);
        showCount();
    };
    m_model->setOrder({});
    m_searching = true;
    showCount();
    const std::string text = fromQt(m_search->text());
    m_token = m_context.jobs.run(
        this, "queue",
        [file = m_project, annotator = m_desk->annotator().code, round = m_desk->round().name,
            domain = m_domain, text, hits](jobs::Control& control) -> Result<void> {
            auto session = service::ProjectSession::open(file, service::Access::Read);
            if (!session)
                return tl::unexpected(session.error());
            auto desk =
                service::RatingDesk::open(*session, annotator, round, service::RatingDesk::Mode::Look);
            if (!desk)
                return tl::unexpected(desk.error());
            return desk->search(
                text, domain,
                [&](RowId row) {
                    if (desk->hidesDone()) {
                        const auto item = desk->item(row);
                        if (!item || item->state == ItemState::Done)
                            return true;
                    }
                    const std::scoped_lock lock(hits->mutex);
                    hits->rows.push_back(row);
                    return true;
                },
                [&](std::int64_t scanned) { return control.report(scanned, 0); });
        },
        [this, drain](const Result<void>& searched) {
            m_waiting = false;
            if (m_desk == nullptr)
                return;
            m_unreadable = !searched;
            m_searching = false;
            drain();
        },
        [this, drain](const jobs::Progress&) {
            if (m_desk != nullptr)
                drain();
        });
}

void QueuePanel::showCount()
{
    const int shown = m_model->rowCount();
    if (m_unreadable) {
        m_count->setText(tr("The list cannot be read"));
        return;
    }
    if (m_reading) { // how many they are is not known yet
        m_count->setText(QStringLiteral(" "));
        return;
    }
    if (m_view == View::ToWrite && shown == 0 && m_desk != nullptr && m_desk->hidesDone()) {
        m_count->setText(tr("They come when everything is rated"));
        return;
    }
    m_count->setText(m_searching         ? tr("%Ln found, still searching", nullptr, shown)
            : m_search->text().isEmpty() ? tr("%Ln items", nullptr, shown)
                                         : tr("%Ln found", nullptr, shown));
}

void QueuePanel::refresh()
{
    rebuildChips();
    reload();
}

std::optional<RowId> QueuePanel::nextAfter(RowId row) const
{
    const int count = m_model->rowCount();
    const QModelIndex at = m_model->indexOf(row);
    const int first = at.isValid() ? at.row() + 1 : 0;
    for (int i = 0; i < count; ++i) {
        const QModelIndex index = m_model->index((first + i) % count);
        const RowId candidate = m_model->rowAt(index);
        if (candidate == row || m_desk == nullptr)
            continue;
        const auto item = m_desk->item(candidate);
        if (item && item->state != ItemState::Done)
            return candidate;
    }
    return std::nullopt;
}

std::optional<RowId> QueuePanel::nextToWrite(RowId row) const
{
    if (m_desk == nullptr)
        return std::nullopt;
    const auto rows = rowsToWrite(*m_desk);
    if (!rows || rows->empty())
        return std::nullopt;
    // In the order of the list, from behind the one that was just written.
    const QModelIndex at = m_model->indexOf(row);
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const RowId next =
            m_model->rowAt(m_model->index((std::max(0, at.row()) + 1 + i) % m_model->rowCount()));
        if (next != row && std::find(rows->begin(), rows->end(), next) != rows->end())
            return next;
    }
    return std::nullopt;
}

void QueuePanel::itemChanged(RowId row)
{
    m_model->refresh(row);
    if (m_desk == nullptr)
        return;
    const auto changed = m_desk->item(row);
    const bool gone = m_desk->hidesDone() && changed && changed->state == ItemState::Done;
    if (isVisible() && (m_view == View::ToWrite || (gone && m_model->indexOf(row).isValid())))
        reload();
    const auto domains = m_desk->domains();
    for (const DomainCount& domain : domains ? *domains : std::vector<DomainCount>()) {
        for (const auto& [code, chip] : m_domainChips) {
            if (code != domain.domain)
                continue;
            const QString name = domainName(m_desk->scheme(), code);
            chip->setText(buttonText(QStringLiteral("%1 %2").arg(name, number(domain.left))));
            chip->setAccessibleName(tr("%1, %Ln left", nullptr, static_cast<int>(domain.left)).arg(name));
        }
    }
}

void QueuePanel::setCurrent(RowId row)
{
    m_current = row;
    if (!isVisible())
        return;
    const QModelIndex index = m_model->indexOf(row);
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
}

void QueuePanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void QueuePanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void QueuePanel::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    if (m_stale)
        reload();
}

}
