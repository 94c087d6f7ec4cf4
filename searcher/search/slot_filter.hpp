// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions on what an article has in a slot, of which Xapian knows only that it has something.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_set>

#include "common/schema.hpp"
#include "common/xapian.hpp"

namespace news::search {

// One reading of the slot answers for all articles.
class SlotFilter : public Xapian::ValuePostingSource {
  public:
    void init(const Xapian::Database& database) final;
    void next(double least_weight) final;
    void skip_to(Xapian::docid document, double least_weight) final;
    bool check(Xapian::docid document, double least_weight) final;

  protected:
    explicit SlotFilter(std::uint32_t which) : ValuePostingSource(which) {}

  private:
    virtual bool wants(const std::string& value) const = 0;

    void skip_others(double least_weight);
};

// That an article is of one of these stories.
class StoryFilter final : public SlotFilter {
  public:
    using Stories = std::shared_ptr<const std::unordered_set<std::string>>;  // as in the slot

    explicit StoryFilter(Stories stories)
        : SlotFilter(info(Field::cluster).slot), stories_(std::move(stories)) {}

    StoryFilter* clone() const override { return new StoryFilter(stories_); }
    std::string get_description() const override { return "StoryFilter"; }

  private:
    bool wants(const std::string& value) const override { return stories_->contains(value); }

    Stories stories_;
};

// That an article has this value as a facet shows it, in any case. Names have terms of every form
// in which they stand in the text as well: "Brown" is a form of Gordon Brown.
class FacetValueFilter final : public SlotFilter {
  public:
    FacetValueFilter(Field field, std::string folded)
        : SlotFilter(info(field).slot), field_(field), folded_(std::move(folded)) {}

    FacetValueFilter* clone() const override { return new FacetValueFilter(field_, folded_); }
    std::string get_description() const override { return "FacetValueFilter"; }

  private:
    bool wants(const std::string& value) const override;

    Field field_;
    std::string folded_;  // fold_value()
};

}  // namespace news::search
