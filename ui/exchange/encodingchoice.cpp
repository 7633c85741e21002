#include "exchange/encodingchoice.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "exchange/importnames.h"
#include "tables/gridmodel.h"
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace touchstone::ui {

namespace {

using tables::GridCell;

constexpr std::size_t kLines = 3;
constexpr int kMostRows = 6; // all that are offered
constexpr int kFewRows = 3;

QString titleOf(const std::string& id)
{
    for (const EncodingName& name : offeredEncodings()) {
        if (id == name.id)
            return QString::fromLatin1(name.title);
    }
    return toQt(id);
}

/// What fits comes first; among equals the order in which encodings are offered.
void sortByFit(std::vector<exchange::EncodingSample>& samples)
{
    std::stable_sort(samples.begin(), samples.end(),
        [](const auto& a, const auto& b) { return (a.faults == 0) > (b.faults == 0); });
}

}

EncodingChoice::EncodingChoice(Context context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_heading(plainLabel({}, this, "heading"))
    , m_view(new GridView(this))
    , m_model(new tables::GridModel(this))
{
    m_view->setObjectName(QStringLiteral("encodingTable"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setGrid(m_model);
    m_view->keepOrder();
    m_view->setShownRows(kMostRows);
    m_view->installEventFilter(this);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(4);
    box->addWidget(m_heading);
    box->addWidget(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EncodingChoice::moved);
    connect(m_view, &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex& index) { Q_EMIT wanted(idAt(index)); });
    retranslateUi();
}

void EncodingChoice::showFile(const std::filesystem::path& file, const QString& chosen)
{
    m_chosen = chosen;
    if (file == m_file && !m_samples.empty()) {
        showSamples();
        return;
    }
    m_file = file;
    m_samples.clear();
    showSamples();
    std::vector<std::string> ids;
    for (const EncodingName& name : offeredEncodings()) {
        if (*name.id != '\0')
            ids.emplace_back(name.id);
    }
    using Samples = Result<std::vector<exchange::EncodingSample>>;
    m_token = m_context.jobs.run(
        this, "import-encodings",
        [file, ids](jobs::Control&) { return service::sampleEncodings(file, ids, kLines); },
        [this](Samples samples) {
            // A file that cannot be read says so in the preview.
            m_samples = samples ? std::move(*samples) : std::vector<exchange::EncodingSample>();
            sortByFit(m_samples);
            showSamples();
        });
}

void EncodingChoice::clear()
{
    m_context.jobs.cancel(m_token);
    m_file.clear();
    m_samples.clear();
    showSamples();
}

void EncodingChoice::setCompact(bool compact)
{
    m_view->setShownRows(compact ? kFewRows : kMostRows);
}

QString EncodingChoice::current() const
{
    return idAt(m_view->currentIndex());
}

QString EncodingChoice::idAt(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(std::max(0, index.row()));
    return index.isValid() && row < m_samples.size() ? toQt(m_samples[row].encoding) : QString();
}

bool EncodingChoice::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !current().isEmpty()) {
            Q_EMIT wanted(current());
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void EncodingChoice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void EncodingChoice::retranslateUi()
{
    m_heading->setText(tr("In which encoding do these lines read right?"));
    m_view->setAccessibleName(tr("The same lines in each encoding"));
    showSamples();
}

void EncodingChoice::showSamples()
{
    const QString before = m_chosen.isEmpty() ? current() : m_chosen;
    QStringList headers {tr("Encoding"), tr("Fits")};
    std::size_t lines = 0;
    for (const exchange::EncodingSample& sample : m_samples)
        lines = std::max(lines, sample.lines.size());
    for (std::size_t i = 0; i < lines; ++i)
        headers << tr("Line");
    m_model->setColumns(headers);
    std::vector<std::vector<GridCell>> rows;
    int current = 0;
    for (const exchange::EncodingSample& sample : m_samples) {
        if (toQt(sample.encoding) == before)
            current = static_cast<int>(rows.size());
        std::vector<GridCell> row {{.text = titleOf(sample.encoding)},
            {.text = sample.faults == 0
                    ? tr("yes")
                    : tr("%Ln character(s) do not", nullptr, static_cast<int>(sample.faults))}};
        for (const auto& line : sample.lines)
            row.push_back({.text = number(line.number) + QStringLiteral(": ") + safeName(toQt(line.text)),
                .tip = toQt(line.text)});
        rows.push_back(std::move(row));
    }
    const bool some = !rows.empty();
    m_model->setRows(std::move(rows));
    if (some) {
        m_view->setCurrentIndex(m_view->model()->index(current, 0));
        m_chosen.clear();
    }
    Q_EMIT moved();
}

}
