#include "common/gridview.h"
#include "common/spreadsheetcopy.h"
#include "common/texts.h"
#include "dialogtest.h"
#include "exchange/exportdialog.h"
#include "report/reportdialog.h"
#include "report/reportpdf.h"
#include "scores/comparedialog.h"
#include "scores/scorespage.h"
#include "scores/snapshotdialog.h"
#include "service/adjudicating.h"
#include "service/exporting.h"
#include "service/importer.h"
#include "service/multichoice.h"
#include "service/snapshots.h"
#include "service/unblinding.h"
#include "tables/gridmodel.h"
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <set>

using namespace touchstone;
using namespace touchstone::testing;

namespace {

/// The page on a rated project, as the window would show it.
struct Lead {
    explicit Lead(GuiHouse& house, const QString& file)
        : session(*service::ProjectSession::open(ui::toPath(file), service::Access::Write))
        , project {session, ui::toPath(file)}
        , page(house.context())
        , answers(&page, &ui::ScoresPage::shown)
    {
        page.resize(1280, 720);
        page.setProject(&project);
        page.show();
        page.refresh();
    }
    ~Lead() { page.setProject(nullptr); }

    bool wait() { return !answers.isEmpty() || answers.wait(30000); }
    QAbstractItemModel* table() { return child<ui::GridView>(&page, "scoresTable")->model(); }
    QStringList models()
    {
        QStringList names;
        for (int row = 0; row < table()->rowCount(); ++row)
            names << table()->index(row, 0).data().toString();
        return names;
    }
    /// Everything that stands on the page as text.
    QString everything()
    {
        QString all;
        for (const QLabel* label : page.findChildren<QLabel*>())
            all += label->text() + u'\n';
        for (const ui::GridView* view : page.findChildren<ui::GridView*>())
            all += view->allText();
        return all;
    }
    /// By its key: focus and Space, as a person without a mouse.
    void press(const char* button)
    {
        auto* found = child<QPushButton>(&page, button);
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Space);
    }
    template <class T> T* dialog()
    {
        T* found = nullptr;
        [&] { QTRY_VERIFY((found = page.findChild<T*>()) != nullptr && found->isVisible()); }();
        return found;
    }

    service::ProjectSession session;
    ui::OpenProject project;
    ui::ScoresPage page;
    QSignalSpy answers;
};

}

class TestGuiScoresLead : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void blindUntilUnblindingIsWrittenDown();
    void unblindingIsRefusedWhereNothingCanBeWritten();
    void labelsSettledAfterUnblindingAreCounted();
    void snapshotByKeyboard();
    void snapshotNamesAndInterim();
    void tableForSpreadsheets();
    void latex();
    void comparison();
    void exportedPromptsAreLeftOut();
    void weakestDomains();
    void moreItemsWouldHalveTheInterval();
    void withoutSharedItemsNothingIsPromised();
    void supervisionSetKeepsToDomainsAndHeldOut();
    void report();
    void reportFailure();
    void entriesOfListsStayInOnePiece();
    void multichoiceStandsBeside();
    void languages();
    void firstColumnStays();
    void pictures();

private:
    QString rated(int prompts = 24, int models = 4, int annotators = 3);

    std::unique_ptr<GuiHouse> m_house;
};

void TestGuiScoresLead::init()
{
    m_house = std::make_unique<GuiHouse>();
    m_house->setLook(service::ThemeChoice::Light, QStringLiteral("en"));
}

void TestGuiScoresLead::cleanup()
{
    m_house.reset();
}

QString TestGuiScoresLead::rated(int prompts, int models, int annotators)
{
    SampleOptions options;
    options.prompts = prompts;
    options.models = models;
    options.annotators = annotators;
    options.rated = true;
    return makeSampleProject(m_house->folder(), options);
}

void TestGuiScoresLead::blindUntilUnblindingIsWrittenDown()
{
    const QString file = rated();
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    QCOMPARE(lead.models(),
        QStringList(
            {QStringLiteral("M1"), QStringLiteral("M2"), QStringLiteral("M3"), QStringLiteral("M4")}));
    QVERIFY2(!lead.everything().contains(QStringLiteral("model-")), qPrintable(lead.everything()));
    QVERIFY(textOf(&lead.page, "scoresPill6").contains(QStringLiteral("Blind")));
    // Who thinks again stays blind, and nothing is written.
    m_house->dialogs.sayYes = false;
    lead.press("scoresNames");
    QCOMPARE(m_house->dialogs.asked.size(), std::size_t {1});
    QVERIFY(service::listUnblindings(lead.session)->empty());
    QVERIFY(!lead.everything().contains(QStringLiteral("model-")));
    m_house->dialogs.sayYes = true;
    lead.press("scoresNames");
    QCOMPARE(service::listUnblindings(lead.session)->size(), std::size_t {1});
    QCOMPARE(service::listUnblindings(lead.session)->front().where, std::string("scores"));
    QVERIFY(lead.models().contains(QStringLiteral("model-a")));
    QVERIFY(textOf(&lead.page, "scoresPill6").contains(QStringLiteral("Unblinded view (logged)")));
    QVERIFY(textOf(&lead.page, "scoresPill6").contains(QStringLiteral("unblinded 1 time")));
    // The same figures stand behind code and name.
    const auto codes = service::modelCodes(lead.session);
    const QString figureOfA =
        lead.table()
            ->index(static_cast<int>(lead.models().indexOf(QStringLiteral("model-a"))), 1)
            .data()
            .toString();
    lead.press("scoresNames"); // hides them
    QCOMPARE(lead.models(),
        QStringList(
            {QStringLiteral("M1"), QStringLiteral("M2"), QStringLiteral("M3"), QStringLiteral("M4")}));
    QCOMPARE(lead.table()
                 ->index(static_cast<int>(lead.models().indexOf(ui::toQt(codes->at("model-a")))), 1)
                 .data()
                 .toString(),
        figureOfA);
    QCOMPARE(service::listUnblindings(lead.session)->size(), std::size_t {1});
    // Opened again it is blind again; that it was unblinded is still said.
    lead.press("scoresNames");
    QVERIFY(lead.models().contains(QStringLiteral("model-a")));
    ui::OpenProject again {lead.session, lead.project.file};
    lead.page.setProject(&again);
    lead.answers.clear();
    lead.page.refresh();
    QVERIFY(lead.wait());
    QVERIFY(!lead.everything().contains(QStringLiteral("model-")));
    QVERIFY(textOf(&lead.page, "scoresPill6").contains(QStringLiteral("unblinded 2 times")));
}

void TestGuiScoresLead::unblindingIsRefusedWhereNothingCanBeWritten()
{
    const QString file = rated(4, 2, 1);
    auto session = service::ProjectSession::open(ui::toPath(file), service::Access::Read);
    TS_OK(session);
    ui::OpenProject project {*session, ui::toPath(file)};
    ui::ScoresPage page(m_house->context());
    QSignalSpy answers(&page, &ui::ScoresPage::shown);
    page.setProject(&project);
    page.show();
    page.refresh();
    QVERIFY(answers.wait(30000));
    QVERIFY(!child<QPushButton>(&page, "scoresNames")->isEnabled());
    QVERIFY(!child<QPushButton>(&page, "scoresSnapshot")->isEnabled());
    TS_FAILS(ErrorCode::ReadOnly, service::unblind(*session, "scores"));
    page.setProject(nullptr);
}

void TestGuiScoresLead::labelsSettledAfterUnblindingAreCounted()
{
    const QString file = rated();
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    jobs::Control control;
    const auto settleNext = [&](int skip) {
        const auto disputes = service::listDisputes(lead.session, control);
        int seen = 0;
        for (const service::DisputeEntry& entry : disputes->entries) {
            if (entry.settled || !entry.disputed || seen++ < skip)
                continue;
            const auto about = service::openCase(lead.session, entry.unit);
            service::Settlement settlement;
            settlement.labels["safety"] = ChoiceAnswer {"unsafe"};
            settlement.labels["responsibility"] = ScaleAnswer {1};
            return service::settle(lead.session, entry.unit, settlement, about->state).has_value();
        }
        return false;
    };
    QVERIFY(settleNext(0));
    lead.press("scoresNames");
    for (int n = 0; n < 3; ++n)
        QVERIFY(settleNext(n));
    lead.answers.clear();
    lead.page.refresh();
    QVERIFY(lead.wait());
    QVERIFY2(textOf(&lead.page, "scoresPill4").contains(QStringLiteral("after unblinding: 3")),
        qPrintable(textOf(&lead.page, "scoresPill4")));
    service::ScoringOptions before;
    before.afterUnblind = false;
    const auto table = service::computeScores(lead.session, before, control);
    TS_OK(table);
    QCOMPARE(table->adjudication.units, std::int64_t {1});
    QVERIFY(lead.everything().contains(
        QStringLiteral("Without the labels settled after unblinding, Responsibility of model-")));
}

void TestGuiScoresLead::snapshotByKeyboard()
{
    const QString file = rated();
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    QVERIFY(textOf(&lead.page, "scoresPill5").contains(QStringLiteral("Not published")));
    lead.answers.clear();
    lead.press("scoresSnapshot");
    auto* dialog = lead.dialog<ui::SnapshotDialog>();
    QSignalSpy taken(dialog, &ui::SnapshotDialog::taken);
    QVERIFY(!child<QPushButton>(dialog, "snapshotTake")->isEnabled());
    QTest::keyClicks(child<QLineEdit>(dialog, "snapshotName"), QStringLiteral("spring 1"));
    savePictures(*m_house, dialog, QStringLiteral("snapshot"));
    QTest::keyClick(child<QLineEdit>(dialog, "snapshotName"), Qt::Key_Return);
    QVERIFY(taken.wait(30000));
    const auto all = service::listSnapshots(lead.session);
    TS_OK(all);
    QCOMPARE(all->size(), std::size_t {1});
    QCOMPARE(all->front().content.name, std::string("spring 1"));
    QVERIFY(textOf(dialog, "snapshotState").contains(ui::toQt(all->front().content.state)));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(lead.wait());
    QCOMPARE(textOf(&lead.page, "scoresPill5"), QStringLiteral("Snapshot: spring 1"));
    // By other rules it is another state of figures.
    lead.answers.clear();
    auto* rule = child<QComboBox>(&lead.page, "scoresRule");
    rule->setFocus();
    QTest::keyClick(rule, Qt::Key_End);
    QVERIFY(lead.wait());
    QVERIFY(textOf(&lead.page, "scoresPill5").contains(QStringLiteral("Not published")));
}

void TestGuiScoresLead::snapshotNamesAndInterim()
{
    const QString file = rated(6, 2, 2);
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    jobs::Control control;
    TS_OK(service::takeSnapshot(lead.session, "taken", {}, "1", control));
    ui::ScoresRequest request;
    request.file = lead.project.file;
    ui::SnapshotDialog dialog(m_house->context(), request, 100, 87);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(textOf(&dialog, "snapshotInterim").contains(QStringLiteral("87")));
    QTest::keyClicks(child<QLineEdit>(&dialog, "snapshotName"), QStringLiteral("taken"));
    click(&dialog, "snapshotTake");
    QTRY_VERIFY(textOf(&dialog, "snapshotState").contains(QStringLiteral("already")));
    QCOMPARE(service::listSnapshots(lead.session)->size(), std::size_t {1});
    QVERIFY(child<QLineEdit>(&dialog, "snapshotName")->isEnabled());
}

void TestGuiScoresLead::tableForSpreadsheets()
{
    const QString file = rated();
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    lead.press("scoresCopy");
    const QMimeData* data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasHtml() && data->hasText());
    const QStringList lines = data->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + lead.table()->rowCount());
    for (const QString& line : lines)
        QCOMPARE(line.count(u'\t'), lead.table()->columnCount() - 1);
    QCOMPARE(int(data->html().count(QStringLiteral("<td>"))),
        lead.table()->rowCount() * lead.table()->columnCount());
    QVERIFY(lines[1].contains(lead.table()->index(0, 1).data().toString()));
    // What a spreadsheet would compute stays a text; signs of numbers stay.
    tables::GridModel model;
    model.setColumns({QStringLiteral("=A1"), QStringLiteral("b")});
    tables::GridCell formula;
    formula.text = QStringLiteral("=HYPERLINK(\"x\")<b>");
    tables::GridCell number;
    number.text = QStringLiteral("-0.5");
    number.number = true;
    model.setRows({{formula, number}});
    ui::GridView view;
    view.setGrid(&model);
    ui::copyForSpreadsheet(*view.model());
    data = QApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), QStringLiteral("'=A1\tb\n'=HYPERLINK(\"x\")<b>\t-0.5\n"));
    QVERIFY(data->html().contains(QStringLiteral("&#39;=HYPERLINK"))
        || data->html().contains(QStringLiteral("'=HYPERLINK")));
    QVERIFY(data->html().contains(QStringLiteral("&lt;b&gt;")));
}

void TestGuiScoresLead::latex()
{
    const QString file = rated();
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    QSignalSpy copied(&lead.page, &ui::ScoresPage::copied);
    lead.press("scoresLatex");
    QVERIFY(copied.wait(30000));
    QString text = QApplication::clipboard()->text();
    QVERIFY(text.contains(QStringLiteral("\\begin{tabular}")));
    QVERIFY(text.contains(QStringLiteral("M4")) && !text.contains(QStringLiteral("model-")));
    QVERIFY(service::listUnblindings(lead.session)->empty());
    lead.press("scoresNames");
    lead.press("scoresLatex");
    QVERIFY(copied.wait(30000));
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("model-a")));
}

void TestGuiScoresLead::comparison()
{
    const QString file = rated();
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    lead.press("scoresCompare");
    auto* dialog = lead.dialog<ui::CompareDialog>();
    QSignalSpy compared(dialog, &ui::CompareDialog::compared);
    QVERIFY(compared.wait(30000));
    const auto codes = service::modelCodes(lead.session);
    std::map<std::string, std::string> names;
    for (const auto& [name, code] : *codes)
        names[code] = name;
    service::ComparedModels models {names["M1"], names["M2"], true, true};
    jobs::Control control;
    const auto wanted = service::compareModels(lead.session, {}, models, control);
    TS_OK(wanted);
    QCOMPARE(rowsOf(dialog, "compareTable"), static_cast<int>(wanted->figures.size()));
    for (std::size_t i = 0; i < wanted->figures.size(); ++i) {
        const auto& figure = wanted->figures[i];
        QCOMPARE(
            cell(dialog, "compareTable", static_cast<int>(i), 3), QString::number(figure.difference.prompts));
        if (figure.criterion.kind == stats::ScoreKind::Scale && figure.domain.empty()
            && figure.difference.value) {
            // The difference of the means over the same prompts, worked out from the table of scores: all
            // prompts have labels of both.
            QVERIFY(cell(dialog, "compareTable", static_cast<int>(i), 2)
                        .contains(QString::number(std::abs(*figure.difference.value), 'f', 2)));
        }
    }
    QVERIFY(textOf(dialog, "compareState").startsWith(QStringLiteral("M1 less M2")));
    QVERIFY(textOf(dialog, "compareNote").contains(QStringLiteral("0 prompts")));
    savePictures(*m_house, dialog, QStringLiteral("compare"));
    // Twice the same model is no comparison.
    auto* second = child<QComboBox>(dialog, "compareSecond");
    second->setFocus();
    QTest::keyClick(second, Qt::Key_Up);
    QTRY_VERIFY(textOf(dialog, "compareState").contains(QStringLiteral("two different")));
    TS_FAILS(ErrorCode::NotFound,
        service::compareModels(lead.session, {}, {names["M1"], names["M1"], true, false}, control));
    TS_FAILS(ErrorCode::NotFound,
        service::compareModels(lead.session, {}, {names["M1"], "nobody", true, false}, control));
}

void TestGuiScoresLead::exportedPromptsAreLeftOut()
{
    const QString file = rated();
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    jobs::Control control;
    const service::ComparedModels models {"model-a", "model-b", true, false};
    const auto before = service::compareModels(lead.session, {}, models, control);
    TS_OK(before);
    QCOMPARE(before->exportedPrompts, std::size_t {0});
    QVERIFY(before->sameRounds);
    service::ExportOptions options;
    options.acceptDefaults = true;
    options.domains = {"law"};
    TS_OK(service::exportProject(
        lead.session, "trl-kto", ui::toPath(m_house->folder() + QStringLiteral("/kto")), options, control));
    const auto after = service::compareModels(lead.session, {}, models, control);
    TS_OK(after);
    QVERIFY(after->exportedPrompts > 0);
    for (std::size_t i = 0; i < after->figures.size(); ++i) {
        if (after->figures[i].criterion.role == "responsibility")
            QCOMPARE(after->figures[i].difference.prompts,
                before->figures[i].difference.prompts - after->exportedPrompts);
    }
    service::ComparedModels all = models;
    all.neverExported = false;
    const auto everything = service::compareModels(lead.session, {}, all, control);
    TS_OK(everything);
    QCOMPARE(everything->figures.front().difference.value, before->figures.front().difference.value);
    QCOMPARE(everything->exportedPrompts, after->exportedPrompts);
}

/// What is said of agreement, for points and for safety: the domain whose alpha has the widest interval, and
/// three times as many items more as gave it.
void TestGuiScoresLead::moreItemsWouldHalveTheInterval()
{
    const QString file = rated();
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    QSignalSpy assign(&lead.page, &ui::ScoresPage::assignAsked);
    jobs::Control control;
    service::AgreementOptions options;
    options.by = {"domain"};
    const auto agreement = service::computeAgreement(lead.session, options, control);
    TS_OK(agreement);
    const auto schemes = service::scoredSchemes(lead.session);
    TS_OK(schemes);
    const QLocale locale;
    std::set<std::string> criteria;
    for (const auto& [criterion, key] :
        {std::pair("responsibility", "kripp_alpha_ordinal"), std::pair("safety", "kripp_alpha_nominal")}) {
        auto* measure = child<QComboBox>(&lead.page, "scoresDomainMeasure");
        measure->setCurrentIndex(measure->findData(QLatin1String(criterion)));
        const service::CriterionAgreement::Slice* widest = nullptr;
        const stats::Estimate* alpha = nullptr;
        for (const service::CriterionAgreement& found : agreement->criteria) {
            for (const service::CriterionAgreement::Slice& slice : found.slices) {
                for (const stats::NamedResult& named : slice.coefficients) {
                    const auto* here = std::get_if<stats::Estimate>(&named.result);
                    if (found.criterion != criterion || named.metric->key != key || !here->bootstrap)
                        continue;
                    if (alpha == nullptr
                        || here->bootstrap->high - here->bootstrap->low
                            > alpha->bootstrap->high - alpha->bootstrap->low) {
                        widest = &slice;
                        alpha = here;
                    }
                }
            }
        }
        QVERIFY(widest != nullptr);
        const QString said = textOf(&lead.page, "scoresHalve");
        QVERIFY2(
            said.contains(QStringLiteral("%1 more items of %2 rated by two would halve the interval of α.")
                              .arg(locale.toString(static_cast<qlonglong>(3 * widest->pairableUnits)),
                                  ui::domainName(schemes->front(), widest->value))),
            qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("α %1, %2\u2013%3, %4 items")
                                   .arg(locale.toString(*alpha->value, 'f', 2),
                                       locale.toString(alpha->bootstrap->low, 'f', 2),
                                       locale.toString(alpha->bootstrap->high, 'f', 2))
                                   .arg(widest->pairableUnits)),
            qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("more have to be imported first")), qPrintable(said));
        lead.press("scoresAssign");
        const QList<QVariant> asked = assign.takeLast();
        QCOMPARE(asked.front().value<std::string>(), widest->value);
        criteria.insert(criterion);
    }
    QCOMPARE(criteria.size(), std::size_t {2});
}

/// Where nobody shares an item there is no alpha, and nothing is promised.
void TestGuiScoresLead::withoutSharedItemsNothingIsPromised()
{
    const QString file =
        makeSampleProject(m_house->folder(), {.prompts = 9, .models = 2, .annotators = 1, .rated = true});
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    QVERIFY(!child<QLabel>(&lead.page, "scoresHalve")->isVisible());
    QVERIFY(!child<QPushButton>(&lead.page, "scoresAssign")->isVisible());
}

void TestGuiScoresLead::weakestDomains()
{
    const QString file = rated();
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    QSignalSpy asked(&lead.page, &ui::ScoresPage::supervisionAsked);
    const QStringList lines = textOf(&lead.page, "scoresWeakest").split(u'\n');
    QCOMPARE(lines.size(), 4);
    jobs::Control control;
    const auto table = service::computeScores(lead.session, {}, control);
    TS_OK(table);
    const std::size_t points = *table->role("responsibility");
    const auto codes = service::modelCodes(lead.session);
    std::set<std::string> domains;
    for (std::size_t model = 0; model < table->models.size(); ++model) {
        std::optional<std::size_t> lowest;
        for (std::size_t d = 0; d < table->domains.size(); ++d) {
            const auto& value = table->report.models[model].domains[d][points].value;
            if (value && (!lowest || *value < *table->report.models[model].domains[*lowest][points].value))
                lowest = d;
        }
        QVERIFY(lowest.has_value());
        domains.insert(table->domains[*lowest]);
        const QString value =
            QString::number(*table->report.models[model].domains[*lowest][points].value, 'f', 2);
        const QString start = ui::toQt(codes->at(table->models[model])) + u':';
        const auto line = std::find_if(
            lines.begin(), lines.end(), [&start](const QString& each) { return each.startsWith(start); });
        QVERIFY(line != lines.end());
        QVERIFY2(line->contains(value), qPrintable(*line + u' ' + value));
    }
    lead.press("scoresExportWeak");
    QCOMPARE(asked.size(), 1);
    const auto given = asked.front().front().value<std::vector<std::string>>();
    QCOMPARE(std::set<std::string>(given.begin(), given.end()), domains);
}

void TestGuiScoresLead::supervisionSetKeepsToDomainsAndHeldOut()
{
    const QString file = rated();
    auto session = service::ProjectSession::open(ui::toPath(file), service::Access::Write);
    TS_OK(session);
    jobs::Control control;
    service::ExportOptions options;
    options.acceptDefaults = true;
    const auto all = service::previewProject(*session, "trl-kto", options, control);
    TS_OK(all);
    options.domains = {"law"};
    const auto law = service::previewProject(*session, "trl-kto", options, control);
    TS_OK(law);
    QVERIFY(law->report.files.front().rows > 0);
    QVERIFY(law->report.files.front().rows < all->report.files.front().rows);
    QVERIFY(law->report.leftOut.at("other domain") > 0);
    // The dialog states the domains and lets a person lift that.
    ui::ExportDialog dialog(m_house->context(), ui::toPath(file), exchange::Purpose::Train);
    dialog.limitTo({"law"}, QStringLiteral("Law & order"));
    dialog.show();
    auto* only = child<QCheckBox>(&dialog, "exportOnlyDomains");
    QVERIFY(only->isVisible() && only->isChecked());
    QCOMPARE(only->text(), QStringLiteral("Only prompts of: Law && order"));
    only->setFocus();
    QTest::keyClick(only, Qt::Key_Space);
    QVERIFY(!only->isChecked());
}

void TestGuiScoresLead::report()
{
    const QString file = rated();
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    // Of a page with codes the report has codes, unless asked otherwise; with names it has names.
    lead.press("scoresReport");
    auto* blind = lead.dialog<ui::ReportDialog>();
    QVERIFY(!child<QCheckBox>(blind, "reportNames")->isChecked());
    delete blind;
    lead.press("scoresNames");
    lead.press("scoresReport");
    auto* dialog = lead.dialog<ui::ReportDialog>();
    QVERIFY(child<QCheckBox>(dialog, "reportNames")->isChecked());
    QSignalSpy written(dialog, &ui::ReportDialog::written);
    savePictures(*m_house, dialog, QStringLiteral("reportdialog"));
    child<QPushButton>(dialog, "reportWrite")->setFocus();
    QTest::keyClick(child<QPushButton>(dialog, "reportWrite"), Qt::Key_Return); // one click, or one key
    QVERIFY(written.wait(60000));
    const QString folder = child<QLineEdit>(dialog, "reportFolder")->text();
    QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name),
        QStringList({QStringLiteral("report.en.html"), QStringLiteral("report.en.pdf"),
            QStringLiteral("report.zh_CN.html"), QStringLiteral("report.zh_CN.pdf")}));
    QVERIFY(textOf(dialog, "reportState").contains(QStringLiteral("report.zh_CN.pdf")));
    QCOMPARE(service::listUnblindings(lead.session)->back().where, std::string("report"));
    click(dialog, "reportShow");
    QCOMPARE(m_house->dialogs.foldersShown.size(), 1);
    // Without names nothing is unblinded and one language is one language.
    const std::size_t before = service::listUnblindings(lead.session)->size();
    child<QCheckBox>(dialog, "reportNames")->setChecked(false);
    child<QCheckBox>(dialog, "reportEnglish")->setChecked(false);
    child<QLineEdit>(dialog, "reportFolder")->setText(m_house->folder() + QStringLiteral("/codes"));
    click(dialog, "reportWrite");
    QVERIFY(written.wait(60000));
    QCOMPARE(QDir(m_house->folder() + QStringLiteral("/codes")).entryList(QDir::Files, QDir::Name),
        QStringList({QStringLiteral("report.zh_CN.html"), QStringLiteral("report.zh_CN.pdf")}));
    QCOMPARE(service::listUnblindings(lead.session)->size(), before);
    QFile html(m_house->folder() + QStringLiteral("/codes/report.zh_CN.html"));
    QVERIFY(html.open(QIODevice::ReadOnly));
    QVERIFY(!html.readAll().contains("model-a"));
}

/// Wherever the page ends: an entry of three lines stands on one page.
void TestGuiScoresLead::entriesOfListsStayInOnePiece()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("poppler-utils is missing");
    std::string words;
    for (int n = 0; n < 45; ++n)
        words += "word" + std::to_string(100 + n) + ' ';
    int moved = 0;
    for (int before = 24; before <= 46; ++before) {
        service::ReportList list;
        list.entries.assign(static_cast<std::size_t>(before), "one line");
        list.entries.push_back(words);
        service::Report report;
        report.title = "Report";
        report.sections.push_back({"one", "Section", {list}});
        const auto pdf = ui::reportPdf(report);
        TS_OK(pdf);
        const QString file = m_house->folder() + QStringLiteral("/list.pdf");
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(*pdf);
        out.close();
        QProcess tool;
        tool.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
        QVERIFY(tool.waitForFinished(60000));
        const QStringList pages = QString::fromUtf8(tool.readAllStandardOutput()).split(u'\f');
        int holding = 0;
        for (const QString& page : pages)
            holding += page.contains(QStringLiteral("word1")) ? 1 : 0;
        QVERIFY2(holding == 1, qPrintable(QString::number(before)));
        moved += pages[0].contains(QStringLiteral("word1")) ? 0 : 1;
    }
    // Some ended on the first page, some went to the second.
    QVERIFY2(moved > 0 && moved < 23, qPrintable(QString::number(moved)));
}

void TestGuiScoresLead::reportFailure()
{
    const QString file = rated(4, 2, 1);
    auto session = service::ProjectSession::open(ui::toPath(file), service::Access::Write);
    TS_OK(session);
    ui::ReportDialog dialog(m_house->context(), {*session, ui::toPath(file)}, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const QString taken = writeFile(m_house->folder(), QStringLiteral("taken"), "x");
    child<QLineEdit>(&dialog, "reportFolder")->setText(taken);
    click(&dialog, "reportWrite");
    QTRY_VERIFY(textOf(&dialog, "reportState").contains(QStringLiteral("taken")));
    QVERIFY(child<QPushButton>(&dialog, "reportWrite")->isEnabled());
    child<QCheckBox>(&dialog, "reportChinese")->setChecked(false);
    child<QCheckBox>(&dialog, "reportEnglish")->setChecked(false);
    QVERIFY(!child<QPushButton>(&dialog, "reportWrite")->isEnabled());
}

void TestGuiScoresLead::multichoiceStandsBeside()
{
    const QString file = rated(24, 3, 3);
    QByteArray lines;
    for (int n = 0; n < 8; ++n) {
        const bool swapped = n % 2 == 1;
        const QByteArray question = "第" + QByteArray::number(n / 2) + "问";
        lines += "{\"prompt\":\"[问题]：" + question + "[回复1]：" + (swapped ? "坏" : "好") + "[回复2]："
            + (swapped ? "好" : "坏") + "\",\"label\":\"" + (swapped ? "回复2" : "回复1")
            + "\",\"meta_info\":{\"question\":\"" + question
            + "\",\"pos_resp\":\"好\",\"neg_resp\":\"坏\",\"domain_en\":\"law\"},\"response\":\""
            + (n < 6 ? (swapped ? "回复2更好" : "回复1更好") : "回复1更好") + "\"}\n";
    }
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    lead.answers.clear();
    {
        auto session = service::ProjectSession::open(ui::toPath(file), service::Access::Write);
        TS_OK(session);
        exchange::ReadOptions options;
        options.shape = exchange::Shape::McRun;
        options.model = "model-b";
        options.profile = "moss";
        jobs::Control control;
        const auto report = service::importFiles(*session,
            {ui::toPath(writeFile(m_house->folder(), QStringLiteral("run.jsonl"), lines))}, options, control);
        TS_OK(report);
        QVERIFY(report->accepted);
    }
    // The page notices the run by itself.
    lead.page.refresh();
    QVERIFY(lead.wait());
    auto session = service::ProjectSession::open(ui::toPath(file), service::Access::Read);
    jobs::Control control;
    const auto runs = service::newestRunFigures(*session, {2000, 20231130}, control);
    TS_OK(runs);
    QCOMPARE(runs->size(), std::size_t {1});
    // Right beside what people judged overall, before the domains: in view without scrolling.
    const int automatic = 4;
    const auto header = [&] { return lead.table()->headerData(automatic, Qt::Horizontal).toString(); };
    settle(&lead.page);
    const auto* view = child<ui::GridView>(&lead.page, "scoresTable");
    QVERIFY(
        view->columnViewportPosition(automatic) + view->columnWidth(automatic) <= view->viewport()->width());
    const auto codes = service::modelCodes(lead.session);
    const auto rowOf = [&](const QString& shown) { return static_cast<int>(lead.models().indexOf(shown)); };
    const QString acc =
        QString::number(100 * *runs->front().after.counts.acc(), 'f', 1) + QStringLiteral(" %");
    QVERIFY2(header().endsWith(QStringLiteral("\npublished profile 1")), qPrintable(header()));
    QVERIFY(!lead.everything().contains(QStringLiteral("moss")));
    QCOMPARE(lead.table()->index(rowOf(ui::toQt(codes->at("model-b"))), automatic).data().toString(), acc);
    QCOMPARE(lead.table()->index(rowOf(ui::toQt(codes->at("model-a"))), automatic).data().toString(),
        QString(QChar(0x2013)));
    savePictures(*m_house, &lead.page, QStringLiteral("scores_multichoice"));
    lead.press("scoresNames");
    QVERIFY2(header().endsWith(QStringLiteral("\nmoss")), qPrintable(header()));
    QCOMPARE(lead.table()->index(rowOf(QStringLiteral("model-b")), automatic).data().toString(), acc);
}

void TestGuiScoresLead::languages()
{
    const QString file = rated(6, 2, 2);
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    ui::ReportDialog report(m_house->context(), lead.project, {});
    report.setAttribute(Qt::WA_DeleteOnClose, false);
    ui::ScoresRequest request;
    request.file = lead.project.file;
    ui::SnapshotDialog snapshot(m_house->context(), request, 4, 2);
    snapshot.setAttribute(Qt::WA_DeleteOnClose, false);
    report.show();
    snapshot.show();
    QCOMPARE(accessibilityFaults(&report), QStringList());
    QCOMPARE(accessibilityFaults(&snapshot), QStringList());
    MarkTexts marks;
    QCoreApplication::installTranslator(&marks);
    QCoreApplication::sendPostedEvents();
    for (QWidget* widget : {static_cast<QWidget*>(&report), static_cast<QWidget*>(&snapshot)})
        QCOMPARE(untranslated(widget), QStringList());
    QCOMPARE(untranslated(&lead.page, {QStringLiteral("•")}), QStringList());
    QCoreApplication::removeTranslator(&marks);
    QCoreApplication::sendPostedEvents();
}

void TestGuiScoresLead::firstColumnStays()
{
    const QString file = rated();
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    lead.page.resize(640, 720);
    settle(&lead.page);
    auto* view = child<ui::GridView>(&lead.page, "scoresTable");
    auto* frozen = child<QTableView>(&lead.page, "scoresTableFrozen");
    QVERIFY(!frozen->isVisible());
    QVERIFY(view->horizontalScrollBar()->maximum() > 0);
    view->horizontalScrollBar()->setValue(view->horizontalScrollBar()->maximum());
    QVERIFY(frozen->isVisible());
    QCOMPARE(frozen->indexAt({5, 5}).column(), 0);
    QCOMPARE(frozen->width(), view->columnWidth(0));
    QCOMPARE(frozen->mapTo(view, QPoint()).x(), view->viewport()->x());
    view->horizontalScrollBar()->setValue(0);
    QVERIFY(!frozen->isVisible());
}

void TestGuiScoresLead::pictures()
{
    const QString file = rated(40, 4, 3);
    Lead lead(*m_house, file);
    QVERIFY(lead.wait());
    settle(&lead.page);
    savePictures(*m_house, &lead.page, QStringLiteral("scores"));
}

QTEST_MAIN(TestGuiScoresLead)
#include "test_gui_scores_lead.moc"
