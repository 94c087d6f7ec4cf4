// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/saved_page.hpp"

#include <catch2/catch.hpp>

using news::extract::address_of_path;
using news::extract::read_saved_note;

TEST_CASE("programs note where they saved a page from") {
    const auto single = read_saved_note(
        "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://a.example/x?y=1 \n"
        " saved date: Sat Nov 08 2014 11:00:00 GMT+0100 (Central European Standard Time)\n-->");
    CHECK(single.url == "https://a.example/x?y=1");
    CHECK(single.crawled == "2014-11-08T11:00:00+01:00");
    const auto mirrored = read_saved_note(
        "<html>\n<!-- Mirrored from a.example/x.html by HTTrack Website Copier/3.x [XR&CO'2014], "
        "Thu, 06 Nov 2014 23:10:00 GMT -->");
    CHECK(mirrored.url == "http://a.example/x.html");
    CHECK(mirrored.crawled == "2014-11-06T23:10:00+00:00");
    CHECK(read_saved_note("<!-- saved from url=(0020)http://a.example/x/ -->").url ==
          "http://a.example/x/");
    CHECK(read_saved_note("<p>url: http://a.example/</p><!-- nothing -->").url.empty());
    CHECK(read_saved_note("<!-- Page saved with SingleFile").url.empty());
}

TEST_CASE("a mirror's folders are addresses") {
    struct Row {
        const char* path;
        const char* address;
    };
    const Row row = GENERATE(
        Row{"mirror/example.com/2014/11/06/x.html", "http://example.com/2014/11/06/x.html"},
        Row{"www.paper.co.uk/index.html", "http://www.paper.co.uk/"},
        Row{"paper.de/index.html?p=3", "http://paper.de/?p=3"},
        Row{"paper.de/index.html?p=3.html", "http://paper.de/?p=3"},
        Row{"paper.de/a@p=3.html", "http://paper.de/a?p=3"},
        Row{"paper.de/a b.html", "http://paper.de/a%20b.html"},
        Row{"host.org/copy/paper.com/x.html", "http://paper.com/x.html"},
        Row{"archive/2014/x.html", ""}, Row{"site.backup/x.html", ""}, Row{"example.com", ""},
        Row{"../x.html", ""}, Row{"./x.html", ""}, Row{"v1.2/x.html", ""},
        Row{"node.js/x.html", ""}, Row{".com/x.html", ""}, Row{"a..com/x.html", ""},
        Row{"my paper.com/x.html", ""});
    INFO(row.path);
    CHECK(address_of_path(row.path) == row.address);
}
