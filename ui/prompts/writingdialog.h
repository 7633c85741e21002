#pragma once
#include "common/page.h"
#include "service/handoff.h"
#include <QDialog>
#include <filesystem>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace touchstone::ui {

/// Makes a package in which an expert writes prompts: for whom, how many, by when. No answer of any model
/// goes out with it. Show it with open().
class WritingDialog : public QDialog {
    Q_OBJECT
public:
    WritingDialog(Context context, std::filesystem::path project, QWidget* parent = nullptr);

Q_SIGNALS:
    void packed();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Facts {
        std::string name = {};
        std::vector<std::string> people = {};
        bool confidential = false;
    };
    void retranslateUi();
    void load();
    void choosePlace();
    void write();
    QString fault() const;
    void showState();
    std::filesystem::path proposedFile() const;

    Context m_context;
    std::filesystem::path m_project;
    std::optional<Facts> m_facts = {};
    std::optional<Error> m_error = {};
    std::optional<service::PackReport> m_report = {};
    std::filesystem::path m_written = {};
    bool m_running = false;
    bool m_placeIsOwn = false;
    QLabel* m_title;
    QLabel* m_hint;
    QLabel* m_whoLabel;
    QComboBox* m_who;
    QLabel* m_wantedLabel;
    QSpinBox* m_wanted;
    QLabel* m_dueLabel;
    QLineEdit* m_due;
    QLabel* m_secretLabel;
    QLineEdit* m_secret;
    QLineEdit* m_secretAgain;
    QLabel* m_placeLabel;
    QLineEdit* m_place;
    QPushButton* m_choose;
    QLabel* m_message;
    QPushButton* m_close;
    QPushButton* m_write;
};

}
