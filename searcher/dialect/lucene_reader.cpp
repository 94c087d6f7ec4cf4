// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/dialect/lucene_reader.hpp"

#include <algorithm>
#include <utility>

#include "common/unicode.hpp"
#include "searcher/query/characters.hpp"

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
