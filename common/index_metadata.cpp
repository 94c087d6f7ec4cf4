// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/index_metadata.hpp"

#include <charconv>

#include <fmt/format.h>

#include "common/analyzer.hpp"
#include "common/schema.hpp"
#include "common/unicode.hpp"
#include "common/xapian.hpp"

namespace news {

namespace {

constexpr const char* kSchemaKey = "newsarchive.schema";
constexpr const char* kAnalyzerKey = "newsarchive.analyzer";
constexpr const char* kRewritesKey = "newsarchive.rewrites";
constexpr const char* kStoryChangesKey = "newsarchive.story_changes";

std::uint64_t count_at(const Xapian::Database& database, const char* key) {
    const std::string text = database.get_metadata(key);
    std::uint64_t count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count;
}

void add_one_at(Xapian::WritableDatabase& database, const char* key) {
    database.set_metadata(key, std::to_string(count_at(database, key) + 1));
}

}  // namespace

void write_index_metadata(Xapian::WritableDatabase& database) {
    database.set_metadata(kSchemaKey, std::to_string(kSchemaVersion));
    database.set_metadata(kAnalyzerKey, std::string(kAnalyzerVersion));
}

Result<void> check_index_metadata(const Xapian::Database& database, const std::string& path) {
    const std::string schema = database.get_metadata(kSchemaKey);
    const std::string analyzer = database.get_metadata(kAnalyzerKey);
    const std::string shown = printable(path);
    const std::string hint =
        fmt::format("news-indexer --db NEW-FOLDER add PATH…   makes one that this version reads");
    if (schema.empty())
        return fail(ErrorCode::foreign_database,
                    fmt::format("{} is a Xapian database, but not a news archive", shown), hint);
    if (schema != std::to_string(kSchemaVersion))
        return fail(ErrorCode::foreign_database,
                    fmt::format("{} has index format {}; this version reads {}", shown,
                                printable(schema), kSchemaVersion),
                    hint);
    if (analyzer != kAnalyzerVersion)
        return fail(ErrorCode::foreign_database,
                    fmt::format("{} was written with analyzer {}; this version has {}", shown,
                                printable(analyzer), kAnalyzerVersion),
                    hint);
    return {};
}

std::uint64_t count_of_rewrites(const Xapian::Database& database) {
    return count_at(database, kRewritesKey);
}

void count_rewrite(Xapian::WritableDatabase& database) {
    add_one_at(database, kRewritesKey);
}

std::uint64_t count_of_story_changes(const Xapian::Database& database) {
    return count_at(database, kStoryChangesKey);
}

void count_story_change(Xapian::WritableDatabase& database) {
    add_one_at(database, kStoryChangesKey);
}

}  // namespace news
