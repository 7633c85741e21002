#pragma once
#include "common/page.h"
#include "service/ratingsheet.h"
#include <QDialog>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace touchstone::tables {
class GridModel;
}

namespace touchstone::ui {

class GridView;

/// Makes packages or rating sheets: for whom, where to, what goes with them. Answers that name their own
/// model are listed before anything is written. Show it with open().
class PackDialog : public QDialog {
    Q_OBJECT
public:
    PackDialog(Context context, std::filesystem::path project, QWidget* parent = nullptr);
    ~PackDialog() override;

Q_SIGNALS:
    /// Packages were written, all or some.
    void packed();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Person {
        std::string code = {};
        std::int64_t left = 0; ///< items that are not done, all rounds
    };
    struct Facts {
        std::string projectName = {};
        std::vector<Person> people = {};
        std::vector<std::string> rounds = {};
    };
    /// What names its model in one annotator's items.
    struct Named {
        std::string annotator = {};
        std::vector<service::SelfNaming> answers = {};
    };
    struct Written {
        std::string annotator = {};
        std::filesystem::path file = {};
        Result<service::PackReport> report;
    };
    /// All that the worker needs to write.
    struct Task {
        std::filesystem::path project = {};
        std::filesystem::path folder = {};
        std::string projectName = {};
        std::vector<std::string> annotators = {};
        service::PackRequest request = {}; ///< without annotator and file
        bool sheet = false;
    };

    void buildPeople();
    void buildOptions(QGridLayout* grid);
    void buildResult();
    void connectAll();
    void retranslateUi();
    static Result<Facts> readFacts(const std::filesystem::path& project);
    static std::vector<Written> writeAll(const Task& task, jobs::Control& control);
    void takeFacts(Result<Facts> facts);
    void fillPeople();
    std::vector<std::string> chosen() const;
    void look();
    void chooseFolder();
    void write();
    void showNamed();
    void showWritten();
    /// What in the lead's own texts names a model.
    static QString namedInOwnTexts(const service::PackReport& report);
    void showState();
    QString fault() const;
    bool isSheet() const;

    Context m_context;
    std::filesystem::path m_project;
    std::optional<Facts> m_facts = {};
    std::optional<Error> m_error = {};
    std::optional<Result<std::vector<Named>>> m_named = {};
    std::vector<Written> m_written = {};
    bool m_looking = false;
    bool m_running = false;
    service::JobService::Token m_token = 0;

    QLabel* m_title;
    QLabel* m_peopleHeading;
    QListWidget* m_people;
    QLabel* m_roundLabel;
    QComboBox* m_round;
    QLabel* m_kindLabel;
    QComboBox* m_kind;
    QLabel* m_folderLabel;
    QLineEdit* m_folder;
    QPushButton* m_choose;
    QLabel* m_dueLabel;
    QLineEdit* m_due;
    QLabel* m_consentLabel;
    QLineEdit* m_consent;
    QLabel* m_secretLabel;
    QLineEdit* m_secret;
    QLineEdit* m_secretAgain;
    QLabel* m_guideLabel;
    QPlainTextEdit* m_guide;
    QLabel* m_resultHeading;
    QLabel* m_resultText;
    tables::GridModel* m_model;
    GridView* m_view;
    QLabel* m_message;
    QProgressBar* m_bar;
    QPushButton* m_show;
    QPushButton* m_close;
    QPushButton* m_write;
};

}
