#include "packages/signedlines.h"
#include "crypto/hash.h"
#include <array>
#include <cerrno>
#include <istream>
#include <ostream>

namespace touchstone::packages {

namespace {

constexpr std::string_view kFooterStart = "{\"end\":{";
constexpr std::size_t kChunk = 65536;

/// What is signed: a name of its own, so that no other signature of the key fits here.
std::string signedText(std::int64_t lines, const Digest& hash)
{
    return "touchstone lines " + std::to_string(lines) + " " + crypto::toHex(hash);
}

std::string footerLine(std::int64_t lines, const Digest& hash, const crypto::Signature& signature)
{
    return std::string(kFooterStart)
        .append("\"hash\":\"")
        .append(crypto::toHex(hash))
        .append("\",\"lines\":")
        .append(std::to_string(lines))
        .append(",\"signature\":\"")
        .append(crypto::toHex(signature))
        .append("\"}}");
}

/// The signature that a footer ends with; nothing where it has none.
std::optional<crypto::Signature> signatureIn(std::string_view footer)
{
    constexpr std::string_view kEnd = "\"}}";
    crypto::Signature signature {};
    const std::size_t digits = signature.size() * 2;
    if (footer.size() < digits + kEnd.size())
        return {};
    const std::string bytes = crypto::fromHex(footer.substr(footer.size() - digits - kEnd.size(), digits));
    if (bytes.size() != signature.size())
        return {};
    std::copy(bytes.begin(), bytes.end(), signature.begin());
    return signature;
}

}

FileKind fileKind(std::istream& in)
{
    std::array<char, 16> start {};
    in.read(start.data(), static_cast<std::streamsize>(start.size()));
    const std::string_view bytes(start.data(), static_cast<std::size_t>(in.gcount()));
    in.clear();
    in.seekg(0);
    if (bytes.starts_with('{'))
        return FileKind::Lines;
    if (bytes.starts_with(crypto::kSealMagic))
        return FileKind::Sealed;
    if (bytes.starts_with("SQLite format 3"))
        return FileKind::Sqlite;
    return bytes.starts_with("PK\x03\x04") ? FileKind::Zip : FileKind::Other;
}

struct SignedWriter::State {
    std::ostream* out = nullptr;
    crypto::SecretKey key {};
    std::optional<crypto::SealedWriter> sealed = {};
    crypto::Hasher hasher = {};
    std::int64_t lines = 0;

    Result<void> put(std::string_view bytes)
    {
        if (sealed)
            return sealed->write(bytes);
        errno = 0;
        out->write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!*out)
            return fail(errno == ENOSPC ? ErrorCode::Full : ErrorCode::Io);
        return {};
    }
};

SignedWriter::SignedWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
SignedWriter::~SignedWriter() = default;
SignedWriter::SignedWriter(SignedWriter&&) noexcept = default;
SignedWriter& SignedWriter::operator=(SignedWriter&&) noexcept = default;

Result<SignedWriter> SignedWriter::create(
    std::ostream& out, const crypto::SecretKey& key, const std::optional<crypto::SealKey>& seal)
{
    auto state = std::make_unique<State>();
    state->out = &out;
    state->key = key;
    if (seal) {
        auto sealed = crypto::SealedWriter::create(out, *seal);
        if (!sealed)
            return tl::unexpected(sealed.error());
        state->sealed = std::move(*sealed);
    }
    return SignedWriter(std::move(state));
}

Result<void> SignedWriter::add(std::string_view line)
{
    if (line.size() > kMostLineBytes)
        return fail(ErrorCode::Limit, {}, "a line of more than 64 MB");
    ++m_state->lines;
    m_state->hasher.add(line);
    m_state->hasher.add("\n");
    return m_state->put(line).and_then([&] { return m_state->put("\n"); });
}

Result<void> SignedWriter::finish()
{
    const Digest hash = m_state->hasher.finish();
    const crypto::Signature signature = crypto::sign(signedText(m_state->lines, hash), m_state->key);
    auto done = m_state->put(footerLine(m_state->lines, hash, signature).append("\n"));
    if (done && m_state->sealed)
        done = m_state->sealed->finish();
    return done;
}

struct SignedReader::State {
    std::istream* in = nullptr;
    std::string file = {};
    std::optional<crypto::SealedReader> sealed = {};
    std::optional<crypto::SealKey> seal = {};
    crypto::Hasher hasher = {};
    std::string buffer = {};
    std::size_t from = 0; ///< start of what was not yet given out
    bool atEnd = false; ///< nothing follows the buffer
    bool firstPiece = true;
    std::int64_t number = 0; ///< of the line last given out
    Digest hash {};
    std::optional<crypto::Signature> signature = {};

    Error at(Error error) const
    {
        error.file = file;
        error.line = number;
        return error;
    }
    tl::unexpected<Error> refuse(ErrorCode code, const char* detail) const
    {
        return tl::unexpected(at({code, {}, {}, 0, 0, detail}));
    }

    Result<void> more()
    {
        buffer.erase(0, from);
        from = 0;
        if (sealed) {
            auto piece = sealed->read();
            if (!piece && piece.error().code == ErrorCode::Damaged && firstPiece)
                return tl::unexpected(Error {ErrorCode::Passphrase, {}, file});
            if (!piece) {
                const bool cut = piece.error().code == ErrorCode::Truncated;
                return refuse(
                    piece.error().code == ErrorCode::Damaged ? ErrorCode::Changed : piece.error().code,
                    cut ? "the sealed file is cut off" : "a sealed piece is not what was written");
            }
            firstPiece = false;
            atEnd = piece->empty();
            buffer += *piece;
            return {};
        }
        const std::size_t size = buffer.size();
        buffer.resize(size + kChunk);
        in->read(buffer.data() + size, static_cast<std::streamsize>(kChunk));
        if (in->bad())
            return refuse(ErrorCode::Io, "");
        buffer.resize(size + static_cast<std::size_t>(in->gcount()));
        atEnd = in->gcount() == 0;
        return {};
    }

    /// The next line with its end; empty where there is none.
    Result<std::string_view> wholeLine()
    {
        std::size_t searched = from;
        for (;;) {
            const std::size_t end = buffer.find('\n', searched);
            if (end != std::string::npos) {
                const std::string_view line = std::string_view(buffer).substr(from, end + 1 - from);
                from = end + 1;
                return line;
            }
            if (buffer.size() - from > kMostLineBytes)
                return refuse(ErrorCode::Limit, "a line of more than 64 MB");
            if (atEnd)
                return refuse(ErrorCode::Truncated, "the footer is missing");
            searched = buffer.size() - from;
            if (auto read = more(); !read)
                return tl::unexpected(read.error());
        }
    }

    Result<void> closeWith(std::string_view footer)
    {
        hash = hasher.finish();
        signature = signatureIn(footer);
        if (!signature || footer != footerLine(number - 1, hash, *signature))
            return refuse(ErrorCode::Changed, "the footer does not fit the lines before it");
        while (!atEnd && from == buffer.size()) {
            if (auto read = more(); !read)
                return read;
        }
        if (from != buffer.size())
            return refuse(ErrorCode::Changed, "something follows the footer");
        return {};
    }
};

SignedReader::SignedReader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
SignedReader::~SignedReader() = default;
SignedReader::SignedReader(SignedReader&&) noexcept = default;
SignedReader& SignedReader::operator=(SignedReader&&) noexcept = default;

Result<SignedReader> SignedReader::open(
    std::istream& in, std::string file, Passphrase& passphrase, ErrorCode otherwise)
{
    auto state = std::make_unique<State>();
    state->in = &in;
    state->file = std::move(file);
    const FileKind kind = fileKind(in);
    if (kind != FileKind::Lines && kind != FileKind::Sealed)
        return state->refuse(otherwise, "");
    if (kind == FileKind::Sealed) {
        if (passphrase.text.empty())
            return state->refuse(ErrorCode::Passphrase, "none was given");
        auto sealed = crypto::SealedReader::open(in, passphrase.text, passphrase.keys);
        if (!sealed && sealed.error().code == ErrorCode::Damaged)
            return state->refuse(ErrorCode::Passphrase, "");
        if (!sealed)
            return tl::unexpected(state->at(sealed.error()));
        state->seal = sealed->key();
        state->sealed = std::move(*sealed);
    }
    return SignedReader(std::move(state));
}

Result<std::optional<std::string_view>> SignedReader::next()
{
    State& state = *m_state;
    if (state.signature)
        return std::optional<std::string_view>();
    auto line = state.wholeLine();
    if (!line)
        return tl::unexpected(line.error());
    ++state.number;
    const std::string_view text = line->substr(0, line->size() - 1);
    if (text.starts_with(kFooterStart))
        return state.closeWith(text).map([] { return std::optional<std::string_view>(); });
    state.hasher.add(*line);
    return std::optional(text);
}

Result<void> SignedReader::verify(const crypto::PublicKey& key) const
{
    const State& state = *m_state;
    if (!state.signature || !crypto::verify(signedText(state.number - 1, state.hash), *state.signature, key))
        return tl::unexpected(Error {ErrorCode::Signature, {}, state.file});
    return {};
}

const std::optional<crypto::SealKey>& SignedReader::seal() const
{
    return m_state->seal;
}

Error SignedReader::at(Error error) const
{
    return m_state->at(std::move(error));
}

}
