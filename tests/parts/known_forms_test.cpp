// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/known_forms.hpp"

#include <vector>

#include <catch2/catch.hpp>

#include "common/xapian.hpp"
#include "tests/index/pages.hpp"
#include "tests/parts/archive.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;

TEST_CASE("a form is known to the chunks behind the first one that has it") {
    parts::KnownForms known;
    CHECK_FALSE(known.is_before(7, 3));
    known.note(std::vector<std::uint64_t>{7, 0}, 5);
    known.note(std::vector<std::uint64_t>{7}, 2);
    known.note(std::vector<std::uint64_t>{7}, 9);
    CHECK_FALSE(known.is_before(7, 1));
    CHECK_FALSE(known.is_before(7, 2));
    CHECK(known.is_before(7, 3));
    CHECK_FALSE(known.is_before(0, 5));
    CHECK(known.is_before(0, 6));
    CHECK_FALSE(known.is_before(8, 100));
    known.clear();
    CHECK_FALSE(known.is_before(7, 3));
}

TEST_CASE("a million forms are forgotten, not kept") {
    parts::KnownForms known;
    std::vector<std::uint64_t> forms(600'000);
    for (std::size_t i = 0; i < forms.size(); ++i)
        forms[i] = (i + 1) * 0x9E3779B97F4A7C15U;
    known.note(forms, 0);
    CHECK(known.is_before(forms.back(), 1));
    for (std::uint64_t& form : forms)
        ++form;
    known.note(forms, 1);
    CHECK_FALSE(known.is_before(forms.back() - 1, 2));
    CHECK(known.is_before(forms.back(), 2));
}

TEST_CASE("what a kill takes of a later part is not missing in an earlier one") {
    const test::TempFolder folder;
    const std::string db = folder / "db";
    {
        auto archive = test::open_archive(db);
        auto first = archive->part_writer();
        auto second = archive->part_writer();
        // the later chunk is done first, and never settled
        test::seal_chunk(**second, 1, {test::article_page("/p/1.html", 1, 0)});
        test::record_chunk(*archive, 0,
                           test::seal_chunk(**first, 0, {test::article_page("/p/0.html", 0, 0)}));
    }
    REQUIRE(test::open_archive(db));  // merges what counts
    const std::string alone = folder / "alone";
    REQUIRE(test::write_archive(alone, {test::article_page("/p/0.html", 0, 0)}, 1));
    const auto forms = [](const std::string& path) {
        const Xapian::Database database(path);
        std::vector<std::string> all;
        for (auto key = database.synonym_keys_begin(); key != database.synonym_keys_end(); ++key)
            for (auto form = database.synonyms_begin(*key); form != database.synonyms_end(*key);
                 ++form)
                all.push_back(*key + " " + *form);
        return all;
    };
    CHECK_FALSE(forms(alone).empty());
    CHECK(forms(db) == forms(alone));
}
