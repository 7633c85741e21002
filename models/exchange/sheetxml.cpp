#include "exchange/sheetxml.h"

#include "exchange/ziparchive.h"
#include <algorithm>
#include <charconv>
#include <orcus/sax_parser.hpp>

namespace touchstone::exchange {

namespace {

/// More would be no part of a workbook.
constexpr std::size_t kMaxDepth = 64;

/// Ends the parser's run; caught in walkXml.
struct Enough { };

class Handler : public orcus::sax_handler {
public:
    explicit Handler(XmlVisitor& visitor)
        : m_visitor(visitor)
    {
    }

    // NOLINTBEGIN(readability-identifier-naming): the parser's names
    void start_declaration(std::string_view) { m_attributes.clear(); }

    void end_declaration(std::string_view)
    {
        const std::string* encoding = touchstone::exchange::attribute(m_attributes, "encoding");
        if (encoding != nullptr) {
            std::string name = *encoding;
            std::transform(name.begin(), name.end(), name.begin(),
                [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
            if (name != "utf-8" && name != "us-ascii")
                throw orcus::sax::malformed_xml_error("encoding", 0);
        }
        m_attributes.clear();
    }

    void doctype(const orcus::sax::doctype_declaration&)
    {
        throw orcus::sax::malformed_xml_error("document type", 0);
    }

    void start_element(const orcus::sax::parser_element& element)
    {
        if (m_ignoresNext) {
            m_ignoresNext = false;
            m_attributes.clear();
            return;
        }
        if (++m_depth > kMaxDepth)
            throw orcus::sax::malformed_xml_error("depth", 0);
        m_root = true;
        if (!m_visitor.open(element.name, m_attributes))
            throw Enough();
        m_attributes.clear();
    }

    void end_element(const orcus::sax::parser_element& element)
    {
        if (m_depth-- == 0)
            throw orcus::sax::malformed_xml_error("nesting", 0);
        if (!m_visitor.close(element.name))
            throw Enough();
    }

    void characters(std::string_view text, bool) { m_visitor.text(text); }

    void attribute(const orcus::sax::parser_attribute& attribute)
    {
        m_attributes.emplace_back(attribute.name, std::string(attribute.value));
    }
    // NOLINTEND(readability-identifier-naming)

    bool isWhole() const { return m_root && m_depth == 0; }
    /// The next element stands for all that are open already.
    void ignoreNext() { m_ignoresNext = true; }

private:
    XmlVisitor& m_visitor;
    XmlVisitor::Attributes m_attributes = {};
    std::size_t m_depth = 0;
    bool m_root = false;
    bool m_ignoresNext = false;
};

/// The parser ends the program at a character reference beyond Unicode, so such a text never gets there.
bool referencesAreSound(std::string_view xml)
{
    constexpr std::uint32_t kLast = 0x10FFFF;
    for (std::size_t at = xml.find("&#"); at != std::string_view::npos; at = xml.find("&#", at + 2)) {
        const bool hex = at + 2 < xml.size() && xml[at + 2] == 'x';
        const char* const begin = xml.data() + at + (hex ? 3 : 2);
        const char* const end = xml.data() + xml.size();
        std::uint32_t value = 0;
        const auto read = std::from_chars(begin, end, value, hex ? 16 : 10);
        if (begin >= end || read.ec != std::errc {} || read.ptr == end || *read.ptr != ';' || value > kLast)
            return false;
    }
    return true;
}

/// As XML wants it before parsing: CR LF and CR are LF.
void normaliseEnds(std::string& xml)
{
    std::size_t to = xml.find('\r');
    if (to == std::string::npos)
        return;
    for (std::size_t from = to; from < xml.size(); ++from) {
        const bool cr = xml[from] == '\r';
        if (cr && from + 1 < xml.size() && xml[from + 1] == '\n')
            continue;
        xml[to++] = cr ? '\n' : xml[from];
    }
    xml.resize(to);
}

}

const std::string* attribute(const XmlVisitor::Attributes& attributes, std::string_view name)
{
    const auto found = std::find_if(
        attributes.begin(), attributes.end(), [name](const auto& one) { return one.first == name; });
    return found == attributes.end() ? nullptr : &found->second;
}

namespace {

struct Walk {
    Walk(XmlVisitor& visitor, std::string name)
        : handler(visitor)
        , part(std::move(name))
    {
    }

    tl::unexpected<Error> broken(const char* why) const
    {
        return fail(ErrorCode::Format, "XLSX", "damaged: " + part + " (" + why + ")");
    }

    /// `xml` ends with the padding: the parser looks a byte or two beyond what it was given, and no byte
    /// before the padding may be like it. A value with a reference in it that never ends would even lead it
    /// beyond all of that, so that both kinds of quotation marks stand at the end: outside of a tag they say
    /// nothing, in a tag they are refused.
    Result<void> walk(std::string& xml)
    {
        constexpr std::string_view kEndOfValues = "\"'";
        normaliseEnds(xml);
        const std::string_view text = std::string_view(xml).substr(0, xml.size() - ZipArchive::kPadding);
        if (text.find('\0') != std::string_view::npos)
            return broken("not UTF-8");
        if (!referencesAreSound(text))
            return broken("a character reference");
        try {
            std::copy(kEndOfValues.begin(), kEndOfValues.end(),
                xml.begin() + static_cast<std::ptrdiff_t>(text.size()));
            orcus::sax_parser<Handler> parser(text.data(), text.size() + kEndOfValues.size(), handler);
            parser.parse();
        } catch (const Enough&) {
            done = true;
        } catch (const std::exception& exception) {
            return broken(exception.what());
        }
        return {};
    }

    Handler handler;
    std::string part;
    bool first = true;
    bool done = false;
};

}

struct XmlPieces::State : Walk {
    using Walk::Walk;
};

XmlPieces::XmlPieces(XmlVisitor& visitor, std::string part)
    : m_state(std::make_unique<State>(visitor, std::move(part)))
{
}

XmlPieces::~XmlPieces() = default;

Result<void> XmlPieces::piece(std::string& xml)
{
    // The parser wants to be inside of an element.
    if (!m_state->first) {
        xml.insert(0, "<s>");
        m_state->handler.ignoreNext();
    }
    m_state->first = false;
    xml.append(ZipArchive::kPadding, '\0');
    return m_state->walk(xml);
}

bool XmlPieces::isDone() const
{
    return m_state->done;
}

Result<void> XmlPieces::end() const
{
    return m_state->done || m_state->handler.isWhole() ? Result<void>() : m_state->broken("cut off");
}

Result<void> walkXml(std::string& xml, XmlVisitor& visitor, const std::string& part)
{
    Walk state(visitor, part);
    const auto walked = state.walk(xml);
    if (!walked || state.done || state.handler.isWhole())
        return walked;
    return state.broken("cut off");
}

}
