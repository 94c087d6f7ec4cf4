// SPDX-License-Identifier: GPL-3.0-or-later
// A Xapian document whose posting sum (common/posting_sum.hpp) is kept while it is made: to read
// everything back out of the document for it costs half as much again as to put it there.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "common/xapian.hpp"

namespace news::index {

class SummedDocument {
  public:
    // A term that is not there yet. `positions` ascending, at least one.
    void add_postings(const std::string& term, Xapian::termcount wdf,
                      std::span<const Xapian::termpos> positions);
    // A term without weight and positions; it may be there already.
    void add_boolean_term(const std::string& term);
    // A value that is not empty, into a slot that is.
    void add_value(Xapian::valueno slot, const std::string& value);

    // Equals posting_sum(document()).
    std::uint64_t sum() const { return sum_; }
    const Xapian::Document& document() const { return document_; }

  private:
    Xapian::Document document_;
    std::uint64_t sum_ = 0;
};

}  // namespace news::index
