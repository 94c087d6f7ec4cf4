// SPDX-License-Identifier: GPL-3.0-or-later
// Are the originals of articles still the bytes of which the index has the SHA-256?
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/archive/original_check.hpp"
#include "common/article.hpp"
#include "common/result.hpp"
#include "common/stored_article.hpp"

namespace news::search {
class IndexReader;
}

namespace news::verification {

// One place of an article, and what became of it.
struct VerifiedOriginal {
    archive::OriginalState state = archive::OriginalState::unchanged;
    std::string reason;  // of all but the unchanged ones, in words
    std::string sha256;  // in the index
    Location location;
    std::string headline, publisher;  // these and the date: empty where the article does not give
    std::string date;                 // them, or went out of the index meanwhile
};

struct VerifiedCounts {
    std::size_t articles = 0;                // looked at, with one place or several
    std::array<std::size_t, 4> originals{};  // by state
    std::size_t of(archive::OriginalState state) const {
        return originals[static_cast<std::size_t>(state)];
    }
    std::size_t all() const;
    bool is_all_unchanged() const { return of(archive::OriginalState::unchanged) == all(); }
};

// Gives the articles one by one; nullopt at the end.
using ArticleSource = std::function<Result<std::optional<StoredArticle>>()>;

// Checks every place of each article: files of their own as they come, then what lies in
// containers, file by file, each of them read once. Memory: about 100 bytes an article that lies in
// a container. Not thread-safe.
class Verification {
  public:
    // `reader` outlives it. `is_to_stop` is asked again and again, also in the midst of a
    // container.
    Verification(search::IndexReader& reader, ArticleSource articles,
                 std::function<bool()> is_to_stop);

    // nullopt: that was the last, or it was to stop. Fails where the database is damaged. Headline,
    // publisher and date are looked up of what is not unchanged, or where they are at hand.
    Result<std::optional<VerifiedOriginal>> next();

    const VerifiedCounts& counts() const { return counts_; }
    // How many originals of the articles that have come so far there are, looked at or not.
    std::size_t known() const { return known_; }

  private:
    // What is being read: a file of its own with its article, or a container.
    struct Reading {
        archive::OriginalCheck check;
        std::string path;
        std::optional<StoredArticle> article;
    };
    Result<bool> begin_next();
    Result<VerifiedOriginal> verified(archive::CheckedOriginal checked);

    search::IndexReader& reader_;
    ArticleSource articles_;
    std::function<bool()> is_to_stop_;
    std::optional<Reading> reading_;
    std::deque<Reading> files_;  // of the article that came last
    std::map<std::string, std::vector<archive::OriginalPlace>> containers_;
    bool articles_ended_ = false;
    VerifiedCounts counts_;
    std::size_t known_ = 0;
};

}  // namespace news::verification
