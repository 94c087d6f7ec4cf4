// SPDX-License-Identifier: GPL-3.0-or-later
// The first so many places of hits in an order, however many there are in all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "common/schema.hpp"
#include "searcher/concordance/matched_articles.hpp"

namespace news::concordance {

// Where a hit lies.
struct HitPlace {
    ArticlePlace article;
    Field field = Field::body;
    std::uint32_t number = 0;          // of the caption or author
    std::uint32_t start = 0, end = 0;  // bytes of the text
};

// Memory: about a hundred bytes for each place that is kept, and twice as many are kept as asked
// for.
class SortedPlaces {
  public:
    explicit SortedPlaces(std::size_t most) : most_(most) {}

    // Places are added as they lie in the archive: so stand those whose texts are alike.
    void add(std::string sort_text, const HitPlace& place);

    // In order, at most `most`.
    std::vector<HitPlace> take();

  private:
    struct Entry {
        std::string sort_text;
        std::uint64_t number;  // in the order of the archive
        HitPlace place;

        friend bool operator<(const Entry& a, const Entry& b) {
            return std::tie(a.sort_text, a.number) < std::tie(b.sort_text, b.number);
        }
    };
    void cut();

    std::size_t most_;
    std::uint64_t added_ = 0;
    std::vector<Entry> entries_;
};

}  // namespace news::concordance
