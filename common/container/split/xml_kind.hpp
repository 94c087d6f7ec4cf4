// SPDX-License-Identifier: GPL-3.0-or-later
// THE table of the XML that is known: by its root, and what in it are the articles.
#pragma once

#include <string_view>

namespace news::container {

struct XmlKind {
    std::string_view root;        // its local name
    std::string_view records[6];  // local names of the elements that are articles; none: the
                                  // document is one
    std::string_view wrapper;     // the element between root and records; empty: none
    bool is_feed = false;         // has a title, an address and a language of its own
    bool nests = false;           // a record may hold others
};

// nullptr: of no known kind. `root`: with its prefix, as written.
const XmlKind* xml_kind(std::string_view root);

// Whether an element of this name, as written, is a record of the kind. Another vocabulary's (the
// <media:item> of a feed) is none.
bool is_record(const XmlKind& kind, std::string_view root, std::string_view name);

}  // namespace news::container
