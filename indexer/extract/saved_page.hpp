// SPDX-License-Identifier: GPL-3.0-or-later
// Where a saved page came from: what the program that saved it noted in it, and what its place in a
// mirror of the site says.
#pragma once

#include <string>
#include <string_view>

namespace news::extract {

struct SavedNote {
    std::string url;      // empty: there is no note
    std::string crawled;  // ISO 8601; empty: the note does not say
};

// The comment near the top of a page that SingleFile ("Page saved with SingleFile"), HTTrack
// ("Mirrored from") or Internet Explorer ("saved from url=") left there.
SavedNote read_saved_note(std::string_view page);

// "mirror/example.com/2014/11/06/talks.html" is "http://example.com/2014/11/06/talks.html": the
// last folder of the path whose name can be a host's, and what comes behind it. What wget adds to
// names is taken off: "index.html" of a folder, ".html" behind a query. Empty where no folder can
// be a host's.
std::string address_of_path(std::string_view path);

}  // namespace news::extract
