#include "exchange/importmapping.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "exchange/importnames.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr std::size_t kMostRows = 200; // columns beyond keep what their names say
constexpr const char* kMetadata = "metadata";
constexpr const char* kModels = "models";

/// Columns of one field may be several, with commas between them.
bool names(const std::string& columns, const std::string& column)
{
    for (std::size_t begin = 0; begin <= columns.size();) {
        const std::size_t end = std::min(columns.find(',', begin), columns.size());
        if (columns.substr(begin, end - begin) == column)
            return true;
        begin = end + 1;
    }
    return false;
}

}

ImportMapping::ImportMapping(const std::vector<service::ImportPreview::Column>& columns,
    exchange::Shape shape, const std::map<std::string, std::string>& mapping, QWidget* parent)
    : QDialog(parent)
    , m_before(mapping)
{
    setObjectName(QStringLiteral("importMapping"));
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Columns"));
    resize(560, 480);
    auto* inside = new QWidget(this);
    auto* grid = new QGridLayout(inside);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto fields = service::mappableFields(shape);
    for (std::size_t i = 0; i < std::min(columns.size(), kMostRows); ++i) {
        Row row {columns[i].name, columns[i].field, new QComboBox(inside)};
        const QString shown = safeName(toQt(row.column));
        row.field->setObjectName(QStringLiteral("column%1").arg(i));
        row.field->setAccessibleName(tr("Meaning of the column %1").arg(shown));
        row.field->addItem(fieldTitle(std::string()), QString::fromLatin1(kMetadata));
        for (const std::string& field : fields)
            row.field->addItem(fieldTitle(field), toQt(field));
        row.field->setCurrentIndex(std::max(0, row.field->findData(toQt(row.found))));
        auto* label = plainLabel(shown, inside);
        label->setBuddy(row.field);
        grid->addWidget(label, static_cast<int>(i), 0);
        grid->addWidget(row.field, static_cast<int>(i), 1);
        connect(row.field, &QComboBox::activated, this, [this, box = row.field] { keepUnique(box); });
        m_rows.push_back(std::move(row));
    }
    grid->setRowStretch(static_cast<int>(m_rows.size()), 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(this);
    auto* clear = buttons->addButton(tr("As their names say"), QDialogButtonBox::ResetRole);
    auto* accept = buttons->addButton(tr("Use"), QDialogButtonBox::AcceptRole);
    auto* reject = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    clear->setObjectName(QStringLiteral("mappingClear"));
    accept->setObjectName(QStringLiteral("mappingUse"));
    reject->setObjectName(QStringLiteral("mappingCancel"));
    for (QPushButton* button : {clear, accept, reject})
        button->setAutoDefault(false);
    connect(clear, &QPushButton::clicked, this, &ImportMapping::clearAll);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(reject, &QPushButton::clicked, this, &QDialog::reject);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->addWidget(plainParagraph(
        tr("What each column of the file means. The choice is remembered in the project."), this, "muted"));
    box->addWidget(scroll, 1);
    box->addWidget(buttons);
    if (!m_rows.empty())
        m_rows.front().field->setFocus(Qt::OtherFocusReason);
}

/// A field has one column; only models have several.
void ImportMapping::keepUnique(QComboBox* changed)
{
    const QString field = changed->currentData().toString();
    if (field == QLatin1String(kMetadata) || field == QLatin1String(kModels))
        return;
    for (const Row& row : m_rows) {
        if (row.field != changed && row.field->currentData().toString() == field)
            row.field->setCurrentIndex(0);
    }
}

void ImportMapping::clearAll()
{
    m_before.clear();
    m_rows.clear();
    accept();
}

std::map<std::string, std::string> ImportMapping::mapping() const
{
    std::map<std::string, std::string> mapping;
    for (const Row& row : m_rows) {
        const std::string field = fromQt(row.field->currentData().toString());
        const std::string found = row.found.empty() ? kMetadata : row.found;
        const auto before = m_before.find(field);
        const bool byHand = before != m_before.end() && names(before->second, row.column);
        if (field == found && !byHand)
            continue;
        std::string& columns = mapping[field];
        columns.append(columns.empty() ? "" : ",").append(row.column);
    }
    return mapping;
}

}
