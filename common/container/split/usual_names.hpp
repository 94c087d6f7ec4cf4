// SPDX-License-Identifier: GPL-3.0-or-later
// What tables, data sets and web services call the fields of an article.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace news::container {

struct UsualNames {
    std::string_view field;  // ours: "headline"
    std::string_view names;  // comparable ones, parted by spaces, the most trusted first
};

// Of every field that a name can be given for, its names in English, German, French, Spanish,
// Italian, Portuguese and Dutch.
std::span<const UsualNames> usual_names();

// A name as names are compared: "published_at", "publishedAt" and "Published At" are one. Dots part
// the levels of nested values.
std::string comparable_name(std::string_view name);

// The field of ours that a comparable name is usual for; empty: none.
std::string_view usual_field(std::string_view comparable);

}  // namespace news::container
