#pragma once
// Internal to the reader of workbooks: parts of a ZIP archive in memory.
#include "domain/error.h"
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::exchange {

/// A part as the archive's directory describes it.
struct ZipPart {
    std::string name = {}; ///< with slashes
    std::uint64_t packed = 0; ///< bytes in the archive
    std::uint64_t unpacked = 0; ///< bytes
    std::uint64_t place = 0; ///< of its header in the archive
    std::uint32_t checksum = 0;
    std::uint16_t method = 0;
    bool encrypted = false;
};

/// The directory is read and judged before any part is unpacked.
class ZipArchive {
public:
    /// All parts of an archive together, unpacked.
    static constexpr std::uint64_t kMaxUnpacked = std::uint64_t {256} << 20;
    /// Zero bytes behind an unpacked part.
    static constexpr std::size_t kPadding = 64;

    /// `bytes` must outlive the archive. Errors: E_FORMAT (no archive, or damaged), E_LIMIT (more than
    /// kMaxUnpacked).
    static Result<ZipArchive> open(std::string_view bytes);

    const std::vector<ZipPart>& parts() const { return m_parts; }
    /// By name, letters of either case being equal; null for none.
    const ZipPart* find(std::string_view name) const;
    /// Unpacks a part and compares length and checksum. The text has kPadding zero bytes more than the part.
    /// Errors: E_FORMAT (damaged, encrypted, a method other than stored and deflated).
    Result<std::string> unpack(const ZipPart& part) const;
    static constexpr std::size_t kBlock = std::size_t {1} << 16;
    /// Unpacks a part in blocks of `size` bytes at most, without padding; `take` returns false to stop.
    /// Length and checksum are compared when all has been taken. Errors: those of unpack.
    Result<void> stream(const ZipPart& part, const std::function<bool(std::string_view block)>& take,
        std::size_t size = kBlock) const;

private:
    explicit ZipArchive(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    Result<void> readDirectory();
    Result<std::size_t> readEntry(std::size_t at);
    Result<std::string_view> packed(const ZipPart& part) const;

    std::string_view m_bytes;
    std::vector<ZipPart> m_parts = {};
    std::uint64_t m_unpacked = 0;
};

}
