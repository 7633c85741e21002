// How the dialog is put together; what it does stands in packdialog.cpp.
#include "common/dialogs.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "exchange/packdialog.h"
#include "tables/gridmodel.h"
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>

namespace touchstone::ui {

PackDialog::PackDialog(Context context, std::filesystem::path project, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_project(std::move(project))
    , m_title(plainLabel({}, this, "title"))
    , m_peopleHeading(plainLabel({}, this, "heading"))
    , m_people(new QListWidget(this))
    , m_roundLabel(plainLabel({}, this))
    , m_round(new QComboBox(this))
    , m_kindLabel(plainLabel({}, this))
    , m_kind(new QComboBox(this))
    , m_folderLabel(plainLabel({}, this))
    , m_folder(new QLineEdit(this))
    , m_choose(new QPushButton(this))
    , m_dueLabel(plainLabel({}, this))
    , m_due(new QLineEdit(this))
    , m_consentLabel(plainLabel({}, this))
    , m_consent(new QLineEdit(this))
    , m_secretLabel(plainLabel({}, this))
    , m_secret(new QLineEdit(this))
    , m_secretAgain(new QLineEdit(this))
    , m_guideLabel(plainLabel({}, this))
    , m_guide(new QPlainTextEdit(this))
    , m_resultHeading(plainLabel({}, this, "heading"))
    , m_resultText(plainParagraph({}, this))
    , m_model(new tables::GridModel(this))
    , m_view(new GridView(this))
    , m_message(plainParagraph({}, this))
    , m_bar(new QProgressBar(this))
    , m_show(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_write(new QPushButton(this))
{
    setObjectName(QStringLiteral("packDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(1040, 680);
    buildPeople();
    auto* left = new Card(this);
    left->box()->addWidget(m_peopleHeading);
    left->box()->addWidget(m_people, 1);
    auto* right = new Card(this);
    auto* grid = new QGridLayout;
    buildOptions(grid);
    right->box()->addLayout(grid);
    buildResult();
    right->box()->addWidget(m_resultHeading);
    right->box()->addWidget(m_resultText);
    right->box()->addWidget(m_view, 1);
    right->box()->addStretch(0);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(12);
    cards->addWidget(left, 1);
    cards->addWidget(right, 3);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_show);
    buttons->addWidget(m_close);
    buttons->addWidget(m_write);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(12);
    box->addWidget(m_title);
    box->addLayout(cards, 1);
    box->addWidget(m_bar);
    box->addLayout(buttons);
    connectAll();
    retranslateUi();
    m_context.jobs.run(
        this, "pack-facts", [file = m_project](jobs::Control&) { return readFacts(file); },
        [this](Result<Facts> facts) { takeFacts(std::move(facts)); });
}

void PackDialog::buildPeople()
{
    m_people->setObjectName(QStringLiteral("packPeople"));
    m_people->setTabKeyNavigation(false);
    m_round->setObjectName(QStringLiteral("packRound"));
    m_kind->setObjectName(QStringLiteral("packKind"));
    m_kind->addItems({QString(), QString()});
    m_folder->setObjectName(QStringLiteral("packFolder"));
    m_folder->setText(QDir::toNativeSeparators(m_context.settings.documentsFolder()));
    m_choose->setObjectName(QStringLiteral("packChoose"));
    m_due->setObjectName(QStringLiteral("packDue"));
    m_consent->setObjectName(QStringLiteral("packConsent"));
    m_secret->setObjectName(QStringLiteral("packSecret"));
    m_secretAgain->setObjectName(QStringLiteral("packSecretAgain"));
    for (QLineEdit* field : {m_secret, m_secretAgain})
        field->setEchoMode(QLineEdit::Password);
    m_guide->setObjectName(QStringLiteral("packGuide"));
    m_guide->setTabChangesFocus(true);
    m_guide->setFixedHeight(84);
}

void PackDialog::buildOptions(QGridLayout* grid)
{
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    auto* folder = new QHBoxLayout;
    folder->setSpacing(8);
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_choose);
    auto* secret = new QHBoxLayout;
    secret->setSpacing(8);
    secret->addWidget(m_secret, 1);
    secret->addWidget(m_secretAgain, 1);
    int row = 0;
    const auto add = [&](QLabel* label, QWidget* field, QLayout* layout = nullptr) {
        label->setBuddy(field);
        grid->addWidget(label, row, 0, field == m_guide ? Qt::AlignTop : Qt::Alignment());
        if (layout != nullptr)
            grid->addLayout(layout, row++, 1);
        else
            grid->addWidget(field, row++, 1);
    };
    add(m_roundLabel, m_round);
    add(m_kindLabel, m_kind);
    add(m_folderLabel, m_folder, folder);
    add(m_dueLabel, m_due);
    add(m_consentLabel, m_consent);
    add(m_secretLabel, m_secret, secret);
    add(m_guideLabel, m_guide);
}

void PackDialog::buildResult()
{
    m_resultText->setObjectName(QStringLiteral("packResultText"));
    m_view->setObjectName(QStringLiteral("packResult"));
    m_view->setGrid(m_model);
    m_view->setMinimumHeight(110);
    m_message->setObjectName(QStringLiteral("packMessage"));
    m_bar->setObjectName(QStringLiteral("packProgress"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_show->setObjectName(QStringLiteral("packShow"));
    m_close->setObjectName(QStringLiteral("packClose"));
    m_write->setObjectName(QStringLiteral("packWrite"));
    setRole(m_write, "main");
    for (QPushButton* button : {m_choose, m_show, m_close, m_write})
        button->setAutoDefault(false);
}

void PackDialog::connectAll()
{
    connect(m_people, &QListWidget::itemChanged, this, &PackDialog::look);
    connect(m_round, &QComboBox::currentIndexChanged, this, &PackDialog::look);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PackDialog::look);
    connect(m_choose, &QPushButton::clicked, this, &PackDialog::chooseFolder);
    for (QLineEdit* field : {m_folder, m_due, m_secret, m_secretAgain})
        connect(field, &QLineEdit::textChanged, this, &PackDialog::showState);
    connect(m_show, &QPushButton::clicked, this, [this] {
        for (const Written& written : m_written) {
            if (written.report) {
                m_context.dialogs.showInFolder(toQt(written.file));
                return;
            }
        }
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_write, &QPushButton::clicked, this, &PackDialog::write);
}

void PackDialog::retranslateUi()
{
    setWindowTitle(tr("Make packages"));
    m_title->setText(tr("Make packages"));
    m_peopleHeading->setText(tr("For whom"));
    m_people->setAccessibleName(tr("Annotators who get a package"));
    m_roundLabel->setText(tr("Round"));
    m_round->setAccessibleName(tr("Round"));
    m_kindLabel->setText(tr("As"));
    m_kind->setAccessibleName(tr("Kind of file"));
    m_kind->setItemText(0, tr("Package for Touchstone"));
    m_kind->setItemText(1, tr("Rating sheet for Excel"));
    m_folderLabel->setText(tr("Folder"));
    m_folder->setAccessibleName(tr("Folder for the packages"));
    m_choose->setText(tr("Choose..."));
    m_choose->setAccessibleName(tr("Choose the folder"));
    m_dueLabel->setText(tr("Due date"));
    m_due->setAccessibleName(tr("Due date, year-month-day"));
    m_due->setPlaceholderText(tr("2026-12-31, or empty"));
    m_consentLabel->setText(tr("Consent"));
    m_consent->setAccessibleName(tr("Line about consent"));
    m_consent->setPlaceholderText(tr("One line that the annotator sees while rating, or empty"));
    m_secretLabel->setText(tr("Passphrase"));
    m_secret->setAccessibleName(tr("Passphrase"));
    m_secret->setPlaceholderText(tr("Empty = not locked"));
    m_secretAgain->setAccessibleName(tr("Passphrase once more"));
    m_secretAgain->setPlaceholderText(tr("Once more"));
    m_guideLabel->setText(tr("Guidelines"));
    m_guide->setAccessibleName(tr("Guidelines of your own"));
    m_guide->setPlaceholderText(tr("Shown before those of the scheme; headings and lists as in Markdown"));
    m_view->setAccessibleName(tr("Findings and results"));
    m_bar->setAccessibleName(tr("Progress"));
    m_show->setText(tr("Show in folder"));
    m_close->setText(tr("Close"));
    m_write->setText(tr("Make"));
    fillPeople();
    showNamed();
    showWritten();
    showState();
}

}
