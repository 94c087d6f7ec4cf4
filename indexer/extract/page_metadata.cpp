// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/page_metadata.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "common/unicode.hpp"
#include "indexer/extract/json_ld.hpp"
#include "indexer/extract/meta_tags.hpp"
#include "indexer/extract/microdata.hpp"

namespace news::extract {

namespace {

// Address without scheme, "www.", query, fragment and a closing slash, for comparing.
std::string address_key(std::string_view address) {
    std::string_view key = address.substr(0, address.find_first_of("?#"));
    if (const auto scheme = key.find("://"); scheme != std::string_view::npos)
        key.remove_prefix(scheme + 3);
    if (key.starts_with("www.")) key.remove_prefix(4);
    while (key.ends_with('/'))
        key.remove_suffix(1);
    return lower_case(key);
}

std::unordered_set<std::string> words_of(std::string_view text) {
    std::unordered_set<std::string> words;
    const std::string folded = fold_value(text);
    for (std::size_t at = 0; at < folded.size();) {
        const auto end = std::min(folded.find(' ', at), folded.size());
        if (end > at) words.insert(folded.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// The share of a's words that b has too.
double overlap(const std::unordered_set<std::string>& a, const std::unordered_set<std::string>& b) {
    if (a.empty() || b.empty()) return 0;
    const auto shared =
        std::ranges::count_if(a, [&](const auto& word) { return b.contains(word); });
    return static_cast<double>(shared) / static_cast<double>(a.size());
}

// What the page's h1 elements say; more than a few are no headlines.
std::vector<std::string> first_headings(const html::Document& document) {
    constexpr std::size_t kMost = 5;
    std::vector<std::string> headings;
    const html::Node root = document.root();
    for (html::Node node = root.first_child(); node && headings.size() < kMost;
         node = node.next_in(root))
        if (node.tag() == html::Tag::h1) headings.push_back(html::visible_text(node));
    return headings;
}

// How surely an object describes this page's article and not another one named on it.
class Ranking {
  public:
    Ranking(const PageMetadata& metadata, const html::Document& document)
        : canonical_(address_key(metadata.canonical)) {
        if (canonical_.empty()) canonical_ = address_key(metadata.meta_content("og:url"));
        for (const std::string_view title :
             {std::string_view(metadata.title), metadata.meta_content("og:title")})
            titles_.push_back(words_of(title));
        for (const std::string& heading : first_headings(document))
            titles_.push_back(words_of(heading));
    }

    // By address and headline: above 0 the page's own, below another's, 0 not told.
    int match(const StatedArticle& stated) const {
        return address_points(stated) + headline_points(stated);
    }

    // How much it tells about an article.
    static int worth(const StatedArticle& stated) {
        int points = 0;
        if (stated.is_article) points += 4;
        if (!stated.date_published.empty()) points += 1;
        if (!stated.body.empty()) points += 1;
        return points;
    }

  private:
    int address_points(const StatedArticle& stated) const {
        if (stated.url.empty() || canonical_.empty()) return 0;
        const std::string key = address_key(stated.url);
        // A relative address can only be compared by its end.
        const bool same = key == canonical_ || (stated.url.starts_with('/') && key.size() > 1 &&
                                                canonical_.ends_with(key));
        if (same) return 4;
        return key.find('/') == std::string::npos ? 0 : -3;
    }

    int headline_points(const StatedArticle& stated) const {
        const auto headline = words_of(stated.headline);
        if (headline.empty()) return 0;
        double share = 0;
        bool any = false;
        for (const auto& title : titles_) {
            any = any || !title.empty();
            share = std::max(share, overlap(headline, title));
        }
        if (!any) return 0;
        return share > 0.7 ? 3 : share > 0.3 ? 1 : -4;
    }

    std::vector<std::unordered_set<std::string>> titles_;
    std::string canonical_;
};

void read_head(const html::Document& document, PageMetadata& metadata) {
    const html::Node root = document.root();
    metadata.html_lang = clean_text(root.attribute("lang"));
    if (metadata.html_lang.empty()) metadata.html_lang = clean_text(root.attribute("xml:lang"));
    for (html::Node node = root.first_child(); node; node = node.next_in(root)) {
        if (node.tag() == html::Tag::title && metadata.title.empty()) {
            if (!node.ancestor(html::Tag::svg)) metadata.title = html::visible_text(node);
        } else if (node.tag() == html::Tag::link && metadata.canonical.empty()) {
            if (lower_case(node.attribute("rel")) == "canonical")
                metadata.canonical = clean_text(node.attribute("href"));
        } else if (node.tag() == html::Tag::base && metadata.base.empty()) {
            metadata.base = clean_text(node.attribute("href"));
        }
    }
}

// Puts the objects in the order of `stated` and tells which are the page's own. One that neither
// address nor headline ties to the page is believed only where it is alone with that and none is
// tied better; one without a date only where it is the only article and nothing speaks against it.
void sort_stated(PageMetadata& metadata, const html::Document& document) {
    const Ranking ranking(metadata, document);
    struct Ranked {
        int match;
        int points;
        std::size_t index;
    };
    std::vector<Ranked> order;
    bool any_matches = false;
    int untied = 0;
    int articles = 0;
    for (std::size_t i = 0; i < metadata.stated.size(); ++i) {
        const StatedArticle& stated = metadata.stated[i];
        const int match = ranking.match(stated);
        order.push_back({match, match + Ranking::worth(stated), i});
        if (stated.is_article) ++articles;
        if (!stated.is_article || stated.date_published.empty()) continue;
        if (match > 0) any_matches = true;
        if (match == 0 || (match < 0 && order.back().points >= 0)) ++untied;
    }
    for (const Ranked& ranked : order) {
        const bool alone = untied == 1 && (ranked.match == 0 || !any_matches);
        StatedArticle& stated = metadata.stated[ranked.index];
        // Microdata without a date also gathers what the readers' comments in it say of themselves.
        const bool lone = articles == 1 && stated.source == DateSource::json_ld;
        const bool unopposed = ranked.match == 0 && (!stated.is_article || lone);
        stated.own = ranked.match > 0 || unopposed || (alone && ranked.points >= 0);
    }
    std::ranges::stable_sort(order, std::greater(), &Ranked::points);
    std::vector<StatedArticle> sorted;
    for (const bool own : {true, false})
        for (const Ranked& ranked : order)
            if (metadata.stated[ranked.index].own == own)
                sorted.push_back(metadata.stated[ranked.index]);
    metadata.stated = std::move(sorted);
}

}  // namespace

std::string_view PageMetadata::meta_content(std::string_view name) const {
    const auto found = std::ranges::find(meta, name, &MetaElement::name);
    return found == meta.end() ? std::string_view() : std::string_view(found->content);
}

PageMetadata read_metadata(const html::Document& document) {
    PageMetadata metadata;
    read_head(document, metadata);
    metadata.meta = read_meta_elements(document);
    metadata.stated = read_json_ld(document);
    std::ranges::move(read_microdata(document), std::back_inserter(metadata.stated));
    sort_stated(metadata, document);
    metadata.stated.push_back(stated_by_meta(metadata));
    return metadata;
}

}  // namespace news::extract
