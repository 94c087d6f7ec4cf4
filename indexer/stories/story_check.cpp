// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/story_check.hpp"

#include <map>

#include <fmt/format.h>

#include "common/document_identity.hpp"
#include "common/schema.hpp"
#include "common/story_documents.hpp"
#include "common/unicode.hpp"
#include "indexer/stories/story_marks.hpp"

namespace news::stories {

namespace {

constexpr std::size_t kMostProblems = 20;

// The id that these articles give their story.
std::string id_of(const Xapian::Database& database, const std::vector<Xapian::docid>& articles) {
    std::string least;
    for (const Xapian::docid article : articles) {
        const std::string sha256 = sha256_of(database.get_document(article));
        if (least.empty() || sha256 < least) least = sha256;
    }
    return least.substr(0, kStoryDigits);
}

}  // namespace

std::vector<std::string> check_stories(const Xapian::Database& database) {
    std::vector<std::string> problems;
    if (!is_all_decided(database)) return problems;
    const auto by_id = all_stories(database);
    const std::map<std::string, std::vector<Xapian::docid>> stories(by_id.begin(), by_id.end());
    for (const auto& [story, articles] : stories) {
        if (problems.size() == kMostProblems) break;
        if (articles.size() < 2)
            problems.push_back(fmt::format("the story {} has one article", printable(story)));
        else if (id_of(database, articles) != story)
            problems.push_back(
                fmt::format("the story {} is not called by the least id of its "
                            "articles",
                            printable(story)));
    }
    return problems;
}

}  // namespace news::stories
