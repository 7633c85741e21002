#include "crypto/sealed.h"
#include <algorithm>
#include <array>
#include <cerrno>
#include <istream>
#include <ostream>
#include <sodium.h>

namespace touchstone::crypto {

namespace {

constexpr std::string_view kMagic = kSealMagic;
constexpr std::size_t kFrame = 65536;
constexpr std::size_t kOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;
using Salt = std::array<unsigned char, crypto_pwhash_SALTBYTES>;
using Key = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;
using Header = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES>;

unsigned char* raw(std::string& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

Result<Key> deriveKey(std::string_view passphrase, const Salt& salt, KeyWork work)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, "libsodium");
    const bool fast = work == KeyWork::Fast;
    const auto ops = fast ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_MODERATE;
    const auto memory = fast ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_MODERATE;
    Key key {};
    if (crypto_pwhash(key.data(), key.size(), passphrase.data(), passphrase.size(), salt.data(), ops, memory,
            crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return fail(ErrorCode::Io, {}, "not enough memory to derive the key");
    return key;
}

template <std::size_t N> void put(std::ostream& out, const std::array<unsigned char, N>& bytes)
{
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(N));
}

template <std::size_t N> bool get(std::istream& in, std::array<unsigned char, N>& bytes)
{
    in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(N));
    return in.gcount() == static_cast<std::streamsize>(N);
}

}

struct SealedWriter::State {
    std::ostream* out = nullptr;
    crypto_secretstream_xchacha20poly1305_state stream {};
    std::string pending = {};

    Result<void> frame(bool last)
    {
        std::string sealed(pending.size() + kOverhead, '\0');
        const unsigned char tag = last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
        crypto_secretstream_xchacha20poly1305_push(
            &stream, raw(sealed), nullptr, raw(pending), pending.size(), nullptr, 0, tag);
        errno = 0;
        out->write(sealed.data(), static_cast<std::streamsize>(sealed.size()));
        pending.clear();
        if (!*out)
            return fail(errno == ENOSPC ? ErrorCode::Full : ErrorCode::Io);
        return {};
    }
};

SealedWriter::SealedWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
SealedWriter::~SealedWriter() = default;
SealedWriter::SealedWriter(SealedWriter&&) noexcept = default;
SealedWriter& SealedWriter::operator=(SealedWriter&&) noexcept = default;

Result<SealKey> makeSealKey(std::string_view passphrase, KeyWork work)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, "libsodium");
    SealKey made;
    made.work = work;
    randombytes_buf(made.salt.data(), made.salt.size());
    return deriveKey(passphrase, made.salt, work).map([&](Key key) {
        made.key = key;
        sodium_memzero(key.data(), key.size());
        return made;
    });
}

Result<SealedWriter> SealedWriter::create(std::ostream& out, std::string_view passphrase, KeyWork work)
{
    return makeSealKey(passphrase, work).and_then([&](const SealKey& key) { return create(out, key); });
}

Result<SealedWriter> SealedWriter::create(std::ostream& out, const SealKey& key)
{
    if (sodium_init() < 0)
        return fail(ErrorCode::Internal, "libsodium");
    auto state = std::make_unique<State>();
    state->out = &out;
    Header header {};
    crypto_secretstream_xchacha20poly1305_init_push(&state->stream, header.data(), key.key.data());
    out.write(kMagic.data(), static_cast<std::streamsize>(kMagic.size()));
    out.put(key.work == KeyWork::Fast ? 'f' : 'm');
    put(out, key.salt);
    put(out, header);
    if (!out)
        return fail(ErrorCode::Io);
    return SealedWriter(std::move(state));
}

Result<void> SealedWriter::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t room = kFrame - m_state->pending.size();
        m_state->pending.append(bytes.substr(0, room));
        bytes.remove_prefix(std::min(room, bytes.size()));
        if (m_state->pending.size() == kFrame && !bytes.empty()) {
            if (auto done = m_state->frame(false); !done)
                return done;
        }
    }
    return {};
}

Result<void> SealedWriter::finish()
{
    return m_state->frame(true);
}

struct SealedReader::State {
    std::istream* in = nullptr;
    crypto_secretstream_xchacha20poly1305_state stream {};
    SealKey key {};
    bool finished = false;
};

SealedReader::SealedReader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
SealedReader::~SealedReader() = default;
SealedReader::SealedReader(SealedReader&&) noexcept = default;
SealedReader& SealedReader::operator=(SealedReader&&) noexcept = default;

const SealKey& SealedReader::key() const
{
    return m_state->key;
}

Result<SealedReader> SealedReader::open(std::istream& in, std::string_view passphrase)
{
    std::vector<SealKey> none;
    return open(in, passphrase, none);
}

Result<SealedReader> SealedReader::open(
    std::istream& in, std::string_view passphrase, std::vector<SealKey>& known)
{
    std::array<unsigned char, kMagic.size()> magic {};
    std::array<unsigned char, 1> work {};
    if (!get(in, magic)
        || std::string_view(reinterpret_cast<const char*>(magic.data()), magic.size()) != kMagic)
        return fail(ErrorCode::Format);
    Salt salt {};
    Header header {};
    if (!get(in, work) || !get(in, salt) || !get(in, header))
        return fail(ErrorCode::Truncated);
    if (work[0] != 'f' && work[0] != 'm')
        return fail(ErrorCode::Format);
    const KeyWork asked = work[0] == 'f' ? KeyWork::Fast : KeyWork::Moderate;
    auto same = std::find_if(known.begin(), known.end(),
        [&](const SealKey& key) { return key.salt == salt && key.work == asked; });
    if (same == known.end()) {
        auto key = deriveKey(passphrase, salt, asked);
        if (!key)
            return tl::unexpected(key.error());
        same = known.insert(known.end(), {asked, salt, *key});
        sodium_memzero(key->data(), key->size());
    }
    auto state = std::make_unique<State>();
    state->in = &in;
    state->key = *same;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state->stream, header.data(), state->key.key.data())
        != 0)
        return fail(ErrorCode::Damaged);
    return SealedReader(std::move(state));
}

Result<std::string> SealedReader::read()
{
    State& state = *m_state;
    if (state.finished)
        return std::string();
    std::string sealed(kFrame + kOverhead, '\0');
    state.in->read(sealed.data(), static_cast<std::streamsize>(sealed.size()));
    const auto size = static_cast<std::size_t>(state.in->gcount());
    if (state.in->bad())
        return fail(ErrorCode::Io);
    if (size < kOverhead)
        return fail(ErrorCode::Truncated);
    sealed.resize(size);
    std::string plain(size - kOverhead, '\0');
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(
            &state.stream, raw(plain), nullptr, &tag, raw(sealed), sealed.size(), nullptr, 0)
        != 0)
        return fail(ErrorCode::Damaged);
    state.finished = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (state.finished && state.in->peek() != std::istream::traits_type::eof())
        return fail(ErrorCode::Damaged, {}, "bytes after the end");
    if (!state.finished && size < kFrame + kOverhead)
        return fail(ErrorCode::Truncated);
    if (plain.empty() && !state.finished)
        return fail(ErrorCode::Damaged);
    return plain;
}

}
