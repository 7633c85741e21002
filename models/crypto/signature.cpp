#include "crypto/signature.h"
#include <sodium.h>
#include <stdexcept>

namespace touchstone::crypto {

namespace {

const unsigned char* raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

}

KeyPair makeKeyPair()
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium could not be initialised");
    KeyPair pair;
    crypto_sign_keypair(pair.publicKey.data(), pair.secretKey.data());
    return pair;
}

std::optional<PublicKey> publicKeyOf(const SecretKey& key)
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium could not be initialised");
    KeyPair pair;
    crypto_sign_seed_keypair(pair.publicKey.data(), pair.secretKey.data(), key.data());
    const bool fits = pair.secretKey == key;
    sodium_memzero(pair.secretKey.data(), pair.secretKey.size());
    return fits ? std::optional(pair.publicKey) : std::nullopt;
}

Signature sign(std::string_view bytes, const SecretKey& key)
{
    Signature signature {};
    crypto_sign_detached(signature.data(), nullptr, raw(bytes), bytes.size(), key.data());
    return signature;
}

bool verify(std::string_view bytes, const Signature& signature, const PublicKey& key)
{
    return crypto_sign_verify_detached(signature.data(), raw(bytes), bytes.size(), key.data()) == 0;
}

}
