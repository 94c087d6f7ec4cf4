// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/recorded_inputs.hpp"

#include <cerrno>
#include <filesystem>
#include <set>

#include <sys/stat.h>

#include "indexer/index/ledger_reader.hpp"
#include "indexer/recorded_options.hpp"

namespace news {

namespace fs = std::filesystem;

namespace {

// Only where the system says that there is no such thing: a folder that may not be read hides what
// is there, and proves nothing.
bool is_gone(const std::string& path) {
    struct stat status {};
    return lstat(path.c_str(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

bool is_folder(const std::string& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

bool is_empty_folder(const std::string& path) {
    std::error_code error;
    return fs::directory_iterator(path, error) == fs::directory_iterator() && !error;
}

// A ledger entry's options, less what is said there of the file itself.
std::string run_options(const index::LedgerEntry& entry) {
    const auto options = add_options_of(entry.options);
    return options ? recorded_options(options->input, options->all_pages) : entry.options;
}

}  // namespace

Result<RecordedInputs> RecordedInputs::read(const std::string& database) {
    auto roots = index::read_roots(database);
    if (!roots) return tl::unexpected(roots.error());
    auto ledger = index::LedgerReader::open(database);
    if (!ledger) return tl::unexpected(ledger.error());
    RecordedInputs recorded;
    recorded.roots_ = std::move(*roots);
    for (const index::Root& root : recorded.roots_)
        if (is_gone(root.path)) recorded.absent_[root.path] = Absence::missing;
    std::set<const index::Root*> fruitful;
    for (;;) {
        const auto entry = ledger->next();
        if (!entry) return tl::unexpected(entry.error());
        if (!*entry) break;
        if (const index::Root* root = index::root_of(recorded.roots_, (*entry)->path))
            fruitful.insert(root);
        if ((*entry)->named) recorded.look_at(**entry);
    }
    for (const index::Root* root : fruitful)
        if (is_empty_folder(root->path)) recorded.absent_[root->path] = Absence::empty;
    return recorded;
}

// An entry that was named.
void RecordedInputs::look_at(const index::LedgerEntry& entry) {
    if (is_gone(entry.path)) {
        ++gone_named_;
        if (!index::root_of(roots_, entry.path) && is_out_of_reach(entry)) ++out_of_reach_;
    } else if (!is_folder(entry.path)) {
        named_[run_options(entry)].push_back(entry.path);
    }
}

bool RecordedInputs::is_out_of_reach(const index::LedgerEntry& entry) const {
    if (const index::Root* root = index::root_of(roots_, entry.path)) return !is_there(*root);
    return is_gone(fs::path(entry.path).parent_path().string());
}

bool RecordedInputs::has_vanished(const index::LedgerEntry& entry) const {
    if (!entry.named && !index::root_of(roots_, entry.path)) return false;
    return is_gone(entry.path);
}

}  // namespace news
