// SPDX-License-Identifier: GPL-3.0-or-later
// The small fields: publisher, section, address, language, access; the date of an address; the
// dateline.
#include <string>

#include <catch2/catch.hpp>

#include "common/web_address.hpp"
#include "indexer/extract/address.hpp"
#include "indexer/extract/dateline.hpp"
#include "indexer/extract/language.hpp"
#include "indexer/extract/paywall.hpp"
#include "indexer/extract/publisher.hpp"
#include "indexer/extract/section.hpp"
#include "indexer/extract/url_date.hpp"
#include "indexer/extract/zone_window.hpp"

using namespace news;
using namespace news::extract;

namespace {

PageMetadata metadata_of(const std::string& head) {
    const auto document = html::Document::parse("<html><head>" + head + "</head>");
    REQUIRE(document);
    return read_metadata(*document);
}

std::string url_day(std::string_view url) {
    const auto found = find_url_date(url);
    return found ? found->date.iso() : "none";
}

}  // namespace

TEST_CASE("publisher: stated, by the site's name, at the end of the title") {
    CHECK(
        find_publisher(metadata_of("<meta property='og:site_name' content='The Courier'>")).value ==
        "The Courier");
    CHECK(find_publisher(metadata_of("<title>Ships sail - The Courier</title>"
                                     "<meta property='og:title' content='Ships sail'>"))
              .value == "The Courier");
    CHECK(find_publisher(metadata_of("<title>Ships sail - and sink</title>")).value.empty());
    CHECK(find_publisher(metadata_of("<meta property='og:site_name' content='https://a.example'>"))
              .value.empty());
}

TEST_CASE("section and access") {
    CHECK(find_section(metadata_of("<meta property='article:section' content='Sea'>")).value ==
          "Sea");
    CHECK(find_section(metadata_of("")).value.empty());
    CHECK(find_paywall(metadata_of("<meta property='article:content_tier' content='locked'>"), {},
                       {}));
    CHECK_FALSE(find_paywall(metadata_of(""), {}, {}));
}

TEST_CASE("references are resolved as RFC 3986 says") {
    const std::string base = "http://a.example/b/c/d?q";
    CHECK(resolve_address(base, "g") == "http://a.example/b/c/g");
    CHECK(resolve_address(base, "./g/") == "http://a.example/b/c/g/");
    CHECK(resolve_address(base, "/g") == "http://a.example/g");
    CHECK(resolve_address(base, "//G.example") == "http://g.example/");
    CHECK(resolve_address(base, "?y") == "http://a.example/b/c/d?y");
    CHECK(resolve_address(base, "") == "http://a.example/b/c/d?q");
    CHECK(resolve_address(base, "../../../g") == "http://a.example/g");
    CHECK(resolve_address(base, "HTTPS://User@X.example:443/p#f") == "https://x.example/p");
    CHECK(resolve_address(base, "javascript:alert(1)").empty());
    CHECK(resolve_address(base, "data:text/html,x").empty());
    CHECK(resolve_address("", "/g").empty());
    CHECK(resolve_address(base, "/a b").empty());
}

TEST_CASE("the address of an article") {
    const std::string fetched = "https://courier.example/ships?utm_source=x&id=5";
    CHECK(find_address(metadata_of(""), fetched).value == "https://courier.example/ships?id=5");
    CHECK(find_address(metadata_of("<link rel=canonical href='/sea/ships'>"), fetched).value ==
          "https://courier.example/sea/ships");
    CHECK(find_address(metadata_of("<link rel=canonical href='/'>"), fetched).value ==
          "https://courier.example/ships?id=5");
    CHECK(find_address(metadata_of("<link rel=canonical href='javascript:x'>"), "").value.empty());
}

TEST_CASE("the text's language wins where it is long and sure") {
    const std::string german =
        "Der Hafen war am Morgen leer, weil alle Schiffe in der Nacht ausgelaufen waren. Niemand "
        "wusste, wohin sie fuhren, und die Leute standen lange am Ufer und warteten. Erst gegen "
        "Mittag kam ein Bote aus der Stadt und brachte die Nachricht, dass die Flotte den Kanal "
        "schon verlassen hatte und nun nach Westen segelte, wo das Wetter besser sein sollte.";
    CHECK(find_language(metadata_of("<meta property='og:locale' content='en_US'>"), german).value ==
          "de");
    CHECK(
        find_language(metadata_of("<meta property='og:locale' content='sv_SE'>"), "Kort.").value ==
        "sv");
    CHECK(find_language(metadata_of(""), "").value.empty());
    CHECK(find_language({}, german).value == "de");
    CHECK(find_language({}, "ok").value.empty());
}

TEST_CASE("dates in addresses") {
    CHECK(url_day("https://a.example/2014/11/06/ships") == "2014-11-06");
    CHECK(url_day("https://a.example/2014/nov/6/ships") == "2014-11-06");
    CHECK(url_day("https://a.example/news/20141106/ships") == "2014-11-06");
    CHECK(url_day("https://a.example/ships-2014-11-06.html") == "2014-11-06");
    CHECK(url_day("https://a.example/2014/1106/ships") == "2014-11-06");
    CHECK(url_day("https://a.example/A2014110614320005196") == "2014-11-06");
    CHECK(url_day("https://a.example/ships?date=2014-11-06") == "2014-11-06");
    CHECK(url_day("https://a.example/2014/11/ships") == "2014-11");
    CHECK(url_day("https://archive.example/web/20200101000000/http://a.example/2014/11/06/x") ==
          "2014-11-06");
    CHECK(url_day("https://a.example/2014/11/3-ships-sail") == "2014-11");
    for (const char* url : {"https://a.example/ships-12345678", "https://a.example/2014-ships",
                            "https://a.example/1914/11/06/war", "https://a.example/2014/13/06/x",
                            "https://a.example/2014/02/31/", "https://a.example", "", "x"}) {
        INFO(url);
        CHECK((url_day(url) == "none" || url_day(url) == "2014-02"));
    }
}

TEST_CASE("datelines") {
    const auto full = find_dateline("WASHINGTON, Nov. 6, 2014 (Reuters) - Ships sail.", "en");
    REQUIRE(full);
    CHECK(full->place == "WASHINGTON");
    CHECK(full->agency == "Reuters");
    CHECK(full->date->iso() == "2014-11-06");
    const auto day = find_dateline("PARIS, Nov 6 (AFP) — Ships sail.", "en");
    REQUIRE(day);
    CHECK_FALSE(day->date);
    CHECK(day->month == 11);
    CHECK(day->day == 6);
    const auto place = find_dateline("São Paulo (AP) — Ships sail.", "en");
    REQUIRE(place);
    CHECK(place->place == "São Paulo");
    CHECK(place->agency == "AP");
    const std::string text = "Berlin (dpa) - Schiffe fahren.";
    const auto german = find_dateline(text, "de");
    REQUIRE(german);
    CHECK(text.substr(german->length) == "Schiffe fahren.");
    CHECK_FALSE(find_dateline("Ships sail - and some sink.", "en"));
    CHECK_FALSE(find_dateline("She said (quietly) that ships sail.", "en"));
    CHECK_FALSE(find_dateline("", "en"));
}

TEST_CASE("where a publisher can be") {
    CHECK(zone_window("de", "").east == 2);
    CHECK(zone_window("en-US", "example.com").west == -11);
    CHECK(zone_window("en", "example.co.uk").east == 1);
    const auto moment =
        std::chrono::sys_days(std::chrono::year(2014) / 11 / 6) + std::chrono::hours(20);
    CHECK(zone_window("ja", "").day_of(moment)->iso() == "2014-11-07");
    CHECK_FALSE(zone_window("", "").day_of(moment));
}
