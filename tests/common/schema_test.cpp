// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "common/unicode.hpp"

namespace news {

TEST_CASE("every field of the table is found by its name and aliases, in any case") {
    for (const FieldInfo& row : field_table()) {
        INFO(row.name);
        CHECK(find_field(row.name) == row.field);
        CHECK(&info(row.field) == &row);
        for (const auto alias : row.aliases)
            CHECK(find_field(alias) == row.field);
        std::string capitals(row.name);
        for (char& c : capitals)
            c = static_cast<char>(c - 'a' + 'A');
        CHECK(find_field(capitals) == row.field);
        CHECK_FALSE(row.help.empty());
        CHECK_FALSE(row.example.empty());
    }
    CHECK_FALSE(find_field("").has_value());
    CHECK_FALSE(find_field("nosuch").has_value());
    CHECK_FALSE(find_field("headline ").has_value());
}

TEST_CASE("the aliases of the query language") {
    const auto [alias, field] = GENERATE(table<std::string, Field>({
        {"title", Field::headline},
        {"hl", Field::headline},
        {"hd", Field::headline},
        {"author", Field::byline},
        {"by", Field::byline},
        {"source", Field::publisher},
        {"pub", Field::publisher},
    }));
    CHECK(find_field(alias) == field);
}

TEST_CASE("no term of a field or of a date can be a mark") {
    std::set<std::string> marks;
    for (const FieldInfo& row : field_table())
        if (row.kind == FieldKind::text && row.members.empty() && row.field != Field::lead)
            for (const Mark mark : {Mark::capital, Mark::sentence, Mark::paragraph})
                CHECK(marks.insert(mark_term(row.field, mark)).second);
    for (const std::string& mark : marks) {
        for (const FieldInfo& row : field_table())
            CHECK((row.prefix.empty() || !mark.starts_with(row.prefix)));
        for (const auto prefix :
             {kYearPrefix, kMonthPrefix, kDayPrefix, kYearOnlyPrefix, kMonthOnlyPrefix})
            CHECK_FALSE(mark.starts_with(prefix));
        // the body's words have no prefix, and no folded word begins so
        CHECK(fold(mark) != mark);
    }
}

TEST_CASE("groups are made of plain fields of one kind, and only they lack a prefix and slot") {
    for (const FieldInfo& row : field_table()) {
        INFO(row.name);
        for (const Field member : row.members) {
            CHECK(info(member).members.empty());
            CHECK(info(member).kind == row.kind);
        }
        const bool is_searchable = !row.prefix.empty() || row.slot != kNoSlot ||
                                   !row.members.empty() || row.field == Field::body;
        CHECK(is_searchable);
        if (row.facet) CHECK(row.slot != kNoSlot);
    }
}

TEST_CASE("a term of one field is never a term of another") {
    // a text field's terms begin in lower case or with a digit, so a longer prefix cannot be
    // mistaken for a shorter one and a word
    std::set<std::string> prefixes = {std::string(kYearPrefix), std::string(kMonthPrefix),
                                      std::string(kDayPrefix), std::string(kYearOnlyPrefix),
                                      std::string(kMonthOnlyPrefix)};
    const std::size_t of_dates = prefixes.size();
    std::size_t of_fields = 0;
    for (const FieldInfo& row : field_table()) {
        if (row.prefix.empty()) continue;
        ++of_fields;
        prefixes.emplace(row.prefix);
        CHECK(std::all_of(row.prefix.begin(), row.prefix.end(),
                          [](char c) { return c >= 'A' && c <= 'Z'; }));
    }
    CHECK(prefixes.size() == of_dates + of_fields);
}

TEST_CASE("the nearest field to a mistyped one") {
    const auto [typed, nearest] = GENERATE(table<std::string, std::optional<Field>>({
        {"headlin", Field::headline},
        {"Headlnie", Field::headline},
        {"head", Field::headline},
        {"capt", Field::caption},
        {"boby", Field::body},
        {"publsher", Field::publisher},
        {"tilte", Field::headline},
        {"organistion", Field::org},
        {"", std::nullopt},
        {"http", std::nullopt},
        {"coalition", std::nullopt},
        {std::string(1000, 'x'), std::nullopt},
    }));
    INFO(typed);
    CHECK(nearest_field(typed) == nearest);
}

TEST_CASE("terms fit, and long texts keep apart") {
    CHECK(make_term("S", "iran") == "Siran");
    CHECK(make_term("", "") == "");
    const std::string full(kMaxTermBytes - 1, 'x');
    CHECK(make_term("S", full) == "S" + full);
    const std::string cut = make_term("S", full + "x");
    CHECK(cut.size() == kMaxTermBytes);
    CHECK(cut != make_term("S", full + "y"));
    CHECK(cut == make_term("S", full + "x"));
    CHECK(cut.starts_with("Sxxx"));
}

TEST_CASE("a term is cut between characters") {
    for (std::size_t shift = 0; shift < 4; ++shift) {
        std::string text(shift, 'a');
        while (text.size() < 1000)
            text += "日";
        const std::string term = make_term("XK", text);
        CHECK(term.size() <= kMaxTermBytes);
        CHECK(is_valid_utf8(term));
    }
}

TEST_CASE("nothing matches across two captions") {
    CHECK(kCaptionGap > kMaxDistance);
}

}  // namespace news
