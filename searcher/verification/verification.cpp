// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/verification/verification.hpp"

#include <numeric>
#include <utility>

#include "searcher/search/article_lookup.hpp"
#include "searcher/search/index_reader.hpp"

namespace news::verification {

namespace {

bool is_file_of_its_own(const Location& location) {
    return location.container_format.empty() && location.member.empty() && !location.record_offset;
}

// The one of these that the check speaks of.
Location location_of(const std::vector<Location>& locations, const std::string& path,
                     const archive::OriginalPlace& place) {
    for (const Location& location : locations)
        if (location.path == path && location.member == place.member &&
            location.record_offset == place.record_offset)
            return location;
    Location location = file_location(path);
    location.member = place.member;
    location.record_offset = place.record_offset;
    return location;
}

}  // namespace

std::size_t VerifiedCounts::all() const {
    return std::accumulate(originals.begin(), originals.end(), std::size_t{0});
}

Verification::Verification(search::IndexReader& reader, ArticleSource articles,
                           std::function<bool()> is_to_stop)
    : reader_(reader), articles_(std::move(articles)), is_to_stop_(std::move(is_to_stop)) {}

Result<std::optional<VerifiedOriginal>> Verification::next() {
    while (!is_to_stop_()) {
        if (!reading_) {
            const auto begun = begin_next();
            if (!begun) return tl::unexpected<Error>(begun.error());
            if (!*begun) return std::nullopt;
            continue;
        }
        if (auto checked = reading_->check.next()) {
            auto original = verified(std::move(*checked));
            if (!original) return tl::unexpected<Error>(original.error());
            ++counts_.originals[static_cast<std::size_t>(original->state)];
            return std::move(*original);
        }
        if (!is_to_stop_()) reading_.reset();
    }
    return std::nullopt;
}

// False: there is nothing more. It may have begun nothing yet.
Result<bool> Verification::begin_next() {
    if (!files_.empty()) {
        reading_ = std::move(files_.front());
        files_.pop_front();
        return true;
    }
    if (!articles_ended_) {
        auto article = articles_();
        if (!article) return tl::unexpected<Error>(article.error());
        articles_ended_ = !*article;
        if (articles_ended_) return true;
        ++counts_.articles;
        known_ += (*article)->locations.size();
        for (const Location& location : (*article)->locations) {
            archive::OriginalPlace place(location, (*article)->article.sha256);
            if (is_file_of_its_own(location))
                files_.push_back({archive::OriginalCheck(location.path, {place}, is_to_stop_),
                                  location.path, **article});
            else
                containers_[location.path].push_back(std::move(place));
        }
        return true;
    }
    if (containers_.empty()) return false;
    auto first = containers_.extract(containers_.begin());
    reading_.emplace(
        Reading{archive::OriginalCheck(first.key(), std::move(first.mapped()), is_to_stop_),
                first.key(),
                {}});
    return true;
}

Result<VerifiedOriginal> Verification::verified(archive::CheckedOriginal checked) {
    VerifiedOriginal original;
    original.state = checked.state;
    original.reason = std::move(checked.reason);
    original.sha256 = checked.place.sha256_hex();
    original.location = location_of({}, reading_->path, checked.place);
    std::optional<StoredArticle> article = std::move(reading_->article);
    if (!article && original.state != archive::OriginalState::unchanged) {
        auto found = search::find_article(reader_, original.sha256, {});
        if (!found) return tl::unexpected<Error>(found.error());
        if (*found) article = std::move((*found)->stored);
    }
    if (!article) return original;
    original.location = location_of(article->locations, reading_->path, checked.place);
    original.headline = std::move(article->article.headline);
    original.publisher = std::move(article->article.publisher);
    if (article->article.date) original.date = article->article.date->iso();
    return original;
}

}  // namespace news::verification
