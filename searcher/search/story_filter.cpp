// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/story_filter.hpp"

#include <utility>

#include "common/schema.hpp"

namespace news::search {

StoryFilter::StoryFilter(Stories stories)
    : ValuePostingSource(info(Field::cluster).slot), stories_(std::move(stories)) {}

void StoryFilter::init(const Xapian::Database& database) {
    ValuePostingSource::init(database);
    set_termfreq_min(0);  // else all that have a story
}

void StoryFilter::next(double least_weight) {
    ValuePostingSource::next(least_weight);
    skip_others(least_weight);
}

void StoryFilter::skip_to(Xapian::docid document, double least_weight) {
    ValuePostingSource::skip_to(document, least_weight);
    skip_others(least_weight);
}

bool StoryFilter::check(Xapian::docid document, double least_weight) {
    if (!ValuePostingSource::check(document, least_weight)) return false;
    return at_end() || is_wanted();
}

void StoryFilter::skip_others(double least_weight) {
    while (!at_end() && !is_wanted())
        ValuePostingSource::next(least_weight);
}

}  // namespace news::search
