// SPDX-License-Identifier: GPL-3.0-or-later
// How often each kind of reason was given, in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace news::index {

class ReasonCounts {
  public:
    // Of each so many kinds by name; what comes later counts as kOther.
    static constexpr std::size_t kMostKinds = 100;
    static constexpr std::string_view kOther = "other reasons";

    // "limit: more than 10 bytes" counts as "limit".
    void add(std::string_view reason, std::uint64_t times = 1);

    std::uint64_t total() const { return total_; }
    const std::map<std::string, std::uint64_t, std::less<>>& kinds() const { return kinds_; }

  private:
    std::map<std::string, std::uint64_t, std::less<>> kinds_;
    std::uint64_t total_ = 0;
};

}  // namespace news::index
