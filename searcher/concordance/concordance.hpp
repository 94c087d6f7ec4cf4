// SPDX-License-Identifier: GPL-3.0-or-later
// Every place where something stands, a line each, with what stands beside it (keyword in
// context).
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "common/schema.hpp"
#include "searcher/concordance/line_order.hpp"
#include "searcher/search/search_request.hpp"
#include "searcher/search/search_results.hpp"

namespace news::search {
class IndexReader;
}

namespace news::concordance {

// Of more lines than this the first ones, in the order asked for, are listed.
inline constexpr std::size_t kMostSorted = 1'000'000;

struct Request {
    search::Selection selection;
    std::vector<Field> fields;   // where hits are looked for; empty: in all texts
    std::vector<LineKey> order;  // empty: as the articles lie in the archive
    std::size_t limit = 50;      // lines; 0: all
    std::size_t offset = 0;
    std::size_t columns = 100;  // of context, on each side
    bool total = true;          // false: without an order, nothing behind the last line is read
};

// Texts are as the archive has them, but on one line.
struct Line {
    std::string left, hit, right;
    std::string_view field;  // "headline", "deck", "body", "caption" or "byline"
    std::string id;
    std::string date;  // ISO 8601, as precisely as it is known; empty: not known
    std::string publisher;
    std::string headline;
    std::string url;
    std::string path;  // of the file in which it lies
};

struct Totals {
    std::size_t lines = 0;
    std::size_t articles = 0;         // that have one
    std::size_t articles_failed = 0;  // not looked through: too many ways to place the words
};

// Not thread-safe. The reader outlives it.
class Concordance {
  public:
    // Fails as search() does, and with ErrorCode::usage where the query asks for no words.
    static Result<Concordance> open(search::IndexReader& reader, const Request& request);
    ~Concordance();
    Concordance(Concordance&&) noexcept;
    Concordance& operator=(Concordance&&) noexcept;

    const search::MatchSummary& summary() const;

    // Of all lines, listed or not. Known from the beginning where lines are sorted, and of few
    // articles; otherwise, so that the first lines come early, once next() has given nothing more.
    // nullopt: not yet known, or not wanted.
    std::optional<Totals> totals() const;

    // The next lines; none: that was the last.
    Result<std::vector<Line>> next();

  private:
    struct State;
    explicit Concordance(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace news::concordance
