// SPDX-License-Identifier: GPL-3.0-or-later
// The files newsarchive.columns and newsarchive.stories in a database's folder: for each facet
// field, the date and the story, which value every article has, by document number.
// docs/index-format.md describes it. Everything in it is a copy of what the database's value slots
// say: it may be removed at any time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/mapped_file.hpp"
#include "common/xapian.hpp"

namespace news::columns {

// Columns that lie in one file, since they change together.
enum class ColumnSet : std::uint8_t {
    values,   // of the facet fields and the date: what an article says of itself
    stories,  // the story, which another article can change: a small file, made anew in no time
};

const char* file_name(ColumnSet set);
// The slots that the set has columns of.
std::span<const std::uint32_t> column_slots(ColumnSet set = ColumnSet::values);

// Of which state of which database a file was made.
struct DatabaseState {
    std::array<char, 40> uuid{};  // text, filled up with NUL
    // count_of_rewrites(), for stories count_of_story_changes(): see index_metadata.hpp
    std::uint64_t rewrites = 0;
    // A hash of the identity of the last article covered: a database that was put back from a
    // backup and then written on has the same uuid, but not the same articles. 0: it is gone.
    std::uint64_t last_article = 0;
    std::uint32_t last_docid = 0;  // the last document covered
    std::uint32_t articles = 0;    // how many there were
};

// The state of a database (one, not several) up to a document. May throw Xapian exceptions.
DatabaseState state_of(const Xapian::Database& database, Xapian::docid last,
                       ColumnSet set = ColumnSet::values);

// A file is this header, its entries, and a block for each entry. All numbers as the machine has
// them; blocks and their parts are aligned to 8 bytes with zeros between them.
struct FileHeader {
    std::array<char, 8> magic{'n', 'e', 'w', 's', 'c', 'o', 'l', 's'};
    std::uint32_t version = 1;
    std::uint32_t byte_order = 0x01020304;
    DatabaseState state;
    std::uint64_t file_bytes = 0;
    std::uint64_t entries = 0;
    std::uint64_t checksum = 0;  // XXH3 of the header, with this as 0, and the entries
};

static_assert(sizeof(FileHeader) == 104, "no padding: its bytes are written and hashed");

// The block has, one after another: `bounds` where articles have several values, u32 of docids 0 to
// last_docid + 1, the values of docid d being numbers[bounds[d]] to numbers[bounds[d + 1]]; the
// numbers, else one a docid from 0 on; the ends of the texts, u32, the first 0; the texts, rising.
// A number is 1 for the first text; 0 is no value.
struct ColumnEntry {
    std::uint32_t slot = 0;
    std::uint32_t width = 1;     // bytes of a number: 1, 2 or 4
    std::uint32_t several = 0;   // 1: with bounds
    std::uint32_t texts = 0;     // different values
    std::uint64_t numbers = 0;   // how many stand there
    std::uint64_t offset = 0;    // of the block in the file
    std::uint64_t bytes = 0;     // of the block
    std::uint64_t checksum = 0;  // XXH3 of the block
};

// Where the parts of an entry's block begin.
struct BlockLayout {
    std::uint64_t numbers = 0;
    std::uint64_t ends = 0;
    std::uint64_t texts = 0;
};
BlockLayout layout_of(const ColumnEntry& entry, std::uint32_t last_docid);

inline constexpr std::uint64_t aligned(std::uint64_t bytes) {
    return (bytes + 7) / 8 * 8;
}
std::uint64_t checksum_of(FileHeader header, std::span<const ColumnEntry> entries);
std::uint64_t checksum_of(std::string_view block);

// One column as it lies in the file. What stands in it is not to be trusted: numbers and bounds may
// be past the end.
struct ColumnBlock {
    std::span<const std::uint32_t> bounds;  // empty: one number a docid
    const std::byte* numbers = nullptr;
    std::uint32_t width = 1;
    std::size_t count = 0;                // of the numbers
    std::span<const std::uint32_t> ends;  // of the texts, one more than there are
    std::string_view texts;

    std::uint32_t values() const { return static_cast<std::uint32_t>(ends.size() - 1); }
    // Of a number from 1 to values(); empty where the file is not as it should be.
    std::string_view text(std::uint32_t number) const;
    // The number of a text, 0: it has none.
    std::uint32_t find(std::string_view text) const;
};

// A file that is mapped into memory; nothing of a column is read before it is asked for. Not
// thread-safe. Blocks live as long as the file.
class ColumnFile {
  public:
    // nullptr where there is none, or none that is whole at first sight.
    static std::unique_ptr<ColumnFile> open(const std::string& folder,
                                            ColumnSet set = ColumnSet::values);
    ColumnFile(const ColumnFile&) = delete;
    ColumnFile& operator=(const ColumnFile&) = delete;

    const DatabaseState& state() const { return header_.state; }
    // Whether what it says of the documents that it covers holds. May throw Xapian exceptions.
    bool is_of(const Xapian::Database& database) const;
    // Whether more than a 64th of the documents is newer than it.
    bool is_far_behind(const Xapian::Database& database) const;
    // Checked against its checksum when it is first asked for; nullopt: damaged, or not there.
    std::optional<ColumnBlock> column(std::uint32_t slot);

  private:
    ColumnFile(MappedFile mapped, ColumnSet set) : mapped_(std::move(mapped)), set_(set) {}
    std::string_view bytes() const { return mapped_.bytes(); }
    bool read_header();

    MappedFile mapped_;
    ColumnSet set_;
    FileHeader header_;
    std::vector<ColumnEntry> entries_;
    std::vector<bool> checked_;  // by entry
};

}  // namespace news::columns
