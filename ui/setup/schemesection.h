#pragma once
#include "common/page.h"
#include "domain/scheme.h"
#include <QWidget>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace touchstone::ui {

class CriterionEditor;
class CriterionForm;

/// Which questions raters get: a scheme that comes with the program, one from a file, or a copy that is
/// written over here. Beside it the form as raters see it.
class SchemeSection : public QWidget {
    Q_OBJECT
public:
    explicit SchemeSection(Context context, QWidget* parent = nullptr);

    /// `inUse`: there are ratings under it, so that a change makes another version.
    void setScheme(const Scheme& scheme, bool inUse);
    /// As it is written here, right or not.
    const Scheme& scheme() const { return m_scheme; }
    /// Takes over what other sections say: domains, scenarios.
    void setFacets(std::vector<Facet> domains, std::vector<Facet> scenarios);

Q_SIGNALS:
    /// By an act of the person.
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeEditor();
    QWidget* makePreview();
    void retranslateUi();
    void chooseBuiltin(int index);
    void chooseFile();
    void takeFile(const QString& path);
    void fillCriteria();
    void showCriterion(int row);
    void takeCriterion();
    void addCriterion(int kind);
    void removeCriterion();
    void moveCriterion(int by);
    void edited();
    void showState();

    Context m_context;
    Scheme m_base = {}; ///< as it came
    Scheme m_scheme = {};
    bool m_inUse = false;
    bool m_filling = false;
    std::optional<Error> m_fileError = {};
    QString m_fileName = {};
    QLabel* m_choiceLabel;
    QComboBox* m_choice;
    QPushButton* m_file;
    QLabel* m_state;
    QWidget* m_panel;
    QLabel* m_candidatesLabel;
    QSpinBox* m_candidates;
    QCheckBox* m_oneAtATime;
    QCheckBox* m_hints;
    QListWidget* m_criteria;
    QComboBox* m_addKind;
    QPushButton* m_remove;
    QPushButton* m_up;
    QPushButton* m_down;
    CriterionEditor* m_editor;
    QLabel* m_fault;
    QLabel* m_previewTitle = nullptr;
    QScrollArea* m_previewArea = nullptr;
    CriterionForm* m_preview = nullptr;
};

}
