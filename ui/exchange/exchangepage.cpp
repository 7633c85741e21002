#include "exchange/exchangepage.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "exchange/packagetable.h"
#include "exchange/packdialog.h"
#include "exchange/returnsdialog.h"
#include "tables/gridmodel.h"
#include <QDragEnterEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <algorithm>

namespace touchstone::ui {

namespace {

QPushButton* makeButton(QWidget* parent, const char* name)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(QLatin1String(name));
    return button;
}

QStringList droppedFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

}

ExchangePage::ExchangePage(Context context, QWidget* parent)
    : Page(context, parent)
    , m_title(plainLabel({}, this, "title"))
    , m_refresh(makeButton(this, "exchangeRefresh"))
    , m_import(makeButton(this, "exchangeImport"))
    , m_assign(makeButton(this, "exchangeAssign"))
    , m_pack(makeButton(this, "exchangePack"))
    , m_take(makeButton(this, "exchangeTake"))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("exchangePage"));
    setAcceptDrops(true);
    auto* top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addStretch();
    for (QPushButton* button : {m_refresh, m_import, m_assign, m_pack, m_take})
        top->addWidget(button);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeContent());
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(18, 14, 18, 14);
    box->setSpacing(12);
    box->addLayout(top);
    box->addWidget(m_stack, 1);
    auto* key = new QShortcut(Qt::Key_F5, this);
    connect(key, &QShortcut::activated, this, &ExchangePage::refresh);
    connect(m_refresh, &QPushButton::clicked, this, &ExchangePage::refresh);
    connect(m_import, &QPushButton::clicked, this, &ExchangePage::importAsked);
    connect(m_assign, &QPushButton::clicked, this, &ExchangePage::assignAsked);
    connect(m_pack, &QPushButton::clicked, this, &ExchangePage::askPackages);
    connect(m_take, &QPushButton::clicked, this, &ExchangePage::askReturns);
    retranslateUi();
}

QWidget* ExchangePage::makeEmpty()
{
    auto* card = new Card(m_stack);
    m_emptyTitle = plainParagraph({}, card, "strong");
    m_emptyTitle->setObjectName(QStringLiteral("exchangeEmptyTitle"));
    m_emptyText = plainParagraph({}, card, "muted");
    card->box()->addWidget(m_emptyTitle);
    card->box()->addWidget(m_emptyText);
    card->box()->addStretch();
    return card;
}

QWidget* ExchangePage::makeContent()
{
    auto* card = new Card(m_stack);
    m_heading = plainLabel({}, card, "heading");
    m_summary = plainParagraph({}, card, "strong");
    m_summary->setObjectName(QStringLiteral("exchangeSummary"));
    m_without = plainParagraph({}, card, "warning");
    m_without->setObjectName(QStringLiteral("exchangeWithout"));
    m_model = new tables::GridModel(this);
    m_view = new GridView(card);
    m_view->setObjectName(QStringLiteral("exchangePackages"));
    m_view->setGrid(m_model);
    m_drop = plainParagraph({}, card, "small");
    card->box()->addWidget(m_heading);
    card->box()->addWidget(m_summary);
    card->box()->addWidget(m_without);
    card->box()->addWidget(m_view, 1);
    card->box()->addWidget(m_drop);
    return card;
}

void ExchangePage::setProject(OpenProject* project)
{
    m_project = project;
    m_content.reset();
    showContent();
}

bool ExchangePage::canWrite() const
{
    return m_project != nullptr && !m_project->session.isReadOnly();
}

Result<ExchangePage::Content> ExchangePage::read(const std::filesystem::path& project)
{
    auto session = service::ProjectSession::open(project, service::Access::Read);
    if (!session)
        return tl::unexpected(session.error());
    auto packages = service::packages(*session);
    if (!packages)
        return tl::unexpected(packages.error());
    auto status = session->status();
    if (!status)
        return tl::unexpected(status.error());
    return Content {std::move(*packages), std::move(*status)};
}

void ExchangePage::refresh()
{
    if (m_project == nullptr)
        return;
    m_context.jobs.run(
        this, "packages", [file = m_project->file](jobs::Control&) { return read(file); },
        [this](Result<Content> content) {
            m_content = std::move(content);
            showContent();
        });
}

void ExchangePage::showContent()
{
    const bool good = m_content && *m_content;
    for (QPushButton* button : {m_import, m_assign, m_take})
        button->setEnabled(canWrite());
    m_pack->setEnabled(canWrite() && good && (*m_content)->status.items > 0);
    const bool any = good && !(*m_content)->packages.empty();
    m_stack->setCurrentIndex(any ? 1 : 0);
    if (m_content && !good) {
        m_emptyTitle->setText(tr("The packages cannot be read"));
        m_emptyText->setText(errorText(m_content->error()));
        return;
    }
    m_emptyTitle->setText(tr("No package has gone out yet"));
    m_emptyText->setText(good && (*m_content)->status.items == 0
            ? tr("First assign items to annotators; then make a package for each of them.")
            : tr("Make a package for each annotator and send it: it holds only his or her items, and neither "
                 "names of models nor other ratings. What comes back is taken in here."));
    if (!any)
        return;
    std::vector<std::vector<tables::GridCell>> rows;
    int open = 0;
    int late = 0;
    for (const service::PackageRow& row : (*m_content)->packages) {
        rows.push_back(PackageTable::cells(row));
        open += row.done < row.items ? 1 : 0;
        late += PackageTable::isLate(row) ? 1 : 0;
    }
    m_model->setRows(std::move(rows));
    showSummary(open, late);
}

void ExchangePage::showSummary(int open, int late)
{
    const Content& content = **m_content;
    QString summary = tr("%Ln package(s) went out.", nullptr, static_cast<int>(content.packages.size()));
    summary += QLatin1Char(' ') + tr("%Ln of them not complete yet.", nullptr, open);
    if (late > 0)
        summary += QLatin1Char(' ') + tr("%Ln past the due date.", nullptr, late);
    m_summary->setText(summary);
    QStringList without;
    for (const StatusReport::Annotator& annotator : content.status.annotators) {
        const bool has = std::any_of(content.packages.begin(), content.packages.end(),
            [&](const service::PackageRow& row) { return row.annotator == annotator.code; });
        if (!has && annotator.assigned > annotator.done)
            without << safeName(toQt(annotator.code), 20);
    }
    m_without->setVisible(!without.isEmpty());
    m_without->setText(
        without.isEmpty() ? QString() : tr("Items but no package: %1").arg(without.join(tr(", "))));
}

void ExchangePage::askPackages()
{
    if (!canWrite())
        return;
    auto* dialog = new PackDialog(m_context, m_project->file, this);
    connect(dialog, &PackDialog::packed, this, [this] {
        refresh();
        Q_EMIT projectChanged();
    });
    dialog->open();
}

void ExchangePage::askReturns()
{
    if (!canWrite())
        return;
    FileQuestion question;
    question.title = tr("Take in what came back");
    question.filter = tr("Return files, working files and rating sheets (%1)")
                          .arg(QStringLiteral("*.tsreturn *.touchstone *.xlsx"))
        + QStringLiteral(";;") + tr("All files (*)");
    question.several = true;
    m_context.dialogs.chooseFiles(this, question, [this](const QStringList& files) { takeReturns(files); });
}

void ExchangePage::takeReturns(const QStringList& files)
{
    if (!canWrite() || files.isEmpty())
        return;
    auto* dialog = new ReturnsDialog(m_context, m_project->file, files, this);
    connect(dialog, &ReturnsDialog::merged, this, [this] {
        refresh();
        Q_EMIT projectChanged();
    });
    connect(dialog, &ReturnsDialog::restored, this, &ExchangePage::projectMade);
    dialog->open();
}

void ExchangePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ExchangePage::dragEnterEvent(QDragEnterEvent* event)
{
    if (canWrite() && !droppedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ExchangePage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    takeReturns(droppedFiles(event->mimeData()));
}

void ExchangePage::retranslateUi()
{
    setAccessibleName(tr("Exchange"));
    m_title->setText(tr("Exchange"));
    m_refresh->setText(tr("Refresh"));
    setPlainToolTip(m_refresh, tr("Read the project again (F5)"));
    m_import->setText(tr("Import..."));
    m_assign->setText(tr("Assign..."));
    m_pack->setText(tr("Make packages..."));
    m_take->setText(tr("Take in returns..."));
    setRole(m_take, "main");
    m_heading->setText(tr("Packages"));
    m_view->setAccessibleName(tr("Packages: who has which"));
    m_drop->setText(tr("Return files, working files and rating sheets can also be dropped here."));
    m_model->setColumns(PackageTable::headers(), PackageTable::headerTips());
    showContent();
}

}
