#pragma once
#include "common/page.h"
#include <QDialog>
#include <vector>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace touchstone::service {
struct ProjectSetup;
}

namespace touchstone::ui {

class SetupSections;

/// A new project: what it is for, its name and its file, and behind that everything that can be said about
/// it; all of it has a sane beginning. Show it with open(). Nothing is ever overwritten.
class NewProjectDialog : public QDialog {
    Q_OBJECT
public:
    /// `start`: 0 safety round, 1 experts' panel, 2 own prompts, 3 another scheme.
    explicit NewProjectDialog(Context context, int start = 0, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The project lies at this path and is closed.
    void created(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// One of the big choices.
    struct Start {
        QWidget* card;
        QRadioButton* button;
        QLabel* text;
    };
    void addStart(const char* objectName);
    QWidget* buildStarts();
    QWidget* buildPlace();
    void retranslateUi();
    void fillSchemes();
    void showScheme();
    /// What the chosen start begins with.
    service::ProjectSetup startSetup() const;
    void propose();
    void choosePlace();
    void check();
    void create();
    /// The file that Create would make; ends in .touchstone.
    QString target() const;

    Context m_context;
    QString m_folder;
    bool m_placeIsOwn = false; ///< a person has written or chosen the place
    bool m_creating = false;
    QLabel* m_title;
    QWidget* m_first; ///< the section with the starts
    SetupSections* m_sections;
    QButtonGroup* m_group;
    std::vector<Start> m_starts = {};
    QComboBox* m_scheme;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_placeLabel;
    QLineEdit* m_place;
    QPushButton* m_choose;
    QLabel* m_fault;
    QPushButton* m_cancel;
    QPushButton* m_create;
};

}
