#include "exchange/assigndialog.h"
#include "common/controls.h"
#include "common/dialogs.h"
#include "common/errortext.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/surfaces.h"
#include "common/texts.h"
#include "exchange/annotatorpicker.h"
#include "exchange/assigntexts.h"
#include "tables/gridmodel.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace touchstone::ui {

namespace {

using tables::GridCell;

constexpr int kSafetyOverlap = 3; // of the published protocol
constexpr int kMostUnits = 1000000000;
constexpr int kMostGap = 100000;

GridCell numberCell(std::int64_t value)
{
    return {.text = number(value), .sortKey = qint64 {value}, .number = true};
}

GridCell hoursCell(const std::optional<double>& hours)
{
    return {.text = hours ? QLocale().toString(*hours, 'f', 1) : QStringLiteral("–"),
        .sortKey = hours.value_or(-1),
        .number = true};
}

bool asksForSafetyAlone(const Scheme& scheme)
{
    return scheme.criterionWithRole("safety") != nullptr
        && scheme.criterionWithRole("responsibility") == nullptr;
}

}

AssignDialog::AssignDialog(Context context, std::filesystem::path project, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_project(std::move(project))
    , m_title(plainLabel({}, this, "title"))
    , m_people(new AnnotatorPicker(this))
    , m_roundLabel(plainLabel({}, this))
    , m_round(new QComboBox(this))
    , m_overlapLabel(plainLabel({}, this))
    , m_overlap(new QSpinBox(this))
    , m_repeatsLabel(plainLabel({}, this))
    , m_repeats(new QSpinBox(this))
    , m_gapLabel(plainLabel({}, this))
    , m_gap(new QSpinBox(this))
    , m_goldLabel(plainLabel({}, this))
    , m_gold(new QComboBox(this))
    , m_orderLabel(plainLabel({}, this))
    , m_order(new QComboBox(this))
    , m_limitLabel(plainLabel({}, this))
    , m_limit(new QSpinBox(this))
    , m_domainLabel(plainLabel({}, this))
    , m_domain(new QComboBox(this))
    , m_byDomain(new QCheckBox(this))
    , m_options(new QWidget(this))
    , m_previewHeading(plainLabel({}, this, "heading"))
    , m_view(new GridView(this))
    , m_model(new tables::GridModel(this))
    , m_summary(plainParagraph({}, this))
    , m_short(plainParagraph({}, this, "warning"))
    , m_outlook(plainParagraph({}, this, "small"))
    , m_apart(plainParagraph({}, this, "warning"))
    , m_message(plainParagraph({}, this))
    , m_bar(new QProgressBar(this))
    , m_close(new QPushButton(this))
    , m_assign(new QPushButton(this))
{
    setObjectName(QStringLiteral("assignDialog"));
    setWindowModality(Qt::WindowModal);
    resize(1080, 700);
    auto* left = new Card(this);
    left->box()->addWidget(m_people);
    auto* right = new Card(this);
    auto* grid = new QGridLayout(m_options);
    grid->setContentsMargins(0, 0, 0, 0);
    buildOptions(grid);
    right->box()->addWidget(m_options);
    right->box()->addSpacing(6);
    buildPreview();
    right->box()->addWidget(m_previewHeading);
    right->box()->addWidget(m_view, 1);
    right->box()->addWidget(m_summary);
    right->box()->addWidget(m_short);
    right->box()->addWidget(m_apart);
    right->box()->addWidget(m_outlook);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(12);
    cards->addWidget(left, 2);
    cards->addWidget(right, 4);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_assign);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(12);
    box->addWidget(m_title);
    box->addLayout(cards, 1);
    box->addWidget(m_bar);
    box->addLayout(buttons);
    connectAll();
    retranslateUi();
    load();
}

AssignDialog::~AssignDialog()
{
    m_context.jobs.cancel(m_token);
    m_context.jobs.cancel(m_previewToken);
}

void AssignDialog::buildOptions(QGridLayout* grid)
{
    m_round->setObjectName(QStringLiteral("assignRound"));
    m_overlap->setObjectName(QStringLiteral("overlap"));
    m_overlap->setRange(1, 100);
    m_repeats->setObjectName(QStringLiteral("repeats"));
    m_repeats->setRange(0, 50);
    m_gap->setObjectName(QStringLiteral("repeatGap"));
    m_gap->setRange(1, kMostGap);
    m_gap->setValue(static_cast<int>(service::AssignRequest().repeatGap));
    m_gold->setObjectName(QStringLiteral("gold"));
    m_order->setObjectName(QStringLiteral("assignOrder"));
    m_order->addItems({QString(), QString()});
    m_limit->setObjectName(QStringLiteral("assignLimit"));
    m_limit->setRange(0, kMostUnits);
    m_domain->setObjectName(QStringLiteral("assignDomain"));
    m_byDomain->setObjectName(QStringLiteral("byDomain"));
    for (QSpinBox* box : {m_overlap, m_repeats, m_gap, m_limit})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons); // written or stepped with the arrow keys
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& [label, field] : {std::pair<QLabel*, QWidget*> {m_roundLabel, m_round},
             {m_domainLabel, m_domain}, {m_overlapLabel, m_overlap}, {m_repeatsLabel, m_repeats},
             {m_gapLabel, m_gap}, {m_goldLabel, m_gold}, {m_orderLabel, m_order}, {m_limitLabel, m_limit}}) {
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1);
    }
    grid->addWidget(m_byDomain, row, 0, 1, 2);
}

void AssignDialog::buildPreview()
{
    m_view->setObjectName(QStringLiteral("assignPreview"));
    m_view->setGrid(m_model);
    m_view->setMinimumHeight(130);
    m_summary->setObjectName(QStringLiteral("assignSummary"));
    m_short->setObjectName(QStringLiteral("assignShort"));
    m_outlook->setObjectName(QStringLiteral("assignOutlook"));
    m_apart->setObjectName(QStringLiteral("assignApart"));
    m_message->setObjectName(QStringLiteral("assignMessage"));
    m_bar->setObjectName(QStringLiteral("assignProgress"));
    m_bar->setTextVisible(false);
    m_bar->hide();
    m_close->setObjectName(QStringLiteral("assignClose"));
    m_assign->setObjectName(QStringLiteral("assignStart"));
    setRole(m_assign, "main");
    for (QPushButton* button : {m_close, m_assign})
        button->setAutoDefault(false);
}

void AssignDialog::connectAll()
{
    connect(m_people, &AnnotatorPicker::changed, this, &AssignDialog::preview);
    connect(
        m_people, &AnnotatorPicker::addWanted, this, [this](const QString& code, const QStringList& domains) {
            std::vector<std::string> codes;
            for (const QString& domain : domains)
                codes.push_back(fromQt(domain));
            load([code = fromQt(code), codes](service::ProjectSession& session) {
                return session.addAnnotator(code, codes).map([](const Annotator&) {});
            });
        });
    connect(m_people, &AnnotatorPicker::takeBackWanted, this, &AssignDialog::askTakeBack);
    connect(m_gold, &QComboBox::currentIndexChanged, this, &AssignDialog::preview);
    connect(m_domain, &QComboBox::currentIndexChanged, this, &AssignDialog::preview);
    connect(m_round, &QComboBox::currentIndexChanged, this, &AssignDialog::takeRound);
    for (QSpinBox* box : {m_overlap, m_repeats, m_gap, m_limit})
        connect(box, &QSpinBox::valueChanged, this, &AssignDialog::preview);
    connect(m_order, &QComboBox::currentIndexChanged, this, &AssignDialog::preview);
    connect(m_byDomain, &QCheckBox::toggled, this, &AssignDialog::preview);
    connect(m_close, &QPushButton::clicked, this, &AssignDialog::reject);
    connect(m_assign, &QPushButton::clicked, this, &AssignDialog::start);
}

void AssignDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void AssignDialog::retranslateUi()
{
    setWindowTitle(tr("Assign items"));
    m_title->setText(tr("Assign items"));
    m_roundLabel->setText(tr("Round"));
    m_round->setAccessibleName(tr("Round"));
    m_overlapLabel->setText(tr("Annotators for each answer"));
    m_overlap->setAccessibleName(tr("Annotators for each answer"));
    m_domainLabel->setText(tr("Prompts of"));
    m_domain->setAccessibleName(tr("Domain of the prompts that are given out"));
    m_repeatsLabel->setText(tr("Hidden repeats"));
    m_repeats->setAccessibleName(tr("Share of items that come a second time, in percent"));
    m_repeats->setSuffix(tr(" %"));
    setPlainToolTip(m_repeats,
        tr("Part of each annotator's items comes a second time, to see how steady the ratings are."));
    m_gapLabel->setText(tr("Items before a repeat"));
    m_gap->setAccessibleName(tr("Least distance between an item and its repeat"));
    m_goldLabel->setText(tr("Gold answers"));
    m_gold->setAccessibleName(tr("Annotator whose ratings are the gold answers"));
    setPlainToolTip(m_gold,
        tr("What this annotator has rated in the round is given to all others, and theirs is compared with "
           "it."));
    m_orderLabel->setText(tr("Answers to one prompt"));
    m_order->setAccessibleName(tr("Place of the answers to one prompt"));
    m_order->setItemText(0, tr("Spread through the queue"));
    m_order->setItemText(1, tr("One after another"));
    m_limitLabel->setText(tr("How many"));
    m_limit->setAccessibleName(tr("How many are given out; 0 is all"));
    m_limit->setSpecialValueText(tr("All"));
    m_byDomain->setText(tr("Only items of the annotator's own domains"));
    m_previewHeading->setText(tr("Preview"));
    m_view->setAccessibleName(tr("Preview: items of each annotator"));
    m_bar->setAccessibleName(tr("Progress of the assignment"));
    m_assign->setText(tr("Assign"));
    m_model->setColumns(
        {tr("Annotator"), tr("New"), tr("Of these repeats"), tr("All in this round"), tr("Hours")},
        {{}, {}, {}, {}, tr("For the new items, from the median time of ratings so far")});
    fillRounds();
    fillGold();
    fillDomains(domain());
    showPreview();
}

void AssignDialog::fillRounds()
{
    if (!m_facts)
        return;
    const QSignalBlocker quiet(m_round);
    const int chosen = std::max(0, m_round->currentIndex());
    m_round->clear();
    for (std::size_t i = 0; i < m_facts->rounds.size(); ++i) {
        const Round& round = m_facts->rounds[i];
        QString text =
            safeName(toQt(round.name)) + QStringLiteral(" · ") + localized(m_facts->schemes[i].name);
        if (round.kind == RoundKind::Calibration)
            text += QStringLiteral(" · ") + tr("calibration");
        m_round->addItem(text);
    }
    m_round->setCurrentIndex(chosen);
}

Result<AssignDialog::Facts> AssignDialog::readFacts(const std::filesystem::path& project)
{
    auto session = service::ProjectSession::open(project, service::Access::Read);
    if (!session)
        return tl::unexpected(session.error());
    auto annotators = session->annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    auto rounds = session->rounds();
    if (!rounds)
        return tl::unexpected(rounds.error());
    Facts facts {std::move(*annotators), std::move(*rounds), {}};
    for (const Round& round : facts.rounds) {
        auto scheme = session->scheme(round);
        if (!scheme)
            return tl::unexpected(scheme.error());
        facts.schemes.push_back(std::move(*scheme));
    }
    return facts;
}

void AssignDialog::load(const std::function<Result<void>(service::ProjectSession&)>& before)
{
    m_context.jobs.run(
        this, "assign-facts",
        [project = m_project, before](jobs::Control&) -> Result<Facts> {
            if (before) {
                auto session = service::ProjectSession::open(project, service::Access::Write);
                if (!session)
                    return tl::unexpected(session.error());
                if (auto done = before(*session); !done)
                    return tl::unexpected(done.error());
            }
            return readFacts(project);
        },
        [this, wrote = before != nullptr](Result<Facts> facts) {
            const bool good = facts.has_value();
            takeFacts(std::move(facts));
            if (good && wrote)
                Q_EMIT annotatorsChanged();
        });
}

void AssignDialog::takeFacts(Result<Facts> facts)
{
    if (!facts) {
        m_error = facts.error();
        showState();
        return;
    }
    const bool first = !m_facts;
    m_error.reset();
    m_facts = std::move(*facts);
    fillRounds();
    fillGold();
    if (first)
        takeRound();
    m_people->setAnnotators(m_facts->annotators);
}

void AssignDialog::fillGold()
{
    const QSignalBlocker quiet(m_gold);
    const QVariant chosen = m_gold->currentData();
    m_gold->clear();
    m_gold->addItem(tr("None"), QString());
    if (m_facts) {
        for (const Annotator& annotator : m_facts->annotators)
            m_gold->addItem(tr("Ratings of %1").arg(safeName(toQt(annotator.code))), toQt(annotator.code));
    }
    m_gold->setCurrentIndex(std::max(0, m_gold->findData(chosen)));
}

void AssignDialog::limitTo(const std::string& domain)
{
    m_wantedDomain = domain;
    fillDomains(domain);
    preview();
}

void AssignDialog::fillDomains(const std::string& chosen)
{
    std::vector<std::pair<QString, QVariant>> choices {{tr("All domains"), QString()}};
    const Scheme* about = scheme();
    for (const Facet& domain : about != nullptr ? about->domains : std::vector<Facet>())
        choices.emplace_back(safeName(localized(domain.label), 40), toQt(domain.code));
    const QString wanted = toQt(m_wantedDomain);
    const bool listed = std::any_of(
        choices.begin(), choices.end(), [&](const auto& each) { return each.second.toString() == wanted; });
    if (!listed)
        choices.emplace_back(safeName(wanted, 40), wanted);
    setChoices(m_domain, choices, toQt(chosen));
}

std::string AssignDialog::domain() const
{
    return fromQt(m_domain->currentData().toString());
}

std::string AssignDialog::gold() const
{
    return m_gold->isVisibleTo(this) ? fromQt(m_gold->currentData().toString()) : std::string();
}

void AssignDialog::takeRound()
{
    if (const Scheme* chosen = scheme()) {
        m_people->setScheme(*chosen);
        fillDomains(domain());
        m_overlap->setValue(asksForSafetyAlone(*chosen) ? kSafetyOverlap : 1);
        const Round& round = m_facts->rounds[static_cast<std::size_t>(m_round->currentIndex())];
        for (QWidget* widget : {static_cast<QWidget*>(m_goldLabel), static_cast<QWidget*>(m_gold)})
            widget->setVisible(round.kind == RoundKind::Calibration);
    }
    preview();
}

const Scheme* AssignDialog::scheme() const
{
    const int index = m_round->currentIndex();
    return m_facts && index >= 0 ? &m_facts->schemes[static_cast<std::size_t>(index)] : nullptr;
}

service::AssignRequest AssignDialog::request() const
{
    service::AssignRequest request;
    request.annotators = m_people->chosen();
    request.overlap = m_overlap->value();
    request.round = m_facts->rounds[static_cast<std::size_t>(m_round->currentIndex())].name;
    if (!domain().empty())
        request.domains = {domain()};
    request.byDomain = m_byDomain->isChecked();
    request.repeatShare = m_repeats->value() / 100.0;
    request.repeatGap = m_gap->value();
    request.gold = gold();
    std::erase(request.annotators, request.gold);
    if (m_limit->value() > 0)
        request.limit = m_limit->value();
    request.together = m_order->currentIndex() == 1;
    return request;
}

void AssignDialog::preview()
{
    if (scheme() == nullptr || isRunning())
        return;
    m_preview.reset();
    m_context.jobs.cancel(m_previewToken);
    service::AssignRequest wanted = request();
    m_working = !wanted.annotators.empty();
    if (m_working) {
        wanted.dryRun = true;
        m_previewToken = m_context.jobs.run(
            this, "assign-preview",
            [project = m_project, wanted](jobs::Control& control) -> Result<service::AssignReport> {
                auto session = service::ProjectSession::open(project, service::Access::Write);
                if (!session)
                    return tl::unexpected(session.error());
                return service::assign(*session, wanted, control);
            },
            [this](Result<service::AssignReport> report) {
                m_working = false;
                m_preview = std::move(report);
                showPreview();
            });
    }
    showPreview();
}

void AssignDialog::start()
{
    if (scheme() == nullptr || isRunning() || m_people->chosen().empty())
        return;
    m_context.jobs.cancel(m_previewToken);
    m_working = false;
    m_handedOut.reset();
    m_takenBack.reset();
    m_error.reset();
    m_outcome = std::make_shared<std::optional<Result<service::AssignReport>>>();
    m_token = m_context.jobs.run(
        this, "assign",
        [project = m_project, wanted = request(), outcome = m_outcome](jobs::Control& control) {
            auto session = service::ProjectSession::open(project, service::Access::Write);
            *outcome = session ? service::assign(*session, wanted, control) : tl::unexpected(session.error());
            return outcome;
        },
        [this](const Outcome& outcome) { finish(outcome); },
        [this](const jobs::Progress& progress) {
            m_bar->setRange(0, static_cast<int>(progress.total));
            m_bar->setValue(static_cast<int>(progress.done));
        });
    m_bar->setRange(0, 0);
    showState();
}

void AssignDialog::cancel()
{
    if (m_cancelling)
        return;
    m_cancelling = true;
    m_context.jobs.cancel(m_token);
    // The answer of cancelled work is dropped, though it may have been done before it heard of it: what comes
    // next on the same worker knows.
    m_token = m_context.jobs.run(
        this, "assign-end", [outcome = m_outcome](jobs::Control&) { return outcome; },
        [this](const Outcome& outcome) { finish(outcome); });
    showState();
}

void AssignDialog::finish(const Outcome& outcome)
{
    m_outcome.reset();
    m_cancelling = false;
    if (outcome->has_value() && **outcome)
        m_handedOut = (***outcome).items;
    else
        m_error = outcome->has_value() ? (**outcome).error() : Error {ErrorCode::Cancelled};
    preview();
    if (m_handedOut)
        Q_EMIT assigned();
}

void AssignDialog::showPreview()
{
    std::vector<std::vector<GridCell>> rows;
    QString summary;
    QString shortOf;
    QString outlook;
    QString apart;
    if (m_preview && *m_preview) {
        const service::AssignReport& report = **m_preview;
        for (const service::AssignReport::Share& share : report.annotators)
            rows.push_back({{.text = safeName(toQt(share.annotator))}, numberCell(share.added),
                numberCell(share.repeats), numberCell(share.assigned), hoursCell(share.hours)});
        const bool panel = scheme() != nullptr && scheme()->unit == ItemUnit::Prompt;
        const int units = static_cast<int>(report.units);
        const QString about = panel
            ? tr("They concern %Ln prompt(s) with one model's answers each.", nullptr, units)
            : tr("They concern %Ln answer(s).", nullptr, units);
        summary = (report.items > 0 ? tr("%Ln new item(s).", nullptr, static_cast<int>(report.items))
                                    : tr("Nothing new to hand out."))
            + QLatin1Char(' ') + about;
        if (report.shortOfRaters > 0)
            shortOf = tr("%Ln of them would have fewer annotators than asked for.", nullptr,
                static_cast<int>(report.shortOfRaters));
        outlook = AssignTexts::outlook(report.outlook, *scheme());
        apart = AssignTexts::apart(report.outlook);
    } else if (m_preview) {
        const Error& error = m_preview->error();
        const bool noGold = error.code == ErrorCode::Usage && error.subject == "gold";
        summary = noGold
            ? tr("This annotator has rated nothing in this round yet: there are no gold answers.")
            : errorText(error) + QLatin1Char(' ') + errorAdvice(error.code);
    } else if (m_working) {
        summary = tr("Working it out …");
    } else if (m_facts) {
        summary = tr("Tick at least one annotator.");
    }
    m_model->setRows(std::move(rows));
    m_summary->setText(summary);
    m_short->setText(shortOf);
    m_short->setVisible(!shortOf.isEmpty());
    m_outlook->setText(outlook);
    m_outlook->setVisible(!outlook.isEmpty());
    m_apart->setText(apart);
    m_apart->setVisible(!apart.isEmpty());
    showState();
}

void AssignDialog::showState()
{
    const bool nothing = m_preview && (!*m_preview || (*m_preview)->items == 0);
    m_people->setEnabled(!isRunning());
    m_options->setEnabled(!isRunning() && m_facts);
    m_bar->setVisible(isRunning());
    m_close->setText(isRunning() ? tr("Cancel") : tr("Close"));
    m_close->setEnabled(!m_cancelling);
    m_assign->setEnabled(m_facts && !isRunning() && !nothing && !m_people->chosen().empty());
    QString message;
    if (m_cancelling)
        message = tr("Cancelling …");
    else if (isRunning())
        message = tr("Handing out …");
    else if (m_error)
        message = errorText(*m_error) + QLatin1Char(' ') + errorAdvice(m_error->code);
    else if (m_handedOut)
        message = tr("%Ln item(s) were handed out.", nullptr, static_cast<int>(*m_handedOut));
    else if (m_takenBack)
        message = tr("%Ln item(s) were taken back.", nullptr,
            static_cast<int>(m_takenBack->removed + m_takenBack->released));
    m_message->setText(message);
    setRole(m_message, m_error ? "danger" : "strong");
}

void AssignDialog::reject()
{
    if (isRunning())
        cancel();
    else
        QDialog::reject();
}

}
