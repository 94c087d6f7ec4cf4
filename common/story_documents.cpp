// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/story_documents.hpp"

#include "common/schema.hpp"

namespace news {

namespace {

Xapian::valueno slot() {
    return info(Field::cluster).slot;
}

}  // namespace

Xapian::Query story_query(const std::string& story) {
    return {Xapian::Query::OP_VALUE_RANGE, slot(), story, story};
}

std::vector<Xapian::docid> documents_of_story(const Xapian::Database& database,
                                              const std::string& story) {
    return documents_of_stories(database, {story});
}

std::vector<Xapian::docid> documents_of_stories(const Xapian::Database& database,
                                                const std::unordered_set<std::string>& stories) {
    std::vector<Xapian::docid> documents;
    const auto end = database.valuestream_end(slot());
    for (auto value = database.valuestream_begin(slot()); value != end; ++value)
        if (stories.contains(*value)) documents.push_back(value.get_docid());
    return documents;
}

std::unordered_map<std::string, std::vector<Xapian::docid>> all_stories(
    const Xapian::Database& database) {
    std::unordered_map<std::string, std::vector<Xapian::docid>> stories;
    const auto end = database.valuestream_end(slot());
    for (auto value = database.valuestream_begin(slot()); value != end; ++value)
        stories[*value].push_back(value.get_docid());
    return stories;
}

}  // namespace news
