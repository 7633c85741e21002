#include "multichoicetest.h"

using namespace touchstone;
using namespace touchstone::testing;
using namespace touchstone::multichoicetest;
using multichoice::Label;
using ui::MultichoicePage;

/// What the page Multi-choice tells of the models before somebody asks for their names.
class TestGuiMultichoiceBlind : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blindUntilUnblindingIsWrittenDown();
    void runsStandInTheOrderOfCodes();
    void leadMayKnowTheModels();
};

void TestGuiMultichoiceBlind::blindUntilUnblindingIsWrittenDown()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 3, .runs = 3, .rated = true});
    Shown shown(house, file, testLanguage(), service::Access::Write, false);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    // Names, names of files and the family's profile: nothing in tables, tips, boxes, labels.
    const auto everything = [&shown] {
        QString all;
        for (const ui::GridView* view : shown.page.findChildren<ui::GridView*>()) {
            all += view->allText();
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    all += view->model()->index(row, column).data(Qt::ToolTipRole).toString() + u'|'
                        + view->model()->index(row, column).data(tables::GridModel::BelowRole).toString()
                        + u'|';
            }
        }
        for (const QComboBox* box : shown.page.findChildren<QComboBox*>()) {
            for (int i = 0; i < box->count(); ++i)
                all += box->itemText(i) + u'|';
        }
        for (const QLabel* label : shown.page.findChildren<QLabel*>())
            all += label->text() + u'|' + label->accessibleName() + u'|';
        return all;
    };
    const QString blind = everything();
    for (const char* told : {"model-", "answers-", "chatgpt"})
        QVERIFY2(!blind.contains(QLatin1String(told)), told);
    for (const char* code : {"M1", "M2", "M3"})
        QVERIFY2(blind.contains(QLatin1String(code)), code);
    shown.part<QPushButton>("mcCopy")->click();
    QVERIFY(!QApplication::clipboard()->text().contains(QStringLiteral("model-")));
    // Who thinks again stays blind.
    auto* button = shown.part<QPushButton>("mcNames");
    house.dialogs.sayYes = false;
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(service::listUnblindings(shown.session)->size(), std::size_t {0});
    QCOMPARE(everything(), blind);
    house.dialogs.sayYes = true;
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(service::listUnblindings(shown.session)->size(), std::size_t {1});
    QCOMPARE(service::listUnblindings(shown.session)->front().where, std::string("multichoice"));
    QCOMPARE(shown.cell("mcRuns", 0, 0), QStringLiteral("model-a"));
    QVERIFY(shown.below("mcRuns", 0, 0).startsWith(QStringLiteral("answers-0.jsonl")));
    QVERIFY(everything().contains(QStringLiteral("chatgpt")));
    // Hidden again, without another act; the log keeps the one.
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(everything(), blind);
    QCOMPARE(service::listUnblindings(shown.session)->size(), std::size_t {1});
}

void TestGuiMultichoiceBlind::runsStandInTheOrderOfCodes()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 4, .runs = 4, .rated = false});
    Shown shown(house, file, testLanguage(), service::Access::Write, false);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    const auto codes = service::modelCodes(shown.session);
    QVERIFY(codes);
    std::map<QString, const service::McRunFigures*> runs;
    const service::McReport report = computed(file);
    for (const service::McRunFigures& figures : report.runs)
        runs[ui::toQt(codes->at(figures.run.model))] = &figures;
    for (int row = 0; row < 4; ++row) {
        const QString code = QStringLiteral("M%1").arg(row + 1);
        QCOMPARE(shown.cell("mcRuns", row, 0), code);
        QCOMPARE(shown.cell("mcRuns", row, 2), shareText(*runs.at(code)->after.counts.acc()));
    }
    // Two against each other in that order too, with the sign that belongs to it.
    QCOMPARE(shown.table("mcComparisons")->rowCount(), 6);
    int row = 0;
    for (int a = 1; a <= 4; ++a) {
        for (int b = a + 1; b <= 4; ++b, ++row) {
            const QString first = QStringLiteral("M%1").arg(a);
            const QString second = QStringLiteral("M%1").arg(b);
            QCOMPARE(shown.cell("mcComparisons", row, 0), first);
            QCOMPARE(shown.cell("mcComparisons", row, 1), second);
            const double difference =
                *runs.at(first)->after.counts.acc() - *runs.at(second)->after.counts.acc();
            QCOMPARE(shown.cell("mcComparisons", row, 2).replace(QChar(0x2212), u'-'), shareText(difference));
        }
    }
}

void TestGuiMultichoiceBlind::leadMayKnowTheModels()
{
    GuiHouse house;
    const QString file = makeProject(house, {.models = 2, .runs = 2, .rated = false});
    {
        auto session = service::ProjectSession::open(ui::toPath(file), service::Access::Write);
        const auto before = service::readSetup(*session);
        auto after = *before;
        after.blind = service::BlindMode::Raters;
        QVERIFY(service::saveSetup(*session, *before, after));
    }
    Shown shown(house, file, testLanguage(), service::Access::Write, false);
    shown.page.refresh();
    QTRY_COMPARE(shown.answers.size(), 1);
    QCOMPARE(shown.cell("mcRuns", 0, 0), QStringLiteral("model-a"));
    QVERIFY(!shown.part<QPushButton>("mcNames")->isVisible());
}

QTEST_MAIN(TestGuiMultichoiceBlind)
#include "test_gui_multichoiceblind.moc"
