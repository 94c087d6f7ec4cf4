// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/summed_document.hpp"

#include "common/posting_sum.hpp"

namespace news::index {

void SummedDocument::add_postings(const std::string& term, Xapian::termcount wdf,
                                  std::span<const Xapian::termpos> positions) {
    document_.add_posting(term, positions.front(), wdf);
    for (const Xapian::termpos position : positions.subspan(1))
        document_.add_posting(term, position, 0);
    sum_ += posting_share(term, wdf, positions);
}

void SummedDocument::add_boolean_term(const std::string& term) {
    const Xapian::termcount before = document_.termlist_count();
    document_.add_boolean_term(term);
    if (document_.termlist_count() != before) sum_ += posting_share(term, 0, {});
}

void SummedDocument::add_value(Xapian::valueno slot, const std::string& value) {
    document_.add_value(slot, value);
    sum_ += value_share(slot, value);
}

}  // namespace news::index
