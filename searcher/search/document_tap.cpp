// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/document_tap.hpp"

#include <algorithm>
#include <utility>

namespace news::search {

namespace {

constexpr double kMoreThanAnyScore = 1e300;

// Meets nothing. A query with it as an alternative is the query as it was, but in a box of its own:
// Xapian moves the parts of an AND, a NEAR or a phrase that is joined by AND up beside the other
// condition, and asks that before it looks at positions.
class NoDocuments : public Xapian::PostingSource {
  public:
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return 0; }
    Xapian::doccount get_termfreq_max() const override { return 0; }
    Xapian::docid get_docid() const override { return 0; }
    void next(double) override {}
    bool at_end() const override { return true; }
    PostingSource* clone() const override { return new NoDocuments(); }
    void init(const Xapian::Database&) override {}
};

}  // namespace

Xapian::Query DocumentTap::behind(const Xapian::Query& query) {
    // alternatives are a box already, and adding one could change the order in which weights are
    // added up
    const Xapian::Query boxed = query.get_type() == Xapian::Query::OP_OR
                                    ? query
                                    : Xapian::Query(Xapian::Query::OP_OR, query,
                                                    Xapian::Query((new NoDocuments())->release()));
    return {Xapian::Query::OP_AND, boxed, Xapian::Query(this)};
}

std::optional<std::vector<Xapian::docid>> DocumentTap::documents(const Xapian::MSet& found) {
    // the bounds of a search that may match every document count on ours
    const Xapian::doccount least = std::min(found.get_matches_lower_bound(), most_);
    if (was_asked_otherwise_ || noted_.size() < least ||
        noted_.size() > found.get_matches_upper_bound())
        return std::nullopt;
    return std::move(noted_);
}

void DocumentTap::next(double) {
    was_asked_otherwise_ = true;
    ++at_;
}

void DocumentTap::skip_to(Xapian::docid document, double) {
    was_asked_otherwise_ = true;
    at_ = document;
}

bool DocumentTap::check(Xapian::docid document, double) {
    noted_.push_back(document);
    at_ = document;
    return true;
}

void DocumentTap::init(const Xapian::Database& database) {
    noted_.clear();
    at_ = 0;
    last_ = database.get_lastdocid();
    most_ = database.get_doccount();
    set_maxweight(kMoreThanAnyScore);
}

}  // namespace news::search
