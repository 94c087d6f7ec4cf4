// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an article in XML that is marked up as one: NITF's body, XHTML.
#pragma once

#include <string>
#include <string_view>

#include "indexer/formats/xml_document.hpp"

namespace news::formats {

// The paragraphs of what is in `node`, a blank line between any two. Media with their captions,
// scripts and heads are left out.
std::string paragraphs_in(XmlNode node);

// Plain text as wires send it: paragraphs are parted by blank lines or begin with an indented line.
std::string wire_paragraphs(std::string_view text);

}  // namespace news::formats
