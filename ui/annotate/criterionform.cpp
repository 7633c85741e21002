#include "annotate/criterionform.h"
#include "annotate/criteriacontrols.h"
#include "annotate/scaleaxis.h"
#include "annotate/scalecontrol.h"
#include "annotate/textcontrol.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

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
    m_stepBar = nullptr;
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
    makeSteps();
}

void CriterionForm::makeSteps()
{
    m_steps.clear();
    m_step = 0;
    m_reached = 0;
    if (!m_scheme->oneAtATime)
        return;
    // Safety (or the grade, or which is best), problems, points; what else has to be answered; the rest
    // together with the comment.
    const auto rank = [](const CriterionControl* control) {
        const Criterion& criterion = control->criterion();
        if (criterion.role == "safety" || criterion.role == "grade" || criterion.role == "best")
            return 0;
        if (criterion.role == "problems")
            return 1;
        if (criterion.kind == CriterionKind::Scale)
            return 2;
        return criterion.required ? 3 : 4;
    };
    std::vector<CriterionControl*> ordered = m_controls;
    std::stable_sort(ordered.begin(), ordered.end(),
        [&](const CriterionControl* a, const CriterionControl* b) { return rank(a) < rank(b); });
    for (CriterionControl* control : ordered) {
        if (m_steps.empty() || rank(control) < 4 || rank(m_steps.back().front()) < 4)
            m_steps.emplace_back();
        m_steps.back().push_back(control);
    }
    makeStepBar();
    showStep(0);
}

void CriterionForm::makeStepBar()
{
    m_stepBar = new QWidget(this);
    m_stepBar->setObjectName(QStringLiteral("stepBar"));
    auto* row = new QHBoxLayout(m_stepBar);
    row->setContentsMargins(0, 0, 0, 0);
    m_stepText = plainLabel({}, m_stepBar, "muted");
    m_stepText->setObjectName(QStringLiteral("stepText"));
    m_stepBack = new QPushButton(m_stepBar);
    m_stepBack->setObjectName(QStringLiteral("stepBack"));
    m_stepOn = new QPushButton(m_stepBar);
    m_stepOn->setObjectName(QStringLiteral("stepOn"));
    setRole(m_stepBack, "small");
    setRole(m_stepOn, "small");
    row->addWidget(m_stepText, 1);
    row->addWidget(m_stepBack);
    row->addWidget(m_stepOn);
    connect(m_stepBack, &QPushButton::clicked, this, [this] { showStep(m_step - 1); });
    connect(m_stepOn, &QPushButton::clicked, this, &CriterionForm::takeEnter);
    m_box->insertWidget(0, m_stepBar);
    retranslateUi();
}

void CriterionForm::showStep(int step)
{
    if (m_steps.empty())
        return;
    m_step = std::clamp(step, 0, steps() - 1);
    m_reached = std::max(m_reached, m_step);
    QWidget* focus = QApplication::focusWidget();
    for (int i = 0; i < steps(); ++i) {
        for (CriterionControl* control : m_steps[static_cast<std::size_t>(i)]) {
            // Nothing falls to a control that happens to be the next in the chain of focus.
            if (i != m_step && focus != nullptr && control->isAncestorOf(focus))
                setFocus(Qt::OtherFocusReason);
            control->setVisible(i == m_step);
        }
    }
    retranslateUi();
}

int CriterionForm::stepOf(const CriterionControl* control) const
{
    for (int i = 0; i < steps(); ++i) {
        const auto& asked = m_steps[static_cast<std::size_t>(i)];
        if (std::find(asked.begin(), asked.end(), control) != asked.end())
            return i;
    }
    return 0;
}

bool CriterionForm::isAsked(const CriterionControl* control) const
{
    return m_steps.empty() || stepOf(control) <= m_reached;
}

void CriterionForm::stepAfter(const CriterionControl* control, const QString& value)
{
    // One of several settles a question, and so does "none of these"; points and flags may still change.
    const bool settled = !value.isEmpty()
        && (control->criterion().kind == CriterionKind::Choice || value == QLatin1String("none"));
    const int at = stepOf(control);
    if (m_steps.empty())
        return;
    if (at != m_step)
        showStep(at);
    else if (settled && at == m_reached && at + 1 < steps())
        showStep(at + 1);
}

bool CriterionForm::takeEnter()
{
    if (m_steps.empty() || m_step + 1 >= steps())
        return false;
    CriterionControl* lacking = nullptr;
    for (CriterionControl* control : m_steps[static_cast<std::size_t>(m_step)]) {
        const bool missing = control->criterion().required && isOpen(control);
        control->setMissing(missing);
        if (missing && lacking == nullptr)
            lacking = control;
    }
    if (lacking == nullptr)
        showStep(m_step + 1);
    return true;
}

void CriterionForm::retranslateUi()
{
    if (m_stepBar == nullptr)
        return;
    m_stepText->setText(tr("Question %1 of %2").arg(number(m_step + 1), number(steps())));
    m_stepBack->setText(QString(QChar(0x25C0)));
    m_stepBack->setAccessibleName(tr("Back to the question before"));
    m_stepBack->setEnabled(m_step > 0);
    m_stepOn->setText(tr("Next (Enter)"));
    m_stepOn->setAccessibleName(tr("On to the next question"));
    m_stepOn->setEnabled(m_step + 1 < steps());
}

void CriterionForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void CriterionForm::connectControl(CriterionControl* control)
{
    const QString id = toQt(control->criterion().id);
    connect(control, &CriterionControl::acted, this, [this, id, control](const QString& value) {
        Q_EMIT acted(id, value);
        stepAfter(control, value);
    });
    connect(control, &CriterionControl::edited, this, &CriterionForm::edited);
    connect(control, &CriterionControl::reasonTakenBack, this, [this, id] {
        Q_EMIT edited();
        Q_EMIT acted(id, {});
    });
    if (auto* scale = qobject_cast<ScaleControl*>(control)) {
        scale->offerExamples(m_offersExamples);
        connect(scale, &ScaleControl::examplesAsked, this,
            [this, id](int value) { Q_EMIT examplesAsked(id, value); });
    }
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
    if (m_steps.empty())
        return;
    // At the first question that is still open; what was answered before can be gone back to.
    int first = 0;
    const auto isSettled = [this](const CriterionControl* control) { return !isOpen(control); };
    while (first + 1 < steps()
        && std::all_of(m_steps[static_cast<std::size_t>(first)].begin(),
            m_steps[static_cast<std::size_t>(first)].end(), isSettled))
        ++first;
    m_reached = 0;
    showStep(first);
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
        if (scale == nullptr || !isAsked(scale))
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
        if (isAsked(control) && control->takeKey(event))
            return true;
    }
    return false;
}

void CriterionForm::setNote(const QString& criterionId, const QString& note)
{
    if (CriterionControl* found = control(criterionId))
        found->setNote(note);
}

void CriterionForm::setBlocked(bool blocked)
{
    m_blocked = blocked;
    for (CriterionControl* control : m_controls)
        control->setBlocked(blocked);
}

void CriterionForm::offerExamples(bool offer)
{
    m_offersExamples = offer;
    for (CriterionControl* control : m_controls) {
        if (auto* scale = qobject_cast<ScaleControl*>(control))
            scale->offerExamples(offer);
    }
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
    if (first == nullptr)
        return;
    if (!m_steps.empty())
        showStep(stepOf(first));
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
