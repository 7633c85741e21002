#include "adjudicate/disputepanel.h"
#include "adjudicate/disputewords.h"
#include "common/flowlayout.h"
#include "common/itemlist.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "common/theme.h"
#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace touchstone::ui {

namespace {

constexpr int kSide = 9;
constexpr int kAbove = 6;

/// Two lines: what is in dispute behind a sign of its state, and the beginning of the prompt.
class DisputeDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        // As the model gives it: the style's own text has no line ends any more.
        const QString text = index.data(Qt::DisplayRole).toString();
        option.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
        const qsizetype end = text.indexOf(u'\n');
        const auto state = static_cast<ItemState>(index.data(tables::QueueModel::StateRole).toInt());
        const QString sign(state == ItemState::Done ? QChar(0x2713)
                : state == ItemState::Later         ? QChar(0x21BB)
                                                    : QChar(0x25CB));
        const Colors& colors = colorsOf(option.widget);
        painter->save();
        painter->setFont(option.font);
        QRect line = option.rect.adjusted(kSide, kAbove, -kSide, 0);
        line.setHeight(option.fontMetrics.height());
        painter->setPen(colors.text);
        const auto draw = [&](const QString& words) {
            painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                option.fontMetrics.elidedText(words, Qt::ElideRight, line.width()));
        };
        draw(sign + QLatin1String("  ") + text.left(end));
        line.moveTop(line.bottom() + 2);
        painter->setPen(colors.muted);
        draw(text.mid(end + 1).simplified());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, 2 * option.fontMetrics.height() + 2 * kAbove + 2};
    }
};

constexpr RowId rowFor(std::size_t index)
{
    return static_cast<RowId>(index) + 1;
}

constexpr std::size_t indexFor(RowId row)
{
    return static_cast<std::size_t>(row - 1);
}

}

/// Rows of the list are numbers of entries.
struct DisputePanel::Source : tables::RowSource {
    const service::DisputeList* list = nullptr;
    Start start = {};
    tables::QueueRow fetch(RowId row) override
    {
        const service::DisputeEntry& entry = list->entries[indexFor(row)];
        const ItemState state = !entry.disputed ? (entry.ownOpen ? ItemState::Todo : ItemState::Done)
            : entry.ratingsChanged              ? ItemState::Later
            : entry.settled                     ? ItemState::Done
                                                : ItemState::Todo;
        return {state, false, DisputeWords::kind(entry) + u'\n' + start(entry)};
    }
};

DisputePanel::DisputePanel(QWidget* parent)
    : QFrame(parent)
    , m_source(std::make_unique<Source>())
    , m_domain(new QComboBox(this))
    , m_count(plainLabel({}, this, "small"))
    , m_items(new ItemList(this))
    , m_model(new tables::QueueModel(this))
{
    setRole(this, "rail");
    setObjectName(QStringLiteral("disputePanel"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(10, 12, 10, 10);
    box->setSpacing(8);
    auto* states = new QWidget(this);
    auto* flow = new FlowLayout(5, states);
    for (int i = 0; i <= static_cast<int>(View::Own); ++i) {
        auto* chip = new Chip({}, states);
        chip->setObjectName(QStringLiteral("disputeView%1").arg(i));
        connect(chip, &Chip::clicked, this, [this, i] { chooseView(static_cast<View>(i)); });
        flow->addWidget(chip);
        m_chips.push_back(chip);
    }
    m_domain->setObjectName(QStringLiteral("disputeDomain"));
    m_domain->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_domain, &QComboBox::currentIndexChanged, this, &DisputePanel::applyFilters);
    m_count->setObjectName(QStringLiteral("disputeCount"));
    m_items->setObjectName(QStringLiteral("disputeList"));
    m_source->list = &m_list;
    m_items->setModel(m_model);
    m_items->setItemDelegate(new DisputeDelegate(m_items));
    const auto pick = [this](const QModelIndex& index) {
        if (const RowId row = m_model->rowAt(index); row != 0)
            Q_EMIT picked(m_list.entries[indexFor(row)].unit);
    };
    connect(m_items, &ItemList::activated, this, pick);
    connect(m_items, &ItemList::clicked, this, pick);
    box->addWidget(states);
    box->addWidget(m_domain);
    box->addWidget(m_count);
    box->addWidget(m_items, 1);
    retranslateUi();
}

DisputePanel::~DisputePanel() = default;

void DisputePanel::setList(service::DisputeList list, Start start)
{
    std::optional<RatedUnit> current;
    if (m_current)
        current = m_list.entries[*m_current].unit;
    m_model->setSource(nullptr);
    m_model->setOrder({});
    m_list = std::move(list);
    m_source->start = std::move(start);
    m_model->setSource(m_source.get());
    m_current = current ? indexOf(*current) : std::nullopt;
    count();
    fillDomains();
    applyFilters();
}

void DisputePanel::count()
{
    m_counts = {};
    for (const service::DisputeEntry& entry : m_list.entries) {
        if (!entry.disputed)
            continue;
        ++m_counts.all;
        m_counts.settled += entry.settled ? 1 : 0;
        m_counts.openFlips += !entry.settled && entry.safetyFlip ? 1 : 0;
        m_counts.changed += entry.ratingsChanged ? 1 : 0;
    }
}

void DisputePanel::fillDomains()
{
    std::set<std::string> codes;
    for (const service::DisputeEntry& entry : m_list.entries)
        codes.insert(entry.domain);
    const QSignalBlocker quiet(m_domain);
    const QVariant chosen = m_domain->currentData();
    m_domain->clear();
    m_domain->addItem(tr("All domains"), QString());
    for (const std::string& code : codes) {
        if (!code.empty())
            m_domain->addItem(domainName(m_list.scheme, code), toQt(code));
    }
    m_domain->setCurrentIndex(std::max(0, m_domain->findData(chosen)));
    m_domain->setVisible(codes.size() > 1);
}

bool DisputePanel::isShown(const service::DisputeEntry& entry) const
{
    const std::string domain = fromQt(m_domain->currentData().toString());
    const bool state = m_view == View::Own ? entry.ownAnswers
        : !entry.disputed                  ? false
                          : m_view == View::All || (m_view == View::Settled) == entry.settled.has_value();
    return state && (domain.empty() || entry.domain == domain);
}

void DisputePanel::applyFilters()
{
    std::vector<RowId> rows;
    for (std::size_t i = 0; i < m_list.entries.size(); ++i) {
        if (isShown(m_list.entries[i]))
            rows.push_back(rowFor(i));
    }
    m_count->setText(tr("%n answer(s)", nullptr, static_cast<int>(rows.size())));
    m_model->setOrder(std::move(rows));
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setChecked(static_cast<View>(i) == m_view);
    if (m_current)
        m_items->setCurrentIndex(m_model->indexOf(rowFor(*m_current)));
}

void DisputePanel::chooseView(View view)
{
    m_view = view;
    applyFilters();
}

std::optional<std::size_t> DisputePanel::indexOf(const RatedUnit& unit) const
{
    const auto found = std::find_if(m_list.entries.begin(), m_list.entries.end(),
        [&unit](const service::DisputeEntry& entry) { return entry.unit == unit; });
    if (found == m_list.entries.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_list.entries.begin());
}

bool DisputePanel::knows(const RatedUnit& unit) const
{
    return indexOf(unit).has_value();
}

void DisputePanel::setSettled(const RatedUnit& unit, std::optional<Disagreement> settled)
{
    const auto index = indexOf(unit);
    if (!index)
        return;
    service::DisputeEntry& entry = m_list.entries[*index];
    entry.settled = settled;
    entry.ratingsChanged = false;
    m_model->refresh(rowFor(*index));
    count();
    applyFilters();
}

void DisputePanel::setCurrent(const RatedUnit& unit)
{
    m_current = indexOf(unit);
    if (!m_current)
        return;
    if (!isShown(m_list.entries[*m_current])) {
        const QSignalBlocker quiet(m_domain);
        m_domain->setCurrentIndex(0);
        if (!isShown(m_list.entries[*m_current]))
            m_view = m_list.entries[*m_current].disputed ? View::All : View::Own;
    }
    applyFilters();
}

std::optional<RatedUnit> DisputePanel::neighbour(const RatedUnit& unit, int step, bool open) const
{
    const auto from = indexOf(unit);
    if (!from)
        return std::nullopt;
    const std::string domain = fromQt(m_domain->currentData().toString());
    const auto size = static_cast<std::int64_t>(m_list.entries.size());
    const auto wanted = [&](std::int64_t at) {
        const service::DisputeEntry& entry = m_list.entries[static_cast<std::size_t>(at)];
        return open ? entry.disputed && !entry.settled && (domain.empty() || entry.domain == domain)
                    : isShown(entry);
    };
    const auto start = static_cast<std::int64_t>(*from);
    for (std::int64_t at = start + step; at >= 0 && at < size; at += step) {
        if (wanted(at))
            return m_list.entries[static_cast<std::size_t>(at)].unit;
    }
    for (std::int64_t at = 0; open && at < start; ++at) {
        if (wanted(at))
            return m_list.entries[static_cast<std::size_t>(at)].unit;
    }
    return std::nullopt;
}

std::optional<RatedUnit> DisputePanel::after(const RatedUnit& unit, bool open) const
{
    return neighbour(unit, 1, open);
}

std::optional<RatedUnit> DisputePanel::before(const RatedUnit& unit) const
{
    return neighbour(unit, -1, false);
}

std::optional<RatedUnit> DisputePanel::firstOpen() const
{
    const auto found = std::find_if(m_list.entries.begin(), m_list.entries.end(),
        [](const service::DisputeEntry& entry) { return entry.disputed && !entry.settled; });
    return found == m_list.entries.end() ? std::nullopt : std::optional(found->unit);
}

std::optional<RatedUnit> DisputePanel::firstOwn() const
{
    const auto found = std::find_if(m_list.entries.begin(), m_list.entries.end(),
        [](const service::DisputeEntry& entry) { return entry.ownOpen; });
    return found == m_list.entries.end() ? std::nullopt : std::optional(found->unit);
}

void DisputePanel::setOwnAccepted(const RatedUnit& unit, bool accepted)
{
    const auto index = indexOf(unit);
    if (!index)
        return;
    m_list.entries[*index].ownOpen = !accepted;
    m_model->refresh(rowFor(*index));
}

void DisputePanel::retranslateUi()
{
    setAccessibleName(tr("List of disputed answers"));
    const QStringList names {tr("Open"), tr("Settled"), tr("All"), tr("Own answers")};
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setText(names[static_cast<qsizetype>(i)]);
        m_chips[i]->setAccessibleName(tr("Show: %1").arg(names[static_cast<qsizetype>(i)]));
    }
    m_domain->setAccessibleName(tr("Domain"));
    m_items->setAccessibleName(tr("Disputed answers"));
    m_model->setStateNames({tr("open"), tr("settled, but the ratings changed since"), tr("settled")});
    // The rows speak another language now.
    m_model->setSource(m_source->start ? m_source.get() : nullptr);
    fillDomains();
    applyFilters();
}

void DisputePanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
