#pragma once
#include "common/page.h"
#include "service/projectsetup.h"
#include <QDialog>
#include <filesystem>

class QLabel;
class QLineEdit;
class QPushButton;

namespace touchstone::ui {

class SetupSections;

/// The set-up of the open project, to be looked at and changed. Show it with open().
class SetupDialog : public QDialog {
    Q_OBJECT
public:
    /// `readOnly`: to be looked at only.
    SetupDialog(Context context, std::filesystem::path project, bool readOnly, QWidget* parent = nullptr);

    /// Asks first where something was written that is not stored.
    void reject() override;

Q_SIGNALS:
    /// Something was changed and is on disk.
    void saved();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Content {
        service::ProjectSetup setup = {};
        bool inUse = false;
    };
    void retranslateUi();
    void load();
    void save();
    void showState();
    service::ProjectSetup written() const;
    QString fault() const;
    QString outcomeText() const;

    Context m_context;
    std::filesystem::path m_project;
    bool m_readOnly;
    std::optional<Content> m_before = {};
    std::optional<Error> m_error = {};
    std::optional<service::SetupOutcome> m_outcome = {};
    bool m_saving = false;
    QLabel* m_title;
    QWidget* m_general;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_hint;
    QLabel* m_file;
    SetupSections* m_sections;
    QLabel* m_message;
    QPushButton* m_close;
    QPushButton* m_save;
};

}
