// SPDX-License-Identifier: GPL-3.0-or-later
// A fixed list of phrases that short texts are held against: every line of a page asks for some
// hundred of them, so none is looked at before two of its bytes agree (Wu and Manber, "A fast
// algorithm for multi-pattern searching", 1994).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace news::extract {

// Bytes are compared as they are. Thread-safe once made.
class Phrases {
  public:
    // At least one phrase, each of two bytes or more; what they view must outlive this.
    explicit Phrases(std::span<const std::string_view> phrases);

    // Whether one of the phrases is the whole text, or its beginning, or stands anywhere in it.
    bool contain(std::string_view text) const;
    bool begin(std::string_view text) const;
    bool occur_in(std::string_view text) const;

  private:
    static constexpr std::size_t kBuckets = 1024;

    static std::size_t bucket_of(char first, char second);
    std::span<const std::string_view> with_window(std::string_view text, std::size_t end) const;

    std::size_t window_;                     // bytes that all phrases have
    std::vector<std::string_view> phrases_;  // by the bucket of their window's last two bytes
    std::array<std::uint16_t, kBuckets + 1> first_{};  // of a bucket, in phrases_
    // From a window that ends in these two bytes, how far ahead the next one may be that ends a
    // phrase's window.
    std::array<std::uint8_t, kBuckets> shifts_{};
};

}  // namespace news::extract
