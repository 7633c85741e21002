#pragma once
#include "common/page.h"
#include <QFrame>
#include <filesystem>

class QFileSystemWatcher;
class QLabel;
class QPushButton;
class QTimer;

namespace touchstone::ui {

/// Stands above the pages where the open project cannot be worked on as usual, and says so in plain words:
/// its file was moved or taken away, may only be read, or is open in another window.
class ProjectGuard : public QFrame {
    Q_OBJECT
public:
    enum class State {
        Fine,
        ReadOnlyFile, ///< the file or its folder is write-protected
        OtherWindow, ///< another window has the project
        Moved, ///< the file is not at its place any more: nothing is written
    };

    explicit ProjectGuard(Context context, QWidget* parent = nullptr);

    /// `holder`: who has the project where another window does; may be empty.
    void watch(OpenProject* project, State state, const QString& holder = {});
    /// Before the project is closed.
    void stop();
    State state() const { return m_state; }
    /// Looks whether the file is at its place. Called by itself when something happens in the folder.
    void look();

Q_SIGNALS:
    /// The person wants to open the project at the place where it is now, or a copy that was made of it.
    void openAsked(const QString& path);
    void closeAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setState(State state);
    void retranslateUi();
    void findAgain();
    void saveCopy();
    QString place() const;

    Context m_context;
    OpenProject* m_project = nullptr;
    State m_state = State::Fine;
    State m_usual = State::Fine; ///< what holds while the file is at its place
    QString m_holder = {};
    QString m_fault = {};
    QFileSystemWatcher* m_watcher;
    QTimer* m_settled;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_open;
    QPushButton* m_copy;
    QPushButton* m_close;
};

}
