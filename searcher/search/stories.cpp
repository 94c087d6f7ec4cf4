// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/stories.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <unordered_set>
#include <utility>

#include "common/document_identity.hpp"
#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "searcher/search/appearance.hpp"
#include "searcher/search/short_id.hpp"

namespace news::search {

namespace {

const std::uint32_t kSlot = info(Field::cluster).slot;

// Of so many copies of one day the times are looked at; of more, the ids alone.
constexpr std::size_t kMostOfOneDay = 64;

void keep_first_of_stories(std::vector<Match>& matches) {
    std::unordered_set<StoryId> met;
    std::erase_if(matches, [&](const Match& match) {
        return match.story != 0 && !met.insert(match.story).second;
    });
}

// Gathers the matches of some stories.
class CopyFinder {
  public:
    explicit CopyFinder(const Xapian::Database& database) : database_(database) {}

    // `document`: in all databases as one. `is_single`: no other database has it, too.
    void add(StoryId story, Xapian::docid document, std::string_view date, bool is_single) {
        Gathered& gathered = stories_[story];
        if (!is_single && !gathered.ids.insert(short_id(database_, document)).second) return;
        ++gathered.articles;
        std::string order = date_order(date);
        if (gathered.of_first_day.empty() || order < gathered.first_day) {
            gathered.of_first_day.clear();
            gathered.first_day = std::move(order);
        } else if (order != gathered.first_day) {
            return;
        }
        gathered.of_first_day.push_back(document);
    }

    StoriesFound found() const {
        StoriesFound found;
        for (const auto& [story, gathered] : stories_)
            found.emplace(story, StoryMatches{gathered.articles, first_of(gathered.of_first_day)});
        return found;
    }

  private:
    struct Gathered {
        std::size_t articles = 0;
        std::string first_day;  // of date_order()
        std::vector<Xapian::docid> of_first_day;
        std::set<std::uint64_t> ids;  // only where articles may come twice
    };

    Xapian::docid first_of(const std::vector<Xapian::docid>& of_one_day) const {
        if (of_one_day.size() == 1) return of_one_day.front();
        const bool by_time = of_one_day.size() <= kMostOfOneDay;
        std::vector<std::pair<Appearance, Xapian::docid>> copies;
        for (const Xapian::docid document : of_one_day)
            copies.emplace_back(appearance(document, by_time), document);
        return std::min_element(copies.begin(), copies.end())->second;
    }

    // Copies of one day: without their day.
    Appearance appearance(Xapian::docid number, bool with_time) const {
        const Xapian::Document document = database_.get_document(number);
        Appearance appearance;
        if (with_time) {
            const auto stored =
                parse_stored_article(document.get_data(), StoredPart::all_but_entities);
            appearance.second = appearance_of(stored ? stored->article : Article()).second;
        }
        appearance.sha256 = sha256_of(document);
        return appearance;
    }

    const Xapian::Database& database_;
    std::unordered_map<StoryId, Gathered> stories_;
};

}  // namespace

bool have_stories(const std::vector<Shard>& shards) {
    return std::any_of(shards.begin(), shards.end(),
                       [](const Shard& shard) { return shard.database.get_value_freq(kSlot) > 0; });
}

std::vector<StoryId> stories_of(columns::Columns& columns,
                                std::span<const Xapian::docid> documents) {
    std::vector<StoryId> stories(documents.size());
    if (!columns.has_values(kSlot)) return stories;
    columns::Column column = columns.column(kSlot);
    std::vector<StoryId> known(std::size_t{column.values()} + 1);  // by number
    column.visit(documents, [&](std::size_t index, std::uint32_t number) {
        if (number >= known.size()) known.resize(std::size_t{number} + 1);
        if (known[number] == 0) known[number] = short_id(column.text(number));
        stories[index] = known[number];
    });
    return stories;
}

std::vector<Match> with_stories(const std::vector<Shard>& shards, std::vector<Match> matches) {
    // how Xapian numbers the documents of several databases as one
    const auto parts = static_cast<Xapian::docid>(shards.size());
    std::vector<std::size_t> order(matches.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return matches[a].document < matches[b].document;
    });
    for (Xapian::docid part = 0; part < parts; ++part) {
        std::vector<std::size_t> here;
        std::vector<Xapian::docid> documents;
        for (const std::size_t index : order) {
            const Xapian::docid document = matches[index].document - 1;
            if (document % parts != part) continue;
            here.push_back(index);
            documents.push_back(document / parts + 1);
        }
        ShardMatches shard = matches_of(shards[part], std::move(documents));
        const std::vector<StoryId> stories = stories_of(shard.columns, shard.documents);
        for (std::size_t i = 0; i < here.size(); ++i)
            matches[here[i]].story = stories[i];
    }
    return matches;
}

std::size_t count_stories(Matches& matches) {
    std::size_t alone = 0, stories = 0;
    std::set<std::string, std::less<>> of_several;
    for (ShardMatches& shard : matches) {
        alone += shard.documents.size();
        if (!shard.columns.has_values(kSlot)) continue;
        columns::Column column = shard.columns.column(kSlot);
        const std::vector<std::uint32_t> counts = column.count(shard.documents);
        for (std::uint32_t number = 1; number < counts.size(); ++number) {
            if (counts[number] == 0) continue;
            alone -= counts[number];
            if (matches.size() == 1 || of_several.emplace(column.text(number)).second) ++stories;
        }
    }
    return alone + stories;
}

std::vector<Match> first_of_stories(const std::vector<Shard>& shards, const FirstMatches& first,
                                    Xapian::doccount offset, Xapian::doccount limit,
                                    Xapian::doccount all) {
    constexpr std::size_t kMore = 4;
    const std::size_t wanted = std::size_t{offset} + limit;
    for (std::size_t asked = wanted + wanted / 2 + 10;; asked *= kMore) {
        asked = std::min<std::size_t>(asked, all);
        std::vector<Match> matches =
            with_stories(shards, first(static_cast<Xapian::doccount>(asked)));
        const bool is_all = matches.size() < asked || asked == all;
        keep_first_of_stories(matches);
        if (!is_all && matches.size() < wanted) continue;
        const auto at = [&](std::size_t place) {
            return matches.begin() + static_cast<std::ptrdiff_t>(std::min(place, matches.size()));
        };
        matches.erase(at(wanted), matches.end());
        matches.erase(matches.begin(), at(offset));
        return matches;
    }
}

StoriesFound find_copies(const std::vector<Match>& shown, Matches& all,
                         const Xapian::Database& database) {
    std::unordered_set<StoryId> wanted;
    for (const Match& match : shown)
        if (match.story != 0) wanted.insert(match.story);
    if (wanted.empty()) return {};
    const auto parts = static_cast<Xapian::docid>(all.size());
    CopyFinder finder(database);
    for (Xapian::docid part = 0; part < parts; ++part) {
        ShardMatches& shard = all[part];
        const std::vector<StoryId> stories = stories_of(shard.columns, shard.documents);
        std::vector<StoryId> found;
        std::vector<Xapian::docid> documents;
        for (std::size_t i = 0; i < stories.size(); ++i) {
            if (stories[i] == 0 || !wanted.contains(stories[i])) continue;
            found.push_back(stories[i]);
            documents.push_back(shard.documents[i]);
        }
        columns::Column dates = shard.columns.column(info(Field::date).slot);
        const std::vector<std::uint32_t> date_of = dates.first_of(documents);
        for (std::size_t i = 0; i < documents.size(); ++i)
            finder.add(found[i], (documents[i] - 1) * parts + part + 1,
                       date_of[i] == 0 ? std::string() : dates.text(date_of[i]), parts == 1);
    }
    return finder.found();
}

}  // namespace news::search
