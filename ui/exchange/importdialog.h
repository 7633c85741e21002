#pragma once
#include "common/page.h"
#include "service/importer.h"
#include <QDialog>
#include <filesystem>
#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace touchstone::ui {

class ImportReportView;
class ImportSetup;

/// Import from beginning to end: files and how to read them, the way, the report. Show it with open(). The
/// work has a session of its own and runs beside the one that the window has open.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(Context context, std::filesystem::path project, const QStringList& files = {},
        QWidget* parent = nullptr);
    ~ImportDialog() override;

public Q_SLOTS:
    /// While an import runs this cancels it first; the dialog stays and tells what became of it.
    void reject() override;

Q_SIGNALS:
    /// The project has changed.
    void imported();

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// What became of the work; empty where it never ran. The worker writes it, the window reads it after.
    using Outcome = std::shared_ptr<std::optional<Result<service::ImportReport>>>;

    QWidget* buildRunning();
    void retranslateUi();
    void showButtons();
    void loadScheme();
    void start(bool trial);
    void cancel();
    void showProgress();
    void finish(const Outcome& outcome);
    bool isRunning() const;

    Context m_context;
    std::filesystem::path m_project;
    service::JobService::Token m_token = 0;
    Outcome m_outcome = {};
    jobs::Progress m_progress = {};
    bool m_cancelling = false;
    bool m_oneFile = true;
    QLabel* m_title;
    QStackedWidget* m_stack;
    ImportSetup* m_setup;
    ImportReportView* m_report;
    QLabel* m_runningText;
    QProgressBar* m_bar;
    QLabel* m_left;
    QPushButton* m_again;
    QPushButton* m_close;
    QPushButton* m_try;
    QPushButton* m_import;
};

}
