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
    entry.named = true;
    entry.outcome = InputOutcome::failed;
    entry.read_at = "2026-01-02T03:04:05Z";
    entry.reason = "index page";
    entry.articles = 12;
    entry.skipped.add("index page: 42 links", 3);
    entry.add_failure({"/a/x.warc", "warc", 17, "in/\xff.html", {}}, "truncated");
    entry.stale = true;
    entry.path = "/a/\xff\xc3\xa9\n\"x\".html";
    const auto back = parse_ledger_entry(serialise(entry));
    REQUIRE(back);
    CHECK(back->size == entry.size);
    CHECK(back->modified == entry.modified);
    CHECK(back->extractor == entry.extractor);
    CHECK(back->options == entry.options);
    CHECK(back->named);
    CHECK(back->outcome == entry.outcome);
    CHECK(back->read_at == entry.read_at);
    CHECK(back->skipped.kinds() == entry.skipped.kinds());
    CHECK(back->failed == 1);
    CHECK(back->failures == entry.failures);
    CHECK(back->stale);
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
    for (const auto outcome : {InputOutcome::failed, InputOutcome::unfinished}) {
        then.outcome = outcome;  // tried again
        CHECK_FALSE(then.still_holds_for(then));
    }
}

TEST_CASE("an entry keeps its size however much fails, and says how much") {
    LedgerEntry entry;
    for (std::uint64_t i = 0; i < 5000; ++i)
        entry.add_failure({"/a.zip", "zip", i, std::string(100'000, 'm'), {}},
                          std::string(100'000, 'r'));
    const std::string text = serialise(entry);
    CHECK(text.size() < 1'000'000);
    const auto back = parse_ledger_entry(text);
    REQUIRE(back);
    CHECK(back->failed == 5000);
    CHECK(back->failures.size() == LedgerEntry::kMostFailures);
}

TEST_CASE("reasons are counted by their kind, and not of endless kinds") {
    ReasonCounts counts;
    counts.add("limit: more than 10 bytes");
    counts.add("limit: depth");
    CHECK(counts.kinds().at("limit") == 2);
    for (int i = 0; i < 1000; ++i)
        counts.add("kind " + std::to_string(i));
    CHECK(counts.total() == 1002);
    CHECK(counts.kinds().size() == ReasonCounts::kMostKinds);
    CHECK(counts.kinds().at("limit") == 2);
    CHECK(counts.kinds().find(ReasonCounts::kOther)->second ==
          1000 - (ReasonCounts::kMostKinds - 2));
}

TEST_CASE("any path has a key, and two long paths have two") {
    const std::string deep(5'000, 'd');
    CHECK(ledger_key("/a/b") == "input:/a/b");
    CHECK(ledger_key(deep + "1").size() < 230);
    CHECK(ledger_key(deep + "1") != ledger_key(deep + "2"));
}
