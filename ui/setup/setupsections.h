#pragma once
#include "common/page.h"
#include "service/projectsetup.h"
#include <QWidget>
#include <map>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QStackedWidget;

namespace touchstone::ui {

class GuideText;
class RowsEditor;
class SchemeSection;

/// Everything that a lead says about a project, in sections: names at the left, the chosen one beside it. The
/// first is the owner's.
class SetupSections : public QWidget {
    Q_OBJECT
public:
    SetupSections(Context context, QWidget* first, QWidget* parent = nullptr);

    /// Name of the first section, and of the list for screen readers.
    void setFirstName(const QString& name);
    /// `inUse`: there are ratings under the scheme.
    void setSetup(const service::ProjectSetup& setup, bool inUse);
    /// As it is written here; the name is the owner's to put in.
    service::ProjectSetup setup() const;
    /// The scheme, its rules and how careful one has to be become those of a start; what else was written
    /// stays.
    void setStart(const service::ProjectSetup& start);
    void showSection(int index);

Q_SIGNALS:
    /// By an act of the person.
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addSection(QWidget* content);
    QWidget* makeFacets();
    QWidget* makeGuidelines();
    QWidget* makeModels();
    QWidget* makeRaters();
    QWidget* makeCare();
    void retranslateUi();
    void fillFacets();
    void takeFacets();
    void fillRules();
    void showGuide();

    Context m_context;
    service::ProjectSetup m_setup = {};
    QString m_firstName = {};
    bool m_filling = false;
    bool m_ratersAreOwn = false; ///< a person has written in the list
    QListWidget* m_list;
    QStackedWidget* m_stack;
    SchemeSection* m_scheme;
    QLabel* m_domainsTitle = nullptr;
    RowsEditor* m_domains = nullptr;
    QLabel* m_scenariosTitle = nullptr;
    RowsEditor* m_scenarios = nullptr;
    QLabel* m_guideHint = nullptr;
    QLabel* m_guideZhTitle = nullptr;
    QPlainTextEdit* m_guide = nullptr; ///< Chinese, or the one for both
    QLabel* m_guideEnTitle = nullptr;
    QPlainTextEdit* m_guideEn = nullptr;
    QLabel* m_guideTitle = nullptr;
    GuideText* m_guideView = nullptr;
    QLabel* m_modelsHint = nullptr;
    RowsEditor* m_models = nullptr;
    QLabel* m_ratersHint = nullptr;
    RowsEditor* m_raters = nullptr;
    QLabel* m_blindLabel = nullptr;
    QComboBox* m_blind = nullptr;
    QLabel* m_blindHint = nullptr;
    QLabel* m_sensitivityLabel = nullptr;
    QComboBox* m_sensitivity = nullptr;
    QLabel* m_sensitivityHint = nullptr;
    QLabel* m_rulesTitle = nullptr;
    QLabel* m_rulesHint = nullptr;
    QWidget* m_rulesPlace = nullptr;
    QGridLayout* m_rulesGrid = nullptr;
    std::map<std::string, QComboBox*> m_rules = {};
};

}
