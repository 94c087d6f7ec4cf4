// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/first_by_date.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "common/schema.hpp"
#include "searcher/search/date_groups.hpp"
#include "searcher/search/ranking.hpp"

namespace news::search {

namespace {

// Fewer matches than these are soonest sorted all.
constexpr Xapian::doccount kFew = 3000;
// The articles of the days that are looked at first, and by how many times more each next time. The
// fewer there are, the more of the words' posting lists is passed over unread.
constexpr double kFirstArticles = 50;
constexpr double kMoreArticles = 4;

class DateKey : public Xapian::KeyMaker {
  public:
    explicit DateKey(std::string undated) : undated_(std::move(undated)) {}

    std::string operator()(const Xapian::Document& document) const override {
        std::string date = document.get_value(info(Field::date).slot);
        return date.empty() ? undated_ : date;
    }

  private:
    std::string undated_;
};

class DateSorter {
  public:
    DateSorter(const Xapian::Database& database, const Xapian::Query& query, bool newest_first)
        : database_(database), query_(query), newest_first_(newest_first) {}

    // The first `wanted` of all.
    std::vector<Match> sort_all(Xapian::doccount wanted) {
        DateKey key(newest_first_ ? "" : "~");  // "~" stands after all digits
        Xapian::Enquire enquire = enquire_for(query_);
        enquire.set_sort_by_key_then_relevance(&key, newest_first_);
        append(enquire, wanted);
        return std::move(matches_);
    }

    // The same, day by day, as long as that is a small part of the archive. `density`: of how many
    // articles one matches, as far as is known.
    std::vector<Match> probe_days(Xapian::doccount wanted, double density) {
        DateGroups groups(database_, newest_first_);
        const double most = database_.get_doccount() / 4.0;
        double articles = std::max(kFirstArticles, 2 * wanted / density);
        for (double gathered = 0; matches_.size() < wanted; articles *= kMoreArticles) {
            std::vector<std::string> terms;
            for (const double before = gathered; gathered - before < articles;) {
                const auto group = groups.next();
                if (!group) break;
                terms.push_back(group->term);
                gathered += group->documents;
            }
            if (terms.empty() || gathered > most) {
                matches_.clear();
                return sort_all(wanted);
            }
            append_dated(terms, wanted);
        }
        return std::move(matches_);
    }

  private:
    Xapian::Enquire enquire_for(const Xapian::Query& query) {
        Xapian::Enquire enquire(database_);
        enquire.set_query(query);
        enquire.set_weighting_scheme(TimesWeight());
        return enquire;
    }

    void append(Xapian::Enquire& enquire, Xapian::doccount wanted) {
        const auto left = static_cast<Xapian::doccount>(wanted - matches_.size());
        const Xapian::MSet found = enquire.get_mset(0, left);
        for (auto match = found.begin(); match != found.end(); ++match)
            matches_.push_back({*match, match.get_weight()});
    }

    void append_dated(const std::vector<std::string>& terms, Xapian::doccount wanted) {
        const Xapian::Query dates(Xapian::Query::OP_OR, terms.begin(), terms.end());
        Xapian::Enquire enquire = enquire_for({Xapian::Query::OP_FILTER, query_, dates});
        enquire.set_sort_by_value_then_relevance(info(Field::date).slot, newest_first_);
        append(enquire, wanted);
    }

    const Xapian::Database& database_;
    const Xapian::Query& query_;
    bool newest_first_;
    std::vector<Match> matches_;
};

}  // namespace

std::vector<Match> first_by_date(const Xapian::Database& database, const Xapian::Query& query,
                                 bool newest_first, Xapian::doccount offset,
                                 Xapian::doccount limit) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    const Xapian::MSet bounds = enquire.get_mset(0, 0);
    const std::size_t asked = std::size_t{offset} + limit;
    const Xapian::doccount most = bounds.get_matches_upper_bound();
    const auto wanted = static_cast<Xapian::doccount>(std::min<std::size_t>(asked, most));
    DateSorter sorter(database, query, newest_first);
    std::vector<Match> matches;
    if (most <= kFew || wanted > most / 4) {
        matches = sorter.sort_all(wanted);
    } else {
        const double expected = std::max(1U, bounds.get_matches_estimated());
        matches = sorter.probe_days(wanted, expected / database.get_doccount());
    }
    matches.erase(matches.begin(),
                  matches.begin() +
                      static_cast<std::ptrdiff_t>(std::min<std::size_t>(offset, matches.size())));
    return matches;
}

}  // namespace news::search
