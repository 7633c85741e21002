#include "start/newproject.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "service/projectsetup.h"
#include "setup/setupsections.h"
#include "setup/setuptexts.h"
#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr int kOther = 3;
constexpr int kLongestName = 80;
const QLatin1String kEnding(".touchstone");

/// A name that every file system takes.
QString fileNameOf(const QString& name)
{
    QString clean;
    for (const QChar c : name.simplified())
        clean += c.category() == QChar::Other_Control || QStringLiteral("/\\:*?\"<>|").contains(c)
            ? QLatin1Char('-')
            : c;
    while (clean.startsWith(QLatin1Char('.')))
        clean.remove(0, 1);
    return clean.left(kLongestName).trimmed();
}

QString documentsFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

}

NewProjectDialog::NewProjectDialog(Context context, int start, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_folder(documentsFolder())
    , m_title(plainLabel({}, this, "title"))
    , m_first(new QWidget(this))
    , m_sections(new SetupSections(context, m_first, this))
    , m_group(new QButtonGroup(this))
    , m_scheme(new QComboBox(this))
    , m_nameLabel(plainLabel({}, this))
    , m_name(new QLineEdit(this))
    , m_placeLabel(plainLabel({}, this))
    , m_place(new QLineEdit(this))
    , m_choose(new QPushButton(this))
    , m_fault(plainParagraph({}, this, "danger"))
    , m_cancel(new QPushButton(this))
    , m_create(new QPushButton(this))
{
    setObjectName(QStringLiteral("newProjectDialog"));
    setWindowModality(Qt::WindowModal);
    resize(1120, 660);
    m_cancel->setObjectName(QStringLiteral("newCancel"));
    m_cancel->setAutoDefault(false);
    m_create->setObjectName(QStringLiteral("newCreate"));
    m_create->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_fault, 100);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_create);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(12);
    auto* first = new QVBoxLayout(m_first);
    first->setContentsMargins(0, 0, 0, 0);
    first->setSpacing(12);
    first->addWidget(buildStarts());
    first->addWidget(buildPlace());
    first->addStretch(1);
    box->addWidget(m_title);
    box->addWidget(m_sections, 1);
    box->addLayout(buttons);
    connect(m_sections, &SetupSections::changed, this, &NewProjectDialog::check);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            showScheme();
    });
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &NewProjectDialog::showScheme);
    connect(m_name, &QLineEdit::textChanged, this, &NewProjectDialog::propose);
    connect(m_place, &QLineEdit::textEdited, this, [this] { m_placeIsOwn = true; });
    connect(m_place, &QLineEdit::textChanged, this, &NewProjectDialog::check);
    connect(m_choose, &QPushButton::clicked, this, &NewProjectDialog::choosePlace);
    connect(m_cancel, &QPushButton::clicked, this, &NewProjectDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &NewProjectDialog::create);
    retranslateUi();
    m_starts[static_cast<std::size_t>(std::clamp(start, 0, kOther))].button->setChecked(true);
    propose();
    m_name->setFocus(Qt::OtherFocusReason);
}

void NewProjectDialog::addStart(const char* objectName)
{
    auto* card = new Card(this);
    card->installEventFilter(this);
    Start start {card, new QRadioButton(card), plainParagraph({}, card, "muted")};
    start.button->setObjectName(QLatin1String(objectName));
    start.text->setContentsMargins(26, 0, 0, 0); // under the words of the button
    start.text->setMinimumWidth(640); // else the height is that of narrower lines
    card->box()->setContentsMargins(12, 8, 12, 8);
    card->box()->setSpacing(2);
    card->box()->addWidget(start.button);
    card->box()->addWidget(start.text);
    m_group->addButton(start.button, static_cast<int>(m_starts.size()));
    m_starts.push_back(start);
}

QWidget* NewProjectDialog::buildStarts()
{
    auto* starts = new QWidget(this);
    auto* box = new QVBoxLayout(starts);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    for (const char* name : {"startSafety", "startPanel", "startOwn", "startOther"}) {
        addStart(name);
        box->addWidget(m_starts.back().card);
    }
    m_scheme->setObjectName(QStringLiteral("newScheme"));
    for (const Scheme& scheme : builtinSchemes())
        m_scheme->addItem(QString(), toQt(scheme.id));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(26, 0, 0, 0);
    row->addWidget(m_scheme, 1);
    static_cast<Card*>(m_starts[kOther].card)->box()->insertLayout(1, row);
    return starts;
}

QWidget* NewProjectDialog::buildPlace()
{
    m_name->setObjectName(QStringLiteral("newName"));
    m_place->setObjectName(QStringLiteral("newPlace"));
    m_choose->setObjectName(QStringLiteral("newChoose"));
    m_choose->setAutoDefault(false);
    m_fault->setObjectName(QStringLiteral("newPlaceFault"));
    m_nameLabel->setBuddy(m_name);
    m_placeLabel->setBuddy(m_place);
    auto* place = new QWidget(this);
    auto* grid = new QGridLayout(place);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_nameLabel, 0, 0);
    grid->addWidget(m_name, 0, 1, 1, 2);
    grid->addWidget(m_placeLabel, 1, 0);
    grid->addWidget(m_place, 1, 1);
    grid->addWidget(m_choose, 1, 2);
    return place;
}

void NewProjectDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

bool NewProjectDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        for (const Start& start : m_starts) {
            if (watched == start.card)
                start.button->setChecked(true);
        }
    }
    return QDialog::eventFilter(watched, event);
}

void NewProjectDialog::retranslateUi()
{
    setWindowTitle(tr("New project"));
    m_title->setText(tr("New project"));
    m_sections->setFirstName(tr("Start"));
    m_starts[0].button->setText(tr("Safety round"));
    m_starts[0].text->setText(
        tr("Several annotators judge whether each answer is safe; the majority decides."));
    m_starts[1].button->setText(tr("Experts' panel"));
    m_starts[1].text->setText(tr("Experts see the answers to one prompt side by side, choose the best, score "
                                 "it and write their own."));
    m_starts[2].button->setText(tr("Your own 100 prompts"));
    m_starts[2].text->setText(
        tr("Bring prompts and answers of your field; each answer is rated for safety and responsibility."));
    m_starts[kOther].button->setText(tr("Other scheme"));
    m_scheme->setAccessibleName(tr("Scheme of the new project"));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the project"));
    m_placeLabel->setText(tr("File"));
    m_place->setAccessibleName(tr("File of the project"));
    m_choose->setText(tr("Choose…"));
    m_cancel->setText(tr("Cancel"));
    m_create->setText(tr("Create"));
    fillSchemes();
    showScheme();
    check();
}

void NewProjectDialog::fillSchemes()
{
    const QSignalBlocker quiet(m_scheme);
    for (int i = 0; i < m_scheme->count(); ++i)
        m_scheme->setItemText(i, localized(builtinSchemes()[static_cast<std::size_t>(i)].name));
}

void NewProjectDialog::showScheme()
{
    m_scheme->setEnabled(m_group->checkedId() == kOther);
    const auto index = static_cast<std::size_t>(m_scheme->currentIndex());
    m_starts[kOther].text->setText(localized(builtinSchemes()[index].description));
    const service::ProjectSetup start = startSetup();
    if (m_sections->setup().scheme.id != start.scheme.id)
        m_sections->setStart(start);
    check();
}

service::ProjectSetup NewProjectDialog::startSetup() const
{
    switch (m_group->checkedId()) {
    case 0:
        return service::setupFor(service::Start::SafetyRound);
    case 1:
        return service::setupFor(service::Start::ExpertsPanel);
    default:
        break;
    }
    service::ProjectSetup setup = service::setupFor(service::Start::OwnPrompts);
    if (m_group->checkedId() == kOther)
        setup.scheme = *builtinScheme(fromQt(m_scheme->currentData().toString()));
    return setup;
}

void NewProjectDialog::propose()
{
    if (!m_placeIsOwn) {
        const QString name = fileNameOf(m_name->text());
        m_place->setText(name.isEmpty() ? QString() : QDir(m_folder).filePath(name + kEnding));
    }
    check();
}

QString NewProjectDialog::target() const
{
    const QString place = m_place->text().trimmed();
    if (place.isEmpty())
        return {};
    const QFileInfo file(QDir(m_folder), place);
    const QString path = QDir::cleanPath(file.absoluteFilePath());
    return path.endsWith(kEnding, Qt::CaseInsensitive) ? path : path + kEnding;
}

void NewProjectDialog::choosePlace()
{
    FileQuestion question;
    question.title = tr("Where the project shall lie");
    question.filter = tr("Touchstone projects (%1)").arg(QStringLiteral("*.touchstone"));
    question.folder = target().isEmpty() ? m_folder : target();
    question.save = true;
    m_context.dialogs.chooseFiles(this, question, [this](const QStringList& paths) {
        if (paths.isEmpty())
            return;
        m_placeIsOwn = true;
        m_folder = QFileInfo(paths.front()).absolutePath();
        m_place->setText(QDir::toNativeSeparators(paths.front()));
        if (m_name->text().trimmed().isEmpty())
            m_name->setText(QFileInfo(paths.front()).completeBaseName());
    });
}

void NewProjectDialog::check()
{
    const QString path = target();
    QString fault;
    if (!path.isEmpty() && QFileInfo::exists(path))
        fault = tr("There is a file of this name already. Choose another name; nothing is overwritten.");
    else if (!path.isEmpty() && !QFileInfo(path).dir().exists())
        fault = tr("There is no such folder.");
    if (fault.isEmpty() && !m_name->text().trimmed().isEmpty()) {
        service::ProjectSetup setup = m_sections->setup();
        setup.name = fromQt(m_name->text().trimmed());
        if (const auto wrong = service::checkSetup(setup))
            fault = SetupTexts::fault(*wrong);
    }
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_create->setEnabled(
        !m_creating && fault.isEmpty() && !path.isEmpty() && !m_name->text().trimmed().isEmpty());
}

void NewProjectDialog::create()
{
    service::ProjectSetup setup = m_sections->setup();
    setup.name = fromQt(m_name->text().trimmed());
    const QString path = target();
    if (m_creating || path.isEmpty())
        return;
    m_creating = true;
    check();
    m_context.jobs.run(
        this, "new-project",
        [path = toPath(path), setup](jobs::Control&) { return service::createProject(path, setup); },
        [this, path](const Result<void>& made) {
            m_creating = false;
            check();
            if (!made) {
                m_fault->setText(
                    errorSentence(made.error().code) + QLatin1Char(' ') + errorAdvice(made.error().code));
                m_fault->show();
                return;
            }
            accept();
            Q_EMIT created(path);
        });
}

}
