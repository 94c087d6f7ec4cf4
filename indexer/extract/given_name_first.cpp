// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/given_name_first.hpp"

#include <string_view>

#include "indexer/extract/byline.hpp"

namespace news::extract {

namespace {

bool in_lower_case(std::string_view word) {
    return !word.empty() && word.front() >= 'a' && word.front() <= 'z';
}

// "Smith", "van der Berg".
bool is_family_name(std::string_view text) {
    for (std::size_t end = text.find(' '); end != std::string_view::npos; end = text.find(' ')) {
        if (!in_lower_case(text)) return false;
        text.remove_prefix(end + 1);
    }
    return !text.empty();
}

// "Anna", "Anna B.".
bool is_given_name(std::string_view text) {
    const std::size_t end = text.find(' ');
    const std::string_view behind =
        end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    const bool initial = behind.size() == 2 && !in_lower_case(behind) && behind.ends_with('.');
    return !text.empty() && (end == std::string_view::npos || initial) && text != "Jr." &&
           text != "Sr.";
}

}  // namespace

std::string given_name_first(const std::string& author) {
    const std::size_t comma = author.find(", ");
    if (comma == std::string::npos || author.find(',', comma + 1) != std::string::npos ||
        !find_agency(author).empty())
        return author;
    const std::string family = author.substr(0, comma);
    const std::string given = author.substr(comma + 2);
    return is_family_name(family) && is_given_name(given) ? given + ' ' + family : author;
}

}  // namespace news::extract
