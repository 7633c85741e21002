#include "prompts/writingdialog.h"
#include "common/controls.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "service/projectsetup.h"
#include "service/promptwriting.h"
#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace touchstone::ui {

namespace {

constexpr int kWidth = 620;
constexpr int kUsualWanted = 20;
constexpr int kMostWanted = 10000;

}

WritingDialog::WritingDialog(Context context, std::filesystem::path project, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_project(std::move(project))
    , m_title(plainLabel({}, this, "title"))
    , m_hint(plainParagraph({}, this, "muted"))
    , m_whoLabel(plainLabel({}, this))
    , m_who(new QComboBox(this))
    , m_wantedLabel(plainLabel({}, this))
    , m_wanted(new QSpinBox(this))
    , m_dueLabel(plainLabel({}, this))
    , m_due(new QLineEdit(this))
    , m_secretLabel(plainLabel({}, this))
    , m_secret(new QLineEdit(this))
    , m_secretAgain(new QLineEdit(this))
    , m_placeLabel(plainLabel({}, this))
    , m_place(new QLineEdit(this))
    , m_choose(makeButton(this, "writingChoose"))
    , m_message(plainParagraph({}, this))
    , m_close(makeButton(this, "writingClose"))
    , m_write(makeButton(this, "writingWrite"))
{
    setObjectName(QStringLiteral("writingDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(kWidth);
    m_who->setObjectName(QStringLiteral("writingWho"));
    m_who->setEditable(true);
    m_who->setInsertPolicy(QComboBox::NoInsert);
    m_wanted->setObjectName(QStringLiteral("writingWanted"));
    m_wanted->setRange(0, kMostWanted);
    m_wanted->setValue(kUsualWanted);
    m_due->setObjectName(QStringLiteral("writingDue"));
    m_due->setPlaceholderText(QStringLiteral("2026-12-31"));
    m_secret->setObjectName(QStringLiteral("writingSecret"));
    m_secretAgain->setObjectName(QStringLiteral("writingSecretAgain"));
    m_place->setObjectName(QStringLiteral("writingPlace"));
    m_message->setObjectName(QStringLiteral("writingMessage"));
    for (QLineEdit* secret : {m_secret, m_secretAgain})
        secret->setEchoMode(QLineEdit::Password);
    m_close->setAutoDefault(false);
    m_choose->setAutoDefault(false);
    m_write->setDefault(true);
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const std::pair<QLabel*, QWidget*> rows[] {
        {m_whoLabel, m_who}, {m_wantedLabel, m_wanted}, {m_dueLabel, m_due}, {m_secretLabel, m_secret}};
    int line = 0;
    for (const auto& [label, field] : rows) {
        label->setBuddy(field);
        grid->addWidget(label, line, 0);
        grid->addWidget(field, line++, 1, 1, 2);
    }
    grid->addWidget(m_secretAgain, line++, 1, 1, 2);
    m_placeLabel->setBuddy(m_place);
    grid->addWidget(m_placeLabel, line, 0);
    grid->addWidget(m_place, line, 1);
    grid->addWidget(m_choose, line, 2);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_write);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(10);
    box->addWidget(m_title);
    box->addWidget(m_hint);
    box->addLayout(grid);
    box->addWidget(m_message);
    box->addStretch(1);
    box->addLayout(buttons);
    connect(m_who, &QComboBox::editTextChanged, this, [this] {
        if (!m_placeIsOwn)
            m_place->setText(QDir::toNativeSeparators(toQt(proposedFile())));
        showState();
    });
    connect(m_place, &QLineEdit::textEdited, this, [this] { m_placeIsOwn = true; });
    for (QLineEdit* field : {m_due, m_secret, m_secretAgain, m_place})
        connect(field, &QLineEdit::textChanged, this, &WritingDialog::showState);
    connect(m_choose, &QPushButton::clicked, this, &WritingDialog::choosePlace);
    connect(m_close, &QPushButton::clicked, this, &WritingDialog::close);
    connect(m_write, &QPushButton::clicked, this, &WritingDialog::write);
    retranslateUi();
    load();
}

void WritingDialog::load()
{
    m_context.jobs.run(
        this, "writing-facts",
        [project = m_project](jobs::Control&) -> Result<Facts> {
            auto session = service::ProjectSession::open(project, service::Access::Read);
            if (!session)
                return tl::unexpected(session.error());
            const auto setup = service::readSetup(*session);
            if (!setup)
                return tl::unexpected(setup.error());
            Facts facts {setup->name, {}, setup->sensitivity == service::Sensitivity::Confidential};
            for (const AnnotatorDetails& person : setup->raters)
                facts.people.push_back(person.code);
            return facts;
        },
        [this](const Result<Facts>& facts) {
            if (!facts) {
                m_error = facts.error();
                showState();
                return;
            }
            m_facts = *facts;
            for (const std::string& person : facts->people)
                m_who->addItem(toQt(person));
            m_place->setText(QDir::toNativeSeparators(toQt(proposedFile())));
            showState();
        });
}

std::filesystem::path WritingDialog::proposedFile() const
{
    const std::string stem = m_facts ? m_facts->name + "-" : std::string();
    QString name;
    for (const QChar c : toQt(stem) + m_who->currentText().trimmed())
        name += QStringLiteral("/\\:*?\"<>|").contains(c) || c.category() == QChar::Other_Control
            ? QLatin1Char('-')
            : c;
    const QDir folder(m_context.settings.documentsFolder());
    for (int n = 1;; ++n) {
        const QString file =
            folder.filePath((n == 1 ? tr("%1-prompts").arg(name) : tr("%1-prompts (%2)").arg(name).arg(n))
                + QString::fromLatin1(service::kPackageEnding.data()));
        if (!QFileInfo::exists(file))
            return toPath(file);
    }
}

void WritingDialog::choosePlace()
{
    FileQuestion question;
    question.title = tr("Where the package shall lie");
    question.filter = tr("Work packages (*.tswork)");
    question.folder = m_place->text();
    question.save = true;
    m_context.dialogs.chooseFiles(this, question, [this](const QStringList& files) {
        if (files.isEmpty())
            return;
        m_placeIsOwn = true;
        m_place->setText(QDir::toNativeSeparators(files.front()));
    });
}

QString WritingDialog::fault() const
{
    if (m_who->currentText().trimmed().isEmpty())
        return tr("Say for whom the package is.");
    const QString due = m_due->text().trimmed();
    if (!due.isEmpty() && !QDate::fromString(due, Qt::ISODate).isValid())
        return tr("The day must be written like 2026-12-31.");
    if (m_secret->text() != m_secretAgain->text())
        return tr("The two passphrases are not the same.");
    if (m_facts && m_facts->confidential && m_secret->text().isEmpty())
        return tr("The project is confidential: a passphrase is needed.");
    if (m_place->text().trimmed().isEmpty())
        return tr("Say where the package shall lie.");
    if (QFileInfo::exists(m_place->text().trimmed()))
        return tr("There is a file of this name already; nothing is overwritten.");
    return {};
}

void WritingDialog::write()
{
    if (m_running || !m_facts || !fault().isEmpty())
        return;
    service::PackRequest request;
    request.annotator = fromQt(m_who->currentText().trimmed());
    request.wanted = m_wanted->value();
    request.due = fromQt(m_due->text().trimmed());
    request.passphrase = fromQt(m_secret->text());
    request.out = toPath(m_place->text().trimmed());
    m_running = true;
    m_error.reset();
    m_report.reset();
    showState();
    m_context.jobs.run(
        this, "writing",
        [project = m_project, request](jobs::Control& control) -> Result<service::PackReport> {
            auto session = service::ProjectSession::open(project, service::Access::Write);
            if (!session)
                return tl::unexpected(session.error());
            // Whoever is not known yet becomes known: an expert may write before he rates.
            if (auto known = session->addAnnotator(request.annotator, {}); !known)
                return tl::unexpected(known.error());
            return service::packWriting(*session, request, control);
        },
        [this, file = request.out](const Result<service::PackReport>& report) {
            m_running = false;
            if (report) {
                m_report = *report;
                m_written = file;
                m_context.dialogs.showInFolder(toQt(file));
                Q_EMIT packed();
            } else
                m_error = report.error();
            showState();
        });
}

void WritingDialog::showState()
{
    QString text;
    const char* role = "muted";
    if (m_error) {
        role = "danger";
        text = errorText(*m_error) + QLatin1Char(' ') + errorAdvice(m_error->code);
        m_error.reset();
    } else if (m_report) {
        text = tr("Written: %1. Send it to the expert; what comes back is taken in on the page Exchange.")
                   .arg(safeName(toQt(m_written.filename())));
        if (!m_report->selfNaming.empty())
            text += QLatin1Char(' ')
                + tr("Look at it first: its guidelines or its name tell the name of a model.");
    } else if (!m_running && m_facts) {
        text = fault();
        role = text.isEmpty() ? "muted" : "warning";
    }
    setRole(m_message, role);
    m_message->setText(text);
    m_write->setEnabled(m_facts && !m_running && fault().isEmpty());
    m_report.reset();
}

void WritingDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void WritingDialog::retranslateUi()
{
    setWindowTitle(tr("Have prompts written"));
    m_title->setText(tr("Have prompts written"));
    m_hint->setText(tr(
        "The package holds the project's name, its domains and scenarios and your guidelines: no answer, no "
        "model, no other prompt. Prompts come back with the code of their author."));
    m_whoLabel->setText(tr("Expert"));
    m_who->setAccessibleName(tr("Code of the expert"));
    m_wantedLabel->setText(tr("Prompts wanted"));
    m_wanted->setAccessibleName(m_wantedLabel->text());
    m_wanted->setSpecialValueText(tr("as many as come"));
    m_dueLabel->setText(tr("Due"));
    m_due->setAccessibleName(tr("Day it is due"));
    m_secretLabel->setText(tr("Passphrase"));
    m_secret->setAccessibleName(tr("Passphrase"));
    m_secret->setPlaceholderText(tr("none: the package is not sealed"));
    m_secretAgain->setAccessibleName(tr("Passphrase again"));
    m_secretAgain->setPlaceholderText(tr("again"));
    m_placeLabel->setText(tr("File"));
    m_place->setAccessibleName(tr("File of the package"));
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose the file of the package"));
    m_close->setText(tr("Close"));
    m_write->setText(tr("Write package"));
    showState();
}

}
