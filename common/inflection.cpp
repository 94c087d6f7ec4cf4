// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/inflection.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "common/inflection_exceptions.hpp"
#include "common/schema.hpp"
#include "common/unicode.hpp"
#include "common/unicode_class.hpp"
#include "common/xapian.hpp"

namespace news {

namespace {

// ISO 639-1; "nb" is what language detection says for written Norwegian. Sorted.
constexpr std::array<std::string_view, 16> kLanguages = {
    "da", "de", "en", "es", "fi", "fr", "hu", "it", "nb", "nl", "no", "pt", "ro", "ru", "sv", "tr"};
static_assert(std::is_sorted(kLanguages.begin(), kLanguages.end()));

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "f16s", "747s", but not "80s" and "1980s", which are no plural of a year.
bool is_plural_number(std::string_view word) {
    if (word.size() < 2 || word.back() != 's' || !is_digit(word[word.size() - 2])) return false;
    const std::string_view number = word.substr(0, word.size() - 1);
    const bool is_decade = (number.size() == 2 || number.size() == 4) && number.back() == '0' &&
                           std::all_of(number.begin(), number.end(), is_digit);
    return !is_decade;
}

bool has_forms(std::string_view spelled) {
    if (spelled.empty() || spelled.back() == '.') return false;
    std::size_t at = 0;
    const char32_t first = next_code_point(spelled, at);
    return first < 0x80 || char_info(first).kind != CharClass::unspaced;
}

// Looked up by a view, without a copy.
struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

}  // namespace

struct Inflector::Stemmer {
    std::string prefix;  // of the keys; empty where there is no stemmer
    bool is_english = false;
    Xapian::Stem snowball;
    // The vocabulary of news is used over and over; what has been seen lately is not stemmed again.
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> seen;

    std::string stem(std::string_view spelled) const {
        if (is_plural_number(spelled)) return fold(spelled.substr(0, spelled.size() - 1));
        if (prefix.empty() || spelled.size() > kLongestInflected || !has_forms(spelled))
            return fold(spelled);
        if (is_english) {
            const std::string_view exception = english_exception(spelled);
            if (!exception.empty()) return std::string(exception);
        }
        std::string folded = fold(snowball(std::string(spelled)));
        // a stemmer may leave nothing but marks of a word
        return folded.empty() ? fold(spelled) : folded;
    }
};

Inflector::Inflector(std::string_view language) : stemmer_(std::make_unique<Stemmer>()) {
    if (!has_stemmer(language)) return;
    stemmer_->prefix = std::string("Z").append(language).append(1, ':');
    stemmer_->is_english = language == "en";
    stemmer_->snowball = Xapian::Stem(std::string(language));
}

Inflector::~Inflector() = default;
Inflector::Inflector(Inflector&&) noexcept = default;
Inflector& Inflector::operator=(Inflector&&) noexcept = default;

bool Inflector::has_stemmer(std::string_view language) {
    return std::binary_search(kLanguages.begin(), kLanguages.end(), language);
}

std::string Inflector::stem(std::string_view spelled) const {
    constexpr std::size_t kMostSeen = 100'000;
    auto& seen = stemmer_->seen;
    if (const auto known = seen.find(spelled); known != seen.end()) return known->second;
    std::string stem = stemmer_->stem(spelled);
    if (spelled.size() > kLongestInflected) return stem;
    if (seen.size() >= kMostSeen) seen.clear();
    return seen.emplace(spelled, std::move(stem)).first->second;
}

std::string Inflector::forms_key(std::string_view spelled) const {
    if (stemmer_->prefix.empty() || !has_forms(spelled)) return {};
    return make_term(stemmer_->prefix, stem(spelled));
}

}  // namespace news
