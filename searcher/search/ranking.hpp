// SPDX-License-Identifier: GPL-3.0-or-later
// What makes one match better than another. Chosen on judged queries: decision 0010.
#pragma once

#include <string>

#include "common/xapian.hpp"

namespace news::search {

// Okapi BM25 less its factor for the rarity of a word, which the query has in itself: Xapian would
// take it from a guess of how many articles have any of the word's forms in any field. What
// FieldInfo::weight counts several times is counted so in the query too.
//
//   (k1 + 1) n / (n + k1 (1 - b + b length / average length))     n: how often it is there
class TimesWeight final : public Xapian::Weight {
  public:
    TimesWeight();

    TimesWeight* clone() const override;
    void init(double factor) override;
    double get_sumpart(Xapian::termcount times, Xapian::termcount length,
                       Xapian::termcount different_terms) const override;
    double get_maxpart() const override;
    double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
    double get_maxextra() const override { return 0; }

  private:
    double factor_ = 0;
};

}  // namespace news::search
