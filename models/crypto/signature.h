#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace touchstone::crypto {

using PublicKey = std::array<unsigned char, 32>;
using SecretKey = std::array<unsigned char, 64>;
using Signature = std::array<unsigned char, 64>;

/// An Ed25519 key pair.
struct KeyPair {
    PublicKey publicKey {};
    SecretKey secretKey {};
};

/// A fresh random key pair.
KeyPair makeKeyPair();
/// The public half of a secret key; nothing where the key is none (its halves do not fit each other).
std::optional<PublicKey> publicKeyOf(const SecretKey& key);
Signature sign(std::string_view bytes, const SecretKey& key);
bool verify(std::string_view bytes, const Signature& signature, const PublicKey& key);

}
