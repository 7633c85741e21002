#pragma once
#include "domain/error.h"
#include <array>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::crypto {

/// How much work Argon2id spends on a passphrase. Files use Moderate; Fast is for tests of everything else.
enum class KeyWork { Moderate, Fast };

/// What a passphrase became, kept where the same passphrase has to seal again without being asked for.
struct SealKey {
    KeyWork work = KeyWork::Moderate;
    std::array<unsigned char, 16> salt {};
    std::array<unsigned char, 32> key {};
};

/// A key with a salt of its own. Errors: E_IO (no memory for the key).
Result<SealKey> makeSealKey(std::string_view passphrase, KeyWork work = KeyWork::Moderate);

/// Bytes with which every sealed stream begins.
inline constexpr std::string_view kSealMagic = "TSSEAL1\n";

/// Writes a stream that only the holder of the passphrase can read, and whose end cannot be cut off unseen:
/// magic, salt, stream header, then frames of at most 64 kB (libsodium secretstream XChaCha20-Poly1305, key
/// by Argon2id), the last one tagged final.
class SealedWriter {
public:
    /// Errors: E_IO (the stream cannot be written, or no memory for the key).
    static Result<SealedWriter> create(
        std::ostream& out, std::string_view passphrase, KeyWork work = KeyWork::Moderate);
    static Result<SealedWriter> create(std::ostream& out, const SealKey& key);
    ~SealedWriter();
    SealedWriter(SealedWriter&&) noexcept;
    SealedWriter& operator=(SealedWriter&&) noexcept;
    Result<void> write(std::string_view bytes);
    /// Writes the final frame. Without it the stream is refused by SealedReader.
    Result<void> finish();

private:
    struct State;
    explicit SealedWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Reads what SealedWriter wrote.
class SealedReader {
public:
    /// Errors: E_FORMAT (not a sealed stream), E_DAMAGED (wrong passphrase or changed bytes: they cannot be
    /// told apart), E_TRUNCATED (the final frame is missing), E_IO.
    static Result<SealedReader> open(std::istream& in, std::string_view passphrase);
    /// `known`: keys of this passphrase; one of the same salt spares the work, a new one is added.
    static Result<SealedReader> open(
        std::istream& in, std::string_view passphrase, std::vector<SealKey>& known);
    ~SealedReader();
    SealedReader(SealedReader&&) noexcept;
    SealedReader& operator=(SealedReader&&) noexcept;
    /// The next bytes; an empty string once the final frame has been read and nothing follows it.
    Result<std::string> read();
    const SealKey& key() const;

private:
    struct State;
    explicit SealedReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}
