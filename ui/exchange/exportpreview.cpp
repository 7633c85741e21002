#include "exchange/exportpreview.h"
#include "common/errortext.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/readingview.h"
#include "common/texts.h"
#include "exchange/formats.h"
#include "tables/gridmodel.h"
#include <QEvent>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr int kWaitMs = 150; // until a number is typed to its end
constexpr int kShownCell = 36; // what is longer is in the tip
constexpr int kShownTip = 3000;

/// One line of a cell; the whole text is in its tip.
tables::GridCell textCell(const std::string& text)
{
    const QString whole = toQt(text);
    QString line = whole.size() > kShownCell ? whole.left(kShownCell) + QChar(0x2026) : whole;
    line.replace(u'\n', QChar(0x21B5)).remove(u'\r');
    return {.text = line, .tip = whole.left(kShownTip)};
}

/// Rows of the files that hold data: side files are about the same rows.
std::int64_t rowsOf(const exchange::ExportReport& report)
{
    std::int64_t rows = 0;
    for (const exchange::ExportedFile& file : report.files)
        rows += file.path.find(".trace.") == std::string::npos ? file.rows : 0;
    return rows;
}

}

QString leftOutSentence(const std::map<std::string, std::int64_t>& leftOut)
{
    std::int64_t all = 0;
    QStringList parts;
    for (const auto& [reason, count] : leftOut) {
        all += count;
        parts << localized(service::reasonText(reason)) + u' ' + number(count);
    }
    if (all == 0)
        return {};
    return ExportPreviewView::tr("Left out %1: %2").arg(number(all), parts.join(ExportPreviewView::tr(", ")));
}

ExportPreviewView::ExportPreviewView(Context context, std::filesystem::path project, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_project(std::move(project))
    , m_wait(new QTimer(this))
    , m_heading(plainLabel({}, this, "heading"))
    , m_count(plainParagraph({}, this, "big"))
    , m_leftOut(plainParagraph({}, this, "muted"))
    , m_rowsHeading(plainLabel({}, this, "heading"))
    , m_view(new GridView(this))
    , m_model(new tables::GridModel(this))
    , m_text(new ReadingView(this))
{
    m_count->setObjectName(QStringLiteral("exportCount"));
    m_leftOut->setObjectName(QStringLiteral("exportLeftOut"));
    m_view->setObjectName(QStringLiteral("exportRows"));
    m_view->setGrid(m_model);
    m_view->keepOrder();
    m_text->setObjectName(QStringLiteral("exportText"));
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(6);
    box->addWidget(m_heading);
    box->addWidget(m_count);
    box->addWidget(m_leftOut);
    box->addSpacing(4);
    box->addWidget(m_rowsHeading);
    box->addWidget(m_view, 1);
    box->addWidget(m_text, 1);
    connect(m_wait, &QTimer::timeout, this, &ExportPreviewView::compute);
    retranslateUi();
}

ExportPreviewView::~ExportPreviewView()
{
    m_context.jobs.cancel(m_token);
}

void ExportPreviewView::show(const std::string& format, const service::ExportOptions& options)
{
    m_format = format;
    m_options = options;
    m_computing = true;
    m_context.jobs.cancel(m_token);
    m_wait->start();
    retranslateUi();
}

void ExportPreviewView::stop()
{
    m_wait->stop();
    m_context.jobs.cancel(m_token);
}

void ExportPreviewView::compute()
{
    m_token = m_context.jobs.run(
        this, "export-preview",
        [file = m_project, format = m_format, options = m_options](
            jobs::Control& control) -> Result<exchange::ExportPreview> {
            auto session = service::ProjectSession::open(file, service::Access::Read);
            if (!session)
                return tl::unexpected(session.error());
            return service::previewProject(*session, format, options, control);
        },
        [this](Result<exchange::ExportPreview> preview) {
            m_computing = false;
            m_preview = std::move(preview);
            retranslateUi();
            Q_EMIT shown();
        });
}

QString ExportPreviewView::countText() const
{
    if (m_computing || !m_preview)
        return tr("Counting …");
    if (!*m_preview)
        return errorText(m_preview->error());
    const exchange::ExportReport& report = (*m_preview)->report;
    const auto rows = static_cast<int>(rowsOf(report));
    const bool pairs = m_format == "trl-dpo" || m_format == "trl-reward" || m_format == "cvalues-comparison";
    return pairs ? tr("%Ln pair(s)", nullptr, rows) : tr("%Ln row(s)", nullptr, rows);
}

QString ExportPreviewView::leftOutText() const
{
    if (m_computing || !m_preview || !*m_preview)
        return {};
    const QString sentence = leftOutSentence((*m_preview)->report.leftOut);
    return sentence.isEmpty() ? tr("Nothing is left out.") : sentence;
}

void ExportPreviewView::showRows()
{
    const bool there = !m_computing && m_preview && *m_preview;
    const exchange::ExportPreview* preview = there ? &**m_preview : nullptr;
    const bool table = preview == nullptr || !preview->columns.empty();
    m_view->setVisible(table);
    m_text->setVisible(!table);
    QStringList columns;
    std::vector<std::vector<tables::GridCell>> rows;
    if (preview != nullptr) {
        for (const std::string& column : preview->columns)
            columns << toQt(column);
        for (const auto& row : preview->rows) {
            rows.emplace_back();
            for (const std::string& cell : row)
                rows.back().push_back(textCell(cell));
        }
    }
    m_model->setRows({});
    m_model->setColumns(columns);
    m_model->setRows(std::move(rows));
    m_text->setText(preview != nullptr ? toQt(preview->text) : QString());
}

void ExportPreviewView::retranslateUi()
{
    m_heading->setText(tr("What will be written"));
    m_rowsHeading->setText(tr("First rows"));
    m_view->setAccessibleName(tr("First rows of the export"));
    m_text->setName(tr("Beginning of the file"));
    m_count->setText(countText());
    setRole(m_count, m_preview && !*m_preview && !m_computing ? "danger" : "big");
    m_leftOut->setText(leftOutText());
    showRows();
}

void ExportPreviewView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
