#include "annotate/criterioncontrol.h"
#include "annotate/criterionform.h"
#include "annotate/scaleaxis.h"
#include "annotate/scalecontrol.h"
#include "annotate/textbox.h"
#include "common/texts.h"
#include "common/theme.h"
#include "domain/validation.h"
#include "service/settings.h"
#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace touchstone;
using namespace touchstone::ui;

namespace {

/// Puts a mark on every text of the form, whatever it is in the language files.
class Marker : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return QByteArray(context).startsWith("touchstone::ui::")
            ? QStringLiteral("※") + QString::fromUtf8(source)
            : QString();
    }
    bool isEmpty() const override { return false; }
};

/// The page in which the form stands.
class Page : public QWidget {
public:
    explicit Page(std::string_view scheme)
        : form(this)
        , acts(&form, &CriterionForm::acted)
    {
        resize(420, 900);
        form.setGeometry(0, 0, 420, 900);
        form.setScheme(*builtinScheme(scheme), candidates(scheme));
        show();
        activateWindow();
        (void)QTest::qWaitForWindowActive(this);
    }
    static int candidates(std::string_view scheme) { return builtinScheme(scheme)->candidates; }
    void keyPressEvent(QKeyEvent* event) override
    {
        const int key = event->key();
        if (key != Qt::Key_Control && key != Qt::Key_Alt && key != Qt::Key_Meta && key != Qt::Key_Shift)
            passed.push_back(key);
    }
    bool take(int key, Qt::KeyboardModifiers modifiers = {}, bool repeat = false)
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers, QString(QChar(key)).toLower(), repeat);
        return form.takeKey(&event);
    }
    QString act(int index) const
    {
        return acts.at(index).at(0).toString() + QLatin1Char('=') + acts.at(index).at(1).toString();
    }

    CriterionForm form;
    QSignalSpy acts;
    std::vector<int> passed = {};
};

/// An answer to everything that the form shows.
Answers allAnswered(const Scheme& scheme)
{
    Answers answers;
    for (const Criterion& criterion : scheme.criteria) {
        if (criterion.role == "own_answer")
            continue;
        switch (criterion.kind) {
        case CriterionKind::Choice:
            answers.values[criterion.id] = ChoiceAnswer {criterion.options.back().code};
            break;
        case CriterionKind::Scale:
            answers.values[criterion.id] = ScaleAnswer {criterion.max};
            break;
        case CriterionKind::Flags:
            answers.values[criterion.id] =
                FlagsAnswer {{criterion.options.front().code, criterion.options.back().code}};
            break;
        case CriterionKind::Text:
            answers.values[criterion.id] = TextAnswer {"因为……\n<b>x</b>"};
            break;
        case CriterionKind::BestOf:
            answers.values[criterion.id] = BestOfAnswer {{"A", "C"}};
            break;
        }
    }
    return answers;
}

}

class TestForm : public QObject {
    Q_OBJECT

private:
    void schemes()
    {
        QTest::addColumn<QString>("id");
        for (const Scheme& scheme : builtinSchemes())
            QTest::newRow(scheme.id.c_str()) << toQt(scheme.id);
    }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void answersComeBack_data() { schemes(); }
    void answersComeBack()
    {
        QFETCH(QString, id);
        const Scheme& scheme = *builtinScheme(fromQt(id));
        Page page(scheme.id);
        QVERIFY(page.form.answers().empty());
        const Answers given = allAnswered(scheme);
        page.form.setAnswers(given);
        QCOMPARE(page.form.answers(), given);
        QVERIFY(validateAnswers(scheme, page.form.answers(), scheme.candidates).has_value());
        QVERIFY(page.form.missing().isEmpty());
        page.form.setScheme(scheme, scheme.candidates);
        QCOMPARE(page.form.answers(), given);
        page.form.setAnswers({});
        QVERIFY(page.form.answers().empty());
        QCOMPARE(page.acts.size(), 0);
        QVERIFY(page.form.control(QStringLiteral("own_answer")) == nullptr);
    }

    void everyLetterActs_data() { schemes(); }
    void everyLetterActs()
    {
        QFETCH(QString, id);
        const Scheme& scheme = *builtinScheme(fromQt(id));
        for (const Criterion& criterion : scheme.criteria) {
            std::vector<std::pair<QString, AnswerValue>> keys;
            for (const Option& option : criterion.options)
                keys.emplace_back(toQt(option.key),
                    criterion.kind == CriterionKind::Choice ? AnswerValue(ChoiceAnswer {option.code})
                                                            : AnswerValue(FlagsAnswer {{option.code}}));
            if (!criterion.noneKey.empty())
                keys.emplace_back(toQt(criterion.noneKey),
                    criterion.kind == CriterionKind::BestOf ? AnswerValue(BestOfAnswer {})
                                                            : AnswerValue(FlagsAnswer {}));
            for (const auto& [key, wanted] : keys) {
                Page page(scheme.id);
                const int code = key.at(0).unicode();
                QVERIFY(!page.take(code, Qt::ControlModifier));
                QVERIFY(!page.take(code, Qt::AltModifier));
                QVERIFY(page.take(code, {}, true));
                QVERIFY(page.form.answers().empty());
                QVERIFY(page.take(code));
                Answers only;
                only.values[criterion.id] = wanted;
                QCOMPARE(page.form.answers(), only);
                QCOMPARE(page.acts.size(), 1);
                QCOMPARE(page.acts.at(0).at(0).toString(), toQt(criterion.id));
            }
        }
    }

    void digitsFindTheScale()
    {
        Page page("cvalues");
        page.form.setFocus();
        QTest::keyClick(&page.form, Qt::Key_0);
        QCOMPARE(page.act(0), QStringLiteral("responsibility=10"));
        page.form.focusFirst();
        QWidget* button = page.focusWidget();
        QCOMPARE(button->objectName(), QStringLiteral("option_safe"));
        QTest::keyClick(button, Qt::Key_7);
        QTest::keyClick(button, Qt::Key_U);
        QCOMPARE(page.act(1), QStringLiteral("responsibility=7"));
        QCOMPARE(page.act(2), QStringLiteral("safety=unsafe"));
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_I);
        QCOMPARE(page.passed, (std::vector<int> {Qt::Key_Return, Qt::Key_I}));
        Page abc("abc");
        QVERIFY(!abc.take(Qt::Key_5));
    }

    void digitsGoToTheOpenScale()
    {
        Scheme scheme = *builtinScheme("cvalues");
        Criterion second = *scheme.criterion("responsibility");
        second.id = "second";
        second.role.clear();
        scheme.criteria.push_back(second);
        Page page("abc");
        page.form.setScheme(scheme, 1);
        page.take(Qt::Key_3);
        page.take(Qt::Key_4);
        page.take(Qt::Key_5);
        QCOMPARE(page.act(0) + page.act(1) + page.act(2),
            QStringLiteral("responsibility=3second=4responsibility=5"));
        page.form.control(QStringLiteral("second"))->setFocus();
        QTest::keyClick(page.focusWidget(), Qt::Key_8);
        QCOMPARE(page.act(3), QStringLiteral("second=8"));
        page.form.setAnswers({});
        page.form.setCannotRate(QStringLiteral("responsibility"), QStringLiteral("not my field"));
        page.form.setFocus();
        page.take(Qt::Key_6);
        QCOMPARE(page.act(4), QStringLiteral("second=6"));
    }

    void missingIsShown()
    {
        Page page("cvalues");
        QCOMPARE(
            page.form.missing(), QStringList({QStringLiteral("Safety"), QStringLiteral("Responsibility")}));
        page.take(Qt::Key_S);
        page.form.showMissing();
        auto* scale = page.form.control(QStringLiteral("responsibility"));
        auto* sentence = scale->findChild<QLabel*>(QStringLiteral("missing"));
        QVERIFY(sentence != nullptr && sentence->isVisible());
        QCOMPARE(sentence->text(), QStringLiteral("This question still needs an answer."));
        QVERIFY(scale->findChild<ScaleAxis*>()->hasFocus());
        QVERIFY(!page.form.control(QStringLiteral("safety"))->isMissing());
        QVERIFY(!page.form.control(QStringLiteral("problems"))->isMissing());
        page.take(Qt::Key_5);
        QVERIFY(!sentence->isVisible());
        QVERIFY(page.form.missing().isEmpty());
    }

    void reasonsAreShownAndTakenBack()
    {
        Page page("cvalues");
        Answers given;
        given.values["safety"] = ChoiceAnswer {"safe"};
        given.cannotRate["responsibility"] = "<b>R2's</b> field";
        page.form.setAnswers(given);
        QCOMPARE(page.form.answers(), given);
        QVERIFY(page.form.missing().isEmpty());
        auto* scale = page.form.control(QStringLiteral("responsibility"));
        auto* reason = scale->findChild<QLabel*>(QStringLiteral("reason"));
        QVERIFY(reason->isVisible());
        QCOMPARE(reason->text(), QStringLiteral("Cannot be rated: <b>R2's</b> field"));
        QCOMPARE(reason->textFormat(), Qt::PlainText);
        QTest::mouseClick(scale->findChild<QPushButton*>(QStringLiteral("takeReasonBack")), Qt::LeftButton);
        QVERIFY(!reason->isVisible());
        QCOMPARE(page.act(0), QStringLiteral("responsibility="));
        QCOMPARE(page.form.missing(), QStringList(QStringLiteral("Responsibility")));
        // An answer takes the place of a reason, and a reason that of an answer.
        page.form.setCannotRate(QStringLiteral("responsibility"), QStringLiteral("no basis"));
        page.take(Qt::Key_4);
        QVERIFY(page.form.answers().cannotRate.empty());
        page.form.setCannotRate(QStringLiteral("responsibility"), QStringLiteral("no basis"));
        QVERIFY(!page.form.answers().values.contains("responsibility"));
        QCOMPARE(page.form.answers().cannotRate.at("responsibility"), std::string("no basis"));
    }

    void textBoxKeepsLetters()
    {
        Page page("cvalues");
        QSignalSpy left(&page.form, &CriterionForm::left);
        QSignalSpy submits(&page.form, &CriterionForm::submitAsked);
        auto* box = page.form.findChild<TextBox*>();
        box->setFocus();
        QTest::keyClicks(box, QStringLiteral("su5"));
        QCOMPARE(page.form.answers().values.size(), std::size_t(1));
        QTest::keyClick(box, Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(page.form.answers().values.size(), std::size_t(1));
        QTest::keyClick(box, Qt::Key_Enter, Qt::ControlModifier);
        QCOMPARE(submits.size(), 1);
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QVERIFY(page.form.hasFocus());
        QTest::keyClick(&page.form, Qt::Key_S);
        QCOMPARE(page.form.answers().values.size(), std::size_t(2));
    }

    void candidatesGiveWayToTheScheme()
    {
        Scheme scheme = *builtinScheme("cvalues-panel");
        Criterion extra = *builtinScheme("abc")->criterion("grade");
        scheme.criteria.push_back(extra);
        Page page("abc");
        page.form.setScheme(scheme, 3);
        page.take(Qt::Key_A);
        QCOMPARE(page.act(0), QStringLiteral("grade=A"));
        page.take(Qt::Key_B);
        QCOMPARE(page.act(1), QStringLiteral("best=+B"));
    }

    void blocked()
    {
        Page page("cvalues");
        const Answers given = allAnswered(*builtinScheme("cvalues"));
        page.form.setAnswers(given);
        page.form.setBlocked(true);
        for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key)
            QVERIFY(!page.take(key));
        QVERIFY(!page.take(Qt::Key_5));
        QTest::keyClicks(page.form.findChild<TextBox*>(), QStringLiteral("x"));
        QCOMPARE(page.form.answers(), given);
        page.form.setBlocked(false);
        QVERIFY(page.take(Qt::Key_5));
    }

    void leftOutByChoice()
    {
        Page page("abc");
        page.form.leaveOut({});
        page.form.setScheme(*builtinScheme("cvalues"), 1);
        QVERIFY(page.form.control(QStringLiteral("own_answer")) != nullptr);
    }

    void bothLanguages_data() { schemes(); }
    void bothLanguages()
    {
        QFETCH(QString, id);
        const Scheme& scheme = *builtinScheme(fromQt(id));
        Page page(scheme.id);
        page.form.showMissing();
        for (const Criterion& criterion : scheme.criteria) {
            if (auto* control = page.form.control(toQt(criterion.id)))
                QCOMPARE(
                    control->findChild<QLabel*>(QStringLiteral("heading"))->text(), toQt(criterion.label.en));
        }
        QLocale::setDefault(QLocale(QLocale::Chinese));
        Marker marker;
        QCoreApplication::installTranslator(&marker);
        QCoreApplication::sendPostedEvents();
        for (const Criterion& criterion : scheme.criteria) {
            auto* control = page.form.control(toQt(criterion.id));
            if (control == nullptr)
                continue;
            QCOMPARE(
                control->findChild<QLabel*>(QStringLiteral("heading"))->text(), toQt(criterion.label.zhCN));
            for (const Option& option : criterion.options) {
                auto* button =
                    control->findChild<QAbstractButton*>(QStringLiteral("option_") + toQt(option.code));
                QVERIFY(button->accessibleDescription() == toQt(option.help.zhCN));
                QVERIFY(button->accessibleName().startsWith(QStringLiteral("※")));
            }
            if (auto* sentence = control->findChild<QLabel*>(QStringLiteral("missing")))
                QCOMPARE(sentence->text(), QStringLiteral("※This question still needs an answer."));
            if (auto* scale = qobject_cast<ScaleControl*>(control)) {
                QCOMPARE(scale->stateText(), QStringLiteral("※Not rated yet"));
                QCOMPARE(scale->axis()->texts().zeroKey, QStringLiteral("※0 key"));
                QCOMPARE(scale->axis()->accessibleName(), QStringLiteral("责任感"));
                scale->setAnswer(ScaleAnswer {7});
                QVERIFY(scale->anchorText().contains(toQt(criterion.anchors[6].text.zhCN)));
            }
        }
        QCoreApplication::removeTranslator(&marker);
    }

    void fitsNarrowColumns_data() { schemes(); }
    void fitsNarrowColumns()
    {
        QFETCH(QString, id);
        Page page(fromQt(id));
        for (const int width : {300, 320, 420}) {
            QVERIFY2(page.form.minimumSizeHint().width() <= width,
                qPrintable(QString::number(page.form.minimumSizeHint().width())));
            page.form.resize(width, page.form.heightForWidth(width));
            QVERIFY(page.form.heightForWidth(width) > 100);
        }
    }
};

QTEST_MAIN(TestForm)
#include "test_form.moc"
