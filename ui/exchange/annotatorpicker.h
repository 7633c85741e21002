#pragma once
#include "domain/project.h"
#include "domain/scheme.h"
#include <QWidget>
#include <optional>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace touchstone::ui {

/// The annotators of a project with a box to tick each, and a form for a new one. It stores nothing itself.
class AnnotatorPicker : public QWidget {
    Q_OBJECT
public:
    explicit AnnotatorPicker(QWidget* parent = nullptr);

    /// New ones come ticked, the others keep their ticks.
    void setAnnotators(std::vector<Annotator> annotators);
    /// Whose domains are offered and named.
    void setScheme(const Scheme& scheme);
    /// Codes of those who are ticked, in the order of the list.
    std::vector<std::string> chosen() const;

Q_SIGNALS:
    void changed();
    /// A code that is not in the list yet, without blanks around it, with codes of domains.
    void addWanted(const QString& code, const QStringList& domains);
    /// What the chosen one of the list has not done is to be taken back.
    void takeBackWanted(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void fillPeople();
    void fillDomains();
    void proposeCode();
    void add();
    bool isKnown(const QString& code) const;

    std::vector<Annotator> m_annotators = {};
    std::optional<Scheme> m_scheme = {};
    QLabel* m_heading;
    QListWidget* m_people;
    QPushButton* m_takeBack;
    QLabel* m_newHeading;
    QLineEdit* m_code;
    QPushButton* m_add;
    QLabel* m_domainsLabel;
    QListWidget* m_domains;
    QLabel* m_fault;
};

}
