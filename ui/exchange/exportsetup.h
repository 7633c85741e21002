#pragma once
#include "common/page.h"
#include "exchange/formats.h"
#include "service/exporting.h"
#include <QWidget>
#include <array>
#include <map>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QVBoxLayout;

namespace touchstone::ui {

/// What is to be exported: purpose first, then the format, the choices that it takes with their defaults,
/// what stays hidden, and the folder. Driven by the table of formats.
class ExportSetup : public QWidget {
    Q_OBJECT
public:
    explicit ExportSetup(Context context, QWidget* parent = nullptr);

    /// Questions with points get a rule to choose.
    /// `rules`: what the lead chose for the project, criterion -> rule.
    void setScheme(const Scheme& scheme, const std::map<std::string, std::string>& rules = {});
    void choosePurpose(exchange::Purpose purpose);
    /// Offers to keep training files to the prompts of these domains; `names` says which they are.
    void setDomains(const std::vector<std::string>& domains, const QString& names);
    const exchange::ExportFormat& format() const { return *m_format; }
    service::ExportOptions options() const;
    /// Empty while none is chosen.
    QString folder() const;
    /// Everything is stated that the format wants stated, the folder too.
    bool isReady() const;
    /// What is missing, as a sentence; empty where nothing is.
    QString missing() const;
    void focusFirst();

Q_SIGNALS:
    /// Another export would come out.
    void changed();
    /// What concerns the folder or the acceptance alone.
    void readinessChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Rule {
        Criterion criterion = {};
        QLabel* label = nullptr;
        QComboBox* box = nullptr;
    };

    void buildPurposes(QVBoxLayout* box);
    void buildChoices(QVBoxLayout* box);
    void buildHidden(QVBoxLayout* box);
    void addRow(QLabel* label, QWidget* field);
    void connectAll();
    void fillFormats();
    void fillUnsure();
    void useFormat();
    void showRows();
    void stateAgain();
    void chooseFolder();
    void retranslateUi();
    QDoubleSpinBox* threshold(exchange::Choice choice) const;

    Context m_context;
    const exchange::ExportFormat* m_format;
    exchange::Purpose m_purpose = exchange::Purpose::Train;
    bool m_filling = false;
    QLabel* m_purposeHeading;
    std::array<QRadioButton*, 4> m_purposes = {};
    QLabel* m_formatLabel;
    QComboBox* m_formats;
    QLabel* m_choicesHeading;
    QGridLayout* m_grid = nullptr;
    std::vector<Rule> m_rules = {};
    std::vector<QCheckBox*> m_shapes = {};
    QLabel* m_shapesLabel;
    QWidget* m_shapesBox;
    QLabel* m_minRatersLabel;
    QSpinBox* m_minRaters;
    QLabel* m_unsureLabel;
    QComboBox* m_unsure;
    std::array<QLabel*, 3> m_thresholdLabels = {};
    std::array<QDoubleSpinBox*, 3> m_thresholds = {}; ///< hi, lo, gap
    QLabel* m_shareLabel;
    QSpinBox* m_share;
    QLabel* m_seedLabel;
    QSpinBox* m_seed;
    QCheckBox* m_excel;
    std::vector<std::string> m_domains = {};
    QString m_domainNames = {};
    QCheckBox* m_onlyDomains;
    QLabel* m_hiddenHeading;
    QCheckBox* m_unblind;
    QLabel* m_unblindText;
    QCheckBox* m_names;
    QLabel* m_folderLabel;
    QLineEdit* m_folder;
    QPushButton* m_choose;
    QCheckBox* m_accept;
};

}
