// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parts/part_journal.hpp"

#include <catch2/catch.hpp>

#include "tests/index/pages.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using index::InputOutcome;
using index::Route;
using index::Written;
using parts::PartJournal;
using test::TempFolder;

namespace {

index::WriteOperation through_parts(index::WriteOperation page, Route route, bool is_last) {
    page.in_parts = true;
    page.route = route;
    page.last_of_input = is_last;
    return page;
}

std::size_t keys(const std::string& path, std::string_view prefix) {
    const Xapian::Database database(path);
    std::size_t count = 0;
    for (auto key = database.metadata_keys_begin(std::string(prefix));
         key != database.metadata_keys_end(std::string(prefix)); ++key)
        ++count;
    return count;
}

}  // namespace

TEST_CASE("a place comes back as it was, whatever bytes it has") {
    Location location;
    SECTION("nothing at all") {}
    SECTION("of a record") {
        location.path = "/archive/march.warc.gz";
        location.container_format = "warc";
        location.record_offset = 0;
        location.crawled = "2014-03-01T10:00:00Z";
    }
    SECTION("odd bytes") {
        location.path = "/archive/caf\xe9\n1:x";
        location.container_format = "zip";
        location.record_offset = 18446744073709551615ULL;
        location.member = std::string("a\0b:12:\xff", 8);
    }
    CHECK(parts::parse_place(parts::serialise_place(location)) == location);
}

TEST_CASE("a place that is cut short or none is read without harm") {
    Location location;
    location.path = "/archive/a.warc";
    location.member = "letter.html";
    const std::string text = parts::serialise_place(location);
    for (std::size_t size = 0; size <= text.size(); ++size)
        (void)parts::parse_place(std::string_view(text).substr(0, size));
    CHECK(parts::parse_place("99999999999999999999999:x").path.empty());
    CHECK(parts::parse_place("500:abc").path == "abc");
}

TEST_CASE("the journal has what became of the inputs, once their chunk is settled") {
    const TempFolder folder;
    const std::string path = folder / "journal";
    parts::FingerprintSet met;
    {
        PartJournal journal(path, met);
        CHECK(
            journal.record(through_parts(test::article_page("/p/a.warc", 1, 0), Route::part, false))
                .written == Written::added);
        CHECK(journal
                  .record(through_parts(test::article_page("/p/a.warc", 1, 7), Route::known, false))
                  .written == Written::duplicate);
        CHECK(journal
                  .record(through_parts(test::failed_page("/p/a.warc", 9, "broken"), Route::direct,
                                        true))
                  .written == Written::failed);
        CHECK(journal
                  .record(through_parts(test::skipped_page("/p/list.html", "a list"), Route::direct,
                                        true))
                  .written == Written::skipped);
        CHECK(
            journal.record(through_parts(test::article_page("/p/b.warc", 2, 0), Route::part, false))
                .written == Written::added);
        journal.settle(5);
        journal.commit();
        (void)journal.record(
            through_parts(test::article_page("/p/c.html", 3, 0), Route::part, true));
        journal.settle(6);
    }
    CHECK(met.contains(test::page_sha256(1)));
    CHECK(met.contains(test::page_sha256(2)));
    CHECK(parts::last_settled(path).value() == 5);
    const auto a = test::entry_of(path, "/p/a.warc");
    CHECK(a.outcome == InputOutcome::failed);
    CHECK(a.failed == 1);
    CHECK(a.articles == 1);
    CHECK(test::entry_of(path, "/p/list.html").outcome == InputOutcome::skipped);
    const auto b = test::entry_of(path, "/p/b.warc");
    CHECK(b.outcome == InputOutcome::unfinished);
    CHECK(b.can_go_on_as(b));
    CHECK(keys(path, parts::kPlacePrefix) == 1);
    CHECK(keys(path, parts::kRecountPrefix) == 1);
    CHECK(keys(path, index::ledger_key("/p/c.html")) == 0);
}

TEST_CASE("a journal of which nothing was settled speaks of nothing") {
    const TempFolder folder;
    const std::string path = folder / "journal";
    CHECK_FALSE(parts::last_settled(path).value());
    parts::FingerprintSet met;
    {
        PartJournal journal(path, met);
        (void)journal.record(
            through_parts(test::article_page("/p/c.html", 3, 0), Route::part, true));
    }
    CHECK_FALSE(parts::last_settled(path).value());
    CHECK(keys(path, index::kLedgerPrefix) == 0);
    folder.write("journal/iamglass", "no longer");
    CHECK_FALSE(parts::last_settled(path));
}

TEST_CASE("an input that was named twice is no double of itself") {
    const TempFolder folder;
    parts::FingerprintSet met;
    PartJournal journal(folder / "journal", met);
    const auto read = [&](const std::string& path, Route route) {
        return journal.record(through_parts(test::article_page(path, 1, 0), route, true)).written;
    };
    CHECK(read("/p/a.html", Route::part) == Written::added);
    CHECK(read("/p/a.html", Route::known) == Written::unchanged);
    // two threads had it at the same time
    CHECK(read("/p/a.html", Route::part) == Written::unchanged);
    CHECK(read("/p/b.html", Route::known) == Written::duplicate);
}
