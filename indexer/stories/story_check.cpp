// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/story_check.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/document_identity.hpp"
#include "common/schema.hpp"
#include "common/unicode.hpp"
#include "indexer/stories/story_marks.hpp"

namespace news::stories {

namespace {

constexpr std::size_t kMostProblems = 20;

using Members = std::vector<std::pair<Xapian::docid, std::string>>;

Members members_by_term(const Xapian::Database& database) {
    Members members;
    const std::string prefix(info(Field::cluster).prefix);
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
        for (auto one = database.postlist_begin(*term); one != database.postlist_end(*term); ++one)
            members.emplace_back(*one, (*term).substr(prefix.size()));
    std::sort(members.begin(), members.end());
    return members;
}

Members members_by_value(const Xapian::Database& database) {
    Members members;
    const Xapian::valueno slot = info(Field::cluster).slot;
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
         ++value)
        members.emplace_back(value.get_docid(), *value);
    return members;
}

// The id that these articles give their story.
std::string id_of(const Xapian::Database& database, const std::string& term) {
    std::string least;
    for (auto one = database.postlist_begin(term); one != database.postlist_end(term); ++one) {
        const std::string sha256 = sha256_of(database.get_document(*one));
        if (least.empty() || sha256 < least) least = sha256;
    }
    return least.substr(0, kStoryDigits);
}

}  // namespace

std::vector<std::string> check_stories(const Xapian::Database& database) {
    std::vector<std::string> problems;
    if (members_by_term(database) != members_by_value(database))
        problems.emplace_back("the stories' terms and values say different things");
    if (!is_all_decided(database)) return problems;
    const std::string prefix(info(Field::cluster).prefix);
    for (auto term = database.allterms_begin(prefix);
         term != database.allterms_end(prefix) && problems.size() < kMostProblems; ++term) {
        const std::string story = (*term).substr(prefix.size());
        if (term.get_termfreq() < 2)
            problems.push_back(fmt::format("the story {} has one article", printable(story)));
        else if (id_of(database, *term) != story)
            problems.push_back(
                fmt::format("the story {} is not called by the least id of its "
                            "articles",
                            printable(story)));
    }
    return problems;
}

}  // namespace news::stories
