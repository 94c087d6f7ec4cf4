// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search/no_matches.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "common/analyzer.hpp"
#include "common/shell_word.hpp"
#include "common/unicode.hpp"
#include "searcher/search/culprits.hpp"
#include "searcher/search/matches.hpp"
#include "searcher/search/spelling.hpp"

namespace news::search {

namespace {

// Each is some thousand looks at the list of all terms.
constexpr std::size_t kMostSuggestions = 5;

// A word, phrase or value of the query taken apart: "headline:coaltion" is in the field headline.
struct TypedWords {
    std::string field;  // as typed, with its colon; may be empty
    const FieldInfo* info = nullptr;
    std::vector<std::string> folded;  // empty: no spelling can be suggested
    bool value = false;               // it is compared as a whole
};

TypedWords take_apart(std::string_view text) {
    TypedWords words;
    Field field = Field::text;
    if (const std::size_t colon = text.find(':'); colon != text.npos) {
        if (const auto named = find_field(text.substr(0, colon))) {
            field = *named;
            words.field = text.substr(0, colon + 1);
            text.remove_prefix(colon + 1);
        }
    }
    if (text.starts_with('=')) text.remove_prefix(1);
    const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    if (quoted) text = text.substr(1, text.size() - 2);
    if (text.find_first_of("*?\"()") != text.npos) return words;
    const FieldInfo& row = info(field);
    words.info = &row;
    if (row.kind == FieldKind::value && !row.prefix.empty()) {
        words.folded = {fold_value(text)};
        words.value = true;
    } else if (row.kind == FieldKind::text) {
        Tokenizer tokenizer(text);
        for (Token token; tokenizer.next(token);) {
            if (token.kind != TokenKind::word) return {};
            words.folded.emplace_back(token.term);
        }
        if (words.folded.size() > 1 && !quoted) words.folded.clear();
    }
    return words;
}

// The words with the nearest that the field has in place of those that it has not; empty where one
// has nothing near.
std::string corrected(const TypedWords& words, const Xapian::Database& database,
                      const std::vector<Shard>& shards) {
    std::string text;
    for (const std::string& word : words.folded) {
        std::string known;
        if (words.value) known = value_with(database, shards, *words.info, word);
        if (known.empty() && words.folded.size() > 1 &&
            database.term_exists(make_term(words.info->prefix, word)))
            known = word;
        if (known.empty()) known = nearest_term(database, words.info->prefix, word);
        // "mr kerry", "mrs. clinton": a value has no title
        const std::size_t blank = words.value ? word.find(' ') : word.npos;
        if (known.empty() && blank != word.npos)
            known = value_with(database, shards, *words.info, word.substr(blank + 1));
        if (known.empty()) return {};
        text.append(text.empty() ? "" : " ").append(known);
    }
    return text;
}

void suggest_spelling(WordCount& count, const Xapian::Database& database,
                      const std::vector<Shard>& shards, const query::CompileOptions& options) {
    const TypedWords words = take_apart(count.text);
    const std::string nearest = corrected(words, database, shards);
    if (nearest.empty()) return;
    const bool quoted = nearest.find(' ') != nearest.npos;
    const std::string text =
        quoted ? fmt::format("{}\"{}\"", words.field, nearest) : words.field + nearest;
    const auto compiled = query::compile(text, database, options);
    if (!compiled) return;
    const std::size_t articles = count_matches(database, compiled->query);
    if (articles == 0) return;
    count.suggestion = text;
    count.suggestion_articles = articles;
}

// The value nearest to that of a filter that fits no article.
void suggest_value(WordCount& count, const ValueFilter& where, const Selection& selection,
                   const Xapian::Database& database, const std::vector<Shard>& shards) {
    const auto field = find_field(where.field);
    if (!field || info(*field).kind != FieldKind::value || info(*field).prefix.empty()) return;
    const std::string folded = fold_value(where.value);
    std::string nearest = value_with(database, shards, info(*field), folded);
    if (nearest.empty()) nearest = nearest_term(database, info(*field).prefix, folded);
    if (nearest.empty()) return;
    Selection meant;
    meant.today = selection.today;
    meant.where = {{where.field, nearest}};
    const auto plan = QueryPlan::make(meant, database);
    if (!plan) return;
    const std::size_t articles = count_matches(database, plan->all());
    if (articles == 0) return;
    count.suggestion = "--where " + shell_word(fmt::format("{}={}", where.field, nearest));
    count.suggestion_articles = articles;
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
                        const Xapian::Database& database, const std::vector<Shard>& shards) {
    query.words = count_words(plan.compiled(), database);
    query::CompileOptions options = compile_options(selection);
    options.strict = false;
    std::size_t looked = 0;
    for (WordCount& word : query.words)
        if (word.articles == 0 && !word.negated && looked++ < kMostSuggestions)
            suggest_spelling(word, database, shards, options);
    // those of --where come first
    for (std::size_t i = 0; i < plan.filter_texts().size(); ++i) {
        const auto& [text, filter] = plan.filter_texts()[i];
        WordCount word{text, count_matches(database, filter), false, "", 0, {}};
        if (word.articles == 0 && i < selection.where.size() && looked++ < kMostSuggestions)
            suggest_value(word, selection.where[i], selection, database, shards);
        query.words.push_back(std::move(word));
    }
    if (plan.has_date_filter())
        query.articles_without_date = count_matches(database, plan.without_dates());
    find_culprits(query, plan, selection, database);
}

}  // namespace news::search
