// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/given_name_first.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "common/unicode.hpp"
#include "indexer/extract/author_leads.hpp"
#include "indexer/extract/author_words.hpp"
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

// One to three words with capitals, of which none is a role or a paper's: "Mary Ann". Before a
// family name particles may stand.
bool may_be_name(std::string_view text, bool with_particles) {
    constexpr std::size_t kMostWords = 3;
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size(); ++words) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const std::string folded = fold(word);
        const bool is_last = end == text.size();
        if (is_no_name(folded) || (is_last && is_word_of_paper(folded))) return false;
        if (in_lower_case(word) && (is_last || !with_particles)) return false;
        if (word == "Jr." || word == "Sr.") return false;
        at = end + 1;
    }
    return words > 0 && words <= kMostWords;
}

struct SortedName {
    std::string family;
    std::string given;  // empty: the name has no comma
};

// Nothing: what stands behind the comma is no given name.
std::optional<SortedName> sorted_name(std::string name) {
    const std::size_t comma = name.find(',');
    if (comma == name.npos) return SortedName{std::move(name), {}};
    SortedName sorted{clean_text(std::string_view(name).substr(0, comma)),
                      clean_text(std::string_view(name).substr(comma + 1))};
    const bool is_one = may_be_name(sorted.family, true) && may_be_name(sorted.given, false) &&
                        sorted.given.find(',') == name.npos && find_agency(name).empty();
    if (!is_one) return std::nullopt;
    return sorted;
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

std::string given_names_first(std::string_view authors) {
    if (authors.find(';') == authors.npos) return std::string(authors);
    // "Smith, Anna" is sure; "Paris, Anna Smith" may be a list of towns, "Anna Smith, Paris" is one
    std::size_t sorted = 0, sure = 0, firm = 0;
    std::string turned;
    for (std::size_t at = 0; at < authors.size();) {
        const std::size_t end = std::min(authors.find(';', at), authors.size());
        std::string part = clean_text(authors.substr(at, end - at));
        at = end + 1;
        part.erase(0, joint_at(part));
        const auto name = sorted_name(std::move(part));
        if (!name) return std::string(authors);
        if (!turned.empty()) turned += "; ";
        if (name->given.empty()) {
            turned += name->family;
            continue;
        }
        turned.append(name->given).append(" ").append(name->family);
        ++sorted;
        if (!is_family_name(name->family)) continue;
        ++firm;
        if (is_given_name(name->given)) ++sure;
    }
    return sure > 0 || (firm == sorted && sorted > 1) ? turned : std::string(authors);
}

}  // namespace news::extract
