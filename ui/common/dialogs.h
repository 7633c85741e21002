#pragma once
#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace touchstone::ui {

/// What a message says. All of it is shown as plain text.
struct Notice {
    enum class Kind { Information, Warning, Problem };
    Kind kind = Kind::Information;
    QString title = {}; ///< one short sentence
    QString text = {}; ///< what it means and what to do
    QString details = {}; ///< for those who want to know; may be empty
};

/// A question with two answers; `yes` and `no` are the words on the buttons.
struct Question {
    QString title = {};
    QString text = {};
    QString yes = {};
    QString no = {};
    bool dangerous = false; ///< "no" is the default then
};

struct FileQuestion {
    QString title = {};
    QString filter = {}; ///< as QFileDialog wants it
    QString folder = {}; ///< or a proposed file
    bool several = false;
    bool save = false;
    bool directory = false; ///< a folder, that exists or not
};

/// How the pages ask and tell. Nothing waits: the answer comes by a call. Tests put their own in its place.
class Dialogs {
public:
    Dialogs() = default;
    virtual ~Dialogs() = default;
    Dialogs(const Dialogs&) = delete;
    Dialogs& operator=(const Dialogs&) = delete;

    virtual void tell(QWidget* parent, const Notice& notice) = 0;
    virtual void ask(QWidget* parent, const Question& question, std::function<void(bool)> answer) = 0;
    /// Empty list = the person changed his or her mind.
    virtual void chooseFiles(
        QWidget* parent, const FileQuestion& question, std::function<void(QStringList)> answer) = 0;
    /// Opens the folder of a file that the program wrote in the system's file manager.
    virtual void showInFolder(const QString& file) = 0;
};

/// The real ones: window-modal boxes and the system's file dialog.
class SystemDialogs : public Dialogs {
public:
    void tell(QWidget* parent, const Notice& notice) override;
    void ask(QWidget* parent, const Question& question, std::function<void(bool)> answer) override;
    void chooseFiles(
        QWidget* parent, const FileQuestion& question, std::function<void(QStringList)> answer) override;
    void showInFolder(const QString& file) override;
};

}
