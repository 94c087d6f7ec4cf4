// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/index_pruner.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "common/document_identity.hpp"
#include "common/stored_article.hpp"
#include "common/xapian_guard.hpp"
#include "indexer/index/roots.hpp"
#include "indexer/stories/story_writer.hpp"

namespace news::index {

namespace {

constexpr std::size_t kMostGathered = 1000;

}  // namespace

Result<std::unique_ptr<IndexPruner>> IndexPruner::open(const std::string& path) {
    if (auto reader = open_for_reading(path); !reader) return tl::unexpected(reader.error());
    auto database = open_for_writing(path);
    if (!database) return tl::unexpected(database.error());
    return std::unique_ptr<IndexPruner>(new IndexPruner(path, std::move(*database)));
}

IndexPruner::IndexPruner(std::string path, Xapian::WritableDatabase database)
    : path_(std::move(path)), database_(std::move(database)), mark_(path_) {}

void IndexPruner::step() {
    if (++gathered_ < kMostGathered) return;
    write_counts();
    database_.commit();
    gathered_ = 0;
}

// The ledger says how many articles lie in an input: `check` compares.
void IndexPruner::write_counts() {
    for (const auto& [input, count] : lost_) {
        const std::string key = ledger_key(input);
        auto entry = parse_ledger_entry(database_.get_metadata(key));
        if (!entry) continue;
        entry->articles -= std::min(entry->articles, count);
        database_.set_metadata(key, serialise(*entry));
    }
    lost_.clear();
}

Result<std::uint64_t> IndexPruner::drop_input(const std::string& input) {
    return guarded(path_, [&]() -> std::uint64_t {
        // a kill in between leaves an input that is looked at again
        std::uint64_t dropped = 0;
        for (const Xapian::docid document : articles_.of_input(input)) {
            if (articles_.leave(document, input)) ++dropped;
            ++lost_[input];
            step();
        }
        lost_.erase(input);
        database_.set_metadata(ledger_key(input), "");
        step();
        return dropped;
    });
}

Result<void> IndexPruner::remove_article(Xapian::docid id) {
    return guarded(path_, [&] {
        const Xapian::Document document = database_.get_document(id);
        if (const auto stored = parse_stored_article(document.get_data())) {
            std::set<std::string> inputs;
            for (const Location& location : stored->locations)
                inputs.insert(location.path);
            for (const std::string& input : inputs)
                ++lost_[input];
        }
        if (const std::string sha256 = sha256_of(document); !sha256.empty())
            database_.set_metadata(std::string(kRemovedPrefix) + sha256, "1");
        articles_.remove(id);
        step();
    });
}

Result<void> IndexPruner::forget_root(const std::string& root) {
    return guarded(path_, [&] { database_.set_metadata(root_key(root), ""); });
}

Result<void> IndexPruner::commit() {
    return guarded(path_, [&] {
        write_counts();
        stories::write_stories(database_, path_, stories::Extent::undecided);
        database_.commit();
        gathered_ = 0;
    });
}

}  // namespace news::index
