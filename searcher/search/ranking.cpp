// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/ranking.hpp"

namespace news::search {

namespace {

constexpr double kK1 = 1.2;  // how soon a word more adds nothing more
constexpr double kB = 0.75;  // how much a long article has to have more of them

}  // namespace

TimesWeight::TimesWeight() {
    need_stat(WDF);
    need_stat(WDF_MAX);
    need_stat(DOC_LENGTH);
    need_stat(DOC_LENGTH_MIN);
    need_stat(AVERAGE_LENGTH);
}

TimesWeight* TimesWeight::clone() const {
    return new TimesWeight();
}

void TimesWeight::init(double factor) {
    factor_ = factor;
}

double TimesWeight::get_sumpart(Xapian::termcount times, Xapian::termcount length,
                                Xapian::termcount) const {
    const double relative_length = length / get_average_length();
    return factor_ * (kK1 + 1) * times / (times + kK1 * (1 - kB + kB * relative_length));
}

double TimesWeight::get_maxpart() const {
    return get_sumpart(get_wdf_upper_bound(), get_doclength_lower_bound(), 0);
}

}  // namespace news::search
