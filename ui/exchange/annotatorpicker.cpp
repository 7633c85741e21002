#include "exchange/annotatorpicker.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kCodeRole = Qt::UserRole;
constexpr int kMostCharacters = 40;

QStringList ticked(const QListWidget* list)
{
    QStringList codes;
    for (int i = 0; i < list->count(); ++i) {
        if (list->item(i)->checkState() == Qt::Checked)
            codes << list->item(i)->data(kCodeRole).toString();
    }
    return codes;
}

void addTick(QListWidget* list, const QString& text, const QString& code, bool on)
{
    auto* item = new QListWidgetItem(text, list);
    item->setData(kCodeRole, code);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
}

}

AnnotatorPicker::AnnotatorPicker(QWidget* parent)
    : QWidget(parent)
    , m_heading(plainLabel({}, this, "heading"))
    , m_people(new QListWidget(this))
    , m_takeBack(new QPushButton(this))
    , m_newHeading(plainLabel({}, this, "heading"))
    , m_code(new QLineEdit(this))
    , m_add(new QPushButton(this))
    , m_domainsLabel(plainParagraph({}, this, "muted"))
    , m_domains(new QListWidget(this))
    , m_fault(plainParagraph({}, this, "danger"))
{
    m_people->setObjectName(QStringLiteral("annotators"));
    m_takeBack->setObjectName(QStringLiteral("takeBack"));
    m_takeBack->setAutoDefault(false);
    m_code->setObjectName(QStringLiteral("newCode"));
    m_code->setMaxLength(kMostCharacters);
    m_add->setObjectName(QStringLiteral("addAnnotator"));
    m_add->setAutoDefault(false);
    m_domains->setObjectName(QStringLiteral("newDomains"));
    m_fault->setObjectName(QStringLiteral("newFault"));
    m_fault->hide();
    for (QListWidget* list : {m_people, m_domains})
        list->setTabKeyNavigation(false);
    auto* code = new QHBoxLayout;
    code->addWidget(m_code, 1);
    code->addWidget(m_add);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    box->addWidget(m_heading);
    box->addWidget(m_people, 3);
    box->addWidget(m_takeBack, 0, Qt::AlignLeft);
    box->addWidget(m_newHeading);
    box->addWidget(m_domainsLabel);
    box->addWidget(m_domains, 2);
    box->addLayout(code);
    box->addWidget(m_fault);
    connect(m_people, &QListWidget::itemChanged, this, &AnnotatorPicker::changed);
    connect(m_people, &QListWidget::currentRowChanged, this,
        [this](int row) { m_takeBack->setEnabled(row >= 0); });
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem* item = m_people->currentItem())
            Q_EMIT takeBackWanted(item->data(kCodeRole).toString());
    });
    connect(m_add, &QPushButton::clicked, this, &AnnotatorPicker::add);
    connect(m_code, &QLineEdit::returnPressed, this, &AnnotatorPicker::add);
    connect(m_code, &QLineEdit::textChanged, m_fault, &QLabel::hide);
    retranslateUi();
}

void AnnotatorPicker::setAnnotators(std::vector<Annotator> annotators)
{
    m_annotators = std::move(annotators);
    fillPeople();
    proposeCode();
    Q_EMIT changed();
}

void AnnotatorPicker::setScheme(const Scheme& scheme)
{
    m_scheme = scheme;
    fillPeople();
    fillDomains();
}

std::vector<std::string> AnnotatorPicker::chosen() const
{
    std::vector<std::string> codes;
    for (const QString& code : ticked(m_people))
        codes.push_back(fromQt(code));
    return codes;
}

void AnnotatorPicker::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void AnnotatorPicker::retranslateUi()
{
    m_heading->setText(tr("Annotators"));
    m_people->setAccessibleName(tr("Annotators who get items"));
    m_takeBack->setText(tr("Take back what is not done..."));
    setPlainToolTip(
        m_takeBack, tr("For an annotator who cannot go on: others get the rest. What is done stays."));
    m_newHeading->setText(tr("New annotator"));
    m_domainsLabel->setText(tr("Domains of the new annotator; none ticked = all"));
    m_domains->setAccessibleName(tr("Domains of the new annotator"));
    m_code->setAccessibleName(tr("Code of the new annotator"));
    m_code->setPlaceholderText(tr("Code, such as R1"));
    m_add->setText(tr("Add to the project"));
    fillPeople();
    fillDomains();
}

void AnnotatorPicker::fillPeople()
{
    const QSignalBlocker quiet(m_people);
    const int current = m_people->currentRow();
    QStringList off;
    for (int i = 0; i < m_people->count(); ++i) {
        if (m_people->item(i)->checkState() == Qt::Unchecked)
            off << m_people->item(i)->data(kCodeRole).toString();
    }
    m_people->clear();
    for (const Annotator& annotator : m_annotators) {
        QStringList names;
        for (const std::string& domain : annotator.domains)
            names << (m_scheme ? domainName(*m_scheme, domain) : toQt(domain));
        const QString code = toQt(annotator.code);
        const QString domains = names.isEmpty() ? tr("all domains") : names.join(tr(", "));
        addTick(m_people, safeName(code) + QStringLiteral(" · ") + safeName(domains, 200), code,
            !off.contains(code));
    }
    m_people->setCurrentRow(std::min(std::max(current, 0), m_people->count() - 1));
    m_takeBack->setEnabled(m_people->currentRow() >= 0);
}

void AnnotatorPicker::fillDomains()
{
    const QStringList on = ticked(m_domains);
    const int current = m_domains->currentRow();
    m_domains->clear();
    if (!m_scheme)
        return;
    for (const Facet& facet : m_scheme->domains)
        addTick(m_domains, localized(facet.label), toQt(facet.code), on.contains(toQt(facet.code)));
    m_domains->setCurrentRow(std::min(std::max(current, 0), m_domains->count() - 1));
}

void AnnotatorPicker::proposeCode()
{
    int n = 1;
    while (isKnown(QStringLiteral("R%1").arg(n)))
        ++n;
    m_code->setText(QStringLiteral("R%1").arg(n));
}

void AnnotatorPicker::add()
{
    const QString code = m_code->text().trimmed();
    const bool known = isKnown(code);
    if (code.isEmpty() || known) {
        m_fault->setText(known ? tr("%1 is in the list already.").arg(safeName(code))
                               : tr("Write a code first, such as R1."));
        m_fault->show();
        m_code->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QStringList domains = ticked(m_domains);
    for (int i = 0; i < m_domains->count(); ++i)
        m_domains->item(i)->setCheckState(Qt::Unchecked);
    Q_EMIT addWanted(code, domains);
}

bool AnnotatorPicker::isKnown(const QString& code) const
{
    return std::any_of(m_annotators.begin(), m_annotators.end(), [&code](const Annotator& annotator) {
        return toQt(annotator.code).compare(code, Qt::CaseInsensitive) == 0;
    });
}

}
