// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/unseen_filter.hpp"

#include <algorithm>

#include "searcher/search/short_id.hpp"

namespace news::search {

void UnseenFilter::init(const Xapian::Database& database) {
    database_ = database;
    at_ = 0;
    last_ = database.get_lastdocid();
}

bool UnseenFilter::meets(Xapian::docid document) const {
    try {
        return !std::binary_search(seen_->begin(), seen_->end(), short_id(database_, document));
    } catch (const Xapian::DocNotFoundError&) {
        return true;
    }
}

void UnseenFilter::next(double least_weight) {
    skip_to(at_ + 1, least_weight);
}

void UnseenFilter::skip_to(Xapian::docid document, double) {
    at_ = std::max(at_, document);
    while (at_ <= last_ && !meets(at_))
        ++at_;
}

bool UnseenFilter::check(Xapian::docid document, double) {
    at_ = document;
    return meets(document);
}

}  // namespace news::search
