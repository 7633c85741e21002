#include "expert/workstrip.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QClipboard>
#include <QDate>
#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace touchstone::ui {

namespace {

constexpr int kPlaceCharacters = 56; // shortened in the middle: the name of the file stays in view

}

WorkStrip::WorkStrip(QWidget* parent)
    : QFrame(parent)
    , m_due(plainLabel({}, this, "small"))
    , m_consent(plainLine({}, this, "small"))
    , m_place(plainLine({}, this, "small"))
    , m_copy(new QPushButton(this))
{
    setObjectName(QStringLiteral("workStrip"));
    setRole(this, "bar");
    m_due->setObjectName(QStringLiteral("workDue"));
    m_consent->setObjectName(QStringLiteral("workConsent"));
    m_place->setObjectName(QStringLiteral("workPlace"));
    m_copy->setObjectName(QStringLiteral("copyWorkPlace"));
    m_copy->setAutoDefault(false);
    setRole(m_copy, "link");
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(16, 4, 16, 4);
    box->setSpacing(18);
    box->addWidget(m_due);
    box->addWidget(m_consent, 3);
    box->addWidget(m_place, 2);
    box->addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_file); });
    retranslateUi();
}

void WorkStrip::setWork(const service::WorkInfo& work, const std::filesystem::path& workingFile)
{
    m_work = work;
    m_file = QDir::toNativeSeparators(toQt(workingFile));
    retranslateUi();
}

void WorkStrip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void WorkStrip::retranslateUi()
{
    const QString due = dueText(m_work.due);
    m_due->setText(due.isEmpty() ? QString() : tr("Due %1").arg(due));
    m_due->setVisible(!due.isEmpty());
    const QString consent = toQt(m_work.consent);
    m_consent->setText(consent.isEmpty() ? QString() : tr("Consent: %1").arg(consent));
    setPlainToolTip(m_consent, consent);
    QString place = m_file;
    const QString home = QDir::homePath();
    if (place.startsWith(home + QDir::separator()))
        place.replace(0, home.size(), QStringLiteral("~"));
    m_place->setText(tr("Kept in %1").arg(safeName(place, kPlaceCharacters)));
    m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setPlainToolTip(m_place, m_file);
    m_copy->setText(tr("Copy path"));
    m_copy->setAccessibleName(tr("Copy the path of the working file"));
}

QString WorkStrip::dueText(const std::string& isoDate)
{
    const QDate date = QDate::fromString(toQt(isoDate), Qt::ISODate);
    if (!date.isValid())
        return {};
    const auto left = static_cast<int>(QDate::currentDate().daysTo(date));
    const QString shown = QLocale().toString(date, QLocale::LongFormat);
    const QString rest = left > 0 ? tr("%Ln day(s) left", nullptr, left)
        : left == 0               ? tr("today")
                                  : tr("%Ln day(s) ago", nullptr, -left);
    return tr("%1 (%2)").arg(shown, rest);
}

}
