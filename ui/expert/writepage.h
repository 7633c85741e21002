#pragma once
#include "common/page.h"
#include "domain/prompt.h"
#include "domain/writtenprompt.h"
#include "service/handoff.h"
#include <optional>

class QLabel;
class QListWidget;
class QPushButton;

namespace touchstone::ui {

class GuideText;
class PromptForm;
class WorkStrip;

/// An expert writes prompts: those written so far, the one in hand, the guidelines. Each is on disk before
/// the next one begins. Nothing else of the project is here.
class WritePage : public Page {
    Q_OBJECT
public:
    explicit WritePage(Context context, QWidget* parent = nullptr);

    void setProject(OpenProject* project) override;
    void refresh() override;
    void setWork(const service::WorkInfo& work);

Q_SIGNALS:
    void handBackAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void fillList();
    void choose(int row);
    void beginNew();
    void save();
    void takeBack();
    void say(const QString& text, bool problem);
    void showState();
    bool isChanged() const;
    PromptFields fieldsOf(const WrittenPrompt& prompt) const;

    OpenProject* m_project = nullptr;
    service::WorkInfo m_work = {};
    std::vector<WrittenPrompt> m_prompts = {};
    WrittenPrompt m_shown = {}; ///< without an id: a new one
    QLabel* m_title;
    QLabel* m_count;
    QPushButton* m_handBack;
    WorkStrip* m_strip;
    QListWidget* m_list;
    QPushButton* m_new;
    QPushButton* m_remove;
    QLabel* m_formTitle;
    PromptForm* m_form;
    QLabel* m_message;
    QPushButton* m_save;
    QLabel* m_guideTitle;
    GuideText* m_guide;
};

}
