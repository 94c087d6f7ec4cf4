// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/copies/story_lookup.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "common/document_identity.hpp"
#include "common/query/article_id.hpp"
#include "common/schema.hpp"
#include "common/stored_article.hpp"
#include "common/story_documents.hpp"
#include "common/unicode.hpp"
#include "searcher/search/appearance.hpp"
#include "searcher/search/snippet.hpp"

namespace news::copies {

namespace {

struct Member {
    search::Appearance appearance;
    Xapian::docid document = 0;
    auto operator<=>(const Member&) const = default;
};

std::vector<Xapian::docid> documents_with(const Xapian::Database& database,
                                          const std::string& term) {
    return {database.postlist_begin(term), database.postlist_end(term)};
}

struct FoundStory {
    std::string id;               // digits
    std::vector<Member> members;  // in order
};

// Where the databases do not agree on what is a story, all that any of them says.
FoundStory story_with(const Xapian::Database& database, const std::string& sha256) {
    const std::string identity = std::string(info(Field::id).prefix) + sha256;
    std::map<std::string, Member> members;  // by SHA-256
    FoundStory story;
    const auto add = [&](Xapian::docid document) {
        const Xapian::Document read = database.get_document(document);
        const auto stored = parse_stored_article(read.get_data(), StoredPart::all_but_entities);
        Member member{search::appearance_of(stored ? stored->article : Article()), document};
        member.appearance.sha256 = sha256_of(read);  // there even where its data is damaged
        members.try_emplace(member.appearance.sha256, std::move(member));
    };
    for (const Xapian::docid document : documents_with(database, identity)) {
        add(document);
        const std::string id = database.get_document(document).get_value(info(Field::cluster).slot);
        if (id.empty()) continue;
        if (story.id.empty() || id < story.id) story.id = id;
        for (const Xapian::docid copy : documents_of_story(database, id))
            add(copy);
    }
    if (story.id.empty()) story.id = sha256;
    for (auto& [key, member] : members)
        story.members.push_back(std::move(member));
    std::sort(story.members.begin(), story.members.end());
    return story;
}

Result<Article> load(const Xapian::Database& database, Xapian::docid document,
                     std::optional<Location>* location = nullptr) {
    auto stored = parse_stored_article(database.get_document(document).get_data(),
                                       StoredPart::all_but_entities);
    if (!stored) return tl::unexpected<Error>(stored.error());
    if (location) *location = std::move(stored->locations.front());
    return std::move(stored->article);
}

// Which article all are compared with.
Result<Article> load_base(const Xapian::Database& database, const FoundStory& story,
                          const std::string& against) {
    if (against.empty()) return load(database, story.members.front().document);
    const auto sha256 = query::resolve_id(database, against, "--against");
    if (!sha256) return tl::unexpected<Error>(sha256.error());
    if (!*sha256)
        return fail(ErrorCode::usage, fmt::format("there is no article {}", printable(against)),
                    "--against " + article_id(story.members.front().appearance.sha256));
    const std::string identity = std::string(info(Field::id).prefix) + **sha256;
    return load(database, *database.postlist_begin(identity));
}

}  // namespace

Result<std::optional<Story>> find_story(search::IndexReader& reader, const StoryRequest& request) {
    using Found = std::optional<Story>;
    return reader.read([&](const Xapian::Database& database) -> Result<Found> {
        const auto sha256 = query::resolve_id(database, request.id, "news-searcher cluster");
        if (!sha256) return tl::unexpected<Error>(sha256.error());
        if (!*sha256) return Found();
        const FoundStory found = story_with(database, **sha256);
        const auto base = load_base(database, found, request.against);
        if (!base) return tl::unexpected<Error>(base.error());
        Story story{
            reader.paths(), article_id(found.id), article_id(base->sha256), {}, request.diff};
        for (const Member& member : found.members) {
            std::optional<Location> location;
            auto article = load(database, member.document, &location);
            if (!article) return tl::unexpected<Error>(article.error());
            StoryArticle shown;
            shown.changes = text_changes(*base, *article);
            if (!request.diff)
                for (FieldChange& change : shown.changes)
                    change.runs = {};
            shown.id = article_id(article->sha256);
            shown.headline = std::move(article->headline);
            shown.publisher = std::move(article->publisher);
            shown.byline = search::byline_of(*article);
            shown.url = std::move(article->url);
            shown.date = article->date ? article->date->iso() : "";
            shown.date_source = to_string(article->date_source);
            shown.location = std::move(*location);
            shown.words = article->words;
            story.articles.push_back(std::move(shown));
        }
        return story;
    });
}

}  // namespace news::copies
