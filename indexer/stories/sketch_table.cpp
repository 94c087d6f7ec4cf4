// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stories/sketch_table.hpp"

#define XXH_INLINE_ALL
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <utility>

#include <xxhash.h>

#include "common/columns/column_file.hpp"
#include "common/schema.hpp"

namespace news::stories {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kRowsAtOnce = 4096;

struct Header {
    std::array<char, 8> magic{'n', 'e', 'w', 's', 's', 'k', 'e', 't'};
    std::uint32_t version = 1;
    std::uint32_t byte_order = 0x01020304;
    columns::DatabaseState state;
    std::uint64_t checksum = 0;  // XXH3 of the rows
};

static_assert(sizeof(Header) == 88, "no padding: its bytes are written");
static_assert(sizeof(Sketch) == kSketchPlaces + 4, "no padding: its bytes are written and hashed");

bool is_of(const columns::DatabaseState& state, const Xapian::Database& database) {
    const Xapian::docid last = database.get_lastdocid();
    if (state.last_docid > last || last - state.last_docid > last / 64) return false;
    const columns::DatabaseState now = columns::state_of(database, state.last_docid);
    return now.uuid == state.uuid && now.rewrites == state.rewrites &&
           now.last_article == state.last_article;
}

// Calls take(document, sketch) for each document from `first` on, in order, whether it has one.
template <class Take>
void read_sketches(const Xapian::Database& database, Xapian::docid first, Take take) {
    auto value = database.valuestream_begin(kSketchSlot);
    const auto end = database.valuestream_end(kSketchSlot);
    if (value != end) value.skip_to(first);
    for (; value != end; ++value) {
        for (; first < value.get_docid(); ++first)
            take(Sketch{});
        take(parse_sketch(*value));
        ++first;
    }
    for (; first <= database.get_lastdocid(); ++first)
        take(Sketch{});
}

// Not waited for until it is on the disk: its checksum tells what a crash of the machine leaves.
void write_sketches(const Xapian::Database& database, const std::string& path) {
    const std::string draft = path + ".tmp";
    std::ofstream file(draft, std::ios::binary | std::ios::trunc);
    Header header;
    const auto put = [&](const void* data, std::size_t size) {
        file.write(static_cast<const char*>(data), static_cast<std::streamsize>(size));
    };
    put(&header, sizeof header);
    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> hash(XXH3_createState(),
                                                                        &XXH3_freeState);
    XXH3_64bits_reset(hash.get());
    std::vector<Sketch> rows;
    const auto flush = [&] {
        put(rows.data(), rows.size() * sizeof(Sketch));
        XXH3_64bits_update(hash.get(), rows.data(), rows.size() * sizeof(Sketch));
        rows.clear();
    };
    read_sketches(database, 0, [&](const Sketch& sketch) {
        rows.push_back(sketch);
        if (rows.size() == kRowsAtOnce) flush();
    });
    flush();
    header.state = columns::state_of(database, database.get_lastdocid());
    header.checksum = XXH3_64bits_digest(hash.get());
    file.seekp(0);
    put(&header, sizeof header);
    file.close();
    std::error_code error;
    if (file) fs::rename(draft, path, error);
    if (!file || error) fs::remove(draft, error);
}

}  // namespace

SketchTable::SketchTable(const Xapian::Database& database, const std::string& folder) {
    const std::string path = (fs::path(folder) / kSketchFile).string();
    if (!map(database, path)) {
        write_sketches(database, path);
        map(database, path);
    }
    read_newer(database);
}

bool SketchTable::map(const Xapian::Database& database, const std::string& path) {
    MappedFile mapped(path);
    const std::string_view bytes = mapped.bytes();
    if (bytes.size() < sizeof(Header)) return false;
    const Header expected;
    Header header;
    std::memcpy(&header, bytes.data(), sizeof header);
    const std::size_t rows = std::size_t{header.state.last_docid} + 1;
    const std::string_view body = bytes.substr(sizeof header);
    if (header.magic != expected.magic || header.version != expected.version ||
        header.byte_order != expected.byte_order || body.size() != rows * sizeof(Sketch) ||
        !is_of(header.state, database) || XXH3_64bits(body.data(), body.size()) != header.checksum)
        return false;
    rows_ = {static_cast<const Sketch*>(static_cast<const void*>(body.data())), rows};
    mapped_ = std::move(mapped);
    return true;
}

void SketchTable::read_newer(const Xapian::Database& database) {
    read_sketches(database, static_cast<Xapian::docid>(rows_.size()),
                  [&](const Sketch& sketch) { newer_.push_back(sketch); });
}

}  // namespace news::stories
