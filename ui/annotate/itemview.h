#pragma once
#include "domain/answer.h"
#include "domain/item.h"
#include "domain/scheme.h"
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace touchstone::ui {

class Card;
class CriterionControl;
class ReadingView;

/// The question and the answer, or the answers side by side; below, room for an answer of one's own. Nothing
/// here tells which model wrote.
class ItemView : public QWidget {
    Q_OBJECT
public:
    explicit ItemView(QWidget* parent = nullptr);
    ~ItemView() override;

    void setItem(const ItemContent& item, const Scheme& scheme);
    /// What stands in the box for the own answer.
    std::optional<AnswerValue> ownAnswer() const;
    void setOwnAnswer(const std::optional<AnswerValue>& answer);
    const Criterion* ownCriterion() const { return m_own ? &*m_own : nullptr; }
    void openOwnAnswer();

Q_SIGNALS:
    /// One act for the trail.
    void ownAnswerActed(const QString& value);
    /// The text is another one.
    void ownAnswerEdited();
    void submitAsked();
    void left();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Column {
        Card* card = nullptr;
        QLabel* title = nullptr;
        QLabel* length = nullptr;
        ReadingView* text = nullptr;
    };
    void retranslateUi();
    void addColumn();
    void fitPrompt();
    void setOwnCriterion(const Criterion* criterion);
    void toggleOwn(bool open);

    ItemContent m_item = {};
    Scheme m_scheme = {};
    Card* m_promptCard;
    QLabel* m_promptTitle;
    QLabel* m_domain;
    QLabel* m_scenario;
    ReadingView* m_prompt;
    QHBoxLayout* m_columnsBox;
    std::vector<Column> m_columns = {};
    Card* m_ownCard;
    QLabel* m_ownTitle;
    QLabel* m_ownHint;
    QPushButton* m_ownButton;
    std::optional<Criterion> m_own = {};
    CriterionControl* m_ownControl = nullptr;
};

}
