// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/published_date.hpp"

#include <chrono>
#include <iterator>
#include <utility>

#include "common/url.hpp"
#include "indexer/extract/date_evidence.hpp"
#include "indexer/extract/date_weighing.hpp"
#include "indexer/extract/page_lines.hpp"
#include "indexer/extract/url_date.hpp"

namespace news::extract {

namespace {

// Weights are compared with those of stated_dates.cpp and visible_dates.cpp.
constexpr double kUrlFolders = 2.5;
constexpr double kUrlName = 1.6;
constexpr double kUrlMonth = 1;

using std::chrono::days;
using std::chrono::sys_days;

// The last day that can be believed: a day's grace, since the world is not in one zone.
sys_days latest_day(std::string_view crawled) {
    if (const auto stamp = parse_stamp(crawled)) return stamp->date.last() + days(1);
    return std::chrono::floor<days>(std::chrono::system_clock::now()) + days(1);
}

void add_url_date(std::string_view url, std::vector<DateEvidence>& evidence) {
    auto found = find_url_date(url);
    if (!found) return;
    const double weight = found->date.day() == 0 ? kUrlMonth
                          : found->folder        ? kUrlFolders
                                                 : kUrlName;
    DateEvidence piece{DateSource::url, weight, "date in the address", "address",
                       std::move(found->value)};
    piece.stamp = Stamp{found->date};
    evidence.push_back(std::move(piece));
}

// The page's language, with a region where the page gives one: "en-GB".
std::string_view tag_of(const PageMetadata& metadata, const DateContext& context) {
    std::string_view tag = metadata.html_lang;
    const std::string_view locale = metadata.meta_content("og:locale");
    if (tag.find_first_of("-_") == std::string_view::npos && !locale.empty()) tag = locale;
    return tag.empty() ? context.language : tag;
}

DateConventions conventions_of(std::string_view tag, std::string_view address,
                               const DateContext& context) {
    std::string_view language = context.language;
    if (language.empty()) language = tag.substr(0, tag.find_first_of("-_"));
    return {language, day_order(tag, host_of(address))};
}

}  // namespace

PublishedDate find_published_date(const html::Document& document, const PageMetadata& metadata,
                                  const DateContext& context) {
    std::string_view address = context.url;
    if (address.empty()) address = metadata.canonical;
    if (address.empty()) address = metadata.meta_content("og:url");
    const std::string_view tag = tag_of(metadata, context);
    const DateConventions conventions = conventions_of(tag, address, context);
    DateEvidenceList list = stated_dates(metadata, conventions);
    add_url_date(address, list.evidence);
    DateEvidenceList visible = visible_dates(
        read_page_lines(document.body(), context.headline, context.body), conventions);
    std::ranges::move(visible.evidence, std::back_inserter(list.evidence));
    std::ranges::move(visible.modified, std::back_inserter(list.modified));
    return weigh_dates(std::move(list.evidence), list.modified, latest_day(context.crawled),
                       zone_window(tag, host_of(address)));
}

PublishedDate find_published_date(std::string_view text, const DateContext& context) {
    const DateConventions conventions{context.language,
                                      day_order(context.language, host_of(context.url))};
    DateEvidenceList list = text_dates(text, conventions);
    add_url_date(context.url, list.evidence);
    return weigh_dates(std::move(list.evidence), list.modified, latest_day(context.crawled),
                       zone_window(context.language, host_of(context.url)));
}

}  // namespace news::extract
