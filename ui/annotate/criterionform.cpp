#include "annotate/criterionform.h"
#include "annotate/criteriacontrols.h"
#include "annotate/scaleaxis.h"
#include "annotate/scalecontrol.h"
#include "annotate/textcontrol.h"
#include "common/texts.h"
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr int kBetween = 18; // between two questions

}

CriterionForm::CriterionForm(QWidget* parent)
    : QWidget(parent)
    , m_box(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("criterionForm"));
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(kBetween);
}

CriterionForm::~CriterionForm() = default;

void CriterionForm::leaveOut(const QStringList& roles)
{
    m_leftOut = roles;
}

void CriterionForm::setScheme(const Scheme& scheme, int candidates)
{
    if (m_scheme && *m_scheme == scheme && m_candidates == candidates && m_builtWithout == m_leftOut)
        return;
    m_scheme = std::make_unique<Scheme>(scheme);
    m_candidates = candidates;
    m_builtWithout = m_leftOut;
    build();
}

void CriterionForm::build()
{
    while (QLayoutItem* item = m_box->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_controls.clear();
    QString letters;
    for (const Criterion& criterion : m_scheme->criteria) {
        if (!criterion.role.empty() && m_leftOut.contains(toQt(criterion.role)))
            continue;
        CriterionControl* control = makeCriterionControl(criterion, m_candidates, this).release();
        control->setBlocked(m_blocked);
        connectControl(control);
        m_box->addWidget(control);
        m_controls.push_back(control);
        if (criterion.kind != CriterionKind::BestOf)
            letters += control->letters();
    }
    m_box->addStretch(1);
    // The letters of candidates are the form's own idea: those that the scheme gives come first.
    for (CriterionControl* control : m_controls)
        control->giveUpLetters(letters);
}

void CriterionForm::connectControl(CriterionControl* control)
{
    const QString id = toQt(control->criterion().id);
    connect(control, &CriterionControl::acted, this,
        [this, id](const QString& value) { Q_EMIT acted(id, value); });
    connect(control, &CriterionControl::edited, this, &CriterionForm::edited);
    connect(control, &CriterionControl::reasonTakenBack, this, [this, id] {
        Q_EMIT edited();
        Q_EMIT acted(id, {});
    });
    if (auto* text = qobject_cast<TextControl*>(control)) {
        connect(text, &TextControl::submitAsked, this, &CriterionForm::submitAsked);
        connect(text, &TextControl::left, this, [this] {
            setFocus(Qt::OtherFocusReason);
            Q_EMIT left();
        });
    }
}

Answers CriterionForm::answers() const
{
    Answers all;
    for (const CriterionControl* control : m_controls) {
        const std::string& id = control->criterion().id;
        if (auto answer = control->answer())
            all.values.emplace(id, std::move(*answer));
        if (!control->reason().isEmpty())
            all.cannotRate.emplace(id, fromQt(control->reason()));
    }
    return all;
}

void CriterionForm::setAnswers(const Answers& answers)
{
    for (CriterionControl* control : m_controls) {
        const std::string& id = control->criterion().id;
        const auto value = answers.values.find(id);
        const auto reason = answers.cannotRate.find(id);
        control->setMissing(false);
        control->setAnswer(value != answers.values.end() ? std::optional(value->second) : std::nullopt);
        control->setReason(reason != answers.cannotRate.end() ? toQt(reason->second) : QString());
    }
}

void CriterionForm::setCannotRate(const QString& criterionId, const QString& reason)
{
    CriterionControl* found = control(criterionId);
    if (found == nullptr)
        return;
    if (!reason.isEmpty()) {
        found->setAnswer({});
        found->setMissing(false);
    }
    found->setReason(reason);
}

ScaleControl* CriterionForm::scaleForDigit() const
{
    ScaleControl* first = nullptr;
    ScaleControl* open = nullptr;
    for (CriterionControl* control : m_controls) {
        auto* scale = qobject_cast<ScaleControl*>(control);
        if (scale == nullptr)
            continue;
        if (scale->axis()->hasFocus())
            return scale;
        if (first == nullptr)
            first = scale;
        if (open == nullptr && isOpen(scale))
            open = scale;
    }
    return open != nullptr ? open : first;
}

bool CriterionForm::takeKey(QKeyEvent* event)
{
    const QChar key = plainKey(event);
    if (key.isNull())
        return false;
    if (key.isDigit()) {
        ScaleControl* scale = scaleForDigit();
        return scale != nullptr && scale->takeKey(event);
    }
    for (CriterionControl* control : m_controls) {
        if (control->takeKey(event))
            return true;
    }
    return false;
}

void CriterionForm::setBlocked(bool blocked)
{
    m_blocked = blocked;
    for (CriterionControl* control : m_controls)
        control->setBlocked(blocked);
}

bool CriterionForm::isOpen(const CriterionControl* control) const
{
    return !control->answer() && control->reason().isEmpty();
}

void CriterionForm::focusOn(CriterionControl* control)
{
    control->setFocus(Qt::OtherFocusReason);
    for (QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above)) {
            area->ensureWidgetVisible(control);
            return;
        }
    }
}

void CriterionForm::focusFirst()
{
    if (!m_controls.empty())
        focusOn(m_controls.front());
}

QStringList CriterionForm::missing() const
{
    QStringList labels;
    for (const CriterionControl* control : m_controls) {
        if (control->criterion().required && isOpen(control))
            labels += localized(control->criterion().label);
    }
    return labels;
}

void CriterionForm::showMissing()
{
    CriterionControl* first = nullptr;
    for (CriterionControl* control : m_controls) {
        const bool missing = control->criterion().required && isOpen(control);
        control->setMissing(missing);
        if (missing && first == nullptr)
            first = control;
    }
    if (first != nullptr)
        focusOn(first);
}

CriterionControl* CriterionForm::control(const QString& criterionId) const
{
    for (CriterionControl* control : m_controls) {
        if (toQt(control->criterion().id) == criterionId)
            return control;
    }
    return nullptr;
}

void CriterionForm::keyPressEvent(QKeyEvent* event)
{
    event->setAccepted(takeKey(event));
}

}
