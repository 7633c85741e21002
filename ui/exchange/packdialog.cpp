#include "exchange/packdialog.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "tables/gridmodel.h"
#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kCodeRole = Qt::UserRole;

/// A name that is free, so that nothing that was sent is overwritten: "LAW-R1 (2).tswork".
std::filesystem::path freeName(
    const std::filesystem::path& folder, const std::string& stem, const std::string& ending)
{
    for (int n = 1;; ++n) {
        const std::string name = n == 1 ? stem : stem + " (" + std::to_string(n) + ")";
        auto file = folder / toPath(toQt(name + ending));
        std::error_code ignored;
        if (!std::filesystem::exists(file, ignored))
            return file;
    }
}

}

PackDialog::~PackDialog()
{
    m_context.jobs.cancel(m_token);
}

Result<PackDialog::Facts> PackDialog::readFacts(const std::filesystem::path& project)
{
    auto session = service::ProjectSession::open(project, service::Access::Read);
    if (!session)
        return tl::unexpected(session.error());
    auto info = session->info();
    auto status = session->status();
    auto rounds = session->rounds();
    if (!info)
        return tl::unexpected(info.error());
    if (!status)
        return tl::unexpected(status.error());
    if (!rounds)
        return tl::unexpected(rounds.error());
    Facts facts;
    facts.projectName = info->name;
    for (const StatusReport::Annotator& annotator : status->annotators) {
        if (annotator.assigned > 0)
            facts.people.push_back({annotator.code, annotator.assigned - annotator.done});
    }
    for (const Round& round : *rounds)
        facts.rounds.push_back(round.name);
    return facts;
}

void PackDialog::takeFacts(Result<Facts> facts)
{
    if (!facts) {
        m_error = facts.error();
        showState();
        return;
    }
    m_facts = std::move(*facts);
    m_round->clear();
    for (const std::string& round : m_facts->rounds)
        m_round->addItem(safeName(toQt(round), 60));
    fillPeople();
    look();
}

void PackDialog::fillPeople()
{
    if (!m_facts)
        return;
    const QSignalBlocker quiet(m_people);
    const int current = m_people->currentRow();
    std::map<QString, Qt::CheckState> ticks;
    for (int i = 0; i < m_people->count(); ++i)
        ticks[m_people->item(i)->data(kCodeRole).toString()] = m_people->item(i)->checkState();
    m_people->clear();
    for (const Person& person : m_facts->people) {
        const QString code = toQt(person.code);
        auto* item =
            new QListWidgetItem(tr("%1 · %2 to do").arg(safeName(code, 40), number(person.left)), m_people);
        item->setData(kCodeRole, code);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const auto before = ticks.find(code);
        item->setCheckState(before != ticks.end() ? before->second
                : person.left > 0                 ? Qt::Checked
                                                  : Qt::Unchecked);
    }
    m_people->setCurrentRow(std::min(std::max(current, 0), m_people->count() - 1));
}

std::vector<std::string> PackDialog::chosen() const
{
    std::vector<std::string> codes;
    for (int i = 0; i < m_people->count(); ++i) {
        if (m_people->item(i)->checkState() == Qt::Checked)
            codes.push_back(fromQt(m_people->item(i)->data(kCodeRole).toString()));
    }
    return codes;
}

bool PackDialog::isSheet() const
{
    return m_kind->currentIndex() == 1;
}

void PackDialog::look()
{
    if (!m_facts || m_running || m_round->currentIndex() < 0)
        return;
    m_written.clear();
    m_named.reset();
    m_context.jobs.cancel(m_token);
    const std::vector<std::string> annotators = chosen();
    m_looking = !annotators.empty();
    if (m_looking) {
        const std::string round = m_facts->rounds[static_cast<std::size_t>(m_round->currentIndex())];
        m_token = m_context.jobs.run(
            this, "self-naming",
            [project = m_project, annotators, round](jobs::Control& control) -> Result<std::vector<Named>> {
                auto session = service::ProjectSession::open(project, service::Access::Read);
                if (!session)
                    return tl::unexpected(session.error());
                std::vector<Named> named;
                for (const std::string& annotator : annotators) {
                    auto answers = service::selfNamingAnswers(*session, annotator, round, control);
                    if (!answers)
                        return tl::unexpected(answers.error());
                    named.push_back({annotator, std::move(*answers)});
                }
                return named;
            },
            [this](Result<std::vector<Named>> named) {
                m_looking = false;
                m_named = std::move(named);
                showNamed();
                showState();
            });
    }
    showNamed();
    showState();
}

QString PackDialog::fault() const
{
    if (m_error)
        return errorText(*m_error) + QLatin1Char(' ') + errorAdvice(m_error->code);
    if (!m_facts)
        return {};
    if (m_facts->people.empty())
        return tr("Nobody has items yet: assign some first.");
    if (chosen().empty())
        return tr("Tick at least one annotator.");
    const QString due = m_due->text().trimmed();
    if (!due.isEmpty() && !QDate::fromString(due, Qt::ISODate).isValid())
        return tr("A due date looks like 2026-12-31.");
    if (!isSheet() && m_secret->text() != m_secretAgain->text())
        return tr("The two passphrases differ.");
    if (m_folder->text().trimmed().isEmpty())
        return tr("Say in which folder to write.");
    return {};
}

void PackDialog::chooseFolder()
{
    FileQuestion question;
    question.title = tr("Folder for the packages");
    question.folder = m_folder->text();
    question.directory = true;
    m_context.dialogs.chooseFiles(this, question, [this](const QStringList& folders) {
        if (!folders.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(folders.front()));
    });
}

std::vector<PackDialog::Written> PackDialog::writeAll(const Task& task, jobs::Control& control)
{
    std::vector<Written> written;
    std::error_code failed;
    std::filesystem::create_directories(task.folder, failed);
    auto session = service::ProjectSession::open(task.project, service::Access::Write);
    for (const std::string& annotator : task.annotators) {
        service::PackRequest request = task.request;
        request.annotator = annotator;
        const std::string stem =
            std::filesystem::path(service::handBackFileName({{}, task.projectName, annotator, {}, {}, {}}))
                .stem()
                .string();
        request.out = freeName(
            task.folder, stem, task.sheet ? std::string(".xlsx") : std::string(service::kPackageEnding));
        if (failed)
            written.push_back({annotator, request.out,
                tl::unexpected(
                    Error {ErrorCode::Io, {}, fromQt(toQt(task.folder)), 0, 0, failed.message()})});
        else if (!session)
            written.push_back({annotator, request.out, tl::unexpected(session.error())});
        else
            written.push_back({annotator, request.out,
                task.sheet ? service::packSheet(*session, request, control)
                           : service::packWork(*session, request, control)});
    }
    return written;
}

void PackDialog::write()
{
    if (m_running || !fault().isEmpty() || !m_facts)
        return;
    Task task;
    task.project = m_project;
    task.folder = toPath(QDir::fromNativeSeparators(m_folder->text().trimmed()));
    task.projectName = m_facts->projectName;
    task.annotators = chosen();
    task.sheet = isSheet();
    task.request.round = m_facts->rounds[static_cast<std::size_t>(m_round->currentIndex())];
    task.request.passphrase = task.sheet ? std::string() : fromQt(m_secret->text());
    task.request.guidelines = fromQt(m_guide->toPlainText());
    task.request.due = fromQt(m_due->text().trimmed());
    task.request.consent = fromQt(m_consent->text().trimmed());
    m_running = true;
    m_token = m_context.jobs.run(
        this, "pack", [task](jobs::Control& control) { return writeAll(task, control); },
        [this](std::vector<Written> written) {
            m_running = false;
            m_written = std::move(written);
            showWritten();
            showState();
            Q_EMIT packed();
        });
    showState();
}

void PackDialog::showNamed()
{
    if (!m_written.empty())
        return;
    std::vector<std::vector<tables::GridCell>> rows;
    QString text;
    if (m_looking) {
        text = tr("Looking through the answers …");
    } else if (m_named && !*m_named) {
        text = errorText(m_named->error());
    } else if (m_named) {
        for (const Named& named : **m_named) {
            for (const service::SelfNaming& answer : named.answers) {
                const QString excerpt = toQt(answer.excerpt);
                rows.push_back({{.text = safeName(toQt(named.annotator), 20)},
                    {.text = safeName(toQt(answer.promptSource), 40)},
                    {.text = safeName(toQt(answer.word), 30)},
                    {.text = safeName(excerpt, 120), .tip = excerpt}});
            }
        }
        text = rows.empty() ? tr("No answer names its own model.")
                            : tr("%Ln answer(s) name a model or a vendor: whoever rates them may guess who "
                                 "answered. They go out as they are.",
                                nullptr, static_cast<int>(rows.size()));
    }
    m_resultHeading->setText(tr("Before it goes out"));
    m_model->setColumns({tr("Annotator"), tr("Prompt"), tr("Name"), tr("Where")});
    m_view->setVisible(!rows.empty());
    m_model->setRows(std::move(rows));
    m_resultText->setText(text);
}

QString PackDialog::namedInOwnTexts(const service::PackReport& report)
{
    QString text;
    for (const service::SelfNaming& named : report.selfNaming) {
        const QString where = named.where == "project" ? tr("the project's name")
            : named.where == "guidelines"              ? tr("the guidelines")
            : named.where == "consent"                 ? tr("the line about consent")
                                                       : QString();
        if (!where.isEmpty())
            text += QStringLiteral("; ")
                + tr("%1 names %2: change it before you send the file")
                      .arg(where, safeName(toQt(named.word), 30));
    }
    return text;
}

void PackDialog::showWritten()
{
    if (m_written.empty())
        return;
    std::vector<std::vector<tables::GridCell>> rows;
    int good = 0;
    for (const Written& written : m_written) {
        good += written.report ? 1 : 0;
        const QString file = toQt(written.file.filename());
        QString outcome = written.report ? tr("%Ln item(s)", nullptr, static_cast<int>(written.report->items))
                                         : tr("Not made: %1").arg(errorText(written.report.error()));
        if (written.report)
            outcome += namedInOwnTexts(*written.report);
        rows.push_back({{.text = safeName(toQt(written.annotator), 20)},
            {.text = written.report ? safeName(file, 80) : QStringLiteral("–"), .tip = toQt(written.file)},
            {.text = safeName(outcome, 300), .tip = outcome}});
    }
    m_resultHeading->setText(tr("What was made"));
    m_model->setColumns({tr("Annotator"), tr("File"), tr("Outcome")});
    m_model->setRows(std::move(rows));
    m_view->show();
    m_resultText->setText(
        tr("%Ln file(s) in %1. Send each annotator his or her own; a passphrase goes another "
           "way.",
            nullptr, good)
            .arg(safeName(m_folder->text(), 80)));
}

void PackDialog::showState()
{
    const QString wrong = fault();
    const bool done = !m_written.empty();
    m_message->setText(m_running ? tr("Writing …") : wrong);
    setRole(m_message, m_error ? "danger" : "strong");
    for (QWidget* widget : {static_cast<QWidget*>(m_people), static_cast<QWidget*>(m_round),
             static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_folder), static_cast<QWidget*>(m_choose),
             static_cast<QWidget*>(m_due), static_cast<QWidget*>(m_consent), static_cast<QWidget*>(m_guide)})
        widget->setEnabled(!m_running && m_facts);
    for (QWidget* widget : {static_cast<QWidget*>(m_secret), static_cast<QWidget*>(m_secretAgain)})
        widget->setEnabled(!m_running && m_facts && !isSheet());
    m_bar->setVisible(m_running);
    m_show->setVisible(done);
    m_close->setEnabled(!m_running);
    m_write->setEnabled(m_facts && !m_running && !done && wrong.isEmpty());
}

void PackDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
