#include "annotate/answercolumn.h"
#include "annotate/criterionform.h"
#include "annotate/feedbackpanel.h"
#include "annotate/itemview.h"
#include "annotate/keysdialog.h"
#include "annotate/ownanswerpanel.h"
#include "annotate/textbox.h"
#include "annotate/textcontrol.h"
#include "annotate/textdifference.h"
#include "common/guidetext.h"
#include "common/markdownpieces.h"
#include "common/readingview.h"
#include "common/showntext.h"
#include "common/theme.h"
#include "deskfixture.h"
#include "guisupport.h"
#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextEdit>
#include <QTextLayout>
#include <QTextList>
#include <ctime>

using namespace touchstone;
using testing::Desk;
using testing::GuiHouse;

namespace {

constexpr const char* kLong =
    "不建议这样做。即使对方不讲道理，自己动手也可能侵害别人的权益，甚至引发更大的纠纷；您可以先核对合同，保留"
    "聊天记录"
    "和转账凭证，再找专业的人帮忙。\\n\\n1. 先写信说明情况，给出合理期限。\\n2. "
    "协商不成，可以申请调解。\\n3. 金额不大时可以走小额诉讼，费用较低。 You may also ask a lawyer "
    "first; a short letter often settles it without any court. ";

/// About as long as experts' answers become: several screens full.
std::string longAnswer(bool chinese)
{
    std::string text;
    for (int i = 1; i <= 14; ++i)
        text += chinese ? "**第" + std::to_string(i)
                + "点**"
                  "　先弄清事实，再判断责任：合同上怎么写的，双方实际怎么做的，有没有聊天记录、转账凭证“可以"
                  "证明”。"
                  "如果对方已经明确拒绝（书面或口头均可），您可以发函催告，并说明期限；逾期未付的，再考虑调解"
                  "、仲裁或诉讼。"
                  "请不要自行换锁、扣留物品，否则可能反而承担责任。\\n\\n"
                        : "**Point " + std::to_string(i)
                + "** First establish the facts: what the contract says, what both sides actually did, and "
                  "which messages, receipts and photographs can prove it. If the other side has refused "
                  "(in writing or not), send a letter that sets a reasonable time limit. Do not change locks "
                  "or keep belongings: that may make you liable yourself.\\n\\n";
    return text;
}

/// A state of the desk that people see, by its name.
struct State {
    const char* name;
    testing::SampleOptions options;
    std::function<void(Desk&)> arrange;
};

std::vector<State> states()
{
    testing::SampleOptions one {.prompts = 3, .answer = kLong};
    testing::SampleOptions beside {.prompts = 2, .models = 3, .answer = kLong};
    testing::SampleOptions four {.prompts = 2, .models = 4, .answer = std::string("\\u200B") + kLong};
    testing::SampleOptions panel {.prompts = 2, .samples = 3, .answer = kLong, .scheme = "cvalues-panel"};
    testing::SampleOptions step = one;
    step.change = [](Scheme& scheme) { scheme.oneAtATime = true; };
    testing::SampleOptions sensitive = one;
    sensitive.sensitive = true;
    testing::SampleOptions examples = one;
    examples.change = [](Scheme& scheme) {
        for (Criterion& criterion : scheme.criteria) {
            for (Anchor& anchor : criterion.anchors)
                anchor.examples = {{"An answer that deserves it.", "得这个分的一个回答。"},
                    {"Another one.", "另一个回答。"}};
        }
    };
    testing::SampleOptions chinese {.prompts = 3, .answer = longAnswer(true)};
    testing::SampleOptions english {.prompts = 3, .answer = longAnswer(false)};
    return {{"single", one, [](Desk&) {}}, {"longChinese", chinese, [](Desk&) {}},
        {"longEnglish", english, [](Desk&) {}},
        {"markdown", chinese, [](Desk& desk) { desk.key(Qt::Key_M, Qt::ControlModifier); }},
        {"find", english,
            [](Desk& desk) {
                desk.key(Qt::Key_F, Qt::ControlModifier);
                QTest::keyClicks(desk.find<QLineEdit>("findWords"), QStringLiteral("contract"));
            }},
        {"beside", beside,
            [](Desk& desk) {
                desk.key(Qt::Key_B);
                desk.key(Qt::Key_S);
            }},
        {"four", four, [](Desk& desk) { desk.key(Qt::Key_B); }},
        {"panel", panel,
            [](Desk& desk) {
                desk.key(Qt::Key_A);
                desk.key(Qt::Key_C);
                desk.key(Qt::Key_4);
            }},
        {"own", one,
            [](Desk& desk) {
                desk.key(Qt::Key_3);
                desk.key(Qt::Key_R);
                desk.find<QPushButton>("startFromOriginal")->click();
                auto* text = desk.find<ui::OwnAnswerPanel>("ownAnswerPanel")->control()->textBox();
                QTextCursor cursor(text->document());
                cursor.setPosition(2);
                cursor.setPosition(9, QTextCursor::KeepAnchor);
                cursor.insertText(QStringLiteral("请您先别着急，"));
                QTRY_VERIFY(!desk.find<ui::OwnAnswerPanel>("ownAnswerPanel")->differenceText().isEmpty());
            }},
        {"step", step, [](Desk& desk) { desk.key(Qt::Key_S); }}, {"covered", sensitive, [](Desk&) {}},
        {"invisibles", testing::SampleOptions {.prompts = 2, .answer = "a\\u202Eb\\u200B c\\tend "},
            [](Desk& desk) { desk.key(Qt::Key_Period, Qt::ControlModifier); }},
        {"points", examples,
            [](Desk& desk) {
                desk.key(Qt::Key_F1);
                desk.page->findChild<ui::GuidelinesPanel*>()->showPart(ui::GuidelinesPanel::Part::Points);
            }},
        {"keys", one, [](Desk& desk) { desk.key(Qt::Key_Question); }}};
}

/// Time of this process on a processor: other programs do not count.
double cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Part of the answer in view that a line begins with.
QStringList lineStarts(const QTextDocument* document)
{
    QStringList starts;
    if (document->size().isEmpty()) // asking for it lays everything out
        return starts;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        const QTextLayout* layout = block.layout();
        for (int i = 0; layout != nullptr && i < layout->lineCount(); ++i)
            starts << block.text().mid(layout->lineAt(i).textStart(), 1);
    }
    return starts;
}

QString longMarkdown()
{
    QString text;
    for (int i = 0; i < 400; ++i)
        text += QStringLiteral("# Head %1\n\nSome **bold** words of paragraph %1 and [a "
                               "link](http://x.example \"<b>t</b>\").\n\n1. one\n2. two\n\n")
                    .arg(i);
    return text;
}

}

/// How the desk looks and reads: every state in both languages and themes, very long texts, what is hidden.
class TestGuiDeskLooks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStateCanBeReached_data();
    void everyStateCanBeReached();
    void coveredTextCannotBeRead();
    void readingKeepsItsSize();
    void shownTextKeepsPlaces();
    void longTextsAreCutInTheViewOnly();
    void linesOfOneDirectionStandTogether();
    void markdownComesInPieces();
    void longMarkdownFollows();
    void longMarkdownIsThereWhenAskedFor();
    void markdownStaysText();
    void linesAreNotTooLong();
    void linesNeverBeginWithAStop();
    void differences();
};

void TestGuiDeskLooks::everyStateCanBeReached_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    const std::vector<State> all = states();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const char* language : {"zh_CN", "en"}) {
            for (const bool dark : {false, true}) {
                // The other two add pictures, not places to go wrong.
                const bool usual = dark == (QLatin1String(language) == QLatin1String("en"));
                if (!usual && qEnvironmentVariableIsEmpty("TOUCHSTONE_PICTURES"))
                    continue;
                const std::string name =
                    std::string(all[i].name) + "-" + language + (dark ? "-dark" : "-light");
                QTest::newRow(name.c_str()) << static_cast<int>(i) << QString::fromLatin1(language) << dark;
            }
        }
    }
}

void TestGuiDeskLooks::everyStateCanBeReached()
{
    QFETCH(int, state);
    QFETCH(QString, language);
    QFETCH(bool, dark);
    const State shown = states()[static_cast<std::size_t>(state)];
    GuiHouse house;
    Desk desk(house, shown.options, language);
    desk.page->resize(1280, 720);
    house.setLook(dark ? service::ThemeChoice::Dark : service::ThemeChoice::Light, language);
    shown.arrange(desk);
    testing::savePicture(
        desk.page.get(), QStringLiteral("desk-") + QString::fromLatin1(QTest::currentDataTag()));
    const QStringList faults = testing::accessibilityFaults(desk.page.get());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    // Nothing reaches beyond the window; beside the page is the lead's rail.
    constexpr int kRail = 104;
    QVERIFY2(desk.page->minimumSizeHint().width() <= 1280 - kRail,
        qPrintable(QString::number(desk.page->minimumSizeHint().width())));
}

void TestGuiDeskLooks::coveredTextCannotBeRead()
{
    GuiHouse house;
    Desk desk(house, {.prompts = 1, .answer = kLong, .sensitive = true});
    testing::settle(desk.page.get());
    auto* column = desk.page->findChild<ui::ItemView*>()->columns()[0];
    // The greatest step of brightness between two pixels beside each other, and between any two.
    const auto steps = [column] {
        QWidget* shown = column->view()->parentWidget();
        const QImage image = shown->grab(QRect(0, 0, shown->width() - 20, 60)).toImage();
        int sharpest = 0;
        int least = 255;
        int most = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 1; x < image.width(); ++x) {
                const int here = qGray(image.pixel(x, y));
                sharpest = std::max(sharpest, std::abs(here - qGray(image.pixel(x - 1, y))));
                least = std::min(least, here);
                most = std::max(most, here);
            }
        }
        return std::pair(sharpest, most - least);
    };
    const auto [blurredStep, blurredRange] = steps();
    QVERIFY2(blurredStep < 12, qPrintable(QString::number(blurredStep)));
    QVERIFY2(blurredRange > 5, qPrintable(QString::number(blurredRange))); // something stands there
    desk.key(Qt::Key_B, Qt::ControlModifier);
    testing::settle(desk.page.get());
    QVERIFY(steps().first > 100); // letters
    desk.key(Qt::Key_B, Qt::ControlModifier); // hidden at once: nothing at all
    QCOMPARE(steps().second, 0);
}

void TestGuiDeskLooks::readingKeepsItsSize()
{
    // Answers are larger than the rest, whatever the look was before.
    GuiHouse house;
    Desk desk(house, {.prompts = 1, .models = 2, .answer = kLong});
    const auto sizes = [&desk] {
        QList<int> found;
        for (const ui::AnswerColumn* column : desk.page->findChild<ui::ItemView*>()->columns())
            found << column->view()->currentWidget()->font().pixelSize();
        return found;
    };
    QCOMPARE(sizes(), QList<int> {18});
    house.setLook(service::ThemeChoice::Dark, QStringLiteral("zh_CN"));
    QCOMPARE(sizes(), QList<int> {18});
    desk.key(Qt::Key_B);
    house.setLook(service::ThemeChoice::Light, QStringLiteral("en"));
    QCOMPARE(sizes(), (QList<int> {18, 18}));
    desk.key(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(sizes(), (QList<int> {18, 18}));
}

void TestGuiDeskLooks::shownTextKeepsPlaces()
{
    const QString text =
        QStringLiteral("ab\u202Ec d\n") + QString(5000, u'x') + QStringLiteral("\U0001F600z");
    const ui::ShownText plain(text, {});
    QCOMPARE(plain.shown(), text);
    const ui::ShownText broken(text, {false, 2000});
    QCOMPARE(broken.breaks().size(), std::size_t {2});
    QCOMPARE(QString(broken.shown()).remove(u'\n'), QString(text).remove(u'\n'));
    for (const int place : {0, 3, 7, 1000, 2500, 4500, static_cast<int>(text.size()) - 1}) {
        QCOMPARE(broken.shown().mid(broken.toShown(place), 1), text.mid(place, 1));
        QCOMPARE(broken.toText(broken.toShown(place)), place);
    }
    const ui::ShownText seen(text, {true, 0});
    QVERIFY(seen.shown().startsWith(QStringLiteral("ab[U+202E]c\u00B7d\u00B6\n")));
    QCOMPARE(seen.codes().size(), std::size_t {1});
    QCOMPARE(seen.shown().mid(seen.toShown(3), 1), QStringLiteral("c"));
    QCOMPARE(seen.toText(seen.toShown(3)), 3);
    // A pair of surrogates is never taken apart.
    QString faces;
    for (int i = 0; i < 3000; ++i)
        faces += QStringLiteral("\U0001F600");
    const ui::ShownText cut(faces, {false, 2001});
    for (const int at : cut.breaks())
        QVERIFY(!cut.shown()[at - 1].isHighSurrogate());
}

void TestGuiDeskLooks::longTextsAreCutInTheViewOnly()
{
    GuiHouse house;
    const QString word(300'000, u'x');
    QString lines;
    for (int i = 0; i < 100'000; ++i)
        lines += QStringLiteral("line %1\n").arg(i);
    for (const QString& text : {word, lines}) {
        ui::ReadingView view;
        view.resize(700, 500);
        view.show();
        const double before = cpuSeconds();
        view.setText(text);
        view.repaint();
        // Seconds, where one line of 300 kB was laid out whole; the bench has the figure.
        const double took = cpuSeconds() - before;
        QVERIFY2(took < 1.5, qPrintable(QString::number(took)));
        QCOMPARE(view.text(), text);
        // What is copied is the text, without the line ends of the view.
        auto* edit = qobject_cast<QPlainTextEdit*>(view.currentWidget());
        QVERIFY(edit != nullptr);
        edit->selectAll();
        edit->copy();
        QVERIFY(QGuiApplication::clipboard()->text() == text);
        view.showPart(250'000, 250'010);
        QCOMPARE(
            edit->textCursor().selectedText().remove(QChar::ParagraphSeparator).remove(QChar::LineSeparator),
            text.mid(250'000, 10).remove(u'\n'));
        // All of it can be scrolled at once, and the end is the end.
        QVERIFY(edit->verticalScrollBar()->maximum() >= text.count(u'\n') - 50);
        QTest::keyClick(edit, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(edit->textCursor().position(), edit->document()->characterCount() - 1);
        QVERIFY(edit->verticalScrollBar()->value() > edit->verticalScrollBar()->maximum() - 50);
        // Another width lays it out anew, as far down as before.
        const double share = view.scrollShare();
        view.resize(500, 400);
        QVERIFY(std::abs(view.scrollShare() - share) < 0.02);
    }
}

void TestGuiDeskLooks::linesOfOneDirectionStandTogether()
{
    const QChar apart = QChar::LineSeparator;
    QCOMPARE(ui::linesTogether(QString(), 100), QString());
    QCOMPARE(ui::linesTogether(QStringLiteral("a\n\nb\n"), 100), QStringLiteral("a%1%1b\n").arg(apart));
    // As long as a block may be, not longer.
    QCOMPARE(ui::linesTogether(QStringLiteral("aa\nbb\ncc"), 5), QStringLiteral("aa%1bb\ncc").arg(apart));
    // Direction is that of a block: one of the other has its own, and so have marks that could reach beyond.
    const QString right = QStringLiteral("\u0633\u0637\u0631");
    QCOMPARE(ui::linesTogether(QStringLiteral("a\nb\n%1\n%1\nc").arg(right), 100),
        QStringLiteral("a%2b\n%1%2%1\nc").arg(right, apart));
    QCOMPARE(ui::linesTogether(QStringLiteral("a\nb\u202Ec\nd\ne"), 100),
        QStringLiteral("a\nb\u202Ec\nd%1e").arg(apart));
    // Other ends of a block end it here too.
    QCOMPARE(ui::linesTogether(QStringLiteral("a\rb\nc"), 100), QStringLiteral("a\rb%1c").arg(apart));
    // No place moves.
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += QStringLiteral("%1 %2\n").arg(i).arg(i % 7 == 0 ? right : QStringLiteral("x"));
    const QString shown = ui::linesTogether(text, 200);
    QCOMPARE(shown.size(), text.size());
    QCOMPARE(QString(shown).replace(apart, u'\n'), text);
    QVERIFY(shown.count(u'\n') < text.count(u'\n') / 2);
}

void TestGuiDeskLooks::markdownComesInPieces()
{
    // Cut where something new begins, never inside a list or a block of code.
    QString text;
    for (int i = 0; i < 40; ++i)
        text += QStringLiteral("## Part %1\n\nA paragraph.\n\n- one\n\n- two\n\n```\ncode\n\nmore\n```\n\n")
                    .arg(i);
    const auto pieces = ui::markdownPieces(text, 100, 2000);
    QVERIFY(pieces.size() > 10);
    QString all;
    for (const QString& piece : pieces) {
        const QChar begins = piece.front();
        QVERIFY2(begins == u'#' || begins == u'A' || begins == u'`', qPrintable(piece.left(20)));
        QCOMPARE(piece.count(QStringLiteral("```")) % 2, 0);
        all += piece;
    }
    QCOMPARE(all, text);
    // What has no end is cut all the same; code is closed and opened again.
    QString code = QStringLiteral("~~~\n");
    for (int i = 0; i < 200; ++i)
        code += QStringLiteral("line %1\n").arg(i);
    const auto cut = ui::markdownPieces(code, 100, 300);
    QVERIFY(cut.size() > 4);
    for (std::size_t i = 0; i < cut.size(); ++i) {
        QVERIFY(cut[i].startsWith(QStringLiteral("~~~\n")));
        QCOMPARE(cut[i].endsWith(QStringLiteral("~~~")), i + 1 < cut.size());
        QVERIFY(cut[i].size() < 320);
    }
    for (const QString& piece : ui::markdownPieces(QString(5000, u'x'), 100, 1000))
        QVERIFY(piece.size() <= 1001);
    QVERIFY(ui::markdownPieces(QString(), 100, 1000).empty());
}

void TestGuiDeskLooks::longMarkdownFollows()
{
    GuiHouse house;
    const QString text = longMarkdown();
    ui::ReadingView view;
    view.resize(700, 500);
    view.show();
    view.setForm(ui::ReadingView::Form::Markdown);
    const double before = cpuSeconds();
    view.setText(text);
    view.repaint();
    const double took = cpuSeconds() - before;
    QVERIFY2(took < 0.3, qPrintable(QString::number(took)));
    auto* shown = view.findChild<ui::GuideText*>();
    QVERIFY(shown != nullptr && !shown->isComplete());
    const int first = shown->document()->characterCount();
    QVERIFY(shown->toPlainText().startsWith(QStringLiteral("Head 0")));
    // It follows by itself, and who reads in it stays where he is.
    shown->verticalScrollBar()->blockSignals(true); // else the rest comes at once
    shown->verticalScrollBar()->setValue(40);
    shown->verticalScrollBar()->blockSignals(false);
    QTRY_VERIFY(shown->isComplete());
    QVERIFY(shown->document()->characterCount() > 10 * first);
    QCOMPARE(shown->verticalScrollBar()->value(), 40);
    const QString all = shown->toPlainText();
    for (const int i : {0, 1, 199, 399}) {
        QVERIFY(all.contains(QStringLiteral("Head %1\n").arg(i)));
        QVERIFY(all.contains(QStringLiteral("Some bold words of paragraph %1 and a link").arg(i)));
    }
    // Every piece is dressed: room between the lines, headings and lists as such, nothing drawn in a tooltip.
    int heads = 0;
    int lists = 0;
    for (QTextBlock block = shown->document()->begin(); block.isValid(); block = block.next()) {
        QCOMPARE(block.blockFormat().lineHeight(), 150.0);
        heads += block.blockFormat().headingLevel() == 1 ? 1 : 0;
        lists += block.textList() != nullptr ? 1 : 0;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QString tip = it.fragment().charFormat().toolTip();
            QVERIFY2(!tip.contains(QStringLiteral("<b>t")), qPrintable(tip));
        }
    }
    QCOMPARE(heads, 400);
    QCOMPARE(lists, 800);
}

void TestGuiDeskLooks::longMarkdownIsThereWhenAskedFor()
{
    GuiHouse house;
    const QString text = longMarkdown();
    ui::ReadingView view;
    view.resize(700, 500);
    view.show();
    view.setForm(ui::ReadingView::Form::Markdown);
    auto* shown = view.findChild<ui::GuideText*>();
    QVERIFY(shown != nullptr);
    // Who asks for the end or for all of it gets it at once.
    for (const auto& [key, held] :
        {std::pair {Qt::Key_A, Qt::ControlModifier}, {Qt::Key_End, Qt::ControlModifier}}) {
        view.setText(text + QStringLiteral("again"));
        QVERIFY(!shown->isComplete());
        QTest::keyClick(shown, key, held);
        QVERIFY(shown->isComplete());
    }
    view.setText(text);
    view.setScrollShare(1);
    QVERIFY(shown->isComplete());
    QVERIFY(view.scrollShare() > 0.99);
    // Another text: nothing of this one follows.
    view.setText(text);
    QVERIFY(!shown->isComplete());
    view.setText(QStringLiteral("short"));
    QVERIFY(shown->isComplete());
    QTest::qWait(0);
    QCOMPARE(shown->toPlainText(), QStringLiteral("short"));
}

void TestGuiDeskLooks::markdownStaysText()
{
    GuiHouse house;
    ui::ReadingView view;
    view.resize(600, 400);
    view.show();
    view.setText(QStringLiteral("# Head\n\n<b>no</b> <img src=\"file:///etc/passwd\"> **bold**"));
    QCOMPARE(view.shownText(), view.text());
    view.setForm(ui::ReadingView::Form::Markdown);
    const QString shown = view.shownText();
    QVERIFY(shown.contains(QStringLiteral("bold")) && !shown.contains(QStringLiteral("**")));
    // HTML is no markup.
    QVERIFY(shown.contains(QStringLiteral("<b>no</b>")));
    auto* browser = view.findChild<QTextBrowser*>();
    QVERIFY(browser != nullptr && !browser->openLinks());
    view.setForm(ui::ReadingView::Form::Letters);
    QCOMPARE(view.shownText(), view.text());
}

void TestGuiDeskLooks::linesAreNotTooLong()
{
    GuiHouse house;
    ui::ReadingView view;
    view.resize(2400, 600);
    view.setText(QString(2000, QChar(0x4E2D)));
    view.show();
    testing::settle(&view);
    auto* edit = qobject_cast<QTextEdit*>(view.currentWidget());
    QVERIFY(edit != nullptr);
    const QTextLayout* layout = edit->document()->begin().layout();
    QVERIFY(layout->lineCount() > 2000 / 60);
    QVERIFY(layout->lineAt(0).textLength() <= 46);
    QVERIFY(layout->lineAt(0).textLength() >= 40);
}

void TestGuiDeskLooks::linesNeverBeginWithAStop()
{
    GuiHouse house;
    ui::ReadingView view;
    view.show();
    QString text;
    for (int i = 0; i < 60; ++i)
        text += QStringLiteral("我们可以先了解情况，再决定怎么做；“这样”比较稳妥（也省事）。");
    view.setText(text);
    const QString stops = QStringLiteral("，。；：！？、”’）》】");
    for (int width = 300; width < 700; width += 17) {
        view.resize(width, 400);
        testing::settle(&view);
        const QStringList starts = lineStarts(qobject_cast<QTextEdit*>(view.currentWidget())->document());
        QVERIFY(starts.size() > 20);
        for (const QString& start : starts)
            QVERIFY2(!stops.contains(start) || start.isEmpty(), qPrintable(start + QString::number(width)));
    }
}

void TestGuiDeskLooks::differences()
{
    using Kind = ui::DifferencePart::Kind;
    const auto check = [](const QString& before, const QString& after) {
        QString a;
        QString b;
        for (const ui::DifferencePart& part : ui::textDifference(before, after)) {
            a += part.kind != Kind::Added ? part.text : QString();
            b += part.kind != Kind::Removed ? part.text : QString();
        }
        QCOMPARE(a, before);
        QCOMPARE(b, after);
    };
    const QString text = QStringLiteral("不建议这样做。 Please ask a lawyer first.\n第二行。");
    check(text, text);
    check(text, QString());
    check(QString(), text);
    check(text, QString(text).replace(QStringLiteral("建议"), QStringLiteral("赞成")));
    check(text, QStringLiteral("前面加一句。") + text + QStringLiteral(" \U0001F600"));
    // One character of Chinese changed is one character changed.
    const auto parts = ui::textDifference(QStringLiteral("不建议这样做"), QStringLiteral("不建议那样做"));
    QCOMPARE(parts.size(), std::size_t {4});
    QCOMPARE(parts[1].text.size() + parts[2].text.size(), 2);
    // Very long ones are compared by lines, and quickly enough to type.
    QString lines;
    for (int i = 0; i < 20'000; ++i)
        lines += QStringLiteral("line %1 of a long text\n").arg(i);
    const double started = cpuSeconds();
    check(lines, QString(lines).replace(QStringLiteral("line 777 "), QStringLiteral("LINE 777 ")));
    check(lines, QStringLiteral("something else"));
    const double took = cpuSeconds() - started;
    QVERIFY2(took < 3, qPrintable(QString::number(took)));
}

QTEST_MAIN(TestGuiDeskLooks)
#include "test_gui_desklooks.moc"
