// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/inflection.hpp"

#define XXH_INLINE_ALL
#include <algorithm>
#include <array>
#include <cstdint>

#include <xxhash.h>

#include "common/hash_table.hpp"
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

// The keys of the words seen last: the vocabulary of news is used over and over. Row and text lie
// in two flat stores, for most lookups find them in no cache of the processor.
class KeyMemo {
  public:
    // Empty where the word is unknown; valid until the next remember().
    std::string_view find(std::string_view spelled) const {
        const Row* row = rows_.find(hash_of(spelled));
        if (!row) return {};
        const std::string_view texts =
            std::string_view(texts_).substr(row->start, row->spelled_size + row->key_size);
        return texts.starts_with(spelled) && row->spelled_size == spelled.size()
                   ? texts.substr(spelled.size())
                   : std::string_view();
    }

    // `spelled` is unknown and no longer than kLongestInflected, `key` no longer than a term.
    void remember(std::string_view spelled, std::string_view key) {
        constexpr std::size_t kMost = 100'000;
        if (rows_.size() >= kMost) {
            rows_ = {};
            texts_.clear();
        }
        Row& row = rows_[hash_of(spelled)];
        row.start = static_cast<std::uint32_t>(texts_.size());
        row.spelled_size = static_cast<std::uint8_t>(spelled.size());
        row.key_size = static_cast<std::uint8_t>(key.size());
        texts_.append(spelled).append(key);
    }

  private:
    struct Row {
        std::uint64_t hash = 0;
        std::uint32_t start = 0;  // of the word in texts_, its key behind it
        std::uint8_t spelled_size = 0;
        std::uint8_t key_size = 0;
    };

    static std::uint64_t hash_of(std::string_view text) {
        return std::max<std::uint64_t>(XXH3_64bits(text.data(), text.size()), 1);
    }

    HashTable<Row> rows_;
    std::string texts_;
};

}  // namespace

struct Inflector::Stemmer {
    std::string prefix;  // of the keys; empty where there is no stemmer
    bool is_english = false;
    Xapian::Stem snowball;
    KeyMemo memo;

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
    return stemmer_->stem(spelled);
}

std::string Inflector::forms_key(std::string_view spelled) const {
    const std::string_view known = stemmer_->memo.find(spelled);
    if (!known.empty()) return std::string(known);
    if (stemmer_->prefix.empty() || !has_forms(spelled)) return {};
    std::string key = make_term(stemmer_->prefix, stem(spelled));
    if (spelled.size() <= kLongestInflected) stemmer_->memo.remember(spelled, key);
    return key;
}

}  // namespace news
