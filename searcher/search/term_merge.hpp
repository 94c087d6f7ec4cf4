// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/xapian.hpp"

namespace news::search {

// Goes through the terms of several prefixes at once, in the order of what follows the prefix. May
// throw Xapian exceptions.
class TermMerge {
  public:
    // Only those that begin with `head`, folded.
    TermMerge(const Xapian::Database& database, std::span<const std::string_view> prefixes,
              std::string_view head);

    // Goes to the first, then to the next; false: there is none.
    bool next();

    const std::string& text() const { return text_; }
    // How many articles have it under one of the prefixes: at most, and exactly. The latter reads
    // posting lists where it stands under several.
    std::size_t most() const;
    std::size_t articles() const;

  private:
    struct Source {
        std::string prefix;
        Xapian::TermIterator at, end;
        std::string text;  // of the term that is next
    };
    static void advance(Source& source);
    static void read(Source& source);

    Xapian::Database database_;
    std::vector<Source> sources_;
    std::string text_;
    std::vector<Xapian::doccount> counts_;  // of text_
    std::vector<std::string> terms_;        // the same
};

}  // namespace news::search
