#pragma once
#include "domain/prompt.h"
#include "domain/scheme.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace touchstone::ui {

/// What can be said of a prompt, to be written over. Shared by the lead's page and by experts who write
/// prompts: these are not asked whether a prompt is held out, nor who the author is.
class PromptForm : public QWidget {
    Q_OBJECT
public:
    enum class For { Lead, Expert };
    explicit PromptForm(For whom, QWidget* parent = nullptr);

    /// Domains and scenarios to choose from; others can be written.
    void setScheme(const Scheme& scheme);
    void setFields(const PromptFields& fields);
    PromptFields fields() const;
    /// The words of a prompt that was answered stay as they are.
    void setTextFixed(bool fixed);
    void focusText();

Q_SIGNALS:
    /// By an act of the person.
    void edited();
    /// Ctrl+Enter.
    void saveAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void fillFacets();
    static std::string codeIn(const QComboBox* box);
    static void chooseCode(QComboBox* box, const std::string& code);

    For m_for;
    Scheme m_scheme = {};
    bool m_filling = false;
    QLabel* m_textLabel;
    QPlainTextEdit* m_text;
    QLabel* m_domainLabel;
    QComboBox* m_domain;
    QLabel* m_scenarioLabel;
    QComboBox* m_scenario;
    QLabel* m_levelLabel;
    QComboBox* m_level;
    QLabel* m_expectedLabel;
    QComboBox* m_expected;
    QCheckBox* m_sensitive;
    QCheckBox* m_heldOut;
    QLabel* m_sourceLabel;
    QLineEdit* m_source;
    QLabel* m_authorLabel;
    QLineEdit* m_author;
};

}
