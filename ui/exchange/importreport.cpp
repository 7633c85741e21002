#include "exchange/importreport.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "service/importline.h"
#include "tables/gridmodel.h"
#include <QAbstractProxyModel>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

using tables::GridCell;

constexpr int kCounts = 5;
constexpr int kShown = 400; // characters of what a line is about

QString fileName(const Error& error)
{
    return safeName(toQt(std::filesystem::path(error.file).filename()));
}

QString about(const Error& error)
{
    QString text = toQt(error.subject);
    if (!error.detail.empty())
        text += (text.isEmpty() ? QString() : QStringLiteral(": ")) + toQt(error.detail);
    return safeName(text, kShown);
}

std::int64_t warningsOf(const service::ImportReport& report)
{
    std::int64_t all = 0;
    for (const auto& [code, count] : report.warningCounts)
        all += count;
    return all;
}

}

ImportReportView::ImportReportView(Context context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_result(plainParagraph({}, this, "big"))
    , m_meaning(plainParagraph({}, this))
    , m_copyMade(plainParagraph({}, this, "muted"))
    , m_countBox(new QGridLayout)
    , m_listHeading(plainLabel({}, this, "heading"))
    , m_all(new Chip({}, this))
    , m_errorsOnly(new Chip({}, this))
    , m_view(new GridView(this))
    , m_model(new tables::GridModel(this))
    , m_line(plainParagraph({}, this))
    , m_source(plainParagraph({}, this, "muted"))
    , m_listNote(plainParagraph({}, this, "muted"))
    , m_copy(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    m_result->setObjectName(QStringLiteral("importResult"));
    m_meaning->setObjectName(QStringLiteral("importMeaning"));
    m_copyMade->setObjectName(QStringLiteral("importCopyMade"));
    m_all->setObjectName(QStringLiteral("showAll"));
    m_errorsOnly->setObjectName(QStringLiteral("showErrors"));
    m_view->setObjectName(QStringLiteral("importFindings"));
    m_line->setObjectName(QStringLiteral("findingLine"));
    m_line->setVisible(false);
    m_source->setObjectName(QStringLiteral("findingSource"));
    m_source->setVisible(false);
    m_listNote->setObjectName(QStringLiteral("findingsNote"));
    m_copy->setObjectName(QStringLiteral("copyFindings"));
    m_save->setObjectName(QStringLiteral("saveFindings"));
    m_view->setGrid(m_model);
    for (Chip* chip : {m_all, m_errorsOnly})
        chip->setAutoExclusive(true);
    m_all->setChecked(true);
    for (QPushButton* button : {m_copy, m_save})
        button->setAutoDefault(false);
    buildCounts();
    auto* filters = new QHBoxLayout;
    filters->addWidget(m_listHeading);
    filters->addWidget(m_all);
    filters->addWidget(m_errorsOnly);
    filters->addStretch(1);
    filters->addWidget(m_copy);
    filters->addWidget(m_save);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(10);
    box->addWidget(m_result);
    box->addWidget(m_meaning);
    box->addLayout(m_countBox);
    box->addWidget(m_copyMade);
    box->addLayout(filters);
    box->addWidget(m_view, 1);
    box->addWidget(m_line);
    box->addWidget(m_source);
    box->addWidget(m_listNote);
    box->addStretch(0);
    connect(m_errorsOnly, &Chip::toggled, this, &ImportReportView::showList);
    connect(m_copy, &QPushButton::clicked, m_view, &GridView::copySelection);
    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportReportView::showLine);
    connect(m_save, &QPushButton::clicked, this, &ImportReportView::save);
    retranslateUi();
}

void ImportReportView::buildCounts()
{
    m_countBox->setHorizontalSpacing(10);
    for (int i = 0; i < kCounts; ++i) {
        auto* card = new Card(this);
        Count count {plainLabel({}, card, "big"), plainLabel({}, card, "muted")};
        count.value->setObjectName(QStringLiteral("importCount%1").arg(i));
        card->box()->setSpacing(2);
        card->box()->addWidget(count.value);
        card->box()->addWidget(count.name);
        m_countBox->addWidget(card, 0, i);
        m_countBox->setColumnStretch(i, 1);
        m_counts.push_back(count);
    }
}

void ImportReportView::setReport(service::ImportReport report, const exchange::ReadOptions& options)
{
    m_options = options;
    m_report = std::move(report);
    m_failed = false;
    m_all->setChecked(true);
    retranslateUi();
}

void ImportReportView::setFailure(const Error& error)
{
    m_report = {};
    m_report.errors = {error};
    m_failed = true;
    m_all->setChecked(true);
    retranslateUi();
}

void ImportReportView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void ImportReportView::retranslateUi()
{
    m_listHeading->setText(tr("What was found"));
    m_view->setAccessibleName(tr("Errors and warnings of the import"));
    m_copy->setText(tr("Copy"));
    m_save->setText(tr("Save as text…"));
    m_all->setText(tr("All %1").arg(number(m_report.errorCount + warningsOf(m_report))));
    m_errorsOnly->setText(tr("Errors %1").arg(number(m_report.errorCount)));
    m_model->setColumns({tr("Kind"), tr("File"), tr("Line"), tr("What was found"), tr("About")});
    showResult();
    showCounts();
    showList();
}

void ImportReportView::showResult()
{
    if (m_failed) {
        const Error& error = m_report.errors.front();
        m_result->setText(error.code == ErrorCode::Cancelled
                ? tr("The import was cancelled. Nothing was changed.")
                : tr("Nothing was changed."));
        m_meaning->setText(error.code == ErrorCode::Cancelled
                ? QString()
                : errorText(error) + QLatin1Char(' ') + errorAdvice(error.code));
    } else if (m_report.accepted) {
        m_result->setText(m_report.trial ? tr("Tried out: this would come in. Nothing was changed.")
                                         : tr("The import is done."));
        m_meaning->setText(m_report.skipped > 0 ? tr("%Ln bad row(s) were left out; they are listed below.",
                               nullptr, static_cast<int>(m_report.skipped))
                                                : QString());
    } else {
        m_result->setText(tr("Nothing was changed."));
        const QString advice =
            m_report.errors.empty() ? QString() : errorAdvice(m_report.errors.front().code);
        m_meaning->setText(tr("The files were refused for %Ln fault(s); the project is as it was before.",
                               nullptr, static_cast<int>(m_report.errorCount))
            + QLatin1Char(' ') + advice);
    }
    setRole(m_meaning, m_report.accepted ? "warning" : "danger");
    m_meaning->setVisible(!m_meaning->text().isEmpty());
    const QString copy = safeName(toQt(m_report.restorePoint.filename()));
    m_copyMade->setText(tr("A copy of the project from before lies beside it: %1").arg(copy));
    m_copyMade->setVisible(m_report.accepted && !m_report.restorePoint.empty());
}

void ImportReportView::showCounts()
{
    const service::ImportReport::Added& added = m_report.added;
    std::vector<std::pair<QString, std::int64_t>> counts {{tr("prompts added"), added.prompts},
        {tr("models added"), added.models}, {tr("answers added"), added.responses},
        {tr("known already"), m_report.known}, {tr("rows refused"), m_report.skipped}};
    if (added.mcItems > 0 || added.predictions > 0) {
        counts[0] = {tr("multi-choice items added"), added.mcItems};
        counts[2] = {tr("answers to items added"), added.predictions};
    }
    if (added.ratings > 0)
        counts[2] = {tr("ratings added"), added.ratings};
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        m_counts[i].value->setText(number(counts[i].second));
        m_counts[i].name->setText(counts[i].first);
        m_counts[i].value->parentWidget()->setVisible(!m_failed);
    }
}

/// The whole of what a line of the list says, with what can be done.
void ImportReportView::showLine(const QModelIndex& line)
{
    QStringList parts;
    for (int column = 1; line.isValid() && column < m_model->columnCount({}); ++column) {
        const QString text = line.siblingAtColumn(column).data().toString();
        if (!text.isEmpty())
            parts << text;
    }
    m_line->setText(parts.join(QStringLiteral(" · ")));
    m_line->setVisible(!m_line->text().isEmpty());
    m_context.jobs.cancel(m_token);
    m_source->setVisible(false);
    const auto* sorted = qobject_cast<const QAbstractProxyModel*>(line.model());
    const int row = line.isValid() && sorted != nullptr ? sorted->mapToSource(line).row() : -1;
    if (row >= 0 && row < static_cast<int>(m_listed.size()))
        showSource(m_listed[static_cast<std::size_t>(row)]);
}

/// The line of the file itself, read anew: what is wrong there is seen at once.
void ImportReportView::showSource(const Error& error)
{
    if (error.line <= 0 || error.file.empty())
        return;
    m_token = m_context.jobs.run(
        this, "import-line",
        [file = std::filesystem::path(error.file), number = error.line, options = m_options](
            jobs::Control&) { return service::importLine(file, number, options); },
        [this, number = error.line](const Result<std::string>& line) {
            QString text = line ? toQt(*line) : errorText(line.error());
            text.replace(QLatin1Char('\t'), QStringLiteral("  "));
            m_source->setText(tr("Line %1 reads: %2").arg(ui::number(number), safeName(text, kShown)));
            m_source->setVisible(true);
        });
}

void ImportReportView::showList()
{
    std::vector<std::vector<GridCell>> rows;
    m_listed.clear();
    const auto add = [this, &rows](const Error& error, const QString& kind) {
        m_listed.push_back(error);
        rows.push_back({{.text = kind}, {.text = fileName(error), .tip = toQt(error.file)},
            {.text = error.line > 0 ? number(error.line) : QString(),
                .sortKey = qint64 {error.line},
                .number = true},
            {.text = errorSentence(error.code), .tip = errorAdvice(error.code)}, {.text = about(error)}});
    };
    for (const Error& error : m_report.errors)
        add(error, tr("Error"));
    if (!m_errorsOnly->isChecked()) {
        for (const Error& warning : m_report.warnings)
            add(warning, tr("Warning"));
    }
    m_model->setRows(std::move(rows));
    const bool any = !m_failed && !(m_report.errors.empty() && m_report.warnings.empty());
    for (QWidget* widget :
        std::initializer_list<QWidget*> {m_listHeading, m_all, m_errorsOnly, m_view, m_copy, m_save})
        widget->setVisible(any);
    m_listNote->setText(listNote());
    m_listNote->setVisible(any && !m_listNote->text().isEmpty());
}

QString ImportReportView::listNote() const
{
    const auto listed = static_cast<std::int64_t>(m_report.errors.size() + m_report.warnings.size());
    const std::int64_t all = m_report.errorCount + warningsOf(m_report);
    return listed < all ? tr("The first %1 of %2 are listed.").arg(number(listed), number(all)) : QString();
}

QString ImportReportView::asText() const
{
    QStringList lines {m_result->text()};
    if (!m_meaning->text().isEmpty())
        lines << m_meaning->text();
    for (const Count& count : m_counts)
        lines << count.name->text() + QStringLiteral(": ") + count.value->text();
    lines << QString();
    for (const Error& error : m_report.errors)
        lines << tr("Error") + QStringLiteral(": ") + errorText(error);
    if (!m_errorsOnly->isChecked()) {
        for (const Error& warning : m_report.warnings)
            lines << tr("Warning") + QStringLiteral(": ") + errorText(warning);
    }
    if (const QString note = listNote(); !note.isEmpty())
        lines << note;
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void ImportReportView::save()
{
    FileQuestion question;
    question.title = tr("Save the list");
    question.filter = tr("Text files (*.txt)");
    question.folder = tr("import report") + QStringLiteral(".txt");
    question.save = true;
    m_context.dialogs.chooseFiles(this, question, [this](const QStringList& paths) {
        if (paths.isEmpty())
            return;
        QSaveFile file(paths.front());
        const QByteArray bytes = asText().toUtf8();
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
            return;
        m_context.dialogs.tell(this,
            {Notice::Kind::Problem, tr("The list was not saved."),
                errorText({ErrorCode::Io, {}, fromQt(paths.front())}) + QLatin1Char(' ')
                    + errorAdvice(ErrorCode::Io)});
    });
}

}
