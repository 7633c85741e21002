#pragma once
#include "common/page.h"
#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace touchstone::ui {

/// Look and language. Everything takes effect at once.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(service::Settings& settings, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void fill();

    service::Settings& m_settings;
    QLabel* m_labels[4] = {};
    QComboBox* m_language;
    QComboBox* m_theme;
    QSpinBox* m_size;
    QComboBox* m_font;
};

}
