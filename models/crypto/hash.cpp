#include "crypto/hash.h"
#include <cstring>
#include <sodium.h>
#include <stdexcept>
#include <unistd.h>

namespace touchstone::crypto {

namespace {

const unsigned char* raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

void ensureReady()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw std::runtime_error("libsodium could not be initialised");
}

template <std::size_t N> std::array<unsigned char, N> generic(std::string_view bytes)
{
    ensureReady(); // picks the fastest implementation for this processor, once
    std::array<unsigned char, N> digest {};
    crypto_generichash(digest.data(), digest.size(), raw(bytes), bytes.size(), nullptr, 0);
    return digest;
}

}

Digest blake2b(std::string_view bytes)
{
    return generic<32>(bytes);
}

ShortDigest blake2bShort(std::string_view bytes)
{
    return generic<16>(bytes);
}

struct Hasher::State {
    crypto_generichash_state state {};
};

Hasher::Hasher()
    : m_state(std::make_unique<State>())
{
    ensureReady();
    crypto_generichash_init(&m_state->state, nullptr, 0, Digest {}.size());
}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher&&) noexcept = default;
Hasher& Hasher::operator=(Hasher&&) noexcept = default;

void Hasher::add(std::string_view bytes)
{
    crypto_generichash_update(&m_state->state, raw(bytes), bytes.size());
}

void Hasher::addField(std::string_view bytes)
{
    std::array<char, 8> length {};
    for (std::size_t i = 0; i < length.size(); ++i)
        length[i] = static_cast<char>((static_cast<std::uint64_t>(bytes.size()) >> (8 * i)) & 0xFF);
    add(std::string_view(length.data(), length.size()));
    add(bytes);
}

Digest Hasher::finish()
{
    Digest digest {};
    crypto_generichash_final(&m_state->state, digest.data(), digest.size());
    return digest;
}

struct Sha256::State {
    crypto_hash_sha256_state state {};
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    crypto_hash_sha256_init(&m_state->state);
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes)
{
    crypto_hash_sha256_update(&m_state->state, raw(bytes), bytes.size());
}

Digest Sha256::finish()
{
    Digest digest {};
    crypto_hash_sha256_final(&m_state->state, digest.data());
    return digest;
}

std::string toHex(std::string_view bytes)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string hex(bytes.size() * 2, '\0');
    char* to = hex.data();
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        *to++ = kDigits[byte >> 4];
        *to++ = kDigits[byte & 15];
    }
    return hex;
}

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

}

std::string fromHex(std::string_view hex)
{
    if (hex.size() % 2 != 0)
        return {};
    std::string bytes;
    bytes.reserve(hex.size() / 2);
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int high = hexValue(hex[i]);
        const int low = hexValue(hex[i + 1]);
        if (high < 0 || low < 0)
            return {};
        bytes.push_back(static_cast<char>(high * 16 + low));
    }
    return bytes;
}

std::string randomBytes(std::size_t count)
{
    ensureReady();
    std::string bytes(count, '\0');
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

std::array<unsigned char, 16> randomId()
{
    // One system call for 256 ids: a call for each would be a tenth of the time of a large import. The system
    // gives at most 256 bytes at a time, so it gives a seed, which a stream cipher makes longer.
    struct Pool {
        std::array<unsigned char, 4096> bytes {};
        std::size_t used = 4096;
        pid_t owner = 0;
    };
    thread_local Pool pool;
    // A forked child has a copy of the pool and must not hand out its parent's ids.
    if (pool.used == pool.bytes.size() || pool.owner != ::getpid()) {
        pool.owner = ::getpid();
        ensureReady();
        std::array<unsigned char, randombytes_SEEDBYTES> seed {};
        randombytes_buf(seed.data(), seed.size());
        randombytes_buf_deterministic(pool.bytes.data(), pool.bytes.size(), seed.data());
        sodium_memzero(seed.data(), seed.size());
        pool.used = 0;
    }
    std::array<unsigned char, 16> id {};
    std::memcpy(id.data(), pool.bytes.data() + pool.used, id.size());
    pool.used += id.size();
    return id;
}

}
