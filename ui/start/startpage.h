#pragma once
#include "common/page.h"
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace touchstone::ui {

class Card;

/// What one sees before a project is open: recent projects, new, open, the sample. Files can be dropped on
/// it.
class StartPage : public Page {
    Q_OBJECT
public:
    explicit StartPage(Context context, QWidget* parent = nullptr);
    void setProject(OpenProject*) override { }
    void refresh() override;

Q_SIGNALS:
    void newAsked();
    void openAsked();
    void openPackageAsked();
    void demoAsked();
    void recentChosen(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Choice {
        QPushButton* button;
        QLabel* title;
        QLabel* text;
        const char* icon;
    };
    Choice addChoice(QVBoxLayout* box, const char* name, const char* icon);
    void retranslateUi();
    void fillRecent();

    QLabel* m_title;
    QLabel* m_subtitle;
    Choice m_new = {};
    Choice m_open = {};
    Choice m_package = {};
    Choice m_demo = {};
    QLabel* m_drop;
    QLabel* m_recentTitle;
    QLabel* m_noRecent;
    QVBoxLayout* m_recentBox;
    std::vector<QWidget*> m_recent = {};
};

}
