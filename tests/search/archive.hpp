// SPDX-License-Identifier: GPL-3.0-or-later
// A small archive for the tests of searches, written by the indexer's own writer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/article.hpp"
#include "searcher/search/index_reader.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"
#include "tests/support/temp_folder.hpp"

namespace news::test {

// `letter` (a hexadecimal digit) fills the id; `date` in ISO 8601, empty for none.
Article make_article(char letter, std::string_view date, std::string_view headline,
                     std::string_view body);

// Adds articles to the database in the folder, which is made where it is missing.
void add_articles(const std::string& folder, const std::vector<Article>& articles);

// Nine articles of 2014 and 2015 by three publishers, with persons and places:
//   a 2014-09-15 Courier   b 2014-11-07 Courier   c 2014-11 Signal    d 2015 Signal
//   e undated   Gazette    f undated   Gazette    1 2015-03-18 Courier, 2 2015-04-02 Signal,
//   3 2015-04-02 in German
// "coalition" stands in a, b, c, e and 1, "Iran" in a, b, c, d, e and 3.
std::vector<Article> small_archive();

// A database of its own in a temporary folder.
class Archive {
  public:
    explicit Archive(const std::vector<Article>& articles = small_archive());

    std::string path() const { return folder_ / "db"; }
    const TempFolder& folder() const { return folder_; }
    search::IndexReader& reader() { return reader_; }

  private:
    TempFolder folder_;
    search::IndexReader reader_;
};

search::Selection selection(std::string_view query);
search::SearchRequest request(std::string_view query);

// The first digit of each hit's id, in order: "bac".
std::string letters(const search::SearchResults& results);

}  // namespace news::test
