#pragma once
#include "common/page.h"
#include "service/importer.h"
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class Chip;
class GridView;

/// What an import did: counts, and every error and warning with its place, to filter, copy and save.
class ImportReportView : public QWidget {
    Q_OBJECT
public:
    explicit ImportReportView(Context context, QWidget* parent = nullptr);

    /// `options`: how the files were read, so that their lines can be shown.
    void setReport(service::ImportReport report, const exchange::ReadOptions& options);
    /// An import that could not be made at all.
    void setFailure(const Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A number with its name below it.
    struct Count {
        QLabel* value;
        QLabel* name;
    };
    void buildCounts();
    void retranslateUi();
    void showResult();
    void showCounts();
    void showList();
    void showLine(const QModelIndex& line);
    void showSource(const Error& error);
    QString listNote() const;
    QString asText() const;
    void save();

    Context m_context;
    service::ImportReport m_report = {};
    exchange::ReadOptions m_options = {};
    std::vector<Error> m_listed = {}; ///< by row of the model
    service::JobService::Token m_token = 0;
    bool m_failed = false;
    QLabel* m_result;
    QLabel* m_meaning;
    QLabel* m_copyMade;
    QGridLayout* m_countBox;
    std::vector<Count> m_counts = {};
    QLabel* m_listHeading;
    Chip* m_all;
    Chip* m_errorsOnly;
    GridView* m_view;
    tables::GridModel* m_model;
    QLabel* m_line;
    QLabel* m_source; ///< that line of the file
    QLabel* m_listNote;
    QPushButton* m_copy;
    QPushButton* m_save;
};

}
