#include "settings/settingsdialog.h"
#include "common/plaintext.h"
#include "shell/languages.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace touchstone::ui {

namespace {

constexpr int kWidth = 460;
constexpr int kSizeStep = 10;

}

SettingsDialog::SettingsDialog(service::Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_size(new QSpinBox(this))
    , m_font(new QComboBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("settingsDialog"));
    m_language->setObjectName(QStringLiteral("language"));
    m_theme->setObjectName(QStringLiteral("theme"));
    m_size->setObjectName(QStringLiteral("textSize"));
    m_font->setObjectName(QStringLiteral("font"));
    m_size->setRange(80, 200);
    m_size->setSingleStep(kSizeStep);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(22, 20, 22, 16);
    grid->setVerticalSpacing(12);
    grid->setHorizontalSpacing(18);
    QWidget* fields[] = {m_language, m_theme, m_size, m_font};
    for (int i = 0; i < 4; ++i) {
        m_labels[i] = plainLabel({}, this);
        m_labels[i]->setBuddy(fields[i]);
        grid->addWidget(m_labels[i], i, 0);
        grid->addWidget(fields[i], i, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(4, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    grid->addWidget(buttons, 5, 0, 1, 2);
    setMinimumWidth(kWidth);
    retranslateUi();
    fill();
    connect(m_language, &QComboBox::activated, this,
        [this] { m_settings.setLanguage(m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::activated, this,
        [this] { m_settings.setTheme(static_cast<service::ThemeChoice>(m_theme->currentData().toInt())); });
    connect(m_size, &QSpinBox::valueChanged, this, [this](int percent) { m_settings.setTextSize(percent); });
    connect(m_font, &QComboBox::activated, this,
        [this] { m_settings.setUiFont(m_font->currentData().toString()); });
}

void SettingsDialog::retranslateUi()
{
    setWindowTitle(tr("Settings"));
    const QString names[] = {tr("Language"), tr("Theme"), tr("Text size"), tr("Font")};
    QWidget* fields[] = {m_language, m_theme, m_size, m_font};
    for (int i = 0; i < 4; ++i) {
        m_labels[i]->setText(names[i]);
        fields[i]->setAccessibleName(names[i]);
    }
    m_size->setSuffix(tr(" %"));
    fill();
}

void SettingsDialog::fill()
{
    const QSignalBlocker blocker(m_size);
    m_language->clear();
    m_language->addItem(tr("As the system"), QString());
    for (const Languages::Row& row : Languages::all())
        m_language->addItem(QString::fromUtf8(row.name), QString::fromLatin1(row.code));
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.language())));
    m_theme->clear();
    m_theme->addItem(tr("As the system"), static_cast<int>(service::ThemeChoice::System));
    m_theme->addItem(tr("Light"), static_cast<int>(service::ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(service::ThemeChoice::Dark));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(m_settings.theme())));
    m_size->setValue(m_settings.textSize());
    m_font->clear();
    m_font->addItem(tr("The program's choice"), QString());
    // Only fonts that can write Chinese: any other would leave boxes or a mix.
    for (const QString& family : QFontDatabase::families(QFontDatabase::SimplifiedChinese))
        m_font->addItem(family, family);
    m_font->setCurrentIndex(std::max(0, m_font->findData(m_settings.uiFont())));
}

void SettingsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
