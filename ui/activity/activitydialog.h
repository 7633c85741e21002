#pragma once
#include "common/page.h"
#include "domain/activity.h"
#include "tables/pagedmodel.h"
#include <QDialog>
#include <filesystem>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace touchstone::ui {

/// Who did what and when, and from which file it came; to be filtered and saved. Labels are not shown:
/// whoever looks here may still have to settle them blind. Show it with open().
class ActivityDialog : public QDialog, private tables::PagedSource {
    Q_OBJECT
public:
    ActivityDialog(Context context, std::filesystem::path project, QWidget* parent = nullptr);
    ~ActivityDialog() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    tables::PagedRow fetch(std::int64_t key) override;
    void retranslateUi();
    void fillPeople();
    ActivityFilter filter() const;
    void refresh();
    void save();
    void say(const QString& text, bool problem);

    Context m_context;
    std::filesystem::path m_project;
    std::optional<service::ProjectSession> m_session = {}; ///< for the lines in view
    std::vector<std::string> m_people = {};
    tables::PagedModel* m_model;
    QLabel* m_title;
    QLabel* m_whoLabel;
    QComboBox* m_who;
    QLabel* m_kindLabel;
    QComboBox* m_kind;
    QLabel* m_fromLabel;
    QLineEdit* m_from;
    QLabel* m_toLabel;
    QLineEdit* m_to;
    QTableView* m_view;
    QLabel* m_message;
    QPushButton* m_save;
    QPushButton* m_close;
};

}
