// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/warc_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "common/ascii_case.hpp"
#include "common/container/web/media_type.hpp"

namespace news::container::web {

namespace {

using namespace std::string_view_literals;

// What no one looks for among the pages.
constexpr std::array kExpectedTypes = {"warcinfo"sv, "request"sv, "metadata"sv};

std::string digest_key(std::string_view digest) {
    return "digest " + ascii_lower(digest);
}

std::string capture_key(std::string_view url, std::string_view time) {
    return fmt::format("capture {} {}", capture_time(time), clean_url(url));
}

std::string id_key(std::string_view id) {
    return fmt::format("record {}", id);
}

}  // namespace

WarcReader::WarcReader(StreamInput input, bytes::StreamBuffer buffer)
    : input_(std::move(input)),
      frames_(std::move(buffer), warc_mark(), longest_block(input_.limits)) {}

std::optional<ReadOutcome> WarcReader::next() {
    type_.clear();
    const RecordFrames::Place place = frames_.look_ahead();
    const bool is_first = !std::exchange(any_outcome_, true);
    switch (place) {
        case RecordFrames::Place::record:
            return read_record();
        case RecordFrames::Place::garbage: {
            Location location = record_location(input_, "warc", frames_.buffer());
            const std::uint64_t passed = frames_.pass_garbage();
            const bool is_all = is_first && frames_.look_ahead() == RecordFrames::Place::end;
            return FailedInput{
                std::move(location),
                is_all ? "no WARC header" : fmt::format("{} bytes that are no record", passed)};
        }
        case RecordFrames::Place::trouble: {
            Location location = record_location(input_, "warc", frames_.buffer());
            return FailedInput{std::move(location), frames_.pass_trouble()};
        }
        case RecordFrames::Place::end:
            break;
    }
    return std::nullopt;
}

ReadOutcome WarcReader::read_record() {
    Location location = record_location(input_, "warc", frames_.buffer());
    const WarcHeader header = take_warc_header(frames_.buffer());
    type_ = header.type;
    location.crawled = capture_time(header.fields.first("warc-date"));
    if (!header.damage.empty()) {
        // its length is not known: what lies before the next record belongs to it
        std::string reason = header.damage;
        const RecordFrames::Place behind = frames_.look_ahead();
        if (behind == RecordFrames::Place::garbage) frames_.pass_garbage();
        if (behind == RecordFrames::Place::trouble) reason += ": " + frames_.pass_trouble();
        return FailedInput{std::move(location), std::move(reason)};
    }
    const RecordFrames::Block block = frames_.look_at_block(*header.content_length);
    ReadOutcome outcome = FailedInput{location, {}};
    if (!block.is_broken) outcome = read_block(header, location, block.bytes);
    if (auto* page = std::get_if<PageRecord>(&outcome); page && page->warning.empty())
        page->warning = block.warning;
    if (std::string damage = frames_.leave_block(); !damage.empty())
        outcome = FailedInput{std::move(location), std::move(damage)};
    const auto* page = std::get_if<PageRecord>(&outcome);
    remember(header, page ? std::string_view(page->sha256) : std::string_view());
    return outcome;
}

ReadOutcome WarcReader::read_block(const WarcHeader& header, Location location,
                                   std::string_view bytes) {
    const HeaderFields& fields = header.fields;
    if (std::find(kExpectedTypes.begin(), kExpectedTypes.end(), type_) != kExpectedTypes.end())
        return SkippedInput{std::move(location), type_ + " record", true};
    if (type_ == "revisit") return read_revisit(header, std::move(location));
    if (type_ != "response" && type_ != "resource" && type_ != "conversion")
        return SkippedInput{std::move(location),
                            type_.empty() ? "record without a type" : type_ + " record"};
    if (!fields.first("warc-segment-number").empty())
        return SkippedInput{std::move(location), "segment of a record: not joined"};
    Capture capture;
    capture.location = std::move(location);
    capture.url = clean_url(fields.first("warc-target-uri"));
    capture.content_type = fields.first("content-type");
    const std::string type = media_type(capture.content_type);
    capture.is_http = type_ == "response" && (type == "application/http" || type.empty());
    capture.cut = !fields.first("warc-truncated").empty();
    capture.length = *header.content_length;
    capture.bytes = bytes;
    return read_capture(std::move(capture), input_.limits);
}

// Found by the digest of what was fetched, else by the capture or the record that it names.
ReadOutcome WarcReader::read_revisit(const WarcHeader& header, Location location) const {
    const HeaderFields& fields = header.fields;
    const std::string_view digest = fields.first("warc-payload-digest");
    std::string_view url = fields.first("warc-refers-to-target-uri");
    if (url.empty()) url = fields.first("warc-target-uri");
    const std::string_view time = fields.first("warc-refers-to-date");
    const std::string_view id = fields.first("warc-refers-to");
    std::optional<std::string> known;
    if (!digest.empty()) known = memory_.find(digest_key(digest));
    if (!known && !time.empty()) known = memory_.find(capture_key(url, time));
    if (!known && !id.empty()) known = memory_.find(id_key(id));
    if (known && !known->empty())
        return KnownPage{std::move(location), std::move(*known),
                         time.empty() ? "revisit: a page read before"
                                      : fmt::format("revisit: the page of {}", time)};
    if (known) return SkippedInput{std::move(location), "revisit: of a record that is no page"};
    const bool says_what = !digest.empty() || !time.empty() || !id.empty();
    return SkippedInput{std::move(location), says_what ? "revisit: its page is not in this archive"
                                                       : "revisit: it does not say of what"};
}

void WarcReader::remember(const WarcHeader& header, std::string_view sha256) {
    if (type_ != "response" && type_ != "resource" && type_ != "conversion") return;
    const HeaderFields& fields = header.fields;
    const std::string_view digest = fields.first("warc-payload-digest");
    const std::string_view id = fields.first("warc-record-id");
    memory_.remember(capture_key(fields.first("warc-target-uri"), fields.first("warc-date")),
                     sha256);
    if (!digest.empty()) memory_.remember(digest_key(digest), sha256);
    if (!id.empty()) memory_.remember(id_key(id), sha256);
}

bool is_warc(std::string_view bytes) {
    constexpr std::string_view kMagic = "WARC/";
    return bytes.size() > kMagic.size() && bytes.starts_with(kMagic) &&
           bytes[kMagic.size()] >= '0' && bytes[kMagic.size()] <= '9';
}

}  // namespace news::container::web
