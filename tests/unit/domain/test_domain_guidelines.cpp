#include "domain/guidelines.h"
#include <QtTest>

using namespace touchstone;

class TestDomainGuidelines : public QObject {
    Q_OBJECT
private slots:
    void oneTextIsForBoth();
    void twoTextsAreOne();
    void oneLanguageStandsForTheOther();
};

void TestDomainGuidelines::oneTextIsForBoth()
{
    // As projects and packages had them before there were two; nothing of it changes.
    for (const char* const given : {"", "# Head\n\nText <!-- en --> in a line.\n", "\n\n  x\n\n"}) {
        const std::string text = given;
        QVERIFY((guidelineTexts(text) == LocalText {"", text}));
        QCOMPARE(joinGuidelines(guidelineTexts(text)), text);
        QCOMPARE(guidelinesIn(text, Language::English), text);
        QCOMPARE(guidelinesIn(text, Language::Chinese), text);
    }
}

void TestDomainGuidelines::twoTextsAreOne()
{
    const LocalText both {"# English\n\n- one", "# 中文\n\n- 一"};
    const std::string one = joinGuidelines(both);
    QVERIFY(guidelineTexts(one) == both);
    QCOMPARE(guidelinesIn(one, Language::English), both.en);
    QCOMPARE(guidelinesIn(one, Language::Chinese), both.zhCN);
    // Written by hand, with other ends of lines.
    QVERIFY((guidelineTexts("a\r\n <!-- en --> \r\nb\r\n") == LocalText {"b", "a"}));
}

void TestDomainGuidelines::oneLanguageStandsForTheOther()
{
    const std::string english = joinGuidelines({"Only this", ""});
    QVERIFY((guidelineTexts(english) == LocalText {"Only this", ""}));
    QCOMPARE(guidelinesIn(english, Language::Chinese), std::string("Only this"));
    QCOMPARE(guidelinesIn("只有这个\n<!-- en -->\n", Language::English), std::string("只有这个"));
}

QTEST_APPLESS_MAIN(TestDomainGuidelines)
#include "test_domain_guidelines.moc"
