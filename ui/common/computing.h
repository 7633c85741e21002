#pragma once
#include "common/surfaces.h"
#include "service/jobservice.h"

class QProgressBar;
class QPushButton;

namespace touchstone::ui {

/// Stands in a page while the worker computes for it: words, how far it is, and a way to stop it.
class BusyBar : public QWidget {
    Q_OBJECT
public:
    /// `name`: what the object names of the bar and the button begin with: "scores" makes "scoresProgress"
    /// and "scoresCancel".
    explicit BusyBar(const QString& name, QWidget* parent = nullptr);

    /// Shows or hides itself; what was said of an earlier job is forgotten.
    void setBusy(bool busy);
    void showProgress(const jobs::Progress& progress);

Q_SIGNALS:
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    jobs::Progress m_progress = {};
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

/// What a page says where it has nothing to show.
class MessageCard : public Card {
    Q_OBJECT
public:
    /// Object names of the two texts: `name` with "MessageTitle" and "MessageText" behind it.
    explicit MessageCard(const QString& name, QWidget* parent = nullptr);
    void say(const QString& title, const QString& text);

private:
    QLabel* m_title;
    QLabel* m_text;
};

}
