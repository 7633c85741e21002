#pragma once
#include "service/adjudicating.h"
#include "tables/queuemodel.h"
#include <QFrame>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;

namespace touchstone::ui {

class Chip;
class ItemList;

/// The list of disputed answers, the gravest first: open, settled or all, of one domain or of all. It names
/// neither models nor raters.
class DisputePanel : public QFrame {
    Q_OBJECT
public:
    enum class View { Open, Settled, All, Own };
    /// How many there are, whatever the list shows.
    struct Counts {
        std::int64_t all = 0;
        std::int64_t settled = 0;
        std::int64_t openFlips = 0; ///< safety flips that are not settled
        std::int64_t changed = 0; ///< settled on other ratings than the present ones
    };
    /// Beginning of the prompt of an entry.
    using Start = std::function<QString(const service::DisputeEntry&)>;

    explicit DisputePanel(QWidget* parent = nullptr);
    ~DisputePanel() override;

    /// `start` is asked when a row comes into view; both live until the next call.
    void setList(service::DisputeList list, Start start);
    const Counts& counts() const { return m_counts; }
    /// The row of the unit is as it says now.
    void setSettled(const RatedUnit& unit, std::optional<Disagreement> settled);
    bool knows(const RatedUnit& unit) const;
    /// Marks the row; shows it where the filters leave it out.
    void setCurrent(const RatedUnit& unit);
    /// The neighbour in the list as it is filtered; `open`: only what is not settled, from the top again
    /// where nothing follows. Nothing where there is none.
    std::optional<RatedUnit> after(const RatedUnit& unit, bool open) const;
    std::optional<RatedUnit> before(const RatedUnit& unit) const;
    std::optional<RatedUnit> firstOpen() const;
    /// The first with own answers none of which is accepted.
    std::optional<RatedUnit> firstOwn() const;
    void setOwnAccepted(const RatedUnit& unit, bool accepted);
    void chooseView(View view);

Q_SIGNALS:
    void picked(const touchstone::RatedUnit& unit);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Source;
    void retranslateUi();
    void fillDomains();
    void applyFilters();
    void count();
    bool isShown(const service::DisputeEntry& entry) const;
    std::optional<std::size_t> indexOf(const RatedUnit& unit) const;
    std::optional<RatedUnit> neighbour(const RatedUnit& unit, int step, bool open) const;

    std::unique_ptr<Source> m_source;
    service::DisputeList m_list = {};
    Counts m_counts = {};
    View m_view = View::Open;
    std::optional<std::size_t> m_current = {};
    std::vector<Chip*> m_chips = {};
    QComboBox* m_domain;
    QLabel* m_count;
    ItemList* m_items;
    tables::QueueModel* m_model;
};

}
