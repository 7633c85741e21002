#pragma once
#include "common/surfaces.h"
#include "service/adjudicating.h"
#include <vector>

class QPushButton;

namespace touchstone::ui {

class ReadingView;

/// What raters wrote in the place of the answer in view: to be read, and one of them to be accepted. Names
/// nobody.
class OwnAnswerCard : public Card {
    Q_OBJECT
public:
    explicit OwnAnswerCard(QWidget* parent = nullptr);

    /// Hidden where there are none. `writable`: something may be chosen.
    void setCase(const service::AdjudicationCase& about, bool writable);
    /// To the first button.
    void focusFirst();

Q_SIGNALS:
    void chosen(const touchstone::EventId& event, bool accepted);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        ReadingView* text = nullptr;
        QPushButton* button = nullptr;
        QWidget* box = nullptr;
    };
    void fill();
    void addRow();
    bool isAccepted(std::size_t index) const;

    std::vector<service::AdjudicationCase::OwnAnswer> m_answers = {};
    EventId m_accepted = {};
    std::int64_t m_drafts = 0;
    bool m_changed = false;
    bool m_writable = false;
    QLabel* m_title;
    QLabel* m_note;
    std::vector<Row> m_rows = {};
};

}
