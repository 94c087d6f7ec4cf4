// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/first_by_date.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "common/date.hpp"
#include "common/schema.hpp"
#include "searcher/search/date_groups.hpp"
#include "searcher/search/ranking.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

namespace {

std::string digits_of(const PartialDate& date) {
    std::string digits = date.iso();
    std::erase(digits, '-');
    return digits;
}

// The date's terms and slot as the indexer writes them.
void add_date(Xapian::Document& document, const PartialDate& date) {
    const std::string digits = digits_of(date);
    document.add_value(info(Field::date).slot, digits);
    document.add_boolean_term(make_term(info(Field::has).prefix, "date"));
    document.add_boolean_term("Y" + digits.substr(0, 4));
    if (date.month() == 0) document.add_boolean_term("XY" + digits);
    if (date.month() != 0) document.add_boolean_term("M" + digits.substr(0, 6));
    if (date.month() != 0 && date.day() == 0) document.add_boolean_term("XM" + digits);
    if (date.day() != 0) document.add_boolean_term("D" + digits);
}

// Most of one year and half of one month, so that groups of all sizes occur.
std::optional<PartialDate> random_date(Chance& chance) {
    if (chance.percent(4)) return std::nullopt;
    const int year = chance.percent(70) ? 2010 : 2005 + static_cast<int>(chance.below(10));
    if (chance.percent(3)) return PartialDate::make(year);
    const int month = chance.percent(50) ? 6 : 1 + static_cast<int>(chance.below(12));
    if (chance.percent(3)) return PartialDate::make(year, month);
    return PartialDate::make(year, month, 1 + static_cast<int>(chance.below(28)));
}

Xapian::WritableDatabase random_days(const std::string& folder) {
    Chance chance(7);
    Xapian::WritableDatabase database(folder, Xapian::DB_CREATE_OR_OVERWRITE);
    for (int i = 0; i < 9000; ++i) {
        Xapian::Document document;
        document.add_term("all", 1 + static_cast<Xapian::termcount>(chance.below(4)));
        if (i % 2 == 0) document.add_term("half");
        if (i % 40 == 0) document.add_term("few");
        if (const auto date = random_date(chance))
            add_date(document, *date);
        else
            document.add_term("undated");
        database.add_document(document);
    }
    database.commit();
    return database;
}

class Key : public Xapian::KeyMaker {
  public:
    explicit Key(std::string undated) : undated_(std::move(undated)) {}
    std::string operator()(const Xapian::Document& document) const override {
        const std::string date = document.get_value(info(Field::date).slot);
        return date.empty() ? undated_ : date;
    }

  private:
    std::string undated_;
};

using Found = std::vector<std::pair<Xapian::docid, double>>;

// By a key for every match.
Found expected(const Xapian::Database& database, const Xapian::Query& query, bool newest_first,
               Xapian::doccount offset, Xapian::doccount limit) {
    Key key(newest_first ? "" : "~");
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(search::TimesWeight());
    enquire.set_sort_by_key_then_relevance(&key, newest_first);
    const Xapian::MSet found = enquire.get_mset(offset, limit, database.get_doccount());
    Found matches;
    for (auto match = found.begin(); match != found.end(); ++match)
        matches.emplace_back(*match, match.get_weight());
    return matches;
}

void check_orders(const Xapian::Database& database) {
    const std::vector<Xapian::Query> queries = {
        Xapian::Query::MatchAll,
        Xapian::Query("all"),
        Xapian::Query("half"),
        Xapian::Query("few"),
        Xapian::Query("none"),
        {Xapian::Query::OP_AND, Xapian::Query("all"), Xapian::Query("few")},
        {Xapian::Query::OP_OR, Xapian::Query("undated"), Xapian::Query("half")},
        {Xapian::Query::OP_AND_NOT, Xapian::Query("all"), Xapian::Query("Y2010")}};
    for (const Xapian::Query& query : queries)
        for (const bool newest_first : {true, false})
            for (const auto& [offset, limit] :
                 {std::pair{0U, 10U}, {0U, 1U}, {95U, 10U}, {1000U, 300U}, {0U, 9000U}}) {
                INFO(query.get_description() << " " << newest_first << " " << offset);
                Found found;
                for (const search::Match& match :
                     search::first_by_date(database, query, newest_first, offset, limit))
                    found.emplace_back(match.document, match.score);
                CHECK(found == expected(database, query, newest_first, offset, limit));
            }
}

}  // namespace

TEST_CASE("the first by date are those that a key for every match would put first") {
    const TempFolder folder;
    const Xapian::Database database = random_days(folder / "db");
    check_orders(database);
    Xapian::Database twice(folder / "db");
    twice.add_database(database);
    check_orders(twice);
}

TEST_CASE("the groups of days are all dated articles, each once, in order") {
    const TempFolder folder;
    const Xapian::Database database = random_days(folder / "db");
    const bool newest_first = GENERATE(true, false);
    search::DateGroups groups(database, newest_first);
    std::vector<std::string> dates;
    std::size_t documents = 0;
    while (const auto group = groups.next()) {
        std::vector<std::string> of_group;
        for (auto posting = database.postlist_begin(group->term);
             posting != database.postlist_end(group->term); ++posting)
            of_group.push_back(database.get_document(*posting).get_value(info(Field::date).slot));
        CHECK(of_group.size() == group->documents);
        std::sort(of_group.begin(), of_group.end());
        if (newest_first) std::reverse(of_group.begin(), of_group.end());
        dates.insert(dates.end(), of_group.begin(), of_group.end());
        documents += group->documents;
    }
    CHECK(documents == database.get_termfreq("XHdate"));
    if (newest_first) std::reverse(dates.begin(), dates.end());
    CHECK(std::is_sorted(dates.begin(), dates.end()));
}

}  // namespace news::test
