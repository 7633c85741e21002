#include "exchange/input.h"

#include <algorithm>
#include <cstring>

namespace touchstone::exchange {

FileSource::FileSource(const std::filesystem::path& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return;
    m_file.rdbuf()->pubsetbuf(nullptr, 0);
    m_file.open(path, std::ios::binary);
    const auto size = std::filesystem::file_size(path, error);
    m_total = error ? 0 : size;
}

std::size_t FileSource::read(char* to, std::size_t size)
{
    m_file.read(to, static_cast<std::streamsize>(size));
    return static_cast<std::size_t>(m_file.gcount());
}

MemorySource::MemorySource(std::string_view bytes)
    : m_left(bytes)
    , m_total(bytes.size())
{
}

std::size_t MemorySource::read(char* to, std::size_t size)
{
    const std::size_t count = std::min(size, m_left.size());
    if (count > 0)
        std::memcpy(to, m_left.data(), count);
    m_left.remove_prefix(count);
    return count;
}

Input::Input(ByteSource& source, std::size_t block, Watch watch)
    : m_source(source)
    , m_watch(std::move(watch))
    , m_block(std::max<std::size_t>(block, 1))
{
}

std::string_view Input::head(std::size_t size)
{
    while (this->size() < size && readBlock()) { }
    return view().substr(0, size);
}

void Input::setDecoder(std::unique_ptr<Decoder> decoder)
{
    m_decoder = std::move(decoder);
    m_decoded.clear();
    m_decoder->decode(view(), m_ended, m_decoded);
    m_begin = m_end = 0;
    reserve(m_decoded.size());
    std::copy(m_decoded.begin(), m_decoded.end(), m_buffer.begin());
    m_end = m_decoded.size();
}

bool Input::more()
{
    const std::size_t before = size();
    const std::size_t goal = before + std::max(before, m_block);
    while (size() < goal && readBlock()) { }
    return size() > before;
}

void Input::reserve(std::size_t size)
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_buffer.size() < m_end + size)
        m_buffer.resize(std::max(m_end + size, m_buffer.size() + m_buffer.size() / 2));
}

// With a decoder a block may give no text (half a character): then it goes on to the next.
bool Input::readBlock()
{
    if (m_ended)
        return false;
    const std::size_t before = size();
    if (!m_decoder) {
        reserve(m_block);
        const std::size_t count = m_source.read(m_buffer.data() + m_end, m_block);
        m_end += count;
        m_done += count;
        m_ended = count == 0;
    } else {
        m_raw.resize(m_block);
        const std::size_t count = m_source.read(m_raw.data(), m_block);
        m_done += count;
        m_ended = count == 0;
        m_decoded.clear();
        m_decoder->decode({m_raw.data(), count}, m_ended, m_decoded);
        reserve(m_decoded.size());
        std::copy(m_decoded.begin(), m_decoded.end(), m_buffer.begin() + static_cast<std::ptrdiff_t>(m_end));
        m_end += m_decoded.size();
    }
    if (m_watch && !m_watch(m_done, m_source.total()))
        m_ended = true;
    return !m_ended || size() > before;
}

}
