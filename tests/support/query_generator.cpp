// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/query_generator.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace news::test {

namespace {

constexpr std::size_t kDeepest = 3;

using Names = std::vector<std::string>;

std::string bracketed(const std::string& query) {
    return "(" + query + ")";
}

}  // namespace

QueryGenerator::QueryGenerator(const ArticleTexts& texts, unsigned seed)
    : texts_(texts), chance_(seed), words_(chance_), texts_of_(texts.articles().size()) {
    for (std::size_t number = 0; number < texts_.texts().size(); ++number)
        if (!written_words(texts_.texts()[number].text).empty())
            texts_of_[texts_.texts()[number].article].push_back(number);
}

std::string QueryGenerator::next() {
    used_.clear();
    do
        article_ = chance_.below(texts_.articles().size());
    while (texts_of_[article_].empty());
    return expression(chance_.below(kDeepest));
}

std::string QueryGenerator::expression(std::size_t depth) {
    static const Names kOr = {" OR ", " or ", " || ", " | ", " Or "};
    if (depth == 0) return leaf();
    switch (chance_.below(8)) {
        case 0:
        case 1:
            return leaf();
        case 2:
        case 3:
        case 4:
            return conjunction(depth - 1);
        case 5:
            return operand(depth - 1) + chance_.one_of(kOr) + operand(depth - 1);
        case 6:
            return without(depth - 1);
        default:
            return (chance_.percent(50) ? "EXACT" : "exact") + bracketed(expression(depth - 1));
    }
}

// Mostly in brackets: without them another tree may come of it, which is as good.
std::string QueryGenerator::operand(std::size_t depth) {
    const std::string query = expression(depth);
    return depth > 0 && chance_.percent(80) ? bracketed(query) : query;
}

std::string QueryGenerator::conjunction(std::size_t depth) {
    static const Names kAnd = {" AND ", " AND ", " ", " ", " and ", " && ", " & ", " +"};
    std::string query = operand(depth);
    do {
        const std::string& sign = chance_.one_of(kAnd);
        query += sign + (sign == " +" ? bracketed(expression(depth)) : operand(depth));
    } while (chance_.percent(20));
    return query;
}

std::string QueryGenerator::without(std::size_t depth) {
    static const Names kNot = {" NOT ", " AND NOT ", " not ", " and not ", " -", " && -"};
    const std::string wanted = operand(depth);
    // of what it shall not have another article should be full, so that something is found
    const std::size_t own = article_;
    if (chance_.percent(70)) article_ = chance_.below(texts_.articles().size());
    if (texts_of_[article_].empty()) article_ = own;
    const std::string unwanted = bracketed(expression(depth));
    article_ = own;
    if (chance_.percent(10)) return (chance_.percent(50) ? "NOT " : "-") + unwanted;
    return wanted + chance_.one_of(kNot) + unwanted;
}

std::string QueryGenerator::leaf() {
    switch (chance_.below(19)) {
        case 16:
        case 17:
            return at_least();
        case 18:
            return (chance_.percent(50) ? "CAPS" : "caps") + bracketed(words_of_text());
        case 0:
        case 1:
        case 2:
            return word_of_text();
        case 3:
        case 4:
            return phrase_of_text();
        case 5:
        case 6:
        case 7:
        case 8:
            return proximity();
        case 9:
        case 10:
        case 11:
            return in_field();
        case 12:
        case 13:
            return value();
        case 14:
            return number();
        default:
            return day(chance_.one_of(std::vector<Field>{Field::date, Field::date, Field::date,
                                                         Field::crawled, Field::added}));
    }
}

// So often, mostly twice: few words stand oftener.
std::string QueryGenerator::at_least() {
    const std::size_t times = 1 + chance_.below(chance_.percent(70) ? 3 : 8);
    const std::string body = chance_.percent(40) ? word_of_text() : words_of_text();
    const std::string field = chance_.percent(20) ? name_of(Field::body) + ":" : "";
    return fmt::format("{}{}{}({})", field, chance_.percent(50) ? "ATLEAST" : "atleast", times,
                       body);
}

// What has words only, no fields and no NOT.
std::string QueryGenerator::words_of_text() {
    switch (chance_.below(5)) {
        case 0:
            return phrase_of_text();
        case 1:
            return word_of_text() + " OR " + word_of_text();
        case 2:
            return word_of_text() + " AND " + phrase_of_text();
        case 3:
            return proximity();
        default:
            return word_of_text();
    }
}

std::string QueryGenerator::word_of_text() {
    const std::vector<WrittenWord> words = written_words(text().text);
    return words_.word(chance_.one_of(words).text);
}

std::string QueryGenerator::phrase_of_text() {
    const std::string_view words_of = text().text;
    const std::vector<WrittenWord> words = written_words(words_of);
    return words_.phrase(words_of, words, chance_.below(words.size()));
}

std::string QueryGenerator::proximity() {
    const Text& chosen = text();
    return proximity(chosen, written_words(chosen.text), 1);
}

// Words that stand about so far from each other: some a little nearer, some a little farther.
std::string QueryGenerator::proximity(const Text& text, const std::vector<WrittenWord>& words,
                                      std::size_t depth) {
    static const Names kEither = {"NEAR", "W", "near", "w", "Near"};
    static const Names kSame = {" /s ", " /s ", " /p ", " NEAR/s ", " w/S ", " W/p "};
    static const Names kOrdered = {"PRE", "ADJ", "pre", "adj"};
    std::size_t at = chance_.below(words.size());
    const std::size_t step = 1 + chance_.below(chance_.percent(70) ? 6 : 20);
    const bool ordered = chance_.percent(35);
    std::size_t distance = std::max<std::size_t>(1, step + chance_.below(4) - 1);
    if (chance_.percent(3)) distance = kMaxDistance;
    std::string sign =
        fmt::format(" {}/{} ", chance_.one_of(ordered ? kOrdered : kEither), distance);
    if (chance_.percent(10)) sign = ordered ? " PRE " : chance_.percent(50) ? " NEAR " : " W ";
    if (!ordered && chance_.percent(30)) sign = chance_.one_of(kSame);
    std::string query = span(text, words, at, depth);
    std::string other;
    do {
        at = std::min(at + step, words.size() - 1);
        other = span(text, words, at, depth);
        query = ordered || chance_.percent(50) ? query + sign + other : other + sign + query;
    } while (chance_.percent(25));
    return query;
}

std::string QueryGenerator::span(const Text& text, const std::vector<WrittenWord>& words,
                                 std::size_t at, std::size_t depth) {
    static const Names kFunctions = {"exact", "EXACT", "CAPS", "Caps"};
    switch (depth == 0 ? chance_.below(9) : chance_.below(13)) {
        case 6:
        case 7:
            return words_.phrase(text.text, words, at);
        case 8:
            return chance_.one_of(kFunctions) + bracketed(words_.word(words[at].text));
        case 9:
        case 10:
            return bracketed(span(text, words, at, depth - 1) + " OR " + word_of_text());
        case 11:
            return bracketed(proximity(text, words, depth - 1));
        case 12:
            return bracketed(word_of_text() + " | " + proximity(text, words, depth - 1));
        default:
            return words_.word(words[at].text);
    }
}

std::string QueryGenerator::in_field() {
    const Text& chosen = text();
    const std::vector<WrittenWord> words = written_words(chosen.text);
    Names fields = {std::string(info(chosen.field).name)};
    for (const FieldInfo& row : field_table())
        if (std::find(row.members.begin(), row.members.end(), chosen.field) != row.members.end())
            fields.emplace_back(row.name);
    const Field field = *find_field(chance_.one_of(fields));
    const std::string name = name_of(field) + ":";
    const auto word = [&] { return words_.word(chance_.one_of(words).text); };
    switch (chance_.below(8)) {
        case 0:
        case 1:
            return name + word();
        case 2:
            return name + words_.phrase(chosen.text, words, chance_.below(words.size()));
        case 3:
            return name + bracketed(word() + " " + word());
        case 4:
            return name + bracketed(word() + " or " + word_of_text());
        case 5:
            return name + bracketed(word() + " NOT " + word_of_text());
        case 6: {
            const std::string one = name + words_.word(words.front().text);
            return one + " NEAR/9 " + name + word();
        }
        default:
            return name + bracketed(proximity(chosen, words, 1));
    }
}

const Text& QueryGenerator::text() {
    if (chance_.percent(12)) {
        const std::size_t other = chance_.below(texts_of_.size());
        if (!texts_of_[other].empty()) return texts_.texts()[chance_.one_of(texts_of_[other])];
    }
    return texts_.texts()[chance_.one_of(texts_of_[article_])];
}

std::string QueryGenerator::name_of(Field field) {
    const FieldInfo& row = info(field);
    const std::size_t which = chance_.below(1 + row.aliases.size());
    return in_any_case(which == 0 ? row.name : row.aliases[which - 1]);
}

std::string QueryGenerator::in_any_case(std::string_view name) {
    std::string written(name);
    if (chance_.percent(85)) return written;
    for (char& c : written)
        if (chance_.percent(50)) c = static_cast<char>(c - 'a' + 'A');
    return written;
}

}  // namespace news::test
