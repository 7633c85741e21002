#pragma once
#include "common/page.h"
#include "service/handoff.h"
#include <QDialog>
#include <QStringList>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class GridView;

/// Takes in what came back: says first what would come in, then takes it in, then says what did and where the
/// project from before lies. Show it with open().
class ReturnsDialog : public QDialog {
    Q_OBJECT
public:
    ReturnsDialog(
        Context context, std::filesystem::path project, const QStringList& files, QWidget* parent = nullptr);
    ~ReturnsDialog() override;

public Q_SLOTS:
    /// Waits for a merge that goes on: it is one transaction.
    void reject() override;

Q_SIGNALS:
    void merged();
    /// The project as it was before was made anew under another name.
    void restored(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslateUi();
    void run(bool dryRun);
    void take(Result<service::MergeReport> report, bool dryRun);
    void undo();
    void showState();
    QString summary() const;
    /// Why files were refused, a line each: a column has no room for it.
    QString refusals() const;

    Context m_context;
    std::filesystem::path m_project;
    std::vector<std::filesystem::path> m_files = {};
    std::optional<Result<service::MergeReport>> m_report = {};
    std::optional<Error> m_undoError = {};
    bool m_done = false; ///< the report is of what came in, not of a dry run
    bool m_running = false;
    service::JobService::Token m_token = 0;

    QLabel* m_title;
    QLabel* m_summary;
    tables::GridModel* m_model;
    GridView* m_view;
    QLabel* m_refusals;
    QLabel* m_passphraseLabel;
    QLineEdit* m_passphrase;
    QPushButton* m_unlock;
    QLabel* m_restore;
    QPushButton* m_undo;
    QProgressBar* m_bar;
    QPushButton* m_close;
    QPushButton* m_take;
};

}
