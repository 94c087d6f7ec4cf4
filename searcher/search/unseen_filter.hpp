// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "common/xapian.hpp"

namespace news::search {

// A condition that all documents meet but those of some articles. It reads the list of terms of
// each document that it is asked about, and says that it has as many as there are, so that Xapian
// asks it about what meets all other conditions. Beside others only: what is deleted meets it, too.
class UnseenFilter : public Xapian::PostingSource {
  public:
    using Ids = std::shared_ptr<const std::vector<std::uint64_t>>;  // short_id(), rising

    explicit UnseenFilter(Ids seen) : seen_(std::move(seen)) {}

    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return database_.get_doccount(); }
    Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }
    Xapian::docid get_docid() const override { return at_; }
    void next(double least_weight) override;
    void skip_to(Xapian::docid document, double least_weight) override;
    bool check(Xapian::docid document, double least_weight) override;
    bool at_end() const override { return at_ > last_; }
    PostingSource* clone() const override { return new UnseenFilter(seen_); }
    std::string get_description() const override { return "UnseenFilter"; }
    void init(const Xapian::Database& database) override;

  private:
    bool meets(Xapian::docid document) const;

    Ids seen_;
    Xapian::Database database_;
    Xapian::docid at_ = 0;
    Xapian::docid last_ = 0;
};

}  // namespace news::search
