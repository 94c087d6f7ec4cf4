// SPDX-License-Identifier: GPL-3.0-or-later
// The document type declaration of an XML document (XML 1.0, 2.8 and 4.2): only what it could do to
// a reader is of interest.
#pragma once

#include <cstddef>
#include <string_view>

namespace news::container {

// Bytes of the declaration that `text` begins with ("<!DOCTYPE …>", with its internal subset); 0
// where it does not end within `text`. Linear.
std::size_t doctype_length(std::string_view text);

enum class DeclaredEntities {
    none,      // or plain ones: a name for a few characters
    external,  // one that stands for what lies elsewhere: a file, an address
    nested,    // one that stands for others, which is how a line grows to gigabytes
};

// The worst that the declaration declares.
DeclaredEntities declared_entities(std::string_view doctype);

}  // namespace news::container
