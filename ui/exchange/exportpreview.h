#pragma once
#include "common/page.h"
#include "service/exporting.h"
#include <QWidget>
#include <optional>

class QLabel;
class QTimer;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class GridView;
class ReadingView;

/// What an export would write: how many rows, what is left out and why, the first rows. Computed on the
/// worker after every change; it writes nothing.
class ExportPreviewView : public QWidget {
    Q_OBJECT
public:
    explicit ExportPreviewView(Context context, std::filesystem::path project, QWidget* parent = nullptr);
    ~ExportPreviewView() override;

    void show(const std::string& format, const service::ExportOptions& options);
    /// False while it is being computed, and where the export would be refused.
    bool isGood() const { return !m_computing && m_preview && *m_preview; }
    /// No more of it until the next show().
    void stop();

Q_SIGNALS:
    void shown();

protected:
    void changeEvent(QEvent* event) override;

private:
    void compute();
    void retranslateUi();
    void showRows();
    QString countText() const;
    QString leftOutText() const;

    Context m_context;
    std::filesystem::path m_project;
    std::string m_format = {};
    service::ExportOptions m_options = {};
    std::optional<Result<exchange::ExportPreview>> m_preview = {};
    bool m_computing = false;
    service::JobService::Token m_token = 0;
    QTimer* m_wait;
    QLabel* m_heading;
    QLabel* m_count;
    QLabel* m_leftOut;
    QLabel* m_rowsHeading;
    GridView* m_view;
    tables::GridModel* m_model;
    ReadingView* m_text;
};

/// "Left out 88: chosen unsafe 20, raters disagree 41 ..." in the window's language; empty where nothing is.
QString leftOutSentence(const std::map<std::string, std::int64_t>& leftOut);

}
