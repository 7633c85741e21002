#pragma once
#include "common/readingview.h"
#include "domain/answer.h"
#include "domain/item.h"
#include "domain/scheme.h"
#include <QWidget>
#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace touchstone::ui {

class AnswerColumn;
class Card;
class FindBar;
class OwnAnswerPanel;

/// The question and the answer, or up to four answers side by side; with the editor for an answer of one's
/// own. Nothing here tells which model wrote.
class ItemView : public QWidget {
    Q_OBJECT
public:
    explicit ItemView(QWidget* parent = nullptr);
    ~ItemView() override;

    /// `beside`: the answers that stand side by side, the item's own among them; empty = only what is the
    /// item's.
    void setItem(const ItemContent& item, const Scheme& scheme, const std::vector<BesideAnswer>& beside = {});
    /// Ids of the answers in the order in which they are in view.
    std::vector<std::string> shownOrder() const;
    /// The panel: letters of the answers that were named best.
    void setBest(const std::vector<std::string>& letters);

    /// What stands in the box for the own answer.
    std::optional<AnswerValue> ownAnswer() const;
    void setOwnAnswer(const std::optional<AnswerValue>& answer, bool draft);
    bool isOwnAnswerDraft() const;
    const Criterion* ownCriterion() const { return m_own ? &*m_own : nullptr; }
    OwnAnswerPanel* ownPanel() const { return m_ownPanel; }
    void openOwnAnswer();
    /// The scheme asks for an own answer here, because of the points given.
    void setOwnAsked(bool asked);
    /// The rater promised to write it later.
    void setOwnPromised(bool promised);

    void setForm(ReadingView::Form form);
    ReadingView::Form form() const { return m_form; }
    /// Nothing of question and answers is in view.
    enum class Cover { None, Sensitive, Hidden, Paused };
    void setCover(Cover cover);
    Cover cover() const { return m_cover; }
    /// Keys as people read them: to uncover, to write an own answer, to put it off.
    struct Keys {
        QString uncover = {};
        QString write = {};
        QString writeLater = {};
    };
    void setKeys(const Keys& keys);
    FindBar* findBar() const { return m_find; }
    void scrollPage(int pages);
    const std::vector<AnswerColumn*>& columns() const { return m_columns; }
    /// Answers that are in view.
    std::size_t shown() const { return m_shown.size(); }
    /// What it takes to read all that is in view: 6 Chinese characters or 20 others a second.
    double secondsToRead() const;

Q_SIGNALS:
    /// One act for the trail.
    void ownAnswerActed(const QString& value);
    /// The text is another one.
    void ownAnswerEdited();
    void writeLaterAsked();
    void submitAsked();
    void left();
    void uncoverAsked();
    void invisiblesAsked();
    /// An answer beside the one that is being rated was chosen.
    void otherChosen(touchstone::RowId item);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shown {
        RowId item = 0;
        std::string id;
        QString text;
    };
    void makeOwnRow(QHBoxLayout* row);
    void retranslateUi();
    void addColumn();
    void fillColumns(const std::vector<BesideAnswer>& beside);
    void arrangeColumns();
    void fitPrompt();
    void setOwnCriterion(const Criterion* criterion);
    void toggleOwn(bool open);
    void showOriginals();
    QString titleOf(std::size_t column) const;

    ItemContent m_item = {};
    Scheme m_scheme = {};
    ReadingView::Form m_form = ReadingView::Form::Letters;
    Cover m_cover = Cover::None;
    Keys m_keys = {};
    bool m_asked = false;
    bool m_promised = false;
    AnswerColumn* m_prompt;
    QLabel* m_domain;
    QLabel* m_scenario;
    FindBar* m_find;
    QHBoxLayout* m_columnsBox;
    std::vector<AnswerColumn*> m_columns = {};
    std::vector<Shown> m_shown = {};
    Card* m_ownCard;
    QLabel* m_ownTitle;
    QLabel* m_ownHint;
    QPushButton* m_ownLater;
    QPushButton* m_ownButton;
    std::optional<Criterion> m_own = {};
    OwnAnswerPanel* m_ownPanel = nullptr;
};

}
