// SPDX-License-Identifier: GPL-3.0-or-later
// The articles of one story, beside each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "searcher/copies/text_changes.hpp"
#include "searcher/search/index_reader.hpp"

namespace news::copies {

struct StoryArticle {
    std::string id;  // "na:" and twelve digits
    std::string headline, publisher, byline, url;
    std::string date;  // ISO 8601, as precisely as it is known; empty: not known
    std::string date_source;
    Location location;  // the first of its places
    std::uint32_t words = 0;
    std::vector<FieldChange> changes;  // since the one that all are compared with
};

struct Story {
    std::vector<std::string> databases;
    std::string id;                      // as an article's, of one of its articles
    std::string compared_with;           // an article's id
    std::vector<StoryArticle> articles;  // the earliest first, of one date by id; undated last
    bool with_runs = false;              // else changes are counted, and have no runs
};

struct StoryRequest {
    std::string id;       // of an article of the story, or the beginning of it
    std::string against;  // the article to compare with; empty: the earliest
    bool diff = false;    // keep what was changed, not only how much
};

// nullopt where no article has the id; an article without copies is a story of its own. Of an
// article that lies in several databases one copy counts. Memory: what is shown of each article,
// and the texts of two. Fails where an id is none or not clear, and where `against` is not there.
Result<std::optional<Story>> find_story(search::IndexReader& reader, const StoryRequest& request);

}  // namespace news::copies
