#include "exchange/importsetup.h"
#include "common/dialogs.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "exchange/importmapping.h"
#include "exchange/importnames.h"
#include "exchange/importpreviewview.h"
#include "service/multichoice.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr int kPathRole = Qt::UserRole;
constexpr int kListHeight = 84; // two rows and a half: that there are more is to be seen

}

ImportSetup::ImportSetup(Context context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_drop(new QFrame(this))
    , m_dropText(plainParagraph({}, m_drop, "muted"))
    , m_choose(new QPushButton(m_drop))
    , m_remove(new QPushButton(m_drop))
    , m_list(new QListWidget(m_drop))
    , m_shapeLabel(plainLabel({}, this, "heading"))
    , m_shape(new QComboBox(this))
    , m_encodingLabel(plainLabel({}, this, "heading"))
    , m_encoding(new QComboBox(this))
    , m_modelLabel(plainLabel({}, this, "heading"))
    , m_model(new QLineEdit(this))
    , m_domainLabel(plainLabel({}, this, "heading"))
    , m_domain(new QComboBox(this))
    , m_sheetLabel(plainLabel({}, this, "heading"))
    , m_sheet(new QComboBox(this))
    , m_columns(new QPushButton(this))
    , m_profileLabel(plainLabel({}, this, "heading"))
    , m_profile(new QComboBox(this))
    , m_preview(new ImportPreviewView(context, this))
    , m_skipBad(new QCheckBox(this))
    , m_skipText(plainParagraph({}, this, "muted"))
{
    m_skipBad->setObjectName(QStringLiteral("skipBad"));
    m_skipText->setContentsMargins(28, 0, 0, 0); // under the words of the box
    buildFiles();
    auto* options = new QGridLayout;
    options->setHorizontalSpacing(12);
    options->setVerticalSpacing(3);
    int column = 0;
    for (const auto& [label, field] : {std::pair<QLabel*, QWidget*> {m_shapeLabel, m_shape},
             {m_encodingLabel, m_encoding}, {m_sheetLabel, m_sheet}, {m_modelLabel, m_model},
             {m_domainLabel, m_domain}, {m_profileLabel, m_profile}}) {
        label->setBuddy(field);
        options->addWidget(label, 0, column);
        options->addWidget(field, 1, column);
        options->setColumnStretch(column++, 1);
    }
    options->addWidget(m_columns, 1, column);
    buildOptions();
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(10);
    box->addWidget(m_drop);
    box->addLayout(options);
    box->addWidget(m_preview, 1);
    box->addWidget(m_skipBad);
    box->addWidget(m_skipText);
    connectAll();
    retranslateUi();
    showProfile();
    showSheets();
    refreshPreview();
}

void ImportSetup::buildFiles()
{
    setRole(m_drop, "drop");
    m_choose->setObjectName(QStringLiteral("chooseFiles"));
    m_remove->setObjectName(QStringLiteral("removeFile"));
    m_list->setObjectName(QStringLiteral("importFiles"));
    m_list->setFixedHeight(kListHeight);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setTabKeyNavigation(false);
    for (QPushButton* button : {m_choose, m_remove})
        button->setAutoDefault(false);
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* row = new QHBoxLayout(m_drop);
    row->setContentsMargins(14, 12, 14, 12);
    row->setSpacing(12);
    row->addWidget(m_dropText, 1);
    row->addWidget(m_list, 3);
    row->addLayout(buttons);
}

void ImportSetup::buildOptions()
{
    m_shape->setObjectName(QStringLiteral("importShape"));
    for (const exchange::Shape shape : offeredShapes())
        m_shape->addItem(QString(), static_cast<int>(shape));
    m_encoding->setObjectName(QStringLiteral("importEncoding"));
    for (const EncodingName& encoding : offeredEncodings())
        m_encoding->addItem(QString::fromLatin1(encoding.title), QString::fromLatin1(encoding.id));
    m_model->setObjectName(QStringLiteral("importModel"));
    m_domain->setObjectName(QStringLiteral("importDomain"));
    m_profile->setObjectName(QStringLiteral("importProfile"));
    m_profile->addItem(QString(), QString());
    for (const std::string_view profile : multichoice::kProfileIds)
        m_profile->addItem(toQt(std::string(profile)), toQt(std::string(profile)));
    m_sheet->setObjectName(QStringLiteral("importSheet"));
    m_columns->setObjectName(QStringLiteral("importColumns"));
    m_columns->setAutoDefault(false);
    for (QComboBox* combo : {m_shape, m_encoding, m_sheet, m_domain, m_profile}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(15);
    }
}

void ImportSetup::connectAll()
{
    connect(m_choose, &QPushButton::clicked, this, &ImportSetup::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, &ImportSetup::removeChosen);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_sheet->clear(); // another file has other sheets
        refreshPreview();
    });
    for (QComboBox* combo : {m_shape, m_encoding, m_domain})
        connect(combo, &QComboBox::currentIndexChanged, this, &ImportSetup::refreshPreview);
    connect(m_sheet, &QComboBox::activated, this, &ImportSetup::refreshPreview);
    connect(m_columns, &QPushButton::clicked, this, &ImportSetup::chooseColumns);
    connect(m_preview, &ImportPreviewView::shown, this, &ImportSetup::showSheets);
    connect(m_model, &QLineEdit::textChanged, this, &ImportSetup::refreshPreview);
    connect(m_skipBad, &QCheckBox::toggled, this, &ImportSetup::refreshPreview);
    connect(m_preview, &ImportPreviewView::shown, this, &ImportSetup::showProfile);
    connect(m_preview, &ImportPreviewView::shown, this, &ImportSetup::changed);
    connect(m_preview, &ImportPreviewView::encodingWanted, this, &ImportSetup::setEncoding);
}

void ImportSetup::addFiles(const QStringList& paths)
{
    for (const QString& path : paths) {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        bool known = false;
        for (int i = 0; i < m_list->count(); ++i)
            known = known || m_list->item(i)->data(kPathRole).toString() == absolute;
        if (known || path.isEmpty())
            continue;
        auto* item = new QListWidgetItem(safeName(QFileInfo(absolute).fileName()), m_list);
        item->setData(kPathRole, absolute);
        item->setToolTip(plainTip(absolute));
    }
    if (m_list->currentRow() < 0 && m_list->count() > 0)
        m_list->setCurrentRow(0);
    refreshPreview();
}

void ImportSetup::setScheme(const Scheme& scheme)
{
    m_scheme = scheme;
    fillDomains();
}

std::vector<std::filesystem::path> ImportSetup::files() const
{
    std::vector<std::filesystem::path> paths;
    for (int i = 0; i < m_list->count(); ++i)
        paths.push_back(toPath(m_list->item(i)->data(kPathRole).toString()));
    return paths;
}

exchange::ReadOptions ImportSetup::options() const
{
    exchange::ReadOptions options;
    options.shape = static_cast<exchange::Shape>(m_shape->currentData().toInt());
    options.encoding = fromQt(m_encoding->currentData().toString());
    options.model = fromQt(m_model->text().trimmed());
    options.domain = fromQt(m_domain->currentData().toString());
    options.sheet = fromQt(m_sheet->currentData().toString());
    options.mapping = m_mapping;
    options.skipBad = m_skipBad->isChecked();
    if (m_profile->isVisibleTo(this))
        options.profile = fromQt(m_profile->currentData().toString());
    return options;
}

/// How answers are read matters for answers to multi-choice items alone.
void ImportSetup::showProfile()
{
    const bool run = m_preview->foundShape() == exchange::Shape::McRun;
    m_profileLabel->setVisible(run);
    m_profile->setVisible(run);
}

/// A workbook shows which of its sheets is read; the choice holds for this file.
void ImportSetup::showSheets()
{
    const auto sheets = m_preview->sheets();
    const bool several = sheets.size() > 1;
    const QString chosen = m_sheet->currentData().toString();
    m_sheet->clear();
    for (const exchange::SheetName& sheet : sheets) {
        const QString name = safeName(toQt(sheet.name));
        m_sheet->addItem(sheet.hidden ? tr("%1 (hidden)").arg(name) : name, toQt(sheet.name));
    }
    const int at = m_sheet->findData(chosen.isEmpty() ? toQt(m_preview->sheet()) : chosen);
    m_sheet->setCurrentIndex(several ? at : -1);
    m_sheetLabel->setVisible(several);
    m_sheet->setVisible(several);
    m_columns->setEnabled(!m_preview->columns().empty());
}

void ImportSetup::setMapping(const std::map<std::string, std::string>& mapping)
{
    m_mapping = mapping;
    refreshPreview();
}

void ImportSetup::chooseColumns()
{
    auto* dialog = new ImportMapping(m_preview->columns(), m_preview->foundShape(), m_mapping, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { setMapping(dialog->mapping()); });
    dialog->open();
}

bool ImportSetup::isReady() const
{
    return m_list->count() > 0 && m_preview->canImport();
}

void ImportSetup::focusFirst()
{
    m_choose->setFocus(Qt::OtherFocusReason);
}

void ImportSetup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void ImportSetup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete && m_list->hasFocus())
        removeChosen();
    else
        QWidget::keyPressEvent(event);
}

void ImportSetup::retranslateUi()
{
    m_dropText->setText(tr("Drop files here, or choose them. JSONL, JSON, CSV, TSV and XLSX can be read."));
    m_choose->setText(tr("Choose files…"));
    m_remove->setText(tr("Remove"));
    m_list->setAccessibleName(tr("Files to import"));
    m_shapeLabel->setText(tr("The files hold"));
    m_shape->setAccessibleName(tr("What the files hold"));
    m_encodingLabel->setText(tr("Encoding"));
    m_encoding->setAccessibleName(tr("Encoding of the files"));
    m_encoding->setItemText(0, tr("Found automatically"));
    for (int i = 0; i < m_shape->count(); ++i)
        m_shape->setItemText(i, shapeTitle(static_cast<exchange::Shape>(m_shape->itemData(i).toInt())));
    m_modelLabel->setText(tr("Model, where a row names none"));
    m_model->setAccessibleName(tr("Name of the model for rows that name none"));
    m_model->setPlaceholderText(tr("Name of the file"));
    m_domainLabel->setText(tr("Domain, where a row names none"));
    m_domain->setAccessibleName(tr("Domain of rows that name none"));
    fillDomains();
    m_sheetLabel->setText(tr("Sheet"));
    m_sheet->setAccessibleName(tr("Sheet of the workbook"));
    m_columns->setText(tr("Columns…"));
    m_columns->setToolTip(plainTip(tr("What each column of the file means")));
    m_columns->setAccessibleName(tr("What each column of the file means"));
    m_profileLabel->setText(tr("Profile"));
    m_profile->setAccessibleName(tr("Profile that reads the answers"));
    m_profile->setItemText(0, tr("By the model's name"));
    m_skipBad->setText(tr("Leave bad rows out"));
    m_skipText->setText(tr("Off: a single bad row refuses everything and the project stays as it is. On: the "
                           "good rows come in, and the report lists each row that was left out."));
}

void ImportSetup::fillDomains()
{
    const QSignalBlocker quiet(m_domain); // names change with the language, what is chosen stays
    const QString chosen = m_domain->currentData().toString();
    m_domain->clear();
    m_domain->addItem(tr("None"), QString());
    if (m_scheme) {
        for (const Facet& facet : m_scheme->domains)
            m_domain->addItem(localized(facet.label), toQt(facet.code));
    }
    m_domain->setCurrentIndex(std::max(0, m_domain->findData(chosen)));
}

void ImportSetup::chooseFiles()
{
    FileQuestion question;
    question.title = tr("Choose files to import");
    question.filter =
        tr("Data files (%1)")
            .arg(QStringLiteral("*.jsonl *.ndjson *.json *.csv *.tsv *.tab *.txt *.xlsx *.xlsm"))
        + QStringLiteral(";;") + tr("All files (*)");
    question.several = true;
    if (m_list->count() > 0)
        question.folder = QFileInfo(m_list->item(0)->data(kPathRole).toString()).absolutePath();
    m_context.dialogs.chooseFiles(this, question, [this](const QStringList& paths) { addFiles(paths); });
}

void ImportSetup::removeChosen()
{
    delete m_list->currentItem();
    refreshPreview();
}

void ImportSetup::refreshPreview()
{
    m_remove->setEnabled(m_list->currentRow() >= 0);
    if (const QListWidgetItem* item = m_list->currentItem())
        m_preview->showFile(toPath(item->data(kPathRole).toString()), options());
    else
        m_preview->clear();
    Q_EMIT changed();
}

void ImportSetup::setEncoding(const QString& id)
{
    m_encoding->setCurrentIndex(std::max(0, m_encoding->findData(id)));
}

}
