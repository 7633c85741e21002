#pragma once
#include "common/page.h"
#include "service/multichoice.h"
#include <array>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace touchstone::ui {

class ReadingView;

/// The answers of one run that its profile could not read: a person reads them, one after the other, by
/// keyboard. The gold label is not shown. What is settled is on disk before the next answer is shown.
class HandCheckPanel : public QWidget {
    Q_OBJECT
public:
    explicit HandCheckPanel(Context context, QWidget* parent = nullptr);

    /// Null = none. `run` 0 = none.
    void setProject(OpenProject* project);
    void showRun(RowId run);
    /// The run's answers once more, for example after an import; the answer in view stays.
    void reload();
    RowId run() const { return m_run; }
    /// Row of the answer in view; 0 = none.
    RowId answer() const;
    /// Where keys go when the panel comes into view.
    void focusFirst();

Q_SIGNALS:
    /// An answer was settled or taken back; it is on disk.
    void settled();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Choice {
        multichoice::Label label;
        QPushButton* button;
    };
    void makeTexts();
    void makeButtons();
    void settle(multichoice::Label label);
    void undo();
    void step(int by);
    void showAt(std::size_t index);
    void showNext();
    void showAnswer();
    void saveAuthor();
    bool canWrite() const;
    std::optional<multichoice::Label> labelOfKey(const QKeyEvent& event) const;
    void fail(const Error& error);
    void retranslateUi();

    Context m_context;
    OpenProject* m_project = nullptr;
    RowId m_run = 0;
    std::vector<RowId> m_rows = {};
    std::size_t m_at = 0;
    std::int64_t m_left = 0; ///< not settled yet
    std::optional<service::McAnswer> m_answer = {};
    std::vector<RowId> m_done = {}; ///< settled here, the last one at the end

    QLabel* m_place;
    QLabel* m_authorLabel;
    QLineEdit* m_author;
    QPushButton* m_back;
    QPushButton* m_forward;
    QLabel* m_questionLabel;
    ReadingView* m_question;
    std::array<QLabel*, 2> m_replyLabels = {};
    std::array<ReadingView*, 2> m_replies = {};
    QLabel* m_answerLabel;
    ReadingView* m_answerView;
    QLabel* m_reason;
    QLabel* m_state;
    std::vector<Choice> m_choices = {};
    QPushButton* m_undo;
};

}
