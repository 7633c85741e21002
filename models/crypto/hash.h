#pragma once
#include "domain/event.h"
#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace touchstone::crypto {

/// A short BLAKE2b digest (128 bits), enough to notice damage and to find equal texts.
using ShortDigest = std::array<unsigned char, 16>;

/// BLAKE2b-256 of bytes.
Digest blake2b(std::string_view bytes);
/// BLAKE2b-128 of bytes.
ShortDigest blake2bShort(std::string_view bytes);

/// BLAKE2b-256 of bytes that arrive in pieces.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(Hasher&&) noexcept;
    Hasher& operator=(Hasher&&) noexcept;
    void add(std::string_view bytes);
    /// Adds the length (8 bytes, little-endian) and then the bytes, so that fields cannot run together.
    void addField(std::string_view bytes);
    /// The digest of all that was added. May be called once.
    Digest finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// SHA-256 of bytes that arrive in pieces (manifests name files by it, as others' tools do).
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    void add(std::string_view bytes);
    /// The digest of all that was added. May be called once.
    Digest finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

std::string toHex(std::string_view bytes);
template <std::size_t N> std::string toHex(const std::array<unsigned char, N>& bytes)
{
    return toHex(std::string_view(reinterpret_cast<const char*>(bytes.data()), N));
}
/// The bytes of lower- or upper-case hex digits; empty when the text is not hex.
std::string fromHex(std::string_view hex);

/// `count` random bytes from the operating system's generator.
std::string randomBytes(std::size_t count);
/// 16 random bytes, drawn from a buffer: made for a million ids in a row. Thread-safe.
std::array<unsigned char, 16> randomId();

}
