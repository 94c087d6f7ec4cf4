// SPDX-License-Identifier: GPL-3.0-or-later
// An XML record as a tree. Namespaces are not resolved: names are compared without their prefix
// where a format has one vocabulary, and as written where it mixes several (feeds).
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "common/container/page_record.hpp"
#include "common/result.hpp"

namespace news::formats {

using XmlNode = pugi::xml_node;  // null where there is none; valid as long as its document

// Read with its declared entities unexpanded and nothing opened. Neither parsing nor freeing
// recurses. Memory: at most some twenty times the bytes.
class XmlDocument {
  public:
    // ErrorCode::input where the bytes are no XML, with the library's reason.
    static Result<XmlDocument> parse(const container::PageRecord& record);

    XmlNode root() const { return document_.document_element(); }

  private:
    pugi::xml_document document_;
};

// Without its prefix; empty for what is no element.
std::string_view local_name(XmlNode node);

// The first child element of this local name; null where there is none.
XmlNode child(XmlNode parent, std::string_view name);

// child() of child() …
XmlNode descend(XmlNode node, std::initializer_list<std::string_view> names);

// All child elements of this local name.
std::vector<XmlNode> children(XmlNode parent, std::string_view name);

// All elements of this local name within `root`, in the order of the document.
std::vector<XmlNode> descendants(XmlNode root, std::string_view name);

// The node behind `node` in the order of the document, within `root`; null at the end.
XmlNode next_within(XmlNode root, XmlNode node);
// The same, past what is in `node`.
XmlNode next_behind(XmlNode root, XmlNode node);

// As written, without white space around it; empty where there is none.
std::string attribute(XmlNode node, const char* name);

// All text within, as it is.
std::string raw_text(XmlNode node);

// All text within, on one line; what was escaped twice ("&amp;quot;") is read.
std::string text(XmlNode node);

// The texts of nodes, without those that are empty.
std::vector<std::string> texts(const std::vector<XmlNode>& nodes);

// "as a <reader> sees &quot;it&quot;": references that are still in a text become characters, and
// what looks like a tag stays.
std::string resolve_references(std::string_view text);

}  // namespace news::formats
