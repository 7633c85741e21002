#pragma once
#include "common/page.h"
#include "domain/scheme.h"
#include "service/importer.h"
#include <QWidget>
#include <filesystem>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace touchstone::ui {

class ImportPreviewView;

/// What is to be imported and how: files, what they hold, encoding, model, domain, and a preview of the file
/// that is chosen in the list.
class ImportSetup : public QWidget {
    Q_OBJECT
public:
    explicit ImportSetup(Context context, QWidget* parent = nullptr);

    /// Files that are listed already stay where they are.
    void addFiles(const QStringList& paths);
    /// Domains that are offered.
    void setScheme(const Scheme& scheme);
    std::vector<std::filesystem::path> files() const;
    exchange::ReadOptions options() const;
    /// What columns mean, as chosen at an earlier import into the project.
    void setMapping(const std::map<std::string, std::string>& mapping);
    /// There is something that may be imported.
    bool isReady() const;
    void focusFirst();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildFiles();
    void buildOptions();
    void connectAll();
    void retranslateUi();
    void fillDomains();
    void chooseFiles();
    void removeChosen();
    void refreshPreview();
    void setEncoding(const QString& id);
    void showProfile();
    void showSheets();
    void chooseColumns();

    Context m_context;
    std::optional<Scheme> m_scheme = {};
    QFrame* m_drop;
    QLabel* m_dropText;
    QPushButton* m_choose;
    QPushButton* m_remove;
    QListWidget* m_list;
    QLabel* m_shapeLabel;
    QComboBox* m_shape;
    QLabel* m_encodingLabel;
    QComboBox* m_encoding;
    QLabel* m_modelLabel;
    QLineEdit* m_model;
    QLabel* m_domainLabel;
    QComboBox* m_domain;
    std::map<std::string, std::string> m_mapping = {};
    QLabel* m_sheetLabel;
    QComboBox* m_sheet;
    QPushButton* m_columns;
    QLabel* m_profileLabel;
    QComboBox* m_profile;
    ImportPreviewView* m_preview;
    QCheckBox* m_skipBad;
    QLabel* m_skipText;
};

}
