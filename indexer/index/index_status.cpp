// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/index_status.hpp"

#include <algorithm>
#include <filesystem>

#include "common/analyzer.hpp"
#include "common/schema.hpp"
#include "common/story_documents.hpp"
#include "indexer/index/ledger.hpp"
#include "indexer/index/whole_reading.hpp"

namespace news::index {

namespace {

// "20141106" → "2014-11-06", "201411" → "2014-11".
std::string iso_from_slot(std::string digits) {
    if (digits.size() > 6) digits.insert(6, 1, '-');
    if (digits.size() > 4) digits.insert(4, 1, '-');
    return digits;
}

std::uint64_t folder_bytes(const std::string& path) {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(path, error)) {
        const auto size = entry.file_size(error);
        if (!error) bytes += size;
    }
    return bytes;
}

void read_languages(const Xapian::Database& database, IndexStatus& status) {
    const std::string prefix(info(Field::lang).prefix);
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
        status.languages.emplace_back((*term).substr(prefix.size()), term.get_termfreq());
    std::sort(status.languages.begin(), status.languages.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
}

void read_ledger(const Xapian::Database& database, IndexStatus& status) {
    const std::string prefix(kLedgerPrefix);
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
         ++key) {
        const auto entry = parse_ledger_entry(database.get_metadata(*key));
        if (entry) ++status.inputs.at(static_cast<std::size_t>(entry->outcome));
    }
}

IndexStatus status_of(const Xapian::Database& database, const std::string& path) {
    IndexStatus status;
    status.path = path;
    status.articles = database.get_doccount();
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
        ++status.terms;
    const Xapian::valueno date = info(Field::date).slot;
    std::string first;
    std::string last;
    std::uint64_t dated = 0;
    for (auto value = database.valuestream_begin(date); value != database.valuestream_end(date);
         ++value) {
        const std::string day = *value;
        if (dated == 0 || day < first) first = day;
        if (dated == 0 || day > last) last = day;
        ++dated;
    }
    status.first_date = iso_from_slot(first);
    status.last_date = iso_from_slot(last);
    status.undated = status.articles - dated;
    status.bytes = folder_bytes(path);
    status.schema = kSchemaVersion;  // open_for_reading has compared them
    status.analyzer = std::string(kAnalyzerVersion);
    read_languages(database, status);
    const std::string publisher(info(Field::publisher).prefix);
    for (auto term = database.allterms_begin(publisher); term != database.allterms_end(publisher);
         ++term)
        ++status.publishers;
    status.stories = all_stories(database).size();
    status.in_stories = database.get_value_freq(info(Field::cluster).slot);
    read_ledger(database, status);
    status.roots = read_roots(database);
    const std::string removed(kRemovedPrefix);
    for (auto key = database.metadata_keys_begin(removed);
         key != database.metadata_keys_end(removed); ++key)
        ++status.removed;
    return status;
}

}  // namespace

Result<IndexStatus> read_status(const std::string& path) {
    return read_whole(path,
                      [&](const Xapian::Database& database) { return status_of(database, path); });
}

}  // namespace news::index
