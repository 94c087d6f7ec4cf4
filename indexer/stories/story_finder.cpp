// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/story_finder.hpp"

#define XXH_INLINE_ALL
#include <algorithm>
#include <bit>
#include <map>
#include <utility>

#include <xxhash.h>

#include "common/story_documents.hpp"
#include "indexer/stories/shingles.hpp"

namespace news::stories {

namespace {

// Up to these each article is compared with all others at once; beyond, sorting is cheaper.
constexpr std::size_t kFewFresh = 64;
constexpr std::size_t kPivots = 32;

// What has been removed is not always gone from the sketches.
void leave_out_removed(const Xapian::Database& database, std::vector<Xapian::docid>& documents) {
    if (database.get_doccount() == database.get_lastdocid()) return;
    auto there = database.postlist_begin("");
    const auto end = database.postlist_end("");
    std::erase_if(documents, [&](Xapian::docid document) {
        if (there != end && *there < document) there.skip_to(document);
        return there == end || *there != document;
    });
}

}  // namespace

StoryFinder::StoryFinder(const Xapian::Database& database, const SketchTable& sketches)
    : database_(database),
      sketches_(sketches),
      texts_(database),
      sets_(sketches.size()),
      is_fresh_(sketches.size()) {}

std::vector<std::vector<Xapian::docid>> StoryFinder::find(const std::vector<Xapian::docid>& fresh) {
    for (const Xapian::docid document : fresh)
        is_fresh_[document] = true;
    const std::vector<Xapian::docid> documents = candidates(fresh);
    constexpr int kHalf = 32;
    std::vector<std::uint64_t> by_band(documents.size());  // band and document
    std::vector<Xapian::docid> bucket;
    for (std::size_t band = 0; band < kBands; ++band) {
        std::transform(documents.begin(), documents.end(), by_band.begin(),
                       [&](Xapian::docid document) {
                           const std::uint64_t key = band_of(sketches_[document], band);
                           return key << kHalf | document;
                       });
        std::sort(by_band.begin(), by_band.end());
        for (auto begin = by_band.begin(); begin != by_band.end();) {
            const std::uint64_t key = *begin >> kHalf;
            bucket.clear();
            for (; begin != by_band.end() && *begin >> kHalf == key; ++begin)
                bucket.push_back(static_cast<Xapian::docid>(*begin));
            if (bucket.size() > 1) look_through(bucket, band);
        }
    }

    return joined();
}

std::vector<std::vector<Xapian::docid>> StoryFinder::joined() {
    std::map<Xapian::docid, std::vector<Xapian::docid>> by_root;
    for (Xapian::docid document = 0; document < sketches_.size(); ++document) {
        const Xapian::docid root = sets_.root(document);  // the least
        if (root == document) continue;
        std::vector<Xapian::docid>& story = by_root[root];
        if (story.empty()) story.push_back(root);
        story.push_back(document);
    }
    std::vector<std::vector<Xapian::docid>> stories;
    for (auto& [root, story] : by_root)
        if (std::any_of(story.begin(), story.end(), [&](auto one) { return is_fresh_[one]; }))
            stories.push_back(std::move(story));
    return stories;
}

// Those that may share a band with a fresh one, and these.
std::vector<Xapian::docid> StoryFinder::candidates(const std::vector<Xapian::docid>& fresh) const {
    std::vector<Xapian::docid> documents;
    const auto is_wanted = [&](Xapian::docid document) {
        const Sketch& sketch = sketches_[document];
        if (sketch.shingles == 0) return false;
        if (is_fresh_[document] || fresh.size() > kFewFresh) return true;
        return std::any_of(fresh.begin(), fresh.end(), [&](Xapian::docid one) {
            return sketches_[one].shingles != 0 && shared_bands(sketches_[one], sketch) != 0;
        });
    };
    for (Xapian::docid document = 1; document < sketches_.size(); ++document)
        if (is_wanted(document)) documents.push_back(document);
    leave_out_removed(database_, documents);
    return documents;
}

void StoryFinder::look_through(std::span<const Xapian::docid> bucket, std::size_t band) {
    if (std::none_of(bucket.begin(), bucket.end(), [&](auto one) { return is_fresh_[one]; }))
        return;
    if (bucket.size() > kLargestBucket) return look_through_large(bucket, band);
    for (std::size_t i = 1; i < bucket.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            compare(bucket[j], bucket[i], band);
}

// With a few that are chosen by their sketches, not by when they came.
void StoryFinder::look_through_large(std::span<const Xapian::docid> bucket, std::size_t band) {
    large_.emplace(band, band_of(sketches_[bucket.front()], band));
    std::vector<std::pair<std::uint64_t, Xapian::docid>> ranked;
    for (const Xapian::docid document : bucket)
        ranked.emplace_back(XXH3_64bits(&sketches_[document], sizeof(Sketch)), document);
    std::sort(ranked.begin(), ranked.end());
    for (std::size_t i = 1; i < ranked.size(); ++i)
        for (std::size_t j = 0; j < std::min(i, kPivots); ++j)
            compare(ranked[j].second, ranked[i].second, band);
}

void StoryFinder::compare(Xapian::docid a, Xapian::docid b, std::size_t band) {
    if ((!is_fresh_[a] && !is_fresh_[b]) || sets_.are_joined(a, b)) return;
    if (!may_be_copies(sketches_[a], sketches_[b])) return;
    if (was_compared(sketches_[a], sketches_[b], band)) return;
    if (!is_copy(likeness(*texts_.shingles(a), *texts_.shingles(b)))) return;
    sets_.join(a, b);
    if (!is_fresh_[a] || !is_fresh_[b]) join_old_stories();
}

// Whether the two met in an earlier band.
bool StoryFinder::was_compared(const Sketch& a, const Sketch& b, std::size_t band) const {
    const std::uint32_t earlier = shared_bands(a, b) & ((std::uint32_t{1} << band) - 1);
    for (std::uint32_t bands = earlier; bands != 0; bands &= bands - 1) {
        const auto first = static_cast<std::size_t>(std::countr_zero(bands));
        if (!large_.contains({first, band_of(a, first)})) return true;
    }
    return false;
}

// What is one story need not be compared again.
void StoryFinder::join_old_stories() {
    if (std::exchange(old_stories_joined_, true)) return;
    for (const auto& [story, articles] : all_stories(database_)) {
        Xapian::docid first = 0;
        for (const Xapian::docid article : articles) {
            if (article >= is_fresh_.size() || is_fresh_[article]) continue;
            if (first == 0) first = article;
            sets_.join(first, article);
        }
    }
}

}  // namespace news::stories
