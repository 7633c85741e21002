#include "crypto/hash.h"
#include "crypto/signature.h"
#include <QtTest>
#include <algorithm>

using namespace touchstone::crypto;

namespace {

// RFC 8032, section 7.1, test 1: the seed and the public key that belongs to it, the message is empty.
const std::string kSeed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
const std::string kPublic = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
const std::string kSignature = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                               "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

template <class Key> Key fromText(const std::string& hex)
{
    const std::string bytes = fromHex(hex);
    Key key {};
    std::copy(bytes.begin(), bytes.end(), key.begin());
    return key;
}

}

class TestCryptoSignature : public QObject {
    Q_OBJECT
private slots:
    void knownSignature();
    void changedBytesAreRefused();
    void otherKeyIsRefused();
};

void TestCryptoSignature::knownSignature()
{
    const auto secret = fromText<SecretKey>(kSeed + kPublic);
    const Signature signature = sign("", secret);
    QCOMPARE(toHex(signature), kSignature);
    QVERIFY(verify("", signature, fromText<PublicKey>(kPublic)));
    QVERIFY(!verify(" ", signature, fromText<PublicKey>(kPublic)));
}

void TestCryptoSignature::changedBytesAreRefused()
{
    const KeyPair keys = makeKeyPair();
    const std::string text = "评价";
    const Signature signature = sign(text, keys.secretKey);
    QVERIFY(verify(text, signature, keys.publicKey));
    for (std::size_t n = 0; n < text.size(); ++n) {
        std::string other = text;
        other[n] = static_cast<char>(other[n] ^ 1);
        QVERIFY(!verify(other, signature, keys.publicKey));
    }
    for (std::size_t n = 0; n < signature.size(); ++n) {
        Signature other = signature;
        other[n] = static_cast<unsigned char>(other[n] ^ 1);
        QVERIFY(!verify(text, other, keys.publicKey));
    }
}

void TestCryptoSignature::otherKeyIsRefused()
{
    const KeyPair one = makeKeyPair();
    const KeyPair two = makeKeyPair();
    QVERIFY(one.publicKey != two.publicKey);
    QVERIFY(!verify("x", sign("x", one.secretKey), two.publicKey));
}

QTEST_GUILESS_MAIN(TestCryptoSignature)
#include "test_crypto_signature.moc"
