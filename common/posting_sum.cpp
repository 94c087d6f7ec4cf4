// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/posting_sum.hpp"

#define XXH_INLINE_ALL
#include <vector>

#include <xxhash.h>

#include "common/schema.hpp"

namespace news {

std::uint64_t posting_share(std::string_view term, Xapian::termcount wdf,
                            std::span<const Xapian::termpos> positions) {
    const std::uint64_t seed = XXH3_64bits_withSeed(term.data(), term.size(), wdf);
    return XXH3_64bits_withSeed(positions.data(), positions.size() * sizeof(Xapian::termpos), seed);
}

std::uint64_t value_share(Xapian::valueno slot, std::string_view value) {
    // far from any wdf, so that a value never equals a term's share
    constexpr std::uint64_t kValueSeed = 0x76616C7565000000U;
    return XXH3_64bits_withSeed(value.data(), value.size(), kValueSeed + slot);
}

std::uint64_t posting_sum(const Xapian::Document& document) {
    std::uint64_t sum = 0;
    std::vector<Xapian::termpos> positions;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        positions.assign(term.positionlist_begin(), term.positionlist_end());
        sum += posting_share(*term, term.get_wdf(), positions);
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
        if (value.get_valueno() != info(Field::cluster).slot)
            sum += value_share(value.get_valueno(), *value);
    return sum;
}

}  // namespace news
