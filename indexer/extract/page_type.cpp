// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page_type.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/unicode.hpp"

namespace news::extract {
namespace {

// A text of this weight is an article, whatever else is on the page.
constexpr unsigned kEnough = 700;
constexpr unsigned kLittle = 250;

bool states_type(const PageMetadata& metadata, std::string_view type) {
    return std::ranges::any_of(metadata.stated, [type](const StatedArticle& stated) {
        return std::ranges::find(stated.types, type) != stated.types.end();
    });
}

bool states_article(const PageMetadata& metadata) {
    return std::ranges::any_of(metadata.stated,
                               [](const StatedArticle& stated) { return stated.is_article; });
}

// "https://www.example.org/" or ".../index.html": the front page of a site.
bool is_front_page(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return false;
    url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("?#"));
    const std::size_t slash = url.find('/');
    if (slash == std::string_view::npos) return true;
    const std::string_view path = url.substr(slash + 1);
    return path.empty() || path == "index.html" || path == "index.htm" || path == "index.php";
}

std::string_view error_title(std::string_view title) {
    const std::string lower = lower_case(title);
    constexpr auto kErrors = std::to_array<std::string_view>({
        "404",
        "page not found",
        "not found",
        "error 404",
        "access denied",
        "forbidden",
        "403 forbidden",
        "just a moment",
        "are you a robot",
        "attention required",
        "service unavailable",
        "bad gateway",
        "internal server error",
        "page unavailable",
        "seite nicht gefunden",
        "page introuvable",
        "página no encontrada",
        "página não encontrada",
        "pagina non trovata",
        "pagina niet gevonden",
        "страница не найдена",
        "ページが見つかりません",
        "页面不存在",
        "nie znaleziono strony",
        "siden finnes ikke",
        "sidan kunde inte hittas",
        "redirecting to",
        "redirecting...",
        "redirecting…",
    });
    for (std::string_view error : kErrors) {
        if (lower.starts_with(error)) return error;
    }
    return {};
}

// Where a page sends its readers at once: the address in "0; url=https://…".
std::string_view redirection(const PageMetadata& metadata) {
    const std::string_view refresh = metadata.meta_content("refresh");
    constexpr std::string_view kDigits = "0123456789";
    const std::size_t seconds = refresh.find_first_not_of(kDigits);
    if (seconds > 1 || seconds == 0) return {};
    const std::size_t url = lower_case(refresh).find("url=");
    return url == std::string::npos ? std::string_view() : refresh.substr(url + 4);
}

bool titles_search(std::string_view title) {
    const std::string lower = lower_case(title);
    return std::ranges::any_of(
        std::to_array<std::string_view>({"search results", "suchergebnisse", "resultados de la b",
                                         "résultats de la rech", "risultati della ric"}),
        [&](std::string_view beginning) { return lower.starts_with(beginning); });
}

// How many times of entries stand in boxes of the text that are named for a live blog.
std::size_t live_entries(const Outline& outline, const Body& body) {
    constexpr auto kNames = std::to_array<std::string_view>(
        {"liveblog", "live-blog", "live_blog", "live-entry", "liveentry", "live-update"});
    std::size_t times = 0;
    for (std::size_t r = 1; body.node && r < outline.regions.size();) {
        const html::Node node = outline.regions[r].node;
        const std::string classes = lower_case(node.attribute("class"));
        const bool named = std::ranges::any_of(
            kNames, [&](std::string_view name) { return classes.find(name) != std::string::npos; });
        if (!named || !(node.is_inside(body.node) || body.node.is_inside(node))) {
            ++r;
            continue;
        }
        for (html::Node inner = node.first_child(); inner; inner = inner.next_in(node))
            if (inner.tag() == html::Tag::time) ++times;
        r = outline.regions[r].end;
    }
    return times;
}

}  // namespace

FoundType find_page_type(const Outline& outline, const Body& body, const PageMetadata& metadata,
                         const TypeContext& context) {
    const unsigned weight = text_weight(body.text);
    if (states_type(metadata, "LiveBlogPosting")) return {PageType::live, "stated LiveBlogPosting"};
    constexpr std::size_t kManyEntries = 5;
    if (const std::size_t times = live_entries(outline, body); times >= kManyEntries) {
        return {PageType::live, fmt::format("live blog with {} times of entries", times)};
    }
    if (weight < kEnough) {
        std::string_view error = error_title(context.headline);
        if (error.empty()) error = error_title(metadata.title);
        if (!error.empty()) return {PageType::error, fmt::format("titled \"{}\"", error)};
    }
    const bool stated = states_article(metadata);
    if (weight < kLittle) {
        const std::string_view target = redirection(metadata);
        if (!target.empty()) return {PageType::error, fmt::format("sends readers to {}", target)};
        if (states_type(metadata, "ImageGallery") || context.captions >= 6) {
            return {PageType::gallery, fmt::format("{} captions, little text", context.captions)};
        }
        if (metadata.meta_content("og:type").starts_with("video") ||
            (!stated && states_type(metadata, "VideoObject"))) {
            return {PageType::video, "stated video, little text"};
        }
    }
    if (stated) return {PageType::article, "stated article"};
    std::size_t linked = 0;
    for (const Block& block : outline.blocks) {
        if (block.kind == BlockKind::heading && block.link_weight * 10 >= block.weight * 8)
            ++linked;
    }
    for (std::string_view collection :
         {"CollectionPage", "ItemList", "SearchResultsPage", "ProfilePage", "profile"}) {
        if (weight < kEnough && linked >= 3 && states_type(metadata, collection)) {
            return {PageType::index, fmt::format("stated {}", collection)};
        }
    }
    if (weight < kEnough && linked >= 3 &&
        (titles_search(context.headline) || titles_search(metadata.title))) {
        return {PageType::index, "titled as results of a search"};
    }
    if (weight < kEnough && linked >= 5 && metadata.meta_content("og:type") == "website") {
        return {PageType::index, fmt::format("stated website, {} linked headings", linked)};
    }
    const bool front = is_front_page(context.url);
    if (front && (linked >= 4 || weight < kEnough)) {
        return {PageType::index, fmt::format("front page, {} linked headings", linked)};
    }
    if (linked >= 10 && weight < kEnough) {
        return {PageType::index,
                fmt::format("{} linked headings, {} letters of text", linked, weight)};
    }
    unsigned links = 0;
    unsigned all = 0;
    for (const Block& block : outline.blocks) {
        links += block.link_weight;
        all += block.weight;
    }
    if (weight < kLittle && all > 2000 && links * 10 > all * 7) {
        return {PageType::index, fmt::format("{} of {} letters in links", links, all)};
    }
    return {PageType::article, weight == 0 ? "nothing speaks against it" : "running text"};
}

}  // namespace news::extract
