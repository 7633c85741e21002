#include "start/startpage.h"
#include "common/icons.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace touchstone::ui {

namespace {

constexpr int kPageWidth = 1000;
constexpr int kIcon = 26;
constexpr int kLogo = 56;

/// Labels inside a button let the button have the clicks.
QLabel* inside(QLabel* label)
{
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

QString placeOf(const QString& path)
{
    QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + u'/'))
        folder.replace(0, home.size(), QStringLiteral("~"));
    return safeName(QDir::toNativeSeparators(folder), 60);
}

}

StartPage::StartPage(Context context, QWidget* parent)
    : Page(context, parent)
    , m_title(plainLabel({}, this, "title"))
    , m_subtitle(plainParagraph({}, this, "muted"))
    , m_drop(plainParagraph({}, this, "small"))
    , m_recentTitle(plainLabel({}, this, "heading"))
    , m_noRecent(plainParagraph({}, this, "muted"))
{
    auto* outer = new QHBoxLayout(this);
    outer->addStretch(1);
    auto* middle = new QWidget(this);
    middle->setMaximumWidth(kPageWidth);
    outer->addWidget(middle, 100);
    outer->addStretch(1);
    auto* box = new QVBoxLayout(middle);
    box->setContentsMargins(28, 36, 28, 28);
    box->setSpacing(18);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    auto* logo = new QLabel(middle);
    logo->setPixmap(programIcon().pixmap(QSize(kLogo, kLogo), devicePixelRatioF()));
    logo->setTextFormat(Qt::PlainText);
    auto* words = new QVBoxLayout;
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    head->addWidget(logo);
    head->addLayout(words, 1);
    box->addLayout(head);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    box->addLayout(columns, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(10);
    m_new = addChoice(left, "newProject", "new");
    m_open = addChoice(left, "openProject", "open");
    m_package = addChoice(left, "openPackage", "exchange");
    m_demo = addChoice(left, "openDemo", "demo");
    left->addWidget(m_drop);
    left->addStretch(1);
    columns->addLayout(left, 4);
    connect(m_new.button, &QPushButton::clicked, this, &StartPage::newAsked);
    connect(m_open.button, &QPushButton::clicked, this, &StartPage::openAsked);
    connect(m_package.button, &QPushButton::clicked, this, &StartPage::openPackageAsked);
    connect(m_demo.button, &QPushButton::clicked, this, &StartPage::demoAsked);
    auto* right = new Card(middle);
    right->box()->addWidget(m_recentTitle);
    right->box()->addWidget(m_noRecent);
    m_recentBox = new QVBoxLayout;
    m_recentBox->setSpacing(2);
    right->box()->addLayout(m_recentBox);
    right->box()->addStretch(1);
    columns->addWidget(right, 6);
    connect(&m_context.settings, &service::Settings::recentProjectsChanged, this, &StartPage::fillRecent);
    retranslateUi();
}

StartPage::Choice StartPage::addChoice(QVBoxLayout* box, const char* name, const char* iconName)
{
    auto* button = new QPushButton(this);
    button->setObjectName(QString::fromLatin1(name));
    setRole(button, "start");
    auto* inner = new QHBoxLayout(button);
    inner->setContentsMargins(16, 12, 16, 12);
    inner->setSpacing(14);
    auto* picture = inside(new QLabel(button));
    picture->setObjectName(QStringLiteral("picture"));
    picture->setTextFormat(Qt::PlainText);
    picture->setFixedSize(kIcon, kIcon);
    inner->addWidget(picture);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    QLabel* title = inside(plainLabel({}, button, "strong"));
    QLabel* text = inside(plainParagraph({}, button, "small"));
    words->addWidget(title);
    words->addWidget(text);
    inner->addLayout(words, 1);
    box->addWidget(button);
    return {button, title, text, iconName};
}

void StartPage::refresh()
{
    fillRecent();
}

void StartPage::fillRecent()
{
    for (QWidget* row : m_recent)
        row->deleteLater();
    m_recent.clear();
    for (const service::RecentProject& project : m_context.settings.recentProjects()) {
        auto* button = new QPushButton(this);
        button->setObjectName(QStringLiteral("recent"));
        setRole(button, "start");
        auto* inner = new QVBoxLayout(button);
        inner->setContentsMargins(14, 8, 14, 8);
        inner->setSpacing(1);
        const bool there = QFileInfo::exists(project.path);
        const QString file = safeName(QFileInfo(project.path).fileName(), 60);
        inner->addWidget(
            inside(plainLabel(project.name.isEmpty() ? file : safeName(project.name, 60), button, "strong")));
        const QString place = placeOf(project.path) + QStringLiteral(" · ")
            + (there ? tr("opened %1").arg(moment(project.openedMs)) : tr("not found any more"));
        inner->addWidget(inside(plainLabel(file + QStringLiteral(" · ") + place, button, "small")));
        button->setAccessibleName(tr("Open %1").arg(safeName(project.name)));
        button->setEnabled(there);
        connect(
            button, &QPushButton::clicked, this, [this, path = project.path] { Q_EMIT recentChosen(path); });
        m_recentBox->addWidget(button);
        m_recent.push_back(button);
    }
    m_noRecent->setVisible(m_recent.empty());
}

void StartPage::retranslateUi()
{
    m_title->setText(tr("Touchstone 试金石"));
    m_subtitle->setText(tr("Experts judge answers of language models. Everything stays on this computer."));
    m_new.title->setText(tr("New project"));
    m_new.text->setText(tr("A safety round, an experts' panel, or your own prompts"));
    m_open.title->setText(tr("Open a project"));
    m_open.text->setText(tr("A .touchstone file"));
    m_package.title->setText(tr("Open a package"));
    m_package.text->setText(tr("A .tswork file that you were sent to rate"));
    m_demo.title->setText(tr("Look at the sample"));
    m_demo.text->setText(tr("50 prompts, three made-up models, three raters"));
    for (const Choice& choice : {m_new, m_open, m_package, m_demo}) {
        choice.button->setAccessibleName(choice.title->text());
        choice.button->setAccessibleDescription(choice.text->text());
        auto* picture = choice.button->findChild<QLabel*>(QStringLiteral("picture"));
        picture->setPixmap(icon(choice.icon, this).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    }
    m_drop->setText(
        tr("You can also drop a package, a project or a file with answers (JSONL, JSON, CSV) here."));
    m_recentTitle->setText(tr("Recent projects"));
    m_noRecent->setText(tr("Projects that you open will be listed here."));
    fillRecent();
}

void StartPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        retranslateUi();
}

}
