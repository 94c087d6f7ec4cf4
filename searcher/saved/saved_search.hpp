// SPDX-License-Identifier: GPL-3.0-or-later
// A search that somebody keeps, as typed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.hpp"

namespace news::saved {

struct SavedSearch {
    std::string name;
    std::string saved;  // the day, ISO 8601
    std::string query;
    std::vector<std::string> where, where_not;  // FIELD=VALUE
    std::string from, to;
    std::string dialect, recency;  // empty: none
    std::string sort;
    std::size_t max_wildcard = 0;
    bool strict = false;
    friend bool operator==(const SavedSearch&, const SavedSearch&) = default;
};

// One JSON object, indented: people may read and change it.
std::string to_json(const SavedSearch& search);
// Fails with ErrorCode::usage where it is none. The name is that of its file.
Result<SavedSearch> from_json(std::string_view json, std::string name);

}  // namespace news::saved
