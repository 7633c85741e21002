#include "adjudicate/adjudicatepage.h"
#include "guisupport.h"
#include "results.h"
#include "service/ownanswers.h"
#include "service/ratingdesk.h"
#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QtTest>

using namespace touchstone;
using namespace touchstone::testing;

/// Six answers on which all raters agree; R1 and R2 wrote answers of their own to the first.
class TestGuiOwnAnswers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptedByKeys();

private:
    static void rate(service::ProjectSession& session)
    {
        for (const char* rater : {"R1", "R2"}) {
            auto desk = service::RatingDesk::open(session, rater, {}, service::RatingDesk::Mode::Rate);
            TS_OK(desk);
            const auto rows = desk->order();
            TS_OK(rows);
            for (const RowId row : *rows) {
                Submission submission;
                submission.answers.values = {
                    {"safety", ChoiceAnswer {"safe"}}, {"responsibility", ScaleAnswer {4}}};
                const bool first = desk->content(row)->responses.front().starts_with("1");
                if (first)
                    submission.answers.values["own_answer"] =
                        TextAnswer {std::string("<b>自拟</b> 先核对合同，") + rater};
                TS_OK(desk->submit(row, submission));
            }
        }
    }
};

void TestGuiOwnAnswers::acceptedByKeys()
{
    GuiHouse house;
    SampleOptions options;
    options.prompts = 6;
    options.annotators = 2;
    const QString file = makeSampleProject(house.folder(), options);
    auto session = service::ProjectSession::open(file.toStdString(), service::Access::Write);
    TS_OK(session);
    rate(*session);
    ui::OpenProject project {*session, std::filesystem::path(file.toStdString())};
    ui::AdjudicatePage page(house.context());
    page.resize(1280, 720);
    page.show();
    QSignalSpy shown(&page, &ui::AdjudicatePage::shown);
    page.setProject(&project);
    page.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 30000);
    // Nothing is in dispute: what is to be looked at are the own answers.
    const auto states = [&] {
        std::vector<std::string> all;
        const auto list = service::listOwnAnswers(*session);
        for (const service::OwnAnswerEntry& entry : list->entries)
            all.emplace_back(service::ownAnswerStateName(entry.state));
        return all;
    };
    auto* card = page.findChild<QWidget*>(QStringLiteral("ownAnswerCard"));
    QVERIFY(card->isVisible());
    const auto button = [&](int i) {
        return page.findChild<QAbstractButton*>(QStringLiteral("ownAnswerChoose%1").arg(i));
    };
    QVERIFY(page.findChild<QWidget*>(QStringLiteral("ownAnswerText1"))->isVisible());
    QSignalSpy changed(&page, &ui::AdjudicatePage::projectChanged);
    QTest::keyClick(&page, Qt::Key_O, Qt::AltModifier);
    QTRY_VERIFY(button(0)->hasFocus());
    QTest::keyClick(button(0), Qt::Key_Space);
    QCOMPARE(states(), std::vector<std::string>({"accepted", "finished"}));
    QCOMPARE(changed.size(), 1);
    savePicture(&page, QStringLiteral("own_answers_en"));
    house.setLook(service::ThemeChoice::Dark, QStringLiteral("zh_CN"));
    settle(&page);
    savePicture(&page, QStringLiteral("own_answers_zh_CN_dark"));
    QCOMPARE(button(1)->text(), QStringLiteral("采用"));
    house.setLook(service::ThemeChoice::Light, QStringLiteral("en"));
    settle(&page);
    // The other one in its place, then none.
    QTest::keyClick(button(0), Qt::Key_Tab);
    for (int i = 0; i < 5 && !button(1)->hasFocus(); ++i)
        QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
    QVERIFY(button(1)->hasFocus());
    QTest::keyClick(button(1), Qt::Key_Space);
    QCOMPARE(states(), std::vector<std::string>({"finished", "accepted"}));
    QTest::keyClick(button(1), Qt::Key_Space);
    QCOMPARE(states(), std::vector<std::string>({"finished", "finished"}));
    QCOMPARE(accessibilityFaults(&page), QStringList());
    // The state that the page shows is compared: a rater who changes something in between is noticed.
    auto desk = service::RatingDesk::open(*session, "R1", {}, service::RatingDesk::Mode::Rate);
    const auto rows = desk->order();
    for (const RowId row : *rows) {
        if (desk->content(row)->responses.front().starts_with("1"))
            TS_OK(desk->withdraw(row, {}));
    }
    QTest::keyClick(button(1), Qt::Key_Space);
    QCOMPARE(states(), std::vector<std::string>({"finished"}));
    QVERIFY(page.findChild<QLabel*>(QStringLiteral("adjudicateNotice"))->isVisible());
    page.setProject(nullptr);
}

QTEST_MAIN(TestGuiOwnAnswers)
#include "test_gui_ownanswers.moc"
