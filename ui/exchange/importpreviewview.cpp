#include "exchange/importpreviewview.h"
#include "common/errortext.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "exchange/importnames.h"
#include "tables/gridmodel.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

using service::ImportPreview;
using tables::GridCell;

/// One line of a cell; the whole text is in its tip.
GridCell textCell(const std::string& text)
{
    const QString whole = toQt(text);
    QString line = whole;
    line.replace(QLatin1Char('\n'), QChar(0x21B5)).remove(QLatin1Char('\r'));
    return {.text = line, .tip = whole};
}

bool isAboutEncoding(ErrorCode code)
{
    return code == ErrorCode::Utf8 || code == ErrorCode::Encoding;
}

}

ImportPreviewView::ImportPreviewView(Context context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_heading(plainLabel({}, this, "heading"))
    , m_found(plainLabel({}, this, "muted"))
    , m_view(new GridView(this))
    , m_model(new tables::GridModel(this))
    , m_fault(plainParagraph({}, this))
    , m_tryEncoding(new QPushButton(this))
{
    m_found->setObjectName(QStringLiteral("previewFound"));
    m_view->setObjectName(QStringLiteral("previewTable"));
    m_view->setGrid(m_model);
    m_view->setMinimumHeight(120);
    m_fault->setObjectName(QStringLiteral("previewFault"));
    m_tryEncoding->setObjectName(QStringLiteral("tryEncoding"));
    m_tryEncoding->setAutoDefault(false);
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading);
    top->addWidget(m_found, 1);
    auto* below = new QHBoxLayout;
    below->addWidget(m_fault, 1);
    below->addWidget(m_tryEncoding, 0, Qt::AlignTop);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addLayout(top);
    box->addWidget(m_view, 1);
    box->addLayout(below);
    connect(m_tryEncoding, &QPushButton::clicked, this, [this] {
        if (m_preview && *m_preview && !(*m_preview)->errors.empty())
            Q_EMIT encodingWanted(QString::fromLatin1(proposedEncoding((*m_preview)->errors.front()).id));
    });
    retranslateUi();
}

void ImportPreviewView::showFile(const std::filesystem::path& file, const exchange::ReadOptions& options)
{
    m_reading = true;
    m_options = options;
    m_token = m_context.jobs.run(
        this, "import-preview",
        [file, options](jobs::Control&) { return service::previewFile(file, options); },
        [this](Result<ImportPreview> preview) {
            m_reading = false;
            m_preview = std::move(preview);
            retranslateUi();
            Q_EMIT shown();
        });
    showFound();
}

void ImportPreviewView::clear()
{
    m_context.jobs.cancel(m_token);
    m_reading = false;
    m_preview.reset();
    retranslateUi();
}

exchange::Shape ImportPreviewView::foundShape() const
{
    return m_preview && m_preview->has_value() ? (*m_preview)->shape : exchange::Shape::Auto;
}

std::vector<ImportPreview::Column> ImportPreviewView::columns() const
{
    return m_preview && *m_preview ? (*m_preview)->columns : std::vector<ImportPreview::Column>();
}

std::vector<exchange::SheetName> ImportPreviewView::sheets() const
{
    return m_preview && *m_preview ? (*m_preview)->sheets : std::vector<exchange::SheetName>();
}

std::string ImportPreviewView::sheet() const
{
    return m_preview && *m_preview ? (*m_preview)->sheet : std::string();
}

bool ImportPreviewView::canImport() const
{
    if (!m_preview)
        return true;
    return m_preview->has_value();
}

void ImportPreviewView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void ImportPreviewView::retranslateUi()
{
    m_heading->setText(tr("Preview"));
    m_view->setAccessibleName(tr("Preview of the file's first rows"));
    m_model->setColumns({tr("Line"), tr("Id"), tr("Domain"), tr("Model"), tr("Prompt"), tr("Answer")});
    showFound();
    showRows();
    showFaults();
}

void ImportPreviewView::showFound()
{
    if (m_reading) {
        m_found->setText(tr("Reading …"));
        return;
    }
    if (!m_preview || !*m_preview) {
        m_found->clear();
        return;
    }
    const ImportPreview& preview = **m_preview;
    QStringList parts;
    if (preview.shape != exchange::Shape::Auto)
        parts << shapeTitle(preview.shape);
    if (const QString format = formatTitle(preview.format); !format.isEmpty())
        parts << format;
    if (!preview.encoding.empty())
        parts << safeName(toQt(preview.encoding));
    m_found->setText(parts.join(QStringLiteral(" · ")));
}

void ImportPreviewView::showRows()
{
    std::vector<std::vector<GridCell>> rows;
    if (m_preview && *m_preview) {
        for (const ImportPreview::Row& row : (*m_preview)->rows)
            rows.push_back(
                {{.text = number(row.line), .sortKey = qint64 {row.line}, .number = true}, textCell(row.id),
                    textCell(row.domain), textCell(row.model), textCell(row.prompt), textCell(row.response)});
    }
    m_model->setRows(std::move(rows));
}

void ImportPreviewView::showFaults()
{
    QString text;
    bool offer = false;
    bool grave = true;
    if (m_preview && !*m_preview) {
        text = errorText(m_preview->error()) + QLatin1Char(' ') + errorAdvice(m_preview->error().code);
    } else if (m_preview && !(*m_preview)->errors.empty()) {
        const std::vector<Error>& errors = (*m_preview)->errors;
        text = errorText(errors.front()) + QLatin1Char(' ') + errorAdvice(errors.front().code);
        if (errors.size() > 1)
            text = tr("%Ln fault(s) in this part of the file. The first: %1", nullptr,
                static_cast<int>(errors.size()))
                       .arg(text);
        offer =
            isAboutEncoding(errors.front().code) && m_options.encoding != proposedEncoding(errors.front()).id;
        grave = !m_options.skipBad || (*m_preview)->rows.empty();
        if (offer)
            m_tryEncoding->setText(
                tr("Read as %1").arg(QLatin1String(proposedEncoding(errors.front()).title)));
    } else if (m_preview && (*m_preview)->shape == exchange::Shape::Ratings) {
        text = tr("Ratings come in as those of their annotators, in a round named after the file.");
        grave = false;
    } else if (m_preview && !(*m_preview)->hasResponses) {
        text = tr("These rows hold no answers: only their prompts come in.");
        grave = false;
    }
    m_fault->setText(text);
    setRole(m_fault, grave ? "danger" : "warning");
    m_fault->setVisible(!text.isEmpty());
    m_tryEncoding->setVisible(offer);
}

}
