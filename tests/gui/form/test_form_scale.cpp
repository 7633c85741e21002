#include "annotate/scaleaxis.h"
#include "annotate/scalecontrol.h"
#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using ui::ScaleAxis;
using ui::ScaleControl;

namespace {

/// A scale whose anchors say "means N".
Criterion scale(int min, int max)
{
    Criterion criterion;
    criterion.id = "resp";
    criterion.kind = CriterionKind::Scale;
    criterion.label = {"Responsibility", "责任感"};
    criterion.min = min;
    criterion.max = max;
    for (int value = min; value <= max; ++value) {
        const std::string number = std::to_string(value);
        criterion.anchors.push_back({value, {"means " + number, "意思" + number}});
    }
    criterion.threshold = Threshold {(min + max) / 2, {"not good", "不好"}, {"good", "好"}, {}};
    return criterion;
}

/// A window whose own fields nothing reaches but what the scale lets through.
class Window : public QWidget {
public:
    explicit Window(const Criterion& criterion)
        : control(criterion, this)
        , acts(&control, &ScaleControl::acted)
    {
        resize(420, 320);
        control.setGeometry(10, 10, 400, 300);
        show();
        activateWindow();
        (void)QTest::qWaitForWindowActive(this);
        axis = control.axis();
        axis->setFocus();
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        const int key = event->key();
        if (key != Qt::Key_Control && key != Qt::Key_Alt && key != Qt::Key_Meta && key != Qt::Key_Shift)
            passed.push_back(key);
    }

    std::optional<int> value() const
    {
        const auto answer = control.answer();
        return answer ? std::optional(std::get<ScaleAnswer>(*answer).value) : std::nullopt;
    }
    QStringList trail() const
    {
        QStringList all;
        for (const auto& act : acts)
            all += act.at(0).toString();
        return all;
    }
    void type(const QString& text, Qt::Key key, Qt::KeyboardModifiers modifiers = {}, bool repeat = false)
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers, text, repeat);
        QCoreApplication::sendEvent(axis, &event);
    }

    ScaleControl control;
    ScaleAxis* axis = nullptr;
    QSignalSpy acts;
    std::vector<int> passed = {};
};

using Point = std::optional<int>;
const QString kUnrated = QStringLiteral("Not rated yet");

}

class TestFormScale : public QObject {
    Q_OBJECT

private:
    void scales()
    {
        QTest::addColumn<int>("max");
        QTest::newRow("5 points") << 5;
        QTest::newRow("7 points") << 7;
        QTest::newRow("10 points") << 10;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void unsetIsNull_data() { scales(); }
    void unsetIsNull()
    {
        QFETCH(int, max);
        Window window(scale(1, max));
        QVERIFY(!window.control.answer());
        QVERIFY(!window.axis->preview());
        QCOMPARE(window.control.stateText(), kUnrated);
        QCOMPARE(window.control.anchorText(), QStringLiteral("Not rated yet – press a number key"));
        QTest::keyClick(window.axis, Qt::Key_3);
        QCOMPARE(window.value(), Point(3));
        QTest::keyClick(window.axis, Qt::Key_Backspace);
        QVERIFY(!window.control.answer());
        QCOMPARE(window.control.stateText(), kUnrated);
        window.control.setAnswer(ScaleAnswer {2});
        QCOMPARE(window.value(), Point(2));
        QTest::keyClick(window.axis, Qt::Key_Delete);
        QVERIFY(!window.control.answer());
        QCOMPARE(window.trail(), QStringList({QStringLiteral("3"), {}, {}}));
    }

    void digits_data()
    {
        QTest::addColumn<int>("max");
        QTest::addColumn<int>("digit");
        QTest::addColumn<int>("wanted"); // 0 = nothing is set
        for (const int max : {5, 7, 10}) {
            for (int digit = 0; digit <= 9; ++digit) {
                const int wanted = digit == 0 ? (max == 10 ? 10 : 0) : digit <= max ? digit : 0;
                QTest::addRow("%d of %d", digit, max) << max << digit << wanted;
            }
        }
    }
    void digits()
    {
        QFETCH(int, max);
        QFETCH(int, digit);
        QFETCH(int, wanted);
        const auto key = static_cast<Qt::Key>(Qt::Key_0 + digit);
        const QString plain = QString::number(digit);
        const QString wide {QChar(0xFF10 + digit)};
        const struct {
            QString text;
            Qt::Key key;
            Qt::KeyboardModifiers modifiers;
        } ways[] {{plain, key, {}}, {plain, key, Qt::KeypadModifier}, {wide, Qt::Key_unknown, {}},
            {wide, key, {}}, {plain, Qt::Key_Ampersand, Qt::ShiftModifier}};
        for (const auto& way : ways) {
            Window window(scale(1, max));
            window.type(way.text, way.key, way.modifiers);
            QCOMPARE(window.value(), wanted == 0 ? Point() : Point(wanted));
            const QString state = wanted == 0 ? QStringLiteral("This scale goes from 1 to %1").arg(max)
                                              : QStringLiteral("%1 points").arg(wanted);
            QCOMPARE(window.control.stateText(), state);
            QCOMPARE(window.acts.size(), wanted == 0 ? 0 : 1);
            QVERIFY(window.passed.empty());
        }
    }

    void offScaleChangesNothing()
    {
        Window window(scale(1, 5));
        QTest::keyClick(window.axis, Qt::Key_4);
        QTest::keyClick(window.axis, Qt::Key_8);
        QCOMPARE(window.value(), Point(4));
        QCOMPARE(window.control.findChild<QLabel*>(QStringLiteral("state"))->text(),
            QStringLiteral("This scale goes from 1 to 5"));
        QTest::keyClick(window.axis, Qt::Key_2);
        QCOMPARE(window.control.stateText(), QStringLiteral("2 points"));
    }

    void zeroWhereZeroIsAPoint()
    {
        Window window(scale(0, 10));
        QTest::keyClick(window.axis, Qt::Key_0);
        QCOMPARE(window.value(), Point(0));
        QVERIFY(window.axis->texts().zeroKey.isEmpty());
        QCOMPARE(Window(scale(1, 10)).axis->texts().zeroKey, QStringLiteral("0 key"));
        QVERIFY(Window(scale(1, 7)).axis->texts().zeroKey.isEmpty());
    }

    void modifiersDoNothing_data()
    {
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("Ctrl") << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("Alt") << Qt::KeyboardModifiers(Qt::AltModifier);
        QTest::newRow("Meta") << Qt::KeyboardModifiers(Qt::MetaModifier);
        QTest::newRow("Ctrl keypad") << (Qt::ControlModifier | Qt::KeypadModifier);
    }
    void modifiersDoNothing()
    {
        QFETCH(Qt::KeyboardModifiers, modifiers);
        Window window(scale(1, 10));
        for (const QString& text : {QStringLiteral("5"), QString()}) {
            window.type(text, Qt::Key_5, modifiers);
            QVERIFY(!window.control.answer());
        }
        QTest::keyClick(window.axis, Qt::Key_Right, modifiers);
        QVERIFY(!(modifiers & Qt::ControlModifier) || !window.axis->preview());
        QCOMPARE(window.control.stateText(), kUnrated);
    }

    void enterIsNotConsumed()
    {
        Window window(scale(1, 10));
        QTest::keyClick(window.axis, Qt::Key_5);
        QTest::keyClick(window.axis, Qt::Key_Return);
        QTest::keyClick(window.axis, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(window.passed, (std::vector<int> {Qt::Key_Return, Qt::Key_Enter}));
        QCOMPARE(window.value(), Point(5));
    }

    void autoRepeat()
    {
        Window window(scale(1, 10));
        window.type(QStringLiteral("5"), Qt::Key_5, {}, true);
        QVERIFY(!window.control.answer());
        window.type(QStringLiteral("5"), Qt::Key_5);
        window.type(QStringLiteral("5"), Qt::Key_5, {}, true);
        window.type({}, Qt::Key_Backspace, {}, true);
        QCOMPARE(window.value(), Point(5));
        window.type({}, Qt::Key_Right);
        window.type({}, Qt::Key_Right, {}, true);
        QCOMPARE(window.axis->preview(), Point(7));
        window.type(QStringLiteral(" "), Qt::Key_Space, {}, true);
        QCOMPARE(window.value(), Point(5));
        QCOMPARE(window.trail(), QStringList(QStringLiteral("5")));
        QVERIFY(window.passed.empty());
    }

    void fiveFourFiveFourFive()
    {
        Window window(scale(1, 10));
        for (const char key : {'5', '4', '5', '4', '5'})
            QTest::keyClick(window.axis, key);
        QCOMPARE(window.value(), Point(5));
        QCOMPARE(window.trail().join(QLatin1Char(' ')), QStringLiteral("5 4 5 4 5"));
    }

    void arrowsAndSpace_data() { scales(); }
    void arrowsAndSpace()
    {
        QFETCH(int, max);
        Window window(scale(1, max));
        QTest::keyClick(window.axis, Qt::Key_Space);
        QVERIFY(!window.control.answer());
        QTest::keyClick(window.axis, Qt::Key_Right);
        QCOMPARE(window.axis->preview(), Point(1));
        QTest::keyClick(window.axis, Qt::Key_Left);
        QCOMPARE(window.axis->preview(), Point(1));
        QTest::keyClick(window.axis, Qt::Key_End);
        QCOMPARE(window.axis->preview(), Point(max));
        QTest::keyClick(window.axis, Qt::Key_Right);
        QCOMPARE(window.axis->preview(), Point(max));
        QCOMPARE(window.control.anchorText(), QStringLiteral("%1: means %1").arg(max));
        QTest::keyClick(window.axis, Qt::Key_Home);
        QTest::keyClick(window.axis, Qt::Key_Right);
        QVERIFY(!window.control.answer());
        QCOMPARE(window.control.stateText(), kUnrated);
        QTest::keyClick(window.axis, Qt::Key_Space);
        QCOMPARE(window.value(), Point(2));
        QVERIFY(!window.axis->preview());
        QTest::keyClick(window.axis, Qt::Key_Right);
        QCOMPARE(window.axis->preview(), Point(3));
        QCOMPARE(window.value(), Point(2));
        QCOMPARE(window.trail(), QStringList(QStringLiteral("2")));
    }

    void firstLeftStartsAtTheTop_data() { scales(); }
    void firstLeftStartsAtTheTop()
    {
        QFETCH(int, max);
        Window window(scale(1, max));
        QTest::keyClick(window.axis, Qt::Key_Left);
        QCOMPARE(window.axis->preview(), Point(max));
        window.axis->clearFocus();
        QVERIFY(!window.axis->preview());
        QVERIFY(!window.control.answer());
    }

    void clicks_data() { scales(); }
    void clicks()
    {
        QFETCH(int, max);
        Window window(scale(1, max));
        for (int value = max; value >= 1; --value) {
            QTest::mouseClick(window.axis, Qt::LeftButton, {}, window.axis->pointAt(value) + QPoint(4, 9));
            QCOMPARE(window.value(), Point(value));
        }
        QCOMPARE(window.acts.size(), max);
        QTest::mouseClick(window.axis, Qt::RightButton, {}, window.axis->pointAt(3));
        QTest::mouseClick(window.axis, Qt::LeftButton, {}, QPoint(60, window.axis->height() - 2));
        QCOMPARE(window.value(), Point(1));
        QVERIFY(window.axis->hasFocus());
    }

    void hoverSetsNothing()
    {
        Window window(scale(1, 10));
        QTest::mouseMove(window.axis, window.axis->pointAt(7));
        QTRY_COMPARE(window.axis->preview(), Point(7));
        QCOMPARE(window.control.anchorText(), QStringLiteral("7: means 7"));
        QVERIFY(!window.control.answer());
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(window.axis, &leave);
        QVERIFY(!window.axis->preview());
        QCOMPARE(window.control.stateText(), kUnrated);
        QCOMPARE(window.acts.size(), 0);
    }

    void drag_data() { scales(); }
    void drag()
    {
        QFETCH(int, max);
        Window window(scale(1, max));
        ScaleAxis* axis = window.axis;
        QTest::mousePress(axis, Qt::LeftButton, {}, axis->pointAt(1));
        QVERIFY(!window.control.answer());
        QMouseEvent move(QEvent::MouseMove, QPointF(axis->pointAt(max - 1)),
            axis->mapToGlobal(QPointF(axis->pointAt(max - 1))), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(axis, &move);
        QCOMPARE(axis->preview(), Point(max - 1));
        QTest::mouseRelease(axis, Qt::LeftButton, {}, axis->pointAt(max - 1));
        QCOMPARE(window.value(), Point(max - 1));
        QCOMPARE(window.trail(), QStringList(QString::number(max - 1)));
        // Let go far away: called off.
        QTest::mousePress(axis, Qt::LeftButton, {}, axis->pointAt(1));
        QTest::mouseRelease(axis, Qt::LeftButton, {}, QPoint(axis->pointAt(2).x(), 500));
        QCOMPARE(window.value(), Point(max - 1));
    }

    void blocked()
    {
        Window window(scale(1, 10));
        window.control.setAnswer(ScaleAnswer {6});
        window.control.setBlocked(true);
        QTest::keyClick(window.axis, Qt::Key_3);
        QTest::mouseClick(window.axis, Qt::LeftButton, {}, window.axis->pointAt(2));
        QTest::keyClick(window.axis, Qt::Key_Left);
        QTest::keyClick(window.axis, Qt::Key_Space);
        QTest::keyClick(window.axis, Qt::Key_Delete);
        QCOMPARE(window.value(), Point(6));
        QCOMPARE(window.acts.size(), 0);
    }

    void accessible_data() { scales(); }
    void accessible()
    {
        QFETCH(int, max);
        Window window(scale(1, max));
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(window.axis);
        QVERIFY(access != nullptr);
        QCOMPARE(access->role(), QAccessible::Slider);
        QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Responsibility"));
        QAccessibleValueInterface* value = access->valueInterface();
        QVERIFY(value != nullptr);
        QVERIFY(value->currentValue().isNull());
        QCOMPARE(access->text(QAccessible::Value), QStringLiteral("not rated"));
        QCOMPARE(value->minimumValue().toInt(), 1);
        QCOMPARE(value->maximumValue().toInt(), max);
        value->setCurrentValue(4);
        QCOMPARE(window.value(), Point(4));
        QCOMPARE(value->currentValue().toInt(), 4);
        QCOMPARE(access->text(QAccessible::Value), QStringLiteral("4 of %1: means 4").arg(max));
        QCOMPARE(window.trail(), QStringList(QStringLiteral("4")));
        value->setCurrentValue(max + 1);
        value->setCurrentValue(QStringLiteral("x"));
        QCOMPARE(window.value(), Point(4));
        QTest::keyClick(window.axis, Qt::Key_Home);
        QCOMPARE(access->text(QAccessible::Description), QStringLiteral("1 of %1: means 1").arg(max));
    }

    void changesAreTold()
    {
        static std::vector<QVariant> told;
        told.clear();
        QAccessible::setActive(true);
        if (!QAccessible::isActive())
            QSKIP("this platform has no assistive technology to tell");
        const auto before = QAccessible::installUpdateHandler([](QAccessibleEvent* event) {
            if (event->type() == QAccessible::ValueChanged)
                told.push_back(static_cast<QAccessibleValueChangeEvent*>(event)->value());
        });
        Window window(scale(1, 10));
        QTest::keyClick(window.axis, Qt::Key_0);
        window.control.setAnswer(ScaleAnswer {3});
        QTest::keyClick(window.axis, Qt::Key_Delete);
        QAccessible::installUpdateHandler(before);
        QCOMPARE(told.size(), std::size_t(3));
        QCOMPARE(told[0], QVariant(10));
        QCOMPARE(told[1], QVariant(3));
        QVERIFY(told[2].isNull());
    }

    void nothingJumps()
    {
        Criterion criterion = scale(1, 10);
        criterion.anchors[6].text.en = std::string(300, 'w');
        for (std::size_t i = 5; i < 300; i += 6)
            criterion.anchors[6].text.en[i] = ' ';
        ScaleControl control(criterion, nullptr);
        for (const int width : {300, 320, 420}) {
            const int height = control.heightForWidth(width);
            for (int value = 1; value <= 10; ++value) {
                control.setAnswer(ScaleAnswer {value});
                QCOMPARE(control.heightForWidth(width), height);
            }
        }
        QVERIFY(control.minimumSizeHint().width() <= 300);
        QVERIFY(control.heightForWidth(300) > control.heightForWidth(600));
    }

    void outsideTheScaleIsNoAnswer()
    {
        ScaleControl control(scale(1, 5), nullptr);
        control.setAnswer(ScaleAnswer {6});
        QVERIFY(!control.answer());
        control.setAnswer(ChoiceAnswer {"safe"});
        QVERIFY(!control.answer());
    }

    void wideScaleIsDrawn()
    {
        for (const auto& [min, max] : {std::pair(0, 100), std::pair(-50, 50), std::pair(1, 20)}) {
            Window window(scale(min, max));
            QVERIFY(!window.grab().isNull());
            QTest::mouseClick(window.axis, Qt::LeftButton, {}, window.axis->pointAt(max));
            QCOMPARE(window.value(), Point(max));
        }
    }
};

QTEST_MAIN(TestFormScale)
#include "test_form_scale.moc"
