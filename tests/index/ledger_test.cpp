// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index/ledger.hpp"

#include <catch2/catch.hpp>

using namespace news::index;

TEST_CASE("a ledger entry comes back as it was written, whatever bytes its path has") {
    LedgerEntry entry;
    entry.size = 123;
    entry.modified = 1'700'000'000'123'456'789;
    entry.extractor = 4;
    entry.options = "entities=1";
    entry.outcome = InputOutcome::skipped;
    entry.reason = "index page";
    entry.articles = {std::string(64, 'b')};
    entry.path = "/a/\xff\xc3\xa9\n\"x\".html";
    const auto back = parse_ledger_entry(serialise(entry));
    REQUIRE(back);
    CHECK(back->size == entry.size);
    CHECK(back->modified == entry.modified);
    CHECK(back->extractor == entry.extractor);
    CHECK(back->options == entry.options);
    CHECK(back->outcome == entry.outcome);
    CHECK(back->reason == entry.reason);
    CHECK(back->articles == entry.articles);
    CHECK(back->path == entry.path);
    CHECK_FALSE(parse_ledger_entry(""));
}

TEST_CASE("an input is passed over only while nothing about it has changed") {
    LedgerEntry then;
    then.size = 10;
    then.modified = 5;
    then.extractor = 1;
    CHECK(then.still_holds_for(then));
    LedgerEntry now = then;
    now.size = 11;
    CHECK_FALSE(then.still_holds_for(now));
    now = then;
    now.modified = 6;
    CHECK_FALSE(then.still_holds_for(now));
    now = then;
    now.extractor = 2;
    CHECK_FALSE(then.still_holds_for(now));
    now = then;
    now.options = "publisher=X";
    CHECK_FALSE(then.still_holds_for(now));
    then.outcome = InputOutcome::failed;  // what failed is tried again
    CHECK_FALSE(then.still_holds_for(then));
}

TEST_CASE("any path has a key, and two long paths have two") {
    const std::string deep(5'000, 'd');
    CHECK(ledger_key("/a/b") == "input:/a/b");
    CHECK(ledger_key(deep + "1").size() < 230);
    CHECK(ledger_key(deep + "1") != ledger_key(deep + "2"));
}
