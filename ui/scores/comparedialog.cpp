#include "scores/comparedialog.h"
#include "common/controls.h"
#include "common/errortext.h"
#include "common/gridview.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include "scores/scoregrid.h"
#include "service/projectsession.h"
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace touchstone::ui {

namespace {

constexpr int kRows = 12;

/// With its sign, which says who is ahead.
QString signedFigure(double value, bool share)
{
    const QLocale locale;
    const double shown = share ? 100 * value : value;
    const QString text = locale.toString(shown, 'f', share ? 1 : 2);
    return shown > 0 ? u'+' + text : text;
}

}

CompareDialog::CompareDialog(Context context, ScoresRequest request,
    std::vector<std::pair<std::string, QString>> shown, Scheme scheme, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_request(std::move(request))
    , m_shown(std::move(shown))
    , m_scheme(std::move(scheme))
    , m_title(plainLabel({}, this, "title"))
    , m_fresh(new QCheckBox(this))
    , m_state(plainParagraph({}, this))
    , m_grid(new tables::GridModel(this))
    , m_view(new GridView(this))
    , m_note(plainParagraph({}, this, "small"))
    , m_close(makeButton(this, "compareClose"))
{
    setObjectName(QStringLiteral("compareDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(820, 560);
    m_fresh->setObjectName(QStringLiteral("compareFresh"));
    m_fresh->setChecked(true);
    m_state->setObjectName(QStringLiteral("compareState"));
    m_note->setObjectName(QStringLiteral("compareNote"));
    m_view->setObjectName(QStringLiteral("compareTable"));
    m_view->setGrid(m_grid);
    m_view->setShownRows(kRows);
    m_view->keepOrder();
    auto* choices = new QHBoxLayout;
    const LabelledChoice first = makeChoice(this, "compareFirst");
    const LabelledChoice second = makeChoice(this, "compareSecond");
    m_firstLabel = first.label;
    m_first = first.box;
    m_secondLabel = second.label;
    m_second = second.box;
    for (const auto& [model, name] : m_shown) {
        m_first->addItem(name, toQt(model));
        m_second->addItem(name, toQt(model));
    }
    m_second->setCurrentIndex(m_shown.size() > 1 ? 1 : 0);
    choices->addWidget(first.row);
    choices->addWidget(second.row);
    choices->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(20, 16, 20, 16);
    box->setSpacing(10);
    box->addWidget(m_title);
    box->addLayout(choices);
    box->addWidget(m_fresh);
    box->addWidget(m_state);
    box->addWidget(m_view);
    box->addWidget(m_note);
    box->addStretch();
    box->addLayout(buttons);
    connect(m_first, &QComboBox::currentIndexChanged, this, &CompareDialog::compute);
    connect(m_second, &QComboBox::currentIndexChanged, this, &CompareDialog::compute);
    connect(m_fresh, &QCheckBox::toggled, this, &CompareDialog::compute);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    retranslateUi();
    compute();
}

CompareDialog::~CompareDialog()
{
    m_context.jobs.cancel(m_token);
}

void CompareDialog::compute()
{
    m_outcome.reset();
    service::ComparedModels models;
    models.first = fromQt(m_first->currentData().toString());
    models.second = fromQt(m_second->currentData().toString());
    models.neverExported = m_fresh->isChecked();
    models.byDomain = true;
    if (models.first != models.second)
        m_token = m_context.jobs.run(
            this, "compare",
            [request = m_request, models](jobs::Control& control) -> Outcome {
                auto session = service::ProjectSession::open(request.file, service::Access::Read);
                if (!session)
                    return tl::unexpected(session.error());
                const auto options = scoringOf(*session, request);
                if (!options)
                    return tl::unexpected(options.error());
                return service::compareModels(*session, *options, models, control);
            },
            [this](const Outcome& outcome) { take(outcome); });
    else
        m_context.jobs.cancel(m_token);
    showFigures();
}

void CompareDialog::take(const Outcome& outcome)
{
    m_outcome = outcome;
    showFigures();
    Q_EMIT compared();
}

QString CompareDialog::nameOf(const std::string& model) const
{
    for (const auto& [name, shown] : m_shown) {
        if (name == model)
            return shown;
    }
    return {};
}

void CompareDialog::showFigures()
{
    using tables::GridCell;
    const bool same = m_first->currentIndex() == m_second->currentIndex();
    m_view->setVisible(m_outcome && *m_outcome);
    if (!m_outcome || !*m_outcome) {
        m_state->setText(same ? tr("Choose two different models.")
                : m_outcome   ? errorText(m_outcome->error())
                              : tr("The differences are being computed."));
        m_note->clear();
        return;
    }
    const service::ModelComparison& made = **m_outcome;
    m_state->setText(
        tr("%1 less %2: above zero the first is ahead. Where the interval holds zero, neither is.")
            .arg(nameOf(made.models.first), nameOf(made.models.second)));
    QStringList notes;
    notes << (made.models.neverExported
            ? tr("%Ln prompt(s) that both answered were exported for training and are left out.", nullptr,
                static_cast<int>(made.exportedPrompts))
            : tr("%Ln prompt(s) that both answered were exported for training and count here: a model that "
                 "was "
                 "trained on them has an advantage.",
                nullptr, static_cast<int>(made.exportedPrompts)));
    if (!made.sameRounds)
        notes << tr(
            "The two were not rated in the same rounds: the difference holds what changed between the "
            "rounds, too. Rate both blind in one round.");
    m_note->setText(notes.join(u' '));
    m_grid->setColumns({tr("Question"), tr("Domain"), tr("Difference"), tr("Prompts that both answered")});
    std::vector<std::vector<GridCell>> rows;
    for (const auto& figure : made.figures) {
        const bool share = figure.criterion.kind != stats::ScoreKind::Scale;
        const stats::Score& score = figure.difference;
        GridCell value;
        value.number = true;
        value.text = score.value
            ? signedFigure(*score.value, share) + (share ? tr(" points of 100") : QString())
            : tr("undefined");
        value.below = score.ciLow && score.ciHigh
            ? tr("%1 to %2").arg(signedFigure(*score.ciLow, share), signedFigure(*score.ciHigh, share))
            : score.value ? tr("no interval")
                          : ScoreGrid::reason(score.reason);
        GridCell pairs;
        pairs.number = true;
        pairs.text = number(static_cast<qint64>(score.prompts));
        const QString label = localized(figure.criterion.label);
        const QString domain = figure.domain.empty() ? tr("all") : domainName(m_scheme, figure.domain);
        rows.push_back({{.text = label, .below = {}, .sortKey = {}, .number = false, .tip = label},
            {.text = domain, .below = {}, .sortKey = {}, .number = false, .tip = domain}, value, pairs});
    }
    m_grid->setRows(std::move(rows));
}

void CompareDialog::retranslateUi()
{
    setWindowTitle(tr("Compare two models"));
    m_title->setText(tr("Compare two models"));
    m_firstLabel->setText(tr("First"));
    m_first->setAccessibleName(tr("First model"));
    m_secondLabel->setText(tr("Second"));
    m_second->setAccessibleName(tr("Second model"));
    m_fresh->setText(tr("Only prompts that were never exported for training"));
    m_view->setAccessibleName(tr("Differences of the two models"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    showFigures();
}

void CompareDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

}
