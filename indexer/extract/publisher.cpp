// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/publisher.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/extract/found_text.hpp"
#include "indexer/extract/site_name.hpp"

namespace news::extract {

namespace {

constexpr std::size_t kLongestName = 80;

// What a name is not: an address, a slogan, a placeholder.
bool is_publisher_name(std::string_view name) {
    return name.size() >= 2 && name.size() <= kLongestName &&
           name.find("://") == std::string_view::npos && !name.starts_with('@') &&
           name.find('{') == std::string_view::npos;
}

// "Headline - The Daily" → "The Daily", where what stands in front is the stated headline.
std::string title_suffix(const PageMetadata& metadata) {
    const TitleParts parts = part_title(metadata.title);
    if (parts.back.empty()) return {};
    const std::string front = fold_value(parts.front);
    const std::string whole = fold_value(metadata.title);
    for (const StatedArticle& stated : metadata.stated) {
        const std::string headline = fold_value(stated.headline);
        if (headline.empty() || !front.starts_with(headline.substr(0, front.size()))) continue;
        // Stated with the site's name in it, it tells nothing about where that is.
        return std::string(headline == whole ? site_part(metadata.title) : parts.back);
    }
    return {};
}

class Choice {
  public:
    void offer(std::string value, std::string rule, std::string place) {
        if (!is_publisher_name(value)) return;
        Reason reason = make_reason("publisher", std::move(rule), std::move(place), value);
        if (found_.value.empty()) {
            found_.value = std::move(value);
            found_.chosen.push_back(std::move(reason));
        } else if (value != found_.value) {
            found_.lost.push_back(std::move(reason));
        }
    }
    FoundText result() { return std::move(found_); }

  private:
    FoundText found_;
};

}  // namespace

FoundText find_publisher(const PageMetadata& metadata) {
    Choice choice;
    for (const StatedArticle& stated : metadata.stated)
        if (stated.source != DateSource::meta && stated.own)
            choice.offer(
                stated.publisher,
                stated.source == DateSource::json_ld ? "json-ld publisher" : "microdata publisher",
                stated.place);
    for (const StatedArticle& stated : metadata.stated)
        if (stated.source == DateSource::meta)
            choice.offer(stated.publisher, "meta site name", stated.place);
    choice.offer(clean_text(title_suffix(metadata)), "end of the title", "title");
    return choice.result();
}

}  // namespace news::extract
