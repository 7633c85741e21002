#pragma once
#include "common/page.h"
#include "service/importpreview.h"
#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class EncodingChoice;
class GridView;

/// The first rows of a file as the import would read them, read anew on the worker at every change. Where the
/// encoding is in doubt or was named, the same lines in every encoding are below.
class ImportPreviewView : public QWidget {
    Q_OBJECT
public:
    explicit ImportPreviewView(Context context, QWidget* parent = nullptr);

    void showFile(const std::filesystem::path& file, const exchange::ReadOptions& options);
    void clear();
    /// False where the import of such a file is certain to be refused, as far as its beginning tells.
    bool canImport() const;
    /// Auto where nothing was read yet.
    exchange::Shape foundShape() const;
    /// Of the file as it was read last; empty before.
    std::vector<service::ImportPreview::Column> columns() const;
    std::vector<exchange::SheetName> sheets() const;
    /// The sheet that is seen; empty for other files.
    std::string sheet() const;

Q_SIGNALS:
    /// A new preview is to be seen.
    void shown();
    /// A person wants the file read in this encoding.
    void encodingWanted(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void showFound();
    void showRows();
    void showFaults();
    void showEncodings();
    void showTryEncoding();

    Context m_context;
    service::JobService::Token m_token = 0;
    std::optional<Result<service::ImportPreview>> m_preview = {};
    std::filesystem::path m_file = {};
    exchange::ReadOptions m_options = {}; ///< of the preview
    bool m_reading = false;
    QLabel* m_heading;
    QLabel* m_found;
    GridView* m_view;
    tables::GridModel* m_model;
    EncodingChoice* m_encodings;
    QLabel* m_fault;
    QPushButton* m_tryEncoding;
};

}
