#include "annotate/scalecontrol.h"
#include "annotate/anchorpanel.h"
#include "annotate/scaleaxis.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int kTen = 10;

std::optional<int> thresholdOf(const Criterion& criterion)
{
    return criterion.threshold ? std::optional(criterion.threshold->below) : std::nullopt;
}

}

ScaleControl::ScaleControl(const Criterion& criterion, QWidget* parent)
    : CriterionControl(criterion, parent)
    , m_axis(new ScaleAxis(criterion.min, criterion.max, thresholdOf(criterion), this))
    , m_panel(new AnchorPanel(this))
    , m_examples(new QPushButton(this))
{
    m_axis->setObjectName(QStringLiteral("axis"));
    m_panel->setObjectName(QStringLiteral("anchor"));
    box()->addWidget(m_axis);
    m_examples->setObjectName(QStringLiteral("examples"));
    setRole(m_examples, "link");
    box()->addWidget(m_panel);
    box()->addWidget(m_examples, 0, Qt::AlignLeft);
    setFocusProxy(m_axis);
    connect(m_axis, &ScaleAxis::previewChanged, this, &ScaleControl::showState);
    connect(m_axis, &ScaleAxis::chosen, this, [this](std::optional<int> value) {
        m_offScale = false;
        showState();
        reportAct(value ? QString::number(*value) : QString());
    });
    connect(m_examples, &QPushButton::clicked, this, [this] {
        if (const auto value = m_axis->preview() ? m_axis->preview() : m_axis->value())
            Q_EMIT examplesAsked(*value);
    });
    ScaleControl::retranslateUi();
    offerExamples(false);
}

ScaleControl::~ScaleControl()
{
    // Focus leaves a child that goes with its parent, and this half is gone by then.
    m_axis->disconnect(this);
}

bool ScaleControl::zeroIsTen() const
{
    return m_axis->minimum() > 0 && m_axis->minimum() <= kTen && m_axis->maximum() >= kTen;
}

std::optional<AnswerValue> ScaleControl::answer() const
{
    const auto value = m_axis->value();
    return value ? std::optional<AnswerValue>(ScaleAnswer {*value}) : std::nullopt;
}

void ScaleControl::setAnswer(const std::optional<AnswerValue>& answer)
{
    const auto* scale = answer ? std::get_if<ScaleAnswer>(&*answer) : nullptr;
    m_offScale = false;
    m_axis->setValue(scale != nullptr ? std::optional(scale->value) : std::nullopt);
    showState();
}

bool ScaleControl::takeKey(QKeyEvent* event)
{
    const QChar key = plainKey(event);
    if (!key.isDigit() || isBlocked())
        return false;
    if (event->isAutoRepeat())
        return true;
    const int digit = key.digitValue();
    const int point = digit == 0 && zeroIsTen() ? kTen : digit;
    m_offScale = point < m_axis->minimum() || point > m_axis->maximum();
    if (!m_offScale)
        m_axis->choose(point);
    showState();
    return true;
}

void ScaleControl::setBlocked(bool blocked)
{
    CriterionControl::setBlocked(blocked);
    m_axis->setBlocked(blocked);
    showState();
}

const Anchor* ScaleControl::anchor(int value) const
{
    const auto& anchors = criterion().anchors;
    const auto found = std::find_if(
        anchors.begin(), anchors.end(), [value](const Anchor& one) { return one.value == value; });
    return found == anchors.end() ? nullptr : &*found;
}

QString ScaleControl::pointText(int value) const
{
    if (const Anchor* found = anchor(value))
        return tr("%1: %2", "point: what it means").arg(QString::number(value), localized(found->text));
    return tr("%Ln points", nullptr, value);
}

void ScaleControl::offerExamples(bool offer)
{
    const auto& anchors = criterion().anchors;
    m_offersExamples = offer && std::any_of(anchors.begin(), anchors.end(), [](const Anchor& one) {
        return !one.examples.empty();
    });
    // What stands below must not jump from point to point.
    QSizePolicy policy = m_examples->sizePolicy();
    policy.setRetainSizeWhenHidden(m_offersExamples);
    m_examples->setSizePolicy(policy);
    showState();
}

void ScaleControl::showExamples(std::optional<int> value)
{
    const Anchor* found = value ? anchor(*value) : nullptr;
    const bool there = m_offersExamples && found != nullptr && !found->examples.empty();
    m_examples->setVisible(there);
    if (there)
        m_examples->setText(tr("See %Ln examples", nullptr, static_cast<int>(found->examples.size())));
}

QString ScaleControl::anchorText() const
{
    return m_panel->text();
}

void ScaleControl::showState()
{
    const auto value = m_axis->value();
    if (m_offScale)
        m_stateText = tr("This scale goes from %1 to %2").arg(m_axis->minimum()).arg(m_axis->maximum());
    else
        m_stateText = value ? tr("%Ln points", nullptr, *value) : tr("Not rated yet");
    setState(m_stateText);
    const auto shown = m_axis->preview() ? m_axis->preview() : value;
    m_panel->setText(shown ? pointText(*shown) : tr("Not rated yet – press a number key"));
    showExamples(shown);
}

void ScaleControl::retranslateUi()
{
    CriterionControl::retranslateUi();
    ScaleTexts texts;
    texts.zeroKey = zeroIsTen() ? tr("0 key") : QString();
    if (const auto& threshold = criterion().threshold) {
        texts.lower = localized(threshold->lower);
        texts.upper = localized(threshold->upper);
    }
    texts.unset = tr("not rated");
    QStringList room {tr("Not rated yet – press a number key")};
    for (int value = m_axis->minimum(); value <= m_axis->maximum(); ++value) {
        room += pointText(value);
        const auto index = static_cast<std::size_t>(value - m_axis->minimum());
        texts.points += index < criterion().anchors.size()
            ? tr("%1 of %2: %3", "point of highest point: what it means")
                  .arg(QString::number(value), QString::number(m_axis->maximum()),
                      localized(criterion().anchors[index].text))
            : tr("%1 of %2", "point of highest point").arg(value).arg(m_axis->maximum());
    }
    m_panel->reserve(room);
    m_axis->setTexts(texts);
    m_axis->setAccessibleName(localized(criterion().label));
    m_examples->setAccessibleName(tr("See the lead's examples of this point"));
    showState();
}

void ScaleControl::keyPressEvent(QKeyEvent* event)
{
    event->setAccepted(takeKey(event));
}

}
