#pragma once
#include "common/dialogs.h"
#include "common/page.h"
#include "domain/scheme.h"
#include <QTemporaryDir>
#include <QTranslator>
#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace touchstone::testing {

/// Answers in place of the person and keeps what was said.
class FakeDialogs : public ui::Dialogs {
public:
    std::vector<ui::Notice> told = {};
    std::vector<ui::Question> asked = {};
    std::vector<ui::FileQuestion> filesAsked = {};
    bool sayYes = true;
    QStringList files = {};
    QStringList foldersShown = {}; ///< of these files

    void tell(QWidget* parent, const ui::Notice& notice) override;
    void ask(QWidget* parent, const ui::Question& question, std::function<void(bool)> answer) override;
    void chooseFiles(
        QWidget* parent, const ui::FileQuestion& question, std::function<void(QStringList)> answer) override;
    void showInFolder(const QString& file) override { foldersShown << file; }
};

/// Everything that a page is handed, on files of its own.
class GuiHouse {
public:
    GuiHouse();
    ~GuiHouse();
    QString folder() const { return m_folder.path(); }
    ui::Context context() { return {*m_settings, *m_jobs, dialogs}; }
    service::Settings& settings() { return *m_settings; }
    service::JobService& jobs() { return *m_jobs; }
    /// Look and language as the program sets them. `language`: "en" or "zh_CN".
    void setLook(service::ThemeChoice theme, const QString& language);

    FakeDialogs dialogs = {};

private:
    QTemporaryDir m_folder = {};
    std::unique_ptr<service::Settings> m_settings;
    std::unique_ptr<service::JobService> m_jobs;
    std::unique_ptr<QTranslator> m_translator;
};

/// A small project made through the service layer: prompts in three domains, `models` answers to each,
/// annotators R1.. with everything assigned in the order of the file. Returns its path.
struct SampleOptions {
    int prompts = 20;
    int models = 1;
    int annotators = 1;
    int samples = 1; ///< answers of each model to each prompt
    std::string answer = {}; ///< what stands inside a JSON string in place of the usual text of the answers
    bool sensitive = false;
    double repeats = 0; ///< share of hidden repeats
    std::string scheme = "cvalues";
    /// Changes the scheme before the project is made.
    std::function<void(Scheme&)> change = {};
    bool assign = true;
    /// Rated by all annotators through the service: a spread of answers, all items done.
    bool rated = false;
};
QString makeSampleProject(const QString& folder, const SampleOptions& options = {});

/// Lets all layouts that were asked for take place.
void settle(QWidget* widget);

/// Saves a picture of the widget under TOUCHSTONE_PICTURES, where that is set: NAME.png.
void savePicture(QWidget* widget, const QString& name);

/// Faults that a person would run into, as sentences; empty = none: visible controls without an accessible
/// name, controls that Tab does not reach, texts that do not fit.
QStringList accessibilityFaults(QWidget* top);

}
