// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/fingerprint_set.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace news;

namespace {

// Close together at either end of the 64 bits, so that they run into each other.
std::string sha256_of(std::size_t number) {
    return number % 2 == 0 ? fmt::format("{:016x}{:048x}", number, 0)
                           : fmt::format("{:016x}{:048x}", number << 40U, 0);
}

}  // namespace

TEST_CASE("a fingerprint set has what was put in, each once, however much it grows") {
    constexpr std::size_t kMembers = 20'000;
    parts::FingerprintSet set;
    for (std::size_t i = 0; i < kMembers; ++i)
        REQUIRE(set.insert(sha256_of(i)));
    CHECK(set.size() == kMembers);
    for (std::size_t i = 0; i < kMembers; ++i) {
        REQUIRE(set.contains(sha256_of(i)));
        REQUIRE_FALSE(set.insert(sha256_of(i)));
    }
    for (std::size_t i = kMembers; i < 2 * kMembers; ++i)
        REQUIRE_FALSE(set.contains(sha256_of(i)));
    CHECK(set.size() == kMembers);
    set.clear();
    CHECK(set.size() == 0);
    CHECK_FALSE(set.contains(sha256_of(1)));
}

TEST_CASE("a fingerprint of zeros is one like the others") {
    parts::FingerprintSet set;
    const std::string zeros(64, '0');
    CHECK_FALSE(set.contains(zeros));
    CHECK(set.insert(zeros));
    CHECK(set.contains(zeros));
    CHECK_FALSE(set.insert(zeros));
}
