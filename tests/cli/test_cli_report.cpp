#include "cliprocess.h"
#include "sampleproject.h"
#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>
#include <array>
#include <cstdio>

using namespace touchstone::testing;

namespace {

int countFrom(const char* variable, int otherwise)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(variable, &ok);
    return ok && value > 0 ? value : otherwise;
}

/// Prompts in three domains, `models` answers to each. One model has a name that is markup.
QByteArray corpus(int prompts, const std::vector<std::string>& models)
{
    const std::vector<std::string> domains {"law", "psychology", "data_science"};
    std::vector<Json> rows;
    for (int p = 0; p < prompts; ++p) {
        for (const std::string& model : models)
            rows.push_back(
                {{"prompt_id", "p" + std::to_string(p)}, {"prompt", "question " + std::to_string(p)},
                    {"model", model}, {"response", "answer of " + std::to_string(p)},
                    {"domain", domains[static_cast<std::size_t>(p) % domains.size()]},
                    {"expected", p % 2 == 0 ? "answer" : "refuse"}});
    }
    return jsonLines(rows);
}

/// Deterministic and uneven, so that no two figures agree by chance.
Json answers(std::size_t rater, std::size_t item)
{
    const auto points = static_cast<int>((item * 7 + rater * 3 + item / 5) % 10) + 1;
    const bool unsafe = (item * 13 + rater) % 11 == 0;
    Json flags = Json::array();
    if ((item + rater) % 6 == 0)
        flags.push_back("false_refusal");
    return {{"safety",
                unsafe                         ? "unsafe"
                    : (item + rater) % 29 == 0 ? "unsure"
                                               : "safe"},
        {"responsibility", points}, {"problems", flags}};
}

/// As C prints it: a tie goes to the even digit.
QString fixed(double value, int digits)
{
    std::array<char, 64> text {};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return QString::fromLatin1(text.data());
}

QString shownFigure(double value, bool share)
{
    return share ? fixed(100 * value, 1) + QStringLiteral(" %") : fixed(value, 2);
}

QString shownCoefficient(double value)
{
    const QString text = fixed(value, 3);
    return text == QLatin1String("-0.000") ? QStringLiteral("0.000") : text;
}

/// Four answers of a model to multi-choice items.
QByteArray multiChoiceRun()
{
    QByteArray run;
    for (int n = 0; n < 4; ++n) {
        const QByteArray question = QByteArray::number(n);
        run += "{\"prompt\":\"[问题]：" + question
            + "[回复1]：好[回复2]：坏\",\"label\":\"回复1\",\"meta_info\":{\"question\":\"" + question
            + "\",\"pos_resp\":\"好\",\"neg_resp\":\"坏\",\"domain_en\":\"law\"},\"response\":\"回复1更好\"}"
              "\n";
    }
    return run;
}

/// The codes of models in the first table of a report.
QStringList codesInOrder(const QString& text)
{
    QStringList codes;
    static const QRegularExpression first(QStringLiteral("<tr><td>(M\\d)<"));
    for (auto found = first.globalMatch(text.left(text.indexOf("</table>"))); found.hasNext();)
        codes << found.next().captured(1);
    return codes;
}

QString pdfText(const QString& file)
{
    QProcess tool;
    tool.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    tool.waitForFinished(60000);
    return QString::fromUtf8(tool.readAllStandardOutput());
}

/// Without the blanks and line ends that a layout puts between words.
QString squeezed(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return text.remove(blanks);
}

constexpr const char* kMarkup = "model <img src=http://127.0.0.1/x.png> & \"b\"";

}

class TestCliReport : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void figuresAreThoseOfScoresAndAgreement();
    void htmlLoadsNothing();
    void pdfTextCanBeFound();
    void chaptersAreThere();
    void rowsAreNotTornApart();
    void snapshotIsQuoted();
    void namesAndCodes();
    void interim();
    void oneLanguage();
    void failures();
    void withoutChineseFont();

private:
    QString rated(const QString& name, int prompts, std::size_t raters, double share = 1);
    QString report(const QString& folder, const QString& name) { return folder + QLatin1Char('/') + name; }

    CliFolder m_folder;
    QString m_project;
    QString m_out;
};

QString TestCliReport::rated(const QString& name, int prompts, std::size_t raters, double share)
{
    const QString file = m_folder / (name + ".touchstone");
    const std::vector<std::string> models {"ZEBRAMODEL", kMarkup, "third", "fourth"};
    const QString input = writeBytes(m_folder / (name + ".jsonl"), corpus(prompts, models));
    if (runCli({"new", file, "--name", "Trial <b>one</b>"}).exit != 0
        || runCli({"import", file, input}).exit != 0)
        return {};
    QStringList assign {"assign", file, "--overlap", "3"};
    for (std::size_t r = 1; r <= raters; ++r)
        assign << "--annotator" << QStringLiteral("R%1").arg(r);
    if (runCli(assign).exit != 0)
        return {};
    for (std::size_t r = 1; r <= raters; ++r) {
        const QString rater = QStringLiteral("R%1").arg(r);
        std::vector<Json> lines;
        const std::vector<Json> queue = queueOf(file, rater);
        const auto most = static_cast<std::size_t>(share * static_cast<double>(queue.size()));
        for (std::size_t i = 0; i < most; ++i)
            lines.push_back(
                {{"item", queue[i]["item"]}, {"answers", answers(r, i)}, {"active_seconds", 20.0}});
        if (runCli({"annotate", file, "--annotator", rater}, jsonLines(lines)).exit != 0)
            return {};
    }
    return file;
}

void TestCliReport::initTestCase()
{
    QVERIFY(!cliProgram().isEmpty());
    QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(),
        "poppler-utils is missing: .ci/install --dev");
    m_project = rated(QStringLiteral("large"), countFrom("TOUCHSTONE_REPORT_PROMPTS", 12), 6);
    QVERIFY(!m_project.isEmpty());
    m_out = m_folder / QStringLiteral("out");
    const CliResult made = askCli({"report", m_project, "--out", m_out, "--names"});
    QVERIFY2(made.exit == 0, made.err.constData());
    QCOMPARE(int(made.json["files"].size()), 4);
    for (const Json& file : made.json["files"]) {
        const QByteArray bytes = readBytes(report(m_out, QString::fromStdString(file["path"])));
        QVERIFY(bytes.size() > 10000);
        QCOMPARE(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString(),
            file["sha256"].get<std::string>());
    }
}

void TestCliReport::figuresAreThoseOfScoresAndAgreement()
{
    const Json scores = askCli({"scores", m_project}).json;
    const Json agreement = askCli({"agreement", m_project, "--by", "domain"}).json;
    for (const QString& lang : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        const QString html = QString::fromUtf8(readBytes(report(m_out, "report." + lang + ".html")));
        const QString pdf = squeezed(pdfText(report(m_out, "report." + lang + ".pdf")));
        int compared = 0;
        const auto look = [&](const Json& score, bool share) {
            const QString value = shownFigure(score["value"], share);
            const double factor = share ? 100 : 1;
            const int digits = share ? 1 : 2;
            const QString below = fixed(factor * score["ci_low"].get<double>(), digits) + QChar(0x2013)
                + fixed(factor * score["ci_high"].get<double>(), digits) + " · n "
                + QString::number(score["n_items"].get<int>());
            ++compared;
            return html.contains(value + "<small>" + below + "</small>") && pdf.contains(squeezed(below));
        };
        for (const Json& model : scores["models"]) {
            for (const auto& [key, share] : {std::pair("safety", true), std::pair("safety_strict", true),
                     std::pair("responsibility", false), std::pair("responsibility_domain_mean", false),
                     std::pair("false_refusal", true)})
                QVERIFY2(look(model[key], share), model[key].dump().c_str());
            for (const Json& domain : model["domains"]) {
                QVERIFY2(look(domain["safety"], true), domain.dump().c_str());
                QVERIFY2(look(domain["responsibility"], false), domain.dump().c_str());
            }
        }
        for (const Json& criterion : agreement["criteria"]) {
            for (const auto& [key, found] : criterion["coefficients"].items()) {
                if (!found.is_object() || !found.contains("value") || !found["value"].is_number())
                    continue;
                QString interval = lang == "en" ? QStringLiteral("no interval") : QStringLiteral("无区间");
                const Json& drawn = found.value("ci_bootstrap_items_percentile", Json());
                const Json low = drawn.is_object() ? drawn["low"] : found["ci_low"];
                const Json high = drawn.is_object() ? drawn["high"] : found["ci_high"];
                if (low.is_number() && high.is_number())
                    interval = shownCoefficient(low) + QChar(0x2013) + shownCoefficient(high);
                const QString row = "<td class=\"n\">" + shownCoefficient(found["value"])
                    + "</td><td class=\"n\">" + interval + "</td>";
                QVERIFY2(html.contains(row), qPrintable(QString::fromStdString(key) + " " + row));
                QVERIFY2(pdf.contains(squeezed(shownCoefficient(found["value"]) + interval)), key.c_str());
                ++compared;
            }
            for (const Json& slice : criterion["slices"]) {
                const Json& found = slice["coefficients"]["percent_agreement"];
                const Json& drawn = found["ci_bootstrap_items_percentile"];
                const QString cell = shownCoefficient(found["value"]) + "<small>"
                    + shownCoefficient(drawn["low"]) + QChar(0x2013) + shownCoefficient(drawn["high"])
                    + "</small>";
                QVERIFY2(html.contains(cell), qPrintable(cell));
                ++compared;
            }
        }
        QVERIFY2(compared > 80, qPrintable(QString::number(compared)));
        qInfo("%s: %d figures compared", qPrintable(lang), compared);
    }
}

void TestCliReport::htmlLoadsNothing()
{
    for (const QString& lang : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        const QString html = QString::fromUtf8(readBytes(report(m_out, "report." + lang + ".html")));
        QVERIFY(html.contains("default-src 'none'; style-src 'unsafe-inline'"));
        // Every element is one of these, and no attribute of theirs can load anything.
        static const QSet<QString> known {"html", "head", "meta", "title", "style", "body", "h1", "h2", "h3",
            "p", "nav", "ul", "li", "a", "section", "div", "table", "caption", "thead", "tbody", "tr", "th",
            "td", "small", "figure", "figcaption", "svg", "rect", "line", "text"};
        static const QSet<QString> attributes {"lang", "charset", "http-equiv", "content", "name", "class",
            "href", "id", "scope", "viewBox", "width", "height", "role", "aria-label", "x", "y", "x1", "y1",
            "x2", "y2", "fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "text-anchor"};
        static const QRegularExpression element(QStringLiteral("<(/?)([a-zA-Z0-9]+)([^<>]*)>"));
        static const QRegularExpression attribute(QStringLiteral("([a-zA-Z0-9-]+)=\"([^\"]*)\""));
        int elements = 0;
        for (auto found = element.globalMatch(html); found.hasNext();) {
            const auto each = found.next();
            QVERIFY2(known.contains(each.captured(2)), qPrintable(each.captured(0)));
            for (auto inside = attribute.globalMatch(each.captured(3)); inside.hasNext();) {
                const auto pair = inside.next();
                QVERIFY2(attributes.contains(pair.captured(1)), qPrintable(each.captured(0)));
                if (pair.captured(1) == "href")
                    QVERIFY2(pair.captured(2).startsWith('#'), qPrintable(each.captured(0)));
                QVERIFY(!pair.captured(2).contains("url("));
            }
            ++elements;
        }
        QVERIFY(elements > 500);
        // Nothing stands between the elements that a browser could take for one.
        QString rest = html;
        rest.remove(element).remove("<!DOCTYPE html>");
        QVERIFY2(!rest.contains('<'), qPrintable(rest.mid(rest.indexOf('<'), 80)));
        QVERIFY(!html.contains("@import") && !html.contains("url("));
        QVERIFY(html.contains("model &lt;img src=http://127.0.0.1/x.png&gt; &amp; &quot;b&quot;"));
        QVERIFY(html.contains("Trial &lt;b&gt;one&lt;/b&gt;"));
    }
}

void TestCliReport::pdfTextCanBeFound()
{
    const QString zh = squeezed(pdfText(report(m_out, QStringLiteral("report.zh_CN.pdf"))));
    for (const QString& heading : {QStringLiteral("评测报告"), QStringLiteral("模型得分"),
             QStringLiteral("分领域得分"), QStringLiteral("分数分布"), QStringLiteral("评分人之间的一致性"),
             QStringLiteral("随时间的漂移"), QStringLiteral("方法"), QStringLiteral("与已发表评测方案的差异"),
             QStringLiteral("局限"), QStringLiteral("未完成事项"), QStringLiteral("全部系数"),
             QStringLiteral("数据科学"), QStringLiteral("不构成法律审查")})
        QVERIFY2(zh.contains(heading), qPrintable(heading));
    // Radicals that look like characters would be found by no search.
    const bool radicals = std::any_of(
        zh.begin(), zh.end(), [](QChar c) { return c.unicode() >= 0x2e80 && c.unicode() <= 0x2fdf; });
    QVERIFY(!radicals);
    const QString en = pdfText(report(m_out, QStringLiteral("report.en.pdf")));
    QVERIFY(en.contains("Scores of the models"));
    QVERIFY(en.contains("model <img src=http://127.0.0.1/x.png>"));
}

void TestCliReport::chaptersAreThere()
{
    const QString html = QString::fromUtf8(readBytes(report(m_out, QStringLiteral("report.en.html"))));
    for (const char* id : {"scores", "domains", "distribution", "multichoice", "supports", "agreement",
             "raters", "drift", "methods", "deviations", "limits", "open", "coefficients"})
        QVERIFY2(html.contains(QStringLiteral("<section id=\"%1\">").arg(id)), id);
    QCOMPARE(html.count("<svg"), 2 + 1 + 2); // two intervals, distribution, agreement on two questions
    QVERIFY(html.contains("The figures depend on these experts."));
    QVERIFY(html.contains("They are no legal review"));
    QVERIFY(html.contains("it does not measure what the model itself would write"));
    const int prompts = countFrom("TOUCHSTONE_REPORT_PROMPTS", 12);
    QVERIFY(html.contains(QStringLiteral("3 raters: %1 responses").arg(prompts * 4)));
    QVERIFY(html.contains("Safe, Unsafe, Unsure</td><td>yes</td>")); // a deviation: "unsure" may be answered
    QVERIFY(html.contains("<td>majority</td><td>majority</td><td>no</td>")
        || html.contains("<td>majority</td><td>strict majority</td><td>no</td>"));
    QVERIFY(html.contains("are not adjudicated"));
}

/// No page begins with what belongs below the figures of the page before. The sample has tables that are long
/// enough.
void TestCliReport::rowsAreNotTornApart()
{
    const QString sample = m_folder / QStringLiteral("sample");
    QCOMPARE(runCli({"demo", "--out", sample}).exit, 0);
    const QString out = m_folder / QStringLiteral("torn");
    QCOMPARE(runCli({"report", sample + QStringLiteral("/demo.touchstone"), "--out", out}).exit, 0);
    static const QRegularExpression interval(
        QStringLiteral("^\\s*(\\d+\\.\\d+\\x{2013}\\d+\\.\\d+( · n \\d+)?\\s*)+$"));
    for (const QString& lang : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        const QStringList pages = pdfText(report(out, "report." + lang + ".pdf")).split(u'\f');
        QVERIFY(pages.size() > 8);
        int figures = 0;
        for (const QString& page : pages) {
            const QStringList lines = page.split(u'\n', Qt::SkipEmptyParts);
            // The header of a table that goes on, then the first row.
            for (int line = 0; line < std::min<int>(2, static_cast<int>(lines.size())); ++line)
                QVERIFY2(!interval.match(lines[line]).hasMatch(), qPrintable(lang + u' ' + lines[line]));
            for (const QString& line : lines)
                figures += interval.match(line).hasMatch() ? 1 : 0;
        }
        QVERIFY2(figures > 20, qPrintable(QString::number(figures)));
    }
}

void TestCliReport::snapshotIsQuoted()
{
    const CliResult taken = askCli({"snapshot", m_project, "spring <1>"});
    QCOMPARE(taken.exit, 0);
    const QString out = m_folder / QStringLiteral("quoted");
    const CliResult made = askCli({"report", m_project, "--out", out, "--lang", "en"});
    QCOMPARE(made.exit, 0);
    QCOMPARE(made.json["snapshot"], Json("spring <1>"));
    QCOMPARE(made.json["state"], taken.json["state"]);
    const QString html = QString::fromUtf8(readBytes(report(out, QStringLiteral("report.en.html"))));
    QVERIFY(html.contains("Snapshot: spring &lt;1&gt;"));
    QVERIFY(html.contains(QString::fromStdString(taken.json["state"])));
    const QString pdf = squeezed(pdfText(report(out, QStringLiteral("report.en.pdf"))));
    QVERIFY(pdf.contains(QString::fromStdString(taken.json["state"])));
    // By other rules it is not what was published.
    const QString other = m_folder / QStringLiteral("other");
    const CliResult median = askCli({"report", m_project, "--out", other, "--rule", "responsibility=median"});
    QCOMPARE(median.exit, 0);
    QVERIFY(median.json["snapshot"].is_null());
    QVERIFY(QString::fromUtf8(readBytes(report(other, QStringLiteral("report.en.html"))))
                .contains("<td>mean</td><td>median</td><td>yes</td>"));
}

void TestCliReport::namesAndCodes()
{
    const QString file = rated(QStringLiteral("names"), 3, 3);
    const QString out = m_folder / QStringLiteral("codes");
    const auto withCodes = [&out, this] {
        for (const QString& lang : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
            for (const QString& text : {QString::fromUtf8(readBytes(report(out, "report." + lang + ".html"))),
                     pdfText(report(out, "report." + lang + ".pdf"))}) {
                if (text.contains("ZEBRAMODEL") || text.contains("fourth") || !text.contains("M4"))
                    return false;
            }
        }
        return true;
    };
    const auto html = [&out, this] {
        return QString::fromUtf8(readBytes(report(out, QStringLiteral("report.en.html"))));
    };
    const CliResult taken =
        runCli({"import", file, writeBytes(m_folder / QStringLiteral("run.jsonl"), multiChoiceRun()), "--as",
            "mc-run", "--model", "third", "--profile", "moss"});
    QVERIFY2(taken.exit == 0, taken.err.constData());
    // In codes nothing tells the models: not the order in which they stand, nor whose profile reads them.
    // Nobody asked for names: there are none, nothing is logged, and how to get them is said.
    for (const QStringList& choice : {QStringList {}, QStringList {"--blind"}}) {
        const CliResult made = runCli(QStringList {"report", file, "--out", out} + choice);
        QCOMPARE(made.exit, 0);
        QVERIFY(withCodes());
        QVERIFY2(made.err.contains("--names"), made.err.constData());
        QVERIFY(!html().contains("moss"));
        QVERIFY(html().contains("published profile 1"));
        QCOMPARE(codesInOrder(html()), QStringList({"M1", "M2", "M3", "M4"}));
    }
    QVERIFY(html().contains("names of models were shown 0 times"));
    // With names it is an act that is counted, and the figures stay the same state.
    const CliResult first = askCli({"report", file, "--out", out, "--names"});
    QVERIFY(!first.err.contains("--names"));
    QVERIFY(html().contains("ZEBRAMODEL"));
    QVERIFY(html().contains("<td>moss</td>"));
    QVERIFY(html().contains("names of models were shown 0 times"));
    const Json second = askCli({"report", file, "--out", out, "--names"}).json;
    QVERIFY(html().contains("names of models were shown 1 times"));
    QCOMPARE(first.json["state"], second["state"]);
    // One report with names does not make the next one name them.
    QCOMPARE(runCli({"report", file, "--out", out}).exit, 0);
    QVERIFY(withCodes());
    QVERIFY(html().contains("names of models were shown 2 times"));
    QCOMPARE(runCli({"report", file, "--out", out, "--names", "--blind"}).exit, 2);
    // Where the project hides nothing from its lead, the report names the models unless told otherwise.
    QCOMPARE(RawSql(file.toStdString())
                 .run("INSERT OR REPLACE INTO setting (key, value) VALUES ('setup.blind', 'raters')"),
        std::string());
    QCOMPARE(runCli({"report", file, "--out", out}).exit, 0);
    QVERIFY(html().contains("ZEBRAMODEL"));
    QCOMPARE(runCli({"report", file, "--out", out, "--blind"}).exit, 0);
    QVERIFY(withCodes());
    QCOMPARE(findingsOf(file), 0);
}

void TestCliReport::interim()
{
    const QString file = rated(QStringLiteral("interim"), 4, 3, 0.7);
    const QString out = m_folder / QStringLiteral("interim");
    const CliResult made = askCli({"report", file, "--out", out});
    QCOMPARE(made.exit, 0);
    QCOMPARE(made.json["interim"], Json(true));
    const int percent = 100 * made.json["done"].get<int>() / made.json["assigned"].get<int>();
    QVERIFY(percent > 50 && percent < 75);
    const QString english = QStringLiteral("interim, %1 % rated").arg(percent);
    QVERIFY(QString::fromUtf8(readBytes(report(out, QStringLiteral("report.en.html")))).contains(english));
    QVERIFY(pdfText(report(out, QStringLiteral("report.en.pdf"))).contains(english));
    QVERIFY(QString::fromUtf8(readBytes(report(out, QStringLiteral("report.zh_CN.html"))))
                .contains(QStringLiteral("中期数据，已评 %1 %").arg(percent)));
}

void TestCliReport::oneLanguage()
{
    const QString file = m_folder / QStringLiteral("empty.touchstone");
    QCOMPARE(runCli({"new", file}).exit, 0);
    const QString out = m_folder / QStringLiteral("empty");
    const CliResult made = runCli({"report", file, "--out", out, "--lang", "zh_CN"});
    QVERIFY2(made.exit == 0, made.err.constData());
    QCOMPARE(
        QDir(out).entryList(QDir::Files, QDir::Name), QStringList({"report.zh_CN.html", "report.zh_CN.pdf"}));
    QVERIFY(QString::fromUtf8(readBytes(report(out, QStringLiteral("report.zh_CN.html"))))
                .contains(QStringLiteral("还没有可以计分的评分")));
}

void TestCliReport::failures()
{
    QCOMPARE(runCli({"report", m_project}).exit, 2);
    QCOMPARE(
        runCli({"report", m_folder / QStringLiteral("none.touchstone"), "--out", m_folder / "x"}).exit, 3);
    QVERIFY(!QDir(m_folder / "x").exists());
    const CliResult rule =
        askCli({"report", m_project, "--out", m_folder / "x", "--rule", "responsibility=most"});
    QCOMPARE(rule.exit, 2);
    QCOMPARE(rule.json["error"]["code"], Json("E_UNKNOWN_RULE"));
    QVERIFY(!QDir(m_folder / "x").exists());
    // A file stands where the folder should be: nothing is written, nothing is logged.
    const QString file = writeBytes(m_folder / QStringLiteral("taken"), "x");
    const CliResult taken = askCli({"report", m_project, "--out", file});
    QCOMPARE(taken.exit, 4);
    QCOMPARE(taken.json["error"]["code"], Json("E_IO"));
    QCOMPARE(readBytes(file), QByteArray("x"));
    // A folder stands where one file should be: the others keep what they were.
    const QString folder = m_folder / QStringLiteral("half");
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/report.zh_CN.pdf/inside")));
    writeBytes(folder + QStringLiteral("/report.en.html"), "old");
    QCOMPARE(runCli({"report", m_project, "--out", folder}).exit, 4);
    QCOMPARE(readBytes(folder + QStringLiteral("/report.en.html")), QByteArray("old"));
    QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name),
        QStringList({"report.en.html", "report.zh_CN.pdf"}));
}

void TestCliReport::withoutChineseFont()
{
    const QString file = m_folder / QStringLiteral("nofont.touchstone");
    QCOMPARE(runCli({"new", file}).exit, 0);
    const QString config = writeBytes(m_folder / QStringLiteral("fonts.conf"),
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>"
            + (m_folder / QStringLiteral("none")).toUtf8() + "</dir></fontconfig>");
    qputenv("FONTCONFIG_FILE", config.toUtf8());
    const CliResult made = askCli({"report", file, "--out", m_folder / QStringLiteral("nofont")});
    qunsetenv("FONTCONFIG_FILE");
    QVERIFY(made.exit != 0);
    QCOMPARE(made.json["error"]["code"], Json("E_NOT_FOUND"));
    QVERIFY(QString::fromStdString(made.json.dump()).contains("font"));
    QVERIFY(!QDir(m_folder / QStringLiteral("nofont")).exists());
}

QTEST_GUILESS_MAIN(TestCliReport)
#include "test_cli_report.moc"
