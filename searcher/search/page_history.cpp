// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/page_history.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "common/ascii_case.hpp"
#include "common/query/article_id.hpp"
#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "common/unicode.hpp"
#include "common/url.hpp"
#include "common/web_address.hpp"
#include "searcher/search/article_lookup.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/instant.hpp"

namespace news::search {

namespace {

constexpr std::size_t kMostNear = 5;
constexpr std::size_t kMostLookedAt = 10'000;  // addresses that begin alike

// A capture with what the next is compared with.
struct KeptCapture {
    Capture shown;
    std::string sha256;
    std::size_t text = 0;  // a hash of the body
};

std::string url_term(std::string_view address) {
    return make_term(info(Field::url).prefix, fold_value(address));
}

void add_captures(std::vector<KeptCapture>& captures, const StoredArticle& stored) {
    const Article& article = stored.article;
    for (const Location& location : stored.locations) {
        KeptCapture kept;
        kept.shown = {in_utc(location.crawled.empty() ? article.crawled : location.crawled),
                      article_id(article.sha256),
                      article.url,
                      article.headline,
                      article.date ? article.date->iso() : "",
                      article.words,
                      location,
                      {}};
        kept.sha256 = article.sha256;
        kept.text = std::hash<std::string>()(article.body);
        captures.push_back(std::move(kept));
    }
}

// In order of time, each place once, also where it lies in several databases.
std::vector<Capture> in_order(std::vector<KeptCapture> captures) {
    const auto key = [](const KeptCapture& one) {
        const Capture& shown = one.shown;
        const bool is_undated = shown.captured.empty();
        const Location& place = shown.location;
        return std::make_pair(is_undated, std::tie(shown.captured, shown.date, one.sha256,
                                                   place.path, place.member, place.record_offset));
    };
    std::sort(captures.begin(), captures.end(),
              [&](const auto& a, const auto& b) { return key(a) < key(b); });
    captures.erase(std::unique(captures.begin(), captures.end(),
                               [](const KeptCapture& a, const KeptCapture& b) {
                                   return a.sha256 == b.sha256 &&
                                          a.shown.location == b.shown.location;
                               }),
                   captures.end());
    std::vector<Capture> ordered;
    const KeptCapture* before = nullptr;
    for (KeptCapture& one : captures) {
        Capture& shown = one.shown;
        if (before && (!shown.captured.empty() || before->sha256 == one.sha256))
            shown.change = {
                before->sha256 != one.sha256, before->shown.headline != shown.headline,
                before->text != one.text,
                static_cast<long>(shown.words) - static_cast<long>(before->shown.words)};
        before = &one;
    }
    for (KeptCapture& one : captures)
        ordered.push_back(std::move(one.shown));
    return ordered;
}

std::size_t common_beginning(std::string_view a, std::string_view b) {
    const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(end - a.begin());
}

// An address as the article has it, not folded.
NearAddress near_address(const Xapian::Database& database, const std::string& term) {
    const auto stored =
        parse_stored_article(database.get_document(*database.postlist_begin(term)).get_data(),
                             StoredPart::all_but_entities);
    return {stored ? stored->article.url : term.substr(info(Field::url).prefix.size()),
            database.get_termfreq(term)};
}

// Where the path begins in the term of an address.
std::size_t path_of(std::string_view term) {
    return std::min(term.find('/', term.find("//") + 2), term.size());
}

struct NearTerm {
    std::size_t alike = 0;  // bytes of the path
    std::string term;
};

// The terms of addresses of these sites whose paths have this beginning.
std::vector<NearTerm> terms_below(const Xapian::Database& database,
                                  const std::set<std::string>& sites, std::string_view beginning,
                                  std::string_view path) {
    std::vector<NearTerm> found;
    for (const std::string& site : sites) {
        const std::string start = std::string(site).append(beginning);
        auto term = database.allterms_begin(start);
        for (; term != database.allterms_end(start) && found.size() < kMostLookedAt; ++term) {
            std::string one = *term;
            const std::size_t alike =
                common_beginning(std::string_view(one).substr(site.size()), path);
            found.push_back({alike, std::move(one)});
        }
    }
    return found;
}

// Those that begin alike: with as many parts of the path as any has.
std::vector<NearAddress> nearest_addresses(const Xapian::Database& database,
                                           const std::vector<std::string>& addresses) {
    std::set<std::string> sites;
    for (const std::string& address : addresses) {
        const std::string term = url_term(address);
        sites.insert(term.substr(0, path_of(term)));
    }
    const std::string wanted = url_term(addresses.front());
    std::string path = wanted.substr(path_of(wanted));
    if (path.ends_with('/')) path.pop_back();
    std::vector<NearTerm> found;
    for (std::string beginning = path; found.empty() && !beginning.empty();) {
        beginning.resize(beginning.rfind('/'));
        found = terms_below(database, sites, beginning + '/', path);
    }
    const auto shown =
        found.begin() + static_cast<std::ptrdiff_t>(std::min(kMostNear, found.size()));
    std::partial_sort(found.begin(), shown, found.end(), [](const NearTerm& a, const NearTerm& b) {
        return a.alike != b.alike ? a.alike > b.alike : a.term < b.term;
    });
    std::vector<NearAddress> nearest;
    for (auto one = found.begin(); one != shown; ++one)
        nearest.push_back(near_address(database, one->term));
    return nearest;
}

}  // namespace

Result<std::optional<PageHistory>> find_history(IndexReader& reader, std::string_view page) {
    using Found = std::optional<PageHistory>;
    const bool is_id = begins_ignoring_case(page, "na:");
    const bool has_scheme = page.find("://") != page.npos;
    const std::string asked =
        canonical_address("", (has_scheme ? "" : "https://") + std::string(page));
    if (!is_id && asked.empty())
        return fail(ErrorCode::usage, fmt::format("\"{}\" is no address", printable(page)),
                    "news-searcher history https://example.org/2014/story.html");
    return reader.read([&](const Xapian::Database& database) -> Result<Found> {
        PageHistory history;
        history.databases = reader.paths();
        history.url = asked;
        std::vector<KeptCapture> captures;
        if (is_id) {
            const auto sha256 = query::resolve_id(database, page, "news-searcher history");
            if (!sha256) return tl::unexpected<Error>(sha256.error());
            if (!*sha256) return Found();
            const auto stored = load_article(database, **sha256);
            if (!stored) return tl::unexpected<Error>(stored.error());
            history.url = stored->article.url;
            if (history.url.empty()) add_captures(captures, *stored);
        }
        const auto addresses =
            history.url.empty() ? std::vector<std::string>() : addresses_of_same_page(history.url);
        for (const std::string& address : addresses) {
            const std::string term = url_term(address);
            const auto end = database.postlist_end(term);
            for (auto document = database.postlist_begin(term); document != end; ++document) {
                const auto stored = parse_stored_article(
                    database.get_document(*document).get_data(), StoredPart::all_but_entities);
                if (!stored) return tl::unexpected<Error>(stored.error());
                add_captures(captures, *stored);
            }
        }
        history.captures = in_order(std::move(captures));
        if (!history.captures.empty()) return history;
        history.nearest = nearest_addresses(database, addresses);
        history.site = host_of(history.url);
        history.articles_of_site =
            database.get_termfreq(make_term(info(Field::site).prefix, fold_value(history.site)));
        return history;
    });
}

}  // namespace news::search
