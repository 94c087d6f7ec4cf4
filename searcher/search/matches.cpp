// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/matches.hpp"

namespace news::search {

namespace {

Xapian::Enquire unweighted(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    return enquire;
}

std::size_t run(const Xapian::Database& database, const Xapian::Query& query,
                Xapian::MatchSpy* spy) {
    Xapian::Enquire enquire = unweighted(database, query);
    if (spy) enquire.add_matchspy(spy);
    // only what is examined is exact
    return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated();
}

}  // namespace

std::size_t see_matches(const Xapian::Database& database, const Xapian::Query& query,
                        Xapian::MatchSpy& spy) {
    return run(database, query, &spy);
}

std::size_t count_matches(const Xapian::Database& database, const Xapian::Query& query) {
    return run(database, query, nullptr);
}

bool has_match(const Xapian::Database& database, const Xapian::Query& query) {
    return !unweighted(database, query).get_mset(0, 1).empty();
}

}  // namespace news::search
