// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/bytes/stream_buffer.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace news::bytes {

namespace {

constexpr std::size_t kChunk = 64 * 1024;

// What was looked at already, then the stream that it came from.
class Rejoined final : public ByteStream {
  public:
    Rejoined(std::string beginning, std::unique_ptr<ByteStream> rest)
        : beginning_(std::move(beginning)), rest_(std::move(rest)) {}

    std::size_t read(char* into, std::size_t room) override {
        if (at_ == beginning_.size()) return rest_->read(into, room);
        const std::size_t count = std::min(room, beginning_.size() - at_);
        std::memcpy(into, beginning_.data() + at_, count);
        at_ += count;
        if (at_ == beginning_.size()) std::string().swap(beginning_), at_ = 0;
        return count;
    }
    std::string trouble() const override { return rest_->trouble(); }
    std::string warning() const override { return rest_->warning(); }
    bool resume() override { return rest_->resume(); }
    std::optional<std::uint64_t> entry_point(std::uint64_t position) const override {
        return rest_->entry_point(position);
    }
    std::optional<std::uint64_t> size() const override { return rest_->size(); }

  private:
    std::string beginning_;
    std::size_t at_ = 0;
    std::unique_ptr<ByteStream> rest_;
};

// A little more than what should be left of a stream of which `read` bytes are read, where its size
// is known: room is cleared before it is read into, and most files are small.
std::size_t most_left(const ByteStream& stream, std::uint64_t read) {
    constexpr std::uint64_t kLeast = 4096;  // a file may have grown
    const std::optional<std::uint64_t> size = stream.size();
    if (!size) return static_cast<std::size_t>(-1);
    return static_cast<std::size_t>(*size > read ? std::max(*size - read + 1, kLeast) : kLeast);
}

}  // namespace

StreamBuffer::StreamBuffer(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

// Whether `count` bytes are held now.
bool StreamBuffer::fill(std::size_t count) {
    while (buffer_.size() - begin_ < count && !at_end_) {
        if (begin_ > 0 && begin_ >= buffer_.size() / 2) {
            buffer_.erase(0, begin_);
            begin_ = 0;
        }
        const std::size_t filled = buffer_.size();
        const std::size_t missing = count - (filled - begin_);
        // a long look grows by doubling, so that a false Content-Length allocates nothing
        const std::size_t room = std::min(std::max(kChunk, std::min(missing, filled)),
                                          most_left(*stream_, position_ + filled - begin_));
        buffer_.resize(filled + room);
        const std::size_t got = stream_->read(buffer_.data() + filled, room);
        buffer_.resize(filled + got);
        at_end_ = got == 0;
    }
    return buffer_.size() - begin_ >= count;
}

std::string_view StreamBuffer::held() const {
    return std::string_view(buffer_).substr(begin_);
}

std::string_view StreamBuffer::peek(std::size_t count) {
    fill(count);
    return held().substr(0, count);
}

std::uint64_t StreamBuffer::skip(std::uint64_t count) {
    std::uint64_t skipped = 0;
    while (skipped < count) {
        if (begin_ == buffer_.size() && !fill(1)) break;
        const std::size_t step = static_cast<std::size_t>(
            std::min<std::uint64_t>(count - skipped, buffer_.size() - begin_));
        begin_ += step;
        skipped += step;
    }
    position_ += skipped;
    return skipped;
}

std::string StreamBuffer::take(std::size_t count) {
    std::string taken(peek(count));
    skip(taken.size());
    return taken;
}

std::optional<std::string> StreamBuffer::take_line(std::size_t limit) {
    std::size_t looked = 0;
    while (true) {
        const std::string_view seen = held().substr(0, limit);
        const std::size_t end = seen.find('\n', looked);
        if (end != std::string_view::npos) return take(end + 1);
        looked = seen.size();
        if (looked == limit || !fill(looked + 1)) break;
    }
    if (looked == 0) return std::nullopt;
    return take(looked);
}

std::string StreamBuffer::trouble() const {
    return at_end_ && begin_ == buffer_.size() ? stream_->trouble() : std::string();
}

bool StreamBuffer::resume() {
    if (!stream_->resume()) return false;
    at_end_ = false;
    return true;
}

std::unique_ptr<ByteStream> StreamBuffer::release() {
    if (stream_->trouble().empty() && stream_->seek(stream_->entry_point(0).value_or(0)))
        return std::move(stream_);
    return std::make_unique<Rejoined>(std::move(buffer_), std::move(stream_));
}

}  // namespace news::bytes
