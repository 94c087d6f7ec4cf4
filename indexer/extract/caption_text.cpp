// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/caption_text.hpp"

#include <algorithm>
#include <array>

#include "common/unicode.hpp"
#include "indexer/extract/boilerplate.hpp"
#include "indexer/extract/byline.hpp"
#include "indexer/extract/outline.hpp"

namespace news::extract {

namespace {

// "3 of 12 | The bridge", "3/12 The bridge": the place in a gallery is no part of a caption.
std::string without_counter(std::string text) {
    constexpr std::string_view kDigits = "0123456789";
    const std::size_t first = text.find_first_not_of(kDigits);
    if (first == 0 || first == std::string::npos || first > 3) return text;
    const std::string_view rest = std::string_view(text).substr(first);
    std::size_t second = 0;
    for (std::string_view between : {" of ", " von ", " de ", " sur ", "/", " / "}) {
        if (rest.starts_with(between)) second = first + between.size();
    }
    if (second == 0) return text;
    const std::size_t end = text.find_first_not_of(kDigits, second);
    if (end == second) return text;
    const std::size_t caption = text.find_first_not_of(" |:-", std::min(end, text.size()));
    return caption == std::string::npos ? std::string() : text.substr(caption);
}

// What readers of screens are told in front of a caption: "Image caption, The bridge".
std::string without_label(std::string text) {
    const std::string lower = lower_case(text);
    if (lower.size() != text.size()) return text;
    for (std::string_view label :
         {"image caption", "media caption", "photo caption", "picture caption", "caption",
          "bildunterschrift", "légende", "pie de foto", "legenda da foto", "подпись к фото"}) {
        if (!lower.starts_with(label)) continue;
        const std::size_t mark = label.size();
        if (mark >= text.size() || (text[mark] != ',' && text[mark] != ':')) continue;
        const std::size_t caption = text.find_first_not_of(' ', mark + 1);
        return caption == std::string::npos ? std::string() : text.substr(caption);
    }
    return text;
}

// Words of buttons before a caption and behind it: "Enlarge this image The bridge hide caption".
std::string without_buttons(std::string text) {
    const std::string lower = lower_case(text);
    if (lower.size() != text.size()) return text;
    for (std::string_view button : {"hide caption", "toggle caption"}) {
        if (lower.ends_with(button)) text.resize(text.size() - button.size());
    }
    for (std::string_view button :
         {"enlarge this image", "enlarge image", "click to enlarge", "view image in fullscreen",
          "bild vergrößern", "agrandir l'image", "ampliar imagen"}) {
        if (!lower.starts_with(button) || text.size() <= button.size()) continue;
        // "Enlarge image of the bridge" goes on in small letters.
        const std::size_t caption = text.find_first_not_of(" :.|", button.size());
        if (caption == std::string::npos) return {};
        if (caption == button.size() || (text[caption] >= 'a' && text[caption] <= 'z')) continue;
        text.erase(0, caption);
        break;
    }
    return clean_text(text);
}

// Code of a publishing system that nothing has replaced: "[caption id="7"] The bridge[/caption]".
std::string without_code(const std::string& text) {
    constexpr std::string_view kEnd = "[/caption]";
    if (!text.starts_with("[caption") || !text.ends_with(kEnd)) return text;
    const std::size_t words = text.find(']') + 1;
    if (words > text.size() - kEnd.size()) return text;
    return clean_text(std::string_view(text).substr(words, text.size() - kEnd.size() - words));
}

// "View 3 images", "View gallery".
bool opens_gallery(std::string_view caption) {
    if (caption.size() > 30) return false;
    const std::string lower = lower_case(caption);
    return lower.starts_with("view ") &&
           (lower.ends_with("images") || lower.ends_with("photos") || lower.ends_with("pictures") ||
            lower.ends_with("gallery"));
}

}  // namespace

std::string clean_caption_text(std::string text) {
    return without_label(without_counter(without_buttons(without_code(text))));
}

bool is_about_picture(std::string_view caption) {
    const unsigned weight = text_weight(caption);
    const auto digits = std::ranges::count_if(caption, [](char c) { return c >= '0' && c <= '9'; });
    if (weight < 6 || (weight < 40 && static_cast<unsigned>(digits) * 5 >= weight)) return false;
    if (is_promotion(caption) || is_closing_promotion(caption) || is_byline(caption)) return false;
    if (is_dating(caption, {}) || is_timestamp(caption, {}) || opens_gallery(caption)) return false;
    return lower_case(caption).find("newsletter") == std::string::npos;
}

bool is_portrait_of_author(std::string_view description) {
    const std::string lower = lower_case(description);
    const bool picture = std::ranges::any_of(
        std::to_array<std::string_view>({"photo of", "picture of", "portrait of", "headshot of"}),
        [&](std::string_view opening) { return lower.starts_with(opening); });
    return picture && lower.find("author") != std::string::npos;
}

}  // namespace news::extract
