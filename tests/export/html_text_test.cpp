// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/export/html_text.hpp"

#include <catch2/catch.hpp>

namespace news::exports {

TEST_CASE("nothing of a text is markup") {
    CHECK(html_text("<script>alert('x')</script> & \"y\"") ==
          "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;");
    // what would turn the text round is shown
    CHECK(html_text("a\xE2\x80\xAEz\x1b[31m") == "a\\u202ez\\x1b[31m");
}

TEST_CASE("marks stand where the words are, whatever else is in the text") {
    CHECK(html_marked("a<b> ferry & co", {{5, 10}}) == "a&lt;b&gt; <mark>ferry</mark> &amp; co");
    CHECK(html_marked("ferry", {}) == "ferry");
    // spans that do not fit are cut
    CHECK(html_marked("ferry", {{2, 99}, {1, 3}}) == "fe<mark>rry</mark><mark></mark>");
}

TEST_CASE("only addresses of the web become links") {
    CHECK(
        html_link("https://example.org/?a=\"&b='", "x") ==
        "<a href=\"https://example.org/?a=&quot;&amp;b=&#39;\" rel=\"noopener noreferrer\">x</a>");
    for (const char* url : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x",
                            "file:///etc/passwd", "//example.org", " https://example.org", ""})
        CHECK(html_link(url, "x") == "x");
}

}  // namespace news::exports
