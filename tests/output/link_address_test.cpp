// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/link_address.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

namespace news::test {

using output::article_address;
using output::file_address;
using output::web_address;

TEST_CASE("only addresses of the web are links, and keep what parts them") {
    const std::string whole = "https://harbour.example/a/b-1.html?page=2&x=%20#top";
    CHECK(web_address(whole) == whole);
    CHECK(web_address("HTTP://harbour.example/") == "HTTP://harbour.example/");
    for (const char* other : {"", "http://", "javascript:alert(1)", "ftp://harbour.example/a",
                              "file:///etc/passwd", "//harbour.example/", "data:text/html,x"})
        CHECK(web_address(other).empty());
}

TEST_CASE("an address is printable ASCII, whatever stands in the archive") {
    std::string all = "https://harbour.example/";
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    for (const std::string& address : {web_address(all), file_address(all.substr(23))}) {
        CHECK(address.size() > 256);
        CHECK(
            std::all_of(address.begin(), address.end(), [](char c) { return c > ' ' && c < 127; }));
    }
    CHECK(web_address("https://harbour.example/caf\u00e9 \x1b\\") ==
          "https://harbour.example/caf%C3%A9%20%1B%5C");
    CHECK(web_address("https://harbour.example/" + std::string(3000, 'a')).empty());
}

TEST_CASE("a file is named with its host, and only by a whole path") {
    const std::string address = file_address("/archive/100% caf\u00e9;1.html");
    CHECK(address.starts_with("file://"));
    CHECK(address.ends_with("/archive/100%25%20caf%C3%A9%3B1.html"));
    CHECK(file_address("page.html").empty());
    CHECK(file_address("-").empty());
}

TEST_CASE("an article's address is that of its page, else of its file") {
    CHECK(article_address("https://harbour.example/a", "/a.html") == "https://harbour.example/a");
    CHECK(article_address("", "/a.html") == file_address("/a.html"));
    CHECK(article_address("javascript:x", "-").empty());
}

}  // namespace news::test
