#pragma once
#include "common/surfaces.h"
#include <QString>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace touchstone::ui {

class BlurredCover;
class ReadingView;

/// One text to be read: its title, what is to be known of it, the text. Several of them stand side by side.
class AnswerColumn : public Card {
    Q_OBJECT
public:
    /// What the column is in a row of several.
    enum class Part { Alone, Rated, Other, OtherDone };

    explicit AnswerColumn(QWidget* parent = nullptr);

    /// `findings`: what is hidden in the text, in words; empty = nothing.
    void setText(const QString& text, const QString& findings);
    void setFindings(const QString& findings);
    /// What else belongs to the heading, in place of the number of characters.
    void addFacets(QWidget* facets);
    void setTitle(const QString& title);
    void setPart(Part part);
    /// The rater named it best.
    void setBest(bool best);
    /// Covered: the text is not in view, for nobody and no screen reader, until somebody asks for it.
    /// Blurred: behind it stands how much text there is and nothing that can be read.
    enum class Covering { None, Plain, Blurred };
    void setCovered(Covering covering, const QString& why, const QString& key);
    bool isCovered() const;
    ReadingView* view() const { return m_view; }

Q_SIGNALS:
    /// The person wants to rate this one.
    void chosen();
    void uncoverAsked();
    void invisiblesAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    QHBoxLayout* m_head;
    QLabel* m_title;
    QLabel* m_best;
    QWidget* m_marks;
    QLabel* m_state;
    QPushButton* m_choose;
    QToolButton* m_badge;
    QLabel* m_length;
    QStackedWidget* m_stack;
    ReadingView* m_view;
    BlurredCover* m_cover;
    QLabel* m_why;
    QPushButton* m_uncover;
    Part m_part = Part::Alone;
    QString m_name = {};
    QString m_findings = {};
    QString m_key = {};
};

}
