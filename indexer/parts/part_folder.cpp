// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/part_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>
#include <sys/resource.h>

#include "common/index_metadata.hpp"
#include "common/unicode.hpp"
#include "indexer/index/write_hint.hpp"

namespace news::parts {

namespace fs = std::filesystem;

namespace {

constexpr const char* kDraft = "draft-";
constexpr const char* kBootFile = "boot";
constexpr const char* kJournal = "journal";
constexpr std::size_t kDigits = 10;
constexpr std::size_t kFewestAtOnce = 4;
constexpr std::size_t kFilesAPart = 6;

std::string boot_id() {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string id;
    std::getline(file, id);
    return id;
}

std::string name_of(PartRange range) {
    return fmt::format("{:010}-{:010}", range.first, range.last);
}

std::optional<PartRange> range_of(const std::string& name) {
    if (name.size() != 2 * kDigits + 1 || name[kDigits] != '-') return std::nullopt;
    PartRange range;
    const char* begin = name.data();
    const auto first = std::from_chars(begin, begin + kDigits, range.first);
    const auto last = std::from_chars(begin + kDigits + 1, begin + name.size(), range.last);
    if (first.ptr != begin + kDigits || last.ptr != begin + name.size()) return std::nullopt;
    return range;
}

Error folder_error(const fs::path& path, const std::string& what) {
    return {ErrorCode::io, fmt::format("cannot write to {}: {}", printable(path.string()), what),
            index::write_hint(what) + ": it goes on"};
}

Result<void> rename_folder(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) return tl::unexpected(folder_error(to, error.message()));
    return {};
}

// The system's bound on open files, raised as far as it lets us.
std::size_t raised_open_files() {
    constexpr rlim_t kEnough = 4096;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
    if (limit.rlim_cur < kEnough && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = std::min(kEnough, limit.rlim_max);
        setrlimit(RLIMIT_NOFILE, &limit);
        getrlimit(RLIMIT_NOFILE, &limit);
    }
    return static_cast<std::size_t>(limit.rlim_cur);
}

// Not what somebody else has put there.
std::vector<fs::path> things_of_ours(const fs::path& folder, std::error_code& error) {
    std::vector<fs::path> ours;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with(kDraft) || name == kJournal || range_of(name))
            ours.push_back(entry->path());
    }
    return ours;
}

}  // namespace

PartFolder::PartFolder(const std::string& database, std::size_t group_size)
    : folder_((fs::path(database) / kPartsFolder).string()),
      group_size_(std::max<std::size_t>(2, group_size)) {}

bool PartFolder::exists() const {
    std::error_code error;
    return fs::exists(folder_, error);
}

std::uint64_t PartFolder::bytes() const {
    std::uint64_t bytes = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder_, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code gone;  // a run may be writing
        const auto size = entry->file_size(gone);
        if (!gone) bytes += size;
    }
    return bytes;
}

bool PartFolder::is_trustworthy() const {
    std::ifstream file(fs::path(folder_) / kBootFile);
    std::string id;
    // where the system does not give one (no /proc) there is no telling
    return std::getline(file, id) && !id.empty() && id == boot_id();
}

Result<void> PartFolder::prepare() {
    const std::lock_guard lock(mutex_);
    if (is_prepared_) return {};
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error) return tl::unexpected(folder_error(folder_, error.message()));
    const fs::path boot = fs::path(folder_) / kBootFile;
    std::ofstream file(boot, std::ios::trunc);
    if (!(file << boot_id() << std::endl))
        return tl::unexpected(folder_error(boot, std::strerror(errno)));
    is_prepared_ = true;
    return {};
}

Result<void> PartFolder::remove() {
    forget();
    if (!exists()) return {};
    std::error_code error;
    // first what vouches for the rest, so that half of it is never taken for the whole
    fs::remove(fs::path(folder_) / kBootFile, error);
    // what is not seen would be vouched for by the next run
    std::vector<fs::path> all;
    if (!error) all = things_of_ours(folder_, error);
    for (const fs::path& ours : all)
        if (!error) fs::remove_all(ours, error);
    if (error) return tl::unexpected(folder_error(folder_, error.message()));
    fs::remove(folder_, error);  // stays where somebody has put something else into it
    return {};
}

void PartFolder::forget() {
    is_prepared_ = false;
    settled_.clear();
}

std::string PartFolder::draft_path(PartRange range) const {
    return (fs::path(folder_) / (kDraft + name_of(range))).string();
}

std::string PartFolder::part_path(PartRange range) const {
    return (fs::path(folder_) / name_of(range)).string();
}

std::string PartFolder::journal_path() const {
    return (fs::path(folder_) / kJournal).string();
}

Result<void> PartFolder::seal(PartRange range) {
    return rename_folder(draft_path(range), part_path(range));
}

Result<void> PartFolder::seal_merged(PartRange range) {
    std::vector<PartRange> within;
    const auto parts = sealed();
    if (!parts) return tl::unexpected(parts.error());
    for (const PartRange& part : *parts)
        if (part.first >= range.first && part.last <= range.last) within.push_back(part);
    // a kill between the renaming and the end leaves parts that sealed() passes over
    if (auto renamed = seal(range); !renamed) return renamed;
    std::error_code ignored;
    for (const PartRange& part : within)
        fs::remove_all(part_path(part), ignored);
    return {};
}

Result<std::vector<PartRange>> PartFolder::sealed() const {
    std::vector<PartRange> parts;
    std::error_code error;
    // a part that is not seen is lost: the folder is read to its end, or not at all
    for (fs::directory_iterator entry(folder_, error), end; !error && entry != end;
         entry.increment(error))
        if (const auto range = range_of(entry->path().filename().string())) parts.push_back(*range);
    if (error) return tl::unexpected(folder_error(folder_, error.message()));
    // of two that begin together the longer comes first
    std::sort(parts.begin(), parts.end(), [](const PartRange& a, const PartRange& b) {
        return a.first != b.first ? a.first < b.first : a.last > b.last;
    });
    std::vector<PartRange> outermost;
    for (const PartRange& part : parts)
        if (outermost.empty() || part.last > outermost.back().last) outermost.push_back(part);
    return outermost;
}

std::optional<PartRange> PartFolder::settle(std::uint64_t chunk) {
    const std::uint64_t group = chunk / group_size_;
    const std::lock_guard lock(mutex_);
    if (++settled_[group] < group_size_) return std::nullopt;
    settled_.erase(group);
    return PartRange{group * group_size_, group * group_size_ + group_size_ - 1};
}

std::size_t PartFolder::most_open_files() {
    static const std::size_t open_files = raised_open_files();
    return open_files;
}

std::size_t PartFolder::most_at_once() {
    constexpr std::size_t kMost = 128;
    constexpr std::size_t kOtherFiles = 200;
    const std::size_t open_files = most_open_files();
    const std::size_t possible =
        open_files > kOtherFiles ? (open_files - kOtherFiles) / kFilesAPart / 2 : 0;
    return std::clamp(possible, kFewestAtOnce, kMost);
}

bool PartFolder::allows_writers(std::size_t threads, std::size_t open_files) {
    constexpr std::size_t kOtherFiles = 30;
    // a reader of the database, and what it puts together with the result
    constexpr std::size_t kFilesAThread = kFilesAPart * (kFewestAtOnce + 2);
    return open_files >= kOtherFiles && (open_files - kOtherFiles) / kFilesAThread >= threads;
}

}  // namespace news::parts
