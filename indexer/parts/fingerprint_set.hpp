// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles have been met, by the first 64 bits of their SHA-256.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string_view>
#include <vector>

namespace news::parts {

// Open addressing with linear probing: between eleven and twenty-two bytes a member, where
// std::unordered_set takes forty. Among a million members the chance that two articles share a
// fingerprint is one in 37 million. Thread-safe.
class FingerprintSet {
  public:
    // `sha256`: 64 hexadecimal digits. Whether it was not there.
    bool insert(std::string_view sha256);
    bool contains(std::string_view sha256) const;
    std::size_t size() const;
    void clear();

  private:
    static std::uint64_t fingerprint(std::string_view sha256);
    std::size_t slot_of(std::uint64_t fingerprint) const;
    void grow();

    static constexpr std::size_t kFirstSlots = 1024;

    mutable std::mutex mutex_;
    std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(kFirstSlots);  // 0: free
    std::size_t size_ = 0;
};

}  // namespace news::parts
