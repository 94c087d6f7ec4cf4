// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/container/web/record_frames.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace news::container::web {

namespace {

constexpr std::size_t kWindow = 64 * 1024;
constexpr std::string_view kLineEnds = "\r\n";
constexpr std::size_t kMostLineEnds = 16;  // between records
// In a row, without a good record: packed bytes can be made so that each beginning unpacks to much
// of what follows.
constexpr std::size_t kMostTroubles = 10'000;

}  // namespace

RecordFrames::RecordFrames(bytes::StreamBuffer buffer, RecordMark mark, std::size_t most_held)
    : buffer_(std::move(buffer)), mark_(mark), most_held_(most_held) {}

RecordFrames::Place RecordFrames::look_ahead() {
    if (is_over_) return Place::end;
    while (true) {
        const std::string_view ahead = buffer_.peek(mark_.look);
        if (ahead.empty()) return buffer_.trouble().empty() ? Place::end : Place::trouble;
        const std::size_t lines = std::min(ahead.find_first_not_of(kLineEnds), ahead.size());
        if (lines == 0) return mark_.begins(ahead) ? Place::record : Place::garbage;
        buffer_.skip(lines);
    }
}

std::uint64_t RecordFrames::pass_garbage() {
    const std::uint64_t begin = buffer_.position();
    while (true) {
        // from the second byte on: a line's beginning is told by the line end before it, and the
        // first byte was the last one that the window before could tell
        const std::string_view ahead = buffer_.peek(kWindow + mark_.look);
        const std::size_t next = mark_.find(ahead, 1);
        if (next != std::string_view::npos) {
            buffer_.skip(next);
            break;
        }
        const bool is_last = ahead.size() < kWindow + mark_.look;
        buffer_.skip(is_last ? ahead.size() : kWindow);
        if (is_last) break;
    }
    return buffer_.position() - begin;
}

std::string RecordFrames::pass_trouble() {
    std::string trouble = buffer_.trouble();
    if (++troubles_ > kMostTroubles) {
        is_over_ = true;
        return trouble + ": no record for a long time, the rest is left out";
    }
    is_over_ = !buffer_.resume();
    return trouble;
}

// `rest`: what stands behind a block.
RecordFrames::Ending RecordFrames::ending(std::string_view rest) const {
    const std::size_t lines = std::min(rest.find_first_not_of(kLineEnds), rest.size());
    const std::string_view next = rest.substr(lines);
    if (next.empty() || mark_.begins(next)) return lines > 0 ? Ending::good : Ending::bare;
    return rest.starts_with(mark_.closing) ? Ending::good : Ending::broken;
}

RecordFrames::Block RecordFrames::look_at_block(std::uint64_t length) {
    const std::size_t behind = kMostLineEnds + mark_.look;
    length_ = length;
    is_broken_ = false;
    Block block;
    if (length > most_held_) {
        block.bytes = buffer_.peek(most_held_);
        is_broken_ = block.bytes.size() < most_held_;
    } else {
        const auto size = static_cast<std::size_t>(length);
        const std::string_view ahead = buffer_.peek(size + behind);
        block.bytes = ahead.substr(0, size);
        const Ending end = ahead.size() < size ? Ending::broken : ending(ahead.substr(size));
        is_broken_ = end == Ending::broken;
        if (end == Ending::bare) block.warning = "no line end behind the record";
    }
    block.is_broken = is_broken_;
    return block;
}

std::string RecordFrames::leave_block() {
    if (is_broken_) return leave_broken();
    troubles_ = 0;
    if (length_ > most_held_) return leave_long();
    buffer_.skip(length_);
    return {};
}

// The bytes end before the block does.
std::string RecordFrames::cut_short(std::uint64_t there) {
    const std::string why = buffer_.trouble().empty() ? "truncated record" : pass_trouble();
    return fmt::format("{}: {} of {} bytes are there", why, there, length_);
}

std::string RecordFrames::leave_broken() {
    const std::uint64_t said = std::min<std::uint64_t>(length_, most_held_);
    const std::string_view held = buffer_.peek(static_cast<std::size_t>(said) + mark_.look);
    const std::size_t next = mark_.find(held, 0);
    if (next != std::string_view::npos) {
        buffer_.skip(next);
        return fmt::format("wrong length: {} bytes are said, the next record begins after {}",
                           length_, next);
    }
    if (held.size() < said) {
        return cut_short(buffer_.skip(held.size()));
    }
    const std::uint64_t there = pass_garbage();
    return fmt::format("wrong length: {} bytes are said, {} lie before the next record", length_,
                       there);
}

// A block too long to be held. A record that begins within it may be a part of it (an archive that
// was fetched), or the length is wrong; taken for the latter, nothing is lost.
std::string RecordFrames::leave_long() {
    std::uint64_t left = length_;
    while (left > 0) {
        const std::string_view ahead = buffer_.peek(kWindow + mark_.look);
        const std::size_t next = mark_.find(ahead, left == length_ ? 0 : 1);
        if (next != std::string_view::npos && next < left) {
            buffer_.skip(next);
            return fmt::format("wrong length: {} bytes are said, the next record begins after {}",
                               length_, length_ - left + next);
        }
        const std::size_t step = ahead.size() < kWindow + mark_.look ? ahead.size() : kWindow;
        const std::uint64_t taken = buffer_.skip(std::min<std::uint64_t>(left, step));
        left -= taken;
        if (taken == 0) return cut_short(length_ - left);
    }
    if (ending(buffer_.peek(kMostLineEnds + mark_.look)) != Ending::broken) return {};
    const std::uint64_t behind = pass_garbage();
    return fmt::format("wrong length: {} bytes are said, {} more lie before the next record",
                       length_, behind);
}

}  // namespace news::container::web
