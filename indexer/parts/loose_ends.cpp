// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/loose_ends.hpp"

#include <string>
#include <vector>

#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "common/xapian.hpp"
#include "indexer/index/article_table.hpp"
#include "indexer/index/index_writer.hpp"
#include "indexer/index/ledger.hpp"
#include "indexer/parts/part_journal.hpp"
#include "indexer/stories/story_writer.hpp"

namespace news::parts {

namespace {

constexpr std::size_t kMostGathered = 1000;
constexpr std::size_t kSha256Digits = 64;

class LooseEnds {
  public:
    explicit LooseEnds(Xapian::WritableDatabase& database) : database_(database) {}

    void tie() {
        unite_doubles();
        put_places(kRevisitPrefix);
        put_places(kPlacePrefix);
        recount();
        database_.set_metadata(std::string(kSettledKey), "");
        database_.commit();
    }

  private:
    void step() {
        if (++gathered_ % kMostGathered == 0) database_.commit();
    }

    // Walked over before anything is changed: there are hardly any.
    std::vector<std::string> identities_of_several() const {
        const std::string prefix(info(Field::id).prefix);
        std::vector<std::string> terms;
        for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix);
             ++term)
            if (term.get_termfreq() > 1) terms.push_back(*term);
        return terms;
    }

    void unite_doubles() {
        for (const std::string& term : identities_of_several()) {
            const std::vector<Xapian::docid> documents(database_.postlist_begin(term),
                                                       database_.postlist_end(term));
            std::vector<Location> places;
            for (std::size_t i = 1; i < documents.size(); ++i) {
                const auto stored =
                    parse_stored_article(database_.get_document(documents[i]).get_data());
                if (stored)
                    places.insert(places.end(), stored->locations.begin(), stored->locations.end());
                articles_.remove(documents[i]);
            }
            articles_.place_all(documents.front(), places);
            step();
        }
    }

    std::vector<std::string> keys(std::string_view prefix, const std::string& after) const {
        std::vector<std::string> some;
        auto key = database_.metadata_keys_begin(std::string(prefix));
        const auto end = database_.metadata_keys_end(std::string(prefix));
        if (!after.empty()) key.skip_to(after);
        for (; key != end && some.size() < kMostGathered; ++key)
            if (*key != after) some.push_back(*key);
        return some;
    }

    // Calls `take(key)` for each key with the prefix, in order; the key goes with it.
    template <class Take>
    void take_all(std::string_view prefix, Take take) {
        std::string last;
        for (;;) {
            const std::vector<std::string> some = keys(prefix, last);
            if (some.empty()) return;
            for (const std::string& key : some) {
                take(key);
                database_.set_metadata(key, "");
                step();
            }
            last = some.back();
        }
    }

    // All places of one article at once: each change writes the whole article anew.
    void put_places(std::string_view prefix) {
        std::string sha256;
        std::vector<Location> places;
        const auto put = [&] {
            if (places.empty()) return;
            if (const Xapian::docid known = articles_.find(sha256))
                articles_.place_all(known, places);
            else if (prefix == kPlacePrefix)
                for (const Location& place : places)
                    read_again(place.path);
            places.clear();
        };
        take_all(prefix, [&](const std::string& key) {
            std::string of = key.substr(prefix.size(), kSha256Digits);
            if (of != sha256) put();
            sha256 = std::move(of);
            places.push_back(parse_place(database_.get_metadata(key)));
        });
        put();
    }

    // An article that was held for a known one is not there after all: two share a fingerprint.
    void read_again(const std::string& path) {
        const std::string key = index::ledger_key(path);
        auto entry = index::parse_ledger_entry(database_.get_metadata(key));
        if (!entry) return;
        entry->outcome = index::InputOutcome::unfinished;
        database_.set_metadata(key, index::serialise(*entry));
    }

    void recount() {
        take_all(kRecountPrefix, [&](const std::string& key) {
            const std::string path = database_.get_metadata(key);
            auto entry = index::parse_ledger_entry(database_.get_metadata(index::ledger_key(path)));
            if (!entry) return;
            entry->articles = articles_.count_of_input(path);
            database_.set_metadata(index::ledger_key(path), index::serialise(*entry));
        });
    }

    Xapian::WritableDatabase& database_;
    index::ArticleTable articles_{database_};
    std::size_t gathered_ = 0;
};

}  // namespace

Result<void> tie_loose_ends(const std::string& path) {
    try {
        Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
        LooseEnds(database).tie();
        stories::write_stories(database, path, stories::Extent::all);
        return {};
    } catch (const Xapian::Error& error) {
        return tl::unexpected(index::write_error(error, path));
    }
}

}  // namespace news::parts
