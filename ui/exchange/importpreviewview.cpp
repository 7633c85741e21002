#include "exchange/importpreviewview.h"
#include "common/errortext.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "exchange/encodingchoice.h"
#include "exchange/importnames.h"
#include "tables/gridmodel.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

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
    , m_encodings(new EncodingChoice(context, this))
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
    box->addWidget(m_encodings);
    connect(m_tryEncoding, &QPushButton::clicked, this,
        [this] { Q_EMIT encodingWanted(m_encodings->current()); });
    connect(m_encodings, &EncodingChoice::wanted, this, &ImportPreviewView::encodingWanted);
    connect(m_encodings, &EncodingChoice::moved, this, &ImportPreviewView::showTryEncoding);
    retranslateUi();
}

void ImportPreviewView::showFile(const std::filesystem::path& file, const exchange::ReadOptions& options)
{
    m_reading = true;
    m_file = file;
    m_options = options;
    m_token = m_context.jobs.run(
        this, "import-preview",
        [file, options](jobs::Control&) { return service::previewFile(file, options); },
        [this](Result<ImportPreview> preview) {
            m_reading = false;
            m_preview = std::move(preview);
            showEncodings();
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
    showEncodings();
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
    showTryEncoding();
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
        grave = !m_options.skipBad || (*m_preview)->rows.empty();
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
}

void ImportPreviewView::showEncodings()
{
    const bool read = m_preview && *m_preview;
    const bool doubtful =
        read && !(*m_preview)->errors.empty() && isAboutEncoding((*m_preview)->errors.front().code);
    const bool asked = doubtful || (read && !m_options.encoding.empty() && (*m_preview)->sheets.empty());
    // As long as the encoding is in doubt, rows say nothing, and the place is needed. What becomes smaller
    // goes first: a window that has grown stays so.
    if (doubtful)
        m_view->setVisible(false);
    m_encodings->setCompact(!doubtful);
    m_encodings->setVisible(asked);
    m_view->setVisible(!doubtful);
    if (asked) {
        const QString named = toQt(m_options.encoding);
        m_encodings->showFile(m_file,
            doubtful ? QString::fromLatin1(proposedEncoding((*m_preview)->errors.front()).id) : named);
    } else {
        m_encodings->clear();
    }
    showTryEncoding();
}

void ImportPreviewView::showTryEncoding()
{
    const QString id = m_encodings->current();
    const auto names = offeredEncodings();
    const auto name = std::find_if(
        names.begin(), names.end(), [&id](const EncodingName& one) { return id == QLatin1String(one.id); });
    const bool other = !id.isEmpty() && fromQt(id) != m_options.encoding && name != names.end();
    m_tryEncoding->setVisible(other && m_encodings->isVisibleTo(this));
    if (other)
        m_tryEncoding->setText(tr("Read as %1").arg(QLatin1String(name->title)));
}

}
