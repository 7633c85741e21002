#pragma once
// Internal to the reader of workbooks: one pass over the XML of a part.
#include "domain/error.h"
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace touchstone::exchange {

/// What is in a part: names without their prefixes. Views hold during the call alone.
class XmlVisitor {
public:
    using Attributes = std::vector<std::pair<std::string_view, std::string>>;
    virtual ~XmlVisitor() = default;
    /// False: no more is wanted.
    virtual bool open(std::string_view name, const Attributes& attributes) = 0;
    virtual bool close(std::string_view name) = 0;
    virtual void text(std::string_view text) = 0;
};

/// The value of an attribute; null where there is none.
const std::string* attribute(const XmlVisitor::Attributes& attributes, std::string_view name);

/// Walks over `xml`, which ends with ZipArchive::kPadding zero bytes; ends of lines are made LF in place.
/// Nothing is fetched and no entity but those of XML itself is known. Errors: E_FORMAT (not well-formed, not
/// UTF-8) with `part` as its detail.
Result<void> walkXml(std::string& xml, XmlVisitor& visitor, const std::string& part);

/// The same in pieces: each but the first begins, and each but the last ends, just behind an end tag.
class XmlPieces {
public:
    XmlPieces(XmlVisitor& visitor, std::string part);
    ~XmlPieces();
    XmlPieces(const XmlPieces&) = delete;
    XmlPieces& operator=(const XmlPieces&) = delete;

    /// Errors: those of walkXml; after one no more pieces are to come. The text is changed.
    Result<void> piece(std::string& xml);
    /// The visitor wants no more.
    bool isDone() const;
    /// After the last piece. Errors: E_FORMAT where elements are open.
    Result<void> end() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}
