// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/story_writer.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "common/document_identity.hpp"
#include "common/index_metadata.hpp"
#include "common/schema.hpp"
#include "indexer/stories/sketch_table.hpp"
#include "indexer/stories/story_finder.hpp"
#include "indexer/stories/story_marks.hpp"

namespace news::stories {

namespace {

constexpr std::size_t kStep = 5000;  // documents in one commit

class StoryWriter {
  public:
    StoryWriter(Xapian::WritableDatabase& database, Extent extent)
        : database_(database), extent_(extent) {}

    // `articles` are one story.
    void join(const std::vector<Xapian::docid>& articles) {
        std::string least;
        for (const Xapian::docid article : articles) {
            const std::string sha256 = sha256_of(database_.get_document(article));
            if (!sha256.empty() && (least.empty() || sha256 < least)) least = sha256;
        }
        for (const Xapian::docid article : articles)
            put(article, least.substr(0, kStoryDigits));
    }

    // Alone: an empty `story`.
    void put(Xapian::docid article, const std::string& story) {
        const FieldInfo& field = info(Field::cluster);
        // Xapian takes a document that it has just given for a change of it, and writes no more
        // than what has changed: here its values
        Xapian::Document document = database_.get_document(article);
        if (document.get_value(field.slot) == story) return;
        document.add_value(field.slot, story);  // an empty one is removed
        database_.replace_document(article, document);
        if (++changed_ % kStep == 0 && extent_ == Extent::all) database_.commit();
    }

    bool has_changed() const { return changed_ > 0; }

  private:
    Xapian::WritableDatabase& database_;
    Extent extent_;
    std::size_t changed_ = 0;
};

// Those of `articles`, rising, that have a story.
std::vector<Xapian::docid> in_stories(const Xapian::Database& database,
                                      const std::vector<Xapian::docid>& articles) {
    std::vector<Xapian::docid> found;
    const Xapian::valueno slot = info(Field::cluster).slot;
    auto value = database.valuestream_begin(slot);
    const auto end = database.valuestream_end(slot);
    for (const Xapian::docid article : articles) {
        if (value != end && value.get_docid() < article) value.skip_to(article);
        if (value == end) break;
        if (value.get_docid() == article) found.push_back(article);
    }
    return found;
}

std::vector<Xapian::docid> articles_of(const Xapian::Database& database, Extent extent) {
    if (extent == Extent::undecided) return undecided(database);
    return {database.postlist_begin(""), database.postlist_end("")};
}

}  // namespace

void write_stories(Xapian::WritableDatabase& database, const std::string& folder, Extent extent) {
    if (extent == Extent::undecided && is_all_decided(database)) return;
    const std::vector<Xapian::docid> fresh = articles_of(database, extent);
    StoryWriter writer(database, extent);
    if (!fresh.empty()) {
        const SketchTable sketches(database, folder);
        const auto stories = StoryFinder(database, sketches).find(fresh);
        std::vector<bool> is_alone(sketches.size(), true);
        for (const auto& story : stories)
            for (const Xapian::docid article : story)
                is_alone[article] = false;
        for (const Xapian::docid article : in_stories(database, fresh))
            if (is_alone[article]) writer.put(article, {});
        for (const auto& story : stories)
            writer.join(story);
    }
    if (writer.has_changed()) count_story_change(database);
    mark_all_decided(database);
    database.commit();
}

}  // namespace news::stories
