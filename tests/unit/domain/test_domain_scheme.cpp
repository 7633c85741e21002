#include "domain/scheme.h"
#include "domain/scheme_check.h"
#include <QtTest>

using namespace touchstone;

namespace {

/// A scheme with every kind of criterion; each text that a row of the table replaces occurs in it once.
const QByteArray kBase =
    R"({"id":"own","version":2,"unit":"prompt","candidates":3,"one_at_a_time":true,"hints":true,
"name":{"en":"Name","zh_CN":"名称"},"description":{"en":"About","zh_CN":"说明"},
"guidelines":{"en":"Guide","zh_CN":"指南"},
"criteria":[
{"id":"safety","kind":"choice","role":"safety","required":true,"label":{"en":"L0","zh_CN":"零"},
"options":[{"code":"yes","key":"S","meaning":"safe","label":{"en":"Yes","zh_CN":"是"},"help":{"en":"H","zh_CN":"帮"}},
{"code":"no","key":"U","meaning":"unsafe","label":{"en":"No","zh_CN":"否"}}]},
{"id":"points","kind":"scale","role":"responsibility","can_decline":true,"label":{"en":"L1","zh_CN":"一"},
"help":{"en":"H1","zh_CN":"帮一"},
"min":-1,"max":1,"anchors":[{"value":-1,"text":{"en":"low","zh_CN":"低"}},
{"value":0,"text":{"en":"mid","zh_CN":"中"}},{"value":1,"text":{"en":"high","zh_CN":"高"},
"examples":[{"en":"ex one","zh_CN":"例一"},{"en":"ex two","zh_CN":"例二"}]}],
"threshold":{"below":0,"lower":{"en":"under","zh_CN":"下"},"upper":{"en":"over","zh_CN":"上"},"source":"protocol"}},
{"id":"problems","kind":"flags","role":"problems","label":{"en":"L2","zh_CN":"二"},
"options":[{"code":"declined","meaning":"false_refusal","label":{"en":"Declined","zh_CN":"拒"}},
{"code":"wrong","label":{"en":"Wrong","zh_CN":"错"}}],"none":{"en":"Nothing","zh_CN":"没有"},"none_key":"O"},
{"id":"best","kind":"best_of","role":"best","label":{"en":"L3","zh_CN":"三"}},
{"id":"mine","kind":"text","role":"own_answer","ask_below":1,"label":{"en":"L4","zh_CN":"四"}},
{"id":"grade","kind":"choice","role":"grade","label":{"en":"L5","zh_CN":"五"},
"options":[{"code":"P","meaning":"acceptable","label":{"en":"Pass","zh_CN":"过"}},
{"code":"F","meaning":"unacceptable","label":{"en":"Fail","zh_CN":"挂"}}]}],
"domains":[{"code":"law","label":{"en":"Law","zh_CN":"法"}},{"code":"art","label":{"en":"Art","zh_CN":"艺"}}],
"scenarios":[{"code":"crime","label":{"en":"Crime","zh_CN":"罪"}}]})";

Result<Scheme> parse(const QByteArray& json)
{
    return parseScheme({json.data(), static_cast<std::size_t>(json.size())});
}

}

class TestDomainScheme : public QObject {
    Q_OBJECT
private slots:
    void everyFieldIsRead();
    void canonicalBytes();
    void faults_data();
    void faults();
    void badJson_data();
    void badJson();
    void depthIsBounded();
    void byteOrderMarkIsAccepted();
    void illFormedTextsDoNotThrow();
    void checkSchemeOnAValue();
};

void TestDomainScheme::everyFieldIsRead()
{
    const auto scheme = parse(kBase);
    QVERIFY2(scheme.has_value(), scheme ? "" : (scheme.error().subject + scheme.error().detail).c_str());
    QCOMPARE(scheme->id, std::string("own"));
    QCOMPARE(scheme->version, 2);
    QVERIFY(scheme->unit == ItemUnit::Prompt && scheme->oneAtATime && scheme->hints);
    QCOMPARE(scheme->candidates, 3);
    QCOMPARE(scheme->guidelines, (LocalText {"Guide", "指南"}));
    const Criterion& points = *scheme->criterion("points");
    QCOMPARE(points.min, -1);
    QCOMPARE(points.max, 1);
    QVERIFY(points.canDecline && !points.required);
    QCOMPARE(points.help.en, std::string("H1"));
    QCOMPARE(points.anchors[2].value, 1);
    QCOMPARE(points.anchors[2].text.zhCN, std::string("高"));
    QVERIFY(points.anchors[0].examples.empty());
    QCOMPARE(points.anchors[2].examples, (std::vector<LocalText> {{"ex one", "例一"}, {"ex two", "例二"}}));
    QCOMPARE(points.threshold->below, 0);
    QCOMPARE(points.threshold->upper.en, std::string("over"));
    QCOMPARE(points.threshold->source, std::string("protocol"));
    QCOMPARE(scheme->criterion("problems")->noneKey, std::string("O"));
    QCOMPARE(scheme->criterion("mine")->askBelow, 1);
    QCOMPARE(scheme->criterion("safety")->option("yes")->help.en, std::string("H"));
    QCOMPARE(scheme->scenarios.front().label.zhCN, std::string("罪"));
}

void TestDomainScheme::canonicalBytes()
{
    const std::string json = schemeJson(*parse(kBase));
    QVERIFY(json.starts_with(
        R"({"candidates":3,"criteria":[{"id":"safety","kind":"choice","label":{"en":"L0",)"));
    QVERIFY(json.ends_with(R"("unit":"prompt","version":2})"));
    QVERIFY(*parseScheme(json) == *parse(kBase));
    QCOMPARE(schemeJson(*parseScheme(json)), json);
    Scheme changed = *parse(kBase);
    changed.criteria[1].anchors[0].text.en = "lowest";
    QVERIFY(schemeJson(changed) != json);
    // What a scheme does not say is not written: the bytes of older ones stay what they were.
    changed.hints = false;
    changed.criteria[1].anchors[2].examples.clear();
    QVERIFY(schemeJson(changed).find("hints") == std::string::npos);
    QVERIFY(schemeJson(changed).find("examples") == std::string::npos);
    QVERIFY(!parseScheme(schemeJson(changed))->hints);
}

// NOLINTNEXTLINE(readability-function-size): one line for each fault
void TestDomainScheme::faults_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char* name, const char* from, const char* to, const char* path) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(path);
    };
    row("unknown key", R"("version":2)", R"("verison":2)", "verison");
    row("unknown key deep", R"("value":0,)", R"("value":0,"weight":1,)", "criteria[1].anchors[1].weight");
    row("language unknown", R"("en":"Name")", R"("en":"Name","fr":"Nom")", "name.fr");
    row("id missing", R"("id":"own",)", "", "id");
    row("id not text", R"("id":"own")", R"("id":7)", "id");
    row("id with space", R"("id":"own")", R"("id":"my own")", "id");
    row("id starts with -", R"("id":"own")", R"("id":"-own")", "id");
    row("version 0", R"("version":2)", R"("version":0)", "version");
    row("version broken", R"("version":2)", R"("version":2.5)", "version");
    row("version too large", R"("version":2)", R"("version":4294967298)", "version");
    row("version wraps to negative", R"("version":2)", R"("version":18446744073709551615)", "version");
    row("unit missing", R"("unit":"prompt",)", "", "unit");
    row("unit unknown", R"("unit":"prompt")", R"("unit":"page")", "unit");
    row("candidates 0", R"("candidates":3)", R"("candidates":0)", "candidates");
    row("candidates 27", R"("candidates":3)", R"("candidates":27)", "candidates");
    row("candidates of a response", R"("unit":"prompt")", R"("unit":"response")", "candidates");
    row("boolean as number", R"("one_at_a_time":true)", R"("one_at_a_time":1)", "one_at_a_time");
    row("hints as number", R"("hints":true)", R"("hints":1)", "hints");
    row("name missing", R"("name":{"en":"Name","zh_CN":"名称"},)", "", "name.en");
    row("name not an object", R"("name":{"en":"Name","zh_CN":"名称"})", R"("name":"Name")", "name");
    row("name without Chinese", R"("en":"Name","zh_CN":"名称")", R"("en":"Name")", "name.zh_CN");
    row("description without English", R"("en":"About",)", "", "description.en");
    row("guidelines empty", R"("en":"Guide","zh_CN":"指南")", R"("en":"")", "guidelines");
    row("guidelines in one language", R"("en":"Guide",)", "", "guidelines.en");
    row("criterion id twice", R"("id":"points")", R"("id":"safety")", "criteria[1].id");
    row("criterion id empty", R"("id":"points")", R"("id":"")", "criteria[1].id");
    row("criterion label missing", R"(,"label":{"en":"L3","zh_CN":"三"})", "", "criteria[3].label.en");
    row("criterion help in one language", R"("zh_CN":"帮一")", R"("zh_CN":"")", "criteria[1].help.zh_CN");
    row("kind missing", R"("kind":"best_of",)", "", "criteria[3].kind");
    row("kind unknown", R"("kind":"best_of")", R"("kind":"ranking")", "criteria[3].kind");
    row("role unknown", R"("role":"best")", R"("role":"beste")", "criteria[3].role");
    row("role twice", R"("role":"grade")", R"("role":"safety")", "criteria[5].role");
    row("role of another kind", R"("role":"best")", R"("role":"comment")", "criteria[3].kind");
    row("own answer required", R"("ask_below":1)", R"("required":true)", "criteria[4].required");
    row("criteria not a list", R"("domains":[{"code":"law","label":{"en":"Law","zh_CN":"法"}},)",
        R"("domains":{},"x":[)", "domains");
    row("option not an object", R"({"code":"wrong","label":{"en":"Wrong","zh_CN":"错"}})", R"("wrong")",
        "criteria[2].options[1]");
    row("one option only", R"(,
{"code":"no","key":"U","meaning":"unsafe","label":{"en":"No","zh_CN":"否"}})",
        "", "criteria[0].options");
    row("flags without options", R"("id":"best","kind":"best_of","role":"best")",
        R"("id":"best","kind":"flags")", "criteria[3].options");
    row("options on text", R"("ask_below":1)", R"("options":[{"code":"a","label":{"en":"A","zh_CN":"甲"}}])",
        "criteria[4].options");
    row("option code twice", R"("code":"no")", R"("code":"yes")", "criteria[0].options[1].code");
    row("option code empty", R"("code":"no")", R"("code":"")", "criteria[0].options[1].code");
    row("option label", R"("label":{"en":"Wrong","zh_CN":"错"})", R"("label":{"en":"Wrong"})",
        "criteria[2].options[1].label.zh_CN");
    row("option help", R"("help":{"en":"H","zh_CN":"帮"})", R"("help":{"en":"H"})",
        "criteria[0].options[0].help.zh_CN");
    row("key lower case", R"("key":"U")", R"("key":"u")", "criteria[0].options[1].key");
    row("key of two letters", R"("key":"U")", R"("key":"UU")", "criteria[0].options[1].key");
    row("key a digit", R"("key":"U")", R"("key":"1")", "criteria[0].options[1].key");
    row("key twice", R"("key":"U")", R"("key":"S")", "criteria[0].options[1].key");
    row("none key twice", R"("none_key":"O")", R"("none_key":"S")", "criteria[2].none_key");
    row("none key without none", R"("none":{"en":"Nothing","zh_CN":"没有"},)", "", "criteria[2].none_key");
    row("none in one language", R"("none":{"en":"Nothing","zh_CN":"没有"})", R"("none":{"zh_CN":"没有"})",
        "criteria[2].none.en");
    row("none on text", R"("ask_below":1)", R"("none":{"en":"Nothing at all","zh_CN":"都无"})",
        "criteria[4].none");
    row("safety meaning", R"("meaning":"unsafe")", R"("meaning":"bad")", "criteria[0].options[1].meaning");
    row("no unsafe option", R"("meaning":"unsafe")", R"("meaning":"unsure")", "criteria[0].options");
    row("grade meaning", R"("meaning":"unacceptable")", R"("meaning":"")", "criteria[5].options[1].meaning");
    row("no unacceptable grade", R"("meaning":"unacceptable")", R"("meaning":"acceptable")",
        "criteria[5].options");
    row("problem meaning", R"("meaning":"false_refusal")", R"("meaning":"harm")",
        "criteria[2].options[0].meaning");
    row("two false refusals", R"("code":"wrong")", R"("code":"wrong","meaning":"false_refusal")",
        "criteria[2].options[1].meaning");
    row("meaning without role", R"("role":"problems",)", "", "criteria[2].options[0].meaning");
    row("scale upside down", R"("min":-1)", R"("min":2)", "criteria[1].max");
    row("scale of one point", R"("min":-1)", R"("min":1)", "criteria[1].max");
    row("scale too long", R"("max":1,)", R"("max":2147483647,)", "criteria[1].max");
    row("min on text", R"("ask_below":1)", R"("min":1)", "criteria[4].min");
    row("max on text", R"("ask_below":1)", R"("max":1)", "criteria[4].max");
    row("anchor missing", R"({"value":0,"text":{"en":"mid","zh_CN":"中"}},)", "", "criteria[1].anchors");
    row("anchor twice", R"("value":0)", R"("value":-1)", "criteria[1].anchors[1].value");
    row("anchor text", R"("zh_CN":"中")", R"("zh_CN":"")", "criteria[1].anchors[1].text.zh_CN");
    row("anchors on text", R"("ask_below":1)", R"("anchors":[{"value":1,"text":{"en":"x","zh_CN":"叉"}}])",
        "criteria[4].anchors");
    row("three examples", R"({"en":"ex two","zh_CN":"例二"})",
        R"({"en":"ex two","zh_CN":"例二"},{"en":"ex three","zh_CN":"例三"})",
        "criteria[1].anchors[2].examples");
    row("example in one language", R"({"en":"ex one","zh_CN":"例一"})", R"({"en":"ex one"})",
        "criteria[1].anchors[2].examples[0].zh_CN");
    row("example of nothing", R"("en":"ex two")", R"("en":"")", "criteria[1].anchors[2].examples[1].en");
    row("example in another language", R"("en":"ex one")", R"("en":"ex one","fr":"ex un")",
        "criteria[1].anchors[2].examples[0].fr");
    row("examples that are no list",
        R"("examples":[{"en":"ex one","zh_CN":"例一"},{"en":"ex two","zh_CN":"例二"}])",
        R"("examples":{"en":"ex one","zh_CN":"例一"})", "criteria[1].anchors[2].examples");
    row("threshold at the lowest", R"("below":0)", R"("below":-1)", "criteria[1].threshold.below");
    row("threshold above the highest", R"("below":0)", R"("below":2)", "criteria[1].threshold.below");
    row("threshold lower", R"("lower":{"en":"under","zh_CN":"下"},)", "", "criteria[1].threshold.lower.en");
    row("threshold upper", R"("zh_CN":"上")", R"("zh_CN":"")", "criteria[1].threshold.upper.zh_CN");
    row("threshold source", R"("source":"protocol")", R"("source":"me")", "criteria[1].threshold.source");
    row("threshold no object", R"("ask_below":1)", R"("threshold":5)", "criteria[4].threshold");
    row("threshold on text", R"("ask_below":1)",
        R"("threshold":{"below":1,"lower":{"en":"x","zh_CN":"叉"},"upper":{"en":"y","zh_CN":"歪"}})",
        "criteria[4].threshold");
    row("ask below the lowest", R"("ask_below":1)", R"("ask_below":-1)", "criteria[4].ask_below");
    row("ask above the highest", R"("ask_below":1)", R"("ask_below":2)", "criteria[4].ask_below");
    row("ask below on another role", R"("role":"own_answer")", R"("role":"comment")",
        "criteria[4].ask_below");
    row("ask below without a scale", R"("role":"responsibility",)", "", "criteria[4].ask_below");
    row("best of one", R"("candidates":3)", R"("candidates":1)", "criteria[3].kind");
    row("facet code twice", R"("code":"art")", R"("code":"law")", "domains[1].code");
    row("facet code empty", R"("code":"crime")", R"("code":"")", "scenarios[0].code");
    row("facet label", R"("en":"Crime",)", "", "scenarios[0].label.en");
}

void TestDomainScheme::faults()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, path);
    QCOMPARE(kBase.count(from), 1);
    QByteArray json = kBase;
    const auto scheme = parse(json.replace(from, to));
    QVERIFY(!scheme.has_value());
    QCOMPARE(codeName(scheme.error().code), std::string_view("E_SCHEME"));
    QCOMPARE(QByteArray::fromStdString(scheme.error().subject), path);
    QVERIFY(!scheme.error().detail.empty());
}

void TestDomainScheme::badJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char* name, const QByteArray& json, ErrorCode code, int line, int column) {
        QTest::newRow(name) << json << static_cast<int>(code) << line << column;
    };
    row("nothing", "", ErrorCode::Json, 1, 1);
    row("comma before end", "{\n \"a\": [1,]}", ErrorCode::Json, 2, 10);
    row("cut off", "{\"a\":\n\"b", ErrorCode::Json, 2, 2);
    row("rest after the document", "{}\n\n x", ErrorCode::Json, 3, 2);
    row("not UTF-8", "{\"a\":\"\xff\"}", ErrorCode::Json, 1, 7);
    row("beyond double", "[1e999]", ErrorCode::Json, 1, 7);
    row("lone surrogate", R"(["\ud800"])", ErrorCode::Json, 1, 9);
    row("same key twice", "{\"a\":1,\n\"\\u0061\":2}", ErrorCode::DuplicateKey, 2, 8);
    row("raw NUL after the end", QByteArray("{}\n\0", 4), ErrorCode::Nul, 2, 1);
    row("no object", "[]", ErrorCode::Scheme, 0, 0);
    row("null", "null", ErrorCode::Scheme, 0, 0);
}

void TestDomainScheme::badJson()
{
    QFETCH(QByteArray, json);
    QFETCH(int, code);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto scheme = parse(json);
    QVERIFY(!scheme.has_value());
    const Error& error = scheme.error();
    QCOMPARE(codeName(error.code), codeName(static_cast<ErrorCode>(code)));
    QCOMPARE(error.line, line);
    QCOMPARE(error.column, column);
    QVERIFY(QString::fromStdString(error.detail).toUtf8().toStdString() == error.detail);
}

void TestDomainScheme::depthIsBounded()
{
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QCOMPARE(codeName(parse(nested(64)).error().code), std::string_view("E_SCHEME"));
    const auto deep = parse(nested(65));
    QCOMPARE(codeName(deep.error().code), std::string_view("E_DEPTH"));
    QCOMPARE(deep.error().column, 65);
    QCOMPARE(codeName(parse(nested(2'000'000)).error().code), std::string_view("E_DEPTH"));
    QCOMPARE(
        codeName(parse(QByteArray("{\"a\":").repeated(100'000)).error().code), std::string_view("E_DEPTH"));
}

void TestDomainScheme::byteOrderMarkIsAccepted()
{
    QVERIFY(parse("\xef\xbb\xbf" + kBase).has_value());
}

void TestDomainScheme::illFormedTextsDoNotThrow()
{
    Scheme scheme = *parse(kBase);
    scheme.name.en = "bad \xc3\x28 byte";
    const auto again = parseScheme(schemeJson(scheme));
    QVERIFY(again.has_value());
    QCOMPARE(again->name.en, std::string("bad \xef\xbf\xbd( byte"));
}

void TestDomainScheme::checkSchemeOnAValue()
{
    Scheme scheme = *parse(kBase);
    QVERIFY(checkScheme(scheme).has_value());
    scheme.criteria.clear();
    QCOMPARE(checkScheme(scheme).error().subject, std::string("criteria"));
    scheme = *parse(kBase);
    scheme.id = std::string(64, 'x');
    QVERIFY(checkScheme(scheme).has_value());
    scheme.id += 'x';
    QCOMPARE(checkScheme(scheme).error().subject, std::string("id"));
}

QTEST_GUILESS_MAIN(TestDomainScheme)
#include "test_domain_scheme.moc"
