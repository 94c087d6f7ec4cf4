// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/arc_reader.hpp"

#include <utility>

#include <fmt/format.h>

#include "common/ascii_case.hpp"
#include "common/container/web/capture.hpp"
#include "common/container/web/header_fields.hpp"

namespace news::container::web {

ArcReader::ArcReader(StreamInput input, bytes::StreamBuffer buffer)
    : input_(std::move(input)),
      frames_(std::move(buffer), arc_mark(), longest_block(input_.limits)) {}

std::optional<ReadOutcome> ArcReader::next() {
    const RecordFrames::Place place = frames_.look_ahead();
    if (place == RecordFrames::Place::end) return std::nullopt;
    if (place == RecordFrames::Place::record) return read_record();
    Location location = record_location(input_, "arc", frames_.buffer());
    if (place == RecordFrames::Place::trouble)
        return FailedInput{std::move(location), frames_.pass_trouble()};
    const std::uint64_t passed = frames_.pass_garbage();
    return FailedInput{std::move(location), fmt::format("{} bytes that are no record", passed)};
}

ReadOutcome ArcReader::read_record() {
    Location location = record_location(input_, "arc", frames_.buffer());
    const std::string line = frames_.buffer().take_line(kLongestArcHeader).value_or("");
    const auto header = parse_arc_header(trimmed(line));
    if (!header || !header->length) {
        // what lies before the next record belongs to it
        if (frames_.look_ahead() == RecordFrames::Place::garbage) frames_.pass_garbage();
        return FailedInput{
            std::move(location),
            fmt::format("its length is no number: {}", header ? header->length_digits : "none")};
    }
    Capture capture;
    capture.url = clean_url(header->url);
    location.crawled = capture_time(header->time);
    capture.location = location;
    capture.content_type = header->content_type;
    capture.is_http = begins_ignoring_case(header->url, "http");
    capture.length = *header->length;
    const RecordFrames::Block block = frames_.look_at_block(capture.length);
    capture.bytes = block.bytes;
    ReadOutcome outcome = FailedInput{location, {}};
    if (header->url.starts_with("filedesc:"))
        outcome = SkippedInput{location, "the archive's own notes", true};
    else if (!block.is_broken)
        outcome = read_capture(std::move(capture), input_.limits);
    if (std::string damage = frames_.leave_block(); !damage.empty())
        outcome = FailedInput{std::move(location), std::move(damage)};
    return outcome;
}

bool is_arc(std::string_view bytes) {
    return bytes.starts_with("filedesc://") || arc_mark().begins(bytes);
}

}  // namespace news::container::web
