#pragma once
#include "common/page.h"
#include "report/reportfiles.h"
#include <QDialog>
#include <filesystem>
#include <memory>
#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace touchstone::ui {

/// The report in one click: the folder is chosen already, both languages are on. Says what was written and
/// where. Show it with open(). The work has a session of its own.
class ReportDialog : public QDialog {
    Q_OBJECT
public:
    /// `scoring`: the choices by which the figures are computed.
    ReportDialog(Context context, std::filesystem::path project, service::ScoringOptions scoring,
        bool readOnly, QWidget* parent = nullptr);
    ~ReportDialog() override;

Q_SIGNALS:
    /// Files were written; with names of models an unblinding was noted.
    void written();

protected:
    void changeEvent(QEvent* event) override;

private:
    using Outcome = Result<ReportFiles>;

    void start();
    void finish(const Outcome& outcome);
    void chooseFolder();
    void showState();
    void retranslateUi();

    Context m_context;
    std::filesystem::path m_project;
    service::ScoringOptions m_scoring;
    bool m_running = false;
    std::optional<Outcome> m_outcome = {};
    std::filesystem::path m_writtenTo = {};
    service::JobService::Token m_token = 0;
    QLabel* m_title;
    QLabel* m_text;
    QCheckBox* m_chinese;
    QCheckBox* m_english;
    QCheckBox* m_names;
    QLabel* m_namesText;
    QLabel* m_folderLabel;
    QLineEdit* m_folder;
    QPushButton* m_choose;
    QProgressBar* m_bar;
    QLabel* m_state;
    QPushButton* m_show;
    QPushButton* m_close;
    QPushButton* m_write;
};

}
