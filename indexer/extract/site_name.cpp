// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/site_name.hpp"

#include <algorithm>
#include <array>

#include "common/unicode.hpp"
#include "common/url.hpp"
#include "indexer/extract/body_regions.hpp"

namespace news::extract {
namespace {

using html::Node;
using html::Tag;

constexpr auto kSeparators =
    std::to_array<std::string_view>({" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ",
                                     " ‹ ", " › ", " / ", "｜", "ㅣ", "：", " : ", "|", ": "});

// "/", "https://www.courier.example/"
bool leads_to_front_page(std::string_view address) {
    const std::size_t scheme = address.find("://");
    if (scheme == std::string_view::npos) return address == "/";
    const std::size_t path = address.find('/', scheme + 3);
    return path == std::string_view::npos || path + 1 == address.size();
}

}  // namespace

// What the site is called, by the page itself and by its address.
std::vector<std::string> site_names(const PageMetadata& metadata) {
    std::vector<std::string> names;
    for (std::string_view name : {"og:site_name", "application-name", "apple-mobile-web-app-title",
                                  "twitter:site", "al:ios:app_name", "publisher"}) {
        names.emplace_back(metadata.meta_content(name));
    }
    for (const StatedArticle& stated : metadata.stated)
        names.push_back(stated.publisher);
    for (std::string_view url :
         {std::string_view(metadata.canonical), metadata.meta_content("og:url")}) {
        std::string host = host_of(url);
        if (host.empty()) continue;
        names.push_back(host);
        // "news.courier.co.uk" is called "Courier": the longest label.
        std::string longest;
        for (std::size_t at = 0; at <= host.size();) {
            const std::size_t dot = std::min(host.find('.', at), host.size());
            if (dot - at > longest.size()) longest = host.substr(at, dot - at);
            at = dot + 1;
        }
        names.push_back(longest);
    }
    for (std::string& name : names)
        name = letters_of(name);
    std::erase_if(names, [](const std::string& name) { return name.size() < 2; });
    return names;
}

bool names_site(std::string_view text, const std::vector<std::string>& names) {
    const std::string letters = letters_of(text);
    if (letters.size() < 2) return false;
    return std::ranges::any_of(names, [&letters](const std::string& name) {
        if (letters == name) return true;
        // "SZ.de" and "Sport - SZ.de", "The Courier" and "thecourier.com".
        const std::string_view shorter = letters.size() < name.size() ? letters : name;
        const std::string_view longer = letters.size() < name.size() ? name : letters;
        return shorter.size() >= 4 && shorter.size() * 2 >= longer.size() &&
               longer.find(shorter) != std::string_view::npos;
    });
}

std::string without_site_name(std::string_view title, const std::vector<std::string>& names) {
    for (bool cut = true; cut;) {
        cut = false;
        for (std::string_view separator : kSeparators) {
            if (title.find(separator) == std::string_view::npos) continue;
            const std::size_t last = title.rfind(separator);
            if (last > 0 && names_site(title.substr(last + separator.size()), names)) {
                title = title.substr(0, last);
                cut = true;
            }
            const std::size_t first = title.find(separator);
            if (first != std::string_view::npos && first + separator.size() < title.size() &&
                names_site(title.substr(0, first), names)) {
                title = title.substr(first + separator.size());
                cut = true;
            }
        }
    }
    return clean_text(title);
}

TitleParts part_title(std::string_view title) {
    std::size_t last = 0;
    std::size_t length = 0;
    for (const std::string_view border :
         {" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « "}) {
        if (title.find(border) == std::string_view::npos) continue;  // mostly, and faster told
        const std::size_t at = title.rfind(border);
        if (at <= last) continue;
        last = at;
        length = border.size();
    }
    if (last == 0) return {};
    return {title.substr(0, last), title.substr(last + length)};
}

std::string_view site_part(std::string_view title) {
    constexpr std::size_t kMostWords = 4;
    const auto words = [](std::string_view text) {
        return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
    };
    // "The Daily Courier", "courier.example", not "what we know".
    const auto is_name = [](std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            const std::string_view word = text.substr(at, end - at);
            const bool small = !word.empty() && word.front() >= 'a' && word.front() <= 'z';
            if (small && word.size() > 3 && word.find('.') == std::string_view::npos) return false;
            at = end + 1;
        }
        return true;
    };
    const TitleParts parts = part_title(title);
    for (const auto& [site, other] :
         {std::pair(parts.back, parts.front), std::pair(parts.front, parts.back)}) {
        if (!site.empty() && words(site) <= kMostWords && words(other) >= words(site) + 2 &&
            is_name(site)) {
            return site;
        }
    }
    return {};
}

bool is_logo(Node heading) {
    for (const html::AttributeName attribute : html::AttributeNames{"class", "id"}) {
        const std::string names = lower_case(heading.attribute(attribute));
        for (std::string_view name :
             {"logo", "masthead", "brand", "sitename", "site-name", "sitetitle", "site-title"}) {
            if (names.find(name) != std::string::npos) return true;
        }
    }
    Node link = heading.find(Tag::a);
    if (!link) link = heading.ancestor(Tag::a);
    return link && leads_to_front_page(link.attribute("href"));
}

}  // namespace news::extract
