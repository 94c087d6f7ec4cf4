// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/columns/column_file.hpp"

#define XXH_INLINE_ALL
#include <algorithm>
#include <cstring>
#include <filesystem>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>
#include <xxhash.h>

#include "common/index_metadata.hpp"
#include "common/schema.hpp"

namespace news::columns {

namespace {

// Far more than the schema has; so a wrong number takes no memory.
constexpr std::uint64_t kMostEntries = 1000;

// A hash of the article's identity term; 0: there is no such document.
std::uint64_t identity_of(const Xapian::Database& database, Xapian::docid document) {
    if (document == 0) return 0;
    try {
        const std::string prefix(info(Field::id).prefix);
        Xapian::TermIterator term = database.termlist_begin(document);
        term.skip_to(prefix);
        if (term == database.termlist_end(document)) return 1;
        const std::string identity = *term;
        return XXH3_64bits(identity.data(), identity.size()) | 1U;
    } catch (const Xapian::DocNotFoundError&) {
        return 0;
    }
}

std::span<const std::uint32_t> numbers_at(const char* bytes, std::uint64_t count) {
    // blocks and their parts are aligned, and so is the mapping
    return {static_cast<const std::uint32_t*>(static_cast<const void*>(bytes)), count};
}

// Whether the parts of the block fill it and the width is one.
bool is_sound(const ColumnEntry& entry, std::uint32_t last_docid, std::uint64_t file_bytes) {
    const bool has_width = entry.width == 1 || entry.width == 2 || entry.width == 4;
    const bool lies_within = entry.offset % 8 == 0 && entry.offset <= file_bytes &&
                             entry.bytes <= file_bytes - entry.offset;
    if (!has_width || !lies_within || entry.numbers > file_bytes) return false;
    if (entry.several == 0 && entry.numbers != std::uint64_t{last_docid} + 1) return false;
    return entry.several <= 1 && layout_of(entry, last_docid).texts <= entry.bytes;
}

}  // namespace

const char* file_name(ColumnSet set) {
    return set == ColumnSet::stories ? "newsarchive.stories" : "newsarchive.columns";
}

std::span<const std::uint32_t> column_slots(ColumnSet set) {
    static const std::vector<std::uint32_t> kValues = [] {
        std::vector<std::uint32_t> slots = {info(Field::date).slot};
        for (const FieldInfo& field : field_table())
            if (field.facet) slots.push_back(field.slot);
        return slots;
    }();
    static const std::vector<std::uint32_t> kStories = {info(Field::cluster).slot};
    return set == ColumnSet::stories ? kStories : kValues;
}

DatabaseState state_of(const Xapian::Database& database, Xapian::docid last, ColumnSet set) {
    DatabaseState state;
    const std::string uuid = database.get_uuid();
    std::copy_n(uuid.begin(), std::min(uuid.size(), state.uuid.size()), state.uuid.begin());
    state.rewrites =
        set == ColumnSet::stories ? count_of_story_changes(database) : count_of_rewrites(database);
    state.last_article = identity_of(database, last);
    state.last_docid = last;
    state.articles = database.get_doccount();
    return state;
}

BlockLayout layout_of(const ColumnEntry& entry, std::uint32_t last_docid) {
    BlockLayout layout;
    layout.numbers = entry.several == 0 ? 0 : aligned(4 * (std::uint64_t{last_docid} + 2));
    layout.ends = layout.numbers + aligned(entry.numbers * entry.width);
    layout.texts = layout.ends + aligned(4 * (std::uint64_t{entry.texts} + 1));
    return layout;
}

std::uint64_t checksum_of(FileHeader header, std::span<const ColumnEntry> entries) {
    header.checksum = 0;
    const std::uint64_t seed = XXH3_64bits(&header, sizeof header);
    return XXH3_64bits_withSeed(entries.data(), entries.size_bytes(), seed);
}

std::uint64_t checksum_of(std::string_view block) {
    return XXH3_64bits(block.data(), block.size());
}

std::string_view ColumnBlock::text(std::uint32_t number) const {
    const std::uint32_t begin = ends[number - 1];
    const std::uint32_t end = ends[number];
    if (begin > end || end > texts.size()) return {};
    return texts.substr(begin, end - begin);
}

std::uint32_t ColumnBlock::find(std::string_view wanted) const {
    std::uint32_t low = 1;
    std::uint32_t high = values() + 1;
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        const std::string_view here = text(middle);
        if (here == wanted) return middle;
        if (here < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

std::unique_ptr<ColumnFile> ColumnFile::open(const std::string& folder, ColumnSet set) {
    const std::string path = (std::filesystem::path(folder) / file_name(set)).string();
    MappedFile mapped(path);
    if (mapped.bytes().size() < sizeof(FileHeader)) return nullptr;
    std::unique_ptr<ColumnFile> file(new ColumnFile(std::move(mapped), set));
    return file->read_header() ? std::move(file) : nullptr;
}

bool ColumnFile::read_header() {
    const FileHeader expected;
    std::memcpy(&header_, bytes().data(), sizeof header_);
    if (header_.magic != expected.magic || header_.version != expected.version ||
        header_.byte_order != expected.byte_order || header_.file_bytes != bytes().size() ||
        header_.entries > kMostEntries ||
        header_.entries * sizeof(ColumnEntry) > bytes().size() - sizeof header_)
        return false;
    entries_.resize(header_.entries);
    checked_.resize(header_.entries);
    if (!entries_.empty())
        std::memcpy(entries_.data(), bytes().data() + sizeof header_,
                    entries_.size() * sizeof(ColumnEntry));
    return checksum_of(header_, entries_) == header_.checksum &&
           std::all_of(entries_.begin(), entries_.end(), [&](const ColumnEntry& entry) {
               return is_sound(entry, header_.state.last_docid, bytes().size());
           });
}

bool ColumnFile::is_of(const Xapian::Database& database) const {
    const Xapian::docid last = header_.state.last_docid;
    if (last > database.get_lastdocid()) return false;
    const DatabaseState now = state_of(database, last, set_);
    return now.uuid == header_.state.uuid && now.rewrites == header_.state.rewrites &&
           now.last_article == header_.state.last_article;
}

bool ColumnFile::is_far_behind(const Xapian::Database& database) const {
    const Xapian::docid last = database.get_lastdocid();
    return last - header_.state.last_docid > last / 64;
}

namespace {

// All pages of the block at once instead of one by one as they are touched; systems before Linux
// 5.14 do the latter.
void map_pages(std::string_view block) {
#ifdef MADV_POPULATE_READ
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const auto begin = reinterpret_cast<std::uintptr_t>(block.data());
    const std::uintptr_t first = begin / page * page;
    madvise(reinterpret_cast<void*>(first), begin + block.size() - first, MADV_POPULATE_READ);
#endif
}

}  // namespace

std::optional<ColumnBlock> ColumnFile::column(std::uint32_t slot) {
    const auto entry =
        std::find_if(entries_.begin(), entries_.end(),
                     [&](const ColumnEntry& candidate) { return candidate.slot == slot; });
    if (entry == entries_.end()) return std::nullopt;
    const std::string_view block = bytes().substr(entry->offset, entry->bytes);
    const auto index = static_cast<std::size_t>(entry - entries_.begin());
    if (!checked_[index]) map_pages(block);
    if (!checked_[index] && checksum_of(block) != entry->checksum) return std::nullopt;
    checked_[index] = true;
    const BlockLayout layout = layout_of(*entry, header_.state.last_docid);
    ColumnBlock column;
    if (entry->several != 0)
        column.bounds = numbers_at(block.data(), std::uint64_t{header_.state.last_docid} + 2);
    column.numbers =
        static_cast<const std::byte*>(static_cast<const void*>(block.data() + layout.numbers));
    column.width = entry->width;
    column.count = entry->numbers;
    column.ends = numbers_at(block.data() + layout.ends, std::uint64_t{entry->texts} + 1);
    column.texts = block.substr(layout.texts);
    return column;
}

}  // namespace news::columns
