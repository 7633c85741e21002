#include "scores/agreementnote.h"
#include "common/controls.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace touchstone::ui {

namespace {

QString coefficient(double value)
{
    return QLocale().toString(value, 'f', 2);
}

}

AgreementNote::AgreementNote(QWidget* parent)
    : QWidget(parent)
    , m_text(plainParagraph({}, this))
    , m_assign(makeButton(this, "scoresAssign"))
{
    m_text->setObjectName(QStringLiteral("scoresHalve"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(6);
    box->addWidget(m_text);
    box->addWidget(m_assign, 0, Qt::AlignLeft);
    connect(m_assign, &QPushButton::clicked, this, [this] { Q_EMIT assignAsked(m_domain); });
    retranslateUi();
}

void AgreementNote::setResult(const ScoresResult* result, const std::string& measure)
{
    m_result = result;
    m_measure = measure;
    fill();
}

void AgreementNote::fill()
{
    const service::AgreementOutlook* outlook = nullptr;
    if (m_result != nullptr) {
        for (const auto& each : m_result->agreement) {
            if (each.criterion == m_measure || each.role == m_measure)
                outlook = &each;
        }
    }
    setVisible(outlook != nullptr);
    m_domain.clear();
    if (outlook == nullptr)
        return;
    m_domain = outlook->domain;
    QString text = QStringLiteral("• ")
        + tr("%Ln more item(s) of %1 rated by two would halve the interval of α.", nullptr,
            static_cast<int>(outlook->more))
              .arg(domainName(m_result->scheme, outlook->domain))
        + u' '
        + tr("Agreement is least certain there (%1: α %2, %3, %Ln item(s)).", nullptr,
            static_cast<int>(outlook->items))
              .arg(localized(outlook->label), coefficient(outlook->alpha),
                  coefficient(outlook->low) + QChar(0x2013) + coefficient(outlook->high));
    const auto found = m_result->waiting.find(outlook->domain);
    const std::int64_t left = outlook->single + (found == m_result->waiting.end() ? 0 : found->second);
    text += u' '
        + (left > 0 ? tr(
               "%Ln item(s) of this domain have fewer than two ratings.", nullptr, static_cast<int>(left))
                    : tr("All of its items have two ratings: more have to be imported first."));
    m_text->setText(text);
}

void AgreementNote::retranslateUi()
{
    m_assign->setText(tr("Assign…"));
    m_assign->setAccessibleName(tr("Assign more work of this domain to annotators"));
    fill();
}

void AgreementNote::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
