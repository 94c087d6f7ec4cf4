// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <unordered_set>

#include "common/xapian.hpp"

namespace news::search {

// The condition that an article is of one of these stories, which one reading of their slot answers
// for all of them.
class StoryFilter : public Xapian::ValuePostingSource {
  public:
    using Stories = std::shared_ptr<const std::unordered_set<std::string>>;  // as in the slot

    explicit StoryFilter(Stories stories);

    void init(const Xapian::Database& database) override;
    void next(double least_weight) override;
    void skip_to(Xapian::docid document, double least_weight) override;
    bool check(Xapian::docid document, double least_weight) override;
    StoryFilter* clone() const override { return new StoryFilter(stories_); }
    std::string get_description() const override { return "StoryFilter"; }

  private:
    void skip_others(double least_weight);
    bool is_wanted() const { return stories_->contains(get_value()); }

    Stories stories_;
};

}  // namespace news::search
