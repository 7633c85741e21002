// How the page Prompts is laid out; what a lead does on it stands in promptspage.cpp.
#include "common/controls.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "prompts/promptform.h"
#include "prompts/promptspage.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QTimer>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kDetailWidth = 330;
constexpr int kFacetWidth = 136;
constexpr int kWaitMs = 250; // after the last key of a search

/// A view makes its first row the current one when it gets the focus: here nobody chose that.
class PromptList : public QTableView {
public:
    using QTableView::QTableView;

protected:
    void focusInEvent(QFocusEvent* event) override
    {
        const QSignalBlocker quiet(selectionModel());
        const bool chosen = currentIndex().isValid();
        QTableView::focusInEvent(event);
        if (!chosen)
            selectionModel()->clearCurrentIndex();
    }
};

}

PromptsPage::PromptsPage(Context context, QWidget* parent)
    : Page(context, parent)
    , m_model(new tables::PagedModel(this))
    , m_wait(new QTimer(this))
    , m_title(plainLabel({}, this, "title"))
    , m_count(plainLabel({}, this, "muted"))
    , m_add(makeButton(this, "promptsAdd"))
    , m_import(makeButton(this, "promptsImport"))
    , m_export(makeButton(this, "promptsExport"))
    , m_writing(makeButton(this, "promptsWriting"))
    , m_search(new QLineEdit(this))
    , m_domain(new QComboBox(this))
    , m_answered(new QComboBox(this))
    , m_onlyHeldOut(new QCheckBox(this))
    , m_onlyWritten(new QCheckBox(this))
    , m_view(new PromptList(this))
    , m_hold(makeButton(this, "promptsHold"))
    , m_release(makeButton(this, "promptsRelease"))
    , m_detailTitle(plainLabel({}, this, "heading"))
    , m_detailHint(plainParagraph({}, this, "small"))
    , m_form(new PromptForm(PromptForm::For::Lead, this))
    , m_message(plainParagraph({}, this))
    , m_save(makeButton(this, "promptSave"))
    , m_leave(makeButton(this, "promptLeave"))
{
    setObjectName(QStringLiteral("promptsPage"));
    m_model->setSource(this);
    m_wait->setSingleShot(true);
    m_wait->setInterval(kWaitMs);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(12);
    halves->addWidget(makeList(), 1);
    halves->addWidget(makeDetail());
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(18, 14, 18, 14);
    box->setSpacing(10);
    box->addWidget(makeTop());
    box->addWidget(makeFilters());
    box->addLayout(halves, 1);
    connectAll();
    retranslateUi();
    showState();
}

PromptsPage::~PromptsPage()
{
    m_model->setSource(nullptr);
}

QWidget* PromptsPage::makeTop()
{
    auto* top = new QWidget(this);
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    m_count->setObjectName(QStringLiteral("promptsCount"));
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    for (QPushButton* button : {m_add, m_import, m_export, m_writing})
        row->addWidget(button);
    return top;
}

QWidget* PromptsPage::makeFilters()
{
    auto* filters = new QWidget(this);
    auto* row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    m_search->setObjectName(QStringLiteral("promptsSearch"));
    m_search->setClearButtonEnabled(true);
    m_domain->setObjectName(QStringLiteral("promptsDomain"));
    m_answered->setObjectName(QStringLiteral("promptsAnswered"));
    m_onlyHeldOut->setObjectName(QStringLiteral("promptsOnlyHeldOut"));
    m_onlyWritten->setObjectName(QStringLiteral("promptsOnlyWritten"));
    row->addWidget(m_search, 1);
    for (QWidget* part : {static_cast<QWidget*>(m_domain), static_cast<QWidget*>(m_answered),
             static_cast<QWidget*>(m_onlyHeldOut), static_cast<QWidget*>(m_onlyWritten)})
        row->addWidget(part);
    return filters;
}

QWidget* PromptsPage::makeList()
{
    auto* card = new Card(this);
    m_view->setObjectName(QStringLiteral("promptsTable"));
    m_view->setModel(m_model);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setWordWrap(false);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_hold);
    buttons->addWidget(m_release);
    buttons->addStretch(1);
    card->box()->addWidget(m_view, 1);
    card->box()->addLayout(buttons);
    return card;
}

QWidget* PromptsPage::makeDetail()
{
    auto* card = new Card(this);
    card->setFixedWidth(kDetailWidth);
    m_message->setObjectName(QStringLiteral("promptMessage"));
    m_detailHint->setObjectName(QStringLiteral("promptHint"));
    setRole(m_save, "main");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    card->box()->addWidget(m_detailTitle);
    card->box()->addWidget(m_form, 1);
    card->box()->addWidget(m_detailHint);
    card->box()->addWidget(m_message);
    card->box()->addLayout(buttons);
    return card;
}

void PromptsPage::connectAll()
{
    connect(m_add, &QPushButton::clicked, this, [this] { ifNothingIsLost([this] { beginNew(); }); });
    connect(m_import, &QPushButton::clicked, this, &PromptsPage::importAsked);
    connect(m_export, &QPushButton::clicked, this, &PromptsPage::exportList);
    connect(m_writing, &QPushButton::clicked, this, &PromptsPage::askWriting);
    connect(m_search, &QLineEdit::textEdited, m_wait, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &PromptsPage::refresh);
    connect(m_wait, &QTimer::timeout, this, &PromptsPage::refresh);
    for (QComboBox* box : {m_domain, m_answered})
        connect(box, &QComboBox::activated, this, &PromptsPage::refresh);
    for (QCheckBox* box : {m_onlyHeldOut, m_onlyWritten})
        connect(box, &QCheckBox::clicked, this, &PromptsPage::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PromptsPage::chooseRow);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PromptsPage::showState);
    connect(m_hold, &QPushButton::clicked, this, [this] { holdOut(true); });
    connect(m_release, &QPushButton::clicked, this, [this] { holdOut(false); });
    connect(m_form, &PromptForm::edited, this, [this] { say({}, false); });
    connect(m_form, &PromptForm::saveAsked, this, &PromptsPage::save);
    connect(m_save, &QPushButton::clicked, this, &PromptsPage::save);
    connect(m_leave, &QPushButton::clicked, this, &PromptsPage::leave);
}

void PromptsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_message->clear(); // it was said in the other language
        retranslateUi();
    }
}

void PromptsPage::retranslateUi()
{
    m_title->setText(tr("Prompts"));
    m_add->setText(tr("Add…"));
    m_add->setAccessibleName(tr("Add a prompt"));
    m_import->setText(tr("Import…"));
    m_import->setAccessibleName(tr("Import prompts or responses"));
    m_export->setText(tr("List for models…"));
    m_export->setAccessibleName(tr("Write the prompts shown as a list to be answered by models"));
    m_writing->setText(tr("Have prompts written…"));
    m_writing->setAccessibleName(tr("Make a package in which an expert writes prompts"));
    m_search->setPlaceholderText(tr("Search in the texts"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_domain->setAccessibleName(tr("Domain"));
    m_answered->setAccessibleName(tr("Which prompts by their responses"));
    m_onlyHeldOut->setText(tr("Held out"));
    m_onlyHeldOut->setAccessibleName(tr("Only prompts that are held out"));
    m_onlyWritten->setText(tr("By experts"));
    m_onlyWritten->setAccessibleName(tr("Only prompts that experts wrote"));
    m_view->setAccessibleName(tr("Prompts"));
    m_model->setColumns({tr("Prompt"), tr("Domain, scenario"), tr("Expected"), tr("Held out"),
        tr("Responses"), tr("Author")});
    auto* header = m_view->horizontalHeader();
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    // The question has what the others leave: these are as wide as their words.
    const int least[] {0, kFacetWidth, 0, 0, 0, 0};
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, std::max(header->sectionSizeHint(column), least[column]));
    m_hold->setText(tr("Hold out"));
    m_hold->setAccessibleName(tr("Hold the chosen prompts out of training exports"));
    m_release->setText(tr("No longer hold out"));
    m_release->setAccessibleName(tr("Let training exports take the chosen prompts"));
    m_save->setText(tr("Save"));
    setPlainToolTip(m_save, tr("Ctrl+Enter"));
    m_save->setAccessibleName(tr("Save the prompt"));
    m_leave->setText(tr("Discard"));
    m_leave->setAccessibleName(tr("Discard what was written"));
    fillModels();
    m_count->setText(tr("%Ln prompt(s)", nullptr, m_model->rowCount()));
    showState();
}

}
