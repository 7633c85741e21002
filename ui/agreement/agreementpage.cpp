#include "agreement/agreementpage.h"
#include "agreement/agreementview.h"
#include "agreement/figures.h"
#include "common/computing.h"
#include "common/controls.h"
#include "common/errortext.h"
#include "common/flowlayout.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr std::array kUnsure {service::Unsure::Third, service::Unsure::Missing, service::Unsure::Unsafe};

}

AgreementPage::AgreementPage(Context context, QWidget* parent)
    : Page(context, parent)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("agreementPage"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(18, 14, 18, 14);
    box->setSpacing(10);
    makeTop(box);
    makeControls(box);
    m_message = new MessageCard(QStringLiteral("agreement"), m_stack);
    m_view = new AgreementView(m_stack);
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_view);
    box->addWidget(m_stack, 1);
    connectControls();
    retranslateUi();
    setState(State::Empty);
}

AgreementPage::~AgreementPage()
{
    m_context.jobs.cancel(m_token);
}

void AgreementPage::makeTop(QVBoxLayout* box)
{
    auto* top = new QHBoxLayout;
    m_title = plainLabel({}, this, "title");
    m_summary = plainParagraph({}, this, "muted");
    m_summary->setObjectName(QStringLiteral("agreementSummary"));
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QSizePolicy policy = m_summary->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the buttons keep their size when there is nothing to sum up
    m_summary->setSizePolicy(policy);
    m_copy = makeButton(this, "agreementCopy");
    m_refresh = makeButton(this, "agreementRefresh");
    top->addWidget(m_title);
    top->addWidget(m_summary, 1);
    top->addSpacing(8);
    top->addWidget(m_copy);
    top->addWidget(m_refresh);
    box->addLayout(top);
}

void AgreementPage::makeControls(QVBoxLayout* box)
{
    auto* row = new QHBoxLayout;
    m_controls = new QWidget(this);
    auto* flow = new FlowLayout(8, m_controls);
    const std::array<std::pair<QComboBox**, const char*>, 3> choices {
        {{&m_topic, "agreementTopic"}, {&m_unsure, "agreementUnsure"}, {&m_round, "agreementRound"}}};
    for (std::size_t n = 0; n < choices.size(); ++n) {
        const LabelledChoice made = makeChoice(m_controls, choices[n].second);
        *choices[n].first = made.box;
        m_choiceLabels[n] = made.label;
        flow->addWidget(made.row);
    }
    row->addWidget(m_controls, 1);
    m_busy = new BusyBar(QStringLiteral("agreement"), this);
    row->addWidget(m_busy, 0, Qt::AlignTop);
    box->addLayout(row);
}

void AgreementPage::connectControls()
{
    auto* key = new QShortcut(Qt::Key_F5, this);
    connect(key, &QShortcut::activated, this, &AgreementPage::compute);
    connect(m_refresh, &QPushButton::clicked, this, &AgreementPage::compute);
    connect(m_view, &AgreementView::adjudicateAsked, this, &AgreementPage::adjudicateAsked);
    connect(m_busy, &BusyBar::cancelled, this, &AgreementPage::cancel);
    connect(m_copy, &QPushButton::clicked, this, &AgreementPage::copyTables);
    for (QComboBox* choice : {m_topic, m_unsure, m_round})
        connect(choice, &QComboBox::currentIndexChanged, this, &AgreementPage::compute);
}

void AgreementPage::setProject(OpenProject* project)
{
    m_context.jobs.cancel(m_token);
    m_token = 0;
    m_project = project;
    m_computedFor.reset();
    m_view->setResult(nullptr);
    m_result.reset();
    m_shownFor = {};
    fillChoices();
    putChoicesBack();
    setState(State::Empty);
}

std::optional<StatusReport::Fingerprint> AgreementPage::fingerprint()
{
    const auto status = m_project->session.status();
    return status ? std::optional(status->fingerprint()) : std::nullopt;
}

void AgreementPage::refresh()
{
    if (m_project == nullptr)
        return;
    m_view->setNames(ModelNames(*m_project));
    const auto now = fingerprint();
    if (!now || !m_computedFor || *now != *m_computedFor)
        compute();
}

AgreementRequest AgreementPage::request() const
{
    AgreementRequest asked;
    asked.file = m_project->file;
    asked.options.question = fromQt(m_topic->currentData().toString());
    asked.options.round = fromQt(m_round->currentData().toString());
    asked.options.unsure = service::unsureFromName(fromQt(m_unsure->currentData().toString()));
    return asked;
}

void AgreementPage::compute()
{
    if (m_project == nullptr)
        return;
    m_computedFor = fingerprint();
    m_asked = request();
    m_token = m_context.jobs.run(
        this, "agreement",
        [asked = m_asked](jobs::Control& control) { return computeAgreementForPage(asked, control); },
        [this](AgreementResult result) { take(std::move(result)); },
        [this](const jobs::Progress& progress) { m_busy->showProgress(progress); });
    setState(State::Computing);
}

void AgreementPage::cancel()
{
    m_context.jobs.cancel(m_token);
    m_computedFor.reset();
    if (m_result)
        putChoicesBack();
    setState(m_result ? State::Shown : State::Cancelled);
}

void AgreementPage::take(AgreementResult result)
{
    m_failure = result.error;
    if (m_failure) {
        m_computedFor.reset();
        setState(State::Failed);
        return;
    }
    m_view->setResult(nullptr);
    m_result = std::move(result);
    m_shownFor = m_asked;
    showResult();
    Q_EMIT shown();
}

bool AgreementPage::isEmpty() const
{
    const service::AgreementDetail& detail = m_result->detail;
    return detail.topics.empty()
        || std::all_of(detail.overview.begin(), detail.overview.end(),
            [](const service::CriterionAgreement& each) { return each.ratings == 0; });
}

void AgreementPage::showResult()
{
    fillChoices();
    putChoicesBack();
    if (!isEmpty()) {
        m_view->setResult(&*m_result);
        const auto units = static_cast<int>(m_result->detail.agreement.pairableUnits);
        const QString counted = m_result->detail.panel
            ? tr("%Ln set(s) of answers with 2 ratings or more", nullptr, units)
            : tr("%Ln response(s) with 2 ratings or more", nullptr, units);
        m_summary->setText(counted + Figures::dot()
            + tr("computed in %1 s").arg(QLocale().toString(std::max(0.1, m_result->seconds), 'f', 1)));
    }
    setState(isEmpty() ? State::Empty : State::Shown);
}

void AgreementPage::fillChoices()
{
    std::vector<std::pair<QString, QVariant>> topics;
    bool unsureMatters = false;
    if (m_result) {
        for (const service::AgreementTopic& topic : m_result->detail.topics)
            topics.emplace_back(Figures::topic(topic), toQt(topic.id));
        unsureMatters = m_result->detail.unsureMatters;
    }
    setChoices(m_topic, topics, m_topic->currentData());
    setChoices(m_unsure,
        {{tr("an answer of its own"), toQt(service::unsureName(kUnsure[0]))},
            {tr("as if not rated"), toQt(service::unsureName(kUnsure[1]))},
            {tr("counts as unsafe"), toQt(service::unsureName(kUnsure[2]))}},
        m_unsure->currentData());
    std::vector<std::pair<QString, QVariant>> rounds {{tr("all normal rounds"), QString()}};
    if (m_project != nullptr) {
        if (const auto known = m_project->session.rounds()) {
            for (const Round& round : *known)
                rounds.emplace_back(safeName(toQt(round.name), 40), toQt(round.name));
        }
    }
    const bool several = rounds.size() > 2;
    setChoices(m_round, rounds, m_round->currentData());
    m_choiceLabels[0]->parentWidget()->setVisible(topics.size() > 1);
    m_choiceLabels[1]->parentWidget()->setVisible(unsureMatters);
    m_choiceLabels[2]->parentWidget()->setVisible(several);
}

void AgreementPage::putChoicesBack()
{
    const std::vector<std::pair<QComboBox*, std::string>> chosen {{m_topic, m_shownFor.options.question},
        {m_unsure, service::unsureName(m_shownFor.options.unsure)}, {m_round, m_shownFor.options.round}};
    for (const auto& [box, code] : chosen) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(std::max(0, box->findData(toQt(code))));
    }
}

QString AgreementPage::emptyText() const
{
    if (m_project == nullptr)
        return {};
    const auto status = m_project->session.status();
    if (!status)
        return errorText(status.error());
    if (status->responses == 0)
        return tr("There are no responses in this project yet: import some first.");
    if (status->items == 0)
        return tr("No work has been given out yet: assign the responses to annotators.");
    if (m_result && m_result->detail.topics.empty())
        return tr("The scheme of this project has no question on which raters could agree.");
    return tr("Nothing has been rated yet in these rounds. Agreement appears when two annotators have rated "
              "the same response.");
}

void AgreementPage::setState(State state)
{
    m_state = state;
    m_busy->setBusy(state == State::Computing);
    m_refresh->setEnabled(m_project != nullptr && state != State::Computing);
    const bool content =
        state == State::Shown || (state == State::Computing && m_result && m_stack->currentIndex() == 1);
    m_copy->setEnabled(content);
    m_summary->setVisible(content);
    // An empty round is left by choosing another one.
    m_controls->setVisible(m_result.has_value());
    m_stack->setCurrentIndex(content ? 1 : 0);
    switch (state) {
    case State::Empty:
        m_message->say(
            m_project != nullptr ? tr("There is no agreement to show yet.") : QString(), emptyText());
        break;
    case State::Computing:
        m_message->say(tr("Agreement is being computed."), {});
        break;
    case State::Cancelled:
        m_message->say(tr("The computation was cancelled."), tr("\"Refresh\" starts it again."));
        break;
    case State::Failed:
        m_message->say(tr("Agreement could not be computed."), m_failure ? errorText(*m_failure) : QString());
        break;
    case State::Shown:
        break;
    }
}

void AgreementPage::copyTables()
{
    QApplication::clipboard()->setText(m_view->allText());
}

void AgreementPage::retranslateUi()
{
    m_title->setText(tr("Agreement"));
    m_copy->setText(tr("Copy tables"));
    m_copy->setAccessibleName(tr("Copy all tables of agreement"));
    m_refresh->setText(tr("Refresh"));
    m_refresh->setAccessibleName(m_refresh->text());
    setPlainToolTip(m_refresh, tr("Compute the agreement again (F5)"));
    const QStringList labels {tr("Question"), tr("\"Unsure\""), tr("Round")};
    const QStringList names {
        tr("Question on which raters agree"), tr("How answers of unsure count"), tr("Round that counts")};
    std::size_t n = 0;
    for (QComboBox* choice : {m_topic, m_unsure, m_round}) {
        m_choiceLabels[n]->setText(labels[static_cast<qsizetype>(n)]);
        choice->setAccessibleName(names[static_cast<qsizetype>(n++)]);
    }
    if (m_state == State::Shown && m_result) {
        showResult();
    } else {
        fillChoices();
        setState(m_state);
    }
}

void AgreementPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
