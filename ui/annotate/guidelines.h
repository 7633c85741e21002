#pragma once
#include "domain/scheme.h"
#include <QDialog>

namespace touchstone::ui {

class GuideText;

/// How to judge, and which key does what. Stays open beside the work.
class GuidelinesWindow : public QDialog {
    Q_OBJECT
public:
    explicit GuidelinesWindow(QWidget* parent);
    void setScheme(const Scheme& scheme);
    /// Markdown of the lead that stands before the scheme's; empty = none.
    void setExtra(const QString& guidelines);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    Scheme m_scheme = {};
    QString m_extra = {};
    GuideText* m_text;
};

}
