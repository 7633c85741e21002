#include "activity/activitydialog.h"
#include "activity/activitywords.h"
#include "common/controls.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "service/activity.h"
#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr QSize kSize(1080, 640);
constexpr int kDayWidth = 120;
const QLatin1String kLead("-");
const QLatin1String kAll("*");

}

ActivityDialog::ActivityDialog(Context context, std::filesystem::path project, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_project(std::move(project))
    , m_model(new tables::PagedModel(this))
    , m_title(plainLabel({}, this, "title"))
    , m_whoLabel(plainLabel({}, this))
    , m_who(new QComboBox(this))
    , m_kindLabel(plainLabel({}, this))
    , m_kind(new QComboBox(this))
    , m_fromLabel(plainLabel({}, this))
    , m_from(new QLineEdit(this))
    , m_toLabel(plainLabel({}, this))
    , m_to(new QLineEdit(this))
    , m_view(new QTableView(this))
    , m_message(plainParagraph({}, this, "muted"))
    , m_save(makeButton(this, "activitySave"))
    , m_close(makeButton(this, "activityClose"))
{
    setObjectName(QStringLiteral("activityDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(kSize);
    m_who->setObjectName(QStringLiteral("activityWho"));
    m_kind->setObjectName(QStringLiteral("activityKind"));
    m_from->setObjectName(QStringLiteral("activityFrom"));
    m_to->setObjectName(QStringLiteral("activityTo"));
    m_view->setObjectName(QStringLiteral("activityTable"));
    m_message->setObjectName(QStringLiteral("activityMessage"));
    auto* filters = new QHBoxLayout;
    const std::pair<QLabel*, QWidget*> parts[] {
        {m_whoLabel, m_who}, {m_kindLabel, m_kind}, {m_fromLabel, m_from}, {m_toLabel, m_to}};
    for (const auto& [label, field] : parts) {
        label->setBuddy(field);
        filters->addWidget(label);
        filters->addWidget(field);
    }
    filters->addStretch(1);
    for (QLineEdit* day : {m_from, m_to}) {
        day->setMaximumWidth(kDayWidth);
        day->setPlaceholderText(QStringLiteral("2026-12-31"));
        connect(day, &QLineEdit::editingFinished, this, &ActivityDialog::refresh);
    }
    m_model->setSource(this);
    m_view->setModel(m_model);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (QPushButton* button : {m_save, m_close})
        button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(10);
    box->addWidget(m_title);
    box->addLayout(filters);
    box->addWidget(m_view, 1);
    box->addLayout(buttons);
    for (QComboBox* choice : {m_who, m_kind})
        connect(choice, &QComboBox::activated, this, &ActivityDialog::refresh);
    connect(m_save, &QPushButton::clicked, this, &ActivityDialog::save);
    connect(m_close, &QPushButton::clicked, this, &ActivityDialog::close);
    auto session = service::ProjectSession::open(m_project, service::Access::Read);
    if (session) {
        m_session.emplace(std::move(*session));
        if (const auto people = m_session->annotators()) {
            for (const Annotator& person : *people)
                m_people.push_back(person.code);
        }
    }
    retranslateUi();
    if (session)
        refresh();
    else
        say(errorText(session.error()), true);
}

ActivityDialog::~ActivityDialog()
{
    m_model->setSource(nullptr);
}

tables::PagedRow ActivityDialog::fetch(std::int64_t key)
{
    const auto entry = service::activityEntry(*m_session, key);
    if (!entry)
        return {{QStringLiteral("–")}, true};
    return {ActivityWords::cells(*entry), false};
}

ActivityFilter ActivityDialog::filter() const
{
    ActivityFilter filter;
    const QString who = m_who->currentData().toString();
    filter.lead = who == kLead;
    if (who != kLead && who != kAll)
        filter.who = fromQt(who);
    const QString kind = m_kind->currentData().toString();
    if (kind != kAll)
        filter.kinds = {fromQt(kind)};
    const QDate from = QDate::fromString(m_from->text().trimmed(), Qt::ISODate);
    const QDate to = QDate::fromString(m_to->text().trimmed(), Qt::ISODate);
    if (from.isValid())
        filter.fromMs = from.startOfDay().toMSecsSinceEpoch();
    if (to.isValid())
        filter.toMs = to.addDays(1).startOfDay().toMSecsSinceEpoch();
    return filter;
}

void ActivityDialog::refresh()
{
    if (!m_session)
        return;
    for (const QLineEdit* day : {m_from, m_to}) {
        if (!day->text().trimmed().isEmpty()
            && !QDate::fromString(day->text().trimmed(), Qt::ISODate).isValid()) {
            say(tr("A day must be written like 2026-12-31."), true);
            return;
        }
    }
    m_context.jobs.run(
        this, "activity",
        [file = m_project, wanted = filter()](jobs::Control&) {
            return service::ProjectSession::open(file, service::Access::Read)
                .and_then(
                    [&](service::ProjectSession session) { return service::activity(session, wanted); });
        },
        [this](const Result<std::vector<ActivityKey>>& keys) {
            if (!keys) {
                say(errorText(keys.error()), true);
                return;
            }
            m_model->setKeys(*keys);
            say(tr("%Ln line(s), the newest first", nullptr, static_cast<int>(keys->size())), false);
        });
}

void ActivityDialog::save()
{
    FileQuestion question;
    question.title = tr("Save the activity log");
    question.filter = tr("Table for spreadsheets (%1)").arg(QStringLiteral("*.csv"));
    question.folder = m_context.settings.documentsFolder() + QStringLiteral("/activity.csv");
    question.save = true;
    m_context.dialogs.chooseFiles(this, question, [this](const QStringList& files) {
        if (files.isEmpty())
            return;
        m_context.jobs.run(
            this, "activity-save",
            [file = m_project, wanted = filter(), out = toPath(files.front())](jobs::Control& control) {
                return service::ProjectSession::open(file, service::Access::Read)
                    .and_then([&](service::ProjectSession session) {
                        return service::writeActivity(session, wanted, out, control);
                    });
            },
            [this, path = files.front()](const Result<std::int64_t>& written) {
                if (!written) {
                    say(errorText(written.error()) + QLatin1Char(' ') + errorAdvice(written.error().code),
                        true);
                    return;
                }
                say(tr("%Ln line(s) saved.", nullptr, static_cast<int>(*written)), false);
                m_context.dialogs.showInFolder(path);
            });
    });
}

void ActivityDialog::say(const QString& text, bool problem)
{
    setRole(m_message, problem ? "danger" : "muted");
    m_message->setText(text);
}

void ActivityDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        say(tr("%Ln line(s), the newest first", nullptr, m_model->rowCount()), false);
    }
}

void ActivityDialog::retranslateUi()
{
    setWindowTitle(tr("Activity log"));
    m_title->setText(tr("Activity log"));
    m_whoLabel->setText(tr("Who"));
    m_who->setAccessibleName(m_whoLabel->text());
    std::vector<std::pair<QString, QVariant>> people {{tr("Everybody"), kAll}, {tr("Lead"), kLead}};
    for (const std::string& person : m_people)
        people.emplace_back(safeName(toQt(person), 30), toQt(person));
    setChoices(m_who, people, m_who->currentData());
    m_kindLabel->setText(tr("What"));
    m_kind->setAccessibleName(m_kindLabel->text());
    std::vector<std::pair<QString, QVariant>> kinds {{tr("Everything"), kAll}};
    for (const auto& [kind, words] : ActivityWords::kinds())
        kinds.emplace_back(words, kind);
    setChoices(m_kind, kinds, m_kind->currentData());
    m_fromLabel->setText(tr("From"));
    m_from->setAccessibleName(tr("From this day"));
    m_toLabel->setText(tr("To"));
    m_to->setAccessibleName(tr("To this day"));
    m_view->setAccessibleName(tr("Activity log"));
    m_model->setColumns({tr("When"), tr("Who"), tr("What"), tr("About"), tr("From file")});
    const int widths[] {160, 70, 190, 0, 180};
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (widths[column] > 0)
            m_view->setColumnWidth(column, widths[column]);
    }
    m_view->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_save->setText(tr("Save as a table…"));
    m_save->setAccessibleName(tr("Save the lines shown as a table"));
    m_close->setText(tr("Close"));
}

}
