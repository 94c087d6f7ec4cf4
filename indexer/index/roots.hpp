// SPDX-License-Identifier: GPL-3.0-or-later
// The folders that `add` was given, kept in the database's metadata: what `update` reads again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"
#include "common/xapian.hpp"

namespace news::index {

// A folder and how it was read the last time it was named.
struct Root {
    std::string path;  // absolute, without a slash at its end; raw bytes
    std::vector<std::string> include;
    std::vector<std::string> exclude;
    std::string options;  // as of LedgerEntry
    friend bool operator==(const Root&, const Root&) = default;
};

inline constexpr std::string_view kRootPrefix = "root:";

// The metadata key of a root; bounded, so that any path has one.
std::string root_key(std::string_view path);
std::string serialise(const Root& root);
// nullopt for what is none (an empty string included).
std::optional<Root> parse_root(std::string_view text);

// All that are recorded, in the order of their paths. May throw Xapian exceptions.
std::vector<Root> read_roots(const Xapian::Database& database);
// The same of the database at this path; fails as open_for_reading().
Result<std::vector<Root>> read_roots(const std::string& path);

// The innermost of them in which the path lies, or which it is; nullptr: there is none. `roots`: in
// the order of their paths.
const Root* root_of(const std::vector<Root>& roots, std::string_view path);

}  // namespace news::index
