#pragma once
#include "service/importpreview.h"
#include <QDialog>
#include <map>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace touchstone::ui {

/// What each column of a file means, by hand. Show it with open().
class ImportMapping : public QDialog {
    Q_OBJECT
public:
    /// `mapping`: what was chosen by hand before.
    ImportMapping(const std::vector<service::ImportPreview::Column>& columns, exchange::Shape shape,
        const std::map<std::string, std::string>& mapping, QWidget* parent = nullptr);

    /// Field -> column of what differs from what is found by the names.
    std::map<std::string, std::string> mapping() const;

private:
    struct Row {
        std::string column = {};
        std::string found = {};
        QComboBox* field = nullptr;
    };

    void clearAll();
    void keepUnique(QComboBox* changed);

    std::map<std::string, std::string> m_before;
    std::vector<Row> m_rows = {};
};

}
