// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/phrases.hpp"

#include <algorithm>

namespace news::extract {

std::size_t Phrases::bucket_of(char first, char second) {
    const auto a = static_cast<unsigned char>(first);
    const auto b = static_cast<unsigned char>(second);
    return (a * 37U + b) % kBuckets;
}

Phrases::Phrases(std::span<const std::string_view> phrases)
    : window_(std::ranges::min(phrases, {}, &std::string_view::size).size()),
      phrases_(phrases.begin(), phrases.end()) {
    constexpr std::size_t kLongestWindow = 255;
    window_ = std::min(window_, kLongestWindow);
    const auto bucket = [this](std::string_view phrase) {
        return bucket_of(phrase[window_ - 2], phrase[window_ - 1]);
    };
    std::ranges::stable_sort(phrases_, {}, bucket);
    for (std::size_t i = 0; i <= kBuckets; ++i) {
        first_[i] = static_cast<std::uint16_t>(std::ranges::lower_bound(phrases_, i, {}, bucket) -
                                               phrases_.begin());
    }
    shifts_.fill(static_cast<std::uint8_t>(window_ - 1));
    for (std::string_view phrase : phrases_) {
        for (std::size_t end = 2; end <= window_; ++end) {
            std::uint8_t& shift = shifts_[bucket_of(phrase[end - 2], phrase[end - 1])];
            shift = std::min(shift, static_cast<std::uint8_t>(window_ - end));
        }
    }
}

// The phrases that may stand in text[end - window_…].
std::span<const std::string_view> Phrases::with_window(std::string_view text,
                                                       std::size_t end) const {
    const std::size_t bucket = bucket_of(text[end - 2], text[end - 1]);
    return std::span(phrases_).subspan(first_[bucket], first_[bucket + 1] - first_[bucket]);
}

bool Phrases::contain(std::string_view text) const {
    if (text.size() < window_) return false;
    return std::ranges::any_of(with_window(text, window_),
                               [text](std::string_view phrase) { return text == phrase; });
}

bool Phrases::begin(std::string_view text) const {
    if (text.size() < window_) return false;
    return std::ranges::any_of(with_window(text, window_), [text](std::string_view phrase) {
        return text.starts_with(phrase);
    });
}

bool Phrases::occur_in(std::string_view text) const {
    for (std::size_t end = window_; end <= text.size();) {
        if (const std::size_t shift = shifts_[bucket_of(text[end - 2], text[end - 1])]; shift > 0) {
            end += shift;
            continue;
        }
        const std::string_view rest = text.substr(end - window_);
        for (std::string_view phrase : with_window(text, end)) {
            if (rest.starts_with(phrase)) return true;
        }
        ++end;
    }
    return false;
}

}  // namespace news::extract
