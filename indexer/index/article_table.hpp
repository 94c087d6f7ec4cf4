// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a database as articles with their locations: found by identity or by input,
// added, written anew, moved from place to place.
#pragma once

#include <string>
#include <vector>

#include "common/article.hpp"
#include "common/xapian.hpp"
#include "indexer/index/document_builder.hpp"

namespace news::index {

// How an article's location in an input stands to those that it has there already.
enum class Placement {
    only,     // takes the place of all others in the same input
    another,  // is one more, up to kMostPlaces an input
};

// What an article was found to be when a place of it was put on record.
enum class Placed {
    was_here,  // it lay in this input before
    new_here,
    damaged,  // its data cannot be read: nothing was changed
};

// Each change of a document keeps its terms, its posting sum and its stored locations in step.
// Not thread-safe; Xapian's exceptions pass through.
class ArticleTable {
  public:
    // An article has no more locations than these within one input: further ones are passed over,
    // since each would make the article's data longer.
    static constexpr std::size_t kMostPlaces = 1000;

    // `database` must outlive it.
    explicit ArticleTable(Xapian::WritableDatabase& database) : database_(&database) {}

    // 0: there is none.
    Xapian::docid find(const std::string& sha256) const;

    // All whose input term is this path's, in rising order. A few may lie elsewhere: two paths can
    // share a term.
    std::vector<Xapian::docid> of_input(const std::string& path) const;

    std::uint64_t count_of_input(const std::string& path) const;

    void add(const PreparedArticle& article);

    Placed place(Xapian::docid document, const Location& location, Placement placement);

    // Puts further places of an article on record, each as Placement::another; what is damaged
    // stays as it is.
    void place_all(Xapian::docid document, const std::vector<Location>& locations);

    // Writes the fields anew, keeping the locations, with the article's own placed as above.
    void rewrite(Xapian::docid document, const PreparedArticle& article, Placement placement);

    // Takes the article away whatever its locations are.
    void remove(Xapian::docid document);

    // Takes the input's locations from the article, and the article away with its last one. What
    // is damaged stays. True where the article is gone.
    bool leave(Xapian::docid document, const std::string& path);

  private:
    Xapian::WritableDatabase* database_;
};

}  // namespace news::index
