// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/dialect/lucene_reader.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/query/characters.hpp"
#include "common/unicode.hpp"
#include "searcher/dialect/lucene_values.hpp"
#include "searcher/dialect/odd_words.hpp"

namespace news::dialect {

using query::SourceRange;

bool LuceneReader::skip_space() {
    while (at_ < text_.size()) {
        const std::size_t begin = at_;
        if (query::is_space(next_code_point(text_, at_))) continue;
        at_ = begin;
        return true;
    }
    return false;
}

bool LuceneReader::ends_at(std::size_t at) const {
    if (at >= text_.size() || text_[at] == ')' || text_[at] == '^') return true;
    return query::is_space(next_code_point(text_, at));
}

bool LuceneReader::take(std::string_view sign) {
    if (!text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
}

bool LuceneReader::take_word(std::string_view word) {
    const std::size_t end = at_ + word.size();
    if (!text_.substr(at_).starts_with(word)) return false;
    if (!ends_at(end) && text_[end] != '(' && text_[end] != '"') return false;
    at_ = end;
    return true;
}

std::string_view LuceneReader::take_signs() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    while (take("+") || take("-") || take("!") || take_word("NOT")) {
        end = at_;
        skip_space();
    }
    return text_.substr(begin, end - begin);
}

std::string_view LuceneReader::take_run() {
    const std::size_t begin = at_;
    while (!ends_at(at_))
        next_code_point(text_, at_);
    return text_.substr(begin, at_ - begin);
}

bool LuceneReader::refuse_foreign(std::size_t begin, bool beside) {
    const std::size_t end = at_;
    take_run();
    const SourceRange range{begin, at_};
    const std::string_view word = query::slice(text_, range);
    at_ = end;
    if (word.find('\\') != word.npos) return false;
    if (refuse_proximity(range, beside)) return true;
    const auto refuse_as = [&](std::string message, const std::string& instead) {
        fail(range, std::move(message), replaced(range, instead));
        return true;
    };
    const std::string in_quotes = fmt::format("\"{}\"", word);
    if (text_.substr(end).starts_with('/'))
        return refuse_as(
            "/ begins a regular expression, also within a word; a word with it stands "
            "in quotation marks",
            in_quotes);
    const std::string_view literal = query::slice(text_, {begin, end});
    if (literal.size() < word.size()) return false;
    if (const auto field = odd_field(literal)) {
        const bool known = lucene_field(field->name) && !field->value.empty();
        return refuse_as(
            fmt::format("{} is no way to name a field here; in quotation marks it is a word",
                        query::quoted(literal)),
            known ? fmt::format("{}:{}", field->name, field->value) : in_quotes);
    }
    if (const auto odd = odd_character(literal, "!~"))
        return refuse_as(fmt::format("\"{}\" within a word means nothing here; in quotation marks "
                                     "it is a part of the word",
                                     literal[*odd]),
                         without_odd_character(literal, *odd, "*"));
    return false;
}

// w/5 and NEAR between two operands; near, within and the like in small letters are words.
bool LuceneReader::refuse_proximity(SourceRange word, bool beside) {
    const std::string_view typed = query::slice(text_, word);
    const auto proximity = odd_proximity(typed);
    const bool shouted =
        std::none_of(typed.begin(), typed.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool numbered = typed.find_first_of("/0123456789") != typed.npos;
    if (!proximity || !beside || (!shouted && !numbered)) return false;
    std::string_view after = text_.substr(word.end);
    after.remove_prefix(std::min(after.find_first_not_of(' '), after.size()));
    for (const std::string_view end : {")", "AND ", "OR ", "&&", "||"})
        if (after.starts_with(end)) return false;
    if (after.empty()) return false;
    fail(word,
         fmt::format("{} is no operator here; \"iran talks\"~5 finds words near each other",
                     query::quoted(typed)),
         with_slop(word, proximity->words));
    return true;
}

// iran NEAR talks → "iran talks"~5, where two plain words stand around the operator; else it is
// put in quotation marks.
std::string LuceneReader::with_slop(SourceRange word, unsigned distance) const {
    constexpr unsigned kUsualDistance = 5;
    const auto plain = [](char c) { return query::is_word_byte(c); };
    std::size_t left_end = word.begin;
    while (left_end > 0 && text_[left_end - 1] == ' ')
        --left_end;
    std::size_t left = left_end;
    while (left > 0 && plain(text_[left - 1]))
        --left;
    const std::size_t right = std::min(text_.find_first_not_of(' ', word.end), text_.size());
    const auto right_end = static_cast<std::size_t>(
        std::find_if_not(text_.begin() + static_cast<std::ptrdiff_t>(right), text_.end(), plain) -
        text_.begin());
    const bool apart = left == 0 || text_[left - 1] == ' ' || text_[left - 1] == '(';
    if (left == left_end || right == right_end || !apart || !ends_at(right_end))
        return replaced(word, fmt::format("\"{}\"", query::slice(text_, word)));
    return replaced({left, right_end},
                    fmt::format("\"{} {}\"~{}", query::slice(text_, {left, left_end}),
                                query::slice(text_, {right, right_end}),
                                distance > 0 ? distance : kUsualDistance));
}

query::Literal LuceneReader::literal() {
    constexpr std::string_view kEnds = "!():^[]\"{}~/";
    query::Literal literal;
    while (at_ < text_.size()) {
        const std::size_t begin = at_;
        const char32_t c = next_code_point(text_, at_);
        const bool ends = c < 0x80 && kEnds.find(static_cast<char>(c)) != kEnds.npos;
        if (ends || query::is_space(c)) {
            at_ = begin;
            break;
        }
        if (c == U'\\') {
            if (at_ == text_.size()) {
                fail({begin, at_}, "there is nothing after the backslash",
                     replaced({begin, at_}, ""));
                break;
            }
            const std::size_t escaped = at_;
            next_code_point(text_, at_);
            literal.text.append(text_.substr(escaped, at_ - escaped));
            continue;
        }
        if (c == U'*' || c == U'?') literal.wildcards.push_back(literal.text.size());
        literal.text.append(text_.substr(begin, at_ - begin));
    }
    return literal;
}

Part LuceneReader::fail(SourceRange range, std::string message, std::string hint) {
    if (!error_)
        error_ =
            query::Diagnostic{query::Severity::error, std::move(message), range, std::move(hint)};
    at_ = text_.size();
    return {};
}

Part LuceneReader::refuse(SourceRange range, std::string message) {
    std::string_view before = text_.substr(0, range.begin);
    std::string_view after = text_.substr(range.end);
    const auto trim = [&] {
        while (before.ends_with(' '))
            before.remove_suffix(1);
        while (after.starts_with(' '))
            after.remove_prefix(1);
    };
    const auto drop_before = [&](std::string_view word) {
        trim();
        const bool found = before.ends_with(word);
        if (found) before.remove_suffix(word.size());
        return found;
    };
    const auto drop_field = [&] {
        if (!before.ends_with(':')) return;
        const std::size_t border = before.find_last_of(" (+-!");
        before = before.substr(0, border == before.npos ? 0 : border + 1);
    };
    drop_field();
    trim();
    while (before.ends_with('(') && after.starts_with(')')) {
        before.remove_suffix(1);
        after.remove_prefix(1);
        drop_field();
        trim();
    }
    while (drop_before("+") || drop_before("-") || drop_before("!") || drop_before("NOT")) {
    }
    const bool joined =
        drop_before("AND") || drop_before("OR") || drop_before("&&") || drop_before("||");
    trim();
    for (const std::string_view word : {"AND", "OR", "&&", "||"})
        if (!joined && after.starts_with(word)) after.remove_prefix(word.size());
    const bool apart = !before.empty() && !after.empty() && !after.starts_with(')');
    return fail(range, std::move(message),
                replaced({before.size(), text_.size() - after.size()}, apart ? " " : ""));
}

void LuceneReader::note(SourceRange range, std::string message) {
    const bool known = std::any_of(
        notes_.begin(), notes_.end(),
        [&](const query::Diagnostic& diagnostic) { return diagnostic.message == message; });
    if (!known) notes_.push_back({query::Severity::note, std::move(message), range, {}});
}

std::string LuceneReader::replaced(SourceRange range, std::string_view replacement) const {
    return query::with_replacement(text_, range, replacement);
}

}  // namespace news::dialect
