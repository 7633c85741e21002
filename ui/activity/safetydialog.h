#pragma once
#include "common/page.h"
#include "service/safety.h"
#include <QDialog>
#include <filesystem>
#include <optional>

class QLabel;
class QListWidget;
class QPushButton;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class BusyBar;
class GridView;

/// "Check project" in plain words, and the restore points beside it: what is wrong, what to do, and the way
/// back. Going back writes a new file; the one at hand is never touched. Show it with open().
class SafetyDialog : public QDialog {
    Q_OBJECT
public:
    SafetyDialog(Context context, std::filesystem::path project, QWidget* parent = nullptr);
    ~SafetyDialog() override;

public Q_SLOTS:
    void check();

Q_SIGNALS:
    /// A new project file was made from a restore point.
    void projectMade(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void showFindings();
    void showDetail();
    void fillPoints();
    void makePoint();
    void goBack();
    void say(const QString& text, bool problem);
    void showState();

    Context m_context;
    std::filesystem::path m_project;
    std::optional<Result<std::vector<Finding>>> m_findings = {};
    std::vector<service::RestorePoint> m_points = {};
    bool m_checking = false;
    bool m_running = false;
    service::JobService::Token m_token = 0;
    QLabel* m_title;
    QLabel* m_verdict;
    BusyBar* m_busy;
    tables::GridModel* m_model;
    GridView* m_view;
    QLabel* m_detail; ///< all of the finding that is chosen
    QPushButton* m_check;
    QLabel* m_pointsTitle;
    QLabel* m_pointsHint;
    QListWidget* m_list;
    QPushButton* m_make;
    QPushButton* m_back;
    QLabel* m_message;
    QPushButton* m_close;
};

}
