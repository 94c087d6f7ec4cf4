// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/xapian.hpp"

namespace news::search {

// Notes the documents that a search of one database matches, while it runs and ranks them: far
// cheaper than a MatchSpy, for which Xapian makes a Document of each.
//
// It stands behind the query as a condition that every document meets. Xapian asks the condition
// with the most documents last, and only about what meets all others (MultiAndPostList in Xapian
// 1.4), so it is asked about the matches, once each and in rising order. Should another version ask
// otherwise, documents() has nothing. That it might add more to a score than all else keeps Xapian
// from leaving out what cannot be among the best; a `checkatleast` of all documents would do the
// same, but keeps each match until the end.
class DocumentTap : public Xapian::PostingSource {
  public:
    // The same matches with the same weights, of which none is passed over. For one search that
    // ranks, or has a `checkatleast` of all documents; the tap must outlive it.
    Xapian::Query behind(const Xapian::Query& query);

    // What was noted, where it can be all that was `found`.
    std::optional<std::vector<Xapian::docid>> documents(const Xapian::MSet& found);

    Xapian::doccount get_termfreq_min() const override { return 0; }
    // more than any condition has
    Xapian::doccount get_termfreq_est() const override { return most_ + 1; }
    Xapian::doccount get_termfreq_max() const override { return most_ + 1; }
    Xapian::docid get_docid() const override { return at_; }
    void next(double) override;
    void skip_to(Xapian::docid document, double) override;
    bool check(Xapian::docid document, double) override;
    bool at_end() const override { return at_ > last_; }
    std::string get_description() const override { return "DocumentTap"; }
    void init(const Xapian::Database& database) override;

  private:
    std::vector<Xapian::docid> noted_;
    Xapian::docid at_ = 0;
    Xapian::docid last_ = 0;
    Xapian::doccount most_ = 0;  // documents that there are
    bool was_asked_otherwise_ = false;
};

}  // namespace news::search
