// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article.hpp"

#include <array>
#include <utility>

namespace news {

namespace {

constexpr std::array<std::string_view, 6> kPageTypes = {"article", "index", "gallery",
                                                        "live",    "video", "error"};
constexpr std::array<std::string_view, 11> kDateSources = {
    "json-ld",  "microdata", "meta",   "time-tag", "url", "byline",
    "dateline", "text",      "record", "sidecar",  "none"};
constexpr std::array<std::string_view, 3> kEntityTypes = {"person", "organisation", "place"};

template <class Enum, std::size_t N>
std::optional<Enum> find_word(const std::array<std::string_view, N>& words, std::string_view word) {
    for (std::size_t i = 0; i < N; ++i)
        if (words[i] == word) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace

std::string_view to_string(PageType type) {
    return kPageTypes[static_cast<std::size_t>(type)];
}

std::string_view to_string(DateSource source) {
    return kDateSources[static_cast<std::size_t>(source)];
}

std::string_view to_string(EntityType type) {
    return kEntityTypes[static_cast<std::size_t>(type)];
}

std::optional<DateSource> date_source_from(std::string_view word) {
    return find_word<DateSource>(kDateSources, word);
}

std::optional<PageType> page_type_from(std::string_view word) {
    return find_word<PageType>(kPageTypes, word);
}

Location file_location(std::string path) {
    Location location;
    location.path = std::move(path);
    return location;
}

std::string article_id(std::string_view sha256) {
    return "na:" + std::string(sha256.substr(0, 12));
}

}  // namespace news
