#pragma once
#include "common/page.h"
#include "domain/status.h"
#include "service/handoff.h"
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class GridView;

/// What goes out and comes back: who has which package, and the ways to give out, pack and take in. Files can
/// be dropped on it.
class ExchangePage : public Page {
    Q_OBJECT
public:
    explicit ExchangePage(Context context, QWidget* parent = nullptr);

    void setProject(OpenProject* project) override;
    void refresh() override;

public Q_SLOTS:
    /// Asks which annotators, then writes their packages.
    void askPackages();
    /// Asks for files and takes them in.
    void askReturns();
    void takeReturns(const QStringList& files);

Q_SIGNALS:
    void assignAsked();
    void importAsked();
    /// A new project file was made from a restore point.
    void projectMade(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Content {
        std::vector<service::PackageRow> packages = {};
        StatusReport status = {};
    };
    QWidget* makeEmpty();
    QWidget* makeContent();
    static Result<Content> read(const std::filesystem::path& project);
    void retranslateUi();
    void showContent();
    void showSummary(int open, int late);
    bool canWrite() const;

    OpenProject* m_project = nullptr;
    std::optional<Result<Content>> m_content = {};

    QLabel* m_title;
    QPushButton* m_refresh;
    QPushButton* m_import;
    QPushButton* m_assign;
    QPushButton* m_pack;
    QPushButton* m_take;
    QStackedWidget* m_stack;
    QLabel* m_emptyTitle = nullptr;
    QLabel* m_emptyText = nullptr;
    QLabel* m_heading = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_without = nullptr;
    QLabel* m_drop = nullptr;
    GridView* m_view = nullptr;
    tables::GridModel* m_model = nullptr;
};

}
