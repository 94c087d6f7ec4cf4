// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/matches.hpp"

#include <numeric>
#include <utility>

#include "searcher/search/document_tap.hpp"
#include "searcher/search/term_union.hpp"

namespace news::search {

namespace {

Xapian::Enquire unweighted(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return enquire;
}

// The slow way, which asks nothing of how Xapian goes about it.
class DocumentSpy : public Xapian::MatchSpy {
  public:
    void operator()(const Xapian::Document& document, double) override {
        documents.push_back(document.get_docid());
    }
    std::vector<Xapian::docid> documents;
};

std::vector<Xapian::docid> all_documents(const Xapian::Database& database) {
    std::vector<Xapian::docid> documents(database.get_doccount());
    if (database.get_lastdocid() == documents.size())
        std::iota(documents.begin(), documents.end(), Xapian::docid{1});
    else
        documents.assign(database.postlist_begin(""), database.postlist_end(""));
    return documents;
}

// A checksum costs as much as the values of some articles.
bool are_few(std::size_t documents, const Xapian::Database& database) {
    return documents <= 64 + database.get_lastdocid() / 16'384;
}

}  // namespace

std::vector<Xapian::docid> matching_documents(const Xapian::Database& database,
                                              const Xapian::Query& query) {
    if (query.empty()) return {};
    if (query.get_type() == Xapian::Query::LEAF_MATCH_ALL) return all_documents(database);
    if (const auto terms = alternatives_of(query)) return documents_with_any(database, *terms);
    DocumentTap tap;
    const Xapian::MSet found =
        unweighted(database, tap.behind(query)).get_mset(0, 0, database.get_doccount());
    if (auto documents = tap.documents(found)) return std::move(*documents);
    DocumentSpy spy;
    Xapian::Enquire enquire = unweighted(database, query);
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 0, database.get_doccount());
    return std::move(spy.documents);
}

ShardMatches matches_of(const Shard& shard, std::vector<Xapian::docid> documents) {
    return {are_few(documents.size(), shard.database)
                ? columns::Columns::of_values(shard.database)
                : columns::Columns::open(shard.database, shard.path),
            std::move(documents)};
}

Matches all_matches(const std::vector<Shard>& shards, const Xapian::Query& query) {
    Matches matches;
    for (const Shard& shard : shards)
        matches.push_back(matches_of(shard, matching_documents(shard.database, query)));
    return matches;
}

std::size_t count_matches(const Xapian::Database& database, const Xapian::Query& query) {
    // only what is examined is exact
    return unweighted(database, query)
        .get_mset(0, 0, database.get_doccount())
        .get_matches_estimated();
}

bool has_match(const Xapian::Database& database, const Xapian::Query& query) {
    return !unweighted(database, query).get_mset(0, 1).empty();
}

}  // namespace news::search
