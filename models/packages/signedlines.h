#pragma once
#include "crypto/sealed.h"
#include "crypto/signature.h"
#include "domain/error.h"
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::packages {

/// The longest line that is written or read.
inline constexpr std::size_t kMostLineBytes = std::size_t {64} << 20;

/// What a file is by its first bytes.
enum class FileKind { Lines, Sealed, Sqlite, Zip, Other };
/// Looks at the first bytes and goes back to the start.
FileKind fileKind(std::istream& in);

/// Writes lines, and after the last one a footer with their number, their hash and a signature over both.
/// With `seal` all of it is sealed.
class SignedWriter {
public:
    static Result<SignedWriter> create(
        std::ostream& out, const crypto::SecretKey& key, const std::optional<crypto::SealKey>& seal);
    ~SignedWriter();
    SignedWriter(SignedWriter&&) noexcept;
    SignedWriter& operator=(SignedWriter&&) noexcept;
    /// `line` holds no line end. Errors: E_LIMIT, E_FULL, E_IO.
    Result<void> add(std::string_view line);
    /// Writes the footer. Without it the file is refused.
    Result<void> finish();

private:
    struct State;
    explicit SignedWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// A passphrase with the keys that were made from it: the same salt costs its work once.
struct Passphrase {
    std::string text = {};
    std::vector<crypto::SealKey> keys = {};
};

/// Reads what SignedWriter wrote. Nothing of it may be believed before verify() agrees.
class SignedReader {
public:
    /// `file`: the name in errors. Errors: `otherwise` where the file is neither lines nor sealed,
    /// E_PASSPHRASE, E_TRUNCATED.
    static Result<SignedReader> open(
        std::istream& in, std::string file, Passphrase& passphrase, ErrorCode otherwise);
    ~SignedReader();
    SignedReader(SignedReader&&) noexcept;
    SignedReader& operator=(SignedReader&&) noexcept;
    /// The next line, valid until the next call; nothing after the footer. Errors: E_TRUNCATED (no footer),
    /// E_CHANGED (footer and content disagree, something follows the footer, a sealed piece is not what was
    /// written), E_LIMIT, E_IO.
    Result<std::optional<std::string_view>> next();
    /// To be asked when next() gave nothing: was the footer made with the key's other half? E_SIGNATURE.
    Result<void> verify(const crypto::PublicKey& key) const;
    const std::optional<crypto::SealKey>& seal() const;
    /// The error at the line that was read last.
    Error at(Error error) const;

private:
    struct State;
    explicit SignedReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}
