// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/no_matches.hpp"

#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "common/analyzer.hpp"
#include "common/unicode.hpp"
#include "searcher/search/culprits.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/spelling.hpp"

namespace news::search {

namespace {

// A word of the query taken apart: "headline:coaltion" is in the field headline.
struct TypedWord {
    std::string field;  // as typed, with its colon; may be empty
    std::string prefix;
    std::string folded;  // empty: not one word, so that no spelling can be suggested
    bool value = false;  // it is compared as a whole
};

TypedWord take_apart(std::string_view text) {
    TypedWord word;
    Field field = Field::text;
    if (const std::size_t colon = text.find(':'); colon != text.npos) {
        if (const auto named = find_field(text.substr(0, colon))) {
            field = *named;
            word.field = text.substr(0, colon + 1);
            text.remove_prefix(colon + 1);
        }
    }
    if (text.starts_with('=')) text.remove_prefix(1);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    if (text.find_first_of("*?") != text.npos) return word;
    const FieldInfo& row = info(field);
    word.prefix = row.prefix;
    if (row.kind == FieldKind::value && !row.prefix.empty()) {
        word.folded = fold_value(text);
        word.value = true;
    } else if (row.kind == FieldKind::text) {
        Tokenizer tokenizer(text);
        Token token;
        if (!tokenizer.next(token) || token.kind != TokenKind::word) return word;
        word.folded = token.term;
        if (tokenizer.next(token)) word.folded.clear();
    }
    return word;
}

void suggest_spelling(WordCount& count, const Xapian::Database& database,
                      const query::CompileOptions& options) {
    const TypedWord word = take_apart(count.text);
    if (word.folded.empty()) return;
    std::string nearest;
    if (word.value) nearest = value_with(database, word.prefix, word.folded);
    if (nearest.empty()) nearest = nearest_term(database, word.prefix, word.folded);
    if (nearest.empty()) return;
    const bool quoted = nearest.find(' ') != nearest.npos;
    const std::string text =
        quoted ? fmt::format("{}\"{}\"", word.field, nearest) : word.field + nearest;
    const auto compiled = query::compile(text, database, options);
    if (!compiled) return;
    count.suggestion = text;
    count.suggestion_articles = count_matches(database, compiled->query);
}

}  // namespace

std::vector<WordCount> count_words(const query::CompiledQuery& compiled,
                                   const Xapian::Database& database) {
    std::vector<WordCount> words;
    for (const query::LeafCount& leaf : compiled.leaves)
        words.push_back({leaf.text, count_matches(database, leaf.query), leaf.negated, "", 0, {}});
    return words;
}

void explain_no_matches(QueryReading& query, const QueryPlan& plan, const Selection& selection,
                        const Xapian::Database& database) {
    query.words = count_words(plan.compiled(), database);
    query::CompileOptions options = compile_options(selection);
    options.strict = false;
    for (WordCount& word : query.words)
        if (word.articles == 0 && !word.negated) suggest_spelling(word, database, options);
    for (const auto& [text, filter] : plan.filter_texts())
        query.words.push_back({text, count_matches(database, filter), false, "", 0, {}});
    if (plan.has_date_filter())
        query.articles_without_date = count_matches(database, plan.without_dates());
    find_culprits(query, plan, selection, database);
}

}  // namespace news::search
