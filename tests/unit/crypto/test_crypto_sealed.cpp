#include "crypto/sealed.h"
#include <QtTest>
#include <sstream>

using namespace touchstone;
using namespace touchstone::crypto;

namespace {

constexpr std::size_t kStart = 8 + 1 + 16 + 24; ///< magic, kind of work, salt, header of the stream
constexpr std::size_t kSealedFrame = 65536 + 17;

std::string pattern(std::size_t size)
{
    std::string text(size, '\0');
    for (std::size_t n = 0; n < size; ++n)
        text[n] = static_cast<char>(n * 31 + n / 251);
    return text;
}

std::string seal(const std::string& text, std::size_t piece = 1000)
{
    std::ostringstream out;
    auto writer = SealedWriter::create(out, "试金石 passphrase", KeyWork::Fast);
    if (!writer)
        return {};
    for (std::size_t at = 0; at < text.size(); at += piece) {
        if (!writer->write(std::string_view(text).substr(at, piece)))
            return {};
    }
    return writer->finish() ? out.str() : std::string();
}

Result<std::string> unseal(const std::string& sealed, const std::string& passphrase = "试金石 passphrase")
{
    std::istringstream in(sealed);
    auto reader = SealedReader::open(in, passphrase);
    if (!reader)
        return tl::unexpected(reader.error());
    std::string text;
    for (;;) {
        auto piece = reader->read();
        if (!piece)
            return piece;
        if (piece->empty())
            return text;
        text += *piece;
    }
}

bool fails(const Result<std::string>& result, ErrorCode code)
{
    return !result && result.error().code == code;
}

}

class TestCryptoSealed : public QObject {
    Q_OBJECT
private slots:
    void roundTrip_data();
    void roundTrip();
    void moderateWorkRoundTrip();
    void wrongPassphrase();
    void nothingReadableInside();
    void everyChangedBitIsRefused();
    void everyCutIsRefused();
    void framesHaveTheirPlace();
    void bytesBehindTheEndAreRefused();
    void unfinishedIsRefused();
    void otherFilesAreNoStream();
    void unwritableStream();
};

void TestCryptoSealed::roundTrip_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 65535, 65536, 65537, 131072, 1'000'000})
        QTest::addRow("%d", size) << size;
}

void TestCryptoSealed::roundTrip()
{
    QFETCH(int, size);
    const std::string text = pattern(static_cast<std::size_t>(size));
    const std::string sealed = seal(text);
    const std::size_t frames = std::max<std::size_t>(1, (text.size() + 65535) / 65536);
    QCOMPARE(sealed.size(), kStart + text.size() + 17 * frames);
    const auto back = unseal(sealed);
    QVERIFY(back.has_value());
    QVERIFY(*back == text);
    QVERIFY(seal(text, 70'000).size() == sealed.size());
}

void TestCryptoSealed::moderateWorkRoundTrip()
{
    std::stringstream file;
    auto writer = SealedWriter::create(file, "p");
    QVERIFY(writer && writer->write("x") && writer->finish());
    QVERIFY(unseal(file.str(), "p") == std::string("x"));
}

void TestCryptoSealed::wrongPassphrase()
{
    const std::string sealed = seal("text");
    QVERIFY(fails(unseal(sealed, "试金石 passphrasE"), ErrorCode::Damaged));
    QVERIFY(fails(unseal(sealed, ""), ErrorCode::Damaged));
}

void TestCryptoSealed::nothingReadableInside()
{
    QVERIFY(seal("a very secret answer").find("secret") == std::string::npos);
    QVERIFY(seal("same") != seal("same"));
}

void TestCryptoSealed::everyChangedBitIsRefused()
{
    const std::string sealed = seal("short text");
    for (std::size_t n = 0; n < sealed.size(); ++n) {
        for (const int bit : {1, 128}) {
            std::string other = sealed;
            other[n] = static_cast<char>(other[n] ^ bit);
            QVERIFY2(!unseal(other), qPrintable(QString::number(n)));
        }
    }
}

void TestCryptoSealed::everyCutIsRefused()
{
    const std::string sealed = seal("short text");
    for (std::size_t length = 0; length < sealed.size(); ++length)
        QVERIFY2(!unseal(sealed.substr(0, length)), qPrintable(QString::number(length)));
    const std::string two = seal(pattern(65536 + 100));
    QVERIFY(fails(unseal(two.substr(0, kStart + kSealedFrame)), ErrorCode::Truncated));
    QVERIFY(fails(unseal(two.substr(0, kStart - 1)), ErrorCode::Truncated));
}

void TestCryptoSealed::framesHaveTheirPlace()
{
    const std::string sealed = seal(pattern(65536 * 2 + 100));
    const std::string start = sealed.substr(0, kStart);
    const std::string first = sealed.substr(kStart, kSealedFrame);
    const std::string second = sealed.substr(kStart + kSealedFrame, kSealedFrame);
    const std::string last = sealed.substr(kStart + 2 * kSealedFrame);
    QVERIFY(unseal(start + first + second + last).has_value());
    QVERIFY(fails(unseal(start + second + first + last), ErrorCode::Damaged));
    QVERIFY(fails(unseal(start + first + last), ErrorCode::Damaged));
    QVERIFY(fails(unseal(start + second + last), ErrorCode::Damaged));
    QVERIFY(fails(unseal(start + first + first + second + last), ErrorCode::Damaged));
}

void TestCryptoSealed::bytesBehindTheEndAreRefused()
{
    const std::string sealed = seal("short text");
    QVERIFY(fails(unseal(sealed + "x"), ErrorCode::Damaged));
    const std::string full = seal(pattern(65536));
    QVERIFY(unseal(full).has_value());
    QVERIFY(fails(unseal(full + "x"), ErrorCode::Damaged));
    QVERIFY(fails(unseal(full + full), ErrorCode::Damaged));
}

void TestCryptoSealed::unfinishedIsRefused()
{
    std::ostringstream out;
    auto writer = SealedWriter::create(out, "p", KeyWork::Fast);
    QVERIFY(writer && writer->write(pattern(65536 * 2 + 1)));
    QVERIFY(fails(unseal(out.str(), "p"), ErrorCode::Truncated));
}

void TestCryptoSealed::otherFilesAreNoStream()
{
    QVERIFY(fails(unseal(""), ErrorCode::Format));
    QVERIFY(fails(unseal("{\"prompt\":\"x\"}"), ErrorCode::Format));
    std::string unknownWork = seal("x");
    unknownWork[8] = 'z';
    QVERIFY(fails(unseal(unknownWork), ErrorCode::Format));
}

void TestCryptoSealed::unwritableStream()
{
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    const auto made = SealedWriter::create(out, "p", KeyWork::Fast);
    QVERIFY(!made && made.error().code == ErrorCode::Io);
    std::ostringstream later;
    auto writer = SealedWriter::create(later, "p", KeyWork::Fast);
    QVERIFY(writer.has_value());
    later.setstate(std::ios::badbit);
    const auto done = writer->finish();
    QVERIFY(!done && done.error().code == ErrorCode::Io);
}

QTEST_GUILESS_MAIN(TestCryptoSealed)
#include "test_crypto_sealed.moc"
