#pragma once
#include "common/page.h"
#include "service/exporting.h"
#include <QDialog>
#include <filesystem>
#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class ExportPreviewView;
class ExportSetup;
class GridView;

/// Export from beginning to end: purpose, format, choices and folder beside what will be written; the way;
/// the files and their place. Show it with open(). The work has a session of its own.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(
        Context context, std::filesystem::path project, exchange::Purpose purpose, QWidget* parent = nullptr);
    ~ExportDialog() override;
    /// Training files are to hold the prompts of these domains; a person can lift that.
    void limitTo(const std::vector<std::string>& domains, const QString& names);

public Q_SLOTS:
    /// While an export runs this cancels it first; the dialog stays and tells what became of it.
    void reject() override;

Q_SIGNALS:
    /// Files were written; prompts may be marked and an unblinding be noted.
    void exported();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What became of the work; empty where it never ran. The worker writes it, the window reads it after.
    using Outcome = std::shared_ptr<std::optional<Result<exchange::ExportReport>>>;

    QWidget* buildSetup(exchange::Purpose purpose);
    QWidget* buildRunning();
    QWidget* buildResult();
    void loadScheme();
    void preview();
    void ask();
    void start();
    void cancel();
    void finish(const Outcome& outcome);
    void showButtons();
    void showProgress();
    void showResult();
    void retranslateUi();
    bool isRunning() const { return m_outcome != nullptr; }

    Context m_context;
    std::filesystem::path m_project;
    std::filesystem::path m_place = {}; ///< folder of the last export
    std::optional<Result<exchange::ExportReport>> m_done = {};
    service::JobService::Token m_token = 0;
    Outcome m_outcome = {};
    jobs::Progress m_progress = {};
    bool m_cancelling = false;
    QLabel* m_title;
    QStackedWidget* m_stack;
    ExportSetup* m_setup = nullptr;
    ExportPreviewView* m_preview = nullptr;
    QLabel* m_runningText = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_left = nullptr;
    QLabel* m_result = nullptr;
    QLabel* m_meaning = nullptr;
    QLabel* m_placeText = nullptr;
    GridView* m_files = nullptr;
    tables::GridModel* m_model = nullptr;
    QLabel* m_resultLeftOut = nullptr;
    QPushButton* m_copy = nullptr;
    QLabel* m_missing;
    QPushButton* m_again;
    QPushButton* m_close;
    QPushButton* m_export;
};

}
