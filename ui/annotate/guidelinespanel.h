#pragma once
#include "domain/scheme.h"
#include <QFrame>

class QTabBar;
class QToolButton;

namespace touchstone::ui {

class GuideText;
class KeyMap;

/// Beside the work: how to judge, what each point means with its examples, which key does what, and what the
/// lead gets to see of the time.
class GuidelinesPanel : public QFrame {
    Q_OBJECT
public:
    enum class Part { Guidelines, Points, Keys, Time };

    GuidelinesPanel(const KeyMap& keys, QWidget* parent);
    void setScheme(const Scheme& scheme);
    /// Markdown of the lead that stands before the scheme's; empty = none.
    void setExtra(const QString& guidelines);
    void showPart(Part part);
    Part part() const;
    /// To the description of a point.
    void showPoint(const QString& criterion, int value);
    QString text() const;

Q_SIGNALS:
    void closeAsked();
    void editKeysAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void fill();
    QString guidelines() const;
    QString points() const;
    QString keyMap() const;
    QString times() const;

    const KeyMap& m_keys;
    Scheme m_scheme = {};
    QString m_extra = {};
    QTabBar* m_tabs;
    QToolButton* m_close;
    GuideText* m_text;
    QToolButton* m_editKeys;
};

}
