#include "results.h"
#include "service/importpreview.h"
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

using namespace touchstone;
using service::ImportPreview;
using service::previewFile;

namespace {

std::string row(int n, const std::string& extra = {})
{
    const std::string number = std::to_string(n);
    return R"({"id":"r)" + number + R"(","prompt":"问题 )" + number
        + R"(","model":"m","domain":"law","response":"回答 )" + number + "\"" + extra + "}\n";
}

}

class TestServiceImportPreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesTheFirstRows();
    void flattensRecordsWithSeveralAnswers();
    void promptsHaveNoAnswers();
    void cutsLongTexts();
    void showsGoodRowsBesideErrors();
    void readsInTheNamedEncoding();
    void looksAtTheBeginningOnly();
    void ownCutIsNoFault();
    void missingFile();

private:
    std::filesystem::path write(const std::string& name, const std::string& bytes)
    {
        const std::filesystem::path path = std::filesystem::path(m_folder.path().toStdString()) / name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }

    QTemporaryDir m_folder = {};
};

void TestServiceImportPreview::takesTheFirstRows()
{
    std::string text;
    for (int i = 1; i <= 25; ++i)
        text += row(i);
    const auto preview = previewFile(write("many.jsonl", text), {});
    TS_OK(preview);
    QCOMPARE(preview->rows.size(), std::size_t {10});
    QCOMPARE(preview->rows[9].prompt, std::string("问题 10"));
    QCOMPARE(preview->rows[9].response, std::string("回答 10"));
    QCOMPARE(preview->rows[9].id, std::string("r10"));
    QCOMPARE(preview->rows[9].model, std::string("m"));
    QCOMPARE(preview->rows[9].domain, std::string("law"));
    QCOMPARE(preview->rows[9].line, std::int64_t {10});
    QCOMPARE(preview->format, std::string("jsonl"));
    QCOMPARE(preview->encoding, std::string("UTF-8"));
    QVERIFY(preview->shape == exchange::Shape::Responses);
    QVERIFY(preview->hasResponses);
    QVERIFY(preview->errors.empty());
    const auto three = previewFile(write("many.jsonl", text), {}, 3);
    TS_OK(three);
    QCOMPARE(three->rows.size(), std::size_t {3});
}

void TestServiceImportPreview::flattensRecordsWithSeveralAnswers()
{
    const auto preview = previewFile(
        write("pairs.jsonl",
            R"({"prompt":"p","pos_resp":"好","neg_resp":"坏","pos_type":"拒绝为主","neg_type":"风险回复"})"
            "\n"),
        {});
    TS_OK(preview);
    QVERIFY(preview->shape == exchange::Shape::Comparison);
    QCOMPARE(preview->rows.size(), std::size_t {2});
    QCOMPARE(preview->rows[0].response, std::string("好"));
    QCOMPARE(preview->rows[1].response, std::string("坏"));
    QCOMPARE(preview->rows[1].prompt, std::string("p"));
}

void TestServiceImportPreview::promptsHaveNoAnswers()
{
    const auto preview = previewFile(write("prompts.csv", "prompt,domain\n一,law\n二,psychology\n"), {});
    TS_OK(preview);
    QCOMPARE(preview->rows.size(), std::size_t {2});
    QVERIFY(!preview->hasResponses);
    QCOMPARE(preview->rows[1].line, std::int64_t {3});
    QCOMPARE(preview->format, std::string("csv"));
}

void TestServiceImportPreview::cutsLongTexts()
{
    std::string text;
    for (int i = 0; i < 301; ++i)
        text += "字";
    const std::string head = text.substr(0, 900);
    const auto preview =
        previewFile(write("long.jsonl", R"({"prompt":")" + text + R"(","response":")" + head + "\"}\n"), {});
    TS_OK(preview);
    QCOMPARE(preview->rows[0].prompt, head + "…");
    QCOMPARE(preview->rows[0].response, head);
}

void TestServiceImportPreview::showsGoodRowsBesideErrors()
{
    const auto preview = previewFile(write("bad.jsonl", row(1) + "{broken\n" + row(3)), {});
    TS_OK(preview);
    QCOMPARE(preview->rows.size(), std::size_t {2});
    QCOMPARE(preview->errors.size(), std::size_t {1});
    QVERIFY(preview->errors[0].code == ErrorCode::Json);
    QCOMPARE(preview->errors[0].line, std::int64_t {2});
}

void TestServiceImportPreview::readsInTheNamedEncoding()
{
    // 你好,law in GB18030
    const auto file = write("gb.csv", "prompt,domain\n\xC4\xE3\xBA\xC3,law\n");
    const auto wrong = previewFile(file, {});
    TS_OK(wrong);
    QVERIFY(wrong->rows.empty());
    QVERIFY(!wrong->errors.empty());
    exchange::ReadOptions options;
    options.encoding = "gb18030";
    const auto right = previewFile(file, options);
    TS_OK(right);
    QVERIFY(right->errors.empty());
    QCOMPARE(right->rows.at(0).prompt, std::string("你好"));
    QCOMPARE(right->encoding, std::string("gb18030"));
}

void TestServiceImportPreview::looksAtTheBeginningOnly()
{
    std::string text;
    for (int i = 1; i <= 10; ++i)
        text += row(i);
    const auto file = write("huge.jsonl", text);
    std::filesystem::resize_file(file, std::uintmax_t {1} << 30); // zeros would be errors
    const auto preview = previewFile(file, {});
    TS_OK(preview);
    QCOMPARE(preview->rows.size(), std::size_t {10});
    QVERIFY(preview->errors.empty());
}

void TestServiceImportPreview::ownCutIsNoFault()
{
    // Three records of 600 kB: the first glance ends inside the second.
    const std::string text(600000, 'a');
    std::string lines;
    std::string document = "[";
    for (int i = 0; i < 3; ++i) {
        const std::string record = R"({"prompt":")" + std::to_string(i) + text + R"(","response":"b"})";
        lines += record + "\n";
        document += (i > 0 ? "," : "") + record;
    }
    for (const auto& file : {write("long.jsonl", lines), write("long.json", document + "]")}) {
        const auto preview = previewFile(file, {});
        TS_OK(preview);
        QVERIFY(preview->errors.empty());
        QCOMPARE(preview->rows.size(), std::size_t {3});
    }
}

void TestServiceImportPreview::missingFile()
{
    const std::filesystem::path folder(m_folder.path().toStdString());
    TS_FAILS(ErrorCode::NotFound, previewFile(folder / "nothing.csv", {}));
    TS_FAILS(ErrorCode::Io, previewFile(folder, {}));
}

QTEST_GUILESS_MAIN(TestServiceImportPreview)
#include "test_service_importpreview.moc"
