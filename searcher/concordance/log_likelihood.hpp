// SPDX-License-Identifier: GPL-3.0-or-later
// How surprising it is that a word stands so often near another.
#pragma once

#include <cstdint>

namespace news::concordance {

// All words of an archive, parted by two questions: is it this word, and does it stand near a hit?
struct Contingency {
    std::uint64_t together = 0;   // this word, near a hit
    std::uint64_t near = 0;       // any word near a hit
    std::uint64_t frequency = 0;  // this word, anywhere
    std::uint64_t all = 0;        // any word anywhere
};

// How often the word would stand near a hit if it stood there as often as anywhere else.
double expected_count(const Contingency& counts);

// G² = 2 Σ O ln(O/E) over the four cells of the table. T. Dunning, "Accurate Methods for the
// Statistics of Surprise and Coincidence", Computational Linguistics 19 (1993), 61-74; in this form
// as in S. Evert, "The Statistics of Word Cooccurrences" (2005), chapter 3. Negative where the word
// is rarer near the hits than elsewhere. Over 10.83 it is chance once in a thousand words; but with
// as many words as a text has, some reach that.
double log_likelihood(const Contingency& counts);

}  // namespace news::concordance
