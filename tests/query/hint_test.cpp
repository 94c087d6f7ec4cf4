// SPDX-License-Identifier: GPL-3.0-or-later
// The line to copy below a message: followed, and followed again where that has a message too, it
// leads to a query that is answered, and loses no word but those that the message points at.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "common/query/characters.hpp"
#include "common/query/lexer.hpp"
#include "common/query/parser.hpp"
#include "common/query/rewrite.hpp"
#include "common/query/xapian_query.hpp"
#include "common/schema.hpp"
#include "common/unicode.hpp"
#include "tests/query/query_mutations.hpp"
#include "tests/query/world.hpp"

namespace news::test {

namespace {

constexpr std::size_t kMutations = 4'000;
constexpr std::size_t kMostHints = 3;  // for a single slip

const std::chrono::sys_days kToday = parse_iso_date("2015-07-20")->first();

// The message that a query gives before the index is asked, if any.
std::optional<query::Diagnostic> first_message(std::string_view text, bool strict) {
    query::Parsed parsed = query::parse(query::lex(text), text);
    if (const auto* error = query::first_error(parsed.diagnostics)) return *error;
    const query::Rewritten rewritten = query::rewrite(*parsed.tree, text, kToday);
    if (const auto* error = query::first_error(rewritten.diagnostics)) return *error;
    if (strict && parsed.mixed)
        return query::Diagnostic{query::Severity::error, "mixed", *parsed.mixed,
                                 print_reading(*parsed.tree, text)};
    if (strict && !parsed.diagnostics.empty()) return parsed.diagnostics.front();
    if (strict && !rewritten.diagnostics.empty()) return rewritten.diagnostics.front();
    return std::nullopt;
}

// In words, not a query: for what is over a bound, and where a query is too long to be shown.
bool is_advice(std::string_view hint) {
    return hint.starts_with("make it longer") || hint == query::kSplitHint ||
           hint.starts_with("leave out ") || hint.starts_with("put ");
}

// Each of "A or B", without an explanation in brackets. `typed`: where it has such an "or" of its
// own the two are one.
std::vector<std::string> queries_of(std::string_view hint, std::string_view typed) {
    constexpr std::string_view kOr = " or ";
    hint = hint.substr(0, hint.find("   ("));
    std::vector<std::string> queries;
    const bool several = typed.find(kOr) == typed.npos;
    for (std::size_t or_at = hint.find(kOr); several && or_at != hint.npos;
         or_at = hint.find(kOr)) {
        queries.emplace_back(hint.substr(0, or_at));
        hint.remove_prefix(or_at + kOr.size());
    }
    queries.emplace_back(hint);
    return queries;
}

// Runs of letters and digits, in lower case; not operators, nor names before a colon.
std::set<std::string> words_of(std::string_view text) {
    static const std::set<std::string, std::less<>> kOperators = {
        "and", "or",  "not", "near", "pre",   "adj",     "w",   "n",    "p",      "within",
        "xor", "seg", "s",   "to",   "exact", "atleast", "atl", "caps", "allcaps"};
    constexpr std::array<std::string_view, 3> kNoLetters = {"\xE2\x80", "\xC2\xA0", "\xEF\xBC"};
    std::set<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && query::is_word_byte(text[end]))
            ++end;
        const std::string_view typed = text.substr(at, end - at);
        const bool number = std::any_of(typed.begin(), typed.end(), query::is_digit);
        // dashes, quotation marks, hard spaces and full-width signs are no letters
        const bool sign = std::any_of(kNoLetters.begin(), kNoLetters.end(),
                                      [&](auto bytes) { return typed.find(bytes) != typed.npos; });
        const std::string word = lower_case(typed);
        if (!word.empty() && !number && !sign && kOperators.count(word) == 0 && !find_field(word))
            words.insert(word);
        at = std::max(end, at + 1);
    }
    return words;
}

// The words of `text` outside `range` that the hint has lost.
std::vector<std::string> lost_words(std::string_view text, query::SourceRange range,
                                    std::string_view hint) {
    // a word of which the range is a part belongs to it
    while (range.begin > 0 && query::is_word_byte(text[range.begin - 1]))
        --range.begin;
    while (range.end < text.size() && query::is_word_byte(text[range.end]))
        ++range.end;
    std::set<std::string> wanted = words_of(text.substr(0, range.begin));
    wanted.merge(words_of(text.substr(range.end)));
    const std::string kept = lower_case(hint);
    std::vector<std::string> lost;
    for (const std::string& word : wanted)
        if (kept.find(word) == std::string::npos) lost.push_back(word);
    return lost;
}

// Follows the hints, `most` of them, until a query is answered. Returns how many it took.
std::size_t check_hints(const std::string& text, bool strict, std::size_t most) {
    std::string query = text;
    std::string trail = text;
    for (std::size_t followed = 0;; ++followed) {
        const auto message = first_message(query, strict);
        if (!message) return followed;
        trail += "\n  " + message->message + "\n  " + message->hint;
        INFO(trail);
        CHECK(message->range.begin <= message->range.end);
        CHECK(message->range.end <= query.size());
        CHECK_FALSE(message->message.empty());
        if (is_advice(message->hint)) return followed;
        REQUIRE_FALSE(message->hint.empty());
        for (const std::string& line : queries_of(message->hint, query)) {
            INFO(line);
            CHECK(line == printable(line));
            if (line != query::kExampleQuery)
                CHECK(lost_words(query, message->range, line) == std::vector<std::string>());
        }
        if (followed == most) {
            FAIL_CHECK("no end of messages");
            return followed;
        }
        query = std::string(queries_of(message->hint, query).front());
    }
}

std::vector<std::string> queries_of_cases() {
    std::vector<std::string> queries;
    for (const auto& entry : std::filesystem::directory_iterator(query_tests() / "cases"))
        for (const Block& block : read_blocks(entry.path()))
            queries.push_back(block.get("query"));
    std::sort(queries.begin(), queries.end());
    return queries;
}

}  // namespace

TEST_CASE("the hints of all cases lead to a query that is answered") {
    for (const std::string& query : queries_of_cases()) {
        check_hints(query, false, kMostHints);
        check_hints(query, true, kMostHints);
    }
}

TEST_CASE("the hints of broken queries lead to one that is answered") {
    std::vector<std::string> good = queries_of_cases();
    std::erase_if(good, [](const std::string& query) { return first_message(query, true); });
    Mutations mutations(20150720);
    std::size_t broken = 0;
    for (std::size_t i = 0; i < kMutations; ++i) {
        const std::size_t slips = 1 + i % 3;
        const std::string query = mutations.broken(good[mutations.below(good.size())], slips);
        if (check_hints(query, i % 2 == 0, kMostHints * (2 + slips)) > 0) ++broken;
    }
    CHECK(broken > kMutations / 2);
}

}  // namespace news::test
