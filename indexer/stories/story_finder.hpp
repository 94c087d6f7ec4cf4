// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "common/xapian.hpp"
#include "indexer/stories/disjoint_sets.hpp"
#include "indexer/stories/sketch_table.hpp"
#include "indexer/stories/text_shelf.hpp"

namespace news::stories {

// Which articles are one story: those that hang together by pairs of copies. A pair of copies
// shares a band of its sketches, agrees in enough of their places, and is_copy() by its texts: it
// depends on these two articles alone, so that what belongs together does not depend on the order
// in which articles came. Only where more than kLargestBucket articles share a band are they
// compared with a few of them instead of with each other; then two that have only this band in
// common may stay apart, and which ones do can depend on what came later.
//
// Memory: 13 bytes an article of the database, and TextShelf's. Time: about linear; at most
// kLargestBucket comparisons a band and article. May throw Xapian exceptions. Not thread-safe.
class StoryFinder {
  public:
    static constexpr std::size_t kLargestBucket = 512;

    // Both must outlive it.
    StoryFinder(const Xapian::Database& database, const SketchTable& sketches);

    // The articles of each story that has one of `fresh` in it and at least two in all; `fresh`
    // rising. The stories of all others are as the database has them.
    std::vector<std::vector<Xapian::docid>> find(const std::vector<Xapian::docid>& fresh);

  private:
    std::vector<Xapian::docid> candidates(const std::vector<Xapian::docid>& fresh) const;
    void look_through(std::span<const Xapian::docid> bucket, std::size_t band);
    void look_through_large(std::span<const Xapian::docid> bucket, std::size_t band);
    void compare(Xapian::docid a, Xapian::docid b, std::size_t band);
    bool was_compared(const Sketch& a, const Sketch& b, std::size_t band) const;
    void join_old_stories();
    std::vector<std::vector<Xapian::docid>> joined();

    const Xapian::Database& database_;
    const SketchTable& sketches_;
    TextShelf texts_;
    DisjointSets sets_;
    std::vector<bool> is_fresh_;
    bool old_stories_joined_ = false;
    std::set<std::pair<std::size_t, std::uint32_t>> large_;  // bands of large buckets
};

}  // namespace news::stories
