#include "crypto/hash.h"
#include <QtTest>
#include <set>

using namespace touchstone;
using namespace touchstone::crypto;

class TestCryptoHash : public QObject {
    Q_OBJECT
private slots:
    void knownDigests();
    void piecesEqualWhole();
    void fieldsDoNotRunTogether();
    void hexRoundTrip();
    void hexRefusesOtherText();
    void randomIdsDiffer();
};

void TestCryptoHash::knownDigests()
{
    // BLAKE2b with a digest of 256 bits and SHA-256 of nothing and of "abc".
    QCOMPARE(
        toHex(blake2b("")), std::string("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"));
    QCOMPARE(toHex(blake2b("abc")),
        std::string("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"));
    QCOMPARE(toHex(blake2bShort("")), std::string("cae66941d9efbd404e4d88758ea67670"));
    QCOMPARE(toHex(Sha256().finish()),
        std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    Sha256 sha;
    sha.add("abc");
    QCOMPARE(
        toHex(sha.finish()), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestCryptoHash::piecesEqualWhole()
{
    const std::string text(300'001, 'x');
    Hasher hasher;
    Sha256 whole;
    Sha256 pieces;
    whole.add(text);
    for (std::size_t at = 0; at < text.size(); at += 777) {
        hasher.add(std::string_view(text).substr(at, 777));
        pieces.add(std::string_view(text).substr(at, 777));
    }
    QCOMPARE(hasher.finish(), blake2b(text));
    QCOMPARE(pieces.finish(), whole.finish());
}

void TestCryptoHash::fieldsDoNotRunTogether()
{
    const auto digest = [](std::string_view a, std::string_view b) {
        Hasher hasher;
        hasher.addField(a);
        hasher.addField(b);
        return hasher.finish();
    };
    QVERIFY(digest("ab", "c") != digest("a", "bc"));
    QVERIFY(digest("abc", "") != digest("", "abc"));
    QCOMPARE(digest("", "x"), blake2b(std::string(8, '\0') + std::string("\x01\0\0\0\0\0\0\0x", 9)));
}

void TestCryptoHash::hexRoundTrip()
{
    std::string bytes;
    for (int value = 0; value < 256; ++value)
        bytes.push_back(static_cast<char>(value));
    const std::string hex = toHex(bytes);
    QCOMPARE(hex.substr(0, 8), std::string("00010203"));
    QCOMPARE(hex.substr(504), std::string("fcfdfeff"));
    QCOMPARE(fromHex(hex), bytes);
    QCOMPARE(fromHex(QByteArray::fromStdString(hex).toUpper().toStdString()), bytes);
}

void TestCryptoHash::hexRefusesOtherText()
{
    for (const char* text : {"", "0", "0g", "g0", " 00", "0x00", "000"})
        QCOMPARE(fromHex(text), std::string());
}

void TestCryptoHash::randomIdsDiffer()
{
    std::set<std::array<unsigned char, 16>> ids;
    for (int n = 0; n < 100'000; ++n)
        ids.insert(randomId());
    QCOMPARE(ids.size(), 100'000U);
    QVERIFY(!ids.contains({}));
    QCOMPARE(randomBytes(33).size(), 33U);
    QVERIFY(randomBytes(32) != randomBytes(32));
}

QTEST_GUILESS_MAIN(TestCryptoHash)
#include "test_crypto_hash.moc"
