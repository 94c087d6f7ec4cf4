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
    });
    for (std::string_view error : kErrors) {
        if (lower.starts_with(error)) return error;
    }
    return {};
}

}  // namespace

FoundType find_page_type(const Outline& outline, const Body& body, const PageMetadata& metadata,
                         const TypeContext& context) {
    const unsigned weight = text_weight(body.text);
    if (states_type(metadata, "LiveBlogPosting")) return {PageType::live, "stated LiveBlogPosting"};
    if (weight < kEnough) {
        std::string_view error = error_title(context.headline);
        if (error.empty()) error = error_title(metadata.title);
        if (!error.empty()) return {PageType::error, fmt::format("titled \"{}\"", error)};
    }
    const bool stated = states_article(metadata);
    if (weight < kLittle) {
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
    for (std::string_view collection : {"CollectionPage", "ItemList", "SearchResultsPage"}) {
        if (weight < kEnough && linked >= 3 && states_type(metadata, collection)) {
            return {PageType::index, fmt::format("stated {}", collection)};
        }
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
