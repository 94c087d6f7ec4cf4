// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/article_words.hpp"

#define XXH_INLINE_ALL
#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include <xxhash.h>

namespace news::index {

namespace {

constexpr std::size_t kFewSlots = 1024;  // a power of two, as is every number of slots
constexpr Xapian::termpos kNoLimit = std::numeric_limits<Xapian::termpos>::max();

}  // namespace

ArticleWords::ArticleWords() : slots_(kFewSlots) {}

void ArticleWords::add(const Token& token, Xapian::termpos position) {
    const std::uint32_t number = number_of(token.term);
    Word& word = words_[number];
    if (word.times++ == 0) present_.push_back(number);
    postings_.push_back({number, position});
    if (token.spelled == token.term)
        word.is_plain = true;
    else if (!accented_.contains(token.spelled))
        accented_.emplace(token.spelled, number);
}

void ArticleWords::add_mark(Mark mark, Xapian::termpos position) {
    marks_[static_cast<std::size_t>(mark)].push_back(position);
}

void ArticleWords::post(Field field, SummedDocument& document) {
    group_by_word();
    post_marks(field, document);
    post_words(info(field).prefix, kNoLimit, document);
    end_field();
}

void ArticleWords::post_body(Xapian::termpos lead_end, SummedDocument& document) {
    group_by_word();
    post_marks(Field::body, document);
    post_words(info(Field::body).prefix, kNoLimit, document);
    post_words(info(Field::lead).prefix, lead_end, document);
    end_field();
}

std::vector<SpelledForm> ArticleWords::forms(const Inflector& inflector) const {
    std::vector<SpelledForm> forms;
    forms.reserve(words_.size());
    const auto add_form = [&](std::string_view spelled, const Word& word) {
        std::string key = inflector.forms_key(spelled);
        if (!key.empty()) forms.push_back({std::move(key), make_term({}, text_of(word))});
    };
    for (const Word& word : words_)
        if (word.is_plain) add_form(text_of(word), word);
    if (accented_.empty()) return forms;
    for (const auto& [spelled, number] : accented_)
        add_form(spelled, words_[number]);
    // two spellings can be one form of one stem
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

// Adds the word where it is new.
std::uint32_t ArticleWords::number_of(std::string_view text) {
    const std::uint64_t hash = XXH3_64bits(text.data(), text.size());
    std::size_t slot = hash & (slots_.size() - 1);
    for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
        const Word& word = words_[slots_[slot] - 1];
        if (word.hash == hash && text_of(word) == text) return slots_[slot] - 1;
    }
    const auto number = static_cast<std::uint32_t>(words_.size());
    slots_[slot] = number + 1;
    words_.push_back(
        {hash, static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(text.size())});
    texts_ += text;
    if (words_.size() * 2 > slots_.size()) grow();
    return number;
}

void ArticleWords::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::uint32_t number = 0; number < words_.size(); ++number) {
        std::size_t slot = words_[number].hash & (slots_.size() - 1);
        while (slots_[slot] != 0)
            slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = number + 1;
    }
}

// Postings as they came → the positions of each word.
void ArticleWords::group_by_word() {
    std::uint32_t end = 0;
    for (const std::uint32_t number : present_) {
        words_[number].end = end;
        end += words_[number].times;
    }
    positions_.resize(end);
    for (const auto& [number, position] : postings_)
        positions_[words_[number].end++] = position;
}

// What stands at positions up to `last`.
void ArticleWords::post_words(std::string_view prefix, Xapian::termpos last,
                              SummedDocument& document) {
    for (const std::uint32_t number : present_) {
        const Word& word = words_[number];
        const auto begin = positions_.begin() + (word.end - word.times);
        const auto end = std::upper_bound(begin, positions_.begin() + word.end, last);
        if (begin == end) continue;
        const auto times = static_cast<Xapian::termcount>(end - begin);
        // a compound can read like its last part: it counts then, but has one position
        distinct_.clear();
        std::unique_copy(begin, end, std::back_inserter(distinct_));
        document.add_postings(make_term(prefix, text_of(word)), times, distinct_);
    }
}

void ArticleWords::post_marks(Field field, SummedDocument& document) {
    for (const Mark mark : {Mark::capital, Mark::sentence, Mark::paragraph}) {
        std::vector<Xapian::termpos>& positions = marks_[static_cast<std::size_t>(mark)];
        if (!positions.empty()) document.add_postings(mark_term(field, mark), 0, positions);
        positions.clear();
    }
}

void ArticleWords::end_field() {
    for (const std::uint32_t number : present_)
        words_[number].times = 0;
    present_.clear();
    postings_.clear();
}

}  // namespace news::index
