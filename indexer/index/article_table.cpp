// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/article_table.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "common/index_metadata.hpp"
#include "common/posting_sum.hpp"
#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "indexer/index/input_term.hpp"
#include "indexer/stories/story_marks.hpp"

namespace news::index {

namespace {

using Locations = std::vector<Location>;

bool lies_in(const Locations& locations, const std::string& path) {
    return std::any_of(locations.begin(), locations.end(),
                       [&](const Location& location) { return location.path == path; });
}

// The locations with this one among them.
Locations with(Locations locations, const Location& location, Placement placement) {
    const auto is_here = [&](const Location& other) { return other.path == location.path; };
    if (placement == Placement::only) {
        const auto first = std::find_if(locations.begin(), locations.end(), is_here);
        if (first == locations.end()) {
            locations.push_back(location);
            return locations;
        }
        *first = location;
        locations.erase(std::remove_if(first + 1, locations.end(), is_here), locations.end());
        return locations;
    }
    const auto places = std::count_if(locations.begin(), locations.end(), is_here);
    const bool is_listed =
        std::find(locations.begin(), locations.end(), location) != locations.end();
    if (!is_listed && static_cast<std::size_t>(places) < ArticleTable::kMostPlaces)
        locations.push_back(location);
    return locations;
}

// The same for many at once, each as Placement::another, in a time that grows with their number.
Locations with_all(Locations locations, const Locations& places) {
    using Seen =
        std::tuple<const std::string&, const std::string&, const std::optional<std::uint64_t>&,
                   const std::string&, const std::string&>;
    locations.reserve(locations.size() + places.size());  // what is seen refers to them
    std::set<Seen> seen;
    std::map<std::string_view, std::size_t> in_input;
    const auto see = [&](const Location& place) {
        if (in_input[place.path] >= ArticleTable::kMostPlaces) return false;
        const bool is_new = seen.emplace(place.path, place.container_format, place.record_offset,
                                         place.member, place.crawled)
                                .second;
        if (is_new) ++in_input[place.path];
        return is_new;
    };
    for (const Location& location : locations)
        see(location);
    for (const Location& place : places)
        if (see(place)) locations.push_back(place);
    return locations;
}

std::set<std::string> input_terms(const Locations& locations) {
    std::set<std::string> terms;
    for (const Location& location : locations)
        terms.insert(input_term(location.path));
    return terms;
}

// Brings the document's input terms and data from its old locations to the new ones.
void move(Xapian::Document& document, StoredArticle& stored, Locations locations) {
    const std::set<std::string> before = input_terms(stored.locations);
    const std::set<std::string> after = input_terms(locations);
    for (const std::string& term : before)
        if (!after.contains(term)) {
            document.remove_term(term);
            stored.posting_sum -= posting_share(term, 0, {});
        }
    for (const std::string& term : after)
        if (!before.contains(term)) {
            document.add_boolean_term(term);
            stored.posting_sum += posting_share(term, 0, {});
        }
    stored.locations = std::move(locations);
    stored.article.location = stored.locations.front();
    document.set_data(serialise(stored));
}

}  // namespace

Xapian::docid ArticleTable::find(const std::string& sha256) const {
    const std::string term = make_term(info(Field::id).prefix, sha256);
    const auto posting = database_->postlist_begin(term);
    return posting == database_->postlist_end(term) ? 0 : *posting;
}

std::vector<Xapian::docid> ArticleTable::of_input(const std::string& path) const {
    const std::string term = input_term(path);
    return {database_->postlist_begin(term), database_->postlist_end(term)};
}

std::uint64_t ArticleTable::count_of_input(const std::string& path) const {
    return database_->get_termfreq(input_term(path));
}

void ArticleTable::add(const PreparedArticle& article) {
    database_->add_document(article.document);
}

Placed ArticleTable::place(Xapian::docid id, const Location& location, Placement placement) {
    Xapian::Document document = database_->get_document(id);
    auto stored = parse_stored_article(document.get_data());
    if (!stored) return Placed::damaged;
    const Placed placed =
        lies_in(stored->locations, location.path) ? Placed::was_here : Placed::new_here;
    Locations locations = with(stored->locations, location, placement);
    if (locations == stored->locations) return placed;
    move(document, *stored, std::move(locations));
    database_->replace_document(id, document);
    return placed;
}

void ArticleTable::place_all(Xapian::docid id, const std::vector<Location>& places) {
    Xapian::Document document = database_->get_document(id);
    auto stored = parse_stored_article(document.get_data());
    if (!stored) return;
    Locations locations = with_all(stored->locations, places);
    if (locations == stored->locations) return;
    move(document, *stored, std::move(locations));
    database_->replace_document(id, document);
}

void ArticleTable::rewrite(Xapian::docid id, const PreparedArticle& article, Placement placement) {
    Xapian::Document document = article.document;
    // an article whose data is damaged is written anew from the input at hand
    const Xapian::Document replaced = database_->get_document(id);
    stories::mark_story_of(*database_, replaced);
    stories::mark_article(*database_, article.sha256);
    const auto old = parse_stored_article(replaced.get_data());
    auto fresh = parse_stored_article(document.get_data());
    if (old && fresh) move(document, *fresh, with(old->locations, article.location, placement));
    database_->replace_document(id, document);
    count_rewrite(*database_);
}

void ArticleTable::remove(Xapian::docid id) {
    stories::mark_story_of(*database_, database_->get_document(id));
    database_->delete_document(id);
}

bool ArticleTable::leave(Xapian::docid id, const std::string& path) {
    Xapian::Document document = database_->get_document(id);
    auto stored = parse_stored_article(document.get_data());
    if (!stored || !lies_in(stored->locations, path)) return false;
    Locations locations = stored->locations;
    std::erase_if(locations, [&](const Location& location) { return location.path == path; });
    if (locations.empty()) {
        remove(id);
        return true;
    }
    move(document, *stored, std::move(locations));
    database_->replace_document(id, document);
    return false;
}

}  // namespace news::index
