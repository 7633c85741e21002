#pragma once
#include "exchange/decoder.h"
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace touchstone::exchange {

/// Where bytes come from.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Up to `size` bytes; 0 = the end or a failure.
    virtual std::size_t read(char* to, std::size_t size) = 0;
    virtual bool failed() const = 0;
    /// All bytes there will be; 0 = unknown.
    virtual std::uint64_t total() const = 0;
};

class FileSource : public ByteSource {
public:
    explicit FileSource(const std::filesystem::path& path);
    bool isOpen() const { return m_file.is_open(); }
    std::size_t read(char* to, std::size_t size) override;
    bool failed() const override { return m_file.bad(); }
    std::uint64_t total() const override { return m_total; }

private:
    std::ifstream m_file;
    std::uint64_t m_total = 0;
};

class MemorySource : public ByteSource {
public:
    explicit MemorySource(std::string_view bytes);
    std::size_t read(char* to, std::size_t size) override;
    bool failed() const override { return false; }
    std::uint64_t total() const override { return m_total; }

private:
    std::string_view m_left;
    std::uint64_t m_total;
};

/// A window on the text of a source that moves forward: the readers look at data(), ask for more() and drop
/// what is done. The window grows only as far as one record needs.
class Input {
public:
    /// Called after every block; false stops the reading as if the source had ended.
    using Watch = std::function<bool(std::uint64_t bytesDone, std::uint64_t bytesTotal)>;

    Input(ByteSource& source, std::size_t block, Watch watch = {});

    /// Before any decoder is set: reads until the window holds `size` bytes or all of the source.
    std::string_view head(std::size_t size);
    /// From here on the bytes, those in the window included, are decoded.
    void setDecoder(std::unique_ptr<Decoder> decoder);

    /// Writable: readers may replace bytes in place.
    char* data() { return m_buffer.data() + m_begin; }
    std::size_t size() const { return m_end - m_begin; }
    std::string_view view() const { return {m_buffer.data() + m_begin, size()}; }
    /// Reads on: by at least a block, and as much again as the window holds, so that scanning a long record
    /// anew stays linear. False: nothing more. Pointers into the window become invalid.
    bool more();
    void drop(std::size_t size) { m_begin += size; }

private:
    bool readBlock();
    void reserve(std::size_t size);

    ByteSource& m_source;
    Watch m_watch;
    std::unique_ptr<Decoder> m_decoder;
    std::vector<char> m_raw;
    std::vector<char> m_buffer;
    std::string m_decoded;
    std::size_t m_block;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::uint64_t m_done = 0;
    bool m_ended = false;
};

}
