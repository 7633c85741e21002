#pragma once
#include "domain/event.h"
#include "packages/workpackage.h"

namespace touchstone::packages {

/// First line of a return file.
struct ReturnHeader {
    PackageId package = {};
    WriterId writer = {};
    std::int64_t madeMs = 0; ///< the rater's clock
    std::int64_t items = 0; ///< of the package
    std::int64_t done = 0; ///< of them with a rating
    bool operator==(const ReturnHeader&) const = default;
};

class ReturnWriter {
public:
    static Result<ReturnWriter> create(std::ostream& out, const ReturnHeader& header,
        const crypto::SecretKey& key, const std::optional<crypto::SealKey>& seal);
    /// Errors: E_EVENT (of another writer), E_UTF8, E_LIMIT, E_IO.
    Result<void> add(const Event& event);
    Result<void> finish();

private:
    ReturnWriter(SignedWriter lines, WriterId writer);
    SignedWriter m_lines;
    WriterId m_writer;
};

/// A return file whose end, signature and every event's own hash agree.
struct Returned {
    ReturnHeader header = {};
    std::vector<Event> events = {};
};

/// Gives the public half of a package's key. Errors: E_UNKNOWN_PACKAGE.
using KeyOf = std::function<Result<crypto::PublicKey>(const PackageId&)>;

/// Reads a return file to its end. Errors: those of SignedReader and of readWork; E_UNKNOWN_PACKAGE.
Result<Returned> readReturn(
    std::istream& in, const std::string& file, Passphrase& passphrase, const KeyOf& keyOf);

/// The first line alone, which nothing vouches for. Errors: see readReturn.
Result<ReturnHeader> peekReturn(std::istream& in, const std::string& file, Passphrase& passphrase);

/// What every event must fulfil by itself: ids, ranges, and its hash over all that it says. Errors: E_ID,
/// E_LIMIT, E_CHANGED.
Result<void> checkEvent(const Event& event);

/// True for kinds of event that a rater may write: his own acts, and kinds that this version does not know.
/// What only a lead does is not taken from a package.
bool isRaterKind(std::string_view kind);

}
