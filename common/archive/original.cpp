// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/original.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/archive/open_reader.hpp"
#include "common/bytes/file_bytes.hpp"
#include "common/unicode.hpp"

namespace news::archive {

namespace {

using container::PageRecord;
using container::Reader;
using container::StreamInput;

// Among the next `most_records` outcomes.
std::optional<std::string> find_in(Reader& reader, std::string_view sha256,
                                   std::size_t most_records) {
    for (std::size_t i = 0; i < most_records; ++i) {
        auto outcome = reader.next();
        if (!outcome) return std::nullopt;
        auto* page = std::get_if<PageRecord>(&*outcome);
        if (page && page->sha256 == sha256) return std::move(page->bytes);
    }
    return std::nullopt;
}

// Reads one record where it begins. A place that cannot be entered gives other bytes, or none.
std::optional<std::string> read_at(const std::string& path, std::uint64_t offset,
                                   std::string_view sha256) {
    bytes::OpenedFile file = bytes::open_input(path);
    if (file.problem != bytes::OpenProblem::none) return std::nullopt;
    const auto at = static_cast<off_t>(offset);
    if (lseek(file.descriptor.get(), at, SEEK_SET) != at) return std::nullopt;
    auto stream = bytes::stream_file(std::move(file.descriptor));
    StreamInput input{file_location(path), {}, true, 0, {}, {}};
    const auto reader = open_stream(std::move(input), bytes::StreamBuffer(std::move(stream)));
    return find_in(*reader, sha256, 1);
}

bool is_there(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0;
}

}  // namespace

Result<Original> fetch_original(const std::vector<Location>& locations, std::string_view sha256) {
    std::vector<std::string> troubles;
    const auto note = [&](std::string trouble) {
        if (std::ranges::find(troubles, trouble) == troubles.end())
            troubles.push_back(std::move(trouble));
    };
    for (const Location& place : locations) {
        std::optional<std::string> bytes;
        if (place.path == "-") {
            note("standard input is not kept");
            continue;
        }
        if (place.record_offset && place.member.empty())
            bytes = read_at(place.path, *place.record_offset, sha256);
        if (!bytes) {
            const auto reader = open_reader({place.path, true, place.member});
            bytes = find_in(*reader, sha256, static_cast<std::size_t>(-1));
        }
        if (bytes) return Original{std::move(*bytes), place};
        note(fmt::format("{}: {}", printable(place.path),
                         is_there(place.path) ? "no longer holds these bytes" : "is gone"));
    }
    return fail(ErrorCode::io,
                fmt::format("the original is not where it was: {}", fmt::join(troubles, "; ")),
                "put the file back, or index its new place: news-indexer add PATH");
}

bool lies_at(const std::string& path, std::uint64_t offset, std::string_view sha256) {
    return read_at(path, offset, sha256).has_value();
}

}  // namespace news::archive
