#pragma once
#include "common/page.h"
#include "service/assigner.h"
#include <QDialog>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class AnnotatorPicker;
class GridView;

/// Hands out items: who, how many raters, which order, with a preview that is worked out by the same code as
/// the assignment itself. Show it with open(). Its work has sessions of its own.
class AssignDialog : public QDialog {
    Q_OBJECT
public:
    AssignDialog(Context context, std::filesystem::path project, QWidget* parent = nullptr);
    ~AssignDialog() override;
    /// Begins with the prompts of one domain alone (its code); empty = all.
    void limitTo(const std::string& domain);

public Q_SLOTS:
    /// While items are handed out this cancels it first; the dialog stays.
    void reject() override;

Q_SIGNALS:
    void assigned();
    /// A new annotator is in the project, whether items follow or not.
    void annotatorsChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What the dialog knows of the project.
    struct Facts {
        std::vector<Annotator> annotators = {};
        std::vector<Round> rounds = {};
        std::vector<Scheme> schemes = {}; ///< of the rounds, in their order
    };
    using Outcome = std::shared_ptr<std::optional<Result<service::AssignReport>>>;

    static Result<Facts> readFacts(const std::filesystem::path& project);
    void buildOptions(QGridLayout* grid);
    void buildPreview();
    void connectAll();
    void retranslateUi();
    void fillRounds();
    void load(const std::function<Result<void>(service::ProjectSession&)>& before = {});
    void takeFacts(Result<Facts> facts);
    void takeRound();
    const Scheme* scheme() const;
    service::AssignRequest request() const;
    void preview();
    void start();
    void cancel();
    void finish(const Outcome& outcome);
    void fillGold();
    void fillDomains(const std::string& chosen);
    std::string domain() const;
    std::string gold() const;
    void askTakeBack(const QString& code);
    void takeBack(const std::string& code);
    void showPreview();
    void showState();
    bool isRunning() const { return m_outcome != nullptr; }

    Context m_context;
    std::filesystem::path m_project;
    std::optional<Facts> m_facts = {};
    std::optional<Result<service::AssignReport>> m_preview = {};
    std::optional<std::int64_t> m_handedOut = {};
    std::optional<service::AssignReport::TakenBack> m_takenBack = {};
    std::optional<Error> m_error = {};
    service::JobService::Token m_token = 0;
    service::JobService::Token m_previewToken = 0;
    Outcome m_outcome = {};
    bool m_working = false; ///< the preview is being worked out
    bool m_cancelling = false;
    std::string m_wantedDomain = {}; ///< begun with; there whether or not the scheme has it

    QLabel* m_title;
    AnnotatorPicker* m_people;
    QLabel* m_roundLabel;
    QComboBox* m_round;
    QLabel* m_overlapLabel;
    QSpinBox* m_overlap;
    QLabel* m_repeatsLabel;
    QSpinBox* m_repeats;
    QLabel* m_gapLabel;
    QSpinBox* m_gap;
    QLabel* m_goldLabel;
    QComboBox* m_gold;
    QLabel* m_orderLabel;
    QComboBox* m_order;
    QLabel* m_limitLabel;
    QSpinBox* m_limit;
    QLabel* m_domainLabel;
    QComboBox* m_domain;
    QCheckBox* m_byDomain;
    QWidget* m_options;
    QLabel* m_previewHeading;
    GridView* m_view;
    tables::GridModel* m_model;
    QLabel* m_summary;
    QLabel* m_short;
    QLabel* m_outlook;
    QLabel* m_apart;
    QLabel* m_message;
    QProgressBar* m_bar;
    QPushButton* m_close;
    QPushButton* m_assign;
};

}
