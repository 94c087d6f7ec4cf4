// SPDX-License-Identifier: GPL-3.0-or-later
// What an XML document says before its content: its encoding, its document type, its root.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace news::container {

struct XmlBeginning {
    std::string encoding;          // as declared ("iso-8859-1"), or of the UTF-16 that it is in
    bool is_wide = false;          // UTF-16: an ASCII character takes two bytes
    bool has_declaration = false;  // "<?xml"
    std::string doctype;           // "<!DOCTYPE …>"; empty: none
    std::string root_tag;          // the root's start tag
    std::string root;              // its name, with its prefix
    std::string trouble;           // why there is no root: "DOCTYPE does not end"
};

// `bytes`: the first kilobytes of a stream, or all. nullopt: no XML. A document of which no more
// than the declaration is seen has no root.
std::optional<XmlBeginning> read_xml_beginning(std::string_view bytes);

}  // namespace news::container
