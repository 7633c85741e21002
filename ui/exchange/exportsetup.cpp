#include "exchange/exportsetup.h"
#include "common/dialogs.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

namespace touchstone::ui {

namespace {

using exchange::Choice;
using exchange::Purpose;

constexpr std::array kPurposes {Purpose::Train, Purpose::Publish, Purpose::Analyse, Purpose::Move};
constexpr std::array kThresholds {Choice::Hi, Choice::Lo, Choice::Gap};
constexpr double kMostPoints = 1000;
constexpr int kMostRaters = 1000;
constexpr int kMostSeed = 2000000000;
constexpr int kMostShare = 90;

/// Below every threshold: each shape takes its own default.
constexpr double kByShape = -1;

double defaultOf(const exchange::ExportFormat& format, Choice choice)
{
    return choice == Choice::Hi ? format.defaults.hi
        : choice == Choice::Lo  ? format.defaults.lo
                                : format.defaults.gap;
}

}

ExportSetup::ExportSetup(Context context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_format(&exchange::formats().front())
    , m_purposeHeading(plainLabel({}, this, "heading"))
    , m_formatLabel(plainLabel({}, this, "heading"))
    , m_formats(new QComboBox(this))
    , m_choicesHeading(plainLabel({}, this, "heading"))
    , m_shapesLabel(plainLabel({}, this))
    , m_shapesBox(new QWidget(this))
    , m_minRatersLabel(plainLabel({}, this))
    , m_minRaters(new QSpinBox(this))
    , m_unsureLabel(plainLabel({}, this))
    , m_unsure(new QComboBox(this))
    , m_shareLabel(plainLabel({}, this))
    , m_share(new QSpinBox(this))
    , m_seedLabel(plainLabel({}, this))
    , m_seed(new QSpinBox(this))
    , m_excel(new QCheckBox(this))
    , m_onlyDomains(new QCheckBox(this))
    , m_hiddenHeading(plainLabel({}, this, "heading"))
    , m_unblind(new QCheckBox(this))
    , m_unblindText(plainParagraph({}, this, "muted"))
    , m_names(new QCheckBox(this))
    , m_folderLabel(plainLabel({}, this, "heading"))
    , m_folder(new QLineEdit(this))
    , m_choose(new QPushButton(this))
    , m_accept(new QCheckBox(this))
{
    setObjectName(QStringLiteral("exportSetup"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 8, 0);
    box->setSpacing(7);
    buildPurposes(box);
    buildChoices(box);
    buildHidden(box);
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_choose);
    box->addSpacing(4);
    box->addWidget(m_folderLabel);
    box->addLayout(folder);
    box->addSpacing(4);
    box->addWidget(m_accept);
    box->addStretch(1);
    connectAll();
    retranslateUi();
    choosePurpose(Purpose::Train);
}

void ExportSetup::buildPurposes(QVBoxLayout* box)
{
    box->addWidget(m_purposeHeading);
    for (std::size_t i = 0; i < kPurposes.size(); ++i) {
        m_purposes[i] = new QRadioButton(this);
        m_purposes[i]->setObjectName(QStringLiteral("exportPurpose%1").arg(i));
        box->addWidget(m_purposes[i]);
    }
    m_formats->setObjectName(QStringLiteral("exportFormat"));
    m_formatLabel->setBuddy(m_formats);
    box->addSpacing(4);
    box->addWidget(m_formatLabel);
    box->addWidget(m_formats);
}

void ExportSetup::addRow(QLabel* label, QWidget* field)
{
    const int row = m_grid->rowCount();
    label->setBuddy(field);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(field, row, 1);
}

void ExportSetup::buildChoices(QVBoxLayout* box)
{
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(0, 1);
    m_minRaters->setObjectName(QStringLiteral("exportMinRaters"));
    m_minRaters->setRange(0, kMostRaters);
    m_unsure->setObjectName(QStringLiteral("exportUnsure"));
    m_share->setObjectName(QStringLiteral("exportTestShare"));
    m_share->setRange(0, kMostShare);
    m_seed->setObjectName(QStringLiteral("exportSeed"));
    m_seed->setRange(0, kMostSeed);
    m_seed->setValue(static_cast<int>(service::ScoringOptions().seed));
    m_excel->setObjectName(QStringLiteral("exportExcel"));
    auto* shapes = new QVBoxLayout(m_shapesBox);
    shapes->setContentsMargins(0, 0, 0, 0);
    shapes->setSpacing(2);
    for (const std::string_view id : exchange::shapeIds()) {
        auto* shape = new QCheckBox(m_shapesBox);
        shape->setObjectName(QStringLiteral("exportShape_") + toQt(std::string(id)));
        shape->setChecked(true);
        shapes->addWidget(shape);
        m_shapes.push_back(shape);
    }
    m_shapesLabel->setBuddy(m_shapesBox);
    m_grid->addWidget(m_shapesLabel, m_grid->rowCount(), 0, 1, 2);
    m_grid->addWidget(m_shapesBox, m_grid->rowCount(), 0, 1, 2);
    const std::array names {"exportHi", "exportLo", "exportGap"};
    for (std::size_t i = 0; i < kThresholds.size(); ++i) {
        m_thresholdLabels[i] = plainLabel({}, this);
        m_thresholds[i] = new QDoubleSpinBox(this);
        m_thresholds[i]->setObjectName(QLatin1String(names[i]));
        m_thresholds[i]->setSingleStep(0.5);
        addRow(m_thresholdLabels[i], m_thresholds[i]);
    }
    addRow(m_minRatersLabel, m_minRaters);
    addRow(m_unsureLabel, m_unsure);
    addRow(m_shareLabel, m_share);
    addRow(m_seedLabel, m_seed);
    box->addSpacing(4);
    box->addWidget(m_choicesHeading);
    box->addLayout(m_grid);
    box->addWidget(m_excel);
}

void ExportSetup::buildHidden(QVBoxLayout* box)
{
    m_unblind->setObjectName(QStringLiteral("exportUnblind"));
    m_names->setObjectName(QStringLiteral("exportNames"));
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    m_choose->setObjectName(QStringLiteral("exportChooseFolder"));
    m_choose->setAutoDefault(false);
    m_accept->setObjectName(QStringLiteral("exportAccept"));
    m_unblindText->setContentsMargins(28, 0, 0, 0); // under the words of the box
    m_onlyDomains->setObjectName(QStringLiteral("exportOnlyDomains"));
    m_onlyDomains->hide();
    box->addWidget(m_onlyDomains);
    box->addSpacing(4);
    box->addWidget(m_hiddenHeading);
    box->addWidget(m_unblind);
    box->addWidget(m_unblindText);
    box->addWidget(m_names);
}

void ExportSetup::connectAll()
{
    for (std::size_t i = 0; i < kPurposes.size(); ++i)
        connect(m_purposes[i], &QRadioButton::toggled, this, [this, i](bool on) {
            if (on)
                choosePurpose(kPurposes[i]);
        });
    connect(m_formats, &QComboBox::currentIndexChanged, this, &ExportSetup::useFormat);
    connect(m_unsure, &QComboBox::currentIndexChanged, this, &ExportSetup::stateAgain);
    for (QSpinBox* field : {m_minRaters, m_share, m_seed})
        connect(field, &QSpinBox::valueChanged, this, &ExportSetup::stateAgain);
    for (QDoubleSpinBox* field : m_thresholds)
        connect(field, &QDoubleSpinBox::valueChanged, this, &ExportSetup::stateAgain);
    for (QCheckBox* shape : m_shapes)
        connect(shape, &QCheckBox::toggled, this, &ExportSetup::stateAgain);
    for (QCheckBox* field : {m_excel, m_unblind, m_names})
        connect(field, &QCheckBox::toggled, this, [this] {
            if (!m_filling)
                Q_EMIT changed();
        });
    connect(m_onlyDomains, &QCheckBox::toggled, this, &ExportSetup::stateAgain);
    connect(m_accept, &QCheckBox::toggled, this, &ExportSetup::readinessChanged);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportSetup::readinessChanged);
    connect(m_choose, &QPushButton::clicked, this, &ExportSetup::chooseFolder);
}

void ExportSetup::setScheme(const Scheme& scheme, const std::map<std::string, std::string>& rules)
{
    for (const Criterion& criterion : scheme.criteria) {
        if (criterion.kind != CriterionKind::Scale)
            continue;
        Rule rule {criterion, plainLabel({}, this), new QComboBox(this)};
        rule.box->setObjectName(QStringLiteral("exportRule_") + toQt(criterion.id));
        for (const char* id : {"mean", "median", "trimmed"})
            rule.box->addItem(QString(), QLatin1String(id));
        if (const auto chosen = rules.find(criterion.id); chosen != rules.end())
            rule.box->setCurrentIndex(std::max(0, rule.box->findData(toQt(chosen->second))));
        addRow(rule.label, rule.box);
        connect(rule.box, &QComboBox::currentIndexChanged, this, &ExportSetup::stateAgain);
        m_rules.push_back(std::move(rule));
    }
    retranslateUi();
    showRows();
}

void ExportSetup::choosePurpose(Purpose purpose)
{
    m_purpose = purpose;
    const auto at = std::find(kPurposes.begin(), kPurposes.end(), purpose) - kPurposes.begin();
    m_purposes[static_cast<std::size_t>(at)]->setChecked(true);
    fillFormats();
    useFormat();
}

void ExportSetup::fillFormats()
{
    m_filling = true;
    const QVariant chosen = m_formats->currentData();
    m_formats->clear();
    for (const exchange::ExportFormat& format : exchange::formats()) {
        if (format.purpose == m_purpose)
            m_formats->addItem(localized(service::formatTitle(format)), toQt(std::string(format.id)));
    }
    m_formats->setCurrentIndex(std::max(0, m_formats->findData(chosen)));
    m_filling = false;
}

void ExportSetup::useFormat()
{
    if (m_filling)
        return;
    m_format = exchange::findFormat(fromQt(m_formats->currentData().toString()));
    m_filling = true;
    const bool shapes = m_format->takes(Choice::Shapes);
    for (std::size_t i = 0; i < kThresholds.size(); ++i) {
        m_thresholds[i]->setRange(shapes ? kByShape : 0, kMostPoints);
        m_thresholds[i]->setValue(shapes ? kByShape : defaultOf(*m_format, kThresholds[i]));
    }
    m_minRaters->setMinimum(shapes ? 0 : 1);
    m_minRaters->setValue(shapes ? 0 : m_format->defaults.minRaters);
    m_share->setValue(static_cast<int>(m_format->defaults.testShare * 100));
    m_filling = false;
    showRows();
    retranslateUi();
    stateAgain();
}

/// What a person looked at before is not what he or she would export now.
void ExportSetup::stateAgain()
{
    if (m_filling)
        return;
    m_accept->setChecked(false);
    Q_EMIT changed();
}

void ExportSetup::showRows()
{
    const auto show = [](bool shown, QWidget* label, QWidget* field) {
        label->setVisible(shown);
        field->setVisible(shown);
    };
    show(m_format->takes(Choice::Shapes), m_shapesLabel, m_shapesBox);
    for (std::size_t i = 0; i < kThresholds.size(); ++i)
        show(m_format->takes(kThresholds[i]), m_thresholdLabels[i], m_thresholds[i]);
    show(m_format->takes(Choice::MinRaters), m_minRatersLabel, m_minRaters);
    show(m_format->takes(Choice::Unsure), m_unsureLabel, m_unsure);
    show(m_format->takes(Choice::TestShare), m_shareLabel, m_share);
    show(m_format->takes(Choice::Seed), m_seedLabel, m_seed);
    for (const Rule& rule : m_rules)
        show(m_format->takes(Choice::Rule), rule.label, rule.box);
    m_excel->setVisible(m_format->takes(Choice::Excel));
    m_choicesHeading->setVisible(m_format->takes(Choice::MinRaters) || m_format->takes(Choice::Excel));
    m_names->setVisible(m_format->takes(Choice::Names));
    m_accept->setVisible(m_format->purpose == Purpose::Train);
    m_onlyDomains->setVisible(m_format->purpose == Purpose::Train && !m_domains.empty());
}

void ExportSetup::setDomains(const std::vector<std::string>& domains, const QString& names)
{
    m_domains = domains;
    m_domainNames = names;
    m_onlyDomains->setText(buttonText(tr("Only prompts of: %1").arg(m_domainNames)));
    m_onlyDomains->setAccessibleName(tr("Only prompts of: %1").arg(m_domainNames));
    m_onlyDomains->setChecked(!m_domains.empty());
    useFormat();
    Q_EMIT changed();
}

service::ExportOptions ExportSetup::options() const
{
    service::ExportOptions options;
    options.scoring.unsure = service::unsureFromName(fromQt(m_unsure->currentData().toString()));
    options.scoring.seed = static_cast<std::uint64_t>(m_seed->value());
    if (m_minRaters->value() > 0) {
        options.scoring.minRaters = static_cast<std::size_t>(m_minRaters->value());
        options.minRatersStated = true;
    }
    if (m_format->takes(Choice::Rule)) {
        for (const Rule& rule : m_rules)
            options.scoring.rules[rule.criterion.id] = fromQt(rule.box->currentData().toString());
    }
    const auto stated = [this](Choice choice) {
        const double value = threshold(choice)->value();
        return m_format->takes(choice) && value >= 0 ? std::optional(value) : std::nullopt;
    };
    options.hi = stated(Choice::Hi);
    options.lo = stated(Choice::Lo);
    options.gap = stated(Choice::Gap);
    if (m_format->takes(Choice::TestShare))
        options.testShare = m_share->value() / 100.0;
    if (m_format->takes(Choice::Shapes)) {
        const auto ids = exchange::shapeIds();
        for (std::size_t i = 0; i < m_shapes.size(); ++i) {
            if (m_shapes[i]->isChecked())
                options.shapes.emplace_back(ids[i]);
        }
    }
    if (m_format->purpose == Purpose::Train && m_onlyDomains->isChecked())
        options.domains = m_domains;
    options.acceptDefaults = true; // they stand on the screen
    options.unblind = m_unblind->isChecked();
    options.names = m_format->takes(Choice::Names) && m_names->isChecked();
    options.excel = m_format->takes(Choice::Excel) && m_excel->isChecked();
    options.language = uiLanguage();
    options.programVersion = fromQt(QCoreApplication::applicationVersion());
    return options;
}

QDoubleSpinBox* ExportSetup::threshold(Choice choice) const
{
    const auto at = std::find(kThresholds.begin(), kThresholds.end(), choice) - kThresholds.begin();
    return m_thresholds[static_cast<std::size_t>(at)];
}

QString ExportSetup::folder() const
{
    return m_folder->text().trimmed();
}

QString ExportSetup::missing() const
{
    const bool noShape = m_format->takes(Choice::Shapes)
        && std::none_of(
            m_shapes.begin(), m_shapes.end(), [](QCheckBox* shape) { return shape->isChecked(); });
    if (noShape)
        return tr("Choose at least one kind of rows.");
    if (folder().isEmpty())
        return tr("Choose a folder.");
    if (m_format->purpose == Purpose::Train && !m_accept->isChecked())
        return tr("Look at the choices and say that you take them.");
    return {};
}

bool ExportSetup::isReady() const
{
    return missing().isEmpty();
}

void ExportSetup::focusFirst()
{
    const auto at = std::find(kPurposes.begin(), kPurposes.end(), m_purpose) - kPurposes.begin();
    m_purposes[static_cast<std::size_t>(at)]->setFocus(Qt::OtherFocusReason);
}

void ExportSetup::chooseFolder()
{
    FileQuestion question;
    question.title = tr("Choose a folder for the export");
    question.folder = folder();
    question.directory = true;
    m_context.dialogs.chooseFiles(this, question, [this](const QStringList& paths) {
        if (!paths.isEmpty())
            m_folder->setText(paths.front());
    });
}

void ExportSetup::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    fillFormats();
    retranslateUi();
}

void ExportSetup::fillUnsure()
{
    const QVariant chosen = m_unsure->currentData();
    m_filling = true;
    m_unsure->clear();
    m_unsure->addItem(tr("as an answer of its own"), QStringLiteral("third"));
    m_unsure->addItem(tr("as not rated"), QStringLiteral("missing"));
    m_unsure->addItem(tr("as unsafe"), QStringLiteral("unsafe"));
    m_unsure->setCurrentIndex(std::max(0, m_unsure->findData(chosen)));
    m_filling = false;
}

void ExportSetup::retranslateUi()
{
    m_purposeHeading->setText(tr("What is it for?"));
    const QStringList purposes {tr("Train a model"), tr("Publish scores"), tr("Analyse ratings elsewhere"),
        tr("Move to another tool")};
    for (std::size_t i = 0; i < kPurposes.size(); ++i)
        m_purposes[i]->setText(purposes[static_cast<qsizetype>(i)]);
    m_formatLabel->setText(tr("Format"));
    m_formats->setAccessibleName(tr("Format of the export"));
    m_choicesHeading->setText(tr("Choices"));
    m_onlyDomains->setText(buttonText(tr("Only prompts of: %1").arg(m_domainNames)));
    m_shapesLabel->setText(tr("Kinds of rows"));
    const auto ids = exchange::shapeIds();
    for (std::size_t i = 0; i < m_shapes.size(); ++i)
        m_shapes[i]->setText(localized(service::formatTitle(*exchange::findFormat(ids[i]))));
    const std::array labels {
        tr("A good answer has at least"), tr("A bad answer has at most"), tr("Least difference of a pair")};
    const bool shapes = m_format->takes(Choice::Shapes);
    const QString byShape = shapes ? tr("as usual for each") : QString();
    for (std::size_t i = 0; i < kThresholds.size(); ++i) {
        m_thresholdLabels[i]->setText(labels[i]);
        m_thresholds[i]->setAccessibleName(labels[i]);
        m_thresholds[i]->setSpecialValueText(byShape);
        m_thresholds[i]->setDecimals(1);
    }
    m_minRatersLabel->setText(tr("Least number of raters"));
    m_minRaters->setAccessibleName(m_minRatersLabel->text());
    m_minRaters->setSpecialValueText(byShape);
    m_unsureLabel->setText(tr("\"Unsure\" counts"));
    m_unsure->setAccessibleName(tr("How \"unsure\" counts"));
    fillUnsure();
    m_shareLabel->setText(tr("Prompts kept for a test file"));
    m_share->setAccessibleName(m_shareLabel->text());
    m_share->setSuffix(tr(" %"));
    m_seedLabel->setText(tr("Seed of the draws"));
    m_seed->setAccessibleName(m_seedLabel->text());
    const QStringList rules {tr("mean"), tr("median"), tr("trimmed mean")};
    for (const Rule& rule : m_rules) {
        rule.label->setText(tr("Label of \"%1\"").arg(localized(rule.criterion.label)));
        rule.box->setAccessibleName(rule.label->text());
        for (int i = 0; i < rule.box->count(); ++i)
            rule.box->setItemText(i, rules[i]);
    }
    m_excel->setText(tr("For Excel: no cell is taken for a formula"));
    m_hiddenHeading->setText(tr("What is hidden otherwise"));
    m_unblind->setText(tr("Names of the models"));
    m_unblindText->setText(tr("Off: codes such as M1. On: the unblinding is noted in the project; labels "
                              "settled from then on are counted as such."));
    m_names->setText(tr("Names of people instead of their codes"));
    m_folderLabel->setText(tr("Folder"));
    m_folder->setAccessibleName(tr("Folder for the export"));
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose a folder"));
    m_accept->setText(tr("I have looked at these choices and take them"));
    Q_EMIT readinessChanged();
}

}
