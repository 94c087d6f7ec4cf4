// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/archive/original.hpp"

#include <filesystem>

#include <catch2/catch.hpp>

#include "common/archive/open_reader.hpp"
#include "common/bytes/sha256.hpp"
#include "tests/support/archive_file.hpp"
#include "tests/support/gzip.hpp"
#include "tests/support/temp_folder.hpp"

using namespace news;
using archive::fetch_original;
using bytes::sha256_hex;
using test::TempFolder;

namespace {

constexpr std::string_view kPage = "<html><body><p>Talks went on in Lausanne.</p></body></html>";

}  // namespace

TEST_CASE("the original bytes of a page come back, packed or not") {
    const TempFolder folder;
    const std::string sha256 = sha256_hex(kPage);
    for (const std::string& path :
         {folder.write("a.html", kPage), folder.write("a.html.gz", test::gzip(kPage))}) {
        const auto original = fetch_original({file_location(path)}, sha256);
        REQUIRE(original);
        CHECK(original->bytes == kPage);
        CHECK(original->location.path == path);
    }
}

TEST_CASE("a place that is gone or changed is passed over for the next, and named") {
    const TempFolder folder;
    const std::string sha256 = sha256_hex(kPage);
    const std::string changed = folder.write("changed.html", "<p>Other words.</p>");
    const std::string good = folder.write("good.html", kPage);
    const std::vector<Location> places = {file_location(folder / "gone.html"),
                                          file_location(changed), file_location(good)};
    const auto original = fetch_original(places, sha256);
    REQUIRE(original);
    CHECK(original->location.path == good);

    std::filesystem::remove(good);
    const auto nothing = fetch_original(places, sha256);
    REQUIRE_FALSE(nothing);
    CHECK_THAT(nothing.error().message, Catch::Contains("gone.html: is gone") &&
                                            Catch::Contains("changed.html: no longer holds"));
}

TEST_CASE("three places in one file that is gone are named once") {
    const TempFolder folder;
    const std::string path = folder / "gone.warc";
    std::vector<Location> places(3, file_location(path));
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i].record_offset = 100 * i;
    const auto nothing = fetch_original(places, sha256_hex(kPage));
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().message == "the original is not where it was: " + path + ": is gone");
}

TEST_CASE("a member whose name is no UTF-8 is found again by what stands for its name") {
    const TempFolder folder;
    const std::string path = folder.write(
        "a.tar",
        test::make_archive(test::ArchiveKind::tar, {{"caf\xe9/\xff.html", std::string(kPage)}}));
    const auto outcome = archive::open_reader({path, true, {}})->next();
    REQUIRE(outcome);
    const auto& page = std::get<container::PageRecord>(*outcome);
    CHECK(page.location.member == "caf\\xe9/\\xff.html");
    const auto original = fetch_original({page.location}, page.sha256);
    REQUIRE(original);
    CHECK(original->bytes == kPage);
}
