#pragma once
#include <QFrame>
#include <QPointer>
#include <utility>
#include <vector>

class QLabel;
class QLineEdit;
class QToolButton;

namespace touchstone::ui {

class ReadingView;

/// Finds words in the texts that are in view, all of them counted together.
class FindBar : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    /// The texts that are searched, in the order in which they are read.
    void setViews(const std::vector<ReadingView*>& views);
    /// Shows the bar with the keyboard in it.
    void open();
    void close();
    void next(bool backwards);
    int hits() const { return static_cast<int>(m_hits.size()); }

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Hit {
        std::size_t view = 0;
        int from = 0;
    };
    void search();
    void showHit();
    void retranslateUi();

    QLabel* m_label;
    QLineEdit* m_words;
    QLabel* m_count;
    QToolButton* m_before;
    QToolButton* m_after;
    QToolButton* m_close;
    std::vector<QPointer<ReadingView>> m_views = {};
    std::vector<Hit> m_hits = {};
    std::size_t m_at = 0;
};

}
