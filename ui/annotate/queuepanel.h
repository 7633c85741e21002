#pragma once
#include "common/page.h"
#include "domain/item.h"
#include "tables/queuemodel.h"
#include <QFrame>
#include <memory>
#include <optional>
#include <string>

class QLabel;
class QLineEdit;
class QListView;
class QTimer;

namespace touchstone::service {
class RatingDesk;
}

namespace touchstone::ui {

class Chip;
class FlowLayout;

/// The list of a rater's items: by state, by domain, by a text that they hold. No scores are shown in it.
class QueuePanel : public QFrame {
    Q_OBJECT
public:
    enum class View { Todo, Later, Done, Flagged, All, ToWrite };

    explicit QueuePanel(Context context, QWidget* parent = nullptr);
    ~QueuePanel() override;

    /// `desk` must live until it is set to null. The list itself is read when the panel is first in view.
    void setDesk(service::RatingDesk* desk, const std::filesystem::path& project);
    void setView(View view);
    /// Of the own answers to be written the first after `row`; nullopt = no other one is left.
    std::optional<RowId> nextToWrite(RowId row) const;
    View view() const { return m_view; }
    const std::string& domain() const { return m_domain; }
    /// True where the list shows less than the state asks for: what is picked then is out of order.
    bool isNarrowed() const;
    /// Of a narrowed list the first item after `row` that is not done; nullopt = there is none.
    std::optional<RowId> nextAfter(RowId row) const;
    /// An item was changed: its line, the counts and the list follow.
    void itemChanged(RowId row);
    void setCurrent(RowId row);
    /// Items were added or taken away elsewhere.
    void refresh();
    void focusSearch();
    /// Rows are still on their way.
    bool isSearching() const { return m_waiting || m_reading; }

Q_SIGNALS:
    void picked(touchstone::RowId row);
    /// Domain or search changed what comes next.
    void narrowed();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Source;
    void retranslateUi();
    void rebuildChips();
    void chooseView(View view);
    void chooseDomain(const std::string& code);
    void reload();
    /// At most `limit` rows; the rest follows by itself.
    void readRows(std::int64_t limit);
    void startSearch();
    void showCount();

    Context m_context;
    std::unique_ptr<Source> m_source;
    service::RatingDesk* m_desk = nullptr;
    std::filesystem::path m_project = {};
    View m_view = View::Todo;
    std::string m_domain = {};
    bool m_stale = true;
    bool m_searching = false;
    bool m_waiting = false;
    bool m_unreadable = false;
    service::JobService::Token m_token = 0;
    bool m_reading = false; ///< more rows are on their way
    RowId m_current = 0;

    QWidget* m_states;
    std::vector<Chip*> m_stateChips = {};
    QWidget* m_domains;
    std::vector<std::pair<std::string, Chip*>> m_domainChips = {};
    QLineEdit* m_search;
    QTimer* m_searchPause;
    QLabel* m_count;
    QListView* m_list;
    tables::QueueModel* m_model;
};

}
