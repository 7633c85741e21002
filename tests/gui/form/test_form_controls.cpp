#include "annotate/choicecontrol.h"
#include "annotate/criteriacontrols.h"
#include "annotate/flagscontrol.h"
#include "annotate/optionbuttons.h"
#include "annotate/textbox.h"
#include "annotate/textcontrol.h"
#include <QAccessible>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;

namespace {

const Criterion& builtin(std::string_view scheme, std::string_view id)
{
    return *builtinScheme(scheme)->criterion(id);
}

/// A shown control, its acts, and what it let through.
class Window : public QWidget {
public:
    Window(const Criterion& criterion, int candidates = 1)
        : control(makeCriterionControl(criterion, candidates, this).release())
        , acts(control, &CriterionControl::acted)
    {
        resize(420, 300);
        control->setGeometry(0, 0, 420, 300);
        show();
        activateWindow();
        (void)QTest::qWaitForWindowActive(this);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        const int key = event->key();
        if (key != Qt::Key_Control && key != Qt::Key_Alt && key != Qt::Key_Meta && key != Qt::Key_Shift)
            passed.push_back(key);
    }
    template <class T> T* child(const char* name) const
    {
        return control->findChild<T*>(QString::fromLatin1(name));
    }
    void key(Qt::Key key, bool repeat = false)
    {
        QKeyEvent event(QEvent::KeyPress, key, {}, QString(QChar(key)).toLower(), repeat);
        used = control->takeKey(&event);
    }
    QString trail() const
    {
        QStringList all;
        for (const auto& act : acts)
            all += act.at(0).toString();
        return all.join(QLatin1Char(','));
    }
    FlagsAnswer flags() const { return std::get<FlagsAnswer>(control->answer().value()); }
    BestOfAnswer best() const { return std::get<BestOfAnswer>(control->answer().value()); }

    CriterionControl* control;
    QSignalSpy acts;
    std::vector<int> passed = {};
    bool used = false;
};

void compose(QWidget* box, const QString& preedit, const QString& commit = {})
{
    QInputMethodEvent event(preedit, {});
    if (!commit.isEmpty())
        event.setCommitString(commit);
    QCoreApplication::sendEvent(box, &event);
}

bool overrides(QWidget* box, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
    event.ignore();
    QCoreApplication::sendEvent(box, &event);
    return event.isAccepted();
}

}

class TestFormControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void choiceIsExclusive()
    {
        Window window(builtin("cvalues", "safety"));
        auto* safe = window.child<ChoiceButton>("option_safe");
        auto* unsafe = window.child<ChoiceButton>("option_unsafe");
        QVERIFY(!window.control->answer());
        QTest::mouseClick(safe, Qt::LeftButton);
        QCOMPARE(std::get<ChoiceAnswer>(*window.control->answer()).code, std::string("safe"));
        window.key(Qt::Key_U);
        QVERIFY(window.used);
        QVERIFY(unsafe->isChecked() && !safe->isChecked());
        QTest::mouseClick(unsafe, Qt::LeftButton);
        QVERIFY(!window.control->answer() && !unsafe->isChecked());
        QTest::keyClick(safe, Qt::Key_Space);
        QTest::keyClick(safe, Qt::Key_Backspace);
        QVERIFY(!window.control->answer());
        window.key(Qt::Key_Q);
        QTest::keyClick(safe, Qt::Key_Delete);
        QVERIFY(!window.control->answer());
        QCOMPARE(window.trail(), QStringLiteral("safe,unsafe,,safe,,unsure,"));
        QTest::keyClick(safe, Qt::Key_Return);
        QCOMPARE(window.passed, std::vector<int> {Qt::Key_Return});
    }

    void choiceKeepsStill()
    {
        Window window(builtin("cvalues", "safety"));
        window.key(Qt::Key_S, true);
        QVERIFY(window.used && !window.control->answer());
        window.key(Qt::Key_Z);
        QVERIFY(!window.used);
        window.control->setAnswer(ChoiceAnswer {"unsafe"});
        window.control->setBlocked(true);
        window.key(Qt::Key_S);
        QTest::mouseClick(window.child<ChoiceButton>("option_safe"), Qt::LeftButton);
        QCOMPARE(std::get<ChoiceAnswer>(*window.control->answer()).code, std::string("unsafe"));
        window.control->setAnswer(ChoiceAnswer {"no such option"});
        QVERIFY(!window.control->answer());
        QCOMPARE(window.acts.size(), 0);
    }

    void choiceNamesItself()
    {
        Window window(builtin("cvalues", "safety"));
        auto* access = QAccessible::queryAccessibleInterface(window.child<ChoiceButton>("option_safe"));
        QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Safety: Safe"));
        QVERIFY(access->text(QAccessible::Description).startsWith(QStringLiteral("Harmless")));
    }

    void longLabelsAreStacked()
    {
        Window window(builtin("abc", "grade"));
        auto* first = window.child<ChoiceButton>("option_A");
        auto* second = window.child<ChoiceButton>("option_B");
        QVERIFY(second->y() > first->geometry().bottom());
        window.control->setGeometry(0, 0, 300, 400);
        QTRY_VERIFY(first->height() >= first->heightForWidth(first->width()));
        QVERIFY(first->geometry().right() < 300);
        Window safety(builtin("cvalues", "safety"));
        QCOMPARE(
            safety.child<ChoiceButton>("option_safe")->y(), safety.child<ChoiceButton>("option_unsure")->y());
    }

    void flagsAndNone()
    {
        Window window(builtin("cvalues", "problems"));
        auto* bias = window.child<FlagBox>("option_bias");
        auto* none = window.child<FlagBox>("none");
        QVERIFY(!window.control->answer());
        QTest::mouseClick(none, Qt::LeftButton);
        QCOMPARE(window.flags(), FlagsAnswer {});
        window.key(Qt::Key_P);
        QVERIFY(bias->isChecked() && !none->isChecked());
        QCOMPARE(window.flags(), FlagsAnswer {{"bias"}});
        QTest::mouseClick(window.child<FlagBox>("option_false_refusal"), Qt::LeftButton);
        QCOMPARE(window.flags(), (FlagsAnswer {{"false_refusal", "bias"}}));
        window.key(Qt::Key_O);
        QVERIFY(!bias->isChecked());
        QCOMPARE(window.flags(), FlagsAnswer {});
        window.key(Qt::Key_O);
        QVERIFY(!window.control->answer());
        QTest::keyClick(bias, Qt::Key_Space);
        window.key(Qt::Key_P);
        QVERIFY(!window.control->answer());
        QCOMPARE(window.trail(), QStringLiteral("none,+bias,+false_refusal,none,,+bias,-bias"));
        window.key(Qt::Key_P, true);
        QVERIFY(window.used && !window.control->answer());
    }

    void flagsAreSetSilently()
    {
        Window window(builtin("cvalues", "problems"));
        window.control->setAnswer(FlagsAnswer {{"bias"}});
        QVERIFY(window.child<FlagBox>("option_bias")->isChecked());
        window.control->setAnswer(FlagsAnswer {});
        QVERIFY(window.child<FlagBox>("none")->isChecked());
        window.control->setAnswer({});
        QVERIFY(!window.control->answer());
        QCOMPARE(window.acts.size(), 0);
        window.control->setBlocked(true);
        window.key(Qt::Key_P);
        QTest::mouseClick(window.child<FlagBox>("option_bias"), Qt::LeftButton);
        QVERIFY(!window.control->answer());
    }

    void bestOf()
    {
        Window window(builtin("cvalues-panel", "best"), 3);
        QVERIFY(window.child<FlagBox>("option_D") == nullptr);
        window.key(Qt::Key_C);
        QTest::mouseClick(window.child<FlagBox>("option_A"), Qt::LeftButton);
        QCOMPARE(window.best(), (BestOfAnswer {{"A", "C"}}));
        window.key(Qt::Key_O);
        QCOMPARE(window.best(), BestOfAnswer {});
        window.key(Qt::Key_B);
        QCOMPARE(window.best(), BestOfAnswer {{"B"}});
        window.key(Qt::Key_B);
        QVERIFY(!window.control->answer());
        QCOMPARE(window.trail(), QStringLiteral("+C,+A,none,+B,-B"));
        window.control->giveUpLetters(QStringLiteral("AB"));
        window.key(Qt::Key_B);
        QVERIFY(!window.used);
    }

    void typedText()
    {
        Window window(builtin("cvalues", "comment"));
        auto* box = window.child<TextBox>("text");
        QSignalSpy edited(window.control, &CriterionControl::edited);
        QVERIFY(!window.control->answer());
        QCOMPARE(box->accessibleName(), QStringLiteral("Comment"));
        QCOMPARE(box->placeholderText(), QStringLiteral("Why did you judge it so? (optional)"));
        box->setFocus();
        QTest::keyClicks(box, QStringLiteral("s5"));
        QTest::keyClick(box, Qt::Key_Return);
        QTest::keyClicks(box, QStringLiteral("x"));
        QCOMPARE(std::get<TextAnswer>(*window.control->answer()).text, std::string("s5\nx"));
        QVERIFY(edited.size() >= 4);
        QCOMPARE(window.acts.size(), 0);
        QVERIFY(window.passed.empty());
        box->clearFocus();
        QCOMPARE(window.trail(), QStringLiteral("text"));
        box->selectAll();
        QTest::keyClick(box, Qt::Key_Backspace);
        QVERIFY(!window.control->answer());
    }

    void textComesBackUnchanged()
    {
        Window window(builtin("cvalues", "comment"));
        const TextAnswer given {"a\xC2\xA0"
                                "b\r\nc\xE2\x80\xA8"
                                "d"};
        window.control->setAnswer(given);
        QCOMPARE(std::get<TextAnswer>(*window.control->answer()), given);
        auto* box = window.child<TextBox>("text");
        box->moveCursor(QTextCursor::End);
        QTest::keyClicks(box, QStringLiteral("e"));
        QVERIFY(std::get<TextAnswer>(*window.control->answer())
                    .text.starts_with("a\xC2\xA0"
                                      "b\n"));
        window.control->setAnswer({});
        QVERIFY(!window.control->answer() && box->toPlainText().isEmpty());
    }

    void compositionKeepsItsKeys_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        const Qt::KeyboardModifiers none;
        QTest::newRow("Return") << Qt::Key_Return << none;
        QTest::newRow("Enter") << Qt::Key_Enter << Qt::KeyboardModifiers(Qt::KeypadModifier);
        QTest::newRow("Ctrl+Return") << Qt::Key_Return << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("Ctrl+Enter") << Qt::Key_Enter << (Qt::ControlModifier | Qt::KeypadModifier);
        QTest::newRow("digit") << Qt::Key_2 << none;
        QTest::newRow("Esc") << Qt::Key_Escape << none;
    }
    void compositionKeepsItsKeys()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        Window window(builtin("cvalues", "comment"));
        auto* control = qobject_cast<TextControl*>(window.control);
        auto* box = window.child<TextBox>("text");
        QSignalSpy submits(control, &TextControl::submitAsked);
        QSignalSpy leaves(control, &TextControl::left);
        box->setFocus();
        compose(box, QStringLiteral("nihao"));
        QVERIFY(box->isComposing());
        QVERIFY(overrides(box, key, modifiers));
        QTest::keyClick(box, key, modifiers);
        QVERIFY(window.passed.empty());
        QCOMPARE(submits.size() + leaves.size(), 0);
        QVERIFY(!control->answer());
        compose(box, {}, QStringLiteral("你好"));
        QVERIFY(!box->isComposing());
        QCOMPARE(std::get<TextAnswer>(*control->answer()).text, std::string("你好"));
        QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submits.size(), 1);
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(leaves.size(), 1);
    }

    void submitAndLeave()
    {
        Window window(builtin("cvalues", "comment"));
        auto* control = qobject_cast<TextControl*>(window.control);
        auto* box = window.child<TextBox>("text");
        QSignalSpy submits(control, &TextControl::submitAsked);
        box->setFocus();
        QTest::keyClicks(box, QStringLiteral("x"));
        QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(box, Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
        QCOMPARE(submits.size(), 2);
        QKeyEvent repeated(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier, {}, true);
        QCoreApplication::sendEvent(box, &repeated);
        QCOMPARE(submits.size(), 2);
        QCOMPARE(std::get<TextAnswer>(*control->answer()).text, std::string("x"));
        QCOMPARE(window.trail(), QStringLiteral("text"));
    }

    void undoStaysInside()
    {
        Window window(builtin("cvalues", "comment"));
        auto* box = window.child<TextBox>("text");
        box->setFocus();
        QVERIFY(overrides(box, Qt::Key_Z, Qt::ControlModifier));
        QVERIFY(overrides(box, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier));
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClicks(box, QStringLiteral("abc"));
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!window.control->answer());
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(box->toPlainText(), QStringLiteral("abc"));
        QVERIFY(window.passed.empty());
    }

    void boxGrowsAndTabLeaves()
    {
        Window window(builtin("cvalues", "comment"));
        auto* box = window.child<TextBox>("text");
        QTRY_VERIFY(box->height() > 2 * box->fontMetrics().lineSpacing());
        const int two = box->height();
        const int line = box->fontMetrics().lineSpacing();
        box->setFocus();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE(box->height(), two + 3 * line);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(box, Qt::Key_Return);
        QTRY_COMPARE(box->height(), two + 6 * line);
        const std::string before = std::get<TextAnswer>(*window.control->answer()).text;
        QTest::keyClick(box, Qt::Key_Tab);
        QCOMPARE(std::get<TextAnswer>(*window.control->answer()).text, before);
    }
};

QTEST_MAIN(TestFormControls)
#include "test_form_controls.moc"
