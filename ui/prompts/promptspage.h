#pragma once
#include "common/page.h"
#include "domain/prompt.h"
#include "domain/scheme.h"
#include "tables/pagedmodel.h"
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QTimer;

namespace touchstone::ui {

class PromptForm;

/// The prompts of a project: looked for, added, changed, held out, given to models to be answered and to
/// experts to be written.
class PromptsPage : public Page, private tables::PagedSource {
    Q_OBJECT
public:
    explicit PromptsPage(Context context, QWidget* parent = nullptr);
    ~PromptsPage() override;

    void setProject(OpenProject* project) override;
    void refresh() override;

Q_SIGNALS:
    void importAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    tables::PagedRow fetch(std::int64_t key) override;
    QWidget* makeTop();
    QWidget* makeFilters();
    QWidget* makeList();
    QWidget* makeDetail();
    void connectAll();
    void retranslateUi();
    void fillModels();
    PromptFilter filter() const;
    void showRow();
    void beginNew();
    void save();
    void leave();
    void holdOut(bool heldOut);
    void exportList();
    void askWriting();
    void showState();
    void say(const QString& text, bool problem);
    bool isNew() const { return m_shown && m_shown->row == 0; }
    bool isChanged() const;
    bool canWrite() const;

    OpenProject* m_project = nullptr;
    Scheme m_scheme = {};
    tables::PagedModel* m_model;
    std::optional<PromptDetail> m_shown = {}; ///< row 0: a new one
    RowId m_wanted = 0; ///< to be shown when the list is there
    QTimer* m_wait;
    QLabel* m_title;
    QLabel* m_count;
    QPushButton* m_add;
    QPushButton* m_import;
    QPushButton* m_export;
    QPushButton* m_writing;
    QLineEdit* m_search;
    QComboBox* m_domain;
    QComboBox* m_answered;
    QCheckBox* m_onlyHeldOut;
    QCheckBox* m_onlyWritten;
    QTableView* m_view;
    QPushButton* m_hold;
    QPushButton* m_release;
    QLabel* m_detailTitle;
    QLabel* m_detailHint;
    PromptForm* m_form;
    QLabel* m_message;
    QPushButton* m_save;
    QPushButton* m_leave;
};

}
