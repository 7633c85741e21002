#include "agreement/agreementpage.h"
#include "agreement/agreementtables.h"
#include "agreement/bardelegate.h"
#include "agreement/figures.h"
#include "agreement/metrictexts.h"
#include "common/gridview.h"
#include "common/texts.h"
#include "common/theme.h"
#include "guisupport.h"
#include "service/prompts.h"
#include "service/ratingdesk.h"
#include "service/unblinding.h"
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>
#include <atomic>

using namespace touchstone;
using namespace touchstone::testing;

namespace {

/// A page on a project, as the window would show it.
struct Shown {
    explicit Shown(GuiHouse& house, const QString& file)
        : session(*service::ProjectSession::open(ui::toPath(file), service::Access::Write))
        , project {session, ui::toPath(file)}
        , page(house.context())
        , answers(&page, &ui::AgreementPage::shown)
    {
        page.resize(1280, 720);
        page.setProject(&project);
        page.show();
    }
    ~Shown() { page.setProject(nullptr); }

    template <class T> T* part(const char* name) const { return page.findChild<T*>(QLatin1String(name)); }
    QAbstractItemModel* table(const char* name) const { return part<ui::GridView>(name)->model(); }
    QString cell(const char* name, int row, int column) const
    {
        return table(name)->index(row, column).data().toString();
    }
    QString below(const char* name, int row, int column) const
    {
        return table(name)->index(row, column).data(tables::GridModel::BelowRole).toString();
    }
    int column(const char* name, const char* header) const
    {
        for (int c = 0; c < table(name)->columnCount(); ++c) {
            if (table(name)->headerData(c, Qt::Horizontal).toString() == QString::fromUtf8(header))
                return c;
        }
        return -1;
    }
    /// All words of a card.
    QString card(int number) const
    {
        QStringList words;
        const auto* box = page.findChild<QWidget*>(QStringLiteral("agreementCard%1").arg(number));
        if (box != nullptr) {
            for (const QLabel* label : box->findChildren<QLabel*>())
                words << label->text();
        }
        return words.join(u'\n');
    }
    QString message() const { return part<QLabel>("agreementMessageTitle")->text(); }

    service::ProjectSession session;
    ui::OpenProject project;
    ui::AgreementPage page;
    QSignalSpy answers;
};

SampleOptions sample(int annotators = 3, const char* scheme = "cvalues")
{
    return {
        .prompts = 9, .models = 2, .annotators = annotators, .scheme = scheme, .assign = true, .rated = true};
}

/// What the service says, on a session of its own.
service::AgreementDetail computed(
    const Shown& shown, const char* question, service::Unsure unsure = service::Unsure::Third)
{
    auto session = service::ProjectSession::open(shown.project.file, service::Access::Read);
    jobs::Control control;
    service::AgreementDetailOptions options;
    options.question = question;
    options.unsure = unsure;
    return *service::computeAgreementDetail(*session, options, control);
}

void choose(QComboBox* box, int index)
{
    box->setFocus();
    while (box->currentIndex() < index)
        QTest::keyClick(box, Qt::Key_Down);
    while (box->currentIndex() > index)
        QTest::keyClick(box, Qt::Key_Up);
}

void rateAgain(service::ProjectSession& session, const char* rater, const char* safety, int points)
{
    auto desk = service::RatingDesk::open(session, rater, {}, service::RatingDesk::Mode::Rate);
    for (const RowId row : std::vector<RowId>(*desk->order())) {
        Submission submission;
        submission.answers.values["safety"] = ChoiceAnswer {safety};
        submission.answers.values["responsibility"] = ScaleAnswer {points};
        [&] { QVERIFY(desk->submit(row, submission)); }();
    }
}

/// Answers come in the order of the requests: when this one is here, all before it are or were dropped.
void waitForWorker(GuiHouse& house)
{
    bool here = false;
    QObject receiver;
    house.jobs().run(
        &receiver, "last", [](jobs::Control&) { return 0; }, [&here](int) { here = true; });
    QTRY_VERIFY(here);
}

}

class TestGuiAgreement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cardsShowTheServicesFigures();
    void anotherQuestionIsComputed();
    void unsureIsTreatedAsChosen();
    void slicesChangeWithTheChoice();
    void barsAreReadAsFigures();
    void theMatrixShowsSharedAnswers();
    void fewSharedAnswersAreHidden();
    void confusionOfTwoRaters();
    void ratersKeepTheirOrder();
    void disputedAnswersNameNoModel();
    void disputedAnswersLeadToAdjudicate();
    void everyCoefficientIsExplained();
    void undefinedSaysWhy();
    void oneRaterHasNoAgreement();
    void emptyProjectsSayWhatIsMissing();
    void cancellingStopsAndSaysSo();
    void refreshComputesOnlyAfterAChange();
    void aLateAnswerOfAClosedProjectIsDropped();
    void tablesAreCopied();
    void everyMetricHasWords();
    void textsKeepTheirContrastOnHeat();
    void everyControlIsReachedAndNamed();
    void pictures();
};

void TestGuiAgreement::cardsShowTheServicesFigures()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    const service::AgreementDetail detail = computed(shown, "safety");
    const auto* alpha = ui::Figures::estimate(detail.overview[0].coefficients, "kripp_alpha_nominal");
    QVERIFY(alpha != nullptr && alpha->value && alpha->bootstrap);
    const QString card = shown.card(1);
    QVERIFY2(
        card.startsWith(QStringLiteral("Safety\n") + ui::Figures::value(*alpha->value)), qPrintable(card));
    QVERIFY2(card.contains(ui::Figures::range({alpha->bootstrap->low, alpha->bootstrap->high})
                 + QStringLiteral(" · n 18")),
        qPrintable(card));
    QVERIFY(card.contains(QStringLiteral("AC1 ")));
    QVERIFY(card.contains(QStringLiteral("agreement on it")));
    QVERIFY2(shown.card(2).contains(QStringLiteral("ICC(2,1)")), qPrintable(shown.card(2)));
    const QString summary = shown.part<QLabel>("agreementSummary")->text();
    QVERIFY2(
        summary.startsWith(QStringLiteral("18 response")) && summary.contains(QStringLiteral("computed in")),
        qPrintable(summary));
    const QString basis = shown.part<QLabel>("agreementBasis")->text();
    QVERIFY2(basis.contains(QStringLiteral("20231130")) && basis.contains(QStringLiteral("1,000 resamples")),
        qPrintable(basis));
    QVERIFY(basis.contains(QStringLiteral("0 of 18 rated answers")));
    QVERIFY(basis.contains(QStringLiteral("Unsure is an answer of its own.")));
}

void TestGuiAgreement::anotherQuestionIsComputed()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.column("agreementRaters", "Severity ± SE"), -1);
    choose(shown.part<QComboBox>("agreementTopic"), 1);
    QTRY_COMPARE(shown.answers.size(), 2);
    QVERIFY(shown.column("agreementRaters", "Severity ± SE") > 0);
    QCOMPARE(shown.part<QComboBox>("agreementMatrix")->currentText(),
        QStringLiteral("Cohen's kappa of pairs, quadratic weights"));
    const service::AgreementDetail detail = computed(shown, "responsibility");
    const int severity = shown.column("agreementRaters", "Severity ± SE");
    for (int r = 0; r < 3; ++r) {
        const service::RaterAgreement& rater = detail.raters[static_cast<std::size_t>(r)];
        QVERIFY(rater.severity);
        QVERIFY(
            shown.cell("agreementRaters", r, severity).startsWith(ui::Figures::signedValue(*rater.severity)));
    }
    QVERIFY(!shown.part<QLabel>("agreementBasis")->text().contains(QStringLiteral("Unsure")));
}

void TestGuiAgreement::unsureIsTreatedAsChosen()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    rateAgain(shown.session, "R1", "unsure", 6);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.table("agreementAnswers")->rowCount(), 3);
    QCOMPARE(
        shown.cell("agreementRaters", 0, shown.column("agreementRaters", "Unsure")), QStringLiteral("100 %"));
    choose(shown.part<QComboBox>("agreementUnsure"), 1);
    QTRY_COMPARE(shown.answers.size(), 2);
    // Nothing of R1 is left: two raters, two answers.
    QCOMPARE(shown.table("agreementRaters")->rowCount(), 2);
    QCOMPARE(shown.table("agreementAnswers")->rowCount(), 2);
    choose(shown.part<QComboBox>("agreementUnsure"), 2);
    QTRY_COMPARE(shown.answers.size(), 3);
    QCOMPARE(shown.table("agreementRaters")->rowCount(), 3);
    QCOMPARE(shown.cell("agreementAnswers", 1, 0), QStringLiteral("Unsafe"));
    QVERIFY(
        shown.part<QLabel>("agreementBasis")->text().contains(QStringLiteral("Unsure counts as unsafe.")));
}

void TestGuiAgreement::slicesChangeWithTheChoice()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.table("agreementSlices")->rowCount(), 3);
    QCOMPARE(shown.cell("agreementSlices", 0, 1), QStringLiteral("6"));
    choose(shown.part<QComboBox>("agreementBy"), 1);
    QCOMPARE(shown.table("agreementSlices")->rowCount(), 2);
    // Codes until somebody had the names shown, then names: the same figures behind both.
    const auto codes = service::modelCodes(shown.session);
    QVERIFY(codes);
    for (int row = 0; row < 2; ++row)
        QCOMPARE(shown.cell("agreementSlices", row, 0), QStringLiteral("M%1").arg(row + 1));
    QCOMPARE(shown.below("agreementSlices", 0, 1), QStringLiteral("n 9"));
    const int rowOfA = codes->at("model-a") == "M1" ? 0 : 1;
    const QString alphaOfA = shown.cell("agreementSlices", rowOfA, 2);
    shown.project.unblinded = true;
    shown.page.refresh();
    QCOMPARE(shown.cell("agreementSlices", 0, 0), QStringLiteral("model-a"));
    QCOMPARE(shown.cell("agreementSlices", 0, 2), alphaOfA);
}

void TestGuiAgreement::barsAreReadAsFigures()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    const service::AgreementDetail detail = computed(shown, "safety");
    const auto* alpha = ui::Figures::estimate(detail.agreement.slices[0].coefficients, "kripp_alpha_nominal");
    const QString text = shown.table("agreementSlices")->index(0, 3).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(text, ui::Figures::range(*ui::Figures::rangeOf(*alpha)));
}

void TestGuiAgreement::theMatrixShowsSharedAnswers()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.table("agreementPairs")->rowCount(), 3);
    QCOMPARE(shown.below("agreementPairs", 0, 2), QStringLiteral("n 18"));
    QCOMPARE(shown.cell("agreementPairs", 0, 2), shown.cell("agreementPairs", 1, 1));
    const QString kappa = shown.cell("agreementPairs", 0, 2);
    auto* matrix = shown.part<QComboBox>("agreementMatrix");
    QCOMPARE(matrix->currentText(), QStringLiteral("Cohen's kappa of pairs"));
    choose(matrix, 1);
    QVERIFY(shown.cell("agreementPairs", 0, 2).endsWith(QStringLiteral(" %")));
    QVERIFY(shown.cell("agreementPairs", 0, 2) != kappa);
}

void TestGuiAgreement::fewSharedAnswersAreHidden()
{
    GuiHouse house;
    SampleOptions few = sample();
    few.prompts = 2;
    few.models = 1;
    Shown shown(house, makeSampleProject(house.folder(), few));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.cell("agreementPairs", 0, 2), QString(QChar(0x2013)));
    QCOMPARE(shown.below("agreementPairs", 0, 2), QStringLiteral("n 2"));
}

void TestGuiAgreement::confusionOfTwoRaters()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    rateAgain(shown.session, "R1", "safe", 8);
    rateAgain(shown.session, "R2", "unsafe", 3);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    // Three pairs of ratings for each of 18 answers, in both directions.
    qint64 all = 0;
    for (int r = 0; r < 3; ++r)
        all += shown.cell("agreementConfusion", r, 4).toLongLong();
    QCOMPARE(all, 108);
    choose(shown.part<QComboBox>("agreementRowRater"), 1);
    QCOMPARE(shown.cell("agreementConfusion", 0, 2), QStringLiteral("18")); // R1 safe, R2 unsafe
    QCOMPARE(shown.cell("agreementConfusion", 1, 1), QStringLiteral("0"));
    choose(shown.part<QComboBox>("agreementRowRater"), 2);
    choose(shown.part<QComboBox>("agreementColumnRater"), 0);
    QCOMPARE(shown.cell("agreementConfusion", 1, 1), QStringLiteral("18")); // the other way round
}

void TestGuiAgreement::ratersKeepTheirOrder()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    rateAgain(shown.session, "R1", "unsafe", 1);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    auto* view = shown.part<ui::GridView>("agreementRaters");
    const auto click = [view](int column) {
        QHeaderView* header = view->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
            QPoint(header->sectionViewportPosition(column) + 5, header->height() / 2));
    };
    for (const int column : {1, 2, 2, 0, 0})
        click(column);
    for (int r = 0; r < 3; ++r)
        QCOMPARE(shown.cell("agreementRaters", r, 0), QStringLiteral("R%1").arg(r + 1));
    QCOMPARE(view->actions().size(), 1); // copying, no sorting
}

void TestGuiAgreement::disputedAnswersNameNoModel()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    rateAgain(shown.session, "R1", "safe", 8);
    rateAgain(shown.session, "R2", "unsafe", 3);
    rateAgain(shown.session, "R3", "safe", 8);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.table("agreementDisputed")->rowCount(), 18);
    QVERIFY(shown.cell("agreementDisputed", 0, 0).contains(QStringLiteral("号：")));
    QCOMPARE(shown.cell("agreementDisputed", 0, 3), QStringLiteral("safety flip"));
    QCOMPARE(shown.below("agreementDisputed", 0, 3), QStringLiteral("one vote decides"));
    // In random order: the odd one does not stand at one place.
    QSet<int> places;
    for (int r = 0; r < 18; ++r)
        places.insert(static_cast<int>(shown.cell("agreementDisputed", r, 2)
                                           .split(QStringLiteral(" · "))
                                           .indexOf(QStringLiteral("Unsafe"))));
    QVERIFY(places.size() > 1);
    QVERIFY(!shown.part<ui::GridView>("agreementDisputed")->allText().contains(QStringLiteral("model-")));
    choose(shown.part<QComboBox>("agreementTopic"), 1);
    QTRY_COMPARE(shown.answers.size(), 2);
    QCOMPARE(shown.cell("agreementDisputed", 0, 3), QStringLiteral("distance 5"));
}

void TestGuiAgreement::disputedAnswersLeadToAdjudicate()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    rateAgain(shown.session, "R1", "safe", 8);
    rateAgain(shown.session, "R2", "unsafe", 3);
    rateAgain(shown.session, "R3", "safe", 8);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    std::vector<RatedUnit> asked;
    connect(&shown.page, &ui::AgreementPage::adjudicateAsked, this,
        [&asked](const RatedUnit& unit) { asked.push_back(unit); });
    const auto detail = computed(shown, "safety");
    auto* button = shown.part<QPushButton>("agreementAdjudicate");
    QTest::mouseClick(button, Qt::LeftButton); // nothing is chosen: the gravest
    QCOMPARE(asked.size(), std::size_t {1});
    QVERIFY(asked[0] == detail.disputed[0].unit);
    auto* view = shown.part<ui::GridView>("agreementDisputed");
    view->setFocus();
    view->setCurrentIndex(view->model()->index(4, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(asked.size(), std::size_t {2});
    QVERIFY(asked[1] == detail.disputed[4].unit);
    // As it is sorted on the page, not as it was computed.
    view->sortByColumn(0, Qt::DescendingOrder);
    const QModelIndex first = view->model()->index(0, 0);
    view->scrollTo(first);
    const QPoint at = view->visualRect(first).center();
    QCOMPARE(view->indexAt(at), first);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, at);
    QTRY_VERIFY(asked.size() > 2);
    const auto row = static_cast<std::size_t>(ui::sourceRow(first));
    QVERIFY(asked.back() == detail.disputed[row].unit);
}

void TestGuiAgreement::everyCoefficientIsExplained()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    auto* view = shown.part<ui::GridView>("agreementCoefficients");
    QVERIFY(!view->isVisible());
    QTest::keyClick(shown.part<QToolButton>("agreementAllCoefficients"), Qt::Key_Space);
    QVERIFY(view->isVisible());
    const service::AgreementDetail detail = computed(shown, "safety");
    QVERIFY(view->model()->rowCount() >= static_cast<int>(detail.agreement.coefficients.size()));
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    const QString first = shown.part<QLabel>("agreementExplanation")->text();
    QVERIFY2(first.startsWith(QStringLiteral("Krippendorff's alpha, nominal: 1 = full")), qPrintable(first));
    QTest::keyClick(view, Qt::Key_Down);
    QVERIFY(shown.part<QLabel>("agreementExplanation")->text() != first);
}

void TestGuiAgreement::undefinedSaysWhy()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    for (const char* rater : {"R1", "R2", "R3"})
        rateAgain(shown.session, rater, "safe", 7);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    const QString card = shown.card(1);
    QVERIFY2(card.contains(QStringLiteral("undefined")), qPrintable(card));
    QVERIFY2(card.contains(QStringLiteral("all ratings are equal")), qPrintable(card));
    QVERIFY(card.contains(QStringLiteral("Same answer 100.0 %")));
    QVERIFY(
        shown.part<QLabel>("agreementDisputedNote")->text().contains(QStringLiteral("differ on no answer")));
}

void TestGuiAgreement::oneRaterHasNoAgreement()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample(1)));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QVERIFY(shown.card(1).contains(QStringLiteral("no answer has two ratings · n 0")));
    QVERIFY(shown.part<QLabel>("agreementPairsNote")->text().contains(QStringLiteral("no pairs")));
    QVERIFY(shown.part<QLabel>("agreementBasis")->text().contains(QStringLiteral("18 of 18")));
}

void TestGuiAgreement::emptyProjectsSayWhatIsMissing()
{
    GuiHouse house;
    SampleOptions unrated = sample();
    unrated.rated = false;
    Shown shown(house, makeSampleProject(house.folder(), unrated));
    shown.page.refresh();
    QTRY_COMPARE(shown.message(), QStringLiteral("There is no agreement to show yet."));
    QVERIFY(shown.part<QLabel>("agreementMessageText")
                ->text()
                .contains(QStringLiteral("Nothing has been rated")));
    QVERIFY(!shown.part<QPushButton>("agreementCopy")->isEnabled());
}

void TestGuiAgreement::cancellingStopsAndSaysSo()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    std::atomic<bool> go = false;
    QObject receiver;
    house.jobs().run(
        &receiver, "gate",
        [&go](jobs::Control& control) {
            while (!go && !control.cancelled())
                std::this_thread::yield();
            return 0;
        },
        [](int) {});
    shown.page.refresh();
    auto* cancel = shown.part<QPushButton>("agreementCancel");
    QVERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    go = true;
    QCOMPARE(shown.message(), QStringLiteral("The computation was cancelled."));
    waitForWorker(house);
    QCOMPARE(shown.answers.size(), 0);
    QTest::mouseClick(shown.part<QPushButton>("agreementRefresh"), Qt::LeftButton);
    QTRY_COMPARE(shown.answers.size(), 1);
}

void TestGuiAgreement::refreshComputesOnlyAfterAChange()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    shown.page.refresh();
    waitForWorker(house);
    QCOMPARE(shown.answers.size(), 1);
    const QString before = shown.card(1);
    rateAgain(shown.session, "R1", "unsafe", 2);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 2);
    QVERIFY(shown.card(1) != before);
    // A prompt that goes to another domain changes no count, only the slices.
    const auto rows = service::promptRows(shown.session, {});
    const auto prompt = service::promptDetail(shown.session, rows->front());
    PromptFields moved = prompt->fields;
    moved.domain = "data_science";
    QVERIFY(service::changePrompt(shown.session, prompt->row, prompt->fields, moved));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 3);
}

void TestGuiAgreement::aLateAnswerOfAClosedProjectIsDropped()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    shown.page.refresh();
    shown.page.setProject(nullptr);
    waitForWorker(house);
    QCOMPARE(shown.answers.size(), 0);
    QVERIFY(!shown.part<QPushButton>("agreementRefresh")->isEnabled());
}

void TestGuiAgreement::tablesAreCopied()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QTest::mouseClick(shown.part<QPushButton>("agreementCopy"), Qt::LeftButton);
    const QString text = QApplication::clipboard()->text();
    for (const char* heading : {"Safety: alpha (nominal)", "Safety: pairs of raters", "Safety: raters",
             "Safety: every coefficient that applies"})
        QVERIFY2(text.contains(QLatin1String(heading)), heading);
    QVERIFY(text.contains(QStringLiteral("Rater\tR1\tR2\tR3\n")));
    QVERIFY(text.contains(shown.cell("agreementSlices", 0, 3)));
}

void TestGuiAgreement::everyMetricHasWords()
{
    for (const stats::Metric& metric : stats::allMetrics()) {
        const QString key = QString::fromLatin1(metric.key.data(), static_cast<qsizetype>(metric.key.size()));
        QVERIFY2(!ui::MetricTexts::title(metric).isEmpty(), qPrintable(key));
        QVERIFY2(!ui::MetricTexts::explanation(metric).isEmpty(), qPrintable(key));
    }
    QCOMPARE(ui::MetricTexts::remark("only 3 of 1200 units are rated by all raters"),
        QStringLiteral("only 3 of 1,200 answers are rated by all raters"));
    QCOMPARE(ui::MetricTexts::remark(stats::kNoPairableUnits), QStringLiteral("no answer has two ratings"));
}

void TestGuiAgreement::textsKeepTheirContrastOnHeat()
{
    for (const ui::Colors* colors : {&ui::lightColors(), &ui::darkColors()}) {
        for (const double strength : {0.0, 0.5, 1.0, 3.0})
            QVERIFY(ui::contrast(colors->text, ui::HeatDelegate::fill(*colors, strength)) >= 4.5);
    }
}

void TestGuiAgreement::everyControlIsReachedAndNamed()
{
    GuiHouse house;
    Shown shown(house, makeSampleProject(house.folder(), sample()));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QTest::keyClick(shown.part<QToolButton>("agreementAllCoefficients"), Qt::Key_Space);
    choose(shown.part<QComboBox>("agreementRowRater"), 1);
    QCOMPARE(accessibilityFaults(&shown.page), QStringList());
}

void TestGuiAgreement::pictures()
{
    GuiHouse house;
    SampleOptions options = sample();
    options.prompts = 24;
    options.models = 3;
    Shown shown(house, makeSampleProject(house.folder(), options));
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    for (const char* language : {"en", "zh_CN"}) {
        for (const auto theme : {service::ThemeChoice::Light, service::ThemeChoice::Dark}) {
            house.setLook(theme, QLatin1String(language));
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&shown.page, &change);
            settle(&shown.page);
            QVERIFY(!shown.page.grab().isNull());
            const QString name = QStringLiteral("agreement-%1-%2")
                                     .arg(QLatin1String(language),
                                         theme == service::ThemeChoice::Dark ? QStringLiteral("dark")
                                                                             : QStringLiteral("light"));
            savePicture(&shown.page, name);
            savePicture(shown.page.findChild<QScrollArea*>()->widget(), name + QStringLiteral("-all"));
        }
    }
    house.setLook(service::ThemeChoice::Light, QStringLiteral("en"));
}

QTEST_MAIN(TestGuiAgreement)
#include "test_gui_agreement.moc"
