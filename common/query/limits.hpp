// SPDX-License-Identifier: GPL-3.0-or-later
// Bounds on a query, all inclusive: whatever is typed is answered or refused in short time. Each
// has a message of its own.
#pragma once

#include <cstddef>

namespace news::query {

inline constexpr std::size_t kMaxBytes = 65'536;
inline constexpr std::size_t kMaxPieces =
    10'000;                                    // runs between blanks, brackets and marks, and these
inline constexpr std::size_t kMaxDepth = 100;  // brackets within brackets
inline constexpr std::size_t kMaxWords = 2'000;    // words, values and comparisons
inline constexpr std::size_t kMaxParts = 2'000;    // of one word or phrase: "a-b-c" has three
inline constexpr std::size_t kMaxWildcards = 100;  // words with a wildcard
inline constexpr unsigned kMaxTimes = 1'000;       // ATLEAST1000(…)

inline constexpr std::size_t kMaxErrors = 100;  // gathered; of what follows nothing is said

inline constexpr std::size_t kDefaultMaxWildcard = 1'000;  // forms of one wildcard
// Terms that Xapian is asked for in all, as a multiple of the forms that one wildcard may have.
inline constexpr std::size_t kTermsPerWildcard = 20;

}  // namespace news::query
