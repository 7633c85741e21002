#include "exchange/sheetpieces.h"

#include <algorithm>

namespace touchstone::exchange {

namespace {

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
        || c == '.' || c < 0;
}

/// Just behind the last "</row>" (or "</x:row>"); 0 = there is none. Outside of comments and the like, which
/// isTakenApart has looked for, such a text is an end of a row.
std::size_t lastRowEnd(std::string_view xml)
{
    constexpr std::string_view kEnd = "row>";
    for (std::size_t at = xml.rfind(kEnd); at != std::string_view::npos && at > 0;
         at = xml.rfind(kEnd, at - 1)) {
        std::size_t begin = at;
        if (xml[begin - 1] == ':') {
            do
                --begin;
            while (begin > 0 && isNameByte(xml[begin - 1]));
        }
        if (begin >= 2 && xml.substr(begin - 2, 2) == "</")
            return at + kEnd.size();
    }
    return 0;
}

/// Looks through a part for what may hold the text of an end of a row without being one: comments, CDATA,
/// instructions.
class Look {
public:
    void take(std::string_view block)
    {
        for (std::size_t at = 0; !m_found && at < block.size(); ++at) {
            const auto next = m_open ? at : block.find('<', at);
            if (next == std::string_view::npos)
                break;
            at = next;
            if (!m_open) {
                m_open = true;
                continue;
            }
            m_open = false;
            const bool declaration = m_tags++ == 0 && block[at] == '?';
            m_found = block[at] == '!' || (block[at] == '?' && !declaration);
            if (block[at] == '<')
                m_open = true;
        }
    }
    bool isTakenApart() const { return !m_found; }

private:
    bool m_open = false; ///< the byte before was '<'
    bool m_found = false;
    std::size_t m_tags = 0;
};

class Pieces {
public:
    Pieces(XmlVisitor& visitor, const std::string& name, std::size_t window)
        : m_walk(visitor, name)
        , m_window(window)
    {
    }

    /// False: no more is wanted, or the outcome is an error.
    bool take(std::string_view block)
    {
        m_text.append(block);
        if (m_text.size() < m_window)
            return true;
        const std::size_t end = lastRowEnd(m_text);
        if (end == 0)
            return true;
        std::string rest = m_text.substr(end);
        m_text.resize(end);
        walk();
        m_text = std::move(rest);
        return m_outcome && !m_walk.isDone();
    }

    Result<void> finish()
    {
        if (m_outcome && !m_walk.isDone())
            walk();
        if (!m_outcome || m_walk.isDone())
            return m_outcome;
        return m_walk.end();
    }

private:
    void walk() { m_outcome = m_walk.piece(m_text); }

    XmlPieces m_walk;
    std::size_t m_window;
    std::string m_text = {};
    Result<void> m_outcome = {};
};

Result<void> walkWhole(
    const ZipArchive& archive, const ZipPart& part, XmlVisitor& visitor, const std::string& name)
{
    auto xml = archive.unpack(part);
    return xml ? walkXml(*xml, visitor, name) : Result<void>(tl::unexpected(std::move(xml).error()));
}

}

Result<void> walkSheet(const ZipArchive& archive, const ZipPart& part, XmlVisitor& visitor,
    const std::string& name, std::size_t window)
{
    if (part.unpacked <= window)
        return walkWhole(archive, part, visitor, name);
    Look look;
    const auto checked = archive.stream(part, [&look](std::string_view block) {
        look.take(block);
        return true;
    });
    if (!checked)
        return checked;
    if (!look.isTakenApart())
        return walkWhole(archive, part, visitor, name);
    Pieces pieces(visitor, name, window);
    const auto streamed = archive.stream(
        part, [&pieces](std::string_view block) { return pieces.take(block); },
        std::clamp<std::size_t>(window, 1, ZipArchive::kBlock));
    return streamed ? pieces.finish() : streamed;
}

}
