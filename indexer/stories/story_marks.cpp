// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/story_marks.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <unordered_set>

#include "common/schema.hpp"
#include "common/story_documents.hpp"

namespace news::stories {

namespace {

constexpr const char* kDecidedKey = "newsarchive.stories";  // the last document decided
// The key is one of these prefixes and a story's id or an article's SHA-256.
constexpr std::string_view kStoryPrefix = "undecided-story:";
constexpr std::string_view kArticlePrefix = "undecided-article:";

Xapian::docid decided(const Xapian::Database& database) {
    const std::string text = database.get_metadata(kDecidedKey);
    Xapian::docid last = 0;
    std::from_chars(text.data(), text.data() + text.size(), last);
    return last;
}

std::vector<std::string> marked(const Xapian::Database& database, std::string_view prefix) {
    return {database.metadata_keys_begin(std::string(prefix)),
            database.metadata_keys_end(std::string(prefix))};
}

}  // namespace

void mark_story_of(Xapian::WritableDatabase& database, const Xapian::Document& article) {
    const std::string story = article.get_value(info(Field::cluster).slot);
    if (!story.empty()) database.set_metadata(std::string(kStoryPrefix) + story, "1");
}

void mark_article(Xapian::WritableDatabase& database, const std::string& sha256) {
    database.set_metadata(std::string(kArticlePrefix) + sha256, "1");
}

std::vector<Xapian::docid> undecided(const Xapian::Database& database) {
    std::vector<Xapian::docid> documents;
    std::unordered_set<std::string> stories;
    for (const std::string& key : marked(database, kStoryPrefix))
        stories.insert(key.substr(kStoryPrefix.size()));
    if (!stories.empty()) documents = documents_of_stories(database, stories);
    for (const std::string& key : marked(database, kArticlePrefix)) {
        const std::string id = make_term(info(Field::id).prefix, key.substr(kArticlePrefix.size()));
        documents.insert(documents.end(), database.postlist_begin(id), database.postlist_end(id));
    }
    auto newer = database.postlist_begin("");
    if (newer != database.postlist_end("")) newer.skip_to(decided(database) + 1);
    documents.insert(documents.end(), newer, database.postlist_end(""));
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    return documents;
}

bool is_all_decided(const Xapian::Database& database) {
    return decided(database) == database.get_lastdocid() &&
           marked(database, kStoryPrefix).empty() && marked(database, kArticlePrefix).empty();
}

void mark_all_decided(Xapian::WritableDatabase& database) {
    for (const std::string_view prefix : {kStoryPrefix, kArticlePrefix})
        for (const std::string& key : marked(database, prefix))
            database.set_metadata(key, "");
    database.set_metadata(kDecidedKey, std::to_string(database.get_lastdocid()));
}

}  // namespace news::stories
