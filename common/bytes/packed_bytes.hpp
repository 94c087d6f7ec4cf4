// SPDX-License-Identifier: GPL-3.0-or-later
// What a decompressor reads from: packed bytes held a chunk at a time, with their offset.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "common/bytes/byte_stream.hpp"

namespace news::bytes {

// Owns the stream. Not thread-safe. Memory: two chunks.
class PackedBytes {
  public:
    static constexpr std::size_t kChunk = 64 * 1024;

    explicit PackedBytes(std::unique_ptr<ByteStream> packed) : packed_(std::move(packed)) {}

    // Whether `count` bytes (at most a chunk) are held.
    bool hold(std::size_t count) {
        while (buffer_.size() - at_ < count && !ended_) {
            buffer_.erase(0, at_);
            base_ += at_;
            at_ = 0;
            const std::size_t filled = buffer_.size();
            buffer_.resize(filled + kChunk);
            const std::size_t got = packed_->read(buffer_.data() + filled, kChunk);
            buffer_.resize(filled + got);
            ended_ = got == 0;
        }
        return buffer_.size() - at_ >= count;
    }
    std::string_view held() const { return std::string_view(buffer_).substr(at_); }
    void drop(std::size_t count) { at_ += count; }
    // Of the next byte, from where the stream began.
    std::uint64_t offset() const { return base_ + at_; }
    std::optional<std::uint64_t> entry_point(std::uint64_t offset) const {
        return packed_->entry_point(offset);
    }
    std::string trouble() const { return packed_->trouble(); }
    // False where the stream cannot; then nothing has changed.
    bool go_back_to(std::uint64_t offset) {
        const auto place = packed_->entry_point(offset);
        if (!place || !packed_->seek(*place)) return false;
        buffer_.clear();
        at_ = 0;
        base_ = offset;
        ended_ = false;
        return true;
    }

  private:
    std::unique_ptr<ByteStream> packed_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::uint64_t base_ = 0;
    bool ended_ = false;
};

}  // namespace news::bytes
