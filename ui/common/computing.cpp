#include "common/computing.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace touchstone::ui {

namespace {

constexpr int kSteps = 1000;
constexpr int kBarWidth = 120;

}

BusyBar::BusyBar(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_text(plainLabel({}, this, "muted"))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    m_bar->setObjectName(name + QLatin1String("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(kBarWidth);
    m_cancel->setObjectName(name + QLatin1String("Cancel"));
    m_cancel->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    box->addWidget(m_text);
    box->addWidget(m_bar);
    box->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &BusyBar::cancelled);
    retranslateUi();
}

void BusyBar::setBusy(bool busy)
{
    if (!busy || isHidden())
        showProgress({});
    setVisible(busy);
}

void BusyBar::showProgress(const jobs::Progress& progress)
{
    m_progress = progress;
    const bool known = progress.total > 0;
    m_bar->setRange(0, known ? kSteps : 0);
    if (known)
        m_bar->setValue(static_cast<int>(kSteps * progress.done / progress.total));
    m_text->setText(known && progress.secondsLeft
            ? tr("Computing, %1 left").arg(duration(*progress.secondsLeft))
            : tr("Computing…"));
}

void BusyBar::retranslateUi()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the computation"));
    m_bar->setAccessibleName(tr("Progress of the computation"));
    showProgress(m_progress);
}

void BusyBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

MessageCard::MessageCard(const QString& name, QWidget* parent)
    : Card(parent)
    , m_title(plainParagraph({}, this, "strong"))
    , m_text(plainParagraph({}, this, "muted"))
{
    m_title->setObjectName(name + QLatin1String("MessageTitle"));
    m_text->setObjectName(name + QLatin1String("MessageText"));
    box()->addWidget(m_title);
    box()->addWidget(m_text);
    box()->addStretch();
}

void MessageCard::say(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(text);
}

}
